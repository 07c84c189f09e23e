export const id = 499;
export const ids = [499];
export const modules = {

/***/ 52499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
// EXTERNAL MODULE: ../packages/document/lib/index.js + 39 modules
var document_lib = __webpack_require__(58777);
// EXTERNAL MODULE: ../packages/cli/lib/flags.js
var flags = __webpack_require__(30817);
// EXTERNAL MODULE: ../packages/cli/lib/help.js
var help = __webpack_require__(26131);
// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../packages/local-runner/lib/index.js + 123 modules
var local_runner_lib = __webpack_require__(26813);
// EXTERNAL MODULE: ../packages/cli/lib/find-suite.js
var find_suite = __webpack_require__(80502);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
// EXTERNAL MODULE: ../packages/cli/lib/json.js
var json = __webpack_require__(49342);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/workflow-hints.js



/**
 * What a workflow that uses the suite should be told about its permissions and its wiring. Only what can be known from
 * the file: the settings of the repository and the organization may allow less.
 */
function hintsFor(file, text) {
    // The engine has looked at the aliases before: those that are left are harmless.
    const workflow = (0,dist/* parse */.qg)(text, { maxAliasCount: -1 });
    if (!(0,json/* isRecord */.u)(workflow) || !(0,json/* isRecord */.u)(workflow['jobs']))
        return [];
    return Object.entries(workflow['jobs']).flatMap(([id, job]) => {
        if (!(0,json/* isRecord */.u)(job))
            return [];
        const steps = Array.isArray(job['steps']) ? job['steps'].filter(json/* isRecord */.u) : [];
        const stages = steps.filter(isStage);
        if (!stages.length)
            return [];
        const permissions = job['permissions'] ?? workflow['permissions'];
        const subject = `${file}, job ${id}`;
        return [
            // A job with a condition of its own may not be meant for pull requests.
            ...permissionHints(permissions, steps, stages, job['if'] === undefined ? eventsOf(workflow['on']) : []),
            ...wiringHints(id, job, stages, workflow['jobs']),
        ].map(hint => ({ ...hint, subject }));
    });
}
/** `sluice-ml/sluice/actions/x@v1`, `./actions/x`: by name, wherever it comes from. */
function isStage({ uses }) {
    if (typeof uses !== 'string')
        return false;
    const ours = uses.startsWith('./') || uses.startsWith('$/') || uses.startsWith(`${find_suite/* SUITE */.J}/`);
    return ours && STAGE.test(uses);
}
const STAGE = /(^|\/)actions\/(validate-data|train|evaluate-gate|register-model|deploy-canary)(@.*)?$/;
function permissionHints(permissions, steps, stages, events) {
    if (permissions === undefined) {
        const message = 'No "permissions": the token has whatever the repository gives by default, often write access to all.';
        return [{ state: 'warn', message, fix: 'State them, for example "permissions: { contents: read }".' }];
    }
    const may = (scope, access) => allows(permissions, scope, access);
    const hints = [];
    const checksOut = steps.some(({ uses }) => typeof uses === 'string' && uses.startsWith('actions/checkout@'));
    if (checksOut && !may('contents', 'read'))
        hints.push({
            state: 'warn',
            message: 'actions/checkout cannot read a private repository without "contents: read".',
        });
    const comments = stages.some(step => inputOf(step, 'comment') !== 'never');
    if (comments &&
        events.includes('pull_request') &&
        !may('pull-requests', 'write') &&
        !may('issues', 'write'))
        hints.push({
            state: 'note',
            message: 'No pull request comment will be written without "pull-requests: write".',
        });
    if (stages.some(step => inputOf(step, 'commit-status') === 'auto') && !may('statuses', 'write'))
        hints.push({ state: 'warn', message: '"commit-status: auto" does nothing without "statuses: write".' });
    return hints;
}
/** The wire between two stages has two ends; where only one is there, the other was forgotten. */
function wiringHints(id, job, stages, jobs) {
    const hints = [];
    const needing = Object.values(jobs)
        .filter(json/* isRecord */.u)
        .filter(other => needsOf(other).includes(id));
    if (needing.some(takesResults) && !handsOn(job)) {
        const fix = 'outputs: { result: "${{ steps.<id>.outputs.result }}" }';
        hints.push({ state: 'warn', message: 'Other jobs want its result, but it does not hand it on.', fix });
    }
    const needed = needsOf(job)
        .map(name => jobs[name])
        .filter(json/* isRecord */.u);
    if (needed.some(handsOn) && !stages.some(step => inputOf(step, 'needs') !== undefined)) {
        const fix = 'with: { needs: "${{ toJSON(needs) }}" }';
        hints.push({ state: 'warn', message: 'It needs jobs that hand on a result, but takes none.', fix });
    }
    return hints;
}
function handsOn({ outputs }) {
    const values = (0,json/* isRecord */.u)(outputs) ? Object.values(outputs) : [];
    return values.some(value => typeof value === 'string' && /outputs\.result\b/.test(value));
}
function takesResults({ steps }) {
    const given = Array.isArray(steps) ? steps.filter(json/* isRecord */.u).filter(isStage) : [];
    return given.some(step => /toJSON\(needs\)/i.test(String(inputOf(step, 'needs'))));
}
function needsOf({ needs }) {
    return [needs].flat().filter(name => typeof name === 'string');
}
function inputOf(step, name) {
    return (0,json/* isRecord */.u)(step['with']) ? step['with'][name] : undefined;
}
function allows(permissions, scope, access) {
    if (permissions === 'write-all')
        return true;
    if (permissions === 'read-all')
        return access === 'read';
    const held = (0,json/* isRecord */.u)(permissions) ? permissions[scope] : undefined;
    return held === 'write' || held === access;
}
function eventsOf(on) {
    if (typeof on === 'string')
        return [on];
    if (Array.isArray(on))
        return on.filter(event => typeof event === 'string');
    return (0,json/* isRecord */.u)(on) ? Object.keys(on) : [];
}

;// CONCATENATED MODULE: ../packages/cli/lib/doctor/workflow-checks.js






/** Each workflow of the repository: whether GitHub would take it, whether it can run here, and hints. */
async function checkWorkflows(root, from) {
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
        const problems = await problemsIn(root, file, repositories);
        if (problems.length)
            checks.push(...problems);
        else
            checks.push({ state: 'pass', subject: file, message: 'is valid, and can run here' });
        if (!problems.some(({ state }) => state === 'fail'))
            checks.push(...hintsFor(file, await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8')));
    }
    return checks;
}
/** What GitHub would refuse fails; what only this machine cannot do is worth a note. */
async function problemsIn(root, file, repositories) {
    try {
        await (0,local_runner_lib/* checkWorkflowFile */.Kw)(root, file, { intercepted: local_runner_lib/* interceptedActions */.X2, repositories });
        return [];
    }
    catch (error) {
        if (!(error instanceof lib/* UserError */.yo))
            throw error;
        const state = error.code === 'unsupported' ? 'note' : 'fail';
        return error.problems.map(problem => ({ state, subject: file, message: (0,lib/* describeProblem */.BJ)(problem) }));
    }
}

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
    const machine = [...checkNode(import.meta.dirname), ...(await checkPrograms(env))];
    const workflows = await checkWorkflows(root, import.meta.dirname);
    const verdict = verdictOf([...machine, ...workflows]);
    if (values['json'])
        out.write(`${JSON.stringify({ verdict, machine, workflows }, null, 2)}\n`);
    else
        out.write((0,document_lib/* renderTerminal */.bF)(doctor_command_document(verdict, machine, workflows), {
            width: out.columns,
            color: (0,lib_terminal/* usesColor */.cr)(out, env),
        }));
    return (0,lib/* exitCode */.I$)(verdict);
}
function verdictOf(checks) {
    return (0,lib/* worst */.QZ)(checks.map(({ state }) => (state === 'note' ? 'pass' : state)));
}
const HEADLINES = {
    pass: 'All is in place.',
    warn: 'It will work, but look at the warnings.',
    inconclusive: '',
    fail: 'Something here will not work.',
};
function doctor_command_document(verdict, machine, workflows) {
    const table = (caption, checks) => ({
        kind: 'table',
        caption,
        columns: [{ label: 'What' }, { label: 'Finding' }, { label: 'What to do' }],
        rows: checks.map(({ state, subject, message, fix }) => ({
            cells: [subject, message, fix ?? ''],
            tone: state === 'note' ? 'neutral' : state,
        })),
    });
    const unseen = 'Not visible from here: which secrets, variables and environments exist on GitHub, who must approve, and what the organization forbids.';
    return {
        title: 'doctor',
        verdict,
        headline: HEADLINES[verdict],
        blocks: [
            table('This machine', machine),
            table('Workflows', workflows),
            { kind: 'paragraph', text: unseen },
        ],
    };
}


/***/ })

};
