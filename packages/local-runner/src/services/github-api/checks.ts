import type { CheckRun } from './api-state.js';
import { invalid, notFound, numberOf, type Call, type Route } from './route.js';

const WRITE = { checks: 'write' } as const;

export const checkRoutes: Route[] = [
  {
    method: 'POST',
    path: 'check-runs',
    needs: WRITE,
    handle: call => {
      const name = call.body.text('name');
      const sha = call.body.text('head_sha');
      const facts = factsOf(call);
      const run = call.state.change(state => {
        const made = { id: ++state.lastId, name, sha, ...facts };
        state.checkRuns.push(made);
        return made;
      });
      return recorded(run, call, 201);
    },
  },
  {
    method: 'PATCH',
    path: 'check-runs/:id',
    needs: WRITE,
    handle: call => {
      const id = numberOf(call.params['id']);
      const facts = factsOf(call);
      const run = call.state.change(state => {
        const found = state.checkRuns.find(candidate => candidate.id === id);
        if (!found) throw notFound();
        return Object.assign(found, facts);
      });
      return recorded(run, call, 200);
    },
  },
];

function factsOf({ body }: Call): Pick<CheckRun, 'status' | 'conclusion' | 'output'> {
  const output = body.record('output');
  const { annotations } = output;
  if (Array.isArray(annotations) && annotations.length > 50)
    throw invalid('No more than 50 annotations may be sent in one request.');
  const conclusion = body.optionalText('conclusion') || null;
  return { status: conclusion ? 'completed' : body.optionalText('status') || 'queued', conclusion, output };
}

function recorded(run: CheckRun, call: Call, status: number) {
  const { id, name, sha, conclusion } = run;
  call.record({ kind: 'check-run', id, name, conclusion: conclusion ?? run.status });
  const url = `${call.base}/check-runs/${id}`;
  return {
    status,
    json: { id, name, head_sha: sha, status: run.status, conclusion, output: run.output, url },
  };
}
