/** What stands in a cell: `CellState` of packages/tables. */
export const VALUE: u8 = 0;
export const MISSING: u8 = 1;
/** Not read here: the host looks at it with more care. */
export const UNREAD: u8 = 4;

/**
 * Puts down what a cell of so many bytes was read as; NaN where it was not. Answers 1 where it holds no value, else 0.
 */
// @ts-ignore: decorator
@inline
export function put(values: usize, states: usize, row: i32, value: f64, length: i32): i32 {
  const read = value === value;
  store<f64>(values + (<usize>row << 3), value);
  store<u8>(states + row, read ? VALUE : length > 0 ? UNREAD : MISSING);
  return i32(!read);
}
