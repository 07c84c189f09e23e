import { byGravity, type Finding, type Severity } from '@sluice/core';
import type { Toolkit } from './toolkit.js';

/** The runner keeps this many of each kind per step and cuts messages at 4,096 characters. */
const PER_KIND = 10;
const MAX_MESSAGE = 4000;

const KINDS: Severity[] = ['error', 'warning', 'notice'];

export interface Annotation {
  severity: Severity;
  message: string;
  title: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
}

/** The findings as annotations, worst first, within the runner's limits; the last of a full kind counts the rest. */
export function annotationsOf(findings: readonly Finding[]): Annotation[] {
  return KINDS.flatMap(severity => {
    const all = findings.filter(finding => finding.severity === severity).sort(byGravity);
    if (all.length <= PER_KIND) return all.map(annotationOf);
    const shown = all.slice(0, PER_KIND - 1);
    const rest = `${all.length - shown.length} more of this kind are in the report.`;
    return [...shown.map(annotationOf), { severity, title: 'and more', message: rest }];
  });
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

export function annotate(findings: readonly Finding[], toolkit: Toolkit): void {
  for (const { severity, message, ...properties } of annotationsOf(findings))
    toolkit[severity](message, properties);
}
