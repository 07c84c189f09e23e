export const id = 7802;
export const ids = [7802];
export const modules = {

/***/ 37802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  profilePart: () => (/* binding */ profilePart),
  shardsFor: () => (/* binding */ shardsFor)
});

// EXTERNAL MODULE: ../packages/core/lib/context.js
var lib_context = __webpack_require__(2284);
// EXTERNAL MODULE: ../packages/core/lib/statement.js
var statement = __webpack_require__(91922);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var lib_places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/scan-table.js + 4 modules
var scan_table = __webpack_require__(54525);
// EXTERNAL MODULE: ../packages/data/lib/spill-file.js
var spill_file = __webpack_require__(62657);
// EXTERNAL MODULE: ../packages/data/lib/shards/divide-files.js
var divide_files = __webpack_require__(37345);
// EXTERNAL MODULE: ../packages/data/lib/shards/move-places.js
var move_places = __webpack_require__(89216);
// EXTERNAL MODULE: ../packages/data/lib/shards/pack-state.js
var pack_state = __webpack_require__(86943);
// EXTERNAL MODULE: ../packages/data/lib/shards/shard-file.js + 1 modules
var shard_file = __webpack_require__(30486);
;// CONCATENATED MODULE: ../packages/data/lib/shards/profile-shard.js








const PIECE_BYTES = 16 * 1024 * 1024;
/**
 * Counts all that the contract asks for in a part of the files and judges nothing. Throws what `openTable` throws, and UserError
 * `bad-input` where shards could not agree on the time.
 */
async function profileShard(paths, contract, files, options) {
    const { part, asOf, settings, pieceBytes = PIECE_BYTES } = options;
    if (asOf === undefined)
        refuseClock(contract);
    const all = part && (await (0,divide_files/* sizesOf */.gN)(paths, files));
    const own = part && all
        ? (0,divide_files/* partsOfShard */.I1)(await (0,divide_files/* partsOf */.CI)(all, part.count, pieceBytes, files, options), all, part)
        : paths.map((path) => ({ path }));
    const reading = { ...options, pieces: own.map(({ piece }) => piece) };
    const ownPaths = own.map(({ path }) => path);
    return (0,scan_table/* readTable */.xz)(ownPaths, contract.plan, files, reading, (scan, reads, places) => {
        const scanned = reads.map(({ file, ...more }) => ({ ...file, ...more }));
        const state = (0,move_places/* movePlaces */.S)(scan.state(), at => {
            const { file, line } = places.placeOf(at);
            return lib_places/* Places */.N.base(file) + line;
        });
        const spill = new spill_file/* SpillFile */.b('');
        try {
            const bytes = (0,shard_file/* writeShard */.m)({
                settings: { contract: contract.sha256, ...settings },
                ...(part && all ? { part: { ...part, listing: (0,divide_files/* listingOf */.K7)(all) } } : {}),
                files: scanned,
            }, (0,pack_state/* packState */.f)(state, (into, place) => spill.readInto(into, place)));
            return { bytes, files: scanned, rows: scanned.reduce((sum, { rows }) => sum + rows, 0) };
        }
        finally {
            spill.close();
        }
    });
}
/** Each shard is counted by another clock: where a rule asks for the time, that must be told. */
function refuseClock({ declared, file }) {
    if (!/\bnow\s*\(/.test(declared.text))
        return;
    throw new errors/* UserError */.yo('bad-input', {
        message: 'A rule of the contract asks for the time by `now()`, and every shard would have its own.',
        location: { file },
        fix: 'Give all shards one time in the input "as-of".',
    });
}

// EXTERNAL MODULE: ../packages/data/lib/shards/merge-shards.js + 2 modules
var merge_shards = __webpack_require__(74124);
// EXTERNAL MODULE: ../packages/data/lib/validate-data.js + 3 modules
var validate_data = __webpack_require__(74397);
// EXTERNAL MODULE: ../packages/data/lib/find-data.js + 1 modules
var find_data = __webpack_require__(45558);
// EXTERNAL MODULE: ../actions/lib/validate-data/contract.js + 10 modules
var validate_data_contract = __webpack_require__(48140);
// EXTERNAL MODULE: ../actions/lib/validate-data/produce.js
var produce = __webpack_require__(57767);
;// CONCATENATED MODULE: ../actions/lib/validate-data/shard-inputs.js
/**
 * Whether an input changes what a shard counts: then all shards and their merge must have the same. A new input has its place here, or
 * nothing is compiled. Limits do not count: they refuse data, and change nothing of data that they let through.
 */
const COUNTS = {
    table: true,
    format: true,
    delimiter: true,
    encoding: true,
    'missing-values': true,
    'max-examples': true,
    environment: true,
    'as-of': true,
    // What counts of the contract is what it says, not where it lies: its digest is compared.
    contract: false,
    'allow-lossy-import': false,
    'model-name': false,
    needs: false,
    'optional-needs': false,
    comment: false,
    'commit-status': false,
    'github-token': false,
    'report-dir': false,
    mode: false,
    shard: false,
    shards: false,
    'expected-shards': false,
    data: false,
    server: false,
    'fail-on': false,
    quarantine: false,
    accepted: false,
    tables: false,
    'previous-profile': false,
    'contract-baseline': false,
    'export-contract': false,
    reference: false,
    registry: false,
    'reference-missing': false,
    'drift-preset': false,
    'drift-threshold': false,
    'drift-alpha': false,
    'drift-columns': false,
    'drift-numeric-method': false,
    'drift-categorical-method': false,
    'drift-rows': false,
    'keep-rows': false,
    'drift-severity': false,
    history: false,
    'history-alpha': false,
    'history-tolerance': false,
    'history-severity': false,
    'max-columns': false,
    'max-row-size': false,
    'max-decompressed-size': false,
    'max-key-memory': false,
};
/** The inputs that shards must agree in. */
function settingsOf(inputs) {
    const names = Object.keys(COUNTS).filter(name => COUNTS[name]);
    return Object.fromEntries(names.map(name => [name, settingOf(inputs[name])]));
}
function settingOf(value) {
    if (value === undefined)
        return null;
    return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ../actions/lib/validate-data/shards.js





/** What the files of this job hold, for the job that merges; whether that is good is not asked here. */
async function profilePart(inputs, data, ports, options) {
    const asOf = inputs['as-of'];
    const part = inputs.shard;
    const now = asOf ?? ports.clock.now().getTime();
    const produced = [];
    const { contract } = await (0,validate_data_contract/* contractFor */.GJ)(data, { inputs, ports, options, now, produced });
    const { bytes, files, rows } = await profileShard(data.paths, contract, data.files, {
        ...options,
        settings: settingsOf(inputs),
        ...(part ? { part } : {}),
        ...(asOf === undefined ? {} : { asOf }),
    });
    const name = part ? `shard-${part.index}-of-${part.count}` : 'shard';
    const path = `${(0,produce/* folderOf */.y)(inputs)}/${name}.shard`;
    const sha256 = await (0,produce/* produce */.j)('shard', path, bytes, ports, produced, { own: true });
    const size = `${rows.toLocaleString('en')} rows of ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
    const headline = `${part ? `Shard ${part.index}/${part.count}` : 'One shard'}: ${size} are counted. Nothing is judged before all shards are merged.`;
    return {
        stage: 'validate-data',
        verdict: 'pass',
        headline,
        findings: valuesInside(contract, inputs),
        document: {
            title: `Data: ${contract.name}`,
            verdict: 'pass',
            headline,
            blocks: files.length ? [{ kind: 'list', items: files.map(file => file.path) }] : [],
            footer: [['Contract ', { code: `sha256:${contract.sha256}` }]],
        },
        ...aboutShard({ kind: 'dataset', name: path, sha256 }, contract, ports),
        outputs: { rows: String(rows), 'shard-path': path, 'contract-path': contract.file },
        files: produced,
    };
}
/** To be merged exactly, values must be known: those of which nothing is to be shown are in the shard all the same. */
function valuesInside({ plan }, inputs) {
    const hidden = plan.columns.filter(column => column.hidden).map(({ name }) => JSON.stringify(name));
    if (!hidden.length && inputs['max-examples'] > 0)
        return [];
    const whose = inputs['max-examples'] === 0 ? 'the columns' : hidden.join(', ');
    return [
        {
            rule: 'values-in-shard',
            severity: 'notice',
            message: `The shard, and the artifact it travels in, holds values of ${whose}, though they are not to be shown.`,
            fix: 'Where others may download the artifacts of this repository, validate these data in one job.',
        },
    ];
}
/** The evidence speaks of the shard, not of its data: nobody can take them for validated. */
function aboutShard(shard, { file, sha256 }, { context }) {
    const url = (0,lib_context/* runUrl */.V)(context);
    const predicate = {
        result: 'PASSED',
        configuration: [{ name: file, digest: { sha256 }, annotations: { kind: 'contract' } }],
        passedTests: [],
        ...(url ? { url } : {}),
    };
    return { evidence: (0,statement/* statement */.qZ)([shard], statement/* PREDICATE */.W3.testResult, predicate), subjects: [shard] };
}
async function shardsFor(inputs, data, contract, ports, options) {
    const expectedShards = inputs['expected-shards'];
    const merging = {
        settings: settingsOf(inputs),
        ...(expectedShards === undefined ? {} : { expectedShards }),
        ...(data ? { data } : {}),
    };
    const found = await findShards(inputs.shards ?? [], ports.files);
    const shards = await (0,merge_shards/* loadShards */.i)(found, contract, ports.files, { ...options, ...merging });
    // A file that was cut is in several of them.
    const paths = new Set(shards.flatMap(({ manifest }) => manifest.files.map(({ path }) => path)));
    return {
        paths: [...paths],
        validate(judging) {
            ports.log.info(`Merging ${shards.length} shards.`);
            return (0,validate_data/* validateShards */.U)(shards, contract, ports.files, { ...judging, ...merging });
        },
    };
}
/** A folder means the shards below it. */
async function findShards(lines, files) {
    const patterns = [];
    for (const line of lines) {
        if (/^[a-z0-9]+:\/\//i.test(line))
            throw new errors/* UserError */.yo('unsupported', {
                message: `"${line}" is an address: shards are read from files.`,
                fix: 'Fetch them first, as with actions/download-artifact.',
            });
        const stat = line.startsWith('!') ? undefined : await files.stat(line);
        patterns.push(stat?.kind === 'folder' ? `${line.replace(/\/+$/, '')}/**/*.shard` : line);
    }
    return (await (0,find_data/* findData */.a)(patterns, files)).paths;
}


/***/ })

};
