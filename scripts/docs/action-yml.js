import { stringify } from 'yaml';

const HEADER = '# Generated from inputs.ts by `npm run docs`; the contract test compares. Change it there.\n';

/**
 * The action.yml of an action, from its one declaration.
 * @param {{ name: string, description: string, inputs: object, outputs: Record<string, string>, post?: unknown }} action
 * @param {Record<string, string>} commonOutputs
 * @param {string} dist path of dist/ from where the file lies
 */
export function actionYml(action, commonOutputs, dist = '../../dist') {
  const bundle = `${dist}/${action.name}/index.js`;
  const inputs = Object.entries(action.inputs).map(([name, spec]) => [
    name,
    {
      description: spec.description,
      ...(spec.required ? { required: true } : {}),
      ...(spec.default === undefined ? {} : { default: spec.default }),
    },
  ]);
  const outputs = Object.entries({ ...action.outputs, ...commonOutputs });
  const content = {
    name: `Sluice: ${action.name}`,
    description: action.description,
    author: 'Sluice',
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs.map(([name, description]) => [name, { description }])),
    runs: { using: 'node24', main: bundle, ...(action.post ? { post: bundle, 'post-if': 'always()' } : {}) },
  };
  return HEADER + stringify(content, { lineWidth: 110, singleQuote: true });
}
