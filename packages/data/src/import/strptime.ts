const LETTERS: Record<string, string> = {
  Y: 'yyyy',
  m: 'MM',
  d: 'dd',
  H: 'HH',
  M: 'mm',
  S: 'ss',
  f: 'SSSSSS',
  z: 'XX',
  F: 'yyyy-MM-dd',
  T: 'HH:mm:ss',
  '%': "'%'",
};

/** A format of C's strptime as a JDK pattern; undefined where it has no counterpart that is read. */
export function jdkPattern(format: string): string | undefined {
  let pattern = '';
  for (let i = 0; i < format.length; i++) {
    const character = format[i]!;
    if (character !== '%') {
      pattern += character === "'" ? "''" : /[A-Za-z]/.test(character) ? `'${character}'` : character;
      continue;
    }
    const letters = LETTERS[format[++i] ?? ''];
    if (letters === undefined) return undefined;
    pattern += letters;
  }
  return pattern.replaceAll("''", '') === '' ? undefined : pattern;
}
