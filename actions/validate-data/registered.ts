import { allows, nearest, UserError, type Finding, type Ports } from '@sluice/core';
import { asReference, readProfile, type PastProfile, type Profile, type Reference } from '@sluice/data';
import { isVersion, openRegistry, type Registry, type VersionRecord } from '@sluice/registry';
import type { Inputs } from './produce.js';

/** `registry`, or `registry@` with an alias or version. */
const PATTERN = /^registry(?:@(.+))?$/;
const ALIAS = 'production';

/** What a version that was let in was trained on; or why there is no such thing. */
export type Registered = { reference: Reference; version: string } | { missing: Finding };

/** A profile kept with a version, and what its data were called. */
interface Kept {
  dataset: string;
  sha256: string;
  profile: Profile;
}

/**
 * The profile that the registry keeps with the version that an alias names: of the data that the model in use was trained
 * on. A model that was never released has none; so has a version whose registration was not handed one. That is a finding
 * of the rule `no-reference`. Throws UserError `bad-input` for an alias that looks misspelt and for profiles of several
 * datasets none of which is called like these data, or a version that is not there, `evidence-missing` for a profile of data that nobody validated.
 * @param dataset what the data of this run are called
 */
export async function findRegistered(
  lines: readonly string[],
  dataset: string,
  inputs: Inputs,
  ports: Ports,
): Promise<Registered> {
  if (lines.length > 1)
    throw new UserError('bad-input', {
      message: `The input "reference" names the registry and ${lines.length - 1} more: ${lines.join(', ')}.`,
      fix: 'One thing can be the reference. A file called "registry" is meant by "./registry".',
    });
  const alias = PATTERN.exec(lines[0]!)?.[1] ?? ALIAS;
  const model = inputs['model-name'];
  const registry = openRegistry(inputs.registry, ports.files, ports.clock);
  // A version that is named must be there; an alias may not have been set yet.
  const record = isVersion(alias)
    ? await registry.require(model, alias)
    : await registry.resolve(model, alias);
  const refused = inputs['reference-missing'] === 'refuse';
  if (!record) return { missing: await neverReleased(registry, alias, refused, inputs) };
  const kept = await profilesOf(record, registry, ports);
  const name = alias === record.version ? `version ${alias}` : `${alias} (version ${record.version})`;
  if (!kept.length) return { missing: keepsNone(name, model, refused) };
  const { profile, sha256 } = choose(kept, dataset, name);
  return {
    reference: { name: `${model} ${name}`, sha256, profile: asReference(profile, name) },
    version: record.version,
  };
}

/**
 * The profiles kept with all versions of the model, the lowest version first; of a version with several, those of the data
 * that are called like these. That there are none of that name is told: such a version is no part of the history.
 */
export async function registeredProfiles(
  dataset: string,
  inputs: Inputs,
  ports: Ports,
): Promise<{ past: PastProfile[]; notes: Finding[] }> {
  const registry = openRegistry(inputs.registry, ports.files, ports.clock);
  const past: PastProfile[] = [];
  const leftOut: string[] = [];
  for (const record of await registry.list(inputs['model-name'])) {
    const kept = await profilesOf(record, registry, ports);
    const chosen = kept.length > 1 ? kept.filter(each => each.dataset === dataset) : kept;
    if (kept.length && !chosen.length) leftOut.push(record.version);
    for (const { sha256, profile } of chosen)
      past.push({ name: `${record.model} version ${record.version}`, sha256, profile });
  }
  return { past, notes: leftOut.length ? [strangers(leftOut, dataset, inputs)] : [] };
}

function strangers(versions: readonly string[], dataset: string, inputs: Inputs): Finding {
  const [one, which] = versions.length === 1 ? ['version', 'it is'] : ['versions', 'they are'];
  return {
    rule: 'history-left-out',
    severity: 'notice',
    message: `With ${inputs['model-name']} ${one} ${versions.join(', ')} the registry keeps profiles of several datasets, none of which is called "${dataset}" like these data: ${which} not in the history.`,
    count: versions.length,
    fix: 'Keep the data under the name they had then, or name the profiles themselves in "history".',
  };
}

async function neverReleased(
  registry: Registry,
  alias: string,
  refused: boolean,
  inputs: Inputs,
): Promise<Finding> {
  const model = inputs['model-name'];
  const known = [
    ...(await registry.aliases(model)).keys(),
    ...(await registry.list(model)).map(({ version }) => version),
  ];
  const near = nearest(alias, known);
  if (near !== undefined)
    throw new UserError('bad-input', {
      message: `The registry "${inputs.registry}" has no version or alias "${alias}" of ${model}.`,
      fix: `Did you mean "${near}"?`,
    });
  const others = known.length ? ` It has ${known.join(', ')}.` : '';
  return {
    rule: 'no-reference',
    severity: refused ? 'error' : 'notice',
    message: `The registry "${inputs.registry}" has no "${alias}" of ${model} yet, so the data are held against nothing.${others}`,
    fix: refused
      ? 'Release a model first, or leave "reference-missing" at `pass` until there is one.'
      : 'Right for the first release. Later, is this the folder that the registry is in?',
  };
}

function keepsNone(name: string, model: string, refused: boolean): Finding {
  return {
    rule: 'no-reference',
    severity: refused ? 'error' : 'warning',
    message: `The registry keeps no profile of the data with ${model} ${name}, so the data are held against nothing.`,
    fix: 'List the job of validate-data in `needs` of the job of register-model too: the next version will have one.',
  };
}

async function profilesOf(record: VersionRecord, registry: Registry, { files }: Ports): Promise<Kept[]> {
  const { model, version, evidence } = record;
  const validated = evidence
    .filter(({ stage, verdict }) => stage === 'validate-data' && allows(verdict))
    .flatMap(({ subjects }) => subjects);
  const folder = await files.temporary('reference-');
  const kept: Kept[] = [];
  for (const { role, content } of record.attachments) {
    if (role !== 'profile') continue;
    const path = await registry.fetch(model, version, role, `${folder}/${content.sha256}`, content.sha256);
    const profile = await readProfile(path, `The profile kept with ${model} ${version}`, files);
    const subject = validated.find(({ sha256 }) => sha256 === profile.dataset);
    if (!subject)
      throw new UserError('evidence-missing', {
        message: `The registry keeps a profile with ${model} ${version} of data that no validate-data passed.`,
        fix: 'Register the model anew, with the results of its own pipeline.',
      });
    kept.push({ dataset: subject.name, sha256: content.sha256, profile });
  }
  return kept;
}

/** A model that was made of several datasets has a profile of each. */
function choose(kept: readonly Kept[], dataset: string, name: string): Kept {
  const [only, ...others] = kept;
  if (only && !others.length) return only;
  const alike = kept.filter(each => each.dataset === dataset);
  if (alike.length === 1) return alike[0]!;
  throw new UserError('bad-input', {
    message: `The registry keeps profiles of ${kept.length} datasets with ${name}, and these data (${dataset}) are called like none of them.`,
    valid: kept.map(each => each.dataset),
    fix: 'Keep the data under the name they had then, or give the profile itself as "reference".',
  });
}
