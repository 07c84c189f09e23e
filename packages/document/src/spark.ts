import type { Spark } from '@sluice/core';

const BLOCKS = '▁▂▃▄▅▆▇█';

/** As bars of text, from ▁ to █; a dot where nothing is. */
export function sparkText({ spark }: Spark): string {
  const most = highest(spark);
  if (!(most > 0)) return '';
  return spark
    .map(value => (value > 0 ? BLOCKS[Math.min(7, Math.floor((value / most) * 8))]! : '·'))
    .join('');
}

export function highest(values: readonly number[]): number {
  return Math.max(0, ...values.filter(Number.isFinite));
}
