import { data } from '@actions/expressions';

export type ExpressionData = ReturnType<data.Dictionary['values']>[number];

/** Plain data → the engine's. `undefined`, functions and the like become null. */
export function toExpressionData(value: unknown): ExpressionData {
  switch (typeof value) {
    case 'string':
      return new data.StringData(value);
    case 'number':
      return new data.NumberData(value);
    case 'boolean':
      return new data.BooleanData(value);
    case 'object':
      if (value === null) break;
      if (Array.isArray(value)) return new data.Array(...value.map(toExpressionData));
      return new data.Dictionary(
        ...Object.entries(value).map(([key, item]) => ({ key, value: toExpressionData(item) })),
      );
  }
  return new data.Null();
}

/** The engine's data → plain data. */
export function toPlain(value: ExpressionData): unknown {
  switch (value.kind) {
    case data.Kind.Null:
      return null;
    case data.Kind.Array:
      return value.values().map(toPlain);
    case data.Kind.Dictionary:
      return Object.fromEntries(value.pairs().map(pair => [pair.key, toPlain(pair.value)]));
    default:
      return value.value;
  }
}
