import { nearest } from '@sluice/core';
import type { Compiling, Path } from './compiling.js';
import type { OdcsProperty, OdcsTable } from './contract.js';
import { headerAt, headerOf, nameAt } from './nested-columns.js';
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
   * @param of whether objects may be meant as a whole, which not all files have as a column
   */
  headerOf(name: string, path: Path, of: 'leaf' | 'whole' = 'leaf'): string | undefined {
    const { properties } = this.table;
    const header = headerAt(properties, name);
    const outer = properties.find(
      property => header === headerOf(property) || header?.startsWith(`${headerOf(property)}.`),
    );
    if (outer && this.#elsewhere.has(outer.name)) {
      this.plan.leftOut++;
      return undefined;
    }
    const column = header === undefined ? undefined : this.planOf(header);
    if (column?.members && of === 'leaf') {
      this.compiling.refuse(path, `"${name}" is an object; rules are about what stands in it.`, {
        valid: [...column.members],
      });
      return undefined;
    }
    if (header !== undefined) return header;
    const names = properties.map(candidate => candidate.name);
    const near = nearest(name, names);
    const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
    this.compiling.refuse(path, `There is no property "${name}".`, more);
    return undefined;
  }

  /** Leaves a rule out whose words name a column of another environment; false where they name none. */
  leavesOut(words: string): boolean {
    const names: readonly string[] = words.match(/[\p{L}\p{N}_.]+/gu) ?? [];
    const found = [...this.#elsewhere].some(
      name => names.some(word => word === name || word.startsWith(`${name}.`)) || words.includes(`"${name}"`),
    );
    if (found) this.plan.leftOut++;
    return found;
  }

  planOf(header: string): ColumnPlan | undefined {
    return this.plan.columns.find(({ name }) => name === header);
  }

  /** Name of the property with that header; of what stands in an object with dots. */
  propertyOf(header: string): string {
    return nameAt(this.table.properties, header) ?? header;
  }

  /** Where the contract says that the data of a table lie. */
  dataOf(table: string): string[] {
    const custom = this.compiling.contract.schema.find(({ name }) => name === table)?.customProperties ?? [];
    const value = custom.find(({ property }) => property === DATA)?.value;
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
  }
}
