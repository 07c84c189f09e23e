import type { ValidateFunction } from 'ajv';
import { precompiled } from './precompiled.js';

/** A JSON Schema 2020-12, given as a value. */
export type JsonSchema = Record<string, unknown>;

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** The validator of a schema: the one made when the bundle was built, else compiled now. */
export async function validatorOf(schema: JsonSchema): Promise<ValidateFunction> {
  let validator = compiled.get(schema);
  if (!validator) {
    const ready = precompiled.get(String(schema['$id']));
    validator = ready ? await ready() : (await import('./compiler.js')).newCompiler().compile(schema);
    compiled.set(schema, validator);
  }
  return validator;
}
