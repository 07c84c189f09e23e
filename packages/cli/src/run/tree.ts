import { duration, markOf, soft, spinner } from './marks.js';
import type { JobView, RunView, StepView } from './run-view.js';

export interface TreeOptions {
  now: number;
  /** Lines there is room for. */
  rows: number;
  color: boolean;
}

/** Durations come before names, so that nothing depends on how wide a name is on this terminal. */
const BLANK = '       ';

/** The job tree as lines: steps below the jobs that run or failed; where room is short, fewer of them. */
export function renderTree(view: RunView, options: TreeOptions): string[] {
  const { now, rows, color } = options;
  const head = `${view.title}  ${soft(duration(now - view.startedAt), color)}`;
  const full = view.jobs.map(job => [jobLine(job, options), ...stepLines(job, options, Infinity)]);
  if (1 + full.flat().length <= rows) return [head, ...full.flat()];
  const short = view.jobs.map(job => [jobLine(job, options), ...stepLines(job, options, 1)]).flat();
  if (1 + short.length <= rows) return [head, ...short];
  const busy = view.jobs.filter(job => job.state === 'running' || job.state === 'held');
  const lines = busy.map(job => jobLine(job, options)).slice(0, Math.max(1, rows - 2));
  const rest = view.jobs.length - lines.length;
  return [head, ...lines, soft(`  … ${rest} more jobs`, color)].slice(0, rows);
}

function jobLine(job: JobView, { now, color }: TreeOptions): string {
  const mark = job.state === 'running' ? spinner(now, color) : markOf(job.state, color);
  const detail = job.detail ? `  ${soft(job.detail, color)}` : '';
  return `  ${mark} ${time(job, now)} ${job.name}${detail}`;
}

function stepLines(job: JobView, options: TreeOptions, most: number): string[] {
  if (job.state !== 'running' && job.state !== 'failure') return [];
  // With little room, the step that matters: the one that runs, or the one that failed.
  const telling = job.steps.filter(step => step.state === job.state);
  const shown = most === Infinity ? job.steps : telling.slice(-most);
  return shown.flatMap(step => [
    stepLine(step, options),
    ...(most === Infinity ? lastLine(step, options) : []),
  ]);
}

function stepLine(step: StepView, { now, color }: TreeOptions): string {
  const mark = step.state === 'running' ? spinner(now, color) : markOf(step.state, color);
  return `      ${mark} ${time(step, now)} ${step.state === 'waiting' ? soft(step.name, color) : step.name}`;
}

/** What a long step, such as a rollout, is at. */
function lastLine({ state, last }: StepView, { color }: TreeOptions): string[] {
  return state === 'running' && last ? [`${' '.repeat(8 + BLANK.length + 1)}${soft(last, color)}`] : [];
}

function time({ state, startedAt, durationMs }: JobView | StepView, now: number): string {
  if (state === 'running') return duration(now - startedAt).padStart(BLANK.length);
  if (state === 'waiting' || state === 'held' || state === 'skipped') return BLANK;
  return duration(durationMs).padStart(BLANK.length);
}
