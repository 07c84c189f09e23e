import { describeProblem } from '@sluice/core';
import { unsupported } from '../plan/check-steps.js';
import type { Origin, Resolved } from '../plan/resolver.js';
import type { UsesStep } from '../syntax/workflow.js';
import type { PerformStep } from './execute-step.js';
import { runComposite } from './run-composite.js';
import { runFunction } from './run-function.js';
import { runJavaScript, type JavaScriptSpec } from './run-javascript.js';
import type { StepRun, Work } from './step-run.js';

/** A `uses:` step. Local actions are looked up now, in the workspace as the steps before left it. */
export async function runAction(run: StepRun<UsesStep>, perform: PerformStep): Promise<Work> {
  const { job, frame, step } = run;
  const place = { workspace: job.workspace, root: frame.root };
  const resolved = await job.run.resolver.resolve(step.uses, place);
  const problem = unsupported(resolved, step);
  if (problem) throw new Error(describeProblem(problem));
  if (resolved.kind === 'absent') {
    throw new Error(
      `Can't find 'action.yml' or 'action.yaml' under '${resolved.folder}'. ` +
        'Did you forget to run actions/checkout before running your local action?',
    );
  }
  return start(run, resolved, perform);
}

async function start(run: StepRun<UsesStep>, resolved: Resolved, perform: PerformStep): Promise<Work> {
  const javaScript = javaScriptOf(resolved);
  if (javaScript) return runJavaScript(withOrigin(run, javaScript.origin), javaScript);
  if (resolved.kind === 'intercept' && !isJavaScript(resolved.intercept))
    return runFunction(withOrigin(run, resolved.origin), resolved.intercept);
  if (resolved.kind === 'action' && resolved.action.kind === 'composite')
    return runComposite(withOrigin(run, resolved.origin), resolved.action, resolved, perform);
  throw new Error(`\`${run.step.uses}\` cannot be run.`);
}

/** What Node would run for it; undefined for everything else. */
export function javaScriptOf(resolved: Resolved): JavaScriptSpec | undefined {
  if (resolved.kind === 'intercept' && isJavaScript(resolved.intercept))
    return { ...resolved.intercept, origin: resolved.origin };
  if (resolved.kind === 'action' && resolved.action.kind === 'node')
    return { ...resolved.action, origin: resolved.origin };
  return undefined;
}

function isJavaScript<T extends object>(intercept: T): intercept is Extract<T, { using: string }> {
  return 'using' in intercept;
}

/** `github.action_repository` and `github.action_ref`. */
function withOrigin(run: StepRun<UsesStep>, origin: Origin): StepRun<UsesStep> {
  const { contexts } = run.scope;
  const github = {
    ...(contexts.github as object),
    action_repository: origin?.repository ?? '',
    action_ref: origin?.ref ?? '',
  };
  return { ...run, scope: { ...run.scope, contexts: { ...contexts, github } } };
}
