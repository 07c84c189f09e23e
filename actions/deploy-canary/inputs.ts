import { commonInputs, input, UserError, type InputsOf, type Problem } from '@sluice/core';
import { isName, isVersion } from '@sluice/registry';

export const inputs = {
  ...commonInputs,
  plan: input.text({ description: 'The rollout plan, a YAML file.', required: true }),
  action: input.choice(['deploy', 'promote', 'reject', 'status', 'reconcile'], {
    description:
      '`deploy` rolls a version out. `promote` and `reject` decide about one that is held. `status` only looks. `reconcile` closes what a dead job left behind and starts a service that is down; run it on a schedule.',
    default: 'deploy',
  }),
  'model-version': input.custom(
    'a version or an alias of the registry',
    text => (isVersion(text.trim()) || isName(text.trim()) ? text.trim() : undefined),
    {
      description:
        'Version to deploy or promote, or an alias that names it. Default: the one that register-model hands on through `needs`.',
    },
  ),
  registry: input.text({
    description:
      'Folder of the registry. Versions come from it where `needs` hands on no release, and its alias `production` follows a promotion.',
    default: '.sluice/registry',
  }),
  environment: input.text({
    description: 'Name of the deployment environment, shown in the report and in the evidence.',
  }),
  'secrets-to-server': input.custom('one NAME=value per line', parseSecrets, {
    description:
      'Secrets for the model servers, one `NAME=value` per line, named under `target.secrets` of the plan. Masked everywhere; only the servers and their router see them.',
  }),
};

export const outputs = {
  url: 'Where the model is served.',
  state:
    '`promoted`, `rolled-back`, `held`, `unchanged` or `refused`; of the other actions also `in-progress` or `idle`.',
  'model-version': 'The version it was about.',
  'previous-version': 'The version that was stable before. Empty for a first release.',
  weight: 'Per cent of the requests that version gets in the end.',
  'rollback-reason':
    'Why it was rolled back: `worse`, `not-ready`, `died`, `undecided`, `split`, `abandoned`, `stable-down`, `deadline`, `target-changed`, `unreachable`; empty otherwise.',
};

export type Inputs = InputsOf<typeof inputs>;

/** Never repeats what it was given: it is secret. */
function parseSecrets(text: string): Map<string, string> {
  const secrets = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const [, name, value] = /^\s*([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    const where = `Line ${i + 1} of the input "secrets-to-server"`;
    if (name === undefined || value === undefined) {
      problems.push({ message: `${where} is not NAME=value.` });
    } else if (secrets.has(name)) {
      problems.push({ message: `${where} gives ${name} a second time.` });
    } else if (value === '') {
      problems.push({
        message: `${where} gives ${name} no value.`,
        fix: 'Is the secret defined, and may this job see it?',
      });
    } else {
      secrets.set(name, value);
    }
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return secrets;
}
