/** Words that YAML readers take for something else than text. */
const NOT_TEXT = /^(true|false|null|yes|no|on|off|y|n|nan|inf|~)$/i;

/** A text as YAML has it: in quotes unless it is a plain word. */
export function scalar(text: string): string {
  return /^[A-Za-z][\w ./-]*$/.test(text) && !text.endsWith(' ') && !NOT_TEXT.test(text)
    ? text
    : JSON.stringify(text);
}

/** A value of JSON as YAML in block style. Keys whose value is undefined are left out. */
export function writeYaml(value: unknown): string {
  return `${blockOf(value, 0).replace(/^\n/, '')}\n`;
}

/** What stands behind `key:` or `-`: on the same line, or from the next one on. */
function blockOf(value: unknown, depth: number): string {
  const pad = '  '.repeat(depth);
  if (Array.isArray(value)) {
    if (!value.length) return ' []';
    if (value.every(isPlain)) return ` [${value.map(plain).join(', ')}]`;
    return value.map(item => `\n${pad}-${inItem(blockOf(item, depth + 1), depth)}`).join('');
  }
  if (isPlain(value)) return ` ${plain(value)}`;
  const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
  if (!members.length) return ' {}';
  return members.map(([key, member]) => `\n${pad}${scalar(key)}:${blockOf(member, depth + 1)}`).join('');
}

/** The first line of a block stands behind the dash. */
function inItem(block: string, depth: number): string {
  const start = `\n${'  '.repeat(depth + 1)}`;
  return block.startsWith(start) ? ` ${block.slice(start.length)}` : block;
}

const isPlain = (value: unknown) => value === null || typeof value !== 'object';
const plain = (value: unknown) => (typeof value === 'string' ? scalar(value) : JSON.stringify(value));
