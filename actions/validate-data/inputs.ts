import { commonInputs, input } from '@sluice/core';
import {
  CATEGORICAL_METHODS,
  delimiterByte,
  DRIFT_PRESETS,
  encodingName,
  EXPORT_FORMATS,
  FAIL_ON,
  NUMERIC_METHODS,
  readThresholds,
  type ShardNumber,
} from '@sluice/data';
import { limitInputs } from './limits.js';

// Settings of a comparison have no default here: one that is written though nothing is compared would else look like none.
const driftInputs = {
  reference: input.lines({
    description:
      'What the data are held against for drift or skew: the profile.json of an earlier run, the `result` of an earlier validate-data in a .json file, or data files, one path or pattern per line; or `registry`: the profile of the data that the model in production was made of (`registry@candidate`: or another alias or version). Default: no comparison.',
  }),
  registry: input.text({
    description: 'Folder of the registry, with `reference: registry` or `history: registry`.',
    default: '.sluice/registry',
  }),
  'reference-missing': input.choice(['pass', 'refuse'], {
    description:
      'With `reference: registry`, where no version was released yet, or none that keeps a profile: `pass` (default), and say so, or `refuse`.',
  }),
  'drift-preset': input.choice(DRIFT_PRESETS, {
    description:
      'How drift is decided: `sluice` (default: above the threshold, and more than chance across all columns), or by the default rules of `evidently` or `tfdv`.',
  }),
  'drift-columns': input.lines({
    description:
      'Columns to compare, one per line; a leading `!` leaves one out. Default: all but dates, timestamps and unique keys.',
  }),
  'drift-threshold': input.custom('a number ≥ 0, or lines `column: number`', readThresholds, {
    description:
      'Effect that is put up with: a number for all columns, and lines `column: number` for some. Default: 0.1, or what the preset says.',
  }),
  'drift-numeric-method': input.choice(NUMERIC_METHODS, {
    description: 'Measure for numbers with the preset `sluice`. Default: `kolmogorov-smirnov`.',
  }),
  'drift-categorical-method': input.choice(CATEGORICAL_METHODS, {
    description: 'Measure for texts and booleans with the preset `sluice`. Default: `total-variation`.',
  }),
  'drift-alpha': input.number({
    description:
      'Share of false alarms allowed among the columns called drifted, with the preset `sluice`. Default: 0.01.',
    min: 0.000001,
    max: 0.5,
  }),
  'drift-rows': input.boolean({
    description:
      'Also compare whole rows, by maximum mean discrepancy and by a classifier, on samples of 1,000 rows a side. Needs the preset `sluice`, and data files as `reference` or a profile made with `keep-rows: true`; reads the data once more.',
    default: 'false',
  }),
  'keep-rows': input.boolean({
    description:
      'Keep a sample of 1,000 rows in the profile, so that later runs can compare whole rows with it (`drift-rows`). They are values of the data, in a file that is handed on; columns that are classified are left out.',
    default: 'false',
  }),
  'drift-severity': input.choice(['error', 'warning', 'notice'], {
    description:
      'What a drifted column is; with the preset `evidently`, what a drifted dataset is. Default: `error`.',
  }),
};

const historyInputs = {
  history: input.lines({
    description:
      'The profile.json of earlier runs, which say what is usual: files, patterns or folders, one per line; or `registry`, the profiles kept with all versions of the model. From 8 runs on, what is unlike all of them is told. Default: no history.',
  }),
  'history-alpha': input.number({
    description: 'Chance of any false alarm of `history` in a run in which nothing is wrong. Default: 0.05.',
    min: 0.000001,
    max: 0.5,
  }),
  'history-tolerance': input.number({
    description:
      'Change that `history` always puts up with: a share of the usual number, of all rows, or of a standard deviation. Default: 0.01.',
    min: 0,
    max: 10,
  }),
  'history-severity': input.choice(['error', 'warning', 'notice'], {
    description: 'What it is when a number is unlike its history. Default: `warning`.',
  }),
};

const shardInputs = {
  mode: input.choice(['validate', 'profile', 'merge'], {
    description:
      '`validate` the data in this job; or, for data that outgrow one runner, `profile` a part of them in each job of a matrix, and `merge` what they found to the verdict.',
    default: 'validate',
  }),
  shard: input.custom('i/n with i from 0 to n − 1, such as 0/8', readShardNumber, {
    description:
      'With `mode: profile`, the part of the data that this job is to scan: `0/8` to `7/8`. Large files are cut. Default: all of it.',
  }),
  shards: input.lines({
    description:
      'With `mode: merge`, the shards to merge: files, folders or patterns, one per line, as `actions/download-artifact` left them.',
  }),
  'expected-shards': input.integer({
    description: 'With `mode: merge`, how many shards there must be. Needed where they have no numbers.',
    min: 1,
  }),
};

const contractInputs = {
  tables: input.custom('lines `name=path or pattern`', readTables, {
    description:
      'Data of other tables that rules of the contract refer to (foreign keys, the other part of a split), one `name=path or pattern` per line.',
  }),
  environment: input.text({
    description:
      'Where the data are to be used (`train`, `serve`), for contracts whose columns depend on it (`sluice.environments`).',
  }),
  'as-of': input.custom('a timestamp such as 2024-03-01T00:00:00Z', readTimestamp, {
    description:
      'Time that rules about age are counted from, and `now()` in expressions. Default: the time of the run.',
  }),
  'previous-profile': input.text({
    description: 'The profile.json of the data before these, for the rule `row-count-change`.',
  }),
  'contract-baseline': input.text({
    description:
      'An earlier contract to tell the changes against: its path, or a git ref (`origin/main`) at which the contract is looked up. A breaking change without a new major version fails.',
  }),
  'allow-lossy-import': input.boolean({
    description:
      'Go on with a contract from a schema of another kind though not all it says can be carried over; what cannot is warned about.',
    default: 'false',
  }),
  'export-contract': input.custom(`one of ${EXPORT_FORMATS.join(', ')} per line`, readFormats, {
    description:
      'Other forms to write the contract in: `odcs` (YAML), `json-schema` (of one record), one per line.',
  }),
};

const rowInputs = {
  quarantine: input.text({
    description:
      'File to write the failing rows to, with the rules they break, their line and their file, in the format they have; rows of Parquet, Arrow and JSON arrays as JSON Lines. A name with `.gz` is compressed.',
  }),
  accepted: input.text({
    description: 'File to write the rows to that do not fail, byte by byte. As for `quarantine`.',
  }),
};

function readShardNumber(text: string): ShardNumber | undefined {
  const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return match && index < count ? { index, count } : undefined;
}

function readTables(text: string): { name: string; patterns: string[] }[] | undefined {
  const tables = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/).map(line => line.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const match = /^([^=]+?)\s*=\s*(.+)$/.exec(line);
    if (!match) return undefined;
    tables.set(match[1]!, [...(tables.get(match[1]!) ?? []), match[2]!]);
  }
  return [...tables].map(([name, patterns]) => ({ name, patterns }));
}

function readTimestamp(text: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text.trim())
    ? Date.parse(text.trim())
    : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function readFormats(text: string): (typeof EXPORT_FORMATS)[number][] | undefined {
  const names = text.split(/[\s,]+/).filter(name => name !== '');
  const formats = names.map(name => EXPORT_FORMATS.find(format => format === name));
  return formats.every(format => format !== undefined) ? formats : undefined;
}

export const inputs = {
  ...commonInputs,
  ...shardInputs,
  data: input.lines({
    description:
      'Data files, one path, folder or pattern per line (`data/*.csv`; a leading `!` excludes). Together they are one table; folders named `column=value` are columns of it. Needed unless there is a `server`, or with `mode: merge`.',
  }),
  server: input.text({
    description:
      'Instead of `data`: name of a server of the contract, whose files they are. Types `local`, `s3`, `azure`, and `api` or `custom` with an address that is read; `{model}` in its path is the table.',
  }),
  contract: input.text({
    description:
      'Path of the data contract: Open Data Contract Standard 3.1, or a Table Schema, Data Package, JSON Schema, TFDV schema or Great Expectations suite; or `infer` to write a first one from the data.',
    // No default: a forgotten contract must not become a gate that cannot fail.
    required: true,
  }),
  table: input.text({
    description: 'The table of the contract that the data belong to, where it has several.',
  }),
  format: input.choice(['auto', 'csv', 'tsv', 'jsonl', 'json', 'parquet', 'arrow'], {
    description:
      'Format of the files. `jsonl` is one object a line, `json` an array of objects. `auto` goes by the name, then by the first bytes. Gzip and zstd are recognised by themselves.',
    default: 'auto',
  }),
  delimiter: input.custom('one ASCII character, or \\t', text => (delimiterByte(text) ? text : undefined), {
    description: 'Character between the cells of CSV. Default: what the header looks like.',
  }),
  encoding: input.custom('the name of an encoding', encodingName, {
    description:
      'Encoding of text files: `latin1`, `windows-1252`, `utf-16le`, `shift_jis`, … Default: what a byte order mark says, else UTF-8.',
  }),
  'missing-values': input.custom(
    'one text per line',
    text =>
      text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== ''),
    {
      description:
        'Texts that mean that a value is missing, one per line, besides the empty cell: `NA`, `-999`.',
      default: '',
    },
  ),
  'max-examples': input.integer({
    description: 'Offending lines to show for each broken rule. With 0, no value of the data is shown.',
    min: 0,
    max: 100,
    default: '5',
  }),
  'fail-on': input.choice(FAIL_ON, {
    description:
      'What makes the verdict `fail`: an `error`, already a `warning`, or `never` (then it is at most `warn`, and says what it would be).',
    default: 'error',
  }),
  ...rowInputs,
  ...contractInputs,
  ...driftInputs,
  ...historyInputs,
  ...limitInputs,
};

export const outputs = {
  rows: 'Number of rows.',
  columns: 'Number of columns.',
  'failing-checks': 'Number of rules that are broken.',
  'passing-checks': 'Number of rules that are kept.',
  'data-digest': 'sha256 of the data: of the file, or of the sha256sum listing of several.',
  'profile-path': 'Path of the profile (JSON).',
  'shard-path': 'Path of the shard, with `mode: profile`.',
  'drifted-columns': 'Number of columns that drifted, where there is a `reference`.',
  anomalies: 'Number of anomalies, where there is a `history`.',
  'reference-version': 'With `reference: registry`, the version that the data were held against.',
  'contract-path': 'Path of the contract that was used; with `contract: infer`, of the one written.',
  'quarantine-path': 'Path of the failing rows, where the input `quarantine` is given.',
  'quarantined-rows': 'How many rows that file holds.',
  'accepted-path': 'Path of the other rows, where the input `accepted` is given.',
  'accepted-rows': 'How many rows that file holds.',
};
