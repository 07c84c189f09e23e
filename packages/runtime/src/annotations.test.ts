import { describe, expect, it } from '@jest/globals';
import type { Finding } from '@sluice/core';
import { annotationsOf } from './annotations.js';

const finding = (severity: Finding['severity'], rule: string, count = 1): Finding => ({
  rule,
  severity,
  message: `${rule} is broken`,
  count,
});

describe('annotationsOf', () => {
  it('keeps to ten of each kind, worst first, and counts the rest', () => {
    const findings = Array.from({ length: 60 }, (_, i) => finding('error', `r${i}`, i + 1)).concat(
      finding('warning', 'w'),
    );
    const annotations = annotationsOf(findings, 'fail');
    expect(annotations).toHaveLength(11);
    expect(annotations[0]).toMatchObject({ title: 'r59', message: 'r59 is broken (60×)' });
    expect(annotations[9]).toMatchObject({
      severity: 'error',
      message: '51 more of this kind are in the report.',
    });
    expect(annotations[10]).toMatchObject({ severity: 'warning', title: 'w' });
  });

  it.each(['warn', 'pass'] as const)('marks nothing as an error where the outcome is %s', outcome => {
    const findings = [finding('warning', 'w', 3), finding('error', 'e'), finding('notice', 'n')];
    expect(annotationsOf(findings, outcome).map(({ severity, title }) => `${severity} ${title}`)).toEqual([
      'warning w',
      'warning e',
      'notice n',
    ]);
    expect(annotationsOf(findings, 'error')[0]).toMatchObject({ severity: 'error', title: 'e' });
  });

  it('points at the place and cuts what the runner would cut', () => {
    const [annotation] = annotationsOf(
      [{ rule: 'r', severity: 'notice', message: 'x'.repeat(9000), location: { file: 'a.yaml', line: 3 } }],
      'pass',
    );
    expect(annotation).toMatchObject({ file: 'a.yaml', startLine: 3 });
    expect(annotation!.message.length).toBeLessThanOrEqual(4096);
  });
});
