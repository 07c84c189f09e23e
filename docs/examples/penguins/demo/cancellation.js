/** Exit codes of shells for a program that ended by a signal: 128 and its number. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Ctrl-C, a closed terminal and a service manager all mean: cancel the workflow, take the servers down, end.
 * @returns {{ code: number | undefined, child: import('node:child_process').ChildProcess | undefined }} `child` hears of
 * every signal; the exit code is there once one has come
 */
export function listenForSignals() {
  const cancellation = { code: undefined, child: undefined };
  for (const [signal, code] of Object.entries(CODES))
    process.on(signal, () => {
      cancellation.code ??= code;
      cancellation.child?.kill(signal);
    });
  // With the terminal goes what would be written to.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return cancellation;
}
