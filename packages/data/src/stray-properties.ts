import type { Compiling, Path } from './compiling.js';

const OWN = 'sluice.';
/** Values in which such a key would be somebody else's. */
const OPAQUE = ['implementation', 'value', 'examples'];

/** Our own custom properties are read at tables and columns; elsewhere they would be passed by without a word. */
export function refuseStrayProperties(value: unknown, compiling: Compiling, path: Path = []): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'customProperties' && Array.isArray(inner)) {
      if (!isRead(path)) refuseOwn(inner, at, compiling);
    } else if (!OPAQUE.includes(key)) refuseStrayProperties(inner, compiling, at);
  }
}

/** `schema/0`, `schema/0/properties/3`, and what stands inside of those. */
function isRead(path: Path): boolean {
  const [root, , ...rest] = path;
  return (
    root === 'schema' && path.length >= 2 && rest.every((step, i) => i % 2 === 1 || step === 'properties')
  );
}

function refuseOwn(properties: readonly unknown[], path: Path, compiling: Compiling): void {
  for (const [i, entry] of properties.entries()) {
    const { property } = (entry ?? {}) as { property?: unknown };
    if (typeof property === 'string' && property.startsWith(OWN))
      compiling.refuse([...path, i], `There is no custom property "${property}" here.`, {
        fix: 'Those of this action belong to a table or to a column.',
      });
  }
}
