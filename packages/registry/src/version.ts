import { UserError } from '@sluice/core';
import compare from 'semver/functions/compare.js';
import inc from 'semver/functions/inc.js';
import parse from 'semver/functions/parse.js';
import type { Bump } from './registry.js';

/** A model counts its versions or gives them meaning; it never mixes the two, for then they have no order. */
type Scheme = 'counted' | 'semantic';

/** Counted: 1, 2, 3, … */
function isCounted(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}

/**
 * A semantic version without build metadata (two that differ only there would rank the same, and image tags have
 * no `+`), in lower case (some file systems know no other difference), as a tag allows (at most 128 characters).
 */
export function isSemantic(text: string): boolean {
  return /^[0-9a-z.-]{5,128}$/.test(text) && parse(text)?.version === text;
}

export function isVersion(text: string): boolean {
  return isCounted(text) || isSemantic(text);
}

const schemeOf = (version: string): Scheme => (isCounted(version) ? 'counted' : 'semantic');

/** Lowest first. Counted versions rank below semantic ones, should a store hold both. */
export function compareVersions(a: string, b: string): number {
  const schemes = [schemeOf(a), schemeOf(b)];
  if (schemes[0] !== schemes[1]) return schemes[0] === 'counted' ? -1 : 1;
  return schemes[0] === 'counted' ? Number(a) - Number(b) : compare(a, b);
}

/**
 * The number the next version gets. `taken` holds all numbers in use, void ones included. Throws `bad-input` where
 * the wish does not fit the scheme of the model and `conflict` where the wanted number is taken.
 */
export function nextVersion(taken: readonly string[], wish: { version?: string; bump?: Bump }): string {
  const version = wish.version ?? 'auto';
  const highest = taken.toSorted(compareVersions).at(-1);
  const scheme = highest === undefined ? undefined : schemeOf(highest);
  if (version !== 'auto') return exactVersion(taken, version, scheme);
  if (wish.bump === undefined && scheme !== 'semantic') return String(Number(highest ?? 0) + 1);
  if (scheme === 'counted') throw mixed(`bump: ${wish.bump ?? ''}`, taken);
  return inc(highest ?? '0.0.0', wish.bump ?? 'patch')!;
}

function exactVersion(taken: readonly string[], version: string, scheme: Scheme | undefined): string {
  if (!isSemantic(version)) {
    throw new UserError('bad-input', {
      message: `The version ${JSON.stringify(version)} is not a semantic version.`,
      valid: ['auto', 'a version such as 1.4.0 or 2.0.0-rc.1, in lower case and without build metadata'],
    });
  }
  if (scheme === 'counted') throw mixed(`version: ${version}`, taken);
  if (!taken.includes(version)) return version;
  throw new UserError('conflict', {
    message: `Version ${version} is taken by another model.`,
    fix: 'A version never changes. Choose another, or let "bump" choose.',
  });
}

function mixed(wish: string, taken: readonly string[]): UserError {
  return new UserError('bad-input', {
    message: `"${wish}" asks for a semantic version, but this model counts its versions (1 to ${taken.length}).`,
    fix: 'Leave "version" and "bump" out, or start a new model name with semantic versions.',
  });
}
