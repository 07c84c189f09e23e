import { describe, expect, it } from '@jest/globals';
import { isLicense } from './index.js';

describe('isLicense', () => {
  it.each([
    'Apache-2.0',
    'MIT OR Apache-2.0',
    '(LGPL-2.1-only OR MIT) AND BSD-3-Clause',
    'GPL-3.0-or-later WITH Classpath-exception-2.0',
    'GPL-2.0+',
    'CC-BY-NC-4.0',
    'LicenseRef-llama3',
  ])('knows %s', text => expect(isLicense(text)).toBe(true));

  it.each([
    'Apache',
    'Apache 2.0',
    'apache-2.0',
    'MIT OR',
    '(MIT',
    'MIT\nAND ISC',
    'proprietary',
    '',
    'MIT WITH MIT',
  ])('refuses %j', text => expect(isLicense(text)).toBe(false));
});
