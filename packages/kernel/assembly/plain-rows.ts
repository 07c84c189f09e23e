const LF: u8 = 0x0a;
const CR: u8 = 0x0d;
const QUOTE: u8 = 0x22;
const WINDOW: i32 = 64;
/** Bytes whose stops are found at once, and then walked over. */
const STRETCH: i32 = 1024;

/**
 * Takes rows that hold no quote, end in LF or CRLF and have the cells of the header, until another comes, `maxRows` are full,
 * or `to` is reached. Answers where the first row not taken begins, and puts the number of rows into the first i32 of `room`.
 *
 * Stops (delimiter, CR, LF, quote) are found 64 bytes at a time, so that as many bytes after `to` must be readable;
 * `bytes[to]` is a line feed, at which nothing is taken: the row before it may go on.
 * @param starts row r of column c lies at index `r + c * columnStride` of `starts` and `ends`
 * @param room `PLAIN_ROOM` of them (../src/kernel.ts)
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
  room: usize,
): i32 {
  const strideBytes = <usize>columnStride << 2;
  const apart = ends - starts;
  const separator = <u8>delimiter;
  const stops = room + 4;
  let row = load<i32>(room);
  let next = from;
  let start = from;
  let left = width;
  let cell = starts + (<usize>row << 2);
  let window = from;
  while (row < maxRows) {
    const end = findStops(bytes, window, min(window + STRETCH, to + 1), separator, stops);
    window += STRETCH;
    for (let at = stops; at < end; at += 4) {
      const place = load<i32>(at);
      const stop = load<u8>(bytes + place);
      if (left > 1) {
        if (stop !== separator) return took(room, row, next);
        store<i32>(cell, start);
        store<i32>(cell + apart, place);
        cell += strideBytes;
        left--;
        start = place + 1;
      } else if (stop === LF) {
        const last = place > start && load<u8>(bytes + place - 1) === CR ? place - 1 : place;
        // An empty line of a single column is no row.
        if (place >= to || (width === 1 && last === start)) return took(room, row, next);
        store<i32>(cell, start);
        store<i32>(cell + apart, last);
        next = start = place + 1;
        left = width;
        row++;
        cell = starts + (<usize>row << 2);
        if (row === maxRows) break;
      } else if (stop !== CR || load<u8>(bytes + place + 1) !== LF) return took(room, row, next);
    }
  }
  return took(room, row, next);
}

/** Puts the places of the stops from `from` up to `to`, and perhaps some after it, one after the other; answers where they end. */
function findStops(bytes: usize, from: i32, to: i32, separator: u8, into: usize): usize {
  const delimiters = i8x16.splat(<i8>separator);
  const feeds = i8x16.splat(<i8>LF);
  const returns = i8x16.splat(<i8>CR);
  const quotes = i8x16.splat(<i8>QUOTE);
  let end = into;
  for (let window = from; window < to; window += WINDOW) {
    const at = bytes + window;
    let stops =
      stopsIn(at, delimiters, feeds, returns, quotes) |
      (stopsIn(at + 16, delimiters, feeds, returns, quotes) << 16) |
      (stopsIn(at + 32, delimiters, feeds, returns, quotes) << 32) |
      (stopsIn(at + 48, delimiters, feeds, returns, quotes) << 48);
    const count = <i32>popcnt(stops);
    // Twelve without asking whether there are so many: wrong guesses cost more.
    store<i32>(end, window + <i32>ctz(stops), 0);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 4);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 8);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 12);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 16);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 20);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 24);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 28);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 32);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 36);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 40);
    stops &= stops - 1;
    store<i32>(end, window + <i32>ctz(stops), 44);
    stops &= stops - 1;
    for (let place = end + 12 * 4; stops !== 0; place += 4) {
      store<i32>(place, window + <i32>ctz(stops));
      stops &= stops - 1;
    }
    end += <usize>count << 2;
  }
  return end;
}

// @ts-ignore: decorator
@inline
function took(room: usize, row: i32, next: i32): i32 {
  store<i32>(room, row);
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
