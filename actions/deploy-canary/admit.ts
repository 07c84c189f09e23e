import {
  chainOf,
  fetchFile,
  fetchStatement,
  fileFor,
  PREDICATE,
  requireEvidence,
  runUrl,
  UserError,
  type Finding,
  type Handover,
  type Ports,
} from '@sluice/core';
import {
  hexOf,
  openRegistry,
  openRelease,
  recheck,
  requireChain,
  type Registry,
  type VersionRecord,
} from '@sluice/registry';
import type { LocalCandidate, Setting } from '@sluice/rollout';
import type { Inputs } from './inputs.js';

/** Follows promotions, as far as there is a registry. */
const ALIAS = 'production';
/** A release whose evidence was verified, and the registry that knows it, where there is one. */
export interface Admitted {
  candidate: LocalCandidate;
  verified: Setting['verified'];
  registry?: Registry;
  /** What the alias named before anything was touched. */
  expectedCurrent?: string;
}

/** The release to deploy, its chain of evidence verified: from `needs`, else from the registry. */
export async function admit(inputs: Inputs, upstream: Handover[], ports: Ports): Promise<Admitted> {
  const { 'model-name': model, 'model-version': wanted } = inputs;
  const known = await ports.files.stat(inputs.registry);
  const registry = known ? openRegistry(inputs.registry, ports.files, ports.clock) : undefined;
  const handed = fileFor(upstream, 'release');
  if (!handed && wanted === undefined && upstream.length) {
    throw new UserError('upstream-missing', {
      message: 'The upstream jobs hand on no release.',
      fix: 'Let this job need the one with register-model, or give a `model-version` of the registry.',
    });
  }
  if (!handed && wanted === undefined) {
    throw new UserError('bad-input', {
      message: 'Nobody says which version: there is neither `needs` nor `model-version`.',
      fix: 'Pass `needs: ${{ toJSON(needs) }}` of a job with register-model, or a `model-version` of the registry.',
    });
  }
  const folder = handed && (await fetchFile(handed, ports));
  const { record, fetch, verified } = folder
    ? await admitHanded(folder, upstream, ports)
    : await admitRegistered(registry, model, wanted!, inputs);
  await checkWanted(record, inputs, registry);
  if (folder) await registry?.importVersion(folder);
  const expectedCurrent = (await registry?.aliases(model))?.get(ALIAS)?.version ?? 'none';
  const candidate = { version: record.version, digest: hexOf(record.manifest), materialise: fetch };
  return { candidate, verified, ...(registry ? { registry, expectedCurrent } : {}) };
}

interface Release {
  record: VersionRecord;
  fetch: (to: string) => Promise<string>;
  verified: Setting['verified'];
}

/** The stages before this one must have said so of these very bytes, and the statements must say what the links claim. */
async function admitHanded(folder: string, upstream: Handover[], ports: Ports): Promise<Release> {
  const release = await openRelease(folder, ports.files);
  const { record } = release;
  const links = chainOf(upstream);
  const registered = requireEvidence(links, 'register-model', hexOf(record.manifest));
  const { predicateType } = await fetchStatement(registered, ports);
  if (
    predicateType !== PREDICATE.release ||
    !registered.subjects.some(({ kind, sha256 }) => kind === 'model' && sha256 === record.content.sha256)
  ) {
    throw new UserError('evidence-refused', {
      message: `The evidence of register-model does not say that this release holds the model sha256:${record.content.sha256.slice(0, 12)}.`,
    });
  }
  const read = (link: (typeof links)[number]) => fetchStatement(link, ports);
  const testimonies = await requireChain({ links, read }, record.content.sha256, ['evaluate-gate']);
  const verified = [...testimonies.map(({ link }) => link), registered];
  return { record, fetch: to => release.fetch('model', to), verified: verified.map(idOf) };
}

/** What the registry keeps with the version is judged anew. */
async function admitRegistered(
  registry: Registry | undefined,
  model: string,
  wanted: string,
  { registry: folder }: Inputs,
): Promise<Release> {
  if (!registry) {
    throw new UserError('missing-file', {
      message: `There is no registry at "${folder}", and \`needs\` hands on no release.`,
      fix: 'Give the folder that register-model uses.',
    });
  }
  const record = await registry.require(model, wanted);
  const testimonies = await recheck(registry, record, ['evaluate-gate']);
  return {
    record,
    fetch: to => registry.fetch(model, record.version, 'model', to),
    verified: testimonies.map(({ link }) => idOf(link)),
  };
}

const idOf = ({ stage, evidence }: ReturnType<typeof chainOf>[number]) => ({
  stage,
  sha256: evidence.sha256,
});

/** A click on an old page, or `needs` of another pipeline, must not deploy something else than was meant. */
async function checkWanted(
  record: VersionRecord,
  inputs: Inputs,
  registry: Registry | undefined,
): Promise<void> {
  const { 'model-name': model, 'model-version': wanted } = inputs;
  const problem = (message: string) =>
    new UserError('bad-input', { message, fix: 'Leave one of the two out.' });
  if (record.model !== model) throw problem(`The release is of model "${record.model}", not of "${model}".`);
  if (wanted === undefined || wanted === record.version) return;
  const named = await registry?.resolve(model, wanted);
  if (named?.version !== record.version) {
    throw problem(`\`needs\` hands on version ${record.version}, but \`model-version\` is ${wanted}.`);
  }
}

/** The traffic has moved already; an alias that somebody else moved meanwhile is theirs to explain. */
export async function followWithAlias(
  { candidate, verified, registry, expectedCurrent }: Admitted,
  inputs: Inputs,
  { context }: Ports,
): Promise<Finding[]> {
  if (!registry || expectedCurrent === undefined) {
    const message = `There is no registry at "${inputs.registry}", so no alias "${ALIAS}" was set.`;
    return [{ rule: 'alias-not-set', severity: 'notice', message }];
  }
  try {
    await registry.setAlias(inputs['model-name'], ALIAS, candidate.version, {
      expectedCurrent,
      actor: context.actor,
      run: runUrl(context) ?? context.runId,
      reason: 'deployed by canary',
      evidence: verified.map(({ sha256 }) => sha256),
    });
    return [];
  } catch (error) {
    // Whatever it was: an error now would hide that the version serves.
    const why =
      error instanceof UserError
        ? error.problems[0]!.message
        : error instanceof Error
          ? error.message
          : String(error);
    const message = `The version serves all requests, but the alias "${ALIAS}" was not set: ${why}`;
    return [
      {
        rule: 'alias-not-set',
        severity: 'warning',
        message,
        fix: 'Set the alias by hand after a look at its history.',
      },
    ];
  }
}
