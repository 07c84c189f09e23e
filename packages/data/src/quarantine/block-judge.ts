import { BlockScanner, elementLines, FAULTS, type Block, type FaultKind, type Layout } from '@sluice/tables';
import { severityOf } from '../faults.js';
import { partitionColumns, partitionsOf } from '../open-data.js';
import type { TablePlan } from '../plan.js';
import { ROW, type JudgedBlock, type Judging } from './judge-job.js';
import { rawRows } from './raw-rows.js';
import { RowMarker, type Marks } from './row-marker.js';

const KINDS = Object.keys(FAULTS) as FaultKind[];
/** Those after which there is no row. */
const NO_ROW: readonly FaultKind[] = ['unclosed-quote', 'invalid-json', 'not-an-object'];

interface Found extends Marks {
  /** Where each row begins, and what is no row because of a fault. */
  lines: number[];
  /** Lines on which something begins that is no row. */
  torn: ReadonlySet<number>;
  length: number;
}

/** Finds the rows of blocks of one file, in any order, and tells those that fail. */
export class BlockJudge {
  readonly #marker: RowMarker;
  #layout: Layout | undefined;
  #scanner: BlockScanner | undefined;
  #partitions = partitionColumns(new Map());

  constructor(plan: TablePlan, judging: Judging) {
    this.#marker = new RowMarker(plan, judging);
  }

  /** Columns that must be looked at. */
  get columns(): string[] {
    return this.#marker.columns;
  }

  startFile(file: string, layout: Layout): void {
    this.#layout = layout;
    // Every fault counts here, not only the first ones.
    this.#scanner = new BlockScanner({ ...layout, array: false, keepFaults: Infinity });
    this.#partitions = partitionColumns(partitionsOf(file));
  }

  judge(written: Block): JudgedBlock {
    const { array, delimiter } = this.#layout!;
    // Elements of a JSON array may share a line, and have many: each gets one of its own, and that number first.
    const elements = array ? elementLines(written, 1) : undefined;
    const block = elements?.block ?? written;
    // Scanning undoes escapes in place.
    const bytes = Buffer.from(new ArrayBuffer(block.to - block.from));
    block.bytes.copy(bytes, 0, block.from, block.to);
    const found = this.#mark(block);
    const rows = new Uint32Array(ROW.size * found.lines.length);
    const numbers = new Map<number, number>();
    let at = 0;
    for (const row of rawRows({ bytes, line: 1, returns: delimiter !== undefined }, found.lines)) {
      numbers.set(row.line, at / ROW.size);
      rows.set([elements?.lines[row.line - 1] ?? row.line, row.start, row.content, row.end], at);
      at += ROW.size;
    }
    const numberOf = (line: number) => {
      const number = numbers.get(line);
      // A row that is not found must not pass for one that is accepted.
      if (number === undefined) throw new Error(`No row begins on line ${line} of the block.`);
      return number;
    };
    return {
      bytes,
      rows,
      lines: elements?.length ?? found.length,
      failing: [...found.broken].map(([line, rules]) => [numberOf(line), rules] as const),
      torn: [...found.torn].map(numberOf),
      suspects: found.suspects.map(({ line, id, key }) => ({ row: numberOf(line), id, key })),
    };
  }

  #mark(block: Block): Found {
    const lines: number[] = [];
    const { columns, names } = this.#partitions;
    const report = this.#scanner!.scan(block, (batch, own) => {
      for (let row = 0; row < batch.rows; row++) lines.push(batch.lines[row]!);
      this.#marker.take(batch, [...columns, ...batch.columns], [...names, ...own]);
    });
    const { broken, suspects } = this.#marker.drain();
    const faults = report.faults.filter(([kind]) => severityOf(kind) === 'error');
    const torn = new Set<number>();
    for (const [kind, , found] of faults)
      if (NO_ROW.includes(kind))
        // What a quote swallows begins with its row, which may be lines before the quote.
        for (const fault of found) torn.add(kind === 'unclosed-quote' ? 1 + report.lines : fault.line);
    const starts = torn.size ? [...lines, ...torn].sort((a, b) => a - b) : lines;
    for (const [kind, , found] of faults)
      for (const fault of found) {
        const row = starts[lastAtMost(starts, fault.line)];
        if (row === undefined) continue;
        const rules = broken.get(row);
        if (!rules) broken.set(row, [kind]);
        else if (!rules.includes(kind)) rules.push(kind);
      }
    return { lines: starts, broken, suspects, torn, length: report.lines };
  }
}

/** In which order the rules that a row breaks are told: faults, then checks of columns, of rows, of keys. */
export function rankOf({ columns, rows, keys }: TablePlan): (rule: string) => number {
  const checks = columns.flatMap(column => column.checks);
  const unique = checks.filter(({ kind }) => kind === 'unique');
  const others = checks.filter(({ kind }) => kind !== 'unique');
  const told = [...others, ...rows.map(({ check }) => check), ...keys, ...unique].map(({ id }) => id);
  const ranks = new Map<string, number>([...KINDS, ...told].map((rule, rank) => [rule, rank]));
  return rule => ranks.get(rule)!;
}

/** Place of the last number that is not above the limit, in ascending ones; −1 where there is none. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
