import { UserError, type Files, type Problem } from '@sluice/core';

/**
 * The data files that the patterns name, sorted by the bytes of their paths, each once. Every pattern must name one, so
 * that a slip in a path does not pass for clean data. Throws UserError `missing-file` with all that name none.
 */
export async function findData(patterns: readonly string[], files: Files): Promise<string[]> {
  const found = new Set<string>();
  const problems: Problem[] = [];
  const excluded = patterns.filter(pattern => pattern.startsWith('!'));
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue;
    const paths = isPattern(pattern) ? await files.glob([pattern, ...excluded]) : [pattern];
    if (!paths.length)
      problems.push({ message: `No file matches "${pattern}".`, fix: `Workspace: ${files.resolve('.')}` });
    for (const path of paths) {
      const problem = await problemOf(path, files);
      if (problem) problems.push(problem);
      else found.add(files.relative(path));
    }
  }
  if (!found.size && !problems.length) problems.push({ message: 'The input "data" names no file.' });
  if (problems.length) throw new UserError('missing-file', problems);
  return [...found].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

async function problemOf(path: string, files: Files): Promise<Problem | undefined> {
  const stat = await files.stat(path);
  if (!stat) return { message: `"${path}" does not exist.` };
  if (stat.kind === 'file') return undefined;
  if (stat.kind === 'folder')
    return {
      message: `"${path}" is a folder.`,
      fix: `Name the files in it: ${path.replace(/\/+$/, '')}/**/*.csv`,
    };
  return {
    message: `"${path}" is not a regular file.`,
    fix: 'Links are not followed: they could lead anywhere.',
  };
}

function isPattern(text: string): boolean {
  return /[*?{}[\]]/.test(text);
}
