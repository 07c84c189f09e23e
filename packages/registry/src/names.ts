import { UserError } from '@sluice/core';
import { isVersion } from './version.js';

const NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
const EXPECTED = 'lower-case letters and digits, separated by single . _ or - (at most 100)';

/** Names become paths and image tags, so they are checked wherever they come in. Throws `bad-input`. */
export function checkName(kind: 'model' | 'alias' | 'role', name: string): string {
  if (isName(name) && !(kind === 'alias' && isVersion(name))) return name;
  const extra = kind === 'alias' ? ', and not a version number' : '';
  throw new UserError('bad-input', {
    message: `The ${kind} name ${JSON.stringify(name)} must be ${EXPECTED}${extra}.`,
  });
}

export function isName(text: string): boolean {
  return NAME.test(text) && text.length <= 100;
}
