import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The peer and oracle, of a fixed version; too large to be a dependency. */
const PACKAGE = '@duckdb/node-api@1.5.6-r.1';

/** Installs DuckDB into the folder. Answers what `import` takes to find it; throws where the registry cannot be reached. */
export function installDuckDb(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const argv = ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', PACKAGE];
  execFileSync('npm', argv, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return createRequire(join(folder, 'package.json')).resolve('@duckdb/node-api');
}

/** Writes the rows of a CSV as Parquet, compressed by zstd. @param entry what `installDuckDb` answered */
export async function writeParquet(entry, csv, parquet) {
  const { DuckDBInstance } = await import(pathToFileURL(entry));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = `SELECT * FROM read_csv('${csv}', nullstr = ['', 'NA'])`;
  await connection.runAndReadAll(`COPY (${rows}) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
}
