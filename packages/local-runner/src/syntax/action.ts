import type { Location } from '@sluice/core';
import type { ActionInput } from '../intercept.js';
import type { Scalar } from './tree.js';
import type { Step } from './workflow.js';

/** An `action.yml`. */
export type Action = JavaScriptActionFile | CompositeAction | UnsupportedAction;

interface BaseAction {
  /** As shown in messages, relative to its repository or the workspace. */
  file: string;
  /** Absolute folder that holds it: `GITHUB_ACTION_PATH`. */
  folder: string;
  inputs: Readonly<Record<string, ActionInput>>;
}

export interface JavaScriptActionFile extends BaseAction {
  kind: 'node';
  using: 'node20' | 'node24';
  main: string;
  pre?: string;
  preIf?: string;
  post?: string;
  postIf?: string;
}

export interface CompositeAction extends BaseAction {
  kind: 'composite';
  steps: Step[];
  outputs: { name: string; value: Scalar }[];
}

export interface UnsupportedAction extends BaseAction {
  kind: 'unsupported';
  using: string;
  at: Location;
}
