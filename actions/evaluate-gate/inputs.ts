import { commonInputs, input, isSha256 } from '@sluice/core';

export const inputs = {
  ...commonInputs,
  policy: input.text({
    description: 'Gate policy (YAML or JSON): what the model must prove.',
    required: true,
  }),
  predictions: input.text({
    description:
      'Predictions of the candidate on labelled rows (CSV, TSV or JSON Lines). Without it, `data.file` of the policy, else those that train hands on through `needs`.',
  }),
  'metrics-file': input.text({
    description:
      'JSON file with metrics of the candidate, for rules that say `from: metrics` and where there are no predictions. Without it, the one that train hands on.',
  }),
  baseline: input.text({
    description:
      'What to compare with: path of the predictions of another model on the same rows, or `registry` for those kept with the version that `baseline-alias` names. Without it, rules that compare fail.',
  }),
  'baseline-alias': input.text({
    description: 'With `baseline: registry`: alias or version of the model in use.',
    default: 'production',
  }),
  'baseline-metrics-file': input.text({
    description: 'JSON file with metrics of the baseline. From the registry they come by themselves.',
  }),
  registry: input.text({
    description: 'Folder of the registry, with `baseline: registry`.',
    default: '.sluice/registry',
  }),
  'model-digest': input.custom(
    'a sha256 in hex, with or without sha256: in front',
    text => {
      const digest = text.trim().replace(/^sha256:/, '');
      return isSha256(digest) ? digest : undefined;
    },
    {
      description:
        'sha256 of the model that made the predictions. Without it, the one that train hands on through `needs`.',
    },
  ),
};

export const outputs = {
  scores: 'Metrics of the candidate over all rows, as JSON.',
  'failed-rules': 'Ids of the rules that refuse the model, separated by commas.',
  'passing-rules': 'Ids of the rules that hold, separated by commas.',
  'baseline-version': 'Version that was compared with, where it came from the registry.',
  'scores-path': 'Path of a JSON file with everything that was measured and decided.',
};
