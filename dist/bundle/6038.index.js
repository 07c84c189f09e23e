export const id = 6038;
export const ids = [6038];
export const modules = {

/***/ 66038:
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
;// CONCATENATED MODULE: ../packages/data/lib/server-data-form.js

/** JSON may stand in a file in two ways: which one it is, the delimiter says. */
const FORMATS = new Map([
    ['csv', 'csv'],
    ['tsv', 'tsv'],
    ['json', 'documents'],
    ['jsonl', 'jsonl'],
    ['ndjson', 'jsonl'],
    ['parquet', 'parquet'],
    ['arrow', 'arrow'],
    ['feather', 'arrow'],
]);
const DOCUMENTS = new Map([
    ['new_line', 'jsonl'],
    ['array', 'json'],
]);
const TAB = 0x09;
/** The form by the inputs, and by the server where they say nothing. */
function formOf(server, written, refuse) {
    const { delimiter } = server;
    const format = written.format ?? declaredFormat(server, refuse);
    if (format === 'documents')
        return { ...written, format: documentsOf(server, refuse) };
    const form = { ...written, ...(format === undefined ? {} : { format }) };
    if (delimiter === undefined || written.delimiter !== undefined || isOfAnother(server, written))
        return form;
    if (format === undefined)
        return refuse('delimiter', {
            message: 'The server has a delimiter, but no format that it could be of.',
            fix: 'Give it its `format`, too, or say it in the input "format".',
        });
    const byte = byteOf(delimiter);
    if (byte !== undefined && (format === 'csv' || (format === 'tsv' && byte === TAB)))
        return { ...form, delimiter: delimiter };
    return refuse('delimiter', {
        message: `${JSON.stringify(delimiter)} is no delimiter of ${JSON.stringify(format)}.`,
        fix: format === 'csv' ? 'Give one ASCII character, such as ; or |.' : 'Leave it out.',
    });
}
function declaredFormat({ format }, refuse) {
    if (format === undefined)
        return undefined;
    return (formatBy(format) ??
        refuse('format', {
            message: `Files of the format ${JSON.stringify(format)} are not read here.`,
            valid: [...FORMATS.keys()].map(String),
        }));
}
const formatBy = (name) => FORMATS.get(typeof name === 'string' ? name.toLowerCase() : name);
function documentsOf({ type, delimiter }, refuse) {
    const format = DOCUMENTS.get(delimiter);
    if (format !== undefined)
        return format;
    const message = delimiter === undefined
        ? 'The server does not say how the objects stand in its JSON files.'
        : `${JSON.stringify(delimiter)} is no delimiter of "json".`;
    // The standard gives local servers no delimiter.
    const here = type === 'local' ? 'Say' : 'Write `delimiter: new_line` or `delimiter: array`; or say';
    return refuse(delimiter === undefined ? 'format' : 'delimiter', {
        message,
        fix: `${here} it in the input "format": \`jsonl\` for one object a line, \`json\` for an array.`,
    });
}
/** Whether its delimiter is that of another format than the one that counts. */
function isOfAnother({ format }, written) {
    if (written.format === undefined)
        return false;
    if (format !== undefined)
        return formatBy(format) !== written.format;
    return written.format !== 'csv' && written.format !== 'tsv';
}
function byteOf(delimiter) {
    try {
        return typeof delimiter === 'string' ? (0,dialect/* delimiterByte */.Wi)(delimiter) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ../packages/data/lib/dvc/pointer.js + 1 modules
var pointer = __webpack_require__(80232);
;// CONCATENATED MODULE: ../packages/data/lib/server-data-place.js

const FORMS = {
    s3: 's3://bucket/key',
    gs: 'gs://bucket/object',
    az: 'az://container/blob',
    lakefs: 'lakefs://repository/ref/path',
    https: 'https://host/path',
};
/** Of each type whose data are files that can be read: the keys that may say where they are, and what addresses begin with. */
const READ = new Map([
    ['local', { keys: ['path'], schemes: [] }],
    ['s3', { keys: ['location'], schemes: ['s3'] }],
    ['azure', { keys: ['location'], schemes: ['az'] }],
    ['api', { keys: ['location'], schemes: ['https'] }],
    ['custom', { keys: ['location', 'path'], schemes: ['s3', 'gs', 'az', 'lakefs', 'https'] }],
]);
/** What other tools call them. */
const OTHER_NAMES = new Map([
    ...['s3a', 's3n'].map(name => [name, 's3']),
    ...['abfs', 'abfss', 'wasb', 'wasbs'].map(name => [name, 'az']),
]);
/** What a server of type `custom` may have besides, and nobody asks here. */
const LEADING_ELSEWHERE = [
    ...['account', 'catalog', 'database', 'dataset', 'host', 'port', 'project', 'region', 'regionName'],
    ...['schema', 'serviceName', 'stagingDir', 'stream', 'warehouse'],
];
const ADDRESS = /^([a-z][a-z\d+.-]*):\/\/(.*)$/s;
const IN_STORE = /^(\$?\w[\w.-]*)\/(.+)$/s;
const IN_AZURE = /^(?:([^/@]*)@)?([^/@]*)\/(.*)$/s;
const AZURE_ACCOUNT = /^([a-z\d]+)\.(?:blob|dfs)\.core\.windows\.net$/i;
/** Parts of a query that let whoever has the address in, by their names without `-` and `_`. */
const SECRET = /^(?:sig|key|pwd|auth|authorization)$|(?:signature|token|key|keyid|secret|password|credential)$/i;
function placeOf(server, table, refuse) {
    const { type } = server;
    const read = READ.get(type);
    if (read === undefined)
        return refuse('type', {
            message: `The data of a server of type ${type} are not read here.`,
            valid: [...READ.keys()],
        });
    const told = read.keys.filter(key => server[key] !== undefined);
    const [key] = told;
    const value = key === undefined ? undefined : server[key];
    if (key === undefined || told.length > 1 || typeof value !== 'string' || value.trim() === '')
        return refuse(key, {
            message: `The server "${server.server}" does not say where its data are.`,
            fix: `Give it ${told.length > 1 ? 'only one of' : 'a text as'} ${read.keys.map(each => `"${each}"`).join(' or ')}.`,
        });
    for (const stray of type === 'custom' ? LEADING_ELSEWHERE : [])
        if (server[stray] !== undefined)
            refuse(stray, {
                message: `"${stray}" would say where the data are, and only the "${key}" is asked.`,
                fix: 'Say all of it there, and leave this out; or name the files in "data".',
            });
    const place = value.replaceAll('{model}', () => table);
    const refuseAt = (message, more) => refuse(key, { message, ...more });
    const found = key === 'path'
        ? { pattern: insideOf(place, refuseAt), local: true }
        : { ...addressOf(place, type, read.schemes, refuseAt), local: false };
    return { ...found, ...endpointOf(server, found.pattern, refuse) };
}
/**
 * Outside the workspace, or in it, but none of its data: hidden files (`.git` and `.env` hold credentials, and `..` is one, too), also by
 * their short names on Windows (`GIT~1`), and the file that google-github-actions/auth leaves.
 */
const APART = /^\/|^[a-z]:|(?:^|[/\\])(?:\.[^/\\]|[^/\\]*~\d|gha-creds-)/i;
/** A path that no contract may choose. A pointer of DVC leads to addresses of its own. */
const isApart = (path) => APART.test(path) || (0,pointer/* isPointer */._)(path);
/** A path below the workspace: a contract may not choose among the other files of the machine. */
function insideOf(path, refuse) {
    const shown = JSON.stringify(path);
    const fix = 'Write a path that is relative to the workspace, with / between; or name the files in "data".';
    if (ADDRESS.test(path))
        return refuse('The path is an address.', { fix });
    if (path.startsWith('!'))
        return refuse(`The path ${shown} only leaves files out.`, { fix });
    if (/^\/|^[a-z]:|\\/i.test(path))
        return refuse(`The path ${shown} is not relative.`, { fix });
    if (isApart(path))
        return refuse(`The path ${shown} leads to what is no data of the workspace.`, { fix });
    return path;
}
/** The address as it is read here, and what the environment must say besides for it to lead there. */
function addressOf(place, type, schemes, refuse) {
    const forms = { valid: schemes.map(scheme => FORMS[scheme]) };
    const [, name = '', rest = ''] = ADDRESS.exec(place) ?? [];
    const scheme = schemes.find(each => each === (OTHER_NAMES.get(name) ?? name));
    // Before anything is shown of it.
    if (hasCredentials(place, rest, scheme))
        return refuse('The location carries credentials.', {
            fix: 'Take them out, and give them to the step in its environment; or give the whole address to "data", from a secret.',
        });
    const unread = `${JSON.stringify(place)} is not read as the location of a server of type ${type}.`;
    if (scheme === undefined)
        return refuse(unread, forms);
    if (scheme === 'https')
        return URL.canParse(place) ? { pattern: place } : refuse(unread, forms);
    const { path, account } = scheme === 'az' ? containerOf(rest, refuse) : { path: rest };
    const [, bucket, key] = IN_STORE.exec(path) ?? [];
    // Services put such paths together: `..` would lead out of the bucket, or of what stands before it.
    if (bucket === undefined || key === undefined || key.split('/').some(part => /^\.\.?$/.test(part)))
        return refuse(unread, forms);
    return { pattern: `${scheme}://${bucket}/${key}`, ...(account === undefined ? {} : { account }) };
}
function hasCredentials(place, rest, scheme) {
    const query = place.includes('?') ? place.slice(place.indexOf('?') + 1) : '';
    if ([...new URLSearchParams(query).keys()].some(name => SECRET.test(name.replace(/[-_]/g, ''))))
        return true;
    if (scheme === 'az')
        return /^[^/]*:[^/]*@/.test(rest);
    const { username = '', password = '' } = URL.canParse(place) ? new URL(place) : {};
    return username !== '' || password !== '' || /^[^/?#\\]*@/.test(rest);
}
/** The storage account that a host is of, in small letters. */
const azureAccount = (host) => AZURE_ACCOUNT.exec(host)?.[1]?.toLowerCase();
/** `container@account`, the account and then the container, or the container alone. */
function containerOf(rest, refuse) {
    const [, container, host = '', key = ''] = IN_AZURE.exec(rest) ?? [];
    if (container === undefined && !host.includes('.'))
        return { path: rest };
    const account = azureAccount(host);
    const path = container === undefined ? key : `${container}/${key}`;
    if (account !== undefined)
        return { path, account };
    return refuse(`"${host}" is no storage account that is read here.`, {
        valid: [
            'az://container/blob',
            'az://account.blob.core.windows.net/container/blob',
            'abfss://container@account.dfs.core.windows.net/blob',
        ],
    });
}
function endpointOf({ endpointUrl }, pattern, refuse) {
    if (endpointUrl === undefined)
        return {};
    if (!pattern.startsWith('s3://'))
        return refuse('endpointUrl', {
            message: 'An "endpointUrl" says which S3 is meant, and the data are not on one.',
            fix: 'Leave it out.',
        });
    if (typeof endpointUrl === 'string' && /^https?:\/\/[^/?#@\\\s][^?#@\\\s]*$/.test(endpointUrl))
        return { endpoint: endpointUrl };
    return refuse('endpointUrl', {
        message: 'The "endpointUrl" is no address of a service, without credentials or a query.',
        fix: 'Write it as https://host.',
    });
}

;// CONCATENATED MODULE: ../packages/data/lib/server-data.js



/**
 * Where the data of a table are, by the server of that name, and their form. `{model}` in its path or location stands for the table.
 * Throws UserError `bad-contract` for a server that is not there, whose data are no files that can be read, or that would lead where a
 * server of its type has nothing to seek.
 * @param written the form by the inputs, which counts more
 */
function serverData(declared, name, table, written = {}) {
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
    return {
        ...placeOf(server, table, refuse),
        ...formOf(server, written, refuse),
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

// EXTERNAL MODULE: ../packages/data/lib/find-data.js + 1 modules
var find_data = __webpack_require__(45558);
;// CONCATENATED MODULE: ../packages/data/lib/server-data-files.js



/**
 * Throws UserError, at the server in the contract, where its path finds nothing (`missing-file`), or what a contract may not choose
 * (`bad-contract`).
 */
async function checkServerFiles({ pattern, local, location }, files) {
    if (!local)
        return;
    const refuse = (path) => {
        if (!isApart(path))
            return;
        throw new errors/* UserError */.yo('bad-contract', {
            message: `The path ${JSON.stringify(pattern)} finds "${path}", which is no data of the workspace.`,
            location,
            fix: 'Write a path that only finds data; or name the files in "data".',
        });
    };
    // Before anything is read.
    for (const path of await files.glob([pattern], { whole: true }))
        refuse(files.relative(path));
    for (const path of await found(pattern, location, files))
        refuse(path);
}
async function found(pattern, location, files) {
    try {
        return (await (0,find_data/* findData */.a)([pattern], files)).paths;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const problems = error.problems.map(problem => ({ location, ...problem }));
        throw new errors/* UserError */.yo(error.code, problems, { cause: error });
    }
}

// EXTERNAL MODULE: ../actions/lib/validate-data/contract.js + 10 modules
var contract = __webpack_require__(48140);
;// CONCATENATED MODULE: ../actions/lib/validate-data/server.js



/** What is asked where no other service is named. */
const AMAZON = /^https:\/\/s3[.-](?:[a-z\d.-]+\.)?amazonaws\.com\/?$/;
/**
 * The inputs with the data of the server that they name: its files, and their form where the inputs do not say it. Throws
 * UserError `bad-input` where the environment leads to another service than the contract means: what holds credentials goes where the
 * workflow says, not where a contract does.
 * @param now milliseconds since 1970
 */
async function withServer(inputs, ports, now) {
    const name = inputs.server;
    const { declared, plan } = await (0,contract/* readWritten */.IL)(inputs, ports, now);
    const { delimiter } = inputs;
    const found = serverData(declared, name, plan.name, {
        ...(inputs.format === 'auto' ? {} : { format: inputs.format }),
        ...(delimiter === undefined ? {} : { delimiter }),
    });
    const env = ports.exec.environment();
    refuseOtherEndpoint(name, found, env);
    refuseOtherAccount(name, found, env);
    await checkServerFiles(found, ports.files);
    return {
        ...inputs,
        data: [found.pattern],
        format: found.format ?? 'auto',
        ...(found.delimiter === undefined ? {} : { delimiter: found.delimiter }),
    };
}
function refuseOtherEndpoint(name, { endpoint, location }, env) {
    if (endpoint === undefined)
        return;
    const variable = env['AWS_ENDPOINT_URL_S3'] ? 'AWS_ENDPOINT_URL_S3' : 'AWS_ENDPOINT_URL';
    const asked = env[variable];
    const isAmazon = AMAZON.test(endpoint);
    if (isAmazon ? !asked || AMAZON.test(asked) : bare(asked) === bare(endpoint))
        return;
    throw new errors/* UserError */.yo('bad-input', {
        message: `The server "${name}" is at ${endpoint}, and the environment does not lead there.`,
        location,
        fix: isAmazon
            ? `Take ${variable} out of the environment of the step.`
            : `Give the step \`env: { ${variable}: '${endpoint}' }\`.`,
    });
}
const bare = (url) => url?.replace(/\/+$/, '');
function refuseOtherAccount(name, { account, location }, env) {
    if (account === undefined || accountOf(env)?.toLowerCase() === account)
        return;
    throw new errors/* UserError */.yo('bad-input', {
        message: `The server "${name}" is in the storage account "${account}", and the environment does not lead there.`,
        location,
        fix: `Give the step \`env: { AZURE_STORAGE_ACCOUNT: ${account} }\` and no connection string, or the AZURE_STORAGE_CONNECTION_STRING of that account.`,
    });
}
/** Where Azure's client goes: an endpoint counts more than a name. */
function accountOf(env) {
    const connection = env['AZURE_STORAGE_CONNECTION_STRING'];
    if (!connection)
        return env['AZURE_STORAGE_ACCOUNT'];
    const part = (key) => new RegExp(`(?:^|;)\\s*${key}=([^;]+)`).exec(connection)?.[1];
    const endpoint = part('BlobEndpoint');
    if (endpoint === undefined && (part('EndpointSuffix') ?? 'core.windows.net') === 'core.windows.net')
        return part('AccountName');
    return endpoint !== undefined && URL.canParse(endpoint) ? azureAccount(new URL(endpoint).host) : undefined;
}


/***/ })

};
