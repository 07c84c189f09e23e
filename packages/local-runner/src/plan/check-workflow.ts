import type { Problem } from '@sluice/core';
import { isShell, SHELL_NAMES } from '../steps/shells.js';
import { child, scalar, type Scalar, type Tree } from '../syntax/tree.js';
import type { Workflow } from '../syntax/workflow.js';

/** What the workflow wants besides steps and calls, and cannot have here. */
export function checkWorkflow(workflow: Workflow): Problem[] {
  const problems = checkDefaults(workflow.defaults);
  for (const job of workflow.jobs) {
    if (job.kind === 'call') continue;
    for (const { key, at } of job.unsupported) {
      const docker = key === 'container' || key === 'services';
      const reason = docker ? 'needs Docker' : 'means nothing outside GitHub’s own runners';
      problems.push({ message: `\`${key}\` of job "${job.id}" ${reason}.`, location: at });
    }
    problems.push(...checkDefaults(job.defaults));
  }
  return problems;
}

function checkDefaults(defaults: Tree | undefined): Problem[] {
  return checkShell(scalar(child(defaults, 'run', 'shell')));
}

/** An expression is judged when the step starts. */
export function checkShell(shell: Scalar | undefined): Problem[] {
  const text = String(shell?.value ?? '');
  if (text === '' || text.includes('${{') || isShell(text)) return [];
  return [
    {
      message: `Unknown shell "${text}".`,
      location: shell!.at,
      valid: [...SHELL_NAMES, "a command with '{0}' for the script"],
    },
  ];
}
