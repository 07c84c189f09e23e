export const id = 670;
export const ids = [670];
export const modules = {

/***/ 45289:
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
// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
// EXTERNAL MODULE: ../packages/document/lib/index.js + 39 modules
var document_lib = __webpack_require__(58777);
// EXTERNAL MODULE: ../packages/runtime/lib/index.js + 18 modules
var runtime_lib = __webpack_require__(8664);
// EXTERNAL MODULE: ../packages/cli/lib/flags.js
var flags = __webpack_require__(30817);
// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
// EXTERNAL MODULE: ../packages/cli/lib/json.js
var json = __webpack_require__(49342);
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
    const entries = Object.entries(inputs).map(([name, spec]) => [name, flagOf(spec)]);
    return { ...Object.fromEntries(entries), ...ownFlags };
}
function flagOf(spec) {
    // Written as Markdown for the README; a terminal has no use for the marks.
    const description = `${spec.description.replaceAll('`', '')}${note(spec)}`;
    if (isBoolean(spec))
        return { description, value: 'true|false', optional: text => /^(true|false)$/i.test(text) };
    return { description, value: placeholderOf(spec), ...(isList(spec) ? { many: true } : {}) };
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
            jobs[file] = { result: (0,lib/* allows */.NB)(outputs['verdict']) ? 'success' : 'failure', outputs };
        else
            problems.push({
                message: `${file} does not hold the outputs of a stage.`,
                fix: 'Write it with --save.',
            });
    }
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
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

// EXTERNAL MODULE: ../packages/cli/lib/help.js
var help = __webpack_require__(26131);
;// CONCATENATED MODULE: ../packages/cli/lib/act/action-help.js



/** All from the declaration of the inputs: the flags are those of action.yml, required ones first. */
function actionHelp({ name, description, inputs }, width) {
    const flags = Object.entries(flagsOf(inputs));
    const isOwn = ([flag]) => flag in ownFlags;
    const isCommon = ([flag]) => flag in lib/* commonInputs */.j$ && !inputs[flag]?.required;
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

;// CONCATENATED MODULE: ../packages/cli/lib/act/action-command.js









/** `sluice <action> --flag value …`: the action itself, its report on the terminal. Returns its exit code. */
async function actCommand(stage, argv, table, terminal) {
    const { action } = await table[stage]();
    if (argv.includes('--help')) {
        terminal.out.write(actionHelp(action, terminal.out.columns));
        return 0;
    }
    const { values } = (0,flags/* parseFlags */.b)(argv, flagsOf(action.inputs), 0);
    const inputs = inputsFrom(values, action.inputs);
    if (values['after'])
        inputs['needs'] = await upstreamFrom(values['after'], inputs, terminal);
    const ended = await (0,runtime_lib/* runAction */.Cs)(action, {
        env: { ...terminal.env },
        inputs,
        verbose: values['verbose'] !== undefined,
    });
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
        throw new lib/* UserError */.yo('bad-input', 'Give --needs or --after, not both.');
    const saved = files.map(async (file) => ({ file, text: await readSaved(file, cwd) }));
    return needsFrom(await Promise.all(saved));
}
async function readSaved(file, cwd) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8');
    }
    catch {
        throw new lib/* UserError */.yo('missing-file', {
            message: `--after: "${file}" cannot be read.`,
            fix: 'Write it with --save.',
        });
    }
}
async function save(file, { publication }, { cwd }) {
    await (0,promises_.writeFile)((0,external_node_path_.resolve)(cwd, file), `${JSON.stringify(publication.outputs, null, 2)}\n`);
}
function show({ name }, { report, publication, exitCode }, json, terminal) {
    const { out, env } = terminal;
    const redactor = new runtime_lib/* Redactor */.pO();
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
    out.write((0,document_lib/* renderTerminal */.bF)(document, { width: out.columns, color: (0,lib_terminal/* usesColor */.cr)(out, env) }));
    out.write(`\nReport: ${publication.html}\n`);
}


/***/ }),

/***/ 30817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parsePair),
/* harmony export */   b: () => (/* binding */ parseFlags)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32438);


/**
 * Reads `--name value`, `--name=value` and words. Throws one UserError with every problem: unknown flags with the
 * nearest known one, values missing or too many, flags given twice.
 */
function parseFlags(argv, specs, mostWords) {
    const problems = [];
    const values = {};
    const positionals = [];
    const tokens = tokenize(argv, specs);
    for (const [i, token] of tokens.entries()) {
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional') {
            positionals.push(token.value);
            continue;
        }
        const spec = specs[token.name];
        const next = tokens[i + 1];
        const follower = spec?.optional && token.value === undefined && next?.kind === 'positional' ? next : undefined;
        const taken = follower && spec?.optional?.(follower.value) ? follower.value : undefined;
        if (taken !== undefined)
            tokens.splice(i + 1, 1);
        const problem = spec ? misuse(token, spec, values) : unknown(token.rawName, specs);
        if (problem)
            problems.push(problem);
        else
            (values[token.name] ??= []).push(token.value ?? taken ?? '');
    }
    const surplus = positionals.slice(mostWords).map(word => ({ message: `Unexpected argument "${word}".` }));
    problems.push(...surplus);
    if (problems.length)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-input', problems);
    return { values, positionals };
}
function tokenize(argv, specs) {
    const options = Object.entries(specs).map(([name, { value, optional }]) => {
        const type = value !== undefined && !optional ? 'string' : 'boolean';
        return [name, { type, multiple: true }];
    });
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...argv],
        options: Object.fromEntries(options),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    return tokens;
}
function misuse({ rawName, name, value, inlineValue }, spec, values) {
    if (spec.value === undefined && value !== undefined)
        return { message: `${rawName} takes no value.` };
    if (spec.value !== undefined && !spec.optional) {
        if (value === undefined)
            return { message: `${rawName} needs a value: ${rawName} ${spec.value}.` };
        // More likely the value was forgotten than that it looks like a flag.
        if (!inlineValue && /^--?[a-z]/i.test(value))
            return {
                message: `${rawName} needs a value.`,
                fix: `If "${value}" is meant as one, write ${rawName}=${value}.`,
            };
    }
    if (values[name] && !spec.many)
        return { message: `${rawName} is given twice.` };
    return undefined;
}
function unknown(rawName, specs) {
    const names = Object.keys(specs);
    const near = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(rawName.replace(/^-+/, ''), names);
    const message = `There is no flag "${rawName}".`;
    return near ? { message, fix: `Did you mean "--${near}"?` } : { message, fix: 'See --help.' };
}
/** `name=value` → both; undefined when it is not of that form. */
function parsePair(text) {
    const at = text.indexOf('=');
    return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
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


/***/ })

};
