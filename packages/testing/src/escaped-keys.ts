/**
 * Whether an object in it has a key of one character that JSON escapes, such as `"\\n"`: JSON.parse of V8 13.6 (Node 24) may take
 * such a key for a backslash, so that nothing can be held against it.
 */
export function hasEscapedKey(value: unknown): boolean {
  return /"\\(?:u[0-9a-f]{4}|.)":/.test(JSON.stringify(value));
}
