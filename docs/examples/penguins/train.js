/**
 * Trains a random forest that tells the species of a penguin, on the rows of data/penguins.csv.
 *
 * Reads params.json; writes model/model.json, metrics.json and predictions.csv (the held-out rows).
 * The same data, parameters and seed give the same bytes on any machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { RandomForestClassifier } from 'ml-random-forest';
import { CLASSES, idOf, numberOf, SPECIES, vectorOf } from './features.js';
import { predict } from './model.js';

const params = JSON.parse(readFileSync('params.json', 'utf8'));
const seed = Number(process.env.SLUICE_SEED ?? params.seed);
const rows = parse(readFileSync('data/penguins.csv'), { columns: true });
const [test, train] = split(rows, params.test_share);
console.log(`${rows.length} rows: ${train.length} to train on, ${test.length} held out`);
console.log(`${params.trees} trees on ${params.features.length} features, seed ${seed}`);

const shape = { features: params.features, medians: mediansOf(train, params.features) };
const forest = new RandomForestClassifier({
  seed,
  nEstimators: params.trees,
  maxFeatures: params.features_per_tree,
  replacement: false,
  treeOptions: { maxDepth: params.depth },
  noOOB: true,
});
forest.train(
  train.map(row => vectorOf(row, shape)),
  train.map(row => CLASSES.indexOf(labelOf(row))),
);

const model = { kind: 'penguins/1', classes: CLASSES, ...shape, serving: params.serving, forest };
const guesses = predict(model, test);
mkdirSync('model', { recursive: true });
writeFileSync('model/model.json', JSON.stringify(model));
writeFileSync('predictions.csv', predictionsCsv(test, guesses));
writeFileSync('metrics.json', `${JSON.stringify(metricsOf(test, guesses), undefined, 2)}\n`);
console.log(`held out: accuracy ${metricsOf(test, guesses).accuracy.toFixed(3)}`);

/** A bird stays on its side of the split whatever rows come or go: its id decides, not its place or a shuffle. */
function split(all, share) {
  const held = row => createHash('sha256').update(idOf(row)).digest().readUInt32BE() / 2 ** 32 < share;
  return [all.filter(held), all.filter(row => !held(row))];
}

function labelOf(row) {
  const label = SPECIES[row.Species];
  if (label === undefined) throw new TypeError(`There is no species ${JSON.stringify(row.Species)}`);
  return label;
}

/** Of the training rows only: the held-out ones must not leak into what fills their gaps. */
function mediansOf(training, features) {
  return Object.fromEntries(
    features.map(name => {
      const values = training.map(row => numberOf(row[name], name)).filter(value => value !== undefined);
      values.sort((a, b) => a - b);
      return [name, values[Math.floor(values.length / 2)]];
    }),
  );
}

function predictionsCsv(held, guessed) {
  const head = ['id', 'label', 'prediction', ...CLASSES.map(name => `proba_${name}`), 'island', 'sex'];
  const lines = held.map((row, i) => {
    const { prediction, probabilities } = guessed[i];
    const shares = probabilities.map(share => share.toFixed(6));
    const sex = row.Sex === 'MALE' || row.Sex === 'FEMALE' ? row.Sex : 'unknown';
    return [idOf(row), labelOf(row), prediction, ...shares, row.Island, sex].join(',');
  });
  return `${[head.join(','), ...lines].join('\n')}\n`;
}

function metricsOf(held, guessed) {
  const right = held.filter((row, i) => guessed[i].prediction === labelOf(row)).length;
  const loss = held.map((row, i) => -Math.log(guessed[i].probabilities[CLASSES.indexOf(labelOf(row))]));
  return {
    accuracy: right / held.length,
    log_loss: loss.reduce((sum, value) => sum + value, 0) / held.length,
    rows_train: rows.length - held.length,
    rows_test: held.length,
  };
}
