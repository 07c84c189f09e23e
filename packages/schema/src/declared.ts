import { UserError, type ErrorCode, type Files, type Location, type Problem } from '@sluice/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Document as YamlDocument } from 'yaml';
import { LineCounter, parseDocument, visit, isNode } from 'yaml';
import { explain } from './explain.js';
import { locator } from './locate.js';

/** Path to a value: keys and indexes from the root. */
export type Path = readonly (string | number)[];

export interface Declared<T> {
  /** The parsed value. Its shape is what the schema says. */
  value: T;
  file: string;
  /** The text as read, for digests. */
  text: string;
  /** Line and column of the value at the path, or of its nearest ancestor that is there. */
  locate(path: Path): Location;
}

/** A JSON Schema 2020-12, given as a value. */
export type JsonSchema = Record<string, unknown>;

/** Plenty for anything a person writes; a hostile file must not fill the memory. */
const MAX_BYTES = 1024 * 1024;

/**
 * Reads a declarative file (YAML 1.2 or JSON) and checks it against the schema. Throws one UserError of the given
 * code with every problem: file, line, the valid values, a fix. Unknown keys are problems where the schema closes
 * its objects. Anchors are expanded with a limit, merge keys and custom tags are refused.
 */
export async function loadDeclared<T>(
  path: string,
  files: Files,
  schema: JsonSchema,
  code: ErrorCode,
): Promise<Declared<T>> {
  const file = files.relative(files.resolve(path));
  const bytes = await files.read(path);
  if (bytes.length > MAX_BYTES) {
    throw new UserError(code, {
      message: `${bytes.length} bytes are too many for a file like this (at most ${MAX_BYTES}).`,
      location: { file },
    });
  }
  return parseDeclared<T>(bytes.toString('utf8'), file, schema, code);
}

/** As `loadDeclared`, from text. */
export function parseDeclared<T>(
  text: string,
  file: string,
  schema: JsonSchema,
  code: ErrorCode,
): Declared<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    version: '1.2',
    prettyErrors: false,
  });
  const locate = locator(document, lines, file);
  const problems = syntaxProblems(document, lines, file);
  if (problems.length) throw new UserError(code, problems);

  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const validate = validatorOf(schema);
  if (!validate(value)) {
    throw new UserError(code, explain(validate.errors ?? [], value, locate));
  }
  return { value: value as T, file, text, locate };
}

function syntaxProblems(document: YamlDocument.Parsed, lines: LineCounter, file: string): Problem[] {
  const problems: Problem[] = [...document.errors, ...document.warnings].map(error => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { message: error.message.split('\n')[0] as string, location: { file, line, column: col } };
  });
  if (problems.length) return problems;
  // A number JSON cannot hold would slip through comparisons; it fails here, by line.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'number' || Number.isFinite(node.value)) return;
      const { line, col } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
      problems.push({
        message: `${node.source ?? 'This number'} is not a finite number.`,
        location: { file, line, column: col },
      });
    },
  });
  return problems;
}

const validators = new WeakMap<JsonSchema, ReturnType<Ajv2020['compile']>>();

function validatorOf(schema: JsonSchema): ReturnType<Ajv2020['compile']> {
  let validator = validators.get(schema);
  if (!validator) {
    // Our schemas are checked against their meta-schema by the contract test; here that would cost every start 60 ms.
    const ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      strict: true,
      allowUnionTypes: true,
      validateSchema: false,
      code: { optimize: false },
    });
    addFormats.default(ajv);
    validator = ajv.compile(schema);
    validators.set(schema, validator);
  }
  return validator;
}
