import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { loadPolicy } from '@sluice/gate';
import { testPorts, type TestPorts } from '@sluice/testing';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const policies = [...readme.matchAll(/```yaml\n([^`]*)```/g)]
  .map(([, yaml]) => yaml!)
  .filter(yaml => yaml.includes('rules:'));

it('shows policies', () => expect(policies).toHaveLength(4));

it.each(policies)('shows a policy that is accepted: %#', async policy => {
  await ports.files.write('gate.yaml', policy);
  await expect(loadPolicy('gate.yaml', ports.files)).resolves.toBeDefined();
});
