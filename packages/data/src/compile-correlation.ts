import type { CustomUnderway } from './compile-custom.js';
import { describeLimit } from './limit.js';
import { CorrelationCheck } from './rows/correlation-check.js';

/** How two columns of numbers go together. */
export function compileCorrelation(custom: CustomUnderway): void {
  const { rule, table, path } = custom;
  const { plan, compiling } = table;
  const at = [...path, 'columns'];
  const names = rule.columns!;
  if (names.length !== 2 || names[0] === names[1]) {
    compiling.refuse(at, 'A correlation is one of two different columns.');
    return;
  }
  const columns = names.flatMap((name, i) => {
    const header = table.headerOf(name, [...at, i]);
    const column = header === undefined ? undefined : table.planOf(header)!;
    if (!column || column.type === 'number' || column.type === 'integer') return column ?? [];
    compiling.refuse(
      [...at, i],
      `The rule correlation is for numbers, not for a column of type ${column.type ?? 'any'}.`,
    );
    return [];
  });
  const [a, b] = columns;
  if (!a || !b) return;
  const limit = custom.limit!;
  const exactly0 = limit.operator === 'mustBe' && limit.values[0] === 0;
  const demand = `have a correlation of ${exactly0 ? 'exactly 0' : describeLimit(limit)}`;
  plan.rows.push(new CorrelationCheck(custom.check({ demand, columns: [a.name, b.name] }), limit, [a, b]));
}
