import { createHash } from 'node:crypto';

/** Name of a job's folder within the run's: readable, and unique although the key may hold anything. */
export function folderName(key: string): string {
  const plain = key.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|-+$/g, '');
  if (plain === key && key.length <= 40) return key;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 6);
  return `${plain.slice(0, 40)}-${hash}`;
}
