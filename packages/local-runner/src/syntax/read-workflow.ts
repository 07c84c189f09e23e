import type { Job as TemplateJob, WorkflowJob } from '@actions/workflow-parser/model/workflow-template';
import { parseWorkflowFile } from './parse.js';
import { readSteps } from './read-steps.js';
import { child, entriesOf, mapping, scalar, textOf, textsOf, type Entry } from './tree.js';
import type { CallJob, Job, StepsJob, Workflow } from './workflow.js';

/**
 * @param root absolute folder of the repository
 * @param file relative to it
 * Throws a UserError `bad-workflow` with everything GitHub's parser finds wrong.
 */
export async function readWorkflow(root: string, file: string, content: string): Promise<Workflow> {
  const { tree, template } = await parseWorkflowFile(file, content);
  const templates = new Map(template.jobs.map(job => [job.id.value, job]));
  return {
    file,
    root,
    name: textOf(child(tree, 'name')) || file,
    runName: scalar(child(tree, 'run-name')),
    on: child(tree, 'on')!,
    env: child(tree, 'env'),
    defaults: child(tree, 'defaults'),
    permissions: child(tree, 'permissions'),
    concurrency: child(tree, 'concurrency'),
    jobs: entriesOf(child(tree, 'jobs')).map(entry => readJob(entry, templates.get(entry.key)!)),
    tree,
  };
}

function readJob(entry: Entry, template: WorkflowJob): Job {
  const { key, value: tree } = entry;
  const base = {
    id: key,
    at: entry.at,
    name: scalar(child(tree, 'name')),
    needs: textsOf(child(tree, 'needs')),
    condition: { text: template.if.expression, at: child(tree, 'if')?.at ?? entry.at },
    permissions: child(tree, 'permissions'),
    concurrency: child(tree, 'concurrency'),
    strategy: child(tree, 'strategy'),
  };
  return template.type === 'job' ? readStepsJob(base, entry, template) : readCallJob(base, entry);
}

const UNSUPPORTED = ['container', 'services', 'snapshot', 'cancel-timeout-minutes'];

type Base = Omit<CallJob, 'kind' | 'uses' | 'usesAt' | 'with' | 'secrets'>;

function readStepsJob(base: Base, { value: tree }: Entry, template: TemplateJob): StepsJob {
  return {
    ...base,
    kind: 'steps',
    runsOn: child(tree, 'runs-on'),
    env: child(tree, 'env'),
    defaults: child(tree, 'defaults'),
    environment: child(tree, 'environment'),
    outputs: mapping(child(tree, 'outputs')),
    timeout: scalar(child(tree, 'timeout-minutes')),
    continueOnError: scalar(child(tree, 'continue-on-error')),
    steps: readSteps(
      child(tree, 'steps'),
      template.steps.map(step => step.if?.expression),
    ),
    unsupported: entriesOf(tree).filter(({ key }) => UNSUPPORTED.includes(key)),
  };
}

function readCallJob(base: Base, { value: tree }: Entry): CallJob {
  const uses = scalar(child(tree, 'uses'))!;
  const secrets = child(tree, 'secrets');
  return {
    ...base,
    kind: 'call',
    uses: textOf(uses)!,
    usesAt: uses.at,
    with: child(tree, 'with'),
    secrets: textOf(secrets) === 'inherit' ? 'inherit' : mapping(secrets),
  };
}
