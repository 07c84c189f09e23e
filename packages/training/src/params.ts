import { UserError, type Files, type Json } from '@sluice/core';
import { loadDeclared, type Declared, type JsonSchema } from '@sluice/schema';

/** Parameters by the file they stand in, workspace-relative. */
export type Params = Record<string, Json>;

const SCHEMA: JsonSchema = { type: 'object' };

/**
 * Reads a parameter file as YAML 1.2 (JSON is part of it), so that the same values written differently are the same
 * parameters. Every text in them passes `redact`: what looks like a secret takes no part in a fingerprint. Throws one
 * UserError `bad-input` with the lines of what no other reader would read alike: NaN, infinities, whole numbers
 * above 2^53.
 */
export async function readParams(
  path: string,
  files: Files,
  redact: (text: string) => string,
): Promise<Json> {
  const declared = await loadDeclared<Json>(path, files, SCHEMA, 'bad-input');
  refuseUnsafe(declared);
  return mapTexts(declared.value, redact);
}

function refuseUnsafe(declared: Declared<Json>): void {
  const problems = unsafeIntegers(declared.value, []).map(path => ({
    message: `"${path.join('.')}" is a whole number above 2^53, which readers round differently.`,
    location: declared.locate(path),
    fix: 'Write it as text, in quotes.',
  }));
  if (problems.length) throw new UserError('bad-input', problems);
}

function unsafeIntegers(value: Json, path: string[]): string[][] {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? [path] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => unsafeIntegers(inner, [...path, key]));
}

function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}
