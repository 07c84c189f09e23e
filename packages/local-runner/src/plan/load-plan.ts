import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError, type Problem } from '@sluice/core';
import { readWorkflow } from '../syntax/read-workflow.js';
import type { CallJob, Workflow } from '../syntax/workflow.js';
import { checkCall } from './check-call.js';
import { StepChecker } from './check-steps.js';
import { checkWorkflow } from './check-workflow.js';
import type { Plan } from './plan.js';
import type { Resolver } from './resolver.js';
import { parseUses } from './uses.js';

/** GitHub's limit, counting the first. */
const MAX_DEPTH = 10;

/**
 * Reads the workflow, what it calls and the actions it uses, as far as they can be known before a run.
 * Throws one UserError (`bad-workflow`, or `unsupported` if that is all) with everything in the way.
 */
export async function loadPlan(root: string, path: string, resolver: Resolver): Promise<Plan> {
  const loader = new Loader(root, resolver);
  const absolute = isAbsolute(path) ? path : resolve(root, path);
  const file = relative(root, absolute).split(sep).join('/');
  const content = await readFile(absolute, 'utf8').catch(() => undefined);
  if (content === undefined)
    throw new UserError('missing-file', { message: `There is no workflow file ${path}.` });
  const workflow = await loader.load({ root, file, content }, []);
  loader.throwProblems();
  return { workflow: workflow!, called: loader.called };
}

class Loader {
  readonly called = new Map<CallJob, Workflow>();
  private readonly problems: Problem[] = [];
  private broken = false;

  constructor(
    private readonly root: string,
    private readonly resolver: Resolver,
  ) {}

  /** @param callers absolute files of the workflows on the way here */
  async load(
    source: { root: string; file: string; content: string },
    callers: readonly string[],
  ): Promise<Workflow | undefined> {
    const workflow = await this.attempt(() => readWorkflow(source.root, source.file, source.content));
    if (!workflow) return undefined;
    this.problems.push(...checkWorkflow(workflow));
    const steps = new StepChecker(this.resolver, { workspace: this.root, root: workflow.root });
    const chain = [...callers, join(source.root, source.file)];
    for (const job of workflow.jobs) {
      if (job.kind === 'call') await this.loadCalled(job, workflow, chain);
      else await this.attempt(async () => this.problems.push(...(await steps.check(job.steps))));
    }
    return workflow;
  }

  throwProblems(): void {
    const problems = this.problems.filter(({ message, location }, index, all) => {
      const same = (other: Problem): boolean =>
        other.message === message && JSON.stringify(other.location) === JSON.stringify(location);
      return all.findIndex(same) === index;
    });
    if (problems.length) throw new UserError(this.broken ? 'bad-workflow' : 'unsupported', problems);
  }

  private async loadCalled(job: CallJob, caller: Workflow, chain: readonly string[]): Promise<void> {
    const source = this.locate(job.uses, caller);
    if ('message' in source) {
      this.problems.push({ ...source, location: job.usesAt });
      return;
    }
    const path = join(source.root, source.file);
    const content = await readFile(path, 'utf8').catch(() => undefined);
    const reason = refusal(source.file, path, content, chain);
    if (reason !== undefined) {
      this.refuse([{ message: reason, location: job.usesAt }]);
      return;
    }
    const workflow = await this.load({ ...source, content: content! }, chain);
    if (!workflow) return;
    this.called.set(job, workflow);
    this.refuse(checkCall(job, workflow));
  }

  private refuse(problems: Problem[]): void {
    this.broken ||= problems.length > 0;
    this.problems.push(...problems);
  }

  private locate(uses: string, caller: Workflow): { root: string; file: string } | Problem {
    const parsed = parseUses(uses);
    if (parsed?.kind === 'local' || parsed?.kind === 'self') return { root: caller.root, file: parsed.path };
    const folder = parsed?.kind === 'remote' ? this.resolver.folderOf(parsed.repository) : undefined;
    if (parsed?.kind === 'remote' && folder !== undefined) return { root: folder, file: parsed.path };
    return {
      message: `The workflow \`${uses}\` is not on this machine, and the local runner downloads nothing.`,
    };
  }

  /** Keeps the problems of a file that GitHub's parser refuses, and goes on with the next. */
  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.broken = true;
      this.problems.push(...error.problems);
      return undefined;
    }
  }
}

function refusal(
  file: string,
  path: string,
  content: string | undefined,
  chain: readonly string[],
): string | undefined {
  if (content === undefined) return `There is no workflow file ${file}.`;
  if (chain.includes(path)) return `${file} calls itself.`;
  if (chain.length >= MAX_DEPTH) return `Reusable workflows may be nested ${MAX_DEPTH} deep at most.`;
  return undefined;
}
