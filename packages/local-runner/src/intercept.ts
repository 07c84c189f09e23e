import type { Services } from './services-port.js';

/**
 * Stand-ins for actions that live elsewhere (`actions/checkout`, `actions/cache`, …). The table is keyed by
 * `owner/name` or `owner/name/path`, without the ref; see `intercepted/index.ts`.
 */
export type InterceptTable = Readonly<Record<string, Intercept>>;

export type Intercept = InterceptFunction | InProcessAction | JavaScriptAction;

/** Runs in this process as the step's main phase. What it throws fails the step with an error annotation. */
export type InterceptFunction = (context: InterceptContext) => Promise<InterceptResult>;

/** A function with declared inputs: defaults are filled in, and `check` may refuse a step before anything runs. */
export interface InProcessAction {
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly main: InterceptFunction;
  /** What of this `with` cannot be done here, one sentence each; values that are expressions are absent. */
  readonly check?: (given: Readonly<Record<string, string>>) => string[];
}

/** A JavaScript action run as a child process, exactly as a local `uses: ./path` would be. */
export interface JavaScriptAction {
  readonly using: 'node20' | 'node24';
  /** Absolute folder; the entry files are relative to it. It becomes `GITHUB_ACTION_PATH`. */
  readonly folder: string;
  readonly main: string;
  readonly pre?: string;
  readonly preIf?: string;
  readonly post?: string;
  readonly postIf?: string;
  readonly inputs: Readonly<Record<string, ActionInput>>;
}

export interface ActionInput {
  readonly required?: boolean;
  /** May hold `${{ }}` expressions. */
  readonly default?: string;
  readonly deprecationMessage?: string;
}

export interface InterceptContext {
  /** `with` evaluated, over the declared defaults. Keys in lower case; blanks kept. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The repository the workflow belongs to, on this machine. Never to be written to. */
  readonly repositoryRoot: string;
  /** `GITHUB_WORKSPACE` of the job: empty until a checkout fills it. */
  readonly workspace: string;
  /** `RUNNER_TEMP` of the job. */
  readonly temp: string;
  /** Where things live from run to run: `.sluice/local`. */
  readonly stateFolder: string;
  /** The `github` context as plain data: `sha`, `ref`, `repository`, `event`, … */
  readonly github: Readonly<Record<string, unknown>>;
  /** The whole environment a JavaScript action would get in this place. */
  readonly env: Readonly<Record<string, string>>;
  /** undefined when the run was started without loopback services. */
  readonly services: Services | undefined;
  readonly runId: string;
  readonly jobId: string;
  /** Aborted when the job is cancelled or the step times out. */
  readonly signal: AbortSignal;
  readonly log: InterceptLog;
  /** From now on the value is masked as by `::add-mask::`. */
  mask(value: string): void;
}

/** Goes through masks like the output of any step. */
export interface InterceptLog {
  info(line: string): void;
  debug(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

export interface InterceptResult {
  readonly outputs?: Readonly<Record<string, string>>;
  /** As if written to `GITHUB_ENV`. */
  readonly env?: Readonly<Record<string, string>>;
  /** As if written to `GITHUB_PATH`, first line first. */
  readonly path?: readonly string[];
  /** Runs after the job's other steps, in reverse order. */
  readonly post?: {
    /** Default `always()`. */
    readonly condition?: string;
    run(context: InterceptContext): Promise<void>;
  };
}
