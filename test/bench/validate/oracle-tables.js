/** The tables that oracle.json tells of. */
import { join } from 'node:path';
import { generate } from './generate.js';
import { events } from './oracle-events.js';
import { orders } from './oracle-orders.js';
import { typedTables } from './oracle-typed.js';

/** More rows than different values are kept of: what is told of its numbers comes from the sketch. */
const customers = {
  name: 'customers.csv',
  write: folder => generate(join(folder, 'customers-large.csv'), 1.5e6, 7),
  data: ['customers-large.csv'],
  sql: folder => ({
    t: `SELECT * FROM read_csv('${join(folder, 'customers-large.csv')}', nullstr = ['', 'NA'])`,
  }),
  columns: {
    customer_id: 'integer',
    signup_date: 'date',
    country: 'string',
    plan: 'string',
    age: 'integer',
    tenure_months: 'integer',
    monthly_spend: 'number',
    sessions: 'integer',
    latency_ms: 'number',
    score: 'number',
    rating: 'integer',
    email: 'string',
    churned: 'boolean',
  },
  options: { customer_id: { unique: true }, email: { unique: true } },
  quality: [],
  counts: { 'customer_id.unique': '0', 'email.unique': 'count(email) - count(DISTINCT email)' },
};

export const TABLES = [customers, orders, events, ...typedTables];

/** The contract of a table, with rules added to its columns. */
export function contractOf({ columns, options, quality, otherTables = [] }, rules = []) {
  const properties = Object.entries(columns).map(([physicalName, logicalType]) => {
    const name = physicalName.replaceAll('.', '_');
    return { name, physicalName, logicalType, ...options[physicalName] };
  });
  const customProperties = [{ property: 'sluice.missingValues', value: ['NA'] }];
  return {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'oracle',
    version: '1.0.0',
    status: 'active',
    schema: [{ name: 't', customProperties, quality: [...quality, ...rules], properties }, ...otherTables],
  };
}
