export const id = 2526;
export const ids = [2526];
export const modules = {

/***/ 42526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ../packages/rollout/lib/router/protocol.js
var protocol = __webpack_require__(22735);
;// CONCATENATED MODULE: ../packages/rollout/lib/router/keeper.js



const LONGEST_BACKOFF_MS = 10_000;
const WELL_AFTER_MS = 30_000;
/**
 * Keeps a router alive: starts it, and starts it again with back-off when it dies. The router comes up with all
 * traffic on stable, so its death is a rollback. The keeper does nothing else, so that nothing in it can break.
 */
async function keep(folder) {
    let environment = process.env;
    let backoff = 100;
    for (let first = true;; first = false) {
        const started = performance.now();
        const code = await runRouter(folder, environment, changed => (environment = changed));
        if (code === 0 || (first && code === protocol/* CANNOT_START */.PP))
            return code;
        if (performance.now() - started > WELL_AFTER_MS)
            backoff = 100;
        console.error(`the router ended (${code ?? 'by a signal'}); starting it again in ${backoff} ms`);
        await (0,promises_.setTimeout)(backoff);
        backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS);
    }
}
function runRouter(folder, env, remember) {
    const router = (0,external_node_child_process_.spawn)(process.execPath, [process.argv[1], 'serve', folder], {
        env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        windowsHide: true,
    });
    const forward = (signal) => router.kill(signal);
    router.on('message', message => remember(message.environment));
    for (const signal of SIGNALS)
        process.on(signal, forward);
    return new Promise(resolve => {
        router.once('error', error => {
            console.error(error);
            resolve(protocol/* CANNOT_START */.PP);
        });
        router.once('exit', code => {
            for (const signal of SIGNALS)
                process.off(signal, forward);
            resolve(code);
        });
    });
}
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ../packages/rollout/lib/router/atomic-file.js


/** Writes a private file whole or not at all. */
function writeJson(path, value) {
    // Nobody can foresee the name, and nothing that is there already is followed or overwritten.
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
    try {
        const file = (0,external_node_fs_.openSync)(temporary, 'wx', 0o600);
        try {
            (0,external_node_fs_.writeFileSync)(file, `${JSON.stringify(value, null, 2)}\n`);
            (0,external_node_fs_.fsyncSync)(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch (error) {
        // The disk may be full: what was begun must not fill it further.
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
/** undefined when the file is not there. The router trusts its own files: nobody else can write into their folder. */
function readJson(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/replay.js




const TICK_MS = 5;
/** Requests due at once at most: after a pause of the machine the replay does not make up for lost time. */
const LONGEST_BURST_MS = 100;
/** At the end, what is under way may be answered for so long. */
const DRAIN_MS = 2000;
const LOOK_MS = 20;
/**
 * Sends recorded requests, over and over, at an even rate until a signal comes or its parent is gone. Then it waits for
 * the answers it is still owed: requests it broke off would look like those of impatient clients.
 */
async function replay(specFile) {
    const spec = readJson(specFile);
    if (!spec)
        throw new Error(`no ${specFile}`);
    const bodies = (0,external_node_fs_.readFileSync)(spec.bodies, 'utf8').split('\n').filter(Boolean);
    const agent = new external_node_http_.Agent({ keepAlive: true, maxSockets: spec.concurrency });
    const headers = Object.fromEntries(Object.entries(spec.headers).map(([name, value]) => [name, fillIn(value)]));
    const report = { sent: 0, answered: 0, refused: 0, failed: 0, aborted: 0 };
    let underWay = 0;
    let over = false;
    const send = () => {
        const body = bodies[report.sent % bodies.length];
        report.sent += 1;
        underWay += 1;
        const done = (status) => {
            if (over)
                return;
            underWay -= 1;
            report[status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'answered'] += 1;
        };
        const request = (0,external_node_http_.request)(spec.url, {
            method: 'POST',
            agent,
            headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        });
        request.once('response', response => {
            response.resume();
            response.once('close', () => done(response.complete ? (response.statusCode ?? 500) : 500));
        });
        request.once('error', () => done(500));
        request.end(body);
    };
    await everyTick(due => {
        for (let i = 0; i < due && underWay < spec.concurrency; i++)
            send();
    }, spec.rate);
    const patience = performance.now() + DRAIN_MS;
    while (underWay > 0 && performance.now() < patience)
        await (0,promises_.setTimeout)(LOOK_MS);
    over = true;
    report.aborted = underWay;
    agent.destroy();
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return 0;
}
function fillIn(template) {
    return template.replace(/\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name) => process.env[name] ?? '');
}
/** Calls with the number of requests that have become due, until the process should end. */
async function everyTick(act, rate) {
    const parent = process.ppid;
    let last = performance.now();
    let owed = 0;
    await new Promise(resolve => {
        const timer = setInterval(() => {
            const now = performance.now();
            owed += (Math.min(now - last, LONGEST_BURST_MS) * rate) / 1000;
            last = now;
            const due = Math.floor(owed);
            owed -= due;
            act(due);
            // A parent that was killed cannot say goodbye.
            if (process.ppid !== parent || !isAlive(parent))
                stop();
        }, TICK_MS);
        const stop = () => {
            clearInterval(timer);
            resolve();
        };
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
            process.once(signal, stop);
    });
}
/** Windows gives an orphan no other parent. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ../packages/rollout/lib/router/lease.js
function startLease(termMs, held) {
    return { until: performance.now() + termMs, termMs, held };
}
function hasLapsed({ until }) {
    return performance.now() >= until;
}
/** Half a sentence. */
function whyLapsed({ termMs, held }) {
    return held
        ? 'nobody had decided about it by its deadline'
        : `its rollout had given no sign of life for ${Math.round(termMs / 100) / 10} s`;
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/leftovers.js





/** Remembers on disk which model servers run, so that the next router can end those a killed one left behind. */
class ServerRecord {
    #path;
    #running = new Map();
    constructor(folder) {
        this.#path = (0,external_node_path_.join)(folder, protocol/* SERVERS_FILE */.kQ);
    }
    add(pid) {
        const since = startOf(pid);
        if (since)
            this.#running.set(pid, { pid, since });
        this.#save();
    }
    remove(pid) {
        this.#running.delete(pid);
        this.#save();
    }
    /** Ends what an earlier router left running. Returns the pids. */
    endLeftovers() {
        const left = (readJson(this.#path) ?? []).filter(({ pid, since }) => startOf(pid) === since);
        for (const { pid } of left)
            signalGroup(pid, 'SIGKILL');
        this.#save();
        return left.map(({ pid }) => pid);
    }
    #save() {
        try {
            writeJson(this.#path, [...this.#running.values()]);
        }
        catch (error) {
            // Somebody removed the folder: no reason to stop serving.
            console.error(error);
        }
    }
}
/** Signals a process and its descendants; a server that is already gone is fine (macOS calls its group EPERM). */
function signalGroup(pid, signal) {
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch (error) {
        if (!['ESRCH', 'EPERM'].includes(error.code ?? ''))
            throw error;
    }
}
/** When the process started; undefined when there is none, or where the system does not tell (Windows). */
function startOf(pid) {
    try {
        if (process.platform === 'linux') {
            // proc(5): the name may hold spaces and parentheses; starttime is the 20th field after it.
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
        }
        if (process.platform === 'win32')
            return undefined;
        return (0,external_node_child_process_.execFileSync)('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ../packages/rollout/lib/router/counters.js

function newCounters() {
    return {
        routed: 0,
        requests: 0,
        aborted: 0,
        errors: Object.fromEntries(protocol/* ERROR_REASONS */.b2.map(reason => [reason, 0])),
        refused: 0,
        fallbacks: 0,
        latency: Array.from({ length: protocol/* LATENCY_BOUNDS_MS */.M7.length + 1 }, () => 0),
        latencySumMs: 0,
    };
}
/** Counts a request that is over. One that its client gave up says nothing about the arm, neither good nor bad. */
function countRequest(counters, milliseconds, { error, status = 0 }) {
    if (error === 'aborted') {
        counters.aborted += 1;
        return;
    }
    counters.requests += 1;
    if (error)
        counters.errors[error] += 1;
    else if (status >= 400)
        counters.refused += 1;
    const bucket = protocol/* LATENCY_BOUNDS_MS */.M7.findIndex(bound => milliseconds <= bound);
    counters.latency[bucket === -1 ? protocol/* LATENCY_BOUNDS_MS */.M7.length : bucket] += 1;
    counters.latencySumMs += milliseconds;
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/model-server.js







const FIRST_BACKOFF_MS = 100;
const model_server_LONGEST_BACKOFF_MS = 10_000;
/** A server that ran this long was well: its next restart starts from the first back-off again. */
const model_server_WELL_AFTER_MS = 30_000;
const CHECK_STARTING_MS = 50;
const CHECK_RUNNING_MS = 1000;
const CHECK_TIMEOUT_MS = 2000;
const UNREADY_AFTER = 3;
/** A server that answers no check for so many in a row hangs: it is killed and started anew. */
const HUNG_AFTER = 10;
const model_server_DRAIN_MS = 10_000;
const TERM_GRACE_MS = 3000;
const LARGEST_LOG = 10 * 1024 * 1024;
/** One model server: started from argv, restarted with back-off when it dies, checked for health, drained at the end. */
class ModelServer {
    spec;
    agent = new external_node_http_.Agent({ keepAlive: true });
    counters = newCounters();
    /** Requests under way; the proxy keeps it. */
    inFlight = 0;
    /** Where it listens; undefined while there is no process. */
    port;
    #surroundings;
    #end = new AbortController();
    #child;
    #ready = false;
    #restarts = 0;
    #trouble;
    #life;
    constructor(spec, surroundings) {
        this.spec = spec;
        this.#surroundings = surroundings;
    }
    start() {
        this.#life ??= this.#live();
    }
    /** Waits for the requests under way, then ends the process: SIGTERM, later SIGKILL. */
    async stop() {
        const patience = AbortSignal.timeout(model_server_DRAIN_MS);
        while (this.inFlight > 0 && !patience.aborted)
            await (0,promises_.setTimeout)(20);
        this.#end.abort();
        this.#signal('SIGTERM');
        const kill = setTimeout(() => this.#signal('SIGKILL'), TERM_GRACE_MS);
        await this.#life;
        clearTimeout(kill);
        this.agent.destroy();
    }
    state() {
        return {
            version: this.spec.version,
            digest: this.spec.digest,
            ready: this.#ready,
            restarts: this.#restarts,
            ...(this.#trouble === undefined ? {} : { trouble: this.#trouble }),
            log: this.#surroundings.logFile,
            counters: this.counters,
        };
    }
    async #live() {
        let backoff = FIRST_BACKOFF_MS;
        while (!this.#ending()) {
            const started = performance.now();
            this.#trouble = await this.#runOnce().catch(wordsOf);
            this.#ready = false;
            this.port = undefined;
            if (this.#ending())
                return;
            this.#restarts += 1;
            if (performance.now() - started > model_server_WELL_AFTER_MS)
                backoff = FIRST_BACKOFF_MS;
            await pause(backoff, this.#end.signal);
            backoff = Math.min(backoff * 2, model_server_LONGEST_BACKOFF_MS);
        }
    }
    /** From the start of a process to its end. Says how it ended. */
    async #runOnce() {
        const port = await freePort();
        const argv = this.spec.serve.map(part => part.replaceAll('{model}', this.spec.model).replaceAll('{port}', String(port)));
        const log = openLog(this.#surroundings.logFile);
        let child;
        try {
            child = (0,external_node_child_process_.spawn)(argv[0], argv.slice(1), {
                cwd: this.spec.cwd,
                env: { ...this.#surroundings.environment(), PORT: String(port) },
                stdio: ['ignore', log, log],
                // A process group of its own, so that its descendants end with it.
                detached: process.platform !== 'win32',
                windowsHide: true,
            });
        }
        finally {
            if (log !== 'ignore')
                (0,external_node_fs_.closeSync)(log);
        }
        this.#child = child;
        this.port = port;
        const exited = new Promise(resolve => {
            child.once('error', error => resolve(error.message));
            child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exited with code ${code ?? 'unknown'}`));
        });
        if (child.pid !== undefined)
            this.#surroundings.record.add(child.pid);
        // stop() may have come while the port was sought: then nobody else will end this process.
        if (this.#ending())
            this.#signal('SIGTERM');
        const over = new AbortController();
        const watching = this.#watch(port, over.signal);
        const how = await exited;
        over.abort();
        await watching;
        if (child.pid !== undefined) {
            signalGroup(child.pid, 'SIGKILL');
            this.#surroundings.record.remove(child.pid);
        }
        this.#child = undefined;
        markEnd(this.#surroundings.logFile, how);
        return how;
    }
    /** Keeps `ready` true to the facts until the process is over. */
    async #watch(port, over) {
        let misses = 0;
        let wasReady = false;
        while (!over.aborted) {
            const healthy = await isHealthy(port, this.spec.health, over);
            misses = healthy ? 0 : misses + 1;
            if (healthy)
                this.#ready = true;
            else if (misses >= UNREADY_AFTER)
                this.#ready = false;
            // Before its first good answer it may be loading: how long that may take is the deployer's to say.
            if (misses >= HUNG_AFTER && wasReady)
                this.#signal('SIGKILL');
            wasReady ||= healthy;
            await pause(this.#ready ? CHECK_RUNNING_MS : CHECK_STARTING_MS, over);
        }
    }
    #ending() {
        return this.#end.signal.aborted;
    }
    #signal(signal) {
        if (this.#child?.pid !== undefined)
            signalGroup(this.#child.pid, signal);
    }
}
/** Ends early, without an error, when the signal aborts. */
async function pause(milliseconds, signal) {
    await (0,promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
}
function isHealthy(port, path, signal) {
    return new Promise(resolve => {
        const request = (0,external_node_http_.get)({ host: '127.0.0.1', port, path, timeout: CHECK_TIMEOUT_MS, signal, agent: false }, response => {
            response.resume();
            const { statusCode = 0 } = response;
            resolve(statusCode >= 200 && statusCode < 300);
        });
        request.once('timeout', () => request.destroy());
        request.once('error', () => resolve(false));
    });
}
/** Another program may take it before the server does; then the server dies and the next start takes another. */
function freePort() {
    return new Promise((resolve, reject) => {
        const probe = (0,external_node_net_.createServer)();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}
/** Out of ports, files or processes: all the more must the router live on, and try again. */
function wordsOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** On a line of its own, so that the server's last line is a whole one. */
function markEnd(path, how) {
    try {
        (0,external_node_fs_.appendFileSync)(path, `\n[${new Date().toISOString()} server: ${how}]\n`);
    }
    catch (error) {
        console.error(error);
    }
}
/** Appends, unless the log has grown too long. Serving goes on where it cannot be written. */
function openLog(path) {
    try {
        const size = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
        return (0,external_node_fs_.openSync)(path, size > LARGEST_LOG ? 'w' : 'a', 0o600);
    }
    catch (error) {
        console.error(error);
        return 'ignore';
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/splitter.js
/** 1/φ: its multiples fill [0, 1) more evenly than those of any other number. */
const STEP = 0.618_033_988_749_894_9;
/**
 * Decides which requests go to the candidate: those whose place in the golden-ratio sequence lies below the weight.
 * Any run of n requests holds the candidate's share to within about ln n requests, so there are no bursts as with
 * random choice; and the pattern never repeats, so a replay that cycles through rows cannot fall into step with it
 * as it would with round robin.
 */
class Splitter {
    #place = 0;
    /** Weight in per cent. */
    choosesCandidate(weight) {
        this.#place = (this.#place + STEP) % 1;
        return this.#place * 100 < weight;
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/router.js








/** How often the lease is looked at. A timer of the whole term would not do: timers end at 24 days. */
const WATCH_MS = 100;
/** A command that cannot be obeyed: 400 not understood, 409 the lease was lost, 422 not in this state. */
class Refusal extends Error {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** Two arms, a weight between them, and the rules by which they may change. */
class Router {
    epoch = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    config;
    /** Where it listens; known once it does. */
    url = '';
    #folder;
    #record;
    #splitter = new Splitter();
    /** Servers that get no new requests and are on their way out. */
    #retiring = new Set();
    #environment = process.env;
    #weight = 0;
    #stable;
    #candidate;
    #lease;
    #dropped;
    #watch;
    constructor(folder) {
        const config = readJson((0,external_node_path_.join)(folder, protocol/* CONFIG_FILE */.g2));
        if (!config)
            throw new Error(`${folder} holds no ${protocol/* CONFIG_FILE */.g2}`);
        this.#folder = folder;
        this.config = config;
        this.#record = new ServerRecord(folder);
    }
    /** Brings up what was stable, at weight 0. */
    resume() {
        const left = this.#record.endLeftovers();
        if (left.length)
            console.error(`ended the model servers a killed router left behind: ${left.join(', ')}`);
        if (this.config.stable)
            this.#stable = this.#serve(this.config.stable);
        this.#watch = setInterval(() => this.#dropForsaken(), WATCH_MS);
    }
    /** The arm for the next request. */
    choose() {
        const candidate = this.#weight > 0 && this.#splitter.choosesCandidate(this.#weight);
        return candidate ? this.#candidate : this.#stable;
    }
    /** Who answers when the arm cannot be reached. */
    fallbackFor(arm) {
        return arm === this.#stable ? undefined : this.#stable;
    }
    state() {
        const { host, timeoutMs, fence } = this.config;
        return {
            protocol: protocol/* PROTOCOL */.nl,
            epoch: this.epoch,
            pid: process.pid,
            url: this.url,
            host,
            port: this.config.port,
            timeoutMs,
            fence,
            weight: this.#weight,
            stable: this.#stable?.state() ?? null,
            candidate: this.#candidate?.state() ?? null,
            dropped: this.#dropped ?? null,
        };
    }
    /** Throws a Refusal. A higher fence shuts out all holders of lower ones, also after a restart. */
    obey(command) {
        if (!Number.isSafeInteger(command.fence) || command.fence < 1)
            throw new Refusal(400, 'no fence');
        if (command.fence < this.config.fence) {
            throw new Refusal(409, `fence ${command.fence} is older than ${this.config.fence}: the lease was lost`);
        }
        if (command.fence > this.config.fence)
            this.#raiseFence(command.fence);
        switch (command.do) {
            case 'environment':
                this.#environment = command.environment;
                // The keeper starts the next router, should this one die.
                if (process.connected)
                    process.send?.({ environment: command.environment });
                return;
            case 'lease':
                this.#extendLease(command.termMs, command.held);
                return;
            case 'stage':
                this.#stage(command.arm);
                return;
            case 'weight':
                this.#setWeight(command.weight);
                return;
            case 'promote':
                this.#promote();
                return;
            case 'discard':
                this.#discard();
                return;
            default:
                throw new Refusal(400, 'no such command');
        }
    }
    async stop() {
        clearInterval(this.#watch);
        for (const server of [this.#stable, this.#candidate])
            if (server)
                this.#retire(server);
        await Promise.all(this.#retiring);
    }
    #extendLease(termMs, held) {
        if (!Number.isFinite(termMs) || termMs <= 0)
            throw new Refusal(400, 'a lease needs a term');
        this.#lease = startLease(termMs, held);
    }
    /** What nobody answers for any more gets no requests and is stopped. */
    #dropForsaken() {
        const lease = this.#lease;
        if (!lease || !hasLapsed(lease))
            return;
        this.#lease = undefined;
        const candidate = this.#candidate;
        if (!candidate)
            return;
        const { version, digest } = candidate.spec;
        this.#dropped = { version, digest, weight: this.#weight, why: whyLapsed(lease) };
        console.error(`${new Date().toISOString()} took version ${version} off, which had ${this.#weight} % of the requests: ${whyLapsed(lease)}`);
        this.#weight = 0;
        this.#discard();
    }
    #stage(arm) {
        if (this.#candidate?.spec.digest === arm.digest)
            return;
        if (this.#candidate)
            throw new Refusal(422, `version ${this.#candidate.spec.version} is the candidate already`);
        if (!this.#lease)
            throw new Refusal(422, 'nobody holds a lease for a candidate');
        this.#candidate = this.#serve(arm);
        this.#dropped = undefined;
    }
    #setWeight(weight) {
        if (!Number.isFinite(weight) || weight < 0 || weight > 100)
            throw new Refusal(400, 'a weight lies between 0 and 100');
        if (weight > 0 && !this.#candidate?.state().ready)
            throw new Refusal(422, 'the candidate is not ready');
        if (weight > 0 && !this.#stable)
            throw new Refusal(422, 'there is no stable version to share the traffic with');
        this.#weight = weight;
    }
    /** One write makes the candidate the stable version; before it the old one is, after it the new one. */
    #promote() {
        const promoted = this.#candidate;
        if (!promoted)
            throw new Refusal(422, 'there is no candidate');
        if (!promoted.state().ready)
            throw new Refusal(422, 'the candidate is not ready');
        this.#save({ stable: promoted.spec });
        const old = this.#stable;
        this.#stable = promoted;
        this.#candidate = undefined;
        this.#weight = 0;
        this.#lease = undefined;
        if (old)
            this.#retire(old);
    }
    #discard() {
        if (this.#weight > 0)
            throw new Refusal(422, `the candidate still gets ${this.#weight} % of the traffic`);
        if (this.#candidate)
            this.#retire(this.#candidate);
        this.#candidate = undefined;
    }
    #serve(arm) {
        const server = new ModelServer(arm, {
            environment: () => this.#environment,
            record: this.#record,
            logFile: (0,external_node_path_.join)(this.#folder, (0,protocol/* serverLog */.ae)(arm.digest)),
        });
        server.start();
        return server;
    }
    #retire(server) {
        const stopping = server.stop().finally(() => this.#retiring.delete(stopping));
        this.#retiring.add(stopping);
    }
    /** On a full disk, too: else nobody could take the traffic off a candidate whose holder is gone. */
    #raiseFence(fence) {
        this.config.fence = fence;
        try {
            this.#save({});
        }
        catch (error) {
            console.error(`fence ${fence} is not on disk`, error);
        }
    }
    #save(change) {
        writeJson((0,external_node_path_.join)(this.#folder, protocol/* CONFIG_FILE */.g2), { ...this.config, ...change });
        Object.assign(this.config, change);
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/admin.js



const LARGEST_COMMAND = 4 * 1024 * 1024;
/** The private side, on loopback only: `GET /` tells the state, `POST /` obeys a command and tells the state after it. */
function createAdmin(router, token) {
    return (0,external_node_http_.createServer)((request, response) => {
        handle(router, token, request, response).catch((error) => {
            if (!(error instanceof Refusal))
                console.error('admin', error);
            const status = error instanceof Refusal ? error.status : 500;
            reply(response, status, { error: error instanceof Error ? error.message : 'failed' });
        });
    });
}
async function handle(router, token, request, response) {
    if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) {
        request.resume();
        reply(response, 401, { error: 'a bearer token is needed' });
        return;
    }
    if (request.method === 'POST')
        router.obey(await readCommand(request));
    reply(response, 200, router.state());
}
async function readCommand(request) {
    let text = '';
    request.setEncoding('utf8');
    for await (const chunk of request) {
        text += chunk;
        if (text.length > LARGEST_COMMAND)
            throw new Refusal(400, 'too long');
    }
    const command = parse(text);
    if (typeof command === 'object' && command !== null)
        return command;
    throw new Refusal(400, 'not a command in JSON');
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Takes the same time wherever the texts differ. */
function sameText(a, b) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(a), digest(b));
}
function reply(response, status, body) {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ../packages/rollout/lib/router/metrics.js

/** The state in the Prometheus text format 0.0.4. */
function metricsText(state) {
    const arms = ['stable', 'candidate'].flatMap(arm => {
        const there = state[arm];
        return there
            ? [{ arm, labels: `arm="${arm}",version="${escapeLabel(there.version)}"`, state: there }]
            : [];
    });
    const perArm = (name, kind, help, lines) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...arms.flatMap(lines)];
    const value = (name, of) => (arm) => [
        `${name}{${arm.labels}} ${of(arm.state)}`,
    ];
    return [
        '# HELP sluice_candidate_weight_percent Share of the requests that the candidate gets.',
        '# TYPE sluice_candidate_weight_percent gauge',
        `sluice_candidate_weight_percent ${state.weight}`,
        ...perArm('sluice_up', 'gauge', 'Whether the model server answers its health check.', value('sluice_up', a => (a.ready ? 1 : 0))),
        ...perArm('sluice_restarts_total', 'counter', 'Restarts of the model server.', value('sluice_restarts_total', a => a.restarts)),
        ...perArm('sluice_routed_total', 'counter', 'Requests given to the arm.', value('sluice_routed_total', a => a.counters.routed)),
        ...perArm('sluice_requests_total', 'counter', 'Finished requests.', value('sluice_requests_total', a => a.counters.requests)),
        ...perArm('sluice_errors_total', 'counter', 'Failed requests: 5xx, broken connections, timeouts.', arm => protocol/* ERROR_REASONS */.b2.map(reason => `sluice_errors_total{${arm.labels},reason="${reason}"} ${arm.state.counters.errors[reason]}`)),
        ...perArm('sluice_aborted_total', 'counter', 'Requests whose client went away before the answer.', value('sluice_aborted_total', a => a.counters.aborted)),
        ...perArm('sluice_refused_total', 'counter', 'Requests answered with 4xx.', value('sluice_refused_total', a => a.counters.refused)),
        ...perArm('sluice_fallbacks_total', 'counter', 'Requests of an unreachable candidate that stable answered.', value('sluice_fallbacks_total', a => a.counters.fallbacks)),
        ...perArm('sluice_request_duration_seconds', 'histogram', 'Time from the choice of the arm to the end of the answer.', arm => histogramLines('sluice_request_duration_seconds', arm.labels, arm.state)),
        '',
    ].join('\n');
}
function histogramLines(name, labels, { counters }) {
    let below = 0;
    const buckets = counters.latency.map((count, i) => {
        below += count;
        const bound = protocol/* LATENCY_BOUNDS_MS */.M7[i];
        return `${name}_bucket{${labels},le="${bound === undefined ? '+Inf' : bound / 1000}"} ${below}`;
    });
    return [
        ...buckets,
        `${name}_sum{${labels}} ${counters.latencySumMs / 1000}`,
        `${name}_count{${labels}} ${below}`,
    ];
}
function escapeLabel(text) {
    return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/proxy.js




/** Bodies are held whole, so that stable can answer where the candidate could not be reached. */
const LARGEST_BODY = 32 * 1024 * 1024;
const OWN_PATHS = '/-/';
/** RFC 9110 §7.6.1: meant for one connection only; and what this side has answered already. */
const HOP_BY_HOP = [
    'connection',
    'expect',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
];
/** The public side: every request goes to one of the arms, but those below `/-/`. */
function createProxy(router) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(router, request, response).catch((error) => {
            console.error('proxy', error);
            if (!response.headersSent)
                plain(response, 500, 'The router failed.');
            else
                response.destroy();
        });
    });
    // Longer than what load balancers and clients keep, so that they close first and no request meets a closed socket.
    server.keepAliveTimeout = 65_000;
    return server;
}
async function answer(router, request, response) {
    const path = request.url ?? '/';
    if (path.startsWith(OWN_PATHS)) {
        tell(router, path, response);
        return;
    }
    const body = await readBody(request);
    if (body === 'gone')
        return;
    if (body === 'too long') {
        plain(response, 413, `Bodies may have at most ${LARGEST_BODY} bytes.`);
        return;
    }
    const arm = router.choose();
    if (!arm) {
        plain(response, 503, 'No model is deployed.');
        return;
    }
    const message = { request, body, response, timeoutMs: router.config.timeoutMs };
    const { error, unanswered } = await tryArm(arm, message);
    if (!unanswered)
        return;
    // A dead candidate is counted as such and must not hurt the client; a late one has had the client's time already.
    const fallback = error === 'connection' ? router.fallbackFor(arm) : undefined;
    if (fallback) {
        arm.counters.fallbacks += 1;
        const second = await forward(fallback, message);
        if (!second.unanswered)
            return;
    }
    if (error === 'timeout')
        plain(response, 504, 'The model did not answer in time.');
    else if (error !== 'aborted')
        plain(response, 502, 'The model could not be reached.');
}
/** What the router says of itself. */
function tell(router, path, response) {
    const [page] = path.slice(OWN_PATHS.length).split('?');
    if (page === 'metrics') {
        response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
        response.end(metricsText(router.state()));
    }
    else if (page === 'health') {
        const { stable } = router.state();
        plain(response, stable?.ready ? 200 : 503, stable?.ready ? 'ok' : 'the stable version is not ready');
    }
    else {
        plain(response, 404, 'There are /-/health and /-/metrics.');
    }
}
/** Forwards and counts. */
async function tryArm(arm, message) {
    arm.counters.routed += 1;
    const started = performance.now();
    const outcome = await forward(arm, message);
    countRequest(arm.counters, performance.now() - started, outcome);
    return outcome;
}
async function forward(arm, message) {
    arm.inFlight += 1;
    // Of the whole request: a server that sends a byte now and then is no faster for it.
    const late = AbortSignal.timeout(message.timeoutMs);
    try {
        const first = await exchange(arm, message, late, arm.agent);
        if (!first.stale)
            return first;
        // The server closed an idle connection just as it was used again: nobody's failure, so once more on a new one.
        return await exchange(arm, message, late, false);
    }
    finally {
        arm.inFlight -= 1;
    }
}
function exchange(arm, { request, body, response }, late, agent) {
    const { port } = arm;
    if (port === undefined)
        return Promise.resolve({ error: 'connection', unanswered: true });
    return new Promise(resolve => {
        let reason;
        const upstream = (0,external_node_http_.request)({
            host: '127.0.0.1',
            port,
            method: request.method,
            path: request.url,
            headers: { ...endToEnd(request.headers), 'content-length': body.length },
            agent,
        });
        const endFor = (why) => () => {
            // The first cause counts: ending an answer for being late closes the response, which is no client going away.
            reason ??= why;
            upstream.destroy();
        };
        const [giveUp, timeOut] = [endFor('aborted'), endFor('timeout')];
        response.once('close', giveUp);
        late.addEventListener('abort', timeOut, { once: true });
        const finish = (outcome) => {
            response.off('close', giveUp);
            late.removeEventListener('abort', timeOut);
            resolve(outcome);
        };
        upstream.once('error', error => {
            const { code } = error;
            const unanswered = !response.headersSent;
            const cut = reason === undefined && (code === 'ECONNRESET' || code === 'EPIPE');
            finish({
                error: reason ?? 'connection',
                unanswered,
                stale: upstream.reusedSocket && cut && unanswered,
            });
        });
        upstream.once('response', answered => {
            // Who broke off first is to blame: the other side always follows.
            answered.once('error', () => (reason ??= 'connection'));
            const { statusCode = 502 } = answered;
            response.writeHead(statusCode, {
                ...endToEnd(answered.headers),
                'x-sluice-version': headerText(arm.spec.version),
            });
            (0,external_node_stream_promises_.pipeline)(answered, response).then(() => finish({
                ...(statusCode >= 500 ? { error: 'status' } : {}),
                status: statusCode,
                unanswered: false,
            }), () => finish({ error: reason ?? 'connection', unanswered: false }));
        });
        upstream.end(body);
    });
}
function endToEnd(headers) {
    const named = (headers.connection ?? '').split(',').map(name => name.trim().toLowerCase());
    const dropped = new Set([...HOP_BY_HOP, ...named]);
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}
/** A body that is too long is read to its end all the same: else the client would not see the answer. */
function readBody(request) {
    return new Promise(resolve => {
        let chunks = [];
        let size = 0;
        request.on('data', (chunk) => {
            size += chunk.length;
            if (size > LARGEST_BODY)
                chunks = [];
            else
                chunks.push(chunk);
        });
        request.once('end', () => resolve(size > LARGEST_BODY ? 'too long' : Buffer.concat(chunks)));
        request.once('error', () => resolve('gone'));
    });
}
function plain(response, status, text) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
}
/** Header values are visible ASCII. */
function headerText(text) {
    return text.replace(/[^\x20-\x7e]/g, '?');
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/serve.js








const serve_DRAIN_MS = 10_000;
/** Runs the router of a state folder until SIGTERM or SIGINT; then drains and ends the model servers. */
async function serve(folder) {
    const file = (0,external_node_path_.join)(folder, protocol/* ROUTER_FILE */.lF);
    let router;
    let proxy;
    let admin;
    const token = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    try {
        router = new Router(folder);
        proxy = createProxy(router);
        admin = createAdmin(router, token);
        const { host, port } = router.config;
        router.url = await listen(proxy, port, host);
        writeJson(file, {
            pid: process.pid,
            epoch: router.epoch,
            url: router.url,
            admin: await listen(admin, 0, '127.0.0.1'),
            token,
        });
    }
    catch (error) {
        console.error(error);
        // In a file of its own: another router may be running and have its own say in router.json.
        const failed = error instanceof Error ? error.message : String(error);
        writeJson((0,external_node_path_.join)(folder, protocol/* FAILURE_FILE */.U5), { failed });
        return exit(protocol/* CANNOT_START */.PP);
    }
    router.resume();
    await new Promise(resolve => {
        for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
            process.once(signal, () => resolve());
    });
    await Promise.race([Promise.all([serve_close(proxy), serve_close(admin)]), patience()]);
    await router.stop();
    if (readJson(file)?.epoch === router.epoch)
        (0,external_node_fs_.rmSync)(file, { force: true });
    return exit(0);
}
/** Connections and the channel to the keeper would hold the process for as long as others like. */
function exit(code) {
    process.exit(code);
}
/** The URL it listens at. */
function listen(server, port, host) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            server.off('error', reject);
            const { port } = server.address();
            const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
            resolve(`http://${shown}:${port}`);
        });
    });
}
/** Takes no new connections, lets the requests under way finish. */
function serve_close(server) {
    // A kept-alive connection falls idle only after its last answer.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    return new Promise(resolve => {
        server.close(() => {
            clearInterval(idle);
            resolve();
        });
    });
}
function patience() {
    return new Promise(resolve => setTimeout(resolve, serve_DRAIN_MS));
}

;// CONCATENATED MODULE: ../packages/rollout/lib/router/main.js



/** `router keep <state folder>`: a supervised router. `serve`: a bare one. `replay <file>`: recorded traffic. */
const roles = { keep: keep, serve: serve, replay: replay };
/** The router's program. Answers the exit code. */
async function main([role = '', argument]) {
    const play = roles[role];
    if (!play || argument === undefined) {
        console.error(`usage: router ${Object.keys(roles).join('|')} <path>`);
        return 2;
    }
    return play(argument);
}


/***/ }),

/***/ 22735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ LATENCY_BOUNDS_MS),
/* harmony export */   PP: () => (/* binding */ CANNOT_START),
/* harmony export */   U5: () => (/* binding */ FAILURE_FILE),
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   ae: () => (/* binding */ serverLog),
/* harmony export */   b2: () => (/* binding */ ERROR_REASONS),
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   kQ: () => (/* binding */ SERVERS_FILE),
/* harmony export */   lF: () => (/* binding */ ROUTER_FILE),
/* harmony export */   nl: () => (/* binding */ PROTOCOL)
/* harmony export */ });
/**
 * What the router process and those who drive it agree on. Nothing in this folder imports anything outside it but
 * Node: the router is started as a program of its own.
 */
/** Files in the state folder. */
const CONFIG_FILE = 'config.json';
const ROUTER_FILE = 'router.json';
const FAILURE_FILE = 'router-failure.json';
const SERVERS_FILE = 'servers.json';
const LOG_FILE = 'router.log';
/** Output of the server of a version. */
const serverLog = (digest) => `server-${digest.slice(0, 12)}.log`;
/**
 * Number of this agreement. A router outlives the jobs, so one of an earlier release may be running: it is told apart by
 * this and never half understood.
 */
const PROTOCOL = 2;
/** Exit code of a router that could not start. At its very first start the keeper then gives up. */
const CANNOT_START = 3;
/** Upper bounds of the latency histogram in milliseconds; a last bucket holds the rest. */
const LATENCY_BOUNDS_MS = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];
/** 5xx answers, broken or refused connections, no answer in time. */
const ERROR_REASONS = ['status', 'connection', 'timeout'];


/***/ })

};
