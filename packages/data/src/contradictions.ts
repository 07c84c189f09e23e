import { meaningOf } from './compile-quality.js';
import type { ColumnUnderway } from './compiling.js';
import type { TimeReader } from './iso-time.js';
import type { ColumnCheck } from './plan.js';
import { characters } from './text-formats.js';

/** Valid values that the options of the property do not allow: one of the two is a slip. */
export function refuseOddValues(
  { property, path, compiling }: ColumnUnderway,
  options: readonly ColumnCheck[],
  read: TimeReader | undefined,
): void {
  for (const [i, rule] of (property.quality ?? []).entries()) {
    if (rule.metric !== 'invalidValues') continue;
    for (const [j, value] of (rule.arguments?.validValues ?? []).entries()) {
      const meant = meaningOf(value, property.logicalType, read);
      const broken = meant === undefined ? undefined : options.find(check => breaks(check, meant));
      if (!broken) continue;
      const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
      compiling.refuse(
        [...path, 'quality', i, 'arguments', 'validValues', j],
        `${shown} is valid here, but logicalTypeOptions say that a value must ${broken.demand}.`,
      );
    }
  }
}

function breaks(check: ColumnCheck, value: string | number): boolean {
  if (typeof value === 'string') return check.kind === 'text' && !check.test(value, characters(value));
  if (check.kind === 'range') {
    const { least, most, open } = check;
    return open ? value <= least || value >= most : value < least || value > most;
  }
  return (
    check.kind === 'multiple' &&
    Number.isInteger(value) &&
    Number.isInteger(check.of) &&
    value % check.of !== 0
  );
}
