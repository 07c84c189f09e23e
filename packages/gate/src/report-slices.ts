import type { Block, Chart, Table } from '@sluice/core';
import { formatConfidence, formatCount, formatNumber, formatQuantity } from './format.js';
import { metricLabel } from './policy.js';
import { isComparison } from './quantity.js';
import type { RuleResult } from './result.js';
import { turningPoint } from './decide.js';

/** More slices than this are no picture any more; the worst are drawn. */
const MAX_DRAWN = 25;

/** For each rule with slices: every slice between its bounds, worst first. */
export function sliceBlocks(results: readonly RuleResult[], confidence: number): Block[] {
  const rules = new Map<string, RuleResult[]>();
  for (const result of results)
    if (result.slice && result.estimate !== undefined)
      rules.set(result.rule.id, [...(rules.get(result.rule.id) ?? []), result]);
  return [...rules.values()].filter(slices => slices.length > 1).map(slices => forest(slices, confidence));
}

function forest(slices: readonly RuleResult[], confidence: number): Chart {
  const { rule, quantity } = slices[0]!;
  const good = quantity !== 'value' || rule.direction !== 'lower' ? 1 : -1;
  const shown = [...slices].sort((a, b) => good * (a.estimate! - b.estimate!)).slice(0, MAX_DRAWN);
  const scale = quantity === 'ratio' ? 100 : 1;
  const of = (pick: (result: RuleResult) => number | undefined) =>
    shown.map(result => {
      const value = pick(result);
      return value !== undefined && Number.isFinite(value) ? scale * value : null;
    });
  const left = slices.length - shown.length;
  const unit = quantity === 'ratio' ? ', %' : '';
  const about = isComparison(rule.check)
    ? `gain over the baseline${unit} (right is better)`
    : metricLabel(rule);
  return {
    kind: 'chart',
    form: 'forest',
    title: `${rule.id}: ${metricLabel(rule)} by slice${left > 0 ? `, the worst ${shown.length} of ${slices.length}` : ''}`,
    x: { label: 'slice', values: shown.map(({ slice }) => `${slice!.column} = ${slice!.value}`) },
    y: { label: `${about}; ${formatConfidence(confidence)} each side, not adjusted` },
    series: [
      {
        name: isComparison(rule.check) ? 'gain' : 'candidate',
        values: of(({ estimate }) => estimate),
        low: of(({ bounds }) => bounds?.lower),
        high: of(({ bounds }) => bounds?.upper),
      },
    ],
    limits: [{ name: 'limit', value: scale * turningPoint(rule.check) }],
  };
}

/** The groups that fairness metrics compared: all of them, also those too small to tell. */
export function groupBlocks(results: readonly RuleResult[]): Block[] {
  const seen = new Map<string, RuleResult>();
  for (const result of results) if (result.groups) seen.set((result.rule.group ?? []).join(' × '), result);
  return [...seen].map(([name, { groups = [] }]): Table => {
    const right = (label: string) => ({ label, align: 'right' as const });
    return {
      kind: 'table',
      caption: `Groups by ${name}`,
      columns: [
        { label: 'Group' },
        right('Rows'),
        right('Positives'),
        right('Predicted positive'),
        right('True positive rate'),
        right('False positive rate'),
      ],
      rows: groups.map(({ group, rows, positives, selectionRate, truePositiveRate, falsePositiveRate }) => ({
        cells: [
          group,
          formatCount(rows),
          formatCount(positives),
          formatQuantity('ratio', selectionRate),
          ...[truePositiveRate, falsePositiveRate].map(rate =>
            Number.isNaN(rate) ? formatNumber(rate) : formatQuantity('ratio', rate),
          ),
        ],
      })),
    };
  });
}
