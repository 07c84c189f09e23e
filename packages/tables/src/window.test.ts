import { expect, it } from '@jest/globals';
import { Window } from './window.js';

async function* chunksOf(size: number, count: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < count; i++) yield await Promise.resolve(Buffer.alloc(size, 'x'));
}

it('lets a long row be looked at a few times only, however small the chunks', async () => {
  const window = new Window(chunksOf(1000, 8000), 'a.csv', 16_000_000);
  let looks = 0;
  let looked = 0;
  for (; !window.last; looks++) {
    await window.advance(1);
    if (window.end > 128 * 1024) looked += window.end;
  }
  expect(window.end).toBe(8_000_000);
  // As long as it has the size that most rows fit in, it is given on as it comes.
  expect(looks).toBeGreaterThan(100);
  expect(looked).toBeLessThan(4 * 8_000_000);
  await window.close();
});
