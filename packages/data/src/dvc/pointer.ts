import { createHash } from 'node:crypto';
import { UserError, type Files, type Problem } from '@sluice/core';
import { loadDeclared } from '@sluice/schema';
import { dvcStores, type DvcStores } from './config.js';

/** A file that DVC tracks: under which path it is known, and where its bytes are. */
export interface TrackedFile {
  /** Where DVC would put it in the workspace. */
  path: string;
  source: string;
}

interface Pointer {
  outs: { path: string; md5: string; hash?: string }[];
}

const SCHEMA = {
  type: 'object',
  required: ['outs'],
  properties: {
    outs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['path', 'md5'],
        properties: {
          path: { type: 'string', minLength: 1 },
          md5: { type: 'string', pattern: '^[0-9a-f]{32}(\\.dir)?$' },
          hash: { type: 'string', enum: ['md5'] },
        },
      },
    },
  },
};

export const isPointer = (path: string): boolean => path.endsWith('.dvc');

/**
 * The files behind a `.dvc` file: in the workspace where `dvc pull` was, else in DVC's cache, else in its remote. A file in
 * the workspace must be the one that the pointer names; cache and remote are addressed by its digest, and trusted as DVC
 * trusts them. Throws UserError `bad-input` (no pointer), `missing-file` (nowhere), `digest-mismatch`.
 */
export async function trackedFiles(pointer: string, files: Files): Promise<TrackedFile[]> {
  const { value } = await loadDeclared<Pointer>(pointer, files, SCHEMA, 'bad-input');
  const folder = pointer.includes('/') ? pointer.slice(0, pointer.lastIndexOf('/') + 1) : '';
  const stores = await dvcStores(await rootOf(folder, files), files);
  const found: TrackedFile[] = [];
  for (const { path, md5, hash } of value.outs) {
    const legacy = hash === undefined;
    if (!md5.endsWith('.dir')) found.push(await locate(folder + path, md5, legacy, stores, files));
    else {
      const listing = await locate(`${folder}${path}`, md5, legacy, stores, files);
      for (const entry of entriesOf((await files.read(listing.source)).toString('utf8'), pointer))
        found.push(await locate(`${folder}${path}/${entry.relpath}`, entry.md5, legacy, stores, files));
    }
  }
  return found;
}

/** The nearest folder above that holds `.dvc`. */
async function rootOf(folder: string, files: Files): Promise<string> {
  const parts = folder.split('/').filter(Boolean);
  const absolute = folder.startsWith('/') ? '/' : '';
  for (;;) {
    const root = absolute + parts.join('/') || '.';
    if ((await files.stat(`${root}/.dvc`))?.kind === 'folder' || !parts.length) return root;
    parts.pop();
  }
}

async function locate(
  path: string,
  md5: string,
  legacy: boolean,
  stores: DvcStores,
  files: Files,
): Promise<TrackedFile> {
  if ((await files.stat(path))?.kind === 'file') {
    // What DVC 2 kept were digests after changing line ends: they do not tell of the bytes.
    if (legacy || (await md5Of(path, files)) === md5) return { path, source: path };
    throw new UserError('digest-mismatch', {
      message: `"${path}" is not what its .dvc file says (md5 ${md5}).`,
      fix: 'Run "dvc commit" for the new content, or "dvc checkout" for the old.',
    });
  }
  const inside = `${legacy ? '' : 'files/md5/'}${md5.slice(0, 2)}/${md5.slice(2)}`;
  for (const place of stores.places) {
    const source = `${place}/${inside}`;
    if (await files.stat(source)) return { path, source };
  }
  throw new UserError('missing-file', notFound(path, stores));
}

function notFound(path: string, { places, unreadable }: DvcStores): Problem {
  return {
    message: `The content of "${path}" is neither in the workspace nor in ${places.join(', ')}.`,
    fix: unreadable.length
      ? `${unreadable.join(', ')} cannot be read from here: run "dvc pull" in a step before.`
      : 'Was it pushed ("dvc push")? Else run "dvc pull" in a step before.',
  };
}

function entriesOf(text: string, pointer: string): { md5: string; relpath: string }[] {
  const entries: unknown = JSON.parse(text);
  const valid = (entry: unknown): entry is { md5: string; relpath: string } => {
    const { md5, relpath } = (entry ?? {}) as Record<string, unknown>;
    // What stands there is data: no entry may lead out of its folder.
    return (
      typeof md5 === 'string' &&
      /^[0-9a-f]{32}$/.test(md5) &&
      typeof relpath === 'string' &&
      relpath !== '' &&
      !relpath.startsWith('/') &&
      !relpath.split('/').includes('..')
    );
  };
  if (Array.isArray(entries) && entries.every(valid)) return entries;
  throw new UserError('bad-data', {
    message: `The list of files that "${pointer}" names is no list of DVC's.`,
  });
}

async function md5Of(path: string, files: Files): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of files.stream(path)) hash.update(chunk);
  return hash.digest('hex');
}
