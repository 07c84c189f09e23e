import { realpath } from 'node:fs/promises';
import type { InterceptTable } from '../intercept.js';
import { loadPlan } from './load-plan.js';
import { Resolver } from './resolver.js';

/**
 * Checks, without running anything, whether GitHub would take the workflow and whether it can run on this machine.
 * Throws a UserError `bad-workflow` or, when only this machine cannot, `unsupported`, with every problem and its place.
 * @param root of the repository
 * @param file absolute, or relative to the root
 */
export async function checkWorkflowFile(
  root: string,
  file: string,
  {
    intercepted = {},
    repositories = {},
  }: { intercepted?: InterceptTable; repositories?: Record<string, string> },
): Promise<void> {
  await loadPlan(await realpath(root), file, new Resolver(intercepted, repositories));
}
