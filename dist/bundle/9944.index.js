export const id = 9944;
export const ids = [9944];
export const modules = {

/***/ 99944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  googleStore: () => (/* binding */ googleStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../packages/runtime/lib/remote/requests.js
var requests = __webpack_require__(52529);
;// CONCATENATED MODULE: ../packages/runtime/lib/remote/google-token.js



const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_only';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
/**
 * An access token from the environment: one that is there already (CLOUDSDK_AUTH_ACCESS_TOKEN, GOOGLE_OAUTH_ACCESS_TOKEN), or
 * by GOOGLE_APPLICATION_CREDENTIALS, a service account's key or workload identity federation. undefined: none is
 * given, and only public objects can be read.
 */
async function googleToken(env, now) {
    const ready = env['CLOUDSDK_AUTH_ACCESS_TOKEN'] || env['GOOGLE_OAUTH_ACCESS_TOKEN'];
    const path = env['GOOGLE_APPLICATION_CREDENTIALS'] || env['GOOGLE_GHA_CREDS_PATH'];
    if (ready || !path)
        return ready || undefined;
    const credentials = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    if (credentials.type === 'service_account')
        return serviceAccountToken(credentials, now);
    if (credentials.type === 'external_account')
        return federatedToken(credentials);
    throw new Error(`GOOGLE_APPLICATION_CREDENTIALS is of type "${credentials.type}"; service_account and external_account can be used`);
}
/** RFC 7523: a signed claim for a token. */
async function serviceAccountToken(credentials, now) {
    const audience = credentials.token_uri ?? 'https://oauth2.googleapis.com/token';
    const issued = Math.floor(now() / 1000);
    const claim = {
        iss: credentials.client_email,
        scope: SCOPE,
        aud: audience,
        iat: issued,
        exp: issued + 3600,
    };
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claim)}`;
    const signature = (0,external_node_crypto_.createSign)('RSA-SHA256')
        .update(text)
        .sign(credentials.private_key ?? '', 'base64url');
    return accessToken(await post(audience, { grant_type: JWT_BEARER, assertion: `${text}.${signature}` }));
}
/** RFC 8693: the job's own identity for a token, and that, where asked for, for one of a service account. */
async function federatedToken(credentials) {
    const token = accessToken(await post(credentials.token_url ?? 'https://sts.googleapis.com/v1/token', {
        grant_type: TOKEN_EXCHANGE,
        audience: credentials.audience ?? '',
        scope: 'https://www.googleapis.com/auth/cloud-platform',
        requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        subject_token_type: credentials.subject_token_type ?? '',
        subject_token: await subjectToken(credentials),
    }));
    const impersonation = credentials.service_account_impersonation_url;
    if (!impersonation)
        return token;
    const answer = await post(impersonation, { scope: [SCOPE] }, { authorization: `Bearer ${token}` });
    return accessToken({ access_token: answer['accessToken'] });
}
async function subjectToken({ credential_source: source = {} }) {
    const text = source.file
        ? await (0,promises_.readFile)(source.file, 'utf8')
        : await get(source.url ?? '', source.headers ?? {});
    if (source.format?.type !== 'json')
        return text.trim();
    return String(JSON.parse(text)[source.format.subject_token_field_name ?? '']);
}
async function get(url, headers) {
    return (0,requests/* textOf */.b6)(await (0,requests/* ask */.kA)(new URL(url), headers));
}
/** A form, but JSON where a header is given. */
async function post(url, body, headers) {
    const { HttpClient } = await __webpack_require__.e(/* import() */ 8564).then(__webpack_require__.bind(__webpack_require__, 58564));
    const client = new HttpClient('sluice', [], { socketTimeout: 30_000 });
    const content = headers
        ? JSON.stringify(body)
        : new URLSearchParams(body).toString();
    const type = headers ? 'application/json' : 'application/x-www-form-urlencoded';
    const answer = await client.post(url, content, { 'content-type': type, ...headers });
    const text = await answer.readBody();
    const status = answer.message.statusCode ?? 0;
    if (status !== 200)
        throw new Error(`${new URL(url).host} gives no token (status ${status})`);
    return JSON.parse(text);
}
function accessToken(answer) {
    const token = answer['access_token'];
    if (typeof token !== 'string' || !token)
        throw new Error('the answer holds no access token');
    return token;
}

// EXTERNAL MODULE: ../packages/runtime/lib/remote/store.js
var store = __webpack_require__(51002);
;// CONCATENATED MODULE: ../packages/runtime/lib/remote/google.js



/** `gs://bucket/object` by the JSON API; STORAGE_EMULATOR_HOST names another server. */
function googleStore(env, now, addSecret) {
    const host = env['STORAGE_EMULATOR_HOST'];
    const root = host ? (host.includes('://') ? host : `http://${host}`) : 'https://storage.googleapis.com';
    let headers;
    const authorization = () => {
        headers ??= googleToken(env, now).then(token => {
            if (token)
                addSecret(token);
            return token ? { authorization: `Bearer ${token}` } : {};
        });
        return headers;
    };
    const address = (bucket, object) => new URL(`${root}/storage/v1/b/${encodeURIComponent(bucket)}/o${object === undefined ? '' : `/${encodeURIComponent(object)}`}`);
    return {
        async head({ host: bucket, pathname }) {
            try {
                const url = address(bucket, decodeURIComponent(pathname.slice(1)));
                const text = await (0,requests/* textOf */.b6)(await (0,requests/* ask */.kA)(url, await authorization()));
                const { size, updated, generation } = JSON.parse(text);
                return { size: Number(size), modified: new Date(updated), version: generation };
            }
            catch (error) {
                if (error instanceof store/* StatusError */.X && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        async open({ host: bucket, pathname }, range, version) {
            const url = address(bucket, decodeURIComponent(pathname.slice(1)));
            url.searchParams.set('alt', 'media');
            if (version)
                url.searchParams.set('ifGenerationMatch', version);
            return (0,requests/* readRange */.qX)(url, range, await authorization());
        },
        async *list({ host: bucket, pathname }) {
            let token;
            do {
                const url = address(bucket);
                url.searchParams.set('prefix', decodeURIComponent(pathname.slice(1)));
                url.searchParams.set('fields', 'items(name),nextPageToken');
                if (token)
                    url.searchParams.set('pageToken', token);
                const text = await (0,requests/* textOf */.b6)(await (0,requests/* ask */.kA)(url, await authorization()));
                const page = JSON.parse(text);
                for (const { name } of page.items ?? [])
                    yield `gs://${bucket}/${name}`;
                token = page.nextPageToken;
            } while (token);
        },
    };
}


/***/ }),

/***/ 52529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51002);

const TIMEOUT_MS = 60_000;
const MAX_REDIRECTS = 5;
/** Of an error's text, enough to tell what the server meant. */
const SHOWN = 300;
/** By the toolkit's client, which honours HTTPS_PROXY and NO_PROXY. A redirect to another host gets no credentials. */
const send = async (url, headers, method = 'GET') => {
    const { HttpClient } = await __webpack_require__.e(/* import() */ 8564).then(__webpack_require__.bind(__webpack_require__, 58564));
    let [at, sent] = [url, headers];
    for (let redirects = 0;; redirects++) {
        const client = new HttpClient('sluice', [], {
            socketTimeout: TIMEOUT_MS,
            keepAlive: true,
            allowRedirects: false,
        });
        const { message } = await client.request(method, at.href, null, sent);
        message.once('close', () => client.dispose());
        const target = redirectOf(at, message);
        if (!target)
            return message;
        message.resume();
        if (redirects === MAX_REDIRECTS)
            throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .X(310, 'it redirects too often');
        if (target.host !== at.host)
            sent = withoutCredentials(sent);
        at = target;
    }
};
/** Where the answer leads, which may be told relative to where it came from. */
function redirectOf(url, { statusCode = 0, headers }) {
    if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location)
        return undefined;
    const target = new URL(headers.location, url);
    if (target.protocol !== 'https:' && target.protocol !== url.protocol)
        throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .X(statusCode, 'it redirects to an address without encryption');
    return target;
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie|x-amz-.*)$/i.test(name)));
}
/** Sends it, and takes any status but success for an error. */
async function ask(url, headers = {}, method = 'GET') {
    const message = await send(url, headers, method);
    const status = message.statusCode ?? 0;
    if (status >= 200 && status < 300)
        return message;
    const text = (await textOf(message).catch(() => '')).replace(/\s+/g, ' ').slice(0, SHOWN);
    if (status === 412)
        throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedError */ .J();
    throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .X(status, text, retryAfter(status, message.headers['retry-after']));
}
/** A ranged read of one object. */
async function readRange(url, { start, end }, headers) {
    const whole = start === 0 && end === undefined;
    const range = whole ? {} : { range: `bytes=${start}-${end === undefined ? '' : end - 1}` };
    // Decompression on the way would change the bytes that are counted and hashed.
    const message = await ask(url, { 'accept-encoding': 'identity', ...headers, ...range });
    // From its beginning, the whole file holds the part as well: who reads stops in time.
    if (start > 0 && message.statusCode !== 206) {
        message.destroy();
        throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .X(200, 'the server does not read parts of files (no HTTP ranges)');
    }
    return message;
}
function objectOf(headers) {
    const version = headers.etag ?? '';
    return {
        size: Number(headers['content-length'] ?? Number.NaN),
        modified: new Date(headers['last-modified'] ?? 0),
        // A weak tag does not stand for the bytes.
        version: version.startsWith('W/') ? '' : version,
    };
}
async function textOf(message) {
    const chunks = [];
    for await (const chunk of message)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
/** As the server asks, at most a minute; with 0 as soon as our own patience says. */
function retryAfter(status, header) {
    if (status !== 408 && status !== 429 && status < 500)
        return undefined;
    const seconds = Number(header);
    return Number.isFinite(seconds) && header ? Math.min(60, Math.max(0, seconds)) * 1000 : 0;
}


/***/ })

};
