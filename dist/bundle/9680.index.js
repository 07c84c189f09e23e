export const id = 9680;
export const ids = [9680];
export const modules = {

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

/***/ 68883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ appendAlias),
/* harmony export */   NH: () => (/* binding */ readAliases),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   x6: () => (/* binding */ readLog),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13003);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51904);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45382);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53581);
/* harmony import */ var _race_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36578);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72626);





/** The log of an alias, first entry first. */
async function readLog(store, alias) {
    const numbers = (await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .listAliases */ .PO)(store)).get(alias) ?? [];
    return Promise.all(numbers.map(seq => readEntry(store, alias, seq)));
}
/** Alias → its latest entry, by name. */
async function readAliases(store) {
    const heads = [...(await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .listAliases */ .PO)(store))].map(async ([alias, numbers]) => [alias, await readEntry(store, alias, numbers.at(-1))]);
    return new Map(await Promise.all(heads));
}
async function readHead(store, alias) {
    const last = (await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .listAliases */ .PO)(store)).get(alias)?.at(-1);
    return last === undefined ? undefined : readEntry(store, alias, last);
}
async function readEntry({ files, layout }, alias, seq) {
    const what = `entry ${seq} of the alias "${alias}"`;
    const entry = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAliasEntry */ .Wo)(await files.read(layout.alias(alias, seq)), what);
    if (entry.alias !== alias || entry.seq !== seq)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(what, `calls itself entry ${entry.seq} of "${entry.alias}"`);
    return entry;
}
/** What `prev` of the next entry says. */
const fingerprintOf = (entry) => (0,_sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .recordText */ .Pe)(entry));
/**
 * Appends to the log by creating the entry with the next number: of two that saw the same past one succeeds, and the
 * other looks again. Setting an alias to what it names already writes nothing.
 */
function appendAlias(store, alias, target, change, clock) {
    return (0,_race_js__WEBPACK_IMPORTED_MODULE_4__/* .race */ .O)(`the alias "${alias}"`, async () => {
        const head = await readHead(store, alias);
        if (head?.version === target.version) {
            const before = head.seq > 1 ? { previous: (await readEntry(store, alias, head.seq - 1)).version } : {};
            return { changed: false, entry: head, ...before };
        }
        checkCurrent(alias, head, change.expectedCurrent);
        const entry = entryAfter(head, alias, target, change, clock);
        const won = await store.files.create(store.layout.alias(alias, entry.seq), (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .recordText */ .Pe)(entry));
        return won ? { changed: true, entry, ...(head ? { previous: head.version } : {}) } : undefined;
    });
}
function checkCurrent(alias, head, expected) {
    const current = head?.version ?? 'none';
    if (expected === undefined || expected === current)
        return;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('conflict', {
        message: `The alias "${alias}" was expected to name ${expected}, but it names ${current}` +
            (head ? `, set by ${head.actor || 'somebody'} at ${head.at}.` : '.'),
        fix: 'Look at what changed, then run again with "expected-current" as it is now.',
    });
}
function entryAfter(head, alias, target, { actor, run, reason = '', evidence = [] }, clock) {
    return {
        sluice: 1,
        alias,
        seq: (head?.seq ?? 0) + 1,
        prev: head ? fingerprintOf(head) : null,
        version: target.version,
        digest: target.manifest.digest,
        at: clock.now().toISOString(),
        actor,
        run,
        reason,
        evidence,
    };
}


/***/ }),

/***/ 56235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ putFile),
/* harmony export */   ew: () => (/* binding */ copyOut),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   h0: () => (/* binding */ putBytes),
/* harmony export */   lM: () => (/* binding */ documentOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24653);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13003);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86580);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45382);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32734);



/** Registries refuse larger manifests, and so do we: https://github.com/opencontainers/distribution-spec */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;
/**
 * Puts the file into the store under the digest it had when it was hashed. A blob that is there is read again: a
 * damaged one is replaced, never called up to date. Throws `digest-mismatch` when the file changed meanwhile.
 */
async function putFile({ files, layout }, path, { sha256: hex }) {
    const blob = layout.blob(hex);
    await files.copyNew(path, blob);
    if ((await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(blob, files)).sha256 === hex)
        return;
    await files.copy(path, blob);
    if ((await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(blob, files)).sha256 === hex)
        return;
    throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`"${files.relative(path)}"`, `does not hold the bytes of sha256:${hex}`);
}
/** Puts a small document into the store. */
async function putBytes({ files, layout }, content) {
    const hex = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(content);
    const blob = layout.blob(hex);
    if (await files.create(blob, content))
        return;
    if ((await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(blob, files)).sha256 !== hex)
        await files.write(blob, content);
}
/** The bytes of a small document, checked against its descriptor. */
async function readBlob({ files, layout }, descriptor) {
    const path = layout.blob((0,_oci_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)(descriptor));
    const stat = await files.stat(path);
    if (stat?.kind !== 'file')
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`the blob ${descriptor.digest}`, 'is missing');
    if (stat.size > LARGEST_DOCUMENT)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`the blob ${descriptor.digest}`, 'is too large for a document');
    const content = await files.read(path);
    if (content.length !== descriptor.size || (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(content) !== (0,_oci_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)(descriptor))
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`the blob ${descriptor.digest}`, 'holds other bytes');
    return content;
}
/** Copies a blob out; the copy is what gets hashed, so nobody can swap it in between. */
async function copyOut({ files, layout }, descriptor, to) {
    const path = layout.blob((0,_oci_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)(descriptor));
    if ((await files.stat(path))?.kind !== 'file')
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`the blob ${descriptor.digest}`, 'is missing');
    await files.copy(path, to);
    const copied = await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(to, files);
    if (copied.sha256 !== (0,_oci_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)(descriptor) || copied.size !== descriptor.size)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`the blob ${descriptor.digest}`, 'holds other bytes');
}
/** A document in its canonical bytes, and the descriptor that names them. */
function documentOf(value, mediaType) {
    const bytes = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(value);
    return {
        bytes,
        descriptor: { mediaType, digest: `sha256:${(0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes)}`, size: Buffer.byteLength(bytes) },
    };
}


/***/ }),

/***/ 45382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);

/** Something in the store is not what its digest or its form says. */
function damaged(what, why) {
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('digest-mismatch', {
        message: `The registry is damaged: ${what} ${why}.`,
        fix: 'Restore it from a copy, or register the same model again, which mends its blobs.',
    });
}


/***/ }),

/***/ 99680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/registry/lib/aliases.js
var aliases = __webpack_require__(68883);
// EXTERNAL MODULE: ../packages/registry/lib/evidence.js
var evidence = __webpack_require__(28130);
// EXTERNAL MODULE: ../packages/registry/lib/fetch.js
var fetch = __webpack_require__(435);
// EXTERNAL MODULE: ../packages/registry/lib/image-index.js
var image_index = __webpack_require__(64655);
// EXTERNAL MODULE: ../packages/registry/lib/item.js
var lib_item = __webpack_require__(35784);
// EXTERNAL MODULE: ../packages/registry/lib/layout.js
var lib_layout = __webpack_require__(53581);
// EXTERNAL MODULE: ../packages/registry/lib/names.js
var names = __webpack_require__(32731);
// EXTERNAL MODULE: ../packages/registry/lib/oci.js
var oci = __webpack_require__(32734);
// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
// EXTERNAL MODULE: ../packages/registry/lib/blobs.js
var blobs = __webpack_require__(56235);
// EXTERNAL MODULE: ../packages/registry/lib/member-path.js
var member_path = __webpack_require__(8085);
// EXTERNAL MODULE: ../packages/registry/lib/pack.js + 1 modules
var pack = __webpack_require__(78352);
// EXTERNAL MODULE: ../packages/registry/lib/version.js
var version = __webpack_require__(75087);
// EXTERNAL MODULE: ../packages/registry/lib/race.js
var race = __webpack_require__(36578);
// EXTERNAL MODULE: ../packages/registry/lib/versions.js
var versions = __webpack_require__(63210);
;// CONCATENATED MODULE: ../packages/registry/lib/register.js











/**
 * Registers a model. The order makes a kill at any point harmless: blobs, configuration, manifest, evidence, then
 * the version record, which is the commit point, then what can be derived from it. Doing it again completes it.
 */
async function register(store, request, clock) {
    const { files } = store;
    const path = await digestAs(request.sha256, request.path, files);
    if (!path.files.length) {
        throw new errors/* UserError */.yo('missing-file', { message: `"${files.relative(request.path)}" holds no file.` });
    }
    (0,member_path/* checkMemberPaths */.H)(path.files.map(file => file.path));
    const model = (0,pack/* packModel */.Zo)(request.model, path, {
        ...request,
        metadata: request.metadata ?? {},
    });
    await (0,lib_layout/* ensureLayout */.p0)(store);
    await putPacked(store, model, files.resolve(request.path));
    const known = await (0,versions/* findTwin */.uW)(store, model.manifest.descriptor);
    const registration = known
        ? unchanged(known, request)
        : await commit(store, await recordOf(store, request, model, clock), request);
    await (0,image_index/* refreshIndex */.O0)(store);
    const previous = (0,versions/* previousOf */.te)(await (0,versions/* canonicalVersions */.kp)(store), registration.record.version);
    return previous === undefined ? registration : { ...registration, previous };
}
/** Digests it anew: what was judged must be what is kept. */
async function digestAs(sha256, path, files) {
    const digest = await (0,path_digest/* digestOf */.o)(path, files);
    if (sha256 === undefined || digest.sha256 === sha256)
        return digest;
    throw new errors/* UserError */.yo('digest-mismatch', {
        message: `"${files.relative(path)}" has sha256:${digest.sha256}, not sha256:${sha256}.`,
        fix: 'It changed after it was judged. Run the stages again.',
    });
}
/** Stores the files, then what refers to them. */
async function putPacked(store, packed, root) {
    for (const member of packed.members) {
        await (0,blobs/* putFile */.UN)(store, packed.content.kind === 'file' ? root : `${root}/${member.path}`, member);
    }
    await (0,blobs/* putBytes */.h0)(store, packed.config?.bytes ?? '{}');
    await (0,blobs/* putBytes */.h0)(store, packed.manifest.bytes);
}
function unchanged(record, { version = 'auto' }) {
    if (version === 'auto' || version === record.version)
        return { event: 'unchanged', record };
    throw new errors/* UserError */.yo('conflict', {
        message: `This very model is version ${record.version} already; it cannot be ${version} as well.`,
        fix: 'One digest has one version. Set "version" to auto, or give version the alias you want.',
    });
}
async function recordOf(store, request, model, clock) {
    const subject = model.manifest.descriptor;
    const { license, description } = request;
    return {
        sluice: 1,
        model: request.model,
        manifest: subject,
        content: model.content,
        ...(license ? { license } : {}),
        ...(description ? { description } : {}),
        metadata: request.metadata ?? {},
        evidence: await attachEvidence(store, subject, request.evidence ?? []),
        attachments: await attachFiles(store, subject, request.attachments ?? []),
        origin: request.origin,
        registeredAt: clock.now().toISOString(),
    };
}
async function attachEvidence(store, subject, evidence) {
    const entries = [];
    for (const { link, path } of evidence) {
        const { predicateType } = JSON.parse((await store.files.read(path)).toString('utf8'));
        const content = await digestAs(link.evidence.sha256, path, store.files);
        const packed = (0,pack/* packAttachment */.Rs)(subject, content, oci/* MEDIA */.Rn.statement, {
            [oci/* ANNOTATION */.YX.role]: 'evidence',
            [oci/* ANNOTATION */.YX.stage]: link.stage,
            [oci/* ANNOTATION */.YX.predicateType]: predicateType,
        });
        await putPacked(store, packed, store.files.resolve(path));
        const { stage, verdict, subjects } = link;
        entries.push({
            stage,
            verdict,
            subjects,
            sha256: packed.content.sha256,
            manifest: packed.manifest.descriptor,
        });
    }
    return entries;
}
async function attachFiles(store, subject, attachments) {
    const attached = [];
    for (const { role, path, sha256 } of attachments) {
        const content = await digestAs(sha256, path, store.files);
        (0,member_path/* checkMemberPaths */.H)(content.files.map(file => file.path));
        const type = `application/vnd.sluice.${(0,names/* checkName */.I)('role', role)}.v1`;
        const packed = (0,pack/* packAttachment */.Rs)(subject, content, type, { [oci/* ANNOTATION */.YX.role]: role });
        await putPacked(store, packed, store.files.resolve(path));
        attached.push({ role, content: packed.content, manifest: packed.manifest.descriptor });
    }
    return attached;
}
/** Takes a number, then the digest. Who loses the number tries the next; who loses the digest has the winner's version. */
function commit(store, draft, request) {
    return (0,race/* race */.O)(`the versions of ${draft.model}`, async () => {
        const twin = await (0,versions/* findTwin */.uW)(store, draft.manifest);
        if (twin)
            return unchanged(twin, request);
        const record = withVersion(draft, (0,version/* nextVersion */.yU)(await (0,lib_layout/* listVersions */.yO)(store), request));
        if (!(await (0,versions/* createVersion */.BB)(store, record)))
            return undefined;
        const winner = await (0,versions/* claimDigest */.j2)(store, (0,oci/* hexOf */.ZD)(record.manifest), record.version);
        return winner === record.version ? { event: 'registered', record } : undefined;
    });
}
/** In the order people read it. */
function withVersion(draft, version) {
    const { sluice, model, ...rest } = draft;
    return { sluice, model, version, ...rest };
}

// EXTERNAL MODULE: ../packages/registry/lib/release.js
var release = __webpack_require__(6330);
// EXTERNAL MODULE: ../packages/registry/lib/damage.js
var damage = __webpack_require__(45382);
;// CONCATENATED MODULE: ../packages/registry/lib/resolve.js





/** The record of a version, or of the version an alias names now. A void number is no version. */
async function resolveReference(store, reference) {
    if ((0,version/* isVersion */.lF)(reference)) {
        const record = await (0,versions/* readVersion */.$4)(store, reference);
        return record && (await (0,versions/* isCanonical */.ZY)(store, record)) ? record : undefined;
    }
    const head = await (0,aliases/* readHead */.zy)(store, (0,names/* checkName */.I)('alias', reference));
    if (!head)
        return undefined;
    const record = await (0,versions/* readVersion */.$4)(store, head.version);
    if (record?.manifest.digest === head.digest)
        return record;
    throw (0,damage/* damaged */.q)(`the alias "${reference}"`, `names version ${head.version} (${head.digest}), which is not that`);
}

;// CONCATENATED MODULE: ../packages/registry/lib/verify.js







/**
 * Reads every byte of a model's store and lists what is not as its records say: errors where something was lost or
 * altered, warnings where a re-run mends it, notices for what only takes room.
 */
async function verifyStore(store) {
    const findings = [];
    const used = new Set();
    const records = [];
    for (const version of await (0,lib_layout/* listVersions */.yO)(store)) {
        const record = await attempt(findings, 'version-record', () => (0,versions/* readVersion */.$4)(store, version));
        if (!record)
            continue;
        records.push(record);
        await checkVersion(store, record, used, findings);
    }
    await checkDigests(store, records, findings);
    await checkAliases(store, records, findings);
    if (records.length)
        await checkDerived(store, findings);
    await checkLeftovers(store, used, findings);
    return findings;
}
async function checkVersion(store, record, used, findings) {
    for (const item of (0,lib_item/* itemsOf */.S3)(record)) {
        used.add((0,oci/* hexOf */.ZD)(item.manifest));
        const open = await attempt(findings, 'manifest', () => (0,lib_item/* openItem */.Sp)(store, item), `Version ${record.version}: `);
        if (!open)
            continue;
        for (const layer of [open.document.config, ...open.document.layers]) {
            used.add((0,oci/* hexOf */.ZD)(layer));
            const flaw = await flawOf(store, layer);
            if (flaw) {
                findings.push({
                    rule: 'blob',
                    severity: 'error',
                    message: `Version ${record.version}: the blob ${layer.digest} of ${item.what} ${flaw}.`,
                    fix: 'Register the same model again, which replaces damaged blobs, or restore it from a copy.',
                });
            }
        }
    }
}
async function flawOf({ files, layout }, layer) {
    const path = layout.blob((0,oci/* hexOf */.ZD)(layer));
    const stat = await files.stat(path);
    if (stat?.kind !== 'file')
        return 'is missing';
    if (stat.size !== layer.size)
        return `has ${stat.size} bytes, not ${layer.size}`;
    return (await (0,path_digest/* digestOf */.o)(path, files)).sha256 === (0,oci/* hexOf */.ZD)(layer) ? undefined : 'holds other bytes';
}
async function checkDigests(store, records, findings) {
    for (const record of records) {
        const hex = (0,oci/* hexOf */.ZD)(record.manifest);
        const claimed = await (0,versions/* versionByDigest */.wO)(store, hex);
        if (claimed === undefined && (await (0,versions/* isCanonical */.ZY)(store, record, records))) {
            findings.push({
                rule: 'unclaimed-digest',
                severity: 'warning',
                message: `Version ${record.version} is complete, but its writer was stopped before it claimed its digest.`,
                fix: 'Register the same model again; nothing else is lost.',
            });
        }
        else if (claimed !== undefined && claimed !== record.version) {
            const owner = records.find(other => other.version === claimed);
            const sound = owner?.manifest.digest === record.manifest.digest;
            findings.push({
                rule: sound ? 'void-version' : 'by-digest',
                severity: sound ? 'notice' : 'error',
                message: sound
                    ? `The number ${record.version} is void: the same model was registered as ${claimed} at the same time.`
                    : `The digest ${record.manifest.digest} is said to be version ${claimed}, which it is not.`,
            });
        }
    }
    const known = new Set(records.map(record => (0,oci/* hexOf */.ZD)(record.manifest)));
    for (const hex of await (0,lib_layout/* listFolder */.bt)(store, 'registry/by-digest')) {
        if (/^[0-9a-f]{64}$/.test(hex) && !known.has(hex)) {
            findings.push({
                rule: 'by-digest',
                severity: 'error',
                message: `A version with the digest sha256:${hex} was registered, but its record is gone.`,
            });
        }
    }
}
async function checkAliases(store, records, findings) {
    for (const alias of (await (0,lib_layout/* listAliases */.PO)(store)).keys()) {
        const log = (await attempt(findings, 'alias-log', () => (0,aliases/* readLog */.x6)(store, alias))) ?? [];
        log.forEach((entry, i) => {
            const flaw = flawOfEntry(entry, log[i - 1], i + 1, records);
            if (flaw) {
                const message = `Entry ${entry.seq} of the alias "${alias}" ${flaw}.`;
                findings.push({ rule: 'alias-log', severity: 'error', message });
            }
        });
    }
}
function flawOfEntry(entry, before, seq, records) {
    if (entry.seq !== seq)
        return `stands where entry ${seq} is missing`;
    if (entry.prev !== (before ? (0,aliases/* fingerprintOf */.ax)(before) : null))
        return 'does not follow from the one before it';
    const record = records.find(({ version }) => version === entry.version);
    return record?.manifest.digest === entry.digest
        ? undefined
        : `names version ${entry.version} (${entry.digest}), which is not there`;
}
async function checkDerived(store, findings) {
    const { files, layout } = store;
    const wanted = await attempt([], 'index', () => (0,image_index/* currentIndex */._z)(store));
    const present = (await files.stat(layout.index)) ? (await files.read(layout.index)).toString('utf8') : '';
    const marked = await files.stat(layout.marker);
    if (marked && (wanted === undefined || wanted === present))
        return;
    findings.push({
        rule: 'index',
        severity: 'warning',
        message: 'index.json or oci-layout, which OCI tools read, is not as the records say.',
        fix: 'Register the same model again; both are derived.',
    });
}
async function checkLeftovers(store, used, findings) {
    const { files, layout } = store;
    const stray = [];
    let bytes = 0;
    for (const name of await (0,lib_layout/* listFolder */.bt)(store, 'blobs/sha256')) {
        if (used.has(name))
            continue;
        stray.push(name);
        bytes += (await files.stat(layout.blob(name)))?.size ?? 0;
    }
    if (!stray.length)
        return;
    findings.push({
        rule: 'unreferenced-blob',
        severity: 'notice',
        message: `${stray.length} blobs of ${bytes} bytes in all belong to no version; a stopped run leaves such.`,
        count: stray.length,
        examples: stray.slice(0, 3),
    });
}
/** Turns damage into a finding. */
async function attempt(findings, rule, work, prefix = '') {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        for (const { message, fix } of error.problems)
            findings.push({ rule, severity: 'error', message: prefix + message, ...(fix ? { fix } : {}) });
        return undefined;
    }
}

;// CONCATENATED MODULE: ../packages/registry/lib/embedded-registry.js














/** @param folder absolute or relative to the workspace; made when something is first registered. */
function openRegistry(folder, files, clock) {
    return new EmbeddedRegistry(files.resolve(folder), files, clock);
}
class EmbeddedRegistry {
    #folder;
    #files;
    #clock;
    constructor(folder, files, clock) {
        this.#folder = folder;
        this.#files = files;
        this.#clock = clock;
    }
    async register(request) {
        const store = this.#store(request.model);
        await this.#checkFolder();
        await this.#keepBytes();
        return register(store, request, this.#clock);
    }
    async resolve(model, versionOrAlias) {
        const store = this.#store(model);
        await this.#checkFolder();
        return resolveReference(store, versionOrAlias);
    }
    async require(model, versionOrAlias) {
        const record = await this.resolve(model, versionOrAlias);
        if (record)
            return record;
        const versions = (await this.list(model)).map(each => each.version);
        const known = [...versions, ...(await this.aliases(model)).keys()];
        throw new errors/* UserError */.yo('bad-input', {
            message: `The registry "${this.#files.relative(this.#folder)}" has no version or alias "${versionOrAlias}" of ${model}.`,
            ...(known.length
                ? { valid: known }
                : { fix: 'It holds no version of that model. Is it the right folder?' }),
        });
    }
    async list(model) {
        const store = this.#store(model);
        await this.#checkFolder();
        return (0,versions/* canonicalVersions */.kp)(store);
    }
    async aliases(model) {
        return (0,aliases/* readAliases */.NH)(this.#store(model));
    }
    async history(model, alias) {
        return (0,aliases/* readLog */.x6)(this.#store(model), (0,names/* checkName */.I)('alias', alias));
    }
    async setAlias(model, alias, version, change) {
        const store = this.#store(model);
        (0,names/* checkName */.I)('alias', alias);
        const target = await this.require(model, version);
        const outcome = await (0,aliases/* appendAlias */.Fp)(store, alias, target, change, this.#clock);
        await (0,image_index/* refreshIndex */.O0)(store);
        return outcome;
    }
    async fetch(model, version, role, to, sha256) {
        return (0,fetch/* fetchItem */.G)(this.#store(model), (0,release/* itemFor */.bH)(await this.require(model, version), role, sha256), to);
    }
    async contents(model, version) {
        const { members } = await (0,lib_item/* openItem */.Sp)(this.#store(model), (0,lib_item/* modelOf */.DM)(await this.require(model, version)));
        return members.map(({ path, layer }) => ({ path, sha256: (0,oci/* hexOf */.ZD)(layer), size: layer.size }));
    }
    async evidence(model, version) {
        return (0,evidence/* readEvidence */.A)(this.#store(model), await this.require(model, version));
    }
    async exportVersion(model, version, folder) {
        const record = await this.require(model, version);
        await (0,release/* exportVersion */.LZ)(this.#store(model), record, folder);
        return record;
    }
    async importVersion(folder) {
        await this.#checkFolder();
        await this.#keepBytes();
        return (0,release/* importVersion */.oh)(model => this.#store(model), folder, this.#files);
    }
    async verify(model) {
        return verifyStore(this.#store(model));
    }
    #store(model) {
        return (0,lib_layout/* storeOf */.xX)(this.#folder, model, this.#files);
    }
    /** What is no folder holds no versions, and must not pass for a registry that has none yet. */
    async #checkFolder() {
        const kind = (await this.#files.stat(this.#folder))?.kind;
        if (kind === undefined || kind === 'folder' || kind === 'symlink')
            return;
        throw new errors/* UserError */.yo('bad-input', {
            message: `The registry "${this.#files.relative(this.#folder)}" is a file; a folder is wanted.`,
            fix: 'Name its folder in "registry", or one that is not there yet.',
        });
    }
    /** A registry kept in git must come back byte for byte, also where git rewrites line ends. */
    async #keepBytes() {
        await this.#files.create(`${this.#folder}/.gitattributes`, '* -text\n');
    }
}


/***/ }),

/***/ 28130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56235);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45382);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35784);



/** The statements that let the version in, read back and re-hashed. */
async function readEvidence(store, record) {
    return Promise.all(record.evidence.map(entry => readEntry(store, record, entry)));
}
async function readEntry(store, record, entry) {
    const { stage, verdict, subjects, manifest, sha256 } = entry;
    const what = `the evidence of ${stage}`;
    const content = { kind: 'file', sha256 };
    const { members } = await (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .openItem */ .Sp)(store, { what, manifest, content, subject: record.manifest });
    const statement = parseStatement(await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(store, members[0].layer), what);
    const path = `blobs/sha256/${sha256}`;
    return {
        link: { stage, verdict, subjects, evidence: { role: 'evidence', path, kind: 'file', sha256 } },
        statement,
    };
}
function parseStatement(json, what) {
    try {
        return JSON.parse(json.toString('utf8'));
    }
    catch {
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(what, 'is not JSON');
    }
}


/***/ }),

/***/ 435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fetchItem)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24653);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51904);
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56235);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35784);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10910);




/**
 * Copies an item out of the store, each copied file re-hashed, and puts it in place in one step. Answers its absolute
 * path. A file at the target is replaced; a folder must be absent, empty or identical.
 */
async function fetchItem(store, item, to) {
    const { files } = store;
    const target = files.resolve(to);
    const { content, members } = await (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .openItem */ .Sp)(store, item);
    if (await isThere(store, item, target))
        return target;
    const staging = await (0,_staging_js__WEBPACK_IMPORTED_MODULE_1__/* .stagingBeside */ .e)(target, files);
    try {
        for (const { path, layer } of members)
            await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_2__/* .copyOut */ .ew)(store, layer, `${staging}/${path}`);
        await files.rename(content.kind === 'file' ? `${staging}/${members[0].path}` : staging, target);
    }
    finally {
        await files.remove(staging);
    }
    return target;
}
/** True when just that folder is there already. Throws `conflict` when something else would have to give way. */
async function isThere({ files }, { what, content }, target) {
    const stat = await files.stat(target);
    if (!stat || (stat.kind === 'file' && content.kind === 'file'))
        return false;
    if (stat.kind === 'folder') {
        const present = await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)(target, files);
        if (content.kind === 'folder' && present.sha256 === content.sha256)
            return true;
        if (!present.files.length) {
            await files.remove(target);
            return false;
        }
    }
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('conflict', {
        message: `"${files.relative(target)}" is in the way of ${what}.`,
        fix: 'Remove it, or fetch to another path.',
    });
}


/***/ }),

/***/ 64655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ refreshIndex),
/* harmony export */   _z: () => (/* binding */ currentIndex)
/* harmony export */ });
/* unused harmony export deriveIndex */
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86580);
/* harmony import */ var _aliases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68883);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32734);
/* harmony import */ var _race_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36578);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63210);





/**
 * `index.json` makes versions and aliases visible to OCI tools as tags, and what is attached as referrers. We never
 * read it ourselves: it is derived from the records.
 */
function deriveIndex(records, aliases) {
    const tagged = ({ manifest }, tag) => ({
        ...manifest,
        annotations: { [_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .ANNOTATION */ .YX.tag]: tag },
    });
    const versions = records.map(record => tagged(record, record.version));
    const named = [...aliases.values()].flatMap(({ alias, version }) => {
        const record = records.find(candidate => candidate.version === version);
        return record ? [tagged(record, alias)] : [];
    });
    const referrers = records.flatMap(record => [...record.evidence, ...record.attachments].map(attached => attached.manifest));
    const manifests = [...versions, ...named, ...referrers].map(_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .asJson */ .vA);
    return `${(0,_sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ schemaVersion: 2, mediaType: _oci_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA */ .Rn.index, manifests })}\n`;
}
async function currentIndex(store) {
    return deriveIndex(await (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalVersions */ .kp)(store), await (0,_aliases_js__WEBPACK_IMPORTED_MODULE_3__/* .readAliases */ .NH)(store));
}
/**
 * Writes the index until it says what the records say. Of several writers at once the last one always looks again
 * after it wrote, so none can leave an index that lacks a version.
 */
async function refreshIndex(store) {
    const { files, layout } = store;
    await (0,_race_js__WEBPACK_IMPORTED_MODULE_4__/* .race */ .O)('the index', async () => {
        const wanted = await currentIndex(store);
        const present = (await files.stat(layout.index)) ? (await files.read(layout.index)).toString('utf8') : '';
        if (present === wanted)
            return true;
        await files.write(layout.index, wanted);
        return undefined;
    });
}


/***/ }),

/***/ 35784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ modelOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Sp: () => (/* binding */ openItem)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13003);
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56235);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45382);
/* harmony import */ var _member_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8085);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32734);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78352);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72626);







function modelOf({ manifest, content }) {
    return { what: 'the model', manifest, content };
}
/** The model, the evidence and the attachments of a version. */
function itemsOf(record) {
    const subject = record.manifest;
    return [
        modelOf(record),
        ...record.evidence.map(({ stage, manifest, sha256 }) => ({
            what: `the evidence of ${stage}`,
            manifest,
            content: { kind: 'file', sha256 },
            subject,
        })),
        ...record.attachments.map(({ role, manifest, content }) => ({ what: role, manifest, content, subject })),
    ];
}
/**
 * Reads the manifest and checks all it says: its own digest, what it is attached to, that paths are safe, and that the
 * files it lists are the content the record speaks of. The files themselves are checked when they are read.
 */
async function openItem(store, item) {
    const document = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(store, item.manifest), `the manifest of ${item.what}`);
    if (document.subject?.digest !== item.subject?.digest)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(`the manifest of ${item.what}`, 'is attached to something else');
    const members = document.layers.map(layer => ({ path: (0,_pack_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPathOf */ .h0)(layer), layer }));
    (0,_member_path_js__WEBPACK_IMPORTED_MODULE_4__/* .checkMemberPaths */ .H)(members.map(member => member.path));
    const archive = document.layers.find(layer => /[.+](tar|gzip|zstd)$/.test(layer.mediaType));
    if (archive)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(`the manifest of ${item.what}`, `lists an archive (${archive.mediaType})`);
    if (contentDigest(item.content.kind, members) !== item.content.sha256)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(`the manifest of ${item.what}`, 'lists other files than the record speaks of');
    return { ...item, document, members };
}
function contentDigest(kind, members) {
    if (kind === 'folder')
        return (0,_sluice_core__WEBPACK_IMPORTED_MODULE_5__/* .folderDigest */ .DR)(members.map(({ path, layer }) => ({ path, sha256: (0,_oci_js__WEBPACK_IMPORTED_MODULE_6__/* .hexOf */ .ZD)(layer) })));
    const [only, ...more] = members;
    return only && !more.length && !only.path.includes('/') ? (0,_oci_js__WEBPACK_IMPORTED_MODULE_6__/* .hexOf */ .ZD)(only.layer) : undefined;
}


/***/ }),

/***/ 53581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ layoutAt),
/* harmony export */   PO: () => (/* binding */ listAliases),
/* harmony export */   Pe: () => (/* binding */ recordText),
/* harmony export */   bt: () => (/* binding */ listFolder),
/* harmony export */   p0: () => (/* binding */ ensureLayout),
/* harmony export */   xX: () => (/* binding */ storeOf),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* unused harmony export digestText */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32731);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75087);



function layoutAt(root) {
    const blobs = `${root}/blobs/sha256`;
    return {
        root,
        marker: `${root}/oci-layout`,
        index: `${root}/index.json`,
        blobs,
        blob: hex => `${blobs}/${hex}`,
        version: version => `${root}/registry/versions/${version}.json`,
        byDigest: hex => `${root}/registry/by-digest/${hex}`,
        alias: (alias, seq) => `${root}/registry/aliases/${alias}/${String(seq).padStart(8, '0')}.json`,
    };
}
function storeOf(folder, model, files) {
    return { files, layout: layoutAt(`${folder}/models/${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .checkName */ .I)('model', model)}`) };
}
/** Makes the folder an OCI image layout. */
async function ensureLayout({ files, layout }) {
    await files.create(layout.marker, '{"imageLayoutVersion":"1.0.0"}');
}
/** Versions that have a record, void ones included, lowest first. What a killed writer left is not one. */
async function listVersions(store) {
    const names = await listFolder(store, 'registry/versions');
    return names
        .map(name => /^(.+)\.json$/.exec(name)?.[1] ?? '')
        .filter(_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isVersion */ .lF)
        .sort(_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy);
}
/** Alias → numbers of its entries, ascending. */
async function listAliases(store) {
    const aliases = new Map();
    for (const name of await listFolder(store, 'registry/aliases')) {
        const [, alias, seq] = /^([^/]+)\/(\d{8})\.json$/.exec(name) ?? [];
        if (alias && seq)
            aliases.set(alias, [...(aliases.get(alias) ?? []), Number(seq)]);
    }
    return aliases;
}
/** Files below a folder of the store, relative to it, sorted; none where the folder is absent. */
async function listFolder({ files, layout }, inner) {
    const folder = `${layout.root}/${inner}`;
    return (await files.stat(folder)) ? await files.list(folder) : [];
}
/** Records are for people too: indented, with a line feed at the end. */
function recordText(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
const digestText = (content) => `sha256:${sha256(content)}`;


/***/ }),

/***/ 8085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkMemberPaths)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);

/** Windows gives these names to devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** NUL and other control characters, and what Windows and workflow artifacts cannot hold in a name. */
// eslint-disable-next-line no-control-regex -- exactly these must not occur
const FORBIDDEN = /[\u0000-\u001f\u007f"*:<>?|\\]/;
/**
 * Paths inside a model must mean the same file on every machine, and none outside the model's folder. Throws
 * `unsupported` with one problem per path that is absolute, climbs out, cannot be written on some system, or falls
 * together with another where case or Unicode form does not count.
 */
function checkMemberPaths(paths) {
    const problems = [];
    const seen = new Map();
    for (const path of paths) {
        const flaw = flawOf(path) ?? collisionOf(path, seen);
        if (flaw)
            problems.push({ message: `The path ${JSON.stringify(path)} ${flaw}.` });
    }
    if (problems.length)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('unsupported', problems);
}
function flawOf(path) {
    if (path === '')
        return 'is empty';
    if (FORBIDDEN.test(path))
        return 'holds a character that file systems or workflow artifacts cannot hold';
    if (!path.isWellFormed())
        return 'is not Unicode text';
    if (path.startsWith('/'))
        return 'is absolute';
    for (const segment of path.split('/')) {
        if (segment === '..')
            return 'climbs out of its folder';
        if (segment === '')
            return 'has an empty segment';
        if (/[. ]$/.test(segment))
            return 'has a segment that ends in a dot or a blank';
        if (DEVICE.test(segment))
            return `has the segment "${segment}", which is a device on Windows`;
    }
    return undefined;
}
function collisionOf(path, seen) {
    const segments = path.split('/');
    for (let length = 1; length <= segments.length; length++) {
        const part = segments.slice(0, length).join('/');
        const kind = length === segments.length ? 'file' : 'folder';
        const other = seen.get(fold(part));
        if (other && (kind === 'file' || other.kind === 'file' || other.path !== part))
            return `falls together with "${other.path}"`;
        seen.set(fold(part), { path: part, kind });
    }
    return undefined;
}
/** Upper case first: it joins ß with SS and the long s with s, as case-insensitive file systems may. */
const fold = (path) => path.normalize('NFC').toUpperCase().toLowerCase();


/***/ }),

/***/ 32731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isName),
/* harmony export */   I: () => (/* binding */ checkName)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75087);


const NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
const EXPECTED = 'lower-case letters and digits, separated by single . _ or - (at most 100)';
/** Names become paths and image tags, so they are checked wherever they come in. Throws `bad-input`. */
function checkName(kind, name) {
    if (isName(name) && !(kind === 'alias' && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isVersion */ .lF)(name)))
        return name;
    const extra = kind === 'alias' ? ', and not a version number' : '';
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-input', {
        message: `The ${kind} name ${JSON.stringify(name)} must be ${EXPECTED}${extra}.`,
    });
}
function isName(text) {
    return NAME.test(text) && text.length <= 100;
}


/***/ }),

/***/ 32734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ EMPTY_CONFIG),
/* harmony export */   Rn: () => (/* binding */ MEDIA),
/* harmony export */   YX: () => (/* binding */ ANNOTATION),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   vA: () => (/* binding */ asJson)
/* harmony export */ });
const MEDIA = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    empty: 'application/vnd.oci.empty.v1+json',
    modelManifest: 'application/vnd.cncf.model.manifest.v1+json',
    modelConfig: 'application/vnd.cncf.model.config.v1+json',
    statement: 'application/vnd.in-toto+json',
};
const ANNOTATION = {
    tag: 'org.opencontainers.image.ref.name',
    title: 'org.opencontainers.image.title',
    description: 'org.opencontainers.image.description',
    licenses: 'org.opencontainers.image.licenses',
    filepath: 'org.cncf.model.filepath',
    predicateType: 'in-toto.io/predicate-type',
    contentKind: 'io.github.sluice-ml.content.kind',
    contentSha256: 'io.github.sluice-ml.content.sha256',
    role: 'io.github.sluice-ml.role',
    stage: 'io.github.sluice-ml.stage',
    metadata: 'io.github.sluice-ml.metadata.',
};
/** The empty JSON object, which stands where an artifact has no configuration. */
const EMPTY_CONFIG = {
    mediaType: MEDIA.empty,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
    data: 'e30=',
};
/** `sha256:<hex>` → `<hex>` */
function hexOf(descriptor) {
    return descriptor.digest.slice('sha256:'.length);
}
/** Interfaces have no index signature, so TypeScript does not see that they are JSON. */
function asJson(value) {
    return value;
}


/***/ }),

/***/ 78352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h0: () => (/* binding */ memberPathOf),
  Rs: () => (/* binding */ packAttachment),
  Zo: () => (/* binding */ packModel)
});

// EXTERNAL MODULE: ../packages/registry/lib/blobs.js
var blobs = __webpack_require__(56235);
;// CONCATENATED MODULE: ../packages/registry/lib/layer-type.js
/**
 * The media type of a model file. The table is part of the format: another answer for the same path would give the
 * same model another digest and so another version.
 */
function layerTypeOf(path, alone) {
    return `application/vnd.cncf.model.${alone ? 'weight' : partOf(path)}.v1.raw`;
}
const TABLE = [
    ['doc', /^(readme|licen[cs]e|notice|changelog|citation)(\.[a-z]+)?$|\.(md|rst|pdf)$/],
    [
        'weight.config',
        /^(config|.*_config|tokenizer|special_tokens_map|vocab|added_tokens|.*\.index)\.json$|^(merges|vocab|requirements)\.txt$|^mlmodel$|\.(ya?ml|toml|jinja)$/,
    ],
    ['code', /\.(py|js|mjs|cjs|ts|r|jl|sh|ipynb)$/],
];
/** What is not known by its name counts as weights: no consumer may overlook those. */
function partOf(path) {
    const name = path.split('/').at(-1).toLowerCase();
    return TABLE.find(([, pattern]) => pattern.test(name))?.[0] ?? 'weight';
}

// EXTERNAL MODULE: ../packages/registry/lib/oci.js
var oci = __webpack_require__(32734);
;// CONCATENATED MODULE: ../packages/registry/lib/pack.js



/**
 * The manifest of a model in ModelPack's form. It holds what the model *is* and nothing of how it came here: no
 * time, no commit, no version. So the same model described alike has one digest, on any machine, in any run.
 */
function packModel(name, path, about) {
    const { license, description } = about;
    const alone = path.files.length === 1;
    const layers = sorted(path).map(file => layerOf(file, layerTypeOf(file.path, alone), oci/* ANNOTATION */.YX.filepath));
    const config = (0,blobs/* documentOf */.lM)({
        descriptor: {
            name,
            ...(license ? { licenses: [license] } : {}),
            ...(description ? { description } : {}),
        },
        config: {},
        modelfs: { type: 'layers', diffIds: layers.map(layer => layer.digest) },
    }, oci/* MEDIA */.Rn.modelConfig);
    const annotations = {
        [oci/* ANNOTATION */.YX.title]: name,
        ...(license ? { [oci/* ANNOTATION */.YX.licenses]: license } : {}),
        ...(description ? { [oci/* ANNOTATION */.YX.description]: description } : {}),
        ...Object.fromEntries(Object.entries(about.metadata).map(([key, value]) => [oci/* ANNOTATION */.YX.metadata + key, value])),
        ...contentAnnotations(path),
    };
    const manifest = manifestOf(oci/* MEDIA */.Rn.modelManifest, config.descriptor, layers, annotations);
    return { content: contentOf(path), manifest, config, members: path.files };
}
/** The manifest of something kept with a model: an OCI artifact whose subject is the model's manifest. */
function packAttachment(subject, path, artifactType, annotations) {
    const layers = sorted(path).map(file => layerOf(file, artifactType, oci/* ANNOTATION */.YX.title));
    const manifest = manifestOf(artifactType, oci/* EMPTY_CONFIG */.$v, layers, { ...annotations, ...contentAnnotations(path) }, subject);
    return { content: contentOf(path), manifest, members: path.files };
}
/** Path of a layer's file inside its model or attachment. */
function memberPathOf(layer) {
    return layer.annotations?.[oci/* ANNOTATION */.YX.filepath] ?? layer.annotations?.[oci/* ANNOTATION */.YX.title] ?? '';
}
function manifestOf(artifactType, config, layers, annotations, subject) {
    const manifest = {
        schemaVersion: 2,
        mediaType: oci/* MEDIA */.Rn.manifest,
        artifactType,
        config,
        layers,
        ...(subject ? { subject: bare(subject) } : {}),
        annotations,
    };
    const { bytes, descriptor } = (0,blobs/* documentOf */.lM)((0,oci/* asJson */.vA)(manifest), oci/* MEDIA */.Rn.manifest);
    return { bytes, descriptor: { ...descriptor, artifactType } };
}
/** `org.opencontainers.image.title` is the name under which `oras pull` writes the file. */
function layerOf(file, mediaType, key) {
    return {
        mediaType,
        digest: `sha256:${file.sha256}`,
        size: file.size,
        annotations: { [oci/* ANNOTATION */.YX.title]: file.path, [key]: file.path },
    };
}
/** By the bytes of their paths, as `folderDigest` sorts. */
const sorted = ({ files }) => files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
const bare = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
const contentOf = ({ kind, sha256, size }) => ({ kind, sha256, size });
const contentAnnotations = ({ kind, sha256 }) => ({
    [oci/* ANNOTATION */.YX.contentKind]: kind,
    [oci/* ANNOTATION */.YX.contentSha256]: sha256,
});


/***/ }),

/***/ 36578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ race)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);

/** So many others would have to come first; far beyond what one registry sees. */
const ATTEMPTS = 1000;
/** Repeats an optimistic attempt until it gives a result; `undefined` means that somebody else was first. */
async function race(what, attempt) {
    for (let tries = 0; tries < ATTEMPTS; tries++) {
        const result = await attempt();
        if (result !== undefined)
            return result;
    }
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('conflict', {
        message: `Others changed ${what} ${ATTEMPTS} times while this run tried to.`,
        fix: 'Give the jobs that write to the registry one `concurrency` group.',
    });
}


/***/ }),

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ exportVersion),
/* harmony export */   bH: () => (/* binding */ itemFor),
/* harmony export */   gS: () => (/* binding */ openRelease),
/* harmony export */   oh: () => (/* binding */ importVersion)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51904);
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56235);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28130);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(435);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64655);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35784);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53581);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32734);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10910);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63210);










/** Opens an exported version where it lies. Throws `missing-file` when the folder is not one. */
async function openRelease(folder, files) {
    const { store, record } = await openExport(folder, files);
    return {
        record,
        fetch: (role, to) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchItem */ .G)(store, itemFor(record, role), to),
        evidence: () => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvidence */ .A)(store, record),
    };
}
async function openExport(folder, files) {
    const store = { files, layout: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutAt */ .MS)(files.resolve(folder)) };
    const versions = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .listVersions */ .yO)(store);
    const record = versions.length === 1 ? await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersion */ .$4)(store, versions[0]) : undefined;
    if (record)
        return { store, record };
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('missing-file', {
        message: `"${files.relative(folder)}" does not hold one exported version; it holds ${versions.length}.`,
        fix: 'Give the folder of the role "release" that register-model hands on.',
    });
}
/**
 * What a version keeps under a role; `model` is the model. Throws `missing-file` with the roles there are.
 * @param sha256 which one, where there may be several
 */
function itemFor(record, role, sha256) {
    if (role === 'model')
        return (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .modelOf */ .DM)(record);
    const attachment = record.attachments.find(candidate => candidate.role === role && (sha256 === undefined || candidate.content.sha256 === sha256));
    if (attachment) {
        const { content, manifest } = attachment;
        return { what: role, content, manifest, subject: record.manifest };
    }
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('missing-file', {
        message: `Version ${record.version} of ${record.model} keeps no "${role}".`,
        valid: ['model', ...record.attachments.map(candidate => candidate.role)],
    });
}
/** Writes one version as a store of its own. Replaces an earlier export, and nothing else. */
async function exportVersion(from, record, folder) {
    const { files } = from;
    const target = files.resolve(folder);
    await checkReplaceable(target, files);
    const staging = await (0,_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .stagingBeside */ .e)(target, files);
    const to = { files, layout: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutAt */ .MS)(staging) };
    try {
        await copyItems(from, to, record);
        await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .createVersion */ .BB)(to, record);
        await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .claimDigest */ .j2)(to, (0,_oci_js__WEBPACK_IMPORTED_MODULE_7__/* .hexOf */ .ZD)(record.manifest), record.version);
        await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_8__/* .refreshIndex */ .O0)(to);
        await files.remove(target);
        await files.rename(staging, target);
    }
    finally {
        await files.remove(staging);
    }
}
async function checkReplaceable(target, files) {
    const stat = await files.stat(target);
    const ours = stat?.kind === 'folder' && (await files.stat((0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutAt */ .MS)(target).marker));
    if (!stat || ours || (stat.kind === 'folder' && !(await files.list(target)).length))
        return;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('conflict', {
        message: `"${files.relative(target)}" holds something other than an earlier export.`,
        fix: 'Remove it, or export to another folder.',
    });
}
/** Takes an exported version into a store. Everything is checked against its digest on the way. */
async function importVersion(storeFor, folder, files) {
    const { store: from, record } = await openExport(folder, files);
    const to = storeFor(record.model);
    await copyItems(from, to, record);
    const known = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .findTwin */ .uW)(to, record.manifest);
    const registration = known
        ? { event: 'unchanged', record: known }
        : await commitAs(to, record);
    await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_8__/* .refreshIndex */ .O0)(to);
    const previous = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .previousOf */ .te)(await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalVersions */ .kp)(to), registration.record.version);
    return previous === undefined ? registration : { ...registration, previous };
}
async function commitAs(to, record) {
    const created = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .createVersion */ .BB)(to, record);
    const winner = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .findTwin */ .uW)(to, record.manifest);
    if (winner) {
        const event = created && winner.version === record.version ? 'registered' : 'unchanged';
        return { event, record: winner };
    }
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('conflict', {
        message: `Version ${record.version} of ${record.model} is another model in this registry.`,
        fix: 'Versions cannot be renamed. Import it into a registry where the number is free.',
    });
}
/** In the write order of a registration, without the record. */
async function copyItems(from, to, record) {
    const items = await Promise.all((0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .itemsOf */ .S3)(record).map(item => (0,_item_js__WEBPACK_IMPORTED_MODULE_5__/* .openItem */ .Sp)(from, item)));
    await (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureLayout */ .p0)(to);
    for (const { document, manifest, members } of items) {
        for (const { layer } of members) {
            await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_9__/* .putFile */ .UN)(to, from.layout.blob((0,_oci_js__WEBPACK_IMPORTED_MODULE_7__/* .hexOf */ .ZD)(layer)), { sha256: (0,_oci_js__WEBPACK_IMPORTED_MODULE_7__/* .hexOf */ .ZD)(layer) });
        }
        await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_9__/* .putBytes */ .h0)(to, await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_9__/* .readBlob */ .gm)(from, document.config));
        await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_9__/* .putBytes */ .h0)(to, await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_9__/* .readBlob */ .gm)(from, manifest));
    }
}


/***/ }),

/***/ 72626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ parseVersionRecord),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Wo: () => (/* binding */ parseAliasEntry)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13003);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9181);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1990);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45382);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32731);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75087);




const text = (value) => typeof value === 'string';
const size = (value) => Number.isSafeInteger(value) && value >= 0;
const one = (value) => value === 1;
const name = (value) => text(value) && (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .E)(value);
const version = (value) => text(value) && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isVersion */ .lF)(value);
const digest = (value) => text(value) && value.startsWith('sha256:') && (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h)(value.slice(7));
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (guard) => (value) => Array.isArray(value) && value.every(guard);
const optional = (guard) => (value) => value === undefined || guard(value);
const shaped = (fields) => (value) => isRecord(value) && Object.entries(fields).every(([key, guard]) => guard(value[key]));
const texts = (value) => isRecord(value) && Object.values(value).every(text);
const descriptor = shaped({
    mediaType: text,
    digest,
    size,
    artifactType: optional(text),
    annotations: optional(texts),
    data: optional(text),
});
const content = shaped({
    kind: (value) => value === 'file' || value === 'folder',
    sha256: _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h,
    size,
});
const origin = shaped({ actor: text, run: text, repository: text, commit: text });
const evidence = shaped({
    stage: (value) => _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .STAGES */ .a.includes(value),
    verdict: _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .isVerdict */ ._f,
    subjects: listOf(shaped({ kind: text, name: text, sha256: _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h })),
    sha256: _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h,
    manifest: descriptor,
});
const versionRecord = shaped({
    sluice: one,
    model: name,
    version,
    manifest: descriptor,
    content,
    license: optional(text),
    description: optional(text),
    metadata: texts,
    evidence: listOf(evidence),
    attachments: listOf(shaped({ role: name, content, manifest: descriptor })),
    origin,
    registeredAt: text,
});
const aliasEntry = shaped({
    sluice: one,
    alias: name,
    seq: size,
    prev: (value) => value === null || (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h)(value),
    version,
    digest,
    at: text,
    actor: text,
    run: text,
    reason: text,
    evidence: listOf(_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h),
});
const manifest = shaped({
    schemaVersion: (value) => value === 2,
    mediaType: text,
    artifactType: text,
    config: descriptor,
    layers: listOf(descriptor),
    subject: optional(descriptor),
    annotations: optional(texts),
});
const parseVersionRecord = (json, what) => parse(json, what, versionRecord);
const parseAliasEntry = (json, what) => parse(json, what, aliasEntry);
const parseManifest = (json, what) => parse(json, what, manifest);
function parse(json, what, guard) {
    let value;
    try {
        value = JSON.parse(json.toString('utf8'));
    }
    catch {
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(what, 'is not JSON');
    }
    if (guard(value))
        return value;
    throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_5__/* .damaged */ .q)(what, 'has not the form it was written in');
}


/***/ }),

/***/ 10910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ stagingBeside)
/* harmony export */ });
/**
 * A path beside the target, on the same file system, that nobody else has: the temporary folder's own name is
 * unique. What is complete there is renamed to the target.
 */
async function stagingBeside(target, files) {
    const temporary = await files.temporary('staging-');
    const name = temporary.split(/[\\/]/).at(-1);
    return `${target}.${name}`;
}


/***/ }),

/***/ 75087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   nj: () => (/* binding */ isSemantic),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64921);
/* harmony import */ var semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94262);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52213);




/** Counted: 1, 2, 3, … */
function isCounted(text) {
    return /^[1-9]\d{0,14}$/.test(text);
}
/**
 * A semantic version without build metadata (two that differ only there would rank the same, and image tags have
 * no `+`), in lower case (some file systems know no other difference), as a tag allows (at most 128 characters).
 */
function isSemantic(text) {
    return /^[0-9a-z.-]{5,128}$/.test(text) && semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__(text)?.version === text;
}
function isVersion(text) {
    return isCounted(text) || isSemantic(text);
}
const schemeOf = (version) => (isCounted(version) ? 'counted' : 'semantic');
/** Lowest first. Counted versions rank below semantic ones, should a store hold both. */
function compareVersions(a, b) {
    const schemes = [schemeOf(a), schemeOf(b)];
    if (schemes[0] !== schemes[1])
        return schemes[0] === 'counted' ? -1 : 1;
    return schemes[0] === 'counted' ? Number(a) - Number(b) : semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(a, b);
}
/**
 * The number the next version gets. `taken` holds all numbers in use, void ones included. Throws `bad-input` where
 * the wish does not fit the scheme of the model and `conflict` where the wanted number is taken.
 */
function nextVersion(taken, wish) {
    const version = wish.version ?? 'auto';
    const highest = taken.toSorted(compareVersions).at(-1);
    const scheme = highest === undefined ? undefined : schemeOf(highest);
    if (version !== 'auto')
        return exactVersion(taken, version, scheme);
    if (wish.bump === undefined && scheme !== 'semantic')
        return String(Number(highest ?? 0) + 1);
    if (scheme === 'counted')
        throw mixed(`bump: ${wish.bump ?? ''}`, taken);
    return semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_1__(highest ?? '0.0.0', wish.bump ?? 'patch');
}
function exactVersion(taken, version, scheme) {
    if (!isSemantic(version)) {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('bad-input', {
            message: `The version ${JSON.stringify(version)} is not a semantic version.`,
            valid: ['auto', 'a version such as 1.4.0 or 2.0.0-rc.1, in lower case and without build metadata'],
        });
    }
    if (scheme === 'counted')
        throw mixed(`version: ${version}`, taken);
    if (!taken.includes(version))
        return version;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('conflict', {
        message: `Version ${version} is taken by another model.`,
        fix: 'A version never changes. Choose another, or let "bump" choose.',
    });
}
function mixed(wish, taken) {
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('bad-input', {
        message: `"${wish}" asks for a semantic version, but this model counts its versions (1 to ${taken.length}).`,
        fix: 'Leave "version" and "bump" out, or start a new model name with semantic versions.',
    });
}


/***/ }),

/***/ 63210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   BB: () => (/* binding */ createVersion),
/* harmony export */   ZY: () => (/* binding */ isCanonical),
/* harmony export */   j2: () => (/* binding */ claimDigest),
/* harmony export */   kp: () => (/* binding */ canonicalVersions),
/* harmony export */   te: () => (/* binding */ previousOf),
/* harmony export */   uW: () => (/* binding */ findTwin),
/* harmony export */   wO: () => (/* binding */ versionByDigest)
/* harmony export */ });
/* unused harmony export readVersions */
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45382);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53581);
/* harmony import */ var _oci_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32734);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72626);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75087);





/** undefined when there is no such version. */
async function readVersion({ files, layout }, version) {
    const path = layout.version(version);
    if (!(await files.stat(path)))
        return undefined;
    const what = `the record of version ${version}`;
    const record = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersionRecord */ .FO)(await files.read(path), what);
    if (record.version !== version)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(what, `speaks of version ${record.version}`);
    return record;
}
/** All records, void ones included, lowest version first. */
async function readVersions(store) {
    const records = await Promise.all((await (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .listVersions */ .yO)(store)).map(version => readVersion(store, version)));
    return records.filter(record => record !== undefined);
}
/** The commit point: from here on the version exists. False when the number is taken. */
async function createVersion({ files, layout }, record) {
    return files.create(layout.version(record.version), (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .recordText */ .Pe)(record));
}
/** The version a manifest is known by; undefined while nobody said so. */
async function versionByDigest({ files, layout }, hex) {
    const path = layout.byDigest(hex);
    return (await files.stat(path)) ? (await files.read(path)).toString('utf8').trim() : undefined;
}
/** Claims the digest for the version. Answers who has it: two that register the same bytes at once get one version. */
async function claimDigest(store, hex, version) {
    if (await store.files.create(store.layout.byDigest(hex), `${version}\n`))
        return version;
    return (await versionByDigest(store, hex));
}
/** The version a manifest has already; claims the digest where a killed writer could not. */
async function findTwin(store, manifest) {
    const hex = (0,_oci_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)(manifest);
    let version = await versionByDigest(store, hex);
    if (version === undefined) {
        const twin = (await readVersions(store)).find(record => record.manifest.digest === manifest.digest);
        if (!twin)
            return undefined;
        version = await claimDigest(store, hex, twin.version);
    }
    const record = (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isVersion */ .lF)(version) ? await readVersion(store, version) : undefined;
    if (record?.manifest.digest === manifest.digest)
        return record;
    throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(`the digest ${manifest.digest}`, `is said to be version ${version}, which it is not`);
}
/**
 * True unless another version holds the digest: a writer that lost such a race leaves a void number. Where a writer
 * was killed before it claimed its digest, the lowest version counts, and the next to register it claims it so.
 */
async function isCanonical(store, record, all) {
    const claimed = await versionByDigest(store, (0,_oci_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)(record.manifest));
    if (claimed !== undefined)
        return claimed === record.version;
    const twins = (all ?? (await readVersions(store))).filter(other => other.manifest.digest === record.manifest.digest);
    return twins[0]?.version === record.version;
}
/** The versions that count, lowest first. */
async function canonicalVersions(store) {
    const records = await readVersions(store);
    const canonical = await Promise.all(records.map(record => isCanonical(store, record, records)));
    return records.filter((_, i) => canonical[i]);
}
/** The highest version below this one. */
function previousOf(records, version) {
    return records.findLast(record => (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(record.version, version) < 0)?.version;
}


/***/ })

};
