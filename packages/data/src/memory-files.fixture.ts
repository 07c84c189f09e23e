import type { Files } from '@sluice/core';

/** Files of which each holds the content given under its name. Only reading works. */
export function memoryFiles(contents: Record<string, string>): Files {
  const content = (path: string) => Buffer.from(contents[path] ?? '');
  return {
    resolve: (path: string) => path,
    relative: (path: string) => path,
    stat: (path: string) => Promise.resolve({ kind: 'file', size: content(path).length }),
    async *stream(path: string, { chunkSize = 65_536 }: { chunkSize?: number } = {}) {
      const bytes = content(path);
      for (let at = 0; at < bytes.length; at += chunkSize)
        yield await Promise.resolve(bytes.subarray(at, at + chunkSize));
    },
  } as unknown as Files;
}
