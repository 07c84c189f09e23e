import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { holdsSecret } from './leaks.js';
import { Redactor } from './redaction.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

async function holds(secret: string, content: string | Buffer): Promise<boolean> {
  const redactor = new Redactor();
  redactor.add(secret);
  await ports.files.write('model.bin', content);
  return holdsSecret('model.bin', ports.files, redactor);
}

const MIB = 1024 * 1024;
/** On one line, longer than most; no two of its parts are alike. */
const LONG = Array.from({ length: 1500 }, (_, i) => i.toString(36).padStart(4, 'z')).join('');

describe('holdsSecret', () => {
  it('finds a secret in binary, whatever its characters', async () => {
    for (const secret of ['hunter2-horse', 'pässwört-2026', '密码-密码'])
      expect(await holds(secret, Buffer.concat([Buffer.from([0, 255, 155]), Buffer.from(secret)]))).toBe(
        true,
      );
  });

  it('finds a secret of any length, in any form, across the places where a file is cut', async () => {
    for (const form of [LONG, Buffer.from(LONG).toString('hex')])
      for (const before of [100, form.length >> 1, form.length - 1])
        expect(await holds(LONG, Buffer.from('.'.repeat(MIB - before) + form))).toBe(true);
  });

  it('finds none where there is none', async () => {
    expect(await holds('hunter2-horse', 'hunter2 horse'.repeat(1000))).toBe(false);
  });
});
