import type { Compiling, Path } from './compiling.js';

/** A test for the ECMA-262 pattern, found anywhere in the text unless it is anchored. Accepts all where it is none, and says so. */
export function compilePattern(pattern: string, path: Path, compiling: Compiling): (text: string) => boolean {
  // ODCS refers to edition 5.1, which knows no `u`; but without it a character beyond U+FFFF counts as two.
  for (const flags of ['u', '']) {
    try {
      const expression = new RegExp(pattern, flags);
      return text => expression.test(text);
    } catch {
      continue;
    }
  }
  compiling.refuse(path, `${JSON.stringify(pattern)} is not an ECMA-262 regular expression.`);
  return () => true;
}
