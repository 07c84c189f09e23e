import { readHead } from './aliases.js';
import { damaged } from './damage.js';
import type { Store } from './layout.js';
import { checkName } from './names.js';
import type { VersionRecord } from './record.js';
import { isVersion } from './version.js';
import { isCanonical, readVersion } from './versions.js';

/** The record of a version, or of the version an alias names now. A void number is no version. */
export async function resolveReference(store: Store, reference: string): Promise<VersionRecord | undefined> {
  if (isVersion(reference)) {
    const record = await readVersion(store, reference);
    return record && (await isCanonical(store, record)) ? record : undefined;
  }
  const head = await readHead(store, checkName('alias', reference));
  if (!head) return undefined;
  const record = await readVersion(store, head.version);
  if (record?.manifest.digest === head.digest) return record;
  throw damaged(
    `the alias "${reference}"`,
    `names version ${head.version} (${head.digest}), which is not that`,
  );
}
