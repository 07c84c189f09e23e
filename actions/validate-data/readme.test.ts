import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContract } from '@sluice/data';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

it('shows a contract that is accepted', async () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const [contract] = [...readme.matchAll(/```yaml\n([^`]*)```/g)]
    .map(([, yaml]) => yaml!)
    .filter(yaml => yaml.includes('DataContract'));
  await ports.files.write('contract.yaml', contract!);
  const { plan } = await loadContract('contract.yaml', ports.files);
  expect(plan.columns.map(({ name }) => name)).toEqual(['species', 'body_mass_g']);
});
