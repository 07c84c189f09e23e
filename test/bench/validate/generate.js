import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** mulberry32: small, fast, and the same on every machine. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const COUNTRIES = ['DE', 'FR', 'IT', 'ES', 'PL', 'NL', 'BE', 'AT', 'SE', 'PT'];
const PLANS = ['free', 'basic', 'team', 'enterprise'];
const HEADER =
  'customer_id,signup_date,country,plan,age,tenure_months,monthly_spend,sessions,latency_ms,score,rating,email,churned';

const two = n => String(n).padStart(2, '0');

/** One customer as a line of CSV: ids, dates, categories, integers, decimals, full-precision doubles, text, gaps. */
function rowOf(i, random) {
  const gap = random() < 0.02;
  return [
    100000 + i,
    `20${15 + Math.floor(random() * 10)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`,
    COUNTRIES[Math.floor(random() * COUNTRIES.length)],
    PLANS[Math.floor(random() ** 2 * PLANS.length)],
    18 + Math.floor(random() * 70),
    gap ? '' : Math.floor(random() * 120),
    (random() * 500).toFixed(2),
    Math.floor(-Math.log(1 - random()) * 40),
    Math.min(10 + random() * 990, 999.999).toFixed(3),
    random(),
    gap ? 'NA' : 1 + Math.floor(random() * 5),
    `user${Math.floor(random() * 1e7)}@example.com`,
    random() < 0.1,
  ].join(',');
}

/** Writes a CSV of about so many bytes, 13 columns; the same bytes for the same seed. */
export async function generate(path, bytes, seed = 1) {
  const random = seeded(seed);
  const stream = createWriteStream(path);
  let text = `${HEADER}\n`;
  let written = 0;
  let rows = 0;
  while (written + text.length < bytes) {
    text += `${rowOf(rows++, random)}\n`;
    if (text.length < 1 << 18) continue;
    written += text.length;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await finished(stream);
  return { rows, bytes: written + text.length };
}
