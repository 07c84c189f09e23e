import { canonicalJson, sha256, type Json } from '@sluice/core';
import { mapCommand } from './command.js';
import type { Code } from './code.js';
import type { Dataset } from './data.js';
import type { Environment } from './environment.js';
import type { TrainingJob } from './job.js';
import type { Params } from './params.js';

/** What a result depends on. Each is told by name when it changes. */
export const COMPONENTS = ['cmd', 'code', 'data', 'params', 'env', 'environment', 'seed'] as const;
export type Component = (typeof COMPONENTS)[number];

/** The action: everything the fingerprint covers, as JSON. */
export type Action = Record<Component, Json>;

export interface Covered {
  job: TrainingJob;
  code: Code;
  datasets: readonly Dataset[];
  /** Name → value, null when unset. */
  env: Record<string, string | null>;
  environment: Environment;
}

/**
 * The action of a job. Not in it, so that they change nothing: commit, branch, run, time, host and absolute paths.
 * Objects stand for sets, so no order of globs, lines or files matters. Secrets take no part, not even hashed.
 */
export function actionOf(covered: Covered, redact: (text: string) => string): Action {
  const { job, code, datasets, env, environment } = covered;
  return {
    cmd: { ...mapCommand(job.command, redact), cwd: job.cwd, outputs: { ...job.outputs } },
    code,
    data: Object.fromEntries(
      datasets.flatMap(dataset => dataset.files).map(file => [file.path, file.sha256]),
    ),
    params: job.params,
    env,
    environment: { ...environment },
    seed: job.seed ?? null,
  };
}

/** `sha256("train/v1\0" ‖ canonical JSON of the action)`. */
export function fingerprintOf(action: Action): string {
  return sha256(`train/v1\0${canonicalJson(action)}`);
}

/** One component as a record keeps it: its digest, and flat facts that tell what changed. */
export interface ComponentRecord {
  sha256: string;
  facts: Record<string, string>;
}

export function componentsOf(action: Action): Record<Component, ComponentRecord> {
  const entries = COMPONENTS.map((name): [Component, ComponentRecord] => [
    name,
    {
      sha256: sha256(`train/v1/${name}\0${canonicalJson(action[name])}`),
      facts: factsOf(name, action[name]),
    },
  ]);
  return Object.fromEntries(entries) as Record<Component, ComponentRecord>;
}

/** Of the variables only the names: their values are nobody's business. */
function factsOf(component: Component, value: Json): Record<string, string> {
  if (component === 'env') return Object.fromEntries(Object.keys(value as object).map(name => [name, '']));
  return Object.fromEntries(component === 'params' ? paramFacts(value as Params) : flatten(value, []));
}

/** The file is named only where there are several. */
function paramFacts(params: Params): [string, string][] {
  const byFile = Object.entries(params);
  return byFile.flatMap(([file, value]) =>
    flatten(value, []).map(([key, text]): [string, string] => [
      byFile.length > 1 ? `${file}: ${key}` : key,
      text,
    ]),
  );
}

function flatten(value: Json, path: readonly string[]): [string, string][] {
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]));
  return [[path.join('.') || 'value', typeof value === 'string' ? value : canonicalJson(value)]];
}
