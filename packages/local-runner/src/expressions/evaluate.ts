import { describeProblem, type Location } from '@sluice/core';
import { Evaluator, Lexer, Parser } from '@actions/expressions';
import { toExpressionData, type ExpressionData } from './data.js';
import { data } from '@actions/expressions';
import { hostFunctions, MissingHash } from './functions.js';
import { hashFiles } from './hash-files.js';
import { CONTEXT_NAMES, type Scope } from './scope.js';

/** An expression that GitHub's engine cannot parse or evaluate. */
export class EvaluationError extends Error {
  constructor(
    expression: string,
    readonly location: Location | undefined,
    cause: unknown,
  ) {
    const message = `The expression \`${expression}\` cannot be evaluated: ${(cause as Error).message}`;
    super(describeProblem({ message, ...(location ? { location } : {}) }), { cause });
  }
}

/** Evaluates an expression (without `${{ }}`) with GitHub's engine. Throws an EvaluationError. */
export async function evaluate(text: string, scope: Scope, at?: Location): Promise<ExpressionData> {
  const hashes = new Map<string, string>();
  try {
    // The engine is synchronous and hashing is not: what it misses is computed, then it starts over.
    for (;;) {
      try {
        return evaluateOnce(text, scope, hashes);
      } catch (error) {
        if (!(error instanceof MissingHash)) throw error;
        hashes.set(error.patterns.join('\n'), await hashFiles(scope.workspace!, error.patterns));
      }
    }
  } catch (error) {
    throw new EvaluationError(text, at, error);
  }
}

export async function evaluateBoolean(text: string, scope: Scope, at?: Location): Promise<boolean> {
  return truthy(await evaluate(text, scope, at));
}

function evaluateOnce(text: string, scope: Scope, hashes: ReadonlyMap<string, string>): ExpressionData {
  const functions = hostFunctions(scope, hashes);
  const { tokens } = new Lexer(text).lex();
  const tree = new Parser(tokens, [...CONTEXT_NAMES], functions).parse();
  const table = new Map(functions.map(f => [f.name.toLowerCase(), f]));
  return new Evaluator(tree, contextsFor(text, scope), table).evaluate();
}

/** Only what the text can mean: an event payload is large, and most expressions do not look at it. */
function contextsFor(text: string, scope: Scope): data.Dictionary {
  const lower = text.toLowerCase();
  return new data.Dictionary(
    ...CONTEXT_NAMES.filter(name => lower.includes(name)).map(name => ({
      key: name,
      value: toExpressionData(scope.contexts[name]),
    })),
  );
}

function truthy(value: ExpressionData): boolean {
  switch (value.kind) {
    case data.Kind.Null:
      return false;
    case data.Kind.Boolean:
      return value.value;
    case data.Kind.Number:
      return value.value !== 0 && !Number.isNaN(value.value);
    case data.Kind.String:
      return value.value !== '';
    default:
      return true;
  }
}
