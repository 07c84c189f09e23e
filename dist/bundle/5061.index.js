export const id = 5061;
export const ids = [5061];
export const modules = {

/***/ 45061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyFor: () => (/* binding */ historyFor)
});

// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/data/lib/drift/read-profile.js
var read_profile = __webpack_require__(80546);
;// CONCATENATED MODULE: ../packages/data/lib/drift/past-profiles.js


/**
 * The profiles in the files that the lines name: paths, patterns, or folders with the `.json` files below them. A file that
 * is no profile is an error, as is a pattern that names none: UserError `missing-file`, `bad-input`. A folder may be empty:
 * there is no history before the first run.
 */
async function readPastProfiles(lines, files) {
    const paths = new Set();
    for (const line of lines)
        for (const path of await pathsOf(line, files))
            paths.add(path);
    const past = [];
    for (const path of [...paths].sort()) {
        const profile = await (0,read_profile/* readProfile */.er)(path, `"${path}" of the history`, files);
        past.push({ name: path, sha256: (await (0,path_digest/* digestOf */.o)(path, files)).sha256, profile });
    }
    return past;
}
async function pathsOf(line, files) {
    const stat = await files.stat(line);
    if (stat?.kind === 'file')
        return [files.relative(line)];
    const pattern = stat?.kind === 'folder' ? `${line.replace(/\/+$/, '')}/**/*.json` : line;
    const found = (await files.glob([pattern])).map(path => files.relative(path));
    if (!found.length && stat?.kind !== 'folder')
        throw new errors/* UserError */.yo('missing-file', {
            message: `The history "${line}" names no file.`,
            fix: 'Name the folder that the profiles of earlier runs are put into; it may be empty, but must be there.',
        });
    return found;
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/history-settings.js
const HISTORY_DEFAULTS = { alpha: 0.05, tolerance: 0.01, severity: 'warning' };

;// CONCATENATED MODULE: ../actions/lib/validate-data/history.js

/**
 * Loaded where there is a history.
 * @param dataset what the data are called
 */
async function historyFor(dataset, inputs, ports) {
    const lines = inputs.history ?? [];
    const paths = lines.filter(line => line !== 'registry');
    const past = await readPastProfiles(paths, ports.files);
    const notes = [];
    if (paths.length < lines.length) {
        const { registeredProfiles } = await Promise.all(/* import() */[__webpack_require__.e(2038), __webpack_require__.e(9680), __webpack_require__.e(2147)]).then(__webpack_require__.bind(__webpack_require__, 32147));
        const registered = await registeredProfiles(dataset, inputs, ports);
        past.push(...registered.past);
        notes.push(...registered.notes);
    }
    const settings = {
        alpha: inputs['history-alpha'] ?? HISTORY_DEFAULTS.alpha,
        tolerance: inputs['history-tolerance'] ?? HISTORY_DEFAULTS.tolerance,
        severity: inputs['history-severity'] ?? HISTORY_DEFAULTS.severity,
    };
    return { history: { past, settings }, notes };
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

/***/ 80546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ isColumn),
/* harmony export */   Ug: () => (/* binding */ asProfile),
/* harmony export */   er: () => (/* binding */ readProfile),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89842);


/** The profile in a file that an earlier run wrote. Throws UserError `missing-file`, and `bad-input` for what is none. */
async function readProfile(path, what, files) {
    return asProfile(await parseJson(path, files), what);
}
/** undefined where the file is no JSON. */
async function parseJson(path, files) {
    try {
        return JSON.parse((await files.read(path)).toString('utf8'));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * A profile that somebody else's run may have written: what drift reads of it must be there. Throws UserError `bad-input`.
 * @param what for the message: `The reference "accepted/profile.json"`
 */
function asProfile(value, what) {
    const refuse = (why) => {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-input', {
            message: `${what} ${why}.`,
            fix: 'Write it anew: validate-data leaves a profile.json in its report folder.',
        });
    };
    if (!isRecord(value) || value['kind'] !== 'profile')
        return refuse('is no profile');
    if (value['sluice'] !== 1)
        return refuse(`is a profile of version ${JSON.stringify(value['sluice'])}`);
    const columns = value['columns'];
    if (!Array.isArray(columns))
        return refuse('has no columns');
    if (!columns.every(isColumn))
        return refuse('has a column that cannot be read');
    if (!isCount(value['rows']) || typeof value['dataset'] !== 'string')
        return refuse('names no dataset');
    if (!isSample(value['sample']))
        return refuse('has a sample of rows that cannot be read');
    return value;
}
const KINDS = ['numbers', 'cells', 'texts', 'buckets', 'hash-buckets'];
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** A count, or the estimate of one. */
const isAmount = (value) => Number.isFinite(value) && value >= 0;
/** Whether drift and history can be told from what it says: a number that is none would make every comparison with it none. */
function isColumn(value) {
    if (!isRecord(value) || typeof value['name'] !== 'string' || typeof value['type'] !== 'string')
        return false;
    const counts = [value['rows'], value['missing'], value['invalid'], value['notFinite'] ?? 0];
    if (!counts.every(isCount))
        return false;
    const present = counts.reduce((rows, without) => rows - without);
    const { mean, sd } = value;
    // Of no values there is no mean.
    if (present < 0 || (mean !== undefined && !(Number.isFinite(mean) && present > 0)))
        return false;
    if (sd !== undefined && !isAmount(sd))
        return false;
    if (!isRecord(value['distinct']) || !isAmount(value['distinct']['count']))
        return false;
    const distribution = value['distribution'];
    if (distribution === undefined)
        return true;
    if (!isRecord(distribution) || !KINDS.includes(distribution['kind']))
        return false;
    const { kind, values } = distribution;
    if (kind === 'cells')
        return typeof distribution['cells'] === 'string' && isDepth(distribution['bits']);
    if (kind === 'buckets' || kind === 'hash-buckets')
        return isBuckets(kind, distribution);
    if (!isRest(distribution['rest']))
        return false;
    const isValue = (x) => (kind === 'numbers' ? Number.isFinite(x) : typeof x === 'string');
    return (Array.isArray(values) &&
        values.every(pair => Array.isArray(pair) && isValue(pair[0]) && Number.isSafeInteger(pair[1]) && pair[1] > 0));
}
/** As many bits as cells may have; see fine-cells.ts. */
const isDepth = (bits) => bits === undefined || (isCount(bits) && bits <= 52);
function isBuckets(kind, { bits, counts }) {
    if (typeof counts !== 'string' || (kind === 'hash-buckets' && !isCount(bits)))
        return false;
    return (0,_distribution_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketsOf */ .HP)({ kind, bits: bits, counts }) !== undefined;
}
function isRest(rest) {
    if (rest === undefined)
        return true;
    if (!isRecord(rest) || !isCount(rest['distinct']) || !isCount(rest['count']))
        return false;
    return rest['hashes'] === undefined || typeof rest['hashes'] === 'string';
}
function isSample(sample) {
    if (sample === undefined)
        return true;
    if (!isRecord(sample))
        return false;
    const { columns, rows } = sample;
    if (!Array.isArray(columns) || !columns.every(name => typeof name === 'string'))
        return false;
    const isRow = (row) => Array.isArray(row) &&
        row.length === columns.length &&
        row.every(cell => cell === null || typeof cell === 'string');
    return Array.isArray(rows) && rows.every(isRow);
}


/***/ })

};
