import { nearest } from '@sluice/core';
import type { Compiling, Path } from './compiling.js';
import type { OdcsProperty, OdcsTable } from './contract.js';
import type { ColumnPlan, TablePlan } from './plan.js';

/** Where a table of the contract has its data, by its custom property. */
const DATA = 'sluice.data';

/** A table being compiled: its columns are, its rules are about to be. */
export class TableUnderway {
  readonly table: OdcsTable;
  readonly plan: TablePlan;
  readonly compiling: Compiling;
  /** Names and headers of columns that belong to other environments. */
  readonly #elsewhere: ReadonlySet<string>;

  constructor(table: OdcsTable, plan: TablePlan, compiling: Compiling, elsewhere: readonly OdcsProperty[]) {
    this.table = table;
    this.plan = plan;
    this.compiling = compiling;
    this.#elsewhere = new Set(elsewhere.flatMap(property => [property.name, headerOf(property)]));
  }

  /**
   * The header of the property so named (or of the column that has that header). undefined, and a problem, where there is
   * none; undefined, and the rule is left out, where it belongs to another environment.
   */
  headerOf(name: string, path: Path): string | undefined {
    const { properties } = this.table;
    const property =
      properties.find(candidate => candidate.name === name) ?? properties.find(p => headerOf(p) === name);
    if (property && this.#elsewhere.has(property.name)) {
      this.plan.leftOut++;
      return undefined;
    }
    if (property) return headerOf(property);
    const names = properties.map(candidate => candidate.name);
    const near = nearest(name, names);
    const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
    this.compiling.refuse(path, `There is no property "${name}".`, more);
    return undefined;
  }

  /** Leaves a rule out whose words name a column of another environment; false where they name none. */
  leavesOut(words: string): boolean {
    const names: readonly string[] = words.match(/[\p{L}\p{N}_.]+/gu) ?? [];
    const found = [...this.#elsewhere].some(name => names.includes(name) || words.includes(`"${name}"`));
    if (found) this.plan.leftOut++;
    return found;
  }

  planOf(header: string): ColumnPlan | undefined {
    return this.plan.columns.find(({ name }) => name === header);
  }

  /** Name of the property with that header. */
  propertyOf(header: string): string {
    return this.table.properties.find(property => headerOf(property) === header)?.name ?? header;
  }

  /** Where the contract says that the data of a table lie. */
  dataOf(table: string): string[] {
    const custom = this.compiling.contract.schema.find(({ name }) => name === table)?.customProperties ?? [];
    const value = custom.find(({ property }) => property === DATA)?.value;
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
  }
}

export const headerOf = ({ physicalName, name }: Pick<OdcsProperty, 'name' | 'physicalName'>) =>
  physicalName ?? name;
