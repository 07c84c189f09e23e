/**
 * Reads spoiled JSON arrays, whole and in blocks of any size. Looks for anything but rows and faults or a UserError, for
 * rows that depend on how the bytes are cut, and for files on which JSON.parse and the reader differ. After `npm run types`:
 *
 *     node test/fuzz/json-array.js [--runs 20000] [--seed 1]
 *
 * A failure is told by its seed; `--seed N --runs 1` repeats it.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { mutate, randomOf } from './mutate.js';
import { supervise } from './supervise.js';

const VALUES = [
  null,
  true,
  -0.5,
  12,
  '',
  'x',
  'a"b\\',
  'é\n',
  [1, [2]],
  { deep: { er: [] } },
  '[{,',
  '}]',
  1e300,
];
const KEYS = ['a', 'b', 'c"', 'é', ''];
const NOISE = ['{', '}', '[', ']', ',', '"', '\\', ':', '\n', ' ', '\0', 'null', '{"a":1}', '\ufeff'];

if (isMainThread) await supervise(new URL(import.meta.url));
else await work(workerData);

async function work({ runs, first }) {
  const tables = await import('../../packages/tables/lib/index.js');
  const tally = {};
  for (let seed = first; seed < first + runs; seed++) {
    if (seed % 50 === 0 || runs < 50) parentPort.postMessage({ seed });
    const random = randomOf(seed);
    const input = write(random);
    const sizes = { chunk: 1 + Math.floor(random() * 60), block: 1 + Math.floor(random() * 200) };
    const [whole, blocks] = [await inOne(input, sizes, tables), await inBlocks(input, sizes, tables)];
    const problem = problemOf(input, whole, blocks);
    if (problem)
      parentPort.postMessage({ failure: `seed ${seed}: ${problem}\n${JSON.stringify(input.toString())}` });
    const outcome = whole.refused ?? (whole.faults.length ? 'faults' : 'read');
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  parentPort.postMessage({ tally });
}

function write(random) {
  const upTo = n => Math.floor(random() * n);
  const pick = list => list[upTo(list.length)];
  const object = () => Object.fromEntries(Array.from({ length: upTo(5) }, () => [pick(KEYS), pick(VALUES)]));
  const elements = Array.from({ length: upTo(12) }, () => (random() < 0.05 ? pick(VALUES) : object()));
  let text = JSON.stringify(elements, undefined, pick([undefined, undefined, 1, '\t']));
  for (let left = random() < 0.4 ? 1 + upTo(4) : 0; left > 0; left--) {
    const at = upTo(text.length);
    text = text.slice(0, at) + pick(NOISE) + text.slice(at + upTo(3));
  }
  const bytes = Buffer.from(pick(['', '', '\ufeff', ' \n']) + text + pick(['', '\n', '\r\n ']));
  return random() < 0.3 ? mutate(bytes, random) : bytes;
}

function problemOf(input, whole, blocks) {
  for (const { crash } of [whole, blocks]) if (crash) return crash;
  if (JSON.stringify(whole) !== JSON.stringify(blocks))
    return `in one ${JSON.stringify(whole)}, in blocks ${JSON.stringify(blocks)}`;
  if (whole.refused) return undefined;
  let parsed;
  try {
    parsed = JSON.parse(input.toString().replace(/^\ufeff/, ''));
  } catch {
    // Whoever decodes UTF-8 puts other characters for what is none.
  }
  const broken = whole.faults.some(({ kind }) => kind === 'invalid-json' || kind === 'broken-array');
  if (broken !== (parsed === undefined)) return `JSON.parse ${parsed === undefined ? 'refuses' : 'takes'} it`;
  const objects = parsed?.filter(
    value => value !== null && typeof value === 'object' && !Array.isArray(value),
  );
  return parsed && objects.length !== whole.rows.length
    ? `${whole.rows.length} rows of ${objects.length}`
    : undefined;
}

async function inOne(input, { chunk }, { openTable, cellText }) {
  return outcomeOf(async () => {
    const table = await openTable('a.json', memoryFile(input), { format: 'json', chunkSize: chunk });
    const rows = [];
    for await (const batch of table.batches()) collect(rows, batch, table.names, 0, cellText);
    return { rows, faults: listed(table.faults) };
  });
}

async function inBlocks(input, sizes, { BlockScanner, FaultLog, openTable, cellText }) {
  return outcomeOf(async () => {
    const options = { format: 'json', chunkSize: sizes.chunk };
    const { text, faults } = await openTable('a.json', memoryFile(input), options);
    const all = new FaultLog();
    const rows = [];
    let line = text.linesBefore;
    for await (const block of text.blocks({ size: sizes.block, recycled: () => undefined })) {
      const scanner = new BlockScanner(text.layout);
      const report = scanner.scan(block, (batch, names) => collect(rows, batch, names, line, cellText));
      all.merge(report.faults, line);
      line += report.lines;
    }
    all.merge(faults.state(), 0);
    return { rows, faults: listed(all) };
  });
}

async function outcomeOf(read) {
  try {
    return await read();
  } catch (error) {
    return error?.name === 'UserError' ? { refused: error.code } : { crash: error?.stack ?? String(error) };
  }
}

/** Columns come in the order in which they are met, which blocks do not know. */
function collect(rows, { rows: count, columns, lines }, names, before, cellText) {
  for (let row = 0; row < count; row++) {
    const cells = columns.map((column, i) => [names[i], cellText(column, row)]);
    const there = cells.filter(([, text]) => text !== undefined);
    rows.push([before + lines[row], ...there.map(cell => cell.join('=')).sort()]);
  }
}

function listed(faults) {
  return [...faults].map(({ kind, count, first }) => ({
    kind,
    count,
    first: first.toSorted((a, b) => a.line - b.line),
  }));
}

function memoryFile(bytes) {
  return {
    relative: path => path,
    resolve: path => path,
    async *stream(_, { start = 0, end = bytes.length, chunkSize = 65_536 } = {}) {
      for (let at = start; at < end; at += chunkSize)
        yield await Promise.resolve(Buffer.from(bytes.subarray(at, Math.min(end, at + chunkSize))));
    },
  };
}
