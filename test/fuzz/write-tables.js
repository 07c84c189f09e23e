/** Tables in text as people and programs write them, and as they should not: from a seed. */
import { mutate } from './mutate.js';

const COMMON = [
  '',
  'NA',
  '0',
  '1',
  '-1',
  '7',
  '007',
  '+3',
  '-0',
  '1.0',
  '1.5',
  '1e3',
  '1e400',
  '.5',
  '5.',
  '0x10',
];
const LARGE = [
  '9007199254740993',
  '-9007199254740992',
  '99999999999999999999',
  `1${'0'.repeat(400)}`,
  '4.9e-324',
];
const WORDS = [
  'NaN',
  'Infinity',
  '-inf',
  'true',
  'FALSE',
  'null',
  'a',
  'ab',
  'abcde',
  'é',
  '😀',
  ' x ',
  'a\tb',
  '__proto__',
];
const TIMES = [
  '2024-02-29',
  '2023-02-29',
  '29/02/2024',
  '2024-02-29T12:00:00Z',
  '2024-13-01',
  '0000-01-01',
  '99999-01-01',
];
const QUOTED = ['"a"', '"a,b"', '"a""b"', '"a\nb"', '"a\r\nb"', '"a\rb"', '""', '"a"b', 'a"b', '"'];
const CELLS = [...COMMON, ...LARGE, ...WORDS, ...TIMES];

const VALUES = [
  ...['1', '-2', '1.5', '1e400', '-0', '9007199254740993', '18446744073709551616', '01', '1.', '.1', '-'],
  ...[
    '"a"',
    '"aé"',
    '"\\u0061"',
    '"\\ud83d\\ude00"',
    '"\\ud83d"',
    '"\\u0000"',
    '"\\x"',
    '"a',
    '"a\tb"',
    '""',
  ],
  ...[
    'null',
    'true',
    'false',
    'nul',
    'NaN',
    '"NA"',
    '"NaN"',
    '"2024-02-29"',
    '{}',
    '[]',
    '{"x":1,"x":2}',
    '[1,[2,{"y":"]}"}]]',
  ],
  ...['{"x":', '[1,', ']', '"\\', ''],
];
const KEYS = ['"i"', '"n"', '"s"', '"d"', '"b"', '"t"', '"\\u0069"', '"more"', '"__proto__"', '""', 'i', '"'];

/** Bytes that readers of text stumble over. */
const SNAGS = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\n\n',
    '\0',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ':',
  ],
  ...['\n"', '",', '\r\r\n', '='.repeat(70), '['.repeat(200), '{"a":'.repeat(50), '"\\u'],
].map(text => Buffer.from(text));
const BROKEN = [
  [0xff],
  [0xc3],
  [0xed, 0xa0, 0x80],
  [0xc0, 0xaf],
  [0xf0, 0x9f, 0x98],
  [0xf4, 0x90, 0x80, 0x80],
  [0xff, 0xfe],
  [0x1f, 0x8b],
];
const ALL_SNAGS = [...SNAGS, ...BROKEN.map(bytes => Buffer.from(bytes))];
const ENDS = ['\n', '\n', '\n', '\r\n', '\r'];

export const pick = (list, random) => list[Math.floor(random() * list.length)];
const times = (n, make) => Array.from({ length: n }, make);
const upTo = (n, random) => Math.floor(random() * n);

/** @param header labels separated by commas */
export function writeCsv(header, random) {
  const width = header.split(',').length;
  const end = pick(ENDS, random);
  const cell = () => (random() < 0.12 ? pick(QUOTED, random) : pick(CELLS, random));
  const row = () => {
    if (random() < 0.04) return '';
    const cells = random() < 0.05 ? upTo(width + 3, random) : width;
    return times(cells, cell).join(',');
  };
  const lines = times(upTo(40, random), row);
  return Buffer.from([header, ...lines].join(end) + (random() < 0.5 ? end : ''));
}

export function writeJsonLines(random) {
  const gap = () => pick(['', '', '', ' ', '\t'], random);
  const pair = () => `${gap()}${pick(KEYS, random)}${gap()}:${gap()}${pick(VALUES, random)}`;
  const line = () => {
    const roll = random();
    if (roll < 0.04) return '';
    if (roll < 0.08) return pick(VALUES, random);
    return `{${times(upTo(7, random), pair).join(',')}}${gap()}`;
  };
  // Most lines are right, or there would be nothing to find in them.
  const sound = i => `{"i":${i},"n":${upTo(9, random) / 2},"s":"a${upTo(9, random)}","b":${random() < 0.5}}`;
  const end = pick(ENDS, random);
  const lines = times(upTo(30, random), (_, i) => (random() < 0.6 ? sound(i) : line()));
  return Buffer.from(lines.join(end) + (random() < 0.5 ? end : ''));
}

/** Changes as disks and programs make them, and snags where they hurt. */
export function spoil(bytes, random) {
  let out = random() < 0.3 ? mutate(bytes, random) : bytes;
  for (let left = upTo(4, random); left > 0; left--) {
    const at = upTo(out.length + 1, random);
    const skipped = random() < 0.3 ? upTo(12, random) : 0;
    const snag = random() < 0.9 ? pick(ALL_SNAGS, random) : out.subarray(at, at + upTo(80, random));
    out = Buffer.concat([out.subarray(0, at), snag, out.subarray(at + skipped)]);
  }
  return out;
}
