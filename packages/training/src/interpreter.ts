import type { Command } from './command.js';

/** A program whose version the result depends on. */
export interface Interpreter {
  name: 'python' | 'node' | 'R' | 'julia';
  /** How it is called here. */
  program: string;
}

/** Called by a path or a versioned name, `python3.12.exe` is Python too. */
const KNOWN: [RegExp, Interpreter['name']][] = [
  [/^python[\d.]*$/, 'python'],
  [/^node$/, 'node'],
  [/^Rscript$/, 'R'],
  [/^julia$/, 'julia'],
];

/** Programs that start another one; it is what the result depends on. */
const LAUNCHERS: [RegExp, Interpreter][] = [
  [/^(uv|poetry|pipenv|conda|torchrun|accelerate|deepspeed)$/, { name: 'python', program: 'python3' }],
  [/^(npm|npx|pnpm|yarn|tsx)$/, { name: 'node', program: 'node' }],
];

const EITHER: Interpreter[] = [
  { name: 'python', program: 'python3' },
  { name: 'node', program: 'node' },
];

/** What the command will be interpreted by; of a shell or an unknown program, whatever it may well call. */
export function interpretersOf(command: Command): Interpreter[] {
  const program = command.kind === 'program' ? (command.argv[0] ?? '') : 'bash';
  const base = (program.split(/[\\/]/).at(-1) as string).replace(/\.exe$/i, '');
  const known = KNOWN.find(([pattern]) => pattern.test(base));
  if (known) return [{ name: known[1], program }];
  const launched = LAUNCHERS.find(([pattern]) => pattern.test(base));
  return launched ? [launched[1]] : EITHER;
}
