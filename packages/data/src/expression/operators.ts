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

export function arithmetic(operator: string, left: Typed, right: Typed, environment: Environment): Typed {
  const compute = ARITHMETIC[operator]!;
  return {
    type: 'number',
    evaluate: row => {
      const a = left.evaluate(row);
      const b = right.evaluate(row);
      return a === null || b === null ? null : finite(compute(a as number, b as number), environment);
    },
  };
}

/** null for what is no number, and the row is marked: it must not pass because nothing is known of it. */
export function finite(value: number, environment: Environment): number | null {
  if (Number.isFinite(value)) return value;
  environment.failed = true;
  return null;
}
