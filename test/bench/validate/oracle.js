/**
 * Writes oracle.json: what DuckDB says of some tables. oracle.test.ts holds our profile and our rules against it.
 *
 * node test/bench/validate/oracle.js
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDuckDb } from './duckdb.js';
import { TABLES } from './oracle-tables.js';
import { writeTyped } from './oracle-typed.js';

/** Of columns with no more different values, each is told with its count. */
const LISTED = 200;
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
const OUTLIERS = 3;

const folder = mkdtempSync(join(tmpdir(), 'sluice-oracle-'));
try {
  const { DuckDBInstance } = await import(pathToFileURL(installDuckDb(folder)));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rowsOf = async sql => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  await rowsOf("SET TimeZone = 'UTC'");
  await writeTyped(import.meta.dirname, rowsOf);
  const tables = {};
  for (const table of TABLES) tables[table.name] = await told(table, rowsOf);
  const [{ version }] = await rowsOf('SELECT version() AS version');
  const text = JSON.stringify({ oracle: `DuckDB ${version}`, tables }, null, 1);
  writeFileSync(join(import.meta.dirname, 'oracle.json'), `${text}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function told(table, rowsOf) {
  await table.write(folder);
  for (const [name, sql] of Object.entries(table.sql(folder)))
    await rowsOf(`CREATE OR REPLACE TABLE ${name} AS ${sql}`);
  const { raw } = table.sql(folder);
  const columns = {};
  for (const [name, type] of Object.entries(table.columns))
    columns[name] = await column(`"${name}"`, type, raw, rowsOf);
  const counts = {};
  for (const [id, sql] of Object.entries(table.counts)) {
    const [{ n }] = await rowsOf(`SELECT coalesce((${sql})::INT, 0) AS n FROM t`);
    counts[id] = n;
  }
  return { columns, counts };
}

async function column(q, type, raw, rowsOf) {
  const all = [
    'count(*)::INT AS rows',
    raw
      ? `(count(*) - (SELECT count(${q}) FROM raw))::INT AS missing`
      : `(count(*) - count(${q}))::INT AS missing`,
    raw ? `((SELECT count(${q}) FROM raw) - count(${q}))::INT AS invalid` : '0 AS invalid',
    `count(DISTINCT ${q})::INT AS "distinct"`,
  ];
  const [row] = await rowsOf(`SELECT ${[...all, ...aggregatesOf(q, type)].join(', ')} FROM t`);
  if (type === 'integer' || type === 'number') Object.assign(row, await outliers(q, rowsOf));
  if (row.distinct > LISTED || type === 'array' || type === 'object') return row;
  const values = await rowsOf(
    `SELECT ${shown(q, type)} AS value, count(*)::INT AS n FROM t WHERE ${q} IS NOT NULL GROUP BY ${q} ORDER BY n DESC, ${q}`,
  );
  return { ...row, values: values.map(({ value, n }) => [value, n]) };
}

/** As a profile shows a value. */
function shown(q, type) {
  if (type === 'timestamp') return `strftime(${q}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%gZ')`;
  if (type === 'time') return `strftime(DATE '2000-01-01' + ${q}, '%H:%M:%S.%g')`;
  if (type === 'integer' || type === 'number') return `${q}::DOUBLE`;
  return type === 'boolean' ? q : `${q}::VARCHAR`;
}

function aggregatesOf(q, type) {
  if (type === 'boolean') return [];
  if (type === 'string') {
    const lengths = [`min(length(${q}))::INT AS shortest`, `max(length(${q}))::INT AS longest`];
    return [...lengths, `sum(length(${q}))::DOUBLE AS characters`];
  }
  if (type === 'array' || type === 'object') return [];
  const ranked = QUANTILES.map(share => shown(`quantile_disc(${q}, ${share})`, type));
  const range = [`${shown(`min(${q})`, type)} AS least`, `${shown(`max(${q})`, type)} AS most`];
  const quantiles = `[${ranked.join(', ')}] AS quantiles`;
  if (type !== 'integer' && type !== 'number') return [...range, quantiles];
  const moments = [`avg(${q})::DOUBLE AS mean`, `stddev_samp(${q})::DOUBLE AS sd`];
  return [...range, quantiles, ...moments, `fsum(${q})::DOUBLE AS sum`];
}

/** Values beyond so many interquartile ranges, and so many standard deviations. */
async function outliers(q, rowsOf) {
  const [row] =
    await rowsOf(`WITH s AS (SELECT quantile_disc(${q}, 0.25)::DOUBLE AS a, quantile_disc(${q}, 0.75)::DOUBLE AS b,
    avg(${q})::DOUBLE AS m, stddev_samp(${q})::DOUBLE AS sd FROM t)
    SELECT count(*) FILTER (${q} < a - ${OUTLIERS} * (b - a) OR ${q} > b + ${OUTLIERS} * (b - a))::INT AS "beyondIqr",
    count(*) FILTER (abs(${q} - m) > 2 * sd)::INT AS "beyondSd" FROM t, s`);
  return row;
}
