import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { explain, nameOf } from './explain.js';
import type { JsonSchema } from './validator.js';

/** What is wrong with a record: the first thing found, by its JSON pointer. */
export interface RecordFault {
  pointer: string;
  message: string;
}
/** undefined for a record that is as the schema says; else what is wrong, told before the next record is tested. */
export type RecordTest = (record: unknown) => (() => RecordFault) | undefined;

/** What a schema may use that is not ajv's own. */
export interface RecordTools {
  /** A test for a pattern that cannot be made to hang; a text that says why there is none. */
  pattern(pattern: string): ((text: string) => boolean) | string;
  /** Tests of `format`. */
  formats: Readonly<Record<string, (text: string) => boolean>>;
  /** That no item of an array comes twice. */
  allDifferent(items: unknown[]): boolean;
}

/** Formats of ajv-formats, besides those given. */
const FORMATS = ['duration', 'uri-reference', 'json-pointer', 'relative-json-pointer', 'regex'] as const;
/** Counts what a record costs: see `counted`. */
const STEP = 'x-sluice-step';
/** References followed for one record. A schema that refers to itself twice can double with every level of the record. */
const MOST_STEPS = 200_000;
const NO_END = 'It refers to itself without end, or takes too many steps.';

/** A schema that is none, or that cannot be used. */
export class RecordSchemaError extends Error {}

/**
 * Compiles the JSON Schema (2020-12) of a record. It may refer only to itself, its patterns cannot hang, and no record takes long
 * for what its size is. Throws RecordSchemaError.
 */
export function compileRecord(schema: JsonSchema | boolean, tools: RecordTools): RecordTest {
  const steps = { taken: 0 };
  const validate = attempt(() => {
    const meta = (metaSchema ??= new Ajv2020({ strict: false, verbose: true, logger: false }));
    if (!meta.validateSchema(schema)) {
      const { problems } = explain(meta.errors ?? [], schema, () => ({ file: '' }));
      throw new RecordSchemaError(problems[0]?.message.replace(/^The file/, 'It') ?? 'It is not valid.');
    }
    return compilerOf(tools, steps).compile(typeof schema === 'boolean' ? schema : counted(schema));
  });
  const test: RecordTest = record => {
    steps.taken = 0;
    try {
      return validate(record) ? undefined : () => firstFault(validate.errors ?? [], record);
    } catch (error) {
      if (error instanceof TooManySteps || error instanceof RangeError) return endless;
      throw error;
    }
  };
  // Whatever the data are, a schema that never ends is refused before they are read.
  for (const value of [null, 0, '', [], {}]) if (test(value) === endless) throw new RecordSchemaError(NO_END);
  return test;
}

const endless = () => ({ pointer: '', message: NO_END });

function firstFault(errors: readonly ErrorObject[], record: unknown): RecordFault {
  const { problems, faults } = explain(errors, record, () => ({ file: '' }));
  const path = faults[0] ?? [];
  const name = path.length ? nameOf(path) : 'The file';
  const message = (problems[0]?.message ?? 'is not valid').replace(/\.$/, '');
  return {
    pointer: path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message: message.startsWith(`${name} `) ? message.slice(name.length + 1) : message,
  };
}

/** Compiling the schema of schemas takes longer than most schemas do. */
let metaSchema: Ajv2020 | undefined;

class TooManySteps extends Error {}

function compilerOf(tools: RecordTools, steps: { taken: number }): Ajv2020 {
  const regExp = Object.assign(
    (pattern: string) => {
      const test = tools.pattern(pattern);
      if (typeof test === 'string') throw new RecordSchemaError(test);
      return { test, toString: () => pattern };
    },
    { code: 'patternOf' },
  );
  const ajv = new Ajv2020({
    meta: false,
    validateSchema: false,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowUnionTypes: true,
    verbose: true,
    logger: false,
    // What all objects inherit is no member of a record.
    ownProperties: true,
    // Inlined, references to references would grow the code without bounds.
    inlineRefs: false,
    multipleOfPrecision: 9,
    code: { optimize: false, regExp },
  });
  addFormats.default(ajv, [...FORMATS]);
  for (const [name, validate] of Object.entries(tools.formats))
    ajv.addFormat(name, { type: 'string', validate });
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (wanted: boolean, items: unknown[]) => !wanted || tools.allDifferent(items),
    error: { message: 'must have no item twice' },
  });
  ajv.addKeyword({
    keyword: STEP,
    schemaType: 'boolean',
    validate: () => {
      if (++steps.taken > MOST_STEPS) throw new TooManySteps();
      return true;
    },
  });
  return ajv;
}

/** A copy in which every schema that could be referred to counts a step. Refuses references to elsewhere. */
function counted(schema: JsonSchema): JsonSchema {
  const copy = structuredClone(schema);
  delete copy['$schema'];
  const walk = (value: unknown, isTarget: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) {
      const node = value as JsonSchema;
      for (const key of ['$ref', '$dynamicRef'])
        if (typeof node[key] === 'string' && !node[key].startsWith('#'))
          throw new RecordSchemaError(`The reference ${JSON.stringify(node[key])} leads out of the schema.`);
        else if (typeof node[key] === 'string' && leadsIntoData(node[key]))
          throw new RecordSchemaError(
            `The reference ${JSON.stringify(node[key])} leads to what is no schema.`,
          );
      if (isTarget) node[STEP] = true;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (DATA.includes(key)) continue;
      const named = MAPS.includes(key) && typeof inner === 'object' && inner !== null;
      if (named && Object.hasOwn(inner as object, '__proto__'))
        throw new RecordSchemaError(`A member named "__proto__" cannot be checked.`);
      if (named) for (const one of Object.values(inner as object)) walk(one, true);
      else walk(inner, !Array.isArray(inner));
    }
  };
  walk(copy, true);
  return copy;
}

/** Steps are not counted there. A member may be named like a keyword. */
function leadsIntoData(reference: string): boolean {
  const steps = reference.split('/');
  return steps.some((step, i) => DATA.includes(step) && !MAPS.includes(steps[i - 1] ?? ''));
}

/** Keywords whose values are data, and those whose members have names of their own. */
const DATA = ['const', 'enum', 'default', 'examples', 'required', 'dependentRequired', 'type'];
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];

/** What ajv says when it compiles, in other words. */
const PLAIN: readonly [RegExp, string][] = [
  [/^strict mode: /, ''],
  [/^can't resolve reference (\S+) from id.*$/, 'The reference "$1" leads nowhere'],
  [/^unknown keyword: (.*)$/, 'There is no keyword $1'],
  [/^unknown format ("[^"]*").*$/, 'There is no format $1'],
];

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RecordSchemaError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const plain = PLAIN.reduce((text, [said, meant]) => text.replace(said, meant), message);
    throw new RecordSchemaError(plain.replace(/\.?$/, '.'));
  }
}
