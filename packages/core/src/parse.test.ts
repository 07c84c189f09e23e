import { describe, expect, it } from '@jest/globals';
import { parseBoolean, parseDuration, parseInteger, parseNumber, parsePercent, parseSize } from './index.js';

const table = <T>(parse: (text: string) => T | undefined, cases: Record<string, T | undefined>) =>
  Object.entries(cases).map(([text, value]) => [parse.name, text, value, parse] as const);

describe.each([
  ...table(parseNumber, {
    '1': 1,
    ' -2.5e3 ': -2500,
    '.5': 0.5,
    '5.': 5,
    '': undefined,
    NaN: undefined,
    Infinity: undefined,
    '0x10': undefined,
    '1 000': undefined,
    '1,5': undefined,
    '1e999': undefined,
    '--1': undefined,
    '1_000': undefined,
  }),
  ...table(parseInteger, {
    '12': 12,
    '-3': -3,
    '1.0': undefined,
    '1e3': undefined,
    '9007199254740993': undefined,
    '': undefined,
  }),
  ...table(parseBoolean, {
    true: true,
    False: false,
    TRUE: true,
    yes: undefined,
    '1': undefined,
    tRue: undefined,
  }),
  ...table(parsePercent, { '2%': 0.02, '-1.5 %': -0.015, '2': undefined, '%': undefined }),
  ...table(parseDuration, {
    '250ms': 250,
    '1h30m': 5_400_000,
    '0s': 0,
    '1.5s': 1500,
    '7d': 604_800_000,
    '30': undefined,
    '-1s': undefined,
    '5 m': undefined,
  }),
  ...table(parseSize, { '512B': 512, '10MB': 1e7, '1.5GiB': 1610612736, '10': undefined, '10mb': undefined }),
])('%s(%j)', (_name, text, value, parse) => {
  it(`gives ${String(value)}`, () => expect((parse as (text: string) => unknown)(text)).toBe(value));
});
