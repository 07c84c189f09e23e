import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '@sluice/core';
import type { InProcessAction, InterceptContext } from '../intercept.js';
import { copyFiles } from './copy-files.js';
import { declare, flagOf, githubOf, inputOf, refuse } from './inputs.js';
import { listRepositoryFiles, resolveCommit } from './repository-files.js';
import { runProgram } from './run-program.js';

const inputs = declare({
  repository: undefined,
  ref: undefined,
  path: undefined,
  clean: 'true',
  lfs: 'false',
  submodules: 'false',
  'sparse-checkout': undefined,
  'github-server-url': undefined,
  // Of no effect here: nothing is fetched, so there are no credentials, no progress and no depth.
  token: undefined,
  'ssh-key': undefined,
  'ssh-known-hosts': undefined,
  'ssh-strict': undefined,
  'ssh-user': undefined,
  'persist-credentials': undefined,
  filter: undefined,
  'sparse-checkout-cone-mode': undefined,
  'fetch-depth': undefined,
  'fetch-tags': undefined,
  'show-progress': undefined,
  'set-safe-directory': undefined,
  'allow-unsafe-pr-checkout': undefined,
});

/** `actions/checkout`: the repository as it stands on this machine, uncommitted changes included. */
export const checkout: InProcessAction = {
  inputs,
  check: unsupported,
  main: async context => {
    refuse(unsupported(context.inputs));
    refuseOther(context);
    const target = targetOf(context);
    await mkdir(target, { recursive: true });
    await refuseElsewhere(context, target);
    if (flagOf(context, 'clean')) await empty(target);
    const commit = await fill(context, target);
    const ref = inputOf(context, 'ref') || githubOf(context, 'ref');
    return { outputs: { ref, commit: commit ?? '' } };
  },
};

function unsupported(given: Readonly<Record<string, string>>): string[] {
  const reasons: string[] = [];
  if (given['sparse-checkout']?.trim())
    reasons.push('"sparse-checkout" is not supported here: all files are copied.');
  if (given['submodules'] && !/^false$/i.test(given['submodules'].trim()))
    reasons.push('"submodules" is not supported here: fetching them may need a network.');
  const server = given['github-server-url']?.trim();
  if (server && server !== 'https://github.com')
    reasons.push(`"github-server-url" ${server} is out of reach here.`);
  return reasons;
}

function refuseOther(context: InterceptContext): void {
  const [wanted, own] = [inputOf(context, 'repository'), githubOf(context, 'repository')];
  if (!wanted || wanted.toLowerCase() === own.toLowerCase()) return;
  const message = `The repository ${wanted} is not on this machine; only ${own} is.`;
  throw new UserError('unsupported', { message });
}

function targetOf(context: InterceptContext): string {
  const target = resolve(context.workspace, inputOf(context, 'path') || '.');
  if (contains(context.workspace, target)) return target;
  const message = `Repository path '${target}' is not under '${context.workspace}'`;
  throw new UserError('bad-input', { message });
}

/** Emptying the target must never empty the repository, nor what a link in it leads to. */
async function refuseElsewhere(
  { workspace, repositoryRoot }: InterceptContext,
  target: string,
): Promise<void> {
  const paths = [workspace, repositoryRoot, target].map(path => realpath(path));
  const [inside, root, real] = (await Promise.all(paths)) as [string, string, string];
  if (contains(real, root))
    throw new UserError('bad-input', { message: `The workspace ${target} holds the repository itself.` });
  if (!contains(inside, real))
    throw new UserError('bad-input', {
      message: `'${target}' is by a link '${real}', outside of the workspace.`,
    });
}

function contains(parent: string, path: string): boolean {
  const inside = relative(parent, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

async function empty(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.map(name => rm(join(folder, name), { recursive: true, force: true })));
}

/** Returns the commit checked out, if there is one. */
async function fill(context: InterceptContext, target: string): Promise<string | undefined> {
  const { repositoryRoot: root, env, log } = context;
  const { files, git } = await listRepositoryFiles(root, env);
  const ref = inputOf(context, 'ref');
  const wanted = ref ? await commitOf(ref, context, git?.head) : git?.head;
  const whole = git !== undefined && (await realpath(git.top)) === (await realpath(root));
  if (wanted !== git?.head) {
    if (!whole)
      throw new UserError('unsupported', `"ref" ${ref}: only a whole git repository has other commits here.`);
    await cloneInto(target, git.top, context);
    await mustRun(
      ['git', '-c', 'core.hooksPath=', 'checkout', '--quiet', '--detach', wanted as string],
      target,
      env,
    );
    log.info(`Checked out ${wanted ?? ''} of this machine's repository.`);
    return wanted;
  }
  if (whole && git.head !== undefined) await cloneInto(target, git.top, context);
  const count = await copyFiles(root, files, target);
  log.info(`Copied ${count} files of the working tree${git?.head ? ` at ${git.head}` : ''}.`);
  return git?.head;
}

/** The run's own ref and commit mean the working tree, whatever their name. */
async function commitOf(
  ref: string,
  context: InterceptContext,
  head: string | undefined,
): Promise<string | undefined> {
  const { github, repositoryRoot, env } = context;
  if ([github['ref'], github['ref_name'], github['head_ref'], github['sha']].includes(ref)) return head;
  const commit = await resolveCommit(ref, repositoryRoot, env);
  if (commit !== undefined) return commit;
  throw new UserError('unsupported', {
    message: `"ref" ${ref} is not in the repository on this machine.`,
    fix: `Fetch it first: git fetch origin ${ref}`,
  });
}

/**
 * History and index without a copy of the objects, so that `git log` and `git diff` work in the job. Pushing from it
 * is made impossible: it would go to the repository on this machine.
 */
async function cloneInto(target: string, top: string, { env, log }: InterceptContext): Promise<void> {
  const names = await readdir(target);
  if (names.length) return;
  try {
    await mustRun(
      ['git', 'clone', '--quiet', '--shared', '--no-checkout', '--template=', '--', top, '.'],
      target,
      env,
    );
    await mustRun(
      ['git', 'remote', 'set-url', '--push', 'origin', 'nowhere://pushing-is-not-possible-here'],
      target,
      env,
    );
    await mustRun(['git', 'read-tree', 'HEAD'], target, env);
  } catch (error) {
    await rm(join(target, '.git'), { recursive: true, force: true });
    log.notice(`The workspace has no git history: ${String(error)}`);
  }
}

async function mustRun(
  argv: [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const { exitCode, stderr } = await runProgram(argv, { cwd, env });
  if (exitCode !== 0) throw new UserError('command-failed', `${argv.slice(0, 2).join(' ')}: ${stderr}`);
}
