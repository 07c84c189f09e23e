export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  level: AnnotationLevel;
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  column?: number;
  endColumn?: number;
}

/** The runner cuts longer messages. */
export const MAX_MESSAGE_LENGTH = 4096;
/** Per step and level; the rest is only logged. */
export const MAX_PER_LEVEL = 10;

/** Reads the properties of `::error file=…,line=…::message`, dropping places that make no sense, as the runner does. */
export function annotationOf(
  level: AnnotationLevel,
  message: string,
  properties: ReadonlyMap<string, string>,
): Annotation {
  const title = properties.get('title');
  const file = properties.get('file');
  return {
    level,
    message,
    ...(title ? { title } : {}),
    ...(file ? { file } : {}),
    ...place({
      line: number(properties.get('line')),
      endLine: number(properties.get('endline')),
      column: number(properties.get('col')),
      endColumn: number(properties.get('endcolumn')),
    }),
  };
}

interface Place {
  line: number | undefined;
  endLine: number | undefined;
  column: number | undefined;
  endColumn: number | undefined;
}

/** `ValidateLinesAndColumns` of the runner. */
function place(given: Place): Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'> {
  const at = { ...given, line: given.line ?? given.endLine, column: given.column ?? given.endColumn };
  const severalLines = at.endLine !== undefined && at.endLine !== at.line;
  if (at.line === undefined || severalLines) at.column = at.endColumn = undefined;
  if (at.endLine !== undefined && at.line !== undefined && at.endLine < at.line)
    at.line = at.endLine = undefined;
  if (at.endColumn !== undefined && at.column !== undefined && at.endColumn < at.column)
    at.column = at.endColumn = undefined;
  return Object.fromEntries(Object.entries(at).filter(([, value]) => value !== undefined));
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}
