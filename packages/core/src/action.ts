import type { commonInputs } from './common-inputs.js';
import type { InputSpecs, InputsOf } from './inputs.js';
import type { Ports } from './ports.js';
import type { Stage, StageResult } from './stage.js';

export type CommonInputs = InputsOf<typeof commonInputs>;

/** An action, whole: `index.ts` hands it to `runAction()`, the CLI and the tests use it as it is. */
export interface Action<S extends InputSpecs & typeof commonInputs = InputSpecs & typeof commonInputs> {
  name: Stage;
  description: string;
  inputs: S;
  /** Name → description. Those of `commonOutputs` are added. */
  outputs: Record<string, string>;
  /** Outputs where there is no judgement, for conditions that read them all the same. Absent ones are empty. */
  errorOutputs?: Record<string, string>;
  run(inputs: InputsOf<S>, ports: Ports): Promise<StageResult>;
  /** Runs after the job's other steps, also after a failure or a cancellation. Reads `ports.state`. */
  post?(ports: Ports): Promise<void>;
}
