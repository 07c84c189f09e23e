const BITS = 14;
export const REGISTERS: i32 = 1 << BITS;

/** HyperLogLog: takes a 64-bit hash. As packages/data/src/hyper-log-log.ts does, which tells what the registers say. */
// @ts-ignore: decorator
@inline
export function noteHash(registers: usize, hash: u64): void {
  const at = registers + <usize>(hash >>> (64 - BITS));
  // The bit keeps the rank within the 50 bits left.
  const rank = <u8>(clz((hash << BITS) | (1 << (BITS - 1))) + 1);
  if (rank > load<u8>(at)) store<u8>(at, rank);
}
