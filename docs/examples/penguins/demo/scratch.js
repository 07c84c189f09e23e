import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stopServers } from './servers.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const EXAMPLE = 'docs/examples/penguins';
/** What the pipeline consists of: the workflow, the actions with their bundles, the example. */
const PARTS = ['.github/workflows/ml-pipeline.yml', 'actions', 'dist', EXAMPLE, 'package-lock.json'];
/** Sources and leftovers, which no job needs. */
const LEFT_OUT = /[\\/](node_modules|lib|model|sluice-report)$|\.ts$|[\\/](metrics\.json|predictions\.csv)$/;

/**
 * A copy of the repository to play with, a home folder for the servers, and a token that exists for this demo only. Each
 * demo has a folder of its own; those of demos that are over are removed.
 */
export async function openScratch(cancellation) {
  const command = join(ROOT, 'dist/sluice/index.js');
  if (!existsSync(command)) throw new Error('dist/ is not built: run npm run build first');
  const folder = await makeFolder();
  const repository = join(folder, 'repository');
  const home = join(folder, 'home');
  mkdirSync(home);
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
    cancellation,
    close: () => stopServers(home),
  };
}

/**
 * Below .sluice, where git does not look and Node still finds the installed packages. A path with a blank is too much for
 * some of what runs in it: then elsewhere, with a link to those packages.
 */
async function makeFolder() {
  const near = join(ROOT, '.sluice/demo');
  const fragile = /\s/.test(near);
  if (!fragile) {
    mkdirSync(near, { recursive: true });
    await removeOld(near);
  }
  const folder = mkdtempSync(
    fragile ? join(realpathSync(tmpdir()), 'sluice-demo-') : join(near, `${process.pid}-`),
  );
  if (fragile) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

async function removeOld(near) {
  for (const name of readdirSync(near)) {
    const folder = join(near, name);
    const [owner] = name.split('-');
    if (/^\d+$/.test(owner) && isRunning(Number(owner))) continue;
    await stopServers(join(folder, 'home'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asked before something is kept, never before a signal: another process of that number does no harm. */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
