export const id = 573;
export const ids = [573];
export const modules = {

/***/ 2573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ro: () => (/* reexport */ JUDGES),
  w4: () => (/* reexport */ admit),
  $6: () => (/* reexport */ findCandidate),
  WX: () => (/* reexport */ findingsOf),
  gD: () => (/* reexport */ headlineOf),
  ZD: () => (/* reexport */ hexOf),
  Eo: () => (/* reexport */ isName),
  nj: () => (/* reexport */ isSemantic),
  lF: () => (/* reexport */ isVersion),
  Me: () => (/* reexport */ openRegistry),
  gS: () => (/* reexport */ openRelease),
  gZ: () => (/* reexport */ recheck),
  NL: () => (/* reexport */ releaseStatement),
  EI: () => (/* reexport */ reportOf),
  Ld: () => (/* reexport */ requireChain),
  Z6: () => (/* reexport */ subjectsOf)
});

// UNUSED EXPORTS: compareVersions

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
;// CONCATENATED MODULE: ../packages/registry/lib/chain.js

/** The stages whose word a version can need. */
const JUDGES = ['validate-data', 'train', 'evaluate-gate'];
const PREDICATE_OF = {
    'validate-data': lib/* PREDICATE */.W3.testResult,
    train: lib/* PREDICATE */.W3.provenance,
    'evaluate-gate': lib/* PREDICATE */.W3.testResult,
};
/**
 * The testimonies that let this very model in: train made it, evaluate-gate passed it, and validate-data passed
 * every dataset that train's provenance names. What is not required is taken along where it is there. Throws one
 * UserError, `evidence-missing` or `evidence-refused`, with a problem per gap.
 */
async function requireChain(chain, model, required) {
    const gaps = new Gaps();
    const testify = (stage, sha256) => gaps.collect(() => testimonyOf(chain, stage, sha256, required.includes(stage)));
    const train = await testify('train', model);
    const gate = await testify('evaluate-gate', model);
    const datasets = await gaps.collect(() => datasetsOf(train?.statement, required));
    const data = [];
    for (const dataset of datasets ?? [])
        data.push(await testify('validate-data', dataset));
    gaps.throwAny();
    return [...data, train, gate].filter(testimony => testimony !== undefined);
}
async function testimonyOf(chain, stage, sha256, required) {
    const link = required
        ? (0,lib/* requireEvidence */.xU)(chain.links, stage, sha256)
        : chain.links.find(({ stage: by, subjects, verdict }) => by === stage && (0,lib/* allows */.NB)(verdict) && subjects.some(subject => subject.sha256 === sha256));
    if (!link)
        return undefined;
    const statement = await chain.read(link);
    checkStatement(stage, link, statement);
    return { link, statement };
}
/** The link is only a claim. The statement must be of the right kind, about all the link says, and judge alike. */
function checkStatement(stage, link, statement) {
    const refuse = (why) => {
        throw new lib/* UserError */.yo('evidence-refused', {
            message: `The evidence of ${stage} (sha256:${link.evidence.sha256.slice(0, 12)}) ${why}.`,
            fix: `Run ${stage} again and pass its result through "needs".`,
        });
    };
    if (statement.predicateType !== PREDICATE_OF[stage])
        refuse(`is of type ${JSON.stringify(statement.predicateType)}, not ${PREDICATE_OF[stage]}`);
    const stated = new Set(materials(statement.subject).flatMap(sha256Of));
    const unstated = link.subjects.find(subject => !stated.has(subject.sha256));
    if (unstated)
        refuse(`is not about sha256:${unstated.sha256.slice(0, 12)}, though its result claims so`);
    if (stage === 'train')
        return;
    const result = statement.predicate?.result;
    if (result !== 'PASSED' && result !== 'WARNED')
        refuse(`says ${JSON.stringify(result)}, though its result claims "${link.verdict}"`);
}
/** Digests of the data the model was made of, as train's provenance says. */
function datasetsOf(provenance, required) {
    const datasets = (provenance ? materialsOf(provenance) : [])
        .filter(({ annotations }) => annotations?.['kind'] === 'dataset')
        .flatMap(sha256Of);
    // Where train itself is required and missing, that has been said.
    const told = !provenance && required.includes('train');
    if (required.includes('validate-data') && !datasets.length && !told) {
        throw new lib/* UserError */.yo('evidence-missing', {
            message: provenance
                ? 'The provenance of train names no dataset, so nobody knows which data validate-data should have passed.'
                : 'Without provenance of train nobody knows which data validate-data should have passed.',
            fix: 'Name the data in the "data" input of train, and pass the result of validate-data to it through "needs".',
        });
    }
    return datasets;
}
/** The commit the provenance names, where it names one. */
function commitOf(provenance) {
    return materialsOf(provenance)
        .map(material => material.digest?.['gitCommit'])
        .find(commit => typeof commit === 'string');
}
/** Digests that the provenance binds to its model: of its subjects, and of what else was made with it. */
function boundBy({ subject, predicate }) {
    const byproducts = materials(predicate?.runDetails?.byproducts);
    return new Set([...materials(subject), ...byproducts].flatMap(sha256Of));
}
/** Digests of the files of that kind that a gate says it judged. */
function judgedBy({ predicate }, kind) {
    const configuration = materials(predicate?.configuration);
    return configuration.filter(({ annotations }) => annotations?.['kind'] === kind).flatMap(sha256Of);
}
/** `buildDefinition.resolvedDependencies` of https://slsa.dev/spec/v1.0/provenance */
function materialsOf({ predicate }) {
    return materials(predicate?.buildDefinition?.resolvedDependencies);
}
function materials(list) {
    const items = Array.isArray(list) ? list : [];
    return items.filter((item) => typeof item === 'object' && item !== null);
}
const sha256Of = ({ digest }) => ((0,lib/* isSha256 */._h)(digest?.['sha256']) ? [digest['sha256']] : []);
/** Collects refusals, so that all of them are told at once. */
class Gaps {
    #errors = [];
    async collect(work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof lib/* UserError */.yo))
                throw error;
            this.#errors.push(error);
            return undefined;
        }
    }
    throwAny() {
        const [first] = this.#errors;
        if (!first)
            return;
        const problems = this.#errors.flatMap(error => error.problems);
        throw new lib/* UserError */.yo(first.code, problems, { cause: first });
    }
}

;// CONCATENATED MODULE: ../packages/registry/lib/admission.js


/** The files of earlier stages that are kept with a version: baselines of the next comparison and the next profile. */
const KEPT = ['predictions', 'metrics', 'scores', 'profile'];
/** The model at the path, or the one the upstream stages hand on, its digest checked. */
async function findCandidate(modelPath, upstream, ports) {
    if (modelPath !== undefined) {
        const { sha256 } = await (0,lib/* digestOf */.ol)(ports.files.resolve(modelPath), ports.files);
        return { path: modelPath, sha256 };
    }
    const models = upstream.flatMap(handover => handover.files.filter(file => file.role === 'model'));
    const [model, ...others] = new Map(models.map(file => [file.sha256, file])).values();
    if (!model) {
        throw new lib/* UserError */.yo('missing-file', {
            message: 'No upstream job hands on a model.',
            fix: 'List the train job in `needs` of this job and give `needs: ${{ toJSON(needs) }}`, or set "model-path".',
        });
    }
    if (others.length) {
        throw new lib/* UserError */.yo('bad-input', {
            message: `The upstream jobs hand on ${others.length + 1} different models; one can be registered.`,
            fix: 'Set "model-path" to the one, or list only its train job in `needs`.',
        });
    }
    return { path: await (0,lib/* fetchFile */.t2)(model, ports), sha256: model.sha256 };
}
/** Lets the model in if the chain of the upstream stages does (`requireChain`). */
async function admit({ sha256 }, upstream, required, ports) {
    const paths = new Map();
    const read = async (link) => {
        const path = await (0,lib/* fetchFile */.t2)(link.evidence, ports);
        paths.set(link, path);
        return JSON.parse((await ports.files.read(path)).toString('utf8'));
    };
    const links = (0,lib/* chainOf */.dR)(upstream);
    const testimonies = await requireChain({ links, read }, sha256, required);
    const { kept, unjudged } = selectKept(upstream, testimonies);
    const attachments = [];
    for (const file of kept)
        attachments.push({ role: file.role, path: await (0,lib/* fetchFile */.t2)(file, ports), sha256: file.sha256 });
    return {
        testimonies,
        evidence: testimonies.map(({ link }) => ({ link, path: paths.get(link) })),
        attachments,
        unjudged,
        refusedBy: links.filter(({ verdict }) => !(0,lib/* allows */.NB)(verdict)).map(({ stage }) => stage),
    };
}
/**
 * Of the stages that testified, the files worth keeping. What train made must be what its statement binds to the model;
 * and where the gate says which predictions or metrics it judged, only those are kept: the next model is compared with
 * what let this one in.
 */
function selectKept(upstream, testimonies) {
    const gate = testimonies.find(({ link }) => link.stage === 'evaluate-gate')?.statement;
    const kept = new Map();
    const unjudged = [];
    for (const { evidence, files } of upstream) {
        const said = testimonies.find(({ link }) => link.evidence.sha256 === evidence.sha256);
        if (!said)
            continue;
        for (const file of files.filter(({ role }) => KEPT.includes(role))) {
            if (said.link.stage === 'train')
                requireBound(file, said.statement);
            const judged = gate ? judgedBy(gate, file.role) : [];
            if (!judged.length || judged.includes(file.sha256))
                kept.set(file.role, file);
            else
                unjudged.push(file);
        }
    }
    return { kept: kept.values(), unjudged };
}
function requireBound({ role, path, sha256 }, provenance) {
    if (boundBy(provenance).has(sha256))
        return;
    throw new lib/* UserError */.yo('evidence-missing', {
        message: `The ${role} "${path}" of train are not what its evidence speaks of.`,
        fix: 'Run train again.',
    });
}
/** Asks the stored statements of a version again, as for a registration. */
async function recheck(registry, { model, version, content }, required) {
    const stored = await registry.evidence(model, version);
    const links = stored.map(({ link }) => link);
    const read = (link) => Promise.resolve(stored.find(each => each.link === link).statement);
    return requireChain({ links, read }, content.sha256, required);
}

;// CONCATENATED MODULE: ../packages/registry/lib/damage.js

/** Something in the store is not what its digest or its form says. */
function damaged(what, why) {
    return new lib/* UserError */.yo('digest-mismatch', {
        message: `The registry is damaged: ${what} ${why}.`,
        fix: 'Restore it from a copy, or register the same model again, which mends its blobs.',
    });
}

// EXTERNAL MODULE: ../packages/registry/node_modules/semver/functions/compare.js
var compare = __webpack_require__(64921);
// EXTERNAL MODULE: ../packages/registry/node_modules/semver/functions/inc.js
var inc = __webpack_require__(94262);
// EXTERNAL MODULE: ../packages/registry/node_modules/semver/functions/parse.js
var parse = __webpack_require__(52213);
;// CONCATENATED MODULE: ../packages/registry/lib/version.js




/** Counted: 1, 2, 3, … */
function isCounted(text) {
    return /^[1-9]\d{0,14}$/.test(text);
}
/**
 * A semantic version without build metadata (two that differ only there would rank the same, and image tags have
 * no `+`), in lower case (some file systems know no other difference), as a tag allows (at most 128 characters).
 */
function isSemantic(text) {
    return /^[0-9a-z.-]{5,128}$/.test(text) && parse(text)?.version === text;
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
    return schemes[0] === 'counted' ? Number(a) - Number(b) : compare(a, b);
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
    return inc(highest ?? '0.0.0', wish.bump ?? 'patch');
}
function exactVersion(taken, version, scheme) {
    if (!isSemantic(version)) {
        throw new lib/* UserError */.yo('bad-input', {
            message: `The version ${JSON.stringify(version)} is not a semantic version.`,
            valid: ['auto', 'a version such as 1.4.0 or 2.0.0-rc.1, in lower case and without build metadata'],
        });
    }
    if (scheme === 'counted')
        throw mixed(`version: ${version}`, taken);
    if (!taken.includes(version))
        return version;
    throw new lib/* UserError */.yo('conflict', {
        message: `Version ${version} is taken by another model.`,
        fix: 'A version never changes. Choose another, or let "bump" choose.',
    });
}
function mixed(wish, taken) {
    return new lib/* UserError */.yo('bad-input', {
        message: `"${wish}" asks for a semantic version, but this model counts its versions (1 to ${taken.length}).`,
        fix: 'Leave "version" and "bump" out, or start a new model name with semantic versions.',
    });
}

;// CONCATENATED MODULE: ../packages/registry/lib/names.js


const NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
const EXPECTED = 'lower-case letters and digits, separated by single . _ or - (at most 100)';
/** Names become paths and image tags, so they are checked wherever they come in. Throws `bad-input`. */
function checkName(kind, name) {
    if (isName(name) && !(kind === 'alias' && isVersion(name)))
        return name;
    const extra = kind === 'alias' ? ', and not a version number' : '';
    throw new lib/* UserError */.yo('bad-input', {
        message: `The ${kind} name ${JSON.stringify(name)} must be ${EXPECTED}${extra}.`,
    });
}
function isName(text) {
    return NAME.test(text) && text.length <= 100;
}

;// CONCATENATED MODULE: ../packages/registry/lib/layout.js



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
    return { files, layout: layoutAt(`${folder}/models/${checkName('model', model)}`) };
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
        .filter(isVersion)
        .sort(compareVersions);
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

;// CONCATENATED MODULE: ../packages/registry/lib/race.js

/** So many others would have to come first; far beyond what one registry sees. */
const ATTEMPTS = 1000;
/** Repeats an optimistic attempt until it gives a result; `undefined` means that somebody else was first. */
async function race(what, attempt) {
    for (let tries = 0; tries < ATTEMPTS; tries++) {
        const result = await attempt();
        if (result !== undefined)
            return result;
    }
    throw new lib/* UserError */.yo('conflict', {
        message: `Others changed ${what} ${ATTEMPTS} times while this run tried to.`,
        fix: 'Give the jobs that write to the registry one `concurrency` group.',
    });
}

;// CONCATENATED MODULE: ../packages/registry/lib/shape.js




const shape_text = (value) => typeof value === 'string';
const size = (value) => Number.isSafeInteger(value) && value >= 0;
const one = (value) => value === 1;
const shape_name = (value) => shape_text(value) && isName(value);
const version = (value) => shape_text(value) && isVersion(value);
const digest = (value) => shape_text(value) && value.startsWith('sha256:') && (0,lib/* isSha256 */._h)(value.slice(7));
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (guard) => (value) => Array.isArray(value) && value.every(guard);
const optional = (guard) => (value) => value === undefined || guard(value);
const shaped = (fields) => (value) => isRecord(value) && Object.entries(fields).every(([key, guard]) => guard(value[key]));
const texts = (value) => isRecord(value) && Object.values(value).every(shape_text);
const descriptor = shaped({
    mediaType: shape_text,
    digest,
    size,
    artifactType: optional(shape_text),
    annotations: optional(texts),
    data: optional(shape_text),
});
const content = shaped({
    kind: (value) => value === 'file' || value === 'folder',
    sha256: lib/* isSha256 */._h,
    size,
});
const origin = shaped({ actor: shape_text, run: shape_text, repository: shape_text, commit: shape_text });
const evidence = shaped({
    stage: (value) => lib/* STAGES */.an.includes(value),
    verdict: lib/* isVerdict */._f,
    subjects: listOf(shaped({ kind: shape_text, name: shape_text, sha256: lib/* isSha256 */._h })),
    sha256: lib/* isSha256 */._h,
    manifest: descriptor,
});
const versionRecord = shaped({
    sluice: one,
    model: shape_name,
    version,
    manifest: descriptor,
    content,
    license: optional(shape_text),
    description: optional(shape_text),
    metadata: texts,
    evidence: listOf(evidence),
    attachments: listOf(shaped({ role: shape_name, content, manifest: descriptor })),
    origin,
    registeredAt: shape_text,
});
const aliasEntry = shaped({
    sluice: one,
    alias: shape_name,
    seq: size,
    prev: (value) => value === null || (0,lib/* isSha256 */._h)(value),
    version,
    digest,
    at: shape_text,
    actor: shape_text,
    run: shape_text,
    reason: shape_text,
    evidence: listOf(lib/* isSha256 */._h),
});
const manifest = shaped({
    schemaVersion: (value) => value === 2,
    mediaType: shape_text,
    artifactType: shape_text,
    config: descriptor,
    layers: listOf(descriptor),
    subject: optional(descriptor),
    annotations: optional(texts),
});
const parseVersionRecord = (json, what) => shape_parse(json, what, versionRecord);
const parseAliasEntry = (json, what) => shape_parse(json, what, aliasEntry);
const parseManifest = (json, what) => shape_parse(json, what, manifest);
function shape_parse(json, what, guard) {
    let value;
    try {
        value = JSON.parse(json.toString('utf8'));
    }
    catch {
        throw damaged(what, 'is not JSON');
    }
    if (guard(value))
        return value;
    throw damaged(what, 'has not the form it was written in');
}

;// CONCATENATED MODULE: ../packages/registry/lib/aliases.js





/** The log of an alias, first entry first. */
async function readLog(store, alias) {
    const numbers = (await listAliases(store)).get(alias) ?? [];
    return Promise.all(numbers.map(seq => readEntry(store, alias, seq)));
}
/** Alias → its latest entry, by name. */
async function readAliases(store) {
    const heads = [...(await listAliases(store))].map(async ([alias, numbers]) => [alias, await readEntry(store, alias, numbers.at(-1))]);
    return new Map(await Promise.all(heads));
}
async function readHead(store, alias) {
    const last = (await listAliases(store)).get(alias)?.at(-1);
    return last === undefined ? undefined : readEntry(store, alias, last);
}
async function readEntry({ files, layout }, alias, seq) {
    const what = `entry ${seq} of the alias "${alias}"`;
    const entry = parseAliasEntry(await files.read(layout.alias(alias, seq)), what);
    if (entry.alias !== alias || entry.seq !== seq)
        throw damaged(what, `calls itself entry ${entry.seq} of "${entry.alias}"`);
    return entry;
}
/** What `prev` of the next entry says. */
const fingerprintOf = (entry) => (0,lib/* sha256 */.sc)(recordText(entry));
/**
 * Appends to the log by creating the entry with the next number: of two that saw the same past one succeeds, and the
 * other looks again. Setting an alias to what it names already writes nothing.
 */
function appendAlias(store, alias, target, change, clock) {
    return race(`the alias "${alias}"`, async () => {
        const head = await readHead(store, alias);
        if (head?.version === target.version) {
            const before = head.seq > 1 ? { previous: (await readEntry(store, alias, head.seq - 1)).version } : {};
            return { changed: false, entry: head, ...before };
        }
        checkCurrent(alias, head, change.expectedCurrent);
        const entry = entryAfter(head, alias, target, change, clock);
        const won = await store.files.create(store.layout.alias(alias, entry.seq), recordText(entry));
        return won ? { changed: true, entry, ...(head ? { previous: head.version } : {}) } : undefined;
    });
}
function checkCurrent(alias, head, expected) {
    const current = head?.version ?? 'none';
    if (expected === undefined || expected === current)
        return;
    throw new lib/* UserError */.yo('conflict', {
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

;// CONCATENATED MODULE: ../packages/registry/lib/oci.js
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

;// CONCATENATED MODULE: ../packages/registry/lib/blobs.js



/** Registries refuse larger manifests, and so do we: https://github.com/opencontainers/distribution-spec */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;
/**
 * Puts the file into the store under the digest it had when it was hashed. A blob that is there is read again: a
 * damaged one is replaced, never called up to date. Throws `digest-mismatch` when the file changed meanwhile.
 */
async function putFile({ files, layout }, path, { sha256: hex }) {
    const blob = layout.blob(hex);
    await files.copyNew(path, blob);
    if ((await (0,lib/* digestOf */.ol)(blob, files)).sha256 === hex)
        return;
    await files.copy(path, blob);
    if ((await (0,lib/* digestOf */.ol)(blob, files)).sha256 === hex)
        return;
    throw damaged(`"${files.relative(path)}"`, `does not hold the bytes of sha256:${hex}`);
}
/** Puts a small document into the store. */
async function putBytes({ files, layout }, content) {
    const hex = (0,lib/* sha256 */.sc)(content);
    const blob = layout.blob(hex);
    if (await files.create(blob, content))
        return;
    if ((await (0,lib/* digestOf */.ol)(blob, files)).sha256 !== hex)
        await files.write(blob, content);
}
/** The bytes of a small document, checked against its descriptor. */
async function readBlob({ files, layout }, descriptor) {
    const path = layout.blob(hexOf(descriptor));
    const stat = await files.stat(path);
    if (stat?.kind !== 'file')
        throw damaged(`the blob ${descriptor.digest}`, 'is missing');
    if (stat.size > LARGEST_DOCUMENT)
        throw damaged(`the blob ${descriptor.digest}`, 'is too large for a document');
    const content = await files.read(path);
    if (content.length !== descriptor.size || (0,lib/* sha256 */.sc)(content) !== hexOf(descriptor))
        throw damaged(`the blob ${descriptor.digest}`, 'holds other bytes');
    return content;
}
/** Copies a blob out; the copy is what gets hashed, so nobody can swap it in between. */
async function copyOut({ files, layout }, descriptor, to) {
    const path = layout.blob(hexOf(descriptor));
    if ((await files.stat(path))?.kind !== 'file')
        throw damaged(`the blob ${descriptor.digest}`, 'is missing');
    await files.copy(path, to);
    const copied = await (0,lib/* digestOf */.ol)(to, files);
    if (copied.sha256 !== hexOf(descriptor) || copied.size !== descriptor.size)
        throw damaged(`the blob ${descriptor.digest}`, 'holds other bytes');
}
/** A document in its canonical bytes, and the descriptor that names them. */
function documentOf(value, mediaType) {
    const bytes = (0,lib/* canonicalJson */.dj)(value);
    return {
        bytes,
        descriptor: { mediaType, digest: `sha256:${(0,lib/* sha256 */.sc)(bytes)}`, size: Buffer.byteLength(bytes) },
    };
}

;// CONCATENATED MODULE: ../packages/registry/lib/member-path.js

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
        throw new lib/* UserError */.yo('unsupported', problems);
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

;// CONCATENATED MODULE: ../packages/registry/lib/pack.js



/**
 * The manifest of a model in ModelPack's form. It holds what the model *is* and nothing of how it came here: no
 * time, no commit, no version. So the same model described alike has one digest, on any machine, in any run.
 */
function packModel(name, path, about) {
    const { license, description } = about;
    const alone = path.files.length === 1;
    const layers = sorted(path).map(file => layerOf(file, layerTypeOf(file.path, alone), ANNOTATION.filepath));
    const config = documentOf({
        descriptor: {
            name,
            ...(license ? { licenses: [license] } : {}),
            ...(description ? { description } : {}),
        },
        config: {},
        modelfs: { type: 'layers', diffIds: layers.map(layer => layer.digest) },
    }, MEDIA.modelConfig);
    const annotations = {
        [ANNOTATION.title]: name,
        ...(license ? { [ANNOTATION.licenses]: license } : {}),
        ...(description ? { [ANNOTATION.description]: description } : {}),
        ...Object.fromEntries(Object.entries(about.metadata).map(([key, value]) => [ANNOTATION.metadata + key, value])),
        ...contentAnnotations(path),
    };
    const manifest = manifestOf(MEDIA.modelManifest, config.descriptor, layers, annotations);
    return { content: contentOf(path), manifest, config, members: path.files };
}
/** The manifest of something kept with a model: an OCI artifact whose subject is the model's manifest. */
function packAttachment(subject, path, artifactType, annotations) {
    const layers = sorted(path).map(file => layerOf(file, artifactType, ANNOTATION.title));
    const manifest = manifestOf(artifactType, EMPTY_CONFIG, layers, { ...annotations, ...contentAnnotations(path) }, subject);
    return { content: contentOf(path), manifest, members: path.files };
}
/** Path of a layer's file inside its model or attachment. */
function memberPathOf(layer) {
    return layer.annotations?.[ANNOTATION.filepath] ?? layer.annotations?.[ANNOTATION.title] ?? '';
}
function manifestOf(artifactType, config, layers, annotations, subject) {
    const manifest = {
        schemaVersion: 2,
        mediaType: MEDIA.manifest,
        artifactType,
        config,
        layers,
        ...(subject ? { subject: bare(subject) } : {}),
        annotations,
    };
    const { bytes, descriptor } = documentOf(asJson(manifest), MEDIA.manifest);
    return { bytes, descriptor: { ...descriptor, artifactType } };
}
/** `org.opencontainers.image.title` is the name under which `oras pull` writes the file. */
function layerOf(file, mediaType, key) {
    return {
        mediaType,
        digest: `sha256:${file.sha256}`,
        size: file.size,
        annotations: { [ANNOTATION.title]: file.path, [key]: file.path },
    };
}
/** By the bytes of their paths, as `folderDigest` sorts. */
const sorted = ({ files }) => files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
const bare = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
const contentOf = ({ kind, sha256, size }) => ({ kind, sha256, size });
const contentAnnotations = ({ kind, sha256 }) => ({
    [ANNOTATION.contentKind]: kind,
    [ANNOTATION.contentSha256]: sha256,
});

;// CONCATENATED MODULE: ../packages/registry/lib/item.js







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
    const document = parseManifest(await readBlob(store, item.manifest), `the manifest of ${item.what}`);
    if (document.subject?.digest !== item.subject?.digest)
        throw damaged(`the manifest of ${item.what}`, 'is attached to something else');
    const members = document.layers.map(layer => ({ path: memberPathOf(layer), layer }));
    checkMemberPaths(members.map(member => member.path));
    const archive = document.layers.find(layer => /[.+](tar|gzip|zstd)$/.test(layer.mediaType));
    if (archive)
        throw damaged(`the manifest of ${item.what}`, `lists an archive (${archive.mediaType})`);
    if (contentDigest(item.content.kind, members) !== item.content.sha256)
        throw damaged(`the manifest of ${item.what}`, 'lists other files than the record speaks of');
    return { ...item, document, members };
}
function contentDigest(kind, members) {
    if (kind === 'folder')
        return (0,lib/* folderDigest */.DR)(members.map(({ path, layer }) => ({ path, sha256: hexOf(layer) })));
    const [only, ...more] = members;
    return only && !more.length && !only.path.includes('/') ? hexOf(only.layer) : undefined;
}

;// CONCATENATED MODULE: ../packages/registry/lib/evidence.js



/** The statements that let the version in, read back and re-hashed. */
async function readEvidence(store, record) {
    return Promise.all(record.evidence.map(entry => evidence_readEntry(store, record, entry)));
}
async function evidence_readEntry(store, record, entry) {
    const { stage, verdict, subjects, manifest, sha256 } = entry;
    const what = `the evidence of ${stage}`;
    const content = { kind: 'file', sha256 };
    const { members } = await openItem(store, { what, manifest, content, subject: record.manifest });
    const statement = parseStatement(await readBlob(store, members[0].layer), what);
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
        throw damaged(what, 'is not JSON');
    }
}

;// CONCATENATED MODULE: ../packages/registry/lib/staging.js
/**
 * A path beside the target, on the same file system, that nobody else has: the temporary folder's own name is
 * unique. What is complete there is renamed to the target.
 */
async function stagingBeside(target, files) {
    const temporary = await files.temporary('staging-');
    const name = temporary.split(/[\\/]/).at(-1);
    return `${target}.${name}`;
}

;// CONCATENATED MODULE: ../packages/registry/lib/fetch.js




/**
 * Copies an item out of the store, each copied file re-hashed, and puts it in place in one step. Answers its absolute
 * path. A file at the target is replaced; a folder must be absent, empty or identical.
 */
async function fetchItem(store, item, to) {
    const { files } = store;
    const target = files.resolve(to);
    const { content, members } = await openItem(store, item);
    if (await isThere(store, item, target))
        return target;
    const staging = await stagingBeside(target, files);
    try {
        for (const { path, layer } of members)
            await copyOut(store, layer, `${staging}/${path}`);
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
        const present = await (0,lib/* digestOf */.ol)(target, files);
        if (content.kind === 'folder' && present.sha256 === content.sha256)
            return true;
        if (!present.files.length) {
            await files.remove(target);
            return false;
        }
    }
    throw new lib/* UserError */.yo('conflict', {
        message: `"${files.relative(target)}" is in the way of ${what}.`,
        fix: 'Remove it, or fetch to another path.',
    });
}

;// CONCATENATED MODULE: ../packages/registry/lib/versions.js





/** undefined when there is no such version. */
async function readVersion({ files, layout }, version) {
    const path = layout.version(version);
    if (!(await files.stat(path)))
        return undefined;
    const what = `the record of version ${version}`;
    const record = parseVersionRecord(await files.read(path), what);
    if (record.version !== version)
        throw damaged(what, `speaks of version ${record.version}`);
    return record;
}
/** All records, void ones included, lowest version first. */
async function readVersions(store) {
    const records = await Promise.all((await listVersions(store)).map(version => readVersion(store, version)));
    return records.filter(record => record !== undefined);
}
/** The commit point: from here on the version exists. False when the number is taken. */
async function createVersion({ files, layout }, record) {
    return files.create(layout.version(record.version), recordText(record));
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
    const hex = hexOf(manifest);
    let version = await versionByDigest(store, hex);
    if (version === undefined) {
        const twin = (await readVersions(store)).find(record => record.manifest.digest === manifest.digest);
        if (!twin)
            return undefined;
        version = await claimDigest(store, hex, twin.version);
    }
    const record = isVersion(version) ? await readVersion(store, version) : undefined;
    if (record?.manifest.digest === manifest.digest)
        return record;
    throw damaged(`the digest ${manifest.digest}`, `is said to be version ${version}, which it is not`);
}
/**
 * True unless another version holds the digest: a writer that lost such a race leaves a void number. Where a writer
 * was killed before it claimed its digest, the lowest version counts, and the next to register it claims it so.
 */
async function isCanonical(store, record, all) {
    const claimed = await versionByDigest(store, hexOf(record.manifest));
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
    return records.findLast(record => compareVersions(record.version, version) < 0)?.version;
}

;// CONCATENATED MODULE: ../packages/registry/lib/image-index.js





/**
 * `index.json` makes versions and aliases visible to OCI tools as tags, and what is attached as referrers. We never
 * read it ourselves: it is derived from the records.
 */
function deriveIndex(records, aliases) {
    const tagged = ({ manifest }, tag) => ({
        ...manifest,
        annotations: { [ANNOTATION.tag]: tag },
    });
    const versions = records.map(record => tagged(record, record.version));
    const named = [...aliases.values()].flatMap(({ alias, version }) => {
        const record = records.find(candidate => candidate.version === version);
        return record ? [tagged(record, alias)] : [];
    });
    const referrers = records.flatMap(record => [...record.evidence, ...record.attachments].map(attached => attached.manifest));
    const manifests = [...versions, ...named, ...referrers].map(asJson);
    return `${(0,lib/* canonicalJson */.dj)({ schemaVersion: 2, mediaType: MEDIA.index, manifests })}\n`;
}
async function currentIndex(store) {
    return deriveIndex(await canonicalVersions(store), await readAliases(store));
}
/**
 * Writes the index until it says what the records say. Of several writers at once the last one always looks again
 * after it wrote, so none can leave an index that lacks a version.
 */
async function refreshIndex(store) {
    const { files, layout } = store;
    await race('the index', async () => {
        const wanted = await currentIndex(store);
        const present = (await files.stat(layout.index)) ? (await files.read(layout.index)).toString('utf8') : '';
        if (present === wanted)
            return true;
        await files.write(layout.index, wanted);
        return undefined;
    });
}

;// CONCATENATED MODULE: ../packages/registry/lib/register.js











/**
 * Registers a model. The order makes a kill at any point harmless: blobs, configuration, manifest, evidence, then
 * the version record, which is the commit point, then what can be derived from it. Doing it again completes it.
 */
async function register(store, request, clock) {
    const { files } = store;
    const path = await digestAs(request.sha256, request.path, files);
    if (!path.files.length) {
        throw new lib/* UserError */.yo('missing-file', { message: `"${files.relative(request.path)}" holds no file.` });
    }
    checkMemberPaths(path.files.map(file => file.path));
    const model = packModel(request.model, path, {
        ...request,
        metadata: request.metadata ?? {},
    });
    await ensureLayout(store);
    await putPacked(store, model, files.resolve(request.path));
    const known = await findTwin(store, model.manifest.descriptor);
    const registration = known
        ? unchanged(known, request)
        : await commit(store, await recordOf(store, request, model, clock), request);
    await refreshIndex(store);
    const previous = previousOf(await canonicalVersions(store), registration.record.version);
    return previous === undefined ? registration : { ...registration, previous };
}
/** Digests it anew: what was judged must be what is kept. */
async function digestAs(sha256, path, files) {
    const digest = await (0,lib/* digestOf */.ol)(path, files);
    if (sha256 === undefined || digest.sha256 === sha256)
        return digest;
    throw new lib/* UserError */.yo('digest-mismatch', {
        message: `"${files.relative(path)}" has sha256:${digest.sha256}, not sha256:${sha256}.`,
        fix: 'It changed after it was judged. Run the stages again.',
    });
}
/** Stores the files, then what refers to them. */
async function putPacked(store, packed, root) {
    for (const member of packed.members) {
        await putFile(store, packed.content.kind === 'file' ? root : `${root}/${member.path}`, member);
    }
    await putBytes(store, packed.config?.bytes ?? '{}');
    await putBytes(store, packed.manifest.bytes);
}
function unchanged(record, { version = 'auto' }) {
    if (version === 'auto' || version === record.version)
        return { event: 'unchanged', record };
    throw new lib/* UserError */.yo('conflict', {
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
        const packed = packAttachment(subject, content, MEDIA.statement, {
            [ANNOTATION.role]: 'evidence',
            [ANNOTATION.stage]: link.stage,
            [ANNOTATION.predicateType]: predicateType,
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
        checkMemberPaths(content.files.map(file => file.path));
        const type = `application/vnd.sluice.${checkName('role', role)}.v1`;
        const packed = packAttachment(subject, content, type, { [ANNOTATION.role]: role });
        await putPacked(store, packed, store.files.resolve(path));
        attached.push({ role, content: packed.content, manifest: packed.manifest.descriptor });
    }
    return attached;
}
/** Takes a number, then the digest. Who loses the number tries the next; who loses the digest has the winner's version. */
function commit(store, draft, request) {
    return race(`the versions of ${draft.model}`, async () => {
        const twin = await findTwin(store, draft.manifest);
        if (twin)
            return unchanged(twin, request);
        const record = withVersion(draft, nextVersion(await listVersions(store), request));
        if (!(await createVersion(store, record)))
            return undefined;
        const winner = await claimDigest(store, hexOf(record.manifest), record.version);
        return winner === record.version ? { event: 'registered', record } : undefined;
    });
}
/** In the order people read it. */
function withVersion(draft, version) {
    const { sluice, model, ...rest } = draft;
    return { sluice, model, version, ...rest };
}

;// CONCATENATED MODULE: ../packages/registry/lib/release.js










/** Opens an exported version where it lies. Throws `missing-file` when the folder is not one. */
async function openRelease(folder, files) {
    const { store, record } = await openExport(folder, files);
    return {
        record,
        fetch: (role, to) => fetchItem(store, itemFor(record, role), to),
        evidence: () => readEvidence(store, record),
    };
}
async function openExport(folder, files) {
    const store = { files, layout: layoutAt(files.resolve(folder)) };
    const versions = await listVersions(store);
    const record = versions.length === 1 ? await readVersion(store, versions[0]) : undefined;
    if (record)
        return { store, record };
    throw new lib/* UserError */.yo('missing-file', {
        message: `"${files.relative(folder)}" does not hold one exported version; it holds ${versions.length}.`,
        fix: 'Give the folder of the role "release" that register-model hands on.',
    });
}
/** What a version keeps under a role; `model` is the model. Throws `missing-file` with the roles there are. */
function itemFor(record, role) {
    if (role === 'model')
        return modelOf(record);
    const attachment = record.attachments.find(candidate => candidate.role === role);
    if (attachment) {
        const { content, manifest } = attachment;
        return { what: role, content, manifest, subject: record.manifest };
    }
    throw new lib/* UserError */.yo('missing-file', {
        message: `Version ${record.version} of ${record.model} keeps no "${role}".`,
        valid: ['model', ...record.attachments.map(candidate => candidate.role)],
    });
}
/** Writes one version as a store of its own. Replaces an earlier export, and nothing else. */
async function exportVersion(from, record, folder) {
    const { files } = from;
    const target = files.resolve(folder);
    await checkReplaceable(target, files);
    const staging = await stagingBeside(target, files);
    const to = { files, layout: layoutAt(staging) };
    try {
        await copyItems(from, to, record);
        await createVersion(to, record);
        await claimDigest(to, hexOf(record.manifest), record.version);
        await refreshIndex(to);
        await files.remove(target);
        await files.rename(staging, target);
    }
    finally {
        await files.remove(staging);
    }
}
async function checkReplaceable(target, files) {
    const stat = await files.stat(target);
    const ours = stat?.kind === 'folder' && (await files.stat(layoutAt(target).marker));
    if (!stat || ours || (stat.kind === 'folder' && !(await files.list(target)).length))
        return;
    throw new lib/* UserError */.yo('conflict', {
        message: `"${files.relative(target)}" holds something other than an earlier export.`,
        fix: 'Remove it, or export to another folder.',
    });
}
/** Takes an exported version into a store. Everything is checked against its digest on the way. */
async function importVersion(storeFor, folder, files) {
    const { store: from, record } = await openExport(folder, files);
    const to = storeFor(record.model);
    await copyItems(from, to, record);
    const known = await findTwin(to, record.manifest);
    const registration = known
        ? { event: 'unchanged', record: known }
        : await commitAs(to, record);
    await refreshIndex(to);
    const previous = previousOf(await canonicalVersions(to), registration.record.version);
    return previous === undefined ? registration : { ...registration, previous };
}
async function commitAs(to, record) {
    const created = await createVersion(to, record);
    const winner = await findTwin(to, record.manifest);
    if (winner) {
        const event = created && winner.version === record.version ? 'registered' : 'unchanged';
        return { event, record: winner };
    }
    throw new lib/* UserError */.yo('conflict', {
        message: `Version ${record.version} of ${record.model} is another model in this registry.`,
        fix: 'Versions cannot be renamed. Import it into a registry where the number is free.',
    });
}
/** In the write order of a registration, without the record. */
async function copyItems(from, to, record) {
    const items = await Promise.all(itemsOf(record).map(item => openItem(from, item)));
    await ensureLayout(to);
    for (const { document, manifest, members } of items) {
        for (const { layer } of members) {
            await putFile(to, from.layout.blob(hexOf(layer)), { sha256: hexOf(layer) });
        }
        await putBytes(to, await readBlob(from, document.config));
        await putBytes(to, await readBlob(from, manifest));
    }
}

;// CONCATENATED MODULE: ../packages/registry/lib/resolve.js





/** The record of a version, or of the version an alias names now. A void number is no version. */
async function resolveReference(store, reference) {
    if (isVersion(reference)) {
        const record = await readVersion(store, reference);
        return record && (await isCanonical(store, record)) ? record : undefined;
    }
    const head = await readHead(store, checkName('alias', reference));
    if (!head)
        return undefined;
    const record = await readVersion(store, head.version);
    if (record?.manifest.digest === head.digest)
        return record;
    throw damaged(`the alias "${reference}"`, `names version ${head.version} (${head.digest}), which is not that`);
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
    for (const version of await listVersions(store)) {
        const record = await attempt(findings, 'version-record', () => readVersion(store, version));
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
    for (const item of itemsOf(record)) {
        used.add(hexOf(item.manifest));
        const open = await attempt(findings, 'manifest', () => openItem(store, item), `Version ${record.version}: `);
        if (!open)
            continue;
        for (const layer of [open.document.config, ...open.document.layers]) {
            used.add(hexOf(layer));
            const flaw = await verify_flawOf(store, layer);
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
async function verify_flawOf({ files, layout }, layer) {
    const path = layout.blob(hexOf(layer));
    const stat = await files.stat(path);
    if (stat?.kind !== 'file')
        return 'is missing';
    if (stat.size !== layer.size)
        return `has ${stat.size} bytes, not ${layer.size}`;
    return (await (0,lib/* digestOf */.ol)(path, files)).sha256 === hexOf(layer) ? undefined : 'holds other bytes';
}
async function checkDigests(store, records, findings) {
    for (const record of records) {
        const hex = hexOf(record.manifest);
        const claimed = await versionByDigest(store, hex);
        if (claimed === undefined && (await isCanonical(store, record, records))) {
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
    const known = new Set(records.map(record => hexOf(record.manifest)));
    for (const hex of await listFolder(store, 'registry/by-digest')) {
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
    for (const alias of (await listAliases(store)).keys()) {
        const log = (await attempt(findings, 'alias-log', () => readLog(store, alias))) ?? [];
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
    if (entry.prev !== (before ? fingerprintOf(before) : null))
        return 'does not follow from the one before it';
    const record = records.find(({ version }) => version === entry.version);
    return record?.manifest.digest === entry.digest
        ? undefined
        : `names version ${entry.version} (${entry.digest}), which is not there`;
}
async function checkDerived(store, findings) {
    const { files, layout } = store;
    const wanted = await attempt([], 'index', () => currentIndex(store));
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
    for (const name of await listFolder(store, 'blobs/sha256')) {
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
        if (!(error instanceof lib/* UserError */.yo))
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
        await this.#keepBytes();
        return register(store, request, this.#clock);
    }
    async resolve(model, versionOrAlias) {
        return resolveReference(this.#store(model), versionOrAlias);
    }
    async require(model, versionOrAlias) {
        const record = await this.resolve(model, versionOrAlias);
        if (record)
            return record;
        const versions = (await this.list(model)).map(each => each.version);
        const known = [...versions, ...(await this.aliases(model)).keys()];
        throw new lib/* UserError */.yo('bad-input', {
            message: `The registry "${this.#files.relative(this.#folder)}" has no version or alias "${versionOrAlias}" of ${model}.`,
            ...(known.length
                ? { valid: known }
                : { fix: 'It holds no version of that model. Is it the right folder?' }),
        });
    }
    async list(model) {
        return canonicalVersions(this.#store(model));
    }
    async aliases(model) {
        return readAliases(this.#store(model));
    }
    async history(model, alias) {
        return readLog(this.#store(model), checkName('alias', alias));
    }
    async setAlias(model, alias, version, change) {
        const store = this.#store(model);
        checkName('alias', alias);
        const target = await this.require(model, version);
        const outcome = await appendAlias(store, alias, target, change, this.#clock);
        await refreshIndex(store);
        return outcome;
    }
    async fetch(model, version, role, to) {
        return fetchItem(this.#store(model), itemFor(await this.require(model, version), role), to);
    }
    async contents(model, version) {
        const { members } = await openItem(this.#store(model), modelOf(await this.require(model, version)));
        return members.map(({ path, layer }) => ({ path, sha256: hexOf(layer), size: layer.size }));
    }
    async evidence(model, version) {
        return readEvidence(this.#store(model), await this.require(model, version));
    }
    async exportVersion(model, version, folder) {
        const record = await this.require(model, version);
        await exportVersion(this.#store(model), record, folder);
        return record;
    }
    async importVersion(folder) {
        await this.#keepBytes();
        return importVersion(model => this.#store(model), folder, this.#files);
    }
    async verify(model) {
        return verifyStore(this.#store(model));
    }
    #store(model) {
        return storeOf(this.#folder, model, this.#files);
    }
    /** A registry kept in git must come back byte for byte, also where git rewrites line ends. */
    async #keepBytes() {
        await this.#files.create(`${this.#folder}/.gitattributes`, '* -text\n');
    }
}

;// CONCATENATED MODULE: ../packages/registry/lib/outcome.js




/** What later stages may rely on: the release, and the model in it. */
function subjectsOf({ model, version, content, manifest }) {
    return [
        { kind: 'model', name: model, sha256: content.sha256 },
        { kind: 'release', name: `${model}:${version}`, sha256: hexOf(manifest) },
    ];
}
/** https://in-toto.io/attestation/release/v0.1, with the package URL of the release as an OCI artifact. */
function releaseStatement({ record, event, alias }) {
    const { model, version, manifest } = record;
    const purl = `pkg:oci/${model}@${encodeURIComponent(manifest.digest)}?tag=${version}`;
    const said = (0,lib/* statement */.qZ)(subjectsOf(record), lib/* PREDICATE */.W3.release, { purl });
    const annotations = { version, event, ...(alias ? { alias: alias.entry.alias } : {}) };
    said.subject = said.subject.map(each => each.annotations?.['kind'] === 'release'
        ? { ...each, annotations: { ...each.annotations, ...annotations } }
        : each);
    return said;
}
function findingsOf(outcome) {
    const { testimonies, alias, unjudged = [] } = outcome;
    const warned = testimonies.filter(({ link }) => link.verdict === 'warn');
    return [
        ...sparedFindings(outcome),
        ...bareFindings(outcome),
        ...unjudged.map(({ role, path }) => ({
            rule: 'not-judged',
            severity: 'notice',
            message: `The ${role} "${path}" that train hands on are not those that evaluate-gate judged, so they are not kept.`,
            fix: 'Without them the next model finds none to be compared with. Let the gate judge what train writes.',
        })),
        ...warned.map(({ link }) => {
            const message = `${link.stage} let ${link.subjects[0]?.name ?? 'it'} pass with warnings.`;
            return { rule: 'evidence-warned', severity: 'notice', message };
        }),
        ...(isRollback(alias)
            ? [
                {
                    rule: 'rollback',
                    severity: 'notice',
                    message: `"${alias.entry.alias}" goes back to an earlier version.`,
                },
            ]
            : []),
    ];
}
/** What the run did not ask for, and what became of it. */
function sparedFindings({ required, testimonies, refusedBy = [] }) {
    const spared = JUDGES.filter(stage => !required.includes(stage));
    if (!spared.length)
        return [];
    const silent = spared.filter(stage => !testimonies.some(({ link }) => link.stage === stage));
    const refused = silent.filter(stage => refusedBy.includes(stage));
    const unknown = silent.filter(stage => !refused.includes(stage));
    return [
        {
            rule: 'evidence-not-required',
            severity: 'warning',
            message: `"require-evidence" leaves out ${spared.join(', ')}` +
                (refused.length ? `; ${refused.join(', ')} refused` : '') +
                (unknown.length ? `; nobody knows whether ${unknown.join(', ')} would let this model pass.` : '.'),
            fix: 'Remove the input to require the whole chain.',
        },
    ];
}
/** A version keeps the evidence of its first registration, and a later one may have brought more. */
function bareFindings({ record, required }) {
    const lacking = required.filter(stage => !record.evidence.some(entry => entry.stage === stage));
    if (!lacking.length)
        return [];
    return [
        {
            rule: 'evidence-not-kept',
            severity: 'warning',
            message: `Version ${record.version} was first registered without evidence of ${lacking.join(', ')}, and a version never ` +
                'changes: to promote or deploy it from the registry will be refused.',
            fix: 'Register it as a version of its own, for example with another "description".',
        },
    ];
}
function isRollback(alias) {
    if (!alias?.changed || alias.previous === undefined)
        return false;
    return compareVersions(alias.entry.version, alias.previous) < 0;
}

;// CONCATENATED MODULE: ../packages/registry/lib/report.js




/** So many entries of an alias's log are shown, the latest. */
const SHOWN_ENTRIES = 10;
function headlineOf({ record, event, alias }) {
    const name = `${record.model} ${record.version}`;
    const known = event === 'registered' ? 'is registered' : 'was registered already';
    if (!alias)
        return `${name} ${known}.`;
    const { entry, changed, previous } = alias;
    if (!changed)
        return `${name} ${known} and is "${entry.alias}" as before.`;
    if (isRollback(alias))
        return `"${entry.alias}" of ${record.model} went back from ${previous} to ${entry.version}.`;
    const before = previous === undefined ? '' : `, in place of ${previous}`;
    return event === 'registered'
        ? `${name} is registered and is now "${entry.alias}"${before}.`
        : `${name} is now "${entry.alias}"${before}.`;
}
/** The registration as a document: name and digests, where it all came from, and how to check it by hand. */
function reportOf(outcome) {
    const { record } = outcome;
    return {
        title: `Registry: ${record.model} ${record.version}`,
        verdict: (0,lib/* verdictOf */.Vj)(findingsOf(outcome)),
        headline: headlineOf(outcome),
        blocks: [
            identity(outcome),
            lineage(outcome),
            ...aliasHistory(outcome),
            files(outcome),
            { kind: 'details', summary: 'Check it by hand', blocks: byHand(outcome) },
        ],
        footer: [
            ['model ', { code: record.content.sha256.slice(0, 12) }],
            ['release ', { code: hexOf(record.manifest).slice(0, 12) }],
        ],
    };
}
function identity({ record, event, alias, previous }) {
    const { license, description, metadata, origin } = record;
    const optional = [
        ['Alias', alias?.entry.alias],
        ['Previous version', previous],
        ['Licence', license],
        ['Description', description],
        ...Object.entries(metadata),
        ['Registered by', origin.actor],
        ['Run', /^https?:/.test(origin.run) ? { link: 'the run', href: origin.run } : origin.run],
    ];
    return {
        kind: 'facts',
        facts: [
            { name: 'Version', value: { strong: `${record.model}:${record.version}` } },
            { name: 'Event', value: event },
            { name: 'Model digest', value: { code: `sha256:${record.content.sha256}` } },
            { name: 'Manifest digest', value: { code: record.manifest.digest } },
            ...optional.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
            { name: 'Registered at', value: record.registeredAt },
        ],
    };
}
/** commit → data → model → release */
function lineage({ record, testimonies }) {
    const train = testimonies.find(({ link }) => link.stage === 'train');
    // The commit the model was trained at, which may be an earlier one than that of this run.
    const commit = (train && commitOf(train.statement)) ?? record.origin.commit;
    const said = testimonies.map(({ link }) => {
        const [subject] = link.subjects;
        const what = link.stage === 'validate-data' ? 'Data' : link.stage === 'train' ? 'Model' : 'Gate';
        return row(what, subject?.name ?? '', subject?.sha256 ?? '', link.stage, link.verdict);
    });
    const release = hexOf(record.manifest);
    return {
        kind: 'table',
        caption: 'Lineage',
        columns: [{ label: 'Step' }, { label: 'What' }, { label: 'Digest' }, { label: 'Said by' }],
        rows: [
            ...(commit ? [row('Code', record.origin.repository, commit, 'git')] : []),
            ...said,
            row('Release', `${record.model}:${record.version}`, release, 'register-model', 'pass'),
        ],
    };
}
function row(step, what, digest, by, verdict) {
    const said = verdict ? `${by}: ${verdict}` : by;
    return { cells: [step, what, { code: digest.slice(0, 12) }, said], ...(verdict ? { tone: verdict } : {}) };
}
function aliasHistory({ history }) {
    const latest = history.slice(-SHOWN_ENTRIES).toReversed();
    if (!latest[0])
        return [];
    return [
        {
            kind: 'table',
            caption: `History of "${latest[0].alias}", latest first`,
            columns: [
                { label: '#', align: 'right' },
                { label: 'Version' },
                { label: 'At' },
                { label: 'By' },
                { label: 'Reason' },
            ],
            rows: latest.map(({ seq, version, at, actor, reason }) => ({
                cells: [String(seq), version, at, actor, reason],
            })),
        },
    ];
}
function files({ contents, record }) {
    return {
        kind: 'table',
        caption: `Files (${formatBytes(record.content.size)} in all)`,
        columns: [{ label: 'File' }, { label: 'Size', align: 'right' }, { label: 'sha256' }],
        rows: contents.map(({ path, size, sha256 }) => ({
            cells: [{ code: path }, formatBytes(size), { code: sha256.slice(0, 12) }],
        })),
    };
}
function byHand({ record, folder }) {
    const { content, manifest, model, version } = record;
    const root = `${folder}/models/${model}`;
    const listing = String.raw `(cd MODEL && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum`;
    const code = (text) => ({ kind: 'code', language: 'sh', text });
    return [
        { kind: 'paragraph', text: ['The model itself must give ', { code: content.sha256 }, ':'] },
        code(content.kind === 'file' ? 'sha256sum MODEL' : listing),
        {
            kind: 'paragraph',
            text: 'Every file in the store is named by its digest; this prints those that are not:',
        },
        code(`(cd ${quote(`${root}/blobs/sha256`)} && sha256sum *) | awk '$1 != $2'`),
        {
            kind: 'paragraph',
            text: ['The manifest ', { code: manifest.digest }, ' lists the files with their digests:'],
        },
        code(`cat ${quote(`${root}/blobs/sha256/${hexOf(manifest)}`)}`),
        { kind: 'paragraph', text: 'The same digests, with the evidence, in any OCI registry:' },
        code(`oras copy --recursive --from-oci-layout ${quote(`${root}:${version}`)} REGISTRY/OWNER/${model}:${version}`),
    ];
}
/** For a shell, where the text needs it. */
function quote(text) {
    return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
function formatBytes(size) {
    const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
    let value = size;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit && value < 100 ? value.toPrecision(3) : Math.round(value)} ${units[unit]}`;
}

;// CONCATENATED MODULE: ../packages/registry/lib/index.js











/***/ })

};
