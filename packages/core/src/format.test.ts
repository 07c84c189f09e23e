import { describe, expect, it } from '@jest/globals';
import { formatBytes } from './index.js';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1234567, '1.23 MB'],
    [999_999, '1 MB'],
  ])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});
