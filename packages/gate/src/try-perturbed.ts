import { encode } from './encode.js';
import type { Ground } from './ground.js';
import { joinById } from './join.js';
import type { Rule } from './policy.js';
import { Population } from './population.js';
import type { Predictions } from './predictions.js';
import { isComparison, quantityOf } from './quantity.js';
import type { Case } from './result.js';
import { take, takeIndexes, type Sample, type Values } from './sample.js';
import { close, tryRule, verdictFor, type Facts, type Trial } from './trial.js';

/**
 * A rule about predictions on perturbed inputs (typos, noise, swapped names) under the ids of the clean ones: how often
 * they flip, or any metric, held against a limit or against the same model on clean inputs. Perturbed rows may be part of
 * all rows; a row that is not among the clean ones is a fault. The labels are those of the clean rows: where the file says
 * its own, they must be the same.
 */
export function tryPerturbed(rule: Rule, given: Case, ground: Ground): Trial[] {
  const facts: Facts = { rule, rows: 0, quantity: quantityOf(rule.check) };
  const clean = ground.predictions;
  const perturbed = perturbedAt(rule, given);
  const unfit = (reason: string): Trial[] => [
    close({ ...facts, cause: 'unfit' }, 'untested', reason, verdictFor(rule, 'fail')),
  ];
  if (!ground.all || !clean) return unfit('The predictions are not fit to be judged.');
  const [fault] = perturbed.faults;
  if (fault) {
    ground.findings.push(fault);
    return unfit(fault.message);
  }
  const join = joinById(clean.ids, perturbed.ids);
  if (join.candidate.length < perturbed.rows) {
    const reason = `${perturbed.rows - join.candidate.length} ids of "${perturbed.file}" are not among the clean predictions.`;
    ground.findings.push({ rule: 'perturbed-unmatched', severity: 'error', message: reason });
    return unfit(reason);
  }
  const labelled = withLabels(perturbed, clean, join.candidate);
  const [before, after] = encode([clean, labelled], given.policy.data) as [Sample, Sample];
  const differing = countDiffering(before, after, join.candidate);
  if (differing) {
    const reason = `"${perturbed.file}" gives other labels than the clean predictions for ${differing} ids.`;
    const fix = `Perturb the inputs and not the labels, or leave the column "${given.policy.data.label}" out.`;
    ground.findings.push({
      rule: 'perturbed-labels',
      severity: 'error',
      message: reason,
      count: differing,
      fix,
    });
    return unfit(reason);
  }
  const { weights, cluster } = ground.all.population;
  const paired = new Population({ baseline: before }, weights, 0, cluster).part(join.candidate, 0);
  const arms =
    rule.metric === 'flip_rate'
      ? { candidate: flips(paired.arms.baseline!, after) }
      : { candidate: after, ...(isComparison(rule.check) ? { baseline: paired.arms.baseline! } : {}) };
  const population = new Population(arms, paired.weights, ground.nextStream(), paired.cluster);
  ground.populations.add(population);
  return [tryRule(rule, population, given.policy.stats)];
}

/** Both are in the order of their ids, and every perturbed row has a clean one. */
function withLabels(perturbed: Predictions, clean: Predictions, rows: Uint32Array): Predictions {
  if (!perturbed.unlabelled) return perturbed;
  const { label } = clean.content;
  const known = 'of' in label ? { ...label, of: takeIndexes(label.of, rows) } : take(label, rows);
  return { ...perturbed, content: { ...perturbed.content, label: known } as Predictions['content'] };
}

function countDiffering(before: Sample, after: Sample, rows: Uint32Array): number {
  if (before.task === 'values' || after.task === 'values') return 0;
  let count = 0;
  for (const [i, row] of rows.entries()) if (before.label[row] !== after.label[i]) count++;
  return count;
}

export function perturbedAt(rule: Rule, { ruleFiles }: Case): Predictions {
  const found = ruleFiles?.get(rule.perturbed!);
  if (found?.kind !== 'predictions') throw new Error(`the predictions of rule ${rule.id} were not read`);
  return found.predictions;
}

/** 1 where the two predict different classes. */
function flips(before: Sample, after: Sample): Values {
  if (before.task !== 'classification' || after.task !== 'classification')
    throw new Error('only classes flip, which the checks of the policy should have told');
  const values = Float64Array.from(before.prediction, (guess, row) =>
    guess === after.prediction[row] ? 0 : 1,
  );
  return { task: 'values', rows: values.length, values };
}
