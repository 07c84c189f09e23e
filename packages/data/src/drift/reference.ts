import { digestOf, fetchFile, UserError, type Handover, type Ports } from '@sluice/core';
import { findData, type FoundData } from '../find-data.js';
import type { Profile } from '../profile-file.js';
import { asProfile, isRecord, parseJson } from './read-profile.js';

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
    const value = await parseJson(first!, ports.files);
    if (isHandover(value)) return fromHandover(first!, value, ports);
    if (isRecord(value))
      return {
        name: first!,
        sha256: (await digestOf(first!, ports.files)).sha256,
        profile: asReference(value, first!),
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
  const profile = asReference(await parseJson(file, ports.files), path);
  return { name: `${path} (run ${handover.run.id})`, sha256: ref.sha256, profile };
}

function isHandover(value: unknown): value is Handover {
  return (
    isRecord(value) &&
    value['sluice'] === 1 &&
    typeof value['stage'] === 'string' &&
    Array.isArray(value['files'])
  );
}

/** A profile from which drift can be told. Throws UserError `bad-input`. */
export function asReference(value: unknown, name: string): Profile {
  const profile = asProfile(value, `The reference "${name}"`);
  if (profile.columns.some(({ distribution }) => distribution !== undefined) || !profile.columns.length)
    return profile;
  throw new UserError('bad-input', {
    message: `The reference "${name}" keeps no distributions.`,
    fix: 'Was it of columns whose values must not be shown? Give the data files instead.',
  });
}
