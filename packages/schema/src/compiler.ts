import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What turns our schemas into validators. The contract test holds the schemas against their meta-schema. */
export function newCompiler(code: Options['code'] = { optimize: false }): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    validateSchema: false,
    code,
  });
  addFormats.default(ajv);
  return ajv;
}
