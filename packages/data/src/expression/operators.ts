import type { Environment, Typed } from './value.js';

/** Three values of logic, as in SQL: of null nothing is known. */
export function and(left: Typed, right: Typed): Typed {
  return {
    type: 'boolean',
    evaluate: row => {
      const a = left.evaluate(row);
      if (a === false) return false;
      const b = right.evaluate(row);
      return b === false ? false : a === null || b === null ? null : true;
    },
  };
}

export function or(left: Typed, right: Typed): Typed {
  return {
    type: 'boolean',
    evaluate: row => {
      const a = left.evaluate(row);
      if (a === true) return true;
      const b = right.evaluate(row);
      return b === true ? true : a === null || b === null ? null : false;
    },
  };
}

export function not(of: Typed): Typed {
  return {
    type: 'boolean',
    evaluate: row => {
      const value = of.evaluate(row);
      return value === null ? null : !value;
    },
  };
}

export function isNull(of: Typed): Typed {
  return { type: 'boolean', evaluate: row => of.evaluate(row) === null };
}

export function negate(of: Typed): Typed {
  return {
    type: 'number',
    evaluate: row => {
      const value = of.evaluate(row);
      return value === null ? null : -(value as number);
    },
  };
}

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};
const EXACT: Record<string, (a: bigint, b: bigint) => bigint | undefined> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b !== 0n && a % b === 0n ? a / b : undefined),
  '%': (a, b) => (b === 0n ? undefined : a % b),
};

export function arithmetic(operator: string, left: Typed, right: Typed, environment: Environment): Typed {
  const compute = ARITHMETIC[operator]!;
  const exactly = EXACT[operator]!;
  return {
    type: 'number',
    evaluate: row => {
      const a = left.evaluate(row) as number | bigint | null;
      const b = right.evaluate(row) as number | bigint | null;
      if (a === null || b === null) return null;
      const rounded = compute(Number(a), Number(b));
      const plain = typeof a === 'number' && typeof b === 'number';
      if (plain && (Math.abs(rounded) <= Number.MAX_SAFE_INTEGER || !areSafe(a, b)))
        return finite(rounded, environment);
      const exact = isWhole(a) && isWhole(b) ? exactly(BigInt(a), BigInt(b)) : undefined;
      return exact === undefined ? finite(rounded, environment) : shortest(exact);
    },
  };
}

const areSafe = (a: number, b: number) => Number.isSafeInteger(a) && Number.isSafeInteger(b);
const isWhole = (value: number | bigint) => typeof value === 'bigint' || Number.isInteger(value);

/** A number where it is safe, so that equal values are of one kind. */
export function shortest(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** null for what is no number, and the row is marked: it must not pass because nothing is known of it. */
export function finite(value: number, environment: Environment): number | null {
  if (Number.isFinite(value)) return value;
  environment.failed = true;
  return null;
}
