import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plain, renderHtml, renderTerminal } from '@sluice/document';
import type { WorkflowOutcome } from '@sluice/local-runner';
import type { Redactor } from '@sluice/runtime';
import { nearPath } from '../near-path.js';
import { usesColor, type Terminal } from '../terminal.js';
import { runDocuments } from './run-document.js';
import { stagesIn } from './stage-steps.js';

/** Writes the run as a page, and tells on the terminal what one wants to know at once: or all of it as JSON. */
export async function showRun(
  outcome: WorkflowOutcome,
  redactor: Redactor,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const { out, env } = terminal;
  const { report, folder, services } = outcome;
  // Once more as a whole: what a colour parted in a log is in one piece again on a page.
  const { page, summary } = redactor.redactValue(
    runDocuments(outcome, record => redactor.redactValue(record)),
  );
  const pageFile = join(folder, 'report.html');
  await writeFile(pageFile, renderHtml(page));
  const summaries = report.jobs.flatMap(job => job.steps.flatMap(step => step.summaries));
  const summaryFile = join(folder, 'summary.md');
  if (summaries.length) await writeFile(summaryFile, redactor.redact(`${summaries.join('\n\n')}\n`));
  if (json) {
    const told = { ...report, folder, github: services?.records ?? [], artifacts: services?.artifacts ?? [] };
    out.write(`${JSON.stringify(redactor.redactValue(told), null, 2)}\n`);
    return;
  }
  out.write(`\n${renderTerminal(summary, { width: out.columns, color: usesColor(out, env) })}\n`);
  const reports = stagesIn(report.jobs).flatMap(({ label, report: file }): Place[] =>
    file === undefined ? [] : [[`Report of ${label}`, file]],
  );
  const places: Place[] = [
    ...reports,
    ...(services?.artifacts.length ? [['Artifacts', join(folder, 'artifacts')] satisfies Place] : []),
    ...(summaries.length ? [['Job summaries, as on GitHub', summaryFile] satisfies Place] : []),
    ['The whole run as a page', pageFile],
  ];
  for (const line of placeLines(redactor.redactValue(places), terminal)) out.write(`${line}\n`);
}

type Place = [what: string, file: string];

/** One line each however long, so that a path can be copied; from here where it is below. */
function placeLines(places: readonly Place[], { cwd }: Terminal): string[] {
  const width = Math.max(...places.map(([what]) => plain(what).length));
  return places.map(([what, file]) => `${plain(what).padEnd(width)}  ${plain(nearPath(file, cwd))}`);
}
