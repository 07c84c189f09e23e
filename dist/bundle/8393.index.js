export const id = 8393;
export const ids = [8393];
export const modules = {

/***/ 68393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ loadPlan)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/core/lib/digest.js
var digest = __webpack_require__(13003);
// EXTERNAL MODULE: ../packages/core/lib/parse.js
var parse = __webpack_require__(55520);
// EXTERNAL MODULE: ../packages/schema/lib/declared.js + 5 modules
var lib_declared = __webpack_require__(34839);
// EXTERNAL MODULE: ../packages/rollout/lib/router/protocol.js
var protocol = __webpack_require__(22735);
;// CONCATENATED MODULE: ../packages/rollout/lib/latency-bounds.js

/** The bounds of the router's latency histogram, as a plan names them. */
const LATENCY_BOUNDS = protocol/* LATENCY_BOUNDS_MS */.M7.map(milliseconds => ({
    milliseconds,
    text: milliseconds < 1000 ? `${milliseconds}ms` : `${milliseconds / 1000}s`,
}));

// EXTERNAL MODULE: ../packages/rollout/lib/text.js
var lib_text = __webpack_require__(79458);
;// CONCATENATED MODULE: ../packages/rollout/lib/plan-check.js

/** What a schema cannot say, in the order of the lines. */
function checkPlan(plan, declared) {
    const problems = [];
    const report = (path, message, fix) => problems.push({ message, location: declared.locate(path), ...(fix ? { fix } : {}) });
    checkDurations(plan, report);
    checkSteps(plan, declared.value, report);
    checkTarget(plan, report);
    checkAnalysis(plan, report);
    const lineOf = ({ location }) => location?.line ?? 0;
    return problems.sort((a, b) => lineOf(a) - lineOf(b));
}
/** Beyond it nobody waits, and a lease or a timer makes no sense. */
const LONGEST_MS = 30 * 86_400_000;
const LONGEST_INTERVAL_MS = 3_600_000;
function checkDurations({ steps, target, analysis, deadlineMs }, report) {
    const durations = [
        [['deadline'], deadlineMs],
        [['target', 'startup-timeout'], target.startupTimeoutMs],
        ...steps.flatMap(({ maxDurationMs, warmupMs }, i) => [
            [['steps', i, 'max-duration'], maxDurationMs],
            [['steps', i, 'warmup'], warmupMs],
        ]),
    ];
    for (const [path, milliseconds] of durations)
        if (milliseconds > LONGEST_MS)
            report(path, `${path.at(-1)} may be at most 30 days.`);
    if (analysis.intervalMs < 100 || analysis.intervalMs > LONGEST_INTERVAL_MS)
        report(['analysis', 'interval'], 'The interval must be at least 100ms and at most 1h.');
}
function checkSteps({ steps, analysis, deadlineMs }, raw, report) {
    steps.forEach(({ weight, maxDurationMs }, i) => {
        const before = steps[i - 1]?.weight;
        if (before !== undefined && weight <= before) {
            report(['steps', i], `The weight ${weight} does not rise above the ${before} before it.`);
        }
        if (i < steps.length - 1 && maxDurationMs < analysis.intervalMs) {
            report(['steps', i], `The step may take ${(0,lib_text/* durationText */.S5)(maxDurationMs)}, less than one analysis interval (${(0,lib_text/* durationText */.S5)(analysis.intervalMs)}).`);
        }
    });
    const last = steps.length - 1;
    if (last === 0) {
        const fix = 'Put smaller weights before it, such as [10, 50, 100].';
        report(['steps'], 'With one step the candidate gets all requests without any comparison.', fix);
    }
    if (steps[last].weight !== 100) {
        report(['steps', last], `The last weight is ${steps[last].weight}, not 100.`, 'End the list with 100.');
    }
    const written = raw.steps[last];
    if (typeof written === 'object' && Object.keys(written).length > 1) {
        report(['steps', last], 'The last step hands over all traffic, so there is nothing left to compare: it takes no settings.', 'Write just 100.');
    }
    const longest = steps.slice(0, -1).reduce((sum, step) => sum + step.warmupMs + step.maxDurationMs, 0);
    if (longest > deadlineMs) {
        report(['deadline'], `The deadline (${(0,lib_text/* durationText */.S5)(deadlineMs)}) comes before the steps have had their time (${(0,lib_text/* durationText */.S5)(longest)}).`, 'Raise it, or lower max-duration.');
    }
}
/** A day; timers end at 24 of them. */
const LONGEST_TIMEOUT_MS = 86_400_000;
function checkTarget({ target }, report) {
    if (target.timeoutMs < 1 || target.timeoutMs > LONGEST_TIMEOUT_MS) {
        report(['target', 'timeout'], 'The timeout of a request must be at least 1ms and at most 24h.');
    }
    if (target.state.includes('$') || (target.state.startsWith('~') && !/^~\/./.test(target.state))) {
        const fix = 'Write ~/folder, an absolute path, or one relative to the workspace.';
        report(['target', 'state'], `No shell fills in "${target.state}".`, fix);
    }
    if (!target.serve.some(part => part.includes('{model}'))) {
        const fix = 'For example: serve: [node, serve.js, "{model}", --port, "{port}"].';
        report(['target', 'serve'], 'No argument contains {model}: both versions would serve the same.', fix);
    }
    for (const [header, value] of Object.entries(target.replay?.headers ?? {})) {
        for (const [, name] of value.matchAll(/\{(\w+)\}/g)) {
            if (target.secrets.includes(name))
                continue;
            const fix = 'Add it there, or mend the name.';
            report(['target', 'replay', 'headers', header], `{${name}} is not one of target.secrets.`, fix);
        }
    }
    for (const name of target.secrets.filter(name => target.env.includes(name))) {
        report(['target', 'secrets'], `"${name}" stands under env and under secrets.`, 'Remove it from one.');
    }
    for (const [key, path] of [
        ['health', target.health],
        ['replay', target.replay?.path],
    ]) {
        if (path?.startsWith('/-/'))
            report(['target', key], 'Paths below /-/ belong to the router.');
    }
}
function checkAnalysis({ analysis }, report) {
    for (const { name, toleratedRelative, maxRelative } of analysis.metrics) {
        if (toleratedRelative >= maxRelative) {
            report(['analysis', name, 'tolerated-relative'], `${toleratedRelative} is not below max-relative (${maxRelative}).`);
        }
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/plan-schema.js

const duration = (description, byDefault) => ({
    type: 'string',
    pattern: '^(\\d+(\\.\\d+)?(ms|s|m|h|d))+$',
    description: `${description} Such as 500ms, 30s, 5m or 1h30m.`,
    default: byDefault,
});
const names = (description) => ({
    type: 'array',
    items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
    uniqueItems: true,
    description,
});
const path = (description) => ({ type: 'string', pattern: '^/', description });
/** The limits any metric has. */
const limits = (maxRate) => ({
    'max-relative': {
        type: 'number',
        exclusiveMinimum: 1,
        maximum: 100,
        default: 2,
        description: 'The candidate goes on once it is shown to fail less than so many times as often as stable …',
    },
    'max-rate': {
        type: 'number',
        exclusiveMinimum: 0,
        exclusiveMaximum: 1,
        default: maxRate,
        description: '… or once its rate is shown to lie below this: where neither fails, a ratio says nothing.',
    },
    'tolerated-relative': {
        type: 'number',
        minimum: 1,
        maximum: 100,
        default: 1,
        description: 'It is rolled back once it is shown to fail more than so many times as often as stable. Below max-relative.',
    },
});
const localTarget = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'serve', 'state'],
    description: 'Where and how models are served.',
    properties: {
        kind: { enum: ['local'], description: 'Model servers and a router as processes on this machine.' },
        serve: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', minLength: 1 },
            description: 'Program and arguments that serve a model: {model} is its folder or file, {port} the port to listen on at 127.0.0.1, which is in the variable PORT too.',
        },
        health: {
            ...path('Path that answers 2xx once the server can predict.'),
            default: '/health',
        },
        host: {
            type: 'string',
            minLength: 1,
            default: '127.0.0.1',
            description: 'Address the router listens on.',
        },
        port: {
            type: 'integer',
            minimum: 0,
            maximum: 65535,
            default: 8080,
            description: 'Port the router listens on; 0 takes any free one.',
        },
        state: {
            type: 'string',
            minLength: 1,
            description: 'Folder for what must outlive the job: versions being served, lease, logs. Relative to the workspace, or from ~/.',
        },
        env: names('Variables of the job that the model server gets; of the others only PATH and its like.'),
        secrets: names('Names that the input secrets-to-server must give.'),
        timeout: duration('A request that takes longer has failed.', '10s'),
        'startup-timeout': duration('A server that is not healthy by then does not start.', '60s'),
        replay: {
            type: 'object',
            additionalProperties: false,
            required: ['file', 'path'],
            description: 'Recorded rows to send as requests while the rollout runs, where there is no real traffic.',
            properties: {
                file: {
                    type: 'string',
                    minLength: 1,
                    description: 'CSV (each row becomes a JSON object) or JSON Lines (each line is a body).',
                },
                path: path('Path to POST them to.'),
                wrap: {
                    type: 'string',
                    minLength: 1,
                    description: 'Key under which the server wants a list of rows, such as instances: the body is {"instances": [row]}.',
                },
                missing: {
                    type: 'array',
                    items: { type: 'string' },
                    description: 'Cells of a CSV that become null, besides empty ones. Such as NA.',
                },
                headers: {
                    type: 'object',
                    propertyNames: { pattern: '^[A-Za-z0-9-]+$' },
                    additionalProperties: { type: 'string' },
                    description: 'Headers to send. {NAME} stands for one of the secrets: authorization: Bearer {API_TOKEN}.',
                },
                rate: {
                    type: 'number',
                    exclusiveMinimum: 0,
                    maximum: 10_000,
                    default: 100,
                    description: 'Requests per second.',
                },
                concurrency: {
                    type: 'integer',
                    minimum: 1,
                    maximum: 1000,
                    default: 8,
                    description: 'Requests under way at most.',
                },
            },
        },
    },
};
const weightLimits = { exclusiveMinimum: 0, maximum: 100 };
/** A number alone is the weight; no combinator, so that a slip in a step is told as what it is. */
const step = {
    type: ['number', 'object'],
    ...weightLimits,
    additionalProperties: false,
    required: ['weight'],
    description: 'A weight, or a weight with settings.',
    properties: {
        weight: {
            type: 'number',
            ...weightLimits,
            description: 'Per cent of the requests that the candidate gets.',
        },
        'min-requests': {
            type: 'integer',
            minimum: 1,
            default: 50,
            description: 'Candidate requests without which the step never passes.',
        },
        'max-duration': duration('Without a decision by then the step is inconclusive.', '10m'),
        warmup: duration('What happens so soon after the change of weight does not count.', '1s'),
    },
};
/** The schema of a rollout plan; published as docs/schemas/rollout-plan.schema.json. */
const rolloutPlanSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://sluice-ml.github.io/schemas/rollout-plan.schema.json',
    title: 'Sluice rollout plan',
    description: 'How a model version takes over production traffic.',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'target', 'steps'],
    properties: {
        version: { const: 1 },
        target: localTarget,
        steps: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: step,
            description: 'Weights, rising, the last one 100. Each but the last must be passed on evidence of its own.',
        },
        analysis: {
            type: 'object',
            additionalProperties: false,
            properties: {
                interval: duration('How often to look. The error rates hold however often that is.', '1s'),
                alpha: {
                    type: 'number',
                    minimum: 0.000001,
                    maximum: 0.2,
                    default: 0.05,
                    description: 'Probability of rolling back a candidate as good as stable, and of passing a bad one.',
                },
                errors: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                        ...limits(0.01),
                        'include-4xx': {
                            type: 'boolean',
                            default: false,
                            description: 'Count 4xx answers too. Useful where all requests are known to be good, as in a replay.',
                        },
                    },
                    description: 'Failed requests: 5xx, broken connections, timeouts. Those that their clients give up count for neither version.',
                },
                latency: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['slower-than'],
                    properties: {
                        'slower-than': {
                            enum: LATENCY_BOUNDS.map(({ text }) => text),
                            description: 'A request that takes longer is a slow one. A bound of the histogram, so that it is exact.',
                        },
                        ...limits(0.05),
                    },
                    description: 'Slow requests, judged as errors are.',
                },
                burst: {
                    type: 'number',
                    minimum: 1,
                    maximum: 1000,
                    default: 1,
                    description: 'Variance-to-mean ratio of the errors per interval, where they come in bursts. Slows decisions by about that factor.',
                },
                'on-inconclusive': {
                    enum: ['rollback', 'hold'],
                    default: 'rollback',
                    description: 'What a step without a decision leads to: all traffic back to stable, or a halt at its weight until somebody promotes or rejects.',
                },
            },
        },
        'on-first-release': {
            enum: ['promote', 'refuse'],
            default: 'promote',
            description: 'What to do where no version is served yet, so that there is nothing to compare with.',
        },
        deadline: duration('The whole rollout, a halt included, ends by then: all traffic goes back to stable.', '1h'),
    },
};

;// CONCATENATED MODULE: ../packages/rollout/lib/plan.js





/** Reads a rollout plan. Throws UserError `bad-plan` with every problem and its line, `missing-file`. */
async function loadPlan(path, files) {
    const declared = await (0,lib_declared/* loadDeclared */.$e)(path, files, rolloutPlanSchema, 'bad-plan');
    const plan = fill(declared);
    const problems = checkPlan(plan, declared);
    if (problems.length)
        throw new errors/* UserError */.yo('bad-plan', problems);
    return plan;
}
function fill({ value, file, text }) {
    const { target, analysis = {} } = value;
    return {
        file,
        sha256: (0,digest/* sha256 */.sc)(text),
        target: {
            kind: 'local',
            serve: target.serve,
            health: target.health ?? '/health',
            host: target.host ?? '127.0.0.1',
            port: target.port ?? 8080,
            state: target.state,
            env: target.env ?? [],
            secrets: target.secrets ?? [],
            timeoutMs: milliseconds(target.timeout ?? '10s'),
            startupTimeoutMs: milliseconds(target['startup-timeout'] ?? '60s'),
            ...(target.replay
                ? { replay: { rate: 100, concurrency: 8, missing: [], headers: {}, ...target.replay } }
                : {}),
        },
        steps: value.steps.map(step => fillStep(typeof step === 'number' ? { weight: step } : step)),
        analysis: {
            intervalMs: milliseconds(analysis.interval ?? '1s'),
            alpha: analysis.alpha ?? 0.05,
            burst: analysis.burst ?? 1,
            onInconclusive: analysis['on-inconclusive'] ?? 'rollback',
            metrics: fillMetrics(analysis),
        },
        onFirstRelease: value['on-first-release'] ?? 'promote',
        deadlineMs: milliseconds(value.deadline ?? '1h'),
    };
}
function fillStep(step) {
    return {
        weight: step.weight,
        minRequests: step['min-requests'] ?? 50,
        maxDurationMs: milliseconds(step['max-duration'] ?? '10m'),
        warmupMs: milliseconds(step.warmup ?? '1s'),
    };
}
function fillMetrics({ errors = {}, latency }) {
    const metrics = [
        { name: 'errors', ...fillLimits(errors, 0.01), include4xx: errors['include-4xx'] ?? false },
    ];
    if (latency) {
        const bound = LATENCY_BOUNDS.find(({ text }) => text === latency['slower-than']);
        metrics.push({ name: 'latency', ...fillLimits(latency, 0.05), slowerThanMs: bound.milliseconds });
    }
    return metrics;
}
function fillLimits(limits, maxRate) {
    return {
        maxRelative: limits['max-relative'] ?? 2,
        maxRate: limits['max-rate'] ?? maxRate,
        toleratedRelative: limits['tolerated-relative'] ?? 1,
    };
}
/** The schema let only durations through. Whole: timers take no others. */
function milliseconds(text) {
    return Math.round((0,parse/* parseDuration */.E9)(text));
}


/***/ }),

/***/ 22735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ LATENCY_BOUNDS_MS),
/* harmony export */   PP: () => (/* binding */ CANNOT_START),
/* harmony export */   U5: () => (/* binding */ FAILURE_FILE),
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   ae: () => (/* binding */ serverLog),
/* harmony export */   b2: () => (/* binding */ ERROR_REASONS),
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   kQ: () => (/* binding */ SERVERS_FILE),
/* harmony export */   lF: () => (/* binding */ ROUTER_FILE),
/* harmony export */   nl: () => (/* binding */ PROTOCOL)
/* harmony export */ });
/**
 * What the router process and those who drive it agree on. Nothing in this folder imports anything outside it but
 * Node: the router is started as a program of its own.
 */
/** Files in the state folder. */
const CONFIG_FILE = 'config.json';
const ROUTER_FILE = 'router.json';
const FAILURE_FILE = 'router-failure.json';
const SERVERS_FILE = 'servers.json';
const LOG_FILE = 'router.log';
/** Output of the server of a version. */
const serverLog = (digest) => `server-${digest.slice(0, 12)}.log`;
/**
 * Number of this agreement. A router outlives the jobs, so one of an earlier release may be running: it is told apart by
 * this and never half understood.
 */
const PROTOCOL = 2;
/** Exit code of a router that could not start. At its very first start the keeper then gives up. */
const CANNOT_START = 3;
/** Upper bounds of the latency histogram in milliseconds; a last bucket holds the rest. */
const LATENCY_BOUNDS_MS = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];
/** 5xx answers, broken or refused connections, no answer in time. */
const ERROR_REASONS = ['status', 'connection', 'timeout'];


/***/ }),

/***/ 79458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   rS: () => (/* binding */ evidenceText)
/* harmony export */ });
/** `850ms`, `12s`, `4m 30s`, `2h 5m`: two units at most. */
function durationText(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)}ms`;
    if (milliseconds < 10_000)
        return `${Math.round(milliseconds / 100) / 10}s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return joined(minutes, 'm', seconds % 60, 's');
    return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'm');
}
function joined(large, largeUnit, small, smallUnit) {
    return small ? `${large}${largeUnit} ${small}${smallUnit}` : `${large}${largeUnit}`;
}
/** `12,345` */
function countText(count) {
    return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A share of 1 as per cent: `0 %`, `0.42 %`, `12 %`. */
function percentText(share) {
    const percent = share * 100;
    return `${percent === 0 || percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))} %`;
}
/** An e-value from its natural logarithm: `0.0021`, `1.4`, `38`, `2.3e+12`. */
function evidenceText(logE) {
    const log10 = logE / Math.LN10;
    if (log10 >= 4 || log10 < -4) {
        const exponent = Math.floor(log10);
        return `${(10 ** (log10 - exponent)).toFixed(1)}e${exponent < 0 ? '' : '+'}${exponent}`;
    }
    const value = 10 ** log10;
    return value >= 10 ? countText(value) : String(Number(value.toPrecision(2)));
}


/***/ })

};
