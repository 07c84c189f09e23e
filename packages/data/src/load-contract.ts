import { nearest, sha256, UserError, type Files, type Problem } from '@sluice/core';
import { bareOf } from './bare-plan.js';
import { compileTable } from './compile-table.js';
import { compilePromises } from './compile-promises.js';
import { checkServers } from './compile-servers.js';
import { Compiling, type CompileOptions } from './compiling.js';
import type { DeclaredContract, OdcsTable } from './contract.js';
import { readContract, type ImportOptions } from './import/read-contract.js';
import type { TablePlan } from './plan.js';
import { readyFor } from './record-schemas.js';
import { refuseStrayProperties } from './stray-properties.js';

export type { CompileOptions } from './compiling.js';

/** A contract, compiled, and where it came from. */
export interface Contract {
  file: string;
  sha256: string;
  name: string;
  version: string;
  plan: TablePlan;
  /** Rules in prose, which nobody checks here. */
  proseRules: number;
  /** The contract itself, as ODCS. */
  declared: DeclaredContract;
  /** What a schema of another kind says that could not be carried over. */
  losses: readonly Problem[];
}

/**
 * Reads a contract: ODCS 3.1, or a schema of another kind that is carried over (see `readContract`). Throws UserError
 * `bad-contract` with every problem and its line: what is not understood is refused, never skipped.
 */
export async function loadContract(
  path: string,
  files: Files,
  options: CompileOptions & ImportOptions = {},
): Promise<Contract> {
  const { declared, losses } = await readContract(path, files, options);
  await readyFor(declared.value);
  return { ...compileContract(declared, options), losses };
}

export function compileContract(declared: DeclaredContract, options: CompileOptions = {}): Contract {
  const compiling = new Compiling(declared, options);
  const { value, file, text } = declared;
  const index = tableIndex(value.schema, options.table, compiling);
  const table = value.schema[index]!;
  const plan = compileTable(table, ['schema', index], compiling);
  compilePromises(value, table, plan, compiling);
  checkServers(value.servers ?? [], compiling);
  refuseStrayProperties(value, compiling);
  const { table: wanted, missing = [], environment, now } = options;
  plan.source = { value, file, text, options: { table: wanted, missing, environment, now } };
  if (compiling.problems.length)
    throw new UserError('bad-contract', distinct(compiling.problems).sort(byLine));
  const rules = [...table.properties.flatMap(({ quality }) => quality ?? []), ...(table.quality ?? [])];
  const prose = rules.filter(({ metric, type }) => !metric && type !== 'custom');
  const name = value.name ?? value.id;
  return {
    file,
    sha256: sha256(text),
    name,
    version: value.version,
    plan: options.bare ? bareOf(plan) : plan,
    proseRules: prose.length,
    declared,
    losses: [],
  };
}

/** Two references to one column of another table tell the same about it. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
}

function byLine(a: Problem, b: Problem): number {
  return (a.location?.line ?? 0) - (b.location?.line ?? 0);
}

function tableIndex(tables: readonly OdcsTable[], wanted: string | undefined, compiling: Compiling): number {
  const names = tables.map(({ name }) => name);
  for (const [i, name] of names.entries())
    if (names.indexOf(name) < i)
      compiling.refuse(['schema', i, 'name'], `The table "${name}" is declared twice.`);
  if (wanted !== undefined) {
    const index = names.indexOf(wanted);
    if (index >= 0) return index;
    const near = nearest(wanted, names);
    const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
    compiling.refuse(['schema'], `The contract has no table "${wanted}".`, more);
  } else if (tables.length > 1) {
    compiling.refuse(['schema'], `The contract has ${tables.length} tables.`, {
      fix: 'Name the one that the data belong to in the input "table".',
      valid: names,
    });
  }
  return 0;
}
