import type { Clock } from '@sluice/core';

/** A part of the work and how long it took. */
export interface Phase {
  name: string;
  seconds: number;
}

/** Measures named parts of the work, in order. */
export class Phases {
  readonly list: Phase[] = [];
  readonly #clock: Pick<Clock, 'monotonic'>;

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = this.#clock.monotonic();
    try {
      return await work();
    } finally {
      this.list.push({ name, seconds: (this.#clock.monotonic() - start) / 1000 });
    }
  }
}
