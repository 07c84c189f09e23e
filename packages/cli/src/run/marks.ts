import type { Conclusion } from '@sluice/local-runner';

export type State = 'waiting' | 'held' | 'running' | Conclusion;

/** One column wide, each of its own shape: colour carries nothing alone. */
const MARKS: Record<State, string> = {
  waiting: '·',
  held: '‖',
  running: '▸',
  success: '✓',
  failure: '✗',
  cancelled: '⊘',
  skipped: '-',
};

const COLORS: Record<State, number> = {
  waiting: 2,
  held: 33,
  running: 36,
  success: 32,
  failure: 31,
  cancelled: 35,
  skipped: 2,
};

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 80;

export function markOf(state: State, color: boolean): string {
  return paint(MARKS[state], COLORS[state], color);
}

/** The mark of something running, turning with the clock. */
export function spinner(now: number, color: boolean): string {
  return paint(SPINNER[Math.floor(now / FRAME_MS) % SPINNER.length]!, COLORS.running, color);
}

export function soft(text: string, color: boolean): string {
  return paint(text, 2, color);
}

export function loud(text: string, color: boolean): string {
  return paint(text, 31, color);
}

function paint(text: string, code: number, color: boolean): string {
  return color && text ? `\x1b[${code}m${text}\x1b[0m` : text;
}

/** `0.4s`, `12.0s`, `3m07s`, `2h05m`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)}s`;
  const whole = Math.round(seconds);
  const pad = (n: number) => String(n).padStart(2, '0');
  if (whole < 3600) return `${Math.floor(whole / 60)}m${pad(whole % 60)}s`;
  return `${Math.floor(whole / 3600)}h${pad(Math.floor((whole % 3600) / 60))}m`;
}
