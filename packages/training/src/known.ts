import type { Handover, Ports } from '@sluice/core';
import { readCode } from './code.js';
import { readEnvironment, type SeenEnvironment } from './environment.js';
import {
  actionOf,
  componentsOf,
  fingerprintOf,
  type Component,
  type ComponentRecord,
} from './fingerprint.js';
import type { TrainingJob } from './job.js';
import { readTrainingData, type TrainingData } from './validation.js';
import { readVariables } from './variable.js';

/** All that a result will depend on, before anything is run. */
export interface Known {
  job: TrainingJob;
  data: TrainingData[];
  seen: SeenEnvironment;
  components: Record<Component, ComponentRecord>;
  fingerprint: string;
  /** Files the result depends on; the training should leave them alone. */
  inputs: string[];
}

/** Reads data, code and environment, and checks the evidence about the data. */
export async function know(
  job: TrainingJob,
  upstream: readonly Handover[],
  ports: Pick<Ports, 'artifacts' | 'exec' | 'files' | 'secrets' | 'signal'>,
): Promise<Known> {
  const redact = (text: string) => ports.secrets.redact(text);
  const data = await readTrainingData(job.dataLines, upstream, ports);
  const datasets = data.map(({ dataset }) => dataset);
  const dataPaths = datasets.flatMap(dataset => dataset.files).map(file => file.path);
  const code = await readCode(job, dataPaths, ports.files);
  const variables = ports.exec.environment();
  const seen = await readEnvironment(job, variables, ports);
  const env = readVariables(job.env, variables, redact);
  const action = actionOf({ job, code, datasets, env, environment: seen.environment }, redact);
  return {
    job,
    data,
    seen,
    components: componentsOf(action),
    fingerprint: fingerprintOf(action),
    inputs: [...dataPaths, ...Object.keys(code), ...Object.keys(job.params)],
  };
}
