import type { Compiling, Path } from './compiling.js';
import { safePattern, type PatternTest } from './pattern/safe-pattern.js';

/** As `safePattern`. Accepts all where the text is no pattern, or one that can hang, and says so. */
export function compilePattern(pattern: string, path: Path, compiling: Compiling): PatternTest {
  const test = safePattern(pattern);
  if (typeof test === 'function') return test;
  const shown = JSON.stringify(pattern);
  if (test === undefined) compiling.refuse(path, `${shown} is not an ECMA-262 regular expression.`);
  else
    compiling.refuse(path, `The pattern ${shown} can take for ever on some texts.`, {
      fix: 'Write it without a repetition of a repetition, or without looking around or back.',
    });
  return () => true;
}
