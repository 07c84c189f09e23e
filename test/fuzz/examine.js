/**
 * Validates small spoiled tables, whole and in every kind of parts. Whatever the bytes, there is a verdict or a UserError, and it
 * does not depend on how the bytes were cut: not on chunks, blocks, threads or shards.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf } from './mutate.js';
import { pick, spoil, writeCsv, writeJsonLines } from './write-tables.js';

const HEADER = 'i,n,s,d,t,b';
const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: fuzz
version: 1.0.0
status: active
schema:
  - name: fuzz
    customProperties: [{ property: sluice.missingValues, value: [NA] }]
    quality:
      - { metric: duplicateValues, mustBe: 0, arguments: { properties: [n, s] } }
      - { metric: rowCount, mustBeGreaterThan: 3 }
      - { type: custom, engine: sluice, implementation: { rule: expression, expression: "length(s) < 4 or n > 1" } }
      - { type: custom, engine: sluice, implementation: { rule: label-conflicts, label: b, columns: [s] } }
    properties:
      - { name: i, logicalType: integer, primaryKey: true, logicalTypeOptions: { minimum: 0, format: i64 } }
      - name: n
        logicalType: number
        logicalTypeOptions: { maximum: 100, multipleOf: 0.5 }
        quality:
          - { type: custom, engine: sluice, implementation: { rule: mean, mustBeLessThan: 10 } }
          - { type: custom, engine: sluice, implementation: { rule: outliers } }
      - { name: s, logicalType: string, unique: true, logicalTypeOptions: { pattern: '^a', maxLength: 4 } }
      - { name: d, logicalType: date, logicalTypeOptions: { minimum: 2024-01-01 } }
      - { name: t, logicalType: timestamp }
      - { name: b, logicalType: boolean, required: true }
`;
const FIXTURES = join(import.meta.dirname, '../../packages/data/fixtures');
const TEXT = /^data\.(csv|tsv|jsonl)$/;
/** Bytes of a block that holds any of the inputs, and costs less than the usual one. */
const WHOLE = 65_536;
const NOW = Date.parse('2024-03-01T00:00:00Z');

/** Something that must not be; the message says what, and for which input. */
export class Found extends Error {}

/** @param engine `loadContract`, `validateData`, `validateShards`, `profileShard`, `loadShards`, `writeProfile`, a `start` of threads, and a `folder` for shards */
export async function corpusOf(engine, only) {
  const own = { name: 'written', contract: await contractOf(CONTRACT, engine) };
  const corpus = [
    { ...own, file: 'data.csv', write: random => writeCsv(HEADER, random) },
    { ...own, file: 'data.jsonl', write: writeJsonLines },
  ];
  for (const name of readdirSync(FIXTURES)) {
    const folder = join(FIXTURES, name);
    const file = readdirSync(folder).find(entry => TEXT.test(entry));
    if (!file) continue;
    const bytes = readFileSync(join(folder, file));
    const contract = await contractOf(readFileSync(join(folder, 'contract.yaml'), 'utf8'), engine).catch(
      () => undefined,
    );
    // Some fixtures are about contracts that nobody can use.
    if (contract) corpus.push({ name, contract, file, write: () => bytes });
  }
  const kind = file => (file.endsWith('.jsonl') ? 'jsonl' : 'csv');
  const chosen = corpus.filter(({ file }) => !only || kind(file) === only);
  // Half of the inputs are written for the occasion.
  const [written, stored] = [true, false].map(is => chosen.filter(({ name }) => (name === 'written') === is));
  return random => pick(random() < 0.5 || !stored.length ? written : stored, random);
}

/** @returns how the input of that seed was judged. Throws `Found`. */
export async function examine(seed, choose, engine) {
  const random = randomOf(seed);
  const { name, contract, file, write } = choose(random);
  const count = random() < 0.1 ? 2 + Math.floor(random() * 2) : 1;
  const contents = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${i}/${file}`, spoil(write(random), random)]),
  );
  const options = {
    examples: Math.floor(random() * 6),
    maxKeyBytes: 2 ** 30,
    failOn: 'error',
    now: NOW,
    ...(random() < 0.1 && file.endsWith('.csv') ? { maxColumns: 1 + Math.floor(random() * 8) } : {}),
  };
  const input = { contents, contract, options, engine };
  const whole = await judged(input, { blockSize: WHOLE });
  if (whole.crash) throw differs(seed, name, 'itself', whole, whole, contents);
  const ways = waysOf(random, engine);
  for (const [way, more] of Object.entries(ways)) {
    const seen = await judged(input, more);
    if (seen.text !== whole.text) throw differs(seed, name, way, whole, seen, contents);
  }
  if (count > 1 && whole.verdict) {
    const seen = await merged(input, 1 + Math.floor(random() * 3));
    if (seen.text !== whole.text) throw differs(seed, name, 'shards', whole, seen, contents);
  }
  return `${file.endsWith('.jsonl') ? 'jsonl' : 'csv'} ${whole.verdict ?? whole.code}`;
}

/** Ways of reading the same bytes. Threads read the contract again, which takes longer than all else. */
function waysOf(random, { start }) {
  const size = limit => 1 + Math.floor(random() ** 2 * limit);
  const cut = () => ({ chunkSize: size(300), ...(random() < 0.8 ? { blockSize: size(300) } : {}) });
  const threads = { count: 2 + Math.floor(random() * 2), entry: '', fromBytes: 0, start };
  return { blocks: cut(), ...(random() < 0.04 ? { threads: { ...cut(), threads } } : {}) };
}

async function judged({ contents, contract, options, engine }, more) {
  try {
    const files = memoryFiles(contents);
    return told(
      await engine.validateData(Object.keys(contents), contract, files, { ...options, ...more }),
      engine,
    );
  } catch (error) {
    return refused(error);
  }
}

async function merged({ contents, contract, options, engine }, count) {
  const { now: asOf, ...rest } = options;
  const shards = {};
  const files = memoryFiles({ ...contents });
  const data = { paths: Object.keys(contents), files };
  try {
    for (let index = 0; index < count; index++) {
      const part = { index, count };
      const { bytes } = await engine.profileShard(data.paths, contract, files, { ...rest, asOf, part });
      const path = join(engine.folder, `shard-${index}`);
      shards[path] = bytes;
      // Hashes of keys are read from the file itself.
      writeFileSync(path, bytes);
    }
    const stored = memoryFiles(shards);
    const merging = { ...options, asOf, data };
    const loaded = await engine.loadShards(Object.keys(shards), contract, stored, merging);
    return told(await engine.validateShards(loaded, contract, files, merging), engine);
  } catch (error) {
    return refused(error);
  }
}

function told({ verdict, headline, findings, profile }, { writeProfile }) {
  return {
    verdict,
    text: `${verdict}: ${headline}\n${JSON.stringify(findings, null, 1)}\n${writeProfile(profile)}`,
  };
}

function refused(error) {
  if (error?.name !== 'UserError') return { code: 'crash', text: `a crash: ${error?.stack}`, crash: true };
  // Which bytes a decoder of another encoding could not read, it knows only to the chunk.
  const problems = JSON.stringify(error.problems, null, 1).replaceAll(/bytes \d+ to \d+/g, 'some bytes');
  return { code: error.code, text: `${error.code}: ${problems}` };
}

function differs(seed, name, way, whole, seen, contents) {
  const bytes = Object.entries(contents).map(
    ([path, content]) => `${path}: ${JSON.stringify(content.toString('latin1'))}`,
  );
  const lines = [whole.text, seen.text].map(text => text.split('\n'));
  const at = lines[0].findIndex((line, i) => line !== lines[1][i]);
  const around = lines.map(list => list.slice(Math.max(0, at - 3), at + 3).join('\n'));
  return new Found(
    `seed ${seed} (${name}): by ${way} it is\n${around[1]}\n— as a whole\n${around[0]}\n— of, in latin1,\n${bytes.join('\n')}`,
  );
}

function memoryFiles(contents) {
  return {
    relative: path => path,
    resolve: path => path,
    stat: path => Promise.resolve(contents[path] && { kind: 'file', size: contents[path].length }),
    read: path => Promise.resolve(contents[path]),
    // Keys go to temporary files only where there are many.
    temporary: () => Promise.resolve('/nowhere'),
    remove: () => Promise.resolve(),
    async *stream(path, { start = 0, end = contents[path].length, chunkSize = 65_536 } = {}) {
      for (let at = start; at < end; at += chunkSize)
        yield await Promise.resolve(Buffer.from(contents[path].subarray(at, Math.min(end, at + chunkSize))));
    },
  };
}

function contractOf(text, { loadContract }) {
  return loadContract('contract.yaml', memoryFiles({ 'contract.yaml': Buffer.from(text) }), { now: NOW });
}
