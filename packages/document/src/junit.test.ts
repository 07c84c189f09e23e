import { describe, expect, it } from '@jest/globals';
import type { Finding } from '@sluice/core';
import fc from 'fast-check';
import * as any from './documents.fixture.js';
import { renderJunit, type JunitReport } from './junit.js';

const report: JunitReport = {
  stage: 'validate-data',
  model: 'penguins',
  verdict: 'fail',
  headline: '2 rows break the contract.',
  findings: [
    { rule: 'enum', severity: 'warning', message: 'odd' },
    {
      rule: 'required',
      severity: 'error',
      message: 'Species is missing in 2 rows.',
      location: { file: 'contract.yaml', line: 12 },
      count: 2,
      examples: ['line 17: ""'],
      fix: 'Fill it in.',
    },
  ],
  passed: ['row-count'],
};

describe('renderJunit', () => {
  it('makes errors fail, and keeps warnings as output of cases that pass', () => {
    expect(renderJunit(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sluice" tests="4" failures="2" errors="0">
<testsuite name="validate-data.penguins" tests="4" failures="2" errors="0">
<testcase name="verdict" classname="validate-data.penguins"><failure type="fail" message="2 rows break the contract.">2 rows break the contract.</failure></testcase>
<testcase name="required" classname="validate-data.penguins" file="contract.yaml" line="12"><failure type="required" message="Species is missing in 2 rows.">contract.yaml:12: Species is missing in 2 rows. Fill it in.
Count: 2
line 17: &quot;&quot;</failure></testcase>
<testcase name="enum" classname="validate-data.penguins"><system-out>odd</system-out></testcase>
<testcase name="row-count" classname="validate-data.penguins"/>
</testsuite>
</testsuites>
`);
  });

  it.each(['fail', 'inconclusive', 'error'] as const)(
    'fails where a stage says %s without any finding',
    verdict => {
      expect(renderJunit({ ...report, verdict, findings: [] })).toContain('failures="1"');
    },
  );

  it('does not fail where a stage passes', () => {
    expect(renderJunit({ ...report, verdict: 'warn', findings: [] })).toContain('failures="0"');
  });

  it('keeps hostile text inside its elements, and characters XML forbids out', () => {
    const finding: fc.Arbitrary<Finding> = fc.record({
      rule: any.text,
      severity: fc.constantFrom('error' as const, 'notice' as const),
      message: any.text,
      examples: fc.array(any.text, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 4 }), any.text, (findings, headline) => {
        const xml = renderJunit({ ...report, findings, headline });
        const names = Array.from(xml.matchAll(/<\/?([^\s>/]*)/g), ([, name]) => name);
        for (const name of names)
          expect(['?xml', 'testsuites', 'testsuite', 'testcase', 'failure', 'system-out']).toContain(name);
        expect(names.filter(name => name === 'testcase').length).toBe(2 * (findings.length + 1) + 1);
        // eslint-disable-next-line no-control-regex -- what XML forbids
        expect(xml).not.toMatch(/[\x00-\x09\x0b-\x1f\ufffe\uffff]/);
      }),
    );
  });
});
