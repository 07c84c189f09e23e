import type { CustomUnderway } from './compile-custom.js';
import { readTime } from './compile-reader.js';
import { compileExpression, type NamedColumn } from './expression/compile-expression.js';
import { ExpressionError } from './expression/tokens.js';
import type { ValueType } from './expression/value.js';
import type { ColumnPlan, LogicalType } from './plan.js';
import { ExpressionCheck } from './rows/expression-check.js';

const TYPES: Record<LogicalType, ValueType | undefined> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'moment',
  timestamp: 'moment',
  time: 'clock',
  object: undefined,
  array: undefined,
};

/** Something that must be true of every row, in a language of its own: see docs of `expression/`. */
export function compileExpressionRule(custom: CustomUnderway): void {
  const { table, rule, path } = custom;
  const { compiling, plan } = table;
  const text = rule.expression!;
  const columns = plan.columns.map((column): NamedColumn => {
    const { type, read, name } = column;
    return {
      names: [...new Set([table.propertyOf(name), name])],
      type: type ? TYPES[type] : 'text',
      ...(read ? { readTime: written => readTime(written, read) } : {}),
    };
  });
  const scope = { columns, now: () => compiling.options.now ?? NaN };
  try {
    const { uses, type } = compileExpression(text, scope);
    if (type !== 'boolean')
      throw new ExpressionError(0, 'An expression must be true or false.', 'Compare it with something.');
    const used = uses.map((number): ColumnPlan => plan.columns[number]!);
    const words = { demand: `keep ${text}`, counted: `rows that break ${text}`, at: 'expression' };
    plan.rows.push(new ExpressionCheck(custom.check(words), used, () => compileExpression(text, scope)));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (table.leavesOut(text)) return;
    compiling.refuse(
      [...path, 'expression'],
      `${JSON.stringify(text)}, character ${error.at + 1}: ${error.message}`,
      {
        ...(error.fix ? { fix: error.fix } : {}),
      },
    );
  }
}
