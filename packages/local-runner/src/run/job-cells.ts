import { evaluateText, evaluateTree } from '../expressions/template.js';
import type { Scope } from '../expressions/scope.js';
import { expandMatrix, nameCell, type MatrixValues } from '../matrix/expand-matrix.js';
import { isRecord } from '../plan/payload.js';
import { textOf } from '../syntax/tree.js';
import type { Job } from '../syntax/workflow.js';

/** One instance of a job. */
export interface JobCell {
  /** Unique in its workflow. */
  label: string;
  name: string;
  /** null without a matrix. */
  matrix: MatrixValues | null;
  /** The `strategy` context. */
  strategy: Record<string, unknown>;
}

export interface Cells {
  cells: JobCell[];
  failFast: boolean;
  maxParallel: number;
}

/** The instances of a job; none when the matrix excludes all. Throws what makes the strategy unusable. */
export async function expandJob(job: Job, scope: Scope): Promise<Cells> {
  const strategy = (await evaluateTree(job.strategy, scope)) ?? {};
  if (!isRecord(strategy)) throw new Error(`The strategy of job "${job.id}" must be a mapping.`);
  const { matrix } = strategy;
  const cells = matrix === undefined || matrix === null ? undefined : expandMatrix(matrix);
  const total = cells?.length ?? 1;
  const failFast = strategy['fail-fast'] !== false;
  const maxParallel = Math.max(1, Math.floor(Number(strategy['max-parallel'])) || total);
  const common = { 'fail-fast': failFast, 'job-total': total, 'max-parallel': maxParallel };
  const made: JobCell[] = [];
  for (const [index, cell] of (cells ?? [undefined]).entries()) {
    const values = cell?.values ?? null;
    const context = { ...common, 'job-index': index };
    const contexts = { ...scope.contexts, matrix: values, strategy: context };
    const declared = textOf(job.name);
    // A name without expressions gets the values appended, as one without a name does.
    const plain = declared ? await evaluateText(declared, { ...scope, contexts }, job.name?.at) : job.id;
    made.push({
      label: cell ? nameCell(job.id, cell) : job.id,
      name: cell && !declared?.includes('${{') ? nameCell(plain, cell) : plain,
      matrix: values,
      strategy: context,
    });
  }
  return { cells: distinct(made), failFast, maxParallel };
}

/** Instances that no label tells apart are numbered. */
function distinct(cells: JobCell[]): JobCell[] {
  const seen = new Map<string, number>();
  return cells.map(cell => {
    const count = (seen.get(cell.label) ?? 0) + 1;
    seen.set(cell.label, count);
    return count === 1 ? cell : { ...cell, label: `${cell.label} #${count}` };
  });
}
