import type { Finding } from '@sluice/core';

/** Values of a predictions file that no verdict can stand on. Collected, not thrown: bad predictions are a refusal. */
export class Faults {
  readonly #found = new Map<string, { message: string; fix: string; count: number; examples: string[] }>();

  /** Counts one offending row. `message` is the same for all rows of one kind. */
  add(rule: string, message: string, fix: string, example: string): void {
    const key = `${rule} ${message}`;
    const fault = this.#found.get(key) ?? { message, fix, count: 0, examples: [] };
    fault.count++;
    if (fault.examples.length < MAX_EXAMPLES) fault.examples.push(example);
    this.#found.set(key, fault);
  }

  get findings(): Finding[] {
    return [...this.#found].map(([key, { message, fix, count, examples }]) => ({
      rule: key.split(' ')[0]!,
      severity: 'error',
      message: `${message} (${count} ${count === 1 ? 'row' : 'rows'}).`,
      count,
      examples,
      fix,
    }));
  }
}

export const MAX_EXAMPLES = 5;
