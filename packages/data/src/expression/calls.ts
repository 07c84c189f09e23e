import { nearest } from '@sluice/core';
import { FUNCTION_NAMES, FUNCTIONS, matching } from './functions.js';
import { finite } from './operators.js';
import { ExpressionError } from './tokens.js';
import {
  expectType,
  SHOWN_TYPES,
  type Environment,
  type Typed,
  type Value,
  type ValueType,
} from './value.js';

export interface CallContext {
  at: number;
  environment: Environment;
  now: () => number;
}

export function call(name: string, given: readonly Typed[], context: CallContext): Typed {
  const { at } = context;
  switch (name) {
    case 'coalesce':
      return firstPresent(given, at);
    case 'least':
    case 'greatest':
      return extreme(given, name === 'least' ? -1 : 1, at);
    case 'matches': {
      const [subject, pattern] = exactly(2, given, name, at);
      expectType(subject!, 'text', at);
      return matching(subject!, pattern, at);
    }
    case 'now':
      exactly(0, given, name, at);
      return { type: 'moment', evaluate: context.now };
    default:
      return known(name, given, context);
  }
}

function known(name: string, given: readonly Typed[], { at, environment }: CallContext): Typed {
  const spec = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!spec) {
    const near = nearest(name, FUNCTION_NAMES);
    const fix = near ? `Did you mean ${near}?` : `There are ${FUNCTION_NAMES.join(', ')}.`;
    throw new ExpressionError(at, `There is no function ${name}.`, fix);
  }
  const { takes, optional = 0, gives } = spec;
  if (given.length > takes.length || given.length < takes.length - optional)
    throw new ExpressionError(
      at,
      `${name} takes ${takes.length - optional} to ${takes.length} arguments, not ${given.length}.`,
    );
  for (const [i, argument] of given.entries()) expectType(argument, takes[i]!, at);
  const compute = spec.compute as (...values: Value[]) => Value;
  return {
    type: gives,
    evaluate: row => {
      const values = given.map(argument => argument.evaluate(row));
      if (values.includes(null)) return null;
      const [first] = values;
      if (typeof first === 'bigint' && WHOLE.includes(name))
        return name === 'abs' && first < 0n ? -first : first;
      const value = compute(...values.map(plain));
      return typeof value === 'number' ? finite(value, environment) : value;
    },
  };
}

/** Functions that leave an integer what it is, but for its sign. */
const WHOLE = ['abs', 'floor', 'ceil', 'round'];
const plain = (value: Value) => (typeof value === 'bigint' ? Number(value) : value);

function firstPresent(given: readonly Typed[], at: number): Typed {
  return {
    type: commonType(given, 'coalesce', at),
    evaluate: row => {
      for (const argument of given) {
        const value = argument.evaluate(row);
        if (value !== null) return value;
      }
      return null;
    },
  };
}

function extreme(given: readonly Typed[], sign: number, at: number): Typed {
  const type = commonType(given, sign < 0 ? 'least' : 'greatest', at);
  return {
    type,
    evaluate: row => {
      let best: Value = null;
      for (const argument of given) {
        const value = argument.evaluate(row);
        if (value === null) return null;
        if (best === null || (sign < 0 ? value < best : value > best)) best = value;
      }
      return best;
    },
  };
}

function commonType(given: readonly Typed[], name: string, at: number): ValueType | undefined {
  if (given.length === 0) throw new ExpressionError(at, `${name} takes at least one argument.`);
  const types = [...new Set(given.flatMap(({ type }) => (type ? [type] : [])))];
  if (types.length > 1)
    throw new ExpressionError(
      at,
      `${name} takes values of one type, not ${types.map(type => SHOWN_TYPES[type]).join(' and ')}.`,
    );
  return types[0];
}

function exactly(count: number, given: readonly Typed[], name: string, at: number): readonly Typed[] {
  if (given.length !== count)
    throw new ExpressionError(at, `${name} takes ${count} arguments, not ${given.length}.`);
  return given;
}
