import {
  exitCode,
  readInputs,
  UserError,
  upstreamOf,
  type Action,
  type CommonInputs,
  type Handover,
  type InputSpecs,
  type StageResult,
} from '@sluice/core';
import { openHost, type Host, type HostOptions } from './host.js';
import { withoutCommands } from './log.js';
import { publish, type Publication } from './publish.js';
import type { Redactor } from './redaction.js';
import { refuseBlockedFolder } from './report-folder.js';
import { reportOf, reportOfBug, reportOfUserError, type Report } from './report.js';

/** An action with its own inputs forgotten: only `commonInputs` are known to the runtime. */
export type AnyAction = Omit<Action, 'inputs' | 'run'> & {
  inputs: InputSpecs;
  // The inputs it is given are those its own specs have read.
  run(inputs: never, ports: Host['ports']): Promise<StageResult>;
};

export interface Ended {
  /** Redacted, as it was published. */
  report: Report;
  publication: Publication;
  exitCode: 0 | 1 | 2;
}

/** Marks in the runner's state that the main step has begun: the same bundle is called again for `post`. */
const STARTED = 'sluice-started';

/**
 * Runs an action from inputs to exit code: the one place where errors are told apart. A refusal is a verdict with exit
 * code 1; what the user can mend and what is our own defect end with 2. All channels are written in every case.
 */
export async function runAction(action: AnyAction, options: HostOptions = {}): Promise<Ended | undefined> {
  const host = openHost(options);
  try {
    if (host.ports.state.read(STARTED)) {
      await action.post?.(host.ports);
      return undefined;
    }
    host.ports.state.save(STARTED, 'true');
    return await runMain(action, host);
  } catch (error) {
    throw printable(error, host.redactor);
  } finally {
    await host.close();
  }
}

/** Nobody above knows the secrets: what Node prints of an error that nobody catches must hold none, nor a command. */
function printable(error: unknown, redactor: Redactor): Error {
  if (error instanceof UserError) return new UserError(error.code, redactor.redactValue([...error.problems]));
  const safe = (text: string) => withoutCommands(redactor.redact(text));
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const told = new Error(safe(message));
  told.stack = safe(stack ?? message);
  return told;
}

async function runMain(action: AnyAction, host: Host): Promise<Ended> {
  const { ports, redactor, env, runner } = host;
  let inputs: CommonInputs | undefined;
  let upstream: readonly Handover[] = [];
  let report: Report;
  try {
    if (host.inputs['github-token']) ports.secrets.add(host.inputs['github-token']);
    const read = readInputs(action.inputs, host.inputs) as CommonInputs;
    inputs = read;
    await refuseBlockedFolder(`${read['report-dir']}/${action.name}`, ports.files);
    upstream = upstreamOf(read.needs, read['optional-needs']);
    report = reportOf(await action.run(read as never, ports));
  } catch (error) {
    report =
      error instanceof UserError ? reportOfUserError(action.name, error) : reportOfBug(action.name, error);
    if (!(error instanceof UserError))
      ports.log.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { errorOutputs } = action;
  const publisher = {
    ...{ ports, redactor, env, runner, upstream },
    ...(inputs ? { inputs } : {}),
    ...(errorOutputs ? { errorOutputs } : {}),
  };
  const publication = await publish(report, publisher);
  // The verdict is the last line, outside any group.
  const { outcome, headline } = publication.report;
  ports.log.info(`${action.name}: ${outcome}. ${headline}`);
  return { report: publication.report, publication, exitCode: exitCode(outcome) };
}
