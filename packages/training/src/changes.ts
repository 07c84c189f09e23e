import { COMPONENTS, type Component, type ComponentRecord } from './fingerprint.js';

/** What differs in one component between two actions. Where the facts hide it (variables), all lists are empty. */
export interface Change {
  component: Component;
  added: string[];
  removed: string[];
  changed: { name: string; before: string; after: string }[];
}

type Components = Record<Component, ComponentRecord>;

/** The components that differ, each with the files, keys or facts that do. */
export function explainChanges(before: Components, after: Components): Change[] {
  return COMPONENTS.filter(name => before[name].sha256 !== after[name].sha256).map(name =>
    compare(name, before[name].facts, after[name].facts),
  );
}

function compare(
  component: Component,
  before: Record<string, string>,
  after: Record<string, string>,
): Change {
  const both = Object.keys(after).filter(name => Object.hasOwn(before, name) && before[name] !== after[name]);
  return {
    component,
    added: Object.keys(after).filter(name => !Object.hasOwn(before, name)),
    removed: Object.keys(before).filter(name => !Object.hasOwn(after, name)),
    changed: both.map(name => ({ name, before: before[name] as string, after: after[name] as string })),
  };
}

/** One line: `params: lr 0.1 → 0.2; code: src/model.py`. */
export function showChange(change: Change, limit = 3): string {
  const parts = namesOf(change);
  const more = parts.length > limit ? ` and ${parts.length - limit} more` : '';
  return parts.length
    ? `${change.component}: ${parts.slice(0, limit).join(', ')}${more}`
    : `${change.component}: a value`;
}

/** Each difference in a few words. Digests are told by the name alone. */
export function namesOf({ component, added, removed, changed }: Change): string[] {
  const hashed = component === 'code' || component === 'data' || component === 'env';
  // A component that is a single value has no names in it.
  const label = (name: string) => (component === 'seed' ? '' : `${name} `);
  return [
    ...changed.map(({ name, before, after }) =>
      hashed || isDigest(after) ? name : `${label(name)}${clip(before)} → ${clip(after)}`,
    ),
    ...added.map(name => `${name} (new)`),
    ...removed.map(name => `${name} (gone)`),
  ];
}

const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);
const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
