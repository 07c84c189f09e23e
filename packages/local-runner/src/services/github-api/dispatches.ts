import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { isRecord } from '../../plan/payload.js';
import { invalid, notFound, type Call, type Route } from './route.js';

export const dispatchRoutes: Route[] = [
  {
    method: 'POST',
    path: 'actions/workflows/:workflow/dispatches',
    needs: { actions: 'write' },
    handle: call => {
      const workflow = call.params['workflow'] as string;
      const ref = call.body.text('ref');
      const inputs = textsOf(call.body.record('inputs'));
      checkDispatch(readTriggers(workflow, call), inputs);
      const runId = call.state.change(state => ++state.lastId);
      call.record({ kind: 'dispatch', workflow, ref, inputs, runId });
      if (call.body.values['return_run_details'] !== true) return { status: 204 };
      const { world, base } = call;
      const json = {
        workflow_run_id: runId,
        run_url: `${base}/actions/runs/${runId}`,
        html_url: `${world.serverUrl}/${world.repository}/actions/runs/${runId}`,
      };
      return { status: 200, json };
    },
  },
  {
    method: 'POST',
    path: 'dispatches',
    needs: { contents: 'write' },
    handle: call => {
      const eventType = call.body.text('event_type', { limit: 100 });
      const payload = call.body.record('client_payload');
      if (Object.keys(payload).length > 10) throw invalid('client_payload has more than 10 properties.');
      call.record({ kind: 'repository-dispatch', eventType, payload });
      return { status: 204 };
    },
  },
];

/** The `on:` of a workflow of the repository, with `true` for a trigger without settings. */
function readTriggers(workflow: string, { world }: Call): Record<string, unknown> {
  if (workflow !== basename(workflow) || workflow.includes('\\')) throw notFound();
  let text: string;
  try {
    text = readFileSync(join(world.repositoryRoot, '.github', 'workflows', workflow), 'utf8');
  } catch {
    throw notFound(`There is no .github/workflows/${workflow} in this repository.`);
  }
  const document: unknown = parse(text);
  const on = isRecord(document) ? document['on'] : undefined;
  if (typeof on === 'string') return { [on]: true };
  if (Array.isArray(on)) return Object.fromEntries(on.map(name => [String(name), true]));
  return isRecord(on) ? on : {};
}

function checkDispatch(on: Record<string, unknown>, inputs: Record<string, string>): void {
  if (!('workflow_dispatch' in on)) throw invalid("Workflow does not have 'workflow_dispatch' trigger");
  const trigger = on['workflow_dispatch'];
  const declared = isRecord(trigger) && isRecord(trigger['inputs']) ? trigger['inputs'] : {};
  const unexpected = Object.keys(inputs).filter(name => !(name in declared));
  if (unexpected.length) throw invalid(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  const missing = Object.entries(declared)
    .filter(([, spec]) => isRecord(spec) && spec['required'] === true && spec['default'] === undefined)
    .filter(([name]) => inputs[name] === undefined)
    .map(([name]) => name);
  if (missing.length) throw invalid(`Required input '${missing.join("', '")}' not provided`);
}

function textsOf(inputs: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(inputs).map(([name, value]) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return [name, String(value)] as const;
    throw invalid(`Input "${name}" is not a text.`);
  });
  if (entries.length > 25)
    throw invalid('you may only define up to 25 `inputs` for a `workflow_dispatch` event');
  return Object.fromEntries(entries);
}
