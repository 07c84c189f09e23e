import { input, parseSize } from '@sluice/core';

const KB = 1000;
const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** A size and how it is written. */
type Size = readonly [bytes: number, text: string];

const size = (description: string, value: string, [least, leastText]: Size, [most, mostText]: Size) =>
  input.custom(
    `a size from ${leastText} to ${mostText}, such as ${value}`,
    text => {
      const bytes = parseSize(text);
      return bytes !== undefined && bytes >= least && bytes <= most ? bytes : undefined;
    },
    { description, default: value },
  );

/** What more would end in, rather than in a refusal of the data: buffers and texts that JavaScript cannot make. */
export const limitInputs = {
  'max-columns': input.integer({
    description: 'Columns or different JSON keys allowed.',
    min: 1,
    max: 1_000_000,
    default: '10000',
  }),
  'max-row-size': size('Size of one row allowed.', '16MiB', [KB, '1KB'], [256 * MIB, '256MiB']),
  'max-decompressed-size': size(
    'Size allowed of a compressed file once unpacked.',
    '16GiB',
    [KB, '1KB'],
    [2 ** 20 * GIB, '1048576GiB'],
  ),
  'max-key-memory': size(
    'Memory that one uniqueness rule may take.',
    '4GiB',
    [KB * KB, '1MB'],
    [1024 * GIB, '1024GiB'],
  ),
};
