const BITS = 14;
const REGISTERS = 1 << BITS;
/** One character a register: its value, 0 to 51, as base64 numbers them. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By the code of the character. */
const NUMBERS = new Uint8Array(128);
for (let number = 0; number < ALPHABET.length; number++) NUMBERS[ALPHABET.charCodeAt(number)] = number;

/**
 * How many distinct values there are, to 0.8 % (HyperLogLog, Flajolet et al. 2007, 2¹⁴ registers and 64-bit hashes, so that
 * large counts need no correction; the estimator is that of Ertl 2017, which needs none for small ones). Registers only
 * grow: any order and any split of the data give the same.
 */
export class HyperLogLog {
  readonly #registers = new Uint8Array(REGISTERS);

  /** Takes the hash at `at` (see hashing.ts). */
  add(hashes: Int32Array, at: number): void {
    note(this.#registers, hashes[2 * at]!, hashes[2 * at + 1]!);
  }

  /** Takes registers that the loops of the kernel have filled. */
  addRegisters(registers: Uint8Array): void {
    for (let i = 0; i < REGISTERS; i++)
      if (registers[i]! > this.#registers[i]!) this.#registers[i] = registers[i]!;
  }

  get estimate(): number {
    const q = 64 - BITS;
    const counts = new Array<number>(q + 2).fill(0);
    for (const register of this.#registers) counts[register]! += 1;
    let z = REGISTERS * tau(1 - counts[q + 1]! / REGISTERS);
    for (let k = q; k >= 1; k--) z = 0.5 * (z + counts[k]!);
    z += REGISTERS * sigma(counts[0]! / REGISTERS);
    return Math.round(REGISTERS ** 2 / (2 * Math.LN2) / z);
  }

  state(): string {
    return Array.from(this.#registers, register => ALPHABET[register]).join('');
  }

  merge(state: string): void {
    this.addRegisters(Uint8Array.from({ length: REGISTERS }, (_, i) => NUMBERS[state.charCodeAt(i)]!));
  }
}

function note(registers: Uint8Array, high: number, low: number): void {
  const register = high >>> (32 - BITS);
  const rest = high << BITS;
  const rank = rest !== 0 ? Math.clz32(rest) + 1 : 32 - BITS + Math.clz32(low) + 1;
  if (rank > registers[register]!) registers[register] = rank;
}

function sigma(x: number): number {
  if (x === 1) return Infinity;
  let y = 1;
  let z = x;
  for (let square = x, before = -1; z !== before; y += y) {
    square *= square;
    before = z;
    z += square * y;
  }
  return z;
}

function tau(x: number): number {
  if (x === 0 || x === 1) return 0;
  let y = 1;
  let z = 1 - x;
  for (let root = x, before = -1; z !== before;) {
    root = Math.sqrt(root);
    before = z;
    y *= 0.5;
    z -= (1 - root) ** 2 * y;
  }
  return z / 3;
}
