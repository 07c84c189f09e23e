import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readYaml } from '../syntax/yaml.js';
import { toPlain } from './data.js';
import { evaluate, evaluateBoolean } from './evaluate.js';
import { statusFunctions, type Scope } from './scope.js';
import { evaluateStrings, evaluateText, evaluateTree, segmentsOf } from './template.js';

const contexts = {
  github: { ref: 'refs/heads/main', event: { number: 7, labels: [{ name: 'a' }, { name: 'b' }] } },
  needs: {
    build: { result: 'success', outputs: { version: '1.0' } },
    lint: { result: 'skipped', outputs: {} },
  },
  matrix: { os: 'linux', n: 3, flag: true },
  env: { MODE: 'fast' },
};
const value = async (text: string, scope: Scope = { contexts }): Promise<unknown> =>
  toPlain(await evaluate(text, scope));

describe('evaluate', () => {
  it.each<[string, unknown]>([
    ["needs.build.outputs.version == '1.0'", true],
    ["needs.build.outputs.nothing == ''", true],
    ['needs.nobody.result', null],
    ['needs.*.result', ['success', 'skipped']],
    ["contains(needs.*.result, 'skipped')", true],
    ['join(github.event.labels.*.name)', 'a,b'],
    ["matrix.os == 'LINUX' && 'yes' || 'no'", 'yes'],
    ['matrix.n + 1', 'error'],
    ['github.event', contexts.github.event],
    ["format('{0}-{1}', matrix.n, matrix.flag)", '3-true'],
    ['fromJSON(\'{"a":[1,2]}\').a[1]', 2],
    ['vars.NONE', null],
    ["env['mode']", 'fast'],
  ])('%s → %j', async (text, expected) => {
    if (expected === 'error') await expect(value(text)).rejects.toThrow(text);
    else expect(await value(text)).toEqual(expected);
  });

  it('offers status functions only with a status', async () => {
    await expect(value('success()')).rejects.toThrow('success');
    const cancelled: Scope = { contexts, status: statusFunctions(() => 'cancelled') };
    expect(await evaluateBoolean('cancelled() && always()', cancelled)).toBe(true);
    expect(await evaluateBoolean('success() || failure()', cancelled)).toBe(false);
  });

  it('computes hashFiles as the runner does', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'hash-'));
    await mkdir(join(workspace, 'a'));
    await writeFile(join(workspace, 'a', 'z.txt'), 'z');
    await writeFile(join(workspace, 'a.txt'), 'top');
    const sha = (text: string): Buffer => createHash('sha256').update(text).digest();
    const both = createHash('sha256').update(sha('z')).update(sha('top')).digest('hex');
    const scope = { contexts, workspace };
    expect(await value("hashFiles('**/*.txt')", scope)).toBe(both);
    expect(await value(`hashFiles('${workspace}/**/*.txt')`, scope)).toBe(both);
    const one = createHash('sha256').update(sha('z')).digest('hex');
    expect(await value("hashFiles('**/*.txt', '!a.txt')", scope)).toBe(one);
    expect(await value("hashFiles('a')", scope)).toBe(one);
    expect(await value("hashFiles('none') == ''", scope)).toBe(true);
    await expect(value("hashFiles('a')")).rejects.toThrow('hashFiles');
  });
});

describe('templates', () => {
  it('splits expressions from text, minding quotes', () => {
    expect(segmentsOf("a ${{ 'x}}y' }} b${{c}}")).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'expression', text: "'x}}y'" },
      { kind: 'text', text: ' b' },
      { kind: 'expression', text: 'c' },
    ]);
    expect(segmentsOf('no ${{ end')).toEqual([{ kind: 'text', text: 'no ${{ end' }]);
  });

  it('keeps the indentation of a block scalar that holds an expression', async () => {
    const tree = readYaml('w.yml', 'run: |\n    if:\n      echo ${{ matrix.n }}\n');
    expect(await evaluateTree(tree, { contexts })).toEqual({ run: 'if:\n  echo 3\n' });
  });

  it('keeps types where a scalar is one expression', async () => {
    const tree = readYaml(
      'w.yml',
      'a: ${{ matrix.n }}\nb: [x, "${{ matrix.flag }}", "${{ matrix.n }}!"]\nc: 1.10\nd:',
    );
    expect(await evaluateTree(tree, { contexts })).toEqual({ a: 3, b: ['x', true, '3!'], c: 1.1, d: null });
  });

  it('turns mappings into strings, whole ones included', async () => {
    const tree = readYaml('w.yml', 'A: 1.10\nB: true\nC:\nD: "${{ matrix.n }}"');
    expect(await evaluateStrings(tree, { contexts })).toEqual([
      ['A', '1.1'],
      ['B', 'true'],
      ['C', ''],
      ['D', '3'],
    ]);
    const whole = readYaml('w.yml', '${{ matrix }}');
    expect(await evaluateStrings(whole, { contexts })).toEqual([
      ['os', 'linux'],
      ['n', '3'],
      ['flag', 'true'],
    ]);
  });

  it('shows objects as GitHub does', async () => {
    expect(await evaluateText('${{ matrix }} ${{ github.event.labels }}', { contexts })).toBe('Object Array');
  });
});
