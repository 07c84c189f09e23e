/**
 * One difference between two contracts. `breaking`: data that keep the new one may break the old, so whoever relied on the
 * old may fail. `compatible`: whatever keeps the new one keeps the old one too.
 */
export interface Change {
  kind: 'breaking' | 'compatible';
  /** `orders.id` */
  where: string;
  what: string;
  before: string;
  after: string;
  /** In the new contract, or the nearest thing in it. */
  path: (string | number)[];
}

/** Collects changes of one element. */
export class Changes {
  readonly found: Change[];
  readonly where: string;
  readonly path: (string | number)[];

  constructor(found: Change[], where: string, path: (string | number)[]) {
    this.found = found;
    this.where = where;
    this.path = path;
  }

  add(kind: Change['kind'], what: string, before: unknown, after: unknown, key?: string | number): void {
    const path = key === undefined ? this.path : [...this.path, key];
    this.found.push({ kind, where: this.where, what, before: show(before), after: show(after), path });
  }

  inside(name: string, ...path: (string | number)[]): Changes {
    const where = [this.where, name].filter(Boolean).join('.');
    return new Changes(this.found, where, [...this.path, ...path]);
  }
}

function show(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
