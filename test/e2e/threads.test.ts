import { closeSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { nodes, runBundle, workspace, type Workspace } from './runner.js';

let at: Workspace;
beforeEach(() => void (at = workspace()));
afterEach(() => at.remove());

/** Past the size from which several threads read. */
const ROWS = 3_500_000;
const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: large
version: 1.0.0
status: active
schema:
  - name: large
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: value, logicalType: integer, required: true, logicalTypeOptions: { maximum: 999 } }
      - { name: group, logicalType: string, required: true }
`;

/** Every row follows from its number, but for one with an id that came before and one with a value too large. */
function writeRows(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, 'id,value,group\n');
  for (let from = 0; from < ROWS; from += 50_000) {
    let text = '';
    for (let i = from; i < from + 50_000; i++) {
      const id = i === 3_000_000 ? 7 : i;
      const value = i === 2_000_000 ? 1000 : i % 1000;
      text += `${id},${value},group ${i % 7}\n`;
    }
    writeSync(file, text);
  }
  closeSync(file);
}

// Where there is one processor there is one thread, and the same must come out.
it.each(nodes())(
  `a large file is judged in ${availableParallelism()} threads to the line, on %s`,
  async node => {
    at.write('contract.yaml', CONTRACT);
    writeRows(join(at.path, 'large.csv'));
    const inputs = { 'model-name': 'large', data: 'large.csv', contract: 'contract.yaml' };
    const ended = await runBundle('validate-data', inputs, at, { node });
    expect(ended).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', rows: String(ROWS), 'failing-checks': '2' },
    });
    expect(ended.summary).toContain('line 3000002: "7"');
    expect(ended.summary).toContain('line 2000002: "1000"');
    const profile = JSON.parse(at.read(ended.outputs['profile-path']!)) as {
      columns: Record<string, unknown>[];
    };
    expect(profile.columns).toMatchObject([
      {
        name: 'id',
        rows: ROWS,
        missing: 0,
        distinct: { count: ROWS - 1, exact: true },
        min: 0,
        max: ROWS - 1,
      },
      { name: 'value', distinct: { count: 1001, exact: true }, min: 0, max: 1000 },
      { name: 'group', distinct: { count: 7, exact: true }, length: { min: 7, max: 7, mean: 7 } },
    ]);
  },
  120_000,
);
