import { expect, it } from '@jest/globals';
import type { OdcsContract } from '../contract.js';
import { compileContract } from '../load-contract.js';
import type { RowScan } from '../row-scan.js';
import { BlockJudge } from './block-judge.js';
import type { FromJudge } from './judge-job.js';
import { JudgeWork } from './judge-work.js';

const value = {
  apiVersion: 'v3.1.0',
  kind: 'DataContract',
  id: 't',
  version: '1.0.0',
  status: 'active',
  schema: [
    {
      name: 't',
      quality: [
        {
          type: 'custom',
          engine: 'sluice',
          implementation: { rule: 'json-schema', schema: { not: { required: ['x'] } } },
        },
      ],
      properties: [{ name: 'x', logicalType: 'integer' }],
    },
  ],
} as OdcsContract;
const layout = { names: ['x'], delimiter: undefined, maxColumns: 10, keepFaults: 1 };

function blockOf(rows: string) {
  // Readers look a few bytes past the end.
  const bytes = new ArrayBuffer(rows.length + 16);
  const to = Buffer.from(bytes).write(rows);
  return { bytes, from: 0, to, offset: 0 };
}

// In a fresh process, as a thread is one: nobody has loaded what compiles schemas.
it('a judging thread holds rows against JSON Schema', async () => {
  const answers: FromJudge[] = [];
  const work = new JudgeWork(
    {
      kind: 'judge',
      contract: { value, file: 'c.yaml', text: '', options: {} },
      broken: ['json-schema'],
      suspects: [],
    },
    answer => answers.push(answer),
  );
  void work.hear({ kind: 'file', file: 't.jsonl', layout });
  const blocks = ['{"y":1}\n{"x":1}\n', '{"x":2}\n'];
  await Promise.all(blocks.map((rows, number) => work.hear({ kind: 'block', number, block: blockOf(rows) })));
  expect(answers.map(({ number, judged }) => [number, judged.failing])).toEqual([
    [0, [[1, ['json-schema']]]],
    [1, [[0, ['json-schema']]]],
  ]);
});

it('a row that fails on a line where none begins is an error, and passes for nothing', () => {
  const { plan } = compileContract({ value, file: 'c.yaml', text: '', locate: () => ({ file: 'c.yaml' }) });
  const [rule] = plan.rows;
  const check = rule!.check;
  const astray: RowScan = {
    columns: ['x'],
    take: () => undefined,
    results: () => [{ check, count: 1, of: 1, examples: [{ file: 0, line: 7 }] }],
    state: () => undefined,
    merge: () => undefined,
  };
  const rows = [{ check, start: () => astray, mark: () => astray }];
  const judge = new BlockJudge({ ...plan, rows }, { broken: [check.id], suspects: [] });
  judge.startFile('t.jsonl', layout);
  const block = blockOf('{"x":1}\n');
  expect(() => judge.judge({ ...block, bytes: Buffer.from(block.bytes) })).toThrow('on line 7');
});
