import { byGravity, describeProblem, type Finding, type Outcome } from '@sluice/core';
import { plain } from './plain.js';

/** What a JUnit reader can show of a stage. */
export interface JunitReport {
  /** `evaluate-gate`. */
  stage: string;
  model: string;
  verdict: Outcome;
  headline: string;
  findings: readonly Finding[];
  /** Identifiers of the rules that held. */
  passed?: readonly string[];
}

interface Case {
  name: string;
  location?: Finding['location'];
  /** Makes the case fail. */
  failure?: { type: string; message: string; detail: string };
  /** Shown with a case that does not fail. */
  output?: string;
}

/**
 * The findings as JUnit XML: a test case per rule that held and per finding; errors fail, warnings and notices are
 * output of a case that passes. A first case named `verdict` fails whenever the stage refuses, so that no reader can
 * take a refusal for a success, nor an empty report for either.
 */
export function renderJunit(report: JunitReport): string {
  const suite = `${report.stage}.${report.model}`;
  const cases: Case[] = [
    verdictCase(report),
    ...[...report.findings].sort(byGravity).map(findingCase),
    ...(report.passed ?? []).map(name => ({ name })),
  ];
  const failures = cases.filter(({ failure }) => failure).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sluice" ${counts}>`,
    `<testsuite name="${attribute(suite)}" ${counts}>`,
    ...cases.map(testCase => renderCase(testCase, suite)),
    '</testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function verdictCase({ verdict, headline }: JunitReport): Case {
  if (verdict === 'pass' || verdict === 'warn') return { name: 'verdict', output: headline };
  return { name: 'verdict', failure: { type: verdict, message: headline, detail: headline } };
}

function findingCase({ rule, severity, message, location, count, examples = [], fix }: Finding): Case {
  const text = describeProblem({ message, ...(location ? { location } : {}), ...(fix ? { fix } : {}) });
  const detail = [text, ...(count === undefined ? [] : [`Count: ${count}`]), ...examples].join('\n');
  const place = location ? { location } : {};
  if (severity !== 'error') return { name: rule, ...place, output: detail };
  return { name: rule, ...place, failure: { type: rule, message, detail } };
}

function renderCase({ name, location, failure, output }: Case, suite: string): string {
  const file = location ? ` file="${attribute(location.file)}"` : '';
  const line = location?.line === undefined ? '' : ` line="${location.line}"`;
  const open = `<testcase name="${attribute(name)}" classname="${attribute(suite)}"${file}${line}`;
  if (failure) {
    const { type, message, detail } = failure;
    return `${open}><failure type="${attribute(type)}" message="${attribute(message)}">${content(detail)}</failure></testcase>`;
  }
  return output === undefined
    ? `${open}/>`
    : `${open}><system-out>${content(output)}</system-out></testcase>`;
}

function attribute(text: string): string {
  return escapeXml(plain(text));
}

function content(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(line => escapeXml(plain(line)))
    .join('\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `plain` leaves controls out; U+FFFE and U+FFFF are no XML characters either. */
function escapeXml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, character => ENTITIES[character] as string);
}
