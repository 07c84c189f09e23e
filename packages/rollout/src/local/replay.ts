import { UserError, type Ports } from '@sluice/core';
import type { ReplayPlan } from '../plan.js';
import type { ReplayReport, ReplaySpec } from '../router/protocol.js';
import { countText } from '../text.js';
import { WholeLines } from './whole-lines.js';

/** Rows of a table, each with its cells by column. */
export type RowsReader = (path: string, missing: string[]) => Promise<Record<string, unknown>[]>;

/** The recorded requests of a plan: one JSON text each. Throws `missing-file`, `empty-data`, `bad-data`. */
export async function readBodies(
  { file, wrap, missing }: ReplayPlan,
  files: Ports['files'],
  readRows: RowsReader,
): Promise<string[]> {
  const rows = /\.(jsonl|ndjson)$/i.test(file) ? await readLines(file, files) : await readRows(file, missing);
  if (rows.length) return rows.map(row => JSON.stringify(wrap === undefined ? row : { [wrap]: [row] }));
  throw new UserError('empty-data', { message: 'There is no row to replay.', location: { file } });
}

async function readLines(path: string, files: Ports['files']): Promise<unknown[]> {
  const lines = (await files.read(path)).toString('utf8').split(/\r?\n/);
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      throw new UserError('bad-data', {
        message: 'The line is not JSON.',
        location: { file: path, line: i + 1 },
      });
    }
  });
}

/**
 * A process that sends the bodies over and over, until the function it answers is called. It also ends with the job.
 * `env` is its environment, from which the headers take secrets.
 */
export async function startReplay(
  { path, rate, concurrency, headers }: ReplayPlan,
  bodies: readonly string[],
  url: string,
  env: Record<string, string>,
  { exec, files, log, signal }: Pick<Ports, 'exec' | 'files' | 'log' | 'signal'>,
): Promise<() => Promise<void>> {
  const folder = await files.temporary('replay-');
  const spec: ReplaySpec = {
    url: url + path,
    bodies: `${folder}/bodies.jsonl`,
    headers: { 'content-type': 'application/json', ...headers },
    rate,
    concurrency,
  };
  await files.write(spec.bodies, `${bodies.join('\n')}\n`);
  await files.write(`${folder}/spec.json`, JSON.stringify(spec));
  const end = new AbortController();
  const output: Buffer[] = [];
  const complaints = new WholeLines(text => log.untrusted(text));
  const running = exec.run(exec.helper('router', 'replay', `${folder}/spec.json`), {
    env,
    signal: AbortSignal.any([end.signal, signal]),
    stdout: chunk => output.push(chunk),
    stderr: chunk => complaints.take(chunk),
  });
  // Traffic that does not come is not the candidate's fault: it makes steps inconclusive, and no more.
  const over = running.then(
    ({ exitCode }) => {
      complaints.end();
      if (end.signal.aborted || signal.aborted) return;
      log.warning(`The replay ended by itself with exit code ${exitCode ?? 'unknown'}.`);
    },
    (error: unknown) => {
      log.warning(`The replay did not start: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  log.info(
    `Replaying ${countText(bodies.length)} recorded ${bodies.length === 1 ? 'request' : 'requests'} at ${rate} per second to ${spec.url}.`,
  );
  return async () => {
    end.abort();
    await over;
    const report = Buffer.concat(output).toString('utf8');
    // Without its line break it is not whole: the process was killed.
    if (report.endsWith('\n')) tell(JSON.parse(report) as ReplayReport, log);
  };
}

function tell({ sent, refused, failed, aborted }: ReplayReport, log: Ports['log']): void {
  const givenUp = aborted ? `, ${countText(aborted)} were still unanswered at the end` : '';
  log.info(
    `Replayed ${countText(sent)} ${sent === 1 ? 'request' : 'requests'}: ${countText(failed)} failed, ${countText(refused)} were answered 4xx${givenUp}.`,
  );
  if (refused * 2 > sent) {
    log.warning(
      'Most of the replayed requests were answered 4xx: they compare little. Do path, wrap and headers fit the server?',
    );
  }
}
