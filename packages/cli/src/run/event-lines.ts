import { stripVTControlCharacters } from 'node:util';
import { plain } from '@sluice/document';
import type { RunEvent } from '@sluice/local-runner';
import { duration, loud, markOf, soft } from './marks.js';

export interface LineOptions {
  color: boolean;
  /** Output of the steps, too. */
  logs: boolean;
}

/** What an event is worth in lines that stay, each after the name of its job; none for most. */
export function linesOf(event: RunEvent, { color, logs }: LineOptions): string[] {
  switch (event.type) {
    case 'run-start':
      return [`${plain(event.workflow)} (${plain(event.event)}): run ${event.runId}`];
    case 'job-wait':
      return [prefixed(event.job, `${markOf('held', color)} waits for ${event.for}: ${plain(event.detail)}`)];
    case 'step-start':
      return [prefixed(event.job, `${markOf('running', color)} ${plain(event.name)}`)];
    case 'log':
      return logs ? logLines(event, color) : [];
    case 'step-end': {
      if (event.conclusion === 'skipped')
        return [prefixed(event.job, `${markOf('skipped', color)} ${plain(event.name)} (skipped)`)];
      const time = soft(`(${duration(event.durationMs)})`, color);
      return [prefixed(event.job, `${markOf(event.conclusion, color)} ${plain(event.name)} ${time}`)];
    }
    case 'job-end': {
      const why = event.reason ? `: ${plain(event.reason)}` : '';
      const time = soft(`(${duration(event.durationMs)})`, color);
      return [
        prefixed(event.job, `${markOf(event.conclusion, color)} job ${event.conclusion} ${time}${why}`),
      ];
    }
    default:
      return noteLines(event, color);
  }
}

/** Annotations and notices: shown above the job tree as well. */
export function noteLines(event: RunEvent, color: boolean): string[] {
  if (event.type === 'annotation') {
    const { level, message, title, file, line } = event.annotation;
    const where = file ? ` ${plain(file)}${line ? `:${line}` : ''}` : '';
    const head = `${word(level, color)}${where}${title ? ` ${plain(title)}:` : ''}`;
    return [prefixed(event.job, `${head} ${plain(message)}`)];
  }
  if (event.type === 'notice') {
    const { level, message, job, location } = event;
    const where = location ? ` ${plain(location.file)}${location.line ? `:${location.line}` : ''}` : '';
    const line = `${word(level, color)}${where} ${plain(message)}`;
    return [job ? prefixed(job, line) : line];
  }
  return [];
}

function word(level: 'error' | 'warning' | 'notice', color: boolean): string {
  return level === 'error' ? loud('error', color) : level;
}

function logLines({ job, text, kind }: Extract<RunEvent, { type: 'log' }>, color: boolean): string[] {
  if (kind === 'endgroup') return [];
  // Annotations have their own event.
  if (kind === 'error' || kind === 'warning' || kind === 'notice') return [];
  const line = printable(text);
  return [
    prefixed(
      job,
      kind === 'group' ? `  ${soft('▾', color)} ${line}` : `  ${kind === 'debug' ? soft(line, color) : line}`,
    ),
  ];
}

/** A line of a step's output as it may be shown: no control or format characters, so that it can neither paint, move nor turn round. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll('\t', '    ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}

function prefixed(job: string, line: string): string {
  return `${plain(job)} | ${line}`.trimEnd();
}
