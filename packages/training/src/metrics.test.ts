import { describe, expect, it } from '@jest/globals';
import { parseMetrics } from './metrics.js';

describe('parseMetrics', () => {
  it('reads a flat object of numbers, in its order', () => {
    const { metrics, leftOut } = parseMetrics('{"f1": 0.9, "accuracy": 1, "loss": 1e-3}', 'm.json');
    expect(leftOut).toEqual([]);
    expect(Object.entries(metrics)).toEqual([
      ['f1', 0.9],
      ['accuracy', 1],
      ['loss', 0.001],
    ]);
  });

  it.each([
    ['{\n"loss": NaN}', 'm.json:2: A metric is NaN'],
    ['{"a": 1, "loss": -Infinity}', 'm.json:1: A metric is -Infinity'],
    ['{"a": 1e999}', '"a" is too large'],
    ['{"a": null}', '"a" is null'],
    ['{"a": {"b": null}}', '"a.b" is null'],
    ['[1]', 'one JSON object'],
    ['3', 'one JSON object'],
    ['null', 'one JSON object'],
    ['', 'not JSON'],
    ['{"a": 1', 'not JSON'],
  ])('refuses %j', (text, message) => expect(() => parseMetrics(text, 'm.json')).toThrow(message));

  it('takes the numbers of nested objects, and leaves out what is no number', () => {
    const text = '{"test": {"f1": 0.9, "best": "a"}, "ok": true, "curve": [1, 2], "n": 3}';
    expect(parseMetrics(text, 'm.json')).toEqual({
      metrics: { 'test.f1': 0.9, n: 3 },
      leftOut: ['test.best', 'ok', 'curve'],
    });
  });

  it('tells every entry that is no number', () => {
    expect(() => parseMetrics('{"a": 1e999, "b": 2, "c": null}', 'm.json')).toThrow(/"a"[^]*"c"/);
  });
});
