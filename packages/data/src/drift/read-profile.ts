import { UserError, type Files } from '@sluice/core';
import { bucketsOf } from '../distribution.js';
import type { Profile } from '../profile-file.js';

/** The profile in a file that an earlier run wrote. Throws UserError `missing-file`, and `bad-input` for what is none. */
export async function readProfile(path: string, what: string, files: Files): Promise<Profile> {
  return asProfile(await parseJson(path, files), what);
}

/** undefined where the file is no JSON. */
export async function parseJson(path: string, files: Files): Promise<unknown> {
  try {
    return JSON.parse((await files.read(path)).toString('utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A profile that somebody else's run may have written: what drift reads of it must be there. Throws UserError `bad-input`.
 * @param what for the message: `The reference "accepted/profile.json"`
 */
export function asProfile(value: unknown, what: string): Profile {
  const refuse = (why: string): never => {
    throw new UserError('bad-input', {
      message: `${what} ${why}.`,
      fix: 'Write it anew: validate-data leaves a profile.json in its report folder.',
    });
  };
  if (!isRecord(value) || value['kind'] !== 'profile') return refuse('is no profile');
  if (value['sluice'] !== 1) return refuse(`is a profile of version ${JSON.stringify(value['sluice'])}`);
  const columns = value['columns'];
  if (!Array.isArray(columns)) return refuse('has no columns');
  if (!columns.every(isColumn)) return refuse('has a column that cannot be read');
  if (!isCount(value['rows']) || typeof value['dataset'] !== 'string') return refuse('names no dataset');
  if (!isSample(value['sample'])) return refuse('has a sample of rows that cannot be read');
  return value as unknown as Profile;
}

const KINDS = ['numbers', 'cells', 'texts', 'buckets', 'hash-buckets'];

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
/** A count, or the estimate of one. */
const isAmount = (value: unknown) => Number.isFinite(value) && (value as number) >= 0;

/** Whether drift and history can be told from what it says: a number that is none would make every comparison with it none. */
export function isColumn(value: unknown): boolean {
  if (!isRecord(value) || typeof value['name'] !== 'string' || typeof value['type'] !== 'string')
    return false;
  const counts = [value['rows'], value['missing'], value['invalid'], value['notFinite'] ?? 0];
  if (!counts.every(isCount)) return false;
  const present = (counts as number[]).reduce((rows, without) => rows - without);
  const { mean, sd } = value;
  // Of no values there is no mean.
  if (present < 0 || (mean !== undefined && !(Number.isFinite(mean) && present > 0))) return false;
  if (sd !== undefined && !isAmount(sd)) return false;
  if (!isRecord(value['distinct']) || !isAmount(value['distinct']['count'])) return false;
  const distribution = value['distribution'];
  if (distribution === undefined) return true;
  if (!isRecord(distribution) || !KINDS.includes(distribution['kind'] as string)) return false;
  const { kind, values } = distribution;
  if (kind === 'cells') return typeof distribution['cells'] === 'string' && isDepth(distribution['bits']);
  if (kind === 'buckets' || kind === 'hash-buckets') return isBuckets(kind, distribution);
  if (!isRest(distribution['rest'])) return false;
  const isValue = (x: unknown) => (kind === 'numbers' ? Number.isFinite(x) : typeof x === 'string');
  return (
    Array.isArray(values) &&
    (values as unknown[]).every(
      pair =>
        Array.isArray(pair) && isValue(pair[0]) && Number.isSafeInteger(pair[1]) && (pair[1] as number) > 0,
    )
  );
}

/** As many bits as cells may have; see fine-cells.ts. */
const isDepth = (bits: unknown) => bits === undefined || (isCount(bits) && (bits as number) <= 52);

function isBuckets(kind: 'buckets' | 'hash-buckets', { bits, counts }: Record<string, unknown>): boolean {
  if (typeof counts !== 'string' || (kind === 'hash-buckets' && !isCount(bits))) return false;
  return bucketsOf({ kind, bits: bits as number, counts }) !== undefined;
}

function isRest(rest: unknown): boolean {
  if (rest === undefined) return true;
  if (!isRecord(rest) || !isCount(rest['distinct']) || !isCount(rest['count'])) return false;
  return rest['hashes'] === undefined || typeof rest['hashes'] === 'string';
}

function isSample(sample: unknown): boolean {
  if (sample === undefined) return true;
  if (!isRecord(sample)) return false;
  const { columns, rows } = sample;
  if (!Array.isArray(columns) || !columns.every(name => typeof name === 'string')) return false;
  const isRow = (row: unknown) =>
    Array.isArray(row) &&
    row.length === columns.length &&
    row.every(cell => cell === null || typeof cell === 'string');
  return Array.isArray(rows) && rows.every(isRow);
}
