import type { UsesStep } from '../syntax/workflow.js';
import type { StepLog } from './step-log.js';
import type { StepRun } from './step-run.js';

/** The fold that heads a script's log. */
export function showScript({ log, env }: StepRun, script: string, shell: string): void {
  const lines = script.replace(/\n$/, '').split('\n');
  log.group(`Run ${lines[0]!.trim()}`);
  for (const line of lines) log.output(line);
  log.output(`shell: ${shell}`);
  showEnvironment(log, env);
  log.endGroup();
}

/** The fold that heads an action's log. */
export function showAction(
  { log, step, env }: StepRun<UsesStep>,
  inputs: Readonly<Record<string, string>>,
): void {
  log.group(`Run ${step.uses}`);
  const given = Object.entries(inputs).filter(([, value]) => value !== '');
  if (given.length) log.output('with:');
  for (const [name, value] of given) log.output(setting(name, value));
  showEnvironment(log, env);
  log.endGroup();
}

const LONGEST_LINE = 160;

/** Further lines stand below the name. Nobody reads a handover of thousands of characters in a log. */
function setting(name: string, value: string): string {
  const lines = value.trimEnd().split('\n');
  const shown = lines.map(line =>
    line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}… (${line.length} characters)` : line,
  );
  return shown.length === 1 ? `  ${name}: ${shown[0]}` : [`  ${name}: |`, ...shown].join('\n    ');
}

export function showPost({ log }: StepRun): void {
  log.output('Post job cleanup.');
}

function showEnvironment(log: StepLog, env: Readonly<Record<string, string>>): void {
  const entries = Object.entries(env);
  if (entries.length) log.output('env:');
  for (const [name, value] of entries) log.output(setting(name, value));
}
