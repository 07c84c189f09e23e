import { commonInputs } from '@sluice/core';
import type { AnyAction } from '@sluice/runtime';
import { columns, flagRows, wrap } from '../help.js';
import { flagsOf, ownFlags } from './action-flags.js';

/** All from the declaration of the inputs: the flags are those of action.yml, required ones first. */
export function actionHelp({ name, description, inputs }: AnyAction, width: number): string {
  const flags = Object.entries(flagsOf(inputs));
  const isOwn = ([flag]: (typeof flags)[number]) => flag in ownFlags;
  const isCommon = ([flag]: (typeof flags)[number]) => flag in commonInputs && !inputs[flag]?.required;
  const sections = [
    ['Required', flags.filter(([flag]) => inputs[flag]?.required)],
    ['Inputs', flags.filter(flag => !inputs[flag[0]]?.required && !isOwn(flag) && !isCommon(flag))],
    ['Inputs of every action', flags.filter(isCommon)],
    ['Of the command', flags.filter(isOwn)],
  ] as const;
  const body = sections
    .filter(([, entries]) => entries.length)
    .flatMap(([title, entries]) => [
      '',
      `${title}:`,
      ...columns(flagRows(Object.fromEntries(entries)), width),
    ]);
  const lines = [
    ...wrap(`sluice ${name}: ${description}`, Math.min(width, 100)),
    '',
    `Usage: sluice ${name} --flag value …`,
    ...body,
    '',
    'Exit codes: 0 pass or warn, 1 refused, 2 error.',
  ];
  return `${lines.join('\n')}\n`;
}
