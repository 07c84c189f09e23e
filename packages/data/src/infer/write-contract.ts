import { scalar } from '../export/write-yaml.js';
import { extremesOf, type ColumnProfile, type Shown } from '../profile.js';
import { showCount, showCounted } from '../wording.js';
import type { Guess } from './guess-column.js';
import type { GuessedColumn } from './guess-table.js';

/** What was found out about a column. */
export interface Inferred {
  guess: GuessedColumn;
  profile: ColumnProfile;
  /** Rows in which nothing stands. */
  missing: number;
  unique: boolean;
}

export interface InferredTable {
  name: string;
  rows: number;
  /** Texts that mean that nothing stands there. */
  missing: readonly string[];
  columns: readonly Inferred[];
}

/** A closed set of values is proposed when there are at most so many, and each came this often on average. */
const MAX_VALUES = 20;
const MIN_REPEATS = 10;

/** The contract as YAML. What the data merely suggest stands in comments: rules are for people to decide. */
export function writeContract({ name, rows, missing, columns }: InferredTable): string {
  return [
    '# A first contract, inferred from the data. It says what the data are, not yet what they should be:',
    '# read it, tighten or loosen it, then commit it and name it in the input "contract".',
    'apiVersion: v3.1.0',
    'kind: DataContract',
    `id: ${scalar(name)}`,
    'version: 0.1.0',
    'status: draft',
    'schema:',
    `  - name: ${scalar(name)}`,
    ...(missing.length
      ? [
          '    customProperties:',
          '      # Texts that mean that a value is missing.',
          '      - property: sluice.missingValues',
          `        value: ${flow(missing)}`,
        ]
      : []),
    '    quality:',
    `      # ${showCounted(rows, 'row')} now.`,
    '      - metric: rowCount',
    '        mustBeGreaterThan: 0',
    '    properties:',
    ...nodesOf(columns).flatMap(node => linesOf(node, rows, missing).map(line => `      ${line}`)),
    '',
  ].join('\n');
}

/** A column, or a structure whose members are columns. */
interface Node {
  name: string;
  column?: Inferred;
  members: Node[];
}

function nodesOf(columns: readonly Inferred[]): Node[] {
  const roots: Node[] = [];
  for (const column of columns) {
    let siblings = roots;
    let node: Node | undefined;
    for (const name of column.guess.path) {
      node = siblings.find(other => other.name === name);
      if (!node) siblings.push((node = { name, members: [] }));
      siblings = node.members;
    }
    if (node) node.column = column;
  }
  return roots;
}

function linesOf(node: Node, rows: number, missing: readonly string[]): string[] {
  const own = node.column
    ? propertyOf(node.name, node.column, rows, missing)
    : [`- name: ${scalar(node.name)}`, '  logicalType: object  # its members are columns of the file'];
  if (!node.members.length) return own;
  const members = node.members.flatMap(member => linesOf(member, rows, missing));
  return [...own, '  properties:', ...members.map(line => `    ${line}`)];
}

function propertyOf(
  name: string,
  { guess, profile, missing, unique }: Inferred,
  rows: number,
  known: readonly string[],
): string[] {
  const lines = [`- name: ${scalar(name)}`, ...typeLines(guess, known)];
  if (missing === 0) lines.push(`  required: true  # ${sureness(rows)}`);
  else lines.push(`  # Not required: missing in ${showCount(missing)} of ${showCounted(rows, 'row')}.`);
  if (unique) lines.push(`  unique: true  # ${showCount(profile.distinct.count)} different values`);
  lines.push(...rangeLines(guess, profile), ...valueLines(profile));
  return lines;
}

/** Texts that all are times in one way are taken for them; where several ways fit, only people can tell. */
export function typeOf({ type, formats: { times } }: Pick<Guess, 'type' | 'formats'>): {
  type: Guess['type'];
  format?: string;
} {
  const [time] = times;
  return type === 'string' && time && times.length === 1
    ? { type: time.type, format: time.pattern }
    : { type };
}

function typeLines(guess: Guess, known: readonly string[]): string[] {
  const { values, nearMiss, words, formats } = guess;
  const { type, format } = typeOf(guess);
  const lines: string[] = [];
  if (values === 0) lines.push('  # No value was seen, so no type.');
  else if (type === undefined) lines.push('  # The values have no type in common.');
  else lines.push(`  logicalType: ${type}  # all ${showCounted(values, 'value')}; ${sureness(values)}`);
  if (format !== undefined) lines.push(`  logicalTypeOptions: { format: ${scalar(format)} }`);
  else if (type === 'string' && formats.times.length > 1) {
    const ways = formats.times.map(({ pattern }) => pattern).join(' or ');
    lines.push(`  # Times? All values can be read as ${ways}: no value tells which.`);
  } else if (type === 'string' && formats.text !== undefined) {
    lines.push(`  logicalTypeOptions: { format: ${formats.text} }  # all ${showCounted(values, 'value')}`);
  }
  if (nearMiss) {
    const example = `line ${nearMiss.line} holds ${JSON.stringify(nearMiss.value)}`;
    lines.push(`  # All but ${showCount(nearMiss.misses)} are of type ${nearMiss.type}: ${example}.`);
  }
  const doubtful = [...words].filter(([word]) => !known.includes(word));
  if (doubtful.length) {
    const seen = doubtful.map(([word, count]) => `${JSON.stringify(word)} (${showCount(count)})`).join(', ');
    lines.push(`  # Do these mean a missing value? ${seen}`);
  }
  return lines;
}

/** Bounds are what a domain demands, not what a sample happens to show. */
function rangeLines(guess: Guess, column: ColumnProfile): string[] {
  const { min, max } = extremesOf(column);
  const { type, format } = typeOf(guess);
  if (type === undefined || type === 'boolean' || min === undefined || max === undefined) return [];
  return [
    '  # Seen so far; set what the domain demands:',
    format === undefined ? '  # logicalTypeOptions:' : '  # in logicalTypeOptions:',
    `  #   minimum: ${value(min)}`,
    `  #   maximum: ${value(max)}`,
  ];
}

function valueLines({ type, distinct, top, rows, missing }: ColumnProfile): string[] {
  const closed = distinct.exact && distinct.count <= MAX_VALUES && top?.length === distinct.count;
  if (type !== 'string' || !closed || rows - missing < MIN_REPEATS * distinct.count) return [];
  const values = top.map(entry => String(entry.value)).sort();
  return [
    '  quality:',
    `    # ${showCounted(distinct.count, 'value')} in ${showCounted(rows, 'row')}.`,
    '    - metric: invalidValues',
    '      arguments:',
    `        validValues: ${flow(values)}`,
    '      mustBe: 0',
  ];
}

/** Rule of three: what never came among n came, at 95 % confidence, in less than 3/n of all cases. */
function sureness(n: number): string {
  if (n < 30) return `only ${n} seen, so it may well change`;
  return `95 % sure that fewer than ${Number(((100 * 3) / n).toPrecision(2))} % of further ones differ`;
}

function value(shown: Shown): string {
  return typeof shown === 'string' ? scalar(shown) : String(shown);
}

const flow = (texts: readonly string[]) => `[${texts.map(scalar).join(', ')}]`;
