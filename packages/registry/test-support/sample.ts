import { digestOf, PREDICATE, sha256, type Files, type Link } from '@sluice/core';
import type { RegisterRequest } from '../src/index.js';

/** Writes the files of a model and answers what registers it. */
export async function sampleRequest(
  files: Files,
  members: Record<string, string> = { 'model.json': '{"weights":[1,2]}', 'README.md': '# Penguins\n' },
  more: Partial<RegisterRequest> = {},
): Promise<RegisterRequest> {
  const path = more.path ?? 'model';
  await files.remove(path);
  for (const [name, content] of Object.entries(members)) await files.write(`${path}/${name}`, content);
  return {
    model: 'penguins',
    path,
    sha256: (await digestOf(path, files)).sha256,
    origin: {
      actor: 'octocat',
      run: 'https://example.org/runs/1',
      repository: 'octo/penguins',
      commit: 'abc',
    },
    ...more,
  };
}

/** A passing statement of evaluate-gate about the model, as a file, with the link that names it. */
export async function sampleEvidence(
  files: Files,
  model: string,
  note = '',
): Promise<{ link: Link; path: string }> {
  const path = 'evidence.json';
  const text = JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'penguins', digest: { sha256: model } }],
    predicateType: PREDICATE.testResult,
    predicate: { result: 'PASSED', configuration: [], note },
  });
  await files.write(path, text);
  const subjects: Link['subjects'] = [{ kind: 'model', name: 'penguins', sha256: model }];
  const evidence = { role: 'evidence', path, kind: 'file', sha256: sha256(text) } as const;
  return { path, link: { stage: 'evaluate-gate', verdict: 'pass', subjects, evidence } };
}
