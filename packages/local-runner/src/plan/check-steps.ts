import type { Problem } from '@sluice/core';
import type { Intercept } from '../intercept.js';
import { entriesOf, textOf, type Tree } from '../syntax/tree.js';
import type { Step, UsesStep } from '../syntax/workflow.js';
import { checkShell } from './check-workflow.js';
import type { Place, Resolved, Resolver } from './resolver.js';

/** GitHub's limit for composite actions within composite actions. */
const MAX_DEPTH = 10;

/** Finds the steps that cannot run here, inside the composite actions they use too. */
export class StepChecker {
  /** Composite actions already looked into. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly resolver: Resolver,
    private readonly place: Place,
  ) {}

  async check(steps: readonly Step[], place = this.place, depth = 1): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const step of steps) {
      if (step.kind === 'run') problems.push(...checkShell(step.shell));
      else problems.push(...(await this.checkUses(step, place, depth)));
    }
    return problems;
  }

  private async checkUses(step: UsesStep, place: Place, depth: number): Promise<Problem[]> {
    const resolved = await this.resolver.resolve(step.uses, place);
    const problem = unsupported(resolved, step);
    if (problem) return [problem];
    if (resolved.kind === 'intercept') return checkIntercept(resolved.intercept, step);
    if (resolved.kind !== 'action' || resolved.action.kind !== 'composite') return [];
    const { action } = resolved;
    if (depth > MAX_DEPTH) {
      const message = `Composite actions may be nested ${MAX_DEPTH} deep at most.`;
      return [{ message, location: step.usesAt }];
    }
    if (this.seen.has(action.folder)) return [];
    this.seen.add(action.folder);
    return this.check(action.steps, { workspace: place.workspace, root: resolved.root }, depth + 1);
  }
}

/** Why the step cannot run, if it can't. */
export function unsupported(resolved: Resolved, step: UsesStep): Problem | undefined {
  if (resolved.kind === 'unsupported') {
    const { reason, fix } = resolved;
    return { message: reason, location: step.usesAt, ...(fix === undefined ? {} : { fix }) };
  }
  if (resolved.kind === 'action' && resolved.action.kind === 'unsupported') {
    const { using, at } = resolved.action;
    const reason =
      using === 'docker' ? 'needs Docker' : `runs with \`${using}\`, which the runner does not know`;
    return { message: `The action \`${step.uses}\` ${reason}.`, location: at };
  }
  return undefined;
}

function checkIntercept(intercept: Intercept, step: UsesStep): Problem[] {
  if (typeof intercept === 'function' || !('check' in intercept)) return [];
  return intercept.check(literals(step.with)).map(message => ({ message, location: step.usesAt }));
}

function literals(tree: Tree | undefined): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { key, value } of entriesOf(tree)) {
    const text = textOf(value);
    if (text !== undefined && !text.includes('${{')) values[key.toLowerCase()] = text;
  }
  return values;
}
