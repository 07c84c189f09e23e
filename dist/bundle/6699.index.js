export const id = 6699;
export const ids = [6699];
export const modules = {

/***/ 66699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../packages/core/lib/common-inputs.js
var common_inputs = __webpack_require__(59334);
// EXTERNAL MODULE: ../packages/core/lib/inputs.js
var inputs = __webpack_require__(56890);
;// CONCATENATED MODULE: ../actions/lib/train/inputs.js

const inputs_inputs = {
    ...common_inputs/* commonInputs */.j,
    run: inputs/* input */.h.text({
        description: 'Command that trains, on one line: `python train.py --epochs 3`. Split into words by POSIX quoting rules and started without a shell.',
    }),
    script: inputs/* input */.h.text({
        description: 'Instead of `run`: a script in the working directory, run by the interpreter of its extension (.py, .js, .mjs, .cjs, .sh, .R, .jl).',
    }),
    shell: inputs/* input */.h.choice(['none', 'bash'], {
        description: '`bash` runs the text of `run`, one line or many, by `bash -e -o pipefail`.',
        default: 'none',
    }),
    'working-directory': inputs/* input */.h.text({
        description: 'Folder that the command runs in. All other paths are relative to the workspace.',
        default: '.',
    }),
    data: inputs/* input */.h.lines({
        description: 'Files it is trained on: paths, folders or globs, one per line, as for validate-data. With `needs`, they must be the very bytes that validate-data let pass.',
    }),
    deps: inputs/* input */.h.lines({
        description: 'Code that the result depends on: paths, folders or globs, one per line, `!` takes away. Without it, everything in the working directory. Files named on the command line always count.',
    }),
    'params-file': inputs/* input */.h.lines({
        description: 'YAML or JSON files with parameters, one per line. Compared by value, not by spelling.',
    }),
    seed: inputs/* input */.h.integer({
        description: 'Seed, handed to the command as SLUICE_SEED and PYTHONHASHSEED.',
        min: 0,
        max: 4294967295,
    }),
    env: inputs/* input */.h.lines({
        description: 'Names of environment variables that the result depends on, one per line. Secrets are refused here; the command sees them all the same.',
    }),
    'model-path': inputs/* input */.h.text({
        description: 'File or folder the command writes the model to.',
        required: true,
    }),
    'metrics-file': inputs/* input */.h.text({
        description: 'JSON file the command writes its metrics to: one flat object of finite numbers.',
    }),
    'predictions-file': inputs/* input */.h.text({
        description: 'File the command writes its predictions on the held-out rows to, for evaluate-gate.',
    }),
    timeout: inputs/* input */.h.duration({ description: 'Longest time the command may take, such as `90m` or `5h`.' }),
    reuse: inputs/* input */.h.choice(['auto', 'never'], {
        description: '`auto` restores the earlier result when nothing changed; `never` trains always.',
        default: 'auto',
    }),
    lockfiles: inputs/* input */.h.lines({
        description: 'Lock files of the environment. Without it, those of common names in the working directory and at the top of the workspace.',
    }),
};
const outputs = {
    fingerprint: 'sha256 over command, code, data, parameters, variables, environment and seed.',
    reused: '`true` when an earlier result was restored instead of training.',
    changed: 'What changed since the latest result: any of cmd, code, data, params, env, environment, seed, separated by commas. Empty when nothing did, or no earlier result is known.',
    'model-path': 'Path of the model.',
    'model-digest': 'sha256 of the model, in hex; of a folder that of its sha256sum listing.',
    metrics: 'The metrics as JSON.',
    'duration-seconds': 'How long the command ran, in the run that made the result.',
};

// EXTERNAL MODULE: ../packages/core/lib/needs.js
var needs = __webpack_require__(81146);
// EXTERNAL MODULE: ../packages/core/lib/finding.js
var finding = __webpack_require__(33266);
// EXTERNAL MODULE: ../packages/core/lib/problems.js
var lib_problems = __webpack_require__(82343);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
;// CONCATENATED MODULE: ../packages/training/lib/argv.js

/** What a shell would act on and we do not: unquoted, each is refused rather than passed on as an ordinary character. */
const SHELL_ONLY = '|;&<>()$`*?[';
/** What a shell expands even inside double quotes. */
const EXPANDED = '$`';
/** What a backslash takes the meaning from inside double quotes; before other characters it stays. */
const ESCAPABLE = '"\\$`\n';
/**
 * Splits a command line into argv by the quoting rules of a POSIX shell: blanks separate, quotes and backslashes protect,
 * backslash-newline joins lines. Nothing is expanded. Throws UserError `bad-input` for open quotes, for several lines and
 * for what only a shell can do.
 */
function splitArgv(line) {
    const text = line.replaceAll('\r\n', '\n').trimStart();
    const blanks = /[ \t]+|\s+$/y;
    const argv = [];
    let word;
    let at = 0;
    while (at < text.length) {
        blanks.lastIndex = at;
        const blank = blanks.exec(text)?.[0];
        if (blank !== undefined) {
            if (word !== undefined)
                argv.push(word);
            word = undefined;
            at += blank.length;
            continue;
        }
        if (text.startsWith('\\\n', at)) {
            at += 2;
            continue;
        }
        const piece = readPiece(text, at, word === undefined);
        word = (word ?? '') + piece.value;
        at = piece.end;
    }
    if (word !== undefined)
        argv.push(word);
    refuseAssignment(argv);
    return argv;
}
function readPiece(text, at, startsWord) {
    const char = text[at];
    if (char === "'")
        return readSingleQuoted(text, at);
    if (char === '"')
        return readDoubleQuoted(text, at);
    if (char === '\\') {
        if (at + 1 === text.length)
            throw refused('ends in a lone backslash', 'Double it, or remove it.');
        return { value: text[at + 1], end: at + 2 };
    }
    if (char === '\n')
        throw needsShell('has several lines');
    if (SHELL_ONLY.includes(char) || (startsWord && (char === '~' || char === '#')))
        throw needsShell(`has an unquoted ${char} at character ${at + 1}`);
    return { value: char, end: at + 1 };
}
function readSingleQuoted(text, at) {
    const close = text.indexOf("'", at + 1);
    if (close < 0)
        throw openQuote(at);
    return { value: text.slice(at + 1, close), end: close + 1 };
}
function readDoubleQuoted(text, start) {
    let value = '';
    for (let at = start + 1; at < text.length; at++) {
        const char = text[at];
        const next = text[at + 1];
        if (char === '"')
            return { value, end: at + 1 };
        if (char === '\\' && next !== undefined && ESCAPABLE.includes(next)) {
            value += next === '\n' ? '' : next;
            at += 1;
        }
        else if (EXPANDED.includes(char)) {
            throw needsShell(`has a ${char} inside double quotes at character ${at + 1}`);
        }
        else {
            value += char;
        }
    }
    throw openQuote(start);
}
function refuseAssignment(argv) {
    const name = /^([A-Za-z_]\w*)=/.exec(argv[0] ?? '')?.[1];
    if (name === undefined)
        return;
    throw refused(`starts with an assignment to ${name}`, `Set ${name} under "env:" of the step, and list it in the input "env" if results depend on it.`);
}
function needsShell(what) {
    return refused(`${what}, and is not run by a shell`, 'Quote it if it is meant literally. Else put the commands into a script and name it in "script", or set "shell: bash".');
}
function openQuote(at) {
    return refused(`has a quote at character ${at + 1} that is never closed`, 'Close it, or escape it with \\.');
}
function refused(what, fix) {
    return new errors/* UserError */.yo('bad-input', { message: `Input "run" ${what}.`, fix });
}

;// CONCATENATED MODULE: ../packages/training/lib/command.js


/** By the last extension of the script. */
const INTERPRETERS = {
    py: 'python3',
    js: 'node',
    mjs: 'node',
    cjs: 'node',
    sh: 'bash',
    R: 'Rscript',
    r: 'Rscript',
    jl: 'julia',
};
/** The command the inputs ask for. Throws UserError `bad-input`. */
function readCommand({ run, script, shell }) {
    if ((run === undefined) === (script === undefined)) {
        throw new errors/* UserError */.yo('bad-input', {
            message: run === undefined ? 'There is nothing to run.' : 'Both "run" and "script" are given.',
            fix: 'Give one of them: "run: python train.py" or "script: train.py".',
        });
    }
    if (script !== undefined)
        return readScript(script.trim(), shell);
    const text = run;
    if (shell === 'bash')
        return { kind: 'bash', text: text.replaceAll('\r\n', '\n') };
    return { kind: 'program', argv: splitArgv(text) };
}
function readScript(script, shell) {
    if (shell === 'bash') {
        throw new errors/* UserError */.yo('bad-input', {
            message: '"shell: bash" goes with "run"; a script is run by the interpreter of its extension.',
            fix: `Remove "shell", or write "run: bash ${script}".`,
        });
    }
    const extension = /\.([A-Za-z]+)$/.exec(script)?.[1] ?? '';
    const interpreter = Object.hasOwn(INTERPRETERS, extension) ? INTERPRETERS[extension] : undefined;
    if (interpreter === undefined) {
        throw new errors/* UserError */.yo('bad-input', {
            message: `Nothing is known to run the script "${script}" by its extension.`,
            valid: Object.keys(INTERPRETERS).map(name => `.${name}`),
            fix: 'Or start it by "run".',
        });
    }
    return { kind: 'program', argv: [interpreter, script] };
}
/** What is certainly a program and not an output among the words, relative to the working directory. */
function programFiles(command) {
    if (command.kind !== 'program')
        return [];
    const [program = '', script = ''] = command.argv;
    const interpreted = /(^|[\\/])(python[\d.]*|node|bash|sh|Rscript|julia)(\.exe)?$/.test(program);
    return [program, ...(interpreted && !script.startsWith('-') ? [script] : [])];
}
/** As a person would type it, on one line. */
function showCommand(command) {
    if (command.kind === 'program')
        return command.argv.map(quoted).join(' ');
    const [first = '', ...more] = command.text.trim().split('\n');
    return `bash: ${first}${more.length ? ' …' : ''}`;
}
function quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
/** The command with every text passed through `change`: for redaction. */
function mapCommand(command, change) {
    return command.kind === 'program'
        ? { kind: 'program', argv: command.argv.map(change) }
        : { kind: 'bash', text: change(command.text) };
}

// EXTERNAL MODULE: ../packages/core/lib/digest.js
var digest = __webpack_require__(13003);
// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
;// CONCATENATED MODULE: ../packages/training/lib/file-set.js

/** The files the patterns name. A folder stands for all files below it; a leading `!` takes away, wherever it stands. */
async function selectFiles(patterns, files) {
    const negated = patterns.filter(isNegated).map(pattern => `!${insideWorkspace(pattern.slice(1), files)}`);
    const found = new Set();
    const unmatched = [];
    for (const pattern of patterns.filter(pattern => !isNegated(pattern))) {
        const paths = await expand(insideWorkspace(pattern, files), negated, files);
        if (!paths.length)
            unmatched.push(pattern);
        for (const path of paths)
            found.add(path);
    }
    return { paths: [...found].sort(byBytes), unmatched };
}
const isNegated = (pattern) => pattern.startsWith('!');
/** `./a/` and `a` are the same. What lies outside stays absolute and matches nothing. */
function insideWorkspace(pattern, files) {
    return files.relative(files.resolve(pattern));
}
async function expand(pattern, negated, files) {
    if (!isInside(pattern))
        return [];
    const stat = await files.stat(pattern);
    // A file that is there is meant, though its name holds characters of the pattern language.
    if (stat?.kind === 'file' && /[*?[\]{}()!]/.test(pattern))
        return [pattern];
    const wanted = stat?.kind === 'folder' ? (pattern === '.' ? '**' : `${pattern}/**`) : pattern;
    return files.glob([wanted, ...negated]);
}
/** Digest of each file, in the given order. */
async function digestEach(paths, files) {
    const digests = [];
    for (const path of paths)
        digests.push({ path, sha256: (await (0,path_digest/* digestOf */.o)(path, files)).sha256 });
    return digests;
}
/** True when the paths are equal or the inner lies below the outer. Both relative to the workspace. */
function contains(outer, inner) {
    return outer === '.' || inner === outer || inner.startsWith(`${outer}/`);
}
/** True for a path as `Files.relative` writes it when it lies in the workspace. */
function isInside(path) {
    return !path.startsWith('/') && !/^[A-Za-z]:/.test(path) && path.split(/[\\/]/)[0] !== '..';
}
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

;// CONCATENATED MODULE: ../packages/training/lib/data.js


/** Finds the files of each line; negated lines take away from all others. */
async function findData(lines, files) {
    const negated = lines.filter(line => line.startsWith('!'));
    const found = [];
    const unmatched = [];
    for (const pattern of lines.filter(line => !line.startsWith('!'))) {
        const set = await selectFiles([pattern, ...negated], files);
        found.push({ pattern, paths: set.paths });
        unmatched.push(...set.unmatched);
    }
    return { found, unmatched };
}
/** The lines as datasets of their own, each file digested once. */
async function readDatasets(lines, files) {
    const all = [...new Set(lines.flatMap(line => line.paths))];
    const digests = new Map((await digestEach(all, files)).map(entry => [entry.path, entry]));
    return lines.map(({ pattern, paths }) => datasetOf(pattern, paths.map(path => digests.get(path))));
}
/** Several datasets as the one that a single stage would have seen. */
function unite(datasets) {
    const files = new Map(datasets.flatMap(dataset => dataset.files).map(file => [file.path, file]));
    return datasetOf(datasets.map(dataset => dataset.name).join(', '), [...files.values()]);
}
/** The digest validate-data gives: of one file its own, of several that of their listing by workspace path. */
function datasetOf(name, files) {
    const only = files.length === 1 ? files[0] : undefined;
    return { name, sha256: only ? only.sha256 : (0,digest/* folderDigest */.DR)(files), files };
}

// EXTERNAL MODULE: ../packages/core/lib/canonical-json.js
var canonical_json = __webpack_require__(86580);
;// CONCATENATED MODULE: ../packages/training/lib/fingerprint.js


/** What a result depends on. Each is told by name when it changes. */
const COMPONENTS = ['cmd', 'code', 'data', 'params', 'env', 'environment', 'seed'];
/**
 * The action of a job. Not in it, so that they change nothing: commit, branch, run, time, host and absolute paths.
 * Objects stand for sets, so no order of globs, lines or files matters. Secrets take no part, not even hashed.
 */
function actionOf(covered, redact) {
    const { job, code, datasets, env, environment } = covered;
    return {
        cmd: { ...mapCommand(job.command, redact), cwd: job.cwd, outputs: { ...job.outputs } },
        code,
        data: Object.fromEntries(datasets.flatMap(dataset => dataset.files).map(file => [file.path, file.sha256])),
        params: job.params,
        env,
        environment: { ...environment },
        seed: job.seed ?? null,
    };
}
/** `sha256("train/v1\0" ‖ canonical JSON of the action)`. */
function fingerprintOf(action) {
    return (0,digest/* sha256 */.sc)(`train/v1\0${(0,canonical_json/* canonicalJson */.d)(action)}`);
}
function componentsOf(action) {
    const entries = COMPONENTS.map((name) => [
        name,
        {
            sha256: (0,digest/* sha256 */.sc)(`train/v1/${name}\0${(0,canonical_json/* canonicalJson */.d)(action[name])}`),
            facts: factsOf(name, action[name]),
        },
    ]);
    return Object.fromEntries(entries);
}
/** Of the variables only the names: their values are nobody's business. */
function factsOf(component, value) {
    if (component === 'env')
        return Object.fromEntries(Object.keys(value).map(name => [name, '']));
    return Object.fromEntries(component === 'params' ? paramFacts(value) : flatten(value, []));
}
/** The file is named only where there are several. */
function paramFacts(params) {
    const byFile = Object.entries(params);
    return byFile.flatMap(([file, value]) => flatten(value, []).map(([key, text]) => [
        byFile.length > 1 ? `${file}: ${key}` : key,
        text,
    ]));
}
function flatten(value, path) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
        return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]));
    return [[path.join('.') || 'value', typeof value === 'string' ? value : (0,canonical_json/* canonicalJson */.d)(value)]];
}

;// CONCATENATED MODULE: ../packages/training/lib/record.js


/** Outputs that the user declares, in the order they are restored in: the others may lie inside the model's folder. */
const DECLARED = ['model', 'metrics', 'predictions'];
/** The record as it is written to files. */
const recordText = (record) => `${JSON.stringify(record, null, 2)}\n`;
/** Reads a record that may come from anywhere; undefined when it is not one, down to every field used. */
function parseRecord(text) {
    const value = parse(text);
    if (!isObject(value) || value['sluice'] !== 1)
        return undefined;
    const { model, fingerprint, components, outputs, metrics, packages, run } = value;
    const sound = typeof model === 'string' &&
        (0,digest/* isSha256 */._h)(fingerprint) &&
        isObject(components) &&
        COMPONENTS.every(name => isComponent(components[name])) &&
        isObject(outputs) &&
        isCaptured(outputs['model']) &&
        Object.entries(outputs).every(([role, item]) => isRole(role) && isCaptured(item)) &&
        isObject(metrics) &&
        Object.values(metrics).every(Number.isFinite) &&
        Array.isArray(packages) &&
        packages.every(isText) &&
        isRun(run);
    return sound ? value : undefined;
}
function isRole(role) {
    return DECLARED.includes(role);
}
function isComponent(value) {
    return (isObject(value) &&
        (0,digest/* isSha256 */._h)(value['sha256']) &&
        isObject(value['facts']) &&
        Object.values(value['facts']).every(isText));
}
function isCaptured(value) {
    if (!isObject(value))
        return false;
    const { kind, sha256, size, files } = value;
    return ((kind === 'file' || kind === 'folder') && (0,digest/* isSha256 */._h)(sha256) && [size, files].every(Number.isSafeInteger));
}
function isRun(value) {
    if (!isObject(value))
        return false;
    const { repository, id, attempt, sha, ref, url, started, finished, seconds } = value;
    return ([repository, id, sha, ref, url].every(isText) &&
        [started, finished].every(time => isText(time) && Number.isFinite(Date.parse(time))) &&
        Number.isSafeInteger(attempt) &&
        Number.isFinite(seconds));
}
function isText(value) {
    return typeof value === 'string';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../packages/training/lib/output-paths.js



const INPUT = {
    model: 'model-path',
    metrics: 'metrics-file',
    predictions: 'predictions-file',
};
/**
 * The places of the outputs. They are written, and replaced when an earlier result is restored, so each must be a place of
 * its own in the workspace that holds nothing else. Throws UserError `bad-input`.
 */
function readOutputPaths(inputs, cwd, files) {
    const problems = [];
    const entries = [];
    const reports = files.relative(files.resolve(inputs['report-dir']));
    for (const role of DECLARED) {
        const given = inputs[INPUT[role]];
        if (given === undefined)
            continue;
        const path = files.relative(files.resolve(given));
        const wrong = objectionTo(path, cwd, reports);
        if (wrong)
            problems.push({ message: `Input "${INPUT[role]}" is "${given}": ${wrong}.` });
        const twin = entries.find(([, other]) => other === path);
        if (twin) {
            problems.push({
                message: `Inputs "${INPUT[twin[0]]}" and "${INPUT[role]}" are the same path "${path}".`,
            });
        }
        entries.push([role, path]);
    }
    const inner = entries.find(([role, path]) => entries.some(([r, p]) => r !== 'model' && r !== role && contains(p, path) && p !== path));
    if (inner)
        problems.push({ message: `"${inner[1]}" lies inside another output; only the model may hold others.` });
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return Object.fromEntries(entries);
}
function objectionTo(path, cwd, reports) {
    if (!isInside(path))
        return 'it must lie in the workspace';
    if (contains(path, cwd))
        return 'it holds the working directory, so nothing could be told from the output';
    if (contains(path, reports))
        return 'it holds the report folder';
    if (path.split('/')[0] === '.git' || contains('.sluice', path))
        return 'that folder is kept by another program';
    return undefined;
}
/** Inputs of the training that lie in its outputs, where writing or restoring these would destroy them. */
function problemsWithOverlap(outputs, inputs) {
    return Object.entries(outputs).flatMap(([role, place]) => {
        const lost = inputs.filter(path => contains(place, path));
        if (!lost.length)
            return [];
        const example = lost[0];
        return [
            {
                message: `"${example}" is an input of the training, but lies in "${place}", where it writes its ${role}.`,
                fix: 'Give the output a folder of its own.',
            },
        ];
    });
}

// EXTERNAL MODULE: ../packages/schema/lib/declared.js + 5 modules
var lib_declared = __webpack_require__(34839);
;// CONCATENATED MODULE: ../packages/training/lib/params.js


const SCHEMA = { type: 'object' };
/**
 * Reads a parameter file as YAML 1.2 (JSON is part of it), so that the same values written differently are the same
 * parameters. Every text in them passes `redact`: what looks like a secret takes no part in a fingerprint. Throws one
 * UserError `bad-input` with the lines of what no other reader would read alike: NaN, infinities, whole numbers
 * above 2^53.
 */
async function readParams(path, files, redact) {
    const declared = await (0,lib_declared/* loadDeclared */.$e)(path, files, SCHEMA, 'bad-input');
    refuseUnsafe(declared);
    return mapTexts(declared.value, redact);
}
function refuseUnsafe(declared) {
    const problems = unsafeIntegers(declared.value, []).map(path => ({
        message: `"${path.join('.')}" is a whole number above 2^53, which readers round differently.`,
        location: declared.locate(path),
        fix: 'Write it as text, in quotes.',
    }));
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
}
function unsafeIntegers(value, path) {
    if (typeof value === 'number')
        return Number.isInteger(value) && !Number.isSafeInteger(value) ? [path] : [];
    if (value === null || typeof value !== 'object')
        return [];
    return Object.entries(value).flatMap(([key, inner]) => unsafeIntegers(inner, [...path, key]));
}
function mapTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map(item => mapTexts(item, change));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}

;// CONCATENATED MODULE: ../packages/training/lib/variable.js
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SECRET = /TOKEN|SECRET|PASSW(OR)?D|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|_KEY$/i;
/** They differ in every run, or are ours to set. */
const PER_RUN = /^(GITHUB|RUNNER|ACTIONS|INPUT|SLUICE)_/i;
/** What is wrong with the names of variables that shall take part in a fingerprint. */
function problemsWithNames(names) {
    return names.flatMap((name) => {
        if (!NAME.test(name)) {
            return [
                {
                    message: `Input "env" names "${name}", which is not the name of a variable.`,
                    fix: 'List names only, one per line; set the values under "env:" of the step.',
                },
            ];
        }
        if (SECRET.test(name)) {
            return [
                {
                    message: `Input "env" names ${name}, and secrets take no part in a fingerprint, not even hashed.`,
                    fix: 'Remove it: the training sees the variable all the same.',
                },
            ];
        }
        if (!PER_RUN.test(name))
            return [];
        return [
            {
                message: `Input "env" names ${name}, which differs from run to run, so that no result would ever be reused.`,
                fix: 'Remove it, or copy what you need into a variable of your own.',
            },
        ];
    });
}
/** The values that enter the fingerprint: null for what is unset, and secrets masked. */
function readVariables(names, environment, redact) {
    return Object.fromEntries(names.map(name => [name, Object.hasOwn(environment, name) ? redact(environment[name]) : null]));
}

;// CONCATENATED MODULE: ../packages/training/lib/job.js







/** Makes the job. Throws one UserError `bad-input` with all that is wrong with the inputs and the files they name. */
async function planTraining(inputs, files, redact) {
    const problems = new lib_problems/* Problems */.Z();
    const command = await problems.collect(() => readCommand(inputs));
    const cwd = await problems.collect(() => workingDirectory(inputs, files));
    const outputs = await problems.collect(() => readOutputPaths(inputs, cwd ?? '.', files));
    const params = await problems.collect(() => readAllParams(inputs['params-file'] ?? [], files, redact));
    const data = await findData(inputs.data ?? [], files);
    problems.add(notMatching('data', data.unmatched, files));
    for (const name of ['deps', 'lockfiles'])
        problems.add(notMatching(name, (await selectFiles(inputs[name] ?? [], files)).unmatched, files));
    problems.add(problemsWithNames(inputs.env ?? []));
    const programs = command
        ? programFiles(command).map(name => files.relative(files.resolve(`${cwd}/${name}`)))
        : [];
    const read = [...data.found.flatMap(line => line.paths), ...Object.keys(params ?? {}), ...programs];
    if (outputs)
        problems.add(problemsWithOverlap(outputs, read));
    problems.raise('bad-input');
    return {
        model: inputs['model-name'],
        command: command,
        cwd: cwd,
        outputs: outputs,
        dataLines: data.found,
        deps: inputs.deps ?? [],
        params: params,
        env: [...new Set(inputs.env)].sort(),
        ...(inputs.lockfiles === undefined ? {} : { lockfiles: inputs.lockfiles }),
        ...(inputs.seed === undefined ? {} : { seed: inputs.seed }),
        ...(inputs.timeout === undefined ? {} : { timeoutMs: inputs.timeout }),
        reuse: inputs.reuse,
        reportDir: files.relative(files.resolve(inputs['report-dir'])),
    };
}
/** Its workspace-relative path; it must be there, and so must the script in it. */
async function workingDirectory(inputs, files) {
    const cwd = files.relative(files.resolve(inputs['working-directory']));
    if (!isInside(cwd) || (await files.stat(cwd))?.kind !== 'folder') {
        throw new errors/* UserError */.yo('bad-input', {
            message: `The working directory "${inputs['working-directory']}" is not a folder of the workspace.`,
        });
    }
    const script = inputs.script?.trim();
    if (script !== undefined && (await files.stat(`${cwd}/${script}`))?.kind !== 'file') {
        throw new errors/* UserError */.yo('bad-input', {
            message: `The script "${script}" is not a file in the working directory "${cwd}".`,
        });
    }
    return cwd;
}
async function readAllParams(given, files, redact) {
    const problems = new lib_problems/* Problems */.Z();
    const params = [];
    for (const name of given) {
        const path = files.relative(files.resolve(name));
        const value = await problems.collect(() => readParams(path, files, redact));
        if (value !== undefined)
            params.push([path, value]);
    }
    problems.raise('bad-input');
    return Object.fromEntries(params);
}
function notMatching(name, patterns, files) {
    return patterns.map(pattern => ({
        message: isInside(files.relative(files.resolve(pattern)))
            ? `No file matches "${pattern}" of input "${name}".`
            : `"${pattern}" of input "${name}" lies outside the workspace.`,
    }));
}

;// CONCATENATED MODULE: ../packages/training/lib/changes.js

/** The components that differ, each with the files, keys or facts that do. */
function explainChanges(before, after) {
    return COMPONENTS.filter(name => before[name].sha256 !== after[name].sha256).map(name => compare(name, before[name].facts, after[name].facts));
}
function compare(component, before, after) {
    const both = Object.keys(after).filter(name => Object.hasOwn(before, name) && before[name] !== after[name]);
    return {
        component,
        added: Object.keys(after).filter(name => !Object.hasOwn(before, name)),
        removed: Object.keys(before).filter(name => !Object.hasOwn(after, name)),
        changed: both.map(name => ({ name, before: before[name], after: after[name] })),
    };
}
/** One line: `params: lr 0.1 → 0.2; code: src/model.py`. */
function showChange(change, limit = 3) {
    const parts = namesOf(change);
    const more = parts.length > limit ? ` and ${parts.length - limit} more` : '';
    return parts.length
        ? `${change.component}: ${parts.slice(0, limit).join(', ')}${more}`
        : `${change.component}: a value`;
}
/** Each difference in a few words. Digests are told by the name alone. */
function namesOf({ component, added, removed, changed }) {
    const hashed = component === 'code' || component === 'data' || component === 'env';
    // A component that is a single value has no names in it.
    const label = (name) => (component === 'seed' ? '' : `${name} `);
    return [
        ...changed.map(({ name, before, after }) => hashed || isDigest(after) ? name : `${label(name)}${clip(before)} → ${clip(after)}`),
        ...added.map(name => `${name} (new)`),
        ...removed.map(name => `${name} (gone)`),
    ];
}
const isDigest = (text) => /^[0-9a-f]{64}$/.test(text);
const clip = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

;// CONCATENATED MODULE: ../packages/training/lib/code.js

/** Kept out wherever they are: written by running the code, not part of it. */
const BYPRODUCTS = ['!**/.git/**', '!**/__pycache__/**', '!**/*.pyc', '!.sluice/**'];
/** Kept out where the user named no code: installed things, which the lock files speak for. */
const INSTALLED = ['!**/node_modules/**', '!**/.venv/**', '!**/venv/**', '!**/.tox/**', '!**/.conda/**'];
/**
 * The code the result depends on: the files of `deps`, or everything in the working directory where none are given, and in
 * any case the files that the command line names. What the job produces, its data and its parameters are not code.
 */
async function readCode(job, data, files) {
    const { paths } = await selectFiles(codePatterns(job), files);
    const elsewhere = new Set([...data, ...Object.keys(job.params)]);
    const named = await commandFiles(job, files);
    const code = [...new Set([...paths, ...named])].filter(path => !elsewhere.has(path) && !isProduced(path, job));
    const digests = await digestEach(code, files);
    const entries = [];
    for (const { path, sha256 } of digests)
        entries.push([path, `${await gitMode(path, files)} ${sha256}`]);
    return Object.fromEntries(entries);
}
/** Patterns of the code, byproducts taken away. */
function codePatterns(job) {
    return job.deps.length ? [...job.deps, ...BYPRODUCTS] : [job.cwd, ...BYPRODUCTS, ...INSTALLED];
}
/** Reports of earlier stages tell of their runs, so they would change the fingerprint every time. */
function isProduced(path, { outputs, reportDir }) {
    const reports = reportDir === '.' ? 'train' : reportDir;
    return [...Object.values(outputs), reports].some(place => contains(place, path));
}
/** Arguments, and values of `--name=value`, that are files of the workspace. */
async function commandFiles({ command, cwd }, files) {
    if (command.kind !== 'program')
        return [];
    const found = [];
    for (const argument of command.argv) {
        const word = argument.replace(/^--?[\w-]+=/, '');
        // Longer ones are program text, and file systems refuse even to look for them.
        if (word === '' || word.includes('\0') || Buffer.byteLength(word) > 255)
            continue;
        const path = files.relative(files.resolve(word.startsWith('/') ? word : `${cwd}/${word}`));
        if (isInside(path) && (await files.stat(path))?.kind === 'file')
            found.push(path);
    }
    return found;
}
/** Only what git keeps of a mode, so that the umask of a machine does not matter. */
async function gitMode(path, files) {
    const stat = await files.stat(path);
    return stat && stat.mode & 0o111 ? '100755' : '100644';
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ../packages/training/lib/interpreter.js
/** Called by a path or a versioned name, `python3.12.exe` is Python too. */
const KNOWN = [
    [/^python[\d.]*$/, 'python'],
    [/^node$/, 'node'],
    [/^Rscript$/, 'R'],
    [/^julia$/, 'julia'],
];
/** Programs that start another one; it is what the result depends on. */
const LAUNCHERS = [
    [/^(uv|poetry|pipenv|conda|torchrun|accelerate|deepspeed)$/, { name: 'python', program: 'python3' }],
    [/^(npm|npx|pnpm|yarn|tsx)$/, { name: 'node', program: 'node' }],
];
const EITHER = [
    { name: 'python', program: 'python3' },
    { name: 'node', program: 'node' },
];
/** What the command will be interpreted by; of a shell or an unknown program, whatever it may well call. */
function interpretersOf(command) {
    const program = command.kind === 'program' ? (command.argv[0] ?? '') : 'bash';
    const base = program.split(/[\\/]/).at(-1).replace(/\.exe$/i, '');
    const known = KNOWN.find(([pattern]) => pattern.test(base));
    if (known)
        return [{ name: known[1], program }];
    const launched = LAUNCHERS.find(([pattern]) => pattern.test(base));
    return launched ? [launched[1]] : EITHER;
}

;// CONCATENATED MODULE: ../packages/training/lib/lock-files.js

/** Names looked for where the user gives none. */
const LOCK_FILES = [
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'requirements*.txt',
    'uv.lock',
    'poetry.lock',
    'Pipfile.lock',
    'conda-lock.yml',
    'renv.lock',
    'Manifest.toml',
];
/** Those that tell every Python package with its version; a requirements file rarely tells the indirect ones. */
const COMPLETE_FOR_PYTHON = /(^|\/)(uv\.lock|poetry\.lock|Pipfile\.lock|conda-lock\.yml)$/;
/**
 * Path → sha256 of each lock file: those the patterns name (relative to the workspace), or, without patterns, those of common
 * names in the working directory and at the top of the workspace.
 */
async function readLockFiles(patterns, cwd, files) {
    const common = [...new Set(['.', cwd])].flatMap(place => LOCK_FILES.map(name => `${place}/${name}`));
    const { paths } = await selectFiles(patterns ?? common, files);
    return Object.fromEntries((await digestEach(paths, files)).map(({ path, sha256 }) => [path, sha256]));
}
function locksPython(paths) {
    return paths.some(path => COMPLETE_FOR_PYTHON.test(path));
}

;// CONCATENATED MODULE: ../packages/training/lib/environment.js




const thisMachine = () => ({ os: (0,external_node_os_.platform)(), arch: (0,external_node_os_.arch)() });
const ASK_TIMEOUT_MS = 60_000;
/** Asks the machine; programs that are not there are told as such. `env` is what the training process will see. */
async function readEnvironment(job, env, ports, machine = thisMachine()) {
    const ask = (argv) => answerOf(argv, ports.files.resolve(job.cwd), env, ports);
    const interpreters = interpretersOf(job.command);
    const [versions, packages, gpus, lockfiles] = await Promise.all([
        Promise.all(interpreters.map(({ program }) => ask([program, '--version']))),
        installedPackages(interpreters, ask),
        ask(['nvidia-smi', '--query-gpu=name', '--format=csv,noheader']),
        readLockFiles(job.lockfiles, job.cwd, ports.files),
    ]);
    const told = locksPython(Object.keys(lockfiles)) || !packages.length;
    const environment = {
        ...machine,
        interpreters: Object.fromEntries(interpreters.map(({ name }, i) => [name, firstLine(versions[i])])),
        lockfiles,
        packages: told ? null : (0,digest/* sha256 */.sc)(packages.join('\n')),
        accelerators: lines(gpus ?? ''),
    };
    return { environment, packages };
}
async function installedPackages(interpreters, ask) {
    const python = interpreters.find(({ name }) => name === 'python');
    if (!python)
        return [];
    const text = await ask([python.program, '-m', 'pip', 'freeze', '--disable-pip-version-check']);
    // A package installed from a URL is listed with it, and with whatever password stands in it.
    return lines(text ?? '').map(line => line.replace(/(:\/\/)[^/@\s]+@/, '$1'));
}
/** Standard output, or undefined when the program is not here or fails. */
async function answerOf(argv, cwd, env, { exec, signal }) {
    const chunks = [];
    try {
        const { exitCode } = await exec.run(argv, {
            cwd,
            env,
            signal,
            timeoutMs: ASK_TIMEOUT_MS,
            stdout: chunk => chunks.push(chunk),
        });
        return exitCode === 0 ? Buffer.concat(chunks).toString('utf8') : undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}
function firstLine(text) {
    return lines(text ?? '')[0] ?? null;
}
function lines(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
}

// EXTERNAL MODULE: ../packages/core/lib/fetch.js
var fetch = __webpack_require__(46203);
;// CONCATENATED MODULE: ../packages/training/lib/validation.js



/**
 * The data of the training. With upstream results every dataset must be one that validate-data let pass, down to the
 * digest: all lines of `data` together or each by itself. Where `data` is not given, the datasets of the evidence are
 * looked up by their names. Throws UserError `evidence-missing`, `evidence-refused`, `digest-mismatch`.
 */
async function readTrainingData(lines, upstream, ports) {
    const given = await readDatasets(lines, ports.files);
    if (!upstream.length)
        return given.map(dataset => ({ dataset }));
    const chain = (0,needs/* chainOf */.dR)(upstream);
    const datasets = given.length ? asJudged(given, chain) : await lookUp(chain, ports);
    const data = [];
    for (const dataset of datasets)
        data.push({ dataset, evidence: await evidenceFor(dataset, chain, ports) });
    return data;
}
/** As one where validate-data saw them as one, else line by line. */
function asJudged(given, chain) {
    const whole = unite(given);
    const isJudged = judgedDatasets(chain).some(subject => subject.sha256 === whole.sha256);
    return isJudged || given.length === 1 ? [whole] : given;
}
function judgedDatasets(chain) {
    const subjects = chain.filter(link => link.stage === 'validate-data').flatMap(link => link.subjects);
    const datasets = subjects.filter(subject => subject.kind === 'dataset');
    return [...new Map(datasets.map(subject => [subject.sha256, subject])).values()];
}
/**
 * The names are those that validate-data gives: of a file, or of the folder that several lie in. They come from upstream, so
 * they are taken as they are: no patterns, and nothing outside the workspace.
 */
async function lookUp(chain, { files }) {
    const datasets = [];
    for (const { name, sha256 } of judgedDatasets(chain)) {
        const paths = await filesNamed(name, files);
        const [dataset] = paths.length ? await readDatasets([{ pattern: name, paths }], files) : [];
        if (dataset?.sha256 === sha256) {
            datasets.push(dataset);
            continue;
        }
        throw new errors/* UserError */.yo(dataset ? 'digest-mismatch' : 'evidence-missing', {
            message: dataset
                ? `The data "${name}" has sha256:${dataset.sha256} here, but validate-data judged sha256:${sha256}.`
                : `validate-data judged the dataset "${name}", and nothing says which files here it is.`,
            fix: 'Name the files in "data", as for validate-data.',
        });
    }
    return datasets;
}
async function filesNamed(name, files) {
    const path = files.relative(files.resolve(name));
    if (!isInside(path))
        return [];
    const stat = await files.stat(path);
    if (stat?.kind === 'file')
        return [path];
    if (stat?.kind !== 'folder')
        return [];
    return (await files.list(path)).map(inner => (path === '.' ? inner : `${path}/${inner}`));
}
/** The link that let the dataset pass; the statement must say the same. */
async function evidenceFor(dataset, chain, ports) {
    const passing = (0,needs/* requireEvidence */.xU)(chain, 'validate-data', dataset.sha256);
    await (0,fetch/* fetchStatement */.Ss)(passing, ports);
    return passing;
}
/**
 * The training read the data at some time while it ran, so data that passed validation must still be what passed. Throws
 * UserError `digest-mismatch` with every file that is not. `touched` are the paths that may have changed.
 */
async function requireUnchanged(data, touched, { files }) {
    const validated = data.filter(({ evidence }) => evidence).flatMap(({ dataset }) => dataset.files);
    const problems = [];
    for (const { path, sha256 } of validated.filter(({ path }) => touched.includes(path))) {
        const now = (await files.stat(path)) ? (await (0,path_digest/* digestOf */.o)(path, files)).sha256 : undefined;
        if (now === sha256)
            continue;
        problems.push({
            message: `The training ${now ? 'changed' : 'removed'} "${path}", so nobody knows whether it used what validate-data let pass.`,
            fix: 'Write results elsewhere, or validate the data as it is to be trained on.',
        });
    }
    if (problems.length)
        throw new errors/* UserError */.yo('digest-mismatch', problems);
}

;// CONCATENATED MODULE: ../packages/training/lib/known.js





/** Reads data, code and environment, and checks the evidence about the data. */
async function know(job, upstream, ports) {
    const redact = (text) => ports.secrets.redact(text);
    const data = await readTrainingData(job.dataLines, upstream, ports);
    const datasets = data.map(({ dataset }) => dataset);
    const dataPaths = datasets.flatMap(dataset => dataset.files).map(file => file.path);
    const code = await readCode(job, dataPaths, ports.files);
    const variables = ports.exec.environment();
    const seen = await readEnvironment(job, variables, ports);
    const env = readVariables(job.env, variables, redact);
    const action = actionOf({ job, code, datasets, env, environment: seen.environment }, redact);
    return {
        job,
        data,
        seen,
        components: componentsOf(action),
        fingerprint: fingerprintOf(action),
        inputs: [...dataPaths, ...Object.keys(code), ...Object.keys(job.params)],
    };
}

;// CONCATENATED MODULE: ../packages/training/lib/origin.js
/** Waiting longer would cost more than most trainings save. */
const TIMEOUT_MS = 10_000;
/** Events on which code or text of others runs with the rights of the default branch. */
const FOREIGN = /^(pull_request|issue|discussion|fork|watch|gollum)/;
/**
 * Why the run that a record names cannot have made a result to be trusted here; undefined where nothing speaks against it.
 * Whoever could write the cache could write the record too, so what the forge knows of the run counts, where it tells:
 * that its code was of this repository, and of the branch the record names. A run that trusts nobody else's word (of a pull
 * request, say) may use whatever its cache shows it.
 */
async function doubtAbout(run, { token }, ports) {
    const { context } = ports;
    if (context.repository && run.repository && run.repository !== context.repository)
        return `it was made in ${run.repository}`;
    if (!token || !context.apiUrl || isLoopback(context.apiUrl))
        return undefined;
    if (!/^\d+$/.test(run.id) || run.id === context.runId)
        return undefined;
    const told = await askAbout(run.id, token, ports);
    if (!told)
        return undefined;
    const { head_repository: head, head_branch: branch, event } = told;
    if (head !== undefined && head?.full_name !== context.repository)
        return `run ${run.id} ran code of ${head?.full_name ?? 'a repository that is gone'}`;
    const named = /^refs\/heads\/(.+)$/.exec(run.ref)?.[1];
    if (named !== undefined && typeof branch === 'string' && branch !== named)
        return `run ${run.id} was of the branch ${branch}, not ${named}`;
    if (event !== undefined && FOREIGN.test(event) && !FOREIGN.test(context.eventName))
        return `run ${run.id} was started by ${event}`;
    return undefined;
}
async function askAbout(id, token, { context, http, log }) {
    try {
        const { status, body } = await http.request(`${context.apiUrl}/repos/${context.repository}/actions/runs/${id}`, {
            headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` },
            timeoutMs: TIMEOUT_MS,
        });
        if (status === 200)
            return JSON.parse(body.toString('utf8'));
        log.debug(`The forge tells nothing of run ${id}: HTTP ${status}.`);
    }
    catch (error) {
        log.debug(`The forge tells nothing of run ${id}: ${String(error)}.`);
    }
    return undefined;
}
/** A stand-in on this machine knows no run but its own. */
function isLoopback(url) {
    return /^https?:\/\/(127\.|localhost[:/]|\[::1\])/.test(url);
}

;// CONCATENATED MODULE: ../packages/training/lib/notes.js
/** What a reader should know of the data: nothing known of it, or nobody vouched for it. */
function notesOnData(data) {
    if (!data.length) {
        return [
            {
                rule: 'unknown-data',
                severity: 'notice',
                message: 'Nothing says what data this is trained on, so its result is never reused.',
                fix: 'List the files in "data", or hand on the result of validate-data by "needs".',
            },
        ];
    }
    const unvalidated = data.filter(({ evidence }) => !evidence).map(({ dataset }) => dataset.name);
    if (!unvalidated.length)
        return [];
    return [
        {
            rule: 'unvalidated-data',
            severity: 'notice',
            message: `No evidence says that ${unvalidated.join(', ')} passed validation; the provenance says so.`,
            fix: 'Run validate-data before, and hand its result on by "needs".',
        },
    ];
}
function notesOnEnvironment({ lockfiles, interpreters, packages }) {
    const used = Object.entries(interpreters).filter(([, version]) => version !== null);
    if (Object.keys(lockfiles).length || !used.length)
        return [];
    const standIn = packages === null ? '' : ' The list of installed Python packages stands in for it.';
    return [
        {
            rule: 'undeclared-environment',
            severity: 'notice',
            message: `No lock file says which libraries are used, so a changed one may go unnoticed.${standIn}`,
            fix: 'Commit a lock file, or name it in "lockfiles".',
        },
    ];
}
function secretInCommand() {
    return {
        rule: 'secret-in-command',
        severity: 'warning',
        message: 'The command line holds a secret, where every process of the machine can read it.',
        fix: 'Set it under "env:" of the step, and read it in the script.',
    };
}
function recordRefused(why) {
    return {
        rule: 'record-refused',
        severity: 'notice',
        message: `There is an earlier result of the same inputs, but ${why}; so it was not reused.`,
    };
}
/** The same inputs gave another model: reuse then keeps one of several. */
function notReproducible(earlier, sha256) {
    return {
        rule: 'not-reproducible',
        severity: 'notice',
        message: `The same inputs gave another model: sha256:${sha256.slice(0, 12)} now, ` +
            `sha256:${earlier.outputs.model.sha256.slice(0, 12)} ${whenOf(earlier)}.`,
        fix: 'Fix all seeds (the script can read SLUICE_SEED), and keep times and paths out of the model file.',
    };
}
function staleFiles(place, stale) {
    return {
        rule: 'stale-files',
        severity: 'warning',
        message: `${stale.length} files in "${place}" lay there before the training and were not written by it; they are part of the model.`,
        count: stale.length,
        examples: stale.slice(0, 3),
        fix: 'Empty the folder before the training.',
    };
}
function notMetrics(file, leftOut) {
    return {
        rule: 'not-metrics',
        severity: 'notice',
        message: `Entries of "${file}" that are no numbers were left out of the metrics.`,
        location: { file },
        count: leftOut.length,
        examples: leftOut.slice(0, 3),
    };
}
const CHANGED_INPUTS = 'changed-inputs';
function changedInputs(changed) {
    return {
        rule: CHANGED_INPUTS,
        severity: 'warning',
        message: 'The training changed files that it was trained from; the fingerprint and the evidence speak of them as they were, ' +
            'so the result is not kept for reuse.',
        count: changed.length,
        examples: changed.slice(0, 3),
        fix: 'Write results elsewhere.',
    };
}
/** `in run 812`, or the time where there was no run. */
function whenOf({ run }) {
    return run.id ? `in run ${run.id}` : `on ${run.finished.slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ../packages/training/lib/phase.js
/** Measures named parts of the work, in order. */
class Phases {
    list = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    async time(name, work) {
        const start = this.#clock.monotonic();
        try {
            return await work();
        }
        finally {
            this.list.push({ name, seconds: (this.#clock.monotonic() - start) / 1000 });
        }
    }
}

;// CONCATENATED MODULE: ../packages/training/lib/output.js


/** The declared outputs that the job has, and where. */
function placesOf(outputs) {
    return DECLARED.flatMap(role => {
        const path = outputs[role];
        return path === undefined ? [] : [[role, path]];
    });
}
/** State of the files at the paths; what is not there is not in it. */
async function snapshot(paths, files) {
    const seen = new Map();
    for (const path of paths) {
        const stat = await files.stat(path);
        if (!stat)
            continue;
        const inner = stat.kind === 'folder' ? (await files.list(path)).map(name => `${path}/${name}`) : [path];
        for (const file of inner) {
            const entry = await files.stat(file);
            if (entry)
                seen.set(file, `${entry.size} ${entry.modified.getTime()}`);
        }
    }
    return seen;
}
/** The files that are as they were. */
function untouched(before, after) {
    return [...after].filter(([path, state]) => before.get(path) === state).map(([path]) => path);
}
/**
 * Digest of an output the command just wrote. Throws UserError `missing-file` when it is not there, and `bad-data` when it
 * is empty or altogether what it was before the command ran.
 */
async function capture(role, path, before, files) {
    if (!(await files.stat(path))) {
        throw new errors/* UserError */.yo('missing-file', {
            message: `The command ended well, but there is no ${role} at "${path}".`,
            fix: `Write it there (the path is in SLUICE_${ENV_NAME[role]}), or correct the input. Paths are relative to the workspace.`,
        });
    }
    const digest = await (0,path_digest/* digestOf */.o)(path, files);
    if (digest.size === 0) {
        throw new errors/* UserError */.yo('bad-data', {
            message: `The command ended well, but the ${role} at "${path}" is empty.`,
        });
    }
    const now = await snapshot([path], files);
    if (untouched(before, now).length === now.size) {
        throw new errors/* UserError */.yo('bad-data', {
            message: `The command ended well, but did not write the ${role} at "${path}": what lies there is older.`,
            fix: 'Remove it before the training, and make sure that the command writes to that path.',
        });
    }
    return { kind: digest.kind, sha256: digest.sha256, size: digest.size, files: digest.files.length };
}
/** What follows `SLUICE_` in the name of the variable that tells a script where to write. */
const ENV_NAME = {
    model: 'MODEL_PATH',
    metrics: 'METRICS_FILE',
    predictions: 'PREDICTIONS_FILE',
};

;// CONCATENATED MODULE: ../packages/training/lib/produced-files.js



/**
 * What the training hands on. Not its log: the command may have printed a secret that only the runner knows as one, and
 * nobody masks artifacts and caches.
 */
function producedFiles({ job, record }) {
    const declared = placesOf(job.outputs).map(([role, path]) => {
        const { kind, sha256 } = record.outputs[role];
        return { role, path, kind, sha256, ...(role === 'model' ? { own: true } : {}) };
    });
    return [
        ...declared,
        { role: 'record', path: recordPath(job), kind: 'file', sha256: (0,digest/* sha256 */.sc)(recordText(record)) },
    ];
}
/** Where the record of a job goes. */
const recordPath = (job) => `${job.reportDir}/train/record.json`;

// EXTERNAL MODULE: ../packages/core/lib/context.js
var lib_context = __webpack_require__(2284);
;// CONCATENATED MODULE: ../packages/training/lib/child-environment.js

/** Linux refuses one variable of 128 KiB and more. */
const MAX_VALUE_BYTES = 120_000;
/**
 * All that the training process sees: the environment without the runner's credentials, and where its things are, as
 * absolute paths, since it may run in another folder.
 */
function childEnvironment({ job, datasets, checkpoints }, exec, files) {
    const env = exec.environment();
    for (const [role, path] of placesOf(job.outputs))
        env[`SLUICE_${ENV_NAME[role]}`] = files.resolve(path);
    env['CHECKPOINT_DIR'] = files.resolve(checkpoints);
    const data = datasets.flatMap(dataset => dataset.files).map(file => files.resolve(file.path));
    if (data.length && Buffer.byteLength(data.join('\n')) < MAX_VALUE_BYTES)
        env['SLUICE_DATA'] = data.join('\n');
    if (job.seed !== undefined) {
        env['SLUICE_SEED'] = String(job.seed);
        // The order of Python's sets and dictionaries of strings; read before the script could set it.
        env['PYTHONHASHSEED'] ??= String(job.seed);
    }
    return env;
}

;// CONCATENATED MODULE: ../packages/training/lib/metrics.js

/** They travel through an output of the job, which must stay small. */
const MAX_BYTES = 64 * 1024;
/**
 * Reads the numbers of a JSON object. Throws one UserError with every entry that should be a number and is none: NaN and
 * infinities, as Python writes them, and null, as others write them.
 */
async function readMetrics(path, files) {
    const bytes = await files.read(path);
    if (bytes.length > MAX_BYTES) {
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `"${path}" has ${bytes.length} bytes; metrics may have ${MAX_BYTES}.`,
            fix: 'Write only the final numbers there.',
        });
    }
    return parseMetrics(bytes.toString('utf8'), path);
}
function parseMetrics(text, file) {
    const value = metrics_parse(text, file);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors/* UserError */.yo('bad-data', {
            message: 'The metrics must be one JSON object of numbers.',
            location: { file },
            fix: 'Write for example {"accuracy": 0.97, "log_loss": 0.11}.',
        });
    }
    const entries = metrics_flatten(value, []);
    const unfit = entries.filter(([, entry]) => entry === null || isInfinite(entry));
    if (unfit.length)
        throw new errors/* UserError */.yo('bad-data', unfit.map(([name, entry]) => problemOf(name, entry, file)));
    return {
        metrics: Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'number')),
        leftOut: entries.filter(([, entry]) => typeof entry !== 'number').map(([name]) => name),
    };
}
function metrics_flatten(value, path) {
    return Object.entries(value).flatMap(([key, inner]) => {
        const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
        return isObject ? metrics_flatten(inner, [...path, key]) : [[[...path, key].join('.'), inner]];
    });
}
/** What JSON.parse makes of 1e999. */
const isInfinite = (value) => typeof value === 'number' && !Number.isFinite(value);
function metrics_parse(text, file) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const notANumber = /(?<=[:,[]\s*)-?(NaN|Infinity)\b/.exec(text);
        if (!notANumber) {
            const message = `The metrics are not JSON: ${error.message}`;
            throw new errors/* UserError */.yo('bad-data', { message, location: { file } });
        }
        throw new errors/* UserError */.yo('bad-data', {
            message: `A metric is ${notANumber[0]}: the training came to no number there.`,
            location: { file, line: text.slice(0, notANumber.index).split('\n').length },
            fix: 'A model without a measurable result goes no further. Look for diverged training or an empty test set.',
        });
    }
}
function problemOf(name, entry, file) {
    return {
        message: `The metric "${name}" is ${entry === null ? 'null' : 'too large for a number'}.`,
        location: { file },
        fix: 'Every metric must be a finite number.',
    };
}

;// CONCATENATED MODULE: ../packages/training/lib/result-store.js



/** Results kept per model in a workspace that outlives the run; the cache service has limits of its own. */
const KEPT = 3;
const modelFolder = (model) => `.sluice/train/${model}`;
const resultFolder = (model, fingerprint) => `${modelFolder(model)}/${fingerprint}`;
const lastFolder = (model) => `${modelFolder(model)}/last`;
const resultKey = (model, fingerprint) => `sluice-train-${model}-${fingerprint}`;
/** The slash ends the name of the model: `a` must not find the records of `a-b`. */
const recordPrefix = (model) => `sluice-train-record/${model}/`;
/** Where a training of this very action may keep its checkpoints: a changed action never resumes from them. */
const checkpointFolder = (model, fingerprint) => `${modelFolder(model)}/checkpoints/${fingerprint}`;
/**
 * The record of a result with this fingerprint, from the workspace or else, where `fetch` says so, the cache with all of
 * its outputs. They are not yet checked.
 */
async function findResult(model, fingerprint, { fetch }, { cache, files }) {
    const folder = resultFolder(model, fingerprint);
    const path = `${folder}/record.json`;
    if (fetch && !(await files.stat(path)))
        await cache.restore([folder], resultKey(model, fingerprint));
    const record = await readRecord(path, files);
    return record?.model === model && record.fingerprint === fingerprint ? record : undefined;
}
/** The record of the latest result of the model, whatever it was trained from: to tell what changed. */
async function findLatest(model, fingerprint, { cache, files }) {
    const path = `${lastFolder(model)}/record.json`;
    const prefix = recordPrefix(model);
    if (!(await files.stat(path)))
        await cache.restore([lastFolder(model)], `${prefix}${fingerprint}`, [prefix]);
    const record = await readRecord(path, files);
    return record?.model === model ? record : undefined;
}
async function readRecord(path, files) {
    const stat = await files.stat(path);
    return stat?.kind === 'file' ? parseRecord((await files.read(path)).toString('utf8')) : undefined;
}
/**
 * Puts the outputs of an earlier result in their places. Every digest is checked before anything is touched. Answers why
 * not, where it is not restored; undefined where it is.
 */
async function restoreResult(record, job, { files }) {
    const places = placesOf(job.outputs);
    for (const [role, target] of places) {
        const expected = record.outputs[role];
        if (!expected)
            return `its ${role} was not kept`;
        const kept = keptPath(record, role, expected.kind, target);
        const stat = await files.stat(kept);
        if (!isKind(stat, expected.kind))
            return `its ${role} is gone`;
        const found = await (0,path_digest/* digestOf */.o)(kept, files);
        if (found.sha256 !== expected.sha256)
            return `its ${role} has sha256:${found.sha256}, but was sha256:${expected.sha256}`;
    }
    for (const [role, target] of places) {
        const { kind } = record.outputs[role];
        await files.remove(target);
        await copyTree(keptPath(record, role, kind, target), target, kind, files);
    }
    return undefined;
}
/**
 * Keeps a result for later runs, here and in the cache: whole, or only the record of it, for telling changes. A run that is not
 * trusted reads what trusted ones left, and leaves nothing: what it made, they would take for theirs.
 */
async function keepResult(record, job, { whole }, { cache, context, files, log }) {
    const { model, fingerprint } = record;
    if (context.untrusted !== undefined) {
        log.info(`The result is not kept for later runs: ${context.untrusted}.`);
        return;
    }
    if (whole) {
        await keepOutputs(record, job, files);
        await prune(model, files);
        await cache.save([resultFolder(model, fingerprint)], resultKey(model, fingerprint));
    }
    await files.write(`${lastFolder(model)}/record.json`, recordText(record));
    await cache.save([lastFolder(model)], `${recordPrefix(model)}${fingerprint}`);
}
async function keepOutputs(record, job, files) {
    const folder = resultFolder(record.model, record.fingerprint);
    await files.remove(folder);
    for (const [role, place] of placesOf(job.outputs)) {
        const { kind } = record.outputs[role];
        await copyTree(place, keptPath(record, role, kind, place), kind, files);
    }
    // Last, so that half a result is none.
    await files.write(`${folder}/record.json`, recordText(record));
}
/** In the store a file keeps its name below its role, and a folder is its role. The name is the job's, never the record's. */
function keptPath({ model, fingerprint }, role, kind, place) {
    const folder = `${resultFolder(model, fingerprint)}/${role}`;
    return kind === 'folder' ? folder : `${folder}/${place.split('/').at(-1)}`;
}
const isKind = (stat, kind) => stat?.kind === kind;
async function copyTree(from, to, kind, files) {
    if (kind === 'file')
        return files.copy(from, to);
    for (const name of await files.list(from))
        await files.copy(`${from}/${name}`, `${to}/${name}`);
}
async function prune(model, files) {
    const kept = [];
    for (const path of await files.glob([`${modelFolder(model)}/*/record.json`])) {
        const folder = path.slice(0, -'/record.json'.length);
        if (folder === lastFolder(model))
            continue;
        const record = await readRecord(path, files);
        kept.push({ folder, finished: record?.run.finished ?? '' });
    }
    kept.sort((a, b) => (a.finished < b.finished ? 1 : -1));
    for (const { folder } of kept.slice(KEPT))
        await files.remove(folder);
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ../packages/training/lib/child-output.js

/** Characters kept of the beginning and of the end of a log; more would fill the memory. */
const HEAD = 2_000_000;
const TAIL = 6_000_000;
/** A line longer than this is no line that a person reads, and must not fill the memory. */
const LONGEST_LINE = 1_000_000;
/** So much is held back of a private key that has begun: no key is longer. */
const LONGEST_KEY = 64_000;
/**
 * Collects what a child writes: whole lines are passed on as they come, and a bounded text is kept. A secret has no line
 * end in it that redaction would not know of, so it is redacted before it is cut anywhere.
 */
class ChildOutput {
    #show;
    #redact;
    #kept = new BoundedText(HEAD, TAIL);
    #out;
    #err;
    constructor(show, redact) {
        this.#show = show;
        this.#redact = redact;
        this.#out = new LineReader(text => this.#take(text));
        this.#err = new LineReader(text => this.#take(text));
    }
    stdout = (chunk) => this.#out.read(chunk);
    stderr = (chunk) => this.#err.read(chunk);
    /** Call when the child has ended. */
    end() {
        this.#out.end();
        this.#err.end();
    }
    /** Both streams as they came, redacted, the middle left out where there was too much. */
    get text() {
        return this.#kept.text;
    }
    #take(text) {
        const safe = this.#redact(text);
        this.#kept.add(safe);
        this.#show(safe);
    }
}
/** Bytes to text, given on at line ends, so that neither a character, a line nor a private key is torn. */
class LineReader {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #emit;
    #pending = '';
    /** Characters of an endless line that are left out so far. */
    #leftOut = 0;
    constructor(emit) {
        this.#emit = emit;
    }
    read(chunk) {
        this.#take(this.#decoder.write(chunk));
        const end = startOfOpenKey(this.#pending, endOfLines(this.#pending));
        if (end === 0) {
            this.#leaveOut();
            return;
        }
        this.#emit(this.#pending.slice(0, end));
        this.#pending = this.#pending.slice(end);
    }
    end() {
        this.#take(this.#decoder.end());
        if (this.#leftOut)
            this.#tellLeftOut();
        const rest = this.#pending;
        this.#pending = '';
        if (rest)
            this.#emit(rest.endsWith('\n') ? rest : `${rest}\n`);
    }
    #take(text) {
        if (!this.#leftOut) {
            this.#pending += text;
            return;
        }
        const end = firstLineEnd(text);
        this.#leftOut += end < 0 ? text.length : end;
        if (end < 0)
            return;
        this.#tellLeftOut();
        this.#pending = text.slice(end);
    }
    /** An endless line is left out whole: any cut could lie in a secret. */
    #leaveOut() {
        if (this.#pending.length <= LONGEST_LINE)
            return;
        this.#leftOut = this.#pending.length;
        this.#pending = '';
    }
    #tellLeftOut() {
        this.#emit(`… a line of ${this.#leftOut} characters left out …\n`);
        this.#leftOut = 0;
    }
}
/** Behind the last line that is whole. A progress bar ends its lines by `\r`; one at the very end may be half a `\r\n`. */
function endOfLines(text) {
    const last = text.at(-1) === '\r' ? text.length - 1 : text.length;
    return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', last - 1)) + 1;
}
function firstLineEnd(text) {
    return text.search(/[\r\n]/);
}
/** Where a private key begins whose end is not there yet, or the end given. */
function startOfOpenKey(text, end) {
    const begin = text.lastIndexOf('-----BEGIN ', end);
    if (begin < 0 || text.length - begin > LONGEST_KEY)
        return end;
    const isKey = /^-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/.test(text.slice(begin, begin + 100));
    return isKey && !text.slice(begin, end).includes('-----END ') ? begin : end;
}
class BoundedText {
    #head;
    #tail;
    #start = '';
    #rest = [];
    #size = 0;
    #dropped = 0;
    constructor(head, tail) {
        this.#head = head;
        this.#tail = tail;
    }
    add(text) {
        if (!this.#rest.length && this.#start.length + text.length <= this.#head) {
            this.#start += text;
            return;
        }
        this.#rest.push(text);
        this.#size += text.length;
        if (this.#size > 2 * this.#tail)
            this.#trim();
    }
    get text() {
        this.#trim();
        const gap = this.#dropped ? `\n… ${this.#dropped} characters left out …\n` : '';
        return this.#start + gap + this.#rest.join('');
    }
    #trim() {
        const surplus = this.#size - this.#tail;
        if (surplus <= 0)
            return;
        this.#rest = [this.#rest.join('').slice(surplus)];
        this.#size -= surplus;
        this.#dropped += surplus;
    }
}

;// CONCATENATED MODULE: ../packages/training/lib/format.js
/** `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`. */
function formatSeconds(seconds) {
    if (seconds < 10)
        return `${Number(seconds.toFixed(1))} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    if (hours === 0)
        return rest ? `${minutes} min ${rest} s` : `${minutes} min`;
    return minutes ? `${hours} h ${minutes} min` : `${hours} h`;
}
/** Five significant digits, small whole numbers as they are. */
function formatNumber(value) {
    return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(5)));
}

;// CONCATENATED MODULE: ../packages/training/lib/run-command.js




/** Where the log of a job goes. */
const logPath = (job) => `${job.reportDir}/train/train.log`;
/**
 * Runs the command to its end, its output shown as it comes and kept, redacted, in the log file. Throws UserError
 * `command-failed`, `timeout` or `cancelled`; the log file is written in any case.
 */
async function runCommand(job, env, ports) {
    const { clock, exec, files, log, secrets, signal } = ports;
    const output = new ChildOutput(text => log.untrusted(text), text => secrets.redact(text));
    const argv = await argvOf(job.command, files);
    const started = clock.now().toISOString();
    const start = clock.monotonic();
    const options = {
        cwd: files.resolve(job.cwd),
        env,
        signal,
        stdout: output.stdout,
        stderr: output.stderr,
        ...(job.timeoutMs === undefined ? {} : { timeoutMs: job.timeoutMs }),
    };
    let result;
    try {
        result = await log.fence(() => exec.run(argv, options).finally(() => output.end()));
    }
    finally {
        // Once more as a whole: a secret may have come in several pieces.
        await files.write(logPath(job), secrets.redact(output.text));
    }
    const seconds = (clock.monotonic() - start) / 1000;
    const failure = failureOf(job, result, seconds, signal.aborted);
    if (failure)
        throw told(failure, job, text => secrets.redact(text));
    return { started, finished: clock.now().toISOString(), seconds };
}
/** A text for bash becomes a file, run as the runner itself runs `shell: bash`. */
async function argvOf(command, files) {
    if (command.kind === 'program')
        return command.argv;
    const path = `${await files.temporary('train-')}/run.sh`;
    await files.write(path, command.text);
    return ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', path];
}
function failureOf(job, { exitCode, signal, timedOut }, seconds, cancelled) {
    const name = `"${showCommand(job.command)}"`;
    const after = `after ${formatSeconds(seconds)}`;
    if (timedOut) {
        return {
            code: 'timeout',
            message: `${name} was stopped ${after}: it may take ${formatSeconds((job.timeoutMs ?? 0) / 1000)}.`,
            hint: 'Give it more time by "timeout", or less to do.',
        };
    }
    if (cancelled)
        return { code: 'cancelled', message: `${name} was cancelled ${after}.` };
    if (exitCode === 0)
        return undefined;
    const memory = signal === 'SIGKILL' || exitCode === 137 ? 'The system kills so when memory runs out.' : '';
    return {
        code: 'command-failed',
        message: signal
            ? `${name} was ended by ${signal} ${after}`
            : `${name} ended with exit code ${exitCode} ${after}`,
        ...(memory ? { hint: memory } : {}),
    };
}
/**
 * The failure in one sentence. What the command said of it stays in the job's log, which the runner masks: a secret that the
 * runner alone knows must not reach the report or a comment by way of an error.
 */
function told({ code, message, hint }, job, redact) {
    const where = `Its last words are in the log of the job and in ${logPath(job)} on this machine.`;
    return new errors/* UserError */.yo(code, { message: redact(message), fix: hint ? `${hint} ${where}` : where });
}

;// CONCATENATED MODULE: ../packages/training/lib/produce.js











/** Runs the command and takes stock of what it wrote. */
async function produce(known, phases, findings, ports) {
    const { job, fingerprint, components } = known;
    const { files, log } = ports;
    const places = placesOf(job.outputs);
    const outputsBefore = await snapshot(places.map(([, path]) => path), files);
    const inputsBefore = await snapshot(known.inputs, files);
    const env = await prepare(known, ports);
    const title = `Training: ${ports.secrets.redact(showCommand(job.command))}`;
    const ran = await phases.time('training', () => log.group(title, () => runCommand(job, env, ports)));
    const record = await phases.time('capture', async () => {
        const outputs = await captureAll(job, outputsBefore, findings, ports);
        const touched = await touchedInputs(known.inputs, inputsBefore, files);
        await requireUnchanged(known.data, touched, ports);
        if (touched.length)
            findings.push(changedInputs(touched));
        return {
            sluice: 1,
            model: job.model,
            fingerprint,
            components,
            outputs,
            metrics: await metricsOf(job, findings, files),
            packages: known.seen.packages,
            run: runOf(ran, ports),
        };
    });
    await files.write(recordPath(job), recordText(record));
    await files.remove(checkpointFolder(job.model, fingerprint));
    return record;
}
/** Makes the folder for checkpoints; one left by a training that was cut off is there still. */
async function prepare({ job, data, fingerprint }, { exec, files }) {
    const checkpoints = checkpointFolder(job.model, fingerprint);
    if (job.reuse === 'never')
        await files.remove(checkpoints);
    await files.create('.sluice/.gitignore', '*\n');
    await files.write(`${checkpoints}/.fingerprint`, `${fingerprint}\n`);
    const datasets = data.map(({ dataset }) => dataset);
    return childEnvironment({ job, datasets, checkpoints }, exec, files);
}
async function captureAll(job, before, findings, { files }) {
    const outputs = [];
    for (const [role, path] of placesOf(job.outputs)) {
        outputs.push([role, await capture(role, path, before, files)]);
        const stale = untouched(before, await snapshot([path], files));
        if (stale.length)
            findings.push(staleFiles(path, stale));
    }
    return Object.fromEntries(outputs);
}
async function metricsOf(job, findings, files) {
    const file = job.outputs.metrics;
    if (file === undefined)
        return {};
    const { metrics, leftOut } = await readMetrics(file, files);
    if (leftOut.length)
        findings.push(notMetrics(file, leftOut));
    return metrics;
}
async function touchedInputs(inputs, before, files) {
    const after = await snapshot(inputs, files);
    return [...before].filter(([path, state]) => after.get(path) !== state).map(([path]) => path);
}
function runOf({ started, finished, seconds }, { context }) {
    return {
        repository: context.repository,
        id: context.runId,
        attempt: context.runAttempt,
        sha: context.sha,
        ref: context.ref,
        url: (0,lib_context/* runUrl */.V)(context) ?? '',
        started,
        finished,
        seconds,
    };
}

;// CONCATENATED MODULE: ../packages/training/lib/train.js











/**
 * Trains, or restores the earlier result of the very same inputs. Throws UserError where the data lacks its evidence,
 * where the command fails, is cancelled or takes too long, and where it leaves no model.
 */
async function train(job, upstream, ports, asking = {}) {
    refuseForeignCode(ports.context);
    const phases = new Phases(ports.clock);
    const known = await phases.time('fingerprint', () => know(job, upstream, ports));
    const findings = [...notesOnData(known.data), ...notesOnEnvironment(known.seen.environment)];
    if (ports.secrets.redact(showCommand(job.command)) !== showCommand(job.command))
        findings.push(secretInCommand());
    ports.log.info(`Fingerprint ${known.fingerprint}`);
    const reusable = job.reuse === 'auto' && known.data.length > 0;
    const earlier = await phases.time('look for an earlier result', () => findResult(job.model, known.fingerprint, { fetch: reusable }, ports));
    const about = { job, data: known.data, environment: known.seen.environment, findings, phases: phases.list };
    if (earlier && reusable) {
        const reused = await phases.time('restore', () => reuse(earlier, job, findings, asking, ports));
        if (reused)
            return { ...about, record: earlier, reused };
    }
    const previous = await previousOf(known, ports);
    const record = await produce(known, phases, findings, ports);
    if (earlier && earlier.outputs.model.sha256 !== record.outputs.model.sha256)
        findings.push(notReproducible(earlier, record.outputs.model.sha256));
    // A result of inputs that changed meanwhile must not pass for one of these inputs later.
    const whole = known.data.length > 0 && !findings.some(({ rule }) => rule === CHANGED_INPUTS);
    await phases.time('keep for later runs', () => keep(record, job, whole, ports));
    return { ...about, record, reused: false, ...(previous ? { previous } : {}) };
}
/** A fork's code would run with the secrets and the cache of the repository. */
function refuseForeignCode({ eventName, pullRequest }) {
    if (eventName !== 'pull_request_target' || !pullRequest?.fromFork)
        return;
    throw new errors/* UserError */.yo('unsupported', {
        message: 'Code from a fork is not trained on "pull_request_target": it would run with the secrets of this repository.',
        fix: 'Train on "pull_request", and report in a "workflow_run".',
    });
}
/** True when the earlier result stands in its places again. */
async function reuse(earlier, job, findings, asking, ports) {
    const refused = (await doubtAbout(earlier.run, asking, ports)) ?? (await restoreResult(earlier, job, ports));
    if (refused !== undefined) {
        findings.push(recordRefused(refused));
        return false;
    }
    ports.log.info(`Nothing changed: the result made ${whenOf(earlier)} stands in its places again.`);
    await ports.files.write(recordPath(job), recordText(earlier));
    return true;
}
/** What changed since the latest result, told in the log too, before the long work starts. */
async function previousOf({ job, fingerprint, components }, ports) {
    const latest = await findLatest(job.model, fingerprint, ports);
    if (!latest) {
        ports.log.info('No earlier result of this model is known here.');
        return undefined;
    }
    const changes = explainChanges(latest.components, components);
    const told = changes.map(change => showChange(change)).join('; ');
    ports.log.info(told ? `Changed since the result made ${whenOf(latest)}: ${told}` : 'Nothing changed.');
    return { changes, metrics: latest.metrics };
}
/** A full disk or a service out of order must not cost the model that was just trained. */
async function keep(record, job, whole, ports) {
    try {
        await keepResult(record, job, { whole }, ports);
    }
    catch (error) {
        ports.log.warning(`The result could not be kept for later runs: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ../packages/training/lib/headline.js

/** How many metrics a sentence bears. */
const SHOWN = 2;
/** `Trained in 12 s: accuracy 0.97.` or `Reused the result of run 812: nothing changed.` */
function headlineOf({ record, reused }) {
    const metrics = briefly(record.metrics);
    if (!reused)
        return `Trained in ${formatSeconds(record.run.seconds)}${metrics ? `: ${metrics}` : ''}.`;
    const source = record.run.id ? `run ${record.run.id}` : record.run.finished.slice(0, 10);
    return `Reused the result of ${source}: nothing changed${metrics ? ` (${metrics})` : ''}.`;
}
function briefly(metrics) {
    return Object.entries(metrics)
        .slice(0, SHOWN)
        .map(([name, value]) => `${name} ${formatNumber(value)}`)
        .join(', ');
}

// EXTERNAL MODULE: ../packages/core/lib/format.js
var format = __webpack_require__(99740);
;// CONCATENATED MODULE: ../packages/training/lib/report.js





/** Names listed per changed component. */
const LISTED = 8;
/** The training as a document: what changed, what came of it, and, folded away, from what. */
function reportOf(training) {
    const { job, findings, record } = training;
    return {
        title: `Training of ${job.model}`,
        verdict: (0,finding/* verdictOf */.V)(findings),
        headline: headlineOf(training),
        blocks: [
            ...changesBlocks(training),
            ...metricsBlocks(training),
            ...notesBlocks(training),
            { kind: 'details', summary: 'Result', blocks: [resultFacts(training)] },
            ...parametersBlocks(training),
            { kind: 'details', summary: 'Environment', blocks: environmentBlocks(training) },
            { kind: 'details', summary: 'Phases', blocks: [phasesTable(training)] },
        ],
        footer: [
            ['model ', { code: record.outputs.model.sha256.slice(0, 12) }],
            ['fingerprint ', { code: record.fingerprint.slice(0, 12) }],
        ],
    };
}
function changesBlocks({ previous, reused, record }) {
    if (reused) {
        const { id, url, finished, seconds } = record.run;
        const when = ` (${finished}); it took ${formatSeconds(seconds)}.`;
        const run = url
            ? [{ link: `run ${id}`, href: url }, when]
            : `${id ? `run ${id}` : 'an earlier run'}${when}`;
        return [
            { kind: 'paragraph', text: ['Every input is what it was for the result made in ', ...[run].flat()] },
        ];
    }
    if (!previous)
        return [{ kind: 'paragraph', text: 'No earlier result of this model is known here.' }];
    if (!previous.changes.length)
        return [];
    return [
        {
            kind: 'table',
            caption: 'What changed since the latest result',
            columns: [{ label: 'Component' }, { label: 'Change' }],
            rows: previous.changes.map(change => {
                const names = namesOf(change);
                const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
                return {
                    cells: [change.component, names.length ? names.slice(0, LISTED).join(', ') + more : 'a value'],
                };
            }),
        },
    ];
}
function metricsBlocks({ record, previous }) {
    const entries = Object.entries(record.metrics);
    if (!entries.length)
        return [];
    const right = (label) => ({ label, align: 'right' });
    return [
        {
            kind: 'table',
            caption: 'Metrics',
            columns: [{ label: 'Metric' }, right('Value'), ...(previous ? [right('Before'), right('Change')] : [])],
            rows: entries.map(([name, value]) => {
                const before = previous && Object.hasOwn(previous.metrics, name) ? previous.metrics[name] : undefined;
                const compared = before === undefined ? ['', ''] : [formatNumber(before), signed(value - before)];
                return { cells: [name, formatNumber(value), ...(previous ? compared : [])] };
            }),
        },
    ];
}
function notesBlocks({ findings }) {
    if (!findings.length)
        return [];
    return [
        {
            kind: 'table',
            caption: 'Notes',
            columns: [{ label: 'Note' }, { label: 'What to do' }],
            rows: findings.map(({ message, examples, fix, severity }) => ({
                cells: [examples?.length ? `${message} For example ${examples.join(', ')}.` : message, fix ?? ''],
                tone: severity === 'warning' ? 'warn' : 'neutral',
            })),
        },
    ];
}
function resultFacts({ job, data, record }) {
    const { outputs } = record;
    const facts = [
        { name: 'Command', value: { code: showCommand(job.command) } },
    ];
    for (const { dataset, evidence } of data) {
        const size = dataset.files.length === 1 ? '' : `, ${dataset.files.length} files`;
        facts.push({
            name: `Data ${dataset.name}`,
            value: [{ code: dataset.sha256.slice(0, 12) }, `${size}, ${evidence ? 'validated' : 'not validated'}`],
        });
    }
    facts.push({ name: `Model ${job.outputs.model}`, value: sized(outputs.model) });
    if (outputs.predictions)
        facts.push({ name: `Predictions ${job.outputs.predictions ?? ''}`, value: sized(outputs.predictions) });
    return { kind: 'facts', facts };
}
function parametersBlocks({ job, record }) {
    const facts = Object.entries(record.components.params.facts);
    if (job.seed !== undefined)
        facts.push(['seed', String(job.seed)]);
    if (!facts.length)
        return [];
    return [
        {
            kind: 'details',
            summary: 'Parameters',
            blocks: [{ kind: 'facts', facts: facts.map(([name, value]) => ({ name, value })) }],
        },
    ];
}
function environmentBlocks({ environment, record }) {
    const { os, arch, interpreters, lockfiles, accelerators } = environment;
    const facts = [{ name: 'Machine', value: `${os} ${arch}` }];
    for (const [name, version] of Object.entries(interpreters))
        facts.push({ name, value: version ?? 'not found' });
    if (accelerators.length)
        facts.push({ name: 'Accelerators', value: accelerators.join(', ') });
    for (const [path, digest] of Object.entries(lockfiles))
        facts.push({ name: path, value: { code: digest.slice(0, 12) } });
    const { packages } = record;
    if (!packages.length)
        return [{ kind: 'facts', facts }];
    const listed = { kind: 'code', text: packages.join('\n') };
    return [
        { kind: 'facts', facts },
        { kind: 'details', summary: `${packages.length} Python packages`, blocks: [listed] },
    ];
}
function phasesTable({ phases }) {
    return {
        kind: 'table',
        columns: [{ label: 'Phase' }, { label: 'Time', align: 'right' }],
        rows: phases.map(({ name, seconds }) => ({ cells: [name, formatSeconds(seconds)] })),
    };
}
function sized({ files, sha256, size }) {
    const count = files === 1 ? '' : `, ${files} files`;
    return [{ code: sha256.slice(0, 12) }, `, ${(0,format/* formatBytes */.z)(size)}${count}`];
}
function signed(difference) {
    return `${difference > 0 ? '+' : ''}${formatNumber(difference)}`;
}

// EXTERNAL MODULE: ../packages/core/lib/statement.js
var statement = __webpack_require__(91922);
;// CONCATENATED MODULE: ../packages/training/lib/provenance.js



/** Documented in actions/train/README.md. */
const BUILD_TYPE = 'https://sluice-ml.github.io/train/v1';
const BUILDER = 'https://sluice-ml.github.io/actions/train';
/** What later stages may rely on: the model, and the predictions where there are some. */
function subjectsOf({ job, record }) {
    const { predictions } = record.outputs;
    return [
        { kind: 'model', name: job.model, sha256: record.outputs.model.sha256 },
        ...(predictions && job.outputs.predictions
            ? [{ kind: 'predictions', name: job.outputs.predictions, sha256: predictions.sha256 }]
            : []),
    ];
}
/**
 * SLSA provenance of the model: what ran, on what, and what came of it besides. Of variables it has only the names. Of a
 * reused result it tells the run that made it.
 */
function provenanceOf(training, context, redact) {
    const { record, reused } = training;
    const { run } = record;
    return (0,statement/* statement */.qZ)(subjectsOf(training), statement/* PREDICATE */.W3.provenance, {
        buildDefinition: {
            buildType: BUILD_TYPE,
            externalParameters: externalParameters(training, redact),
            internalParameters: { fingerprint: record.fingerprint, reused, environment: machineOf(training) },
            resolvedDependencies: materialsOf(training, context),
        },
        runDetails: {
            builder: { id: BUILDER },
            metadata: {
                invocationId: run.url ? `${run.url}/attempts/${run.attempt}` : run.id,
                startedOn: run.started,
                finishedOn: run.finished,
            },
            byproducts: byproductsOf(training),
        },
    });
}
function externalParameters({ job }, redact) {
    const { kind, ...command } = mapCommand(job.command, redact);
    return {
        command: { kind, ...command },
        workingDirectory: job.cwd,
        outputs: { ...job.outputs },
        params: job.params,
        seed: job.seed ?? null,
        environmentNames: job.env,
    };
}
function machineOf({ environment }) {
    const { os, arch, interpreters, accelerators } = environment;
    return { os, arch, interpreters, accelerators };
}
function materialsOf({ data, environment, record }, { serverUrl }) {
    const { components, run } = record;
    const { code, params } = components;
    return [
        ...data.map(datasetMaterial),
        {
            name: 'code',
            digest: { sha256: code.sha256 },
            annotations: { kind: 'code', files: String(Object.keys(code.facts).length) },
        },
        { name: 'params', digest: { sha256: params.sha256 }, annotations: { kind: 'params' } },
        ...Object.entries(environment.lockfiles).map(([name, digest]) => ({
            name,
            digest: { sha256: digest },
            annotations: { kind: 'lockfile' },
        })),
        ...(run.sha && run.repository
            ? [{ uri: `git+${serverUrl}/${run.repository}@${run.ref}`, digest: { gitCommit: run.sha } }]
            : []),
    ];
}
function datasetMaterial({ dataset, evidence }) {
    return {
        name: dataset.name,
        digest: { sha256: dataset.sha256 },
        annotations: {
            kind: 'dataset',
            validated: evidence ? 'yes' : 'no',
            ...(evidence ? { evidence: `sha256:${evidence.evidence.sha256}` } : {}),
        },
    };
}
function byproductsOf({ record }) {
    const { metrics, predictions } = record.outputs;
    const digests = { metrics: metrics?.sha256, predictions: predictions?.sha256 };
    return Object.entries({ ...digests, record: (0,digest/* sha256 */.sc)(recordText(record)) }).flatMap(([kind, digest]) => digest === undefined ? [] : [{ name: kind, digest: { sha256: digest }, annotations: { kind } }]);
}

;// CONCATENATED MODULE: ../actions/lib/train/run.js


/** Trains a model, or restores the result of the same inputs, and says from what it came. */
async function run(inputs, ports) {
    const redact = (text) => ports.secrets.redact(text);
    (0,needs/* requireUpstream */.V2)(inputs.needs, inputs['optional-needs']);
    const upstream = (0,needs/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
    const job = await planTraining(inputs, ports.files, redact);
    const training = await train(job, upstream, ports, { token: inputs['github-token'] });
    return {
        stage: 'train',
        verdict: (0,finding/* verdictOf */.V)(training.findings),
        headline: headlineOf(training),
        findings: training.findings,
        document: reportOf(training),
        evidence: provenanceOf(training, ports.context, redact),
        subjects: subjectsOf(training),
        outputs: outputsOf(training),
        files: producedFiles(training),
    };
}
function outputsOf({ job, record, reused, previous }) {
    return {
        fingerprint: record.fingerprint,
        reused: String(reused),
        changed: (previous?.changes ?? []).map(change => change.component).join(','),
        'model-path': job.outputs.model,
        'model-digest': record.outputs.model.sha256,
        metrics: JSON.stringify(record.metrics),
        'duration-seconds': String(Math.round(record.run.seconds * 10) / 10),
    };
}

;// CONCATENATED MODULE: ../actions/lib/train/index.js


const action = {
    name: 'train',
    description: 'Trains a model by your own command, or reuses the earlier result when nothing changed.',
    inputs: inputs_inputs,
    outputs: outputs,
    run: run,
};


/***/ }),

/***/ 86580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * RFC 8785 (JCS): keys sorted by UTF-16 code units, ECMAScript numbers and strings, no white space. The same
 * value gives the same bytes on any machine, so its digest means something. Throws TypeError on what JSON cannot
 * hold (NaN, infinities, undefined, lone surrogates).
 */
function canonicalJson(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new TypeError(`${value} is not JSON`);
    if (typeof value === 'string' && !value.isWellFormed())
        throw new TypeError('a string with a lone surrogate is not JSON');
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const members = Object.keys(value)
            .sort()
            .map(key => `${canonicalJson(key)}:${canonicalJson(value[key])}`);
        return `{${members.join(',')}}`;
    }
    const text = JSON.stringify(value);
    if (text === undefined)
        throw new TypeError(`${typeof value} is not JSON`);
    return text;
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


/***/ }),

/***/ 46203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ checkStatement),
/* harmony export */   Ss: () => (/* binding */ fetchStatement),
/* harmony export */   t2: () => (/* binding */ fetchFile)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13003);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _path_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24653);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91922);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1990);





/**
 * The file or folder behind a reference: from its artifact, else from the path it was left at. Its digest is checked
 * before anyone sees it. Returns an absolute path.
 */
async function fetchFile(ref, ports) {
    const path = await locate(ref, ports);
    const digest = await (0,_path_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(path, ports.files);
    if (digest.sha256 !== ref.sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('digest-mismatch', {
            message: `The ${ref.role} "${ref.path}" has sha256:${digest.sha256}, but its stage handed on sha256:${ref.sha256}.`,
            fix: 'Somebody changed it in between. Run the stage that makes it again.',
        });
    }
    return path;
}
async function locate(ref, { artifacts, files }) {
    if (ref.artifact && artifacts.available) {
        const folder = await artifacts.download(ref.artifact.id);
        return ref.path === '.' ? folder : `${folder}/${ref.path}`;
    }
    const path = files.resolve(ref.local ?? ref.path);
    if (await files.stat(path))
        return path;
    const what = `The ${ref.role} "${ref.local ?? ref.path}" of an earlier stage is not here`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('missing-file', artifacts.available
        ? {
            message: `${what}, and its job did not upload it.`,
            fix: 'The log of that job warns why: the service failed, or the file holds a secret. Mend that and run it again.',
        }
        : {
            message: `${what}, and this server has no artifact service.`,
            fix: 'Run the stages in one workspace, or pass the file by its path.',
        });
}
const PREDICATE_OF = {
    'validate-data': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.testResult,
    train: _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.provenance,
    'evaluate-gate': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.testResult,
    'register-model': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.release,
    'deploy-canary': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.rollout,
};
/**
 * The statement behind a link, checked by `checkStatement`. Throws what that throws, and what `fetchFile` throws.
 */
async function fetchStatement(link, ports) {
    const path = await fetchFile(link.evidence, ports);
    return checkStatement(link, parse((await ports.files.read(path)).toString('utf8')));
}
/**
 * The value as the statement the link speaks of. The link is only a claim: the statement must be of the stage's kind, speak of
 * all the subjects and judge alike. Throws UserError `evidence-refused`, `evidence-missing`.
 */
function checkStatement(link, value) {
    const { stage, verdict, evidence } = link;
    const refuse = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('evidence-refused', {
            message: `The evidence of ${stage} (sha256:${evidence.sha256.slice(0, 12)}) ${why}.`,
            fix: `Run ${stage} again and pass its result through "needs".`,
        });
    };
    if (!isStatement(value))
        return refuse('is not an in-toto statement');
    const { subject, predicateType, predicate } = value;
    if (predicateType !== PREDICATE_OF[stage])
        refuse(`is of type ${JSON.stringify(predicateType)}`);
    const stated = new Set(subject.map(({ digest }) => digest.sha256));
    const missing = link.subjects.find(({ sha256 }) => !stated.has(sha256));
    if (missing) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('evidence-missing', {
            message: `The evidence of ${stage} does not speak of ${missing.name} (sha256:${missing.sha256}), though its result claims so.`,
        });
    }
    const result = predicate?.result;
    const passed = result === 'PASSED' || result === 'WARNED';
    if (predicateType === _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.testResult && passed !== (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .allows */ .NB)(verdict))
        refuse(`says ${JSON.stringify(result)}, though its result claims "${verdict}"`);
    return value;
}
/** Somebody else wrote it. */
function isStatement(value) {
    const subject = value?.subject;
    const isSubject = (item) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isSha256 */ ._h)(item?.digest?.sha256);
    return Array.isArray(subject) && subject.every(isSubject);
}
/** undefined for what is not JSON. */
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 99740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `812 B`, `1.2 MB`: powers of 1000, as file managers count; three significant digits. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? value : Number(value.toPrecision(3))} ${units[unit]}`;
}


/***/ }),

/***/ 24653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13003);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);



/** Digest of a file or folder, streamed. Throws `missing-file`, and `unsupported` for links and devices. */
async function digestOf(path, files) {
    const stat = await files.stat(path);
    if (!stat)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('missing-file', { message: `"${files.relative(path)}" does not exist.` });
    if (stat.kind === 'file') {
        const name = path.split(/[\\/]/).at(-1);
        const digest = await digestOfFile(path, files);
        return { kind: 'file', sha256: digest.sha256, size: digest.size, files: [{ path: name, ...digest }] };
    }
    if (stat.kind !== 'folder') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('unsupported', {
            message: `"${files.relative(path)}" is neither a regular file nor a folder.`,
        });
    }
    const entries = [];
    for (const name of await files.list(path))
        entries.push({ path: name, ...(await digestOfFile(`${path}/${name}`, files)) });
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    return { kind: 'folder', sha256: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .folderDigest */ .DR)(entries), size, files: entries };
}
async function digestOfFile(path, files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of files.stream(path)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}


/***/ }),

/***/ 82343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Problems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);

/** Gathers what is wrong, so that all of it is told at once. */
class Problems {
    #found = [];
    #first;
    add(problems) {
        this.#found.push(...problems);
    }
    /** The result of the work, or undefined where it throws a UserError, whose problems are kept. */
    async collect(work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            this.#first ??= error;
            this.add(error.problems);
            return undefined;
        }
    }
    /** Throws one UserError with all there are, of the code, or else of that of the first error collected. */
    raise(code) {
        if (!this.#found.length)
            return;
        const options = this.#first ? { cause: this.#first } : {};
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(code ?? this.#first?.code ?? 'bad-input', this.#found, options);
    }
}


/***/ }),

/***/ 91922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qZ: () => (/* binding */ statement)
/* harmony export */ });
const PREDICATE = {
    testResult: 'https://in-toto.io/attestation/test-result/v0.1',
    provenance: 'https://slsa.dev/provenance/v1',
    release: 'https://in-toto.io/attestation/release/v0.1',
    rollout: 'https://sluice-ml.github.io/attestation/rollout/v1',
};
function describe(subject) {
    return { name: subject.name, digest: { sha256: subject.sha256 }, annotations: { kind: subject.kind } };
}
function statement(subjects, predicateType, predicate) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: subjects.map(describe),
        predicateType,
        predicate,
    };
}


/***/ }),

/***/ 34839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kn: () => (/* binding */ examineDeclared),
  MM: () => (/* binding */ examineFile),
  $e: () => (/* binding */ loadDeclared),
  U0: () => (/* binding */ parseDeclared)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var lib_errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../packages/schema/lib/aliases.js

/** Aliases that stand for what they stand in: their value would have no end. */
function problemsWithAliases(document, lines, file) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Alias(_, alias, path) {
            const target = alias.resolve(document);
            if (target && !path.includes(target))
                return;
            const name = JSON.stringify(alias.source);
            problems.push({
                message: target
                    ? `The alias ${name} stands inside of what it stands for.`
                    : `The alias ${name} has no anchor before it.`,
                location: placeOf(alias, lines, file),
                fix: 'Write the value out.',
            });
        },
    });
    return problems;
}
/** Of the first alias, where they stand for more than a file of this kind can mean. */
function tooManyAliases(document, lines, file) {
    let first;
    (0,dist/* visit */.YR)(document, {
        Node(_, node) {
            if (!(0,dist/* isAlias */.Vj)(node))
                return undefined;
            first = node;
            return dist/* visit */.YR.BREAK;
        },
    });
    return {
        message: 'The aliases of this file stand for too many values.',
        location: first ? placeOf(first, lines, file) : { file },
        fix: 'Write the values out, or use fewer aliases of aliases.',
    };
}
function placeOf(node, lines, file) {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    return { file, line, column: col };
}

;// CONCATENATED MODULE: ../packages/schema/lib/duplicates.js

/** Keys that a map has twice. (The parser's own check compares every key with every other.) */
function problemsWithKeys(document, lines, file) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Map(_, map) {
            const seen = new Map();
            for (const { key } of map.items) {
                const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : String(key);
                const { line, col } = lines.linePos(((0,dist/* isNode */.Ll)(key) ? key.range?.[0] : undefined) ?? 0);
                const first = seen.get(name);
                if (first === undefined)
                    seen.set(name, line);
                else {
                    problems.push({
                        message: `The key ${JSON.stringify(name)} is there already, in line ${first}; keys of a map are unique.`,
                        location: { file, line, column: col },
                    });
                }
            }
        },
    });
    return problems;
}

// EXTERNAL MODULE: ../packages/schema/lib/explain.js + 1 modules
var explain = __webpack_require__(1301);
;// CONCATENATED MODULE: ../packages/schema/lib/locate.js

/** Maps a path in the value to its place in the file; a missing value to its nearest ancestor. */
function locator(document, lines, file) {
    return (path) => {
        let node = document.contents;
        let offset = startOf(document.contents) ?? 0;
        for (const step of path) {
            const pair = (0,dist/* isMap */.jh)(node) ? node.items.find(item => keyOf(item.key) === String(step)) : undefined;
            const next = pair ? pair.value : (0,dist/* isSeq */.oP)(node) ? node.items[Number(step)] : undefined;
            const start = pair ? startOf(pair.key) : startOf(next);
            if (start === undefined)
                break;
            offset = start;
            node = next;
        }
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
}
/** The source of the number at the path. */
function writtenAt(document, path) {
    const node = document.getIn(path, true);
    return (0,dist/* isScalar */.jn)(node) && typeof node.value === 'number' ? node.source : undefined;
}
function keyOf(key) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : String(key);
}
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ../packages/schema/lib/nesting.js

/** Levels that a person's file has; a parser that recurses must not be led to the end of its stack. */
const MOST_LEVELS = 200;
/** Below this no closer look is needed. */
const PLAINLY_FEW = 64;
/** The line, from 1, where the text nests deeper than any person writes; undefined where it does not. */
function findDeepNesting(text) {
    return mayBeDeep(text) ? deepLine(text) : undefined;
}
/** A bound that counts brackets in texts too, and so is quick. */
function mayBeDeep(text) {
    let brackets = 0;
    let marks = 0;
    for (let at = 0; at < text.length; at++) {
        const c = text.charCodeAt(at);
        if (c === 0x0a || c === 0x0d)
            marks = 0;
        else if (c === 0x5b || c === 0x7b)
            brackets += 1;
        else if (c === 0x20 || c === 0x2d || c === 0x3f || c === 0x3a)
            marks += 1;
        if (brackets > PLAINLY_FEW || marks > 2 * PLAINLY_FEW)
            return true;
    }
    return false;
}
/**
 * Flow collections by their brackets. A block collection stands to the right of the one around it, so there are no more of
 * them than a line has columns before its first content, and indicators.
 */
function deepLine(text) {
    let line = 1;
    let flow = 0;
    let block = 0;
    let leading = true;
    let isScalar = false;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        const first = token[0];
        // What follows this mark is a plain scalar or the lines of a block scalar.
        const afterMark = isScalar;
        isScalar = token === '\u001f';
        if (!afterMark && !isScalar) {
            if (first === '[' || first === '{')
                flow += 1;
            else if (first === ']' || first === '}')
                flow -= 1;
            else if (first === '\n' || first === '\r')
                [block, leading] = [0, true];
            else if (first === ' ' && leading)
                block += token.length;
            else if (flow === 0 && ['-', '?', ':'].includes(token))
                block += 1;
            if (first !== '\n' && first !== '\r' && first !== ' ')
                leading = false;
        }
        if (flow + block > MOST_LEVELS)
            return line;
        line += token.split('\n').length - 1;
    }
    return undefined;
}

// EXTERNAL MODULE: ../packages/schema/lib/precompiled.js
var precompiled = __webpack_require__(1437);
;// CONCATENATED MODULE: ../packages/schema/lib/validator.js

const compiled = new WeakMap();
/** The validator of a schema: the one made when the bundle was built, else compiled now. */
async function validatorOf(schema) {
    let validator = compiled.get(schema);
    if (!validator) {
        const ready = precompiled/* precompiled */.t.get(String(schema['$id']));
        validator = ready ? await ready() : (await Promise.all(/* import() */[__webpack_require__.e(6804), __webpack_require__.e(1630)]).then(__webpack_require__.bind(__webpack_require__, 1630))).newCompiler().compile(schema);
        compiled.set(schema, validator);
    }
    return validator;
}

;// CONCATENATED MODULE: ../packages/schema/lib/declared.js








/** Plenty for anything a person writes; a hostile file must not fill the memory. */
const MAX_BYTES = 1024 * 1024;
/** Problems told one by one. */
const MOST_PROBLEMS = 100;
/**
 * Reads a declarative file (YAML 1.2 or JSON) and checks it against the schema. Throws one UserError of the given
 * code with every problem: file, line, the valid values, a fix. Unknown keys are problems where the schema closes
 * its objects. Anchors are expanded with a limit, merge keys and custom tags are refused.
 */
async function loadDeclared(path, files, schema, code) {
    return admitted(await examineFile(path, files, schema, code), code);
}
/** As `loadDeclared`, from text. */
async function parseDeclared(text, file, schema, code) {
    return admitted(await examineDeclared(text, file, schema, code), code);
}
/** As `loadDeclared`, but tells what the schema says against it instead of throwing that. */
async function examineFile(path, files, schema, code) {
    const file = files.relative(files.resolve(path));
    const bytes = await files.read(path);
    if (bytes.length > MAX_BYTES) {
        throw new lib_errors/* UserError */.yo(code, {
            message: `${bytes.length} bytes are too many for a file like this (at most ${MAX_BYTES}).`,
            location: { file },
        });
    }
    return examineDeclared(bytes.toString('utf8'), file, schema, code);
}
/** As `examineFile`, from text. */
async function examineDeclared(text, file, schema, code) {
    const deep = findDeepNesting(text);
    if (deep !== undefined) {
        throw new lib_errors/* UserError */.yo(code, {
            message: 'This is nested too deeply.',
            location: { file, line: deep },
            fix: 'No file of this kind has more than 200 levels; look for a bracket that is never closed.',
        });
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        uniqueKeys: false,
        version: '1.2',
        prettyErrors: false,
    });
    const locate = locator(document, lines, file);
    const syntax = syntaxProblems(document, lines, file);
    if (syntax.length)
        throw new lib_errors/* UserError */.yo(code, atMost(syntax, file));
    const value = declared_valueOf(document, () => new lib_errors/* UserError */.yo(code, tooManyAliases(document, lines, file)));
    const validate = await validatorOf(schema);
    const errors = validate(value) ? [] : (validate.errors ?? []);
    const written = (path) => writtenAt(document, path);
    const { problems, faults } = (0,explain/* explain */.W)(errors, value, locate);
    return { value, file, text, locate, written, problems: atMost(problems, file), faults };
}
function admitted({ problems, ...declared }, code) {
    if (problems.length)
        throw new lib_errors/* UserError */.yo(code, problems);
    return { ...declared, value: declared.value };
}
/** Throws the error where aliases of aliases amount to too much. */
function declared_valueOf(document, tooMuch) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw error instanceof ReferenceError ? tooMuch() : error;
    }
}
function atMost(problems, file) {
    const rest = problems.length - MOST_PROBLEMS;
    if (rest <= 0)
        return problems;
    return [...problems.slice(0, MOST_PROBLEMS), { message: `${rest} more problems.`, location: { file } }];
}
function syntaxProblems(document, lines, file) {
    const problems = [...document.errors, ...document.warnings].map(error => {
        const { line, col } = lines.linePos(error.pos[0]);
        const location = { file, line, column: col };
        if (error.code === 'MULTIPLE_DOCS')
            return {
                message: 'A second YAML document begins here; a file of this kind holds one.',
                location,
                fix: 'Bring it to a file of its own, or take the line "---" out.',
            };
        return { message: error.message.split('\n')[0], location };
    });
    if (problems.length)
        return problems;
    problems.push(...problemsWithKeys(document, lines, file), ...problemsWithAliases(document, lines, file));
    // A number JSON cannot hold would slip through comparisons; it fails here, by line.
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            if (typeof node.value !== 'number' || Number.isFinite(node.value))
                return;
            const { line, col } = lines.linePos((0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0);
            problems.push({
                message: `${node.source ?? 'This number'} is not a finite number.`,
                location: { file, line, column: col },
            });
        },
    });
    return problems;
}


/***/ }),

/***/ 1301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain),
  V: () => (/* binding */ nameOf)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
;// CONCATENATED MODULE: ../packages/schema/lib/wordings.js
const counted = (count, one, many = `${one}s`) => `${String(count)} ${count === 1 ? one : many}`;
const few = (one, many) => ({
    is: ({ limit }) => (limit === 1 ? `must not be empty` : `must have at least ${counted(limit, one, many)}`),
});
const many = (one, several) => ({
    is: ({ limit }) => `must have at most ${counted(limit, one, several)}`,
});
const BOUNDS = {
    '>=': 'at least',
    '>': 'more than',
    '<=': 'at most',
    '<': 'less than',
};
const bound = {
    is: ({ comparison, limit }, shown) => `must be ${BOUNDS[String(comparison)]} ${String(limit)}, not ${shown}`,
};
/** Plain words for what ajv says in those of JSON Schema. */
const WORDINGS = {
    minItems: few('item'),
    maxItems: many('item'),
    minLength: few('character'),
    maxLength: many('character'),
    minProperties: few('key'),
    maxProperties: many('key'),
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
    multipleOf: { is: ({ multipleOf }, shown) => `must be a multiple of ${String(multipleOf)}, not ${shown}` },
    pattern: { is: ({ pattern }, shown) => `must match ${String(pattern)}, and ${shown} does not` },
    format: { is: ({ format }, shown) => `must be a valid ${String(format)}, not ${shown}` },
    uniqueItems: {
        is: ({ i, j }) => i === undefined
            ? 'has an item twice'
            : `has the same item twice, in places ${Number(j) + 1} and ${Number(i) + 1}`,
        fix: () => 'Take one of them out.',
    },
    contains: { is: () => 'lacks an item that it must have' },
    propertyNames: { is: ({ propertyName }) => `cannot have the key ${JSON.stringify(propertyName)}` },
    dependentRequired: {
        is: ({ property, missingProperty }) => `has "${String(property)}" and so needs "${String(missingProperty)}"`,
    },
    not: { is: (_, shown) => `cannot be ${shown}` },
    oneOf: {
        is: ({ passingSchemas }, shown) => passingSchemas
            ? `can be read in two ways that exclude each other: ${shown}`
            : `fits none of the ways it can be written: ${shown}`,
    },
    anyOf: { is: (_, shown) => `fits none of the ways it can be written: ${shown}` },
    'false schema': { is: () => 'has no place here', fix: () => 'Take it out.' },
};
/** As `WORDINGS`; what they do not know is told in ajv's words. */
function wordingOf(error, shown) {
    const params = error.params;
    const wording = Object.hasOwn(WORDINGS, error.keyword) ? WORDINGS[error.keyword] : undefined;
    if (!wording)
        return { is: `${error.message ?? 'is not valid'}, but is ${shown}` };
    return { is: wording.is(params, shown), ...(wording.fix ? { fix: wording.fix(params) } : {}) };
}

;// CONCATENATED MODULE: ../packages/schema/lib/explain.js


/** More say nothing new, and sorting out combinators takes time in proportion to their square. */
const MOST_ERRORS = 2000;
/**
 * Turns ajv's errors into problems a person can act on. Where a value may take several forms (`anyOf`, `oneOf`), only
 * the errors of the form it comes nearest to are told.
 */
function explain(errors, value, locate) {
    const told = relevant(errors.slice(0, MOST_ERRORS));
    const problems = told.map(error => describeError(error, value, locate));
    const seen = new Set();
    const distinct = problems.filter(problem => {
        const key = JSON.stringify([problem.location, problem.message]);
        return seen.has(key) ? false : seen.add(key);
    });
    return { problems: distinct, faults: told.map(error => faultOf(error, value)) };
}
/** The value it is about: of a key that is not known, that key. */
function faultOf({ instancePath, params }, value) {
    const { additionalProperty, unevaluatedProperty } = params;
    const key = additionalProperty ?? unevaluatedProperty;
    return [...pathOf(instancePath, value), ...(key === undefined ? [] : [key])];
}
/** The errors worth telling: combinators only stand for their branches, and one branch is enough. */
function relevant(errors) {
    const combinators = errors.filter(e => e.keyword === 'anyOf' || e.keyword === 'oneOf' || e.keyword === 'if');
    let kept = errors.filter(e => !combinators.includes(e));
    for (const combinator of combinators.filter(e => e.keyword !== 'if')) {
        // The same rule may judge many items of a list: only the errors of this one are its own.
        const inside = kept.filter(e => e.schemaPath.startsWith(`${combinator.schemaPath}/`) &&
            `${e.instancePath}/`.startsWith(`${combinator.instancePath}/`));
        const branches = groupBy(inside, branchOf(combinator));
        const deepest = [...branches.values()].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
        if (deepest)
            kept = kept.filter(e => !inside.includes(e) || deepest.includes(e));
        else
            kept.push(combinator);
    }
    return kept;
}
const branchOf = (combinator) => (error) => error.schemaPath.slice(combinator.schemaPath.length + 1).split('/')[0];
/** A branch that got further into the value, past its type, is the one that was meant. */
function depthOf(errors) {
    const deepest = Math.max(...errors.map(e => e.instancePath.split('/').length));
    return deepest + (errors.some(e => e.keyword === 'type' || e.keyword === 'const') ? 0 : 0.5);
}
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items)
        groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
    return groups;
}
function describeError(error, value, locate) {
    const path = pathOf(error.instancePath, value);
    const name = path.length ? nameOf(path) : 'The file';
    const params = error.params;
    switch (error.keyword) {
        case 'additionalProperties':
        case 'unevaluatedProperties': {
            const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
            const known = Object.keys((error.parentSchema?.['properties'] ?? {}));
            const near = (0,errors/* nearest */.pA)(key, known);
            return {
                message: `${path.length ? `${name} has` : 'There is'} no key "${key}".`,
                location: locate([...path, key]),
                ...(near ? { fix: `Did you mean "${near}"?` } : known.length ? { valid: known } : {}),
            };
        }
        case 'required':
            return { message: `${name} needs "${String(params['missingProperty'])}".`, location: locate(path) };
        case 'enum':
            return {
                message: `${name} cannot be ${show(error.data)}.`,
                location: locate(path),
                valid: params['allowedValues'].map(String),
            };
        case 'const':
            return {
                message: `${name} must be ${show(params['allowedValue'])}, not ${show(error.data)}.`,
                location: locate(path),
            };
        case 'type':
            return {
                message: `${name} must be ${[params['type']].flat().join(' or ')}, not ${show(error.data)}.`,
                location: locate(path),
            };
        default: {
            const { is, fix } = wordingOf(error, show(error.data));
            return { message: `${name} ${is}.`, location: locate(path), ...(fix ? { fix } : {}) };
        }
    }
}
/** JSON pointer → path, with indexes as numbers where the value is an array. */
function pathOf(pointer, value) {
    const path = [];
    let current = value;
    for (const raw of pointer.split('/').slice(1)) {
        const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(Array.isArray(current) ? Number(key) : key);
        current = current?.[key];
    }
    return path;
}
/** `rules[2].min` */
function nameOf(path) {
    return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('');
}
function show(value) {
    const text = JSON.stringify(value);
    if (text === undefined)
        return 'nothing';
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}


/***/ })

};
