import { isRecord } from './importing.js';

type Schema = Record<string, unknown>;

/** Keywords whose values are data. */
const DATA = ['const', 'enum', 'default', 'examples'];

/**
 * A part of a JSON Schema that stands on its own: what it refers to in the file, and what that refers to, comes along as `$defs`.
 * References to elsewhere stay as they are.
 */
export function bundleSchema(part: Schema, root: Schema): Schema {
  const bundle = new Bundle();
  const schema = bundle.copy(part, root) as Schema;
  return Object.keys(bundle.defs).length ? { ...schema, $defs: bundle.defs } : schema;
}

class Bundle {
  readonly defs: Schema = {};
  readonly #names = new Map<Schema, Map<string, string>>();

  copy(value: unknown, root: Schema): unknown {
    if (Array.isArray(value)) return value.map(item => this.copy(item, root));
    if (!isRecord(value)) return value;
    // A schema with an identity of its own is what references inside of it begin at.
    const base = typeof value['$id'] === 'string' ? value : root;
    const copied: Schema = {};
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$id' || key === '$schema' || key === '$defs' || key === 'definitions') continue;
      if (key === '$ref' && typeof inner === 'string') copied[key] = this.#refer(inner, base);
      else define(copied, key, DATA.includes(key) ? inner : this.copy(inner, base));
    }
    return copied;
  }

  #refer(reference: string, root: Schema): string {
    const target = reference.startsWith('#') ? findIn(root, reference.slice(1)) : undefined;
    if (!target) return reference;
    const names = this.#names.get(root) ?? new Map<string, string>();
    this.#names.set(root, names);
    let name = names.get(reference);
    if (name === undefined) {
      name = `s${Object.keys(this.defs).length}`;
      names.set(reference, name);
      // Before it is copied: it may refer to itself.
      this.defs[name] = {};
      this.defs[name] = this.copy(target, root);
    }
    return `#/$defs/${name}`;
  }
}

/** What a JSON pointer, or an anchor, leads to. */
export function findIn(root: Schema, pointer: string): Schema | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return findAnchor(root, pointer);
  let value: unknown = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
    const isIn = (isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, key);
    value = isIn ? (value as Schema)[key] : undefined;
  }
  return isRecord(value) ? value : undefined;
}

function findAnchor(value: unknown, anchor: string): Schema | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isRecord(value) && value['$anchor'] === anchor) return value;
  for (const inner of Object.values(value)) {
    const found = findAnchor(inner, anchor);
    if (found) return found;
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Also where the key is `__proto__`. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
