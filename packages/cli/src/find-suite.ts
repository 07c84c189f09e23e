import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The name under which workflows use the suite's actions: `uses: sluice-ml/sluice/actions/train@v1`. */
export const SUITE = 'sluice-ml/sluice';

/** The folder of this installation, which has `actions/<name>/action.yml`; undefined when it was taken apart. */
export function findSuite(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'actions', 'validate-data', 'action.yml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
