import {
  digestOf,
  runUrl,
  sha256,
  upstreamOf,
  UserError,
  type InputsOf,
  type Ports,
  type StageResult,
} from '@sluice/core';
import {
  evidenceOf,
  findBaseline,
  findCandidate,
  headlineOf,
  judge,
  loadPolicy,
  metricsOf,
  reportOf,
  ruleIds,
  scoresOf,
  type BaselineAt,
  type Case,
  type Material,
} from '@sluice/gate';
import { openRegistry } from '@sluice/registry';
import type { inputs as specs, outputs } from './inputs.js';

type Inputs = InputsOf<typeof specs>;

/** Holds the candidate's predictions against the policy, and says what that means for the model. */
export async function run(inputs: Inputs, ports: Ports): Promise<StageResult> {
  const { files, context } = ports;
  const at = baselineAt(inputs, ports);
  const upstream = upstreamOf(inputs.needs, inputs['optional-needs']);
  const policy = await loadPolicy(inputs.policy, files);
  const wanted = {
    model: inputs['model-name'],
    modelDigest: inputs['model-digest'],
    predictions: inputs.predictions,
    metricsFile: inputs['metrics-file'],
  };
  const { model, materials, findings, ...candidate } = await findCandidate(wanted, policy, upstream, ports);
  const compared = { name: inputs['model-name'], sha256: model.sha256 };
  const { baseline, version, materials: others } = await findBaseline(at, compared, policy, files);

  const given: Case = { policy, candidate, baseline };
  const judged = judge(given);
  const told = { ...judged, findings: [...judged.findings, ...findings] };
  const scores = `${JSON.stringify(scoresOf(told), null, 2)}\n`;
  const scoresPath = `${inputs['report-dir']}/evaluate-gate/scores.json`;
  await files.write(scoresPath, scores);
  const all = [await policyMaterial(inputs.policy, ports), ...materials, ...others];
  return {
    stage: 'evaluate-gate',
    verdict: judged.verdict,
    headline: headlineOf(told),
    findings: told.findings,
    document: {
      title: `Evaluation of ${inputs['model-name']}`,
      ...reportOf(given, told),
      footer: [model, ...all].map(({ kind, sha256 }) => [`${kind} `, { code: sha256.slice(0, 12) }]),
    },
    evidence: evidenceOf(model, judged, all, runUrl(context)),
    subjects: [model],
    outputs: {
      scores: JSON.stringify(metricsOf(judged)),
      'failed-rules': ruleIds(judged, ['inconclusive', 'fail']).join(','),
      'passing-rules': ruleIds(judged, ['pass']).join(','),
      'baseline-version': version ?? '',
      'scores-path': scoresPath,
    } satisfies Record<keyof typeof outputs, string>,
    files: [{ role: 'scores', path: scoresPath, kind: 'file', sha256: sha256(scores) }],
  };
}

function baselineAt(inputs: Inputs, ports: Ports): BaselineAt {
  const metrics = inputs['baseline-metrics-file'];
  if (inputs.baseline === 'registry') {
    if (metrics) {
      throw new UserError('bad-input', {
        message: 'Input "baseline-metrics-file" has no meaning with "baseline: registry".',
        fix: 'The registry keeps the metrics of each version. Leave the input out.',
      });
    }
    const store = openRegistry(inputs.registry, ports.files, ports.clock);
    return { kind: 'registry', store, alias: inputs['baseline-alias'] };
  }
  if (!inputs.baseline && !metrics) return { kind: 'none' };
  return { kind: 'files', predictions: inputs.baseline, metrics };
}

async function policyMaterial(path: string, { files }: Ports): Promise<Material> {
  const absolute = files.resolve(path);
  return {
    kind: 'policy',
    path,
    name: files.relative(absolute),
    sha256: (await digestOf(absolute, files)).sha256,
  };
}
