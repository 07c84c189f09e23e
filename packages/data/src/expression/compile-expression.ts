import { nearest } from '@sluice/core';
import { call } from './calls.js';
import { between, compare, memberOf } from './comparisons.js';
import { and, arithmetic, isNull, negate, not, or } from './operators.js';
import { parseExpression, type Tree } from './parse-expression.js';
import { ExpressionError } from './tokens.js';
import { expectType, SHOWN_TYPES, type Environment, type Typed, type ValueType } from './value.js';

/** A column that an expression may name. */
export interface NamedColumn {
  /** Names that it goes by: of the property, and the header. */
  names: readonly string[];
  /** undefined: of a type that has no values here (object, array). */
  type: ValueType | undefined;
  /** A time as it is written in the column, or in ISO 8601. */
  readTime?: (text: string) => number | undefined;
}

export interface Scope {
  columns: readonly NamedColumn[];
  /** What `now()` gives, in milliseconds since 1970. */
  now: () => number;
}

export interface Compiled {
  /** Numbers of the columns in the scope that it looks at; `columns` of the environment has as many, in this order. */
  uses: number[];
  environment: Environment;
  type: ValueType | undefined;
  evaluate: Typed['evaluate'];
}

/** Compiles to closures; nothing is ever run as code. Throws ExpressionError with the place of the slip. */
export function compileExpression(text: string, scope: Scope): Compiled {
  const compiler = new Compiler(scope);
  const { type, evaluate } = compiler.compile(parseExpression(text));
  return { uses: compiler.uses, environment: compiler.environment, type, evaluate };
}

class Compiler {
  readonly uses: number[] = [];
  readonly environment: Environment = { columns: [], failed: false };
  readonly #scope: Scope;
  /** Readers of times written in a column, by what the column compiled to. */
  readonly #readers = new Map<Typed, NonNullable<NamedColumn['readTime']>>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  compile(tree: Tree): Typed {
    const { at } = tree;
    switch (tree.kind) {
      case 'value':
        return constant(tree.value);
      case 'column':
        return this.#column(tree.name, at);
      case 'call':
        return call(
          tree.name,
          tree.of.map(item => this.compile(item)),
          this.#context(at),
        );
      case 'negate':
        return negate(this.#expect(tree.of, 'number'));
      case 'not':
        return not(this.#expect(tree.of, 'boolean'));
      case 'and':
      case 'or': {
        const [left, right] = [this.#expect(tree.left, 'boolean'), this.#expect(tree.right, 'boolean')];
        return tree.kind === 'and' ? and(left, right) : or(left, right);
      }
      case 'arithmetic':
        return this.#arithmetic(tree);
      case 'compare': {
        const [left, right] = this.#alike([tree.left, tree.right], at);
        return compare(tree.operator, left!, right!, at);
      }
      case 'between': {
        const [of, least, most] = this.#alike([tree.of, tree.least, tree.most], at);
        return between(of!, least!, most!, at);
      }
      case 'in': {
        const [of, ...values] = this.#alike([tree.of, ...tree.values], at);
        return memberOf(of!, values, at);
      }
      case 'null':
        return isNull(this.compile(tree.of));
    }
  }

  #context(at: number) {
    return { at, environment: this.environment, now: this.#scope.now };
  }

  #arithmetic({ operator, left, right, at }: Tree & { kind: 'arithmetic' }): Typed {
    const sides = [this.compile(left), this.compile(right)];
    if (operator === '-' && sides.every(({ type }) => type === 'moment'))
      throw new ExpressionError(at, 'Times are not subtracted.', 'Write days_between(from, to).');
    for (const [i, side] of sides.entries()) expectType(side, 'number', [left, right][i]!.at);
    return arithmetic(operator, sides[0]!, sides[1]!, this.environment);
  }

  #expect(tree: Tree, type: ValueType): Typed {
    const typed = this.compile(tree);
    expectType(typed, type, tree.at);
    return typed;
  }

  /** All of one type; texts beside a time are read as times. */
  #alike(trees: readonly Tree[], at: number): Typed[] {
    const all = trees.map(tree => this.compile(tree));
    const time = all.find(({ type }) => type === 'moment' || type === 'clock');
    const read = all.map(typed => this.#readers.get(typed)).find(reader => reader !== undefined);
    const same = all.map((typed, i) => {
      if (!time || typeof typed.constant !== 'string' || !read) return typed;
      const value = read(typed.constant);
      if (value === undefined)
        throw new ExpressionError(
          trees[i]!.at,
          `${JSON.stringify(typed.constant)} is not ${SHOWN_TYPES[time.type!]}.`,
        );
      return { ...constant(value), type: time.type };
    });
    const types = new Set(same.flatMap(({ type }) => (type ? [type] : [])));
    if (types.size > 1) {
      const shown = [...types].map(type => SHOWN_TYPES[type]).join(' with ');
      throw new ExpressionError(at, `Compares ${shown}.`);
    }
    return same;
  }

  #column(name: string, at: number): Typed {
    const number = this.#scope.columns.findIndex(({ names }) => names.includes(name));
    const column = this.#scope.columns[number];
    if (!column) {
      const near = nearest(
        name,
        this.#scope.columns.flatMap(({ names }) => names),
      );
      throw new ExpressionError(
        at,
        `There is no column "${name}".`,
        near ? `Did you mean "${near}"?` : undefined,
      );
    }
    if (!column.type)
      throw new ExpressionError(at, `Objects and arrays, as in "${name}", have no place in an expression.`);
    let slot = this.uses.indexOf(number);
    if (slot < 0) slot = this.uses.push(number) - 1;
    const { environment } = this;
    const typed: Typed = { type: column.type, evaluate: row => environment.columns[slot]![row]! };
    if (column.readTime) this.#readers.set(typed, column.readTime);
    return typed;
  }
}

function constant(value: NonNullable<Typed['constant']> | null): Typed {
  const type =
    value === null
      ? undefined
      : typeof value === 'string'
        ? 'text'
        : typeof value === 'boolean'
          ? 'boolean'
          : 'number';
  return { type, evaluate: () => value, constant: value };
}
