/**
 * Bytes that are not what their format says. Thrown by decoders, which do not know where in which file they are; those
 * who know turn it into a UserError (`locating`).
 */
export class Damage extends Error {
  override readonly name = 'Damage';
}

/** Runs a decoder whose reads are checked by DataView and Buffer, and tells their RangeErrors as `Damage`. */
export function decoding<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isRangeError(error)) throw error;
    throw new Damage(`${what}: ${error.message}`, { cause: error });
  }
}

/** By name: those of Node's own modules may come from another realm. */
export function isRangeError(error: unknown): error is RangeError {
  return (error as Error | undefined)?.name === 'RangeError';
}
