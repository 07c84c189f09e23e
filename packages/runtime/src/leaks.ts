import type { Files } from '@sluice/core';
import type { Redactor } from './redaction.js';

/** Secrets across a chunk boundary are seen because neighbouring chunks overlap by at least this much. */
const LEAST_OVERLAP = 4096;

/** True when the file holds a registered secret or something shaped like a provider's token. */
export async function holdsSecret(path: string, files: Files, redactor: Redactor): Promise<boolean> {
  const overlap = Math.max(LEAST_OVERLAP, redactor.longest);
  let tail = '';
  for await (const chunk of files.stream(path)) {
    // latin1 maps bytes to characters one to one, so secrets are found in any file.
    const text = tail + chunk.toString('latin1');
    if (redactor.finds(text)) return true;
    tail = text.slice(-overlap);
  }
  return false;
}
