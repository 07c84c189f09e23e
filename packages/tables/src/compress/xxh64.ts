import { viewOf } from '../bytes.js';

/**
 * XXH64 with the seed 0 (Yann Collet's xxHash, doc/xxhash_spec.md), which zstd takes the checksum of a frame from. In halves of
 * 32 bits: BigInt is ten times slower.
 */

/** A number of 64 bits: the low half, then the high one. */
type Wide = readonly [low: number, high: number];

const P1: Wide = [0x85ebca87, 0x9e3779b1];
const P2: Wide = [0x27d4eb4f, 0xc2b2ae3d];
const P3: Wide = [0x9e3779f9, 0x165667b1];
const P4: Wide = [0xc2b2ae63, 0x85ebca77];
const P5: Wide = [0x165667c5, 0x27d4eb2f];
const STRIPE = 32;

/** The number being worked on. */
let low = 0;
let high = 0;

export class Xxh64 {
  /** Four accumulators, each low and high. */
  readonly #lanes = new Int32Array(8);
  readonly #rest = new Uint8Array(STRIPE);
  readonly #restView = viewOf(this.#rest);
  #length = 0;

  constructor() {
    const [one, two] = [this.#lanes, this.#lanes.subarray(2)];
    set(P1);
    add(P2[0], P2[1]);
    store(one, 0);
    set(P2);
    store(two, 0);
    set([0, 0]);
    store(this.#lanes, 4);
    add(~P1[0] + 1, ~P1[1]);
    store(this.#lanes, 6);
  }

  update(bytes: Uint8Array): void {
    let held = this.#length % STRIPE;
    this.#length += bytes.length;
    let at = 0;
    if (held > 0) {
      at = Math.min(STRIPE - held, bytes.length);
      this.#rest.set(bytes.subarray(0, at), held);
      held += at;
      if (held < STRIPE) return;
      this.#stripe(this.#restView, 0);
    }
    const view = viewOf(bytes);
    for (; at + STRIPE <= bytes.length; at += STRIPE) this.#stripe(view, at);
    this.#rest.set(bytes.subarray(at));
  }

  /** The lower 32 bits, unsigned. */
  digest(): number {
    if (this.#length >= STRIPE) this.#converge();
    else set(P5);
    add(this.#length, Math.floor(this.#length / 2 ** 32));
    this.#takeRest(this.#length % STRIPE);
    xorShift(33);
    multiply(P2);
    xorShift(29);
    multiply(P3);
    xorShift(32);
    return low >>> 0;
  }

  #stripe(view: DataView, at: number): void {
    const lanes = this.#lanes;
    for (let i = 0; i < 8; i += 2) {
      low = view.getInt32(at + 4 * i, true);
      high = view.getInt32(at + 4 * i + 4, true);
      multiply(P2);
      add(lanes[i]!, lanes[i + 1]!);
      rotate(31);
      multiply(P1);
      lanes[i] = low;
      lanes[i + 1] = high;
    }
  }

  #converge(): void {
    const lanes = this.#lanes;
    const sum: [number, number] = [0, 0];
    for (const [i, bits] of [1, 7, 12, 18].entries()) {
      set([lanes[2 * i]!, lanes[2 * i + 1]!]);
      rotate(bits);
      add(sum[0], sum[1]);
      [sum[0], sum[1]] = [low, high];
    }
    for (let i = 0; i < 8; i += 2) {
      mixed([lanes[i]!, lanes[i + 1]!]);
      xor(sum);
      multiply(P1);
      add(P4[0], P4[1]);
      [sum[0], sum[1]] = [low, high];
    }
  }

  #takeRest(length: number): void {
    const view = this.#restView;
    let at = 0;
    for (; at + 8 <= length; at += 8) {
      const sum: Wide = [low, high];
      mixed([view.getInt32(at, true), view.getInt32(at + 4, true)]);
      xor(sum);
      rotate(27);
      multiply(P1);
      add(P4[0], P4[1]);
    }
    if (at + 4 <= length) {
      const sum: Wide = [low, high];
      set([view.getInt32(at, true), 0]);
      multiply(P1);
      xor(sum);
      rotate(23);
      multiply(P2);
      add(P3[0], P3[1]);
      at += 4;
    }
    for (; at < length; at++) {
      const sum: Wide = [low, high];
      set([this.#rest[at]!, 0]);
      multiply(P5);
      xor(sum);
      rotate(11);
      multiply(P1);
    }
  }
}

/** A round on its own. */
function mixed(input: Wide): void {
  set(input);
  multiply(P2);
  rotate(31);
  multiply(P1);
}

function set([l, h]: Wide): void {
  low = l;
  high = h;
}

function store(lanes: Int32Array, at: number): void {
  lanes[at] = low;
  lanes[at + 1] = high;
}

function add(l: number, h: number): void {
  const sum = (low >>> 0) + (l >>> 0);
  low = sum | 0;
  high = (high + h + (sum > 0xffffffff ? 1 : 0)) | 0;
}

function xor([l, h]: Wide): void {
  low ^= l;
  high ^= h;
}

/** To the left, by fewer than 32 bits. */
function rotate(bits: number): void {
  const l = low;
  low = (l << bits) | (high >>> (32 - bits));
  high = (high << bits) | (l >>> (32 - bits));
}

/** What is shifted to the right, on top. */
function xorShift(bits: number): void {
  const h = high;
  if (bits >= 32) low ^= bits === 32 ? h : h >>> (bits - 32);
  else {
    low ^= (low >>> bits) | (h << (32 - bits));
    high ^= h >>> bits;
  }
}

function multiply([l, h]: Wide): void {
  const [a0, a1, b0, b1] = [low & 0xffff, low >>> 16, l & 0xffff, l >>> 16];
  const bottom = a0 * b0;
  const middle = a1 * b0 + (bottom >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  const top = a1 * b1 + (middle >>> 16) + (other >>> 16);
  high = (top + Math.imul(low, h) + Math.imul(high, l)) | 0;
  low = (other << 16) | (bottom & 0xffff);
}
