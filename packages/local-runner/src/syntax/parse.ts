import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import {
  convertActionTemplate,
  parseAction,
  type ActionTemplate,
} from '@actions/workflow-parser/actions/index';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context';
import type { WorkflowTemplate } from '@actions/workflow-parser/model/workflow-template';
import { UserError, type Problem } from '@sluice/core';
import { checkAliases } from './aliases.js';
import type { Tree } from './tree.js';
import { readYaml } from './yaml.js';

export interface Parsed<T> {
  tree: Tree;
  /** GitHub's reading: normalised conditions, generated step ids, checked references. */
  template: T;
}

/** Parses and checks with GitHub's own parser. Throws a UserError `bad-workflow` with every error it found. */
export async function parseWorkflowFile(file: string, content: string): Promise<Parsed<WorkflowTemplate>> {
  checkAliases(file, content);
  const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  if (!value) return refuse(context, file);
  const options = { errorPolicy: ErrorPolicy.TryConversion };
  const template = await convertWorkflowTemplate(context, value, undefined, options);
  if (context.errors.count) return refuse(context, file);
  return { tree: readYaml(file, content), template };
}

/** The same for an `action.yml`. */
export function parseActionFile(file: string, content: string): Parsed<ActionTemplate> {
  checkAliases(file, content);
  const { context, value } = parseAction({ name: file, content }, new NoOperationTraceWriter());
  if (!value) return refuse(context, file);
  const template = convertActionTemplate(context, value, { errorPolicy: ErrorPolicy.TryConversion });
  if (context.errors.count) return refuse(context, file);
  return { tree: readYaml(file, content), template };
}

/** The parser quotes what it stumbles over, which may be a whole file that was none of a workflow. */
function short(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const LONGEST = 300;

function refuse(context: TemplateContext, file: string): never {
  const problems = new Map<string, Problem>();
  for (const { rawMessage, range } of context.errors.getErrors()) {
    const start = range?.start;
    const place = start ? { line: start.line, column: start.column } : {};
    // Conversion finds again some of what parsing found.
    problems.set(`${place.line}:${place.column} ${rawMessage}`, {
      message: short(rawMessage),
      location: { file, ...place },
    });
  }
  throw new UserError('bad-workflow', [...problems.values()]);
}
