import type { StepLog } from '../steps/step-log.js';
import { annotationOf, type AnnotationLevel } from './annotation.js';
import { parseCommand, type WorkflowCommand } from './workflow-command.js';

const COMMANDS = new Set([
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
]);
/** Answered by an output line of their own, so that echoing them would say it twice (or tell a secret). */
const NEVER_ECHOED = new Set(['add-mask', 'debug', 'warning', 'error', 'notice']);

/** Obeys the commands in the output of one step process; everything else is log. */
export class CommandProcessor {
  private stopToken: string | undefined;
  private echo: boolean;
  /** A command that could not be obeyed: the step fails, whatever its exit code. */
  failed = false;

  constructor(
    private readonly log: StepLog,
    debug: boolean,
  ) {
    this.echo = debug;
  }

  process(line: string): void {
    const command = parseCommand(line, name => this.knows(name));
    if (!command || !this.obey(command, line)) this.log.output(line);
  }

  private knows(name: string): boolean {
    return COMMANDS.has(name.toLowerCase()) || name.toLowerCase() === this.stopToken;
  }

  private obey(command: WorkflowCommand, line: string): boolean {
    const name = command.name.toLowerCase();
    if (this.stopToken !== undefined) {
      if (name !== this.stopToken) return false;
      this.stopToken = undefined;
      this.log.debug(line);
      return true;
    }
    if (this.echo && name !== 'stop-commands' && !NEVER_ECHOED.has(name)) this.log.output(line);
    try {
      this.execute(name, command, line);
    } catch (error) {
      this.log.error(`Unable to process command '${NEVER_ECHOED.has(name) ? name : line}' successfully.`);
      this.log.error((error as Error).message);
      this.failed = true;
    }
    return true;
  }

  private execute(name: string, command: WorkflowCommand, line: string): void {
    const handle = this.handlers[name];
    if (!handle)
      throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
    handle(command, line);
  }

  private readonly handlers: Record<string, (command: WorkflowCommand, line: string) => void> = {
    'stop-commands': ({ data }, line) => this.stop(data, line),
    'add-mask': ({ data }) => this.mask(data),
    debug: ({ data }) => this.log.debug(data),
    error: command => this.annotate('error', command),
    warning: command => this.annotate('warning', command),
    notice: command => this.annotate('notice', command),
    group: ({ data }) => this.log.group(data),
    endgroup: () => this.log.endGroup(),
    echo: ({ data }) => this.switchEcho(data),
    'add-matcher': () => this.ignoreMatcher(),
    'remove-matcher': () => this.ignoreMatcher(),
  };

  private annotate(level: AnnotationLevel, { data, properties }: WorkflowCommand): void {
    this.log.annotate(annotationOf(level, data, properties));
  }

  private ignoreMatcher(): void {
    this.log.notice('Problem matchers are not applied by the local runner.');
  }

  private stop(token: string, line: string): void {
    const name = token.toLowerCase();
    if (token === '' || COMMANDS.has(name) || name === 'pause-logging') {
      throw new Error(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
    }
    this.stopToken = name;
    if (token.length > 6) this.log.mask(token);
    // GitHub shows both ends of the fence. Nobody reads them, so here only who asked for everything sees them.
    this.log.debug(line);
  }

  private mask(value: string): void {
    if (!this.log.mask(value)) {
      this.log.warning("Can't add secret mask for empty string in ##[add-mask] command.");
    } else if (this.echo) this.log.output('::add-mask::***');
  }

  private switchEcho(data: string): void {
    const value = data.trim().toUpperCase();
    if (value !== 'ON' && value !== 'OFF') {
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`,
      );
    }
    this.echo = value === 'ON';
  }
}
