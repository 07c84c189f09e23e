import { commonInputs, input, parseSize } from '@sluice/core';
import { delimiterByte, FAIL_ON } from '@sluice/data';

const size = (description: string, value: string) =>
  input.custom('a size such as 512KB or 16GiB', parseSize, { description, default: value });

export const inputs = {
  ...commonInputs,
  data: input.lines({
    description:
      'Data files, one path or pattern per line (`data/*.csv`; a leading `!` excludes). Together they are one table.',
    required: true,
  }),
  contract: input.text({
    description:
      'Path of the data contract (Open Data Contract Standard 3.1), or `infer` to write a first one from the data.',
    // No default: a forgotten contract must not become a gate that cannot fail.
    required: true,
  }),
  table: input.text({
    description: 'The table of the contract that the data belong to, where it has several.',
  }),
  format: input.choice(['auto', 'csv', 'tsv', 'jsonl'], {
    description:
      'Format of the files. `auto` goes by the name, then by the first bytes. Gzip is recognised by itself.',
    default: 'auto',
  }),
  delimiter: input.custom('one ASCII character, or \\t', text => (delimiterByte(text) ? text : undefined), {
    description: 'Character between the cells of CSV. Default: what the header looks like.',
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
  'max-columns': input.integer({
    description: 'Columns or different JSON keys allowed.',
    min: 1,
    default: '10000',
  }),
  'max-row-size': size('Size of one row allowed.', '16MiB'),
  'max-decompressed-size': size('Size allowed of a gzip file once unpacked.', '16GiB'),
  'max-key-memory': size('Memory that one uniqueness rule may take.', '4GiB'),
};

export const outputs = {
  rows: 'Number of rows.',
  columns: 'Number of columns.',
  'failing-checks': 'Number of rules that are broken.',
  'passing-checks': 'Number of rules that are kept.',
  'data-digest': 'sha256 of the data: of the file, or of the sha256sum listing of several.',
  'profile-path': 'Path of the profile (JSON).',
  'contract-path': 'Path of the contract that was used; with `contract: infer`, of the one written.',
};
