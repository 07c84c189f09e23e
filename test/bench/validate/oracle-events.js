/** JSON Lines: keys that are left out, nulls, escapes, nested values, numbers in every notation. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../../fuzz/mutate.js';

const ROWS = 3000;
const TEXTS = [
  '"plain"',
  '"tab\\there"',
  '"\\u00fcber"',
  '"\\ud83d\\ude00"',
  '"quote \\" and \\\\"',
  '"line\\nline"',
  '"数据"',
  '""',
];
const NUMBERS = ['0', '-1', '2.5', '1e3', '2.5E-3', '-0.125', '123456.789', '1e-7', '4503599627370495.5'];

function writeEvents(folder) {
  const random = randomOf(30);
  const upTo = n => Math.floor(random() * n);
  const pick = list => list[upTo(list.length)];
  const line = i => {
    const members = [
      `"id": ${i - 1000}`,
      `"user":${pick(TEXTS)}`,
      `"value":${random() < 0.5 ? pick(NUMBERS) : String(random() * 100 - 20)}`,
      `"ok":${pick(['true', 'false', 'null'])}`,
      `"made":"2024-0${1 + upTo(9)}-1${upTo(10)}T0${upTo(10)}:00:00Z"`,
      `"tags":[${Array.from({ length: upTo(5) }, () => pick(['1', '"a"', 'null', '[1,{"x":"]"}]'])).join(', ')}]`,
      `"meta":{${Array.from({ length: upTo(4) }, (_, k) => `"k${k}": ${upTo(3)}`).join(',')}}`,
    ];
    const kept = members.filter((_, k) => k === 0 || random() < 0.9);
    return `{${(random() < 0.3 ? kept.toReversed() : kept).join(', ')}}`;
  };
  writeFileSync(
    join(folder, 'events.jsonl'),
    `${Array.from({ length: ROWS }, (_, i) => line(i)).join('\n')}\n`,
  );
}

export const events = {
  name: 'events.jsonl',
  write: writeEvents,
  data: ['events.jsonl'],
  sql: folder => ({
    t: `SELECT * FROM read_json('${join(folder, 'events.jsonl')}', format = 'newline_delimited',
      columns = {id: 'BIGINT', user: 'VARCHAR', value: 'DOUBLE', ok: 'BOOLEAN', made: 'TIMESTAMP', tags: 'JSON', meta: 'JSON'})`,
  }),
  columns: {
    id: 'integer',
    user: 'string',
    value: 'number',
    ok: 'boolean',
    made: 'timestamp',
    tags: 'array',
    meta: 'object',
  },
  options: {
    id: { logicalTypeOptions: { minimum: 0 } },
    user: { required: true, logicalTypeOptions: { minLength: 5, pattern: '\\n' } },
    value: { logicalTypeOptions: { exclusiveMaximum: 50, multipleOf: 0.5 } },
    tags: { logicalTypeOptions: { minItems: 1, maxItems: 3 } },
    meta: { logicalTypeOptions: { minProperties: 1, maxProperties: 2 } },
  },
  quality: [
    { metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['user', 'ok'] } },
    {
      type: 'custom',
      engine: 'sluice',
      implementation: { rule: 'expression', expression: 'ok or value > 0' },
    },
  ],
  counts: {
    'id.minimum': 'count(*) FILTER (id < 0)',
    'user.required': `count(*) - count("user")`,
    'user.min-length': `count(*) FILTER (length("user") < 5)`,
    'user.pattern': `count(*) FILTER (NOT contains("user", chr(10)))`,
    'value.exclusive-maximum': 'count(*) FILTER (value >= 50)',
    'value.multiple-of': 'count(*) FILTER (value * 2 != floor(value * 2))',
    'tags.min-items': 'count(*) FILTER (json_array_length(tags) < 1)',
    'tags.max-items': 'count(*) FILTER (json_array_length(tags) > 3)',
    'meta.min-properties': 'count(*) FILTER (len(json_keys(meta)) < 1)',
    'meta.max-properties': 'count(*) FILTER (len(json_keys(meta)) > 2)',
    'duplicate-values':
      'count(*) FILTER ("user" IS NOT NULL AND ok IS NOT NULL) - (SELECT count(*) FROM (SELECT DISTINCT "user", ok FROM t WHERE "user" IS NOT NULL AND ok IS NOT NULL))',
    expression: 'count(*) FILTER (NOT (ok OR value > 0))',
  },
};
