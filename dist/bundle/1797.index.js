export const id = 1797;
export const ids = [1797];
export const modules = {

/***/ 46453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ actionTable),
/* harmony export */   g: () => (/* binding */ stageOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9181);

const actionTable = {
    'validate-data': () => Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(5401), __webpack_require__.e(8605), __webpack_require__.e(6095), __webpack_require__.e(610), __webpack_require__.e(5472)]).then(__webpack_require__.bind(__webpack_require__, 35472)),
    train: () => Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(6699)]).then(__webpack_require__.bind(__webpack_require__, 66699)),
    'evaluate-gate': () => Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(3804), __webpack_require__.e(2038), __webpack_require__.e(6570), __webpack_require__.e(5401), __webpack_require__.e(9680), __webpack_require__.e(6095), __webpack_require__.e(547), __webpack_require__.e(7947), __webpack_require__.e(220)]).then(__webpack_require__.bind(__webpack_require__, 30220)),
    'register-model': () => Promise.all(/* import() */[__webpack_require__.e(2038), __webpack_require__.e(9680), __webpack_require__.e(7588)]).then(__webpack_require__.bind(__webpack_require__, 77588)),
    'deploy-canary': () => Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(3804), __webpack_require__.e(2038), __webpack_require__.e(5401), __webpack_require__.e(9680), __webpack_require__.e(6095), __webpack_require__.e(8393), __webpack_require__.e(7947), __webpack_require__.e(6617)]).then(__webpack_require__.bind(__webpack_require__, 6617)),
};
function stageOf(word) {
    return _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .STAGES */ .a.find(stage => stage === word);
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

/***/ 61797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../packages/core/lib/verdict.js
var verdict = __webpack_require__(1990);
// EXTERNAL MODULE: ../packages/core/lib/inputs.js
var lib_inputs = __webpack_require__(56890);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/runtime/lib/host.js + 13 modules
var lib_host = __webpack_require__(79043);
// EXTERNAL MODULE: ../packages/runtime/lib/publish.js + 13 modules
var publish = __webpack_require__(17007);
// EXTERNAL MODULE: ../packages/runtime/lib/report.js
var report = __webpack_require__(84484);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/action.js

/** The declaration of the root action: `action.yml` is generated from it. */
const doctorAction = {
    name: 'doctor',
    description: 'Checks a repository that uses Sluice: workflows, permissions, wiring, contract, policy and plan, services and token.',
    inputs: {
        'fail-on': lib_inputs/* input */.h.choice(['error', 'warning', 'never'], {
            description: 'What makes the job fail: an `error`, already a `warning`, or `never`.',
            default: 'error',
        }),
        'github-token': lib_inputs/* input */.h.text({
            description: 'Token whose sight of the repository is checked. Nothing is written with it.',
            default: '${{ github.token }}',
        }),
    },
    outputs: {
        verdict: '`pass`, `warn`, `fail` or `error`.',
        headline: 'The verdict in one sentence.',
        'report-path': 'Path of the HTML report.',
    },
};

// EXTERNAL MODULE: ../packages/cli/lib/doctor/doctor-report.js
var doctor_report = __webpack_require__(52);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/service-checks.js
const TIMEOUT_MS = 10_000;
/** The services that stages use where they are: artifacts between jobs, the cache between runs. */
async function checkServices(env, http) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: results, ACTIONS_CACHE_URL: old } = env;
    const cache = env['ACTIONS_CACHE_SERVICE_V2'] ? results : (old ?? results);
    return Promise.all([
        token && results
            ? reach('artifact service', results, http)
            : {
                state: 'note',
                subject: 'artifact service',
                message: 'not offered here: files stay on the machine, and stages of different jobs need a shared folder',
            },
        token && cache
            ? reachCache(cache, env, http)
            : {
                state: 'note',
                subject: 'cache service',
                message: 'not offered here: nothing is reused from run to run',
            },
    ]);
}
async function reachCache(url, env, http) {
    const mode = env['ACTIONS_CACHE_MODE'];
    if (mode === 'none' || mode === 'read')
        return {
            state: 'note',
            subject: 'cache service',
            message: `this run may ${mode === 'read' ? 'only read' : 'not use'} it, because of the event that started it`,
        };
    return reach('cache service', url, http);
}
/** Any answer will do: what would be said to a real request is between the toolkit and the service. */
async function reach(subject, url, http) {
    const host = new URL(url).host;
    try {
        const { status } = await http.request(url, { timeoutMs: TIMEOUT_MS });
        if (status < 500)
            return { state: 'pass', subject, message: `${host} answers` };
        return { state: 'warn', subject, message: `${host} answers with HTTP ${status}` };
    }
    catch (error) {
        return {
            state: 'warn',
            subject,
            message: `${host} does not answer: ${error instanceof Error ? error.message : String(error)}`,
            fix: 'Allow it in the firewall of the runner; NO_PROXY and HTTPS_PROXY are heeded.',
        };
    }
}

// EXTERNAL MODULE: ../packages/cli/lib/doctor/suite-jobs.js
var suite_jobs = __webpack_require__(97573);
// EXTERNAL MODULE: ../packages/cli/lib/json.js
var json = __webpack_require__(49342);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/token-checks.js

const token_checks_TIMEOUT_MS = 10_000;
/** Reads only: what a token may write cannot be seen without writing. */
const PROBES = [
    { scope: 'pull-requests: read', path: 'pulls?per_page=1', use: 'find the comment of a pull request' },
    { scope: 'statuses: read', path: 'commits/{sha}/statuses?per_page=1', use: 'see commit statuses' },
    { scope: 'actions: read', path: 'actions/runs/{run}', use: 'fetch what other runs left' },
];
/** What can be seen of the token, and of the environments that rollouts name. */
async function checkToken(api, environments) {
    const subject = 'github-token';
    if (!api.token)
        return [
            { state: 'note', subject, message: 'none given: no comment and no commit status can be written' },
        ];
    const answer = await ask(api, '');
    if (typeof answer === 'string')
        return [{ state: 'warn', subject, message: answer }];
    if (answer.status === 401)
        return [
            { state: 'fail', subject, message: 'the API does not know it', fix: 'It has expired or is mistyped.' },
        ];
    if (answer.status !== 200)
        return [
            {
                state: 'warn',
                subject,
                message: `it does not see the repository (HTTP ${answer.status})`,
                fix: 'permissions: { contents: read }',
            },
        ];
    const isPublic = (0,json/* isRecord */.u)(answer.body) && answer.body['private'] === false;
    const probes = await Promise.all(PROBES.map(probe => probeScope(api, probe, isPublic)));
    const named = await Promise.all(environments.map(name => checkEnvironment(api, name)));
    return [...kindOf(api, answer.headers), ...probes, ...named];
}
/** A personal token says of itself what it may do; that of the job does not. */
function kindOf({ context }, headers) {
    const subject = 'github-token';
    const scopes = headers['x-oauth-scopes'];
    const fork = context.pullRequest?.fromFork
        ? [{ state: 'note', subject, message: 'the pull request comes from a fork, so that it may only read' }]
        : [];
    if (scopes === undefined)
        return [{ state: 'pass', subject, message: 'the repository is visible' }, ...fork];
    return [
        {
            state: 'warn',
            subject,
            message: `a personal token with the scopes ${scopes || 'of public data'}: it outlives the job`,
            fix: 'Leave github-token out: the token of the job is enough, and ends with it.',
        },
    ];
}
async function probeScope(api, { scope, path, use }, isPublic) {
    const answer = await ask(api, `/${path.replace('{sha}', api.context.sha).replace('{run}', api.context.runId)}`);
    const subject = scope;
    if (typeof answer === 'string')
        return { state: 'warn', subject, message: answer };
    if (answer.status >= 400)
        return { state: 'note', subject, message: `not granted (HTTP ${answer.status}): this job cannot ${use}` };
    const message = isPublic ? 'readable, as everybody may: the repository is public' : 'granted';
    return { state: 'pass', subject, message };
}
async function checkEnvironment(api, name) {
    const answer = await ask(api, `/environments/${encodeURIComponent(name)}`);
    const subject = `environment ${name}`;
    if (typeof answer === 'string')
        return { state: 'warn', subject, message: answer };
    if (answer.status === 404)
        return {
            state: 'warn',
            subject,
            message: 'does not exist, or this token may not see it: GitHub would make it at the first rollout, unprotected',
            fix: 'Settings → Environments: make it, with reviewers and the branches that may use it.',
        };
    if (answer.status !== 200)
        return {
            state: 'note',
            subject,
            message: `cannot be seen (HTTP ${answer.status}): it takes "actions: read"`,
        };
    const rules = (0,json/* isRecord */.u)(answer.body) ? answer.body['protection_rules'] : undefined;
    const reviewed = Array.isArray(rules) && rules.some(rule => (0,json/* isRecord */.u)(rule) && rule['type'] === 'required_reviewers');
    return reviewed
        ? { state: 'pass', subject, message: 'somebody has to approve' }
        : {
            state: 'warn',
            subject,
            message: 'nobody is asked before a rollout',
            fix: 'Require a reviewer in its settings.',
        };
}
/** The API's answer, or why there is none. */
async function ask({ url, token, http, context }, path) {
    try {
        const { status, headers, body } = await http.request(`${url}/repos/${context.repository}${path}`, {
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token}`,
                'user-agent': 'sluice',
            },
            timeoutMs: token_checks_TIMEOUT_MS,
        });
        return { status, headers, body: parse(body) };
    }
    catch (error) {
        return `the API does not answer: ${error instanceof Error ? error.message : String(error)}`;
    }
}
function parse(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ../packages/cli/lib/doctor/workflow-checks.js + 6 modules
var workflow_checks = __webpack_require__(74142);
;// CONCATENATED MODULE: ../packages/cli/lib/doctor/main.js








/**
 * The doctor is published as the stages are, but is none: it judges no data and no model, so that it has no evidence, no
 * result to hand on and no place in a chain. Hence no `runAction()`, whose results have all of these; to `publish()` the
 * stage is a name only.
 */
const NAME = doctorAction.name;
/** The root action: looks at the repository from within a job. Returns the exit code, as the stages' do. */
async function main() {
    const { inputs, ...host } = (0,lib_host/* openHost */.Z)();
    try {
        const report = await reportFrom(inputs, host);
        await (0,publish/* publish */.m)(report, { ...host, upstream: [] });
        host.ports.log.info(`doctor: ${report.outcome}. ${report.headline}`);
        return (0,verdict/* exitCode */.I$)(report.outcome);
    }
    finally {
        await host.close();
    }
}
async function reportFrom(raw, { env, ports }) {
    try {
        if (raw['github-token'])
            ports.secrets.add(raw['github-token']);
        const inputs = (0,lib_inputs/* readInputs */.K)(doctorAction.inputs, raw);
        return reportOf(await examine(inputs, env, ports), inputs['fail-on']);
    }
    catch (error) {
        return error instanceof errors/* UserError */.yo ? (0,report/* reportOfUserError */.tI)(NAME, error) : (0,report/* reportOfBug */.i6)(NAME, error);
    }
}
async function examine(inputs, env, { files, http, context }) {
    const api = {
        url: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        token: inputs['github-token'],
        http,
        context,
    };
    return [
        { caption: 'Workflows and their files', checks: await workflowsOf(files) },
        { caption: 'Services', checks: await checkServices(env, http) },
        {
            caption: 'Token',
            checks: context.repository ? await checkToken(api, await environmentsIn(files)) : [],
        },
    ];
}
async function workflowsOf(files) {
    const checks = await (0,workflow_checks/* checkWorkflows */.L)(files.resolve('.'), import.meta.dirname, false);
    if (checks.every(({ state }) => state !== 'note') || (await files.stat('.github')))
        return checks;
    return [
        {
            state: 'fail',
            subject: 'checkout',
            message: 'the workspace holds no workflows',
            fix: 'Check the repository out in a step before.',
        },
    ];
}
/** Of the jobs that roll out, as far as they are not expressions. */
async function environmentsIn(files) {
    const names = [];
    for (const path of await files.glob(['.github/workflows/*.yml', '.github/workflows/*.yaml'])) {
        const workflow = readable((await files.read(path)).toString('utf8'));
        for (const { job, stages } of workflow?.jobs ?? []) {
            const { environment } = job;
            const name = typeof environment === 'string' ? environment : environment?.name;
            if (typeof name === 'string' &&
                !name.includes('${{') &&
                stages.some(({ stage }) => stage === 'deploy-canary'))
                names.push(name);
        }
    }
    return [...new Set(names)];
}
/** What is no YAML has been complained about already. */
function readable(text) {
    try {
        return (0,suite_jobs/* readSuiteWorkflow */.Cz)(text);
    }
    catch {
        return undefined;
    }
}
function reportOf(sections, failOn) {
    const found = (0,doctor_report/* verdictOf */.Vj)(sections);
    const verdict = failOn === 'never' && found === 'fail'
        ? 'warn'
        : failOn === 'warning' && found === 'warn'
            ? 'fail'
            : found;
    return {
        stage: NAME,
        outcome: verdict,
        headline: doctor_report/* HEADLINES */.Ol[verdict],
        findings: (0,doctor_report/* findingsOf */.WX)(sections, verdict),
        document: (0,doctor_report/* documentOf */.lM)(sections, verdict),
    };
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


/***/ })

};
