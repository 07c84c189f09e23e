/** A small generator of pseudorandom numbers (mulberry32): the same seed makes the same inputs on any machine. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** One to six changes of the kinds that broken disks, broken writers and bad people make. */
export function mutate(bytes, random) {
  let out = Buffer.from(bytes);
  const upTo = n => Math.floor(random() * n);
  for (let left = 1 + upTo(6); left > 0 && out.length > 16; left--) {
    // Lengths and offsets of binary formats stand at the end.
    const at = random() < 0.4 ? out.length - 1 - upTo(Math.min(out.length, 2000)) : upTo(out.length);
    switch (upTo(7)) {
      case 0:
        out[at] ^= 1 << upTo(8);
        break;
      case 1:
        out[at] = upTo(256);
        break;
      case 2:
        out.writeUInt32LE(EDGES[upTo(EDGES.length)], Math.min(at, out.length - 4));
        break;
      case 3:
        out.writeBigInt64LE(
          BigInt(EDGES[upTo(EDGES.length)]) * (random() < 0.5 ? -1n : 1n),
          Math.min(at, out.length - 8),
        );
        break;
      case 4: {
        const length = 1 + upTo(64);
        out.copy(out, at, upTo(out.length), upTo(out.length) + length);
        break;
      }
      case 5:
        out = Buffer.concat([out.subarray(0, at), out.subarray(Math.min(out.length, at + 1 + upTo(32)))]);
        break;
      default:
        if (random() < 0.2) out = Buffer.from(out.subarray(0, at));
        else
          out = Buffer.concat([out.subarray(0, at), Buffer.alloc(1 + upTo(8), upTo(256)), out.subarray(at)]);
    }
  }
  return out;
}
