import type { Files } from '@sluice/core';

/** The Files port in which some paths stand for the bytes of others: what they are called stays as it is. */
export function withAliases(files: Files, sources: ReadonlyMap<string, string>): Files {
  const at = (path: string) => sources.get(path) ?? path;
  const reading: Partial<Files> = {
    resolve: path => files.resolve(at(path)),
    relative: path => (sources.has(path) ? path : files.relative(path)),
    read: path => files.read(at(path)),
    stream: (path, options) => files.stream(at(path), options),
    stat: path => files.stat(at(path)),
  };
  return new Proxy(files, {
    get(target, name: keyof Files) {
      const own = reading[name];
      return own ?? (target[name] as (...args: unknown[]) => unknown).bind(target);
    },
  });
}
