import { describe, expect, it } from '@jest/globals';
import { compareVersions, isVersion, nextVersion } from './version.js';

it.each(['1', '42', '0.0.1', '1.4.0', '2.0.0-rc.1'])('%s is a version', text => {
  expect(isVersion(text)).toBe(true);
});

it.each([
  '',
  '0',
  '01',
  '-1',
  '1.0',
  'v1.0.0',
  '1.0.0+build',
  '1.0.0-RC.1',
  ' 1',
  '1e3',
  '../1',
  '1'.repeat(16),
])('%j is none', text => {
  expect(isVersion(text)).toBe(false);
});

it('orders by meaning, not by text', () => {
  expect(['10', '9', '100'].toSorted(compareVersions)).toEqual(['9', '10', '100']);
  const semantic = ['1.10.0', '1.9.0', '1.10.0-rc.2', '1.10.0-rc.10'];
  expect(semantic.toSorted(compareVersions)).toEqual(['1.9.0', '1.10.0-rc.2', '1.10.0-rc.10', '1.10.0']);
});

describe('the next version', () => {
  it.each([
    [[], {}, '1'],
    [['1', '2', '10'], {}, '11'],
    [[], { bump: 'minor' as const }, '0.1.0'],
    [['1.2.3'], {}, '1.2.4'],
    [['1.2.3', '1.10.0'], { bump: 'minor' as const }, '1.11.0'],
    [['2.0.0-rc.1'], { bump: 'major' as const }, '2.0.0'],
    [['2.0.0'], { version: '1.2.4' }, '1.2.4'],
  ])('after %j with %j is %s', (taken, wish, next) => {
    expect(nextVersion(taken, wish)).toBe(next);
  });

  it.each([
    [['1'], { version: '1.0.0' }, 'bad-input'],
    [['1'], { bump: 'patch' as const }, 'bad-input'],
    [[], { version: '7' }, 'bad-input'],
    [[], { version: 'V2' }, 'bad-input'],
    [['1.0.0'], { version: '1.0.0' }, 'conflict'],
  ])('after %j with %j is refused (%s)', (taken, wish, code) => {
    expect(() => nextVersion(taken, wish)).toThrow(expect.objectContaining({ code }));
  });
});
