import { UserError, type ErrorCode, type Problem } from './errors.js';

/** Gathers what is wrong, so that all of it is told at once. */
export class Problems {
  readonly #found: Problem[] = [];
  #first: UserError | undefined;

  add(problems: readonly Problem[]): void {
    this.#found.push(...problems);
  }

  /** The result of the work, or undefined where it throws a UserError, whose problems are kept. */
  async collect<T>(work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#first ??= error;
      this.add(error.problems);
      return undefined;
    }
  }

  /** Throws one UserError with all there are, of the code, or else of that of the first error collected. */
  raise(code?: ErrorCode): void {
    if (!this.#found.length) return;
    const options = this.#first ? { cause: this.#first } : {};
    throw new UserError(code ?? this.#first?.code ?? 'bad-input', this.#found, options);
  }
}
