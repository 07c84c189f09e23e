export const id = 7588;
export const ids = [7588];
export const modules = {

/***/ 94800:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var scan = __webpack_require__(48271)
var parse = __webpack_require__(83667)

module.exports = function (source) {
  return parse(scan(source))
}


/***/ }),

/***/ 83667:
/***/ ((module) => {



// The ABNF grammar in the spec is totally ambiguous.
//
// This parser follows the operator precedence defined in the
// `Order of Precedence and Parentheses` section.

module.exports = function (tokens) {
  var index = 0

  function hasMore () {
    return index < tokens.length
  }

  function token () {
    return hasMore() ? tokens[index] : null
  }

  function next () {
    if (!hasMore()) {
      throw new Error()
    }
    index++
  }

  function parseOperator (operator) {
    var t = token()
    if (t && t.type === 'OPERATOR' && operator === t.string) {
      next()
      return t.string
    }
  }

  function parseWith () {
    if (parseOperator('WITH')) {
      var t = token()
      if (t && t.type === 'EXCEPTION') {
        next()
        return t.string
      }
      throw new Error('Expected exception after `WITH`')
    }
  }

  function parseLicenseRef () {
    // TODO: Actually, everything is concatenated into one string
    // for backward-compatibility but it could be better to return
    // a nice structure.
    var begin = index
    var string = ''
    var t = token()
    if (t.type === 'DOCUMENTREF') {
      next()
      string += 'DocumentRef-' + t.string + ':'
      if (!parseOperator(':')) {
        throw new Error('Expected `:` after `DocumentRef-...`')
      }
    }
    t = token()
    if (t === null) {
      throw new Error('Unexpected end of input')
    }
    if (t.type === 'LICENSEREF') {
      next()
      string += 'LicenseRef-' + t.string
      var node = { license: string }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
    index = begin
  }

  function parseLicense () {
    var t = token()
    if (t && t.type === 'LICENSE') {
      next()
      var node = { license: t.string }
      if (parseOperator('+')) {
        node.plus = true
      }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
  }

  function parseParenthesizedExpression () {
    var left = parseOperator('(')
    if (!left) {
      return
    }

    var expr = parseExpression()

    if (!parseOperator(')')) {
      throw new Error('Expected `)`')
    }

    return expr
  }

  function parseAtom () {
    return (
      parseParenthesizedExpression() ||
      parseLicenseRef() ||
      parseLicense()
    )
  }

  function makeBinaryOpParser (operator, nextParser) {
    return function parseBinaryOp () {
      var left = nextParser()
      if (!left) {
        return
      }

      if (!parseOperator(operator)) {
        return left
      }

      var right = parseBinaryOp()
      if (!right) {
        throw new Error('Expected expression')
      }
      return {
        left: left,
        conjunction: operator.toLowerCase(),
        right: right
      }
    }
  }

  var parseAnd = makeBinaryOpParser('AND', parseAtom)
  var parseExpression = makeBinaryOpParser('OR', parseAnd)

  var node = parseExpression()
  if (!node || hasMore()) {
    throw new Error('Syntax error')
  }
  return node
}


/***/ }),

/***/ 48271:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var licenses = []
  .concat(__webpack_require__(66368))
  .concat(__webpack_require__(26281))
var exceptions = __webpack_require__(23120)

module.exports = function (source) {
  var index = 0

  function hasMore () {
    return index < source.length
  }

  // `value` can be a regexp or a string.
  // If it is recognized, the matching source string is returned and
  // the index is incremented. Otherwise `undefined` is returned.
  function read (value) {
    if (value instanceof RegExp) {
      var chars = source.slice(index)
      var match = chars.match(value)
      if (match) {
        index += match[0].length
        return match[0]
      }
    } else {
      if (source.indexOf(value, index) === index) {
        index += value.length
        return value
      }
    }
  }

  function skipWhitespace () {
    read(/[ ]*/)
  }

  function operator () {
    var string
    var possibilities = [/^WITH/i, /^AND/i, /^OR/i, '(', ')', ':', '+']
    for (var i = 0; i < possibilities.length; i++) {
      string = read(possibilities[i])
      if (string) {
        break
      }
    }

    if (string === '+' && index > 1 && source[index - 2] === ' ') {
      throw new Error('Space before `+`')
    }

    return string && {
      type: 'OPERATOR',
      string: string.toUpperCase()
    }
  }

  function idstring () {
    return read(/[A-Za-z0-9-.]+/)
  }

  function expectIdstring () {
    var string = idstring()
    if (!string) {
      throw new Error('Expected idstring at offset ' + index)
    }
    return string
  }

  function documentRef () {
    if (read('DocumentRef-')) {
      var string = expectIdstring()
      return { type: 'DOCUMENTREF', string: string }
    }
  }

  function licenseRef () {
    if (read('LicenseRef-')) {
      var string = expectIdstring()
      return { type: 'LICENSEREF', string: string }
    }
  }

  function identifier () {
    var begin = index
    var string = idstring()

    if (licenses.indexOf(string) !== -1) {
      return {
        type: 'LICENSE',
        string: string
      }
    } else if (exceptions.indexOf(string) !== -1) {
      return {
        type: 'EXCEPTION',
        string: string
      }
    }

    index = begin
  }

  // Tries to read the next token. Returns `undefined` if no token is
  // recognized.
  function parseToken () {
    // Ordering matters
    return (
      operator() ||
      documentRef() ||
      licenseRef() ||
      identifier()
    )
  }

  var tokens = []
  while (hasMore()) {
    skipWhitespace()
    if (!hasMore()) {
      break
    }

    var token = parseToken()
    if (!token) {
      throw new Error('Unexpected `' + source[index] +
                      '` at offset ' + index)
    }

    tokens.push(token)
  }
  return tokens
}


/***/ }),

/***/ 77588:
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
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/registry/lib/names.js
var names = __webpack_require__(32731);
// EXTERNAL MODULE: ../packages/registry/lib/version.js
var version = __webpack_require__(75087);
// EXTERNAL MODULE: ../packages/registry/lib/chain.js
var chain = __webpack_require__(13630);
// EXTERNAL MODULE: ../node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(94800);
;// CONCATENATED MODULE: ../packages/registry/lib/license.js

/**
 * True for an SPDX licence expression (SPDX 2.3, annex D) of identifiers on the SPDX list, in their spelling. What is on no
 * list is named `LicenseRef-…`.
 */
function isLicense(expression) {
    // It takes white space of any kind, and the expression goes into an annotation of one line.
    if (/[^\x20-\x7e]/.test(expression))
        return false;
    try {
        spdx_expression_parse(expression);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../actions/lib/register-model/inputs.js


const METADATA_KEY = /^[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*$/;
const isAlias = (text) => (0,names/* isName */.E)(text) && !(0,version/* isVersion */.lF)(text);
/** The text without white space around it, if it is such a value. */
const when = (accepts) => (text) => accepts(text.trim()) ? text.trim() : undefined;
const ALIAS = 'lower-case letters and digits, separated by single . _ or -, and not a version';
const inputs_inputs = {
    ...common_inputs/* commonInputs */.j,
    action: inputs/* input */.h.choice(['register', 'promote'], {
        description: '`register` gives the model a version. `promote` only sets `alias` to a version that is registered, after its evidence has been checked again.',
        default: 'register',
    }),
    registry: inputs/* input */.h.text({
        description: 'Folder of the registry. It must outlive the job: see "Where the registry lives".',
        default: '.sluice/registry',
    }),
    'model-path': inputs/* input */.h.text({
        description: 'Model file or folder. Without it, the one that train hands on through `needs`. Either way it must be the very bytes that the evidence speaks of.',
    }),
    version: inputs/* input */.h.custom('auto, or a semantic version such as 1.4.0', when(text => text === 'auto' || (0,version/* isSemantic */.nj)(text)), {
        description: '`auto` counts 1, 2, 3, …, or raises the patch where versions are semantic. Or a semantic version that is not taken.',
        default: 'auto',
    }),
    bump: inputs/* input */.h.choice(['major', 'minor', 'patch'], {
        description: 'Raises this part of the highest semantic version; the first version counts from 0.0.0.',
    }),
    alias: inputs/* input */.h.custom(ALIAS, when(isAlias), {
        description: 'Alias to set, such as `candidate` after registering or `production` on promotion.',
    }),
    'expected-current': inputs/* input */.h.custom('a version, or none', when(text => text === 'none' || (0,version/* isVersion */.lF)(text)), {
        description: 'Version that the alias must name now, or `none`; anything else is a conflict and changes nothing. Without it, whatever it names is replaced.',
    }),
    'model-version': inputs/* input */.h.custom('a version or an alias', when(text => (0,version/* isVersion */.lF)(text) || isAlias(text)), { description: 'For `promote`: the version to promote, or an alias that names it.' }),
    reason: inputs/* input */.h.text({ description: 'Why the alias is set. Kept in its history.' }),
    'require-evidence': inputs/* input */.h.custom(`stages, one per line (${chain/* JUDGES */.Ro.join(', ')}), or none`, parseStages, {
        description: 'Stages, one per line, whose passing evidence the model needs. `none` asks for none; whatever is left out is reported as a warning.',
        default: chain/* JUDGES */.Ro.join('\n'),
    }),
    license: inputs/* input */.h.custom('an SPDX expression such as Apache-2.0 (https://spdx.org/licenses), or LicenseRef-<name> for a licence that is on no list', when(isLicense), {
        description: 'Licence of the model, as an SPDX expression, such as `Apache-2.0`; `LicenseRef-<name>` where it is not on the SPDX list. Part of what the version is.',
    }),
    description: inputs/* input */.h.text({
        description: 'What the model is, in a sentence. Part of what the version is.',
    }),
    metadata: inputs/* input */.h.custom('key=value, one per line', parseMetadata, {
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
        throw new errors/* UserError */.yo('bad-input', problems);
}
function parseStages(text) {
    if (text.trim() === 'none')
        return [];
    const names = linesOf(text);
    const problems = names
        .filter(name => !chain/* JUDGES */.Ro.some(stage => stage === name))
        .map((name) => ({
        message: `Input "require-evidence" names ${JSON.stringify(name)}.`,
        valid: [...chain/* JUDGES */.Ro, 'none'],
    }));
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return names.length ? chain/* JUDGES */.Ro.filter(stage => names.includes(stage)) : undefined;
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
        throw new errors/* UserError */.yo('bad-input', problems);
    return Object.fromEntries(metadata);
}
/** As `input.lines` reads them. */
function linesOf(text) {
    const lines = text.split(/\r?\n/).map(line => line.trim());
    return lines.filter(line => line !== '' && !line.startsWith('#'));
}

// EXTERNAL MODULE: ../packages/core/lib/needs.js
var needs = __webpack_require__(81146);
// EXTERNAL MODULE: ../packages/core/lib/context.js
var lib_context = __webpack_require__(2284);
// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
// EXTERNAL MODULE: ../packages/core/lib/finding.js
var finding = __webpack_require__(33266);
// EXTERNAL MODULE: ../packages/registry/lib/embedded-registry.js + 3 modules
var embedded_registry = __webpack_require__(99680);
// EXTERNAL MODULE: ../packages/registry/lib/admission.js
var lib_admission = __webpack_require__(43326);
// EXTERNAL MODULE: ../packages/core/lib/statement.js
var statement = __webpack_require__(91922);
// EXTERNAL MODULE: ../packages/registry/lib/oci.js
var oci = __webpack_require__(32734);
;// CONCATENATED MODULE: ../packages/registry/lib/outcome.js




/** What later stages may rely on: the release, and the model in it. */
function subjectsOf({ model, version, content, manifest }) {
    return [
        { kind: 'model', name: model, sha256: content.sha256 },
        { kind: 'release', name: `${model}:${version}`, sha256: (0,oci/* hexOf */.ZD)(manifest) },
    ];
}
/** https://in-toto.io/attestation/release/v0.1, with the package URL of the release as an OCI artifact. */
function releaseStatement({ record, event, alias }) {
    const { model, version, manifest } = record;
    const purl = `pkg:oci/${model}@${encodeURIComponent(manifest.digest)}?tag=${version}`;
    const said = (0,statement/* statement */.qZ)(subjectsOf(record), statement/* PREDICATE */.W3.release, { purl });
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
    const spared = chain/* JUDGES */.Ro.filter(stage => !required.includes(stage));
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
    return (0,version/* compareVersions */.Zy)(alias.entry.version, alias.previous) < 0;
}

// EXTERNAL MODULE: ../packages/core/lib/format.js
var format = __webpack_require__(99740);
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
        verdict: (0,finding/* verdictOf */.V)(findingsOf(outcome)),
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
            ['release ', { code: (0,oci/* hexOf */.ZD)(record.manifest).slice(0, 12) }],
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
    const commit = (train && (0,chain/* commitOf */.D3)(train.statement)) ?? record.origin.commit;
    const said = testimonies.map(({ link }) => {
        const [subject] = link.subjects;
        const what = link.stage === 'validate-data' ? 'Data' : link.stage === 'train' ? 'Model' : 'Gate';
        return row(what, subject?.name ?? '', subject?.sha256 ?? '', link.stage, link.verdict);
    });
    const release = (0,oci/* hexOf */.ZD)(record.manifest);
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
        caption: `Files (${(0,format/* formatBytes */.z)(record.content.size)} in all)`,
        columns: [{ label: 'File' }, { label: 'Size', align: 'right' }, { label: 'sha256' }],
        rows: contents.map(({ path, size, sha256 }) => ({
            cells: [{ code: path }, (0,format/* formatBytes */.z)(size), { code: sha256.slice(0, 12) }],
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
        code(`cat ${quote(`${root}/blobs/sha256/${(0,oci/* hexOf */.ZD)(manifest)}`)}`),
        { kind: 'paragraph', text: 'The same digests, with the evidence, in any OCI registry:' },
        code(`oras copy --recursive --from-oci-layout ${quote(`${root}:${version}`)} REGISTRY/OWNER/${model}:${version}`),
    ];
}
/** For a shell, where the text needs it. */
function quote(text) {
    return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ../actions/lib/register-model/run.js



/** Registers a model whose evidence is whole, or promotes a version whose evidence still is. */
async function run(inputs, ports) {
    checkTogether(inputs);
    (0,needs/* requireUpstream */.V2)(inputs.needs, inputs['optional-needs']);
    const upstream = (0,needs/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
    const registry = (0,embedded_registry/* openRegistry */.M)(inputs.registry, ports.files, ports.clock);
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
    const candidate = await (0,lib_admission/* findCandidate */.$6)(inputs['model-path'], upstream, ports);
    const admission = await (0,lib_admission/* admit */.w4)(candidate, upstream, inputs['require-evidence'], ports);
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
    const testimonies = await (0,lib_admission/* recheck */.gZ)(registry, record, inputs['require-evidence']);
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
    return { actor: context.actor, run: (0,lib_context/* runUrl */.V)(context) ?? context.runId };
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
    const findings = findingsOf(outcome);
    const { sha256 } = await (0,path_digest/* digestOf */.o)(ports.files.resolve(release), ports.files);
    return {
        stage: 'register-model',
        verdict: (0,finding/* verdictOf */.V)(findings),
        headline: headlineOf(outcome),
        findings,
        document: reportOf(outcome),
        evidence: releaseStatement(outcome),
        subjects: subjectsOf(record),
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
    inputs: inputs_inputs,
    outputs: outputs,
    run: run,
};


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

/***/ 43326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ findCandidate),
/* harmony export */   gZ: () => (/* binding */ recheck),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24653);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46203);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81146);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1990);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13630);


/** The files of earlier stages that are kept with a version: baselines of the next comparison and the next profile. */
const KEPT = ['predictions', 'metrics', 'scores', 'profile'];
/** The model at the path, or the one the upstream stages hand on, its digest checked. */
async function findCandidate(modelPath, upstream, ports) {
    if (modelPath !== undefined) {
        const { sha256 } = await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(ports.files.resolve(modelPath), ports.files);
        return { path: modelPath, sha256 };
    }
    const models = upstream.flatMap(handover => handover.files.filter(file => file.role === 'model'));
    const [model, ...others] = new Map(models.map(file => [file.sha256, file])).values();
    if (!model) {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('missing-file', {
            message: 'No upstream job hands on a model.',
            fix: 'List the train job in `needs` of this job and give `needs: ${{ toJSON(needs) }}`, or set "model-path".',
        });
    }
    if (others.length) {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-input', {
            message: `The upstream jobs hand on ${others.length + 1} different models; one can be registered.`,
            fix: 'Set "model-path" to the one, or list only its train job in `needs`.',
        });
    }
    return { path: await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .fetchFile */ .t2)(model, ports), sha256: model.sha256 };
}
/** Lets the model in if the chain of the upstream stages does (`requireChain`). */
async function admit({ sha256 }, upstream, required, ports) {
    const links = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .chainOf */ .dR)(upstream);
    const read = (link) => (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .fetchStatement */ .Ss)(link, ports);
    const testimonies = await (0,_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .requireChain */ .Ld)({ links, read }, sha256, required);
    const evidence = [];
    for (const { link } of testimonies)
        evidence.push({ link, path: await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .fetchFile */ .t2)(link.evidence, ports) });
    const { kept, unjudged } = selectKept(upstream, testimonies);
    const attachments = [];
    for (const file of kept)
        attachments.push({ role: file.role, path: await (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .fetchFile */ .t2)(file, ports), sha256: file.sha256 });
    return {
        testimonies,
        evidence,
        attachments,
        unjudged,
        refusedBy: links.filter(({ verdict }) => !(0,_sluice_core__WEBPACK_IMPORTED_MODULE_5__/* .allows */ .NB)(verdict)).map(({ stage }) => stage),
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
            const judged = gate ? (0,_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .judgedBy */ .Nq)(gate, file.role) : [];
            if (!judged.length || judged.includes(file.sha256))
                kept.set(placeOf(file), file);
            else
                unjudged.push(file);
        }
    }
    return { kept: kept.values(), unjudged };
}
/** Each dataset has a profile of its own; of all else the last one counts. */
function placeOf({ role, sha256 }) {
    return role === 'profile' ? `${role} ${sha256}` : role;
}
function requireBound({ role, path, sha256 }, provenance) {
    if ((0,_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .boundBy */ .yx)(provenance).has(sha256))
        return;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('evidence-missing', {
        message: `The ${role} "${path}" of train are not what its evidence speaks of.`,
        fix: 'Run train again.',
    });
}
/** Asks the stored statements of a version again, as for a registration. */
async function recheck(registry, { model, version, content }, required) {
    const stored = await registry.evidence(model, version);
    const links = stored.map(({ link }) => link);
    const read = (link) => Promise.resolve(stored.find(each => each.link === link).statement);
    return (0,_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .requireChain */ .Ld)({ links, read }, content.sha256, required);
}


/***/ }),

/***/ 13630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   Ld: () => (/* binding */ requireChain),
/* harmony export */   Nq: () => (/* binding */ judgedBy),
/* harmony export */   Ro: () => (/* binding */ JUDGES),
/* harmony export */   yx: () => (/* binding */ boundBy)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82343);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1990);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81146);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46203);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51904);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13003);

/** The stages whose word a version can need. */
const JUDGES = ['validate-data', 'train', 'evaluate-gate'];
/**
 * The testimonies that let this very model in: train made it, evaluate-gate passed it, and validate-data passed
 * every dataset that train's provenance names. What is not required is taken along where it is there. Throws one
 * UserError, `evidence-missing` or `evidence-refused`, with a problem per gap.
 */
async function requireChain(chain, model, required) {
    const gaps = new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z();
    const testify = (stage, sha256) => gaps.collect(() => testimonyOf(chain, stage, sha256, required.includes(stage)));
    const train = await testify('train', model);
    const gate = await testify('evaluate-gate', model);
    const datasets = await gaps.collect(() => datasetsOf(train?.statement, required));
    const data = [];
    for (const dataset of datasets ?? [])
        data.push(await testify('validate-data', dataset));
    gaps.raise();
    return [...data, train, gate].filter(testimony => testimony !== undefined);
}
async function testimonyOf(chain, stage, sha256, required) {
    const about = chain.links.filter(link => link.stage === stage && link.subjects.some(subject => subject.sha256 === sha256));
    // Where one of them refused, none is taken along: the version must not look as if it had passed.
    if (!required && !(about.length && about.every(({ verdict }) => (0,_sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .allows */ .NB)(verdict))))
        return undefined;
    const link = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .requireEvidence */ .xU)(chain.links, stage, sha256);
    return { link, statement: (0,_sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .checkStatement */ .It)(link, await chain.read(link)) };
}
/** Digests of the data the model was made of, as train's provenance says. */
function datasetsOf(provenance, required) {
    const datasets = (provenance ? materialsOf(provenance) : [])
        .filter(({ annotations }) => annotations?.['kind'] === 'dataset')
        .flatMap(sha256Of);
    // Where train itself is required and missing, that has been said.
    const told = !provenance && required.includes('train');
    if (required.includes('validate-data') && !datasets.length && !told) {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('evidence-missing', {
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
const sha256Of = ({ digest }) => ((0,_sluice_core__WEBPACK_IMPORTED_MODULE_5__/* .isSha256 */ ._h)(digest?.['sha256']) ? [digest['sha256']] : []);


/***/ }),

/***/ 23120:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["389-exception","Asterisk-exception","Autoconf-exception-2.0","Autoconf-exception-3.0","Autoconf-exception-generic","Autoconf-exception-generic-3.0","Autoconf-exception-macro","Bison-exception-1.24","Bison-exception-2.2","Bootloader-exception","Classpath-exception-2.0","CLISP-exception-2.0","cryptsetup-OpenSSL-exception","DigiRule-FOSS-exception","eCos-exception-2.0","Fawkes-Runtime-exception","FLTK-exception","fmt-exception","Font-exception-2.0","freertos-exception-2.0","GCC-exception-2.0","GCC-exception-2.0-note","GCC-exception-3.1","Gmsh-exception","GNAT-exception","GNOME-examples-exception","GNU-compiler-exception","gnu-javamail-exception","GPL-3.0-interface-exception","GPL-3.0-linking-exception","GPL-3.0-linking-source-exception","GPL-CC-1.0","GStreamer-exception-2005","GStreamer-exception-2008","i2p-gpl-java-exception","KiCad-libraries-exception","LGPL-3.0-linking-exception","libpri-OpenH323-exception","Libtool-exception","Linux-syscall-note","LLGPL","LLVM-exception","LZMA-exception","mif-exception","OCaml-LGPL-linking-exception","OCCT-exception-1.0","OpenJDK-assembly-exception-1.0","openvpn-openssl-exception","PS-or-PDF-font-exception-20170817","QPL-1.0-INRIA-2004-exception","Qt-GPL-exception-1.0","Qt-LGPL-exception-1.1","Qwt-exception-1.0","SANE-exception","SHL-2.0","SHL-2.1","stunnel-exception","SWI-exception","Swift-exception","Texinfo-exception","u-boot-exception-2.0","UBDL-exception","Universal-FOSS-exception-1.0","vsftpd-openssl-exception","WxWindows-exception-3.1","x11vnc-openssl-exception"]');

/***/ }),

/***/ 26281:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["AGPL-1.0","AGPL-3.0","BSD-2-Clause-FreeBSD","BSD-2-Clause-NetBSD","GFDL-1.1","GFDL-1.2","GFDL-1.3","GPL-1.0","GPL-2.0","GPL-2.0-with-GCC-exception","GPL-2.0-with-autoconf-exception","GPL-2.0-with-bison-exception","GPL-2.0-with-classpath-exception","GPL-2.0-with-font-exception","GPL-3.0","GPL-3.0-with-GCC-exception","GPL-3.0-with-autoconf-exception","LGPL-2.0","LGPL-2.1","LGPL-3.0","Net-SNMP","Nunit","StandardML-NJ","bzip2-1.0.5","eCos-2.0","wxWindows"]');

/***/ }),

/***/ 66368:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["0BSD","3D-Slicer-1.0","AAL","ADSL","AFL-1.1","AFL-1.2","AFL-2.0","AFL-2.1","AFL-3.0","AGPL-1.0-only","AGPL-1.0-or-later","AGPL-3.0-only","AGPL-3.0-or-later","ALGLIB-Documentation","AMD-newlib","AMDPLPA","AML","AML-glslang","AMPAS","ANTLR-PD","ANTLR-PD-fallback","APAFML","APL-1.0","APSL-1.0","APSL-1.1","APSL-1.2","APSL-2.0","ASWF-Digital-Assets-1.0","ASWF-Digital-Assets-1.1","Abstyles","AdaCore-doc","Adobe-2006","Adobe-Display-PostScript","Adobe-Glyph","Adobe-Utopia","Advanced-Cryptics-Dictionary","Afmparse","Aladdin","Apache-1.0","Apache-1.1","Apache-2.0","App-s2p","Arphic-1999","Artistic-1.0","Artistic-1.0-Perl","Artistic-1.0-cl8","Artistic-2.0","Artistic-dist","Aspell-RU","BOLA-1.1","BSD-1-Clause","BSD-2-Clause","BSD-2-Clause-Darwin","BSD-2-Clause-Patent","BSD-2-Clause-Views","BSD-2-Clause-first-lines","BSD-2-Clause-pkgconf-disclaimer","BSD-2-Clause-pos-unchanged","BSD-3-Clause","BSD-3-Clause-Attribution","BSD-3-Clause-Clear","BSD-3-Clause-HP","BSD-3-Clause-LBNL","BSD-3-Clause-Modification","BSD-3-Clause-No-Military-License","BSD-3-Clause-No-Nuclear-License","BSD-3-Clause-No-Nuclear-License-2014","BSD-3-Clause-No-Nuclear-Warranty","BSD-3-Clause-Open-MPI","BSD-3-Clause-OpenWebUI","BSD-3-Clause-Sun","BSD-3-Clause-Tso","BSD-3-Clause-acpica","BSD-3-Clause-flex","BSD-4-Clause","BSD-4-Clause-Shortened","BSD-4-Clause-UC","BSD-4.3RENO","BSD-4.3TAHOE","BSD-Advertising-Acknowledgement","BSD-Attribution-HPND-disclaimer","BSD-Inferno-Nettverk","BSD-Mark-Modifications","BSD-Protection","BSD-Source-Code","BSD-Source-Code-no-disclaimer","BSD-Source-alt-GPL","BSD-Source-beginning-file","BSD-Systemics","BSD-Systemics-W3Works","BSD-ask-to-endorse","BSL-1.0","BUSL-1.1","Baekmuk","Bahyph","Barr","Beerware","BitTorrent-1.0","BitTorrent-1.1","Bitstream-Charter","Bitstream-Vera","BlueOak-1.0.0","Boehm-GC","Boehm-GC-without-fee","Borceux","Brian-Gladman-2-Clause","Brian-Gladman-3-Clause","Brian-Gladman-3-Clause-no-conversion","Buddy","Bugroff","C-UDA-1.0","CAL-1.0","CAL-1.0-Combined-Work-Exception","CAPEC-tou","CATOSL-1.1","CC-BY-1.0","CC-BY-2.0","CC-BY-2.5","CC-BY-2.5-AU","CC-BY-3.0","CC-BY-3.0-AT","CC-BY-3.0-AU","CC-BY-3.0-DE","CC-BY-3.0-IGO","CC-BY-3.0-NL","CC-BY-3.0-US","CC-BY-4.0","CC-BY-NC-1.0","CC-BY-NC-2.0","CC-BY-NC-2.5","CC-BY-NC-3.0","CC-BY-NC-3.0-DE","CC-BY-NC-3.0-IGO","CC-BY-NC-4.0","CC-BY-NC-ND-1.0","CC-BY-NC-ND-2.0","CC-BY-NC-ND-2.5","CC-BY-NC-ND-3.0","CC-BY-NC-ND-3.0-DE","CC-BY-NC-ND-3.0-IGO","CC-BY-NC-ND-4.0","CC-BY-NC-SA-1.0","CC-BY-NC-SA-2.0","CC-BY-NC-SA-2.0-DE","CC-BY-NC-SA-2.0-FR","CC-BY-NC-SA-2.0-UK","CC-BY-NC-SA-2.5","CC-BY-NC-SA-3.0","CC-BY-NC-SA-3.0-DE","CC-BY-NC-SA-3.0-IGO","CC-BY-NC-SA-4.0","CC-BY-ND-1.0","CC-BY-ND-2.0","CC-BY-ND-2.5","CC-BY-ND-3.0","CC-BY-ND-3.0-DE","CC-BY-ND-4.0","CC-BY-SA-1.0","CC-BY-SA-2.0","CC-BY-SA-2.0-UK","CC-BY-SA-2.1-JP","CC-BY-SA-2.5","CC-BY-SA-3.0","CC-BY-SA-3.0-AT","CC-BY-SA-3.0-DE","CC-BY-SA-3.0-IGO","CC-BY-SA-4.0","CC-PDDC","CC-PDM-1.0","CC-SA-1.0","CC0-1.0","CDDL-1.0","CDDL-1.1","CDL-1.0","CDLA-Permissive-1.0","CDLA-Permissive-2.0","CDLA-Sharing-1.0","CECILL-1.0","CECILL-1.1","CECILL-2.0","CECILL-2.1","CECILL-B","CECILL-C","CERN-OHL-1.1","CERN-OHL-1.2","CERN-OHL-P-2.0","CERN-OHL-S-2.0","CERN-OHL-W-2.0","CFITSIO","CMU-Mach","CMU-Mach-nodoc","CNRI-Jython","CNRI-Python","CNRI-Python-GPL-Compatible","COIL-1.0","CPAL-1.0","CPL-1.0","CPOL-1.02","CUA-OPL-1.0","Caldera","Caldera-no-preamble","Catharon","ClArtistic","Clips","Community-Spec-1.0","Condor-1.1","Cornell-Lossless-JPEG","Cronyx","Crossword","CryptoSwift","CrystalStacker","Cube","D-FSL-1.0","DEC-3-Clause","DL-DE-BY-2.0","DL-DE-ZERO-2.0","DOC","DRL-1.0","DRL-1.1","DSDP","DocBook-DTD","DocBook-Schema","DocBook-Stylesheet","DocBook-XML","Dotseqn","ECL-1.0","ECL-2.0","EFL-1.0","EFL-2.0","EPICS","EPL-1.0","EPL-2.0","ESA-PL-permissive-2.4","ESA-PL-strong-copyleft-2.4","ESA-PL-weak-copyleft-2.4","EUDatagrid","EUPL-1.0","EUPL-1.1","EUPL-1.2","Elastic-2.0","Entessa","ErlPL-1.1","Eurosym","FBM","FDK-AAC","FDK-MPEG-H","FSFAP","FSFAP-no-warranty-disclaimer","FSFUL","FSFULLR","FSFULLRSD","FSFULLRWD","FSL-1.1-ALv2","FSL-1.1-MIT","FTL","Fair","Ferguson-Twofish","Frameworx-1.0","FreeBSD-DOC","FreeImage","Furuseth","GCR-docs","GD","GFDL-1.1-invariants-only","GFDL-1.1-invariants-or-later","GFDL-1.1-no-invariants-only","GFDL-1.1-no-invariants-or-later","GFDL-1.1-only","GFDL-1.1-or-later","GFDL-1.2-invariants-only","GFDL-1.2-invariants-or-later","GFDL-1.2-no-invariants-only","GFDL-1.2-no-invariants-or-later","GFDL-1.2-only","GFDL-1.2-or-later","GFDL-1.3-invariants-only","GFDL-1.3-invariants-or-later","GFDL-1.3-no-invariants-only","GFDL-1.3-no-invariants-or-later","GFDL-1.3-only","GFDL-1.3-or-later","GL2PS","GLWTPL","GPL-1.0-only","GPL-1.0-or-later","GPL-2.0-only","GPL-2.0-or-later","GPL-3.0-only","GPL-3.0-or-later","Game-Programming-Gems","Giftware","Glide","Glulxe","Graphics-Gems","Gutmann","HDF5","HIDAPI","HP-1986","HP-1989","HPND","HPND-DEC","HPND-Fenneberg-Livingston","HPND-INRIA-IMAG","HPND-Intel","HPND-Kevlin-Henney","HPND-MIT-disclaimer","HPND-Markus-Kuhn","HPND-Netrek","HPND-Pbmplus","HPND-SMC","HPND-UC","HPND-UC-export-US","HPND-doc","HPND-doc-sell","HPND-export-US","HPND-export-US-acknowledgement","HPND-export-US-modify","HPND-export2-US","HPND-merchantability-variant","HPND-sell-MIT-disclaimer-xserver","HPND-sell-regexpr","HPND-sell-variant","HPND-sell-variant-MIT-disclaimer","HPND-sell-variant-MIT-disclaimer-rev","HPND-sell-variant-critical-systems","HTMLTIDY","HaskellReport","Hippocratic-2.1","Hippocratic-3.0-core","IBM-pibs","ICU","IEC-Code-Components-EULA","IJG","IJG-short","IPA","IPL-1.0","ISC","ISC-Veillard","ISO-permission","ImageMagick","Imlib2","Info-ZIP","Informatica","Inner-Net-2.0","InnoSetup","Intel","Intel-ACPI","Interbase-1.0","JPL-image","JPNIC","JSON","Jam","JasPer-2.0","Kastrup","Kazlib","Knuth-CTAN","LAL-1.2","LAL-1.3","LGPL-2.0-only","LGPL-2.0-or-later","LGPL-2.1-only","LGPL-2.1-or-later","LGPL-3.0-only","LGPL-3.0-or-later","LGPLLR","LOOP","LPD-document","LPL-1.0","LPL-1.02","LPPL-1.0","LPPL-1.1","LPPL-1.2","LPPL-1.3a","LPPL-1.3c","LZMA-SDK-9.11-to-9.20","LZMA-SDK-9.22","Latex2e","Latex2e-translated-notice","Leptonica","LiLiQ-P-1.1","LiLiQ-R-1.1","LiLiQ-Rplus-1.1","Libpng","Linux-OpenIB","Linux-man-pages-1-para","Linux-man-pages-copyleft","Linux-man-pages-copyleft-2-para","Linux-man-pages-copyleft-var","Lucida-Bitmap-Fonts","MIPS","MIT","MIT-0","MIT-CMU","MIT-Click","MIT-Festival","MIT-Khronos-old","MIT-Modern-Variant","MIT-STK","MIT-Wu","MIT-advertising","MIT-enna","MIT-feh","MIT-open-group","MIT-testregex","MITNFA","MMIXware","MMPL-1.0.1","MPEG-SSG","MPL-1.0","MPL-1.1","MPL-2.0","MPL-2.0-no-copyleft-exception","MS-LPL","MS-PL","MS-RL","MTLL","MVT-1.1","Mackerras-3-Clause","Mackerras-3-Clause-acknowledgment","MakeIndex","Martin-Birgmeier","McPhee-slideshow","Minpack","MirOS","Motosoto","MulanPSL-1.0","MulanPSL-2.0","Multics","Mup","NAIST-2003","NASA-1.3","NBPL-1.0","NCBI-PD","NCGL-UK-2.0","NCL","NCSA","NGPL","NICTA-1.0","NIST-PD","NIST-PD-TNT","NIST-PD-fallback","NIST-Software","NLOD-1.0","NLOD-2.0","NLPL","NOSL","NPL-1.0","NPL-1.1","NPOSL-3.0","NRL","NTIA-PD","NTP","NTP-0","Naumen","NetCDF","Newsletr","Nokia","Noweb","O-UDA-1.0","OAR","OCCT-PL","OCLC-2.0","ODC-By-1.0","ODbL-1.0","OFFIS","OFL-1.0","OFL-1.0-RFN","OFL-1.0-no-RFN","OFL-1.1","OFL-1.1-RFN","OFL-1.1-no-RFN","OGC-1.0","OGDL-Taiwan-1.0","OGL-Canada-2.0","OGL-UK-1.0","OGL-UK-2.0","OGL-UK-3.0","OGTSL","OLDAP-1.1","OLDAP-1.2","OLDAP-1.3","OLDAP-1.4","OLDAP-2.0","OLDAP-2.0.1","OLDAP-2.1","OLDAP-2.2","OLDAP-2.2.1","OLDAP-2.2.2","OLDAP-2.3","OLDAP-2.4","OLDAP-2.5","OLDAP-2.6","OLDAP-2.7","OLDAP-2.8","OLFL-1.3","OML","OPL-1.0","OPL-UK-3.0","OPUBL-1.0","OSC-1.0","OSET-PL-2.1","OSL-1.0","OSL-1.1","OSL-2.0","OSL-2.1","OSL-3.0","OSSP","OpenMDW-1.0","OpenPBS-2.3","OpenSSL","OpenSSL-standalone","OpenVision","PADL","PDDL-1.0","PHP-3.0","PHP-3.01","PPL","PSF-2.0","ParaType-Free-Font-1.3","Parity-6.0.0","Parity-7.0.0","Pixar","Plexus","PolyForm-Noncommercial-1.0.0","PolyForm-Small-Business-1.0.0","PostgreSQL","Python-2.0","Python-2.0.1","QPL-1.0","QPL-1.0-INRIA-2004","Qhull","RHeCos-1.1","RPL-1.1","RPL-1.5","RPSL-1.0","RSA-MD","RSCPL","Rdisc","Ruby","Ruby-pty","SAX-PD","SAX-PD-2.0","SCEA","SGI-B-1.0","SGI-B-1.1","SGI-B-2.0","SGI-OpenGL","SGMLUG-PM","SGP4","SHL-0.5","SHL-0.51","SISSL","SISSL-1.2","SL","SMAIL-GPL","SMLNJ","SMPPL","SNIA","SOFA","SPL-1.0","SSH-OpenSSH","SSH-short","SSLeay-standalone","SSPL-1.0","SUL-1.0","SWL","Saxpath","SchemeReport","Sendmail","Sendmail-8.23","Sendmail-Open-Source-1.1","SimPL-2.0","Sleepycat","Soundex","Spencer-86","Spencer-94","Spencer-99","SugarCRM-1.1.3","Sun-PPP","Sun-PPP-2000","SunPro","Symlinks","TAPR-OHL-1.0","TCL","TCP-wrappers","TGPPL-1.0","TMate","TORQUE-1.1","TOSL","TPDL","TPL-1.0","TTWL","TTYP0","TU-Berlin-1.0","TU-Berlin-2.0","TekHVC","TermReadKey","ThirdEye","TrustedQSL","UCAR","UCL-1.0","UMich-Merit","UPL-1.0","URT-RLE","Ubuntu-font-1.0","UnRAR","Unicode-3.0","Unicode-DFS-2015","Unicode-DFS-2016","Unicode-TOU","UnixCrypt","Unlicense","Unlicense-libtelnet","Unlicense-libwhirlpool","VOSTROM","VSL-1.0","Vim","Vixie-Cron","W3C","W3C-19980720","W3C-20150513","WTFNMFPL","WTFPL","Watcom-1.0","Widget-Workshop","WordNet","Wsuipa","X11","X11-distribute-modifications-variant","X11-no-permit-persons","X11-swapped","XFree86-1.1","XSkat","Xdebug-1.03","Xerox","Xfig","Xnet","YPL-1.0","YPL-1.1","ZPL-1.1","ZPL-2.0","ZPL-2.1","Zed","Zeeff","Zend-2.0","Zimbra-1.3","Zimbra-1.4","Zlib","any-OSI","any-OSI-perl-modules","atc-game","bcrypt-Solar-Designer","blessing","bzip2-1.0.6","check-cvs","checkmk","copyleft-next-0.3.0","copyleft-next-0.3.1","curl","cve-tou","diffmark","dtoa","dvipdfm","eGenix","etalab-2.0","fwlw","gSOAP-1.3b","generic-xts","gnuplot","gtkbook","hdparm","hyphen-bulgarian","iMatix","jove","libpng-1.6.35","libpng-2.0","libselinux-1.0","libtiff","libutil-David-Nugent","lsof","magaz","mailprio","man2html","metamail","mpi-permissive","mpich2","mplus","ngrep","pkgconf","pnmstitch","psfrag","psutils","python-ldap","radvd","snprintf","softSurfer","ssh-keyscan","swrule","threeparttable","ulem","w3m","wwl","xinetd","xkeyboard-config-Zinoviev","xlock","xpp","xzoom","zlib-acknowledgement"]');

/***/ })

};
