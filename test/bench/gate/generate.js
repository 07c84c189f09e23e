import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Numbers in [0, 1), the same on any machine (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Two predictions files of the same rows: a binary label, a probability, and a column of 50 values. */
export async function generate(candidate, baseline, rows) {
  const next = random(7);
  const files = [candidate, baseline].map(path => createWriteStream(path));
  for (const file of files) file.write('id,label,p,shop\n');
  const sigmoid = x => 1 / (1 + Math.exp(-x));
  for (let i = 0; i < rows; i += 1000) {
    const texts = ['', ''];
    for (let row = i; row < Math.min(rows, i + 1000); row++) {
      const label = next() < 0.3 ? 1 : 0;
      const ease = 2.2 * (label ? 1 : -1) + 2 * (next() + next() + next() - 1.5);
      [1.05, 1].forEach((skill, arm) => {
        const p = sigmoid(skill * ease + 1.2 * (next() - 0.5));
        texts[arm] += `${10_000_000 + row},${label},${p.toFixed(6)},s${row % 50}\n`;
      });
    }
    for (const [arm, file] of files.entries()) if (!file.write(texts[arm])) await once(file, 'drain');
  }
  for (const file of files) {
    file.end();
    await once(file, 'finish');
  }
}
