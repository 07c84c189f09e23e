import type { Block } from '@sluice/core';
import { formatCount } from './format.js';
import { modelsIn, type Look } from './looks.js';

/** Looks that are drawn. */
const SHOWN = 20;
const MAX_METRICS = 5;

/** The metrics of the last models that were judged on this test set. */
export function historyBlocks(looks: readonly Look[]): Block[] {
  if (looks.length < 2) return [];
  const shown = looks.slice(-SHOWN);
  const names = Object.keys(shown.at(-1)!.metrics).slice(0, MAX_METRICS);
  if (!names.length) return [];
  return [
    {
      kind: 'details',
      summary: `The last ${shown.length} of ${formatCount(looks.length)} looks at this test set, at ${formatCount(modelsIn(looks))} models`,
      blocks: [
        {
          kind: 'chart',
          form: 'line',
          title: 'Metrics over the last looks',
          x: {
            label: 'look',
            values: shown.map(({ at, model }) => `${at.slice(5, 16).replace('T', ' ')} ${model.slice(0, 6)}`),
          },
          y: { label: 'value' },
          series: names.map(name => ({
            name,
            values: shown.map(({ metrics }) => metrics[name] ?? null),
          })),
        },
        {
          kind: 'paragraph',
          text: 'The more models are tried on the same rows, the better the best of them looks by luck alone. Fresh rows undo that.',
        },
      ],
    },
  ];
}
