import type { Ground } from './ground.js';
import { Ids } from './ids.js';
import { joinById } from './join.js';
import { meanMetric } from './metrics/metric.js';
import { close, tryRule, verdictFor, type Facts, type Trial } from './trial.js';
import type { Outcomes } from './outcomes.js';
import type { Rule } from './policy.js';
import { Population } from './population.js';
import { isComparison, quantityOf } from './quantity.js';
import type { Case } from './result.js';
import { take } from './sample.js';

/**
 * A rule about the outcomes of tests. Repetitions of a test, and rows of one cluster, count as one unit by their mean:
 * asked twice, a model gives much the same answer, and a thousand repetitions of ten tests are ten tests.
 */
export function tryOutcomes(rule: Rule, given: Case, ground: Ground): Trial[] {
  const ours = unitsOf(rule, outcomesAt(given, rule.file)!);
  const facts: Facts = { rule, rows: ours.names.length, quantity: quantityOf(rule.check), unit: 'tests' };
  const named = {
    ...rule,
    definition: rule.definition ?? meanMetric(rule.metric, rule.direction ?? 'higher'),
  };
  if (rule.metric === 'min_pass_rate') {
    const least = ours.values.reduce((a, b) => Math.min(a, b));
    return [{ kind: 'point', facts: { ...facts, candidate: least }, estimate: least }];
  }
  const { stats, baseline } = given.policy;
  if (!isComparison(rule.check)) {
    const population = populate(ground, ours.values);
    return [tryRule(named, population, stats, { unit: 'tests' })];
  }
  const before = outcomesAt(given, rule.baselineFile);
  if (!before) {
    const reason = 'No comparison made: the rule names no baseline_file.';
    return [close({ ...facts, cause: 'baseline-missing' }, 'untested', reason, verdictFor(rule, 'fail'))];
  }
  const theirs = unitsOf(rule, before);
  const join = joinById(Ids.of(ours.names), Ids.of(theirs.names));
  if (join.overlap < baseline.minOverlap || !join.candidate.length) {
    const reason = `Only ${join.candidate.length} of ${Math.max(ours.names.length, theirs.names.length)} tests are in both "${rule.file!}" and "${rule.baselineFile!}".`;
    return [close({ ...facts, rows: join.candidate.length }, 'untested', reason, verdictFor(rule, 'fail'))];
  }
  const population = populate(ground, take(ours.values, join.candidate), take(theirs.values, join.baseline));
  return [tryRule(named, population, stats, { unit: 'tests' })];
}

function populate(ground: Ground, candidate: Float64Array, baseline?: Float64Array): Population {
  const sample = (values: Float64Array) => ({ task: 'values' as const, rows: values.length, values });
  const arms = { candidate: sample(candidate), ...(baseline ? { baseline: sample(baseline) } : {}) };
  const population = new Population(arms, undefined, ground.nextStream());
  ground.populations.add(population);
  return population;
}

export function outcomesAt({ ruleFiles }: Case, path: string | undefined): Outcomes | undefined {
  const found = path === undefined ? undefined : ruleFiles?.get(path);
  return found?.kind === 'outcomes' ? found.outcomes : undefined;
}

/** The column of scores a rule is about. */
export function scoreName({ metric }: Rule): string {
  return metric === 'pass_rate' || metric === 'min_pass_rate' ? 'pass' : metric;
}

/** Units in the order of their names, each with the mean of its rows. */
function unitsOf(rule: Rule, { scores, texts, rows }: Outcomes): { names: string[]; values: Float64Array } {
  const score = scores.get(scoreName(rule))!;
  const keys = texts.get(rule.cluster ?? 'test_id');
  const sums = new Map<string, [sum: number, count: number]>();
  for (let row = 0; row < rows; row++) {
    const key = keys?.[row] ?? String(row).padStart(10, '0');
    const [sum, count] = sums.get(key) ?? [0, 0];
    sums.set(key, [sum + score[row]!, count + 1]);
  }
  const names = [...sums.keys()].sort();
  return { names, values: Float64Array.from(names, name => sums.get(name)![0] / sums.get(name)![1]) };
}
