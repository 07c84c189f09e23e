import { evaluateText } from '../expressions/template.js';
import type { Scope } from '../expressions/scope.js';
import { textOf } from '../syntax/tree.js';
import type { Step } from '../syntax/workflow.js';

/** As GitHub shows it: `name`, else `Run` and the action or the script's first line. */
export async function stepName(step: Step, scope: Scope): Promise<string> {
  const declared = textOf(step.name);
  const raw = declared || (step.kind === 'uses' ? step.uses : textOf(step.run)!);
  // A name is a best effort: what cannot be evaluated yet is shown as written.
  const text = await evaluateText(raw, scope, step.at).catch(() => raw);
  const line = text.trimStart().split(/[\r\n]/)[0]!;
  return declared ? line : `Run ${line}`;
}
