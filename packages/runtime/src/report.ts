import type {
  Document,
  Finding,
  Outcome,
  RunContext,
  Stage,
  StageResult,
  Text,
  UserError,
} from '@sluice/core';
import { runUrl } from '@sluice/core';

/** What is published: a stage's result, or the story of why there is none. */
export interface Report {
  stage: Stage;
  outcome: Outcome;
  headline: string;
  findings: Finding[];
  document: Document;
  result?: StageResult;
}

const DOCS = 'https://github.com/sluice-ml/sluice/blob/v1/docs/troubleshooting.md';
const ISSUES = 'https://github.com/sluice-ml/sluice/issues/new';

export function reportOf(result: StageResult): Report {
  const { stage, verdict, headline, findings, document } = result;
  return { stage, outcome: verdict, headline, findings, document, result };
}

/** The user can mend it: every problem, where it is, and the page that explains its kind. */
export function reportOfUserError(stage: Stage, error: UserError): Report {
  const findings = error.problems.map(({ message, location, valid, fix }): Finding => {
    const remedy = [valid?.length ? `Valid: ${valid.join(', ')}.` : '', fix ?? ''].filter(Boolean).join(' ');
    return {
      rule: error.code,
      severity: 'error',
      message,
      ...(location ? { location } : {}),
      ...(remedy ? { fix: remedy } : {}),
    };
  });
  const headline =
    findings.length === 1
      ? (findings[0] as Finding).message
      : `${findings.length} problems kept ${stage} from judging.`;
  return failed(stage, headline, findings, [
    `About "${error.code}": `,
    { link: 'troubleshooting', href: `${DOCS}#${error.code}` },
  ]);
}

/** It is ours. The stack is in the log; the report asks for an issue. */
export function reportOfBug(stage: Stage, error: unknown): Report {
  const message = error instanceof Error ? error.message : String(error);
  const headline = `${stage} broke down: ${message}`;
  const finding: Finding = {
    rule: 'internal-error',
    severity: 'error',
    message: headline,
    fix: `This is a defect of Sluice. Please tell us: ${ISSUES}`,
  };
  return failed(
    stage,
    headline,
    [finding],
    ['The log holds the stack. Please ', { link: 'open an issue', href: ISSUES }, '.'],
  );
}

function failed(stage: Stage, headline: string, findings: Finding[], help: Text): Report {
  const document: Document = {
    title: stage,
    verdict: 'error',
    headline,
    blocks: [
      {
        kind: 'table',
        columns: [{ label: 'Where' }, { label: 'Problem' }, { label: 'What to do' }],
        rows: findings.map(({ location, message, fix }) => ({
          cells: [
            location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '',
            message,
            fix ?? '',
          ],
          tone: 'error',
        })),
      },
      { kind: 'paragraph', text: help },
    ],
  };
  return { stage, outcome: 'error', headline, findings, document };
}

/** Small print under every report. */
export function withFooter(document: Document, context: RunContext): Document {
  const url = runUrl(context);
  const run = url ? [['Run ', { link: context.runId, href: url }]] : [];
  const commit = context.sha ? [['commit ', { code: context.sha.slice(0, 12) }]] : [];
  return { ...document, footer: [...(document.footer ?? []), ...run, ...commit] };
}
