import type { Rule } from './policy.js';
import { isComparison, type Quantity } from './quantity.js';

/** Four significant digits, and four decimals unless the number is tiny; no exponent where it can be helped. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'not defined';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-5) return value.toExponential(3).replace('-', '−');
  const digits = Math.min(size < 0.001 ? 6 : 4, Math.max(0, 3 - Math.floor(Math.log10(size))));
  const text = value.toFixed(digits);
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace('-', '−');
}

/** A value of the quantity: ratios in percent. */
export function formatQuantity(quantity: Quantity, value: number): string {
  return quantity === 'ratio' ? `${formatNumber(100 * value)} %` : formatNumber(value);
}

/** With its sign. */
export function formatChange(quantity: Quantity, value: number): string {
  return `${value > 0 ? '+' : ''}${formatQuantity(quantity, value)}`;
}

/** Thousands apart; two significant digits, for more would feign precision. */
export function formatAbout(count: number): string {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return formatCount(Math.ceil(count / scale) * scale);
}

export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `95 %` */
export function formatConfidence(confidence: number): string {
  return `${Number((100 * confidence).toFixed(2))} %`;
}

/** The limit of a rule as the report's table shows it, in the metric's own direction. */
export function formatLimit({ check, direction = 'higher' }: Pick<Rule, 'check' | 'direction'>): string {
  if (!isComparison(check)) {
    const held = { estimate: '', lower_bound: 'lower bound ', upper_bound: 'upper bound ' }[check.using];
    return `${held}${check.kind === 'min' ? '≥' : '≤'} ${formatNumber(check.limit)}`;
  }
  const [beyond, better, worse] = direction === 'higher' ? ['>', '+', '−'] : ['<', '−', '+'];
  const margin = (sign: string) =>
    check.margin === 0
      ? ''
      : ` ${sign} ${formatQuantity(check.relative ? 'ratio' : 'difference', check.margin)}`;
  switch (check.kind) {
    case 'superior':
      return `${beyond} baseline${margin(better)}`;
    case 'non_inferior':
      return `${beyond} baseline${margin(worse)}`;
    case 'no_regression':
      return `not proven ${beyond === '>' ? '<' : '>'} baseline${margin(worse)}`;
  }
}
