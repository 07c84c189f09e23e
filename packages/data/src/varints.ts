/** 53 bits, seven a byte. */
const MOST_BYTES = 8;

/** Non-negative integers up to 2⁵³ as LEB128 (seven bits a byte, lowest first), in base64. */
export function writeVarints(numbers: ArrayLike<number> & Iterable<number>): string {
  const bytes = Buffer.allocUnsafe(MOST_BYTES * numbers.length);
  let end = 0;
  for (let number of numbers) {
    while (number >= 0x80) {
      bytes[end++] = (number % 0x80) | 0x80;
      number = Math.floor(number / 0x80);
    }
    bytes[end++] = number;
  }
  return bytes.toString('base64', 0, end);
}

export function readVarints(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (const byte of Buffer.from(text, 'base64')) {
    number += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0;
    scale = 1;
  }
  return numbers;
}
