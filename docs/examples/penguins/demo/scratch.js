import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');
const EXAMPLE = 'docs/examples/penguins';
/** What the pipeline consists of: the workflow, the actions with their bundles, the example. */
const PARTS = ['.github/workflows/ml-pipeline.yml', 'actions', 'dist', EXAMPLE, 'package-lock.json'];
/** Sources and leftovers, which no job needs. */
const LEFT_OUT = /[\\/](node_modules|lib|model|sluice-report)$|\.ts$|[\\/](metrics\.json|predictions\.csv)$/;

/**
 * A copy of the repository to play with, below .sluice, where git does not look and Node still finds the installed
 * packages; a home folder for the servers; and a token that exists for this demo only.
 */
export function openScratch() {
  const command = join(ROOT, 'dist/sluice/index.js');
  if (!existsSync(command)) throw new Error('dist/ is not built: run npm run build first');
  const folder = join(ROOT, '.sluice/demo');
  const repository = join(folder, 'repository');
  const home = join(folder, 'home');
  stopServers(home);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(home, { recursive: true });
  for (const part of PARTS)
    cpSync(join(ROOT, part), join(repository, part), {
      recursive: true,
      filter: from => !LEFT_OUT.test(from),
    });

  const inExample = name => join(repository, EXAMPLE, name);
  const edit = (name, change) =>
    writeFileSync(inExample(name), change(readFileSync(inExample(name), 'utf8')));
  const useParams = (name, change = params => params) => {
    const params = JSON.parse(readFileSync(join(ROOT, EXAMPLE, name), 'utf8'));
    writeFileSync(inExample('params.json'), `${JSON.stringify(change(params), undefined, 2)}\n`);
  };
  return {
    command,
    folder,
    repository,
    home,
    token: randomBytes(24).toString('base64url'),
    /** Rewrites a file of the example. */
    edit,
    /** Trains with these parameters from now on. */
    useParams,
    close: () => stopServers(home),
  };
}

/** The servers outlive the jobs, as they should; the demo takes them down. */
function stopServers(home) {
  const state = join(home, '.sluice/serving/penguins/router.json');
  if (!existsSync(state)) return;
  const { pid } = JSON.parse(readFileSync(state, 'utf8'));
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
