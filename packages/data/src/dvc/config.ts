import type { Files } from '@sluice/core';

/** Where DVC keeps content: folders and addresses, to be looked at in this order. */
export interface DvcStores {
  places: string[];
  /** Of the remotes, those of a kind that cannot be read here. */
  unreadable: string[];
}

/** Schemes of DVC's remotes as our addresses have them. */
const SCHEMES: Record<string, string> = {
  's3:': 's3:',
  'gs:': 'gs:',
  'azure:': 'az:',
  'https:': 'https:',
  'http:': 'http:',
};

/**
 * The cache in the repository, then the default remote (all, where none is the default), as .dvc/config and .dvc/config.local
 * say.
 * @param root the folder that holds `.dvc`
 */
export async function dvcStores(root: string, files: Files): Promise<DvcStores> {
  const settings = new Map<string, Map<string, string>>();
  for (const name of ['config', 'config.local']) {
    const path = `${root}/.dvc/${name}`;
    if (await files.stat(path)) readIni((await files.read(path)).toString('utf8'), settings);
  }
  const preferred = settings.get('core')?.get('remote');
  const remotes = [...settings]
    .filter(([section]) => (preferred ? section === `remote "${preferred}"` : section.startsWith('remote ')))
    .flatMap(([, values]) => values.get('url') ?? []);
  const stores: DvcStores = {
    places: [settings.get('cache')?.get('dir') ?? `${root}/.dvc/cache`],
    unreadable: [],
  };
  for (const url of remotes) {
    const scheme = /^[a-z]+:(?=\/\/)/.exec(url)?.[0];
    if (scheme === undefined) stores.places.push(url.startsWith('/') ? url : `${root}/.dvc/${url}`);
    else if (SCHEMES[scheme])
      stores.places.push(SCHEMES[scheme] + url.slice(scheme.length).replace(/\/+$/, ''));
    else stores.unreadable.push(url);
  }
  return stores;
}

/** Sections and `key = value`, as Python's configobj writes them: a section's name may stand in quotes. */
function readIni(text: string, into: Map<string, Map<string, string>>): void {
  let section = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\s*\[\s*'?(.*?)'?\s*\]\s*$/.exec(line) ?? [];
    if (name !== undefined) {
      section = into.get(name) ?? new Map<string, string>();
      into.set(name, section);
      continue;
    }
    const [, key, value] = /^\s*([^#=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== undefined) section.set(key, value ?? '');
  }
}
