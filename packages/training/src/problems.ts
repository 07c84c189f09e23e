import { UserError, type Problem } from '@sluice/core';

/** Gathers what is wrong, so that all of it is told at once. */
export class Problems {
  readonly #found: Problem[] = [];

  add(problems: readonly Problem[]): void {
    this.#found.push(...problems);
  }

  /** The result of the work, or undefined where it throws a UserError, whose problems are kept. */
  async collect<T>(work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.add(error.problems);
      return undefined;
    }
  }

  /** Throws UserError `bad-input` if there was any. */
  raise(): void {
    if (this.#found.length) throw new UserError('bad-input', this.#found);
  }
}
