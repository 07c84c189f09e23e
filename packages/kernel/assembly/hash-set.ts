import { allocate, release } from './memory';

/** A set of 64-bit hashes: open addressing; 0 stands for a free slot. The host reads it (../src/repeat-finder.ts). */
@unmanaged
class HashSet {
  size: i32;
  region: i32;
  slots: i32;
  /** Hash 0 is there. */
  zero: bool;
  entries: usize;
  /** How many of the list were there before. */
  repeats: i32;
}

/** Empties the set, and makes room for half as many hashes as `slots`, a power of two. */
export function emptyHashes(set: HashSet, slots: i32): void {
  set.size = 0;
  set.zero = false;
  if (set.slots >= slots) {
    memory.fill(set.entries, 0, <usize>set.slots << 3);
    return;
  }
  if (set.slots > 0) release(set.region, set.entries);
  makeSlots(set, slots);
}

/**
 * Adds the hashes of a list, u64 each, and moves those that were there before to its front, once for each time; answers how
 * many.
 */
export function findRepeats(set: HashSet, hashes: usize, count: i32): i32 {
  set.repeats = 0;
  let taken = takeHashes(set, hashes, 0, count);
  while (taken < count) {
    grow(set);
    taken = takeHashes(set, hashes, taken, count);
  }
  return set.repeats;
}

/** As `findRepeats`, from one place of the list until the set is full: without a call, which is slow in a loop. */
function takeHashes(set: HashSet, hashes: usize, from: i32, to: i32): i32 {
  const entries = set.entries;
  const mask = set.slots - 1;
  // The fewer meet, the fewer guesses of the processor are wrong.
  const most = set.slots >> 1;
  let size = set.size;
  let repeats = hashes + (<usize>set.repeats << 3);
  let i = from;
  for (; i < to; i++) {
    const hash = load<u64>(hashes + (<usize>i << 3));
    let known = set.zero;
    if (hash === 0) set.zero = true;
    else {
      const at = slotOf(entries, mask, hash);
      known = load<u64>(at) !== 0;
      if (!known) {
        if (size === most) break;
        store<u64>(at, hash);
        size++;
      }
    }
    if (known) {
      store<u64>(repeats, hash);
      repeats += 8;
    }
  }
  set.size = size;
  set.repeats = <i32>((repeats - hashes) >>> 3);
  return i;
}

/** Where the hash is, or would be. */
// @ts-ignore: decorator
@inline
function slotOf(entries: usize, mask: i32, hash: u64): usize {
  // The lower half of the hash is the upper one of the integer: the host has the high half first.
  let slot = <i32>(hash >>> 32) & mask;
  let at = entries + (<usize>slot << 3);
  let known = load<u64>(at);
  while (known !== 0 && known !== hash) {
    slot = (slot + 1) & mask;
    at = entries + (<usize>slot << 3);
    known = load<u64>(at);
  }
  return at;
}

function grow(set: HashSet): void {
  const old = set.entries;
  const slots = set.slots;
  makeSlots(set, slots << 1);
  for (let slot: i32 = 0; slot < slots; slot++) {
    const hash = load<u64>(old + (<usize>slot << 3));
    if (hash !== 0) store<u64>(slotOf(set.entries, set.slots - 1, hash), hash);
  }
  release(set.region, old);
}

function makeSlots(set: HashSet, slots: i32): void {
  set.slots = slots;
  set.entries = allocate(set.region, slots << 3);
}
