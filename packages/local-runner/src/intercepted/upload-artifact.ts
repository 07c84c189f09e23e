import { createReadStream } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { parseInteger, UserError } from '@sluice/core';
import type { InProcessAction, InterceptContext } from '../intercept.js';
import type { LocalServices } from '../services/index.js';
import { zipOf } from '../services/zip.js';
import { findFiles, type FoundFiles } from './find-files.js';
import { choiceOf, declare, flagOf, githubOf, inputOf, linesOf, requiredOf, servicesOf } from './inputs.js';

const inputs = declare({
  name: 'artifact',
  path: undefined,
  'if-no-files-found': 'warn',
  // Of no effect here: an artifact lives as long as its run's folder.
  'retention-days': undefined,
  'compression-level': '6',
  overwrite: 'false',
  'include-hidden-files': 'false',
  archive: 'true',
});

/** `actions/upload-artifact`, straight into the artifact service of this process. */
export const uploadArtifact: InProcessAction = {
  inputs,
  main: async context => {
    requiredOf(context, 'path');
    const whenNone = choiceOf(context, 'if-no-files-found', ['warn', 'error', 'ignore']);
    const patterns = linesOf(context, 'path');
    const found = await findFiles(context.workspace, patterns, flagOf(context, 'include-hidden-files'));
    if (!found.files.length) {
      reportNone(context, whenNone, patterns);
      return {};
    }
    const { id, name, size, sha256 } = await store(found, context);
    context.log.info(
      `Artifact ${name} (ID ${id}): ${found.files.length} files, ${size} bytes, sha256:${sha256}`,
    );
    const repository = `${githubOf(context, 'server_url')}/${githubOf(context, 'repository')}`;
    const page = `${repository}/actions/runs/${context.runId}/artifacts/${id}`;
    return { outputs: { 'artifact-id': String(id), 'artifact-url': page, 'artifact-digest': sha256 } };
  },
};

function reportNone(
  { log }: InterceptContext,
  whenNone: 'warn' | 'error' | 'ignore',
  patterns: readonly string[],
): void {
  const message = `No files were found with the provided path: ${patterns.join(', ')}. No artifacts will be uploaded.`;
  if (whenNone === 'error') throw new UserError('missing-file', message);
  if (whenNone === 'warn') log.warning(message);
  else log.info(message);
}

async function store({ files, root }: FoundFiles, context: InterceptContext) {
  const { artifacts, blobs } = servicesOf(context);
  const zipped = flagOf(context, 'archive');
  if (!zipped && files.length > 1) {
    throw new UserError('bad-input', {
      message: `When 'archive' is set to false, only a single file can be uploaded. Found ${files.length} files to upload.`,
    });
  }
  const name = zipped ? inputOf(context, 'name') : basename(files[0]!);
  if (flagOf(context, 'overwrite')) await artifacts.remove(name);
  const members = files.map(path => ({ path, name: relative(root, path).split(sep).join('/') }));
  const content = zipped ? zipOf(members, levelOf(context)) : createReadStream(files[0]!);
  const type = zipped || name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream';
  return upload(name, type, content, context.jobId, { artifacts, blobs });
}

async function upload(
  name: string,
  type: string,
  content: AsyncIterable<Buffer>,
  jobId: string,
  { artifacts, blobs }: Pick<LocalServices, 'artifacts' | 'blobs'>,
) {
  const blob = artifacts.reserve(name, jobId, type);
  try {
    await blobs.put(blob, content);
    return await artifacts.finalize(name, blobs.find(blob)!);
  } catch (error) {
    await artifacts.release(name);
    throw error;
  }
}

function levelOf(context: InterceptContext): number {
  const level = parseInteger(inputOf(context, 'compression-level'));
  if (level !== undefined && level >= 0 && level <= 9) return level;
  const message = `Input "compression-level" is ${JSON.stringify(inputOf(context, 'compression-level'))}.`;
  throw new UserError('bad-input', { message, valid: ['0', '…', '9'] });
}
