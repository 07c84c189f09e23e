import {
  requireUpstream,
  upstreamOf,
  verdictOf,
  type InputsOf,
  type Ports,
  type StageResult,
} from '@sluice/core';
import {
  headlineOf,
  planTraining,
  producedFiles,
  provenanceOf,
  reportOf,
  subjectsOf,
  train,
  type Training,
} from '@sluice/training';
import type { inputs as specs, outputs } from './inputs.js';

/** Trains a model, or restores the result of the same inputs, and says from what it came. */
export async function run(inputs: InputsOf<typeof specs>, ports: Ports): Promise<StageResult> {
  const redact = (text: string) => ports.secrets.redact(text);
  requireUpstream(inputs.needs, inputs['optional-needs']);
  const upstream = upstreamOf(inputs.needs, inputs['optional-needs']);
  const job = await planTraining(inputs, ports.files, redact);
  const training = await train(job, upstream, ports, { token: inputs['github-token'] });
  return {
    stage: 'train',
    verdict: verdictOf(training.findings),
    headline: headlineOf(training),
    findings: training.findings,
    document: reportOf(training),
    evidence: provenanceOf(training, ports.context, redact),
    subjects: subjectsOf(training),
    outputs: outputsOf(training),
    files: producedFiles(training),
  };
}

function outputsOf({ job, record, reused, previous }: Training): Record<keyof typeof outputs, string> {
  return {
    fingerprint: record.fingerprint,
    reused: String(reused),
    changed: (previous?.changes ?? []).map(change => change.component).join(','),
    'model-path': job.outputs.model,
    'model-digest': record.outputs.model.sha256,
    metrics: JSON.stringify(record.metrics),
    'duration-seconds': String(Math.round(record.run.seconds * 10) / 10),
  };
}
