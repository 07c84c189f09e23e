import { isIPv4, isIPv6 } from 'node:net';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** As the HTML standard defines a valid e-mail address. */
const EMAIL = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`, 'i');
const HOSTNAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'i');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What RFC 5321 and RFC 1035 allow at most; no expression has to look at longer texts. */
const LONGEST = { email: 320, hostname: 253 };

/** The formats a string may have. `password` and `binary` say nothing that could be checked. */
export const TEXT_FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  email: text => text.length <= LONGEST.email && EMAIL.test(text),
  uuid: text => text.length === 36 && UUID.test(text),
  uri: text => /^[a-z][a-z0-9+.-]*:[^]/i.test(text) && !/[\s<>"{}|\\^`]/.test(text),
  hostname: text => text.length <= LONGEST.hostname && HOSTNAME.test(text),
  ipv4: text => isIPv4(text),
  ipv6: text => isIPv6(text),
  byte: isBase64,
  password: () => true,
  binary: () => true,
};

/** RFC 4648, padded. A loop: an expression would use up the stack on megabytes. */
function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  for (let i = 0; i < text.length - padding; i++) if (!BASE64[text.charCodeAt(i)]) return false;
  return true;
}

const BASE64: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9+/]/.test(String.fromCharCode(code)),
);

/** Bits and sign of the integer formats, after Rust's types. */
export const INTEGER_FORMATS: readonly string[] = [8, 16, 32, 64, 128].flatMap(bits => [
  `i${bits}`,
  `u${bits}`,
]);

export function integerBounds(format: string): { least: bigint; most: bigint } {
  const bits = BigInt(format.slice(1));
  return format.startsWith('i')
    ? { least: -(1n << (bits - 1n)), most: (1n << (bits - 1n)) - 1n }
    : { least: 0n, most: (1n << bits) - 1n };
}

/** Code points, as everywhere lengths are counted. */
export function characters(text: string): number {
  // Half of a surrogate pair is counted with the other half.
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i++) if (text.codePointAt(i)! > 0xffff) count--;
  return count;
}
