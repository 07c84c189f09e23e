import { parseDeclared } from '@sluice/schema';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OdcsContract } from '../contract.js';
import { compileContract, contractSchema, validateData } from '../index.js';
import type { ValidateOptions } from '../index.js';
import { SpillFile } from '../spill-file.js';
import { startHere } from '../start-here.fixture.js';
import { agreement, HASHES, signatureOf } from './min-hash.js';
import { nearestOf, SignatureStore } from './near-pairs.js';

const contractOf = async (rule: string) => {
  const text = `apiVersion: v3.1.0
kind: DataContract
id: texts
version: 1.0.0
status: active
schema:
  - name: t
    quality:
      - { type: custom, engine: sluice, implementation: { rule: near-duplicates, column: text, similarity: 0.6${rule} } }
    properties:
      - { name: text, logicalType: string }
      - { name: split, logicalType: string }
  - name: other
    properties: [{ name: text, logicalType: string }]
`;
  const declared = await parseDeclared<OdcsContract>(text, 'c.yaml', contractSchema, 'bad-contract');
  return compileContract(declared, { table: 't' });
};
const options: ValidateOptions = {
  examples: 4,
  maxKeyBytes: 2 ** 30,
  failOn: 'error',
  tables: [{ name: 'other', patterns: ['other.csv'] }],
};

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

type Row = readonly [text: string, split: string];

async function told(rule: string, rows: readonly Row[], more: Partial<ValidateOptions> = {}) {
  await ports.files.write('t.csv', `text,split\n${rows.map(row => row.join(',')).join('\n')}\n`);
  const validation = await validateData(['t.csv'], await contractOf(rule), ports.files, {
    ...options,
    ...more,
  });
  const { count, of, examples } = validation.outcomes.find(({ id }) => id === 'near-duplicates')!.result!;
  return { count, of, examples: examples.map(({ line, note }) => `${line}: ${note}`) };
}

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ');

describe('near-duplicates', () => {
  it('within a table are told with the nearest other', async () => {
    const rows: Row[] = [
      [words(0, 40), 'train'],
      [words(100, 140), 'train'],
      [`${words(0, 39)} x`, 'test'],
      [words(200, 240).toUpperCase(), 'test'],
      [`${words(200, 220)}; ${words(220, 240)}`, 'test'],
      ['...', 'test'],
    ];
    expect(await told('', rows)).toEqual({
      count: 4,
      of: 5,
      examples: [
        expect.stringMatching(/^2: \d\d % like line 4$/),
        expect.stringMatching(/^4: \d\d % like line 2$/),
        '5: one of 2 alike',
      ],
    });
  });

  it('between splits of a table are told, and not those of one split', async () => {
    const rows: Row[] = [
      [words(0, 40), 'train'],
      [words(0, 40), 'train'],
      [words(100, 140), 'train'],
      [words(0, 40), 'test'],
      [words(300, 340), 'test'],
      [words(300, 340), 'test'],
      [words(100, 140), ''],
    ];
    expect(await told(', split: split', rows)).toEqual({
      count: 5,
      of: 7,
      examples: [
        '2: 100 % like line 5',
        '4: 100 % like line 8',
        '5: 100 % like line 2',
        '8: 100 % like line 4',
      ],
    });
  });

  it('refuses another table and splits at once', async () => {
    await expect(contractOf(', with: other, split: split')).rejects.toMatchObject({
      problems: [{ message: 'Name another table, or the column of splits, not both.' }],
    });
  });

  it('are those that a comparison of all texts with all finds, in threads and files too', async () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const row = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 7 }).map(list => list.join(' ')),
      fc.constantFrom('train', 'test'),
    );
    const table = fc.array(row, { minLength: 1, maxLength: 25 });
    await ports.files.write('other.csv', 'text\na b c d\nb c d e f\n');
    const others = ['a b c d', 'b c d e f'];
    const threads = { count: 2, entry: '', fromBytes: 0, start: startHere };
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        const near = (a: string, b: string) => isNear(signatureOf(a)!, signatureOf(b)!);
        const count = (found: (row: Row, index: number) => boolean) => rows.filter(found).length;
        const expected = [
          ['', count(([a], i) => rows.some(([b], j) => i !== j && near(a, b)))],
          [', split: split', count(([a, own]) => rows.some(([b, other]) => own !== other && near(a, b)))],
          [', with: other', count(([a]) => others.some(b => near(a, b)))],
        ] as const;
        for (const [rule, found] of expected) {
          const whole = await told(rule, rows);
          expect([rule, whole.count]).toEqual([rule, found]);
          expect(await told(rule, rows, { threads, blockSize: 30, maxKeyBytes: 1000 })).toEqual(whole);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('find the same with signatures in a file', async () => {
    const spill = new SpillFile(`${await ports.files.temporary('near')}/s`);
    const stores = [
      new SignatureStore({ maxBytes: 1, spill: () => spill }),
      new SignatureStore({ maxBytes: 2 ** 30 }),
    ];
    for (let i = 0; i < 4600; i++) {
      const signature = signatureOf(words(7 * (i % 4300), 7 * (i % 4300) + 12))!;
      for (const store of stores) store.add(Buffer.from(signature.buffer));
    }
    const [stored, held] = stores.map(store =>
      nearestOf(store, { similarity: 0.9, order: number => number }),
    );
    expect(stored).toEqual(held);
    expect([...held!.numbers].filter(number => number >= 0)).toHaveLength(600);
    expect(held!.numbers[4400]).toBe(100);
    spill.close();
  }, 120_000);

  it('are estimated as well as it is said', () => {
    // Sets of 100 word triples of which so many are shared: 64 functions see between them what the binomial distribution says.
    const share = (similarity: number, trials: number) => {
      let near = 0;
      for (let trial = 0; trial < trials; trial++) {
        const shared = Math.round((200 * similarity) / (1 + similarity));
        const start = 1000 * trial;
        const [a, b] = [0, 1].map(i => {
          const own = start + 300 + 200 * i;
          return signatureOf(`${words(start, start + shared + 2)} ${words(own, own + 100 - shared - 2)}`)!;
        });
        if (isNear(a!, b!, 0.8)) near++;
      }
      return near / trials;
    };
    expect(share(0.6, 150)).toBeLessThan(0.03);
    expect(share(0.7, 150)).toBeLessThan(0.1);
    expect(share(0.9, 150)).toBeGreaterThan(0.95);
  });
});

/** As `nearestOf`: a band agrees, and enough of all. */
function isNear(a: Uint16Array, b: Uint16Array, similarity = 0.6): boolean {
  const bands = Array.from({ length: 16 }, (_, band) =>
    [0, 1, 2, 3].every(j => a[4 * band + j] === b[4 * band + j]),
  );
  return bands.includes(true) && agreement(a, b) >= similarity * HASHES;
}
