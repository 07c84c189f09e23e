import { columns, flagRows } from '../help.js';
import { runFlags } from './run-flags.js';

export function runHelp(width: number): string {
  const lines = [
    'sluice run: execute a GitHub workflow on this machine, with no Docker and no network.',
    '',
    'Usage: sluice run <workflow.yml> [flags]',
    '',
    ...columns(flagRows(runFlags), width),
    '',
    'Examples:',
    '  sluice run ml-pipeline.yml',
    '  sluice run ml-pipeline.yml --input model=penguins --secret API_TOKEN --approve production',
    '  sluice run ci.yml --event pull_request --job test',
    '',
    'Ctrl-C cancels as the button on GitHub does; twice kills.',
    'Exit codes: 0 success, 1 a job failed or refused, 2 error, 130 cancelled.',
  ];
  return `${lines.join('\n')}\n`;
}
