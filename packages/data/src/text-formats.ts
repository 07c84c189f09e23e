import { isIPv4, isIPv6 } from 'node:net';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** As the HTML standard defines a valid e-mail address. */
const EMAIL = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`, 'i');
const HOSTNAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`, 'i');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The formats a string may have. `password` and `binary` say nothing that could be checked. */
export const TEXT_FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  email: text => EMAIL.test(text),
  uuid: text => UUID.test(text),
  uri: text => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text),
  hostname: text => HOSTNAME.test(text),
  ipv4: text => isIPv4(text),
  ipv6: text => isIPv6(text),
  byte: text => BASE64.test(text),
  password: () => true,
  binary: () => true,
};

/** Bits and sign of the integer formats, after Rust's types. */
export const INTEGER_FORMATS: readonly string[] = ['i8', 'i16', 'i32', 'i64', 'u8', 'u16', 'u32', 'u64'];

export function integerBounds(format: string): { least: bigint; most: bigint } {
  const bits = BigInt(format.slice(1));
  return format.startsWith('i')
    ? { least: -(1n << (bits - 1n)), most: (1n << (bits - 1n)) - 1n }
    : { least: 0n, most: (1n << bits) - 1n };
}
