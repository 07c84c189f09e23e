import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface AskOptions {
  /** What is typed is not shown. */
  hidden?: boolean;
  signal?: AbortSignal;
}

export interface AskStreams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Ctrl-C was pressed: while a question stands, it reaches this instead of the process. */
  interrupt: () => void;
}

/** One line of an answer; undefined when aborted, interrupted, or at the end of the input. */
export function ask(
  { input, output, interrupt }: AskStreams,
  question: string,
  { hidden = false, signal }: AskOptions = {},
): Promise<string | undefined> {
  output.write(question);
  // readline echoes what is typed through its output; one that drops everything hides it.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: hidden ? silent : output, terminal: true });
  return new Promise(resolve => {
    const finish = (answer: string | undefined) => {
      // Closing tells the listeners below at once: the answer comes first.
      resolve(answer);
      signal?.removeEventListener('abort', abort);
      reader.removeAllListeners();
      reader.close();
      if (hidden || answer === undefined) output.write('\n');
    };
    const abort = () => finish(undefined);
    signal?.addEventListener('abort', abort, { once: true });
    reader.once('line', finish);
    reader.once('close', abort);
    reader.on('SIGINT', () => {
      // Told first, so that whoever asked finds the work cancelled rather than the question unanswered.
      interrupt();
      abort();
    });
  });
}
