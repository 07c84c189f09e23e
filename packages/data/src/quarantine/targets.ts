import { UserError, type Files, type Problem } from '@sluice/core';

/** Where rows are to be written. */
export interface Targets {
  /** The rows that fail, with their reasons. */
  quarantine?: string;
  /** The others, as they are. */
  accepted?: string;
}

const NAMES = /\.(csv|tsv|txt|jsonl|ndjson)(\.gz)?$/i;

/** A name of JSON Lines. */
export function isJsonLines(path: string): boolean {
  return /\.(jsonl|ndjson)(\.gz)?$/i.test(path);
}

/**
 * Refuses targets that would write over something else, before any work. Throws UserError `bad-input`.
 * @param taken files that the run reads
 */
export async function checkTargets(
  { quarantine, accepted }: Targets,
  taken: readonly string[],
  files: Files,
): Promise<void> {
  const problems: Problem[] = [];
  const named = Object.entries({ quarantine, accepted }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const used = new Set(taken.map(path => files.resolve(path)));
  for (const [input, path] of named) {
    const wrong = await problemOf(path, used, files);
    if (wrong) problems.push({ message: `Input "${input}": ${wrong.message}`, fix: wrong.fix ?? '' });
    used.add(files.resolve(path));
  }
  if (problems.length) throw new UserError('bad-input', problems);
}

async function problemOf(
  path: string,
  used: ReadonlySet<string>,
  files: Files,
): Promise<Problem | undefined> {
  const inner = files.relative(path);
  if (/^([a-z0-9+]+:|\/)/i.test(inner) || inner.split('/').includes('..'))
    return { message: `"${path}" lies outside the workspace.`, fix: 'Name a path in the workspace.' };
  if (inner.split('/').some(part => part === '.git' || part === '.github'))
    return { message: `"${path}" lies where git keeps its own.`, fix: 'Name a path in another folder.' };
  if (!NAMES.test(inner))
    return {
      message: `"${path}" is no name of a data file.`,
      fix: 'It must end in .csv, .tsv, .txt, .jsonl or .ndjson; with .gz behind it, it is compressed.',
    };
  if (used.has(files.resolve(path)))
    return { message: `"${path}" is a file that this run reads or writes.`, fix: 'Name another path.' };
  const parts = inner.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const part = parts.slice(0, length).join('/');
    const kind = (await files.stat(part))?.kind;
    if (kind === undefined) return undefined;
    if (kind !== (length < parts.length ? 'folder' : 'file'))
      return {
        message: `"${part}" is ${kind === 'symlink' ? 'a link' : `a ${kind}`}.`,
        fix: 'Name another path; links are not followed.',
      };
  }
  return undefined;
}
