import type { Ports, Verdict } from '@sluice/core';

/** One judgement on a test set. */
export interface Look {
  /** ISO 8601. */
  at: string;
  /** sha256 of the model. */
  model: string;
  verdict: Verdict;
  metrics: Record<string, number>;
}

/** So many looks are kept. */
const KEPT = 200;

const isLook = (value: unknown): value is Look => {
  const { at, model, metrics } = (value ?? {}) as Partial<Look>;
  return typeof at === 'string' && typeof model === 'string' && typeof metrics === 'object';
};

/**
 * Notes a look at a test set and answers all that are known, this one last. The more models are tried on the same rows,
 * the better the best of them looks by luck alone. Kept in a file and, on a runner, in the cache: runs at the same time
 * may miss each other, so it is a count from below.
 */
export async function countLook(
  testSet: string,
  look: Look,
  { files, cache, context }: Pick<Ports, 'files' | 'cache' | 'context'>,
): Promise<Look[]> {
  const name = testSet.slice(0, 16);
  const path = `.sluice/looks/${name}.json`;
  const prefix = `sluice-looks-${name}-`;
  const key = `${prefix}${context.runId}-${context.runAttempt}-${look.model.slice(0, 12)}`;
  const earlier = await read(path, files);
  if (!earlier.length) await cache.restore([path], key, [prefix]);
  const known = earlier.length ? earlier : await read(path, files);
  const looks = [...known, look].slice(-KEPT);
  await files.write(path, `${JSON.stringify({ sluice: 1, testSet, looks })}\n`);
  await cache.save([path], key);
  return looks;
}

async function read(path: string, files: Ports['files']): Promise<Look[]> {
  if (!(await files.stat(files.resolve(path)))) return [];
  try {
    const { looks } = JSON.parse((await files.read(path)).toString('utf8')) as { looks?: unknown };
    return Array.isArray(looks) ? looks.filter(isLook) : [];
  } catch {
    // A count that cannot be read starts anew.
    return [];
  }
}

/** How many different models were looked at. */
export function modelsIn(looks: readonly Look[]): number {
  return new Set(looks.map(({ model }) => model)).size;
}
