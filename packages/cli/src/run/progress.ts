import { plain } from '@sluice/document';
import type { RunEvent, RunListener } from '@sluice/local-runner';
import { canRedraw, usesColor, type Output, type Terminal } from '../terminal.js';
import { linesOf, noteLines, printable } from './event-lines.js';
import { soft } from './marks.js';
import { apply, emptyView } from './run-view.js';
import { Screen } from './screen.js';
import { renderTree } from './tree.js';

/** Shows a run while it goes on. */
export interface Progress {
  readonly listen: RunListener;
  /** Keeps the screen still while somebody is asked something. */
  pause<T>(work: () => Promise<T>): Promise<T>;
  /** Removes what is not to stay. */
  end(): void;
}

export interface ProgressOptions {
  /** Show all output of the steps, on a terminal too. */
  verbose: boolean;
  /** Milliseconds, never going back. */
  now: () => number;
}

const REDRAW_MS = 100;
/** Lines of a failed step's output shown beside the job tree. */
const TAIL = 20;
/** Characters of each. */
const LONGEST = 1000;

/** A job tree that is drawn over where the output allows it, plain lines elsewhere. */
export function progressOn(output: Output, env: Terminal['env'], options: ProgressOptions): Progress {
  const color = usesColor(output, env);
  return canRedraw(output, env) ? treeProgress(output, color, options) : lineProgress(output, color);
}

function lineProgress(output: Output, color: boolean): Progress {
  const starts = new Starts();
  return {
    listen: event => {
      for (const told of starts.withheld(event))
        for (const line of linesOf(told, { color, logs: true })) output.write(`${line}\n`);
    },
    pause: work => work(),
    end: () => undefined,
  };
}

function treeProgress(output: Output, color: boolean, { verbose, now }: ProgressOptions): Progress {
  const view = emptyView();
  const screen = new Screen(output);
  const tails = new Tails();
  let paused = 0;
  let staying: string[] = [];
  const redraw = () => {
    if (paused) return;
    screen.draw(renderTree(view, { now: now(), rows: output.rows - 1, color }), staying.splice(0));
  };
  const timer = setInterval(redraw, REDRAW_MS);
  timer.unref();
  return {
    listen: event => {
      apply(view, event, now());
      staying.push(
        ...(verbose ? logLine(event, color) : tails.linesOf(event, color)),
        ...noteLines(event, color),
      );
    },
    pause: async work => {
      redraw();
      screen.clear();
      paused++;
      try {
        return await work();
      } finally {
        paused--;
      }
    },
    end: () => {
      clearInterval(timer);
      screen.draw([], staying);
      staying = [];
      screen.clear();
    },
  };
}

function logLine(event: RunEvent, color: boolean): string[] {
  return event.type === 'log' ? linesOf(event, { color, logs: true }) : [];
}

/** Holds back that a step starts until it does something: of one whose condition is false, only that it was skipped is told. */
class Starts {
  readonly #held = new Map<string, RunEvent>();

  /** The events to be told now. */
  withheld(event: RunEvent): RunEvent[] {
    if (event.type === 'step-start') {
      this.#held.set(keyOf(event), event);
      return [];
    }
    if (!('step' in event)) return [event];
    const start = this.#held.get(keyOf(event));
    this.#held.delete(keyOf(event));
    const skipped = event.type === 'step-end' && event.conclusion === 'skipped';
    return start && !skipped ? [start, event] : [event];
  }
}

/** The last lines of each running step, told when it fails: what one would scroll up for. */
class Tails {
  readonly #lines = new Map<string, string[]>();

  linesOf(event: RunEvent, color: boolean): string[] {
    if (event.type === 'log') this.#keep(event);
    if (event.type !== 'step-end') return [];
    const key = keyOf(event);
    const lines = this.#lines.get(key) ?? [];
    this.#lines.delete(key);
    if (event.conclusion !== 'failure') return [];
    return lines.map(line => `${soft(`${plain(event.job)} |`, color)}   ${line}`);
  }

  #keep(event: Extract<RunEvent, { type: 'log' }>): void {
    const lines = this.#lines.get(keyOf(event));
    // The first group of a step repeats its settings; only what comes after is its own output.
    if (event.kind === 'endgroup' && !lines) this.#lines.set(keyOf(event), []);
    if (event.kind === 'output' && lines)
      this.#lines.set(keyOf(event), [...lines, printable(event.text.slice(0, LONGEST))].slice(-TAIL));
  }
}

function keyOf({ job, step }: { job: string; step: number }): string {
  return `${step} ${job}`;
}
