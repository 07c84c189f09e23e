import { commonInputs, input, isSha256 } from '@sluice/core';

export const inputs = {
  ...commonInputs,
  policy: input.text({
    description: 'Gate policy (YAML or JSON): what the model must prove.',
    required: true,
  }),
  'policy-ref': input.choice(['auto', 'base', 'head'], {
    description:
      'On a pull request, whose policy counts: that of its base where git can give it (`auto`), strictly that of its base, or its own (`head`).',
    default: 'auto',
  }),
  predictions: input.lines({
    description:
      'Predictions of the candidate on labelled rows (CSV, TSV, JSON Lines or a JSON array of objects, Parquet, Arrow, or the eval_results_table.json of MLflow); several files, one per line, are joined by id. Without it, `data.file` of the policy, else those that train hands on through `needs`.',
    default: '',
  }),
  'metrics-file': input.text({
    description:
      'JSON file with metrics of the candidate, for rules that say `from: metrics` and where there are no predictions. Without it, the one that train hands on.',
  }),
  baseline: input.text({
    description:
      'What to compare with: path of the predictions of another model on the same rows; `registry` for those kept with the version that `baseline-alias` names; or `merge-base` for those that train left in the newest successful run of this workflow on the branch to merge into. Without it, `baseline.from` of the policy; with neither, rules that compare fail.',
  }),
  'baseline-alias': input.text({
    description: 'With `baseline: registry`: alias or version of the model in use.',
    default: 'production',
  }),
  'baseline-metrics-file': input.text({
    description:
      'JSON file with metrics of the baseline. From the registry and from a run they come by themselves.',
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
  'self-test': input.boolean({
    description:
      'Also judges a planted regression, and refuses where the gate would let it pass: a gate that cannot fail is none.',
    default: 'false',
  }),
  'count-looks': input.boolean({
    description:
      'Counts how often models were judged on this test set, in `.sluice/looks` and the cache, and shows their metrics.',
    default: 'true',
  }),
};

export const outputs = {
  scores: 'Metrics of the candidate over all rows, as JSON; `{}` where nothing could be judged.',
  'failed-rules':
    'Ids of the rules that refuse the model, separated by commas; `error` where nothing could be judged.',
  'passing-rules': 'Ids of the rules that hold, separated by commas.',
  'baseline-version': 'Version that was compared with, where it came from the registry.',
  'test-set': 'Digest of the labelled rows, to pin as `data.test_set` in the policy.',
  'junit-path': 'Path of the findings as JUnit XML.',
  'scores-path': 'Path of a JSON file with everything that was measured and decided.',
};

/** An empty list of failed rules would read as if all held. */
export const errorOutputs = { scores: '{}', 'failed-rules': 'error', 'passing-rules': '' };
