import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import yazl from 'yazl';
import { workflowArtifacts, type ArtifactClient } from './artifacts.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

const ENV = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example' };

const unused = (name: string) => () => Promise.reject(new Error(`${name} was not expected`));
function artifactsWith(client: Partial<ArtifactClient>, env: NodeJS.ProcessEnv = ENV) {
  const whole: ArtifactClient = {
    uploadArtifact: unused('upload'),
    getArtifact: unused('get'),
    downloadArtifact: unused('download'),
    ...client,
  };
  return workflowArtifacts(env, ports.files, ports.log, () => Promise.resolve(whole));
}

/** As the service sends it: the archive under a name of its own. */
function serving(content: Buffer) {
  let times = 0;
  const client: Partial<ArtifactClient> = {
    downloadArtifact: async (_, { path, skipDecompress }) => {
      times += 1;
      expect(skipDecompress).toBe(true);
      await mkdir(path, { recursive: true });
      await writeFile(join(path, 'model.zip'), content);
    },
  };
  return { artifacts: artifactsWith(client), times: () => times };
}

async function zipped(name: string, mode = 0o100644): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from('weights'), name, { mode });
  zip.end();
  return buffer(zip.outputStream);
}

describe('download', () => {
  it('unpacks the archive, once for all', async () => {
    const { artifacts, times } = serving(await zipped('model/a.bin'));
    const folder = await artifacts.download(7);
    expect(await readFile(join(folder, 'model/a.bin'), 'utf8')).toBe('weights');
    expect(await readdir(folder)).toEqual(['model']);
    expect(await artifacts.download(7)).toBe(folder);
    expect(times()).toBe(1);
  });

  it('asks the repository for an artifact of another run, with its token', async () => {
    const content = await zipped('a.bin');
    const asked: object[] = [];
    const artifacts = artifactsWith({
      downloadArtifact: async (_, options) => {
        asked.push(options.findBy ?? {});
        await writeFile(join(options.path, 'x.zip'), content);
      },
    });
    await artifacts.download(8, { repository: 'octo/penguins', id: 42, token: 't' });
    expect(asked).toEqual([
      { token: 't', workflowRunId: 42, repositoryOwner: 'octo', repositoryName: 'penguins' },
    ]);
  });

  it('refuses an archive that is none, or holds a link', async () => {
    for (const content of [Buffer.from('<html>'), await zipped('link', 0o120777)])
      await expect(serving(content).artifacts.download(7)).rejects.toMatchObject({ code: 'unsupported' });
  });

  it.each([
    ['No artifacts found for ID: 7', 'missing-file'],
    [
      'Unable to download and extract artifact: Artifact download failed after 5 retries.',
      'service-unavailable',
    ],
    ['Failed to ListArtifacts: Received non-retryable error: (403) Forbidden', 'service-unavailable'],
  ])('tells what the user can do about "%s"', async (message, code) => {
    const artifacts = artifactsWith({ downloadArtifact: () => Promise.reject(new Error(message)) });
    await expect(artifacts.download(7)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('again'),
    });
  });
});

describe('upload', () => {
  it('warns where the service fails, and adopts what an earlier attempt left', async () => {
    const failing = artifactsWith({ uploadArtifact: () => Promise.reject(new Error('(503) Unavailable')) });
    expect(await failing.upload('a', ports.root, [])).toBeUndefined();
    const adopting = artifactsWith({
      uploadArtifact: () => Promise.reject(new Error('(409) Conflict: already exists')),
      getArtifact: () => Promise.resolve({ artifact: { id: 5 } }),
    });
    expect(await adopting.upload('a', ports.root, [])).toEqual({ id: 5, name: 'a' });
    const lost = artifactsWith({ uploadArtifact: () => Promise.reject(new Error('(409) Conflict')) });
    expect(await lost.upload('a', ports.root, [])).toBeUndefined();
    expect(ports.log.lines.filter(line => line.includes('could not be uploaded'))).toHaveLength(2);
  });

  it.each([
    [{ ...ENV, GITHUB_SERVER_URL: 'https://ghe.example' }, false],
    [{ ...ENV, GITHUB_SERVER_URL: 'nonsense' }, false],
    [{ ...ENV, GITHUB_SERVER_URL: 'https://acme.ghe.com' }, true],
    [{ ACTIONS_RESULTS_URL: 'https://results.example' }, false],
  ])('is known to be there or not: %j', (env, available) => {
    expect(artifactsWith({}, env).available).toBe(available);
  });
});
