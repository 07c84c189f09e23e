import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const WORKFLOW = '.github/workflows/ml-pipeline.yml';
/** Verdicts that let the pipeline go on. */
const ALLOWING = ['pass', 'warn'];

/** Runs the workflow as when dispatched on main, or for a pull request; its progress is shown as it comes. */
export async function runPipeline(scratch, event = 'workflow_dispatch') {
  const { command, folder, repository, home, token, cancellation } = scratch;
  if (cancellation.code) throw new Error('cancelled');
  const argv = [command, 'run', WORKFLOW, '--repo', repository, '--event', event];
  argv.push('--secret', 'PENGUINS_API_TOKEN', '--approve=production', '--json');
  const child = spawn(process.execPath, argv, {
    cwd: repository,
    // A home of its own: what serves here must not meet what serves elsewhere.
    env: { ...process.env, HOME: home, USERPROFILE: home, PENGUINS_API_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
    // Out of the terminal's reach: it hears of every signal from here, once.
    detached: process.platform !== 'win32',
  });
  cancellation.child = child;
  const chunks = [];
  child.stdout.on('data', chunk => chunks.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  cancellation.child = undefined;
  const text = Buffer.concat(chunks).toString('utf8');
  if (code === 130 || code === null) throw new Error('cancelled');
  if (code !== 0 && code !== 1) throw new Error(`the workflow could not be run (exit code ${code})\n${text}`);
  const report = JSON.parse(text);
  const reports = join(folder, 'reports', `run-${report.runNumber}`);
  mkdirSync(reports, { recursive: true });
  const stages = report.jobs.flatMap(job => stagesOf(job, reports));
  const { jobs, github } = report;
  return { folder: report.folder, reports, text, stages, passed: code === 0, jobs, github };
}

/** The steps that are stages, with what they said. Their reports are copied to where they are easily found. */
function stagesOf(job, reports) {
  const steps = job.steps.filter(
    ({ outputs }) => outputs.verdict !== undefined && outputs.headline !== undefined,
  );
  return steps.map(({ outputs }) => {
    const name = STAGES[job.id] ?? job.id;
    const report = join(reports, `${name}.html`);
    copyFileSync(resolve(job.workspace, outputs['report-path']), report);
    const { verdict, headline } = outputs;
    return { name, verdict, refused: !ALLOWING.includes(verdict), headline, outputs, report };
  });
}

const STAGES = {
  validate: 'validate-data',
  train: 'train',
  evaluate: 'evaluate-gate',
  register: 'register-model',
  deploy: 'deploy-canary',
};
