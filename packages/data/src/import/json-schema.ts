import type { OdcsContract, OdcsProperty, OdcsQuality, OdcsTable } from '../contract.js';
import { bundleSchema, findIn } from './bundle-schema.js';
import { contractOf, customRule, firstText, isRecord, quoted, texts, type Importing } from './importing.js';
import { JUDGED, PASSED, ValueImport, type Place, type Schema } from './json-schema-value.js';

type Path = readonly (string | number)[];

/** Keywords that look at what others beside them have judged. */
const WITH_OTHERS = [
  ...['if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'prefixItems', 'unevaluatedItems'],
  ...['patternProperties', 'additionalProperties', 'unevaluatedProperties', 'items', 'properties'],
];
/** Of the record: what they say of columns beyond the contract, its rules do not see. */
const OF_EXTRA = ['patternProperties', 'propertyNames', 'minProperties', 'maxProperties'];
const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];

/** JSON Schema 2020-12 of one record: its properties are the columns. A key left out and null are the same in a table. */
export function importJsonSchema(schema: Schema, importing: Importing): OdcsContract {
  const id = firstText(schema['$id'], schema['title']) ?? 'record';
  return contractOf(id, '1.0.0', [new JsonSchemaImport(schema, importing).table()]);
}

class JsonSchemaImport {
  readonly #root: Schema;
  readonly #importing: Importing;
  readonly #values: ValueImport;

  constructor(root: Schema, importing: Importing) {
    this.#root = root;
    this.#importing = importing;
    this.#values = new ValueImport(root, importing);
  }

  table(): OdcsTable {
    const place: Place = { path: [], depth: 0, of: 'the record', refs: [] };
    const { schema } = this.#values.resolve(this.#root, place);
    const importing = this.#importing;
    const required = texts(schema['required'] ?? []);
    const given = isRecord(schema['properties']) ? schema['properties'] : {};
    const entries = Object.entries(given);
    const properties = entries.map(([name, value], i): OdcsProperty => {
      const path = ['properties', name];
      importing.originate(['schema', 0, 'properties', i], path);
      return this.#column(name, value, required.includes(name), path);
    });
    for (const name of required.filter(name => !entries.some(([key]) => key === name)))
      properties.push({ name, required: true });
    const judged = this.#judgedKeys(schema);
    for (const name of judged.length ? this.#namesIn(schema) : [])
      if (!properties.some(property => property.name === name)) properties.push({ name });
    const quality = this.#dependencies(schema, properties);
    if (judged.length)
      quality.push(
        this.#rule(
          schema,
          judged,
          judged.some(key => WITH_OTHERS.includes(key)),
        ),
      );
    const closed = schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
    if (isRecord(schema['additionalProperties']))
      importing.lose(
        ['additionalProperties'],
        'What columns beyond the contract must be cannot be said in it.',
      );
    const extra = { property: 'sluice.extraColumns', value: closed ? 'error' : 'allow' };
    const name = typeof schema['title'] === 'string' ? schema['title'] : 'record';
    return { name, customProperties: [extra], ...(quality.length ? { quality } : {}), properties };
  }

  /** Keywords of the record for a rule on all columns. */
  #judgedKeys(schema: Schema): string[] {
    const known = [
      ...PASSED,
      ...['properties', 'required', 'additionalProperties', 'unevaluatedProperties', 'dependentRequired'],
    ];
    const importing = this.#importing;
    importing.loseOthers(
      schema,
      [...known, ...JUDGED.filter(key => !OF_EXTRA.includes(key))],
      [],
      'the record',
    );
    const judged = IN_PLACE.filter(key => schema[key] !== undefined);
    // What only some branches admit, a list of columns cannot tell.
    if (judged.length && schema['unevaluatedProperties'] === false) judged.push('unevaluatedProperties');
    for (const key of ['enum', 'const']) if (schema[key] !== undefined) judged.push(key);
    return judged;
  }

  /** Columns that the branches of a schema speak of. */
  #namesIn(schema: unknown, seen = new Set<unknown>()): string[] {
    if (Array.isArray(schema)) return schema.flatMap(item => this.#namesIn(item, seen));
    if (!isRecord(schema) || seen.has(schema)) return [];
    seen.add(schema);
    const { $ref, properties, required, dependentSchemas } = schema;
    const own = [...Object.keys(isRecord(properties) ? properties : {}), ...texts(required ?? [])];
    const target =
      typeof $ref === 'string' && $ref.startsWith('#') ? findIn(this.#root, $ref.slice(1)) : undefined;
    const inner = IN_PLACE.filter(key => key !== 'dependentSchemas').map(key => schema[key]);
    const dependent = isRecord(dependentSchemas) ? Object.entries(dependentSchemas) : [];
    return [
      ...new Set([
        ...own,
        ...dependent.map(([name]) => name),
        ...[target, ...inner, ...dependent.map(([, value]) => value)].flatMap(value =>
          this.#namesIn(value, seen),
        ),
      ]),
    ];
  }

  #column(name: string, value: unknown, required: boolean, path: Path): OdcsProperty {
    const { property, nullable, schema, odd } = this.#values.column(name, value, path);
    const { keys, deep } = odd;
    const judged = [...keys];
    if (judged.length || deep) {
      const whole = deep || judged.some(key => WITH_OTHERS.includes(key));
      property.quality = [...(property.quality ?? []), this.#rule(schema, judged, whole)];
    }
    return { name, ...property, ...(required && !nullable ? { required: true } : {}) };
  }

  #rule(schema: Schema | boolean, keys: readonly string[], whole: boolean): OdcsQuality {
    if (typeof schema === 'boolean') return customRule({ rule: 'json-schema', schema });
    const kept = whole ? schema : Object.fromEntries(keys.map(key => [key, schema[key]]));
    return customRule({ rule: 'json-schema', schema: bundleSchema(kept, this.#root) });
  }

  #dependencies(schema: Schema, properties: readonly OdcsProperty[]): OdcsQuality[] {
    const dependent = isRecord(schema['dependentRequired']) ? schema['dependentRequired'] : {};
    // Expressions know neither objects nor arrays.
    const isPlain = (name: string) => {
      const type = properties.find(property => property.name === name)?.logicalType;
      return type !== 'object' && type !== 'array';
    };
    return Object.entries(dependent).flatMap(([name, needed]) =>
      texts(needed).map(other =>
        isPlain(name) && isPlain(other)
          ? customRule({
              rule: 'expression',
              expression: `${quoted(name)} is null or ${quoted(other)} is not null`,
            })
          : customRule({ rule: 'json-schema', schema: { dependentRequired: { [name]: [other] } } }),
      ),
    );
  }
}
