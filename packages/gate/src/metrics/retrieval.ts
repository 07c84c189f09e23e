import { sortIndexes } from '@sluice/stats';
import type { Ranking } from '../sample.js';
import { UNIT, weightedMean, type MetricOptions, type RankingMetric } from './metric.js';

/** The items of one query, best score first; of equal scores, in the order of their ids. */
interface Ranked {
  relevance: number[];
  score: number[];
  /** How many are relevant (relevance above 0). */
  relevant: number;
}

/** Where each query begins, and the end. The items of a query follow each other. */
function startsOf({ query }: Ranking): Uint32Array {
  const starts: number[] = [];
  for (let row = 0; row < query.length; row++)
    if (row === 0 || query[row] !== query[row - 1]) starts.push(row);
  return Uint32Array.from([...starts, query.length]);
}

/** One value per query. Queries without anything relevant count as 0, as scikit-learn counts them in NDCG. */
function perQuery(
  sample: Ranking,
  { k }: MetricOptions,
  of: (ranked: Ranked, k: number) => number,
): Float64Array {
  const { label, score } = sample;
  const starts = startsOf(sample);
  return Float64Array.from({ length: starts.length - 1 }, (_, query) => {
    const [from, to] = [starts[query]!, starts[query + 1]!];
    const order = [...sortIndexes(score.subarray(from, to).map(value => -value))];
    const ranked: Ranked = {
      relevance: order.map(i => label[from + i]!),
      score: order.map(i => score[from + i]!),
      relevant: 0,
    };
    ranked.relevant = ranked.relevance.filter(value => value > 0).length;
    return ranked.relevant === 0 ? 0 : of(ranked, k === 0 ? order.length : k);
  });
}

/** Σ rel/log₂(rank + 1) over the first k, equal scores sharing the mean of their gains (McSherry & Najork 2008). */
function cumulativeGain({ relevance, score }: Pick<Ranked, 'relevance' | 'score'>, k: number): number {
  let gain = 0;
  for (let start = 0; start < relevance.length;) {
    let end = start + 1;
    while (end < relevance.length && score[end] === score[start]) end++;
    let [discount, sum] = [0, 0];
    for (let i = start; i < end; i++) {
      if (i < k) discount += 1 / Math.log2(i + 2);
      sum += relevance[i]!;
    }
    gain += (discount * sum) / (end - start);
    start = end;
  }
  return gain;
}

function normalizedGain(ranked: Ranked, k: number): number {
  const best = [...ranked.relevance].sort((a, b) => b - a);
  const ideal = best.reduce((sum, value, i) => (i < k ? sum + value / Math.log2(i + 2) : sum), 0);
  return cumulativeGain(ranked, k) / ideal;
}

/** Mean of the precisions at the relevant places among the first k, over all relevant ones (at most k). */
function averagePrecision({ relevance, relevant }: Ranked, k: number): number {
  let [hits, sum] = [0, 0];
  relevance.slice(0, k).forEach((value, i) => {
    if (value > 0) sum += ++hits / (i + 1);
  });
  return sum / Math.min(relevant, k);
}

function reciprocalRank({ relevance }: Ranked, k: number): number {
  const first = relevance.findIndex(value => value > 0);
  return first < k ? 1 / (first + 1) : 0;
}

const found = ({ relevance }: Ranked, k: number) => relevance.slice(0, k).filter(value => value > 0).length;

function ranking(name: string, of: (ranked: Ranked, k: number) => number, k = 0): RankingMetric {
  return {
    name,
    task: 'ranking',
    direction: 'higher',
    range: UNIT,
    undefinedWhen: 'no query is left',
    options: ['k'],
    defaults: { k },
    losses: (sample, options) => perQuery(sample, options, of),
    prepare(sample, options) {
      const values = perQuery(sample, options, of);
      const starts = startsOf(sample);
      // Rows of a query are drawn together, so its first one speaks for all.
      return weights =>
        weightedMean(
          values,
          values.map((_, query) => weights[starts[query]!]!),
        );
    },
  };
}

export const retrievalMetrics: RankingMetric[] = [
  ranking('ndcg', normalizedGain),
  ranking('map', averagePrecision),
  ranking('mrr', reciprocalRank),
  ranking('hit_rate', (ranked, k) => (found(ranked, k) > 0 ? 1 : 0), 10),
  ranking('recall_at_k', (ranked, k) => found(ranked, k) / ranked.relevant, 10),
  ranking('precision_at_k', (ranked, k) => found(ranked, k) / k, 10),
];
