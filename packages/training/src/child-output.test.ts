import { describe, expect, it } from '@jest/globals';
import { ChildOutput } from './child-output.js';

function collector(): { shown: string[]; output: ChildOutput } {
  const shown: string[] = [];
  return { shown, output: new ChildOutput(text => shown.push(text)) };
}

describe('ChildOutput', () => {
  it('shows whole lines and whole characters, however they are cut', () => {
    const { shown, output } = collector();
    for (const byte of Buffer.from('épée\nfin')) output.stdout(Buffer.from([byte]));
    output.end();
    expect(shown).toEqual(['épée\n', 'fin\n']);
  });

  it('does not tear a line of one stream by a line of the other', () => {
    const { shown, output } = collector();
    output.stdout(Buffer.from('loss: '));
    output.stderr(Buffer.from('warning\n'));
    output.stdout(Buffer.from('0.1\n'));
    output.end();
    expect(shown).toEqual(['warning\n', 'loss: 0.1\n']);
    expect(output.text).toBe('warning\nloss: 0.1\n');
  });

  it('shows a progress bar that never ends its line', () => {
    const { shown, output } = collector();
    output.stderr(Buffer.from('\r 10%'.repeat(1000)));
    expect(shown.join('')).toHaveLength(5000);
  });

  it('keeps the beginning and the end of a long log', () => {
    const { output } = collector();
    const line = `${'x'.repeat(999)}\n`;
    output.stdout(Buffer.from('first\n'));
    for (let i = 0; i < 20_000; i++) output.stdout(Buffer.from(line));
    output.stdout(Buffer.from('last\n'));
    output.end();
    expect(output.text.startsWith('first\n')).toBe(true);
    expect(output.text.endsWith('last\n')).toBe(true);
    expect(output.text).toContain('characters left out');
    expect(output.text.length).toBeLessThan(8_100_000);
  });
});
