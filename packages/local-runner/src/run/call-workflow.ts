import { worstOf } from '../conclusion.js';
import { toExpressionData } from '../expressions/data.js';
import type { Scope } from '../expressions/scope.js';
import { evaluateScalar, evaluateStrings, evaluateTree } from '../expressions/template.js';
import { convert, emptyOf } from '../plan/dispatch-inputs.js';
import { isRecord } from '../plan/payload.js';
import { eventSettings } from '../plan/triggers.js';
import { child, entriesOf, scalar, textOf, type Entry } from '../syntax/tree.js';
import type { CallJob, Workflow } from '../syntax/workflow.js';
import { enterGroup } from './enter-group.js';
import { grantPermissions } from './grant-permissions.js';
import { graphContexts, type Graph, type JobResult } from './graph.js';
import { issueToken } from './issue-token.js';
import { readConcurrency } from './job-settings.js';
import type { Ending, Instance } from './run-instance.js';

/** A job that calls a reusable workflow: its jobs run as part of this run, its outputs become the job's. */
export async function callWorkflow(instance: Instance<CallJob>, key: string): Promise<Ending> {
  const { graph, job, scope, cancellation } = instance;
  const { run } = graph;
  const workflow = run.plan.called.get(job)!;
  const called: Graph = {
    run,
    workflow,
    inputs: await passInputs(job, workflow, scope),
    secrets: await passSecrets(graph, job, scope, key),
    callerPermissions: grantPermissions(graph, job),
    prefix: `${key} / `,
    parent: key,
    cancelled: cancellation.signal,
    heldGroups: graph.heldGroups,
    only: undefined,
  };
  const { held, leave } = await enterGroup({
    run,
    settings: await readConcurrency(workflow.concurrency, { contexts: graphContexts(called) }),
    held: graph.heldGroups,
    signal: cancellation.signal,
    cancel: reason => cancellation.cancel(reason),
    onWait: detail => run.emit({ type: 'job-wait', job: key, for: 'concurrency', detail }),
  });
  run.emit({ type: 'job-start', job: key, steps: [] });
  try {
    const results = await run.runGraph({ ...called, heldGroups: held });
    return {
      conclusion: worstOf([...results.values()].map(({ result }) => result)),
      outputs: await collectOutputs(called, results),
    };
  } finally {
    await leave();
  }
}

async function passInputs(job: CallJob, workflow: Workflow, scope: Scope): Promise<Record<string, unknown>> {
  const values = await evaluateTree(job.with, scope);
  const given = new Map(
    Object.entries(isRecord(values) ? values : {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const inputs: Record<string, unknown> = {};
  for (const entry of entriesOf(child(eventSettings(workflow, 'workflow_call'), 'inputs'))) {
    const fallback = child(entry.value, 'default');
    const value = given.get(entry.key.toLowerCase()) ?? (fallback && (await evaluateTree(fallback, scope)));
    inputs[entry.key] = typed(entry, value, job);
  }
  return inputs;
}

function typed({ key, value: declaration }: Entry, value: unknown, job: CallJob): unknown {
  const type = textOf(child(declaration, 'type')) ?? 'string';
  const text = value === undefined || value === null ? emptyOf(type) : toExpressionData(value).coerceString();
  const converted = convert(type, text);
  if (converted !== undefined) return converted;
  throw new Error(`Input "${key}" of ${job.uses} must be a ${type}, not ${JSON.stringify(text)}`);
}

async function passSecrets(
  graph: Graph,
  job: CallJob,
  scope: Scope,
  key: string,
): Promise<Record<string, string>> {
  const { secrets, run } = graph;
  if (job.secrets === 'inherit') return { ...secrets };
  const token = issueToken(run, key, grantPermissions(graph, job));
  const contexts = { ...scope.contexts, secrets: { ...secrets, GITHUB_TOKEN: token } };
  return Object.fromEntries(await evaluateStrings(job.secrets, { ...scope, contexts }));
}

async function collectOutputs(
  graph: Graph,
  results: ReadonlyMap<string, JobResult>,
): Promise<Record<string, string>> {
  const scope: Scope = { contexts: { ...graphContexts(graph), jobs: Object.fromEntries(results) } };
  const outputs: Record<string, string> = {};
  const declared = child(eventSettings(graph.workflow, 'workflow_call'), 'outputs');
  for (const { key, value } of entriesOf(declared)) {
    const output = await evaluateScalar(scalar(child(value, 'value')), scope);
    if (output !== '') outputs[key] = output;
  }
  return outputs;
}
