export const id = 5472;
export const ids = [5472];
export const modules = {

/***/ 48140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GJ: () => (/* binding */ contractFor),
  rb: () => (/* binding */ previousProfile),
  IL: () => (/* binding */ readWritten)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/data/lib/export/export-contract.js + 1 modules
var export_contract = __webpack_require__(37325);
// EXTERNAL MODULE: ../packages/data/lib/load-contract.js + 52 modules
var load_contract = __webpack_require__(48605);
// EXTERNAL MODULE: ../packages/data/lib/wording.js
var wording = __webpack_require__(79912);
;// CONCATENATED MODULE: ../packages/data/lib/diff/change.js
/** Collects changes of one element. */
class Changes {
    found;
    where;
    path;
    constructor(found, where, path) {
        this.found = found;
        this.where = where;
        this.path = path;
    }
    add(kind, what, before, after, key) {
        const path = key === undefined ? this.path : [...this.path, key];
        this.found.push({ kind, where: this.where, what, before: show(before), after: show(after), path });
    }
    inside(name, ...path) {
        const where = [this.where, name].filter(Boolean).join('.');
        return new Changes(this.found, where, [...this.path, ...path]);
    }
}
function show(value) {
    if (value === undefined)
        return '–';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ../packages/data/lib/kept-digits.js
var kept_digits = __webpack_require__(94713);
// EXTERNAL MODULE: ../packages/data/lib/possible-limits.js
var possible_limits = __webpack_require__(28982);
;// CONCATENATED MODULE: ../packages/data/lib/diff/diff-options.js


/** Options that allow less the larger they are, and those that allow less the smaller they are. */
const LOWER = [
    'minimum',
    'exclusiveMinimum',
    'minLength',
    'minItems',
    'minProperties',
];
const UPPER = [
    'maximum',
    'exclusiveMaximum',
    'maxLength',
    'maxItems',
    'maxProperties',
];
/** The options of a type: a looser bound breaks, a tighter one does not. One that nothing can break is none. */
function diffOptions(before = {}, after = {}, changes) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of [...keys].sort()) {
        const [old, now] = [before, after].map(options => (0,possible_limits/* isIdleOption */.yB)(key, options[key]) ? undefined : options[key]);
        if (JSON.stringify(old) === JSON.stringify(now))
            continue;
        changes.add(isTighter(key, old, now) ? 'compatible' : 'breaking', key, old, now, key);
    }
}
function isTighter(key, old, now) {
    // How a time is read is no bound: every change of it changes what values mean.
    if (key === 'defaultTimezone' || key === 'timezone')
        return false;
    if (key === 'format')
        return old === undefined && now !== undefined && !(typeof now === 'string' && /[yMdHms]{2}/.test(now));
    if (old === undefined)
        return now !== false;
    if (now === undefined)
        return old === false;
    const [a, b] = [old, now].map(bound => (0,kept_digits/* comparable */.Zm)(bound));
    if (LOWER.includes(key))
        return comparable(a, b) && b >= a;
    if (UPPER.includes(key))
        return comparable(a, b) && b <= a;
    if (key === 'uniqueItems')
        return now === true;
    if (key === 'required' && Array.isArray(old) && Array.isArray(now))
        return old.every(name => now.includes(name));
    if (key === 'multipleOf')
        return Number.isInteger(Number(now) / Number(old));
    return false;
}
/** Numbers, and times written alike: those of ISO 8601 sort as texts. */
function comparable(a, b) {
    const iso = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
    const isNumber = (value) => typeof value === 'number' || typeof value === 'bigint';
    return isNumber(a) || isNumber(b)
        ? isNumber(a) && isNumber(b)
        : iso(a) && iso(b) && String(a).length === String(b).length;
}

// EXTERNAL MODULE: ../packages/data/lib/limit.js
var limit = __webpack_require__(44283);
;// CONCATENATED MODULE: ../packages/data/lib/diff/diff-quality.js


const GRAVITY = { info: 0, warning: 1, error: 2 };
/**
 * Rules are matched by what they count. A rule that is gone, or weaker, breaks; a new one does not. Of limits only the
 * same operator with another bound can be compared; any other change counts as breaking. Rules
 * that nothing can break are left out: without them the same data are right.
 */
function diffQuality(before = [], after = [], changes) {
    const rules = (list) => list.map((rule, i) => ({ rule, i })).filter(({ rule }) => !isProse(rule) && !(0,possible_limits/* isIdle */.xB)(rule));
    const rest = rules(after);
    for (const { rule } of rules(before)) {
        const same = rest.findIndex(other => JSON.stringify(limited(other.rule)) === JSON.stringify(limited(rule)));
        const at = same >= 0 ? same : rest.findIndex(other => nameOf(other.rule) === nameOf(rule));
        if (at < 0) {
            changes.add('breaking', `rule ${labelOf(rule)}`, shown(rule), undefined);
            continue;
        }
        const [{ rule: now, i }] = rest.splice(at, 1);
        if (JSON.stringify(limited(now)) === JSON.stringify(limited(rule)))
            continue;
        changes.add(isStronger(rule, now) ? 'compatible' : 'breaking', `rule ${labelOf(rule)}`, shown(rule), shown(now), i);
    }
    for (const { rule, i } of rest)
        changes.add('compatible', `rule ${labelOf(rule)}`, undefined, shown(rule), i);
}
const isProse = ({ metric, type }) => metric === undefined && type !== 'custom';
/** What a rule is about, without how much of it is put up with. */
function nameOf(rule) {
    const { rule: kind, ...given } = withoutLimit(rule.implementation ?? {});
    const { missingValues, pattern, properties } = rule.arguments ?? {};
    return JSON.stringify([
        rule.metric,
        kind,
        Object.entries(given).sort(),
        missingValues,
        pattern,
        properties,
    ]);
}
const labelOf = ({ metric, implementation, name }) => name ?? metric ?? implementation?.rule ?? '';
function withoutLimit(value) {
    const left = (key) => key !== 'unit' && !limit/* OPERATORS */.we.includes(key);
    return Object.fromEntries(Object.entries(value).filter(([key]) => left(key)));
}
/** All of a rule that matters. */
function limited(rule) {
    const source = (rule.implementation ?? rule);
    const operator = limit/* OPERATORS */.we.find(name => source[name] !== undefined);
    return {
        name: nameOf(rule),
        values: rule.arguments?.validValues,
        operator,
        bound: operator === undefined ? undefined : source[operator],
        unit: source['unit'] ?? 'rows',
        severity: rule.severity ?? 'error',
    };
}
function isStronger(old, now) {
    const [a, b] = [limited(old), limited(now)];
    if (GRAVITY[b.severity] < GRAVITY[a.severity])
        return false;
    if (a.values && !b.values?.every(value => a.values.includes(value)))
        return false;
    if (a.operator !== b.operator || a.unit !== b.unit)
        return false;
    if (JSON.stringify(a.bound) === JSON.stringify(b.bound))
        return true;
    return a.operator !== undefined && diff_quality_isTighter(a.operator, a.bound, b.bound);
}
function diff_quality_isTighter(operator, old, now) {
    if (operator.startsWith('mustBeGreater'))
        return now >= old;
    if (operator.startsWith('mustBeLess'))
        return now <= old;
    if (operator === 'mustBeBetween' && Array.isArray(old) && Array.isArray(now))
        return now[0] >= old[0] && now[1] <= old[1];
    return false;
}
function shown(rule) {
    const { bound, operator, unit, severity, values } = limited(rule);
    const { expression } = rule.implementation ?? {};
    const limit = operator === undefined ? '' : `${operator} ${JSON.stringify(bound)}${unit === 'percent' ? ' %' : ''}`;
    const list = values ? `[${values.join(', ')}]` : '';
    return ([expression, list, limit, severity === 'error' ? '' : severity].filter(Boolean).join(' ') || labelOf(rule));
}

;// CONCATENATED MODULE: ../packages/data/lib/diff/diff-contracts.js



/** Types of which every value is one of the other type too. */
const WIDER = { integer: ['number'] };
/** All differences that concern what data keep, in the order of the new contract; what is gone comes after. */
function diffContracts(before, after) {
    const found = [];
    const changes = new Changes(found, '', ['schema']);
    const tables = after.schema.map((table, i) => ({ table, i }));
    for (const { table, i } of tables) {
        const old = before.schema.find(({ name }) => name === table.name);
        const at = changes.inside(table.name, i);
        if (old)
            diffTables(old, table, at);
        else
            at.add('compatible', 'table', undefined, 'new');
    }
    for (const { name } of before.schema)
        if (!after.schema.some(table => table.name === name))
            changes.inside(name).add('breaking', 'table', 'there', undefined);
    diffLists('promise', before.slaProperties, after.slaProperties, new Changes(found, '', ['slaProperties']));
    return found;
}
function diffTables(before, after, changes) {
    const at = (i) => (i === undefined ? ['properties'] : ['properties', i]);
    for (const [i, property] of after.properties.entries()) {
        const old = before.properties.find(({ name }) => name === property.name);
        const inner = changes.inside(property.name, ...at(i));
        if (old)
            diffProperties(old, property, inner);
        // Data with it kept the old contract, unless that knew no columns but its own.
        else
            inner.add(diff_contracts_closed(before) ? 'breaking' : 'compatible', 'column', undefined, property.logicalType ?? 'any');
    }
    for (const { name, logicalType } of before.properties)
        if (!after.properties.some(property => property.name === name))
            changes.inside(name, ...at()).add('breaking', 'column', logicalType ?? 'any', undefined);
    diffQuality(before.quality, after.quality, changes.inside('', 'quality'));
    diffLists('relationship', before.relationships, after.relationships, changes.inside('', 'relationships'));
    diffCustom(before, after, changes);
    diffKey(before, after, changes);
}
const diff_contracts_closed = ({ customProperties = [] }) => customProperties.some(({ property, value }) => property === 'sluice.extraColumns' && value === 'error');
function diffProperties(before, after, changes) {
    const [old, now] = [before.logicalType, after.logicalType];
    if (old !== now) {
        const narrower = old === undefined || (now !== undefined && (WIDER[now] ?? []).includes(old));
        changes.add(narrower ? 'compatible' : 'breaking', 'logicalType', old, now, 'logicalType');
    }
    if (before.physicalName !== after.physicalName)
        changes.add('breaking', 'physicalName', before.physicalName, after.physicalName, 'physicalName');
    for (const key of ['required', 'unique'])
        if ((before[key] ?? false) !== (after[key] ?? false))
            changes.add(after[key] ? 'compatible' : 'breaking', key, before[key] ?? false, after[key] ?? false, key);
    diffOptions(before.logicalTypeOptions, after.logicalTypeOptions, changes.inside('', 'logicalTypeOptions'));
    diffQuality(before.quality, after.quality, changes.inside('', 'quality'));
    diffLists('relationship', before.relationships, after.relationships, changes.inside('', 'relationships'));
    diffCustom(before, after, changes);
    diffMembers(before, after, changes);
}
/** What stands inside objects and arrays. */
function diffMembers(before, after, changes) {
    for (const [i, inner] of (after.properties ?? []).entries()) {
        const old = before.properties?.find(({ name }) => name === inner.name);
        diffProperties(old ?? {}, inner, changes.inside(inner.name, 'properties', i));
    }
    for (const { name } of before.properties ?? [])
        if (!after.properties?.some(inner => inner.name === name))
            changes.inside(name).add('breaking', 'property', 'there', undefined);
    if (before.items || after.items)
        diffProperties(before.items ?? {}, after.items ?? {}, changes.inside('items', 'items'));
}
/** Parts of a key in their order: fewer rows share a shorter key, so a part less is stronger. */
function diffKey(before, after, changes) {
    const parts = ({ properties }) => properties
        .filter(({ primaryKey }) => primaryKey)
        .sort((a, b) => (a.primaryKeyPosition ?? 0) - (b.primaryKeyPosition ?? 0))
        .map(({ name }) => name);
    const [old, now] = [parts(before), parts(after)];
    if (old.join() === now.join())
        return;
    const stronger = now.length > 0 && now.every(name => old.includes(name)) && old.length === now.length;
    changes.add(stronger || old.length === 0 ? 'compatible' : 'breaking', 'primary key', old.join(' + ') || undefined, now.join(' + ') || undefined);
}
/** Our own properties. How a missing value is written changes what values mean; less is allowed when fewer extra columns are. */
function diffCustom(before, after, changes) {
    const own = ({ customProperties = [] }) => new Map(customProperties
        .filter(({ property }) => property.startsWith('sluice.'))
        .map(({ property, value }) => [property, value]));
    const [old, now] = [own(before), own(after)];
    for (const key of new Set([...old.keys(), ...now.keys()])) {
        const [a, b] = [old.get(key), now.get(key)];
        if (key === 'sluice.data' || JSON.stringify(a) === JSON.stringify(b))
            continue;
        const order = ['allow', 'warn', 'error'];
        const stronger = key === 'sluice.extraColumns' && order.indexOf(b ?? 'warn') >= order.indexOf(a ?? 'warn');
        changes.add(stronger ? 'compatible' : 'breaking', key, a, b, 'customProperties');
    }
}
/** Of things that cannot be compared: one that is gone breaks, a new one does not. */
function diffLists(what, before = [], after = [], changes) {
    const [old, now] = [before, after].map(list => list.map(item => JSON.stringify(item)));
    for (const item of old)
        if (!now.includes(item))
            changes.add('breaking', what, item, undefined);
    for (const [i, item] of now.entries())
        if (!old.includes(item))
            changes.add('compatible', what, undefined, item, i);
}

;// CONCATENATED MODULE: ../packages/data/lib/diff/describe-diff.js


/**
 * What changed against an earlier contract. A breaking change is an error unless the version says so: a new major version
 * (below 1.0.0, a new minor one) tells those who rely on the contract.
 * @param earlier what to call the earlier one: a path, or a commit
 */
function compareContracts(before, after, earlier) {
    const changes = diffContracts(before.value, after.value);
    const versions = { old: before.value.version, now: after.value.version };
    const announced = announces(versions.old, versions.now);
    const findings = changes.map((change) => {
        const breaking = change.kind === 'breaking';
        return {
            rule: breaking ? 'contract-breaking-change' : 'contract-change',
            severity: breaking && !announced ? 'error' : 'notice',
            message: `${change.where || 'The contract'}: ${change.what} was ${change.before}, is ${change.after}.`,
            location: after.locate(change.path),
            ...(breaking && !announced ? { fix: fixFor(versions.old) } : {}),
        };
    });
    return { changes, findings, block: blockOf(changes, earlier, versions) };
}
function fixFor(version) {
    const next = nextVersion(version);
    return `Data may now break what relied on version ${version}. If that is meant, raise the version${next ? ` to ${next}` : ''}.`;
}
const parts = (version) => /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/
    .exec(version)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
/** As Semantic Versioning has it: the first number that is not 0 stands for what others rely on. */
function announces(old, now) {
    const [a, b] = [parts(old), parts(now)];
    if (!a || !b)
        return old !== now;
    if (b[0] !== a[0])
        return b[0] > a[0];
    return a[0] === 0 && b[1] > a[1];
}
function nextVersion(version) {
    const [major, minor] = parts(version) ?? [];
    if (major === undefined || minor === undefined)
        return undefined;
    return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}
function blockOf(changes, earlier, { old, now }) {
    const against = `${earlier}, version ${old === now ? old : `${old} → ${now}`}`;
    if (!changes.length)
        return { kind: 'paragraph', text: `The contract demands the same as ${against}.` };
    const table = {
        kind: 'table',
        columns: [
            { label: 'Where' },
            { label: 'What' },
            { label: 'Before' },
            { label: 'Now' },
            { label: 'Change' },
        ],
        rows: changes
            .toSorted((a, b) => a.kind.localeCompare(b.kind))
            .map(({ kind, where, what, before, after }) => ({
            tone: kind === 'breaking' ? 'warn' : 'neutral',
            cells: [{ code: where || 'contract' }, what, before, after, kind],
        })),
    };
    const breaking = changes.filter(({ kind }) => kind === 'breaking').length;
    const summary = `Contract against ${against}: ${(0,wording/* showCounted */._J)(changes.length, 'change')}, ${breaking} breaking`;
    return { kind: 'details', summary, blocks: [table], open: breaking > 0 };
}

// EXTERNAL MODULE: ../packages/tables/lib/tokens.js
var lib_tokens = __webpack_require__(90595);
// EXTERNAL MODULE: ../packages/data/lib/bare-plan.js
var bare_plan = __webpack_require__(42480);
// EXTERNAL MODULE: ../packages/data/lib/iso-time.js
var iso_time = __webpack_require__(30951);
// EXTERNAL MODULE: ../packages/data/lib/scan-table.js + 4 modules
var scan_table = __webpack_require__(54525);
// EXTERNAL MODULE: ../packages/data/lib/time-format.js
var time_format = __webpack_require__(87923);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var lib_batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/data/lib/json-members.js
var json_members = __webpack_require__(40494);
// EXTERNAL MODULE: ../packages/data/lib/open-data.js
var open_data = __webpack_require__(65123);
// EXTERNAL MODULE: ../packages/data/lib/spread-objects.js
var spread_objects = __webpack_require__(86396);
// EXTERNAL MODULE: ../packages/data/lib/decode-values.js
var decode_values = __webpack_require__(53611);
// EXTERNAL MODULE: ../packages/data/lib/missing-words.js
var missing_words = __webpack_require__(92640);
// EXTERNAL MODULE: ../packages/data/lib/text-formats.js
var text_formats = __webpack_require__(94476);
;// CONCATENATED MODULE: ../packages/data/lib/infer/guess-column.js






const WORDS = new lib_tokens/* Tokens */.D(missing_words/* MISSING_WORDS */.x);
const readTimestamp = (0,iso_time/* isoTimestampReader */.h2)('either');
/** Leading zeros say that a number is a name: a postcode, an account. */
const INTEGER = /^[+-]?(0|[1-9]\d*)$/;
const NUMBER = /^[+-]?((0|[1-9]\d*)(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
/** A type is given up when more values than these, and more than one in twenty, do not fit. */
const MISSES = 20;
const MISS_SHARE = 0.05;
const isText = (kind) => kind === undefined || kind === lib_batch/* CellKind */.B.string;
const isNumeric = (kind) => kind === undefined || kind === lib_batch/* CellKind */.B.number;
/** Narrowest first. */
const TYPES = [
    {
        type: 'boolean',
        fits: (b, s, e, _, kind) => kind !== lib_batch/* CellKind */.B.string && !Number.isNaN((0,decode_values/* readBoolean */.V)(b, s, e)),
    },
    { type: 'integer', fits: (_b, _s, _e, text, kind) => isNumeric(kind) && INTEGER.test(text) },
    { type: 'number', fits: (_b, _s, _e, text, kind) => isNumeric(kind) && NUMBER.test(text) },
    { type: 'date', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN((0,iso_time/* readIsoDate */.Mu)(b, s, e)) },
    { type: 'timestamp', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN(readTimestamp(b, s, e)) },
    { type: 'time', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN((0,iso_time/* readIsoTime */.xT)(b, s, e)) },
    { type: 'string', fits: (_b, _s, _e, _t, kind) => isText(kind) },
    { type: 'object', fits: (_b, _s, _e, _t, kind) => kind === lib_batch/* CellKind */.B.object },
    { type: 'array', fits: (_b, _s, _e, _t, kind) => kind === lib_batch/* CellKind */.B.array },
];
const DATES = [
    'dd/MM/yyyy',
    'MM/dd/yyyy',
    'dd.MM.yyyy',
    'dd-MM-yyyy',
    'MM-dd-yyyy',
    'yyyy/MM/dd',
    'd/M/yyyy',
    'M/d/yyyy',
];
const TIMES = DATES.flatMap(pattern => [
    { pattern, type: 'date' },
    ...['HH:mm', 'HH:mm:ss'].map(time => ({ pattern: `${pattern} ${time}`, type: 'timestamp' })),
]).map(format => ({ ...format, read: (0,time_format/* compileTimeFormat */.M)(format.pattern) }));
/** Those that say something: nearly any text is a hostname. */
const TEXTS = ['uuid', 'email', 'ipv4', 'ipv6', 'uri'];
/** Looks at every value of a column, not at a sample, for the narrowest type that all have. */
class GuessColumn {
    #values = 0;
    #words = new Map();
    #times = TIMES;
    #texts = TEXTS;
    #candidates = TYPES.map(type => ({ ...type, misses: 0 }));
    take(column, batch) {
        const { bytes, starts, ends, kinds, offset, stride } = column;
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
            const start = starts[k];
            const end = ends[k];
            const kind = kinds?.[k];
            if (end < start || (end === start && kind === undefined))
                continue;
            const text = (0,lib_batch/* cellText */.I)(column, row);
            if (isText(kind) && WORDS.has(bytes, start, end)) {
                this.#words.set(text, (this.#words.get(text) ?? 0) + 1);
                continue;
            }
            this.#values++;
            this.#times = this.#times.filter(({ read }) => !Number.isNaN(read(bytes, start, end)));
            this.#texts = this.#texts.filter(format => text_formats/* TEXT_FORMATS */.fR[format](text));
            let dead = false;
            for (const candidate of this.#candidates) {
                if (candidate.fits(bytes, start, end, text, kind))
                    continue;
                candidate.first ??= { value: text, line: batch.lines[row] };
                dead ||= ++candidate.misses > MISSES && candidate.misses > MISS_SHARE * this.#values;
            }
            if (dead)
                this.#candidates = this.#candidates.filter(c => c.misses <= MISSES || c.misses <= MISS_SHARE * this.#values);
        }
    }
    guess() {
        const values = this.#values;
        const words = this.#words;
        const times = this.#times.map(({ pattern, type }) => ({ pattern, type }));
        const formats = { times: fullest(times), text: this.#texts[0] };
        if (values === 0)
            return { type: undefined, values, words, formats: { times: [], text: undefined } };
        const type = this.#candidates.find(({ misses }) => misses === 0)?.type;
        const [near] = this.#candidates
            .filter(({ misses }) => misses > 0 && misses <= MISS_SHARE * values)
            .sort((a, b) => a.misses - b.misses);
        if (!near?.first || (type !== undefined && type !== 'string'))
            return { type, values, words, formats };
        return {
            type,
            values,
            words,
            formats,
            nearMiss: { type: near.type, misses: near.misses, ...near.first },
        };
    }
}
/** Where `dd/MM` fits, so does `d/M`; the one that says more is meant. */
function fullest(times) {
    const padded = times.filter(({ pattern }) => pattern.startsWith('dd') || pattern.startsWith('MM') || pattern.startsWith('y'));
    return padded.length ? padded : times;
}

;// CONCATENATED MODULE: ../packages/data/lib/infer/guess-table.js






/** Objects with more different keys are maps: their keys are values. */
const MOST_MEMBERS = 50;
/** Binary formats name the members of structures by dotted paths. */
const DOTTED = ['parquet', 'arrow'];
/** The guess for every column of the files, in the order they are met; what stands in objects comes after them. */
async function guessTable(paths, files, options) {
    const table = new GuessTable();
    for (const path of paths) {
        const source = await (0,open_data/* openData */.$H)(path, files, options);
        const pathOf = (name) => (DOTTED.includes(source.format) ? name.split('.') : [name]);
        for (const name of source.names)
            table.expect(name, pathOf(name));
        for await (const batch of source.batches()) {
            if (options.signal?.aborted)
                throw new errors/* UserError */.yo('cancelled', 'The run was cancelled.');
            for (const [i, cells] of batch.columns.entries()) {
                const name = source.names[i];
                table.take(name, pathOf(name), cells, batch);
            }
        }
    }
    return table.guess();
}
class GuessTable {
    #columns = new Map();
    #members = new Map();
    expect(name, path) {
        let found = this.#columns.get(name);
        if (!found)
            this.#columns.set(name, (found = { path, column: new GuessColumn() }));
        return found.column;
    }
    take(name, path, cells, batch) {
        this.expect(name, path).take(cells, batch);
        const members = this.#membersOf(name, cells, batch.rows);
        if (!members.length)
            return;
        const inner = members.map(member => ({ name: `${name}.${member}`, path: [name, member] }));
        const spread = new spread_objects/* ObjectSpreader */.m(inner).spread({ ...batch, columns: [cells] }, [name]);
        for (const [i, member] of members.entries())
            this.take(`${name}.${member}`, [...path, member], spread.batch.columns[i + 1], batch);
    }
    guess() {
        const guesses = new Map();
        for (const [name, { path, column }] of this.#columns)
            guesses.set(name, { ...column.guess(), path });
        for (const name of guesses.keys())
            if (!this.#isDeclared(name, guesses))
                guesses.delete(name);
        return guesses;
    }
    /** Something in a column that does not always hold objects, or too many different ones, has no place in a contract. */
    #isDeclared(name, guesses) {
        for (const [holder, members] of this.#members)
            if (name.startsWith(`${holder}.`))
                if (members.size > MOST_MEMBERS || guesses.get(holder)?.type !== 'object')
                    return false;
        return true;
    }
    /** The keys of all objects of the column so far; none where there are too many. */
    #membersOf(name, { bytes, starts, ends, kinds, offset, stride }, rows) {
        if (!kinds)
            return [];
        const members = this.#members.get(name) ?? new Set();
        for (let row = 0; row < rows && members.size <= MOST_MEMBERS; row++) {
            const k = offset + row * stride;
            if (kinds[k] !== lib_batch/* CellKind */.B.object || ends[k] <= starts[k])
                continue;
            this.#members.set(name, members);
            (0,json_members/* eachMember */.cA)(bytes, starts[k], key => {
                // A dotted path could not tell it from what stands deeper.
                if (key !== '' && !key.includes('.'))
                    members.add(key);
            });
        }
        return members.size > MOST_MEMBERS ? [] : [...members];
    }
}

// EXTERNAL MODULE: ../packages/data/lib/export/write-yaml.js
var write_yaml = __webpack_require__(7690);
// EXTERNAL MODULE: ../packages/data/lib/profile.js
var profile = __webpack_require__(30113);
;// CONCATENATED MODULE: ../packages/data/lib/infer/write-contract.js



/** A closed set of values is proposed when there are at most so many, and each came this often on average. */
const MAX_VALUES = 20;
const MIN_REPEATS = 10;
/** The contract as YAML. What the data merely suggest stands in comments: rules are for people to decide. */
function writeContract({ name, rows, missing, columns }) {
    return [
        '# A first contract, inferred from the data. It says what the data are, not yet what they should be:',
        '# read it, tighten or loosen it, then commit it and name it in the input "contract".',
        'apiVersion: v3.1.0',
        'kind: DataContract',
        `id: ${(0,write_yaml/* scalar */.d)(name)}`,
        'version: 0.1.0',
        'status: draft',
        'schema:',
        `  - name: ${(0,write_yaml/* scalar */.d)(name)}`,
        ...(missing.length
            ? [
                '    customProperties:',
                '      # Texts that mean that a value is missing.',
                '      - property: sluice.missingValues',
                `        value: ${flow(missing)}`,
            ]
            : []),
        '    quality:',
        `      # ${(0,wording/* showCounted */._J)(rows, 'row')} now.`,
        '      - metric: rowCount',
        '        mustBeGreaterThan: 0',
        '    properties:',
        ...nodesOf(columns).flatMap(node => linesOf(node, rows, missing).map(line => `      ${line}`)),
        '',
    ].join('\n');
}
function nodesOf(columns) {
    const roots = [];
    for (const column of columns) {
        let siblings = roots;
        let node;
        for (const name of column.guess.path) {
            node = siblings.find(other => other.name === name);
            if (!node)
                siblings.push((node = { name, members: [] }));
            siblings = node.members;
        }
        if (node)
            node.column = column;
    }
    return roots;
}
function linesOf(node, rows, missing) {
    const own = node.column
        ? propertyOf(node.name, node.column, rows, missing)
        : [`- name: ${(0,write_yaml/* scalar */.d)(node.name)}`, '  logicalType: object  # its members are columns of the file'];
    if (!node.members.length)
        return own;
    const members = node.members.flatMap(member => linesOf(member, rows, missing));
    return [...own, '  properties:', ...members.map(line => `    ${line}`)];
}
function propertyOf(name, { guess, profile, missing, unique }, rows, known) {
    const lines = [`- name: ${(0,write_yaml/* scalar */.d)(name)}`, ...typeLines(guess, known)];
    if (missing === 0)
        lines.push(`  required: true  # ${sureness(rows)}`);
    else
        lines.push(`  # Not required: missing in ${(0,wording/* showCount */.px)(missing)} of ${(0,wording/* showCounted */._J)(rows, 'row')}.`);
    if (unique)
        lines.push(`  unique: true  # ${(0,wording/* showCount */.px)(profile.distinct.count)} different values`);
    lines.push(...rangeLines(guess, profile), ...valueLines(profile));
    return lines;
}
/** Texts that all are times in one way are taken for them; where several ways fit, only people can tell. */
function typeOf({ type, formats: { times } }) {
    const [time] = times;
    return type === 'string' && time && times.length === 1
        ? { type: time.type, format: time.pattern }
        : { type };
}
function typeLines(guess, known) {
    const { values, nearMiss, words, formats } = guess;
    const { type, format } = typeOf(guess);
    const lines = [];
    if (values === 0)
        lines.push('  # No value was seen, so no type.');
    else if (type === undefined)
        lines.push('  # The values have no type in common.');
    else
        lines.push(`  logicalType: ${type}  # all ${(0,wording/* showCounted */._J)(values, 'value')}; ${sureness(values)}`);
    if (format !== undefined)
        lines.push(`  logicalTypeOptions: { format: ${(0,write_yaml/* scalar */.d)(format)} }`);
    else if (type === 'string' && formats.times.length > 1) {
        const ways = formats.times.map(({ pattern }) => pattern).join(' or ');
        lines.push(`  # Times? All values can be read as ${ways}: no value tells which.`);
    }
    else if (type === 'string' && formats.text !== undefined) {
        lines.push(`  logicalTypeOptions: { format: ${formats.text} }  # all ${(0,wording/* showCounted */._J)(values, 'value')}`);
    }
    if (nearMiss) {
        const example = `line ${nearMiss.line} holds ${JSON.stringify(nearMiss.value)}`;
        lines.push(`  # All but ${(0,wording/* showCount */.px)(nearMiss.misses)} are of type ${nearMiss.type}: ${example}.`);
    }
    const doubtful = [...words].filter(([word]) => !known.includes(word));
    if (doubtful.length) {
        const seen = doubtful.map(([word, count]) => `${JSON.stringify(word)} (${(0,wording/* showCount */.px)(count)})`).join(', ');
        lines.push(`  # Do these mean a missing value? ${seen}`);
    }
    return lines;
}
/** Bounds are what a domain demands, not what a sample happens to show. */
function rangeLines(guess, column) {
    const { min, max } = (0,profile/* extremesOf */.nx)(column);
    const { type, format } = typeOf(guess);
    if (type === undefined || type === 'boolean' || min === undefined || max === undefined)
        return [];
    return [
        '  # Seen so far; set what the domain demands:',
        format === undefined ? '  # logicalTypeOptions:' : '  # in logicalTypeOptions:',
        `  #   minimum: ${value(min)}`,
        `  #   maximum: ${value(max)}`,
    ];
}
function valueLines({ type, distinct, top, rows, missing }) {
    const closed = distinct.exact && distinct.count <= MAX_VALUES && top?.length === distinct.count;
    if (type !== 'string' || !closed || rows - missing < MIN_REPEATS * distinct.count)
        return [];
    const values = top.map(entry => String(entry.value)).sort();
    return [
        '  quality:',
        `    # ${(0,wording/* showCounted */._J)(distinct.count, 'value')} in ${(0,wording/* showCounted */._J)(rows, 'row')}.`,
        '    - metric: invalidValues',
        '      arguments:',
        `        validValues: ${flow(values)}`,
        '      mustBe: 0',
    ];
}
/** Rule of three: what never came among n came, at 95 % confidence, in less than 3/n of all cases. */
function sureness(n) {
    if (n < 30)
        return `only ${n} seen, so it may well change`;
    return `95 % sure that fewer than ${Number(((100 * 3) / n).toPrecision(2))} % of further ones differ`;
}
function value(shown) {
    return typeof shown === 'string' ? (0,write_yaml/* scalar */.d)(shown) : String(shown);
}
const flow = (texts) => `[${texts.map(write_yaml/* scalar */.d).join(', ')}]`;

;// CONCATENATED MODULE: ../packages/data/lib/infer/infer-contract.js








const READERS = {
    date: iso_time/* readIsoDate */.Mu,
    timestamp: (0,iso_time/* isoTimestampReader */.h2)('either'),
    time: iso_time/* readIsoTime */.xT,
};
/** Names that promise a different value in every row. */
const ID = /(^|[_\s-])(id|uuid|guid|key)$/i;
/**
 * A first contract for the data, as YAML with what was seen and how sure that is in its comments. Reads all rows, twice.
 * Throws `empty-data` where there is no value, and what `openTable` throws.
 * @param name of the table and the contract
 * @param options.missing texts already known to mean a missing value
 */
async function inferContract(paths, name, files, options) {
    const guesses = await guessTable(paths, files, options);
    if (![...guesses.values()].some(({ values, words }) => values > 0 || words.size > 0)) {
        throw new errors/* UserError */.yo('empty-data', {
            message: `There is nothing to infer a contract from: ${paths.join(', ')} ${paths.length === 1 ? 'holds' : 'hold'} no values.`,
            fix: 'Are there rows below the header, and does no quote open in the first of them that never closes?',
        });
    }
    const missing = missingTexts(guesses, options.missing);
    const plan = draft(name, guesses, missing);
    const scan = await (0,scan_table/* scanTable */.SS)(paths, plan, files, { ...options, examples: 1 });
    const inferred = scan.columns.map((column) => {
        const { plan, nulls } = column.cells;
        const repeats = scan.results.find(({ check }) => check.rule === 'unique' && check.column === plan.name);
        const profile = column.profile();
        return {
            guess: guesses.get(plan.name),
            profile,
            missing: nulls.count,
            unique: repeats?.count === 0 && profile.distinct.count > 0,
        };
    });
    return writeContract({ name, rows: scan.rows, missing, columns: inferred });
}
/** A word in a column of numbers or dates means that nothing stands there; then it does so in the other columns too. */
function missingTexts(guesses, known) {
    const texts = new Set(known);
    for (const { type, words } of guesses.values())
        if (type !== 'string')
            for (const word of words.keys())
                texts.add(word);
    return [...texts];
}
function draft(name, guesses, missing) {
    const tokens = new lib_tokens/* Tokens */.D(missing);
    const columns = [...guesses].map(([column, guess]) => {
        const { type, format } = typeOf(guess);
        const unique = {
            id: `${column}.unique`,
            rule: 'unique',
            column,
            severity: 'error',
            demand: '',
            kind: 'unique',
        };
        const read = format === undefined ? type && READERS[type] : (0,time_format/* compileTimeFormat */.M)(format);
        const leaves = [...guesses.keys()].filter(name => name.startsWith(`${column}.`));
        return {
            name: column,
            ...(guess.path.length > 1 ? { path: guess.path } : {}),
            ...(type === 'object' && leaves.length ? { members: leaves } : {}),
            type,
            ...(read ? { read } : {}),
            nulls: tokens,
            missing: tokens,
            checks: ID.test(column) ? [unique] : [],
            hidden: false,
        };
    });
    return (0,bare_plan/* barePlan */.Y)(name, columns, missing);
}

// EXTERNAL MODULE: ../packages/data/lib/import/read-contract.js + 14 modules
var read_contract = __webpack_require__(33335);
;// CONCATENATED MODULE: ../actions/lib/validate-data/baseline.js


/** No option of git, and nothing it would read as a range or a path. */
const REF = /^[A-Za-z0-9][A-Za-z0-9_./@{}^~-]*$/;
/** As much as a contract may have. */
const MAX_BYTES = 1024 * 1024;
/**
 * An earlier contract: the file at the path, or else the contract as it was at that git ref. undefined where the ref knows no
 * such file. Throws UserError `bad-input` for what is neither, `bad-contract` for one that cannot be read.
 */
async function earlierContract(baseline, contract, ports) {
    const { files } = ports;
    if (await files.stat(baseline)) {
        const text = (await files.read(baseline)).toString('utf8');
        return (await (0,read_contract/* importText */.z)(text, files.relative(baseline))).declared;
    }
    if (!REF.test(baseline) ||
        !(await git(['rev-parse', '--verify', '--quiet', `${baseline}^{commit}`], ports))) {
        throw new errors/* UserError */.yo('bad-input', {
            message: `"${baseline}" is neither a file nor a git ref that is known here.`,
            fix: 'Check out with `fetch-depth: 0`, so that earlier commits are there.',
        });
    }
    const object = `${baseline}:./${files.relative(contract)}`;
    if (!(await git(['cat-file', '-e', object], ports)))
        return undefined;
    const text = await git(['show', object], ports);
    return (text && (await (0,read_contract/* importText */.z)(text.toString('utf8'), `${files.relative(contract)} at ${baseline}`)).declared);
}
/** What git prints; undefined where it fails. */
async function git(argv, { exec, files, signal }) {
    const chunks = [];
    let bytes = 0;
    const result = await exec.run(['git', ...argv], {
        cwd: files.resolve('.'),
        env: exec.environment(),
        signal,
        stdout: chunk => {
            bytes += chunk.length;
            if (bytes <= MAX_BYTES)
                chunks.push(chunk);
        },
        stderr: () => undefined,
    });
    if (bytes > MAX_BYTES) {
        throw new errors/* UserError */.yo('bad-contract', `The earlier contract has ${bytes} bytes; ${MAX_BYTES} are allowed.`);
    }
    return result.exitCode === 0 ? Buffer.concat(chunks) : undefined;
}

// EXTERNAL MODULE: ../actions/lib/validate-data/produce.js
var produce = __webpack_require__(57767);
;// CONCATENATED MODULE: ../actions/lib/validate-data/contract.js




async function contractFor(data, around) {
    const { inputs, ports, now, produced } = around;
    const inUse = inputs.contract === 'infer' ? await inferred(data, around) : await written(inputs, ports, now);
    for (const format of inputs['export-contract'] ?? []) {
        const { declared, plan } = inUse.contract;
        const { name, content } = (0,export_contract/* exportContract */.h)(declared.value, plan.name, format);
        await (0,produce/* produce */.j)('contract', `${(0,produce/* folderOf */.y)(inputs)}/${name}`, content, ports, produced);
    }
    return inUse;
}
/** Throws UserError `missing-file`, and what `loadContract` throws. */
async function readWritten(inputs, { files }, now) {
    if (!(await files.stat(inputs.contract))) {
        throw new errors/* UserError */.yo('missing-file', {
            message: `The contract "${inputs.contract}" does not exist.`,
            fix: 'With `contract: infer` a first one is written from the data.',
        });
    }
    return (0,load_contract/* loadContract */.l)(inputs.contract, files, {
        table: inputs.table,
        missing: inputs['missing-values'],
        environment: inputs.environment,
        now,
        allowLossy: inputs['allow-lossy-import'],
    });
}
async function written(inputs, ports, now) {
    const contract = await readWritten(inputs, ports, now);
    const losses = contract.losses.map(({ message, location }) => {
        return { rule: 'lossy-import', severity: 'warning', message, ...(location ? { location } : {}) };
    });
    const baseline = inputs['contract-baseline'];
    if (baseline === undefined)
        return { contract, notes: losses, blocks: [] };
    const earlier = await earlierContract(baseline, inputs.contract, ports);
    if (!earlier) {
        const message = `There is no contract at ${baseline} to tell changes against.`;
        const note = {
            rule: 'contract-change',
            severity: 'notice',
            message,
            location: { file: contract.file },
        };
        return { contract, notes: [...losses, note], blocks: [] };
    }
    const { findings, block } = compareContracts(earlier, contract.declared, baseline);
    return { contract, notes: [...losses, ...findings], blocks: [block] };
}
async function inferred({ paths, files }, around) {
    const { inputs, ports, options, now, produced } = around;
    if (inputs['contract-baseline'] !== undefined) {
        throw new errors/* UserError */.yo('bad-input', {
            message: 'A contract that is inferred has no earlier version: "contract-baseline" needs a written one.',
        });
    }
    const missing = inputs['missing-values'];
    const path = `${(0,produce/* folderOf */.y)(inputs)}/contract.yaml`;
    const text = await inferContract(paths, inputs['model-name'], files, { ...options, missing });
    await (0,produce/* produce */.j)('contract', path, text, ports, produced);
    const note = {
        rule: 'inferred-contract',
        severity: 'warning',
        message: 'The contract was inferred from these very data, so keeping it proves nothing yet.',
        location: { file: path, line: 1 },
        fix: `Review ${path}, commit it, and name it in the input "contract".`,
    };
    return { contract: await (0,load_contract/* loadContract */.l)(path, ports.files, { missing, now }), notes: [note], blocks: [] };
}
/** The number of rows in the profile of an earlier run. Throws UserError `bad-input` for what is no profile. */
async function previousProfile(path, files) {
    if (path === undefined)
        return undefined;
    const value = parseJson((await files.read(path)).toString('utf8'));
    const rows = value?.kind === 'profile' ? value.rows : undefined;
    if (typeof rows === 'number' && Number.isSafeInteger(rows) && rows >= 0)
        return { rows };
    throw new errors/* UserError */.yo('bad-input', {
        message: `"${path}" is not a profile.`,
        location: { file: path },
        fix: 'Name the profile.json that an earlier run of validate-data wrote.',
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 35472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../packages/core/lib/inputs.js
var inputs = __webpack_require__(56890);
// EXTERNAL MODULE: ../packages/core/lib/common-inputs.js
var common_inputs = __webpack_require__(59334);
// EXTERNAL MODULE: ../packages/data/lib/drift/settings.js
var settings = __webpack_require__(89147);
// EXTERNAL MODULE: ../packages/core/lib/parse.js
var parse = __webpack_require__(55520);
;// CONCATENATED MODULE: ../packages/data/lib/drift/read-thresholds.js

/** One number for all columns, and lines `column: number` for some. undefined for what is neither, or below 0. */
function readThresholds(text) {
    let all;
    const columns = new Map();
    for (const line of text.split(/\r?\n/).map(part => part.trim())) {
        if (line === '' || line.startsWith('#'))
            continue;
        const colon = line.lastIndexOf(':');
        const value = (0,parse/* parseNumber */.$J)(line.slice(colon + 1));
        if (value === undefined || value < 0)
            return undefined;
        const name = line.slice(0, Math.max(colon, 0)).trim();
        if (colon < 0) {
            if (all !== undefined)
                return undefined;
            all = value;
        }
        else if (name === '' || columns.has(name))
            return undefined;
        else
            columns.set(name, value);
    }
    return { ...(all === undefined ? {} : { all }), columns };
}

// EXTERNAL MODULE: ../packages/data/lib/export/export-contract.js + 1 modules
var export_contract = __webpack_require__(37325);
// EXTERNAL MODULE: ../packages/tables/lib/dialect.js
var dialect = __webpack_require__(25371);
// EXTERNAL MODULE: ../packages/tables/lib/transcode.js
var transcode = __webpack_require__(76754);
// EXTERNAL MODULE: ../packages/data/lib/verdict-for.js
var verdict_for = __webpack_require__(5483);
;// CONCATENATED MODULE: ../actions/lib/validate-data/limits.js

const KB = 1000;
const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
const size = (description, value, [least, leastText], [most, mostText]) => inputs/* input */.h.custom(`a size from ${leastText} to ${mostText}, such as ${value}`, text => {
    const bytes = (0,parse/* parseSize */.DB)(text);
    return bytes !== undefined && bytes >= least && bytes <= most ? bytes : undefined;
}, { description, default: value });
/** What more would end in, rather than in a refusal of the data: buffers and texts that JavaScript cannot make. */
const limitInputs = {
    'max-columns': inputs/* input */.h.integer({
        description: 'Columns or different JSON keys allowed.',
        min: 1,
        max: 1_000_000,
        default: '10000',
    }),
    'max-row-size': size('Size of one row allowed.', '16MiB', [KB, '1KB'], [256 * MIB, '256MiB']),
    'max-decompressed-size': size('Size allowed of a compressed file once unpacked.', '16GiB', [KB, '1KB'], [2 ** 20 * GIB, '1048576GiB']),
    'max-key-memory': size('Memory that one uniqueness rule may take.', '4GiB', [KB * KB, '1MB'], [1024 * GIB, '1024GiB']),
};

;// CONCATENATED MODULE: ../actions/lib/validate-data/inputs.js



// Settings of a comparison have no default here: one that is written though nothing is compared would else look like none.
const driftInputs = {
    reference: inputs/* input */.h.lines({
        description: 'What the data are held against for drift or skew: the profile.json of an earlier run, the `result` of an earlier validate-data in a .json file, or data files, one path or pattern per line; or `registry`: the profile of the data that the model in production was made of (`registry@candidate`: or another alias or version). Default: no comparison.',
    }),
    registry: inputs/* input */.h.text({
        description: 'Folder of the registry, with `reference: registry` or `history: registry`.',
        default: '.sluice/registry',
    }),
    'reference-missing': inputs/* input */.h.choice(['pass', 'refuse'], {
        description: 'With `reference: registry`, where no version was released yet, or none that keeps a profile: `pass` (default), and say so, or `refuse`.',
    }),
    'drift-preset': inputs/* input */.h.choice(settings/* DRIFT_PRESETS */.X0, {
        description: 'How drift is decided: `sluice` (default: above the threshold, and more than chance across all columns), or by the default rules of `evidently` or `tfdv`.',
    }),
    'drift-columns': inputs/* input */.h.lines({
        description: 'Columns to compare, one per line; a leading `!` leaves one out. Default: all but dates, timestamps and unique keys.',
    }),
    'drift-threshold': inputs/* input */.h.custom('a number ≥ 0, or lines `column: number`', readThresholds, {
        description: 'Effect that is put up with: a number for all columns, and lines `column: number` for some. Default: 0.1, or what the preset says.',
    }),
    'drift-numeric-method': inputs/* input */.h.choice(settings/* NUMERIC_METHODS */.nf, {
        description: 'Measure for numbers with the preset `sluice`. Default: `kolmogorov-smirnov`.',
    }),
    'drift-categorical-method': inputs/* input */.h.choice(settings/* CATEGORICAL_METHODS */.Q6, {
        description: 'Measure for texts and booleans with the preset `sluice`. Default: `total-variation`.',
    }),
    'drift-alpha': inputs/* input */.h.number({
        description: 'Share of false alarms allowed among the columns called drifted, with the preset `sluice`. Default: 0.01.',
        min: 0.000001,
        max: 0.5,
    }),
    'drift-rows': inputs/* input */.h.boolean({
        description: 'Also compare whole rows, by maximum mean discrepancy and by a classifier, on samples of 1,000 rows a side. Needs the preset `sluice`, and data files as `reference` or a profile made with `keep-rows: true`; reads the data once more.',
        default: 'false',
    }),
    'keep-rows': inputs/* input */.h.boolean({
        description: 'Keep a sample of 1,000 rows in the profile, so that later runs can compare whole rows with it (`drift-rows`). They are values of the data, in a file that is handed on; columns that are classified are left out.',
        default: 'false',
    }),
    'drift-severity': inputs/* input */.h.choice(['error', 'warning', 'notice'], {
        description: 'What a drifted column is; with the preset `evidently`, what a drifted dataset is. Default: `error`.',
    }),
};
const historyInputs = {
    history: inputs/* input */.h.lines({
        description: 'The profile.json of earlier runs, which say what is usual: files, patterns or folders, one per line; or `registry`, the profiles kept with all versions of the model. From 8 runs on, what is unlike all of them is told. Default: no history.',
    }),
    'history-alpha': inputs/* input */.h.number({
        description: 'Chance of any false alarm of `history` in a run in which nothing is wrong. Default: 0.05.',
        min: 0.000001,
        max: 0.5,
    }),
    'history-tolerance': inputs/* input */.h.number({
        description: 'Change that `history` always puts up with: a share of the usual number, of all rows, or of a standard deviation. Default: 0.01.',
        min: 0,
        max: 10,
    }),
    'history-severity': inputs/* input */.h.choice(['error', 'warning', 'notice'], {
        description: 'What it is when a number is unlike its history. Default: `warning`.',
    }),
};
const shardInputs = {
    mode: inputs/* input */.h.choice(['validate', 'profile', 'merge'], {
        description: '`validate` the data in this job; or, for data that outgrow one runner, `profile` a part of them in each job of a matrix, and `merge` what they found to the verdict.',
        default: 'validate',
    }),
    shard: inputs/* input */.h.custom('i/n with i from 0 to n − 1, such as 0/8', readShardNumber, {
        description: 'With `mode: profile`, the part of the data that this job is to scan: `0/8` to `7/8`. Large files are cut. Default: all of it.',
    }),
    shards: inputs/* input */.h.lines({
        description: 'With `mode: merge`, the shards to merge: files, folders or patterns, one per line, as `actions/download-artifact` left them.',
    }),
    'expected-shards': inputs/* input */.h.integer({
        description: 'With `mode: merge`, how many shards there must be. Needed where they have no numbers.',
        min: 1,
    }),
};
const contractInputs = {
    tables: inputs/* input */.h.custom('lines `name=path or pattern`', readTables, {
        description: 'Data of other tables that rules of the contract refer to (foreign keys, the other part of a split), one `name=path or pattern` per line.',
    }),
    environment: inputs/* input */.h.text({
        description: 'Where the data are to be used (`train`, `serve`), for contracts whose columns depend on it (`sluice.environments`).',
    }),
    'as-of': inputs/* input */.h.custom('a timestamp such as 2024-03-01T00:00:00Z', readTimestamp, {
        description: 'Time that rules about age are counted from, and `now()` in expressions. Default: the time of the run.',
    }),
    'previous-profile': inputs/* input */.h.text({
        description: 'The profile.json of the data before these, for the rule `row-count-change`.',
    }),
    'contract-baseline': inputs/* input */.h.text({
        description: 'An earlier contract to tell the changes against: its path, or a git ref (`origin/main`) at which the contract is looked up. A breaking change without a new major version fails.',
    }),
    'allow-lossy-import': inputs/* input */.h.boolean({
        description: 'Go on with a contract from a schema of another kind though not all it says can be carried over; what cannot is warned about.',
        default: 'false',
    }),
    'export-contract': inputs/* input */.h.custom(`one of ${export_contract/* EXPORT_FORMATS */.U.join(', ')} per line`, readFormats, {
        description: 'Other forms to write the contract in: `odcs` (YAML), `json-schema` (of one record), one per line.',
    }),
};
const rowInputs = {
    quarantine: inputs/* input */.h.text({
        description: 'File to write the failing rows to, with the rules they break, their line and their file, in the format they have; rows of Parquet, Arrow and JSON arrays as JSON Lines. A name with `.gz` is compressed.',
    }),
    accepted: inputs/* input */.h.text({
        description: 'File to write the rows to that do not fail, byte by byte. As for `quarantine`.',
    }),
};
function readShardNumber(text) {
    const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
    const [index, count] = [Number(match?.[1]), Number(match?.[2])];
    return match && index < count ? { index, count } : undefined;
}
function readTables(text) {
    const tables = new Map();
    for (const line of text.split(/\r?\n/).map(line => line.trim())) {
        if (line === '' || line.startsWith('#'))
            continue;
        const match = /^([^=]+?)\s*=\s*(.+)$/.exec(line);
        if (!match)
            return undefined;
        tables.set(match[1], [...(tables.get(match[1]) ?? []), match[2]]);
    }
    return [...tables].map(([name, patterns]) => ({ name, patterns }));
}
function readTimestamp(text) {
    const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text.trim())
        ? Date.parse(text.trim())
        : NaN;
    return Number.isNaN(time) ? undefined : time;
}
function readFormats(text) {
    const names = text.split(/[\s,]+/).filter(name => name !== '');
    const formats = names.map(name => export_contract/* EXPORT_FORMATS */.U.find(format => format === name));
    return formats.every(format => format !== undefined) ? formats : undefined;
}
const inputs_inputs = {
    ...common_inputs/* commonInputs */.j,
    ...shardInputs,
    data: inputs/* input */.h.lines({
        description: 'Data files, one path, folder or pattern per line (`data/*.csv`; a leading `!` excludes). Together they are one table; folders named `column=value` are columns of it. Needed unless there is a `server`, or with `mode: merge`.',
    }),
    server: inputs/* input */.h.text({
        description: 'Instead of `data`: name of a server of the contract, whose files they are. Types `local`, `s3`, `azure`, and `api` or `custom` with an address that is read; `{model}` in its path is the table.',
    }),
    contract: inputs/* input */.h.text({
        description: 'Path of the data contract: Open Data Contract Standard 3.1, or a Table Schema, Data Package, JSON Schema, TFDV schema or Great Expectations suite; or `infer` to write a first one from the data.',
        // No default: a forgotten contract must not become a gate that cannot fail.
        required: true,
    }),
    table: inputs/* input */.h.text({
        description: 'The table of the contract that the data belong to, where it has several.',
    }),
    format: inputs/* input */.h.choice(['auto', 'csv', 'tsv', 'jsonl', 'json', 'parquet', 'arrow'], {
        description: 'Format of the files. `jsonl` is one object a line, `json` an array of objects. `auto` goes by the name, then by the first bytes. Gzip and zstd are recognised by themselves.',
        default: 'auto',
    }),
    delimiter: inputs/* input */.h.custom('one ASCII character, or \\t', text => ((0,dialect/* delimiterByte */.Wi)(text) ? text : undefined), {
        description: 'Character between the cells of CSV. Default: what the header looks like.',
    }),
    encoding: inputs/* input */.h.custom('the name of an encoding', transcode/* encodingName */.x, {
        description: 'Encoding of text files: `latin1`, `windows-1252`, `utf-16le`, `shift_jis`, … Default: what a byte order mark says, else UTF-8.',
    }),
    'missing-values': inputs/* input */.h.custom('one text per line', text => text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== ''), {
        description: 'Texts that mean that a value is missing, one per line, besides the empty cell: `NA`, `-999`.',
        default: '',
    }),
    'max-examples': inputs/* input */.h.integer({
        description: 'Offending lines to show for each broken rule. With 0, no value of the data is shown.',
        min: 0,
        max: 100,
        default: '5',
    }),
    'fail-on': inputs/* input */.h.choice(verdict_for/* FAIL_ON */.d, {
        description: 'What makes the verdict `fail`: an `error`, already a `warning`, or `never` (then it is at most `warn`, and says what it would be).',
        default: 'error',
    }),
    ...rowInputs,
    ...contractInputs,
    ...driftInputs,
    ...historyInputs,
    ...limitInputs,
};
const outputs = {
    rows: 'Number of rows.',
    columns: 'Number of columns.',
    'failing-checks': 'Number of rules that are broken.',
    'passing-checks': 'Number of rules that are kept.',
    'data-digest': 'sha256 of the data: of the file, or of the sha256sum listing of several.',
    'profile-path': 'Path of the profile (JSON).',
    'shard-path': 'Path of the shard, with `mode: profile`.',
    'drifted-columns': 'Number of columns that drifted, where there is a `reference`.',
    anomalies: 'Number of anomalies, where there is a `history`.',
    'reference-version': 'With `reference: registry`, the version that the data were held against.',
    'contract-path': 'Path of the contract that was used; with `contract: infer`, of the one written.',
    'quarantine-path': 'Path of the failing rows, where the input `quarantine` is given.',
    'quarantined-rows': 'How many rows that file holds.',
    'accepted-path': 'Path of the other rows, where the input `accepted` is given.',
    'accepted-rows': 'How many rows that file holds.',
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ../packages/core/lib/needs.js
var needs = __webpack_require__(81146);
// EXTERNAL MODULE: ../packages/core/lib/context.js
var lib_context = __webpack_require__(2284);
// EXTERNAL MODULE: ../packages/data/lib/find-data.js + 1 modules
var find_data = __webpack_require__(45558);
// EXTERNAL MODULE: ../packages/data/lib/dataset.js
var lib_dataset = __webpack_require__(73376);
// EXTERNAL MODULE: ../packages/data/lib/validate-data.js + 3 modules
var validate_data = __webpack_require__(74397);
// EXTERNAL MODULE: ../packages/data/lib/profile-file.js
var profile_file = __webpack_require__(1260);
// EXTERNAL MODULE: ../packages/data/lib/wording.js
var wording = __webpack_require__(79912);
;// CONCATENATED MODULE: ../packages/data/lib/describe-profile.js

/** Columns and charts beyond these would make the report heavy; the profile file has all of them. */
const MAX_OPEN = 24;
const MAX_COLUMNS = 1000;
const MAX_CHARTS = 24;
const MAX_BARS = 20;
const SHOWN = 40;
const SHOWN_TOP = 24;
/**
 * One row a column with a small picture of its values, the columns of broken rules first; and the histograms, where no section on
 * drift has them already.
 */
function describeProfile({ columns, rows }, broken, pictures) {
    const ordered = [
        ...columns.filter(({ name }) => broken.has(name)),
        ...columns.filter(({ name }) => !broken.has(name)),
    ];
    const table = (part) => tableOf(part.map(column => rowOf(column, rows, broken.has(column.name), pictures?.get(column.name))), pictures);
    const [open, more] = [ordered.slice(0, MAX_OPEN), ordered.slice(MAX_OPEN, MAX_COLUMNS)];
    const blocks = [{ kind: 'heading', text: 'Columns' }, table(open)];
    if (more.length)
        blocks.push({
            kind: 'details',
            summary: (0,wording/* showCounted */._J)(ordered.length - open.length, 'more column'),
            blocks: [
                table(more),
                ...(ordered.length > MAX_COLUMNS
                    ? [
                        {
                            kind: 'paragraph',
                            text: `The first ${(0,wording/* showCount */.px)(MAX_COLUMNS)} columns are shown; profile.json has all of them.`,
                        },
                    ]
                    : []),
            ],
        });
    blocks.push(...roundedColumns(ordered));
    return pictures ? blocks : [...blocks, ...histograms(ordered)];
}
/** Of which columns the numbers are not what stands in the data. */
function roundedColumns(columns) {
    const told = (known) => columns.flatMap(({ name, wide }) => (wide?.known === known ? JSON.stringify(name) : [])).join(', ');
    const [some, all] = [told(true), told(false)];
    const paragraph = (text) => ({ kind: 'paragraph', text });
    return [
        ...(some
            ? [
                paragraph(`Integers past 2⁵³ in ${some}: the range is to the digit; distinct values, median, mean and histogram are rounded to float64.`),
            ]
            : []),
        ...(all
            ? [
                paragraph(`Integers of more than 24 digits, or with an exponent, in ${all}: all is rounded to float64.`),
            ]
            : []),
    ];
}
function tableOf(rows, pictures) {
    return {
        kind: 'table',
        columns: [
            { label: 'Column' },
            { label: 'Type' },
            { label: pictures ? 'Values, and the reference as a line' : 'Values' },
            { label: 'Missing', align: 'right' },
            { label: 'Distinct', align: 'right' },
            { label: 'Range' },
            { label: 'Median', align: 'right' },
            { label: 'Mean ± SD', align: 'right' },
            { label: 'Most frequent' },
        ],
        rows,
    };
}
function rowOf(column, rows, broken, picture) {
    return {
        ...(broken ? { tone: 'fail' } : {}),
        cells: [
            { code: column.name },
            column.type,
            sparkOf(column, picture),
            column.missing ? `${(0,wording/* showCount */.px)(column.missing)}${(0,wording/* showShare */.zY)(column.missing, rows)}` : '0',
            `${column.distinct.exact ? '' : '≈ '}${(0,wording/* showCount */.px)(column.distinct.count)}`,
            rangeOf(column),
            show(column.quantiles?.['p50']),
            column.mean === undefined ? '' : `${rounded(column.mean)} ± ${rounded(column.sd)}`,
            (column.top ?? [])
                .slice(0, 3)
                .map(({ value, count }) => `${show(value, SHOWN_TOP)} (${(0,wording/* showCount */.px)(count)})`)
                .join(', '),
        ],
    };
}
/** The histogram; of texts and booleans the most frequent values, one bar each. */
function sparkOf({ name, histogram, top }, picture) {
    if (picture) {
        const [spark, reference] = picture.series.map(({ values }) => values.map(value => value ?? 0));
        if (spark && reference)
            return { spark, reference, label: `Values of ${name}, and of the reference` };
    }
    if (histogram)
        return { spark: histogram.counts, label: `Histogram of ${name}` };
    if (top)
        return {
            spark: top.slice(0, MAX_BARS).map(({ count }) => count),
            label: `Most frequent values of ${name}`,
        };
    return '';
}
function histograms(columns) {
    const charts = columns.flatMap(column => histogramOf(column));
    if (!charts.length)
        return [];
    const blocks = charts.slice(0, MAX_CHARTS);
    if (charts.length > MAX_CHARTS)
        blocks.push({
            kind: 'paragraph',
            text: `Histograms of the first ${MAX_CHARTS} of ${charts.length} columns.`,
        });
    return [{ kind: 'details', summary: 'Histograms', blocks }];
}
function histogramOf({ name, histogram, type }) {
    if (!histogram)
        return [];
    return [
        {
            kind: 'chart',
            form: 'histogram',
            title: name,
            x: {
                label: type === 'date' || type === 'timestamp' ? 'from' : 'at least',
                values: histogram.edges.slice(0, -1).map(edge => show(edge)),
            },
            y: { label: 'rows' },
            series: [{ name: 'rows', values: histogram.counts }],
        },
    ];
}
function rangeOf({ min, max, wide, length }) {
    if (wide?.known)
        return `${wide.min} … ${wide.max}`;
    if (min !== undefined && max !== undefined)
        return `${show(min)} … ${show(max)}`;
    if (!length)
        return '';
    const lengths = length.min === length.max ? `${length.min}` : `${length.min} … ${length.max}`;
    return `${lengths} characters`;
}
/** Four digits: enough beside the spread. */
function rounded(value) {
    return value === undefined ? '–' : String(Number(value.toPrecision(4)));
}
/** Numbers with at most six digits, long texts cut. */
function show(value, most = SHOWN) {
    if (value === undefined)
        return '';
    if (typeof value === 'number')
        return String(Number(value.toPrecision(6)));
    const text = String(value);
    return text.length > most ? `${text.slice(0, most)}…` : text;
}

// EXTERNAL MODULE: ../packages/data/lib/profile.js
var profile = __webpack_require__(30113);
;// CONCATENATED MODULE: ../packages/data/lib/suggest-edits.js

/** More new values than these are no slip of the contract. */
const MAX_VALUES = 10;
/**
 * What could be changed in the contract where it is the contract that is wrong. Only for rules that a single line can widen; a
 * broken key, reference or expression is a fault of the data until a person says else. Nothing of values that are not to be shown.
 */
function suggestEdits({ outcomes, contract, profile, scan }) {
    const { columns } = contract.plan;
    const edits = outcomes.flatMap((outcome) => {
        const { result, kept } = outcome;
        if (kept || !result || result.check.column === undefined)
            return [];
        const column = columns.find(({ name }) => name === result.check.column);
        const found = profile.columns.find(({ name }) => name === result.check.column);
        const yaml = column && found && edit(result, column, found);
        return yaml ? [{ rule: outcome.id, where: placeOf(result), yaml }] : [];
    });
    if (contract.plan.extraColumns === 'allow')
        return edits;
    const known = new Set(contract.plan.elsewhere.map(({ column }) => column));
    const extra = [...scan.extra.keys()]
        .filter(name => !known.has(name))
        .slice(0, MAX_VALUES)
        .map(name => ({ rule: 'extra-column', where: contract.file, yaml: `- name: ${scalar(name)}` }));
    return [...edits, ...extra];
}
function placeOf({ check: { location } }) {
    return location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '';
}
function edit(result, column, found) {
    const check = column.checks.find(({ id }) => id === result.check.id);
    if (!check || check.limit)
        return check?.rule === 'invalid-values' ? newValues(check, found) : undefined;
    const { length } = found;
    const { min, max } = (0,profile/* extremesOf */.nx)(found);
    switch (check.rule) {
        case 'minimum':
        case 'exclusive-minimum':
            return min === undefined ? undefined : `minimum: ${scalar(min)}`;
        case 'maximum':
        case 'exclusive-maximum':
            return max === undefined ? undefined : `maximum: ${scalar(max)}`;
        case 'min-length':
            return length && `minLength: ${length.min}`;
        case 'max-length':
            return length && `maxLength: ${length.max}`;
        case 'required':
            return /^be present/.test(check.demand) ? 'required: false' : undefined;
        case 'type':
            return column.type === 'integer' && allNumbers(result) ? 'logicalType: number' : undefined;
        default:
            return undefined;
    }
}
/** Every offender is known, and a number. */
function allNumbers({ count, examples }) {
    return (examples.length > 0 &&
        examples.length === count &&
        examples.every(({ value }) => value !== undefined && /^[+-]?\d+\.\d+$/.test(value)));
}
/** Values that the list lacks, where all distinct ones are known. */
function newValues(check, { distribution }) {
    const values = distribution?.kind === 'texts' && !distribution.rest && check.kind === 'text'
        ? distribution.values.map(([value]) => value).filter(value => !check.test(value, countOf(value)))
        : distribution?.kind === 'numbers' && check.kind === 'numbers'
            ? distribution.values.map(([value]) => value).filter(value => !check.valid.has(value))
            : [];
    if (!values.length || values.length > MAX_VALUES)
        return undefined;
    return `add to validValues: ${values.map(scalar).join(', ')}`;
}
/** As YAML reads it back: JSON is YAML. */
function scalar(value) {
    return typeof value === 'string' &&
        /^[A-Za-z_][\w-]*$/.test(value) &&
        !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
        ? value
        : JSON.stringify(value);
}
/** Characters as rules count them: code points. */
function countOf(text) {
    return Array.from(text).length;
}

;// CONCATENATED MODULE: ../packages/data/lib/describe.js



const SHOWN_FILES = 5;
/** The report: what failed first, then what holds and what the data look like. */
function describeValidation(validation, separated = {}) {
    const { verdict, headline, findings, contract, dataset, scan } = validation;
    const serious = findings.filter(({ severity }) => severity !== 'notice');
    const notices = findings.filter(({ severity }) => severity === 'notice');
    const several = scan.files.length > 1;
    return {
        title: `Data: ${contract.name}`,
        verdict,
        headline,
        blocks: [
            ...capNote(validation),
            ...(serious.length ? [brokenRules(serious)] : []),
            ...suggestions(suggestEdits(validation)),
            ...(notices.length ? [list(notices)] : []),
            facts(validation, separated),
            ...keptRules(validation),
            ...describeProfile(validation.profile, brokenColumns(validation), validation.drift?.pictures),
            ...(validation.drift?.blocks ?? []),
            ...(validation.history?.blocks ?? []),
        ],
        footer: [
            [
                'Dataset ',
                { code: `sha256:${dataset.sha256}` },
                several ? ', of the sha256sum listing of its files' : '',
            ],
            ['Contract ', { code: `sha256:${contract.sha256}` }],
        ],
    };
}
function capNote({ verdict, uncapped }) {
    if (verdict === uncapped)
        return [];
    const text = ['The verdict would be ', { strong: uncapped }, '. ', { code: 'fail-on: never' }, ' caps it.'];
    return [{ kind: 'paragraph', tone: 'warn', text }];
}
function brokenRules(findings) {
    return {
        kind: 'table',
        caption: 'Broken rules',
        columns: [{ label: 'Rule' }, { label: 'What is wrong' }, { label: 'First places' }, { label: 'Look at' }],
        rows: findings.map(({ rule, severity, message, examples = [], fix, location }) => ({
            tone: severity === 'error' ? 'fail' : 'warn',
            cells: [
                { code: rule },
                fix ? `${message} ${fix}` : message,
                examples.join('; '),
                location ? { code: `${location.file}${location.line ? `:${location.line}` : ''}` } : '',
            ],
        })),
    };
}
function list(findings) {
    return {
        kind: 'list',
        items: findings.map(({ message, fix }) => (fix ? `${message} ${fix}` : message)),
    };
}
function brokenColumns({ outcomes }) {
    const columns = outcomes.flatMap(({ kept, severity, result }) => kept || severity === 'notice' || !result ? [] : [result.check.column, ...(result.check.columns ?? [])]);
    return new Set(columns.filter(column => column !== undefined));
}
function suggestions(edits) {
    if (!edits.length)
        return [];
    const text = 'If the data are right and it is the contract that is wrong, these lines would make the rules hold. They are read off the data that broke them, so they say nothing about what is right.';
    const table = {
        kind: 'table',
        columns: [{ label: 'Rule' }, { label: 'Place in the contract' }, { label: 'Suggested line' }],
        rows: edits.map(({ rule, where, yaml }) => ({
            cells: [{ code: rule }, { code: where }, { code: yaml }],
        })),
    };
    const summary = `${(0,wording/* showCounted */._J)(edits.length, 'suggested edit')} of the contract`;
    return [{ kind: 'details', summary, blocks: [{ kind: 'paragraph', text }, table] }];
}
function facts({ scan, contract, profile }, { quarantine, accepted }) {
    const { files, rows } = scan;
    const paths = files.slice(0, SHOWN_FILES).map(({ path }) => path);
    if (files.length > SHOWN_FILES)
        paths.push(`${(0,wording/* showCount */.px)(files.length - SHOWN_FILES)} more`);
    const pairs = [
        [(0,wording/* showCounted */._J)(files.length, 'file'), paths.join(', ')],
        ['Format', [...new Set(files.map(formatOf))].join(', ')],
        [
            'Size',
            `${(0,wording/* showCounted */._J)(rows, 'row')}, ${(0,wording/* showCounted */._J)(scan.columns.length, 'column')}, ${(0,wording/* showCount */.px)(profile.bytes)} bytes`,
        ],
        ['Contract', `${contract.file}, version ${contract.version}`],
    ];
    if (quarantine)
        pairs.push(['Quarantine', `${(0,wording/* showCounted */._J)(quarantine.rows, 'row')} in ${quarantine.path}`]);
    if (accepted)
        pairs.push(['Accepted', `${(0,wording/* showCounted */._J)(accepted.rows, 'row')} in ${accepted.path}`]);
    if (contract.proseRules)
        pairs.push(['Rules in prose', `${contract.proseRules}, left to people`]);
    return { kind: 'facts', facts: pairs.map(([name, value]) => ({ name, value })) };
}
function formatOf({ format, delimiter, packing, encoding }) {
    const unusual = format === 'csv' && delimiter !== ',' ? ` with ${JSON.stringify(delimiter)}` : '';
    const notes = [packing, encoding].filter(note => note !== undefined);
    return `${format}${unusual}${notes.length ? ` (${notes.join(', ')})` : ''}`;
}
function keptRules({ outcomes }) {
    const kept = outcomes.filter(outcome => outcome.kept);
    if (!kept.length)
        return [];
    const rows = kept.map(({ id, result }) => {
        const told = result ? (0,wording/* showDemand */.ne)(result.check) : WORDS[id];
        return { tone: 'pass', cells: [{ code: id }, told ?? ''] };
    });
    const table = { kind: 'table', columns: [{ label: 'Rule' }, { label: 'Demand' }], rows };
    return [{ kind: 'details', summary: `${(0,wording/* showCounted */._J)(kept.length, 'rule')} kept`, blocks: [table] }];
}
/** Rules that no contract has to write down. */
const WORDS = {
    structure: 'Every file must be well formed',
    'extra-column': 'There must be no column beyond the contract',
};

// EXTERNAL MODULE: ../packages/core/lib/statement.js
var statement = __webpack_require__(91922);
;// CONCATENATED MODULE: ../packages/data/lib/evidence.js

const RESULTS = {
    pass: 'PASSED',
    warn: 'WARNED',
    inconclusive: 'FAILED',
    fail: 'FAILED',
};
/** The verdict about this very dataset, by this very contract, rule by rule. */
function evidenceOf(validation, url) {
    const { verdict, failOn, dataset, contract, outcomes, drift, history } = validation;
    const broken = outcomes.filter(({ kept }) => !kept);
    const fatal = ({ severity }) => severity === 'error' || (severity === 'warning' && failOn === 'warning');
    return (0,statement/* statement */.qZ)([dataset], statement/* PREDICATE */.W3.testResult, {
        result: RESULTS[verdict],
        configuration: [
            { name: contract.file, digest: { sha256: contract.sha256 }, annotations: { kind: 'contract' } },
            ...(drift
                ? [
                    {
                        name: drift.reference.name,
                        digest: { sha256: drift.reference.sha256 },
                        annotations: { kind: 'reference' },
                    },
                ]
                : []),
            ...(history?.runs ?? []).map(({ name, sha256 }) => ({
                name,
                digest: { sha256 },
                annotations: { kind: 'history' },
            })),
        ],
        passedTests: outcomes.filter(({ kept }) => kept).map(({ id }) => id),
        warnedTests: broken.filter(outcome => !fatal(outcome)).map(({ id }) => id),
        failedTests: broken.filter(fatal).map(({ id }) => id),
        ...(url ? { url } : {}),
    });
}

// EXTERNAL MODULE: ../actions/lib/validate-data/contract.js + 10 modules
var validate_data_contract = __webpack_require__(48140);
// EXTERNAL MODULE: ../actions/lib/validate-data/mode.js
var mode = __webpack_require__(34812);
// EXTERNAL MODULE: ../actions/lib/validate-data/produce.js
var produce = __webpack_require__(57767);
;// CONCATENATED MODULE: ../actions/lib/validate-data/run.js






/** One thread reads, hashes and hands out; it cannot keep more than these busy. */
const MAX_THREADS = 8;
async function run(written, ports) {
    (0,needs/* upstreamOf */.Fw)(written.needs, written['optional-needs']);
    const { clock, log } = ports;
    (0,mode/* refuseStrays */.L)(written);
    const now = written['as-of'] ?? clock.now().getTime();
    const inputs = written.server === undefined
        ? written
        : await (await __webpack_require__.e(/* import() */ 6038).then(__webpack_require__.bind(__webpack_require__, 66038))).withServer(written, ports, now);
    const given = inputs.data?.length ? await (0,find_data/* findData */.a)(inputs.data, ports.files) : undefined;
    const data = given ?? { paths: [], files: ports.files };
    const { paths, files } = data;
    const options = scanOptions(inputs, ports);
    if (inputs.mode === 'profile')
        return (await __webpack_require__.e(/* import() */ 7802).then(__webpack_require__.bind(__webpack_require__, 37802))).profilePart(inputs, data, ports, options);
    const produced = [];
    const separating = inputs.quarantine === undefined && inputs.accepted === undefined
        ? undefined
        : await __webpack_require__.e(/* import() */ 8821).then(__webpack_require__.bind(__webpack_require__, 68821));
    const { contract, notes, blocks } = await (0,validate_data_contract/* contractFor */.GJ)(data, { inputs, ports, options, now, produced });
    const targets = await separating?.targetsOf(inputs, data, contract, ports);
    const previous = await (0,validate_data_contract/* previousProfile */.rb)(inputs['previous-profile'], files);
    const started = clock.monotonic();
    const shards = inputs.mode === 'merge'
        ? await (await __webpack_require__.e(/* import() */ 7802).then(__webpack_require__.bind(__webpack_require__, 37802))).shardsFor(inputs, given, contract, ports, options)
        : undefined;
    const dataset = (0,lib_dataset/* datasetName */.w)(shards?.paths ?? paths);
    const compared = await driftOf(data, dataset, contract, inputs, ports, options);
    const past = await historyOf(dataset, inputs, ports);
    const judging = {
        ...options,
        failOn: inputs['fail-on'],
        notes: [...notes, ...compared.notes, ...past.notes],
        tables: inputs.tables ?? [],
        now,
        marks: separating !== undefined,
        ...(previous ? { previous } : {}),
        ...(compared.drift ? { drift: compared.drift } : {}),
        ...(past.history ? { history: past.history } : {}),
    };
    const validation = shards
        ? await shards.validate(judging)
        : await (0,validate_data/* validateData */.l)(paths, contract, files, judging);
    log.info(`Read ${validation.profile.bytes} bytes in ${Math.round(clock.monotonic() - started)} ms.`);
    const profilePath = `${(0,produce/* folderOf */.y)(inputs)}/profile.json`;
    const profile = inputs['keep-rows']
        ? await (await Promise.all(/* import() */[__webpack_require__.e(3804), __webpack_require__.e(6570), __webpack_require__.e(8491), __webpack_require__.e(1156)]).then(__webpack_require__.bind(__webpack_require__, 31156))).withRows(validation.profile, data, contract, inputs, options)
        : validation.profile;
    await (0,produce/* produce */.j)('profile', profilePath, (0,profile_file/* writeProfile */.Z)(redacted(profile, ports)), ports, produced);
    const separated = targets && (await separating?.separate(validation, targets, data, ports, options, produced));
    const { version } = compared;
    return resultOf(validation, { profilePath, separated, version }, blocks, produced, ports);
}
/** What stands in the data may be somebody's token. Digests and packed counts are no text of theirs. */
function redacted(profile, { secrets }) {
    const kept = new Set(['sha256', 'dataset', 'registers', 'cells', 'counts', 'hashes']);
    return JSON.parse(JSON.stringify(profile, (key, value) => typeof value === 'string' && !kept.has(key) ? secrets.redact(value) : value));
}
function scanOptions(inputs, ports) {
    return {
        format: inputs.format,
        ...(inputs.delimiter === undefined ? {} : { delimiter: inputs.delimiter }),
        ...(inputs.encoding === undefined ? {} : { encoding: inputs.encoding }),
        examples: inputs['max-examples'],
        maxColumns: inputs['max-columns'],
        maxRowBytes: inputs['max-row-size'],
        maxBytes: inputs['max-decompressed-size'],
        maxKeyBytes: inputs['max-key-memory'],
        threads: {
            count: Math.min((0,external_node_os_.availableParallelism)(), MAX_THREADS),
            entry: ports.exec.helper('scan-worker').at(-1),
        },
        signal: ports.signal,
    };
}
async function driftOf(data, dataset, contract, inputs, ports, options) {
    if (!inputs.reference?.length)
        return { notes: [] };
    return (await Promise.all(/* import() */[__webpack_require__.e(3804), __webpack_require__.e(6570), __webpack_require__.e(8491), __webpack_require__.e(1156)]).then(__webpack_require__.bind(__webpack_require__, 31156))).driftFor(data, dataset, contract, inputs, ports, options);
}
async function historyOf(dataset, inputs, ports) {
    if (!inputs.history?.length)
        return { notes: [] };
    return (await __webpack_require__.e(/* import() */ 5061).then(__webpack_require__.bind(__webpack_require__, 45061))).historyFor(dataset, inputs, ports);
}
function resultOf(validation, { profilePath, separated, version }, blocks, files, { context }) {
    const { verdict, headline, findings, outcomes, profile, dataset, contract, drift, history } = validation;
    const kept = outcomes.filter(outcome => outcome.kept).length;
    const document = describeValidation(validation, separated);
    return {
        stage: 'validate-data',
        verdict,
        headline,
        findings,
        document: { ...document, blocks: [...document.blocks, ...blocks] },
        evidence: evidenceOf(validation, (0,lib_context/* runUrl */.V)(context)),
        subjects: [dataset],
        outputs: {
            rows: String(profile.rows),
            columns: String(profile.columns.length),
            'failing-checks': String(outcomes.length - kept),
            'passing-checks': String(kept),
            'data-digest': dataset.sha256,
            'profile-path': profilePath,
            ...(drift ? { 'drifted-columns': String(drift.driftedColumns) } : {}),
            ...(history
                ? { anomalies: String(history.judged.filter(({ verdict }) => verdict === 'anomaly').length) }
                : {}),
            ...(version === undefined ? {} : { 'reference-version': version }),
            'contract-path': contract.file,
            ...outputsOf(separated),
        },
        files,
    };
}
function outputsOf(separated) {
    const { quarantine, accepted } = separated ?? {};
    return {
        ...(quarantine
            ? { 'quarantine-path': quarantine.path, 'quarantined-rows': String(quarantine.rows) }
            : {}),
        ...(accepted ? { 'accepted-path': accepted.path, 'accepted-rows': String(accepted.rows) } : {}),
    };
}

;// CONCATENATED MODULE: ../actions/lib/validate-data/index.js


const action = {
    name: 'validate-data',
    description: 'Checks data files against a data contract before anything is trained on them.',
    inputs: inputs_inputs,
    outputs: outputs,
    run: run,
};


/***/ }),

/***/ 34812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isRegistry),
/* harmony export */   L: () => (/* binding */ refuseStrays)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);
/* harmony import */ var _sluice_data__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89147);


/** What each mode needs and takes; all that is wrong at once. */
function refuseStrays(inputs) {
    const { mode } = inputs;
    const needed = { validate: ['data'], profile: ['data'], merge: ['shards'] };
    const only = {
        shard: 'profile',
        shards: 'merge',
        'expected-shards': 'merge',
        quarantine: 'validate',
        accepted: 'validate',
    };
    const lacking = needed[mode].filter(name => !inputs[name]?.length && (name !== 'data' || inputs.server === undefined));
    const strays = Object.keys(only).filter(name => inputs[name] !== undefined && only[name] !== mode);
    const problems = [
        ...lacking.map(name => ({
            message: `Input "${name}"${name === 'data' ? ' or "server"' : ''} is required with \`mode: ${mode}\`.`,
        })),
        ...strays.map(name => ({ message: `Input "${name}" means nothing with \`mode: ${mode}\`.` })),
    ];
    if (mode !== 'validate' && inputs.contract === 'infer')
        problems.push({
            message: `A contract cannot be inferred with \`mode: ${mode}\`: all jobs need the same one.`,
        });
    if (inputs.server !== undefined && inputs.data?.length)
        problems.push({ message: 'Name the files in "data" or by "server", not both.' });
    if (inputs.server !== undefined && inputs.contract === 'infer')
        problems.push({ message: 'Input "server" means one of the contract: none can be inferred.' });
    for (const name of ['drift-rows', 'keep-rows'])
        if (mode === 'merge' && inputs[name] && !inputs.data?.length && inputs.server === undefined)
            problems.push({ message: `Input "${name}" needs the rows: name the files in "data", or a "server".` });
    if (inputs['keep-rows'] && mode === 'profile')
        problems.push({
            message: 'Input "keep-rows" means nothing with `mode: profile`: the job that merges keeps them.',
        });
    if (inputs['keep-rows'] && inputs['max-examples'] === 0)
        problems.push({
            message: 'Input "keep-rows" keeps values of the data, and `max-examples: 0` shows none.',
        });
    problems.push(...(mode === 'profile' ? unjudged(inputs) : aimless(inputs)));
    if (problems.length)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-input', problems);
}
const DRIFT_SETTINGS = [
    ...['drift-preset', 'drift-columns', 'drift-threshold', 'drift-alpha', 'drift-rows'],
    ...['drift-numeric-method', 'drift-categorical-method', 'drift-severity'],
];
const HISTORY_SETTINGS = ['history-alpha', 'history-tolerance', 'history-severity'];
/** What the other presets have of their own. */
const OF_SLUICE = ['drift-alpha', 'drift-numeric-method', 'drift-categorical-method'];
/** Those that were written; an empty list, and a switch that is off, say nothing. */
function written(names, inputs) {
    return names.filter(name => {
        const value = inputs[name];
        return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
    });
}
/** A line of "reference" that means a profile kept in the registry. */
const isRegistry = (line) => /^registry(@|$)/.test(line);
const listed = (names) => names.map(name => `"${name}"`).join(', ');
/** What only the job that judges can obey. */
function unjudged(inputs) {
    const judging = ['reference', 'reference-missing', 'history', 'previous-profile'];
    return written([...judging, 'contract-baseline', ...DRIFT_SETTINGS, ...HISTORY_SETTINGS], inputs).map(name => ({
        message: `Input "${name}" means nothing with \`mode: profile\`.`,
        fix: 'Nothing is judged before all shards are merged: give it to the job with `mode: merge`.',
    }));
}
/** What says how to compare, where there is nothing to compare with. */
function aimless(inputs) {
    const problems = [];
    const drift = inputs.reference?.length ? [] : written(DRIFT_SETTINGS, inputs);
    if (drift.length)
        problems.push({
            message: `No "reference" is given to hold the data against, but ${listed(drift)}.`,
            fix: 'Name the profile.json of an earlier run, data files, or `registry`.',
        });
    const history = inputs.history?.length ? [] : written(HISTORY_SETTINGS, inputs);
    if (history.length)
        problems.push({
            message: `No "history" is given to hold the data against, but ${listed(history)}.`,
            fix: 'Name the profile.json of earlier runs, or `registry`.',
        });
    if (inputs['reference-missing'] !== undefined && !inputs.reference?.some(isRegistry))
        problems.push({
            message: `Input "reference-missing" is \`${inputs['reference-missing']}\`, but no reference of the registry is asked for.`,
            fix: 'Give `reference: registry`.',
        });
    const preset = inputs['drift-preset'] ?? _sluice_data__WEBPACK_IMPORTED_MODULE_1__/* .DRIFT_DEFAULTS */ .Nl.preset;
    const idle = preset === 'sluice' ? [] : written(OF_SLUICE, inputs);
    if (idle.length)
        problems.push({
            message: `The preset "${preset}" has rules of its own: ${listed(idle)} would change nothing.`,
            fix: 'Leave it out, or take `drift-preset: sluice`.',
        });
    return [...problems, ...thresholdProblems(inputs)];
}
/** Measures that are never above 1. */
const UP_TO_1 = [
    ...['kolmogorov-smirnov', 'jensen-shannon', 'hellinger', 'total-variation', 'l-infinity'],
];
/** A threshold that no drift could ever exceed. */
function thresholdProblems(inputs) {
    const thresholds = inputs['drift-threshold'];
    const preset = inputs['drift-preset'] ?? _sluice_data__WEBPACK_IMPORTED_MODULE_1__/* .DRIFT_DEFAULTS */ .Nl.preset;
    const { numeric, categorical } = _sluice_data__WEBPACK_IMPORTED_MODULE_1__/* .DRIFT_DEFAULTS */ .Nl;
    const measures = [
        inputs['drift-numeric-method'] ?? numeric,
        inputs['drift-categorical-method'] ?? categorical,
    ];
    // Those of Evidently are p-values, too; those of TFDV are never above 1.
    if (!thresholds || preset === 'evidently')
        return [];
    if (preset === 'sluice' && !measures.every(measure => UP_TO_1.includes(measure)))
        return [];
    const named = [...thresholds.columns].flatMap(([column, threshold]) => (threshold >= 1 ? [column] : []));
    // For all but some columns it may be meant: so only those are looked at.
    const some = named.length < thresholds.columns.size;
    const all = thresholds.all !== undefined && thresholds.all >= 1 && !some;
    if (!all && !named.length)
        return [];
    return [
        {
            message: `Input "drift-threshold" is 1 or more${all ? '' : ` for ${listed(named)}`}, and no measure in use is ever above 1: ${all ? 'nothing' : 'no such column'} could drift.`,
            fix: 'Choose one below 1; a line `!column` in "drift-columns" leaves a column out.',
        },
    ];
}


/***/ }),

/***/ 57767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ produce),
/* harmony export */   y: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13003);

const folderOf = (inputs) => `${inputs['report-dir']}/validate-data`;
/** Writes a file that the stage hands on; with `own`, in an artifact of its own. Answers its digest. */
async function produce(role, path, content, { files }, produced, { own = false } = {}) {
    await files.write(path, content);
    const digest = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(content);
    produced.push({ role, path, kind: 'file', sha256: digest, ...(own ? { own } : {}) });
    return digest;
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

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The one version of the whole suite; a test of the command line holds it against package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 16061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ confirmKeys)
/* harmony export */ });
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44879);
/* harmony import */ var _open_data_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65123);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84299);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7838);
/* harmony import */ var _row_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73705);
/* harmony import */ var _scan_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11440);
/* harmony import */ var _spread_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86396);
/* harmony import */ var _table_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97376);








/**
 * Second pass over the data, where hashes of keys repeat: compares the keys themselves and notes the places of those that
 * are really equal.
 */
async function confirmKeys(scan, paths, plan, files, options, verify) {
    const suspected = new Map();
    for (const [name, { cells }] of scan.columns)
        if (cells.hashes?.suspects.size)
            suspected.set(name, cells.hashes);
    const keys = scan.rows.filter((rows) => rows instanceof _row_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .RowKeys */ .$);
    const checks = plan.keys.filter((_, i) => keys[i].hashes.suspects.size > 0);
    if (!suspected.size && !checks.length)
        return;
    const sinks = new Map();
    const sinkFor = (id, suspects) => {
        const sink = new _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyPlaces */ .k(suspects, { keep: options.examples, maxKeyBytes: options.maxKeyBytes });
        sinks.set(id, sink);
        return sink;
    };
    const columns = plan.columns.map(column => ({ ...column, checks: [] }));
    const second = new _table_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .TableScan */ .k({ ...plan, columns, keys: checks, rows: [] }, options, check => {
        if (!('checks' in check))
            return sinkFor(check, keys[plan.keys.indexOf(check)].hashes.suspects);
        const hashes = suspected.get(check.name);
        return hashes && sinkFor(check.name, hashes.suspects);
    });
    const needed = new Set([...suspected.keys(), ...checks.flatMap(check => check.columns)]);
    for (const holder of new _spread_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .ObjectSpreader */ .m(plan.columns).holdersOf(needed))
        needed.add(holder);
    const placeOf = await readAgain(second, needed, paths, files, options, verify);
    second.close();
    for (const [name, hashes] of suspected)
        hashes.confirm(sinks.get(name), placeOf);
    for (const check of checks)
        keys[plan.keys.indexOf(check)].hashes.confirm(sinks.get(check), placeOf);
}
async function readAgain(scan, needed, paths, files, options, verify) {
    const places = new _places_js__WEBPACK_IMPORTED_MODULE_4__/* .Places */ .N();
    for (const [number, path] of paths.entries()) {
        places.set(number, number, 0);
        scan.startBlock(number);
        const source = await (0,_open_data_js__WEBPACK_IMPORTED_MODULE_5__/* .openData */ .$H)(path, files, { ...options, keys: [...needed] });
        for await (const batch of source.vectors()) {
            (0,_scan_options_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseCancelled */ .q)(options.signal);
            const kept = source.names.flatMap((name, i) => {
                const column = batch.columns[i];
                return column && needed.has(name) ? [{ name, column: (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_7__/* .asCells */ .S)(column, batch.rows) }] : [];
            });
            scan.take({ ...batch, columns: kept.map(({ column }) => column) }, kept.map(({ name }) => name));
        }
        if (verify)
            verify(number, await source.digest());
    }
    return places.placeOf;
}


/***/ }),

/***/ 73376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ datasetOf),
/* harmony export */   w: () => (/* binding */ datasetName)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13003);

/**
 * The files as one subject: of one file its own digest, of several the digest of their sha256sum listing, with paths as
 * the workspace has them.
 */
function datasetOf(files) {
    const [first] = files;
    if (!first)
        throw new Error('A dataset has at least one file.');
    const name = datasetName(files.map(({ path }) => path));
    const sha256 = files.length === 1 ? first.sha256 : (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .folderDigest */ .DR)(files);
    return { kind: 'dataset', name, sha256 };
}
/** What data at these paths are called: the path of one file, the folder that several have in common. */
function datasetName(paths) {
    return paths.length === 1 ? paths[0] : commonFolder(paths);
}
function commonFolder(paths) {
    const folders = paths.map(path => path.split('/').slice(0, -1));
    const common = folders.reduce((a, b) => a.slice(0, a.findIndex((part, i) => part !== b[i]) >>> 0));
    return common.length ? common.join('/') : `${paths.length} files`;
}


/***/ }),

/***/ 89147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   Nl: () => (/* binding */ DRIFT_DEFAULTS),
/* harmony export */   Q6: () => (/* binding */ CATEGORICAL_METHODS),
/* harmony export */   X0: () => (/* binding */ DRIFT_PRESETS),
/* harmony export */   nf: () => (/* binding */ NUMERIC_METHODS)
/* harmony export */ });
const DRIFT_PRESETS = ['sluice', 'evidently', 'tfdv'];
const NUMERIC_METHODS = [
    'kolmogorov-smirnov',
    'wasserstein',
    'psi',
    'jensen-shannon',
    'hellinger',
];
const CATEGORICAL_METHODS = [
    'total-variation',
    'psi',
    'jensen-shannon',
    'hellinger',
    'l-infinity',
];
const DRIFT_DEFAULTS = {
    preset: 'sluice',
    numeric: 'kolmogorov-smirnov',
    categorical: 'total-variation',
    alpha: 0.01,
    thresholds: new Map(),
    columns: [],
    severity: 'error',
};
/** Whether the settings speak of the column, and whether by name. */
function choiceOf(column, { columns }) {
    if (columns.includes(`!${column}`))
        return 'left out';
    if (columns.includes(column))
        return 'named';
    return columns.some(name => !name.startsWith('!')) ? 'left out' : 'default';
}


/***/ }),

/***/ 80232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ isPointer),
  O: () => (/* binding */ trackedFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/schema/lib/declared.js + 5 modules
var declared = __webpack_require__(34839);
;// CONCATENATED MODULE: ../packages/data/lib/dvc/config.js
/** Schemes of DVC's remotes as our addresses have them. */
const SCHEMES = {
    's3:': 's3:',
    'gs:': 'gs:',
    'azure:': 'az:',
    'https:': 'https:',
    'http:': 'http:',
};
/**
 * The cache in the repository, then the default remote (all, where none is the default), as .dvc/config and .dvc/config.local
 * say.
 * @param root the folder that holds `.dvc`
 */
async function dvcStores(root, files) {
    const settings = new Map();
    for (const name of ['config', 'config.local']) {
        const path = `${root}/.dvc/${name}`;
        if (await files.stat(path))
            readIni((await files.read(path)).toString('utf8'), settings);
    }
    const preferred = settings.get('core')?.get('remote');
    const remotes = [...settings]
        .filter(([section]) => (preferred ? section === `remote "${preferred}"` : section.startsWith('remote ')))
        .flatMap(([, values]) => values.get('url') ?? []);
    const stores = {
        places: [settings.get('cache')?.get('dir') ?? `${root}/.dvc/cache`],
        unreadable: [],
    };
    for (const url of remotes) {
        const scheme = /^[a-z]+:(?=\/\/)/.exec(url)?.[0];
        if (scheme === undefined)
            stores.places.push(url.startsWith('/') ? url : `${root}/.dvc/${url}`);
        else if (SCHEMES[scheme])
            stores.places.push(SCHEMES[scheme] + url.slice(scheme.length).replace(/\/+$/, ''));
        else
            stores.unreadable.push(url);
    }
    return stores;
}
/** Sections and `key = value`, as Python's configobj writes them: a section's name may stand in quotes. */
function readIni(text, into) {
    let section = new Map();
    for (const line of text.split(/\r?\n/)) {
        const [, name] = /^\s*\[\s*'?(.*?)'?\s*\]\s*$/.exec(line) ?? [];
        if (name !== undefined) {
            section = into.get(name) ?? new Map();
            into.set(name, section);
            continue;
        }
        const [, key, value] = /^\s*([^#=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (key !== undefined)
            section.set(key, value ?? '');
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/dvc/pointer.js




const SCHEMA = {
    type: 'object',
    required: ['outs'],
    properties: {
        outs: {
            type: 'array',
            minItems: 1,
            items: {
                type: 'object',
                required: ['path', 'md5'],
                properties: {
                    path: { type: 'string', minLength: 1 },
                    md5: { type: 'string', pattern: '^[0-9a-f]{32}(\\.dir)?$' },
                    hash: { type: 'string', enum: ['md5'] },
                },
            },
        },
    },
};
const isPointer = (path) => path.endsWith('.dvc');
/**
 * The files behind a `.dvc` file: in the workspace where `dvc pull` was, else in DVC's cache, else in its remote. A file in
 * the workspace must be the one that the pointer names; cache and remote are addressed by its digest, and trusted as DVC
 * trusts them. Throws UserError `bad-input` (no pointer), `missing-file` (nowhere), `digest-mismatch`.
 */
async function trackedFiles(pointer, files) {
    const { value } = await (0,declared/* loadDeclared */.$e)(pointer, files, SCHEMA, 'bad-input');
    const folder = pointer.includes('/') ? pointer.slice(0, pointer.lastIndexOf('/') + 1) : '';
    const stores = await dvcStores(await rootOf(folder, files), files);
    const found = [];
    for (const { path, md5, hash } of value.outs) {
        const legacy = hash === undefined;
        if (!md5.endsWith('.dir'))
            found.push(await locate(folder + path, md5, legacy, stores, files));
        else {
            const listing = await locate(`${folder}${path}`, md5, legacy, stores, files);
            for (const entry of entriesOf((await files.read(listing.source)).toString('utf8'), pointer))
                found.push(await locate(`${folder}${path}/${entry.relpath}`, entry.md5, legacy, stores, files));
        }
    }
    return found;
}
/** The nearest folder above that holds `.dvc`. */
async function rootOf(folder, files) {
    const parts = folder.split('/').filter(Boolean);
    const absolute = folder.startsWith('/') ? '/' : '';
    for (;;) {
        const root = absolute + parts.join('/') || '.';
        if ((await files.stat(`${root}/.dvc`))?.kind === 'folder' || !parts.length)
            return root;
        parts.pop();
    }
}
async function locate(path, md5, legacy, stores, files) {
    if ((await files.stat(path))?.kind === 'file') {
        // What DVC 2 kept were digests after changing line ends: they do not tell of the bytes.
        if (legacy || (await md5Of(path, files)) === md5)
            return { path, source: path };
        throw new errors/* UserError */.yo('digest-mismatch', {
            message: `"${path}" is not what its .dvc file says (md5 ${md5}).`,
            fix: 'Run "dvc commit" for the new content, or "dvc checkout" for the old.',
        });
    }
    const inside = `${legacy ? '' : 'files/md5/'}${md5.slice(0, 2)}/${md5.slice(2)}`;
    for (const place of stores.places) {
        const source = `${place}/${inside}`;
        if (await files.stat(source))
            return { path, source };
    }
    throw new errors/* UserError */.yo('missing-file', notFound(path, stores));
}
function notFound(path, { places, unreadable }) {
    return {
        message: `The content of "${path}" is neither in the workspace nor in ${places.join(', ')}.`,
        fix: unreadable.length
            ? `${unreadable.join(', ')} cannot be read from here: run "dvc pull" in a step before.`
            : 'Was it pushed ("dvc push")? Else run "dvc pull" in a step before.',
    };
}
function entriesOf(text, pointer) {
    const entries = JSON.parse(text);
    const valid = (entry) => {
        const { md5, relpath } = (entry ?? {});
        // What stands there is data: no entry may lead out of its folder.
        return (typeof md5 === 'string' &&
            /^[0-9a-f]{32}$/.test(md5) &&
            typeof relpath === 'string' &&
            relpath !== '' &&
            !relpath.startsWith('/') &&
            !relpath.split('/').includes('..'));
    };
    if (Array.isArray(entries) && entries.every(valid))
        return entries;
    throw new errors/* UserError */.yo('bad-data', {
        message: `The list of files that "${pointer}" names is no list of DVC's.`,
    });
}
async function md5Of(path, files) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of files.stream(path))
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 37325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ EXPORT_FORMATS),
  h: () => (/* binding */ exportContract)
});

// EXTERNAL MODULE: ../packages/data/lib/limit.js
var limit = __webpack_require__(44283);
;// CONCATENATED MODULE: ../packages/data/lib/export/json-schema.js

const TYPES = {
    string: 'string',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    object: 'object',
    array: 'array',
    date: 'string',
    timestamp: 'string',
    time: 'string',
};
const FORMATS = { date: 'date', timestamp: 'date-time', time: 'time' };
const CARRIED = [
    ...[
        'minLength',
        'maxLength',
        'pattern',
        'minimum',
        'maximum',
        'exclusiveMinimum',
        'exclusiveMaximum',
    ],
    ...[
        'multipleOf',
        'minProperties',
        'maxProperties',
        'required',
        'minItems',
        'maxItems',
        'uniqueItems',
    ],
];
/**
 * JSON Schema 2020-12 of one record of a table. What only a whole table can keep (keys, counts, tolerances, other tables,
 * custom rules) has no place there, and stands in `$comment`.
 */
function jsonSchemaOf(contract, table) {
    const writer = new Writer();
    const properties = table.properties.map(property => [
        property.physicalName ?? property.name,
        writer.schema(property, property.name),
    ]);
    const required = table.properties.filter(({ required, primaryKey }) => required === true || primaryKey === true);
    const judged = [];
    for (const rule of table.quality ?? []) {
        const { metric, implementation, type } = rule;
        const schema = implementation?.columns ? undefined : writer.ownSchema(rule);
        if (schema)
            judged.push(schema);
        else if (type !== 'text')
            writer.leaveOut(`${metric ?? implementation?.rule ?? 'a rule'} of the table`);
    }
    if (table.relationships?.length)
        writer.leaveOut('relationships of the table');
    if (table.properties.some(({ primaryKey }) => primaryKey === true))
        writer.leaveOut('the primary key');
    if (contract.slaProperties?.length)
        writer.leaveOut('promises');
    const extra = table.customProperties?.find(({ property }) => property === 'sluice.extraColumns')?.value;
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:contract:${encodeURIComponent(contract.id)}:${encodeURIComponent(table.name)}`,
        title: table.name,
        type: 'object',
        ...(required.length ? { required: required.map(({ physicalName, name }) => physicalName ?? name) } : {}),
        properties: Object.fromEntries(properties),
        ...(extra === 'error' ? { additionalProperties: false } : {}),
        ...(judged.length ? { allOf: judged } : {}),
        ...(writer.left.size ? { $comment: `Left out: ${[...writer.left].join('; ')}.` } : {}),
    };
}
class Writer {
    left = new Set();
    #rules = 0;
    leaveOut(what) {
        this.left.add(what);
    }
    /** What a rule by JSON Schema says; with an identity of its own, since it may refer to what stands in it. */
    ownSchema({ implementation }) {
        const { rule, schema } = implementation ?? {};
        const strict = !limit/* OPERATORS */.we.some(operator => implementation?.[operator] !== undefined);
        if (rule !== 'json-schema' || !strict)
            return undefined;
        if (typeof schema !== 'object')
            return schema ? {} : { not: {} };
        const { $ref, allOf, ...rest } = schema;
        const all = [
            ...(Array.isArray(allOf) ? allOf : []),
            ...($ref === undefined ? [] : [{ $ref }]),
        ];
        // Beside an identity, a reference to what stands in it confuses validators.
        return { $id: `urn:rule:${++this.#rules}`, ...rest, ...(all.length ? { allOf: all } : {}) };
    }
    schema(property, of) {
        const { logicalType: type, logicalTypeOptions: options = {}, required, primaryKey } = property;
        const nullable = required !== true && primaryKey !== true;
        const schema = type ? { type: nullable ? [TYPES[type], 'null'] : TYPES[type] } : {};
        const time = type !== undefined && Object.hasOwn(FORMATS, type);
        for (const key of CARRIED) {
            if (options[key] === undefined)
                continue;
            // Digits that a float64 does not hold stand there as a text.
            const digits = typeof options[key] === 'string' && key !== 'pattern';
            if (time || digits)
                this.leaveOut(`${key} of ${of}`);
            else
                schema[key] = options[key];
        }
        this.#format(property, options, schema, of);
        if (property.properties)
            Object.assign(schema, this.#members(property.properties, options, of));
        if (property.items)
            schema['items'] = this.schema(property.items, `the items of ${of}`);
        this.#ruled(property, schema, nullable, of);
        return schema;
    }
    #format({ logicalType: type }, { format }, schema, of) {
        if (type !== undefined && Object.hasOwn(FORMATS, type)) {
            if (format === undefined)
                schema['format'] = FORMATS[type];
            else
                this.leaveOut(`the format of ${of}`);
        }
        else if (type === 'string' && format !== undefined && format !== 'byte')
            schema['format'] = format;
        else if (format === 'byte')
            schema['contentEncoding'] = 'base64';
        else if (format !== undefined)
            this.leaveOut(`the format of ${of}`);
    }
    #members(properties, { required = [] }, of) {
        const nameOf = ({ physicalName, name }) => physicalName ?? name;
        const needed = [...required, ...properties.filter(inner => inner.required === true).map(nameOf)];
        const inner = properties.map(property => [
            nameOf(property),
            this.schema(property, `${of}.${property.name}`),
        ]);
        return {
            properties: Object.fromEntries(inner),
            ...(needed.length ? { required: [...new Set(needed)] } : {}),
        };
    }
    #ruled(property, schema, nullable, of) {
        if (property.unique === true)
            this.leaveOut(`that ${of} is unique`);
        if (property.relationships?.length)
            this.leaveOut(`relationships of ${of}`);
        const judged = [];
        for (const rule of property.quality ?? []) {
            const { metric, arguments: given = {}, implementation, type, mustBe } = rule;
            if (type === 'text' && metric === undefined)
                continue;
            const own = this.ownSchema(rule);
            if (own) {
                judged.push(nullable ? { anyOf: [{ type: 'null' }, own] } : own);
                continue;
            }
            const { validValues, pattern } = given;
            const strict = metric === 'invalidValues' && mustBe === 0;
            if (strict && validValues)
                schema['enum'] = nullable ? [...validValues, null] : validValues;
            if (strict && pattern !== undefined && schema['pattern'] === undefined)
                schema['pattern'] = pattern;
            else if (!strict || (pattern !== undefined && schema['pattern'] !== pattern))
                this.leaveOut(`${metric ?? implementation?.rule ?? 'a rule'} of ${of}`);
        }
        if (judged.length)
            schema['allOf'] = judged;
    }
}

// EXTERNAL MODULE: ../packages/data/lib/export/write-yaml.js
var write_yaml = __webpack_require__(7690);
;// CONCATENATED MODULE: ../packages/data/lib/export/export-contract.js


const EXPORT_FORMATS = ['odcs', 'json-schema'];
/** The contract in another form: a file name and its content. @param table name of the table, for the forms that have only one */
function exportContract(contract, table, format) {
    if (format === 'odcs')
        return { name: 'contract.odcs.yaml', content: (0,write_yaml/* writeYaml */.V)(contract) };
    const found = contract.schema.find(({ name }) => name === table);
    if (!found)
        throw new Error(`The contract has no table "${table}".`);
    return {
        name: 'record.schema.json',
        content: `${JSON.stringify(jsonSchemaOf(contract, found), null, 2)}\n`,
    };
}


/***/ }),

/***/ 7690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ writeYaml),
/* harmony export */   d: () => (/* binding */ scalar)
/* harmony export */ });
/** Words that YAML readers take for something else than text. */
const NOT_TEXT = /^(true|false|null|yes|no|on|off|y|n|nan|inf|~)$/i;
/** A text as YAML has it: in quotes unless it is a plain word. */
function scalar(text) {
    return /^[A-Za-z][\w ./-]*$/.test(text) && !text.endsWith(' ') && !NOT_TEXT.test(text)
        ? text
        : JSON.stringify(text);
}
/** A value of JSON as YAML in block style. Keys whose value is undefined are left out. */
function writeYaml(value) {
    return `${blockOf(value, 0).replace(/^\n/, '')}\n`;
}
/** What stands behind `key:` or `-`: on the same line, or from the next one on. */
function blockOf(value, depth) {
    const pad = '  '.repeat(depth);
    if (Array.isArray(value)) {
        if (!value.length)
            return ' []';
        if (value.every(isPlain))
            return ` [${value.map(plain).join(', ')}]`;
        return value.map(item => `\n${pad}-${inItem(blockOf(item, depth + 1), depth)}`).join('');
    }
    if (isPlain(value))
        return ` ${plain(value)}`;
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    if (!members.length)
        return ' {}';
    return members.map(([key, member]) => `\n${pad}${scalar(key)}:${blockOf(member, depth + 1)}`).join('');
}
/** The first line of a block stands behind the dash. */
function inItem(block, depth) {
    const start = `\n${'  '.repeat(depth + 1)}`;
    return block.startsWith(start) ? ` ${block.slice(start.length)}` : block;
}
const isPlain = (value) => value === null || typeof value !== 'object';
const plain = (value) => (typeof value === 'string' ? scalar(value) : JSON.stringify(value));


/***/ }),

/***/ 45558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ findData)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
;// CONCATENATED MODULE: ../packages/data/lib/dvc/aliases.js
/** The Files port in which some paths stand for the bytes of others: what they are called stays as it is. */
function withAliases(files, sources) {
    const at = (path) => sources.get(path) ?? path;
    const reading = {
        resolve: path => files.resolve(at(path)),
        relative: path => (sources.has(path) ? path : files.relative(path)),
        read: path => files.read(at(path)),
        stream: (path, options) => files.stream(at(path), options),
        stat: path => files.stat(at(path)),
    };
    return new Proxy(files, {
        get(target, name) {
            const own = reading[name];
            return own ?? target[name].bind(target);
        },
    });
}

// EXTERNAL MODULE: ../packages/data/lib/dvc/pointer.js + 1 modules
var pointer = __webpack_require__(80232);
;// CONCATENATED MODULE: ../packages/data/lib/find-data.js



/** Files of a folder that hold data, by their names; others (`_SUCCESS`, `.crc`, notes) are passed by, as Hive does. */
const DATA = /\.(csv|tsv|jsonl|ndjson|json|parquet|arrow|feather)(\.(gz|zst))?$/i;
const HIDDEN = /(^|\/)[_.]/;
/** Schemes that are read, as docs/remote-data.md has them. */
const SCHEMES = new Map([
    ['https', 'https://host/path'],
    ['s3', 's3://bucket/key'],
    ['gs', 'gs://bucket/object'],
    ['az', 'az://container/blob'],
    ['lakefs', 'lakefs://repository/ref/path'],
]);
/** What other tools call them. */
const OTHER_NAMES = new Map([
    ['s3a', 's3'],
    ['s3n', 's3'],
    ['gcs', 'gs'],
    ...['abfs', 'abfss', 'wasb', 'wasbs', 'azure', 'adl'].map(name => [name, 'az']),
]);
/**
 * The data files that the patterns name, sorted by the bytes of their paths, each once. A folder means the data files
 * below it, a `.dvc` file what it points to. Every pattern must name one, so that a slip in a path does not pass for clean data; links inside the workspace
 * are refused, wherever they lead. Throws UserError `missing-file` with all that name none.
 */
async function findData(patterns, files) {
    const sources = new Map();
    const found = new Set();
    const problems = [];
    const excluded = patterns.filter(pattern => pattern.startsWith('!'));
    for (const pattern of patterns) {
        if (pattern.startsWith('!'))
            continue;
        const { paths, problem } = await pathsOf(pattern, excluded, files);
        if (problem)
            problems.push(problem);
        for (const path of paths) {
            const refused = (await linkTo(path, files)) ?? (await problemOf(path, files));
            if (refused)
                problems.push(refused);
            else if (!(0,pointer/* isPointer */._)(path))
                found.add(files.relative(path));
            else
                for (const tracked of await (0,pointer/* trackedFiles */.O)(path, files)) {
                    found.add(tracked.path);
                    if (tracked.source !== tracked.path)
                        sources.set(tracked.path, tracked.source);
                }
        }
    }
    if (!found.size && !problems.length)
        problems.push({ message: 'The input "data" names no file.' });
    if (problems.length)
        throw new errors/* UserError */.yo('missing-file', distinct(problems));
    const paths = [...found].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return { paths, files: sources.size ? withAliases(files, sources) : files };
}
async function pathsOf(pattern, excluded, files) {
    if (isPattern(pattern)) {
        const paths = await files.glob([pattern, ...excluded], { whole: true });
        if (!paths.length && schemeOf(pattern))
            return { paths, problem: unread(pattern) };
        const fix = `Workspace: ${files.resolve('.')}`;
        return paths.length ? { paths } : { paths, problem: { message: `No file matches "${pattern}".`, fix } };
    }
    const stat = (await linkTo(pattern, files)) ? undefined : await files.stat(pattern);
    if (stat?.kind !== 'folder')
        return { paths: [pattern] };
    const folder = pattern.replace(/\/+$/, '');
    const inside = (await files.list(folder)).filter(path => DATA.test(path) && !HIDDEN.test(path));
    const paths = inside.map(path => `${folder}/${path}`);
    if (paths.length)
        return { paths };
    const fix = `Name other files by a pattern: ${folder}/**/*`;
    return { paths, problem: { message: `The folder "${pattern}" holds no data files.`, fix } };
}
/** A link on the way to the file, below the workspace: what it leads to is not what the repository says it is. */
async function linkTo(path, files) {
    const inner = files.relative(path);
    if (inner.startsWith('/') || /^[A-Za-z]:/.test(inner))
        return undefined;
    const parts = inner.split('/');
    for (let length = 1; length < parts.length; length++) {
        const folder = parts.slice(0, length).join('/');
        if ((await files.stat(folder))?.kind !== 'symlink')
            continue;
        const message = `"${path}" lies behind the link "${folder}".`;
        return { message, fix: 'Links are not followed: they could lead anywhere. Name the path it leads to.' };
    }
    return undefined;
}
async function problemOf(path, files) {
    const stat = await files.stat(path);
    if (!stat && schemeOf(path))
        return unread(path);
    if (!stat)
        return { message: `"${path}" does not exist.`, fix: `Workspace: ${files.resolve('.')}` };
    if (stat.kind === 'file')
        return undefined;
    const linked = stat.kind === 'symlink';
    return {
        message: `"${path}" is ${linked ? 'a link' : 'a pipe, device or socket'}, not a regular file.`,
        fix: linked
            ? 'Links are not followed: they could lead anywhere. Name the path it leads to.'
            : 'Data are read more than once: write them to a file first.',
    };
}
/** What an address begins with, in small letters. */
function schemeOf(path) {
    return /^([a-z][a-z\d+.-]*):\/\//i.exec(path)?.[1]?.toLowerCase();
}
/** Only for what the port of files has taken for a path. Tells nothing of an address that may be secret. */
function unread(path) {
    const scheme = schemeOf(path);
    const shown = path.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/s, '');
    const form = SCHEMES.get(OTHER_NAMES.get(scheme) ?? scheme);
    if (SCHEMES.has(scheme))
        return { message: `"${shown}" names no object.`, fix: `Write it as ${form}, in small letters.` };
    return {
        message: `"${shown}" begins with ${scheme}://, which is not read.`,
        valid: ['a path', ...SCHEMES.values()],
        fix: form ? `Write it as ${form}.` : 'Copy it to one of them, or fetch it in a step before.',
    };
}
function distinct(problems) {
    return [...new Map(problems.map(problem => [problem.message, problem])).values()];
}
function isPattern(text) {
    return /[*?{}[\]]/.test(text);
}


/***/ }),

/***/ 92640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ MISSING_WORDS)
/* harmony export */ });
/** Texts that people and programs write for a missing value. */
const MISSING_WORDS = [
    'NA',
    'N/A',
    'n/a',
    'NaN',
    'nan',
    'NULL',
    'null',
    'None',
    'nil',
    '#N/A',
    '-',
    '?',
];


/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeProfile),
/* harmony export */   d: () => (/* binding */ profileOf)
/* harmony export */ });
function profileOf(scan, dataset) {
    return {
        sluice: 1,
        kind: 'profile',
        dataset: dataset.sha256,
        rows: scan.rows,
        bytes: scan.files.reduce((sum, { bytes }) => sum + bytes, 0),
        files: scan.files.map(({ path, sha256, bytes, rows }) => ({ path, sha256, bytes, rows })),
        columns: scan.columns.map(column => column.profile()),
    };
}
/** As JSON: each file on a line, each entry of a column on another, so that profiles can be read and compared line by line. */
function writeProfile({ files, columns, sample, ...head }) {
    const start = Object.entries(head).map(entry);
    const file = files.map(value => `    ${JSON.stringify(value)}`);
    const column = columns.map(value => `    {\n${Object.entries(value)
        .map(pair => `    ${entry(pair)}`)
        .join(',\n')}\n    }`);
    const lists = [list('files', file), list('columns', column)];
    const rows = sample?.rows.map(row => `    ${JSON.stringify(row)}`) ?? [];
    const kept = sample
        ? [`  "sample": {\n  ${entry(['columns', sample.columns])},\n  ${list('rows', rows)}\n  }`]
        : [];
    return `{\n${[...start, ...lists, ...kept].join(',\n')}\n}\n`;
}
const entry = ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
function list(name, lines) {
    return `  ${JSON.stringify(name)}: [${lines.length ? `\n${lines.join(',\n')}\n  ` : ''}]`;
}


/***/ }),

/***/ 11440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ refuseCancelled)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);

function refuseCancelled(signal) {
    if (signal?.aborted)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('cancelled', 'The run was cancelled.');
}


/***/ }),

/***/ 54525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xz: () => (/* binding */ readTable),
  Bg: () => (/* binding */ resultOf),
  SS: () => (/* binding */ scanTable)
});

// UNUSED EXPORTS: refuseCancelled

// EXTERNAL MODULE: ../packages/tables/lib/faults.js
var faults = __webpack_require__(39940);
// EXTERNAL MODULE: ../packages/data/lib/open-data.js
var open_data = __webpack_require__(65123);
// EXTERNAL MODULE: ../packages/tables/lib/blank-lines.js
var blank_lines = __webpack_require__(39877);
// EXTERNAL MODULE: ../packages/tables/lib/row-blocks.js
var row_blocks = __webpack_require__(94780);
// EXTERNAL MODULE: ../packages/tables/lib/json-array.js
var json_array = __webpack_require__(95215);
// EXTERNAL MODULE: ../packages/tables/lib/window.js
var lib_window = __webpack_require__(87761);
// EXTERNAL MODULE: ../packages/tables/lib/block-scanner.js
var block_scanner = __webpack_require__(42947);
// EXTERNAL MODULE: ../packages/tables/lib/json-keys.js
var json_keys = __webpack_require__(32984);
// EXTERNAL MODULE: ../packages/data/lib/shards/divide-files.js
var divide_files = __webpack_require__(37345);
;// CONCATENATED MODULE: ../packages/data/lib/shards/text-piece.js

const LF = 0x0a;
const CR = 0x0d;
/**
 * The rows of a text file that begin in one piece of it. Pieces are cut at the byte that divides the file evenly, moved back to the
 * beginning of the row it lies in. Whether that byte lies in quotes only the bytes before it tell, so blocks must come from the start of
 * the file; it does not matter how they are cut.
 */
class TextPiece {
    /** Bytes of the file at which the piece begins and ends. */
    #from;
    #to;
    #stops;
    /** @param delimiter of CSV; undefined for JSON Lines */
    constructor({ index, count, bytes }, delimiter) {
        this.#from = Math.floor((bytes * index) / count);
        this.#to = index + 1 === count ? Infinity : Math.floor((bytes * (index + 1)) / count);
        if (delimiter === undefined)
            return;
        this.#stops = new Uint8Array(256);
        for (const b of [delimiter, CR, LF])
            this.#stops[b] = 1;
    }
    /** What of a block lies in the piece, and physical lines of the block before that; all of them where nothing does. */
    of(block) {
        const from = this.#cut(block, this.#from);
        const to = this.#cut(block, this.#to);
        const before = this.#linesOf(block, from);
        if (from >= to)
            return { inside: undefined, before };
        // Whoever scans a block looks for a line feed behind it.
        if (to < block.to)
            block.bytes[to] = LF;
        return { inside: { ...block, from, to }, before };
    }
    /** Where in the block the last row begins that does not begin behind that byte of the file. */
    #cut({ bytes, from, to, offset }, at) {
        const place = at - offset;
        if (place <= from)
            return from;
        if (place >= to)
            return to;
        if (!this.#stops)
            return Math.max(from, bytes.lastIndexOf(LF, place - 1) + 1);
        // A carriage return ends a row unless a line feed follows, so one byte more must be seen.
        const row = (0,row_blocks/* endOfRows */.K1)(bytes, from, place + 1, this.#stops);
        return Math.max(from, row > place ? (0,row_blocks/* endOfRows */.K1)(bytes, from, place, this.#stops) : row);
    }
    #linesOf({ bytes, from }, to) {
        let lines = 0;
        for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1))
            lines++;
        if (!this.#stops)
            return lines;
        for (let at = bytes.indexOf(CR, from); at >= 0 && at < to; at = bytes.indexOf(CR, at + 1))
            if (bytes[at + 1] !== LF || at + 1 === to)
                lines++;
        return lines;
    }
}

// EXTERNAL MODULE: ../packages/data/lib/scan-options.js
var scan_options = __webpack_require__(11440);
;// CONCATENATED MODULE: ../packages/data/lib/block-ledger.js




const BLOCK = 1024 * 1024;
/** Hands the blocks of one file out and puts together, in their order, what is reported about them. */
class BlockLedger {
    rows = 0;
    /** Number of the first part that cannot be read, as far as it is known. */
    refused;
    /** Once the scan is settled: throws what is wrong with a part that was given away, and tells what was found in others. */
    finish = () => Promise.resolve();
    #file;
    #source;
    #places;
    #scan;
    #names = new Set();
    #blanks = new blank_lines/* BlankLines */.i();
    #piece;
    /** Physical lines of the file before what is read of it. */
    #start = 0;
    /** Something of the piece was met. */
    #taken = false;
    #waiting = new Map();
    #lines = 0;
    #next;
    /** @param piece where only a piece of the file is to be read */
    constructor(file, source, places, scan, piece) {
        this.#file = file;
        this.#piece = piece;
        this.#source = source;
        this.#places = places;
        this.#scan = scan;
        this.#next = places.blocks;
    }
    /** Columns of the file, in the order they were met. */
    get names() {
        return [...new Set([...this.#source.names, ...this.#names])];
    }
    /** How what was read of the file goes together with what follows it. */
    get ending() {
        return { lines: this.#lines - this.#start, blanks: this.#blanks.state() };
    }
    async readText(text, options) {
        this.#lines = this.#start = text.linesBefore;
        this.#scan.startFile(text.layout);
        const piece = this.#piece && new TextPiece(this.#piece, text.layout.delimiter);
        const { blockSize: size = BLOCK, signal } = options;
        try {
            for await (const block of text.blocks({ size, recycled: () => this.#scan.recycled() })) {
                (0,scan_options/* refuseCancelled */.q)(signal);
                const own = piece ? this.#skipTo(piece, block) : block;
                if (!own)
                    continue;
                const number = this.#places.blocks++;
                this.#waiting.set(number, { block: own, done: false });
                await this.#scan.take(number, own, report => this.#note(number, report, text));
            }
            await this.#scan.settle();
        }
        catch (error) {
            if (!(error instanceof row_blocks/* LongRow */.J8))
                throw error;
            await this.#scan.settle();
            const line = error instanceof json_array/* LongElement */.Fi ? error.line : this.#lines + 1;
            throw (0,lib_window/* longRow */.lq)(this.#source.file, line, options.maxRowBytes ?? lib_window/* MAX_ROW_BYTES */.mb);
        }
    }
    async readBatches(batches, signal) {
        const number = this.#places.blocks++;
        this.#places.set(number, this.#file, 0);
        for await (const batch of batches) {
            (0,scan_options/* refuseCancelled */.q)(signal);
            this.#scan.takeBatch(number, batch, this.#source.names);
            this.rows += batch.rows;
        }
    }
    /** What of a block lies in the piece; the lines before the piece are counted. */
    #skipTo(piece, block) {
        const { inside, before } = piece.of(block);
        // Once something of the piece was taken, what comes is in it or behind it.
        if (this.#taken)
            return inside;
        this.#lines += before;
        this.#start = this.#lines;
        this.#taken = inside !== undefined;
        return inside;
    }
    /** Parts of a file that threads read. Resolves when all are given away: `finish` when the scan is settled. */
    async readParts(parts, scan, signal) {
        const block = this.#places.blocks++;
        this.#places.set(block, this.#file, 0);
        scan.startFile(parts.layout);
        const faults = [];
        this.finish = async () => {
            if (this.refused !== undefined)
                await parts.refuse(this.refused);
            // In the order of the file, whichever came first.
            for (const found of faults)
                if (found)
                    this.#source.faults.merge(found, 0);
        };
        try {
            for await (const part of parts.parts()) {
                (0,scan_options/* refuseCancelled */.q)(signal);
                const { number } = part;
                if (this.#piece && !(0,divide_files/* isWithin */.UO)(this.#piece, part))
                    continue;
                // Threads may have parts of several files.
                await scan.take(block, { ...part, number: this.#places.parts++ }, report => {
                    if (!report)
                        this.refused = Math.min(this.refused ?? Infinity, number);
                    else {
                        faults[number] = report.faults;
                        this.rows += report.rows;
                    }
                });
                if (this.refused !== undefined)
                    return;
            }
        }
        catch (error) {
            // What is wrong with a part before is told first.
            await this.#scan.settle();
            await this.finish();
            throw error;
        }
    }
    #note(number, report, text) {
        const entry = this.#waiting.get(number);
        entry.report = report;
        entry.done = true;
        for (;;) {
            const next = this.#waiting.get(this.#next);
            if (!next?.done)
                return;
            this.#waiting.delete(this.#next);
            // Now that its line is known, what must be refused can be told.
            const known = next.report ??
                new block_scanner/* BlockScanner */.M(this.#layoutOf(text)).scan(next.block, () => undefined, this.#lines + 1);
            this.#addNames(known, text);
            this.#enter(this.#next++, known);
        }
    }
    /** With all columns of the file that are known. */
    #layoutOf({ layout }) {
        const elsewhere = new Set(layout.before?.map(([name]) => name));
        return { ...layout, names: this.names.filter(name => !elsewhere.has(name)) };
    }
    /** Each block may have few keys, and all blocks too many. */
    #addNames({ names, metOn }, { layout: { maxColumns }, check }) {
        const known = this.#names.size;
        let line = 0;
        for (const [i, name] of names.entries()) {
            if (this.#names.has(name))
                continue;
            const next = metOn[i] ?? 0;
            if (next !== line && this.#names.size > maxColumns)
                break;
            line = next;
            this.#names.add(name);
        }
        if (line > 0 && this.#names.size > maxColumns)
            throw (0,json_keys/* tooManyKeys */.K)(this.#lines + line, this.#names.size, maxColumns);
        if (this.#names.size > known)
            check?.([...this.#names]);
    }
    #enter(number, { rows, lines, faults, blanks }) {
        const before = this.#lines;
        this.#places.set(number, this.#file, before);
        this.rows += rows;
        this.#lines += lines;
        // Empty lines count once something follows them.
        if (lines > blanks.count && this.#blanks.pending)
            this.#blanks.report(this.#source.faults);
        this.#source.faults.merge(faults, before);
        this.#blanks.merge(blanks, before);
    }
}

// EXTERNAL MODULE: ../packages/data/lib/confirm-keys.js
var confirm_keys = __webpack_require__(16061);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var lib_places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/rows/key-groups.js + 1 modules
var key_groups = __webpack_require__(33468);
// EXTERNAL MODULE: ../packages/data/lib/scan-here.js
var scan_here = __webpack_require__(27098);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/tables/lib/parts.js
var parts = __webpack_require__(91999);
;// CONCATENATED MODULE: ../packages/data/lib/size-of-data.js


const PARQUET = /\.(parquet|parq|pq)$/i;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
/** Columns are hardly ever packed more tightly than by this factor: smaller files need not be asked. */
const TIGHTEST = 32;
/**
 * Bytes of the files, and of Parquet as many as its columns become, which its footer tells: only where that decides whether
 * there are `enough`, and not of addresses, where asking takes time.
 */
async function bytesOf(paths, files, enough) {
    let bytes = 0;
    for (const path of paths)
        bytes += (await files.stat(path))?.size ?? 0;
    if (bytes >= enough || bytes * TIGHTEST < enough)
        return bytes;
    for (const path of paths) {
        if (!PARQUET.test(path) || ADDRESS.test(path))
            continue;
        const packed = (await files.stat(path))?.size ?? 0;
        bytes += Math.max(0, (await toldBytes(path, files)) - packed);
        if (bytes >= enough)
            break;
    }
    return bytes;
}
async function toldBytes(path, files) {
    try {
        return (await (0,parts/* contentBytes */.d)(path, files)) ?? 0;
    }
    catch (error) {
        // What is wrong with it is told when it is opened.
        if (error instanceof errors/* UserError */.yo)
            return 0;
        throw error;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/told-results.js
/** Files named at most that lack a column. */
const SHOWN_FILES = 5;
/** What became of the checks of columns. Notes which files lack the column. */
function columnResults(columns, files, rows, placeOf) {
    for (const { cells } of columns) {
        const lacking = files.flatMap((names, file) => (has(names, cells.plan) ? [] : [{ file, line: 1 }]));
        cells.absent = { count: lacking.length, examples: lacking.slice(0, SHOWN_FILES) };
    }
    const nowhere = ({ cells }) => cells.absent.count === files.length;
    const gone = new Set(columns.filter(nowhere).map(({ cells }) => cells.plan.name));
    return columns.flatMap(column => {
        const { name, checks, path, members } = column.cells.plan;
        // Of a column that is nowhere, only that is told; and nothing of what would stand in it.
        if (path && aroundOf(path).some(object => gone.has(object)))
            return [];
        if (members && !gone.has(name) && !files.some(names => names.has(name)))
            return ofMembers(column, rows);
        const told = checks.filter(({ kind }) => !gone.has(name) || kind === 'column');
        return told.map(check => column.result(check, placeOf));
    });
}
/** Of an object whose members come as columns of their own, some rules can not be told. */
function ofMembers({ cells }, rows) {
    const unknown = 'the data have a column for each of its members, and none for the object';
    return cells.plan.checks.flatMap((check) => {
        if (check.kind === 'column')
            return [{ check, count: 0, of: rows, examples: [] }];
        // Of these the members themselves are judged, or `MembersCheck` does.
        const elsewhere = ['type', 'required'].includes(check.kind) || check.rule === 'required-properties';
        return elsewhere ? [] : [{ check, count: 1, of: rows, examples: [], unknown }];
    });
}
/**
 * What became of the checks of whole rows. Of a column that is nowhere only that is told, and not that its rules are kept; but a
 * rule whose columns are there is never passed over.
 */
function rowResults(scans, files, placeOf, plan) {
    const checks = [...plan.keys, ...plan.rows.map(({ check }) => check)];
    const plans = new Map(plan.columns.map(column => [column.name, column]));
    /** A column that rows are judged by: of an object only the one that holds it. */
    const stands = (names) => (name) => {
        const column = plans.get(name);
        return names.has(name) || (column !== undefined && has(names, { ...column, members: [] }));
    };
    const isThere = (name) => files.some(names => stands(names)(name));
    const one = scans.map((scan, i) => ({ scan, check: checks[i] }));
    // Where one file lacks an object as such, its members speak for all files.
    const apart = one.filter(({ scan: { instead, columns }, check }) => {
        if (!instead || !columns.every(isThere))
            return false;
        const hasOther = one.some(other => other.check === check && !other.scan.instead);
        return hasOther ? files.some(names => !instead.every(stands(names))) : !instead.some(isThere);
    });
    const speaking = new Set(apart.map(({ check }) => check));
    return one.flatMap(({ scan, check }) => {
        if (scan.instead)
            return apart.some(other => other.scan === scan) ? scan.results(placeOf) : [];
        if (speaking.has(check))
            return [];
        if (scan.columns.every(isThere))
            return scan.results(placeOf);
        const found = scan.columns.every(name => files.some(names => has(names, plans.get(name) ?? { name })));
        return found ? [{ check, count: 1, of: 0, examples: [], unknown: UNJUDGED }] : [];
    });
}
const UNJUDGED = 'its columns do not stand in the data as the rule wants them';
/** An object is there where anything of it is, and what stands in it where the object is. */
function has(names, { name, path, members = [] }) {
    const around = path ? aroundOf(path) : [];
    return [name, ...members, ...around].some(candidate => names.has(candidate));
}
function aroundOf(path) {
    return path.slice(1).map((_, i) => path.slice(0, i + 1).join('.'));
}

;// CONCATENATED MODULE: ../packages/data/lib/scan-table.js










const PARALLEL_BYTES = 64 * 1024 * 1024;
/**
 * Reads the files once, in order, and counts all that the plan asks for. Memory does not grow with the rows; many keys go
 * to a temporary file. Only where keys repeat, a second pass tells which rows. What comes out does not depend on threads
 * or block sizes.
 */
async function scanTable(paths, plan, files, options) {
    return readTable(paths, plan, files, options, async (scan, scanned, places) => {
        await (0,confirm_keys/* confirmKeys */.L)(scan, paths, plan, files, options);
        if (options.marks)
            for (const rows of scan.rows)
                if (rows instanceof key_groups/* KeyGroups */._)
                    rows.keepOffenders();
        return resultOf(scan, plan, scanned, places);
    });
}
/** The first pass alone. What went to temporary files is there only as long as `use` lasts. */
async function readTable(paths, plan, files, options, use) {
    const scanner = await blockScanFor(paths, plan, files, options);
    try {
        const places = new lib_places/* Places */.N();
        const scanned = await readFiles(paths, plan, files, scanner, places, options);
        return await use(await scanner.finish(), scanned, places);
    }
    finally {
        await scanner.close();
    }
}
async function blockScanFor(paths, plan, files, options) {
    const { count = 1, fromBytes = PARALLEL_BYTES, entry, start } = options.threads ?? {};
    const bytes = await bytesOf(paths, files, fromBytes);
    if (plan.source && entry !== undefined && count > 1 && bytes >= fromBytes) {
        if (start ?? (await files.stat(entry))) {
            const { scanInThreads, workersOf } = await __webpack_require__.e(/* import() */ 7231).then(__webpack_require__.bind(__webpack_require__, 67231));
            const shared = { ...options, scans: count };
            // Others may have written to a file what this thread must read.
            const here = await (0,scan_here/* scanHere */.QS)(plan, files, shared, Infinity);
            return scanInThreads(here, plan.source, files, shared, { count, start: start ?? workersOf(entry) });
        }
    }
    return (0,scan_here/* scanHere */.QS)(plan, files, options, bytes);
}
/** Reads them in order. Parts of several may be with threads at a time. */
async function readFiles(paths, plan, files, scanner, places, options) {
    const readings = [];
    const finish = async () => {
        await scanner.settle();
        for (const { ledger } of readings)
            await ledger.finish();
    };
    try {
        for (const path of paths) {
            readings.push(await readFile(path, readings.length, plan, files, scanner, places, options));
            if (readings.some(({ ledger }) => ledger.refused !== undefined))
                break;
        }
    }
    catch (error) {
        // What is wrong with a file before is told first.
        await finish();
        throw error;
    }
    await finish();
    return readings.map(({ read }) => read());
}
async function readFile(path, number, plan, files, scanner, places, options) {
    const piece = options.pieces?.[number];
    const keepFaults = Math.max(1, options.examples);
    const keys = plan.columns.map(({ name }) => name);
    const source = await (0,open_data/* openData */.$H)(path, files, { ...options, keys, keepFaults });
    // What is wrong with the header is told with the first piece.
    if (piece && piece.index > 0)
        source.faults = new faults/* FaultLog */.t(keepFaults);
    const ledger = new BlockLedger(number, source, places, scanner, piece);
    if (source.text)
        await ledger.readText(source.text, options);
    else if (source.parts && piece)
        await ledger.readParts(source.parts, scanner.parts ?? (0,scan_here/* partsHere */.FZ)(scanner), options.signal);
    else if (source.parts && scanner.parts)
        await ledger.readParts(source.parts, scanner.parts, options.signal);
    else
        await ledger.readBatches(source.vectors(), options.signal);
    const { file, format, delimiter, packing, encoding } = source;
    const dialect = {
        format,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(packing ? { packing } : {}),
        ...(encoding ? { encoding } : {}),
    };
    const digest = await source.digest();
    const read = () => {
        const { rows, names } = ledger;
        const ending = piece && { piece: { ...piece, ...ledger.ending } };
        return {
            file: { path: file, ...digest, rows, ...dialect, faults: [...source.faults] },
            names,
            ...ending,
        };
    };
    return { ledger, read };
}
/** What was found, as rules and reports look at it. */
function resultOf(scan, plan, scanned, places) {
    const rows = scanned.reduce((sum, { file }) => sum + file.rows, 0);
    const declared = plan.columns.map(({ name }) => scan.column(name));
    const extra = new Map();
    for (const [file, { names }] of scanned.entries())
        for (const name of names)
            if (!extra.has(name) && !plan.columns.some(column => column.name === name))
                extra.set(name, file);
    const columns = [...declared, ...[...extra.keys()].map(name => scan.column(name))];
    for (const { cells } of columns)
        cells.addMissingRows(rows - cells.rows);
    scan.close();
    const files = scanned.map(({ names }) => new Set(names));
    const results = [
        ...columnResults(declared, files, rows, places.placeOf),
        ...rowResults(scan.rows, files, places.placeOf, plan),
    ];
    for (const check of plan.rowCount)
        results.push({ check, count: rows, of: rows, examples: [] });
    return {
        files: scanned.map(({ file }) => file),
        rows,
        columns: columns.filter(({ cells }) => cells.absent.count < scanned.length),
        extra,
        results,
        rowScans: scan.rows,
    };
}


/***/ }),

/***/ 37345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   I1: () => (/* binding */ partsOfShard),
/* harmony export */   K7: () => (/* binding */ listingOf),
/* harmony export */   NY: () => (/* binding */ byPart),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   gN: () => (/* binding */ sizesOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13003);
/* harmony import */ var _open_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65123);


/** What begins at that byte of the file lies in the piece. */
function isWithin({ index, count, bytes }, part) {
    return 'offset' in part && Math.floor((part.offset * count) / bytes) === index;
}
async function sizesOf(paths, files) {
    const sized = [];
    for (const path of paths)
        sized.push({ path, bytes: (await files.stat(path))?.size ?? 0 });
    return sized;
}
/**
 * What is dealt out: files that are more than a shard's share of all bytes come in pieces, where their format allows that.
 * @param least bytes of a piece
 */
async function partsOf(all, shards, least, files, options) {
    const share = Math.ceil(all.reduce((sum, { bytes }) => sum + bytes, 0) / shards);
    const parts = [];
    for (const { path, bytes } of all) {
        const count = share > 0 ? Math.min(Math.ceil(bytes / share), Math.floor(bytes / least)) : 1;
        if (count < 2 || !(await isDivisible(path, files, options)))
            parts.push({ path });
        else
            for (let index = 0; index < count; index++)
                parts.push({ path, piece: { index, count, bytes } });
    }
    return parts;
}
/** Rows of text stand where the bytes of the file do unless it is compressed or in another encoding; Parquet has row groups. */
async function isDivisible(path, files, options) {
    const source = await (0,_open_data_js__WEBPACK_IMPORTED_MODULE_0__/* .openData */ .$H)(path, files, options);
    const { text, format, packing, encoding } = source;
    // A file is closed by whoever stops reading it.
    if (text) {
        const batches = source.batches();
        await batches.next();
        await batches.return(undefined);
    }
    return text
        ? !text.layout.array && !packing && !encoding
        : format === 'parquet' && source.parts !== undefined;
}
/**
 * The parts of one shard, in their order. They are dealt out from the largest to the smallest, those of one size by their paths, each
 * to the shard that has the fewest bytes so far, and of several such to the first: everybody who sees the same files divides them alike,
 * and no shard has more than 4/3 of what the best division of these parts would give it (Graham 1969).
 */
function partsOfShard(parts, all, { index, count }) {
    const sizes = new Map(all.map(({ path, bytes }) => [path, bytes]));
    const sized = parts.map(part => ({
        ...part,
        part,
        bytes: sizes.get(part.path) / (part.piece?.count ?? 1),
    }));
    const loads = new Array(count).fill(0);
    const mine = new Set();
    for (const { part, bytes } of sized.toSorted((a, b) => b.bytes - a.bytes || byPart(a, b))) {
        const least = loads.indexOf(Math.min(...loads));
        loads[least] += bytes;
        if (least === index)
            mine.add(part);
    }
    return parts.filter(part => mine.has(part));
}
/** Tells one set of files from another by paths and sizes, before anybody has read them. */
function listingOf(all) {
    return (0,_sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(all
        .toSorted(byPath)
        .map(({ path, bytes }) => `${bytes} ${JSON.stringify(path)}\n`)
        .join(''));
}
/** The order of data in one scan. */
function byPath(a, b) {
    return Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));
}
/** The same of files that come in pieces. */
function byPart(a, b) {
    return byPath(a, b) || (a.piece?.index ?? 0) - (b.piece?.index ?? 0);
}


/***/ }),

/***/ 74124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ loadShards),
  O: () => (/* binding */ mergeShards)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/data/lib/confirm-keys.js
var confirm_keys = __webpack_require__(16061);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var lib_places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/scan-table.js + 4 modules
var scan_table = __webpack_require__(54525);
// EXTERNAL MODULE: ../packages/data/lib/spill-file.js
var spill_file = __webpack_require__(62657);
// EXTERNAL MODULE: ../packages/data/lib/table-scan.js + 2 modules
var table_scan = __webpack_require__(97376);
// EXTERNAL MODULE: ../packages/data/lib/shards/divide-files.js
var divide_files = __webpack_require__(37345);
;// CONCATENATED MODULE: ../packages/data/lib/shards/check-shards.js


/**
 * The shards in the order of their first files, each once: files with the very same bytes, as the second attempt of a job
 * leaves them, are one shard. Throws UserError `bad-input` with all that is missing, there twice, or of something else.
 */
function checkShards(found, expected) {
    const shards = distinct(found);
    const problems = [
        ...shards.flatMap(shard => differences(shard, expected.settings)),
        ...(shards.some(({ manifest }) => manifest.part) ? numbering(shards) : uncounted(shards, expected)),
        ...counting(shards, expected.count),
        ...overlaps(shards),
        ...gaps(shards),
        ...outsiders(shards, expected.paths),
    ];
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return shards;
}
function distinct(shards) {
    return [...new Map(shards.map(shard => [JSON.stringify(shard.manifest), shard])).values()];
}
/** Counted by another contract or in another way. */
function differences({ path, manifest }, wanted) {
    return Object.keys(wanted)
        .filter(name => JSON.stringify(manifest.settings[name]) !== JSON.stringify(wanted[name]))
        .map(name => {
        const message = name === 'contract'
            ? `The shard "${path}" is of another contract (sha256:${show(manifest.settings[name])}); this one has sha256:${show(wanted[name])}.`
            : `The shard "${path}" was made with "${name}" ${show(manifest.settings[name])}; here it is ${show(wanted[name])}.`;
        return { message, location: { file: path }, fix: 'Give all shards and their merge the same inputs.' };
    });
}
function show(setting) {
    if (setting === null || setting === undefined || setting === '')
        return '(not given)';
    return typeof setting === 'string' ? setting : JSON.stringify(setting);
}
/** One of each number, of the same count and the same files. */
function numbering(shards) {
    const { count, listing } = shards.find(({ manifest }) => manifest.part).manifest.part;
    const problems = [];
    const byIndex = new Map();
    for (const { path, manifest } of shards) {
        const { part } = manifest;
        const refuse = (message, fix) => problems.push({ message, location: { file: path }, ...(fix ? { fix } : {}) });
        if (!part)
            refuse(`The shard "${path}" has no number, others have.`, 'Give every job its "shard".');
        else if (part.count !== count)
            refuse(`The shard "${path}" is one of ${part.count}, others are of ${count}.`);
        else if (byIndex.has(part.index))
            refuse(`The shard ${part.index}/${count} is there twice: "${byIndex.get(part.index)}" and "${path}".`, 'The data have changed between two attempts, or two runs are mixed: start a new run.');
        else if (part.listing !== listing)
            refuse(`The shard "${path}" was divided from other files than its fellows.`, 'Start a new run.');
        if (part?.count === count && !byIndex.has(part.index))
            byIndex.set(part.index, path);
    }
    for (let index = 0; index < count; index++)
        if (!byIndex.has(index))
            problems.push({ message: `The shard ${index}/${count} is missing.`, fix: 'Run its job again.' });
    const files = new Map(shards.flatMap(({ manifest }) => manifest.files).map(file => [file.path, file]));
    if (!problems.length && (0,divide_files/* listingOf */.K7)([...files.values()]) !== listing)
        problems.push({
            message: 'The files of the shards are not those that were divided: some have changed since.',
            fix: 'Start a new run.',
        });
    return problems;
}
/** Shards without a number: somebody must say when they are all there. */
function uncounted(shards, { count, paths }) {
    if (!shards.length || count !== undefined || paths)
        return [];
    const message = 'The shards have no numbers, so one that is missing would not be missed.';
    return [{ message, fix: 'Say in "expected-shards" how many there are, or name all files in "data".' }];
}
function counting(shards, count) {
    if (count === undefined || shards.length === count)
        return [];
    const paths = shards.map(({ path }) => path).join(', ');
    return [
        { message: `There are ${shards.length} shards, not ${count} as "expected-shards" says: ${paths}.` },
    ];
}
function overlaps(shards) {
    const seen = new Map();
    return shards.flatMap(({ path, manifest }) => manifest.files.flatMap(file => {
        const part = `${file.piece?.index ?? ''} ${file.path}`;
        const other = seen.get(part);
        if (other === undefined)
            seen.set(part, path);
        if (other === undefined)
            return [];
        const message = `"${file.path}" is in two shards: "${other}" and "${path}".`;
        return [{ message, location: { file: path }, fix: 'Its rows would count twice.' }];
    }));
}
/** Pieces of one file must be all of it, and of the same bytes. */
function gaps(shards) {
    const first = new Map();
    const pieces = new Map();
    const problems = [];
    for (const { path: shard, manifest } of shards)
        for (const file of manifest.files) {
            const { path, sha256, piece } = file;
            const other = first.get(path) ?? file;
            first.set(path, other);
            pieces.set(path, (pieces.get(path) ?? 0) + 1);
            if (sha256 === other.sha256 && piece?.count === other.piece?.count)
                continue;
            problems.push({
                message: `The shard "${shard}" is of another state of "${path}" than its fellows, or was divided otherwise.`,
                location: { file: shard },
                fix: 'Start a new run, so that all jobs see the same data.',
            });
        }
    if (problems.length)
        return problems;
    return [...first.values()]
        .filter(({ path, piece }) => piece && pieces.get(path) !== piece.count)
        .map(({ path, piece }) => ({
        message: `Of the ${piece.count} pieces of "${path}" the shards hold ${pieces.get(path)}.`,
        location: { file: path },
        fix: 'Start a new run.',
    }));
}
function outsiders(shards, paths) {
    if (!paths)
        return [];
    const wanted = new Set(paths);
    const shardOf = new Map(shards.flatMap(({ path, manifest }) => manifest.files.map(file => [file.path, path])));
    const foreign = [...shardOf].filter(([file]) => !wanted.has(file));
    const lacking = paths.filter(path => !shardOf.has(path)).map(path => ({ path }));
    return [
        ...foreign.map(([file, shard]) => ({
            message: `The shard "${shard}" is of "${file}", which is none of the files in "data".`,
            location: { file: shard },
        })),
        ...lacking
            .sort(divide_files/* byPath */.f2)
            .map(({ path }) => ({ message: `"${path}" is in no shard.`, location: { file: path } })),
    ];
}

// EXTERNAL MODULE: ../packages/tables/lib/faults.js
var lib_faults = __webpack_require__(39940);
// EXTERNAL MODULE: ../packages/tables/lib/blank-lines.js
var blank_lines = __webpack_require__(39877);
;// CONCATENATED MODULE: ../packages/data/lib/shards/join-pieces.js



/** The files in their order, each once: those that come in pieces as one scan of the whole would have found them. */
function joinPieces(parts, options) {
    const byPath = new Map();
    for (const part of [...parts].sort(divide_files/* byPart */.NY))
        byPath.set(part.path, [...(byPath.get(part.path) ?? []), part]);
    return [...byPath.values()].map(pieces => (pieces[0].piece ? joined(pieces, options) : pieces[0]));
}
function joined(pieces, { examples, maxColumns = Infinity }) {
    const faults = new lib_faults/* FaultLog */.t(Math.max(1, examples));
    const pending = new blank_lines/* BlankLines */.i();
    const names = new Set();
    let rows = 0;
    for (const file of pieces) {
        const { lines, blanks } = file.piece;
        // Empty lines count once something follows them.
        if (lines > blanks.count && pending.pending)
            pending.report(faults);
        faults.merge(file.faults.map(({ kind, count, first }) => [kind, count, [...first]]), 0);
        pending.merge(blanks, 0);
        for (const name of file.names)
            names.add(name);
        rows += file.rows;
    }
    const whole = { ...pieces[0] };
    delete whole.piece;
    // Each piece may have few keys, and all pieces too many.
    if (names.size > maxColumns && names.size > whole.names.length)
        throw tooMany(whole.path, names.size, maxColumns);
    return { ...whole, rows, names: [...names], faults: [...faults] };
}
function tooMany(path, found, allowed) {
    return new errors/* UserError */.yo('limit-exceeded', {
        message: `"${path}" has ${found} different keys; ${allowed} are allowed.`,
        location: { file: path },
        fix: 'Raise "max-columns" if that is right.',
    });
}

// EXTERNAL MODULE: ../packages/data/lib/shards/move-places.js
var move_places = __webpack_require__(89216);
// EXTERNAL MODULE: ../packages/data/lib/shards/shard-file.js + 1 modules
var shard_file = __webpack_require__(30486);
;// CONCATENATED MODULE: ../packages/data/lib/shards/merge-shards.js










/**
 * Reads shards. Throws UserError `bad-input` with all that is wrong with them: not one of a kind, missing, there twice,
 * damaged.
 */
async function loadShards(paths, contract, files, options) {
    const shards = [];
    const problems = [];
    for (const path of paths) {
        try {
            shards.push(await (0,shard_file/* readShard */.X)(path, files));
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return checkShards(shards, {
        settings: { contract: contract.sha256, ...options.settings },
        count: options.expectedShards,
        paths: options.data?.paths,
    });
}
/**
 * What one scan of all the files would have found. The hashes of keys are read from the shards; memory does not grow with
 * them. Where hashes repeat and the data are not at hand, the hashes speak for the keys: of n keys, two different ones have one
 * hash of 64 bits with a probability of about n² / 2⁶⁵.
 */
async function mergeShards(shards, { plan }, temporary, options) {
    const files = joinPieces(shards.flatMap(({ manifest }) => manifest.files), options);
    const numberOf = new Map(files.map(({ path }, number) => [path, number]));
    const places = new lib_places/* Places */.N();
    for (const number of files.keys())
        places.set(number, number, 0);
    // Keys and hashes lie in the shards; little else is written.
    const folder = await temporary.temporary('merge');
    const spill = new spill_file/* SpillFile */.b(`${folder}/main`);
    try {
        const scan = new table_scan/* TableScan */.k(plan, options, (0,table_scan/* hashSinks */.n)(options, () => spill));
        for (const { manifest, state } of shards) {
            const numbers = manifest.files.map(({ path }) => numberOf.get(path));
            scan.merge((0,move_places/* movePlaces */.S)(state, at => {
                const block = lib_places/* Places */.N.blockOf(at);
                return at + lib_places/* Places */.N.base(numbers[block]) - lib_places/* Places */.N.base(block);
            }));
        }
        const { data } = options;
        if (data)
            await (0,confirm_keys/* confirmKeys */.L)(scan, files.map(({ path }) => path), plan, data.files, options, unchanged(files));
        const reads = files.map(({ names, ...file }) => ({ file, names }));
        return (0,scan_table/* resultOf */.Bg)(scan, plan, reads, places);
    }
    finally {
        spill.close();
        await temporary.remove(folder);
    }
}
/** The data at hand must be those that the shards are of. */
function unchanged(files) {
    return (number, { sha256 }) => {
        const file = files[number];
        if (sha256 === file.sha256)
            return;
        throw new errors/* UserError */.yo('digest-mismatch', {
            message: `"${file.path}" has sha256:${sha256}; its shard was made of sha256:${file.sha256}.`,
            location: { file: file.path },
            fix: 'Start a new run, so that all jobs see the same data.',
        });
    };
}


/***/ }),

/***/ 89216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ movePlaces)
/* harmony export */ });
/* harmony import */ var _rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);

/**
 * A state whose rows stand elsewhere: wherever it tells a place, as the number `at` or `first` of an object (see row-scan.ts), the
 * place becomes what `move` says. `move` must keep the order. The state itself is left as it is.
 */
function movePlaces(state, move) {
    return moved(state, move);
}
/** Its rows stay where they lie, perhaps in a file: they are moved as they are read. */
function movedSegment(segment, move) {
    const before = segment.move;
    return { ...segment, move: before ? at => move(before(at)) : move };
}
function moved(value, move) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
        return value;
    if (Array.isArray(value))
        return value.map(item => moved(item, move));
    if ((0,_rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isGroupSegment */ .V)(value))
        return movedSegment(value, move);
    const result = {};
    for (const [key, item] of Object.entries(value)) {
        if (key === 'stored')
            result[key] = item;
        else if ((key === 'at' || key === 'first') && typeof item === 'number')
            result[key] = move(item);
        else
            result[key] = moved(item, move);
    }
    return result;
}


/***/ }),

/***/ 86943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ unpackState),
/* harmony export */   f: () => (/* binding */ packState)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);


const ARRAYS = { Uint8Array, Uint32Array, Int32Array, Float64Array };
/**
 * Keys and their hashes are most of a state where there are many rows, and cannot be compressed; they are kept apart, so that whoever
 * merges states may leave them in their file. Throws UserError `limit-exceeded` where the rest is too large for one text.
 */
function packState(state, readSpilled) {
    const segments = [];
    let keyBytes = 0;
    const json = stringify(state, value => {
        if (value instanceof Map)
            throw new Error('A map has no place in a state.');
        if (isSegment(value)) {
            const at = keyBytes;
            segments.push(value);
            keyBytes += lengthOf(value);
            return { [(0,_rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isGroupSegment */ .V)(value) ? '$records' : '$hashes']: at, offsets: value.offsets };
        }
        if (!ArrayBuffer.isView(value))
            return value;
        if (!(value.constructor.name in ARRAYS))
            throw new Error(`A ${value.constructor.name} has no place in a state.`);
        const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        return { $array: value.constructor.name, base64: bytes.toString('base64') };
    });
    const writeKeys = (into) => {
        let at = 0;
        for (const segment of segments) {
            const length = lengthOf(segment);
            writeSegment(segment, into.subarray(at, at + length), readSpilled);
            at += length;
        }
    };
    return { json, keyBytes, writeKeys };
}
/** @param keys where keys and hashes lie: in that file, from that byte on */
function unpackState(json, keys) {
    return JSON.parse(json, (_, value) => {
        if (typeof value !== 'object' || value === null)
            return value;
        if ('$hashes' in value) {
            const { $hashes, offsets } = value;
            return { offsets, stored: { path: keys.path, at: keys.at + $hashes } };
        }
        if ('$records' in value) {
            const { $records, offsets } = value;
            return { offsets, spilled: { path: keys.path, at: keys.at + $records } };
        }
        if (!('$array' in value))
            return value;
        const { $array, base64 } = value;
        const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
        return new ARRAYS[$array](bytes.buffer);
    });
}
function stringify(state, replace) {
    try {
        return JSON.stringify(state, (_, value) => replace(value));
    }
    catch (error) {
        // The longest text that the engine can hold.
        if (!(error instanceof RangeError))
            throw error;
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('limit-exceeded', {
            message: 'What is known of these files is too large for one shard.',
            fix: 'Give each shard fewer files: raise the number of shards.',
        });
    }
}
function isSegment(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return 'hashes' in value || 'stored' in value || (0,_rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isGroupSegment */ .V)(value);
}
/** In bytes. The last offset counts the records, or the hashes of eight bytes each. */
function lengthOf(segment) {
    return segment.offsets.at(-1) * ((0,_rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isGroupSegment */ .V)(segment) ? 1 : 8);
}
function writeSegment(segment, into, readSpilled) {
    const [held, place] = (0,_rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isGroupSegment */ .V)(segment)
        ? [segment.records, segment.spilled]
        : [segment.hashes, segment.stored];
    if (held)
        Buffer.from(held.buffer, held.byteOffset, held.byteLength).copy(into);
    else
        readSpilled(into, place);
    if ((0,_rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__/* .isGroupSegment */ .V)(segment) && segment.move)
        (0,_rows_group_log_js__WEBPACK_IMPORTED_MODULE_0__/* .movePlacesOf */ .Pj)(into, segment.move);
}


/***/ }),

/***/ 30486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readShard),
  m: () => (/* binding */ writeShard)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../packages/core/lib/version.js
var version = __webpack_require__(5175);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/core/lib/digest.js
var digest = __webpack_require__(13003);
;// CONCATENATED MODULE: ../packages/data/lib/shards/manifest.js

/** Somebody else wrote it; of its own version it is believed in detail, as its digest is checked. */
function isManifest(value) {
    const { kind, settings, files, part, stateBytes, keyBytes, sha256 } = value;
    return (kind === 'shard' &&
        typeof settings === 'object' &&
        Array.isArray(files) &&
        files.every(isFile) &&
        (part === undefined || (isCount(part.index) && isCount(part.count) && (0,digest/* isSha256 */._h)(part.listing))) &&
        isCount(stateBytes) &&
        isCount(keyBytes) &&
        (0,digest/* isSha256 */._h)(sha256));
}
function isFile(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { path, sha256, bytes, rows, faults, names, piece } = value;
    const known = Array.isArray(faults) && Array.isArray(names);
    const right = typeof path === 'string' && (0,digest/* isSha256 */._h)(sha256) && isCount(bytes) && isCount(rows) && known;
    return right && (piece === undefined || isPiece(piece));
}
function isPiece({ index, count, bytes, lines, blanks }) {
    return ([index, count, bytes, lines].every(isCount) && typeof blanks === 'object' && Array.isArray(blanks.first));
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: ../packages/data/lib/shards/pack-state.js
var pack_state = __webpack_require__(86943);
;// CONCATENATED MODULE: ../packages/data/lib/shards/shard-file.js




/** Raised with every change of what the state of a scan holds: states of different ones cannot be merged. */
const STATE = 2;
const WRITTEN_BY = `${version/* VERSION */.x}+${STATE}`;
/** How every shard begins, whatever its version. */
const MAGIC = '{"sluice":1,"kind":"shard","version":"';
const NEWLINE = 10;
/** A shard as bytes: the manifest as one line of JSON, the state as JSON, and keys with their hashes. */
function writeShard(about, state) {
    const { json, keyBytes } = state;
    const stateBytes = Buffer.byteLength(json);
    const manifest = {
        sluice: 1,
        kind: 'shard',
        version: WRITTEN_BY,
        ...about,
        stateBytes,
        keyBytes,
        sha256: '0'.repeat(64),
    };
    const start = Buffer.byteLength(lineOf(manifest));
    // One buffer from the start: of many keys there is no second copy.
    const bytes = Buffer.allocUnsafeSlow(start + stateBytes + keyBytes);
    bytes.write(json, start);
    state.writeKeys(bytes.subarray(start + stateBytes));
    manifest.sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes.subarray(start)).digest('hex');
    bytes.write(lineOf(manifest));
    return bytes;
}
function lineOf(manifest) {
    return `${JSON.stringify(manifest)}\n`;
}
/**
 * Reads a shard; keys and hashes stay in the file. Throws UserError `bad-input` for what is no shard or one of another version,
 * `digest-mismatch` for one that was cut off or changed.
 */
async function readShard(path, files) {
    const shown = files.relative(path);
    const head = [];
    const state = [];
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let manifest;
    let start = 0;
    let bytes = 0;
    const take = (chunk, { stateBytes }) => {
        if (bytes < stateBytes)
            state.push(chunk.subarray(0, stateBytes - bytes));
        hash.update(chunk);
        bytes += chunk.length;
    };
    for await (const chunk of files.stream(path)) {
        if (manifest)
            take(chunk, manifest);
        else {
            head.push(chunk);
            const end = chunk.indexOf(NEWLINE);
            if (end < 0 && beginsRight(head))
                continue;
            const all = Buffer.concat(head);
            start = all.length - chunk.length + end + 1;
            manifest = parseManifest(all.toString('utf8', 0, start), shown);
            take(all.subarray(start), manifest);
        }
    }
    manifest ??= parseManifest(Buffer.concat(head).toString('utf8'), shown);
    if (bytes !== manifest.stateBytes + manifest.keyBytes || hash.digest('hex') !== manifest.sha256)
        throw damaged(shown);
    const keys = { path: files.resolve(path), at: start + manifest.stateBytes };
    return { path: shown, manifest, state: (0,pack_state/* unpackState */.G)(Buffer.concat(state).toString('utf8'), keys) };
}
/** What is no shard is not read to its end in search of a line. */
function beginsRight([first]) {
    return first.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
}
function parseManifest(line, path) {
    if (!line.startsWith(MAGIC))
        throw new errors/* UserError */.yo('bad-input', {
            message: `"${path}" is no shard.`,
            location: { file: path },
            fix: 'Name the files that validate-data wrote with `mode: profile`.',
        });
    const version = line.slice(MAGIC.length, line.indexOf('"', MAGIC.length));
    if (version !== WRITTEN_BY)
        throw new errors/* UserError */.yo('bad-input', {
            message: `"${path}" was written by version ${version}; this is version ${WRITTEN_BY}.`,
            location: { file: path },
            fix: 'Use one version of the action in all jobs.',
        });
    const manifest = parseJson(line);
    if (!isManifest(manifest))
        throw damaged(path);
    return manifest;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return {};
    }
}
function damaged(path) {
    return new errors/* UserError */.yo('digest-mismatch', {
        message: `The shard "${path}" was cut off or changed since it was written.`,
        location: { file: path },
        fix: 'Run the job that wrote it again.',
    });
}


/***/ }),

/***/ 74397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ validateData),
  U: () => (/* binding */ validateShards)
});

// EXTERNAL MODULE: ../packages/core/lib/finding.js
var finding = __webpack_require__(33266);
// EXTERNAL MODULE: ../packages/tables/lib/faults.js
var faults = __webpack_require__(39940);
;// CONCATENATED MODULE: ../packages/data/lib/aggregates/aggregate-check.js
function resultOf(check, scan, context) {
    const measured = check.measure(scan, context);
    const rows = { of: scan.rows, examples: [] };
    if ('unknown' in measured)
        return { check, count: 1, ...rows, unknown: measured.unknown };
    return { check, count: measured.kept ? 0 : 1, ...rows, found: measured.found };
}

// EXTERNAL MODULE: ../packages/data/lib/dataset.js
var lib_dataset = __webpack_require__(73376);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/data/lib/faults.js
var lib_faults = __webpack_require__(77979);
// EXTERNAL MODULE: ../packages/data/lib/limit.js
var limit = __webpack_require__(44283);
// EXTERNAL MODULE: ../packages/data/lib/missing-words.js
var missing_words = __webpack_require__(92640);
// EXTERNAL MODULE: ../packages/data/lib/wording.js
var wording = __webpack_require__(79912);
;// CONCATENATED MODULE: ../packages/data/lib/judge.js





/** Holds what was counted against what the plan demands. */
function judge(scan, plan, keep) {
    const structure = (0,lib_faults/* faultFindings */.P)(scan.files, keep);
    const outcomes = structure.map(({ rule, severity }) => ({ id: rule, severity, kept: false }));
    if (!structure.length)
        outcomes.push({ id: 'structure', severity: 'error', kept: true });
    const findings = [...structure, ...emptiness(scan), ...extraColumns(scan, plan), ...misplaced(scan, plan)];
    if (scan.rows === 0)
        outcomes.push({ id: 'empty-data', severity: 'error', kept: false });
    if (plan.extraColumns !== 'allow')
        outcomes.push({
            id: 'extra-column',
            severity: plan.extraColumns,
            kept: unknownColumns(scan, plan).length === 0,
        });
    for (const { column } of plan.elsewhere)
        outcomes.push({ id: `${column}.environment`, severity: 'error', kept: !scan.extra.has(column) });
    for (const result of scan.results) {
        const { check, count, of } = result;
        const kept = check.limit ? (0,limit/* allows */.NB)(check.limit, count, of) : count === 0;
        // Of no rows nothing is known; only that the columns are there, and how many rows there should be.
        if (scan.rows === 0 && check.rule !== 'missing-column' && check.rule !== 'row-count')
            continue;
        const severity = result.unknown === undefined ? check.severity : milder(check.severity);
        outcomes.push({ id: check.id, severity, kept, result });
        if (!kept)
            findings.push({ ...breach(result, scan), severity });
    }
    return { findings, outcomes };
}
/** Of what cannot be told one is warned: it is neither kept nor broken. */
function milder(severity) {
    return severity === 'error' ? 'warning' : severity;
}
function breach(result, scan) {
    const { check, count, examples } = result;
    const paths = scan.files.map(({ path }) => path);
    const base = {
        rule: check.rule,
        severity: check.severity,
        ...(check.location ? { location: check.location } : {}),
        count,
    };
    if (check.rule === 'missing-column') {
        const lacking = examples.map(({ file }) => paths[file]);
        const where = count === paths.length ? 'the data' : `${(0,wording/* showCounted */._J)(count, 'file')}: ${lacking.join(', ')}`;
        const near = (0,errors/* nearest */.pA)(check.column, scan.extra.keys());
        const fix = near ? `There is a column "${near}". Is that the one?` : undefined;
        return {
            ...base,
            message: `The column "${check.column}" is missing from ${where}.`,
            ...(fix ? { fix } : {}),
        };
    }
    const fix = fixFor(result);
    return {
        ...base,
        message: (0,wording/* showBreach */.ZW)(result),
        ...(examples.length ? { examples: examples.map(example => (0,wording/* showExample */.sE)(example, scan.files)) } : {}),
        ...(fix ? { fix } : {}),
    };
}
function fixFor({ check, examples }) {
    if (check.rule !== 'type' && check.rule !== 'finite')
        return undefined;
    const word = examples.find(({ value }) => value !== undefined && missing_words/* MISSING_WORDS */.x.includes(value))?.value;
    if (!word)
        return undefined;
    return `If ${JSON.stringify(word)} means that a value is missing, add it to the input "missing-values", or to sluice.missingValues in the contract.`;
}
function emptiness({ rows, files }) {
    const empty = files.filter(file => file.rows === 0);
    const [first] = empty;
    if (!first)
        return [];
    const location = { file: first.path };
    if (rows > 0) {
        const paths = empty.map(({ path }) => path).join(', ');
        return [
            {
                rule: 'empty-file',
                severity: 'warning',
                message: `No rows in ${paths}.`,
                location,
                count: empty.length,
            },
        ];
    }
    const what = first.bytes === 0 ? 'has no bytes' : 'has no rows';
    const message = `There are no data: ${files.length === 1 ? `${first.path} ${what}` : `none of the ${files.length} files has rows`}.`;
    return [{ rule: 'empty-data', severity: 'error', message, location, count: files.length }];
}
/** Columns the contract does not know, with the number of the file that has them first. */
function unknownColumns({ extra }, plan) {
    return [...extra].filter(([name]) => !plan.elsewhere.some(({ column }) => column === name));
}
function extraColumns(scan, plan) {
    const severity = plan.extraColumns;
    if (severity === 'allow')
        return [];
    return unknownColumns(scan, plan).map(([name, file]) => ({
        rule: 'extra-column',
        severity,
        message: `The column ${JSON.stringify(name)} is not in the contract.`,
        location: plan.location ?? { file: scan.files[file].path, line: 1 },
        fix: 'Declare it, or set sluice.extraColumns to allow in the contract.',
    }));
}
/** Columns that are right in another environment, as the label where predictions are asked for. */
function misplaced({ extra }, { elsewhere, leftOut }) {
    const findings = elsewhere
        .filter(({ column }) => extra.has(column))
        .map(({ column, environments, location }) => {
        const where = environments.length ? environments.join(', ') : 'no environment';
        const message = `The column ${JSON.stringify(column)} must not be in these data: it belongs to ${where}.`;
        return { rule: 'environment', severity: 'error', message, location };
    });
    if (leftOut === 0)
        return findings;
    const message = `${(0,wording/* showCounted */._J)(leftOut, 'rule')} about columns of other environments ${leftOut === 1 ? 'was' : 'were'} left out.`;
    return [...findings, { rule: 'environment', severity: 'notice', message, count: leftOut }];
}

// EXTERNAL MODULE: ../packages/data/lib/profile-file.js
var profile_file = __webpack_require__(1260);
// EXTERNAL MODULE: ../packages/data/lib/open-data.js
var open_data = __webpack_require__(65123);
// EXTERNAL MODULE: ../packages/data/lib/find-data.js + 1 modules
var find_data = __webpack_require__(45558);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var lib_places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/scan-options.js
var scan_options = __webpack_require__(11440);
// EXTERNAL MODULE: ../packages/data/lib/spill-file.js
var spill_file = __webpack_require__(62657);
// EXTERNAL MODULE: ../packages/data/lib/spread-objects.js
var spread_objects = __webpack_require__(86396);
;// CONCATENATED MODULE: ../packages/data/lib/rows/read-references.js







/**
 * Reads the other tables that rows are held against, each once. Throws UserError `bad-input` for those whose data nobody
 * named, `empty-data`, `bad-data` (columns that are not there, damage), and what `findData` and `openTable` throw.
 */
async function readReferences(references, tables, files, options) {
    const names = [...new Set(references.map(({ table }) => table))];
    const data = new Map(names.map(name => [name, patternsFor(name, references, tables)]));
    const lacking = names.filter(name => data.get(name).length === 0);
    if (lacking.length)
        throw new errors/* UserError */.yo('bad-input', lacking.map(name => unnamed(name, references)));
    let folder;
    let spill;
    const close = async () => {
        spill?.close();
        if (folder !== undefined)
            await files.remove(folder);
    };
    try {
        for (const name of names) {
            const found = await (0,find_data/* findData */.a)(data.get(name), files);
            folder ??= await files.temporary('tables');
            spill ??= new spill_file/* SpillFile */.b(`${folder}/keys`);
            await readTable(references.filter(({ table }) => table === name), found.paths, found.files, { ...options, spill });
        }
    }
    catch (error) {
        await close();
        throw error;
    }
    return { close };
}
/** What the action is told counts more than what the contract says. */
function patternsFor(name, references, tables) {
    const told = tables.filter(table => table.name === name).flatMap(({ patterns }) => patterns);
    return told.length ? told : (references.find(({ table }) => table === name)?.data ?? []);
}
function unnamed(name, references) {
    return {
        message: `A rule needs the data of "${name}", and nobody says where they are.`,
        location: references.find(({ table }) => table === name).location,
        fix: `Add \`${name}=path/to/its/files\` to the input "tables", or sluice.data to that table in the contract.`,
    };
}
async function readTable(references, paths, files, { spill, ...options }) {
    const { examples: keep, maxKeyBytes } = options;
    const cursor = { base: 0, keep, maxKeyBytes, maxLogBytes: maxKeyBytes, spill: () => spill };
    const places = new lib_places/* Places */.N();
    const objects = new spread_objects/* ObjectSpreader */.m(references.flatMap(({ columns }) => columns));
    const scans = references.map(reference => ({ reference, scan: reference.start(cursor) }));
    const shown = [];
    let rows = 0;
    for (const [file, path] of paths.entries()) {
        cursor.base = lib_places/* Places */.N.base(file);
        places.set(file, file, 0);
        const source = await (0,open_data/* openData */.$H)(path, files, {
            ...options,
            keys: scans.flatMap(({ scan }) => scan.columns),
        });
        shown.push(source.file);
        refuseAbsent(source.file, scans.map(({ scan }) => scan), source.names);
        for await (const given of source.batches()) {
            const { batch, names } = objects.spread(given, source.names);
            (0,scan_options/* refuseCancelled */.q)(options.signal);
            rows += batch.rows;
            for (const { scan } of scans) {
                const columns = scan.columns.map(name => batch.columns[names.indexOf(name)]);
                if (columns.every((column) => column !== undefined))
                    scan.take(columns, batch);
            }
        }
        refuseFaults(source.file, [...source.faults]);
    }
    if (rows === 0)
        throw new errors/* UserError */.yo('empty-data', `The table "${references[0].table}" has no rows: ${shown.join(', ')}.`);
    for (const { reference, scan } of scans) {
        reference.finish(scan, at => {
            const { file, line } = places.placeOf(at);
            return { path: shown[file], line };
        });
    }
}
function refuseAbsent(file, scans, names) {
    const absent = [...new Set(scans.flatMap(({ columns }) => columns))].filter(name => !names.includes(name));
    if (!absent.length)
        return;
    throw new errors/* UserError */.yo('bad-data', absent.map(name => ({
        message: `"${file}" has no column "${name}", which a rule of the contract needs.`,
        location: { file },
        valid: [...names],
    })));
}
/** Rows that cannot be read could be the very ones referred to. */
function refuseFaults(file, faults) {
    const problems = faults
        .filter(({ kind }) => kind !== 'blank-row')
        .flatMap(({ kind, first }) => first.map(({ line, detail }) => ({ message: `${detail} (${kind}).`, location: { file, line } })));
    if (problems.length)
        throw new errors/* UserError */.yo('bad-data', problems);
}

// EXTERNAL MODULE: ../packages/data/lib/scan-table.js + 4 modules
var scan_table = __webpack_require__(54525);
// EXTERNAL MODULE: ../packages/data/lib/shards/merge-shards.js + 2 modules
var merge_shards = __webpack_require__(74124);
// EXTERNAL MODULE: ../packages/data/lib/verdict-for.js
var verdict_for = __webpack_require__(5483);
;// CONCATENATED MODULE: ../packages/data/lib/validate-data.js











/** Holds the files, together one table, against the contract. Throws what `openTable` throws; bad data are a verdict. */
async function validateData(paths, contract, files, options) {
    return judgeData(() => (0,scan_table/* scanTable */.SS)(paths, contract.plan, files, options), contract, files, options);
}
/** As `validateData`, of shards that were counted elsewhere. */
async function validateShards(shards, contract, files, options) {
    return judgeData(() => (0,merge_shards/* mergeShards */.O)(shards, contract, files, options), contract, files, options);
}
async function judgeData(count, contract, files, options) {
    const { plan } = contract;
    // What the rows are held against must be known before they tell what became of them.
    const references = await readReferences(plan.references, options.tables ?? [], files, options);
    let scan;
    try {
        scan = withAggregates(await count(), plan, options);
    }
    finally {
        await references.close();
    }
    const judgement = judge(scan, plan, options.examples);
    const dataset = (0,lib_dataset/* datasetOf */.g)(scan.files);
    const profile = (0,profile_file/* profileOf */.d)(scan, dataset);
    const drift = options.drift && (await driftOf(profile, contract, options.drift));
    const history = options.history && (await historyOf(profile, options.history));
    const outcomes = [judgement, drift, history].flatMap(part => part?.outcomes ?? []);
    const found = [judgement, drift, history].flatMap(part => part?.findings ?? []);
    const all = [...found, ...(options.notes ?? [])].sort(finding/* byGravity */.S);
    const { verdict, uncapped } = (0,verdict_for/* verdictFor */.X)(all, options.failOn);
    return {
        verdict,
        uncapped,
        failOn: options.failOn,
        headline: headlineOf(verdict, uncapped, all, outcomes, scan, contract),
        findings: all,
        outcomes,
        contract,
        dataset,
        profile,
        scan,
        ...(drift ? { drift } : {}),
        ...(history ? { history } : {}),
    };
}
/** Loaded where it is wanted: it brings many distributions along. */
async function driftOf(profile, { plan }, { reference, settings, wholeRows }) {
    const { compareWithReference } = await Promise.all(/* import() */[__webpack_require__.e(3804), __webpack_require__.e(6570), __webpack_require__.e(8491), __webpack_require__.e(5122)]).then(__webpack_require__.bind(__webpack_require__, 15122));
    return compareWithReference(profile, plan, reference, settings, wholeRows);
}
async function historyOf(profile, { past, settings }) {
    const { compareWithHistory } = await Promise.all(/* import() */[__webpack_require__.e(3804), __webpack_require__.e(6570), __webpack_require__.e(6809)]).then(__webpack_require__.bind(__webpack_require__, 16809));
    return compareWithHistory(profile, past, settings);
}
/** Adds what became of the demands on the whole. */
function withAggregates(scan, plan, { now = NaN, previous }) {
    const context = { now, ...(previous ? { previous } : {}) };
    const results = plan.aggregates.map(check => resultOf(check, scan, context));
    return { ...scan, results: [...scan.results, ...results] };
}
function headlineOf(verdict, uncapped, findings, outcomes, scan, contract) {
    const size = `${(0,wording/* showCounted */._J)(scan.rows, 'row')} in ${(0,wording/* showCounted */._J)(scan.columns.length, 'column')}`;
    const broken = outcomes.filter(({ kept }) => !kept).length;
    const rules = `${(0,wording/* showCount */.px)(outcomes.length)} rules of "${contract.name}"`;
    if (uncapped === 'pass')
        return `${size} keep all ${rules}.`;
    // A broken structure puts all else in doubt.
    const worst = findings.find(({ rule, severity }) => rule in faults/* FAULTS */.y && severity === 'error') ?? findings[0];
    const capped = verdict === uncapped ? '' : 'Would fail: ';
    if (!broken)
        return `${size} keep all ${rules}. ${worst.message}`;
    return `${capped}${size} break ${(0,wording/* showCount */.px)(broken)} of ${rules}. ${worst.message}`;
}


/***/ }),

/***/ 5483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ verdictFor),
/* harmony export */   d: () => (/* binding */ FAIL_ON)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33266);

const FAIL_ON = ['error', 'warning', 'never'];
/** The verdict, and what it would be if it were not capped. */
function verdictFor(findings, failOn) {
    const plain = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .V)(findings);
    if (failOn === 'warning' && plain === 'warn')
        return { verdict: 'fail', uncapped: 'fail' };
    if (failOn === 'never' && plain === 'fail')
        return { verdict: 'warn', uncapped: 'fail' };
    return { verdict: plain, uncapped: plain };
}


/***/ })

};
