export const id = 1156;
export const ids = [1156];
export const modules = {

/***/ 31156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driftFor: () => (/* binding */ driftFor),
  withRows: () => (/* binding */ withRows)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/data/lib/drift/reference.js
var drift_reference = __webpack_require__(16417);
// EXTERNAL MODULE: ../packages/data/lib/bare-plan.js
var bare_plan = __webpack_require__(42480);
// EXTERNAL MODULE: ../packages/data/lib/dataset.js
var dataset = __webpack_require__(73376);
// EXTERNAL MODULE: ../packages/data/lib/profile-file.js
var profile_file = __webpack_require__(1260);
// EXTERNAL MODULE: ../packages/data/lib/scan-table.js + 4 modules
var scan_table = __webpack_require__(54525);
;// CONCATENATED MODULE: ../packages/data/lib/drift/profile-data.js




/** Reads the files as the contract has their types, and tells what they hold without judging it. */
async function profileData(paths, { plan }, files, options) {
    const scan = await (0,scan_table/* scanTable */.SS)(paths, (0,bare_plan/* bareOf */.e)(plan), files, options);
    return (0,profile_file/* profileOf */.d)(scan, (0,dataset/* datasetOf */.g)(scan.files));
}

// EXTERNAL MODULE: ../packages/data/lib/drift/whole-rows.js + 4 modules
var whole_rows = __webpack_require__(78491);
// EXTERNAL MODULE: ../packages/data/lib/drift/settings.js
var settings = __webpack_require__(89147);
// EXTERNAL MODULE: ../actions/lib/validate-data/mode.js
var mode = __webpack_require__(34812);
;// CONCATENATED MODULE: ../actions/lib/validate-data/drift.js




/**
 * What the data are held against for drift. Loaded where there is a reference.
 * @param dataset what the data are called
 */
async function driftFor(data, dataset, contract, inputs, ports, options) {
    const lines = inputs.reference ?? [];
    if (lines.some(mode/* isRegistry */.C)) {
        const { findRegistered } = await Promise.all(/* import() */[__webpack_require__.e(2038), __webpack_require__.e(9680), __webpack_require__.e(4528)]).then(__webpack_require__.bind(__webpack_require__, 32147));
        const found = await findRegistered(lines, dataset, inputs, ports);
        if ('missing' in found)
            return { notes: [found.missing] };
        const drift = await against(found.reference, data, contract, inputs, options);
        return { drift, notes: [], version: found.version };
    }
    const reference = await (0,drift_reference/* loadReference */.Q)(lines, ports, found => profileData(found.paths, contract, found.files, options));
    return { drift: await against(reference, data, contract, inputs, options), notes: [] };
}
async function against(reference, data, contract, inputs, options) {
    const settings = settingsOf(inputs);
    if (!inputs['drift-rows'])
        return { reference, settings };
    const { sample } = reference.profile;
    const rows = reference.data ?? (sample && (0,whole_rows/* sampleOf */.uV)(sample));
    if (!rows || settings.preset !== 'sluice')
        throw new errors/* UserError */.yo('bad-input', {
            message: '"drift-rows" needs rows of the reference, and the preset "sluice".',
            fix: 'A profile keeps rows where it was made with `keep-rows: true`. Else name data files in "reference", or leave "drift-rows" out.',
        });
    const both = { reference: rows, current: data };
    const wholeRows = await (0,whole_rows/* sampleBoth */.is)(both, contract.plan, options, settings);
    refuseNothingShared(reference, wholeRows.reference);
    return { reference, settings, wholeRows };
}
/** Rows can be compared only where the reference has some, and one of the columns looked at. */
function refuseNothingShared({ name, profile, data }, { columns, rows }) {
    const known = new Set(data ? profile.columns.map(column => column.name) : profile.sample?.columns);
    if (rows.length && columns.some(column => known.has(column)))
        return;
    throw new errors/* UserError */.yo('bad-input', {
        message: rows.length
            ? `The rows of the reference "${name}" have no column that "drift-rows" could compare.`
            : `The reference "${name}" keeps no rows: "drift-rows" has nothing to compare with.`,
        fix: 'Name data files in "reference", or a profile made with `keep-rows: true` of data with the same columns; or leave "drift-rows" out.',
    });
}
/** The profile with some rows of the data. Reads them once more. */
async function withRows(profile, data, contract, inputs, options) {
    const sample = await (0,whole_rows/* sampleData */.$e)(data, contract.plan, options, settingsOf(inputs));
    return { ...profile, sample: (0,whole_rows/* keptSample */.b8)(sample) };
}
function settingsOf(inputs) {
    const thresholds = inputs['drift-threshold'];
    return {
        preset: inputs['drift-preset'] ?? settings/* DRIFT_DEFAULTS */.Nl.preset,
        numeric: inputs['drift-numeric-method'] ?? settings/* DRIFT_DEFAULTS */.Nl.numeric,
        categorical: inputs['drift-categorical-method'] ?? settings/* DRIFT_DEFAULTS */.Nl.categorical,
        alpha: inputs['drift-alpha'] ?? settings/* DRIFT_DEFAULTS */.Nl.alpha,
        ...(thresholds?.all === undefined ? {} : { threshold: thresholds.all }),
        thresholds: thresholds?.columns ?? new Map(),
        columns: inputs['drift-columns'] ?? [],
        severity: inputs['drift-severity'] ?? settings/* DRIFT_DEFAULTS */.Nl.severity,
    };
}


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


/***/ }),

/***/ 16417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ asReference),
/* harmony export */   Q: () => (/* binding */ loadReference)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24653);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46203);
/* harmony import */ var _find_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45558);
/* harmony import */ var _read_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80546);



/** What is larger holds data: a profile of a thousand columns takes a tenth of it. */
const LARGEST_PROFILE = 64 * 1024 * 1024;
/**
 * The reference behind the lines of the input: the profile file of an earlier run, the `result` of an earlier
 * validate-data (its profile is fetched and its digest checked), or data files and patterns, which are scanned.
 * Throws UserError `missing-file`, `bad-input`, and what the scan throws.
 * @param profileOf scans data as the current data are scanned
 */
async function loadReference(lines, ports, profileOf) {
    const [first] = lines;
    const size = lines.length === 1 && first.endsWith('.json') ? (await ports.files.stat(first))?.size : undefined;
    if (size !== undefined && size <= LARGEST_PROFILE) {
        const value = await (0,_read_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(first, ports.files);
        if (isHandover(value))
            return fromHandover(first, value, ports);
        if ((0,_read_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
            return {
                name: first,
                sha256: (await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(first, ports.files)).sha256,
                profile: asReference(value, first),
            };
    }
    const data = await (0,_find_data_js__WEBPACK_IMPORTED_MODULE_2__/* .findData */ .a)(lines, ports.files);
    const profile = await profileOf(data);
    if (profile.rows === 0)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('empty-data', {
            message: `The reference ${lines.join(', ')} holds no rows: nothing could drift from it.`,
            fix: 'Give the data, or the profile, that the model was trained on.',
        });
    return { name: lines.join(', '), sha256: profile.dataset, profile, data };
}
async function fromHandover(path, handover, ports) {
    const ref = handover.files.find(({ role }) => role === 'profile');
    if (!ref)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('bad-input', {
            message: `The reference "${path}" is the result of ${handover.stage} and names no profile.`,
            fix: 'Give the result of validate-data, or its profile.json.',
        });
    const file = await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .fetchFile */ .t2)(ref, ports);
    const profile = asReference(await (0,_read_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(file, ports.files), path);
    return { name: `${path} (run ${handover.run.id})`, sha256: ref.sha256, profile };
}
function isHandover(value) {
    return ((0,_read_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) &&
        value['sluice'] === 1 &&
        typeof value['stage'] === 'string' &&
        Array.isArray(value['files']));
}
/** A profile from which drift can be told. Throws UserError `bad-input`. */
function asReference(value, name) {
    const profile = (0,_read_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .asProfile */ .Ug)(value, `The reference "${name}"`);
    if (profile.columns.some(({ distribution }) => distribution !== undefined) || !profile.columns.length)
        return profile;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('bad-input', {
        message: `The reference "${name}" keeps no distributions.`,
        fix: 'Was it of columns whose values must not be shown? Give the data files instead.',
    });
}


/***/ })

};
