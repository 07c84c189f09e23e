const LEAST = -27;
const MOST = 22;
const ALL = 1n << 128n;

/** The tables that assembly/decimal.ts reads: 10^0 … 10^22 as float64, 10^0 … 10^8 as u64, then `powersOfFive`. */
export function powers(): Uint8Array {
  const tables = [
    powersOfTen(),
    BigUint64Array.from({ length: 9 }, (_, power) => 10n ** BigInt(power)),
    powersOfFive(),
  ];
  return Buffer.concat(tables.map(({ buffer }) => new Uint8Array(buffer)));
}

/**
 * 5^-27 … 5^22 as two 64-bit halves each, high one first: the first 128 bits; those of negative powers rounded up (Eisel and
 * Lemire).
 */
function powersOfFive(): BigUint64Array<ArrayBuffer> {
  const halves: bigint[] = [];
  for (let power = LEAST; power <= MOST; power++) {
    const bits = power < 0 ? reciprocal(5n ** BigInt(-power)) : normal(5n ** BigInt(power));
    halves.push(bits >> 64n, bits & (2n ** 64n - 1n));
  }
  return BigUint64Array.from(halves);
}

function reciprocal(five: bigint): bigint {
  const digits = BigInt(five.toString(2).length);
  return (1n << (digits + 127n)) / five + 1n;
}

function normal(five: bigint): bigint {
  let bits = five;
  while (bits << 1n < ALL) bits <<= 1n;
  return bits;
}

/** 10^0 … 10^22: those that a float64 holds exactly. */
function powersOfTen(): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
}
