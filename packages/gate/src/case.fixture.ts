import { readMetrics } from './metrics-file.js';
import { loadPolicy } from './policy.js';
import { readPredictions } from './predictions.js';
import type { Baseline, Case } from './result.js';
import { readRuleFiles } from './rule-files.js';
import type { TestPorts } from '@sluice/testing';

/** A case as text, the way people write it. */
export interface Given {
  /** Lines of `rules`, and other parts of the policy. */
  rules: string[];
  policy?: string;
  candidate?: string;
  /** Text of a predictions file, or what stands for it. */
  baseline?: string | Baseline;
  metrics?: object;
  baselineMetrics?: object;
  /** Files that rules name. */
  files?: Record<string, string | object>;
  today?: string;
}
export const none: Baseline = { kind: 'missing', why: 'none was given', existedBefore: false };

/** Writes and reads all of it. The first rule stands on line 5 of the policy. */
export async function caseOf(given: Given, { files }: Pick<TestPorts, 'files'>): Promise<Case> {
  await files.write(
    'gate.yaml',
    [
      'version: 1',
      'stats: {resamples: 1000}',
      given.policy ?? '',
      'rules:',
      ...given.rules.map(r => `  - ${r}`),
    ].join('\n'),
  );
  for (const [name, content] of Object.entries(given.files ?? {}))
    await files.write(name, typeof content === 'string' ? content : JSON.stringify(content));
  const policy = await loadPolicy('gate.yaml', files);
  const read = async (name: string, text: string) => {
    await files.write(name, text);
    return readPredictions({ path: name, name }, policy, files);
  };
  const numbers = async (name: string, value: object) => {
    await files.write(name, JSON.stringify(value));
    return readMetrics({ path: name, name }, files);
  };
  const { candidate, baseline, metrics, baselineMetrics } = given;
  const before: Baseline =
    typeof baseline === 'object'
      ? baseline
      : baseline === undefined && baselineMetrics === undefined
        ? none
        : {
            kind: 'found',
            name: 'production (version 3)',
            sameModel: false,
            ...(baseline === undefined ? {} : { predictions: await read('base.csv', baseline) }),
            ...(baselineMetrics ? { metrics: await numbers('base.json', baselineMetrics) } : {}),
          };
  return {
    policy,
    ruleFiles: (await readRuleFiles(policy, files)).files,
    today: given.today ?? '2026-05-01',
    candidate: {
      ...(candidate === undefined
        ? {}
        : { predictions: await read(candidate.startsWith('{') ? 'cand.jsonl' : 'cand.csv', candidate) }),
      ...(metrics ? { metrics: await numbers('metrics.json', metrics) } : {}),
    },
    baseline: before,
  };
}
