import { parsePair, type FlagSpecs } from '../flags.js';

export const runFlags: FlagSpecs = {
  event: {
    value: 'NAME|FILE',
    many: true,
    description:
      'The event to run under, or a JSON file with its payload; give it twice for both. Default: workflow_dispatch where the workflow has it, else push, pull_request, or its first.',
  },
  input: {
    value: 'NAME=VALUE',
    many: true,
    description: 'An input of workflow_dispatch, checked against its declaration.',
  },
  secret: {
    value: 'NAME',
    many: true,
    description: 'A secret, its value from the environment variable of that name or asked for without echo.',
  },
  var: { value: 'NAME=VALUE', many: true, description: 'A configuration variable: vars.NAME.' },
  job: { value: 'ID', many: true, description: 'Run only this job and what it needs.' },
  approve: {
    value: 'ENVIRONMENT',
    many: true,
    optional: text => !/[/\\.]/.test(text),
    description:
      'Approve jobs with this environment beforehand; without a name, all. Else the terminal asks.',
  },
  repo: {
    value: 'FOLDER',
    description: 'The repository the workflow belongs to. Default: the folder above .github/workflows.',
  },
  'local-repository': {
    value: 'OWNER/NAME=FOLDER',
    many: true,
    description: 'Take actions and workflows of that repository from this folder: nothing is downloaded.',
  },
  parallel: {
    value: 'NUMBER',
    description: 'Jobs that execute at the same time. Default: the number of processors.',
  },
  verbose: {
    description: 'Show all output of the steps on the terminal; where it is no terminal, that is so anyway.',
  },
  debug: { description: 'Debug logging, as of a re-run with it: RUNNER_DEBUG=1.' },
  json: { description: 'Print the report of the run as JSON; progress goes to standard error.' },
  help: { description: 'Show this help.' },
};

/** Only the pairs; the rest is for the caller to complain about. */
export function pairsOf(texts: readonly string[] = []): { pairs: Record<string, string>; wrong: string[] } {
  const parsed = texts.map(text => [text, parsePair(text)] as const);
  return {
    pairs: Object.fromEntries(parsed.flatMap(([, pair]) => (pair ? [pair] : []))),
    wrong: parsed.flatMap(([text, pair]) => (pair ? [] : [text])),
  };
}
