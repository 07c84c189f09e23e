import type { Conclusion, Status } from '../conclusion.js';
import type { Origin } from '../plan/resolver.js';
import type { Step } from '../syntax/workflow.js';

/** What a step left for `steps.<id>`. */
export interface StepResult {
  outputs: Record<string, string>;
  outcome: Conclusion;
  conclusion: Conclusion;
}

/** What the phases of one use of an action share. */
export interface ActionMemory {
  /** `STATE_…` of its later phases. */
  state: Record<string, string>;
  postRegistered: boolean;
}

/** Where steps run: the job itself, or one use of a composite action. */
export interface Frame {
  /** The `steps` context, filled as steps with an id end. */
  steps: Record<string, StepResult>;
  /** The `inputs` context. */
  inputs: Readonly<Record<string, unknown>>;
  /** Step-level `env` around a composite action, which its steps inherit. */
  env: Readonly<Record<string, string>>;
  /** What differs in the `github` context. */
  github: Readonly<Record<string, unknown>>;
  /** For `success()` and the like: of the job, or of the composite action so far. */
  status: () => Status;
  /** Absolute folder of the repository that holds the file of these steps, for `$/path`. */
  root: string;
  origin: Origin;
  composite: boolean;
  /** 0 for the job's own steps. */
  depth: number;
  memories: Map<Step, ActionMemory>;
}

export function memoryOf(frame: Frame, step: Step): ActionMemory {
  const memory = frame.memories.get(step) ?? { state: {}, postRegistered: false };
  frame.memories.set(step, memory);
  return memory;
}
