import { UserError } from '@sluice/core';

/** Something in the store is not what its digest or its form says. */
export function damaged(what: string, why: string): UserError {
  return new UserError('digest-mismatch', {
    message: `The registry is damaged: ${what} ${why}.`,
    fix: 'Restore it from a copy, or register the same model again, which mends its blobs.',
  });
}
