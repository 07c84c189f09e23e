import { digestOf, fetchFile, UserError, type Handover, type Ports } from '@sluice/core';
import { findData, type FoundData } from '../find-data.js';
import type { Profile } from '../profile-file.js';

/** What current data are held against. */
export interface Reference {
  /** For people: the path. */
  name: string;
  /** sha256 of the file that was read, or of the dataset. */
  sha256: string;
  profile: Profile;
  /** Where the data themselves are there. */
  data?: FoundData;
}

/** What is larger holds data: a profile of a thousand columns takes a tenth of it. */
const LARGEST_PROFILE = 64 * 1024 * 1024;

/**
 * The reference behind the lines of the input: the profile file of an earlier run, the `result` of an earlier
 * validate-data (its profile is fetched and its digest checked), or data files and patterns, which are scanned.
 * Throws UserError `missing-file`, `bad-input`, and what the scan throws.
 * @param profileOf scans data as the current data are scanned
 */
export async function loadReference(
  lines: readonly string[],
  ports: Pick<Ports, 'files' | 'artifacts'>,
  profileOf: (data: FoundData) => Promise<Profile>,
): Promise<Reference> {
  const [first] = lines;
  const size =
    lines.length === 1 && first!.endsWith('.json') ? (await ports.files.stat(first!))?.size : undefined;
  if (size !== undefined && size <= LARGEST_PROFILE) {
    const value = await parse(first!, ports);
    if (isHandover(value)) return fromHandover(first!, value, ports);
    if (isRecord(value))
      return {
        name: first!,
        sha256: (await digestOf(first!, ports.files)).sha256,
        profile: asProfile(value, first!),
      };
  }
  const data = await findData(lines, ports.files);
  const profile = await profileOf(data);
  if (profile.rows === 0)
    throw new UserError('empty-data', {
      message: `The reference ${lines.join(', ')} holds no rows: nothing could drift from it.`,
      fix: 'Give the data, or the profile, that the model was trained on.',
    });
  return { name: lines.join(', '), sha256: profile.dataset, profile, data };
}

async function fromHandover(
  path: string,
  handover: Handover,
  ports: Pick<Ports, 'files' | 'artifacts'>,
): Promise<Reference> {
  const ref = handover.files.find(({ role }) => role === 'profile');
  if (!ref)
    throw new UserError('bad-input', {
      message: `The reference "${path}" is the result of ${handover.stage} and names no profile.`,
      fix: 'Give the result of validate-data, or its profile.json.',
    });
  const file = await fetchFile(ref, ports);
  const profile = asProfile(await parse(file, ports), file);
  return { name: `${path} (run ${handover.run.id})`, sha256: ref.sha256, profile };
}

/** undefined where the file is no JSON: then it holds data. */
async function parse(path: string, { files }: Pick<Ports, 'files'>): Promise<unknown> {
  try {
    return JSON.parse((await files.read(path)).toString('utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isHandover(value: unknown): value is Handover {
  return (
    isRecord(value) &&
    value['sluice'] === 1 &&
    typeof value['stage'] === 'string' &&
    Array.isArray(value['files'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A profile that somebody else's run may have written: what drift reads of it must be there. */
function asProfile(value: unknown, path: string): Profile {
  const refuse = (why: string): never => {
    throw new UserError('bad-input', {
      message: `The reference "${path}" ${why}.`,
      fix: 'Write it anew: validate-data leaves a profile.json in its report folder.',
    });
  };
  if (!isRecord(value) || value['kind'] !== 'profile') return refuse('is no profile');
  if (value['sluice'] !== 1) return refuse(`is a profile of version ${JSON.stringify(value['sluice'])}`);
  const columns = value['columns'];
  if (!Array.isArray(columns)) return refuse('has no columns');
  for (const column of columns as unknown[])
    if (!isColumn(column)) return refuse('has a column that cannot be read');
  if (
    (columns as Profile['columns']).every(({ distribution }) => distribution === undefined) &&
    columns.length > 0
  )
    return refuse('keeps no distributions');
  return value as unknown as Profile;
}

const KINDS = ['numbers', 'cells', 'texts', 'buckets'];

function isColumn(value: unknown): boolean {
  if (!isRecord(value) || typeof value['name'] !== 'string' || typeof value['type'] !== 'string')
    return false;
  const counts = [value['rows'], value['missing'], value['invalid'], value['notFinite'] ?? 0];
  if (!counts.every(count => Number.isSafeInteger(count) && (count as number) >= 0)) return false;
  if (!isRecord(value['distinct']) || typeof value['distinct']['count'] !== 'number') return false;
  const distribution = value['distribution'];
  if (distribution === undefined) return true;
  if (!isRecord(distribution) || !KINDS.includes(distribution['kind'] as string)) return false;
  const { kind, values } = distribution;
  if (kind === 'cells') return typeof distribution['cells'] === 'string';
  if (kind === 'buckets') return typeof distribution['counts'] === 'string';
  const isValue = (x: unknown) => (kind === 'numbers' ? Number.isFinite(x) : typeof x === 'string');
  return (
    Array.isArray(values) &&
    (values as unknown[]).every(
      pair =>
        Array.isArray(pair) && isValue(pair[0]) && Number.isSafeInteger(pair[1]) && (pair[1] as number) > 0,
    )
  );
}
