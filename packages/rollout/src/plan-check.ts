import type { Problem } from '@sluice/core';
import type { Declared, Path } from '@sluice/schema';
import { durationText } from './text.js';
import type { Plan, RawPlan } from './plan.js';

/** What a schema cannot say, in the order of the lines. */
export function checkPlan(plan: Plan, declared: Declared<RawPlan>): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path: Path, message: string, fix?: string) =>
    problems.push({ message, location: declared.locate(path), ...(fix ? { fix } : {}) });
  checkDurations(plan, report);
  checkSteps(plan, declared.value, report);
  checkTarget(plan, report);
  checkAnalysis(plan, report);
  const lineOf = ({ location }: Problem) => location?.line ?? 0;
  return problems.sort((a, b) => lineOf(a) - lineOf(b));
}

type Report = (path: Path, message: string, fix?: string) => void;

/** Beyond it nobody waits, and a lease or a timer makes no sense. */
const LONGEST_MS = 30 * 86_400_000;
const LONGEST_INTERVAL_MS = 3_600_000;

function checkDurations({ steps, target, analysis, deadlineMs }: Plan, report: Report): void {
  const durations: [Path, number][] = [
    [['deadline'], deadlineMs],
    [['target', 'startup-timeout'], target.startupTimeoutMs],
    ...steps.flatMap(({ maxDurationMs, warmupMs }, i): [Path, number][] => [
      [['steps', i, 'max-duration'], maxDurationMs],
      [['steps', i, 'warmup'], warmupMs],
    ]),
  ];
  for (const [path, milliseconds] of durations)
    if (milliseconds > LONGEST_MS) report(path, `${path.at(-1)!} may be at most 30 days.`);
  if (analysis.intervalMs < 100 || analysis.intervalMs > LONGEST_INTERVAL_MS)
    report(['analysis', 'interval'], 'The interval must be at least 100ms and at most 1h.');
}

function checkSteps({ steps, analysis, deadlineMs }: Plan, raw: RawPlan, report: Report): void {
  steps.forEach(({ weight, maxDurationMs }, i) => {
    const before = steps[i - 1]?.weight;
    if (before !== undefined && weight <= before) {
      report(['steps', i], `The weight ${weight} does not rise above the ${before} before it.`);
    }
    if (i < steps.length - 1 && maxDurationMs < analysis.intervalMs) {
      report(
        ['steps', i],
        `The step may take ${durationText(maxDurationMs)}, less than one analysis interval (${durationText(analysis.intervalMs)}).`,
      );
    }
  });
  const last = steps.length - 1;
  if (last === 0) {
    const fix = 'Put smaller weights before it, such as [10, 50, 100].';
    report(['steps'], 'With one step the candidate gets all requests without any comparison.', fix);
  }
  if (steps[last]!.weight !== 100) {
    report(['steps', last], `The last weight is ${steps[last]!.weight}, not 100.`, 'End the list with 100.');
  }
  const written = raw.steps[last];
  if (typeof written === 'object' && Object.keys(written).length > 1) {
    report(
      ['steps', last],
      'The last step hands over all traffic, so there is nothing left to compare: it takes no settings.',
      'Write just 100.',
    );
  }
  const longest = steps.slice(0, -1).reduce((sum, step) => sum + step.warmupMs + step.maxDurationMs, 0);
  if (longest > deadlineMs) {
    report(
      ['deadline'],
      `The deadline (${durationText(deadlineMs)}) comes before the steps have had their time (${durationText(longest)}).`,
      'Raise it, or lower max-duration.',
    );
  }
}

/** A day; timers end at 24 of them. */
const LONGEST_TIMEOUT_MS = 86_400_000;

function checkTarget({ target }: Plan, report: Report): void {
  if (target.timeoutMs < 1 || target.timeoutMs > LONGEST_TIMEOUT_MS) {
    report(['target', 'timeout'], 'The timeout of a request must be at least 1ms and at most 24h.');
  }
  if (target.state.includes('$') || (target.state.startsWith('~') && !/^~\/./.test(target.state))) {
    const fix = 'Write ~/folder, an absolute path, or one relative to the workspace.';
    report(['target', 'state'], `No shell fills in "${target.state}".`, fix);
  }
  if (!target.serve.some(part => part.includes('{model}'))) {
    const fix = 'For example: serve: [node, serve.js, "{model}", --port, "{port}"].';
    report(['target', 'serve'], 'No argument contains {model}: both versions would serve the same.', fix);
  }
  for (const [header, value] of Object.entries(target.replay?.headers ?? {})) {
    for (const [, name] of value.matchAll(/\{(\w+)\}/g)) {
      if (target.secrets.includes(name!)) continue;
      const fix = 'Add it there, or mend the name.';
      report(['target', 'replay', 'headers', header], `{${name!}} is not one of target.secrets.`, fix);
    }
  }
  for (const name of target.secrets.filter(name => target.env.includes(name))) {
    report(['target', 'secrets'], `"${name}" stands under env and under secrets.`, 'Remove it from one.');
  }
  for (const [key, path] of [
    ['health', target.health],
    ['replay', target.replay?.path],
  ] as const) {
    if (path?.startsWith('/-/')) report(['target', key], 'Paths below /-/ belong to the router.');
  }
}

function checkAnalysis({ analysis }: Plan, report: Report): void {
  for (const { name, toleratedRelative, maxRelative } of analysis.metrics) {
    if (toleratedRelative >= maxRelative) {
      report(
        ['analysis', name, 'tolerated-relative'],
        `${toleratedRelative} is not below max-relative (${maxRelative}).`,
      );
    }
  }
}
