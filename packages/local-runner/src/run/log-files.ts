import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from '../events.js';
import { folderName } from './job-folder.js';

/** Keeps the log of each job in a file, in the form in which GitHub offers logs for download. */
export class LogFiles {
  private readonly streams = new Map<string, WriteStream>();

  constructor(private readonly folder: string) {}

  write(event: RunEvent): void {
    if (event.type === 'step-start') this.stream(event.job).write(`##[step]${event.name}\n`);
    if (event.type !== 'log') return;
    const line = event.kind === 'output' ? event.text : `##[${event.kind}]${event.text}`;
    this.stream(event.job).write(`${line}\n`);
  }

  async close(): Promise<void> {
    const streams = [...this.streams.values()];
    await Promise.all(streams.map(stream => new Promise(resolve => stream.end(resolve))));
  }

  private stream(job: string): WriteStream {
    const open = this.streams.get(job);
    if (open) return open;
    const folder = join(this.folder, folderName(job));
    mkdirSync(folder, { recursive: true });
    const stream = createWriteStream(join(folder, 'log.txt'));
    this.streams.set(job, stream);
    return stream;
  }
}
