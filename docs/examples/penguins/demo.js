/**
 * The whole pipeline on this machine: npm run demo [-- --break data|model|serving|secret | --pull-requests]
 *
 * Runs .github/workflows/ml-pipeline.yml, the file that runs on GitHub, twice: a first model, then a better one that
 * takes over the traffic by canary. With --break something is wrong on purpose, and one stage must refuse it. With
 * --pull-requests three pull requests change the model, and each is told one of the three verdicts.
 *
 * Exit codes: 0 all went through, or all three verdicts were told · 1 a stage refused, as it must with --break · 2 the demo could not run ·
 * 3 something else happened than should have · 129, 130, 143 cancelled by a signal.
 */
import { parseArgs } from 'node:util';
import { BREAKS } from './demo/breaks.js';
import { listenForSignals } from './demo/cancellation.js';
import { askModel } from './demo/client.js';
import { checkComment, IN_USE, PULL_REQUESTS, writePage } from './demo/pull-requests.js';
import { runPipeline } from './demo/pipeline.js';
import { openScratch } from './demo/scratch.js';
import { tell, tellBreak, tellEnd, tellPullRequests, tellRun } from './demo/story.js';

const cancellation = listenForSignals();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(`demo: ${cancellation.code ? 'cancelled' : error.message}`);
  process.exitCode = cancellation.code ?? 2;
}

async function main() {
  const { values } = parseArgs({
    options: { break: { type: 'string' }, 'pull-requests': { type: 'boolean', default: false } },
  });
  if (values.break !== undefined && values['pull-requests'])
    throw new Error('--break and --pull-requests are two stories: tell one');
  const broken = values.break === undefined ? undefined : BREAKS[values.break];
  if (values.break !== undefined && !broken)
    throw new Error(`there is no --break ${values.break}; there are ${Object.keys(BREAKS).join(', ')}`);
  const scratch = await openScratch(cancellation);
  const started = performance.now();
  try {
    if (values['pull-requests']) return await runPullRequests(scratch);
    return broken ? await runBroken(broken, scratch) : await runWhole(scratch, started);
  } finally {
    await scratch.close();
  }
}

/** A first model, then a better one. */
async function runWhole(scratch, started) {
  tell('Run 1 of 2: a first model, a small one on two features.');
  scratch.useParams('params-v1.json');
  const first = await runPipeline(scratch);
  tellRun(first);
  if (!first.passed) return 3;

  tell(
    'Run 2 of 2: a better model, on all measurements. It must beat the first, then take over its traffic.',
  );
  scratch.useParams('params.json');
  const second = await runPipeline(scratch);
  tellRun(second);
  if (!second.passed) return 3;
  tellEnd(second, await askModel(second), performance.now() - started);
  return 0;
}

/** Whatever has to be there first, then what must be refused. */
async function runBroken(broken, scratch) {
  tell(broken.title);
  if (broken.before) {
    tell(`First ${broken.before.what}.`);
    broken.before.set(scratch);
    const before = await runPipeline(scratch);
    tellRun(before);
    if (!before.passed) return 3;
  }
  tell(`Now ${broken.what}.`);
  broken.set(scratch);
  const run = await runPipeline(scratch);
  tellRun(run);
  const problems = broken.check(run, scratch);
  tellBreak(broken, run, problems);
  return problems.length ? 3 : 1;
}

/** A model goes into production; then three pull requests, of which one is better, one worse, and one cannot be told. */
async function runPullRequests(scratch) {
  tell('First a model on three measurements goes into production.');
  scratch.useParams('params.json', IN_USE);
  const first = await runPipeline(scratch);
  tellRun(first);
  if (!first.passed) return 3;
  const told = [];
  for (const pull of PULL_REQUESTS) {
    tell(`A pull request: ${pull.title}`);
    scratch.useParams(pull.params, pull.change);
    const run = await runPipeline(scratch, 'pull_request');
    tellRun(run);
    told.push({ ...pull, ...checkComment(pull, run) });
  }
  tellPullRequests(told, writePage(told, scratch));
  return told.some(({ problems }) => problems.length) ? 3 : 0;
}
