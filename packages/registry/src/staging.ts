import type { Files } from '@sluice/core';

/**
 * A path beside the target, on the same file system, that nobody else has: the temporary folder's own name is
 * unique. What is complete there is renamed to the target.
 */
export async function stagingBeside(target: string, files: Files): Promise<string> {
  const temporary = await files.temporary('staging-');
  const name = temporary.split(/[\\/]/).at(-1)!;
  return `${target}.${name}`;
}
