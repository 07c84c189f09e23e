import { nearest, parseBoolean, parseNumber, UserError, type Location, type Problem } from '@sluice/core';
import { child, entriesOf, scalar, textOf, textsOf, type Entry, type Tree } from '../syntax/tree.js';

/** What the `inputs` context holds: typed. */
export type InputValues = Record<string, string | number | boolean>;

/**
 * Checks the inputs of a `workflow_dispatch` against their declaration.
 * @param declared `on.workflow_dispatch.inputs`
 * Throws one UserError `bad-input` with every problem.
 */
export function readDispatchInputs(
  declared: Tree | undefined,
  given: Readonly<Record<string, string>>,
  at: Location,
): InputValues {
  const entries = entriesOf(declared);
  const problems: Problem[] = [];
  const names = entries.map(({ key }) => key);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    const message = `The workflow has no input "${name}".`;
    problems.push({
      message,
      location: at,
      ...(near ? { fix: `Did you mean "${near}"?` } : { valid: names }),
    });
  }
  const values: InputValues = {};
  for (const entry of entries) {
    const value = readInput(entry, given[entry.key], problems);
    if (value !== undefined) values[entry.key] = value;
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return values;
}

function readInput(
  { key, at, value: declaration }: Entry,
  given: string | undefined,
  problems: Problem[],
): string | number | boolean | undefined {
  const type = textOf(child(declaration, 'type')) ?? 'string';
  const options = textsOf(child(declaration, 'options'));
  const fallback = textOf(scalar(child(declaration, 'default')));
  if (textOf(child(declaration, 'required')) === 'true' && !given && !fallback && type !== 'boolean') {
    problems.push({ message: `Input "${key}" is required.`, location: at });
    return undefined;
  }
  const text = given ?? fallback ?? (type === 'choice' ? options[0] : undefined) ?? emptyOf(type);
  const value = convert(type, text, options);
  if (value !== undefined) return value;
  problems.push({
    message: `Input "${key}" must be ${article(type)}, not ${JSON.stringify(text)}.`,
    location: at,
    ...(type === 'choice' ? { valid: options } : type === 'boolean' ? { valid: ['true', 'false'] } : {}),
  });
  return undefined;
}

/** The value of an input of this type that was given as text; undefined when it is not such a value. */
export function convert(
  type: string,
  text: string,
  options: readonly string[] = [],
): string | number | boolean | undefined {
  switch (type) {
    case 'boolean':
      return parseBoolean(text);
    case 'number':
      return parseNumber(text);
    case 'choice':
      return options.includes(text) ? text : undefined;
    default:
      return text;
  }
}

/** What GitHub takes where nothing is given and nothing declared. */
export function emptyOf(type: string): string {
  return type === 'boolean' ? 'false' : type === 'number' ? '0' : '';
}

function article(type: string): string {
  return type === 'choice' ? 'one of the options' : type === 'boolean' ? 'true or false' : `a ${type}`;
}
