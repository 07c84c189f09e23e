import type { Location, Problem } from '@sluice/core';
import type { Check } from './check.js';
import type { DeclaredContract, OdcsContract, OdcsProperty } from './contract.js';
import { isTorn } from './mend-contract.js';
import type { Test } from './plan.js';

export type Path = readonly (string | number)[];

/** What a contract is compiled for. */
export interface CompileOptions {
  /** Which table of a contract that has several. */
  table?: string | undefined;
  /** Texts that mean a missing value, besides those the contract names. */
  missing?: readonly string[];
  /** Where the data are to be used: `train`, `serve`; for contracts whose columns depend on it. */
  environment?: string | undefined;
  /** What `now()` means in expressions: milliseconds since 1970. */
  now?: number | undefined;
  /** Only what its columns are: nothing is demanded of the data. */
  bare?: boolean | undefined;
}

/** Collects what is wrong with a contract while it is compiled, so that all of it is told at once. */
export class Compiling {
  readonly problems: Problem[] = [];
  readonly options: CompileOptions;
  readonly #declared: DeclaredContract;
  readonly #ids = new Map<string, number>();

  constructor(declared: DeclaredContract, options: CompileOptions = {}) {
    this.#declared = declared;
    this.options = options;
    this.problems.push(...(declared.problems ?? []));
  }

  get contract(): OdcsContract {
    return this.#declared.value;
  }

  /** For another table of the same contract, whose rules get names of their own; its problems are these. */
  elsewhere(): Compiling {
    const other = new Compiling(this.#declared, this.options);
    return Object.assign(other, { problems: this.problems });
  }

  locate(path: Path): Location {
    return this.#declared.locate(path);
  }

  /** A number as it is written: past 2⁵³ the value may have lost digits. undefined where there is no file. */
  written(path: Path): string | undefined {
    return this.#declared.written?.(path);
  }

  refuse(path: Path, message: string, more: Pick<Problem, 'fix' | 'valid'> = {}): void {
    if (isTorn(path, this.#declared.torn ?? [])) return;
    this.problems.push({ message, location: this.locate(path), ...more });
  }

  /** `age.minimum`; a second one of that name is `age.minimum-2`. */
  idOf(...parts: (string | undefined)[]): string {
    const id = parts.filter(part => part !== undefined).join('.');
    const count = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

/** A column being compiled. */
export interface ColumnUnderway {
  /** As the header has it. */
  name: string;
  property: OdcsProperty;
  path: Path;
  compiling: Compiling;
  /** The object it stands in. */
  parent?: ColumnUnderway;
}

/** A check of one column, with the line of the key at `path`. An error, and no offender allowed, unless `tolerance` says else. */
export function checkOf<T extends Test>(
  { name, compiling }: ColumnUnderway,
  rule: string,
  test: T,
  demand: string,
  path: Path,
  tolerance: Pick<Check, 'severity' | 'limit'> = { severity: 'error' },
): Check & T {
  const location = compiling.locate(path);
  return { id: compiling.idOf(name, rule), rule, column: name, location, demand, ...tolerance, ...test };
}
