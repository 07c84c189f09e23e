export const id = 132;
export const ids = [132];
export const modules = {

/***/ 4132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
;// CONCATENATED MODULE: ../packages/data/lib/contract-schema.js
/** Source of docs/schemas/data-contract.schema.json (a test keeps them equal). */
const contract_schema_text = { type: 'string' };
const flag = { type: 'boolean' };
const number = { type: 'number' };
const count = { type: 'integer', minimum: 0 };
const list = (items) => ({ type: 'array', items });
const ref = (name) => ({ $ref: `#/$defs/${name}` });
const pair = { type: 'array', items: number, minItems: 2, maxItems: 2 };
const object = (properties, required = []) => ({
    type: 'object',
    additionalProperties: false,
    ...(required.length ? { required } : {}),
    properties,
});
const described = (schema, description) => ({ ...schema, description });
/** Words that are no rule: passed by, and not looked at, since each type that is checked costs start-up time. */
const passed = (...names) => Object.fromEntries(names.map(name => [name, {}]));
/** What every element of a contract may say of itself. */
const contract_schema_element = {
    name: described(contract_schema_text, 'Name of the element.'),
    physicalName: described(contract_schema_text, 'Name in the data, where it differs: the header of the column.'),
    customProperties: list(ref('customProperty')),
    ...passed('id', 'physicalType', 'description', 'businessName', 'authoritativeDefinitions', 'tags'),
};
const operators = {
    mustBe: number,
    mustNotBe: number,
    mustBeGreaterThan: number,
    mustBeGreaterOrEqualTo: number,
    mustBeLessThan: number,
    mustBeLessOrEqualTo: number,
    mustBeBetween: described(pair, 'Both bounds are excluded.'),
    mustNotBeBetween: described(pair, 'Both bounds are excluded.'),
};
const quality = object({
    type: described({ enum: ['library', 'text'] }, '`library` (default) or `text`, which is for people.'),
    metric: { enum: ['rowCount', 'nullValues', 'missingValues', 'invalidValues', 'duplicateValues'] },
    arguments: object({
        missingValues: described(list({ type: ['string', 'null'] }), 'Texts that count as missing; null: nothing stands there.'),
        validValues: described({ type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } }, 'The values allowed.'),
        pattern: described(contract_schema_text, 'ECMA-262 regular expression, unanchored.'),
        properties: described({ type: 'array', minItems: 1, items: contract_schema_text }, 'The columns of the key.'),
    }),
    ...operators,
    unit: described({ enum: ['rows', 'percent'] }, '`rows` (default) or `percent`.'),
    severity: described({ enum: ['error', 'warning', 'info'] }, 'What breaking the rule means. Default: error.'),
    ...passed('id', 'name', 'description', 'dimension', 'method', 'businessImpact', 'schedule', 'scheduler', 'tags'),
    ...passed('authoritativeDefinitions', 'customProperties'),
});
const options = object({
    minimum: { type: ['number', 'string'] },
    maximum: { type: ['number', 'string'] },
    exclusiveMinimum: { type: ['number', 'string'] },
    exclusiveMaximum: { type: ['number', 'string'] },
    multipleOf: { type: 'number', exclusiveMinimum: 0 },
    minLength: count,
    maxLength: count,
    pattern: described(contract_schema_text, 'ECMA-262 regular expression, unanchored.'),
    format: described(contract_schema_text, 'Of a string: email, uuid, uri, hostname, ipv4, ipv6, byte. Of an integer: i8 … u64. Of a time: a JDK pattern.'),
    timezone: described(flag, 'true: every timestamp must carry a zone; false: none may.'),
    defaultTimezone: contract_schema_text,
});
const property = object({
    ...contract_schema_element,
    logicalType: {
        enum: ['string', 'integer', 'number', 'boolean', 'date', 'timestamp', 'time', 'object', 'array'],
    },
    logicalTypeOptions: ref('options'),
    required: described(flag, 'A value must stand in every row.'),
    unique: described(flag, 'No value may come twice.'),
    primaryKey: described(flag, 'Required, and unique together with the other primary key columns.'),
    primaryKeyPosition: { type: 'integer' },
    quality: list(ref('quality')),
    classification: described(contract_schema_text, 'restricted, confidential, secret, sensitive or pii: values are not shown in reports.'),
    ...passed('partitioned', 'partitionKeyPosition', 'encryptedName', 'transformSourceObjects', 'transformLogic'),
    ...passed('transformDescription', 'examples', 'criticalDataElement'),
}, ['name']);
const contractSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://sluice-ml.github.io/schemas/data-contract.schema.json',
    title: 'Data contract',
    description: 'The part of the Open Data Contract Standard 3.1 that validate-data checks, and the descriptions it passes by. What it does not know is an error, never skipped.',
    ...object({
        apiVersion: { enum: ['v3.1.0', 'v3.0.2', 'v3.0.1', 'v3.0.0'] },
        kind: { const: 'DataContract' },
        id: contract_schema_text,
        version: contract_schema_text,
        name: contract_schema_text,
        schema: { type: 'array', minItems: 1, items: ref('table') },
        slaProperties: list({ type: 'object', required: ['property'], properties: { property: contract_schema_text } }),
        servers: { description: 'Where the data live. The action reads what its input `data` names.' },
        ...passed('status', 'tenant', 'domain', 'dataProduct', 'description', 'tags', 'contractCreatedTs', 'support'),
        ...passed('price', 'team', 'roles', 'slaDefaultElement', 'authoritativeDefinitions', 'customProperties'),
    }, ['apiVersion', 'kind', 'id', 'version', 'status', 'schema']),
    $defs: {
        table: object({
            ...contract_schema_element,
            logicalType: { const: 'object' },
            properties: { type: 'array', minItems: 1, items: ref('property') },
            quality: list(ref('quality')),
            ...passed('dataGranularityDescription'),
        }, ['name', 'properties']),
        property,
        options,
        quality,
        customProperty: object({ property: contract_schema_text, ...passed('id', 'value', 'description') }, [
            'property',
            'value',
        ]),
    },
};

;// CONCATENATED MODULE: ../packages/data/lib/limit.js
const OPERATORS = [
    'mustBe',
    'mustNotBe',
    'mustBeGreaterThan',
    'mustBeGreaterOrEqualTo',
    'mustBeLessThan',
    'mustBeLessOrEqualTo',
    'mustBeBetween',
    'mustNotBeBetween',
];
const TESTS = {
    mustBe: (x, a) => x === a,
    mustNotBe: (x, a) => x !== a,
    mustBeGreaterThan: (x, a) => x > a,
    mustBeGreaterOrEqualTo: (x, a) => x >= a,
    mustBeLessThan: (x, a) => x < a,
    mustBeLessOrEqualTo: (x, a) => x <= a,
    // ODCS 3.1 says in words that the bounds are excluded.
    mustBeBetween: (x, a, b) => x > a && x < b,
    mustNotBeBetween: (x, a, b) => !(x > a && x < b),
};
const WORDS = {
    mustBe: 'exactly',
    mustNotBe: 'other than',
    mustBeGreaterThan: 'more than',
    mustBeGreaterOrEqualTo: 'at least',
    mustBeLessThan: 'less than',
    mustBeLessOrEqualTo: 'at most',
    mustBeBetween: 'more than',
    mustNotBeBetween: 'not more than',
};
/** `total` is what percentages are of; of nothing, no percentage is allowed. */
function allows({ operator, values, unit }, count, total) {
    const measured = unit === 'percent' ? (100 * count) / total : count;
    return TESTS[operator](measured, values[0], values[1] ?? NaN);
}
/** `no`, `less than 5 %`, `more than 100 and less than 120`. */
function describeLimit({ operator, values, unit }) {
    const [a, b] = values.map(value => (unit === 'percent' ? `${value} %` : String(value)));
    if (operator === 'mustBe' && values[0] === 0)
        return 'no';
    if (operator === 'mustBeBetween')
        return `more than ${a} and less than ${b}`;
    if (operator === 'mustNotBeBetween')
        return `at most ${a} or at least ${b}`;
    return `${WORDS[operator]} ${a}`;
}

;// CONCATENATED MODULE: ../packages/data/lib/wording.js

/** 39,390 */
function showCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `3 rows`, `1 row` */
function showCounted(count, one, many = `${one}s`) {
    return `${showCount(count)} ${count === 1 ? one : many}`;
}
/** ` (1.8 %)`; nothing where there is nothing to compare with. */
function showShare(count, of) {
    if (of === 0)
        return '';
    const percent = (100 * count) / of;
    if (count > 0 && percent < 0.05)
        return ' (< 0.1 %)';
    if (count < of && percent > 99.95)
        return ' (> 99.9 %)';
    return ` (${percent.toFixed(1)} %)`;
}
/** `line 72: "19"`, with the file where there are several, and with the place of the first of two equal keys. */
function showExample({ file, line, value, first }, paths) {
    const several = paths.length > 1;
    const where = several ? `${paths[file]} line ${line}` : `line ${line}`;
    const origin = several && first?.file !== file ? `${paths[first?.file ?? file]} line ` : 'line ';
    return `${where}${value === undefined ? '' : `: ${JSON.stringify(value)}`}${first ? ` (first on ${origin}${first.line})` : ''}`;
}
/** `"age" must be at least 18`, or with a limit `"age" must have less than 5 % null values`. */
function showDemand(check) {
    const names = check.columns ?? (check.column === undefined ? [] : [check.column]);
    const subject = names.length ? names.map(name => JSON.stringify(name)).join(' + ') : 'The table';
    if (!check.limit)
        return `${subject} must ${check.demand}`;
    return `${subject} must have ${describeLimit(check.limit)} ${check.demand}`;
}
/** The demand and what was found instead. */
function showBreach({ check, count, of }) {
    const demand = showDemand(check);
    if (check.rule === 'row-count')
        return `${demand}; it has ${showCount(count)}.`;
    if (check.limit)
        return `${demand}; found ${showCount(count)} in ${showCount(of)}${showShare(count, of)}.`;
    const things = check.rule === 'required' || check.column === undefined ? 'row' : 'value';
    const verb = count === 1 ? 'breaks' : 'break';
    return `${demand}; ${showCount(count)} of ${showCounted(of, things)} ${verb} this${showShare(count, of)}.`;
}

;// CONCATENATED MODULE: ../packages/data/lib/describe-profile.js

/** Charts beyond these would make the report heavy; the table and the profile file have all columns. */
const MAX_CHARTS = 24;
const SHOWN = 40;
/** One row a column, and a histogram of each column that has one. */
function describeProfile({ columns, rows }) {
    const table = {
        kind: 'table',
        columns: [
            { label: 'Column' },
            { label: 'Type' },
            { label: 'Missing', align: 'right' },
            { label: 'Distinct', align: 'right' },
            { label: 'Range' },
            { label: 'Median', align: 'right' },
            { label: 'Mean ± SD', align: 'right' },
            { label: 'Most frequent' },
        ],
        rows: columns.map(column => ({
            cells: [
                { code: column.name },
                column.type,
                column.missing ? `${showCount(column.missing)}${showShare(column.missing, rows)}` : '0',
                `${column.distinct.exact ? '' : '≥ '}${showCount(column.distinct.count)}`,
                rangeOf(column),
                show(column.quantiles?.['p50']),
                column.mean === undefined ? '' : `${show(column.mean)} ± ${show(column.sd)}`,
                (column.top ?? [])
                    .slice(0, 3)
                    .map(({ value, count }) => `${show(value)} (${showCount(count)})`)
                    .join(', '),
            ],
        })),
    };
    const charts = columns.flatMap(column => histogramOf(column));
    const blocks = [table, ...charts.slice(0, MAX_CHARTS)];
    if (charts.length > MAX_CHARTS)
        blocks.push({
            kind: 'paragraph',
            text: `Histograms of the first ${MAX_CHARTS} of ${charts.length} columns.`,
        });
    return { kind: 'details', summary: 'Profile of the columns', blocks };
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
                values: histogram.edges.slice(0, -1).map(show),
            },
            y: { label: 'rows' },
            series: [{ name: 'rows', values: histogram.counts }],
        },
    ];
}
function rangeOf({ min, max, length }) {
    if (min !== undefined && max !== undefined)
        return `${show(min)} … ${show(max)}`;
    if (!length)
        return '';
    const lengths = length.min === length.max ? `${length.min}` : `${length.min} … ${length.max}`;
    return `${lengths} characters`;
}
/** Numbers with at most six digits, long texts cut. */
function show(value) {
    if (value === undefined)
        return '';
    if (typeof value === 'number')
        return String(Number(value.toPrecision(6)));
    const text = String(value);
    return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

;// CONCATENATED MODULE: ../packages/data/lib/describe.js


const SHOWN_FILES = 5;
/** The report: what failed first, then what holds and what the data look like. */
function describeValidation(validation) {
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
            ...(notices.length ? [describe_list(notices)] : []),
            facts(validation),
            ...keptRules(validation),
            describeProfile(validation.profile),
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
function describe_list(findings) {
    return {
        kind: 'list',
        items: findings.map(({ message, fix }) => (fix ? `${message} ${fix}` : message)),
    };
}
function facts({ scan, contract, profile }) {
    const { files, rows } = scan;
    const paths = files.slice(0, SHOWN_FILES).map(({ path }) => path);
    if (files.length > SHOWN_FILES)
        paths.push(`${showCount(files.length - SHOWN_FILES)} more`);
    const pairs = [
        [showCounted(files.length, 'file'), paths.join(', ')],
        ['Format', [...new Set(files.map(formatOf))].join(', ')],
        [
            'Size',
            `${showCounted(rows, 'row')}, ${showCounted(scan.columns.length, 'column')}, ${showCount(profile.bytes)} bytes`,
        ],
        ['Contract', `${contract.file}, version ${contract.version}`],
    ];
    if (contract.proseRules)
        pairs.push(['Rules in prose', `${contract.proseRules}, left to people`]);
    return { kind: 'facts', facts: pairs.map(([name, value]) => ({ name, value })) };
}
function formatOf({ format, delimiter, gzip }) {
    const unusual = format === 'csv' && delimiter !== ',' ? ` with ${JSON.stringify(delimiter)}` : '';
    return `${format}${unusual}${gzip ? ' (gzip)' : ''}`;
}
function keptRules({ outcomes }) {
    const kept = outcomes.filter(outcome => outcome.kept);
    if (!kept.length)
        return [];
    const rows = kept.map(({ id, result }) => {
        const told = result ? showDemand(result.check) : describe_WORDS[id];
        return { tone: 'pass', cells: [{ code: id }, told ?? ''] };
    });
    const table = { kind: 'table', columns: [{ label: 'Rule' }, { label: 'Demand' }], rows };
    return [{ kind: 'details', summary: `${showCounted(kept.length, 'rule')} kept`, blocks: [table] }];
}
/** Rules that no contract has to write down. */
const describe_WORDS = {
    structure: 'Every file must be well formed',
    'extra-column': 'There must be no column beyond the contract',
};

;// CONCATENATED MODULE: ../packages/data/lib/evidence.js

const RESULTS = {
    pass: 'PASSED',
    warn: 'WARNED',
    inconclusive: 'FAILED',
    fail: 'FAILED',
};
/** The verdict about this very dataset, by this very contract, rule by rule. */
function evidenceOf(validation, url) {
    const { verdict, failOn, dataset, contract, outcomes } = validation;
    const broken = outcomes.filter(({ kept }) => !kept);
    const fatal = ({ severity }) => severity === 'error' || (severity === 'warning' && failOn === 'warning');
    return (0,lib/* statement */.qZ)([dataset], lib/* PREDICATE */.W3.testResult, {
        result: RESULTS[verdict],
        configuration: [
            { name: contract.file, digest: { sha256: contract.sha256 }, annotations: { kind: 'contract' } },
        ],
        passedTests: outcomes.filter(({ kept }) => kept).map(({ id }) => id),
        warnedTests: broken.filter(outcome => !fatal(outcome)).map(({ id }) => id),
        failedTests: broken.filter(fatal).map(({ id }) => id),
        ...(url ? { url } : {}),
    });
}

// EXTERNAL MODULE: ../packages/tables/lib/index.js + 23 modules
var tables_lib = __webpack_require__(92794);
;// CONCATENATED MODULE: ../packages/data/lib/iso-time.js
const MS_PER_DAY = 86_400_000;
/** No date: a number of days that no date has. */
const NO_DAY = -0x80000000;
const DASH = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const T = 0x54;
const SPACE = 0x20;
/** `2024-02-29` */
const readIsoDate = (bytes, start, end) => end - start === 10 ? dateAt(bytes, start) * MS_PER_DAY : NaN;
/** Days since 1970 of the ten bytes of an ISO date, `NO_DAY` where they are none. */
function dayAt(view, at) {
    const year = view.getInt32(at, true) ^ 0x30303030;
    const month = view.getInt32(at + 4, true) ^ 0x2d30302d;
    const day = view.getInt16(at + 8, true) ^ 0x3030;
    // What is a digit is now a byte from 0 to 9, the dashes are 0; adding 0x76 sets the high bit of all else.
    const others = (year + 0x76767676) | year | (month + 0x7f76767f) | month | (day + 0x7676) | day;
    if (others & 0x80808080)
        return NO_DAY;
    const pairs = (Math.imul(year, 10) + (year >>> 8)) & 0x00ff00ff;
    return dayNumber((pairs & 0xff) * 100 + (pairs >>> 16), ((month >>> 8) & 0xff) * 10 + ((month >>> 16) & 0xff), (day & 0xff) * 10 + (day >>> 8));
}
/** `14:03`, `14:03:59`, `14:03:59.123456` */
const readIsoTime = (bytes, start, end) => {
    const { time, next } = timeAt(bytes, start, end);
    return next === end ? time : NaN;
};
/**
 * RFC 3339 and what is commonly written for it: date, `T` or a blank, time with or without seconds, and a zone where
 * `zone` says so. Without a zone it is UTC.
 */
function isoTimestampReader(zone) {
    return (bytes, start, end) => {
        if (end - start < 16 || (bytes[start + 10] !== T && bytes[start + 10] !== SPACE))
            return NaN;
        const { time, next } = timeAt(bytes, start + 11, end);
        const instant = dateAt(bytes, start) * MS_PER_DAY + time;
        if (next === end)
            return zone === 'required' ? NaN : instant;
        const offset = zone === 'forbidden' ? undefined : readZone(bytes, next, end);
        return offset && next + offset.length === end ? instant - offset.minutes * 60_000 : NaN;
    };
}
function dateAt(bytes, at) {
    if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH)
        return NaN;
    const year = readDigits(bytes, at, 4);
    const month = readDigits(bytes, at + 5, 2);
    const day = readDigits(bytes, at + 8, 2);
    return year < 0 || month < 0 || day < 0 ? NaN : daysOf(year, month, day);
}
/** Milliseconds of the day, and the place after them. */
function timeAt(bytes, at, end) {
    const none = { time: NaN, next: at };
    if (end - at < 5 || bytes[at + 2] !== COLON)
        return none;
    const hour = readDigits(bytes, at, 2);
    const minute = readDigits(bytes, at + 3, 2);
    let second = 0;
    let fraction = 0;
    let next = at + 5;
    if (bytes[next] === COLON && next < end) {
        second = end - next < 3 ? -1 : readDigits(bytes, next + 1, 2);
        next += 3;
        if (bytes[next] === DOT && next < end) {
            let scale = 100;
            const first = ++next;
            for (; next < end && isDigit(bytes[next]); next++, scale /= 10)
                fraction += (bytes[next] - 0x30) * scale;
            if (next === first)
                return none;
        }
    }
    if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59)
        return none;
    return { time: ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(fraction + 1e-6), next };
}
const isDigit = (b) => b >= 0x30 && b <= 0x39;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days since 1970 in the proleptic Gregorian calendar; `NO_DAY` where there is no such day. */
function dayNumber(year, month, day) {
    const leap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
    if (month < 1 || month > 12 || day < 1)
        return NO_DAY;
    if (day > MONTHS[month - 1] + (leap && month === 2 ? 1 : 0))
        return NO_DAY;
    // Counted from 1 March, so that the leap day is the last of its year.
    const y = month > 2 ? year : year - 1;
    const dayOfYear = (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 1;
    return 365 * y + (y >> 2) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}
/** As `dayNumber`, with NaN for no day. */
function daysOf(year, month, day) {
    const number = dayNumber(year, month, day);
    return number === NO_DAY ? NaN : number;
}
/** The number of exactly so many digits, −1 where others stand. The caller knows that so many bytes are there. */
function readDigits(bytes, start, digits) {
    let value = 0;
    for (let i = start; i < start + digits; i++) {
        const digit = bytes[i] - 0x30;
        if (digit < 0 || digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}
/** `Z`, `+01`, `+0100`, `+01:00`: minutes east of UTC. */
function readZone(bytes, at, end) {
    const match = /^(?:Z|([+-])(\d\d)(?::?(\d\d))?)/.exec(bytes.toString('latin1', at, Math.min(end, at + 6)));
    if (!match)
        return undefined;
    const [all, sign, hours = '0', minutes = '0'] = match;
    if (Number(hours) > 18 || Number(minutes) > 59)
        return undefined;
    const value = Number(hours) * 60 + Number(minutes);
    return { minutes: sign === '-' ? -value : value, length: all.length };
}

;// CONCATENATED MODULE: ../packages/data/lib/check.js
/** Counts offenders and keeps the first few. */
class Tally {
    count = 0;
    examples = [];
    keep;
    constructor(keep) {
        this.keep = keep;
    }
    add(example) {
        this.count++;
        if (this.examples.length < this.keep)
            this.examples.push(example());
    }
    /** Counts offenders of which nothing can be shown. */
    addCount(count) {
        this.count += count;
    }
}
/** Both tallies as one, in the order of the data. */
function joined(a, b) {
    const examples = [...a.examples, ...b.examples].sort((x, y) => x.file - y.file || x.line - y.line);
    return { count: a.count + b.count, examples: examples.slice(0, a.keep) };
}

;// CONCATENATED MODULE: ../packages/data/lib/byte-table.js
const CHUNK = 1 << 16;
/** Distinct byte strings, numbered in the order they first came. Open addressing; the bytes lie in chunks of an arena. */
class ByteTable {
    /** How many there are. */
    size = 0;
    /** Bytes of memory held, about. */
    memory = 0;
    /** Number + 1 of the string in each slot; twice as many slots as strings at most. */
    #slots = new Int32Array(64);
    #hashes = new Int32Array(32);
    #lengths = new Int32Array(32);
    #chunkOf = new Int32Array(32);
    #offsets = new Int32Array(32);
    #chunks = [];
    #used = 0;
    /**
     * The number of `bytes[start, end)`; `~number` (negative) when it is new and has just got that number. `view` looks
     * at the same bytes.
     */
    add(bytes, view, start, end) {
        const hash = hashOf(bytes, view, start, end);
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        for (;;) {
            const number = this.#slots[slot] - 1;
            if (number < 0)
                break;
            if (this.#hashes[number] === hash && this.#equals(number, bytes, start, end))
                return number;
            slot = (slot + 1) & mask;
        }
        if (this.size === this.#hashes.length) {
            this.#grow();
            slot = this.#freeSlot(hash);
        }
        this.#slots[slot] = this.size + 1;
        this.#hashes[this.size] = hash;
        this.#store(bytes, start, end);
        return ~this.size++;
    }
    /** The bytes with that number. */
    get(number) {
        const offset = this.#offsets[number];
        return this.#chunks[this.#chunkOf[number]].subarray(offset, offset + this.#lengths[number]);
    }
    #equals(number, bytes, start, end) {
        const length = end - start;
        if (this.#lengths[number] !== length)
            return false;
        const chunk = this.#chunks[this.#chunkOf[number]];
        const offset = this.#offsets[number];
        for (let i = 0; i < length; i++)
            if (chunk[offset + i] !== bytes[start + i])
                return false;
        return true;
    }
    #store(bytes, start, end) {
        const length = end - start;
        if (this.#chunks.length === 0 || this.#used + length > CHUNK) {
            const chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
            this.memory += chunk.length;
            this.#chunks.push(chunk);
            this.#used = 0;
        }
        const chunk = this.#chunks.length - 1;
        bytes.copy(this.#chunks[chunk], this.#used, start, end);
        this.#lengths[this.size] = length;
        this.#chunkOf[this.size] = chunk;
        this.#offsets[this.size] = this.#used;
        this.#used += length;
    }
    #grow() {
        const capacity = this.size * 2;
        this.#hashes = grown(this.#hashes, capacity);
        this.#lengths = grown(this.#lengths, capacity);
        this.#chunkOf = grown(this.#chunkOf, capacity);
        this.#offsets = grown(this.#offsets, capacity);
        this.#slots = new Int32Array(capacity * 2);
        this.memory += this.size * 24;
        for (let number = 0; number < this.size; number++)
            this.#slots[this.#freeSlot(this.#hashes[number])] = number + 1;
    }
    #freeSlot(hash) {
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        while (this.#slots[slot] !== 0)
            slot = (slot + 1) & mask;
        return slot;
    }
}
function grown(array, length) {
    const larger = new Int32Array(length);
    larger.set(array);
    return larger;
}
/** Four bytes at a time; the finish is that of MurmurHash3. Not for hostile keys: equal hashes only cost time. */
function hashOf(bytes, view, start, end) {
    let hash = end - start;
    let i = start;
    for (; i + 4 <= end; i += 4) {
        hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
        hash ^= hash >>> 15;
    }
    for (; i < end; i++)
        hash = Math.imul(hash ^ bytes[i], 0x85ebca6b);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    return hash;
}

;// CONCATENATED MODULE: ../packages/data/lib/key-set.js


/**
 * Remembers every key with the place it first came from: uniqueness is exact, and memory grows with the number of
 * keys (about 35 bytes each, and the keys). Beyond the limit it refuses rather than guess.
 */
class KeySet {
    #table = new ByteTable();
    #what;
    #maxBytes;
    #lines = new Uint32Array(32);
    #files = new Uint32Array(32);
    constructor(what, maxBytes) {
        this.#what = what;
        this.#maxBytes = maxBytes;
    }
    get size() {
        return this.#table.size;
    }
    /** undefined for a new key, else the place where it came first. */
    add(bytes, view, start, end, file, line) {
        const number = this.#table.add(bytes, view, start, end);
        if (number >= 0)
            return { file: this.#files[number], line: this.#lines[number] };
        const added = ~number;
        if (added >= this.#lines.length)
            this.#grow(added);
        this.#lines[added] = line;
        this.#files[added] = file;
        return undefined;
    }
    #grow(size) {
        if (this.#table.memory + size * 12 > this.#maxBytes) {
            throw new lib/* UserError */.yo('limit-exceeded', {
                message: `Checking that ${this.#what} is unique takes more than ${this.#maxBytes} bytes of memory, after ${size} different keys.`,
                fix: 'Raise "max-key-memory" if the machine has more.',
            });
        }
        const lines = new Uint32Array(size * 2);
        lines.set(this.#lines);
        this.#lines = lines;
        const files = new Uint32Array(size * 2);
        files.set(this.#files);
        this.#files = files;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/cells.js



/** Files named at most that lack a column. */
const cells_SHOWN_FILES = 5;
/** Longer values are cut in examples. */
const cells_SHOWN = 60;
/** What every column counts, whatever its type: cells in which nothing stands, which break the type, which repeat a key. */
class Cells {
    plan;
    rows = 0;
    nulls;
    /** Cells that hold a text of the `missingValues` rule. */
    gaps;
    invalid;
    /** NaN and infinities, written out. */
    notFinite;
    /** Files that have no such column. */
    absent;
    duplicates;
    keys;
    #cursor;
    constructor(plan, cursor) {
        this.plan = plan;
        this.#cursor = cursor;
        this.nulls = this.tally();
        this.gaps = this.tally();
        this.invalid = this.tally();
        this.notFinite = this.tally();
        this.absent = new Tally(cells_SHOWN_FILES);
        this.duplicates = this.tally();
        const unique = plan.checks.some(check => check.kind === 'unique');
        this.keys = unique ? new KeySet(JSON.stringify(plan.name), cursor.maxKeyBytes) : undefined;
    }
    tally() {
        return new Tally(this.#cursor.keep);
    }
    /** Values of the right type. */
    get present() {
        return this.rows - this.nulls.count - this.gaps.count;
    }
    addMissing(column, batch, row) {
        const { nulls, missing } = this.plan;
        const k = column.offset + row * column.stride;
        const [start, end] = [column.starts[k], column.ends[k]];
        const gap = missing.texts.length > nulls.texts.length && end > start && !nulls.has(column.bytes, start, end);
        (gap ? this.gaps : this.nulls).add(() => this.example(column, batch, row));
    }
    /** Rows in which the column does not occur at all. */
    addMissingRows(rows) {
        this.rows += rows;
        this.nulls.addCount(rows);
    }
    /** The file at hand has no such column. */
    addAbsent() {
        this.absent.add(() => ({ file: this.#cursor.file, line: 1 }));
    }
    addKey(bytes, view, start, end, column, batch, row) {
        const first = this.keys?.add(bytes, view, start, end, this.#cursor.file, batch.lines[row]);
        if (!first)
            return;
        this.duplicates.add(() => ({ ...this.example(column, batch, row), first }));
    }
    example(column, batch, row) {
        const place = { file: this.#cursor.file, line: batch.lines[row] };
        if (this.plan.hidden)
            return place;
        const text = (0,tables_lib/* cellText */.Ie)(column, row);
        if (text === undefined)
            return place;
        return { ...place, value: text.length > cells_SHOWN ? `${text.slice(0, cells_SHOWN)}…` : text };
    }
    /** What became of a check. `own` is the tally of a column that counted it itself. */
    result(check, own) {
        const { count, examples } = own ?? this.#counted(check);
        const ofRows = check.kind === 'required' || check.kind === 'nulls' || check.kind === 'missing';
        return { check, count, of: ofRows ? this.rows : this.present, examples };
    }
    #counted(check) {
        switch (check.kind) {
            case 'column':
                return this.absent;
            case 'required':
            case 'nulls':
                return this.nulls;
            case 'missing':
                return check.nulls ? joined(this.nulls, this.gaps) : this.gaps;
            case 'type':
                return this.invalid;
            case 'finite':
                return this.notFinite;
            case 'unique':
                return this.duplicates;
            default:
                throw new Error(`A column of type ${this.plan.type} does not count ${check.kind}.`);
        }
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/decode-values.js


/** Reads the cells of a column through a reader. Answers how many are something else. */
function decodeValues(column, rows, decoding, into) {
    if (column.kinds === undefined && !decoding.missing.likeNumbers) {
        if (decoding.read === readIsoDate)
            return decodeIsoDates(column, rows, decoding, into);
        if (decoding.read === readBoolean)
            return decodeBooleans(column, rows, decoding, into);
    }
    let others = 0;
    for (let row = 0; row < rows; row++)
        others += decodeCell(column, row, decoding, into);
    return others;
}
/** Dates in CSV are mostly ten bytes of ISO 8601: read without a call for each. */
function decodeIsoDates(column, rows, decoding, into) {
    const { bytes, starts, ends, offset, stride } = column;
    const view = (0,tables_lib/* viewOf */.du)(bytes);
    let others = 0;
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        const start = starts[k];
        const day = ends[k] - start === 10 ? dayAt(view, start) : NO_DAY;
        if (day === NO_DAY)
            others += decodeCell(column, row, decoding, into);
        else {
            into.values[row] = day * MS_PER_DAY;
            into.states[row] = tables_lib/* CellState */.ws.value;
        }
    }
    return others;
}
const TRUE = Buffer.from('true').readInt32LE();
const FALS = Buffer.from('fals').readInt32LE();
const E = 0x65;
/** Booleans in CSV are mostly `true` and `false`. */
function decodeBooleans(column, rows, decoding, into) {
    const { bytes, starts, ends, offset, stride } = column;
    const { values, states } = into;
    const view = (0,tables_lib/* viewOf */.du)(bytes);
    let others = 0;
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        const start = starts[k];
        const length = ends[k] - start;
        states[row] = tables_lib/* CellState */.ws.value;
        if (length === 4 && view.getInt32(start, true) === TRUE)
            values[row] = 1;
        else if (length === 5 && view.getInt32(start, true) === FALS && bytes[start + 4] === E)
            values[row] = 0;
        else
            others += decodeCell(column, row, decoding, into);
    }
    return others;
}
/** Any cell; answers 1 where it holds no value, else 0. */
function decodeCell({ bytes, starts, ends, kinds, offset, stride }, row, { read, kind, missing }, { values, states }) {
    const k = offset + row * stride;
    const start = starts[k];
    const end = ends[k];
    const isText = kinds === undefined || kinds[k] === tables_lib/* CellKind */.B9.string;
    let value = NaN;
    let state = tables_lib/* CellState */.ws.missing;
    if (end >= start && !(isText && isMissing(bytes, start, end, kinds, missing))) {
        if (kinds === undefined || isText === (kind === 'text'))
            value = read(bytes, start, end);
        state = value === value ? tables_lib/* CellState */.ws.value : tables_lib/* CellState */.ws.invalid;
    }
    values[row] = value;
    states[row] = state;
    return state === tables_lib/* CellState */.ws.value ? 0 : 1;
}
/** In CSV an empty cell is missing; in JSON an empty string is a value. */
function isMissing(bytes, start, end, kinds, missing) {
    return (kinds === undefined && end === start) || missing.has(bytes, start, end);
}
const TRUES = ['true', 'True', 'TRUE'].map(text => Buffer.from(text));
const FALSES = ['false', 'False', 'FALSE'].map(text => Buffer.from(text));
/** 1 for true and 0 for false, in the spellings of YAML 1.2. */
const readBoolean = (bytes, start, end) => {
    if (TRUES.some(text => (0,tables_lib/* equalBytes */.ex)(bytes, start, end, text)))
        return 1;
    return FALSES.some(text => (0,tables_lib/* equalBytes */.ex)(bytes, start, end, text)) ? 0 : NaN;
};

;// CONCATENATED MODULE: ../packages/data/lib/number-keys.js
/** Numbers as keys: `7`, `+7`, `007` and `7.0` are one key; integers past 2⁵³ keep all their digits. */
class NumberKeys {
    #scratch = Buffer.alloc(64);
    #scratchView = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);
    addAll(cells, column, batch, values) {
        const { bytes, starts, ends, offset, stride } = column;
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
            const value = values[row];
            if (value !== value)
                continue;
            const start = starts[k];
            const end = ends[k];
            if (isPlainInteger(bytes, start, end)) {
                cells.addKey(bytes, view, start, end, column, batch, row);
            }
            else {
                const length = this.#scratch.write(canonical(bytes.toString('latin1', start, end), value), 'latin1');
                cells.addKey(this.#scratch, this.#scratchView, 0, length, column, batch, row);
            }
        }
    }
}
/** Digits without sign and leading zeros: the text is the key. */
function isPlainInteger(bytes, start, end) {
    for (let i = start; i < end; i++)
        if (bytes[i] < 0x30 || bytes[i] > 0x39)
            return false;
    return bytes[start] !== 0x30 || end === start + 1;
}
function canonical(text, value) {
    if (Number.isSafeInteger(value) || !/^[+-]?\d+$/.test(text))
        return String(value + 0);
    // At most 60 digits: longer ones are cut, and only so long ones could be mixed up.
    return text.replace(/^\+?(-?)0*/, '$1').slice(0, 60);
}

;// CONCATENATED MODULE: ../packages/data/lib/histogram.js
/** About so many bins: the square root of the number of values, within these. */
const BINS = { least: 5, most: 20 };
/** What the step of the bins is a round number of, and whether it may be less than one. */
const SCALES = {
    number: { unit: 1, whole: false },
    integer: { unit: 1, whole: true },
    day: { unit: 86_400_000, whole: true },
    minute: { unit: 60_000, whole: true },
};
/**
 * The least value that at least the share q of all values do not exceed. Of a cell, its middle.
 * @param count of all values
 */
function quantile(weighted, count, q, min, max) {
    const rank = Math.max(1, Math.ceil(q * count));
    let seen = 0;
    for (const entry of weighted) {
        seen += entry[2];
        if (seen >= rank)
            return middle(entry, min, max);
    }
    return max;
}
/** Counts per bin; a cell goes where its middle lies. undefined where all values are one. */
function binned(weighted, min, max, scale) {
    if (min === max || !Number.isFinite(max - min))
        return undefined;
    const { unit, whole } = SCALES[scale];
    const count = weighted.reduce((sum, entry) => sum + entry[2], 0);
    const bins = Math.min(BINS.most, Math.max(BINS.least, Math.ceil(Math.sqrt(count))));
    const raw = roundStep((max - min) / unit / bins);
    const step = whole ? Math.max(1, raw) : raw;
    // Of a range near the least float64 no parts can be made.
    if (!(step > 0) || !Number.isFinite(Math.max(-min, max) / unit / step))
        return undefined;
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    const first = Math.floor(min / unit / step);
    const length = Math.floor(max / unit / step) - first + 1;
    const edgeAt = (i) => {
        const edge = (first + i) * step;
        return (digits <= 100 ? Number(edge.toFixed(digits)) : edge) * unit;
    };
    const counts = new Array(length).fill(0);
    for (const entry of weighted) {
        const bin = Math.floor(middle(entry, min, max) / unit / step) - first;
        counts[Math.min(Math.max(bin, 0), length - 1)] += entry[2];
    }
    return { edges: Array.from({ length: length + 1 }, (_, i) => edgeAt(i)), counts };
}
function middle([low, high], min, max) {
    return Math.min(Math.max(low === high ? low : (low + high) / 2, min), max);
}
/** The least of 1, 2, 5 times a power of ten that is not below. */
function roundStep(raw) {
    const power = 10 ** Math.floor(Math.log10(raw));
    const factor = [1, 2, 5, 10].find(f => f * power >= raw * (1 - 1e-12)) ?? 10;
    return factor * power;
}

;// CONCATENATED MODULE: ../packages/data/lib/profile.js

/** Distinct values are counted exactly up to this many. */
const DISTINCT_CAP = 10_000;
const TOP = 20;
const QUANTILES = { p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 };
function profileNumbers({ cells, summary }) {
    const { plan } = cells;
    const show = showAs(plan.type);
    const profile = {
        name: plan.name,
        type: plan.type ?? 'any',
        rows: cells.rows,
        missing: cells.nulls.count + cells.gaps.count,
        invalid: cells.invalid.count,
        ...(plan.type === 'number' ? { notFinite: cells.notFinite.count } : {}),
        distinct: cells.keys ? { count: cells.keys.size, exact: true } : summary.distinct,
    };
    const { moments, min, max, weighted } = summary;
    if (moments.count === 0 || plan.hidden)
        return profile;
    const top = summary.values && topOf(summary.values.map(([value, count]) => ({ value: show(value), count })));
    if (top)
        profile.top = top;
    if (plan.type === 'boolean')
        return profile;
    profile.min = show(min);
    profile.max = show(max);
    if (plan.type === 'number' || plan.type === 'integer') {
        if (Number.isFinite(moments.mean))
            profile.mean = moments.mean;
        if (Number.isFinite(moments.sd))
            profile.sd = moments.sd;
    }
    profile.quantiles = Object.fromEntries(Object.entries(QUANTILES).map(([name, q]) => [
        name,
        show(quantile(weighted, moments.count, q, min, max)),
    ]));
    const histogram = binned(weighted, min, max, binningOf(plan.type));
    if (histogram)
        profile.histogram = { ...histogram, edges: histogram.edges.map(showAs(edgeType(plan.type))) };
    return profile;
}
function profileTexts(column) {
    const { cells, distinct } = column;
    const { plan } = cells;
    const profile = {
        name: plan.name,
        type: plan.type ?? 'any',
        rows: cells.rows,
        missing: cells.nulls.count + cells.gaps.count,
        invalid: cells.invalid.count,
        distinct: cells.keys
            ? { count: cells.keys.size, exact: true }
            : { count: distinct?.table.size ?? column.atLeast, exact: distinct !== undefined },
    };
    const { count, min, max, mean } = column.lengths;
    if (count === 0)
        return profile;
    profile.length = { min, max, mean };
    if (!distinct || plan.hidden)
        return profile;
    const values = distinct.counts.map((count, i) => ({
        value: distinct.table.get(i).toString('utf8'),
        count,
    }));
    const top = topOf(values);
    if (top)
        profile.top = top;
    return profile;
}
function topOf(values) {
    if (!values.some(({ count }) => count > 1))
        return undefined;
    return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, TOP);
}
function binningOf(type) {
    if (type === 'date' || type === 'timestamp')
        return 'day';
    if (type === 'time')
        return 'minute';
    return type === 'integer' ? 'integer' : 'number';
}
/** Bins of timestamps begin at midnight. */
function edgeType(type) {
    return type === 'timestamp' ? 'date' : type;
}
/** How a number stands for a value of the type. */
function showAs(type) {
    if (type === 'boolean')
        return value => value === 1;
    if (type === 'date')
        return value => isoOf(value).slice(0, 10);
    if (type === 'timestamp')
        return value => isoOf(value);
    if (type === 'time')
        return value => isoOf(value).slice(11, 23);
    return value => value;
}
function isoOf(value) {
    return new Date(value).toISOString();
}

;// CONCATENATED MODULE: ../packages/data/lib/sketch.js
const words = new Int32Array(2);
const sketch_double = new Float64Array(words.buffer);
const PAGE_BITS = 10;
const PAGE = 1 << PAGE_BITS;
const PAGES = 4096;
/**
 * Cells by the top 22 bits of the float64 (sign, exponent, 10 bits of the mantissa): 0.1 % wide, relatively. The bits of
 * negative numbers are flipped, so that order is kept.
 */
const floatGrid = {
    name: 'float',
    cellOf(value) {
        sketch_double[0] = value + 0;
        const top = words[1] >>> 10;
        return words[1] < 0 ? 0x1fffff - (top & 0x1fffff) : 0x200000 + top;
    },
    edgeOf(cell) {
        const negative = cell < 0x200000;
        const top = negative ? 0x200000 | (0x1fffff - cell) : cell - 0x200000;
        // The least value of a negative cell has all lower bits set.
        words[1] = (top << 10) | (negative ? 0x3ff : 0);
        words[0] = negative ? -1 : 0;
        return sketch_double[0];
    },
};
const DAY = 86_400_000;
const MIDDLE = (PAGES * PAGE) / 2;
/** Cells of one day, for times in milliseconds since 1970; ±5,741 years. */
const dayGrid = {
    name: 'day',
    cellOf: value => Math.min(Math.max(Math.floor(value / DAY) + MIDDLE, 0), PAGES * PAGE - 1),
    edgeOf: cell => (cell - MIDDLE) * DAY,
};
/** Histogram on a fixed grid. Integer counts: any order and any split of the data give the same. */
class Sketch {
    grid;
    #pages = new Array(PAGES).fill(undefined);
    constructor(grid) {
        this.grid = grid;
    }
    add(value, count) {
        const cell = this.grid.cellOf(value);
        const page = this.#pages[cell >>> PAGE_BITS] ?? this.#newPage(cell >>> PAGE_BITS);
        page[cell & (PAGE - 1)] += count;
    }
    /** Counts the values of the rows from `from` up to `rows` that are not NaN. */
    addAll(values, from, rows) {
        const pages = this.#pages;
        const grid = this.grid;
        for (let row = from; row < rows; row++) {
            const value = values[row];
            if (value !== value)
                continue;
            const cell = grid.cellOf(value);
            const page = pages[cell >>> PAGE_BITS] ?? this.#newPage(cell >>> PAGE_BITS);
            page[cell & (PAGE - 1)] += 1;
        }
    }
    /** Cells that hold something, ascending: lower edge, upper edge, count. */
    *cells() {
        for (const [index, page] of this.#pages.entries()) {
            if (!page)
                continue;
            for (let i = 0; i < PAGE; i++) {
                if (page[i] === 0)
                    continue;
                const cell = (index << PAGE_BITS) | i;
                yield [this.grid.edgeOf(cell), this.grid.edgeOf(cell + 1), page[i]];
            }
        }
    }
    #newPage(index) {
        const page = new Uint32Array(PAGE);
        this.#pages[index] = page;
        return page;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/moments.js
/**
 * Count, extremes, mean and standard deviation. Sums are taken of the distances from the first value, so that a large mean
 * costs no digits, and in the order of the rows, so that they do not depend on how the rows came in batches.
 */
class Moments {
    count = 0;
    min = Infinity;
    max = -Infinity;
    #origin = 0;
    #sum = 0;
    #squares = 0;
    add(value, count) {
        if (this.count === 0)
            this.#origin = value;
        const distance = value - this.#origin;
        this.count += count;
        this.#sum += distance * count;
        this.#squares += distance * distance * count;
        this.min = Math.min(this.min, value);
        this.max = Math.max(this.max, value);
    }
    /** Takes the values of the rows from `from` up to `rows` that are not NaN. */
    addAll(values, from, rows) {
        let { count } = this;
        let sum = this.#sum;
        let squares = this.#squares;
        let origin = this.#origin;
        let { min, max } = this;
        for (let row = from; row < rows; row++) {
            const value = values[row];
            if (value !== value)
                continue;
            if (count === 0)
                origin = value;
            count++;
            if (value < min)
                min = value;
            if (value > max)
                max = value;
            const distance = value - origin;
            sum += distance;
            squares += distance * distance;
        }
        this.count = count;
        this.#sum = sum;
        this.#squares = squares;
        this.#origin = origin;
        this.min = min;
        this.max = max;
    }
    get mean() {
        return this.#origin + this.#sum / this.count;
    }
    /** Of the sample, with n − 1; 0 for a single value. */
    get sd() {
        if (this.count < 2)
            return 0;
        const variance = (this.#squares - (this.#sum * this.#sum) / this.count) / (this.count - 1);
        return Math.sqrt(Math.max(0, variance));
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/number-table.js
const number_table_words = new Int32Array(2);
const number_table_double = new Float64Array(number_table_words.buffer);
/** Counts distinct numbers up to a cap; past it, it gives what it has to somebody else. */
class NumberTable {
    min = Infinity;
    max = -Infinity;
    /** Distinct numbers. */
    size = 0;
    #cap;
    /** NaN marks a free slot; twice as many slots as numbers at least. */
    #keys = new Float64Array(64).fill(NaN);
    #counts = new Float64Array(64);
    constructor(cap) {
        this.#cap = cap;
    }
    /**
     * Counts the values that are not NaN (−0 as 0), and answers how many rows it took: all, or those before the
     * number that would be one too many.
     */
    addAll(values, rows) {
        let keys = this.#keys;
        let counts = this.#counts;
        for (let row = 0; row < rows; row++) {
            const value = values[row] + 0;
            if (value !== value)
                continue;
            let slot = slotOf(value, keys.length - 1);
            while (keys[slot] !== value && keys[slot] === keys[slot])
                slot = (slot + 1) & (keys.length - 1);
            if (keys[slot] !== value) {
                if (this.size === this.#cap)
                    return row;
                keys[slot] = value;
                this.#note(value);
                if (this.size * 2 > keys.length) {
                    counts[slot] = 1;
                    this.#grow();
                    keys = this.#keys;
                    counts = this.#counts;
                    continue;
                }
            }
            counts[slot] += 1;
        }
        return rows;
    }
    /** Number and count, ascending. */
    entries() {
        const entries = [];
        for (const [slot, key] of this.#keys.entries())
            if (!Number.isNaN(key))
                entries.push([key, this.#counts[slot]]);
        return entries.sort((a, b) => a[0] - b[0]);
    }
    #note(value) {
        this.size++;
        if (value < this.min)
            this.min = value;
        if (value > this.max)
            this.max = value;
    }
    #grow() {
        const [keys, counts] = [this.#keys, this.#counts];
        const slots = keys.length * 2;
        this.#keys = new Float64Array(slots).fill(NaN);
        this.#counts = new Float64Array(slots);
        for (let i = 0; i < keys.length; i++) {
            const key = keys[i];
            if (key !== key)
                continue;
            let slot = slotOf(key, slots - 1);
            while (this.#keys[slot] === this.#keys[slot])
                slot = (slot + 1) & (slots - 1);
            this.#keys[slot] = key;
            this.#counts[slot] = counts[i];
        }
    }
}
function slotOf(value, mask) {
    number_table_double[0] = value;
    const hash = Math.imul(number_table_words[0] ^ number_table_words[1], 0x9e3779b1);
    return (hash ^ (hash >>> 16)) & mask;
}

;// CONCATENATED MODULE: ../packages/data/lib/summary.js



/**
 * What is known of the numbers of a column. While there are few distinct ones they are counted exactly and nothing else
 * is kept; once there are more than the cap, moments and a sketch take over what was counted and go on.
 */
class Summary {
    min = Infinity;
    max = -Infinity;
    #table;
    #moments;
    #sketch;
    #cap;
    constructor(grid, cap) {
        this.#cap = cap;
        this.#table = new NumberTable(cap);
        this.#sketch = new Sketch(grid);
    }
    /** Takes the values that are not NaN. */
    addAll(values, rows) {
        let from = 0;
        if (this.#table) {
            from = this.#table.addAll(values, rows);
            this.min = this.#table.min;
            this.max = this.#table.max;
            if (from === rows)
                return;
            this.#moments = this.#handOver(this.#table.entries());
            this.#table = undefined;
        }
        this.#moments.addAll(values, from, rows);
        this.#sketch.addAll(values, from, rows);
        this.min = this.#moments.min;
        this.max = this.#moments.max;
    }
    /** Distinct values; with `exact: false` at least so many. */
    get distinct() {
        return this.#table ? { count: this.#table.size, exact: true } : { count: this.#cap + 1, exact: false };
    }
    /** Count, mean and standard deviation. */
    get moments() {
        return this.#moments ?? momentsOf(this.#table.entries());
    }
    /** The distinct values with their counts, ascending, where they are all known. */
    get values() {
        return this.#table?.entries();
    }
    /** Values or cells with their counts, ascending. */
    get weighted() {
        return this.values?.map(([value, count]) => [value, value, count]) ?? [...this.#sketch.cells()];
    }
    #handOver(entries) {
        for (const [value, count] of entries)
            this.#sketch.add(value, count);
        return momentsOf(entries);
    }
}
function momentsOf(entries) {
    const moments = new Moments();
    for (const [value, count] of entries)
        moments.add(value, count);
    return moments;
}

;// CONCATENATED MODULE: ../packages/data/lib/number-column.js







/** A column whose values are numbers, or stand for some: booleans, dates, times. */
class NumberColumn {
    cells;
    summary;
    #checks;
    #keys;
    #vector;
    /** @param vector scratch room for the largest batch, shared by all columns */
    constructor(plan, cursor, vector) {
        this.cells = new Cells(plan, cursor);
        const grid = plan.type === 'date' || plan.type === 'timestamp' ? dayGrid : floatGrid;
        this.summary = new Summary(grid, DISTINCT_CAP);
        this.#checks = plan.checks.filter(isValueCheck).map(check => ({ ...check, tally: this.cells.tally() }));
        this.#keys = this.cells.keys && new NumberKeys();
        this.#vector = vector;
    }
    take(column, batch) {
        const { rows } = batch;
        const { values, states } = this.#vector;
        this.cells.rows += rows;
        const others = this.#decode(column, rows);
        if (others > 0)
            this.#addOthers(column, batch, states);
        if (others === rows)
            return;
        this.summary.addAll(values, rows);
        for (const check of this.#checks)
            this.#judge(check, column, batch, values);
        if (this.#keys)
            this.#keys.addAll(this.cells, column, batch, values);
    }
    result(check) {
        return this.cells.result(check, this.#checks.find(({ id }) => id === check.id)?.tally);
    }
    profile() {
        return profileNumbers(this);
    }
    #decode(column, rows) {
        const { type, missing, read } = this.cells.plan;
        if (type === 'boolean')
            return decodeValues(column, rows, { read: readBoolean, kind: 'boolean', missing }, this.#vector);
        if (read)
            return decodeValues(column, rows, { read, kind: 'text', missing }, this.#vector);
        return (0,tables_lib/* decodeNumbers */.vW)(column, rows, { integer: type === 'integer', missing }, this.#vector);
    }
    #addOthers(column, batch, states) {
        for (let row = 0; row < batch.rows; row++) {
            const state = states[row];
            if (state === tables_lib/* CellState */.ws.value)
                continue;
            if (state === tables_lib/* CellState */.ws.missing)
                this.cells.addMissing(column, batch, row);
            else if (state === tables_lib/* CellState */.ws.notFinite)
                this.cells.notFinite.add(() => this.cells.example(column, batch, row));
            else
                this.cells.invalid.add(() => this.cells.example(column, batch, row));
        }
    }
    #judge(check, column, batch, values) {
        // Mostly the extremes of all values so far say that none is out of range.
        if (check.kind === 'range' && !mayBreak(check, this.summary))
            return;
        for (let row = 0; row < batch.rows; row++) {
            const value = values[row];
            if (value !== value)
                continue;
            const bad = check.kind === 'range'
                ? breaks(check, value, column, row)
                : check.kind === 'multiple'
                    ? !isMultiple(value, check.of)
                    : !check.valid.has(value);
            if (bad)
                check.tally.add(() => this.cells.example(column, batch, row));
        }
    }
}
function isValueCheck(check) {
    return check.kind === 'range' || check.kind === 'multiple' || check.kind === 'numbers';
}
function mayBreak({ least, most, open, exact }, { min, max }) {
    // At the bound itself, rounding may hide an integer beyond it.
    return open || exact ? min <= least || max >= most : min < least || max > most;
}
function breaks(test, value, column, row) {
    const { least, most, open, exact } = test;
    if (exact && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
        const text = (0,tables_lib/* cellText */.Ie)(column, row).replace(/^\+/, '');
        const written = BigInt(/^-?\d+$/.test(text) ? text : value);
        return written < exact.least || written > exact.most;
    }
    return open ? value <= least || value >= most : value < least || value > most;
}
/** Up to the error that reading decimals as float64 makes: 0.3 is a multiple of 0.1. */
function isMultiple(value, of) {
    const quotient = value / of;
    return Math.abs(quotient - Math.round(quotient)) <= 4 * Number.EPSILON * Math.max(1, Math.abs(quotient));
}

;// CONCATENATED MODULE: ../packages/data/lib/row-keys.js


/** A key of several columns. Rows in which a part is missing have no key. Parts are compared as they are written. */
class RowKeys {
    #check;
    #plans;
    #cursor;
    #keys;
    #tally;
    #scratch = Buffer.alloc(256);
    #rows = 0;
    constructor(check, plans, cursor) {
        this.#check = check;
        this.#plans = plans;
        this.#cursor = cursor;
        this.#keys = new KeySet(check.columns.map(name => JSON.stringify(name)).join(' + '), cursor.maxKeyBytes);
        this.#tally = new Tally(cursor.keep);
    }
    /** @param columns the cells of the key's columns, in its order */
    take(columns, batch) {
        for (let row = 0; row < batch.rows; row++) {
            const length = this.#write(columns, row);
            if (length === 0)
                continue;
            this.#rows++;
            const view = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);
            const line = batch.lines[row];
            const { file } = this.#cursor;
            const first = this.#keys.add(this.#scratch, view, 0, length, file, line);
            if (!first)
                continue;
            this.#tally.add(() => ({ file, line, first }));
        }
    }
    result() {
        return { check: this.#check, count: this.#tally.count, of: this.#rows, examples: this.#tally.examples };
    }
    /** Writes length and bytes of each part to the scratch; answers the length in all, 0 where a part is missing. */
    #write(columns, row) {
        let at = 0;
        for (const [i, { bytes, starts, ends, kinds, offset, stride }] of columns.entries()) {
            const k = offset + row * stride;
            const start = starts[k];
            const end = ends[k];
            if (end < start || (end === start && kinds === undefined))
                return 0;
            if (this.#plans[i].missing.has(bytes, start, end))
                return 0;
            const needed = at + 4 + end - start;
            if (needed > this.#scratch.length) {
                const larger = Buffer.alloc(needed * 2);
                this.#scratch.copy(larger, 0, 0, at);
                this.#scratch = larger;
            }
            at = this.#scratch.writeUInt32LE(end - start, at);
            at += bytes.copy(this.#scratch, at, start, end);
        }
        return at;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/lengths.js
/** Lengths of texts, in characters. */
class Lengths {
    count = 0;
    min = Infinity;
    max = 0;
    #total = 0;
    add(length, count) {
        this.count += count;
        if (length < this.min)
            this.min = length;
        if (length > this.max)
            this.max = length;
        this.#total += length * count;
    }
    get mean() {
        return this.#total / this.count;
    }
}
/** Code points: bytes that do not continue one. */
function countCharacters(bytes, start, end) {
    let count = 0;
    for (let i = start; i < end; i++)
        if ((bytes[i] & 0xc0) !== 0x80)
            count++;
    return count;
}

;// CONCATENATED MODULE: ../packages/data/lib/text-column.js





/** Bytes of distinct texts remembered at most: long texts are rarely few. */
const DISTINCT_BYTES = 4 * 1024 * 1024;
/** A column of texts, or of anything where the contract gives no type. */
class TextColumn {
    cells;
    /** undefined once there are too many, or where keys are kept anyway. */
    distinct;
    /** So many distinct values there were when `distinct` was given up. */
    atLeast = 0;
    /** Of all values, once `distinct` was given up. */
    #lengths = new Lengths();
    #judges;
    #accepts;
    constructor(plan, cursor) {
        this.cells = new Cells(plan, cursor);
        this.distinct = this.cells.keys ? undefined : { table: new ByteTable(), counts: [], refusals: [] };
        this.#judges = plan.checks.flatMap(check => check.kind === 'text' ? [{ ...check, tally: this.cells.tally() }] : []);
        this.#accepts = acceptsOf(plan.type);
    }
    get lengths() {
        return this.distinct ? lengthsOf(this.distinct) : this.#lengths;
    }
    take(column, batch) {
        const { bytes, starts, ends, kinds, offset, stride } = column;
        const view = (0,tables_lib/* viewOf */.du)(bytes);
        const { missing, type } = this.cells.plan;
        const onlyJson = type === 'object' || type === 'array';
        this.cells.rows += batch.rows;
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
            const start = starts[k];
            const end = ends[k];
            const isText = kinds === undefined || kinds[k] === tables_lib/* CellKind */.B9.string;
            if (end < start || (end === start && kinds === undefined) || (isText && missing.has(bytes, start, end)))
                this.cells.addMissing(column, batch, row);
            else if (kinds ? !this.#accepts(kinds[k]) : onlyJson)
                this.cells.invalid.add(() => this.cells.example(column, batch, row));
            else {
                const refused = this.distinct
                    ? this.#count(this.distinct, bytes, view, start, end)
                    : this.#measure(bytes, start, end, column.ascii);
                if (refused !== 0)
                    this.#refuse(refused, column, batch, row);
                if (this.cells.keys)
                    this.cells.addKey(bytes, view, start, end, column, batch, row);
            }
        }
    }
    result(check) {
        return this.cells.result(check, this.#judges.find(({ id }) => id === check.id)?.tally);
    }
    profile() {
        return profileTexts(this);
    }
    /** Counts the value, and judges it only when it is new. Answers which judges refuse it. */
    #count(distinct, bytes, view, start, end) {
        const { table, counts, refusals } = distinct;
        const number = table.add(bytes, view, start, end);
        if (number >= 0) {
            counts[number] += 1;
            return refusals[number];
        }
        const refused = this.#judge(bytes, start, end, countCharacters(bytes, start, end));
        counts.push(1);
        refusals.push(refused);
        if (table.size > DISTINCT_CAP || table.memory > DISTINCT_BYTES) {
            this.atLeast = table.size;
            this.#lengths = lengthsOf(distinct);
            this.distinct = undefined;
        }
        return refused;
    }
    /** Measures the value and judges it. */
    #measure(bytes, start, end, ascii) {
        const length = ascii ? end - start : countCharacters(bytes, start, end);
        this.#lengths.add(length, 1);
        return this.#judges.length === 0 ? 0 : this.#judge(bytes, start, end, length);
    }
    #judge(bytes, start, end, length) {
        let refused = 0;
        let text;
        for (let bit = 0; bit < this.#judges.length; bit++) {
            const judge = this.#judges[bit];
            if (!judge.lengthOnly)
                text ??= bytes.toString('utf8', start, end);
            if (!judge.test(text ?? '', length))
                refused |= 1 << bit;
        }
        return refused;
    }
    #refuse(refused, column, batch, row) {
        for (const [bit, { tally }] of this.#judges.entries())
            if ((refused >>> bit) & 1)
                tally.add(() => this.cells.example(column, batch, row));
    }
}
function lengthsOf({ table, counts }) {
    const lengths = new Lengths();
    for (const [number, count] of counts.entries()) {
        const bytes = table.get(number);
        lengths.add(countCharacters(bytes, 0, bytes.length), count);
    }
    return lengths;
}
function acceptsOf(type) {
    if (type === 'object')
        return kind => kind === tables_lib/* CellKind */.B9.object;
    if (type === 'array')
        return kind => kind === tables_lib/* CellKind */.B9.array;
    if (type === undefined)
        return () => true;
    return kind => kind === tables_lib/* CellKind */.B9.string;
}

;// CONCATENATED MODULE: ../packages/data/lib/scan-table.js





/** Reads the files once, in order, and counts all that the plan asks for. Memory does not grow with the rows, but with unique keys. */
async function scanTable(paths, plan, files, options) {
    const scanner = new TableScan(plan, options);
    const scanned = [];
    for (const path of paths)
        scanned.push(await scanner.readFile(path, files));
    return { files: scanned, ...scanner.finish() };
}
class TableScan {
    #plan;
    #options;
    #cursor;
    #vector = (0,tables_lib/* numberVector */.LS)(tables_lib/* BATCH_CELLS */.VI);
    #columns = new Map();
    #keys;
    #extra = new Map();
    #rows = 0;
    constructor(plan, options) {
        this.#plan = plan;
        this.#options = options;
        this.#cursor = { file: -1, keep: options.examples, maxKeyBytes: options.maxKeyBytes };
        for (const column of plan.columns)
            this.#columns.set(column.name, this.#scanOf(column));
        this.#keys = plan.keys.map(check => {
            const plans = check.columns.map(name => plan.columns.find(column => column.name === name));
            return { check, keys: new RowKeys(check, plans, this.#cursor) };
        });
    }
    async readFile(path, files) {
        this.#cursor.file++;
        const keys = this.#plan.columns.map(({ name }) => name);
        const source = await (0,tables_lib/* openTable */.RT)(path, files, {
            ...this.#options,
            keys,
            keepFaults: Math.max(1, this.#options.examples),
        });
        let scans = [];
        let rows = 0;
        for await (const batch of source.batches()) {
            if (this.#options.signal?.aborted)
                throw new lib/* UserError */.yo('cancelled', 'The run was cancelled.');
            if (scans.length < batch.columns.length)
                scans = this.#widen(source, scans, batch.columns.length, rows);
            this.#take(batch, scans, source.names);
            rows += batch.rows;
        }
        if (scans.length < source.names.length)
            scans = this.#widen(source, scans, source.names.length, rows);
        for (const scan of this.#columns.values())
            if (!scans.includes(scan))
                this.#skip(scan, rows);
        this.#rows += rows;
        const faults = [...source.faults];
        const { file, format, delimiter, gzip } = source;
        const dialect = { format, gzip, ...(delimiter === undefined ? {} : { delimiter }) };
        return { path: file, ...(await source.digest()), rows, ...dialect, faults };
    }
    finish() {
        const results = this.#plan.columns.flatMap(({ name, checks }) => {
            const scan = this.#columns.get(name);
            // Of a column that is nowhere, only that is told.
            const nowhere = scan.cells.absent.count === this.#cursor.file + 1;
            return checks.filter(({ kind }) => !nowhere || kind === 'column').map(check => scan.result(check));
        });
        results.push(...this.#keys.map(({ keys }) => keys.result()));
        for (const check of this.#plan.rowCount)
            results.push({ check, count: this.#rows, of: this.#rows, examples: [] });
        return { rows: this.#rows, columns: [...this.#columns.values()], extra: this.#extra, results };
    }
    #scanOf(declared) {
        // Who wants no examples wants no values of the data in the profile either.
        const plan = this.#options.examples > 0 ? declared : { ...declared, hidden: true };
        const { type } = plan;
        const isText = type === undefined || type === 'string' || type === 'object' || type === 'array';
        return isText ? new TextColumn(plan, this.#cursor) : new NumberColumn(plan, this.#cursor, this.#vector);
    }
    #take(batch, scans, names) {
        for (const [i, column] of batch.columns.entries())
            scans[i].take(column, batch);
        for (const { check, keys } of this.#keys) {
            const columns = check.columns.map(name => batch.columns[names.indexOf(name)]);
            if (columns.every((column) => column !== undefined))
                keys.take(columns, batch);
        }
    }
    /** The scans of the columns of a file, `rows` of which were read before its last columns came up. */
    #widen(source, known, width, rows) {
        return source.names.slice(0, width).map((name, i) => {
            const before = known[i];
            if (before)
                return before;
            let scan = this.#columns.get(name);
            if (!scan) {
                scan = this.#scanOf(anyColumn(name, this.#plan.missing));
                scan.cells.addMissingRows(this.#rows);
                this.#columns.set(name, scan);
                this.#extra.set(name, this.#cursor.file);
            }
            scan.cells.addMissingRows(rows);
            return scan;
        });
    }
    /** A column that the file at hand does not have. */
    #skip({ cells }, rows) {
        cells.addMissingRows(rows);
        if (!this.#extra.has(cells.plan.name))
            cells.addAbsent();
    }
}
function anyColumn(name, missing) {
    const tokens = new tables_lib/* Tokens */.DQ(missing);
    return { name, type: undefined, nulls: tokens, missing: tokens, checks: [], hidden: false };
}

;// CONCATENATED MODULE: ../packages/data/lib/missing-words.js
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

;// CONCATENATED MODULE: ../packages/data/lib/infer/guess-column.js




const guess_column_WORDS = new tables_lib/* Tokens */.DQ(MISSING_WORDS);
const readTimestamp = isoTimestampReader('either');
/** Leading zeros say that a number is a name: a postcode, an account. */
const INTEGER = /^[+-]?(0|[1-9]\d*)$/;
const NUMBER = /^[+-]?((0|[1-9]\d*)(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
/** A type is given up when more values than these, and more than one in twenty, do not fit. */
const MISSES = 20;
const MISS_SHARE = 0.05;
const isText = (kind) => kind === undefined || kind === tables_lib/* CellKind */.B9.string;
const isNumeric = (kind) => kind === undefined || kind === tables_lib/* CellKind */.B9.number;
/** Narrowest first. */
const TYPES = [
    {
        type: 'boolean',
        fits: (b, s, e, _, kind) => kind !== tables_lib/* CellKind */.B9.string && !Number.isNaN(readBoolean(b, s, e)),
    },
    { type: 'integer', fits: (_b, _s, _e, text, kind) => isNumeric(kind) && INTEGER.test(text) },
    { type: 'number', fits: (_b, _s, _e, text, kind) => isNumeric(kind) && NUMBER.test(text) },
    { type: 'date', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN(readIsoDate(b, s, e)) },
    { type: 'timestamp', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN(readTimestamp(b, s, e)) },
    { type: 'time', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN(readIsoTime(b, s, e)) },
    { type: 'string', fits: (_b, _s, _e, _t, kind) => isText(kind) },
    { type: 'object', fits: (_b, _s, _e, _t, kind) => kind === tables_lib/* CellKind */.B9.object },
    { type: 'array', fits: (_b, _s, _e, _t, kind) => kind === tables_lib/* CellKind */.B9.array },
];
/** Looks at every value of a column, not at a sample, for the narrowest type that all have. */
class GuessColumn {
    #values = 0;
    #words = new Map();
    #candidates = TYPES.map(type => ({ ...type, misses: 0 }));
    take(column, batch) {
        const { bytes, starts, ends, kinds, offset, stride } = column;
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
            const start = starts[k];
            const end = ends[k];
            const kind = kinds?.[k];
            if (end < start || (end === start && kind === undefined))
                continue;
            const text = (0,tables_lib/* cellText */.Ie)(column, row);
            if (isText(kind) && guess_column_WORDS.has(bytes, start, end)) {
                this.#words.set(text, (this.#words.get(text) ?? 0) + 1);
                continue;
            }
            this.#values++;
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
        if (values === 0)
            return { type: undefined, values, words };
        const type = this.#candidates.find(({ misses }) => misses === 0)?.type;
        const [near] = this.#candidates
            .filter(({ misses }) => misses > 0 && misses <= MISS_SHARE * values)
            .sort((a, b) => a.misses - b.misses);
        if (!near?.first || (type !== undefined && type !== 'string'))
            return { type, values, words };
        return { type, values, words, nearMiss: { type: near.type, misses: near.misses, ...near.first } };
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/infer/guess-table.js



/** The guess for every column of the files, in the order they are met. */
async function guessTable(paths, files, options) {
    const columns = new Map();
    for (const path of paths) {
        const source = await (0,tables_lib/* openTable */.RT)(path, files, options);
        for (const name of source.names)
            if (!columns.has(name))
                columns.set(name, new GuessColumn());
        for await (const batch of source.batches()) {
            if (options.signal?.aborted)
                throw new lib/* UserError */.yo('cancelled', 'The run was cancelled.');
            for (const [i, cells] of batch.columns.entries()) {
                const name = source.names[i];
                let column = columns.get(name);
                if (!column)
                    columns.set(name, (column = new GuessColumn()));
                column.take(cells, batch);
            }
        }
    }
    return new Map([...columns].map(([name, column]) => [name, column.guess()]));
}

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
        `id: ${scalar(name)}`,
        'version: 0.1.0',
        'status: draft',
        'schema:',
        `  - name: ${scalar(name)}`,
        ...(missing.length
            ? [
                '    customProperties:',
                '      # Texts that mean that a value is missing.',
                '      - property: sluice.missingValues',
                `        value: ${flow(missing)}`,
            ]
            : []),
        '    quality:',
        `      # ${showCounted(rows, 'row')} now.`,
        '      - metric: rowCount',
        '        mustBeGreaterThan: 0',
        '    properties:',
        ...columns.flatMap(column => propertyOf(column, rows, missing)),
        '',
    ].join('\n');
}
function propertyOf({ guess, profile, missing, unique }, rows, known) {
    const lines = [`- name: ${scalar(profile.name)}`, ...typeLines(guess, known)];
    if (missing === 0)
        lines.push(`  required: true  # ${sureness(rows)}`);
    else
        lines.push(`  # Not required: missing in ${showCount(missing)} of ${showCounted(rows, 'row')}.`);
    if (unique)
        lines.push(`  unique: true  # ${showCount(profile.distinct.count)} different values`);
    lines.push(...rangeLines(guess, profile), ...valueLines(profile));
    return lines.map(line => `      ${line}`);
}
function typeLines({ type, values, nearMiss, words }, known) {
    const lines = [];
    if (values === 0)
        lines.push('  # No value was seen, so no type.');
    else if (type === undefined)
        lines.push('  # The values have no type in common.');
    else
        lines.push(`  logicalType: ${type}  # all ${showCounted(values, 'value')}; ${sureness(values)}`);
    if (nearMiss) {
        const example = `line ${nearMiss.line} holds ${JSON.stringify(nearMiss.value)}`;
        lines.push(`  # All but ${showCount(nearMiss.misses)} are of type ${nearMiss.type}: ${example}.`);
    }
    const doubtful = [...words].filter(([word]) => !known.includes(word));
    if (doubtful.length) {
        const seen = doubtful.map(([word, count]) => `${JSON.stringify(word)} (${showCount(count)})`).join(', ');
        lines.push(`  # Do these mean a missing value? ${seen}`);
    }
    return lines;
}
/** Bounds are what a domain demands, not what a sample happens to show. */
function rangeLines({ type }, { min, max }) {
    if (type === undefined || type === 'boolean' || min === undefined || max === undefined)
        return [];
    return [
        '  # Seen so far; set what the domain demands:',
        '  # logicalTypeOptions:',
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
        `    # ${showCounted(distinct.count, 'value')} in ${showCounted(rows, 'row')}.`,
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
    return typeof shown === 'string' ? scalar(shown) : String(shown);
}
const flow = (texts) => `[${texts.map(scalar).join(', ')}]`;
/** Words that YAML readers take for something else than text. */
const NOT_TEXT = /^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
function scalar(text) {
    return /^[A-Za-z][\w ./-]*$/.test(text) && !text.endsWith(' ') && !NOT_TEXT.test(text)
        ? text
        : JSON.stringify(text);
}

;// CONCATENATED MODULE: ../packages/data/lib/infer/infer-contract.js






const READERS = {
    date: readIsoDate,
    timestamp: isoTimestampReader('either'),
    time: readIsoTime,
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
        throw new lib/* UserError */.yo('empty-data', `There is nothing to infer a contract from: ${paths.join(', ')} hold no values.`);
    }
    const missing = missingTexts(guesses, options.missing);
    const plan = draft(name, guesses, missing);
    const scan = await scanTable(paths, plan, files, { ...options, examples: 1 });
    const inferred = scan.columns.map((column) => {
        const { plan, nulls, keys, duplicates } = column.cells;
        return {
            guess: guesses.get(plan.name),
            profile: column.profile(),
            missing: nulls.count,
            unique: keys !== undefined && keys.size > 0 && duplicates.count === 0,
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
    const tokens = new tables_lib/* Tokens */.DQ(missing);
    const columns = [...guesses].map(([column, { type }]) => {
        const unique = {
            id: `${column}.unique`,
            rule: 'unique',
            column,
            severity: 'error',
            demand: '',
            kind: 'unique',
        };
        const read = type && READERS[type];
        return {
            name: column,
            type,
            ...(read ? { read } : {}),
            nulls: tokens,
            missing: tokens,
            checks: ID.test(column) ? [unique] : [],
            hidden: false,
        };
    });
    return { name, columns, keys: [], rowCount: [], extraColumns: 'allow', missing };
}

// EXTERNAL MODULE: ../packages/schema/lib/index.js + 3 modules
var schema_lib = __webpack_require__(53080);
;// CONCATENATED MODULE: ../packages/data/lib/compiling.js
/** Collects what is wrong with a contract while it is compiled, so that all of it is told at once. */
class Compiling {
    problems = [];
    #declared;
    #ids = new Map();
    constructor(declared) {
        this.#declared = declared;
    }
    locate(path) {
        return this.#declared.locate(path);
    }
    refuse(path, message, more = {}) {
        this.problems.push({ message, location: this.locate(path), ...more });
    }
    /** `age.minimum`; a second one of that name is `age.minimum-2`. */
    idOf(...parts) {
        const id = parts.filter(part => part !== undefined).join('.');
        const count = (this.#ids.get(id) ?? 0) + 1;
        this.#ids.set(id, count);
        return count === 1 ? id : `${id}-${count}`;
    }
}
/** A check of one column, with the line of the key at `path`. An error, and no offender allowed, unless `tolerance` says else. */
function checkOf({ name, compiling }, rule, test, demand, path, tolerance = { severity: 'error' }) {
    const location = compiling.locate(path);
    return { id: compiling.idOf(name, rule), rule, column: name, location, demand, ...tolerance, ...test };
}

;// CONCATENATED MODULE: ../packages/data/lib/time-format.js

/** JDK letters that are read, by number of letters. */
const FIELDS = {
    y: { 4: 'year' },
    u: { 4: 'year' },
    M: { 1: 'month', 2: 'month' },
    d: { 1: 'day', 2: 'day' },
    H: { 1: 'hour', 2: 'hour' },
    m: { 1: 'minute', 2: 'minute' },
    s: { 1: 'second', 2: 'second' },
    S: { 1: 'fraction', 2: 'fraction', 3: 'fraction', 6: 'fraction', 9: 'fraction' },
    X: { 1: 'zone', 2: 'zone', 3: 'zone' },
    x: { 1: 'zone', 2: 'zone', 3: 'zone' },
    Z: { 1: 'zone' },
};
const TIME_LETTERS = ['yyyy', 'MM', 'M', 'dd', 'd', 'HH', 'H', 'mm', 'ss', 'SSS', 'XXX', "'text'"];
/**
 * Compiles a pattern of java.time.format.DateTimeFormatter (the numeric letters; text in quotes; a bare `T`, as the
 * standard's own examples have it). undefined where it holds something else. A zone reads `Z`, `+01`, `+0100` or `+01:00`.
 */
function compileTimeFormat(pattern) {
    const steps = [];
    const parts = pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']|'/g);
    for (const [part, quoted, letter] of parts) {
        if (quoted !== undefined) {
            steps.push(...literals(quoted === '' ? "'" : quoted.replaceAll("''", "'")));
        }
        else if (letter === undefined || part === 'T') {
            if (part === "'")
                return undefined;
            steps.push(...literals(part));
        }
        else {
            const field = FIELDS[letter]?.[part.length];
            if (!field)
                return undefined;
            steps.push({ field, digits: part.length });
        }
    }
    const fields = steps.flatMap(step => ('field' in step ? [step.field] : []));
    if (fields.length === 0 || new Set(fields).size !== fields.length)
        return undefined;
    return (bytes, start, end) => read(steps, bytes, start, end);
}
function literals(text) {
    return [...Buffer.from(text)].map(literal => ({ literal }));
}
function read(steps, bytes, start, end) {
    const found = {
        year: 1970,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        second: 0,
        fraction: 0,
        zone: 0,
    };
    let at = start;
    for (const step of steps) {
        if ('literal' in step) {
            if (at >= end || bytes[at++] !== step.literal)
                return NaN;
        }
        else if (step.field === 'zone') {
            const zone = readZone(bytes, at, end);
            if (!zone)
                return NaN;
            found.zone = zone.minutes;
            at += zone.length;
        }
        else {
            // One letter takes one or two digits, more letters exactly as many.
            const next = at + 1 < end && time_format_isDigit(bytes[at + 1]);
            const digits = step.digits === 1 && next && step.field !== 'fraction' ? 2 : step.digits;
            const value = at + digits <= end ? readDigits(bytes, at, digits) : -1;
            if (value < 0)
                return NaN;
            found[step.field] = step.field === 'fraction' ? (value * 1000) / 10 ** digits : value;
            at += digits;
        }
    }
    return at === end ? timeOf(found) : NaN;
}
function timeOf({ year, month, day, hour, minute, second, fraction, zone }) {
    const days = daysOf(year, month, day);
    if (hour > 23 || minute > 59 || second > 59)
        return NaN;
    return days * 86_400_000 + ((hour * 60 + minute - zone) * 60 + second) * 1000 + Math.floor(fraction);
}
const time_format_isDigit = (b) => b !== undefined && b >= 0x30 && b <= 0x39;

;// CONCATENATED MODULE: ../packages/data/lib/compile-reader.js


const UTC = ['UTC', 'Etc/UTC', 'GMT', 'Z'];
/** How the times of the column are read; undefined for other columns, and where the format is not understood. */
function compileReader({ property, path, compiling }) {
    const { logicalType: type, logicalTypeOptions: options = {} } = property;
    if (type !== 'date' && type !== 'timestamp' && type !== 'time')
        return undefined;
    const at = [...path, 'logicalTypeOptions'];
    const { format, timezone, defaultTimezone } = options;
    if (defaultTimezone !== undefined && !UTC.includes(defaultTimezone)) {
        compiling.refuse([...at, 'defaultTimezone'], `Times are read as UTC, not as ${defaultTimezone}.`, {
            valid: UTC,
        });
    }
    if (format === undefined) {
        if (type === 'date')
            return readIsoDate;
        if (type === 'time')
            return readIsoTime;
        return isoTimestampReader(timezone === undefined ? 'either' : timezone ? 'required' : 'forbidden');
    }
    const read = compileTimeFormat(format);
    if (!read) {
        const message = `The format "${format}" is not understood.`;
        compiling.refuse([...at, 'format'], message, { valid: TIME_LETTERS });
    }
    else if (timezone !== undefined && timezone !== /[XxZ]/.test(format)) {
        const message = `timezone: ${timezone} contradicts the format "${format}".`;
        compiling.refuse([...at, 'timezone'], message, { fix: 'Leave timezone out; the format says it.' });
    }
    return read;
}
/** A time written in a contract: as in the data, or in ISO 8601. undefined where it is neither. */
function readTime(text, read) {
    const bytes = Buffer.from(text);
    for (const reader of [read, readIsoDate, isoTimestampReader('either'), readIsoTime]) {
        const value = reader(bytes, 0, bytes.length);
        if (!Number.isNaN(value))
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ../packages/data/lib/pattern.js
/** A test for the ECMA-262 pattern, found anywhere in the text unless it is anchored. Accepts all where it is none, and says so. */
function compilePattern(pattern, path, compiling) {
    // ODCS refers to edition 5.1, which knows no `u`; but without it a character beyond U+FFFF counts as two.
    for (const flags of ['u', '']) {
        try {
            const expression = new RegExp(pattern, flags);
            return text => expression.test(text);
        }
        catch {
            continue;
        }
    }
    compiling.refuse(path, `${JSON.stringify(pattern)} is not an ECMA-262 regular expression.`);
    return () => true;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ../packages/data/lib/text-formats.js

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** As the HTML standard defines a valid e-mail address. */
const EMAIL = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`, 'i');
const HOSTNAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`, 'i');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** The formats a string may have. `password` and `binary` say nothing that could be checked. */
const TEXT_FORMATS = {
    email: text => EMAIL.test(text),
    uuid: text => UUID.test(text),
    uri: text => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text),
    hostname: text => HOSTNAME.test(text),
    ipv4: text => (0,external_node_net_.isIPv4)(text),
    ipv6: text => (0,external_node_net_.isIPv6)(text),
    byte: text => BASE64.test(text),
    password: () => true,
    binary: () => true,
};
/** Bits and sign of the integer formats, after Rust's types. */
const INTEGER_FORMATS = ['i8', 'i16', 'i32', 'i64', 'u8', 'u16', 'u32', 'u64'];
function integerBounds(format) {
    const bits = BigInt(format.slice(1));
    return format.startsWith('i')
        ? { least: -(1n << (bits - 1n)), most: (1n << (bits - 1n)) - 1n }
        : { least: 0n, most: (1n << bits) - 1n };
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-options.js





const RANGE = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const MEANT_FOR = {
    string: ['minLength', 'maxLength', 'pattern', 'format'],
    integer: [...RANGE, 'multipleOf', 'format'],
    number: [...RANGE, 'multipleOf', 'format'],
    date: [...RANGE, 'format'],
    timestamp: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
    time: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
    boolean: [],
    object: [],
    array: [],
};
const FLOAT32_MAX = 3.4028234663852886e38;
/** The checks of `logicalTypeOptions`. Options that the type does not have are problems. */
function compileOptions(column, read) {
    const { logicalType: type, logicalTypeOptions: options } = column.property;
    if (!options)
        return [];
    const at = [...column.path, 'logicalTypeOptions'];
    const valid = type ? MEANT_FOR[type] : [];
    for (const key of Object.keys(options)) {
        if (valid.includes(key))
            continue;
        const what = type ? `A column of type ${type} has` : 'Without a logicalType there is';
        column.compiling.refuse([...at, key], `${what} no option "${key}".`, valid.length ? { valid } : {});
    }
    if (type === 'string')
        return [...textChecks(column, options, at)];
    if (type === 'integer' || type === 'number' || read)
        return [...valueChecks(column, options, at, read)];
    return [];
}
function* textChecks(column, options, at) {
    const { minLength, maxLength, pattern, format } = options;
    const { compiling } = column;
    if (minLength !== undefined) {
        const test = (_, length) => length >= minLength;
        const demand = `have at least ${showCounted(minLength, 'character')}`;
        yield checkOf(column, 'min-length', { kind: 'text', test, lengthOnly: true }, demand, [
            ...at,
            'minLength',
        ]);
    }
    if (maxLength !== undefined) {
        const test = (_, length) => length <= maxLength;
        const demand = `have at most ${showCounted(maxLength, 'character')}`;
        yield checkOf(column, 'max-length', { kind: 'text', test, lengthOnly: true }, demand, [
            ...at,
            'maxLength',
        ]);
    }
    if (pattern !== undefined) {
        const test = compilePattern(pattern, [...at, 'pattern'], compiling);
        yield checkOf(column, 'pattern', { kind: 'text', test }, `match ${pattern}`, [...at, 'pattern']);
    }
    if (format !== undefined) {
        const test = TEXT_FORMATS[format];
        const path = [...at, 'format'];
        if (test)
            yield checkOf(column, 'format', { kind: 'text', test }, `be a valid ${format}`, path);
        else
            compiling.refuse(path, `There is no string format "${format}".`, { valid: Object.keys(TEXT_FORMATS) });
    }
}
function* valueChecks(column, options, at, read) {
    const bounds = [
        { key: 'minimum', rule: 'minimum', open: false, words: 'be at least' },
        { key: 'exclusiveMinimum', rule: 'exclusive-minimum', open: true, words: 'be more than' },
        { key: 'maximum', rule: 'maximum', open: false, words: 'be at most' },
        { key: 'exclusiveMaximum', rule: 'exclusive-maximum', open: true, words: 'be less than' },
    ];
    for (const { key, rule, open, words } of bounds) {
        const written = options[key];
        if (written === undefined)
            continue;
        const bound = boundOf(column, written, [...at, key], read);
        if (bound === undefined)
            continue;
        const range = key.endsWith('inimum')
            ? { least: bound, most: Infinity }
            : { least: -Infinity, most: bound };
        yield checkOf(column, rule, { kind: 'range', ...range, open }, `${words} ${written}`, [...at, key]);
    }
    if (options.multipleOf !== undefined) {
        const demand = `be a multiple of ${options.multipleOf}`;
        yield checkOf(column, 'multiple-of', { kind: 'multiple', of: options.multipleOf }, demand, [
            ...at,
            'multipleOf',
        ]);
    }
    if (options.format !== undefined && !read)
        yield* numberFormat(column, options.format, [...at, 'format']);
}
function boundOf({ property, compiling }, written, path, read) {
    const bound = read ? readTime(String(written), read) : typeof written === 'number' ? written : undefined;
    if (bound === undefined) {
        const wanted = read ? `a ${property.logicalType} as in the data, or in ISO 8601` : 'a number';
        compiling.refuse(path, `${String(path.at(-1))} must be ${wanted}, not ${JSON.stringify(written)}.`);
    }
    return bound;
}
function* numberFormat(column, format, path) {
    const integers = column.property.logicalType === 'integer';
    const valid = integers ? [...INTEGER_FORMATS] : ['f32', 'f64'];
    const demand = `fit into ${format}`;
    if (!valid.includes(format)) {
        const what = integers ? 'integer' : 'number';
        column.compiling.refuse(path, `There is no ${what} format "${format}" here.`, { valid });
    }
    else if (integers) {
        const exact = integerBounds(format);
        const range = { least: Number(exact.least), most: Number(exact.most), exact };
        yield checkOf(column, 'format', { kind: 'range', ...range, open: false }, demand, path);
    }
    else if (format === 'f32') {
        const range = { least: -FLOAT32_MAX, most: FLOAT32_MAX };
        yield checkOf(column, 'format', { kind: 'range', ...range, open: false }, demand, path);
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-quality.js




const SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
};
/** What a library rule tolerates and how grave it is. undefined for rules in prose, and for what is refused. */
function compileTolerance(rule, path, compiling) {
    if (rule.type === 'text' && !rule.metric)
        return undefined;
    if (!rule.metric) {
        compiling.refuse(path, 'A quality rule needs a metric.', {
            fix: 'Or `type: text`, if it is for people only.',
        });
        return undefined;
    }
    const given = OPERATORS.filter(operator => rule[operator] !== undefined);
    const [operator] = given;
    if (!operator || given.length > 1) {
        const message = given.length
            ? `One operator is allowed, not ${given.join(' and ')}.`
            : 'The rule needs an operator.';
        compiling.refuse(path, message, given.length ? { fix: 'Write one rule for each.' } : { valid: [...OPERATORS] });
        return undefined;
    }
    const values = [rule[operator]].flat();
    if (values.length === 2 && values[0] >= values[1])
        compiling.refuse([...path, operator], 'The smaller bound comes first.');
    const limit = { operator, values, unit: rule.unit ?? 'rows' };
    return { limit, severity: SEVERITIES[rule.severity ?? 'error'] };
}
/** Refuses arguments that the metric does not have. */
function refuseArguments(rule, allowed, path, compiling) {
    for (const name of Object.keys(rule.arguments ?? {}))
        if (!allowed.includes(name))
            compiling.refuse([...path, 'arguments', name], `${rule.metric} has no argument "${name}" here.`, {
                ...(allowed.length ? { valid: [...allowed] } : {}),
            });
}
/** A quality rule of a column. */
function compileColumnRule(column, rule, path, read) {
    const { compiling } = column;
    const tolerance = compileTolerance(rule, path, compiling);
    if (!tolerance)
        return [];
    const check = (test, name, counted) => [
        checkOf(column, name, test, counted, [...path, 'metric'], tolerance),
    ];
    switch (rule.metric) {
        case 'nullValues':
            refuseArguments(rule, [], path, compiling);
            return check({ kind: 'nulls' }, 'null-values', 'null values');
        case 'duplicateValues':
            refuseArguments(rule, [], path, compiling);
            return check({ kind: 'unique' }, 'duplicate-values', 'values that repeat an earlier one');
        case 'missingValues': {
            refuseArguments(rule, ['missingValues'], path, compiling);
            const list = rule.arguments?.missingValues;
            if (!list?.length) {
                compiling.refuse(path, 'missingValues needs arguments.missingValues, the texts that count as missing.');
                return [];
            }
            // CSV cannot tell an empty text from nothing.
            return check({ kind: 'missing', nulls: list.includes(null) || list.includes('') }, 'missing-values', 'missing values');
        }
        case 'invalidValues': {
            refuseArguments(rule, ['validValues', 'pattern'], path, compiling);
            const test = validity(column, rule, path, read);
            return test ? check(test.test, 'invalid-values', `values that ${test.words}`) : [];
        }
        default:
            compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a table, not for a column.`);
            return [];
    }
}
function validity(column, rule, path, read) {
    const { compiling, property } = column;
    const { validValues, pattern } = rule.arguments ?? {};
    const { logicalType: type } = property;
    const isText = type === undefined || type === 'string';
    const at = [...path, 'arguments'];
    if (validValues === undefined && pattern === undefined) {
        compiling.refuse(path, 'invalidValues needs arguments.validValues or arguments.pattern.');
        return undefined;
    }
    if (pattern !== undefined && !isText) {
        compiling.refuse([...at, 'pattern'], `A pattern is for strings, not for a column of type ${type}.`);
        return undefined;
    }
    const values = validValues && valuesOf(column, validValues, [...at, 'validValues'], read);
    const shown = validValues && `are not one of ${validValues.map(String).join(', ')}`;
    if (!isText)
        return values && { test: { kind: 'numbers', valid: values }, words: shown };
    const matches = pattern === undefined ? undefined : compilePattern(pattern, [...at, 'pattern'], compiling);
    const test = (text) => (!values || values.has(text)) && (!matches || matches(text));
    const words = [shown, pattern && `do not match ${pattern}`].filter(Boolean).join(' or ');
    return { test: { kind: 'text', test }, words };
}
/** The valid values as the column compares them; those of another type are problems. */
function valuesOf({ property, compiling }, values, path, read) {
    const { logicalType: type } = property;
    const set = new Set();
    for (const [i, value] of values.entries()) {
        const meant = meaningOf(value, type, read);
        if (meant !== undefined)
            set.add(meant);
        else
            compiling.refuse([...path, i], `${JSON.stringify(value)} is no value of a column of type ${type ?? 'any'}.`, {
                ...(typeof value !== 'string' && !read ? { fix: 'Put it in quotes to compare it as text.' } : {}),
            });
    }
    return set;
}
function meaningOf(value, type, read) {
    if (type === undefined || type === 'string')
        return typeof value === 'string' ? value : undefined;
    if (type === 'boolean')
        return typeof value === 'boolean' ? Number(value) : undefined;
    if (read)
        return typeof value === 'string' ? readTime(value, read) : undefined;
    return typeof value === 'number' ? value : undefined;
}

;// CONCATENATED MODULE: ../packages/data/lib/custom-values.js

const PREFIX = 'sluice.';
const EXTRA_COLUMNS = ['allow', 'warn', 'error'];
/**
 * Our own keys among the custom properties: `sluice.missingValues`, `sluice.extraColumns`. Those of other tools are not
 * ours to understand; a slip in one of ours is a problem.
 */
function customValues(properties, path, compiling, known) {
    const values = {};
    for (const [i, { property, value }] of (properties ?? []).entries()) {
        if (!property.startsWith(PREFIX))
            continue;
        const key = known.find(name => property === PREFIX + name);
        const at = [...path, i, 'value'];
        if (!key)
            refuseUnknown(property, known, [...path, i], compiling);
        else if (key === 'missingValues') {
            if (isTexts(value))
                values.missingValues = value;
            else
                compiling.refuse(at, `${property} must be a list of texts.`, { fix: 'Put numbers in quotes.' });
        }
        else {
            const choice = EXTRA_COLUMNS.find(name => name === value);
            if (choice)
                values.extraColumns = choice;
            else
                compiling.refuse(at, `${property} cannot be ${JSON.stringify(value)}.`, {
                    valid: [...EXTRA_COLUMNS],
                });
        }
    }
    return values;
}
function refuseUnknown(property, known, path, compiling) {
    const valid = known.map(name => PREFIX + name);
    const near = (0,lib/* nearest */.pA)(property, valid);
    compiling.refuse(path, `There is no custom property "${property}" here.`, near ? { fix: `Did you mean "${near}"?` } : { valid });
}
function isTexts(value) {
    return Array.isArray(value) && value.every(item => typeof item === 'string');
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-column.js






const HIDDEN = /^(restricted|confidential|secret|sensitive|pii)$/i;
/** The outcomes of text rules are kept as bits of one integer. */
const MAX_TEXT_RULES = 30;
const A = {
    string: 'a string',
    integer: 'an integer',
    number: 'a number',
    boolean: 'true or false',
    date: 'a date',
    timestamp: 'a timestamp',
    time: 'a time',
    object: 'an object',
    array: 'an array',
};
/** @param missing texts that mean a missing value in every column */
function compileColumn(column, missing) {
    const { name, property, path, compiling } = column;
    const { logicalType: type } = property;
    const read = compileReader(column);
    const checks = [
        ...presence(column),
        ...typing(column),
        ...compileOptions(column, read),
        ...(property.unique
            ? [checkOf(column, 'unique', { kind: 'unique' }, 'be unique', [...path, 'unique'])]
            : []),
        ...(property.quality ?? []).flatMap((rule, i) => compileColumnRule(column, rule, [...path, 'quality', i], read)),
    ];
    if (checks.filter(({ kind }) => kind === 'text').length > MAX_TEXT_RULES)
        compiling.refuse(path, `"${name}" has more than ${MAX_TEXT_RULES} rules on its text.`);
    return {
        name,
        location: compiling.locate(path),
        type,
        ...(read ? { read } : {}),
        ...tokensOf(column, missing),
        checks,
        hidden: HIDDEN.test(property.classification ?? ''),
    };
}
function presence(column) {
    const { property, path } = column;
    const there = checkOf(column, 'missing-column', { kind: 'column' }, 'be in the data', [...path, 'name']);
    if (!property.required && !property.primaryKey)
        return [there];
    const key = property.required ? 'required' : 'primaryKey';
    return [there, checkOf(column, 'required', { kind: 'required' }, 'be present', [...path, key])];
}
function typing(column) {
    const { logicalType: type, logicalTypeOptions } = column.property;
    if (!type)
        return [];
    const path = [...column.path, 'logicalType'];
    const isTime = type === 'date' || type === 'timestamp' || type === 'time';
    const demand = `be ${A[type]}${isTime ? ` (${logicalTypeOptions?.format ?? 'ISO 8601'})` : ''}`;
    const checks = [checkOf(column, 'type', { kind: 'type' }, demand, path)];
    if (type === 'number' || type === 'integer')
        checks.push(checkOf(column, 'finite', { kind: 'finite' }, 'be finite', path));
    return checks;
}
function tokensOf({ property, path, compiling }, missing) {
    const own = customValues(property.customProperties, [...path, 'customProperties'], compiling, [
        'missingValues',
    ]);
    const nulls = [...missing, ...(own.missingValues ?? [])];
    const rules = (property.quality ?? []).flatMap((rule, i) => rule.metric === 'missingValues' ? [{ rule, i }] : []);
    if (rules.length > 1)
        compiling.refuse([...path, 'quality', rules[1].i], 'A column can have one rule on missingValues.', {
            fix: 'Join their lists.',
        });
    const gaps = rules.flatMap(({ rule }) => rule.arguments?.missingValues ?? []).filter(text => text !== null);
    return { nulls: new tables_lib/* Tokens */.DQ(nulls), missing: new tables_lib/* Tokens */.DQ([...nulls, ...gaps]) };
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-table.js





const EXTRA = { allow: 'allow', warn: 'warning', error: 'error' };
/** @param missing texts that mean a missing value, besides those the contract names */
function compileTable(table, path, missing, compiling) {
    const custom = customValues(table.customProperties, [...path, 'customProperties'], compiling, [
        'missingValues',
        'extraColumns',
    ]);
    refuseTwins(table, path, compiling);
    const plan = {
        name: table.name,
        columns: [],
        keys: [],
        rowCount: [],
        extraColumns: EXTRA[custom.extraColumns ?? 'warn'],
        missing: [...missing, ...(custom.missingValues ?? [])],
        location: compiling.locate(path),
    };
    const underway = table.properties.map((property, i) => {
        return { name: headerOf(property), property, path: [...path, 'properties', i], compiling };
    });
    for (const column of underway)
        plan.columns.push(compileColumn(column, plan.missing));
    compilePrimaryKey(underway, plan);
    for (const [i, rule] of (table.quality ?? []).entries())
        compileTableRule(table, rule, [...path, 'quality', i], compiling, plan);
    return plan;
}
const headerOf = ({ physicalName, name }) => physicalName ?? name;
function refuseTwins(table, path, compiling) {
    const seen = new Set();
    for (const [i, property] of table.properties.entries()) {
        const name = headerOf(property);
        if (seen.has(name))
            compiling.refuse([...path, 'properties', i], `The column "${name}" is declared twice.`);
        seen.add(name);
    }
}
/** Of one column a rule of that column, of several one of the table. */
function compilePrimaryKey(underway, plan) {
    const parts = underway
        .filter(({ property }) => property.primaryKey)
        .sort((a, b) => (a.property.primaryKeyPosition ?? 0) - (b.property.primaryKeyPosition ?? 0));
    const [first] = parts;
    if (!first)
        return;
    const { compiling } = first;
    const path = [...first.path, 'primaryKey'];
    if (parts.length === 1) {
        const column = plan.columns.find(({ name }) => name === first.name);
        column.checks.push(checkOf(first, 'primary-key', { kind: 'unique' }, 'be unique', path));
        return;
    }
    const columns = parts.map(({ name }) => name);
    plan.keys.push({
        id: compiling.idOf('primary-key'),
        rule: 'primary-key',
        severity: 'error',
        location: compiling.locate(path),
        demand: 'be unique',
        columns,
    });
}
function compileTableRule(table, rule, path, compiling, plan) {
    const tolerance = compileTolerance(rule, path, compiling);
    if (!tolerance)
        return;
    const check = (name, demand) => {
        const location = compiling.locate([...path, 'metric']);
        return { id: compiling.idOf(name), rule: name, location, demand, ...tolerance };
    };
    if (rule.metric === 'rowCount') {
        refuseArguments(rule, [], path, compiling);
        if (rule.unit === 'percent')
            compiling.refuse([...path, 'unit'], 'Rows are counted, not measured in percent.', { valid: ['rows'] });
        plan.rowCount.push(check('row-count', 'rows'));
    }
    else if (rule.metric === 'duplicateValues') {
        refuseArguments(rule, ['properties'], path, compiling);
        const columns = keyColumns(table, rule.arguments?.properties, path, compiling);
        const demand = `rows that repeat the ${columns.join(' + ')} of an earlier one`;
        const checked = { ...check('duplicate-values', demand), columns };
        if (columns.length)
            plan.keys.push(checked);
    }
    else {
        compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a column, not for a table.`, {
            valid: ['rowCount', 'duplicateValues'],
        });
    }
}
/** The headers of the properties named; none where they are not all known. */
function keyColumns(table, properties, path, compiling) {
    if (!properties) {
        compiling.refuse(path, 'duplicateValues of a table needs arguments.properties, the columns of the key.');
        return [];
    }
    const headers = properties.map((name, i) => {
        const property = table.properties.find(candidate => candidate.name === name);
        if (property)
            return headerOf(property);
        const names = table.properties.map(candidate => candidate.name);
        const near = (0,lib/* nearest */.pA)(name, names);
        const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
        compiling.refuse([...path, 'arguments', 'properties', i], `There is no property "${name}".`, more);
        return undefined;
    });
    return headers.every(header => header !== undefined) ? headers : [];
}

;// CONCATENATED MODULE: ../packages/data/lib/load-contract.js





/** Promises about the data themselves, which would have to be checked. */
const DATA_PROMISES = ['freshness', 'latency', 'retention', 'frequency'];
/**
 * Reads an ODCS 3.1 contract. Throws UserError `bad-contract` with every problem and its line: what is not understood
 * is refused, never skipped.
 * @param options.table which table of a contract that has several
 * @param options.missing texts that mean a missing value, besides those the contract names
 */
async function loadContract(path, files, options = {}) {
    const declared = await (0,schema_lib/* loadDeclared */.$)(path, files, contractSchema, 'bad-contract');
    return compileContract(declared, options);
}
function compileContract(declared, options = {}) {
    const compiling = new Compiling(declared);
    const { value, file, text } = declared;
    for (const [i, { property }] of (value.slaProperties ?? []).entries()) {
        if (!DATA_PROMISES.includes(property.toLowerCase()))
            continue;
        compiling.refuse(['slaProperties', i], `The promise "${property}" is not checked by this version.`, {
            fix: 'Take it out of this contract: a rule that is not checked must not look as if it were.',
        });
    }
    const index = tableIndex(value.schema, options.table, compiling);
    const plan = compileTable(value.schema[index], ['schema', index], options.missing ?? [], compiling);
    if (compiling.problems.length)
        throw new lib/* UserError */.yo('bad-contract', compiling.problems.toSorted(byLine));
    const rules = value.schema[index].properties.flatMap(({ quality }) => quality ?? []);
    const prose = [...rules, ...(value.schema[index].quality ?? [])].filter(({ metric }) => !metric);
    const name = value.name ?? value.id;
    return { file, sha256: (0,lib/* sha256 */.sc)(text), name, version: value.version, plan, proseRules: prose.length };
}
function byLine(a, b) {
    return (a.location?.line ?? 0) - (b.location?.line ?? 0);
}
function tableIndex(tables, wanted, compiling) {
    const names = tables.map(({ name }) => name);
    if (wanted !== undefined) {
        const index = names.indexOf(wanted);
        if (index >= 0)
            return index;
        const near = (0,lib/* nearest */.pA)(wanted, names);
        const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
        compiling.refuse(['schema'], `The contract has no table "${wanted}".`, more);
    }
    else if (tables.length > 1) {
        compiling.refuse(['schema'], `The contract has ${tables.length} tables.`, {
            fix: 'Name the one that the data belong to in the input "table".',
            valid: names,
        });
    }
    return 0;
}

;// CONCATENATED MODULE: ../packages/data/lib/dataset.js

/**
 * The files as one subject: of one file its own digest, of several the digest of their sha256sum listing, with paths as
 * the workspace has them.
 */
function datasetOf(files) {
    const [first] = files;
    if (!first)
        throw new Error('A dataset has at least one file.');
    if (files.length === 1)
        return { kind: 'dataset', name: first.path, sha256: first.sha256 };
    return { kind: 'dataset', name: commonFolder(files.map(({ path }) => path)), sha256: (0,lib/* folderDigest */.DR)(files) };
}
function commonFolder(paths) {
    const folders = paths.map(path => path.split('/').slice(0, -1));
    const common = folders.reduce((a, b) => a.slice(0, a.findIndex((part, i) => part !== b[i]) >>> 0));
    return common.length ? common.join('/') : `${paths.length} files`;
}

;// CONCATENATED MODULE: ../packages/data/lib/faults.js


const SEVERITY = { 'blank-row': 'warning' };
const FIXES = {
    'missing-cell': 'Was the file cut off, or is a delimiter missing?',
    'extra-cell': 'Put cells that hold the delimiter in quotes.',
    'unclosed-quote': 'Close the quote, or double it where it belongs to the text.',
    'stray-quote': 'Put the whole cell in quotes and double the quotes inside.',
    'invalid-utf8': 'Save the file as UTF-8.',
    'nul-byte': 'Is the file binary, or UTF-16? Save it as UTF-8 text.',
    'duplicate-header': 'Give every column its own name.',
    'blank-header': 'Name the column, or take it out.',
    'blank-row': 'Take the empty lines out: some readers take them for rows.',
    'duplicate-key': 'Readers disagree on which value counts. Keep one.',
};
/** What is wrong with the structure of the files, one finding for each kind, where it came first. */
function faultFindings(files, keep) {
    return Object.keys(tables_lib/* FAULTS */.y2).flatMap(kind => {
        const found = files.flatMap(({ path, faults }) => faults.filter(fault => fault.kind === kind).map(fault => ({ path, ...fault })));
        const [first] = found;
        if (!first)
            return [];
        const count = found.reduce((sum, fault) => sum + fault.count, 0);
        const examples = found.flatMap(fault => fault.first.map(({ line, detail }) => {
            const where = files.length > 1 ? `${fault.path} line ${line}` : `line ${line}`;
            return `${where}: ${detail}`;
        }));
        const fix = FIXES[kind];
        return {
            rule: kind,
            severity: SEVERITY[kind] ?? 'error',
            message: `${first.path}, line ${first.first[0].line}: ${tables_lib/* FAULTS */.y2[kind]} (${showCounted(count, 'time')}).`,
            location: { file: first.path, line: first.first[0].line },
            count,
            examples: examples.slice(0, keep),
            ...(fix ? { fix } : {}),
        };
    });
}

;// CONCATENATED MODULE: ../packages/data/lib/judge.js





/** Holds what was counted against what the plan demands. */
function judge(scan, plan, keep) {
    const structure = faultFindings(scan.files, keep);
    const outcomes = structure.map(({ rule, severity }) => ({ id: rule, severity, kept: false }));
    if (!structure.length)
        outcomes.push({ id: 'structure', severity: 'error', kept: true });
    const findings = [...structure, ...emptiness(scan), ...extraColumns(scan, plan)];
    if (scan.rows === 0)
        outcomes.push({ id: 'empty-data', severity: 'error', kept: false });
    if (plan.extraColumns !== 'allow')
        outcomes.push({ id: 'extra-column', severity: plan.extraColumns, kept: scan.extra.size === 0 });
    for (const result of scan.results) {
        const { check, count, of } = result;
        const kept = check.limit ? allows(check.limit, count, of) : count === 0;
        // Of no rows nothing is known; only that the columns are there, and how many rows there should be.
        if (scan.rows === 0 && check.rule !== 'missing-column' && check.rule !== 'row-count')
            continue;
        outcomes.push({ id: check.id, severity: check.severity, kept, result });
        if (!kept)
            findings.push(breach(result, scan));
    }
    return { findings, outcomes };
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
        const where = count === paths.length ? 'the data' : `${showCounted(count, 'file')}: ${lacking.join(', ')}`;
        const near = (0,lib/* nearest */.pA)(check.column, scan.extra.keys());
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
        message: showBreach(result),
        ...(examples.length ? { examples: examples.map(example => showExample(example, paths)) } : {}),
        ...(fix ? { fix } : {}),
    };
}
function fixFor({ check, examples }) {
    if (check.rule !== 'type' && check.rule !== 'finite')
        return undefined;
    const word = examples.find(({ value }) => value !== undefined && MISSING_WORDS.includes(value))?.value;
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
function extraColumns({ extra, files }, plan) {
    const severity = plan.extraColumns;
    if (severity === 'allow')
        return [];
    return [...extra].map(([name, file]) => ({
        rule: 'extra-column',
        severity,
        message: `The column ${JSON.stringify(name)} is not in the contract.`,
        location: plan.location ?? { file: files[file].path, line: 1 },
        fix: 'Declare it, or set sluice.extraColumns to allow in the contract.',
    }));
}

;// CONCATENATED MODULE: ../packages/data/lib/profile-file.js
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

;// CONCATENATED MODULE: ../packages/data/lib/verdict-for.js

const FAIL_ON = ['error', 'warning', 'never'];
/** The verdict, and what it would be if it were not capped. */
function verdictFor(findings, failOn) {
    const plain = (0,lib/* verdictOf */.Vj)(findings);
    if (failOn === 'warning' && plain === 'warn')
        return { verdict: 'fail', uncapped: 'fail' };
    if (failOn === 'never' && plain === 'fail')
        return { verdict: 'warn', uncapped: 'fail' };
    return { verdict: plain, uncapped: plain };
}

;// CONCATENATED MODULE: ../packages/data/lib/validate-data.js








/** Holds the files, together one table, against the contract. Throws what `openTable` throws; bad data are a verdict. */
async function validateData(paths, contract, files, options) {
    const scan = await scanTable(paths, contract.plan, files, options);
    const { findings, outcomes } = judge(scan, contract.plan, options.examples);
    const all = [...findings, ...(options.notes ?? [])].sort(lib/* byGravity */.SN);
    const { verdict, uncapped } = verdictFor(all, options.failOn);
    const dataset = datasetOf(scan.files);
    return {
        verdict,
        uncapped,
        failOn: options.failOn,
        headline: headlineOf(verdict, uncapped, all, outcomes, scan, contract),
        findings: all,
        outcomes,
        contract,
        dataset,
        profile: profileOf(scan, dataset),
        scan,
    };
}
function headlineOf(verdict, uncapped, findings, outcomes, scan, contract) {
    const size = `${showCounted(scan.rows, 'row')} in ${showCounted(scan.columns.length, 'column')}`;
    const broken = outcomes.filter(({ kept }) => !kept).length;
    const rules = `${showCount(outcomes.length)} rules of "${contract.name}"`;
    if (uncapped === 'pass')
        return `${size} keep all ${rules}.`;
    // A broken structure puts all else in doubt.
    const worst = findings.find(({ rule, severity }) => rule in tables_lib/* FAULTS */.y2 && severity === 'error') ?? findings[0];
    const capped = verdict === uncapped ? '' : 'Would fail: ';
    if (!broken)
        return `${size} keep all ${rules}. ${worst.message}`;
    return `${capped}${size} break ${showCount(broken)} of ${rules}. ${worst.message}`;
}

;// CONCATENATED MODULE: ../packages/data/lib/find-data.js

/**
 * The data files that the patterns name, sorted by the bytes of their paths, each once. Every pattern must name one, so
 * that a slip in a path does not pass for clean data. Throws UserError `missing-file` with all that name none.
 */
async function findData(patterns, files) {
    const found = new Set();
    const problems = [];
    const excluded = patterns.filter(pattern => pattern.startsWith('!'));
    for (const pattern of patterns) {
        if (pattern.startsWith('!'))
            continue;
        const paths = isPattern(pattern) ? await files.glob([pattern, ...excluded]) : [pattern];
        if (!paths.length)
            problems.push({ message: `No file matches "${pattern}".`, fix: `Workspace: ${files.resolve('.')}` });
        for (const path of paths) {
            const problem = await problemOf(path, files);
            if (problem)
                problems.push(problem);
            else
                found.add(files.relative(path));
        }
    }
    if (!found.size && !problems.length)
        problems.push({ message: 'The input "data" names no file.' });
    if (problems.length)
        throw new lib/* UserError */.yo('missing-file', problems);
    return [...found].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
async function problemOf(path, files) {
    const stat = await files.stat(path);
    if (!stat)
        return { message: `"${path}" does not exist.` };
    if (stat.kind === 'file')
        return undefined;
    if (stat.kind === 'folder')
        return {
            message: `"${path}" is a folder.`,
            fix: `Name the files in it: ${path.replace(/\/+$/, '')}/**/*.csv`,
        };
    return {
        message: `"${path}" is not a regular file.`,
        fix: 'Links are not followed: they could lead anywhere.',
    };
}
function isPattern(text) {
    return /[*?{}[\]]/.test(text);
}

;// CONCATENATED MODULE: ../packages/data/lib/index.js










;// CONCATENATED MODULE: ../actions/lib/validate-data/inputs.js


const size = (description, value) => lib/* input */.hF.custom('a size such as 512KB or 16GiB', lib/* parseSize */.DB, { description, default: value });
const inputs = {
    ...lib/* commonInputs */.j$,
    data: lib/* input */.hF.lines({
        description: 'Data files, one path or pattern per line (`data/*.csv`; a leading `!` excludes). Together they are one table.',
        required: true,
    }),
    contract: lib/* input */.hF.text({
        description: 'Path of the data contract (Open Data Contract Standard 3.1), or `infer` to write a first one from the data.',
        // No default: a forgotten contract must not become a gate that cannot fail.
        required: true,
    }),
    table: lib/* input */.hF.text({
        description: 'The table of the contract that the data belong to, where it has several.',
    }),
    format: lib/* input */.hF.choice(['auto', 'csv', 'tsv', 'jsonl'], {
        description: 'Format of the files. `auto` goes by the name, then by the first bytes. Gzip is recognised by itself.',
        default: 'auto',
    }),
    delimiter: lib/* input */.hF.custom('one ASCII character, or \\t', text => ((0,tables_lib/* delimiterByte */.Wi)(text) ? text : undefined), {
        description: 'Character between the cells of CSV. Default: what the header looks like.',
    }),
    'missing-values': lib/* input */.hF.custom('one text per line', text => text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== ''), {
        description: 'Texts that mean that a value is missing, one per line, besides the empty cell: `NA`, `-999`.',
        default: '',
    }),
    'max-examples': lib/* input */.hF.integer({
        description: 'Offending lines to show for each broken rule. With 0, no value of the data is shown.',
        min: 0,
        max: 100,
        default: '5',
    }),
    'fail-on': lib/* input */.hF.choice(FAIL_ON, {
        description: 'What makes the verdict `fail`: an `error`, already a `warning`, or `never` (then it is at most `warn`, and says what it would be).',
        default: 'error',
    }),
    'max-columns': lib/* input */.hF.integer({
        description: 'Columns or different JSON keys allowed.',
        min: 1,
        default: '10000',
    }),
    'max-row-size': size('Size of one row allowed.', '16MiB'),
    'max-decompressed-size': size('Size allowed of a gzip file once unpacked.', '16GiB'),
    'max-key-memory': size('Memory that one uniqueness rule may take.', '4GiB'),
};
const outputs = {
    rows: 'Number of rows.',
    columns: 'Number of columns.',
    'failing-checks': 'Number of rules that are broken.',
    'passing-checks': 'Number of rules that are kept.',
    'data-digest': 'sha256 of the data: of the file, or of the sha256sum listing of several.',
    'profile-path': 'Path of the profile (JSON).',
    'contract-path': 'Path of the contract that was used; with `contract: infer`, of the one written.',
};

;// CONCATENATED MODULE: ../actions/lib/validate-data/run.js


async function run(inputs, ports) {
    (0,lib/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
    const { files, clock, log } = ports;
    const paths = await findData(inputs.data, files);
    const options = scanOptions(inputs, ports);
    const produced = [];
    const { contract, notes } = await contractFor(paths, inputs, ports, options, produced);
    const started = clock.monotonic();
    const validation = await validateData(paths, contract, files, {
        ...options,
        failOn: inputs['fail-on'],
        notes,
    });
    log.info(`Read ${validation.profile.bytes} bytes in ${Math.round(clock.monotonic() - started)} ms.`);
    const profilePath = `${folderOf(inputs)}/profile.json`;
    await produce('profile', profilePath, `${JSON.stringify(validation.profile, null, 2)}\n`, ports, produced);
    return resultOf(validation, profilePath, produced, ports);
}
const folderOf = (inputs) => `${inputs['report-dir']}/validate-data`;
function scanOptions(inputs, ports) {
    return {
        format: inputs.format,
        ...(inputs.delimiter === undefined ? {} : { delimiter: inputs.delimiter }),
        examples: inputs['max-examples'],
        maxColumns: inputs['max-columns'],
        maxRowBytes: inputs['max-row-size'],
        maxBytes: inputs['max-decompressed-size'],
        maxKeyBytes: inputs['max-key-memory'],
        signal: ports.signal,
    };
}
async function contractFor(paths, inputs, ports, options, produced) {
    const missing = inputs['missing-values'];
    const { files } = ports;
    if (inputs.contract !== 'infer') {
        if (!(await files.stat(inputs.contract))) {
            throw new lib/* UserError */.yo('missing-file', {
                message: `The contract "${inputs.contract}" does not exist.`,
                fix: 'With `contract: infer` a first one is written from the data.',
            });
        }
        return {
            contract: await loadContract(inputs.contract, files, { table: inputs.table, missing }),
            notes: [],
        };
    }
    const path = `${folderOf(inputs)}/contract.yaml`;
    const text = await inferContract(paths, inputs['model-name'], files, { ...options, missing });
    await produce('contract', path, text, ports, produced);
    const note = {
        rule: 'inferred-contract',
        severity: 'warning',
        message: 'The contract was inferred from these very data, so keeping it proves nothing yet.',
        location: { file: path, line: 1 },
        fix: `Review ${path}, commit it, and name it in the input "contract".`,
    };
    return { contract: await loadContract(path, files, { missing }), notes: [note] };
}
async function produce(role, path, content, { files }, produced) {
    await files.write(path, content);
    produced.push({ role, path, kind: 'file', sha256: (0,lib/* sha256 */.sc)(content) });
}
function resultOf(validation, profilePath, files, { context }) {
    const { verdict, headline, findings, outcomes, profile, dataset, contract } = validation;
    const kept = outcomes.filter(outcome => outcome.kept).length;
    return {
        stage: 'validate-data',
        verdict,
        headline,
        findings,
        document: describeValidation(validation),
        evidence: evidenceOf(validation, (0,lib/* runUrl */.Vp)(context)),
        subjects: [dataset],
        outputs: {
            rows: String(profile.rows),
            columns: String(profile.columns.length),
            'failing-checks': String(outcomes.length - kept),
            'passing-checks': String(kept),
            'data-digest': dataset.sha256,
            'profile-path': profilePath,
            'contract-path': contract.file,
        },
        files,
    };
}

;// CONCATENATED MODULE: ../actions/lib/validate-data/index.js


const action = {
    name: 'validate-data',
    description: 'Checks data files against a data contract before anything is trained on them.',
    inputs: inputs,
    outputs: outputs,
    run: run,
};


/***/ })

};
