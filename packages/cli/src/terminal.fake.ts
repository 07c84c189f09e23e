import type { Output, Terminal } from './terminal.js';

/** A terminal for tests: keeps what was written, answers from a list, presses Ctrl-C on demand. */
export interface FakeTerminal extends Terminal {
  readonly out: FakeOutput;
  readonly err: FakeOutput;
  readonly asked: { question: string; hidden: boolean }[];
  interrupt(): void;
}

export interface FakeOutput extends Output {
  text: string;
}

export interface FakeOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Output is a terminal, and somebody sits at it. */
  isTty?: boolean;
  columns?: number;
  rows?: number;
  /** Answers to questions, in order; more questions than answers fail the test. */
  answers?: (string | undefined)[];
}

export function fakeTerminal(options: FakeOptions = {}): FakeTerminal {
  const { env = {}, cwd = '/nowhere', isTty = false, answers = [] } = options;
  const listeners = new Set<() => void>();
  const asked: FakeTerminal['asked'] = [];
  const left = [...answers];
  return {
    env,
    cwd,
    out: fakeOutput(options),
    err: fakeOutput(options),
    interactive: isTty,
    asked,
    ask: (question, { hidden = false } = {}) => {
      asked.push({ question, hidden });
      if (!left.length) throw new Error(`unexpected question: ${question}`);
      return Promise.resolve(left.shift());
    },
    onInterrupt: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    interrupt: () => {
      for (const listener of listeners) listener();
    },
  };
}

function fakeOutput({ isTty = false, columns = 80, rows = 24 }: FakeOptions): FakeOutput {
  return {
    text: '',
    isTty,
    columns,
    rows,
    write(text) {
      this.text += text;
    },
  };
}

const ESC = '\u001b';
const SEQUENCE = new RegExp(
  `${ESC}\\[\\?\\d+[hl]|${ESC}\\[(\\d+)A|${ESC}\\[0J|\\n|\\r|[^${ESC}\\n\\r]+`,
  'g',
);

/** What a terminal shows after these bytes, as far as the progress display uses escape sequences. */
export function shownBy(bytes: string): string[] {
  const lines = [''];
  let row = 0;
  for (const [text, up] of bytes.matchAll(SEQUENCE)) {
    if (text === '\n') lines[++row] ??= '';
    else if (up) row -= Number(up);
    else if (text.endsWith('0J')) lines.splice(row, Infinity, '');
    else if (text !== '\r' && !text.startsWith(ESC)) lines[row] = `${lines[row] ?? ''}${text}`;
    if (row < 0) throw new Error('moved above the first line');
  }
  return lines;
}
