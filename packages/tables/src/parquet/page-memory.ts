import { UserError } from '@sluice/core';

/** Bytes that the open pages of a row group may take together. */
const MOST = 1024 ** 3;

/** Counts what the open pages of all columns take: a few bytes can become a page of any size. */
export class PageMemory {
  #held = 0;

  /** One page more or larger. Throws `limit-exceeded`. */
  add(bytes: number): void {
    this.#held += bytes;
    if (this.#held <= MOST) return;
    throw new UserError('limit-exceeded', {
      message: `The open pages take more than ${MOST} bytes.`,
      fix: 'Write the file with smaller pages, such as the usual 1 MiB.',
    });
  }
}
