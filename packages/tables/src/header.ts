import type { FaultLog } from './faults.js';

/** Names for the columns: those of the header; blank and repeated ones are faults and get a name that tells them apart. */
export function nameColumns(labels: readonly string[], line: number, faults: FaultLog): string[] {
  const taken = new Set<string>();
  return labels.map((label, i) => {
    let name = label;
    if (label.trim() === '') {
      faults.add('blank-header', line, () => `column ${i + 1} has no name`);
      name = `(column ${i + 1})`;
    } else if (taken.has(label)) {
      faults.add('duplicate-header', line, () => `column ${i + 1} is again named ${JSON.stringify(label)}`);
      name = `${label} (column ${i + 1})`;
    }
    taken.add(name);
    return name;
  });
}
