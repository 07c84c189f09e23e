import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { ERROR_CODES } from '@sluice/core';

it('every error code has its section on the troubleshooting page, and no section is left over', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/troubleshooting.md'), 'utf8');
  const sections = [...page.matchAll(/^## ([a-z-]+)$/gm)].map(match => match[1]);
  expect(sections).toEqual([...ERROR_CODES, 'internal-error']);
});
