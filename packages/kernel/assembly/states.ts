/** What stands in a cell: `CellState` of packages/tables. */
export const VALUE: u8 = 0;
export const MISSING: u8 = 1;
/** Not read here: the host looks at it with more care. */
export const UNREAD: u8 = 4;
