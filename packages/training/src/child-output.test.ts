import { describe, expect, it } from '@jest/globals';
import { ChildOutput } from './child-output.js';

const SECRET = 'hunter2-horse';
/** As the runtime does it: whatever is a secret, and a private key even without its end. */
const redact = (text: string) =>
  text
    .replaceAll(SECRET, '***')
    .replace(/-----BEGIN PRIVATE KEY-----[^]*?(?:-----END PRIVATE KEY-----|$)/g, '***');

function collector(): { shown: string[]; output: ChildOutput } {
  const shown: string[] = [];
  return { shown, output: new ChildOutput(text => shown.push(text), redact) };
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
    expect(shown.join('')).toHaveLength(4996);
    output.end();
    expect(output.text).toBe(`${'\r 10%'.repeat(1000)}\n`);
  });

  it('does not part a carriage return from its line feed', () => {
    const { shown, output } = collector();
    output.stdout(Buffer.from('one\r'));
    output.stdout(Buffer.from('\ntwo\r\n'));
    output.end();
    expect(shown).toEqual(['one\r\ntwo\r\n']);
  });

  it('never tears a secret, however long its line and wherever the chunks end', () => {
    for (const before of [0, 4090, 70_000]) {
      const { shown, output } = collector();
      const line = Buffer.from(`${'x'.repeat(before)}${SECRET}${'y'.repeat(100)}`);
      for (let at = 0; at < line.length; at += 4095) output.stdout(line.subarray(at, at + 4095));
      output.stdout(Buffer.from('\n'));
      output.end();
      expect(shown.join('')).toBe(`${'x'.repeat(before)}***${'y'.repeat(100)}\n`);
      expect(output.text).toBe(shown.join(''));
    }
  });

  it('leaves out a line without end, and tells of it', () => {
    const { shown, output } = collector();
    for (let i = 0; i < 200; i++) output.stdout(Buffer.from('z'.repeat(9_990) + SECRET));
    output.stdout(Buffer.from(' end\nnext\n'));
    output.end();
    expect(shown.join('')).toBe('… a line of 2000604 characters left out …\n\nnext\n');
  });

  it('holds a private key back until it is whole', () => {
    const { shown, output } = collector();
    for (const line of [
      'a\n',
      '-----BEGIN PRIVATE KEY-----\n',
      'MIIE\n',
      'QQQQ\n',
      '-----END PRIVATE KEY-----\n',
    ])
      output.stdout(Buffer.from(line));
    output.stdout(Buffer.from('b\n'));
    output.end();
    expect(shown.join('')).toBe('a\n***\nb\n');
  });

  it('redacts before it cuts out the middle of a long log', () => {
    const { output } = collector();
    // Secrets everywhere: whichever place is cut, one lies across it.
    for (let i = 0; i < 60_000; i++) output.stdout(Buffer.from(`${SECRET.repeat(99)}${i % 10}\n`));
    output.end();
    expect(output.text).not.toMatch(/hunt|orse/);
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
