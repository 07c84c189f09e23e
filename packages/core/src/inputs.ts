import { nearest, UserError, type Problem } from './errors.js';
import { parseBoolean, parseDuration, parseInteger, parseNumber } from './parse.js';

/**
 * The inputs of an action as one typed declaration: the source of action.yml, of the README table, of the CLI's
 * flags and of the type the action's code receives.
 */
export interface InputSpec<T> {
  description: string;
  required: boolean;
  /** As written in action.yml; may be a GitHub expression. */
  default?: string;
  /** What the text must be, for error messages: `a whole number ≥ 1`. */
  expects: string;
  /** Values to complete to, where there is a closed set. */
  valid?: string[];
  /** undefined: the text is not such a value. May throw a UserError with problems of its own. */
  parse(text: string): T | undefined;
}

export type InputSpecs = Record<string, InputSpec<unknown>>;

/** What `run` receives: present where required or defaulted, else maybe undefined. Keys stay kebab-case. */
export type InputsOf<S extends InputSpecs> = {
  readonly [K in keyof S]: S[K] extends InputSpec<infer T> ? T : never;
};

type Options = { description: string; required?: boolean; default?: string };
type Optional<T, O extends Options> = O extends { required: true } | { default: string } ? T : T | undefined;

function spec<T, O extends Options>(
  options: O,
  expects: string,
  parse: (text: string) => T | undefined,
  valid?: string[],
): InputSpec<Optional<T, O>> {
  const { description, required = false } = options;
  return {
    description,
    required,
    ...(options.default === undefined ? {} : { default: options.default }),
    expects,
    ...(valid ? { valid } : {}),
    parse: parse,
  };
}

type Range = { min?: number; max?: number };
const within =
  ({ min = -Infinity, max = Infinity }: Range) =>
  (value: number | undefined) =>
    value !== undefined && value >= min && value <= max ? value : undefined;
const range = ({ min, max }: Range) =>
  `${min === undefined ? '' : ` ≥ ${min}`}${max === undefined ? '' : `${min === undefined ? '' : ' and'} ≤ ${max}`}`;

export const input = {
  text: <const O extends Options>(o: O) => spec(o, 'text', text => text),
  integer: <const O extends Options & Range>(o: O) =>
    spec(o, `a whole number${range(o)}`, text => within(o)(parseInteger(text))),
  number: <const O extends Options & Range>(o: O) =>
    spec(o, `a number${range(o)}`, text => within(o)(parseNumber(text))),
  boolean: <const O extends Options>(o: O) => spec(o, 'true or false', parseBoolean, ['true', 'false']),
  duration: <const O extends Options>(o: O) => spec(o, 'a duration such as 30s, 5m or 1h30m', parseDuration),
  choice: <const V extends string, const O extends Options>(values: readonly V[], o: O) =>
    spec(o, `one of ${values.join(', ')}`, text => values.find(v => v === text.trim()), [...values]),
  /** One item per line; blank lines and lines starting with `#` do not count. */
  lines: <const O extends Options>(o: O) =>
    spec(o, 'one item per line', text => {
      const items = text.split(/\r?\n/).map(line => line.trim());
      return items.filter(line => line !== '' && !line.startsWith('#'));
    }),
  /** Any own grammar; `parse` answers undefined for what it does not accept. */
  custom: <T, const O extends Options>(expects: string, parse: (text: string) => T | undefined, o: O) =>
    spec(o, expects, parse),
};

/**
 * Reads all inputs at once. Throws one UserError `bad-input` with every problem: unknown names (a typing slip must
 * not become a default), missing and malformed values.
 */
export function readInputs<S extends InputSpecs>(
  specs: S,
  raw: Readonly<Record<string, string>>,
): InputsOf<S> {
  const problems: Problem[] = [];
  for (const name of Object.keys(raw)) if (!(name in specs)) problems.push(unknown(name, Object.keys(specs)));
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const text = raw[name]?.trim() ? raw[name] : literalDefault(spec);
    if (text === undefined || text.trim() === '') {
      if (spec.required) problems.push({ message: `Input "${name}" is required: ${spec.description}` });
      continue;
    }
    try {
      const value = spec.parse(text);
      if (value === undefined) problems.push(malformed(name, text, spec));
      values[name] = value;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return values as InputsOf<S>;
}

/** Expressions are the runner's to evaluate; outside it they count as absent. */
function literalDefault(spec: InputSpec<unknown>): string | undefined {
  return spec.default?.includes('${{') ? undefined : spec.default;
}

function unknown(name: string, names: string[]): Problem {
  const near = nearest(name, names);
  const message = `There is no input "${name}".`;
  return near ? { message, fix: `Did you mean "${near}"?` } : { message, valid: names };
}

function malformed(name: string, text: string, spec: InputSpec<unknown>): Problem {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return {
    message: `Input "${name}" must be ${spec.expects}, not ${JSON.stringify(shown)}.`,
    ...(spec.valid ? { valid: spec.valid } : {}),
  };
}
