/**
 * Repeats what stands `distance` bytes before `to`, as the copies of LZ77 formats do: where they overlap, what was
 * just written is copied again. The caller has checked that both places lie in the buffer.
 */
export function copyWithin(output: Buffer, to: number, distance: number, length: number): void {
  const from = to - distance;
  if (length > 32 && distance >= length) output.copyWithin(to, from, from + length);
  else if (length > 64 && distance === 1) output.fill(output[from]!, to, to + length);
  else for (let i = 0; i < length; i++) output[to + i] = output[from + i]!;
}
