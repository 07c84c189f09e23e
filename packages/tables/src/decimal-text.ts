/** `units / 10 ** scale` with all its digits; a scale below zero stands for zeros at the end. */
export function decimalText(units: bigint, scale: number): string {
  if (scale <= 0) return scale === 0 ? units.toString() : (units * 10n ** BigInt(-scale)).toString();
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
