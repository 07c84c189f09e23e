/** Strict parsers: the whole text or nothing. `undefined` means the text is not such a value; NaN never comes out. */

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A finite decimal number. No hex, no blanks inside, no `NaN`, no `Infinity`. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!DECIMAL.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}

/** A safe integer, written without fraction or exponent. */
export function parseInteger(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?\d+$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** YAML 1.2 core booleans, as the toolkit reads them: true True TRUE false False FALSE. */
export function parseBoolean(text: string): boolean | undefined {
  const trimmed = text.trim();
  if (/^(true|True|TRUE)$/.test(trimmed)) return true;
  if (/^(false|False|FALSE)$/.test(trimmed)) return false;
  return undefined;
}

/** `2%` → 0.02. Only with the sign. */
export function parsePercent(text: string): number | undefined {
  const trimmed = text.trim();
  const value = trimmed.endsWith('%') ? parseNumber(trimmed.slice(0, -1)) : undefined;
  return value === undefined ? undefined : value / 100;
}

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `250ms`, `30s`, `5m`, `1h30m`, `7d` → milliseconds. A number needs its unit; zero is `0s`. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(trimmed)) return undefined;
  let total = 0;
  for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    total += Number(amount) * (UNIT_MS[unit as string] as number);
  }
  return Number.isFinite(total) ? total : undefined;
}

const BYTES: Record<string, number> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
};

/** `10MB`, `1.5GiB`, `512B` → bytes. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s?([KMG]i?B|B)$/.exec(text.trim());
  if (!match) return undefined;
  return Math.round(Number(match[1]) * (BYTES[match[2] as string] as number));
}
