/**
 * The media type of a model file. The table is part of the format: another answer for the same path would give the
 * same model another digest and so another version.
 */
export function layerTypeOf(path: string, alone: boolean): string {
  return `application/vnd.cncf.model.${alone ? 'weight' : partOf(path)}.v1.raw`;
}

type Part = 'weight' | 'weight.config' | 'doc' | 'code';

const TABLE: [Part, RegExp][] = [
  ['doc', /^(readme|licen[cs]e|notice|changelog|citation)(\.[a-z]+)?$|\.(md|rst|pdf)$/],
  [
    'weight.config',
    /^(config|.*_config|tokenizer|special_tokens_map|vocab|added_tokens|.*\.index)\.json$|^(merges|vocab|requirements)\.txt$|^mlmodel$|\.(ya?ml|toml|jinja)$/,
  ],
  ['code', /\.(py|js|mjs|cjs|ts|r|jl|sh|ipynb)$/],
];

/** What is not known by its name counts as weights: no consumer may overlook those. */
function partOf(path: string): Part {
  const name = path.split('/').at(-1)!.toLowerCase();
  return TABLE.find(([, pattern]) => pattern.test(name))?.[0] ?? 'weight';
}
