export const id = 6672;
export const ids = [6672];
export const modules = {

/***/ 96672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withServer: () => (/* binding */ withServer)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/tables/lib/dialect.js
var dialect = __webpack_require__(25371);
;// CONCATENATED MODULE: ../packages/data/lib/server-data.js


/** Types of servers whose data are files that can be read, with the key that says where they are. */
const READ = {
    local: ['path'],
    s3: ['location'],
    azure: ['location'],
    api: ['location'],
    custom: ['location', 'path'],
};
const FORMATS = new Map([
    ['csv', 'csv'],
    ['tsv', 'tsv'],
    ['json', 'auto'],
    ['jsonl', 'jsonl'],
    ['ndjson', 'jsonl'],
    ['parquet', 'parquet'],
    ['arrow', 'arrow'],
    ['feather', 'arrow'],
]);
/** How JSON documents stand in one file, as the standard has it. */
const DOCUMENTS = new Map([
    ['new_line', 'jsonl'],
    ['array', 'json'],
]);
const AZURE = /^(?:az|azure|abfss?|wasbs?):\/\/(?:([^/@]+)@)?([^/]+)\/(.*)$/s;
const ACCOUNT = /^([a-z0-9]+)\.(?:blob|dfs)\.core\.windows\.net$/i;
/**
 * Where the data of a table are, by the server of that name. `{model}` in its path or location stands for the table. Throws UserError
 * `bad-contract` for a server that is not there or whose data are no files that can be read.
 */
function serverData(declared, name, table) {
    const locate = (path) => declared.locate(path);
    const servers = declared.value.servers ?? [];
    const index = servers.findIndex(({ server }) => server === name);
    const server = servers[index];
    if (!server)
        throw notThere(name, servers, servers.length ? locate(['servers']) : { file: declared.file });
    const at = ['servers', index];
    const refuse = (key, problem) => {
        throw new errors/* UserError */.yo('bad-contract', { location: locate(key ? [...at, key] : at), ...problem });
    };
    const key = READ[server.type]?.find(each => typeof server[each] === 'string');
    if (READ[server.type] === undefined)
        return refuse('type', {
            message: `The data of a server of type ${server.type} are not read here.`,
            valid: Object.keys(READ),
        });
    if (key === undefined)
        return refuse(undefined, { message: `The server "${name}" does not say where its data are.` });
    const place = withTable(server[key], table, problem => refuse(key, problem));
    const { path, ...of } = key === 'path' ? { path: place } : addressOf(server, place);
    return {
        patterns: [path],
        ...of,
        ...formOf(server, refuse),
        location: locate(at),
    };
}
function notThere(name, servers, location) {
    const names = servers.map(({ server }) => server);
    const near = (0,errors/* nearest */.pA)(name, names);
    const message = `The contract has no server "${name}".`;
    if (!names.length)
        return new errors/* UserError */.yo('bad-contract', {
            message,
            location,
            fix: 'It has none: name the files in "data".',
        });
    return new errors/* UserError */.yo('bad-contract', {
        message,
        location,
        ...(near ? { fix: `Did you mean "${near}"?` } : { valid: names }),
    });
}
function withTable(place, table, refuse) {
    if (!place.includes('{model}'))
        return place;
    if (table !== undefined)
        return place.replaceAll('{model}', table);
    return refuse({
        message: 'The place depends on the table ({model}), and the contract has several.',
        fix: 'Name the one that is meant in the input "table".',
    });
}
/** The address as it is read here, and what the environment must say besides for it to lead there. */
function addressOf({ type, endpointUrl }, place) {
    if (type === 's3') {
        const path = place.replace(/^s3[an]:\/\//, 's3://');
        return typeof endpointUrl === 'string' ? { path, endpoint: endpointUrl } : { path };
    }
    const [, user, host = '', rest = ''] = (type === 'azure' && AZURE.exec(place)) || [];
    if (!host)
        return { path: place };
    const account = ACCOUNT.exec(host)?.[1];
    // `container@account`, or the container as the first part of the path, or no account at all.
    if (account === undefined)
        return { path: `az://${host}/${rest}` };
    return { path: user === undefined ? `az://${rest}` : `az://${user}/${rest}`, account };
}
function isDelimiter(text) {
    try {
        return typeof text === 'string' && (0,dialect/* delimiterByte */.Wi)(text) > 0;
    }
    catch {
        return false;
    }
}
function formOf({ format, delimiter }, refuse) {
    if (format === undefined)
        return {};
    const known = FORMATS.get(typeof format === 'string' ? format.toLowerCase() : format);
    if (known === undefined)
        return refuse('format', {
            message: `Files of the format ${JSON.stringify(format)} are not read here.`,
            valid: [...FORMATS.keys()].map(String),
        });
    if (delimiter === undefined)
        return known === 'auto' ? {} : { format: known };
    const documents = DOCUMENTS.get(delimiter);
    if (known === 'auto' && documents)
        return { format: documents };
    if (known === 'csv' && isDelimiter(delimiter))
        return { format: known, delimiter };
    return refuse('delimiter', {
        message: `${JSON.stringify(delimiter)} is no delimiter of ${JSON.stringify(format)}.`,
        ...(known === 'auto' ? { valid: [...DOCUMENTS.keys()].map(String) } : {}),
    });
}

// EXTERNAL MODULE: ../actions/lib/validate-data/contract.js + 10 modules
var contract = __webpack_require__(48140);
;// CONCATENATED MODULE: ../actions/lib/validate-data/server.js



const AMAZON = /^https:\/\/s3[.-](?:[a-z\d.-]+\.)?amazonaws\.com(?:\.cn)?\/?$/;
/**
 * The inputs with the data of the server that they name: its files, and their form where the inputs do not say it. Throws
 * UserError `bad-input` where the environment leads to another service than the contract means: what holds credentials goes where the
 * workflow says, not where a contract does.
 * @param now milliseconds since 1970
 */
async function withServer(inputs, ports, now) {
    const name = inputs.server;
    const { declared } = await (0,contract/* readWritten */.IL)(inputs, ports, now);
    const { schema } = declared.value;
    const table = inputs.table ?? (schema.length === 1 ? schema[0].name : undefined);
    const { patterns, format, delimiter, endpoint, account, location } = serverData(declared, name, table);
    const env = ports.exec.environment();
    const asked = env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'];
    if (endpoint !== undefined && !AMAZON.test(endpoint) && bare(asked) !== bare(endpoint))
        throw new errors/* UserError */.yo('bad-input', {
            message: `The server "${name}" is at ${endpoint}, and the environment does not lead there.`,
            location,
            fix: `Give the step \`env: { AWS_ENDPOINT_URL: '${endpoint}' }\`.`,
        });
    if (account !== undefined && accountOf(env) !== account)
        throw new errors/* UserError */.yo('bad-input', {
            message: `The server "${name}" is in the storage account "${account}", and the environment does not lead there.`,
            location,
            fix: `Give the step \`env: { AZURE_STORAGE_ACCOUNT: ${account} }\`, or its AZURE_STORAGE_CONNECTION_STRING.`,
        });
    const separator = inputs.delimiter ?? delimiter;
    return {
        ...inputs,
        data: patterns,
        format: inputs.format === 'auto' ? (format ?? 'auto') : inputs.format,
        ...(separator === undefined ? {} : { delimiter: separator }),
    };
}
const bare = (url) => url?.replace(/\/+$/, '');
function accountOf(env) {
    const connection = env['AZURE_STORAGE_CONNECTION_STRING'];
    return connection ? /(?:^|;)AccountName=([^;]+)/i.exec(connection)?.[1] : env['AZURE_STORAGE_ACCOUNT'];
}


/***/ })

};
