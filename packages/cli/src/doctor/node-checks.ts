import { findNodes } from '../run/find-nodes.js';
import type { Check } from './check.js';

const LEAST = [20, 19] as const;

export function checkNode(from: string, running = process): Check[] {
  const { node } = running.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const old = major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]);
  const { node24, remark } = findNodes(from, running);
  return [
    old
      ? {
          state: 'fail',
          subject: 'node',
          message: `${node} is too old`,
          fix: `Install Node ${LEAST.join('.')} or newer.`,
        }
      : { state: 'pass', subject: 'node', message: node },
    remark
      ? { state: 'warn', subject: 'node for actions', message: remark }
      : { state: 'pass', subject: 'node for actions', message: node24 },
  ];
}
