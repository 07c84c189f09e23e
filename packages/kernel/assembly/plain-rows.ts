const LF: u8 = 0x0a;
const CR: u8 = 0x0d;
const QUOTE: u8 = 0x22;

/**
 * Takes rows that hold no quote, end in LF or CRLF and have the cells of the header, until another comes, `maxRows` are full,
 * or `to` is reached. Answers where the first row not taken begins, and puts the number of rows into `rowsAt`.
 *
 * Stops (delimiter, CR, LF, quote) are found 64 bytes at a time, so that as many bytes after `to` must be readable;
 * `bytes[to]` is a line feed, at which nothing is taken: the row before it may go on.
 * @param starts row r of column c lies at index `r + c * columnStride` of `starts` and `ends`
 */
export function scanPlainRows(
  bytes: usize,
  from: i32,
  to: i32,
  starts: usize,
  ends: usize,
  columnStride: i32,
  width: i32,
  maxRows: i32,
  delimiter: i32,
  rowsAt: usize,
): i32 {
  const delimiters = i8x16.splat(<i8>delimiter);
  const feeds = i8x16.splat(<i8>LF);
  const returns = i8x16.splat(<i8>CR);
  const quotes = i8x16.splat(<i8>QUOTE);
  const strideBytes = <usize>columnStride << 2;
  const separator = <u8>delimiter;
  let row = load<i32>(rowsAt);
  let next = from;
  let start = from;
  let left = width;
  let cell = <usize>row << 2;
  let window = from;
  while (row < maxRows) {
    const at = bytes + window;
    let stops =
      stopsIn(at, delimiters, feeds, returns, quotes) |
      (stopsIn(at + 16, delimiters, feeds, returns, quotes) << 16) |
      (stopsIn(at + 32, delimiters, feeds, returns, quotes) << 32) |
      (stopsIn(at + 48, delimiters, feeds, returns, quotes) << 48);
    while (stops !== 0) {
      const place = window + <i32>ctz(stops);
      stops &= stops - 1;
      const stop = load<u8>(bytes + place);
      if (stop === separator) {
        if (left === 1) return took(rowsAt, row, next);
        store<i32>(starts + cell, start);
        store<i32>(ends + cell, place);
        cell += strideBytes;
        left--;
        start = place + 1;
      } else if (stop === LF) {
        const end = place > start && load<u8>(bytes + place - 1) === CR ? place - 1 : place;
        // An empty line of a single column is no row.
        if (left !== 1 || place >= to || (width === 1 && end === start)) return took(rowsAt, row, next);
        store<i32>(starts + cell, start);
        store<i32>(ends + cell, end);
        next = start = place + 1;
        left = width;
        row++;
        cell = <usize>row << 2;
        if (row === maxRows) return took(rowsAt, row, next);
      } else if (stop === QUOTE || load<u8>(bytes + place + 1) !== LF) return took(rowsAt, row, next);
    }
    window += 64;
  }
  return took(rowsAt, row, next);
}

// @ts-ignore: decorator
@inline
function took(rowsAt: usize, row: i32, next: i32): i32 {
  store<i32>(rowsAt, row);
  return next;
}

// @ts-ignore: decorator
@inline
function stopsIn(at: usize, delimiters: v128, feeds: v128, returns: v128, quotes: v128): u64 {
  const bytes = v128.load(at);
  const some = v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, feeds));
  const others = v128.or(i8x16.eq(bytes, returns), i8x16.eq(bytes, quotes));
  return <u64>(<u32>i8x16.bitmask(v128.or(some, others)));
}
