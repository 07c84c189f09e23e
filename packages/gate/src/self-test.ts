import { allows, type Finding } from '@sluice/core';
import { createRandom, type Random } from '@sluice/stats';
import { judge } from './judge.js';
import type { MetricsFile } from './metrics-file.js';
import type { Policy, Rule } from './policy.js';
import type { Predictions } from './predictions.js';
import type { RuleFile } from './rule-files.js';
import type { Case, Judged } from './result.js';
import { takeIndexes } from './sample.js';

/** What the gate says of a candidate that is made worse on purpose. */
export interface SelfTest {
  refused: boolean;
  /** Rules that noticed, and rules that did not. */
  noticed: string[];
  silent: string[];
}

/**
 * Plants a regression and judges it: every prediction goes to another row, so that the model guesses; numbers and
 * outcomes get worse too. A gate that lets this pass cannot refuse anything.
 */
export function testGate(given: Case): SelfTest {
  const judged: Judged = judge(plant(given));
  const ids = given.policy.rules.map(rule => rule.id);
  const noticed = ids.filter(id =>
    judged.results.some(r => r.rule.id === id && !allows(r.verdict) && !r.cause),
  );
  return {
    refused: !allows(judged.verdict) && noticed.length > 0,
    noticed,
    silent: ids.filter(id => !noticed.includes(id)),
  };
}

export function selfTestFinding({ refused, noticed, silent }: SelfTest): Finding {
  if (!refused) {
    return {
      rule: 'self-test',
      severity: 'error',
      message: 'The gate let a model pass that only guesses: it cannot refuse anything.',
      fix: 'Tighten its limits, give a baseline, or add rows.',
    };
  }
  return {
    rule: 'self-test',
    severity: 'notice',
    message: `The gate refuses a model that only guesses, by ${noticed.join(', ')}.${silent.length ? ` Did not notice: ${silent.join(', ')}.` : ''}`,
  };
}

function plant(given: Case): Case {
  const { candidate, baseline, policy, ruleFiles } = given;
  const random = createRandom(policy.stats.seed);
  const { predictions, metrics } = candidate;
  return {
    ...given,
    // Waivers are for the candidate, not for the gate.
    policy: { ...policy, waivers: [] },
    candidate: {
      ...(predictions ? { predictions: guessing(predictions, random) } : {}),
      ...(metrics ? { metrics: worsened(metrics, policy) } : {}),
    },
    baseline: baseline.kind === 'found' ? { ...baseline, sameModel: false } : baseline,
    ...(ruleFiles ? { ruleFiles: worsenedFiles(ruleFiles, policy, random) } : {}),
  };
}

/** The same predictions, of other rows. */
function guessing(predictions: Predictions, random: Random): Predictions {
  const { content, rows } = predictions;
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  for (let i = rows - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const shuffled = (column: Float64Array) => Float64Array.from(order, row => column[row]!);
  switch (content.task) {
    case 'regression':
      return { ...predictions, content: { ...content, prediction: shuffled(content.prediction) } };
    case 'ranking':
      return { ...predictions, content: { ...content, score: shuffled(content.score) } };
    case 'classification': {
      const { prediction, score, probabilities } = content;
      return {
        ...predictions,
        content: {
          ...content,
          ...(prediction ? { prediction: { ...prediction, of: takeIndexes(prediction.of, order) } } : {}),
          ...(score ? { score: shuffled(score) } : {}),
          probabilities: new Map([...probabilities].map(([name, column]) => [name, shuffled(column)])),
        },
      };
    }
  }
}

/** Which way is worse for a number: by its direction, else by the limit it is held against. */
function worseBy(rules: readonly Rule[]): -1 | 1 {
  const [rule] = rules;
  const direction = rule?.direction ?? (rule?.check.kind === 'max' ? 'lower' : 'higher');
  return direction === 'lower' ? 1 : -1;
}

const worse = (value: number, sign: -1 | 1) => value + sign * (10 * Math.abs(value) + 1);

function worsened(metrics: MetricsFile, { rules }: Policy): MetricsFile {
  const sign = (name: string) => worseBy(rules.filter(rule => rule.metric === name));
  return {
    ...metrics,
    values: new Map([...metrics.values].map(([name, value]) => [name, worse(value, sign(name))])),
    samples: new Map(
      [...metrics.samples].map(([name, values]) => [name, values.map(value => worse(value, sign(name)))]),
    ),
  };
}

function worsenedFiles(
  files: ReadonlyMap<string, RuleFile>,
  policy: Policy,
  random: Random,
): Map<string, RuleFile> {
  const baselines = new Set(policy.rules.flatMap(rule => [rule.baselineFile, rule.baselinePath]));
  return new Map(
    [...files].map(([path, file]) => [path, baselines.has(path) ? file : worsenedFile(file, policy, random)]),
  );
}

function worsenedFile(file: RuleFile, policy: Policy, random: Random): RuleFile {
  switch (file.kind) {
    case 'metrics':
      return { kind: 'metrics', metrics: worsened(file.metrics, policy) };
    case 'outcomes': {
      const { outcomes } = file;
      const scores = new Map(
        [...outcomes.scores].map(([name, values]) => {
          const sign = worseBy(policy.rules.filter(rule => rule.metric === name));
          return [name, values.map(value => (name === 'pass' ? 0 : worse(value, sign)))];
        }),
      );
      return { kind: 'outcomes', outcomes: { ...outcomes, scores } };
    }
    case 'predictions':
      return { kind: 'predictions', predictions: guessing(file.predictions, random) };
    case 'size':
      return { kind: 'size', bytes: 2 * file.bytes + 1e6 };
  }
}
