import {
  digestOf,
  runUrl,
  requireUpstream,
  upstreamOf,
  verdictOf,
  type Handover,
  type Ports,
  type StageResult,
} from '@sluice/core';
import {
  admit,
  findCandidate,
  findingsOf,
  headlineOf,
  openRegistry,
  recheck,
  releaseStatement,
  reportOf,
  subjectsOf,
  type Admission,
  type AliasOutcome,
  type Outcome,
  type Registry,
  type Testimony,
  type VersionRecord,
} from '@sluice/registry';
import { checkTogether, type Inputs, type outputs } from './inputs.js';

/** A version that may be named by the alias, and how it came to be there. */
interface Admitted extends Partial<Pick<Admission, 'unjudged' | 'refusedBy'>> {
  event: 'registered' | 'unchanged';
  record: VersionRecord;
  testimonies: Testimony[];
  previous?: string;
}

/** Registers a model whose evidence is whole, or promotes a version whose evidence still is. */
export async function run(inputs: Inputs, ports: Ports): Promise<StageResult> {
  checkTogether(inputs);
  requireUpstream(inputs.needs, inputs['optional-needs']);
  const upstream = upstreamOf(inputs.needs, inputs['optional-needs']);
  const registry = openRegistry(inputs.registry, ports.files, ports.clock);
  const admitted =
    inputs.action === 'promote'
      ? await findRegistered(inputs, registry)
      : await register(inputs, upstream, registry, ports);
  // Every byte is hashed again on the way into the export, so nothing damaged gets an alias.
  const release = `${inputs['report-dir']}/register-model/release`;
  await registry.exportVersion(inputs['model-name'], admitted.record.version, release);
  const alias = await setAlias(inputs, admitted, registry, ports);
  return resultOf(await outcomeOf(inputs, admitted, alias, registry, ports), release, ports);
}

async function register(
  inputs: Inputs,
  upstream: Handover[],
  registry: Registry,
  ports: Ports,
): Promise<Admitted> {
  const redact = (text: string) => ports.secrets.redact(text);
  const candidate = await findCandidate(inputs['model-path'], upstream, ports);
  const admission = await admit(candidate, upstream, inputs['require-evidence'], ports);
  const { license, description, version, bump } = inputs;
  const registration = await registry.register({
    model: inputs['model-name'],
    ...candidate,
    version,
    ...(bump ? { bump } : {}),
    ...(license ? { license } : {}),
    ...(description ? { description: redact(description) } : {}),
    metadata: Object.fromEntries(
      Object.entries(inputs.metadata ?? {}).map(([key, value]) => [key, redact(value)]),
    ),
    evidence: admission.evidence,
    attachments: admission.attachments,
    origin: { ...whoOf(ports), repository: ports.context.repository, commit: ports.context.sha },
  });
  const { testimonies, unjudged, refusedBy } = admission;
  return { ...registration, testimonies, unjudged, refusedBy };
}

/** A registered version, its stored evidence judged as if it were registered now. */
async function findRegistered(inputs: Inputs, registry: Registry): Promise<Admitted> {
  const record = await registry.require(inputs['model-name'], inputs['model-version']!);
  const testimonies = await recheck(registry, record, inputs['require-evidence']);
  return { event: 'unchanged', record, testimonies };
}

async function setAlias(
  inputs: Inputs,
  { record, testimonies }: Admitted,
  registry: Registry,
  ports: Ports,
): Promise<AliasOutcome | undefined> {
  if (!inputs.alias) return undefined;
  const expectedCurrent = inputs['expected-current'];
  return registry.setAlias(record.model, inputs.alias, record.version, {
    ...whoOf(ports),
    ...(expectedCurrent ? { expectedCurrent } : {}),
    reason: ports.secrets.redact(inputs.reason ?? ''),
    evidence: testimonies.map(({ link }) => link.evidence.sha256),
  });
}

function whoOf({ context }: Ports): { actor: string; run: string } {
  return { actor: context.actor, run: runUrl(context) ?? context.runId };
}

async function outcomeOf(
  inputs: Inputs,
  { event, record, previous, ...admitted }: Admitted,
  alias: AliasOutcome | undefined,
  registry: Registry,
  ports: Ports,
): Promise<Outcome> {
  const before = alias ? alias.previous : previous;
  return {
    event: event === 'unchanged' && alias?.changed ? 'promoted' : event,
    record,
    folder: ports.files.relative(inputs.registry),
    ...(before === undefined ? {} : { previous: before }),
    ...(alias ? { alias } : {}),
    history: alias ? await registry.history(record.model, alias.entry.alias) : [],
    ...admitted,
    required: inputs['require-evidence'],
    contents: await registry.contents(record.model, record.version),
  };
}

async function resultOf(outcome: Outcome, release: string, ports: Ports): Promise<StageResult> {
  const { record, event, previous, alias } = outcome;
  const findings = findingsOf(outcome);
  const { sha256 } = await digestOf(ports.files.resolve(release), ports.files);
  return {
    stage: 'register-model',
    verdict: verdictOf(findings),
    headline: headlineOf(outcome),
    findings,
    document: reportOf(outcome),
    evidence: releaseStatement(outcome),
    subjects: subjectsOf(record),
    outputs: {
      'model-version': record.version,
      'model-digest': record.content.sha256,
      'manifest-digest': record.manifest.digest,
      event,
      'previous-version': previous ?? '',
      alias: alias?.entry.alias ?? '',
      'release-path': release,
    } satisfies Record<keyof typeof outputs, string>,
    files: [{ role: 'release', path: release, kind: 'folder', sha256, own: true }],
  };
}
