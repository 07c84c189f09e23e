/** Summarises a CSV or Parquet file in DuckDB and prints what that took. node duckdb-summarize.js <entry of @duckdb/node-api> FILE THREADS */
import { pathToFileURL } from 'node:url';

const [entry, file, threads] = process.argv.slice(2);
const { DuckDBInstance } = await import(pathToFileURL(entry));
const connection = await (await DuckDBInstance.create(':memory:', { threads })).connect();
const started = performance.now();
await connection.runAndReadAll(`SUMMARIZE SELECT * FROM '${file}'`);
const seconds = (performance.now() - started) / 1e3;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS * 1024 }));
