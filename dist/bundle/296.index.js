export const id = 296;
export const ids = [296];
export const modules = {

/***/ 57296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
// EXTERNAL MODULE: ../packages/registry/lib/index.js + 27 modules
var registry_lib = __webpack_require__(2573);
;// CONCATENATED MODULE: ../actions/lib/register-model/inputs.js


const METADATA_KEY = /^[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*$/;
const SPDX = /^[A-Za-z0-9.+:()-]+( [A-Za-z0-9.+:()-]+)*$/;
const isAlias = (text) => (0,registry_lib/* isName */.Eo)(text) && !(0,registry_lib/* isVersion */.lF)(text);
/** The text without white space around it, if it is such a value. */
const when = (accepts) => (text) => accepts(text.trim()) ? text.trim() : undefined;
const ALIAS = 'lower-case letters and digits, separated by single . _ or -, and not a version';
const inputs = {
    ...lib/* commonInputs */.j$,
    action: lib/* input */.hF.choice(['register', 'promote'], {
        description: '`register` gives the model a version. `promote` only sets `alias` to a version that is registered, after its evidence has been checked again.',
        default: 'register',
    }),
    registry: lib/* input */.hF.text({
        description: 'Folder of the registry. It must outlive the job: see "Where the registry lives".',
        default: '.sluice/registry',
    }),
    'model-path': lib/* input */.hF.text({
        description: 'Model file or folder. Without it, the one that train hands on through `needs`. Either way it must be the very bytes that the evidence speaks of.',
    }),
    version: lib/* input */.hF.custom('auto, or a semantic version such as 1.4.0', when(text => text === 'auto' || (0,registry_lib/* isSemantic */.nj)(text)), {
        description: '`auto` counts 1, 2, 3, …, or raises the patch where versions are semantic. Or a semantic version that is not taken.',
        default: 'auto',
    }),
    bump: lib/* input */.hF.choice(['major', 'minor', 'patch'], {
        description: 'Raises this part of the highest semantic version; the first version counts from 0.0.0.',
    }),
    alias: lib/* input */.hF.custom(ALIAS, when(isAlias), {
        description: 'Alias to set, such as `candidate` after registering or `production` on promotion.',
    }),
    'expected-current': lib/* input */.hF.custom('a version, or none', when(text => text === 'none' || (0,registry_lib/* isVersion */.lF)(text)), {
        description: 'Version that the alias must name now, or `none`; anything else is a conflict and changes nothing. Without it, whatever it names is replaced.',
    }),
    'model-version': lib/* input */.hF.custom('a version or an alias', when(text => (0,registry_lib/* isVersion */.lF)(text) || isAlias(text)), { description: 'For `promote`: the version to promote, or an alias that names it.' }),
    reason: lib/* input */.hF.text({ description: 'Why the alias is set. Kept in its history.' }),
    'require-evidence': lib/* input */.hF.custom(`stages, one per line (${registry_lib/* JUDGES */.Ro.join(', ')}), or none`, parseStages, {
        description: 'Stages, one per line, whose passing evidence the model needs. `none` asks for none; whatever is left out is reported as a warning.',
        default: registry_lib/* JUDGES */.Ro.join('\n'),
    }),
    license: lib/* input */.hF.custom('an SPDX expression such as Apache-2.0', when(text => SPDX.test(text)), { description: 'Licence of the model, as an SPDX expression. Part of what the version is.' }),
    description: lib/* input */.hF.text({
        description: 'What the model is, in a sentence. Part of what the version is.',
    }),
    metadata: lib/* input */.hF.custom('key=value, one per line', parseMetadata, {
        description: '`key=value`, one per line. Part of what the version is, so keep out what differs from run to run: the lineage is recorded by itself.',
    }),
};
const outputs = {
    'model-version': 'The version: `7`, or `1.4.0`.',
    'model-digest': 'sha256 of the model, in hex; of a folder that of its sha256sum listing.',
    'manifest-digest': 'Digest of the OCI manifest, `sha256:…`. The same in every registry it is copied to.',
    event: '`registered`; `unchanged` when these very bytes had the version already; `promoted` when only the alias moved.',
    'previous-version': 'The version the alias named before; without an alias, the highest version below. Empty when there is none.',
    alias: 'The alias that names the version now. Empty when none was set.',
    'release-path': 'Folder with an OCI image layout of just this version, its evidence included.',
};
/** What `promote` or `register` cannot use is a mistake, not a thing to ignore. Throws `bad-input`. */
function checkTogether(inputs) {
    const problems = [];
    const given = (name) => inputs[name] !== undefined && inputs[name] !== '';
    if (inputs.action === 'promote') {
        for (const name of ['alias', 'model-version'])
            if (!given(name))
                problems.push({ message: `Input "${name}" is required with "action: promote".` });
        for (const name of ['model-path', 'bump', 'license', 'description'])
            if (given(name))
                problems.push({ message: `Input "${name}" has no meaning with "action: promote".` });
        if (inputs.version !== 'auto' || given('metadata'))
            problems.push({
                message: 'A version never changes: "version" and "metadata" have no meaning with "action: promote".',
                fix: 'The version to promote is "model-version".',
            });
    }
    else if (given('model-version')) {
        problems.push({
            message: 'Input "model-version" belongs to "action: promote".',
            fix: 'To choose the number of a new version use "version" or "bump".',
        });
    }
    if (inputs.version !== 'auto' && given('bump'))
        problems.push({ message: 'Inputs "version" and "bump" both choose the version.', fix: 'Leave one out.' });
    for (const name of ['expected-current', 'reason'])
        if (given(name) && !given('alias'))
            problems.push({ message: `Input "${name}" needs "alias".` });
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
}
function parseStages(text) {
    if (text.trim() === 'none')
        return [];
    const names = linesOf(text);
    const problems = names
        .filter(name => !registry_lib/* JUDGES */.Ro.some(stage => stage === name))
        .map((name) => ({
        message: `Input "require-evidence" names ${JSON.stringify(name)}.`,
        valid: [...registry_lib/* JUDGES */.Ro, 'none'],
    }));
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
    return names.length ? registry_lib/* JUDGES */.Ro.filter(stage => names.includes(stage)) : undefined;
}
function parseMetadata(text) {
    const metadata = new Map();
    const problems = [];
    for (const line of linesOf(text)) {
        const [key = '', ...rest] = line.split('=');
        const name = key.trim();
        if (!rest.length || !METADATA_KEY.test(name)) {
            problems.push({
                message: `Input "metadata" has the line ${JSON.stringify(line)}, which is not key=value.`,
            });
        }
        else if (metadata.has(name)) {
            problems.push({ message: `Input "metadata" sets ${JSON.stringify(name)} twice.` });
        }
        metadata.set(name, rest.join('=').trim());
    }
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
    return Object.fromEntries(metadata);
}
/** As `input.lines` reads them. */
function linesOf(text) {
    const lines = text.split(/\r?\n/).map(line => line.trim());
    return lines.filter(line => line !== '' && !line.startsWith('#'));
}

;// CONCATENATED MODULE: ../actions/lib/register-model/run.js



/** Registers a model whose evidence is whole, or promotes a version whose evidence still is. */
async function run(inputs, ports) {
    checkTogether(inputs);
    const upstream = (0,lib/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
    const registry = (0,registry_lib/* openRegistry */.Me)(inputs.registry, ports.files, ports.clock);
    const admitted = inputs.action === 'promote'
        ? await findRegistered(inputs, registry)
        : await register(inputs, upstream, registry, ports);
    // Every byte is hashed again on the way into the export, so nothing damaged gets an alias.
    const release = `${inputs['report-dir']}/register-model/release`;
    await registry.exportVersion(inputs['model-name'], admitted.record.version, release);
    const alias = await setAlias(inputs, admitted, registry, ports);
    return resultOf(await outcomeOf(inputs, admitted, alias, registry, ports), release, ports);
}
async function register(inputs, upstream, registry, ports) {
    const redact = (text) => ports.secrets.redact(text);
    const candidate = await (0,registry_lib/* findCandidate */.$6)(inputs['model-path'], upstream, ports);
    const admission = await (0,registry_lib/* admit */.w4)(candidate, upstream, inputs['require-evidence'], ports);
    const { license, description, version, bump } = inputs;
    const registration = await registry.register({
        model: inputs['model-name'],
        ...candidate,
        version,
        ...(bump ? { bump } : {}),
        ...(license ? { license } : {}),
        ...(description ? { description: redact(description) } : {}),
        metadata: Object.fromEntries(Object.entries(inputs.metadata ?? {}).map(([key, value]) => [key, redact(value)])),
        evidence: admission.evidence,
        attachments: admission.attachments,
        origin: { ...whoOf(ports), repository: ports.context.repository, commit: ports.context.sha },
    });
    const { testimonies, unjudged, refusedBy } = admission;
    return { ...registration, testimonies, unjudged, refusedBy };
}
/** A registered version, its stored evidence judged as if it were registered now. */
async function findRegistered(inputs, registry) {
    const record = await registry.require(inputs['model-name'], inputs['model-version']);
    const testimonies = await (0,registry_lib/* recheck */.gZ)(registry, record, inputs['require-evidence']);
    return { event: 'unchanged', record, testimonies };
}
async function setAlias(inputs, { record, testimonies }, registry, ports) {
    if (!inputs.alias)
        return undefined;
    const expectedCurrent = inputs['expected-current'];
    return registry.setAlias(record.model, inputs.alias, record.version, {
        ...whoOf(ports),
        ...(expectedCurrent ? { expectedCurrent } : {}),
        reason: ports.secrets.redact(inputs.reason ?? ''),
        evidence: testimonies.map(({ link }) => link.evidence.sha256),
    });
}
function whoOf({ context }) {
    return { actor: context.actor, run: (0,lib/* runUrl */.Vp)(context) ?? context.runId };
}
async function outcomeOf(inputs, { event, record, previous, ...admitted }, alias, registry, ports) {
    const before = alias ? alias.previous : previous;
    return {
        event: event === 'unchanged' && alias?.changed ? 'promoted' : event,
        record,
        folder: ports.files.relative(inputs.registry),
        ...(before === undefined ? {} : { previous: before }),
        ...(alias ? { alias } : {}),
        history: alias ? await registry.history(record.model, alias.entry.alias) : [],
        ...admitted,
        required: inputs['require-evidence'],
        contents: await registry.contents(record.model, record.version),
    };
}
async function resultOf(outcome, release, ports) {
    const { record, event, previous, alias } = outcome;
    const findings = (0,registry_lib/* findingsOf */.WX)(outcome);
    const { sha256 } = await (0,lib/* digestOf */.ol)(ports.files.resolve(release), ports.files);
    return {
        stage: 'register-model',
        verdict: (0,lib/* verdictOf */.Vj)(findings),
        headline: (0,registry_lib/* headlineOf */.gD)(outcome),
        findings,
        document: (0,registry_lib/* reportOf */.EI)(outcome),
        evidence: (0,registry_lib/* releaseStatement */.NL)(outcome),
        subjects: (0,registry_lib/* subjectsOf */.Z6)(record),
        outputs: {
            'model-version': record.version,
            'model-digest': record.content.sha256,
            'manifest-digest': record.manifest.digest,
            event,
            'previous-version': previous ?? '',
            alias: alias?.entry.alias ?? '',
            'release-path': release,
        },
        files: [{ role: 'release', path: release, kind: 'folder', sha256, own: true }],
    };
}

;// CONCATENATED MODULE: ../actions/lib/register-model/index.js


const action = {
    name: 'register-model',
    description: 'Gives a model whose evidence is whole an immutable version, and moves aliases between versions.',
    inputs: inputs,
    outputs: outputs,
    run: run,
};


/***/ })

};
