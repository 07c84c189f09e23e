import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers: the same seed and stream give the same numbers on any machine. */
export interface Random {
  /** 32 random bits, as a whole number in [0, 2³²). */
  bits(): number;
  /** A whole number in [0, bound), each equally likely. `bound` is a whole number in [1, 2²¹]. */
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
    bits: next,
    below(bound) {
      // The high half of next·bound, and drawn again where some numbers would get one chance more than others (Lemire 2019).
      let product = next() * bound;
      let rest = product >>> 0;
      if (rest < bound) {
        const uneven = TWO_32 % bound;
        while (rest < uneven) {
          product = next() * bound;
          rest = product >>> 0;
        }
      }
      return (product - rest) / TWO_32;
    },
    uniform() {
      const high = next() >>> 5;
      return (high * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
    },
  };
}
