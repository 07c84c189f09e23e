import { readdir, type Dirent } from 'node:fs';

type Callback = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/**
 * How the library of patterns reads folders where nothing is to be left out: it passes over links, pipes and devices, and over
 * folders that cannot be read. Here all that is no folder comes as a file, and `failed` hears of the others.
 */
export function wholeFolders(failed: (folder: string, error: NodeJS.ErrnoException) => void) {
  return (folder: string, _options: unknown, callback: Callback): void => {
    readdir(folder, { withFileTypes: true }, (error, entries) => {
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') failed(folder, error);
      callback(error, error ? [] : entries.map(shown));
    });
  };
}

function shown(entry: Dirent): Dirent {
  if (entry.isDirectory() || entry.isFile()) return entry;
  return Object.assign(Object.create(entry) as Dirent, {
    name: entry.name,
    isFile: () => true,
    isSymbolicLink: () => false,
  });
}
