import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What can go wrong on purpose. Each makes its change to the scratch copy, and tells from the run what is not as it
 * must be: no text means that the right stage refused for the right reason.
 */
export const BREAKS = {
  data: {
    title: 'Bad rows: a species nobody knows, a flipper two metres long, a bird counted twice.',
    what: 'the same pipeline on data with three bad rows',
    set: ({ edit, useParams }) => {
      useParams('params-v1.json');
      edit('data/penguins.csv', csv => csv + BAD_ROWS.join(''));
    },
    check: run => [
      ...mustRefuse(run, 'validate-data', 'fail'),
      ...mustSay(run, 'validate-data', /Emperor/, /2150/),
      ...mustNotRun(run, 'train', 'evaluate', 'register', 'deploy'),
    ],
  },
  model: {
    title: 'A worse model: the second release knows less than the first.',
    before: { what: 'a good model goes into production', set: ({ useParams }) => useParams('params.json') },
    what: 'somebody trains on two features only, and it still looks fine by itself',
    set: ({ useParams }) => useParams('params-v1.json'),
    check: run => [
      ...mustRefuse(run, 'evaluate-gate', 'fail'),
      ...mustSay(run, 'evaluate-gate', /accuracy/),
      ...mustNotRun(run, 'register', 'deploy'),
    ],
  },
  serving: {
    title: 'A failing candidate: better on paper, but its server fails where a measurement is missing.',
    before: {
      what: 'a first model goes into production',
      set: ({ useParams }) => useParams('params-v1.json'),
    },
    what: 'a better model that passes every test, and answers 500 to birds with gaps',
    set: ({ useParams }) => useParams('params.json', params => ({ ...params, serving: { gaps: 'refuse' } })),
    check: run => [
      ...mustRefuse(run, 'deploy-canary', 'fail'),
      ...mustHaveOutput(run, 'deploy-canary', 'state', 'rolled-back'),
      ...mustHaveOutput(run, 'deploy-canary', 'rollback-reason', 'worse'),
    ],
  },
  secret: {
    title: 'A leak: the model server prints its token, then dies. The report quotes its log.',
    what: 'the pipeline with that server',
    set: ({ edit, useParams }) => {
      useParams('params-v1.json');
      edit('serve.js', code => code.replace('const server =', `${LEAK}\nconst server =`));
    },
    check: (run, { token }) => [
      ...mustRefuse(run, 'deploy-canary', 'fail'),
      ...mustSay(run, 'deploy-canary', /token is \*\*\*/),
      ...leaks(run.folder, token),
      ...(holdsSecret(Buffer.from(run.text), token) ? ['The report of the run holds the token.'] : []),
    ],
    note: 'The token was redacted in every report, log, comment and artifact.',
  },
};

const BAD_ROWS = [
  'PAL0910,69,Emperor Penguin (Aptenodytes forsteri),Anvers,Dream,"Adult, 1 Egg Stage",N101A1,Yes,2009-11-21,80.1,21,260,23000,MALE,NA,NA,NA\n',
  'PAL0910,70,Chinstrap penguin (Pygoscelis antarctica),Anvers,Dream,"Adult, 1 Egg Stage",N101A2,Yes,2009-11-21,49.3,19.9,2150,3775,MALE,NA,NA,NA\n',
  'PAL0708,1,Adelie Penguin (Pygoscelis adeliae),Anvers,Torgersen,"Adult, 1 Egg Stage",N1A1,Yes,2007-11-11,39.1,18.7,181,3750,MALE,NA,NA,NA\n',
];

const LEAK = 'console.log(`debug: the token is ${token}`);\nthrow new Error("the model server gives up");\n';

function stageOf(run, name) {
  return run.stages.find(stage => stage.name === name);
}

function mustRefuse(run, name, verdict) {
  const stage = stageOf(run, name);
  if (!stage) return [`${name} did not run.`];
  const others = run.stages.filter(other => other.refused && other !== stage);
  return [
    ...(stage.verdict === verdict ? [] : [`${name} said ${stage.verdict}, not ${verdict}.`]),
    ...others.map(other => `${other.name} refused too: ${other.headline}`),
  ];
}

function mustSay(run, name, ...patterns) {
  const stage = stageOf(run, name);
  if (!stage) return [];
  const page = readFileSync(stage.report, 'utf8');
  return patterns
    .filter(pattern => !pattern.test(page))
    .map(pattern => `Its report does not say ${pattern}.`);
}

function mustHaveOutput(run, name, output, value) {
  const seen = stageOf(run, name)?.outputs[output];
  return seen === value ? [] : [`The output ${output} of ${name} is ${seen}, not ${value}.`];
}

function mustNotRun(run, ...jobs) {
  const ran = run.jobs.filter(job => jobs.includes(job.id) && job.conclusion !== 'skipped');
  return ran.map(job => `The job ${job.id} ran all the same.`);
}

/** Every file the run left, searched for the token as it is and encoded. */
function leaks(folder, token) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .filter(file => holdsSecret(readFileSync(file), token))
    .map(file => `${file} holds the token.`);
}

function holdsSecret(content, token) {
  const forms = [token, Buffer.from(token).toString('base64'), Buffer.from(token).toString('hex')];
  return forms.some(form => content.includes(form));
}
