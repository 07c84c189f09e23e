import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { JavaScriptAction } from '../intercept.js';
import type { Origin } from '../plan/resolver.js';
import type { UsesStep } from '../syntax/workflow.js';
import { evaluateInputs } from './action-inputs.js';
import { collectFiles } from './collect-files.js';
import { memoryOf } from './frame.js';
import { actionEnvironment } from './process-environment.js';
import { runProcess } from './run-process.js';
import { showAction, showPost } from './show-step.js';
import type { StepRun, Work } from './step-run.js';

export interface JavaScriptSpec extends JavaScriptAction {
  /** undefined for a local action, whose `pre` GitHub does not run. */
  origin: Origin;
}

type Phase = 'pre' | 'main' | 'post';

/** One phase of a JavaScript action in a Node process of its own. */
export async function runJavaScript(
  run: StepRun<UsesStep>,
  spec: JavaScriptSpec,
  phase: Phase = 'main',
): Promise<Work> {
  const { job, frame, step, log } = run;
  // Local ones on GitHub neither; those inside composite actions only here.
  if (phase === 'main' && spec.pre !== undefined && (spec.origin === undefined || frame.composite))
    log.warning(
      `\`pre\` execution is not supported for ${spec.origin ? 'action' : 'local action from'} '${step.uses}'`,
    );
  if (phase !== 'post') registerPost(run, spec, phase);
  const { state } = memoryOf(frame, step);
  const inputs = await evaluateInputs(run, spec.inputs);
  if (phase === 'post') showPost(run);
  else showAction(run, inputs);
  const env = actionEnvironment(run, inputs, state);
  const file = join(spec.folder, spec[phase]!);
  await access(file).catch(() => {
    throw new Error(`File not found: '${file}'`);
  });
  const argv = [nodeFor(run, spec.using), file];
  const work = await runProcess(run, { argv, cwd: job.workspace, env }, () => undefined);
  return (await collectFiles(run, state)) || work === 'cancelled' ? work : 'failure';
}

function registerPost(
  { job, frame, step, name }: StepRun<UsesStep>,
  spec: JavaScriptSpec,
  phase: Phase,
): void {
  const memory = memoryOf(frame, step);
  if (spec.post === undefined || memory.postRegistered) return;
  memory.postRegistered = true;
  job.posts.push({
    name: `Post ${phase === 'pre' ? name.replace(/^Pre /, '') : name}`,
    step,
    frame,
    condition: spec.postIf ?? 'always()',
    run: run => runJavaScript({ ...run, step }, spec, 'post'),
  });
}

function nodeFor({ job }: StepRun, using: JavaScriptSpec['using']): string {
  const { node20, node24 } = job.run.nodes;
  return using === 'node20' ? (node20 ?? node24) : node24;
}
