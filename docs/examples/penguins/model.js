import { readFileSync } from 'node:fs';
import { RandomForestClassifier } from 'ml-random-forest';
import { CLASSES, vectorOf } from './features.js';

/** Votes every class has before the trees vote, so that no probability is 0. */
const PRIOR = 0.5;

/** Reads a model as train.js writes it. */
export function loadModel(path) {
  const saved = JSON.parse(readFileSync(path, 'utf8'));
  return { ...saved, forest: RandomForestClassifier.load(saved.forest) };
}

/** Class and probabilities for each row. */
export function predict(model, rows) {
  if (!rows.length) return [];
  const votes = model.forest.predictionValues(rows.map(row => vectorOf(row, model)));
  return rows.map((_, i) => {
    const trees = votes.getRow(i);
    const probabilities = CLASSES.map(
      (_, label) =>
        (trees.filter(vote => vote === label).length + PRIOR) / (trees.length + PRIOR * CLASSES.length),
    );
    const best = probabilities.indexOf(Math.max(...probabilities));
    return { prediction: CLASSES[best], probabilities };
  });
}
