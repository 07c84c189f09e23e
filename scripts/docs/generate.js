import { actionYml } from './action-yml.js';
import { between, inputsTable, outputsTable } from './tables.js';

/**
 * All generated files of an action: path → text. `readme` is the present text, whose tables are replaced.
 * @returns {Record<string, string>}
 */
export function generatedFiles(action, commonOutputs, readme) {
  const outputs = { ...action.outputs, ...commonOutputs };
  const withInputs = between(readme, 'inputs', inputsTable(action.inputs));
  return {
    [`actions/${action.name}/action.yml`]: actionYml(action, commonOutputs),
    [`actions/${action.name}/README.md`]: between(withInputs, 'outputs', outputsTable(outputs)),
  };
}

/** The action.yml of the repository itself, which is the doctor: no stage, so none of the outputs that stages share. */
export function rootActionYml(doctor) {
  return actionYml(doctor, {}, 'dist');
}
