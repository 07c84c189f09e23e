/** What training and serving share: from a raw row, as it stands in the CSV, to the numbers a model sees. */

/** As the raw data writes them → as the model says them. */
export const SPECIES = {
  'Adelie Penguin (Pygoscelis adeliae)': 'Adelie',
  'Chinstrap penguin (Pygoscelis antarctica)': 'Chinstrap',
  'Gentoo penguin (Pygoscelis papua)': 'Gentoo',
};
export const CLASSES = Object.values(SPECIES);

/** No column identifies a bird by itself: bird numbers start again each season. */
export function idOf(row) {
  return `${row.studyName}-${row['Individual ID']}`;
}

/** The features of a row, in order. A gap is filled with what the training rows have in the middle. */
export function vectorOf(row, { features, medians }) {
  return features.map(name => numberOf(row[name], name) ?? medians[name]);
}

/** undefined for a gap. Throws on text that is neither a number nor a gap. */
export function numberOf(text, name) {
  if (text === undefined || text === null || text === '' || text === 'NA') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new TypeError(`"${name}" is ${JSON.stringify(text)}, not a number`);
  return value;
}

/** The names of the features of this row that are gaps. */
export function gapsOf(row, { features }) {
  return features.filter(name => numberOf(row[name], name) === undefined);
}
