/** Parquet as DuckDB writes it: a column of each type, gaps, lists and structures; once plain and once with the encodings of version 2. */
import { join } from 'node:path';

const ROWS = 1500;
/** The same on every machine: a digit string of a hash would change with DuckDB's version. */
const noise = (i, by, of) => `((${i} * ${by} + ${i} * ${i} * 31) % ${of})`;
const gaps = (sql, of) => `CASE WHEN ${noise('i', 17, of)} = 0 THEN NULL ELSE ${sql} END`;

export const TYPED = `SELECT
  ${gaps(`(${noise('i', 7, 240)} - 120)::TINYINT`, 11)} AS tiny,
  ${gaps(`${noise('i', 13, 60000)}::USMALLINT`, 13)} AS small,
  (${noise('i', 1009, 4000000000)} + 2000000)::UINTEGER AS medium,
  ${gaps(`i::BIGINT * 9007199 - 7000000000`, 29)} AS large,
  ${gaps(`(${noise('i', 7919, 100000)} / 100.0)::DECIMAL(7, 2)`, 19)} AS price,
  ((${noise('i', 104729, 1000000000)} - 500000000) / 10000.0)::DECIMAL(15, 4) AS amount,
  ${gaps(`(i * 12345.6789)::DECIMAL(38, 10)`, 23)} AS huge,
  (i / 7.0)::FLOAT AS single,
  ${gaps(`sin(i) * 1000`, 7)} AS wave,
  ${gaps(`i % 3 = 0`, 5)} AS flag,
  ${gaps(`DATE '1960-05-17' + (${noise('i', 37, 40000)})::INTEGER`, 31)} AS day,
  ${gaps(`TIMESTAMP '2019-12-31 23:59:58.123' + to_milliseconds(${noise('i', 7907, 90000000)} * 977)`, 9)} AS made,
  (TIMESTAMP_MS '2001-02-03 04:05:06.789' + INTERVAL 1 HOUR * i)::TIMESTAMP_MS AS hourly,
  (TIMESTAMPTZ '2024-03-31 01:00:00+00' + INTERVAL 7 MINUTE * i) AS zoned,
  (TIME '00:00:00' + to_seconds(${noise('i', 61, 86400)})) AS clock,
  ${gaps(`['red', 'größer', '青', '', '🙂🙂'][1 + ${noise('i', 3, 5)}]`, 6)} AS word,
  printf('%08d-%s', i % 1400, repeat('x', (i % 1400 % 9)::INTEGER)) AS code,
  ${gaps(`[x * i FOR x IN range(${noise('i', 5, 4)})]`, 8)} AS list,
  {'x': ${gaps('i % 10', 4)}, 'y': {'name': 'n' || (i % 12)}} AS spot,
  ${gaps(`[{'k': i, 'v': [NULL, 'a']}]`, 10)} AS deep
FROM range(${ROWS}) r(i)`;

/** Writes the files that are kept: only DuckDB can. */
export async function writeTyped(folder, run) {
  const to = (file, options) =>
    run(`COPY (${TYPED}) TO '${join(folder, file)}' (FORMAT parquet, ${options})`);
  await to('oracle-typed-1.parquet', 'COMPRESSION zstd, ROW_GROUP_SIZE 2048');
  await to('oracle-typed-2.parquet', 'COMPRESSION snappy, PARQUET_VERSION v2, ROW_GROUP_SIZE 2048');
}

const typed = version => ({
  name: `typed-${version}.parquet`,
  write: () => undefined,
  kept: `oracle-typed-${version}.parquet`,
  data: [`oracle-typed-${version}.parquet`],
  sql: () => ({
    t: `SELECT * REPLACE (to_json(list) AS list, to_json(deep) AS deep),
      spot.x AS "spot.x", spot.y.name AS "spot.y.name"
      FROM read_parquet('${join(import.meta.dirname, `oracle-typed-${version}.parquet`)}')`,
  }),
  columns: {
    tiny: 'integer',
    small: 'integer',
    medium: 'integer',
    large: 'integer',
    price: 'number',
    amount: 'number',
    huge: 'number',
    single: 'number',
    wave: 'number',
    flag: 'boolean',
    day: 'date',
    made: 'timestamp',
    hourly: 'timestamp',
    zoned: 'timestamp',
    clock: 'time',
    word: 'string',
    code: 'string',
    list: 'array',
    'spot.x': 'integer',
    'spot.y.name': 'string',
    deep: 'array',
  },
  options: {
    tiny: { required: true, logicalTypeOptions: { format: 'u8' } },
    medium: { unique: true },
    price: { logicalTypeOptions: { maximum: 900.25 } },
    amount: { logicalTypeOptions: { multipleOf: 0.5 } },
    day: { logicalTypeOptions: { minimum: '1970-01-01' } },
    made: { logicalTypeOptions: { minimum: '2020-06-01T00:00:00Z' } },
    zoned: { logicalTypeOptions: { maximum: '2024-04-02T00:00:00Z' } },
    clock: { logicalTypeOptions: { maximum: '12:00:00' } },
    word: { logicalTypeOptions: { minLength: 3 } },
    code: { unique: true },
    list: { logicalTypeOptions: { minItems: 2 } },
  },
  quality: [
    { metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['word', 'flag', 'tiny'] } },
    {
      type: 'custom',
      engine: 'sluice',
      implementation: { rule: 'expression', expression: 'price > wave or flag' },
    },
  ],
  counts: {
    'tiny.required': 'count(*) - count(tiny)',
    'tiny.format': 'count(*) FILTER (tiny < 0)',
    'medium.unique': 'count(medium) - count(DISTINCT medium)',
    'price.maximum': 'count(*) FILTER (price > 900.25)',
    'amount.multiple-of': 'count(*) FILTER (amount % 0.5 != 0)',
    'day.minimum': "count(*) FILTER (day < DATE '1970-01-01')",
    'made.minimum': "count(*) FILTER (made < TIMESTAMP '2020-06-01 00:00:00')",
    'zoned.maximum': "count(*) FILTER (zoned > TIMESTAMPTZ '2024-04-02 00:00:00+00')",
    'clock.maximum': "count(*) FILTER (clock > TIME '12:00:00')",
    'word.min-length': 'count(*) FILTER (length(word) < 3)',
    'code.unique': 'count(code) - count(DISTINCT code)',
    'list.min-items': 'count(*) FILTER (json_array_length(list) < 2)',
    'duplicate-values':
      'count(*) FILTER (word IS NOT NULL AND flag IS NOT NULL AND tiny IS NOT NULL) - (SELECT count(*) FROM (SELECT DISTINCT word, flag, tiny FROM t WHERE word IS NOT NULL AND flag IS NOT NULL AND tiny IS NOT NULL))',
    expression: 'count(*) FILTER (NOT (price > wave OR flag))',
  },
});

export const typedTables = [typed(1), typed(2)];
