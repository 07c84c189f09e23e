import parse from 'spdx-expression-parse';

/**
 * True for an SPDX licence expression (SPDX 2.3, annex D) of identifiers on the SPDX list, in their spelling. What is on no
 * list is named `LicenseRef-…`.
 */
export function isLicense(expression: string): boolean {
  // It takes white space of any kind, and the expression goes into an annotation of one line.
  if (/[^\x20-\x7e]/.test(expression)) return false;
  try {
    parse(expression);
    return true;
  } catch {
    return false;
  }
}
