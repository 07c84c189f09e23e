import { commonInputs, input } from '@sluice/core';

export const inputs = {
  ...commonInputs,
  run: input.text({
    description:
      'Command that trains, on one line: `python train.py --epochs 3`. Split into words by POSIX quoting rules and started without a shell.',
  }),
  script: input.text({
    description:
      'Instead of `run`: a script in the working directory, run by the interpreter of its extension (.py, .js, .mjs, .cjs, .sh, .R, .jl).',
  }),
  shell: input.choice(['none', 'bash'], {
    description: '`bash` runs the text of `run`, one line or many, by `bash -e -o pipefail`.',
    default: 'none',
  }),
  'working-directory': input.text({
    description: 'Folder that the command runs in. All other paths are relative to the workspace.',
    default: '.',
  }),
  data: input.lines({
    description:
      'Files it is trained on: paths, folders or globs, one per line, as for validate-data. With `needs`, they must be the very bytes that validate-data let pass.',
  }),
  deps: input.lines({
    description:
      'Code that the result depends on: paths, folders or globs, one per line, `!` takes away. Without it, everything in the working directory. Files named on the command line always count.',
  }),
  'params-file': input.lines({
    description: 'YAML or JSON files with parameters, one per line. Compared by value, not by spelling.',
  }),
  seed: input.integer({
    description: 'Seed, handed to the command as SLUICE_SEED and PYTHONHASHSEED.',
    min: 0,
    max: 4294967295,
  }),
  env: input.lines({
    description:
      'Names of environment variables that the result depends on, one per line. Secrets are refused here; the command sees them all the same.',
  }),
  'model-path': input.text({
    description: 'File or folder the command writes the model to.',
    required: true,
  }),
  'metrics-file': input.text({
    description: 'JSON file the command writes its metrics to: one flat object of finite numbers.',
  }),
  'predictions-file': input.text({
    description: 'File the command writes its predictions on the held-out rows to, for evaluate-gate.',
  }),
  timeout: input.duration({ description: 'Longest time the command may take, such as `90m` or `5h`.' }),
  reuse: input.choice(['auto', 'never'], {
    description: '`auto` restores the earlier result when nothing changed; `never` trains always.',
    default: 'auto',
  }),
  lockfiles: input.lines({
    description:
      'Lock files of the environment. Without it, those of common names in the working directory and at the top of the workspace.',
  }),
};

export const outputs = {
  fingerprint: 'sha256 over command, code, data, parameters, variables, environment and seed.',
  reused: '`true` when an earlier result was restored instead of training.',
  changed:
    'What changed since the latest result: any of cmd, code, data, params, env, environment, seed, separated by commas. Empty when nothing did, or no earlier result is known.',
  'model-path': 'Path of the model.',
  'model-digest': 'sha256 of the model, in hex; of a folder that of its sha256sum listing.',
  metrics: 'The metrics as JSON.',
  'duration-seconds': 'How long the command ran, in the run that made the result.',
};
