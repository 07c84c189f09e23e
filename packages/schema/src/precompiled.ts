import type { ValidateFunction } from 'ajv';

/**
 * Validators made when the bundle is built, by the `$id` of their schema. Compiling one takes longer than judging small
 * data. The entry point of the bundle fills it; elsewhere it is empty, and validators are compiled.
 */
export const precompiled = new Map<string, () => Promise<ValidateFunction>>();
