/**
 * Looks for hashes that come more than once. Those that came before are moved to the front of the list, once for each time;
 * answers how many.
 * @param hashes u64 each
 * @param slots more than `count`, a power of two, and one more: u64 each, all 0
 */
export function findRepeats(hashes: usize, count: i32, slots: usize, slotCount: i32): i32 {
  const mask = <u64>(slotCount - 1);
  // 0 stands for a free slot, so that whether it came is kept apart.
  const zero = slots + (<usize>slotCount << 3);
  let repeats = hashes;
  for (let i: i32 = 0; i < count; i++) {
    const hash = load<u64>(hashes + (<usize>i << 3));
    let at = zero;
    let known = load<u64>(zero);
    if (hash !== 0) {
      // Its lower half is the upper one of the integer: the list has the high half first.
      let slot = (hash >>> 32) & mask;
      at = slots + (<usize>slot << 3);
      known = load<u64>(at);
      while (known !== 0 && known !== hash) {
        slot = (slot + 1) & mask;
        at = slots + (<usize>slot << 3);
        known = load<u64>(at);
      }
    }
    if (known === 0) store<u64>(at, hash !== 0 ? hash : 1);
    else {
      store<u64>(repeats, hash);
      repeats += 8;
    }
  }
  return <i32>((repeats - hashes) >>> 3);
}
