import { child, itemsOf, scalar, textOf, type Tree } from './tree.js';
import type { Step } from './workflow.js';

/** `conditions` come from GitHub's converter, in the order of the steps. */
export function readSteps(tree: Tree | undefined, conditions: (string | undefined)[]): Step[] {
  const names = new Set(itemsOf(tree).flatMap(step => textOf(child(step, 'id')) ?? []));
  return itemsOf(tree).map((step, index) => readStep(step, conditions[index] ?? 'success()', names));
}

function readStep(tree: Tree, condition: string, names: Set<string>): Step {
  const id = textOf(child(tree, 'id'));
  const uses = scalar(child(tree, 'uses'));
  const base = {
    id,
    contextName: id ?? generateName(textOf(uses), names),
    at: tree.at,
    name: scalar(child(tree, 'name')),
    condition: { text: condition, at: child(tree, 'if')?.at ?? tree.at },
    env: child(tree, 'env'),
    continueOnError: scalar(child(tree, 'continue-on-error')),
    timeout: scalar(child(tree, 'timeout-minutes')),
  };
  if (uses) return { ...base, kind: 'uses', uses: textOf(uses)!, usesAt: uses.at, with: child(tree, 'with') };
  return {
    ...base,
    kind: 'run',
    run: scalar(child(tree, 'run'))!,
    shell: scalar(child(tree, 'shell')),
    workingDirectory: scalar(child(tree, 'working-directory')),
  };
}

/** `__run`, `__self`, `__owner_name`, numbered from the second on. */
function generateName(uses: string | undefined, names: Set<string>): string {
  const stem = uses === undefined ? '__run' : `__${nameOf(uses)}`;
  let name = stem;
  for (let n = 2; names.has(name); n++) name = `${stem}_${n}`;
  names.add(name);
  return name;
}

function nameOf(uses: string): string {
  if (/^[.$]/.test(uses)) return 'self';
  return uses.replace(/@.*$/s, '').split('/').slice(0, 2).join('_').replace(/[^\w-]/g, '_'); // prettier-ignore
}
