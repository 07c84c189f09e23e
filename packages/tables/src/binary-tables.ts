/** What only tables in binary formats need: loaded when the first is opened. */
export { openArrow } from './arrow/open-arrow.js';
export { openParquet } from './parquet/open-parquet.js';
export { contentBytes } from './content-bytes.js';
export { readPart } from './read-part.js';
