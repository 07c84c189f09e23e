import {
  chainOf,
  digestOf,
  fetchStatement,
  requireEvidence,
  UserError,
  type Handover,
  type Link,
  type Ports,
  type Problem,
  type Subject,
} from '@sluice/core';
import { readDatasets, unite, type Dataset, type DataLine } from './data.js';
import { isInside } from './file-set.js';

/** A dataset and the evidence that it passed validation, where there is some. */
export interface TrainingData {
  dataset: Dataset;
  evidence?: Link;
}

type Means = Pick<Ports, 'artifacts' | 'files'>;

/**
 * The data of the training. With upstream results every dataset must be one that validate-data let pass, down to the
 * digest: all lines of `data` together or each by itself. Where `data` is not given, the datasets of the evidence are
 * looked up by their names. Throws UserError `evidence-missing`, `evidence-refused`, `digest-mismatch`.
 */
export async function readTrainingData(
  lines: readonly DataLine[],
  upstream: readonly Handover[],
  ports: Means,
): Promise<TrainingData[]> {
  const given = await readDatasets(lines, ports.files);
  if (!upstream.length) return given.map(dataset => ({ dataset }));
  const chain = chainOf(upstream);
  const datasets = given.length ? asJudged(given, chain) : await lookUp(chain, ports);
  const data: TrainingData[] = [];
  for (const dataset of datasets) data.push({ dataset, evidence: await evidenceFor(dataset, chain, ports) });
  return data;
}

/** As one where validate-data saw them as one, else line by line. */
function asJudged(given: Dataset[], chain: readonly Link[]): Dataset[] {
  const whole = unite(given);
  const isJudged = judgedDatasets(chain).some(subject => subject.sha256 === whole.sha256);
  return isJudged || given.length === 1 ? [whole] : given;
}

function judgedDatasets(chain: readonly Link[]): Subject[] {
  const subjects = chain.filter(link => link.stage === 'validate-data').flatMap(link => link.subjects);
  const datasets = subjects.filter(subject => subject.kind === 'dataset');
  return [...new Map(datasets.map(subject => [subject.sha256, subject])).values()];
}

/**
 * The names are those that validate-data gives: of a file, or of the folder that several lie in. They come from upstream, so
 * they are taken as they are: no patterns, and nothing outside the workspace.
 */
async function lookUp(chain: readonly Link[], { files }: Means): Promise<Dataset[]> {
  const datasets: Dataset[] = [];
  for (const { name, sha256 } of judgedDatasets(chain)) {
    const paths = await filesNamed(name, files);
    const [dataset] = paths.length ? await readDatasets([{ pattern: name, paths }], files) : [];
    if (dataset?.sha256 === sha256) {
      datasets.push(dataset);
      continue;
    }
    throw new UserError(dataset ? 'digest-mismatch' : 'evidence-missing', {
      message: dataset
        ? `The data "${name}" has sha256:${dataset.sha256} here, but validate-data judged sha256:${sha256}.`
        : `validate-data judged the dataset "${name}", and nothing says which files here it is.`,
      fix: 'Name the files in "data", as for validate-data.',
    });
  }
  return datasets;
}

async function filesNamed(name: string, files: Means['files']): Promise<string[]> {
  const path = files.relative(files.resolve(name));
  if (!isInside(path)) return [];
  const stat = await files.stat(path);
  if (stat?.kind === 'file') return [path];
  if (stat?.kind !== 'folder') return [];
  return (await files.list(path)).map(inner => (path === '.' ? inner : `${path}/${inner}`));
}

/** The link that let the dataset pass; the statement must say the same. */
async function evidenceFor(dataset: Dataset, chain: readonly Link[], ports: Means): Promise<Link> {
  const passing = requireEvidence(chain, 'validate-data', dataset.sha256);
  await fetchStatement(passing, ports);
  return passing;
}

/**
 * The training read the data at some time while it ran, so data that passed validation must still be what passed. Throws
 * UserError `digest-mismatch` with every file that is not. `touched` are the paths that may have changed.
 */
export async function requireUnchanged(
  data: readonly TrainingData[],
  touched: readonly string[],
  { files }: Pick<Means, 'files'>,
): Promise<void> {
  const validated = data.filter(({ evidence }) => evidence).flatMap(({ dataset }) => dataset.files);
  const problems: Problem[] = [];
  for (const { path, sha256 } of validated.filter(({ path }) => touched.includes(path))) {
    const now = (await files.stat(path)) ? (await digestOf(path, files)).sha256 : undefined;
    if (now === sha256) continue;
    problems.push({
      message: `The training ${now ? 'changed' : 'removed'} "${path}", so nobody knows whether it used what validate-data let pass.`,
      fix: 'Write results elsewhere, or validate the data as it is to be trained on.',
    });
  }
  if (problems.length) throw new UserError('digest-mismatch', problems);
}
