import type { OdcsContract } from '../contract.js';
import { jsonSchemaOf } from './json-schema.js';
import { writeYaml } from './write-yaml.js';

export const EXPORT_FORMATS = ['odcs', 'json-schema'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The contract in another form: a file name and its content. @param table name of the table, for the forms that have only one */
export function exportContract(
  contract: OdcsContract,
  table: string,
  format: ExportFormat,
): { name: string; content: string } {
  if (format === 'odcs') return { name: 'contract.odcs.yaml', content: writeYaml(contract) };
  const found = contract.schema.find(({ name }) => name === table);
  if (!found) throw new Error(`The contract has no table "${table}".`);
  return {
    name: 'record.schema.json',
    content: `${JSON.stringify(jsonSchemaOf(contract, found), null, 2)}\n`,
  };
}
