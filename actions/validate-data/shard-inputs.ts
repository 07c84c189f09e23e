import type { ShardSettings } from '@sluice/data';
import type { inputs as specs } from './inputs.js';
import type { Inputs } from './produce.js';

/**
 * Whether an input changes what a shard counts: then all shards and their merge must have the same. A new input has its place here, or
 * nothing is compiled. Limits do not count: they refuse data, and change nothing of data that they let through.
 */
export const COUNTS = {
  table: true,
  format: true,
  delimiter: true,
  encoding: true,
  'missing-values': true,
  'max-examples': true,
  environment: true,
  'as-of': true,
  // What counts of the contract is what it says, not where it lies: its digest is compared.
  contract: false,
  'allow-lossy-import': false,
  'model-name': false,
  needs: false,
  'optional-needs': false,
  comment: false,
  'commit-status': false,
  'github-token': false,
  'report-dir': false,
  mode: false,
  shard: false,
  shards: false,
  'expected-shards': false,
  data: false,
  server: false,
  'fail-on': false,
  quarantine: false,
  accepted: false,
  tables: false,
  'previous-profile': false,
  'contract-baseline': false,
  'export-contract': false,
  reference: false,
  registry: false,
  'reference-missing': false,
  'drift-preset': false,
  'drift-threshold': false,
  'drift-alpha': false,
  'drift-columns': false,
  'drift-numeric-method': false,
  'drift-categorical-method': false,
  'drift-rows': false,
  'keep-rows': false,
  'drift-severity': false,
  history: false,
  'history-alpha': false,
  'history-tolerance': false,
  'history-severity': false,
  'max-columns': false,
  'max-row-size': false,
  'max-decompressed-size': false,
  'max-key-memory': false,
} satisfies Record<keyof typeof specs, boolean>;

/** The inputs that shards must agree in. */
export function settingsOf(inputs: Inputs): ShardSettings {
  const names = (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).filter(name => COUNTS[name]);
  return Object.fromEntries(names.map(name => [name, settingOf(inputs[name])]));
}

function settingOf(value: unknown): ShardSettings[string] {
  if (value === undefined) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}
