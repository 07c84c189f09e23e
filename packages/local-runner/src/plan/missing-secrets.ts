import type { Notice } from '../events.js';
import { segmentsOf } from '../expressions/template.js';
import { scalarsOf } from '../syntax/tree.js';
import type { Workflow } from '../syntax/workflow.js';

/** A secret that is used and not given is empty, here as on GitHub; here it is most likely forgotten. */
export function findMissingSecrets({ tree }: Workflow, given: Readonly<Record<string, string>>): Notice[] {
  const known = new Set(['github_token', ...Object.keys(given).map(name => name.toLowerCase())]);
  const notices: Notice[] = [];
  for (const { value, at } of scalarsOf(tree)) {
    for (const { kind, text } of segmentsOf(String(value))) {
      if (kind !== 'expression') continue;
      for (const [, name] of text.matchAll(/\bsecrets\s*\.\s*([a-z_][\w-]*)/gi)) {
        if (known.has(name!.toLowerCase())) continue;
        known.add(name!.toLowerCase());
        const message = `The secret ${name!} is not given, so it is empty.`;
        notices.push({ level: 'notice', message, location: at });
      }
    }
  }
  return notices;
}
