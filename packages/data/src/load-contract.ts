import { nearest, sha256, UserError, type Files, type Problem } from '@sluice/core';
import { loadDeclared } from '@sluice/schema';
import { compileTable } from './compile-table.js';
import { Compiling } from './compiling.js';
import { contractSchema } from './contract-schema.js';
import type { DeclaredContract, OdcsContract, OdcsTable } from './contract.js';
import type { TablePlan } from './plan.js';

/** A contract, compiled, and where it came from. */
export interface Contract {
  file: string;
  sha256: string;
  name: string;
  version: string;
  plan: TablePlan;
  /** Rules in prose, which nobody checks here. */
  proseRules: number;
}

/** Promises about the data themselves, which would have to be checked. */
const DATA_PROMISES = ['freshness', 'latency', 'retention', 'frequency'];

/**
 * Reads an ODCS 3.1 contract. Throws UserError `bad-contract` with every problem and its line: what is not understood
 * is refused, never skipped.
 * @param options.table which table of a contract that has several
 * @param options.missing texts that mean a missing value, besides those the contract names
 */
export async function loadContract(
  path: string,
  files: Files,
  options: { table?: string | undefined; missing?: readonly string[] } = {},
): Promise<Contract> {
  const declared = await loadDeclared<OdcsContract>(path, files, contractSchema, 'bad-contract');
  return compileContract(declared, options);
}

export function compileContract(
  declared: DeclaredContract,
  options: { table?: string | undefined; missing?: readonly string[] } = {},
): Contract {
  const compiling = new Compiling(declared);
  const { value, file, text } = declared;
  for (const [i, { property }] of (value.slaProperties ?? []).entries()) {
    if (!DATA_PROMISES.includes(property.toLowerCase())) continue;
    compiling.refuse(['slaProperties', i], `The promise "${property}" is not checked by this version.`, {
      fix: 'Take it out of this contract: a rule that is not checked must not look as if it were.',
    });
  }
  const index = tableIndex(value.schema, options.table, compiling);
  const plan = compileTable(value.schema[index]!, ['schema', index], options.missing ?? [], compiling);
  if (compiling.problems.length) throw new UserError('bad-contract', compiling.problems.toSorted(byLine));
  const rules = value.schema[index]!.properties.flatMap(({ quality }) => quality ?? []);
  const prose = [...rules, ...(value.schema[index]!.quality ?? [])].filter(({ metric }) => !metric);
  const name = value.name ?? value.id;
  return { file, sha256: sha256(text), name, version: value.version, plan, proseRules: prose.length };
}

function byLine(a: Problem, b: Problem): number {
  return (a.location?.line ?? 0) - (b.location?.line ?? 0);
}

function tableIndex(tables: readonly OdcsTable[], wanted: string | undefined, compiling: Compiling): number {
  const names = tables.map(({ name }) => name);
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
