import { input } from '@sluice/core';

/** The declaration of the root action: `action.yml` is generated from it. */
export const doctorAction = {
  name: 'doctor',
  description:
    'Checks a repository that uses Sluice: workflows, permissions, wiring, contract, policy and plan, services and token.',
  inputs: {
    'fail-on': input.choice(['error', 'warning', 'never'], {
      description: 'What makes the job fail: an `error`, already a `warning`, or `never`.',
      default: 'error',
    }),
    'github-token': input.text({
      description: 'Token whose sight of the repository is checked. Nothing is written with it.',
      default: '${{ github.token }}',
    }),
  },
  outputs: {
    verdict: '`pass`, `warn`, `fail` or `error`.',
    headline: 'The verdict in one sentence.',
    'report-path': 'Path of the HTML report.',
  },
};
