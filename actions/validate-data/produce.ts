import { sha256, type InputsOf, type Ports, type ProducedFile } from '@sluice/core';
import type { inputs as specs } from './inputs.js';

export type Inputs = InputsOf<typeof specs>;

export const folderOf = (inputs: Inputs) => `${inputs['report-dir']}/validate-data`;

/** Writes a file that the stage hands on; with `own`, in an artifact of its own. Answers its digest. */
export async function produce(
  role: string,
  path: string,
  content: string | Uint8Array,
  { files }: Ports,
  produced: ProducedFile[],
  { own = false } = {},
): Promise<string> {
  await files.write(path, content);
  const digest = sha256(content);
  produced.push({ role, path, kind: 'file', sha256: digest, ...(own ? { own } : {}) });
  return digest;
}
