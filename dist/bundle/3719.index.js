export const id = 3719;
export const ids = [3719];
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

/***/ 85264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ asFileError),
/* harmony export */   i: () => (/* binding */ requireWritable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51904);



/** What the file system says that somebody at the terminal can mend. */
const KNOWN = {
    ENOENT: { code: 'missing-file', what: 'does not exist', fix: 'Check the path.' },
    ENOTDIR: { code: 'bad-input', what: 'goes through a file as if it were a folder', fix: 'Check the path.' },
    EISDIR: { code: 'bad-input', what: 'is a folder, and a file is wanted', fix: 'Name a file in it.' },
    EEXIST: {
        code: 'bad-input',
        what: 'is there already, and not a folder',
        fix: 'Remove it or name another.',
    },
    ENAMETOOLONG: { code: 'bad-input', what: 'is too long a name', fix: 'Name a shorter one.' },
    ELOOP: { code: 'bad-input', what: 'is a symbolic link that leads back to itself', fix: 'Check the path.' },
    EACCES: { code: 'permission', what: 'may not be used by you', fix: 'Look at its owner and mode.' },
    EPERM: { code: 'permission', what: 'may not be used by you', fix: 'Look at its owner and mode.' },
    EROFS: { code: 'permission', what: 'is on a read-only file system', fix: 'Name a place to write to.' },
    ENOSPC: { code: 'limit-exceeded', what: 'does not fit: the disk is full', fix: 'Make room.' },
    EDQUOT: { code: 'limit-exceeded', what: 'does not fit into your quota', fix: 'Make room.' },
    EMFILE: { code: 'limit-exceeded', what: 'is one open file too many', fix: 'Raise "ulimit -n".' },
};
/** A failure of the file system as the user's to mend; undefined for everything else, which is ours. */
function asFileError(error) {
    if (!(error instanceof Error) || error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
        return undefined;
    const { code, path, syscall } = error;
    const known = KNOWN[code ?? ''];
    // Without a path it is not about a file: a program that was not found, a broken pipe.
    if (!known || typeof path !== 'string' || syscall?.startsWith('spawn'))
        return undefined;
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(known.code, { message: `"${path}" ${known.what} (${code}).`, fix: known.fix }, { cause: error });
}
/** Asked before the work, which may take hours: whether the file can be written after it. Throws a UserError. */
async function requireWritable(flag, file, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('bad-input', {
            message: `${flag}: "${file}" is a folder.`,
            fix: `Name a file in it: ${flag} ${file.replace(/[\\/]+$/, '')}/result.json.`,
        });
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => undefined);
    if (!folder?.isDirectory())
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('missing-file', {
            message: `${flag}: "${file}" cannot be written, for there is no folder "${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)}".`,
            fix: `Make it first: mkdir -p ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)}.`,
        });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(found ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK).catch((error) => {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('permission', { message: `${flag}: "${file}" may not be written by you.`, fix: 'Name another place.' }, { cause: error });
    });
}


/***/ }),

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

/***/ 53719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* reexport */ main)
});

// EXTERNAL MODULE: ../packages/core/lib/stage.js
var stage = __webpack_require__(9181);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/cli/lib/actions.js
var lib_actions = __webpack_require__(46453);
// EXTERNAL MODULE: ../packages/cli/lib/file-errors.js
var file_errors = __webpack_require__(85264);
// EXTERNAL MODULE: ../packages/cli/lib/help.js
var help = __webpack_require__(26131);
// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
// EXTERNAL MODULE: ../packages/core/lib/version.js
var version = __webpack_require__(5175);
;// CONCATENATED MODULE: ../packages/cli/lib/main.js






/** Every command, loaded when it is called. */
const COMMANDS = ['run', 'doctor', ...stage/* STAGES */.a];
/**
 * The `sluice` command.
 * @param argv the words after the command's name
 * @returns the exit code: 0 pass or warn, 1 refused, 2 error; 130 for a run that was cancelled
 */
async function main(argv, terminal = (0,lib_terminal/* processTerminal */.qH)(), actions = lib_actions/* actionTable */.V) {
    try {
        return await dispatch(argv, terminal, actions);
    }
    catch (error) {
        return complain(error, terminal);
    }
}
/** Files and data that somebody else wrote are quoted in errors: no terminal sequence and no secret of theirs gets out. */
async function complain(error, { err, env }) {
    const { plainLines } = await __webpack_require__.e(/* import() */ 5821).then(__webpack_require__.bind(__webpack_require__, 5821));
    const { Redactor } = await __webpack_require__.e(/* import() */ 6466).then(__webpack_require__.bind(__webpack_require__, 26466));
    const redactor = new Redactor();
    redactor.addEnvironment({ ...env });
    const say = (text) => err.write(`sluice: ${plainLines(redactor.redact(text)).join('\n')}\n`);
    const mendable = error instanceof errors/* UserError */.yo ? error : (0,file_errors/* asFileError */.d)(error);
    if (mendable) {
        for (const problem of mendable.problems)
            say((0,errors/* describeProblem */.BJ)(problem));
        return mendable.code === 'cancelled' ? 130 : 2;
    }
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    err.write('This is a defect of Sluice. Please tell us: https://github.com/sluice-ml/sluice/issues/new\n');
    return 2;
}
async function dispatch([word, ...rest], terminal, actions) {
    if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
        const stage = (0,lib_actions/* stageOf */.g)(rest[0]);
        if (word === 'help' && (stage || isCommand(rest[0])))
            return dispatch([rest[0], '--help'], terminal, actions);
        terminal.out.write(main_help(terminal.out.columns));
        return 0;
    }
    if (word === '--version' || word === '-v') {
        terminal.out.write(`sluice ${version/* VERSION */.x}\n`);
        return 0;
    }
    if (word === 'run')
        return (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(5180), __webpack_require__.e(9517), __webpack_require__.e(6416), __webpack_require__.e(9839), __webpack_require__.e(1787), __webpack_require__.e(2988), __webpack_require__.e(3580)]).then(__webpack_require__.bind(__webpack_require__, 13580))).runCommand(rest, terminal);
    if (word === 'doctor')
        return (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(5180), __webpack_require__.e(9517), __webpack_require__.e(6416), __webpack_require__.e(9839), __webpack_require__.e(5401), __webpack_require__.e(8605), __webpack_require__.e(547), __webpack_require__.e(1787), __webpack_require__.e(2988), __webpack_require__.e(8393), __webpack_require__.e(8845)]).then(__webpack_require__.bind(__webpack_require__, 48845))).doctorCommand(rest, terminal);
    const stage = (0,lib_actions/* stageOf */.g)(word);
    if (stage)
        return (await Promise.all(/* import() */[__webpack_require__.e(2988), __webpack_require__.e(3383)]).then(__webpack_require__.bind(__webpack_require__, 53383))).actCommand(stage, rest, actions, terminal);
    const near = (0,errors/* nearest */.pA)(word, COMMANDS);
    throw new errors/* UserError */.yo('bad-input', {
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
    // A pipe that nobody reads any more, a terminal that was closed: what is under way goes on to its end without being
    // shown, and is not left half-done.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', ignoreClosed);
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
function ignoreClosed(error) {
    if (!['EPIPE', 'EIO', 'ENXIO', 'EBADF'].includes(error.code ?? ''))
        throw error;
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


/***/ }),

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The one version of the whole suite; a test of the command line holds it against package.json. */
const VERSION = '0.1.0';


/***/ })

};
