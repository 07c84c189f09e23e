import { UserError, type Problem } from './errors.js';
import type { FileRef, Handover, Link, Subject } from './handover.js';
import { isSha256 } from './digest.js';
import { STAGES, type Stage } from './stage.js';
import { allows, isVerdict } from './verdict.js';

/** One upstream job as the runner reports it. */
export interface UpstreamJob {
  job: string;
  result: 'success' | 'failure' | 'cancelled' | 'skipped';
  handovers: Handover[];
}

const JOB_RESULTS = ['success', 'failure', 'cancelled', 'skipped'];

/** Reads the text of `${{ toJSON(needs) }}`; undefined when it is not that. */
export function parseNeeds(text: string): UpstreamJob[] | undefined {
  const value = parseJson(text);
  if (!isRecord(value)) return undefined;
  const jobs: UpstreamJob[] = [];
  for (const [job, state] of Object.entries(value)) {
    if (!isRecord(state) || !JOB_RESULTS.includes(state['result'] as string)) return undefined;
    const outputs = isRecord(state['outputs']) ? Object.values(state['outputs']) : [];
    const handovers = outputs.map(parseHandover).filter(x => x !== undefined);
    jobs.push({ job, result: state['result'] as UpstreamJob['result'], handovers });
  }
  return jobs;
}

/**
 * The handovers of the upstream jobs. A skipped, failed or cancelled job, and one without a readable result, is an
 * error, unless it is listed as optional: a gate that is skipped must never read as passed.
 */
export function upstreamOf(
  jobs: readonly UpstreamJob[] | undefined,
  optional: readonly string[] = [],
): Handover[] {
  const problems: (Problem & { code: 'upstream-skipped' | 'upstream-failed' | 'upstream-missing' })[] = [];
  for (const { job, result, handovers } of jobs ?? []) {
    if (optional.includes(job)) continue;
    const fix = `Mend that job, or list it in "optional-needs".`;
    if (result === 'skipped') {
      problems.push({ code: 'upstream-skipped', message: `The upstream job "${job}" was skipped.`, fix });
    } else if (result !== 'success') {
      const how = result === 'failure' ? 'failed' : 'was cancelled';
      problems.push({ code: 'upstream-failed', message: `The upstream job "${job}" ${how}.`, fix });
    } else if (!handovers.length) {
      problems.push({
        code: 'upstream-missing',
        message: `The upstream job "${job}" hands on no Sluice result.`,
        fix:
          `Give the job \`outputs: { result: \${{ steps.<id>.outputs.result }} }\`. ` +
          `The runner drops an output that contains a masked value: look for "Skip output" in its log.`,
      });
    }
  }
  if (problems.length) throw new UserError(problems[0]!.code, problems);
  return (jobs ?? []).filter(job => job.result === 'success').flatMap(job => job.handovers);
}

/**
 * A job that passes `needs` and hands on nothing has forgotten its own `needs:`, and what it was to check would go
 * unchecked. Throws `upstream-missing`, unless optional jobs say that there may be none.
 */
export function requireUpstream(
  jobs: readonly UpstreamJob[] | undefined,
  optional: readonly string[] = [],
): void {
  if (jobs === undefined || jobs.length || optional.length) return;
  throw new UserError('upstream-missing', {
    message: 'Input "needs" names no upstream job: it is {}.',
    fix: 'Give this job `needs: <the job before it>`, or leave the input "needs" out where nothing comes before.',
  });
}

/** All links of the evidence chain that the handovers carry, earlier stages first, each once. */
export function chainOf(handovers: readonly Handover[]): Link[] {
  const links = new Map<string, Link>();
  for (const handover of handovers) {
    for (const link of [...handover.chain, linkOf(handover)])
      // By the verdict too: of two claims about one statement neither may hide the other.
      links.set(`${link.stage} ${link.evidence.sha256} ${link.verdict}`, link);
  }
  return [...links.values()].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
}

export function linkOf({ stage, verdict, subjects, evidence }: Handover): Link {
  return { stage, verdict, subjects, evidence };
}

/** The first file with that role, latest stage first. */
export function fileFor(handovers: readonly Handover[], role: string): FileRef | undefined {
  return handovers
    .toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))
    .flatMap(handover => handover.files)
    .find(file => file.role === role);
}

/**
 * The link in which the stage let this very digest pass. Throws `evidence-missing` when no such stage spoke of it,
 * `evidence-refused` when any of the links refused it. A pass outweighs no refusal: both are about the same bytes, nothing
 * in a link says which of them came later, and a run that overcame an earlier refusal hands on its own results only.
 */
export function requireEvidence(chain: readonly Link[], stage: Stage, sha256: string): Link {
  const about = chain.filter(link => link.stage === stage && link.subjects.some(s => s.sha256 === sha256));
  if (!about.length) {
    const others = chain
      .filter(link => link.stage === stage)
      .flatMap(link => link.subjects.map(s => short(s.sha256)));
    throw new UserError('evidence-missing', {
      message:
        `No evidence of ${stage} is about sha256:${short(sha256)}` +
        (others.length ? `; there is one about ${others.join(', ')}.` : '.'),
      fix: `Run ${stage} on these very bytes and pass its result through "needs".`,
    });
  }
  const [first, ...others] = about;
  if (about.every(link => allows(link.verdict))) return first!;
  throw new UserError('evidence-refused', {
    message: `${stage} judged sha256:${short(sha256)} and said ${about.map(link => link.verdict).join(', ')}.`,
    fix: others.length
      ? `Only what every ${stage} lets pass goes on; leave a job whose word shall not count out of "needs".`
      : `Only what passes ${stage} goes on.`,
  });
}

const short = (digest: string) => digest.slice(0, 12);

function parseHandover(text: unknown): Handover | undefined {
  const value = typeof text === 'string' ? parseJson(text) : undefined;
  if (!isRecord(value) || value['sluice'] !== 1 || typeof value['model'] !== 'string') return undefined;
  if (!isLink(value) || !isRun(value['run'])) return undefined;
  const { files, chain } = value as Record<string, unknown>;
  if (!Array.isArray(files) || !files.every(isFileRef) || !Array.isArray(chain) || !chain.every(isLink))
    return undefined;
  return value as unknown as Handover;
}

function isLink(value: unknown): value is Link {
  if (!isRecord(value)) return false;
  const { stage, verdict, subjects, evidence } = value;
  const known = STAGES.includes(stage as Stage) && isVerdict(verdict);
  return known && Array.isArray(subjects) && subjects.every(isSubject) && isFileRef(evidence);
}

const KINDS: Record<Subject['kind'], true> = { dataset: true, model: true, predictions: true, release: true };

function isSubject(value: unknown): value is Subject {
  if (!isRecord(value) || typeof value['name'] !== 'string' || !isSha256(value['sha256'])) return false;
  return typeof value['kind'] === 'string' && Object.hasOwn(KINDS, value['kind']);
}

function isRun(value: unknown): value is Handover['run'] {
  if (!isRecord(value) || !Number.isSafeInteger(value['attempt'])) return false;
  return ['repository', 'id', 'sha'].every(name => typeof value[name] === 'string');
}

function isArtifact(value: unknown): value is FileRef['artifact'] {
  return isRecord(value) && Number.isSafeInteger(value['id']) && typeof value['name'] === 'string';
}

/** Upstream text may be hostile: a path must stay inside the folder it is looked up in. */
function isFileRef(value: unknown): value is FileRef {
  if (!isRecord(value) || typeof value['role'] !== 'string' || !isSha256(value['sha256'])) return false;
  const { path, kind, artifact, local } = value;
  if (kind !== 'file' && kind !== 'folder') return false;
  if (artifact !== undefined && !isArtifact(artifact)) return false;
  return isInnerPath(path) && (local === undefined || isInnerPath(local));
}

function isInnerPath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || /[\0\\]/.test(path) || path.startsWith('/')) return false;
  return !/^[A-Za-z]:/.test(path) && !path.split('/').includes('..');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
