import { Lexer } from 'yaml';

/** Levels that a person's file has; a parser that recurses must not be led to the end of its stack. */
const MOST_LEVELS = 200;
/** Below this no closer look is needed. */
const PLAINLY_FEW = 64;

/** The line, from 1, where the text nests deeper than any person writes; undefined where it does not. */
export function findDeepNesting(text: string): number | undefined {
  return mayBeDeep(text) ? deepLine(text) : undefined;
}

/** A bound that counts brackets in texts too, and so is quick. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 0x0a || c === 0x0d) marks = 0;
    else if (c === 0x5b || c === 0x7b) brackets += 1;
    else if (c === 0x20 || c === 0x2d || c === 0x3f || c === 0x3a) marks += 1;
    if (brackets > PLAINLY_FEW || marks > 2 * PLAINLY_FEW) return true;
  }
  return false;
}

/**
 * Flow collections by their brackets. A block collection stands to the right of the one around it, so there are no more of
 * them than a line has columns before its first content, and indicators.
 */
function deepLine(text: string): number | undefined {
  let line = 1;
  let flow = 0;
  let block = 0;
  let leading = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const first = token[0];
    // What follows this mark is a plain scalar or the lines of a block scalar.
    const afterMark = isScalar;
    isScalar = token === '\u001f';
    if (!afterMark && !isScalar) {
      if (first === '[' || first === '{') flow += 1;
      else if (first === ']' || first === '}') flow -= 1;
      else if (first === '\n' || first === '\r') [block, leading] = [0, true];
      else if (first === ' ' && leading) block += token.length;
      else if (flow === 0 && ['-', '?', ':'].includes(token)) block += 1;
      if (first !== '\n' && first !== '\r' && first !== ' ') leading = false;
    }
    if (flow + block > MOST_LEVELS) return line;
    line += token.split('\n').length - 1;
  }
  return undefined;
}
