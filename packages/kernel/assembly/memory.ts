/**
 * Zeroed memory for the structure whose region that is, which gives all of it back when it goes.
 * The host keeps the books (../src/memory.ts).
 */
@external('env', 'allocate')
export declare function allocate(region: i32, bytes: i32): usize;

/** Gives back what `allocate` gave to that region. */
@external('env', 'release')
export declare function release(region: i32, at: usize): void;
