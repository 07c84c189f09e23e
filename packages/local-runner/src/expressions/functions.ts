import { data } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import type { ExpressionData } from './data.js';
import type { Scope } from './scope.js';

const MANY = 255;

/**
 * The functions GitHub's engine leaves to its host. `hashFiles` is answered from `hashes`, by its arguments; a
 * `MissingHash` is thrown for what has to be computed first, because the engine cannot wait.
 */
export function hostFunctions(scope: Scope, hashes: ReadonlyMap<string, string>): FunctionDefinition[] {
  const functions: FunctionDefinition[] = [];
  const { status, workspace } = scope;
  if (status) {
    functions.push(
      define('always', 0, () => new data.BooleanData(true)),
      define('cancelled', 0, () => new data.BooleanData(status.cancelled())),
      define('success', MANY, (...args) => new data.BooleanData(status.success(texts(args)))),
      define('failure', MANY, (...args) => new data.BooleanData(status.failure(texts(args)))),
    );
  }
  if (workspace !== undefined) {
    functions.push(
      define('hashFiles', MANY, (...args) => {
        const patterns = texts(args);
        const hash = hashes.get(patterns.join('\n'));
        if (hash === undefined) throw new MissingHash(patterns);
        return new data.StringData(hash);
      }),
    );
  }
  return functions;
}

export class MissingHash extends Error {
  constructor(readonly patterns: string[]) {
    super('hashFiles has not been computed');
  }
}

function define(
  name: string,
  maxArgs: number,
  call: (...args: ExpressionData[]) => ExpressionData,
): FunctionDefinition {
  return { name, minArgs: name === 'hashFiles' ? 1 : 0, maxArgs, call };
}

function texts(args: ExpressionData[]): string[] {
  return args.map(arg => arg.coerceString());
}
