import type { Transform } from 'node:stream';

/**
 * What a decompressor of zlib makes of each piece before it gets the next, so that where it throws does not depend on timing.
 * Throws its errors.
 */
export async function* feedEngine(engine: Transform, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  const state: { failure?: Error; ended: boolean } = { ended: false };
  let wake: () => void = () => undefined;
  engine.on('data', (part: Buffer) => {
    ready.push(part);
    // No more is made of a bomb than was asked for.
    engine.pause();
    wake();
  });
  engine.on('error', error => {
    state.failure = error;
    wake();
  });
  engine.on('end', () => {
    state.ended = true;
    wake();
  });
  const made = async function* (isDone: () => boolean) {
    for (;;) {
      const part = ready.shift();
      if (part) {
        yield part;
        engine.resume();
      } else if (state.failure) throw state.failure;
      else if (isDone() || state.ended) return;
      else await new Promise<void>(resolve => (wake = resolve));
    }
  };
  try {
    for await (const piece of pieces) {
      if (state.ended) return;
      let taken = false;
      engine.write(piece, () => {
        taken = true;
        wake();
      });
      yield* made(() => taken);
    }
    engine.end();
    yield* made(() => false);
  } finally {
    engine.destroy();
  }
}
