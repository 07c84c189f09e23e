import { formatChange, formatCount } from './format.js';
import { metricLabel } from './policy.js';
import { isComparison } from './quantity.js';
import type { Judged, RuleResult } from './result.js';

/** The verdict in one sentence: better, worse, inconclusive, or that nothing was compared. */
export function headlineOf({
  verdict,
  results,
  findings,
}: Pick<Judged, 'verdict' | 'results' | 'findings'>): string {
  const told = findings.find(({ severity }) => severity === 'error');
  if (verdict === 'fail') return refusal(results, told?.message);
  if (verdict === 'inconclusive') {
    const open = results.filter(result => result.verdict === 'inconclusive');
    return `Inconclusive: ${open[0]!.reason}${more(others(open))}`;
  }
  return approval(results, verdict === 'warn');
}

function refusal(results: readonly RuleResult[], told: string | undefined): string {
  const failed = results.filter(result => result.verdict === 'fail' && result.cause === undefined);
  const worse = failed.find(result => isComparison(result.rule.check) && result.outcome === 'fail');
  const first = worse ?? failed[0];
  if (!first) return `Refused: ${told ?? 'the candidate could not be judged.'}`;
  // A gain that was asked for and is not there does not make the candidate worse.
  const word = worse && worse.rule.check.kind !== 'superior' ? 'Worse' : 'Refused';
  return `${word}: ${first.reason}${more(others(failed))}`;
}

function approval(results: readonly RuleResult[], warned: boolean): string {
  const rules = `${holding(results)}${warned ? ', with warnings' : ''}.`;
  const compared = results.filter(result => isComparison(result.rule.check) && result.estimate !== undefined);
  if (!compared.length) return `No comparison made: ${rules}`;
  const is = (outcome: RuleResult['outcome'], ...kinds: string[]) =>
    compared.find(
      result => result.outcome === outcome && (!kinds.length || kinds.includes(result.rule.check.kind)),
    );
  const worse = is('fail', 'non_inferior', 'no_regression');
  if (worse) return `Worse, in a rule that only warns: ${worse.reason}`;
  const open = is('inconclusive');
  if (open) return `Inconclusive, in a rule that only warns: ${open.reason}`;
  const better = compared.find(result => !result.slice && result.bounds && result.bounds.lower > 0);
  if (better) {
    const { rule, quantity, estimate } = better;
    const gain = formatChange(quantity, rule.direction === 'lower' ? -estimate! : estimate!);
    return `Better than the baseline (${metricLabel(rule)} ${gain}): ${rules}`;
  }
  if (is('pass', 'non_inferior')) return `No worse than the baseline: ${rules}`;
  return `${is('pass', 'no_regression') ? 'Not proven worse' : 'Not better'} than the baseline: ${rules}`;
}

/** Rules, not slices; those without anything to compare with count neither way. */
function holding(results: readonly RuleResult[]): string {
  const held = results.filter(result => result.cause !== 'baseline-missing');
  const all = new Set(held.map(result => result.rule.id));
  const broken = new Set(held.filter(result => result.outcome !== 'pass').map(result => result.rule.id));
  const count = formatCount(all.size);
  const which = held.length === results.length ? '' : all.size === 1 ? ' that needs none' : ' that need none';
  if (broken.size) return `${formatCount(all.size - broken.size)} of ${count} rules${which} hold`;
  return all.size === 1 ? `the rule${which} holds` : `all ${count} rules${which} hold`;
}

/** How many rules besides the one that is told. */
const others = (results: readonly RuleResult[]) => new Set(results.map(result => result.rule.id)).size - 1;

function more(count: number): string {
  if (count <= 0) return '';
  return count === 1 ? ' 1 more rule does not hold.' : ` ${formatCount(count)} more rules do not hold.`;
}
