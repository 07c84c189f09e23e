import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionTemplate } from '@actions/workflow-parser/actions/index';
import type { ActionInput } from '../intercept.js';
import type { Action } from './action.js';
import { parseActionFile } from './parse.js';
import { readSteps } from './read-steps.js';
import { child, entriesOf, scalar, textOf, type Tree } from './tree.js';

/**
 * Reads `action.yml` or `action.yaml` of the folder; undefined when there is neither.
 * @param shown how the folder is called in messages
 * Throws a UserError `bad-workflow` for a file GitHub would refuse.
 */
export async function readAction(folder: string, shown: string): Promise<Action | undefined> {
  for (const name of ['action.yml', 'action.yaml']) {
    const content = await readIfThere(join(folder, name));
    if (content !== undefined) return parse(folder, shown === '' ? name : `${shown}/${name}`, content);
  }
  return undefined;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function parse(folder: string, file: string, content: string): Action {
  const { tree, template } = parseActionFile(file, content);
  const base = { file, folder, inputs: readInputs(child(tree, 'inputs')) };
  const using = child(tree, 'runs', 'using')!;
  const runs = template.runs;
  switch (textOf(using)) {
    case 'composite':
      return { ...base, kind: 'composite', ...readComposite(tree, runs) };
    case 'node12':
    case 'node16':
    case 'node20':
    case 'node24':
      return { ...base, kind: 'node', ...readNode(runs as NodeRuns) };
    default:
      return { ...base, kind: 'unsupported', using: textOf(using) ?? '', at: using.at };
  }
}

type Runs = ActionTemplate['runs'];
type NodeRuns = Extract<Runs, { main: string }>;

/** Node 12 and 16 are gone; the runner serves such actions with 20. */
function readNode({ using, main, pre, preIf, post, postIf }: NodeRuns) {
  return {
    using: using === 'node24' ? ('node24' as const) : ('node20' as const),
    main,
    ...(pre === undefined ? {} : { pre }),
    ...(preIf === undefined ? {} : { preIf }),
    ...(post === undefined ? {} : { post }),
    ...(postIf === undefined ? {} : { postIf }),
  };
}

function readComposite(tree: Tree, runs: Runs) {
  const conditions = 'steps' in runs ? runs.steps.map(step => step.if?.expression) : [];
  return {
    steps: readSteps(child(tree, 'runs', 'steps'), conditions),
    outputs: entriesOf(child(tree, 'outputs')).flatMap(({ key, value }) => {
      const output = scalar(child(value, 'value'));
      return output ? [{ name: key, value: output }] : [];
    }),
  };
}

function readInputs(tree: Tree | undefined): Record<string, ActionInput> {
  const inputs: Record<string, ActionInput> = {};
  for (const { key, value } of entriesOf(tree)) {
    const fallback = textOf(child(value, 'default'));
    const deprecationMessage = textOf(child(value, 'deprecationMessage'));
    inputs[key] = {
      required: textOf(child(value, 'required')) === 'true',
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(deprecationMessage === undefined ? {} : { deprecationMessage }),
    };
  }
  return inputs;
}
