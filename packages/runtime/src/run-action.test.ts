import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { commonInputs, sha256, statement, UserError, type StageResult } from '@sluice/core';
import { runAction, type AnyAction } from './run-action.js';

const SECRET = 'correct-horse-battery';

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'sluice-action-'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(workspace, { recursive: true, force: true });
});

/** A stage that says the secret wherever it says anything. */
function telltale(): StageResult {
  const subject = { kind: 'dataset' as const, name: `data/${SECRET}.csv`, sha256: sha256('data') };
  return {
    stage: 'validate-data',
    verdict: 'pass',
    headline: `read ${SECRET}`,
    findings: [{ rule: 'r', severity: 'warning', message: SECRET, location: { file: `${SECRET}.csv` } }],
    document: {
      title: SECRET,
      verdict: 'pass',
      headline: SECRET,
      blocks: [{ kind: 'code', text: `correct\x1b[0m-horse-\x1b[31mbattery ${encodeURIComponent(SECRET)}` }],
    },
    evidence: statement([subject], 'https://example.com', { url: `https://x/?q=${SECRET}` }),
    subjects: [subject],
    outputs: { 'data-path': `/data/${SECRET}` },
    files: [{ role: 'profile', path: `out/${SECRET}.json`, kind: 'file', sha256: sha256('profile') }],
  };
}

const actionOf = (run: () => Promise<StageResult>): AnyAction => ({
  name: 'validate-data',
  description: '',
  inputs: commonInputs,
  outputs: {},
  run,
});

const perform = (run: () => StageResult, inputs: Record<string, string> = {}) =>
  runAction(
    actionOf(() => Promise.resolve().then(run)),
    {
      env: { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(workspace, '.tmp'), DB_PASSWORD: SECRET },
      inputs: { 'model-name': 'penguins', ...inputs },
    },
  );

/** The files below the folder with what they hold. */
async function contents(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter(entry => entry.isFile());
  const texts = files.map(
    async ({ parentPath, name }) => `${name}\n${await readFile(join(parentPath, name), 'utf8')}`,
  );
  return (await Promise.all(texts)).join('\n');
}

describe('runAction', () => {
  it('tells a secret on no channel: files, outputs, the handover in them, the log', async () => {
    const ended = await perform(telltale);
    const { outputs, report } = ended!.publication;
    expect(JSON.parse(outputs['result']!)).toMatchObject({ subjects: [{ sha256: sha256('data') }] });
    const logged = JSON.stringify(jest.mocked(process.stderr.write).mock.calls);
    const told = [
      JSON.stringify(outputs),
      JSON.stringify(report.document),
      await contents(workspace),
      logged,
    ];
    for (const text of told) {
      expect(text).toContain('***');
      // `report` keeps the paths of files, which are needed to find them.
      expect(text).not.toContain('horse');
    }
  });

  it('gives the outputs of an error where there is no judgement, and only there', async () => {
    const errorOutputs = { 'failed-rules': 'error' };
    const options = {
      env: { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(workspace, '.tmp') },
      inputs: { 'model-name': 'penguins' },
    };
    const outputsOf = async (run: () => Promise<StageResult>, inputs = options.inputs) => {
      const ended = await runAction({ ...actionOf(run), errorOutputs }, { ...options, inputs });
      return ended!.publication.outputs;
    };
    const refused = () => Promise.reject(new UserError('bad-policy', 'no'));
    expect(await outputsOf(refused)).toMatchObject({ 'failed-rules': 'error', verdict: 'error' });
    expect(await outputsOf(refused, { 'model-name': '?' })).toMatchObject(errorOutputs);
    expect(await outputsOf(() => Promise.reject(new Error('ours')))).toMatchObject(errorOutputs);
    expect(await outputsOf(() => Promise.resolve(telltale()))).not.toHaveProperty('failed-rules');
  });

  it('throws nothing that holds a secret or a command, when even reporting fails', async () => {
    const failing = () => {
      throw new Error(`no ${SECRET}\n::add-mask::x`, { cause: SECRET });
    };
    jest.mocked(process.stderr.write).mockImplementation(failing);
    const error = await perform(failing).catch((thrown: unknown) => thrown as Error);
    expect(error).toBeInstanceOf(Error);
    const { message, stack, cause } = error as Error;
    expect(`${message}${stack ?? ''}`).not.toContain('horse');
    expect(stack).not.toMatch(/^::/m);
    expect(cause).toBeUndefined();
  });

  it.each(['sluice-report', 'deep'])('asks for another report folder where %s is a file', async name => {
    await writeFile(join(workspace, name), 'a file where a folder is wanted');
    const ended = await perform(telltale, { 'report-dir': name === 'deep' ? 'deep/down' : name });
    expect(ended).toMatchObject({
      exitCode: 2,
      report: { outcome: 'error', findings: [{ rule: 'bad-input' }] },
    });
    expect(ended!.report.headline).toContain('is a file');
    expect(await readFile(join(workspace, name), 'utf8')).toBe('a file where a folder is wanted');
  });

  it('keeps the verdict where the report folder cannot be written, and tells of it', async () => {
    await mkdir(join(workspace, 'sluice-report/validate-data/report.html'), { recursive: true });
    const ended = await perform(telltale);
    expect(ended).toMatchObject({ exitCode: 0, report: { outcome: 'pass' } });
    expect(ended!.publication.outputs['evidence-path']).toContain('.tmp');
    expect(JSON.stringify(jest.mocked(process.stderr.write).mock.calls)).toContain('could not be written');
  });

  it('has no verdict where nothing can be written: nobody could check it', async () => {
    await mkdir(join(workspace, 'sluice-report/validate-data/report.html'), { recursive: true });
    await writeFile(join(workspace, '.tmp'), '');
    const ended = await perform(telltale);
    expect(ended).toMatchObject({ exitCode: 2, report: { outcome: 'error' }, publication: { html: '' } });
    expect(ended!.publication.outputs).toMatchObject({ verdict: 'error' });
    expect(Object.keys(ended!.publication.outputs)).toEqual(['verdict', 'headline']);
  });

  it.each(['sluice-report', 'sluice-report/validate-data', 'deep/down'])(
    'writes nothing through a link in the workspace: %s',
    async link => {
      const outside = await mkdtemp(join(tmpdir(), 'sluice-outside-'));
      try {
        await mkdir(join(workspace, link, '..'), { recursive: true });
        await symlink(outside, join(workspace, link));
        const ended = await perform(telltale, link.startsWith('deep') ? { 'report-dir': 'deep/down' } : {});
        expect(ended).toMatchObject({ exitCode: 2, report: { outcome: 'error' } });
        expect(ended!.report.headline).toContain('symbolic link');
        expect(await readdir(outside)).toEqual([]);
      } finally {
        await rm(outside, { recursive: true, force: true });
      }
    },
  );

  it('writes to an absolute folder: that is the choice of whoever wrote the workflow', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'sluice-outside-'));
    try {
      expect(await perform(telltale, { 'report-dir': outside })).toMatchObject({ exitCode: 0 });
      expect(await readdir(join(outside, 'validate-data'))).toContain('evidence.json');
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });

  it('cuts a headline that quotes too much, after it was redacted', async () => {
    const ended = await perform(() => {
      throw new UserError('bad-data', `${'x'.repeat(990)}${SECRET}${'y'.repeat(1e6)}`);
    });
    const { outputs, report } = ended!.publication;
    expect(outputs['headline']).toHaveLength(1000);
    expect(outputs['headline']).toMatch(/x\*\*\*y+…$/);
    expect(report.document.headline).toBe(outputs['headline']);
  });

  it('keeps a refusal that names a secret a refusal', async () => {
    const ended = await perform(() => {
      throw new UserError('bad-data', `The cell holds ${SECRET}.`);
    });
    expect(ended).toMatchObject({ exitCode: 2, report: { headline: 'The cell holds ***.' } });
  });
});
