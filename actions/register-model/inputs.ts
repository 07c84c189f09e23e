import { commonInputs, input, UserError, type InputsOf, type Problem } from '@sluice/core';
import { isLicense, isName, isSemantic, isVersion, JUDGES, type Judge } from '@sluice/registry';

const METADATA_KEY = /^[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*$/;

const isAlias = (text: string) => isName(text) && !isVersion(text);
/** The text without white space around it, if it is such a value. */
const when = (accepts: (text: string) => boolean) => (text: string) =>
  accepts(text.trim()) ? text.trim() : undefined;
const ALIAS = 'lower-case letters and digits, separated by single . _ or -, and not a version';

export const inputs = {
  ...commonInputs,
  action: input.choice(['register', 'promote'], {
    description:
      '`register` gives the model a version. `promote` only sets `alias` to a version that is registered, after its evidence has been checked again.',
    default: 'register',
  }),
  registry: input.text({
    description: 'Folder of the registry. It must outlive the job: see "Where the registry lives".',
    default: '.sluice/registry',
  }),
  'model-path': input.text({
    description:
      'Model file or folder. Without it, the one that train hands on through `needs`. Either way it must be the very bytes that the evidence speaks of.',
  }),
  version: input.custom(
    'auto, or a semantic version such as 1.4.0',
    when(text => text === 'auto' || isSemantic(text)),
    {
      description:
        '`auto` counts 1, 2, 3, …, or raises the patch where versions are semantic. Or a semantic version that is not taken.',
      default: 'auto',
    },
  ),
  bump: input.choice(['major', 'minor', 'patch'], {
    description: 'Raises this part of the highest semantic version; the first version counts from 0.0.0.',
  }),
  alias: input.custom(ALIAS, when(isAlias), {
    description: 'Alias to set, such as `candidate` after registering or `production` on promotion.',
  }),
  'expected-current': input.custom(
    'a version, or none',
    when(text => text === 'none' || isVersion(text)),
    {
      description:
        'Version that the alias must name now, or `none`; anything else is a conflict and changes nothing. Without it, whatever it names is replaced.',
    },
  ),
  'model-version': input.custom(
    'a version or an alias',
    when(text => isVersion(text) || isAlias(text)),
    { description: 'For `promote`: the version to promote, or an alias that names it.' },
  ),
  reason: input.text({ description: 'Why the alias is set. Kept in its history.' }),
  'require-evidence': input.custom(`stages, one per line (${JUDGES.join(', ')}), or none`, parseStages, {
    description:
      'Stages, one per line, whose passing evidence the model needs. `none` asks for none; whatever is left out is reported as a warning.',
    default: JUDGES.join('\n'),
  }),
  license: input.custom(
    'an SPDX expression such as Apache-2.0 (https://spdx.org/licenses), or LicenseRef-<name> for a licence that is on no list',
    when(isLicense),
    {
      description:
        'Licence of the model, as an SPDX expression, such as `Apache-2.0`; `LicenseRef-<name>` where it is not on the SPDX list. Part of what the version is.',
    },
  ),
  description: input.text({
    description: 'What the model is, in a sentence. Part of what the version is.',
  }),
  metadata: input.custom('key=value, one per line', parseMetadata, {
    description:
      '`key=value`, one per line. Part of what the version is, so keep out what differs from run to run: the lineage is recorded by itself.',
  }),
};

export const outputs = {
  'model-version': 'The version: `7`, or `1.4.0`.',
  'model-digest': 'sha256 of the model, in hex; of a folder that of its sha256sum listing.',
  'manifest-digest': 'Digest of the OCI manifest, `sha256:…`. The same in every registry it is copied to.',
  event:
    '`registered`; `unchanged` when these very bytes had the version already; `promoted` when only the alias moved.',
  'previous-version':
    'The version the alias named before; without an alias, the highest version below. Empty when there is none.',
  alias: 'The alias that names the version now. Empty when none was set.',
  'release-path': 'Folder with an OCI image layout of just this version, its evidence included.',
};

export type Inputs = InputsOf<typeof inputs>;

/** What `promote` or `register` cannot use is a mistake, not a thing to ignore. Throws `bad-input`. */
export function checkTogether(inputs: Inputs): void {
  const problems: Problem[] = [];
  const given = (name: keyof Inputs) => inputs[name] !== undefined && inputs[name] !== '';
  if (inputs.action === 'promote') {
    for (const name of ['alias', 'model-version'] as const)
      if (!given(name)) problems.push({ message: `Input "${name}" is required with "action: promote".` });
    for (const name of ['model-path', 'bump', 'license', 'description'] as const)
      if (given(name)) problems.push({ message: `Input "${name}" has no meaning with "action: promote".` });
    if (inputs.version !== 'auto' || given('metadata'))
      problems.push({
        message: 'A version never changes: "version" and "metadata" have no meaning with "action: promote".',
        fix: 'The version to promote is "model-version".',
      });
  } else if (given('model-version')) {
    problems.push({
      message: 'Input "model-version" belongs to "action: promote".',
      fix: 'To choose the number of a new version use "version" or "bump".',
    });
  }
  if (inputs.version !== 'auto' && given('bump'))
    problems.push({ message: 'Inputs "version" and "bump" both choose the version.', fix: 'Leave one out.' });
  for (const name of ['expected-current', 'reason'] as const)
    if (given(name) && !given('alias')) problems.push({ message: `Input "${name}" needs "alias".` });
  if (problems.length) throw new UserError('bad-input', problems);
}

function parseStages(text: string): Judge[] | undefined {
  if (text.trim() === 'none') return [];
  const names = linesOf(text);
  const problems = names
    .filter(name => !JUDGES.some(stage => stage === name))
    .map((name): Problem => ({
      message: `Input "require-evidence" names ${JSON.stringify(name)}.`,
      valid: [...JUDGES, 'none'],
    }));
  if (problems.length) throw new UserError('bad-input', problems);
  return names.length ? JUDGES.filter(stage => names.includes(stage)) : undefined;
}

function parseMetadata(text: string): Record<string, string> {
  const metadata = new Map<string, string>();
  const problems: Problem[] = [];
  for (const line of linesOf(text)) {
    const [key = '', ...rest] = line.split('=');
    const name = key.trim();
    if (!rest.length || !METADATA_KEY.test(name)) {
      problems.push({
        message: `Input "metadata" has the line ${JSON.stringify(line)}, which is not key=value.`,
      });
    } else if (metadata.has(name)) {
      problems.push({ message: `Input "metadata" sets ${JSON.stringify(name)} twice.` });
    }
    metadata.set(name, rest.join('=').trim());
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return Object.fromEntries(metadata);
}

/** As `input.lines` reads them. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map(line => line.trim());
  return lines.filter(line => line !== '' && !line.startsWith('#'));
}
