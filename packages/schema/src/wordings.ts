import type { ErrorObject } from 'ajv';

type Params = Record<string, unknown>;
/** What is wrong, after the name of the value, and what would be right. */
export interface Wording {
  is: (params: Params, shown: string) => string;
  fix?: (params: Params) => string;
}

const counted = (count: unknown, one: string, many = `${one}s`) =>
  `${String(count)} ${count === 1 ? one : many}`;
const few = (one: string, many?: string): Wording => ({
  is: ({ limit }) => (limit === 1 ? `must not be empty` : `must have at least ${counted(limit, one, many)}`),
});
const many = (one: string, several?: string): Wording => ({
  is: ({ limit }) => `must have at most ${counted(limit, one, several)}`,
});
const BOUNDS: Record<string, string> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
};
const bound: Wording = {
  is: ({ comparison, limit }, shown) =>
    `must be ${BOUNDS[String(comparison)]} ${String(limit)}, not ${shown}`,
};

/** Plain words for what ajv says in those of JSON Schema. */
export const WORDINGS: Readonly<Record<string, Wording>> = {
  minItems: few('item'),
  maxItems: many('item'),
  minLength: few('character'),
  maxLength: many('character'),
  minProperties: few('key'),
  maxProperties: many('key'),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  multipleOf: { is: ({ multipleOf }, shown) => `must be a multiple of ${String(multipleOf)}, not ${shown}` },
  pattern: { is: ({ pattern }, shown) => `must match ${String(pattern)}, and ${shown} does not` },
  format: { is: ({ format }, shown) => `must be a valid ${String(format)}, not ${shown}` },
  uniqueItems: {
    is: ({ i, j }) =>
      i === undefined
        ? 'has an item twice'
        : `has the same item twice, in places ${Number(j) + 1} and ${Number(i) + 1}`,
    fix: () => 'Take one of them out.',
  },
  contains: { is: () => 'lacks an item that it must have' },
  propertyNames: { is: ({ propertyName }) => `cannot have the key ${JSON.stringify(propertyName)}` },
  dependentRequired: {
    is: ({ property, missingProperty }) =>
      `has "${String(property)}" and so needs "${String(missingProperty)}"`,
  },
  not: { is: (_, shown) => `cannot be ${shown}` },
  oneOf: {
    is: ({ passingSchemas }, shown) =>
      passingSchemas
        ? `can be read in two ways that exclude each other: ${shown}`
        : `fits none of the ways it can be written: ${shown}`,
  },
  anyOf: { is: (_, shown) => `fits none of the ways it can be written: ${shown}` },
  'false schema': { is: () => 'has no place here', fix: () => 'Take it out.' },
};

/** As `WORDINGS`; what they do not know is told in ajv's words. */
export function wordingOf(error: ErrorObject, shown: string): { is: string; fix?: string } {
  const params = error.params as Params;
  const wording = Object.hasOwn(WORDINGS, error.keyword) ? WORDINGS[error.keyword] : undefined;
  if (!wording) return { is: `${error.message ?? 'is not valid'}, but is ${shown}` };
  return { is: wording.is(params, shown), ...(wording.fix ? { fix: wording.fix(params) } : {}) };
}
