import type { Finding, Severity } from '@sluice/core';
import { FAULTS, type FaultKind } from '@sluice/tables';
import type { ScannedFile } from './scan-table.js';
import { showCounted, showLine } from './wording.js';

const SEVERITY: Partial<Record<FaultKind, Severity>> = { 'blank-row': 'warning' };

const FIXES: Partial<Record<FaultKind, string>> = {
  'missing-cell': 'Was the file cut off, or is a delimiter missing?',
  'extra-cell': 'Put cells that hold the delimiter in quotes.',
  'unclosed-quote': 'Close the quote, or double it where it belongs to the text.',
  'stray-quote': 'Put the whole cell in quotes and double the quotes inside.',
  'invalid-utf8': 'Save the file as UTF-8.',
  'nul-byte': 'Is the file binary, or UTF-16? Save it as UTF-8 text.',
  'duplicate-header': 'Give every column its own name.',
  'blank-header': 'Name the column, or take it out.',
  'blank-row': 'Take the empty lines out: some readers take them for rows.',
  'invalid-json': 'Was the file cut off, or is a comma, quote or bracket missing?',
  'not-an-object': 'Write every row as an object, `{"name": value}`.',
  'broken-array': 'Was the file cut off? It must be one array, `[ … ]`, and nothing else.',
  'duplicate-key': 'Readers disagree on which value counts. Keep one.',
};

export function severityOf(kind: FaultKind): Severity {
  return SEVERITY[kind] ?? 'error';
}

/** What is wrong with the structure of the files, one finding for each kind, where it came first. */
export function faultFindings(files: readonly ScannedFile[], keep: number): Finding[] {
  return (Object.keys(FAULTS) as FaultKind[]).flatMap(kind => {
    const found = files.flatMap(({ path, format, faults }) =>
      faults.filter(fault => fault.kind === kind).map(fault => ({ path, format, ...fault })),
    );
    const [first] = found;
    if (!first) return [];
    const count = found.reduce((sum, fault) => sum + fault.count, 0);
    const examples = found.flatMap(fault =>
      fault.first.map(({ line, detail }) => {
        const where = files.length > 1 ? `${fault.path} ` : '';
        return `${where}${showLine(fault, line)}: ${detail}`;
      }),
    );
    const fix = FIXES[kind];
    return {
      rule: kind,
      severity: severityOf(kind),
      message: `${first.path}, ${showLine(first, first.first[0]!.line)}: ${FAULTS[kind]} (${showCounted(count, 'time')}).`,
      location: { file: first.path, line: first.first[0]!.line },
      count,
      examples: examples.slice(0, keep),
      ...(fix ? { fix } : {}),
    };
  });
}
