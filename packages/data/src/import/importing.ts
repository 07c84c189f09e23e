import type { Location, Problem } from '@sluice/core';
import type { OdcsContract, OdcsProperty, OdcsQuality, OdcsTable } from '../contract.js';
import { digitsOf } from '../kept-digits.js';
import { isIdle } from '../possible-limits.js';

type Path = readonly (string | number)[];

/** A schema of another kind, read. */
export interface Source {
  file: string;
  text: string;
  value: unknown;
  locate(path: Path): Location;
  written?(path: Path): string | undefined;
}

/** A contract being made of a schema of another kind. What cannot be carried over is written down, never passed by. */
export class Importing {
  readonly losses: Problem[] = [];
  readonly #locate: Source['locate'];
  readonly #written: Source['written'];
  readonly #origins = new Map<string, Location>();

  constructor(source: Pick<Source, 'locate' | 'written'>) {
    this.#locate = source.locate;
    this.#written = source.written;
  }

  /** A number past 2⁵³ as the text that stands in the source, any other value as it is. @param path in the source */
  exact<T>(value: T, path: Path): T | string {
    return digitsOf(value, () => this.#written?.(path));
  }

  /** @param path in the source */
  lose(path: Path, message: string): void {
    this.losses.push({ message, location: this.#locate(path) });
  }

  /** Writes down every key that is not known, by its name. */
  loseOthers(value: object, known: readonly string[], path: Path, of: string): void {
    for (const key of Object.keys(value))
      if (!known.includes(key))
        this.lose([...path, key], `"${key}" of ${of} has no counterpart in a contract.`);
  }

  /** What stands at the path in the contract came from there in the source. */
  originate(path: Path, source: Path): void {
    this.#origins.set(JSON.stringify(path), this.#locate(source));
  }

  /** As `originate`, unless it is known already where that came from. */
  originateNew(path: Path, source: Path): void {
    if (!this.#origins.has(JSON.stringify(path))) this.originate(path, source);
  }

  /** Where in the source the value of the contract came from, or the nearest thing around it. */
  locate(path: Path): Location {
    for (let length = path.length; length >= 0; length--) {
      const location = this.#origins.get(JSON.stringify(path.slice(0, length)));
      if (location) return location;
    }
    return this.#locate([]);
  }
}

export function contractOf(id: string, version: string, schema: OdcsTable[]): OdcsContract {
  const head = { apiVersion: 'v3.1.0', kind: 'DataContract', id, version, status: 'active' };
  return { ...head, schema };
}

/** A column being made: rules are added to it as they are met. */
export class ColumnDraft {
  readonly property: OdcsProperty;

  constructor(name: string) {
    this.property = { name };
  }

  option(options: NonNullable<OdcsProperty['logicalTypeOptions']>): void {
    this.property.logicalTypeOptions = { ...this.property.logicalTypeOptions, ...options };
  }

  /** Adds it, unless nothing can break it: a schema of another kind may say such a thing, a contract may not. */
  rule(rule: OdcsQuality): void {
    if (isIdle(rule)) return;
    this.property.quality = [...(this.property.quality ?? []), rule];
  }

  custom(property: string, value: unknown): void {
    this.property.customProperties = [...(this.property.customProperties ?? []), { property, value }];
  }
}

/** Rows in percent that may break a rule of which the share `mostly` must hold. */
export function tolerance(mostly: number | undefined): Pick<OdcsQuality, 'unit' | `must${string}`> {
  if (mostly === undefined || mostly >= 1) return { mustBe: 0 };
  return { mustBeLessOrEqualTo: Number((100 * (1 - mostly)).toPrecision(12)), unit: 'percent' };
}

/** `[minimum, maximum]` as operators of one rule each, since those of the standard exclude their bounds. */
export function between(
  least: number | null | undefined,
  most: number | null | undefined,
  strict: { least?: boolean; most?: boolean } = {},
): Record<`must${string}`, number>[] {
  const operators: Record<`must${string}`, number>[] = [];
  if (typeof least === 'number' && least === most) return [{ mustBe: least }];
  if (typeof least === 'number')
    operators.push({ [strict.least ? 'mustBeGreaterThan' : 'mustBeGreaterOrEqualTo']: least });
  if (typeof most === 'number')
    operators.push({ [strict.most ? 'mustBeLessThan' : 'mustBeLessOrEqualTo']: most });
  return operators;
}

/** A rule of our own engine. */
export function customRule(implementation: NonNullable<OdcsQuality['implementation']>): OdcsQuality {
  return { type: 'custom', engine: 'validate-data', implementation };
}

/** A column in an expression. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
/** A value in an expression. */
export const literal = (value: unknown) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function texts(value: unknown): string[] {
  return [value].flat().filter(item => typeof item === 'string');
}

/** The first that is a text. */
export function firstText(...values: unknown[]): string | undefined {
  return values.find(value => typeof value === 'string');
}
