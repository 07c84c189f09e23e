/**
 * Unpacks spoiled zstd files of several frames, by the decoder of Node and by that in JavaScript. Looks for anything but
 * content or a known refusal, and for content on which the two differ. After `npm run types`, with a Node that has zstd:
 *
 *     node test/fuzz/zstd.js [--runs 20000] [--seed 1]
 *
 * A failure is told by its seed; `--seed N --runs 1` repeats it.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { constants, zstdCompressSync } from 'node:zlib';
import { mutate, randomOf } from './mutate.js';
import { supervise } from './supervise.js';

/** Nothing that is made from some hundreds of bytes by accident is larger; bombs are cut off here. */
const MOST = 20_000_000;

if (isMainThread) await supervise(new URL(import.meta.url));
else await work(workerData);

async function work({ runs, first }) {
  const decoders = await import('../../packages/tables/lib/compress/unzstd.js');
  const tally = {};
  for (let seed = first; seed < first + runs; seed++) {
    if (seed % 50 === 0 || runs < 50) parentPort.postMessage({ seed });
    const random = randomOf(seed);
    const frames = Array.from({ length: 1 + Math.floor(random() * 3) }, () => frameOf(random));
    const file = Buffer.concat(frames.map(({ bytes }) => bytes));
    const spoilt = random() < 0.2 ? file : mutate(file, random);
    const [native, script] = [
      await read(spoilt, decoders.nativeFrames, decoders),
      await read(spoilt, decoders.framesInScript, decoders),
    ];
    const problem = problemOf(native, script, spoilt === file ? frames : undefined);
    if (problem)
      parentPort.postMessage({ failure: `seed ${seed}: ${problem}\n${spoilt.toString('base64')}` });
    const outcome = `${kindOf(native)}, in JavaScript ${kindOf(script)}`;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  parentPort.postMessage({ tally });
}

function frameOf(random) {
  if (random() < 0.2) {
    const bytes = Buffer.alloc(8 + Math.floor(random() * 9), 7);
    bytes.writeUInt32LE(0x184d2a50 + Math.floor(random() * 16));
    bytes.writeUInt32LE(bytes.length - 8, 4);
    return { bytes, content: '' };
  }
  const words = Array.from({ length: Math.floor(random() ** 2 * 400) }, () =>
    Math.floor(random() ** 3 * 999),
  );
  const content = words.join(random() < 0.5 ? ',' : '\n');
  const params = {
    [constants.ZSTD_c_checksumFlag]: random() < 0.5 ? 1 : 0,
    [constants.ZSTD_c_compressionLevel]: 1 + Math.floor(random() * 19),
  };
  return { bytes: zstdCompressSync(Buffer.from(content), { params }), content };
}

function problemOf(native, script, frames) {
  for (const { crash } of [native, script]) if (crash) return crash;
  if (frames && native.text !== frames.map(({ content }) => content).join(''))
    return 'a whole file is not read';
  if (frames && script.text !== native.text) return 'a whole file is not read in JavaScript';
  const both = native.text !== undefined && script.text !== undefined;
  return both && native.text !== script.text ? 'the contents differ' : undefined;
}

function kindOf({ text, refused }) {
  return text === undefined ? refused : 'read';
}

async function read(bytes, decode, { unzstd }) {
  const parts = [];
  let size = 0;
  try {
    for await (const part of unzstd(inPieces(bytes), 'a.zst', decode)) {
      size += part.length;
      if (size > MOST) return { refused: 'bomb' };
      parts.push(Buffer.from(part));
    }
    return { text: Buffer.concat(parts).toString('latin1') };
  } catch (error) {
    const known = ['UserError', 'Damage'].includes(error?.name) || /^ZSTD_/.test(error?.code ?? '');
    return known ? { refused: error.name === 'UserError' ? error.code : 'damage' } : { crash: error?.stack };
  }
}

async function* inPieces(bytes) {
  for (let at = 0; at < bytes.length; at += 61) yield await Promise.resolve(bytes.subarray(at, at + 61));
}
