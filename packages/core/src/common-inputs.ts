import { input } from './inputs.js';
import { parseNeeds } from './needs.js';

/** Model names become file names, artifact names, image names and status contexts everywhere. */
const MODEL_NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;

/** Inputs every action has. */
export const commonInputs = {
  'model-name': input.custom(
    'lower-case letters and digits, separated by single . _ or - (at most 100)',
    text => (MODEL_NAME.test(text) && text.length <= 100 ? text : undefined),
    { description: 'Name of the model. All stages of one pipeline share it.', required: true },
  ),
  needs: input.custom('the JSON that `toJSON(needs)` gives', parseNeeds, {
    description: 'Results of the upstream jobs, as the expression `toJSON(needs)` gives them.',
  }),
  'optional-needs': input.lines({
    description: 'Upstream jobs, one per line, that may be skipped or carry no Sluice result.',
    default: '',
  }),
  comment: input.choice(['auto', 'never'], {
    description:
      'One sticky pull request comment shared by all stages: `auto` where a token allows it, or `never`.',
    default: 'auto',
  }),
  'commit-status': input.choice(['auto', 'never'], {
    description:
      'A commit status named `sluice/<model>/<stage>`: `auto` where a token allows it, or `never`.',
    default: 'never',
  }),
  'github-token': input.text({
    description:
      'Token for comments and statuses; with `baseline: merge-base`, evaluate-gate also reads runs, artifacts and commits with it. Never handed to child processes.',
    default: '${{ github.token }}',
  }),
  'report-dir': input.text({
    description: 'Folder for the report, the evidence and other produced files.',
    default: 'sluice-report',
  }),
};

/** Outputs every action has; `publish()` sets them on success, refusal and error alike. */
export const commonOutputs = {
  result: 'The JSON to hand to the next stage through the job outputs.',
  verdict: '`pass`, `warn`, `inconclusive`, `fail` or `error`.',
  headline: 'The verdict in one sentence.',
  'report-path': 'Path of the HTML report.',
  'evidence-path': 'Path of the in-toto statement.',
};
