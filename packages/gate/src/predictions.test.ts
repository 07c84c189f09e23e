import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { encode } from './encode.js';
import type { DataSpec } from './policy.js';
import { readPredictions, type Predictions } from './predictions.js';
import { textsIn } from './coded.fixture.js';
import type { Classification, Task } from './sample.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const spec: DataSpec = { id: 'id', label: 'label', prediction: 'prediction', probabilityPrefix: 'proba_' };

async function read(
  text: string,
  data: Partial<DataSpec> = {},
  task: Task = 'classification',
  name = 'p.csv',
) {
  await ports.files.write(name, text);
  return readPredictions({ path: name, name }, { data: { ...spec, ...data }, task, rules: [] }, ports.files);
}
async function sample(text: string, data: Partial<DataSpec> = {}): Promise<Classification> {
  const predictions = await read(text, data);
  expect(predictions.faults).toEqual([]);
  return encode([predictions], { ...spec, ...data })[0] as Classification;
}

const idsOf = ({ ids }: Predictions) => Array.from({ length: ids.length }, (_, row) => ids.at(row));

function columnsOf({ content }: Predictions): { label: string[]; prediction: string[] } {
  if (content.task !== 'classification') throw new Error(`no classes: ${content.task}`);
  return { label: textsIn(content.label), prediction: textsIn(content.prediction!) };
}

describe('readPredictions', () => {
  it('puts rows into the order of their ids', async () => {
    const predictions = await read('id,label,prediction\nb,x,y\na,y,y\n');
    expect(idsOf(predictions)).toEqual(['a', 'b']);
    expect(columnsOf(predictions)).toEqual({ label: ['y', 'x'], prediction: ['y', 'y'] });
  });

  it.each(['p.json', 'p.txt'])('reads an array of JSON objects alike: %s', async name => {
    const rows = [
      { id: 'b', label: 'x', prediction: 'y', proba_x: 0.4, proba_y: 0.6 },
      { id: 'a', label: 'y', prediction: 'y', proba_x: 0.1, proba_y: 0.9 },
    ];
    for (const text of [JSON.stringify(rows), `\ufeff${JSON.stringify(rows, null, 2)}\n`]) {
      const predictions = await read(text, {}, 'classification', name);
      expect(idsOf(predictions)).toEqual(['a', 'b']);
      expect(columnsOf(predictions)).toEqual({ label: ['y', 'x'], prediction: ['y', 'y'] });
    }
  });

  it.each([
    ['a key twice', '[{"id":1,"label":"x","prediction":"x","label":"y"}]', 'bad-data', /"label"/],
    ['an array of arrays', '[[1, 2]]', 'unsupported', /p\.json/],
    ['one that is not closed', '[{"id":1,"label":"x","prediction":"x"}', 'bad-data', /p\.json/],
    ['an empty one', '[]', 'empty-data', /no rows/],
  ])('refuses of an array %s', async (_, text, code, message) => {
    await expect(read(text, {}, 'classification', 'p.json')).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as unknown,
    });
  });

  it('reads JSON Lines alike', async () => {
    const text = '{"id":2,"label":"x","prediction":"y","proba_x":0.4,"proba_y":0.6}\n';
    const predictions = await read(text, {}, 'classification', 'p.jsonl');
    expect(idsOf(predictions)).toEqual(['2']);
    expect(columnsOf(predictions)).toEqual({ label: ['x'], prediction: ['y'] });
    expect(predictions.faults).toEqual([]);
  });

  it.each([
    ['NaN', 'nan'],
    ['infinity', '-inf'],
    ['nothing', ''],
    ['text', 'much'],
  ])('finds %s among numbers, with count and ids', async (_, cell) => {
    const text = `id,label,prediction\n1,1.5,${cell}\n2,2.5,2\n3,${cell},1\n`;
    const { faults } = await read(text, {}, 'regression');
    expect(faults.map(fault => [fault.rule, fault.severity, fault.count])).toEqual([
      ['not-finite', 'error', 1],
      ['not-finite', 'error', 1],
    ]);
    expect(faults.flatMap(fault => fault.examples)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^id 1 \(line 2\)/),
        expect.stringMatching(/^id 3 \(line 4\)/),
      ]),
    );
  });

  it('finds missing labels and NaN among classes', async () => {
    const { faults } = await read('id,label,prediction\n1,,x\n2,x,NaN\n3,x,x\n');
    expect(faults.map(fault => fault.message)).toEqual([
      '"label" of "p.csv" holds values that are missing or not finite (1 row).',
      '"prediction" of "p.csv" holds values that are missing or not finite (1 row).',
    ]);
  });

  it('finds probabilities that are none', async () => {
    const { faults } = await read(
      'id,label,prediction,proba_x,proba_y\n1,x,x,1.5,-0.5\n2,y,y,0.5,0.1\n3,x,x,0.5,0.5\n',
    );
    expect(faults.map(fault => [fault.rule, fault.count])).toEqual([
      ['probability-range', 1],
      ['probability-sum', 1],
    ]);
  });

  it('finds negative weights', async () => {
    const { faults } = await read('id,label,prediction,w\n1,x,x,-1\n2,y,y,2\n', { weight: 'w' });
    expect(faults.map(fault => fault.rule)).toEqual(['weight']);
  });

  it.each([
    [
      'duplicate ids',
      'id,label,prediction\n7,x,x\n8,x,x\n7,y,x\n',
      /1 ids in "id" occur more than once: 7 \(lines 2, 4\)/,
    ],
    ['missing ids', 'id,label,prediction\n,x,x\n', /1 rows have no "id"/],
    ['absent columns', 'id,prediction\n1,x\n', /has no column "label".*Valid: id, prediction/],
    ['all absent columns at once', 'prediction\nx\n', /has no column "id"[^]*has no column "label"/],
    [
      'missing and repeated ids at once',
      'id,label,prediction\n,x,x\n1,x,x\n1,x,x\n',
      /1 rows have no "id"[^]*1 ids in "id" occur more than once: 1 \(lines 3, 4\)/,
    ],
    ['neither prediction nor score', 'id,label\n1,x\n', /has no column "prediction"/],
  ])('refuses %s', async (_, text, message) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(message),
    });
  });
});

describe('encode', () => {
  it('knows the positive class of common pairs, and takes 1.0 for 1', async () => {
    const encoded = await sample('id,label,prediction\n1,0,1.0\n2,1,0.0\n');
    expect(encoded).toMatchObject({ classes: ['0', '1'], positive: 1 });
    expect([...encoded.prediction]).toEqual([1, 0]);
  });

  it('predicts by the threshold, else the most probable class', async () => {
    const text = 'id,label,p\n1,0,0.3\n2,1,0.5\n3,1,0.9\n';
    expect([...(await sample(text, { score: 'p' })).prediction]).toEqual([0, 1, 1]);
    expect([...(await sample(text, { score: 'p', threshold: 0.6 })).prediction]).toEqual([0, 0, 1]);
    const many = 'id,label,proba_a,proba_b,proba_c\n1,a,0.2,0.5,0.3\n2,c,0.4,0.2,0.4\n';
    expect([...(await sample(many)).prediction]).toEqual([1, 0]);
  });

  it('lets a threshold overrule the prediction column', async () => {
    const text = 'id,label,prediction,p\n1,0,1,0.3\n2,1,1,0.5\n';
    expect([...(await sample(text, { score: 'p', threshold: 0.5 })).prediction]).toEqual([0, 1]);
  });

  it('makes two probabilities of one score, unless it is none', async () => {
    const encoded = await sample('id,label,p\n1,0,0.25\n2,1,1\n', { score: 'p' });
    expect(encoded.probabilities!.map(column => [...column])).toEqual([
      [0.75, 0],
      [0.25, 1],
    ]);
    const logits = await sample('id,label,p\n1,0,-3\n2,1,4\n', { score: 'p', threshold: 0 });
    expect(logits.probabilities).toBeUndefined();
    expect([...logits.score!]).toEqual([-3, 4]);
  });

  it('keeps the other class when the labels hold one only', async () => {
    const encoded = await sample('id,label,p\n1,yes,0.25\n2,yes,1\n', { score: 'p', positive: 'yes' });
    expect(encoded.classes).toEqual(['not yes', 'yes']);
  });

  it.each([
    [
      'an absent positive class',
      'id,label,prediction\n1,a,b\n2,b,b\n',
      { positive: 'c' },
      /none of the classes/,
    ],
    ['a score of no known class', 'id,label,p\n1,a,0.5\n2,b,0.5\n', { score: 'p' }, /of which class/],
    [
      'a score beyond 0 to 1 without threshold',
      'id,label,p\n1,0,-3\n2,1,4\n',
      { score: 'p' },
      /from where on/,
    ],
    ['a class without probability', 'id,label,proba_a\n1,a,1\n2,b,1\n', {}, /no probability of it/],
    [
      'a threshold for many',
      'id,label,proba_a,proba_b,proba_c\n1,a,1,0,0\n',
      { threshold: 0.5 },
      /needs two classes/,
    ],
  ])('refuses %s', async (_, text, data, message) => {
    const predictions = await read(text, data);
    expect(() => encode([predictions], { ...spec, ...data })).toThrow(message);
  });

  it('gives two models the same classes', async () => {
    const [a, b] = [await read('id,label,prediction\n1,x,x\n'), await read('id,label,prediction\n1,x,z\n')];
    const [first, second] = encode([a, b], spec) as [Classification, Classification];
    expect(first.classes).toEqual(['x', 'z']);
    expect(second.classes).toBe(first.classes);
  });
});
