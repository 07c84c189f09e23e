export const id = 3383;
export const ids = [3383];
export const modules = {

/***/ 53383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actCommand: () => (/* binding */ actCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/document/lib/terminal/page.js + 12 modules
var page = __webpack_require__(25484);
// EXTERNAL MODULE: ../packages/runtime/lib/run-action.js
var run_action = __webpack_require__(70048);
// EXTERNAL MODULE: ../packages/runtime/lib/redaction.js + 3 modules
var redaction = __webpack_require__(86479);
// EXTERNAL MODULE: ../packages/cli/lib/file-errors.js
var file_errors = __webpack_require__(85264);
// EXTERNAL MODULE: ../packages/cli/lib/near-path.js
var near_path = __webpack_require__(6704);
// EXTERNAL MODULE: ../packages/cli/lib/flags.js
var flags = __webpack_require__(30817);
// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
// EXTERNAL MODULE: ../packages/core/lib/verdict.js
var verdict = __webpack_require__(1990);
// EXTERNAL MODULE: ../packages/cli/lib/json.js
var json = __webpack_require__(49342);
;// CONCATENATED MODULE: ../packages/cli/lib/act/fill-secrets.js

/** Inputs of lines `NAME=value` whose values are secrets. */
const SECRET_INPUTS = ['secrets-to-server'];
/**
 * On a command line a value would stand in the shell's history and in the list of processes: a line with a name alone takes
 * the value of the environment variable of that name.
 */
function fillSecrets(inputs, env) {
    const filled = { ...inputs };
    const problems = [];
    for (const input of SECRET_INPUTS) {
        const text = inputs[input];
        if (text === undefined)
            continue;
        const lines = text.split('\n').map(line => {
            const name = line.trim();
            if (!/^[a-z_]\w*$/i.test(name))
                return line;
            const value = env[name];
            if (value !== undefined)
                return `${name}=${value}`;
            problems.push({
                message: `--${input} ${name}: there is no environment variable ${name}.`,
                fix: `Set it, for example: read -rs ${name} && export ${name}.`,
            });
            return line;
        });
        filled[input] = lines.join('\n');
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return filled;
}

;// CONCATENATED MODULE: ../packages/cli/lib/act/action-flags.js



/** What the command adds to the inputs of every action. */
const ownFlags = {
    after: {
        value: 'FILE',
        many: true,
        description: 'Outputs of an earlier stage, as --save wrote them: stands for "needs" where there is no GitHub. Repeat for several.',
    },
    save: {
        value: 'FILE',
        description: 'Write the outputs as JSON: for --after of the next stage, or for scripts.',
    },
    json: { description: 'Print verdict, headline, findings and outputs as JSON instead of the report.' },
    verbose: { description: 'Show debug messages.' },
    help: { description: 'Show this help.' },
};
/** The inputs of an action as flags. */
function flagsOf(inputs) {
    const entries = Object.entries(inputs).map(([name, spec]) => [
        name,
        flagOf(name, spec),
    ]);
    return { ...Object.fromEntries(entries), ...ownFlags };
}
function flagOf(name, spec) {
    // Written as Markdown for the README; a terminal has no use for the marks.
    const description = `${spec.description.replaceAll('`', '')}${note(spec)}${secretNote(name)}`;
    if (isBoolean(spec))
        return { description, value: 'true|false', optional: text => /^(true|false)$/i.test(text) };
    return { description, value: placeholderOf(spec), ...(isList(spec) ? { many: true } : {}) };
}
function secretNote(name) {
    return SECRET_INPUTS.includes(name) ? ' A NAME alone takes its value from the environment.' : '';
}
/** Values too many for the placeholder, and the default. */
function note(spec) {
    const { default: given, valid } = spec;
    const notes = [
        ...(valid && placeholderOf(spec) === 'CHOICE' ? [`one of ${valid.join(', ')}`] : []),
        ...(given === undefined || given === '' || given.includes('${{') ? [] : [`default: ${given}`]),
    ];
    return notes.length ? ` (${notes.join('; ')})` : '';
}
function placeholderOf({ valid, expects }) {
    if (valid)
        return valid.join('|').length <= 20 ? valid.join('|') : 'CHOICE';
    if (expects.startsWith('a whole number') || expects.startsWith('a number'))
        return 'NUMBER';
    if (expects.startsWith('a duration'))
        return 'DURATION';
    return expects === 'one item per line' ? 'ITEM' : 'TEXT';
}
function isBoolean({ valid }) {
    return valid?.join() === 'true,false';
}
/** Inputs of one item per line: the flag may be repeated, each time with an item (or several lines). */
function isList({ expects }) {
    return expects === 'one item per line';
}
/** The texts of the inputs out of the flags' values. A boolean flag alone is true. */
function inputsFrom(values, inputs) {
    const entries = Object.entries(inputs).flatMap(([name, spec]) => {
        const given = values[name];
        if (!given)
            return [];
        const text = given.join('\n');
        return [[name, isBoolean(spec) && text === '' ? 'true' : text]];
    });
    return Object.fromEntries(entries);
}
/**
 * The text of `needs` out of saved outputs, one job per file. A stage that refused counts as a failed job, as it would
 * on GitHub.
 */
function needsFrom(saved) {
    const problems = [];
    const jobs = {};
    for (const { file, text } of saved) {
        const outputs = parseOutputs(text);
        if (outputs)
            jobs[file] = { result: (0,verdict/* allows */.NB)(outputs['verdict']) ? 'success' : 'failure', outputs };
        else
            problems.push({
                message: `${file} does not hold the outputs of a stage.`,
                fix: 'Write it with --save.',
            });
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return JSON.stringify(jobs);
}
function parseOutputs(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isRecord */.u)(value) && typeof value['verdict'] === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ../packages/core/lib/common-inputs.js
var common_inputs = __webpack_require__(59334);
// EXTERNAL MODULE: ../packages/cli/lib/help.js
var help = __webpack_require__(26131);
;// CONCATENATED MODULE: ../packages/cli/lib/act/action-help.js



/** All from the declaration of the inputs: the flags are those of action.yml, required ones first. */
function actionHelp({ name, description, inputs }, width) {
    const flags = Object.entries(flagsOf(inputs));
    const isOwn = ([flag]) => flag in ownFlags;
    const isCommon = ([flag]) => flag in common_inputs/* commonInputs */.j && !inputs[flag]?.required;
    const sections = [
        ['Required', flags.filter(([flag]) => inputs[flag]?.required)],
        ['Inputs', flags.filter(flag => !inputs[flag[0]]?.required && !isOwn(flag) && !isCommon(flag))],
        ['Inputs of every action', flags.filter(isCommon)],
        ['Of the command', flags.filter(isOwn)],
    ];
    const body = sections
        .filter(([, entries]) => entries.length)
        .flatMap(([title, entries]) => [
        '',
        `${title}:`,
        ...(0,help/* columns */.YB)((0,help/* flagRows */.kY)(Object.fromEntries(entries)), width),
    ]);
    const lines = [
        ...(0,help/* wrap */.LV)(`sluice ${name}: ${description}`, Math.min(width, 100)),
        '',
        `Usage: sluice ${name} --flag value …`,
        ...body,
        '',
        'Exit codes: 0 pass or warn, 1 refused, 2 error.',
    ];
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ../packages/cli/lib/act/with-post.js
/**
 * Runs an action and then its `post`, as the runner does, however the action ended: a rollout that was cut short is taken
 * back, its lease given up. Signals meanwhile do not end the process; the action has heard the first of them itself.
 */
async function withPost(action, { onInterrupt }, run) {
    let ports;
    const watched = {
        ...action,
        run: (inputs, given) => {
            // Only once it has begun is there something to clean up.
            ports = given;
            return action.run(inputs, given);
        },
    };
    const stopListening = onInterrupt(() => undefined);
    try {
        return await run(watched);
    }
    finally {
        try {
            if (ports)
                await action.post?.(ports);
        }
        finally {
            stopListening();
        }
    }
}

;// CONCATENATED MODULE: ../packages/cli/lib/act/action-command.js













/** `sluice <action> --flag value …`: the action itself, its report on the terminal. Returns its exit code. */
async function actCommand(stage, argv, table, terminal) {
    const { action } = await table[stage]();
    if (argv.includes('--help')) {
        terminal.out.write(actionHelp(action, terminal.out.columns));
        return 0;
    }
    const { values } = (0,flags/* parseFlags */.b)(argv, flagsOf(action.inputs), 0);
    const inputs = fillSecrets(inputsFrom(values, action.inputs), terminal.env);
    if (values['after'])
        inputs['needs'] = await upstreamFrom(values['after'], inputs, terminal);
    if (values['save'])
        await (0,file_errors/* requireWritable */.i)('--save', values['save'][0], terminal.cwd);
    const ended = await withPost(action, terminal, watched => (0,run_action/* runAction */.C)(watched, { env: { ...terminal.env }, inputs, verbose: values['verbose'] !== undefined }));
    // Nothing to show: that is a runner's second call, for the post step, which no terminal makes.
    if (!ended)
        return 0;
    if (values['save'])
        await save(values['save'][0], ended, terminal);
    show(action, ended, values['json'] !== undefined, terminal);
    return ended.exitCode;
}
async function upstreamFrom(files, inputs, { cwd }) {
    if (inputs['needs'])
        throw new errors/* UserError */.yo('bad-input', 'Give --needs or --after, not both.');
    const saved = files.map(async (file) => ({ file, text: await readSaved(file, cwd) }));
    return needsFrom(await Promise.all(saved));
}
async function readSaved(file, cwd) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8');
    }
    catch {
        throw new errors/* UserError */.yo('missing-file', {
            message: `--after: "${file}" cannot be read.`,
            fix: 'Write it with --save.',
        });
    }
}
async function save(file, { publication }, { cwd }) {
    await (0,promises_.writeFile)((0,external_node_path_.resolve)(cwd, file), `${JSON.stringify(publication.outputs, null, 2)}\n`);
}
function show({ name }, { report, publication, exitCode }, json, terminal) {
    const { out, env, cwd } = terminal;
    const redactor = new redaction/* Redactor */.p();
    redactor.addEnvironment({ ...env });
    if (json) {
        const { outcome: verdict, headline, findings } = report;
        const told = {
            stage: name,
            verdict,
            headline,
            exitCode,
            findings,
            report: publication.html,
            outputs: publication.outputs,
        };
        out.write(`${JSON.stringify(redactor.redactValue(told), null, 2)}\n`);
        return;
    }
    const document = redactor.redactValue(report.document);
    out.write((0,page/* renderTerminal */.b)(document, { width: out.columns, color: (0,lib_terminal/* usesColor */.cr)(out, env) }));
    if (publication.html)
        out.write(`\nReport: ${(0,near_path/* nearPath */.K)(publication.html, cwd)}\n`);
}


/***/ }),

/***/ 49342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 6704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ nearPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The path as one would type it here: relative where it is below this folder. */
function nearPath(file, cwd) {
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, file);
    return from.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(from) ? file : from;
}


/***/ }),

/***/ 59334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commonInputs)
/* harmony export */ });
/* unused harmony export commonOutputs */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56890);
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81146);


/** Model names become file names, artifact names, image names and status contexts everywhere. */
const MODEL_NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
/** Inputs every action has. */
const commonInputs = {
    'model-name': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.custom('lower-case letters and digits, separated by single . _ or - (at most 100)', text => (MODEL_NAME.test(text) && text.length <= 100 ? text : undefined), { description: 'Name of the model. All stages of one pipeline share it.', required: true }),
    needs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.custom('the JSON that `toJSON(needs)` gives', _needs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNeeds */ .jJ, {
        description: 'Results of the upstream jobs, as the expression `toJSON(needs)` gives them.',
    }),
    'optional-needs': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.lines({
        description: 'Upstream jobs, one per line, that may be skipped or carry no Sluice result.',
        default: '',
    }),
    comment: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.choice(['auto', 'never'], {
        description: 'One sticky pull request comment shared by all stages: `auto` where a token allows it, or `never`.',
        default: 'auto',
    }),
    'commit-status': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.choice(['auto', 'never'], {
        description: 'A commit status named `sluice/<model>/<stage>`: `auto` where a token allows it, or `never`.',
        default: 'never',
    }),
    'github-token': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.text({
        description: 'Token for comments and statuses; with `baseline: merge-base`, evaluate-gate also reads runs, artifacts and commits with it. Never handed to child processes.',
        default: '${{ github.token }}',
    }),
    'report-dir': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.text({
        description: 'Folder for the report, the evidence and other produced files.',
        default: 'sluice-report',
    }),
};
/** Outputs every action has; `publish()` sets them on success, refusal and error alike. */
const commonOutputs = {
    result: 'The JSON to hand to the next stage through the job outputs.',
    verdict: '`pass`, `warn`, `inconclusive`, `fail` or `error`.',
    headline: 'The verdict in one sentence.',
    'report-path': 'Path of the HTML report.',
    'evidence-path': 'Path of the in-toto statement.',
};


/***/ })

};
