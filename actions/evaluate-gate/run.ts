import {
  runUrl,
  sha256,
  requireUpstream,
  upstreamOf,
  UserError,
  worst,
  type InputsOf,
  type Ports,
  type ProducedFile,
  type StageResult,
} from '@sluice/core';
import { renderJunit } from '@sluice/document';
import {
  countLook,
  evidenceOf,
  findBaseline,
  findCandidate,
  findPolicy,
  headlineOf,
  judge,
  metricsOf,
  readRuleFiles,
  reportOf,
  ruleIds,
  scoresOf,
  selfTestFinding,
  testGate,
  type BaselineAt,
  type Case,
  type FoundPolicy,
  type Judged,
  type Look,
  type Material,
  type Policy,
} from '@sluice/gate';
import { openRegistry } from '@sluice/registry';
import type { inputs as specs, outputs } from './inputs.js';

type Inputs = InputsOf<typeof specs>;

/** Holds the candidate's predictions against the policy, and says what that means for the model. */
export async function run(inputs: Inputs, ports: Ports): Promise<StageResult> {
  const { files, context } = ports;
  requireUpstream(inputs.needs, inputs['optional-needs']);
  const upstream = upstreamOf(inputs.needs, inputs['optional-needs']);
  const found = await findPolicy(inputs.policy, inputs['policy-ref'], ports);
  const { policy } = found;
  const at = baselineAt(inputs, policy, ports);
  const wanted = {
    model: inputs['model-name'],
    modelDigest: inputs['model-digest'],
    predictions: inputs.predictions,
    metricsFile: inputs['metrics-file'],
  };
  const { model, materials, findings, ...candidate } = await findCandidate(wanted, policy, upstream, ports);
  const compared = { name: inputs['model-name'], sha256: model.sha256 };
  const { baseline, version, materials: others } = await findBaseline(at, compared, policy, ports);
  const named = await readRuleFiles(policy, files);

  const today = ports.clock.now().toISOString().slice(0, 10);
  const given: Case = { policy, candidate, baseline, ruleFiles: named.files, today };
  const selfTest = inputs['self-test'] ? testGate(given) : undefined;
  const judged = withFindings(judge(given), [
    ...found.findings,
    ...findings,
    ...(selfTest ? [selfTestFinding(selfTest)] : []),
  ]);
  const looks = inputs['count-looks'] ? await lookAt(judged, model.sha256, ports) : [];
  const all = [policyMaterial(found), ...materials, ...others, ...named.materials];
  const produced = await writeFiles(inputs, judged, files);
  return {
    stage: 'evaluate-gate',
    verdict: judged.verdict,
    headline: headlineOf(judged),
    findings: judged.findings,
    document: {
      title: `Evaluation of ${inputs['model-name']}`,
      ...reportOf(given, judged, { looks, ...(selfTest ? { selfTest } : {}) }),
      footer: [model, ...all].map(({ kind, sha256 }) => [`${kind} `, { code: sha256.slice(0, 12) }]),
    },
    evidence: evidenceOf(model, judged, all, runUrl(context)),
    subjects: [model],
    outputs: {
      scores: JSON.stringify(metricsOf(judged)),
      'failed-rules': ruleIds(judged, ['inconclusive', 'fail']).join(','),
      'passing-rules': ruleIds(judged, ['pass']).join(','),
      'baseline-version': version ?? '',
      'test-set': judged.testSet === undefined ? '' : `sha256:${judged.testSet}`,
      'scores-path': produced.scores.path,
      'junit-path': produced.junit.path,
    } satisfies Record<keyof typeof outputs, string>,
    files: [produced.scores, produced.junit],
  };
}

/** Findings of the stage itself; errors among them refuse. They stand behind those of the rules. */
function withFindings(judged: Judged, findings: Judged['findings']): Judged {
  const failed = findings.some(({ severity }) => severity === 'error');
  const told = failed ? [...findings, ...judged.findings] : [...judged.findings, ...findings];
  return { ...judged, verdict: worst([judged.verdict, failed ? 'fail' : 'pass']), findings: told };
}

async function lookAt(judged: Judged, model: string, ports: Ports): Promise<Look[]> {
  if (judged.testSet === undefined) return [];
  const { verdict } = judged;
  const look = { at: ports.clock.now().toISOString(), model, verdict, metrics: metricsOf(judged) };
  return countLook(judged.testSet, look, ports);
}

async function writeFiles(
  inputs: Inputs,
  judged: Judged,
  files: Ports['files'],
): Promise<Record<'scores' | 'junit', ProducedFile>> {
  const folder = `${inputs['report-dir']}/evaluate-gate`;
  const write = async (role: string, name: string, text: string): Promise<ProducedFile> => {
    const path = `${folder}/${name}`;
    await files.write(path, text);
    return { role, path, kind: 'file', sha256: sha256(text) };
  };
  const { verdict, findings } = judged;
  const headline = headlineOf(judged);
  const junit = { stage: 'evaluate-gate', model: inputs['model-name'], verdict, headline, findings };
  return {
    scores: await write('scores', 'scores.json', `${JSON.stringify(scoresOf(judged), null, 2)}\n`),
    junit: await write('junit', 'junit.xml', renderJunit({ ...junit, passed: ruleIds(judged, ['pass']) })),
  };
}

function baselineAt(inputs: Inputs, policy: Policy, ports: Ports): BaselineAt {
  const metrics = inputs['baseline-metrics-file'];
  const wanted = inputs.baseline ?? policy.baseline.from;
  const registered = /^registry(?:@(.+))?$/.exec(wanted ?? '');
  if (registered ?? wanted === 'merge-base') {
    if (metrics) {
      throw new UserError('bad-input', {
        message: `Input "baseline-metrics-file" has no meaning with "baseline: ${wanted!}".`,
        fix: 'The metrics come with the baseline. Leave the input out.',
      });
    }
    if (!registered) return { kind: 'merge-base', token: inputs['github-token'] };
    const store = openRegistry(inputs.registry, ports.files, ports.clock);
    return { kind: 'registry', store, alias: registered[1] ?? inputs['baseline-alias'] };
  }
  if (!wanted && !metrics) return { kind: 'none' };
  return { kind: 'files', predictions: wanted, metrics };
}

function policyMaterial({ policy, sha256, commit }: FoundPolicy): Material {
  const name = commit === undefined ? policy.file : `${policy.file} of ${commit.slice(0, 12)}`;
  return { kind: 'policy', path: policy.file, name, sha256 };
}
