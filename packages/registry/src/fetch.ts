import { digestOf, UserError } from '@sluice/core';
import { copyOut } from './blobs.js';
import { openItem, type Item } from './item.js';
import type { Store } from './layout.js';
import { stagingBeside } from './staging.js';

/**
 * Copies an item out of the store, each copied file re-hashed, and puts it in place in one step. Answers its absolute
 * path. A file at the target is replaced; a folder must be absent, empty or identical.
 */
export async function fetchItem(store: Store, item: Item, to: string): Promise<string> {
  const { files } = store;
  const target = files.resolve(to);
  const { content, members } = await openItem(store, item);
  if (await isThere(store, item, target)) return target;
  const staging = await stagingBeside(target, files);
  try {
    for (const { path, layer } of members) await copyOut(store, layer, `${staging}/${path}`);
    await files.rename(content.kind === 'file' ? `${staging}/${members[0]!.path}` : staging, target);
  } finally {
    await files.remove(staging);
  }
  return target;
}

/** True when just that folder is there already. Throws `conflict` when something else would have to give way. */
async function isThere({ files }: Store, { what, content }: Item, target: string): Promise<boolean> {
  const stat = await files.stat(target);
  if (!stat || (stat.kind === 'file' && content.kind === 'file')) return false;
  if (stat.kind === 'folder') {
    const present = await digestOf(target, files);
    if (content.kind === 'folder' && present.sha256 === content.sha256) return true;
    if (!present.files.length) {
      await files.remove(target);
      return false;
    }
  }
  throw new UserError('conflict', {
    message: `"${files.relative(target)}" is in the way of ${what}.`,
    fix: 'Remove it, or fetch to another path.',
  });
}
