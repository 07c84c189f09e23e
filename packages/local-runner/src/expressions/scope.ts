import type { Status } from '../conclusion.js';

/** Everything an expression may look at. Contexts are plain data; an absent one is null in expressions. */
export interface Scope {
  contexts: Contexts;
  /** What `success()`, `failure()`, `cancelled()` answer; absent where GitHub does not offer them. */
  status?: StatusFunctions;
  /** Absolute folder for `hashFiles`; absent where GitHub does not offer it. */
  workspace?: string;
}

export const CONTEXT_NAMES = [
  'github',
  'env',
  'vars',
  'secrets',
  'inputs',
  'needs',
  'jobs',
  'strategy',
  'matrix',
  'steps',
  'job',
  'runner',
] as const;
export type ContextName = (typeof CONTEXT_NAMES)[number];
export type Contexts = Readonly<Partial<Record<ContextName, unknown>>>;

export interface StatusFunctions {
  /** The arguments name jobs, where the caller gives some. */
  success(jobs: string[]): boolean;
  failure(jobs: string[]): boolean;
  cancelled(): boolean;
}

/** For steps: all three look at one status. */
export function statusFunctions(status: () => Status): StatusFunctions {
  return {
    success: () => status() === 'success',
    failure: () => status() === 'failure',
    cancelled: () => status() === 'cancelled',
  };
}
