import { isSha256 } from './digest.js';
import { UserError } from './errors.js';
import type { FileRef, Link } from './handover.js';
import { digestOf } from './path-digest.js';
import type { Ports } from './ports.js';
import type { Stage } from './stage.js';
import { PREDICATE, type ResourceDescriptor, type Statement } from './statement.js';
import { allows } from './verdict.js';

/**
 * The file or folder behind a reference: from its artifact, else from the path it was left at. Its digest is checked
 * before anyone sees it. Returns an absolute path.
 */
export async function fetchFile(ref: FileRef, ports: Pick<Ports, 'artifacts' | 'files'>): Promise<string> {
  const path = await locate(ref, ports);
  const digest = await digestOf(path, ports.files);
  if (digest.sha256 !== ref.sha256) {
    throw new UserError('digest-mismatch', {
      message: `The ${ref.role} "${ref.path}" has sha256:${digest.sha256}, but its stage handed on sha256:${ref.sha256}.`,
      fix: 'Somebody changed it in between. Run the stage that makes it again.',
    });
  }
  return path;
}

async function locate(
  ref: FileRef,
  { artifacts, files }: Pick<Ports, 'artifacts' | 'files'>,
): Promise<string> {
  if (ref.artifact && artifacts.available) {
    const folder = await artifacts.download(ref.artifact.id);
    return ref.path === '.' ? folder : `${folder}/${ref.path}`;
  }
  const path = files.resolve(ref.local ?? ref.path);
  if (await files.stat(path)) return path;
  const what = `The ${ref.role} "${ref.local ?? ref.path}" of an earlier stage is not here`;
  throw new UserError(
    'missing-file',
    artifacts.available
      ? {
          message: `${what}, and its job did not upload it.`,
          fix: 'The log of that job warns why: the service failed, or the file holds a secret. Mend that and run it again.',
        }
      : {
          message: `${what}, and this server has no artifact service.`,
          fix: 'Run the stages in one workspace, or pass the file by its path.',
        },
  );
}

const PREDICATE_OF: Record<Stage, string> = {
  'validate-data': PREDICATE.testResult,
  train: PREDICATE.provenance,
  'evaluate-gate': PREDICATE.testResult,
  'register-model': PREDICATE.release,
  'deploy-canary': PREDICATE.rollout,
};

/**
 * The statement behind a link, checked by `checkStatement`. Throws what that throws, and what `fetchFile` throws.
 */
export async function fetchStatement(
  link: Link,
  ports: Pick<Ports, 'artifacts' | 'files'>,
): Promise<Statement> {
  const path = await fetchFile(link.evidence, ports);
  return checkStatement(link, parse((await ports.files.read(path)).toString('utf8')));
}

/**
 * The value as the statement the link speaks of. The link is only a claim: the statement must be of the stage's kind, speak of
 * all the subjects and judge alike. Throws UserError `evidence-refused`, `evidence-missing`.
 */
export function checkStatement(link: Link, value: unknown): Statement {
  const { stage, verdict, evidence } = link;
  const refuse = (why: string): never => {
    throw new UserError('evidence-refused', {
      message: `The evidence of ${stage} (sha256:${evidence.sha256.slice(0, 12)}) ${why}.`,
      fix: `Run ${stage} again and pass its result through "needs".`,
    });
  };
  if (!isStatement(value)) return refuse('is not an in-toto statement');
  const { subject, predicateType, predicate } = value;
  if (predicateType !== PREDICATE_OF[stage]) refuse(`is of type ${JSON.stringify(predicateType)}`);
  const stated = new Set(subject.map(({ digest }) => digest.sha256));
  const missing = link.subjects.find(({ sha256 }) => !stated.has(sha256));
  if (missing) {
    throw new UserError('evidence-missing', {
      message: `The evidence of ${stage} does not speak of ${missing.name} (sha256:${missing.sha256}), though its result claims so.`,
    });
  }
  const result = (predicate as { result?: unknown } | null)?.result;
  const passed = result === 'PASSED' || result === 'WARNED';
  if (predicateType === PREDICATE.testResult && passed !== allows(verdict))
    refuse(`says ${JSON.stringify(result)}, though its result claims "${verdict}"`);
  return value;
}

/** Somebody else wrote it. */
function isStatement(value: unknown): value is Statement {
  const subject: unknown = (value as Partial<Statement> | null | undefined)?.subject;
  const isSubject = (item: Partial<ResourceDescriptor> | null) => isSha256(item?.digest?.sha256);
  return Array.isArray(subject) && subject.every(isSubject);
}

/** undefined for what is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
