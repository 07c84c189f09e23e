import { UserError, type Clock, type Files, type FileStat } from '@sluice/core';
import { addressOf, isRemote, literalPart, shownAddress } from './address.js';
import { reading, type Remotes } from './reading.js';

/**
 * The Files port with addresses: `https://`, `s3://`, `gs://` and `az://` can be read wherever a path can. Nothing is written
 * to them. An address is told without its query; who comes back with what was told gets the whole one.
 */
export function withRemotes(
  local: Files,
  remotes: Remotes,
  clock: Clock,
  addSecret: (v: string) => void,
): Files {
  const told = new Map<string, string>();
  const tell = (path: string) => {
    const shown = shownAddress(path);
    if (shown !== path && !told.has(shown)) {
      told.set(shown, path);
      for (const [, value] of new URL(path).searchParams) addSecret(value);
    }
    return shown;
  };
  const whole = (path: string) => told.get(path) ?? path;
  const remote = (path: string) => reading(whole(path), tell(path), remotes, clock);

  return {
    ...passOn(local),
    resolve: path => (isRemote(path) ? path : local.resolve(path)),
    relative: path => (isRemote(path) ? tell(path) : local.relative(path)),
    async read(path) {
      if (!isRemote(path)) return local.read(path);
      const chunks: Buffer[] = [];
      for await (const chunk of remote(path).stream({})) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    stream: (path, options = {}) =>
      isRemote(path) ? remote(path).stream(options) : local.stream(path, options),
    async stat(path): Promise<FileStat | undefined> {
      if (!isRemote(path)) return local.stat(path);
      const object = await remote(path).head();
      return object && { kind: 'file', size: object.size, mode: 0o444, modified: object.modified };
    },
    async glob(patterns, options = {}) {
      const addresses = patterns.filter(pattern => isRemote(pattern.replace(/^!/, '')));
      if (!addresses.length) return local.glob(patterns, options);
      const paths = patterns.filter(pattern => !addresses.includes(pattern));
      const found = paths.length ? await local.glob(paths, options) : [];
      return [...found, ...(await matching(addresses))];
    },
  };

  async function matching(patterns: readonly string[]): Promise<string[]> {
    const { default: picomatch } = await import('picomatch');
    const excluded = patterns.filter(p => p.startsWith('!')).map(p => picomatch(p.slice(1), { dot: true }));
    const found = new Set<string>();
    for (const pattern of patterns.filter(p => !p.startsWith('!'))) {
      if (!remotes(addressOf(pattern)).list) {
        // A web server lists nothing, and `?` begins a query.
        found.add(tell(pattern));
        continue;
      }
      const matches = picomatch(pattern, { dot: true });
      for await (const path of remote(literalPart(pattern)).list())
        if (matches(path) && !excluded.some(excludes => excludes(path))) found.add(path);
    }
    return [...found].sort();
  }
}

/** What only a local file system has, refusing addresses. */
function passOn(local: Files): Files {
  const only =
    <A extends unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      const address = args.find(arg => typeof arg === 'string' && isRemote(arg));
      if (address !== undefined)
        throw new UserError('unsupported', {
          message: `"${shownAddress(address as string)}" can be read, but not written or listed.`,
          fix: 'Give a path in the workspace.',
        });
      return work(...args);
    };
  return {
    resolve: path => local.resolve(path),
    relative: path => local.relative(path),
    read: path => local.read(path),
    stream: (path, options) => local.stream(path, options),
    stat: path => local.stat(path),
    glob: (patterns, options) => local.glob(patterns, options),
    write: only(local.write.bind(local)),
    create: only(local.create.bind(local)),
    copy: only(local.copy.bind(local)),
    copyNew: only(local.copyNew.bind(local)),
    rename: only(local.rename.bind(local)),
    list: only(local.list.bind(local)),
    remove: only(local.remove.bind(local)),
    privateFolder: only(local.privateFolder.bind(local)),
    temporary: prefix => local.temporary(prefix),
  };
}
