/**
 * Writes oracle.json: what DuckDB says of the columns of a generated table. oracle.test.ts holds our profile against it.
 *
 * node test/bench/validate/oracle.js
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDuckDb } from './duckdb.js';
import { generate } from './generate.js';
import { ORACLE_BYTES, ORACLE_SEED } from './oracle-table.js';

const folder = mkdtempSync(join(tmpdir(), 'sluice-oracle-'));
try {
  await generate(join(folder, 'table.csv'), ORACLE_BYTES, ORACLE_SEED);
  const { DuckDBInstance } = await import(pathToFileURL(installDuckDb(folder)));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rowsOf = async sql => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const table = `read_csv('${join(folder, 'table.csv')}', nullstr=['', 'NA'])`;
  const columns = [];
  for (const { column_name: name, column_type: type } of await rowsOf(`DESCRIBE SELECT * FROM ${table}`)) {
    const [row] = await rowsOf(`SELECT ${aggregatesOf(`"${name}"`, type).join(', ')} FROM ${table}`);
    columns.push({ name, type, ...row });
  }
  const [{ version }] = await rowsOf('SELECT version() AS version');
  const text = `${JSON.stringify({ oracle: `DuckDB ${version}`, columns }, null, 2)}\n`;
  writeFileSync(join(import.meta.dirname, 'oracle.json'), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function aggregatesOf(q, type) {
  const all = [
    'count(*)::INT AS rows',
    `(count(*) - count(${q}))::INT AS missing`,
    `count(DISTINCT ${q})::INT AS "distinct"`,
  ];
  if (type === 'BOOLEAN') return [...all, `count(*) FILTER (${q})::INT AS trues`];
  if (type === 'VARCHAR') {
    const lengths = [`min(length(${q}))::INT AS shortest`, `max(length(${q}))::INT AS longest`];
    return [...all, ...lengths, `sum(length(${q}))::DOUBLE AS characters`];
  }
  const range = [`min(${q})::VARCHAR AS least`, `max(${q})::VARCHAR AS most`];
  if (type === 'DATE') return [...all, ...range];
  const moments = [`avg(${q})::DOUBLE AS mean`, `stddev_samp(${q})::DOUBLE AS sd`];
  return [...all, ...range, ...moments, `quantile_disc(${q}, 0.5)::DOUBLE AS median`];
}
