import { UserError, type ErrorCode, type Files, type Location, type Problem } from '@sluice/core';
import type { Document as YamlDocument } from 'yaml';
import { LineCounter, parseDocument, visit, isNode } from 'yaml';
import { problemsWithAliases, tooManyAliases } from './aliases.js';
import { problemsWithKeys } from './duplicates.js';
import { explain } from './explain.js';
import { locator, writtenAt } from './locate.js';
import { findDeepNesting } from './nesting.js';
import { validatorOf, type JsonSchema } from './validator.js';

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
  /** A number as it is written: past 2⁵³ the value has lost digits. Absent where there is no file. */
  written?(path: Path): string | undefined;
}

/** A file that was read, whether or not its schema admits it. */
export interface Examined extends Declared<unknown> {
  problems: Problem[];
  /** Values that the schema does not admit, and keys that it does not know. */
  faults: readonly Path[];
}

/** Plenty for anything a person writes; a hostile file must not fill the memory. */
const MAX_BYTES = 1024 * 1024;
/** Problems told one by one. */
const MOST_PROBLEMS = 100;

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
  return admitted<T>(await examineFile(path, files, schema, code), code);
}

/** As `loadDeclared`, from text. */
export async function parseDeclared<T>(
  text: string,
  file: string,
  schema: JsonSchema,
  code: ErrorCode,
): Promise<Declared<T>> {
  return admitted<T>(await examineDeclared(text, file, schema, code), code);
}

/** As `loadDeclared`, but tells what the schema says against it instead of throwing that. */
export async function examineFile(
  path: string,
  files: Files,
  schema: JsonSchema,
  code: ErrorCode,
): Promise<Examined> {
  const file = files.relative(files.resolve(path));
  const bytes = await files.read(path);
  if (bytes.length > MAX_BYTES) {
    throw new UserError(code, {
      message: `${bytes.length} bytes are too many for a file like this (at most ${MAX_BYTES}).`,
      location: { file },
    });
  }
  return examineDeclared(bytes.toString('utf8'), file, schema, code);
}

/** As `examineFile`, from text. */
export async function examineDeclared(
  text: string,
  file: string,
  schema: JsonSchema,
  code: ErrorCode,
): Promise<Examined> {
  const deep = findDeepNesting(text);
  if (deep !== undefined) {
    throw new UserError(code, {
      message: 'This is nested too deeply.',
      location: { file, line: deep },
      fix: 'No file of this kind has more than 200 levels; look for a bracket that is never closed.',
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    version: '1.2',
    prettyErrors: false,
  });
  const locate = locator(document, lines, file);
  const syntax = syntaxProblems(document, lines, file);
  if (syntax.length) throw new UserError(code, atMost(syntax, file));

  const value = valueOf(document, () => new UserError(code, tooManyAliases(document, lines, file)));
  const validate = await validatorOf(schema);
  const errors = validate(value) ? [] : (validate.errors ?? []);
  const written = (path: Path) => writtenAt(document, path);
  const { problems, faults } = explain(errors, value, locate);
  return { value, file, text, locate, written, problems: atMost(problems, file), faults };
}

function admitted<T>({ problems, ...declared }: Omit<Examined, 'faults'>, code: ErrorCode): Declared<T> {
  if (problems.length) throw new UserError(code, problems);
  return { ...declared, value: declared.value as T };
}

/** Throws the error where aliases of aliases amount to too much. */
function valueOf(document: YamlDocument.Parsed, tooMuch: () => UserError): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw error instanceof ReferenceError ? tooMuch() : error;
  }
}

function atMost(problems: Problem[], file: string): Problem[] {
  const rest = problems.length - MOST_PROBLEMS;
  if (rest <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { message: `${rest} more problems.`, location: { file } }];
}

function syntaxProblems(document: YamlDocument.Parsed, lines: LineCounter, file: string): Problem[] {
  const problems: Problem[] = [...document.errors, ...document.warnings].map(error => {
    const { line, col } = lines.linePos(error.pos[0]);
    const location = { file, line, column: col };
    if (error.code === 'MULTIPLE_DOCS')
      return {
        message: 'A second YAML document begins here; a file of this kind holds one.',
        location,
        fix: 'Bring it to a file of its own, or take the line "---" out.',
      };
    return { message: error.message.split('\n')[0] as string, location };
  });
  if (problems.length) return problems;
  problems.push(...problemsWithKeys(document, lines, file), ...problemsWithAliases(document, lines, file));
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
