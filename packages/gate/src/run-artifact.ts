import { isSha256, PREDICATE, sha256, UserError, type Files, type Ports } from '@sluice/core';
import { Unreachable, type ForgeApi } from './forge-api.js';
import type { PastRun } from './run-history.js';

/** What the train job of a run left, as its evidence has it. Paths are absolute. */
export interface Trained {
  /** sha256 of the model. */
  model: string;
  predictions?: Left;
  metrics?: Left;
}
export interface Left {
  path: string;
  sha256: string;
}

/** What the train job of a past run uploaded, or why there is nothing to compare with. Throws Unreachable. */
export async function trainedIn(
  run: PastRun,
  model: string,
  api: ForgeApi,
  token: string,
  { artifacts, files, context }: Pick<Ports, 'artifacts' | 'files' | 'context'>,
): Promise<Trained | string> {
  const named = `${model}-train-`;
  const found: { id: number; attempt: number }[] = [];
  let expired = false;
  for await (const artifact of api.list(`actions/runs/${run.id}/artifacts`, 'artifacts')) {
    const { id, name } = artifact;
    if (typeof id !== 'number' || typeof name !== 'string' || !name.startsWith(named)) continue;
    // What the stages share; the model has an artifact of its own.
    const attempt = /^[0-9a-f]{8}-(\d+)$/.exec(name.slice(named.length))?.[1];
    if (attempt === undefined) continue;
    if (artifact['expired'] === true) expired = true;
    else found.push({ id, attempt: Number(attempt) });
  }
  const last = Math.max(...found.map(({ attempt }) => attempt));
  const [only, ...others] = found.filter(({ attempt }) => attempt === last);
  if (!only) return expired ? 'its artifacts have expired' : `its artifacts hold no training of ${model}`;
  if (others.length) return `it trained ${others.length + 1} times, and nothing says which counts`;
  let folder: string;
  try {
    folder = await artifacts.download(only.id, { repository: context.repository, id: run.id, token });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const why = error.problems[0]!.message.replace(/\.$/, '');
    // What is gone stays gone; what only cannot be had now must not make an older, weaker run the baseline.
    if (error.code === 'missing-file') return why;
    throw new Unreachable(why);
  }
  return readTrained(folder, files);
}

interface Named {
  name?: unknown;
  digest?: { sha256?: unknown };
  annotations?: { kind?: unknown };
}

async function readTrained(folder: string, files: Files): Promise<Trained | string> {
  const left = new Map<string, string>();
  const digestOf = async (path: string) => sha256(await files.read(path));
  const names = await files.list(folder);
  for (const name of names) left.set(await digestOf(`${folder}/${name}`), `${folder}/${name}`);
  for (const name of names.filter(name => /(^|\/)evidence\.json$/.test(name))) {
    const made = materialsIn(await files.read(`${folder}/${name}`));
    const [model, predictions, metrics] = ['model', 'predictions', 'metrics'].map(kind => made.get(kind));
    if (model === undefined) continue;
    const at = (digest: string | undefined): Left | undefined => {
      const path = digest === undefined ? undefined : left.get(digest);
      return path === undefined ? undefined : { path, sha256: digest! };
    };
    const [guesses, numbers] = [at(predictions), at(metrics)];
    if (!guesses && !numbers) return 'it left neither predictions nor metrics';
    return { model, ...(guesses ? { predictions: guesses } : {}), ...(numbers ? { metrics: numbers } : {}) };
  }
  return 'it left no evidence of a training';
}

/** Digests by kind, as a provenance tells them; none where the file is none. */
function materialsIn(text: Buffer): Map<string, string> {
  let statement: {
    predicateType?: unknown;
    subject?: Named[];
    predicate?: { runDetails?: { byproducts?: Named[] } };
  } | null;
  try {
    statement = JSON.parse(text.toString('utf8')) as typeof statement;
  } catch {
    return new Map();
  }
  if (statement?.predicateType !== PREDICATE.provenance || !Array.isArray(statement.subject))
    return new Map();
  const byproducts = statement.predicate?.runDetails?.byproducts;
  const named = [...(Array.isArray(byproducts) ? byproducts : []), ...statement.subject];
  return new Map(
    named.flatMap(({ annotations, digest }): [string, string][] =>
      isSha256(digest?.sha256) ? [[String(annotations?.kind), digest.sha256]] : [],
    ),
  );
}
