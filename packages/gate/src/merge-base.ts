import type { Ports } from '@sluice/core';
import type { Registered } from './baseline.js';
import type { Material } from './candidate.js';
import { openForge, Unreachable } from './forge-api.js';
import { trainedIn, type Left, type Trained } from './run-artifact.js';
import { baseOf, everRan, pastRuns, workflowOf, type Base, type PastRun } from './run-history.js';

type Means = Pick<Ports, 'http' | 'artifacts' | 'files' | 'context' | 'signal'>;

/** What a run on the base left to compare with, or why there is nothing. */
export type FoundRun =
  | { kind: 'found'; name: string; commit: string; sameModel: boolean; materials: Material[] }
  | { kind: 'missing'; why: string; existedBefore: boolean };

/** So many runs are looked into: one after another without predictions means that they never have any. */
const MOST_RUNS = 10;

/**
 * The newest successful run of this workflow on what the code is to be merged into: of the very commit that it is merged
 * with, else of the branch. A first release is only where the workflow never ran on the branch: where the forge cannot be
 * asked, or where runs always fail, there may well have been something to compare with.
 */
export async function findRun(model: Registered, token: string | undefined, ports: Means): Promise<FoundRun> {
  const why = (reason: string) => `no run of the merge base: ${reason}`;
  try {
    const api = openForge(ports, token);
    const base = baseOf(ports.context);
    if (!base) return { kind: 'missing', why: why('this run is of no branch'), existedBefore: true };
    const workflow = await workflowOf(ports.context, api);
    const passed: string[] = [];
    for await (const run of pastRuns(ports.context, workflow, base, api)) {
      const trained = await trainedIn(run, model.name, api, token!, ports);
      if (typeof trained === 'object') return foundIn(run, base, trained, model);
      if (passed.push(`run ${run.id}: ${trained}`) >= MOST_RUNS) break;
    }
    const none = `no successful run of this workflow on ${base.branch}`;
    const existedBefore = passed.length > 0 || (await everRan(ports.context, workflow, base, api));
    return { kind: 'missing', why: why(passed.join('; ') || none), existedBefore };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    const needs =
      error.status === 403 || error.status === 404 ? '; it needs `actions: read` and `contents: read`' : '';
    return { kind: 'missing', why: why(`${error.message}${needs}`), existedBefore: true };
  }
}

function foundIn(run: PastRun, base: Base, trained: Trained, model: Registered): FoundRun {
  const exact = run.commit === base.commit;
  const name = `run ${run.id} of ${exact ? 'the base commit' : base.branch}`;
  const left = (kind: Material['kind'], what: string, file: Left | undefined): Material[] =>
    file ? [{ kind, name: `${what} of ${name}`, ...file }] : [];
  return {
    kind: 'found',
    name,
    commit: run.commit,
    sameModel: trained.model === model.sha256,
    materials: [
      { kind: 'baseline-model', name: `${model.name} of ${name}`, path: '', sha256: trained.model },
      ...left('baseline-predictions', 'predictions', trained.predictions),
      ...left('baseline-metrics', 'metrics', trained.metrics),
    ],
  };
}
