export const id = 450;
export const ids = [450];
export const modules = {

/***/ 26131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   kY: () => (/* binding */ flagRows)
/* harmony export */ });
/** Widest left column; longer names stand on a line of their own. */
const LEFT = 26;
/** Name and explanation in two columns, wrapped. */
function columns(rows, width) {
    const room = Math.max(30, Math.min(width, 100) - LEFT - 4);
    return rows.flatMap(([name, text]) => {
        const [first = '', ...others] = wrap(text, room);
        const rest = others.map(line => `${' '.repeat(LEFT + 4)}${line}`);
        if (name.length > LEFT)
            return [`  ${name}`, `${' '.repeat(LEFT + 4)}${first}`, ...rest];
        return [`  ${name.padEnd(LEFT)}  ${first}`.trimEnd(), ...rest];
    });
}
function flagRows(specs) {
    return Object.entries(specs).map(([name, { value, optional, description }]) => {
        const shown = value === undefined ? '' : optional ? `[=${value}]` : ` ${value}`;
        return [`--${name}${shown}`, description];
    });
}
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line ? `${line} ${word}` : word;
    }
    return line ? [...lines, line] : lines;
}


/***/ }),

/***/ 60450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* reexport */ main)
});

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
;// CONCATENATED MODULE: ../packages/cli/lib/actions.js

const actionTable = {
    'validate-data': () => Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(804), __webpack_require__.e(695), __webpack_require__.e(132)]).then(__webpack_require__.bind(__webpack_require__, 4132)),
    train: () => Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(804), __webpack_require__.e(574)]).then(__webpack_require__.bind(__webpack_require__, 44574)),
    'evaluate-gate': () => Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(804), __webpack_require__.e(38), __webpack_require__.e(29), __webpack_require__.e(573), __webpack_require__.e(695), __webpack_require__.e(946), __webpack_require__.e(376)]).then(__webpack_require__.bind(__webpack_require__, 48376)),
    'register-model': () => Promise.all(/* import() */[__webpack_require__.e(38), __webpack_require__.e(573), __webpack_require__.e(296)]).then(__webpack_require__.bind(__webpack_require__, 57296)),
    'deploy-canary': () => Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(804), __webpack_require__.e(38), __webpack_require__.e(29), __webpack_require__.e(573), __webpack_require__.e(695), __webpack_require__.e(946), __webpack_require__.e(64)]).then(__webpack_require__.bind(__webpack_require__, 21683)),
};
function stageOf(word) {
    return lib/* STAGES */.an.find(stage => stage === word);
}

// EXTERNAL MODULE: ../packages/cli/lib/help.js
var help = __webpack_require__(26131);
// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
;// CONCATENATED MODULE: ../packages/cli/lib/version.js
/** The one version of the whole suite; a test holds it against package.json. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ../packages/cli/lib/main.js





/** Every command, loaded when it is called. */
const COMMANDS = ['run', 'doctor', ...lib/* STAGES */.an];
/**
 * The `sluice` command.
 * @param argv the words after the command's name
 * @returns the exit code: 0 pass or warn, 1 refused, 2 error; 130 for a run that was cancelled
 */
async function main(argv, terminal = (0,lib_terminal/* processTerminal */.qH)(), actions = actionTable) {
    try {
        return await dispatch(argv, terminal, actions);
    }
    catch (error) {
        return complain(error, terminal);
    }
}
/** Files and data that somebody else wrote are quoted in errors: no terminal sequence and no secret of theirs gets out. */
async function complain(error, { err, env }) {
    const { plainLines } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 58777));
    const { Redactor } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 26466));
    const redactor = new Redactor();
    redactor.addEnvironment({ ...env });
    const say = (text) => err.write(`sluice: ${plainLines(redactor.redact(text)).join('\n')}\n`);
    if (error instanceof lib/* UserError */.yo) {
        for (const problem of error.problems)
            say((0,lib/* describeProblem */.BJ)(problem));
        return error.code === 'cancelled' ? 130 : 2;
    }
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    err.write('This is a defect of Sluice. Please tell us: https://github.com/sluice-ml/sluice/issues/new\n');
    return 2;
}
async function dispatch([word, ...rest], terminal, actions) {
    if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
        const stage = stageOf(rest[0]);
        if (word === 'help' && (stage || isCommand(rest[0])))
            return dispatch([rest[0], '--help'], terminal, actions);
        terminal.out.write(main_help(terminal.out.columns));
        return 0;
    }
    if (word === '--version' || word === '-v') {
        terminal.out.write(`sluice ${VERSION}\n`);
        return 0;
    }
    if (word === 'run')
        return (await Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(323), __webpack_require__.e(407), __webpack_require__.e(171)]).then(__webpack_require__.bind(__webpack_require__, 64171))).runCommand(rest, terminal);
    if (word === 'doctor')
        return (await Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(323), __webpack_require__.e(407), __webpack_require__.e(499)]).then(__webpack_require__.bind(__webpack_require__, 52499))).doctorCommand(rest, terminal);
    const stage = stageOf(word);
    if (stage)
        return (await __webpack_require__.e(/* import() */ 670).then(__webpack_require__.bind(__webpack_require__, 45289))).actCommand(stage, rest, actions, terminal);
    const near = (0,lib/* nearest */.pA)(word, COMMANDS);
    throw new lib/* UserError */.yo('bad-input', {
        message: `There is no command "${word}".`,
        ...(near ? { fix: `Did you mean "${near}"?` } : { valid: [...COMMANDS] }),
    });
}
function isCommand(word) {
    return COMMANDS.some(command => command === word);
}
function main_help(width) {
    const rows = [
        ['run <workflow.yml>', 'Execute a GitHub workflow on this machine: no Docker, no network.'],
        ['validate-data', 'Hold data against its contract.'],
        ['train', 'Train a model, or take the earlier result where nothing changed.'],
        ['evaluate-gate', 'Judge a model by a policy, against a baseline.'],
        ['register-model', 'Give a model that passed its gate a version.'],
        ['deploy-canary', 'Bring a version to all traffic by steps, or back.'],
        ['doctor', 'Check this machine and the workflows of this repository.'],
    ];
    const lines = [
        'sluice: from changed data to production traffic, with evidence.',
        '',
        'Usage: sluice <command> [flags]',
        '',
        ...(0,help/* columns */.YB)(rows, width),
        '',
        'sluice <command> --help tells its flags; sluice --version the version.',
        'Exit codes: 0 pass or warn, 1 refused, 2 error.',
    ];
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ../packages/cli/lib/index.js



/***/ }),

/***/ 37469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GP: () => (/* binding */ canRedraw),
  qH: () => (/* binding */ processTerminal),
  cr: () => (/* binding */ usesColor)
});

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ../packages/cli/lib/ask.js


/** One line of an answer; undefined when aborted, interrupted, or at the end of the input. */
function ask({ input, output, interrupt }, question, { hidden = false, signal } = {}) {
    output.write(question);
    // readline echoes what is typed through its output; one that drops everything hides it.
    const silent = new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
    const reader = (0,external_node_readline_.createInterface)({ input, output: hidden ? silent : output, terminal: true });
    return new Promise(resolve => {
        const finish = (answer) => {
            // Closing tells the listeners below at once: the answer comes first.
            resolve(answer);
            signal?.removeEventListener('abort', abort);
            reader.removeAllListeners();
            reader.close();
            if (hidden || answer === undefined)
                output.write('\n');
        };
        const abort = () => finish(undefined);
        signal?.addEventListener('abort', abort, { once: true });
        reader.once('line', finish);
        reader.once('close', abort);
        reader.on('SIGINT', () => {
            // Told first, so that whoever asked finds the work cancelled rather than the question unanswered.
            interrupt();
            abort();
        });
    });
}

;// CONCATENATED MODULE: ../packages/cli/lib/terminal.js

/** https://no-color.org; FORCE_COLOR as Node reads it. */
function usesColor({ isTty }, env) {
    if (env['NO_COLOR'])
        return false;
    if (env['FORCE_COLOR'] !== undefined)
        return env['FORCE_COLOR'] !== '0';
    return isTty && env['TERM'] !== 'dumb';
}
/** Whether lines may be drawn over: never in CI, whose logs keep every frame. */
function canRedraw({ isTty }, env) {
    return isTty && !env['CI'] && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
function processTerminal() {
    const interrupt = () => process.emit('SIGINT', 'SIGINT');
    return {
        env: process.env,
        cwd: process.cwd(),
        out: outputOf(process.stdout),
        err: outputOf(process.stderr),
        interactive: process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'],
        ask: (question, options) => ask({ input: process.stdin, output: process.stdout, interrupt }, question, options),
        onInterrupt(listener) {
            // A closed terminal and a service manager mean the same as Ctrl-C: nothing may be left running, or half rolled out.
            const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
            for (const signal of signals)
                process.on(signal, listener);
            return () => signals.forEach(signal => process.off(signal, listener));
        },
    };
}
function outputOf(stream) {
    return {
        write: text => void stream.write(text),
        isTty: stream.isTTY,
        get columns() {
            return stream.columns || 80;
        },
        get rows() {
            return stream.rows || 24;
        },
    };
}


/***/ })

};
