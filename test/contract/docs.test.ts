import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');

function markdownFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      const skipped = ['node_modules', 'lib', 'dist', 'build', 'fixtures', 'coverage', 'sluice-report'];
      return skipped.includes(entry.name) || entry.name.startsWith('.') ? [] : markdownFiles(path);
    }
    return path.endsWith('.md') ? [path] : [];
  });
}

interface Snippet {
  place: string;
  workflow: string;
}

/** The YAML snippets that are workflows, or lists of jobs or steps, each made a whole workflow. */
function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```/gm)].flatMap(match => {
    const line = text.slice(0, match.index).split('\n').length;
    const body = match[2]!.replaceAll(new RegExp(`^${match[1]!}`, 'gm'), '');
    const workflow = wholeWorkflow(body);
    return workflow === undefined ? [] : [{ place: `${file}:${line}`, workflow }];
  });
}

function wholeWorkflow(body: string): string | undefined {
  const value = parse(body) as unknown;
  const indented = (spaces: number) => body.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
  const job = '  job:\n    runs-on: ubuntu-latest\n    steps:\n';
  if (Array.isArray(value)) {
    const isStep = (item: unknown) =>
      typeof item === 'object' && item !== null && ('uses' in item || 'run' in item);
    return value.every(isStep) ? `on: push\njobs:\n${job}${indented(6)}` : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('jobs' in value) return 'on' in value ? body : `on: push\n${body}`;
  const isJob = (item: unknown) =>
    typeof item === 'object' && item !== null && 'runs-on' in item && 'steps' in item;
  return Object.values(value).every(isJob) ? `on: push\njobs:\n${indented(2)}` : undefined;
}

const files = markdownFiles('');
const snippets = files.flatMap(snippetsOf);

describe('YAML in the documentation', () => {
  it('is there', () => expect(snippets.length).toBeGreaterThan(5));

  it.each(snippets.map(snippet => [snippet.place, snippet.workflow]))(
    '%s is a workflow GitHub would take',
    (_, workflow) => {
      const parsed = parseWorkflow({ name: 'snippet.yml', content: workflow }, new NoOperationTraceWriter());
      expect(parsed.context.errors.getErrors().map(error => error.message)).toEqual([]);
    },
  );

  it('pins what is not ours to a commit, with the version beside it', () => {
    const loose = files.flatMap(file =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^[\s-]*uses: (\S+)(.*)$/gm)]
        .filter(
          ([, uses, rest]) =>
            !/^(\.\/|sluice-ml\/sluice[/@])/.test(uses!) &&
            !(/@[0-9a-f]{40}$/.test(uses!) && /# v\d/.test(rest!)),
        )
        .map(([line]) => `${file}: ${line}`),
    );
    expect(loose).toEqual([]);
  });

  const actionlint = process.env['ACTIONLINT'];
  (actionlint ? it : it.skip)('finds actionlint nothing to complain about', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-snippets-'));
    try {
      for (const [i, { place, workflow }] of snippets.entries()) {
        const path = join(folder, `${i}.yml`);
        writeFileSync(path, workflow);
        const { status, stdout } = spawnSync(actionlint!, ['-no-color', path], { encoding: 'utf8' });
        expect({ place, status, stdout }).toEqual({ place, status: 0, stdout: '' });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('links between the pages lead somewhere', () => {
  const dead = files.flatMap(file =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .filter(match => !existsSync(join(root, dirname(file), match[1]!)))
      .map(match => `${file}: ${match[1]!}`),
  );
  expect(dead).toEqual([]);
});
