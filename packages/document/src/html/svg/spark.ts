import type { Spark } from '@sluice/core';
import { highest } from '../../spark.js';
import { entities } from '../escape.js';
import { px } from './scale.js';

const WIDTH = 104;
const HEIGHT = 26;
/** A few bars stay slim. */
const WIDEST = 13;

/** Bars without axes; what they are held against is a stepped line over them. */
export function renderSpark({ spark, reference = [], label }: Spark): string {
  const most = highest([...spark, ...reference]);
  if (!(most > 0) || !spark.length) return '';
  const slot = Math.min(WIDEST, WIDTH / spark.length);
  const gap = Math.min(1, slot / 6);
  const top = (value: number) => HEIGHT - (value > 0 ? Math.max(1, (value / most) * HEIGHT) : 0);
  const bars = spark.map((value, i) =>
    value > 0
      ? `<rect x="${px(i * slot + gap / 2)}" y="${px(top(value))}" width="${px(slot - gap)}" height="${px(HEIGHT - top(value))}" class="spark-bar"/>`
      : '',
  );
  const steps = reference
    .slice(0, spark.length)
    .map((value, i) => `${i ? 'L' : 'M'}${px(i * slot)} ${px(top(value))}H${px((i + 1) * slot)}`);
  const line = steps.length ? `<path d="${steps.join('')}" class="spark-line"/>` : '';
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" class="spark" role="img" aria-label="${entities(label)}">` +
    `<path d="M0 ${HEIGHT}H${WIDTH}" class="spark-base"/>${bars.join('')}${line}</svg>`
  );
}
