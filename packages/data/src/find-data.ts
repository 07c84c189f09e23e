import { UserError, type Files, type Problem } from '@sluice/core';
import { withAliases } from './dvc/aliases.js';
import { isPointer, trackedFiles } from './dvc/pointer.js';

/** Files of a folder that hold data, by their names; others (`_SUCCESS`, `.crc`, notes) are passed by, as Hive does. */
const DATA = /\.(csv|tsv|jsonl|ndjson|json|parquet|arrow|feather)(\.(gz|zst))?$/i;
const HIDDEN = /(^|\/)[_.]/;

/** Schemes that are read, as docs/remote-data.md has them. */
const SCHEMES = new Map([
  ['https', 'https://host/path'],
  ['s3', 's3://bucket/key'],
  ['gs', 'gs://bucket/object'],
  ['az', 'az://container/blob'],
  ['lakefs', 'lakefs://repository/ref/path'],
]);
/** What other tools call them. */
const OTHER_NAMES = new Map([
  ['s3a', 's3'],
  ['s3n', 's3'],
  ['gcs', 'gs'],
  ...['abfs', 'abfss', 'wasb', 'wasbs', 'azure', 'adl'].map(name => [name, 'az'] as const),
]);

export interface FoundData {
  paths: string[];
  /** To read them with: the bytes of a file that DVC tracks may lie elsewhere. */
  files: Files;
}

/**
 * The data files that the patterns name, sorted by the bytes of their paths, each once. A folder means the data files
 * below it, a `.dvc` file what it points to. Every pattern must name one, so that a slip in a path does not pass for clean data; links inside the workspace
 * are refused, wherever they lead. Throws UserError `missing-file` with all that name none.
 */
export async function findData(patterns: readonly string[], files: Files): Promise<FoundData> {
  const sources = new Map<string, string>();
  const found = new Set<string>();
  const problems: Problem[] = [];
  const excluded = patterns.filter(pattern => pattern.startsWith('!'));
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue;
    const { paths, problem } = await pathsOf(pattern, excluded, files);
    if (problem) problems.push(problem);
    for (const path of paths) {
      const refused = (await linkTo(path, files)) ?? (await problemOf(path, files));
      if (refused) problems.push(refused);
      else if (!isPointer(path)) found.add(files.relative(path));
      else
        for (const tracked of await trackedFiles(path, files)) {
          found.add(tracked.path);
          if (tracked.source !== tracked.path) sources.set(tracked.path, tracked.source);
        }
    }
  }
  if (!found.size && !problems.length) problems.push({ message: 'The input "data" names no file.' });
  if (problems.length) throw new UserError('missing-file', distinct(problems));
  const paths = [...found].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return { paths, files: sources.size ? withAliases(files, sources) : files };
}

async function pathsOf(
  pattern: string,
  excluded: readonly string[],
  files: Files,
): Promise<{ paths: string[]; problem?: Problem }> {
  if (isPattern(pattern)) {
    const paths = await files.glob([pattern, ...excluded], { whole: true });
    if (!paths.length && schemeOf(pattern)) return { paths, problem: unread(pattern) };
    const fix = `Workspace: ${files.resolve('.')}`;
    return paths.length ? { paths } : { paths, problem: { message: `No file matches "${pattern}".`, fix } };
  }
  const stat = (await linkTo(pattern, files)) ? undefined : await files.stat(pattern);
  if (stat?.kind !== 'folder') return { paths: [pattern] };
  const folder = pattern.replace(/\/+$/, '');
  const inside = (await files.list(folder)).filter(path => DATA.test(path) && !HIDDEN.test(path));
  const paths = inside.map(path => `${folder}/${path}`);
  if (paths.length) return { paths };
  const fix = `Name other files by a pattern: ${folder}/**/*`;
  return { paths, problem: { message: `The folder "${pattern}" holds no data files.`, fix } };
}

/** A link on the way to the file, below the workspace: what it leads to is not what the repository says it is. */
async function linkTo(path: string, files: Files): Promise<Problem | undefined> {
  const inner = files.relative(path);
  if (inner.startsWith('/') || /^[A-Za-z]:/.test(inner)) return undefined;
  const parts = inner.split('/');
  for (let length = 1; length < parts.length; length++) {
    const folder = parts.slice(0, length).join('/');
    if ((await files.stat(folder))?.kind !== 'symlink') continue;
    const message = `"${path}" lies behind the link "${folder}".`;
    return { message, fix: 'Links are not followed: they could lead anywhere. Name the path it leads to.' };
  }
  return undefined;
}

async function problemOf(path: string, files: Files): Promise<Problem | undefined> {
  const stat = await files.stat(path);
  if (!stat && schemeOf(path)) return unread(path);
  if (!stat) return { message: `"${path}" does not exist.`, fix: `Workspace: ${files.resolve('.')}` };
  if (stat.kind === 'file') return undefined;
  const linked = stat.kind === 'symlink';
  return {
    message: `"${path}" is ${linked ? 'a link' : 'a pipe, device or socket'}, not a regular file.`,
    fix: linked
      ? 'Links are not followed: they could lead anywhere. Name the path it leads to.'
      : 'Data are read more than once: write them to a file first.',
  };
}

/** What an address begins with, in small letters. */
function schemeOf(path: string): string | undefined {
  return /^([a-z][a-z\d+.-]*):\/\//i.exec(path)?.[1]?.toLowerCase();
}

/** Only for what the port of files has taken for a path. Tells nothing of an address that may be secret. */
function unread(path: string): Problem {
  const scheme = schemeOf(path)!;
  const shown = path.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/s, '');
  const form = SCHEMES.get(OTHER_NAMES.get(scheme) ?? scheme);
  if (SCHEMES.has(scheme))
    return { message: `"${shown}" names no object.`, fix: `Write it as ${form}, in small letters.` };
  return {
    message: `"${shown}" begins with ${scheme}://, which is not read.`,
    valid: ['a path', ...SCHEMES.values()],
    fix: form ? `Write it as ${form}.` : 'Copy it to one of them, or fetch it in a step before.',
  };
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [problem.message, problem])).values()];
}

function isPattern(text: string): boolean {
  return /[*?{}[\]]/.test(text);
}
