import { toExpressionData } from '../expressions/data.js';
import type { ConcurrencySettings } from '../concurrency/concurrency-group.js';
import { evaluateTree } from '../expressions/template.js';
import type { Scope } from '../expressions/scope.js';
import { isRecord } from '../plan/payload.js';
import { child, scalar, type Scalar, type Tree } from '../syntax/tree.js';

/** `concurrency:` of a job or workflow; undefined where there is none or its group is empty. */
export async function readConcurrency(
  tree: Tree | undefined,
  scope: Scope,
): Promise<ConcurrencySettings | undefined> {
  if (!tree) return undefined;
  const value = await evaluateTree(tree, scope);
  const settings = isRecord(value) ? value : { group: value };
  const group = toExpressionData(settings['group']).coerceString();
  if (group === '') return undefined;
  return {
    group,
    cancelInProgress: settings['cancel-in-progress'] === true,
    queue: settings['queue'] === 'max' ? 'max' : 'single',
  };
}

export interface EnvironmentSettings {
  name: string;
  /** Evaluated when the job ends. */
  url: Scalar | undefined;
}

export async function readEnvironment(
  tree: Tree | undefined,
  scope: Scope,
): Promise<EnvironmentSettings | undefined> {
  if (!tree) return undefined;
  const name = tree.kind === 'mapping' ? child(tree, 'name') : tree;
  const value = toExpressionData(await evaluateTree(name, scope)).coerceString();
  return value === '' ? undefined : { name: value, url: scalar(child(tree, 'url')) };
}
