/** A file command the runner cannot read: it fails the step. */
export class FileCommandError extends Error {}

/**
 * Reads `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE`: lines `name=value`, or `name<<DELIMITER`, the value's lines,
 * `DELIMITER`. Whichever of `=` and `<<` comes first decides. Throws at the first bad line, after yielding the good
 * ones before it, as `FileCommandManager.cs` does. A carriage return ends a line, with the line feed, only on Windows.
 */
export function* parseFileCommand(
  text: string,
  windows = process.platform === 'win32',
): Generator<[name: string, value: string]> {
  const lines = splitLines(text, windows ? /([^\n]*?)(\r\n|\n|$)/gy : /([^\n]*)(\n|$)/gy);
  for (let i = 0; i < lines.length; i++) {
    const { content } = lines[i]!;
    if (content === '') continue;
    const equals = content.indexOf('=');
    const heredoc = content.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [content.slice(0, equals), content.slice(equals + 1)];
    } else if (heredoc >= 0) {
      const block = readBlock(lines, i, heredoc);
      yield [content.slice(0, heredoc), block.value];
      i = block.end;
    } else throw new FileCommandError(`Invalid format '${content}'`);
  }
}

/** One folder per line, blank lines skipped. */
export function parsePathFile(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter(line => line !== '');
}

interface Line {
  content: string;
  /** '' only at the end of a file that does not end in a line break. */
  end: string;
}

function splitLines(text: string, line: RegExp): Line[] {
  const lines: Line[] = [];
  for (const [whole, content, end] of text.matchAll(line)) {
    if (whole !== '') lines.push({ content: content!, end: end! });
  }
  return lines;
}

function readBlock(lines: Line[], start: number, heredoc: number): { value: string; end: number } {
  const { content } = lines[start]!;
  const delimiter = content.slice(heredoc + 2);
  if (heredoc === 0 || delimiter === '') {
    throw new FileCommandError(
      `Invalid format '${content}'. Name must not be empty and delimiter must not be empty`,
    );
  }
  let value = '';
  let lastBreak = '';
  for (let end = start + 1; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.content === delimiter) return { value: value.slice(0, value.length - lastBreak.length), end };
    if (line.end === '') throw new FileCommandError('Invalid value. EOF marker missing new line.');
    value += line.content + line.end;
    lastBreak = line.end;
  }
  throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`);
}
