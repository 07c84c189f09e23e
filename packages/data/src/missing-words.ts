/** Texts that people and programs write for a missing value. */
export const MISSING_WORDS: readonly string[] = [
  'NA',
  'N/A',
  'n/a',
  'NaN',
  'nan',
  'NULL',
  'null',
  'None',
  'nil',
  '#N/A',
  '-',
  '?',
];
