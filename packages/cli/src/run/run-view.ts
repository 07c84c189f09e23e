import { plain } from '@sluice/document';
import type { Conclusion, RunEvent } from '@sluice/local-runner';
import { printable } from './event-lines.js';

/** The run as a watcher sees it, built up from the engine's events. Names are safe to print. */
export interface RunView {
  title: string;
  startedAt: number;
  jobs: JobView[];
}

export interface JobView {
  key: string;
  /** Of the declared job; several instances of a matrix share it. */
  id: string;
  name: string;
  state: 'waiting' | 'held' | 'running' | Conclusion;
  /** Why it waits, or why it did not run. */
  detail: string;
  startedAt: number;
  durationMs: number;
  steps: StepView[];
}

export interface StepView {
  step: number;
  name: string;
  state: 'waiting' | 'running' | Conclusion;
  startedAt: number;
  durationMs: number;
  /** The last line of its output; undefined while its settings are told, '' until it says something. */
  last?: string;
}

export function emptyView(): RunView {
  return { title: '', startedAt: 0, jobs: [] };
}

/** Takes one event in. @param now milliseconds of the clock that `render` will use. */
export function apply(view: RunView, event: RunEvent, now: number): void {
  switch (event.type) {
    case 'run-start':
      view.title = `${plain(event.workflow)} (${plain(event.event)})`;
      view.startedAt = now;
      view.jobs = event.jobs.map(({ id, name, needs }) => ({
        ...waiting(id, id, name),
        detail: needsOf(needs),
      }));
      break;
    case 'job-add':
      add(view, event);
      break;
    case 'job-wait':
      update(view, event.job, job => Object.assign(job, { state: 'held', detail: waitsFor(event) }));
      break;
    case 'job-start':
      update(view, event.job, job => {
        const steps = event.steps.map(({ step, name }) => ({
          step,
          name: plain(name),
          state: 'waiting' as const,
          startedAt: now,
          durationMs: 0,
        }));
        Object.assign(job, { state: 'running', detail: '', startedAt: now, steps });
      });
      break;
    case 'step-start':
      update(view, event.job, job =>
        Object.assign(stepOf(job, event.step, event.name), { state: 'running', startedAt: now }),
      );
      break;
    case 'log':
      update(view, event.job, job => hear(stepOf(job, event.step, ''), event));
      break;
    case 'step-end': {
      const { conclusion: state, durationMs } = event;
      update(view, event.job, job =>
        Object.assign(stepOf(job, event.step, event.name), { state, durationMs }),
      );
      break;
    }
    case 'job-end': {
      const { conclusion: state, durationMs, reason } = event;
      update(view, event.job, job => Object.assign(job, { state, durationMs, detail: plain(reason ?? '') }));
      break;
    }
    default:
  }
}

function waiting(key: string, id: string, name: string): JobView {
  return { key, id, name: plain(name), state: 'waiting', detail: '', startedAt: 0, durationMs: 0, steps: [] };
}

/** The first instance takes the place of the declared job, the others stand below it. */
function add({ jobs }: RunView, { job, id, name }: Extract<RunEvent, { type: 'job-add' }>): void {
  const made = waiting(job, id, name);
  const declared = jobs.findIndex(
    candidate => candidate.id === id && candidate.key === id && !candidate.steps.length,
  );
  if (declared >= 0 && jobs[declared]?.state === 'waiting') jobs[declared] = made;
  else jobs.splice(jobs.findLastIndex(candidate => candidate.id === id) + 1 || jobs.length, 0, made);
}

function update({ jobs }: RunView, key: string, change: (job: JobView) => void): void {
  const job = jobs.find(candidate => candidate.key === key);
  if (job) change(job);
}

const LONGEST_LINE = 200;

/** The first group repeats the settings of the step: what comes after is its own. */
function hear(step: StepView, { kind, text }: Extract<RunEvent, { type: 'log' }>): void {
  if (step.last === undefined && kind === 'endgroup') step.last = '';
  if (step.last === undefined || (kind !== 'output' && kind !== 'group')) return;
  // Of a bar that is drawn over, what one would see; of a line of megabytes, what has room.
  const line = printable(text.slice(text.lastIndexOf('\r') + 1).slice(0, LONGEST_LINE)).trim();
  if (line) step.last = line;
}

/** Post steps are planned while the job runs. */
function stepOf(job: JobView, step: number, name: string): StepView {
  const known = job.steps.find(candidate => candidate.step === step);
  if (known) return known;
  const made: StepView = { step, name: plain(name), state: 'waiting', startedAt: 0, durationMs: 0 };
  job.steps.push(made);
  return made;
}

function needsOf(needs: readonly string[]): string {
  return needs.length ? `needs ${needs.map(plain).join(', ')}` : '';
}

function waitsFor(event: Extract<RunEvent, { type: 'job-wait' }>): string {
  return `waits for ${event.for}: ${plain(event.detail)}`;
}
