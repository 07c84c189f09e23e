import { copyFile, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '@sluice/core';
import picomatch from 'picomatch';
import type { InProcessAction, InterceptContext } from '../intercept.js';
import type { Artifact } from '../services/artifact-store.js';
import { unzip } from '../services/zip.js';
import { choiceOf, declare, flagOf, githubOf, inputOf, servicesOf } from './inputs.js';

const inputs = declare({
  name: undefined,
  'artifact-ids': undefined,
  path: undefined,
  pattern: undefined,
  'merge-multiple': 'false',
  'github-token': undefined,
  repository: '${{ github.repository }}',
  'run-id': '${{ github.run_id }}',
  'skip-decompress': 'false',
  'digest-mismatch': 'error',
});

/** `actions/download-artifact`, straight from the artifact service of this process. */
export const downloadArtifact: InProcessAction = {
  inputs,
  main: async context => {
    refuseOtherRuns(context);
    choiceOf(context, 'digest-mismatch', ['ignore', 'info', 'warn', 'error']);
    const folder = resolve(context.workspace, inputOf(context, 'path').replace(/^~/, homedir()) || '.');
    const chosen = choose(context, servicesOf(context).artifacts.list());
    const apart = !inputOf(context, 'name') && !flagOf(context, 'merge-multiple') && chosen.length !== 1;
    for (const artifact of chosen) {
      await place(artifact, apart ? join(folder, artifact.name) : folder, flagOf(context, 'skip-decompress'));
      context.log.info(
        `- ${artifact.name} (ID ${artifact.id}): ${artifact.size} bytes, sha256:${artifact.sha256}`,
      );
    }
    context.log.info(`Total of ${chosen.length} artifact(s) downloaded`);
    return { outputs: { 'download-path': folder } };
  },
};

/** With a token the real action reaches into other runs and repositories; they are not here. */
function refuseOtherRuns(context: InterceptContext): void {
  if (!inputOf(context, 'github-token')) return;
  const [run, repository] = [inputOf(context, 'run-id'), inputOf(context, 'repository')];
  if (run && run !== context.runId)
    throw new UserError(
      'unsupported',
      `The artifacts of run ${run} are not on this machine; only those of this run are.`,
    );
  if (repository && repository !== githubOf(context, 'repository'))
    throw new UserError('unsupported', `The artifacts of ${repository} are not on this machine.`);
}

function choose(context: InterceptContext, all: readonly Artifact[]): Artifact[] {
  const [name, ids, pattern] = [
    inputOf(context, 'name'),
    inputOf(context, 'artifact-ids'),
    inputOf(context, 'pattern'),
  ];
  if (name && ids) {
    const message = "Inputs 'name' and 'artifact-ids' cannot be used together. Please specify only one.";
    throw new UserError('bad-input', message);
  }
  if (name) return [byName(name, all)];
  if (ids) return byIds(ids, all, context);
  return pattern ? all.filter(artifact => picomatch.isMatch(artifact.name, pattern)) : [...all];
}

function byName(name: string, all: readonly Artifact[]): Artifact {
  const found = all.find(artifact => artifact.name === name);
  if (found) return found;
  const names = all.map(artifact => artifact.name);
  throw new UserError('missing-file', { message: `Artifact '${name}' not found in this run.`, valid: names });
}

function byIds(text: string, all: readonly Artifact[], { log }: InterceptContext): Artifact[] {
  const ids = text
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '');
  const found = all.filter(artifact => ids.includes(String(artifact.id)));
  if (!found.length)
    throw new UserError('missing-file', `None of the provided artifact IDs were found: ${text}`);
  const missing = ids.filter(id => !found.some(artifact => String(artifact.id) === id));
  if (missing.length) log.warning(`Could not find the following artifact IDs: ${missing.join(', ')}`);
  return found;
}

async function place(artifact: Artifact, folder: string, asIs: boolean): Promise<void> {
  const zipped = artifact.mimeType === 'application/zip';
  if (zipped && !asIs) return unzip(artifact.path, folder);
  await mkdir(folder, { recursive: true });
  await copyFile(artifact.path, join(folder, zipped ? `${artifact.name}.zip` : artifact.name));
}
