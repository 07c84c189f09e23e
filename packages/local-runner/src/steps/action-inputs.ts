import { evaluateStrings, evaluateText } from '../expressions/template.js';
import type { ActionInput } from '../intercept.js';
import type { UsesStep } from '../syntax/workflow.js';
import type { StepRun } from './step-run.js';

/** `with` and the defaults of what it leaves out, by name as declared or as given. */
export async function evaluateInputs(
  { step, scope, log }: StepRun<UsesStep>,
  declared: Readonly<Record<string, ActionInput>>,
): Promise<Record<string, string>> {
  const names = Object.keys(declared);
  const inputs: Record<string, string> = {};
  const unexpected: string[] = [];
  for (const [given, value] of await evaluateStrings(step.with, scope)) {
    const name = names.find(other => other.toLowerCase() === given.toLowerCase());
    inputs[name ?? given] = value;
    if (name === undefined) unexpected.push(given);
    const message = name === undefined ? undefined : declared[name]!.deprecationMessage;
    if (message) log.warning(`Input '${given}' has been deprecated with message: ${message}`);
  }
  for (const [name, input] of Object.entries(declared))
    inputs[name] ??= await evaluateText(input.default ?? '', scope);
  if (unexpected.length) {
    const list = (items: string[]): string => items.map(item => `'${item}'`).join(', ');
    log.warning(`Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(names)}]`);
  }
  return inputs;
}
