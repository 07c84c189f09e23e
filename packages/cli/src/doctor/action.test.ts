import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { rootActionYml } from '../../../../scripts/docs/generate.js';
import { doctorAction } from './action.js';

it('is declared in action.yml as it is here', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../../../action.yml'), 'utf8');
  expect(text).toBe(rootActionYml(doctorAction));
});
