import type * as core from '@actions/core';

/** The toolkit's part that speaks to the runner. Handed around, since it is loaded only where there is a runner. */
export type Toolkit = typeof core;

/**
 * Loaded dynamically, so that the bundle keeps it, and the HTTP client it drags along, in a chunk apart from our code: at a
 * person's terminal it is never read, and on a runner it is read minified.
 */
export function loadToolkit(): Promise<Toolkit> {
  return import('@actions/core');
}
