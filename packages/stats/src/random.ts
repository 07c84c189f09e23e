import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers: the same seed and stream give the same numbers on any machine. */
export interface Random {
  /** A whole number in [0, bound), each equally likely. `bound` is a whole number in [1, 2³²]. */
  below(bound: number): number;
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
}

const TWO_32 = 2 ** 32;

/**
 * xoroshiro128+ (Blackman & Vigna 2018) from a seed in [0, 2³²). Streams of one seed are 2⁶⁴ steps apart, so they
 * never overlap. Throws RangeError for other seeds.
 */
export function createRandom(seed: number, stream = 0): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed >= TWO_32)
    throw new RangeError(`seed ${seed} is not a whole number in [0, 2^32)`);
  const generator = xoroshiro128plus(seed);
  // One jump at least: the first numbers of neighbouring seeds resemble each other.
  for (let i = 0; i <= stream; i++) generator.jump();
  const next = () => generator.next() >>> 0;
  return {
    below(bound) {
      // Plain `next() % bound` would favour small numbers: what lies beyond the last whole multiple is drawn again.
      const limit = TWO_32 - (TWO_32 % bound);
      let drawn = next();
      while (drawn >= limit) drawn = next();
      return drawn % bound;
    },
    uniform() {
      const high = next() >>> 5;
      return (high * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
    },
  };
}
