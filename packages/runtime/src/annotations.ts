import { allows, byGravity, type Finding, type Outcome, type Severity } from '@sluice/core';
import type { Place, RunnerCommands } from './runner-commands.js';

/** The runner keeps this many of each kind per step and cuts messages at 4,096 characters. */
const PER_KIND = 10;
const MAX_MESSAGE = 4000;

const KINDS: Severity[] = ['error', 'warning', 'notice'];

export interface Annotation extends Place {
  severity: Severity;
  message: string;
  title: string;
}

/**
 * The findings as annotations, worst first, within the runner's limits; the last of a full kind counts the rest. What the
 * outcome lets pass is marked as no error, however grave it is by itself.
 */
export function annotationsOf(findings: readonly Finding[], outcome: Outcome): Annotation[] {
  const shown = allows(outcome) ? findings.toSorted(byGravity).map(softened) : findings;
  return KINDS.flatMap(severity => {
    const all = shown.filter(finding => finding.severity === severity).sort(byGravity);
    if (all.length <= PER_KIND) return all.map(annotationOf);
    const worst = all.slice(0, PER_KIND - 1);
    const rest = `${all.length - worst.length} more of this kind are in the report.`;
    return [...worst.map(annotationOf), { severity, title: 'and more', message: rest }];
  });
}

function softened(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

function annotationOf(finding: Finding): Annotation {
  const { rule, severity, message, location, fix, count } = finding;
  const times = count !== undefined && count > 1 ? ` (${count}×)` : '';
  const text = `${message}${times}${fix ? ` ${fix}` : ''}`;
  return {
    severity,
    title: rule,
    message: text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text,
    ...(location ? { file: location.file } : {}),
    ...(location?.line === undefined ? {} : { startLine: location.line }),
    ...(location?.endLine === undefined ? {} : { endLine: location.endLine }),
    ...(location?.column === undefined ? {} : { startColumn: location.column }),
  };
}

export function annotate(findings: readonly Finding[], outcome: Outcome, runner: RunnerCommands): void {
  for (const { severity, message, ...properties } of annotationsOf(findings, outcome))
    runner.annotate(severity, message, properties);
}
