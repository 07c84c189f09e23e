import { domainClassifier, exactly, FourierFeatures, mmdTest } from '@sluice/stats';
import type { FoundData } from '../find-data.js';
import type { ColumnPlan, TablePlan } from '../plan.js';
import type { Profile } from '../profile-file.js';
import type { ScanOptions } from '../scan-table.js';
import type { Choice } from './presets.js';
import { pointsOf } from './row-points.js';
import { sampleRows, type RowSample } from './row-sample.js';
import { choiceOf, type DriftSettings } from './settings.js';

/** Samples of rows of both sides. */
export interface SampledRows {
  reference: RowSample;
  current: RowSample;
  /** Columns that hold numbers; the others are texts. */
  numeric: ReadonlySet<string>;
  missing: ReadonlySet<string>;
}

/** Reads the data once more, and keeps some rows of the columns that drift looks at by default or by name. */
export async function sampleData(
  data: FoundData,
  plan: TablePlan,
  options: ScanOptions,
  settings: DriftSettings,
): Promise<RowSample> {
  return sampleRows(data.paths, sampledColumns(plan, settings), data.files, options);
}

/**
 * Samples of both sides: of data, which are read once more, or as a profile keeps them; then of the columns that it has too.
 */
export async function sampleBoth(
  data: { reference: FoundData | RowSample; current: FoundData },
  plan: TablePlan,
  options: ScanOptions,
  settings: DriftSettings,
): Promise<SampledRows> {
  const { reference: kept } = data;
  const columns = sampledColumns(plan, settings).filter(
    ({ name }) => !('rows' in kept) || kept.columns.includes(name),
  );
  const names = columns.map(({ name }) => name);
  const numbers = columns.filter(({ type }) => type === 'number' || type === 'integer');
  const reference =
    'rows' in kept ? withColumns(kept, names) : await sampleRows(kept.paths, columns, kept.files, options);
  return {
    reference,
    current: await sampleRows(data.current.paths, columns, data.current.files, options),
    numeric: new Set(numbers.map(({ name }) => name)),
    missing: new Set(['', ...plan.missing]),
  };
}

/**
 * Never what is hidden, nor what is named as if it stood below it: a file of Parquet or Arrow gives what stands in `a` and a
 * column `a.b` of its own under one name.
 */
function sampledColumns({ columns }: TablePlan, settings: DriftSettings): ColumnPlan[] {
  const secret = columns.filter(({ hidden }) => hidden).map(({ name }) => name);
  return columns.filter(({ name, type, checks }) => {
    const choice = choiceOf(name, settings);
    const passes = type !== 'date' && type !== 'timestamp' && checks.every(({ kind }) => kind !== 'unique');
    const hidden = secret.some(other => name === other || name.startsWith(`${other}.`));
    return !hidden && (choice === 'named' || (choice === 'default' && passes));
  });
}

function withColumns({ columns, rows }: RowSample, names: readonly string[]): RowSample {
  const places = names.map(name => columns.indexOf(name));
  return { columns: names, rows: rows.map(row => places.map(place => row[place])) };
}

/** As a profile keeps it. */
export function keptSample({ columns, rows }: RowSample): NonNullable<Profile['sample']> {
  return { columns, rows: rows.map(row => row.map(cell => cell ?? null)) };
}

/** What a profile kept. */
export function sampleOf({ columns, rows }: NonNullable<Profile['sample']>): RowSample {
  return { columns, rows: rows.map(row => row.map(cell => cell ?? undefined)) };
}

const FEATURES = 128;
const MOST_COORDINATES = 100;
const SEED = 20_240_501;

/**
 * Two looks at all columns at once, which also see what no single column shows, such as a correlation that broke: the
 * maximum mean discrepancy by random Fourier features, and a classifier that tries to tell the sides apart.
 */
export function wholeRowChoices(samples: SampledRows): Choice[] {
  const { reference, current } = pointsOf(
    samples.reference,
    samples.current,
    samples.numeric,
    samples.missing,
  );
  const dimension = reference[0]?.length ?? 0;
  if (dimension === 0 || current.length === 0) return [];
  // The distance of two random points grows as this.
  const features = new FourierFeatures(dimension, FEATURES, Math.sqrt(dimension), SEED);
  const [a, b] = [reference, current].map(points => points.map(point => features.of(point))) as [
    Float64Array[],
    Float64Array[],
  ];
  const rows = `a sample of ${reference.length} and ${current.length} rows`;
  return [
    {
      method: 'maximum mean discrepancy',
      meaning: `of all columns together, on ${rows}`,
      rule: 'beyond-noise',
      threshold: 0.1,
      measure: () => {
        const { squared, p } = mmdTest(a, b);
        return { effect: exactly(Math.sqrt(squared)), p: exactly(p) };
      },
    },
    {
      method: 'domain classifier (ROC AUC)',
      meaning: `how well a model tells current rows from reference rows, on ${rows}; 0.5 is not at all`,
      rule: 'beyond-noise',
      threshold: 0.6,
      measure: () => {
        const { auc, p } = domainClassifier(enriched(reference, a), enriched(current, b));
        return { effect: exactly(auc), p: exactly(p) };
      },
    },
  ];
}

/** The features let a linear model see what columns do together. Of wide tables they alone are left: Newton's method costs the square. */
function enriched(points: readonly Float64Array[], features: readonly Float64Array[]): Float64Array[] {
  return points.map((point, i) => {
    const some = features[i]!.subarray(0, FEATURES / 2);
    return point.length > MOST_COORDINATES ? some : Float64Array.from([...point, ...some]);
  });
}
