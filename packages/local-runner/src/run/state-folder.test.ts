import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { servicesOptionsOf, startServices } from '../services/index.js';
import { checkout, tryWorkflow, WORKFLOW } from '../testing/trial.js';
import { chooseStateFolder } from './state-folder.js';

jest.setTimeout(60_000);

describe('the state folder', () => {
  it.each([
    ['/src/penguins', '/home/ada', '/src/penguins/.sluice/local'],
    [
      '/src/my penguins',
      '/home/ada',
      expect.stringMatching(/^\/home\/ada\/\.sluice\/local\/src-my-penguins-\w+$/),
    ],
    ["/src/ada's", '/home/ada', expect.stringMatching(/^\/home\/ada\//)],
    // Nowhere better to go.
    ['/src/my penguins', '/home/ada l', '/src/my penguins/.sluice/local'],
  ])('of %j, with the home folder %j', (root, home, expected) => {
    expect(chooseStateFolder(root, home)).toEqual(expected);
  });

  it('differs for paths that look alike', () => {
    expect(chooseStateFolder('/a b', '/h')).not.toBe(chooseStateFolder('/a-b c', '/h'));
    expect(chooseStateFolder('/a  b', '/h')).not.toBe(chooseStateFolder('/a b', '/h'));
  });
});

describe('a repository with a blank in its path', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-state-')));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };

  it('saves and restores caches by the unmodified toolkit', async () => {
    const repositoryRoot = join(folder, 'my penguins');
    const toolkit = import.meta.resolve('@actions/cache');
    await put(
      'my penguins/keep/index.mjs',
      `import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
       import { restoreCache, saveCache } from '${toolkit}';
       mkdirSync('model', { recursive: true });
       writeFileSync('model/weights', 'seven');
       if ((await saveCache(['model'], 'k')) === -1) throw new Error('not saved');
       rmSync('model', { recursive: true });
       if ((await restoreCache(['model'], 'k')) !== 'k') throw new Error('not restored');
       console.log('restored ' + readFileSync('model/weights', 'utf8'));`,
    );
    await put(
      'my penguins/keep/action.yml',
      'name: keep\ndescription: x\nruns: { using: node24, main: index.mjs }\n',
    );
    const text =
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ uses: actions/checkout@v7 }, { uses: ./keep }]\n';
    await put(`my penguins/${WORKFLOW}`, text);
    const trial = await tryWorkflow(text, {
      repositoryRoot,
      intercepted: checkout,
      hostEnvironment: { ...process.env, HOME: join(folder, 'home') },
      startServices: facts => startServices(servicesOptionsOf(facts)),
    });
    expect(trial.lines('a').filter(line => /^restored|fail/i.test(line))).toEqual(['restored seven']);
    expect(trial.conclusion).toBe('success');
    expect(relative(join(folder, 'home'), trial.folder)).toMatch(/^\.sluice\/local\/.*penguins/);
    expect(trial.report.notices).toEqual([
      expect.objectContaining({ level: 'notice', message: expect.stringContaining(trial.folder) }),
    ]);
  });
});
