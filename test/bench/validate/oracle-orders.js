/** A CSV with all that makes CSV hard, the tables it refers to, and what a contract says of it; each count also as SQL. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from '../../fuzz/mutate.js';

const ROWS = 4000;
const NOTES = [
  'plain',
  'with, a comma',
  'a "quoted" word',
  'two\nlines',
  'three\r\nlines\r\nof it',
  'à la façon',
  '数据质量',
  'tilted 🙂 face',
  '  spaces  ',
  ';|\t',
];
const REGIONS = ['north', 'south', 'east', 'west', 'Übersee'];
const QUOTED = /[",\r\n]/;

const quoted = text => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const two = n => String(n).padStart(2, '0');

export function writeOrders(folder) {
  const random = randomOf(20);
  const upTo = n => Math.floor(random() * n);
  const rare = (share, other, usual) => (random() < share ? other : usual);
  const pick = list => list[upTo(list.length)];
  const day = () => `2024-${two(1 + upTo(12))}-${two(1 + upTo(28))}`;
  const row = i => [
    rare(0.01, 'x12', rare(0.02, '', String(1 + upTo(20) + (i % 3700)))),
    rare(0.02, '', pick(REGIONS)),
    `${pick(['A', 'B', 'b'])}-${String(upTo(40)).padStart(3, '0')}`,
    rare(0.03, 'NA', rare(0.01, String(1000 + upTo(500)), String(Math.floor(random() ** 2 * 60)))),
    rare(0.02, '', (random() * 200 - 10).toFixed(2)),
    String((random() - 0.5) * 1e6),
    rare(0.05, '', `${pick(NOTES)}${rare(0.3, '', ` ${upTo(9)}`)}`),
    rare(0.01, 'soon', rare(0.04, '', day())),
    rare(
      0.03,
      '',
      `${day()}T${two(upTo(24))}:${two(upTo(60))}:${two(upTo(60))}.${String(upTo(1000)).padStart(3, '0')}Z`,
    ),
    rare(0.03, '', rare(0.4, 'true', 'false')),
    String(upTo(210)),
    String(upTo(2)),
  ];
  const header = 'id,region,sku,qty,price,weight,note,day,made,gift,customer,label';
  const lines = Array.from({ length: ROWS }, (_, i) => row(i).map(quoted).join(','));
  writeFileSync(join(folder, 'orders.csv'), `${[header, ...lines].join('\n')}\n`);
  const customers = Array.from({ length: 200 }, (_, i) => `${i},${pick(REGIONS)}`);
  writeFileSync(join(folder, 'customers.csv'), `${['number,home', ...customers].join('\n')}\n`);
  const held = Array.from({ length: 300 }, () => row(upTo(ROWS)).map(quoted).join(','));
  const shared = lines.filter((_, i) => i % 100 === 7);
  writeFileSync(join(folder, 'held.csv'), `${[header, ...held, ...shared].join('\n')}\n`);
}

const own = implementation => ({ type: 'custom', engine: 'sluice', implementation });
/** Each expression with the SQL of the rows that keep it. */
const EXPRESSIONS = [
  ['qty > 10 or price < 5'],
  ['not gift'],
  ['qty between 1 and 30 and region is not null'],
  ["region in ('north', 'south', 'east')"],
  ["upper(sku) = sku and starts_with(sku, 'A')"],
  ["contains(note, ',') or ends_with(note, '1')"],
  ['length(note) <= 12'],
  ["lower(region) != 'übersee'"],
  [
    'length(trim(note)) = length(note)',
    "length(trim(note, ' ' || chr(9) || chr(10) || chr(13))) = length(note)",
  ],
  ["matches(sku, '^[A-Z]-[0-3]\\d\\d$')", "regexp_matches(sku, '^[A-Z]-[0-3][0-9][0-9]$')"],
  ['price * qty <= 1000'],
  ['qty % 7 != 3'],
  ['qty / 7 > 2.5'],
  ['abs(weight) > 1000'],
  ['floor(price) + 1 >= ceil(price) and round(price, 1) <= price'],
  ['coalesce(qty, 0) >= 2'],
  [
    'greatest(qty, price) > 20',
    'CASE WHEN qty IS NULL OR price IS NULL THEN NULL ELSE greatest(qty, price) > 20 END',
  ],
  ['year(day) = 2024 and month(day) <= 6 or day(day) = 1'],
  ['weekday(day) <= 5', 'isodow(day) <= 5'],
  ['hour(made) >= 6 and minute(made) < 58 and second(made) < 59'],
  ['days_between(day, made) < 100', 'epoch_ms(made) - epoch_ms(day::TIMESTAMP) < 8640000000'],
  ['seconds_between(day, made) > -1000000', 'epoch_ms(made) - epoch_ms(day::TIMESTAMP) > -1000000000'],
  ["day >= '2024-03-01'"],
  ['customer = 0 or 100 / customer >= 1', 'customer = 0 OR 100.0 / customer >= 1'],
];

const FEATURES = ['region', 'sku', 'customer'];
const COMPARED = ['region', 'sku', 'qty', 'price', 'weight', 'note', 'made', 'gift', 'customer', 'label'];

export const orders = {
  name: 'orders.csv',
  write: writeOrders,
  data: ['orders.csv'],
  tables: { customers: ['customers.csv'], held: ['held.csv'] },
  /** Everything is read as text, and cast where it can be: what cannot is invalid. */
  sql: folder => {
    const read = file =>
      `read_csv('${join(folder, file)}', all_varchar = true, nullstr = ['', 'NA'], header = true)`;
    const cast = `SELECT TRY_CAST(id AS BIGINT) AS id, region, sku, TRY_CAST(qty AS BIGINT) AS qty,
      TRY_CAST(price AS DOUBLE) AS price, TRY_CAST(weight AS DOUBLE) AS weight, note, TRY_CAST(day AS DATE) AS day,
      TRY_CAST(made AS TIMESTAMP) AS made, TRY_CAST(gift AS BOOLEAN) AS gift, TRY_CAST(customer AS BIGINT) AS customer,
      TRY_CAST(label AS BIGINT) AS label FROM`;
    return {
      raw: `SELECT * FROM ${read('orders.csv')}`,
      t: `${cast} ${read('orders.csv')}`,
      held: `${cast} ${read('held.csv')}`,
      customers: `SELECT number::BIGINT AS number, home FROM ${read('customers.csv')}`,
    };
  },
  columns: {
    id: 'integer',
    region: 'string',
    sku: 'string',
    qty: 'integer',
    price: 'number',
    weight: 'number',
    note: 'string',
    day: 'date',
    made: 'timestamp',
    gift: 'boolean',
    customer: 'integer',
    label: 'integer',
  },
  options: {
    id: { required: true, unique: true, logicalTypeOptions: { minimum: 30, exclusiveMaximum: 3700 } },
    region: {
      quality: [
        { metric: 'nullValues', mustBe: 0 },
        { metric: 'invalidValues', mustBe: 0, arguments: { validValues: ['north', 'south'] } },
      ],
    },
    sku: { logicalTypeOptions: { pattern: '^[A-Z]-' }, quality: [{ metric: 'duplicateValues', mustBe: 0 }] },
    qty: {
      logicalTypeOptions: { exclusiveMinimum: 0, maximum: 500, multipleOf: 5 },
      quality: [{ metric: 'invalidValues', mustBe: 0, arguments: { validValues: [5, 10, 15] } }],
    },
    price: { logicalTypeOptions: { minimum: 0, maximum: 180.5 } },
    note: { logicalTypeOptions: { minLength: 6, maxLength: 15 } },
    day: { logicalTypeOptions: { minimum: '2024-02-01', maximum: '2024-11-30' } },
    made: { logicalTypeOptions: { exclusiveMinimum: '2024-01-15T12:00:00Z' } },
    gift: { required: true },
    customer: { relationships: [{ type: 'foreignKey', to: 'customers.number' }] },
  },
  quality: [
    { metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['region', 'sku'] } },
    { metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['region', 'qty', 'gift'] } },
    { metric: 'rowCount', mustBe: 0 },
    own({ rule: 'shared-rows', with: 'held', columns: COMPARED }),
    own({ rule: 'shared-groups', with: 'held', columns: ['region', 'customer'] }),
    own({ rule: 'time-order', with: 'held', column: 'made' }),
    own({ rule: 'label-conflicts', label: 'label', columns: FEATURES }),
    ...EXPRESSIONS.map(([expression], i) => ({
      ...own({ rule: 'expression', expression }),
      name: `expression ${i}`,
    })),
  ],
  otherTables: [
    { name: 'customers', properties: [{ name: 'number', logicalType: 'integer' }, { name: 'home' }] },
  ],
  counts: {
    'id.required': 'count(*) - (SELECT count(id) FROM raw)',
    'id.type': '(SELECT count(id) FROM raw) - count(id)',
    'id.unique': 'count(id) - count(DISTINCT id)',
    'id.minimum': 'count(*) FILTER (id < 30)',
    'id.exclusive-maximum': 'count(*) FILTER (id >= 3700)',
    'region.null-values': 'count(*) - count(region)',
    'region.invalid-values': "count(*) FILTER (region NOT IN ('north', 'south'))",
    'sku.pattern': "count(*) FILTER (NOT regexp_matches(sku, '^[A-Z]-'))",
    'sku.duplicate-values': 'count(sku) - count(DISTINCT sku)',
    'qty.exclusive-minimum': 'count(*) FILTER (qty <= 0)',
    'qty.maximum': 'count(*) FILTER (qty > 500)',
    'qty.multiple-of': 'count(*) FILTER (qty % 5 != 0)',
    'qty.invalid-values': 'count(*) FILTER (qty NOT IN (5, 10, 15))',
    'price.minimum': 'count(*) FILTER (price < 0)',
    'price.maximum': 'count(*) FILTER (price > 180.5)',
    'note.min-length': 'count(*) FILTER (length(note) < 6)',
    'note.max-length': 'count(*) FILTER (length(note) > 15)',
    'day.type': '(SELECT count(day) FROM raw) - count(day)',
    'day.minimum': "count(*) FILTER (day < DATE '2024-02-01')",
    'day.maximum': "count(*) FILTER (day > DATE '2024-11-30')",
    'made.exclusive-minimum': "count(*) FILTER (made <= TIMESTAMP '2024-01-15 12:00:00')",
    'gift.required': 'count(*) - count(gift)',
    'customer.foreign-key': 'count(*) FILTER (customer NOT IN (SELECT number FROM customers))',
    'duplicate-values':
      'count(*) FILTER (region IS NOT NULL AND sku IS NOT NULL) - (SELECT count(*) FROM (SELECT DISTINCT region, sku FROM t WHERE region IS NOT NULL AND sku IS NOT NULL))',
    'duplicate-values-2':
      'count(*) FILTER (region IS NOT NULL AND qty IS NOT NULL AND gift IS NOT NULL) - (SELECT count(*) FROM (SELECT DISTINCT region, qty, gift FROM t WHERE region IS NOT NULL AND qty IS NOT NULL AND gift IS NOT NULL))',
    'row-count': 'count(*)',
    'shared-rows': `(SELECT count(*) FROM t WHERE EXISTS (SELECT 1 FROM held h WHERE ${COMPARED.map(c => `t.${c} IS NOT DISTINCT FROM h.${c}`).join(' AND ')}))`,
    'shared-groups':
      '(SELECT count(*) FROM t WHERE EXISTS (SELECT 1 FROM held h WHERE t.region = h.region AND t.customer = h.customer))',
    'time-order': 'count(*) FILTER (made >= (SELECT min(made) FROM held))',
    'label-conflicts': `(SELECT sum(n) FROM (SELECT count(*) AS n FROM t GROUP BY ${FEATURES.join(', ')} HAVING count(DISTINCT label) > 1))`,
    ...Object.fromEntries(
      EXPRESSIONS.map(([expression, sql = expression], i) => [
        `expression ${i}`,
        `count(*) FILTER (NOT (${sql}))`,
      ]),
    ),
  },
};
