import { appendFile } from 'node:fs/promises';
import {
  sha256,
  UserError,
  type CommonInputs,
  type Handover,
  type Ports,
  type ProducedFile,
} from '@sluice/core';
import { clip, renderHtml, renderMarkdown } from '@sluice/document';
import { annotate } from './annotations.js';
import { handover } from './handing-over.js';
import type { Redactor } from './redaction.js';
import type { RunnerCommands } from './runner-commands.js';
import { reportToForge } from './forge-report.js';
import { safeFolder } from './report-folder.js';
import { reportOfBug, reportOfUserError, withFooter, type Report } from './report.js';
import { uploadFiles } from './uploads.js';

/** GitHub drops a step summary above 1 MiB whole; ours stays well below. */
const SUMMARY_BUDGET = 900 * 1024;
/** A sentence; what an error quotes of hostile data may be much longer, and an output has its limits. */
const LONGEST_HEADLINE = 1000;
const MARKDOWN_FILE_BUDGET = 4 * 1024 * 1024;

export interface Publication {
  /** What was told, redacted. */
  report: Report;
  /** Absolute path of the HTML report; empty where none could be written. */
  html: string;
  outputs: Record<string, string>;
}

/** What reporting needs besides the report. Absent inputs mean that they could not even be read. */
export interface Publisher {
  ports: Ports;
  redactor: Redactor;
  env: NodeJS.ProcessEnv;
  /** Where outputs, annotations and summary go; undefined at a terminal. */
  runner: RunnerCommands | undefined;
  inputs?: CommonInputs;
  upstream: readonly Handover[];
  /** See `Action`. */
  errorOutputs?: Record<string, string>;
}

/**
 * Tells every channel: files, artifacts, outputs, summary, annotations, comment, status. The whole report passes
 * redaction first. Channels that fail warn; none changes the verdict, but for the evidence: without it there is none.
 */
export async function publish(raw: Report, publisher: Publisher): Promise<Publication> {
  const { ports, redactor, runner } = publisher;
  const { report, written } = await writeSomewhere(readyToTell(raw, publisher), publisher);
  const outputs: Record<string, string> = {
    ...(report.result?.outputs ?? publisher.errorOutputs),
    ...written.outputs,
    verdict: report.outcome,
    headline: report.headline,
  };
  if (report.result) {
    const result = { ...report.result, files: [...written.produced, ...report.result.files] };
    const model = publisher.inputs!['model-name'];
    const placed = await uploadFiles(result, model, result.files, { ...publisher, ...ports });
    const handed = handover(result, model, placed, publisher.upstream, ports.context, ports.files);
    outputs['result'] = redactedJson(handed, redactor);
  }
  if (runner) {
    for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
    annotate(report.findings, report.outcome, runner);
    await attempt('The job summary', ports, () => writeSummary(report, publisher));
    await attempt('The pull request comment or status', ports, () => reportToForge(report, publisher));
  }
  return { report, html: written.html, outputs };
}

function readyToTell(raw: Report, { ports, redactor }: Publisher): Report {
  const report = redactReport({ ...raw, document: withFooter(raw.document, ports.context) }, redactor);
  const headline = clip(report.headline, LONGEST_HEADLINE);
  const document = { ...report.document, headline: clip(report.document.headline, LONGEST_HEADLINE) };
  const result = report.result && { ...report.result, headline };
  return { ...report, headline, document, ...(result ? { result } : {}) };
}

/** Digests and paths are kept; every other string of the report is redacted. */
function redactReport(report: Report, redactor: Redactor): Report {
  const { result, ...rest } = report;
  const clean = redactor.redactValue(rest);
  if (!result) return clean;
  const { files, subjects, ...told } = result;
  return { ...clean, result: { ...redactor.redactValue(told), files, subjects } };
}

/** A digest is kept: a secret that occurs in one by chance would break the chain. A path is not, and then is missed. */
function redactedJson(value: Handover, redactor: Redactor): string {
  return JSON.stringify(value, (key, item: unknown) =>
    typeof item === 'string' && key !== 'sha256' ? redactor.redact(item) : item,
  );
}

interface Written {
  html: string;
  outputs: Record<string, string>;
  produced: ProducedFile[];
}

/** In the report folder, else in a temporary one; where neither can be written to, the report tells of that. */
async function writeSomewhere(
  report: Report,
  publisher: Publisher,
): Promise<{ report: Report; written: Written }> {
  const { files, log } = publisher.ports;
  const wanted = `${publisher.inputs?.['report-dir'] ?? 'sluice-report'}/${report.stage}`;
  try {
    return { report, written: await writeReports(report, await safeFolder(wanted, files), files) };
  } catch (error) {
    log.warning(`The report could not be written to "${wanted}": ${messageOf(error)}`);
  }
  try {
    return { report, written: await writeReports(report, await files.temporary('report-'), files) };
  } catch (error) {
    const story =
      error instanceof UserError ? reportOfUserError(report.stage, error) : reportOfBug(report.stage, error);
    const instead = report.outcome === 'error' ? report : readyToTell(story, publisher);
    return { report: instead, written: { html: '', outputs: {}, produced: [] } };
  }
}

async function writeReports(report: Report, folder: string, files: Ports['files']): Promise<Written> {
  const html = renderHtml(report.document);
  const markdown = renderMarkdown(report.document, { budget: MARKDOWN_FILE_BUDGET });
  const evidence = report.result && `${JSON.stringify(report.result.evidence, null, 2)}\n`;
  await Promise.all([
    files.write(`${folder}/report.html`, html),
    files.write(`${folder}/report.md`, markdown),
    // No judgement, no evidence: not even that of an earlier run in this folder.
    evidence === undefined
      ? files.remove(`${folder}/evidence.json`)
      : files.write(`${folder}/evidence.json`, evidence),
  ]);
  const outputs: Record<string, string> = { 'report-path': `${folder}/report.html` };
  const produced: ProducedFile[] = [
    { role: 'report', kind: 'file', path: `${folder}/report.html`, sha256: sha256(html) },
  ];
  if (evidence !== undefined) {
    outputs['evidence-path'] = `${folder}/evidence.json`;
    produced.unshift({
      role: 'evidence',
      kind: 'file',
      path: `${folder}/evidence.json`,
      sha256: sha256(evidence),
    });
  }
  return { html: files.resolve(`${folder}/report.html`), outputs, produced };
}

async function writeSummary(report: Report, { env }: Publisher): Promise<void> {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (path) await appendFile(path, `${renderMarkdown(report.document, { budget: SUMMARY_BUDGET })}\n`);
}

async function attempt(what: string, { log }: Ports, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warning(`${what} could not be written: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
