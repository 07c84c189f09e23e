export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * RFC 8785 (JCS): keys sorted by UTF-16 code units, ECMAScript numbers and strings, no white space. The same
 * value gives the same bytes on any machine, so its digest means something. Throws TypeError on what JSON cannot
 * hold (NaN, infinities, undefined, lone surrogates).
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is not JSON`);
  if (typeof value === 'string' && !value.isWellFormed())
    throw new TypeError('a string with a lone surrogate is not JSON');
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value)
      .sort()
      .map(key => `${canonicalJson(key)}:${canonicalJson(value[key] as Json)}`);
    return `{${members.join(',')}}`;
  }
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`${typeof value} is not JSON`);
  return text;
}
