import {
  requireUpstream,
  runUrl,
  upstreamOf,
  type Finding,
  type Handover,
  type Ports,
  type StageResult,
} from '@sluice/core';
import {
  deploy,
  describeStatus,
  finishUnfinished,
  LocalTarget,
  loadPlan,
  promoteHeld,
  readBodies,
  reconcile,
  rejectHeld,
  resultOfManual,
  resultOfRollout,
  RouterControls,
  serverEnvironment,
  startReplay,
  stateFolder,
  type Operator,
  type Plan,
  type RolloutResult,
  type Setting,
} from '@sluice/rollout';
import { readColumns } from '@sluice/tables';
import { admit, followWithAlias, type Admitted } from './admit.js';
import type { Inputs, outputs } from './inputs.js';

/** Name under which `post` finds what it may have to undo. */
const STATE = 'rollout';

/** Rolls a version out on evidence, or acts on a rollout that is under way. */
export async function run(inputs: Inputs, ports: Ports): Promise<StageResult> {
  const secrets = inputs['secrets-to-server'] ?? new Map<string, string>();
  for (const secret of secrets.values()) ports.secrets.add(secret);
  const plan = await loadPlan(inputs.plan, ports.files);
  requireUpstream(inputs.needs, inputs['optional-needs']);
  const upstream = upstreamOf(inputs.needs, inputs['optional-needs']);
  const environment =
    inputs.action === 'status' ? {} : serverEnvironment(plan.target, secrets, ports.exec.environment());
  const folder = stateFolder(plan, inputs['model-name'], ports);
  const means: Means = {
    upstream,
    environment,
    target: new LocalTarget(folder, plan, environment, ports),
    operator: operatorOf(plan, folder, ports),
  };
  const result = await act(inputs, means, ports);
  return { ...result, outputs: result.outputs satisfies Record<keyof typeof outputs, string> };
}

/** Undoes what main could not finish: it was cancelled, or killed. */
export async function post(ports: Ports): Promise<void> {
  const saved = ports.state.read(STATE);
  if (!saved) return;
  const { folder, fence } = JSON.parse(saved) as { folder: string; fence: number };
  const outcome = await finishUnfinished(new RouterControls(folder, [], ports), fence, ports.clock);
  if (outcome) ports.log.warning(outcome.detail);
}

/** What all actions work with. */
interface Means {
  upstream: Handover[];
  /** Of the model servers. */
  environment: Record<string, string>;
  target: LocalTarget;
  operator: Operator;
}

async function act(inputs: Inputs, means: Means, ports: Ports): Promise<RolloutResult> {
  const { upstream, environment, target, operator } = means;
  const setting = settingOf(inputs, operator.plan, ports);
  switch (inputs.action) {
    case 'deploy': {
      const admitted = await admit(inputs, upstream, ports);
      const traffic = await trafficOf(operator.plan, environment, ports);
      const outcome = await deploy({ ...operator, ...traffic, target, candidate: admitted.candidate });
      const serves = outcome.state === 'promoted' || outcome.state === 'unchanged';
      const findings = serves ? await followWithAlias(admitted, inputs, ports) : [];
      return resultOfRollout(outcome, setting(admitted, findings));
    }
    case 'promote': {
      const admitted = await admit(inputs, upstream, ports);
      const outcome = await promoteHeld(operator, target, admitted.candidate);
      const findings = outcome.state === 'promoted' ? await followWithAlias(admitted, inputs, ports) : [];
      return resultOfManual(outcome, 'promote', setting(admitted, findings));
    }
    case 'reject':
      return resultOfManual(await rejectHeld(operator, target), 'reject', setting());
    case 'reconcile':
      return resultOfManual(await reconcile(operator, target), 'reconcile', setting());
    case 'status':
      return resultOfManual(await describeStatus(operator, target), 'status', setting());
  }
}

function operatorOf(plan: Plan, folder: string, ports: Ports): Operator {
  const { clock, log, signal, context, state } = ports;
  const run = runUrl(context) ?? context.runId;
  return {
    plan,
    holder: run ? `run ${run} attempt ${context.runAttempt}` : 'a command on this machine',
    clock,
    log,
    signal,
    onLease: fence => state.save(STATE, JSON.stringify({ folder, fence })),
  };
}

function settingOf({ environment, 'model-name': model }: Inputs, plan: Plan, { clock }: Ports) {
  return (admitted?: Admitted, findings: Finding[] = []): Setting => ({
    model,
    plan,
    ...(environment ? { environment } : {}),
    verified: admitted?.verified ?? [],
    finishedOn: clock.now().toISOString(),
    findings,
  });
}

/** The recorded requests, read before anything is touched. */
async function trafficOf(plan: Plan, environment: Record<string, string>, ports: Ports) {
  const { replay } = plan.target;
  if (!replay) return {};
  const bodies = await readBodies(replay, ports.files, (path, missing) => readRows(path, missing, ports));
  return { startTraffic: (url: string) => startReplay(replay, bodies, url, environment, ports) };
}

async function readRows(
  path: string,
  missing: string[],
  { files }: Ports,
): Promise<Record<string, unknown>[]> {
  const { rows, columns } = await readColumns(path, files, { missing });
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      [...columns].map(([name, column]) => [name, column.missing[row] ? null : column.values[row]]),
    ),
  );
}
