/** A line such as `::error file=a.py,line=3::message` or `##[group]title`. */
export interface WorkflowCommand {
  name: string;
  /** Keys in lower case. */
  properties: Map<string, string>;
  data: string;
}

/**
 * Reads a line as the runner does (`ActionCommand.cs`): `::name k=v::data` must start the line, after blanks;
 * `##[name k=v]data` may stand anywhere. Unknown names make it an ordinary line: undefined.
 */
export function parseCommand(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  return parseColons(line, known) ?? parseBrackets(line, known);
}

function parseColons(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  return command(text.slice(2, end), text.slice(end + 2), known, ',', unescapeProperty, unescapeData);
}

function parseBrackets(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return command(line.slice(start + 3, end), line.slice(end + 1), known, ';', unescapeOld, unescapeOld);
}

function command(
  head: string,
  data: string,
  known: (name: string) => boolean,
  separator: string,
  unescapeValue: (text: string) => string,
  unescapeRest: (text: string) => string,
): WorkflowCommand | undefined {
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  if (!known(name)) return undefined;
  const properties = new Map<string, string>();
  for (const pair of space < 0 ? [] : head.slice(space + 1).split(separator)) {
    const equals = pair.indexOf('=');
    if (equals <= 0 || equals === pair.length - 1) continue;
    properties.set(pair.slice(0, equals).trim().toLowerCase(), unescapeValue(pair.slice(equals + 1)));
  }
  return { name, properties, data: unescapeRest(data) };
}

// `%25` last, so that `%250A` is the text `%0A`.
const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string =>
  unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
const unescapeOld = (text: string): string =>
  unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
