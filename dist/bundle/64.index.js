export const id = 64;
export const ids = [64];
export const modules = {

/***/ 21683:
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
;// CONCATENATED MODULE: ../actions/lib/deploy-canary/inputs.js


const inputs = {
    ...lib/* commonInputs */.j$,
    plan: lib/* input */.hF.text({ description: 'The rollout plan, a YAML file.', required: true }),
    action: lib/* input */.hF.choice(['deploy', 'promote', 'reject', 'status', 'reconcile'], {
        description: '`deploy` rolls a version out. `promote` and `reject` decide about one that is held. `status` only looks. `reconcile` rolls back what a dead job left behind; run it on a schedule.',
        default: 'deploy',
    }),
    'model-version': lib/* input */.hF.custom('a version or an alias of the registry', text => ((0,registry_lib/* isVersion */.lF)(text.trim()) || (0,registry_lib/* isName */.Eo)(text.trim()) ? text.trim() : undefined), {
        description: 'Version to deploy or promote, or an alias that names it. Default: the one that register-model hands on through `needs`.',
    }),
    registry: lib/* input */.hF.text({
        description: 'Folder of the registry. Versions come from it where `needs` hands on no release, and its alias `production` follows a promotion.',
        default: '.sluice/registry',
    }),
    environment: lib/* input */.hF.text({
        description: 'Name of the deployment environment, shown in the report and in the evidence.',
    }),
    'secrets-to-server': lib/* input */.hF.custom('one NAME=value per line', parseSecrets, {
        description: 'Secrets for the model servers, one `NAME=value` per line, named under `target.secrets` of the plan. Masked everywhere; only the servers and their router see them.',
    }),
};
const outputs = {
    url: 'Where the model is served.',
    state: '`promoted`, `rolled-back`, `held`, `unchanged` or `refused`; of the other actions also `in-progress` or `idle`.',
    'model-version': 'The version it was about.',
    'previous-version': 'The version that was stable before. Empty for a first release.',
    weight: 'Per cent of the requests that version gets in the end.',
    'rollback-reason': 'Why it was rolled back: `worse`, `not-ready`, `died`, `undecided`, `split`, `stable-down`, `deadline`, `target-changed`, `unreachable`; empty otherwise.',
};
/** Never repeats what it was given: it is secret. */
function parseSecrets(text) {
    const secrets = new Map();
    const problems = [];
    for (const [i, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '' || line.trim().startsWith('#'))
            continue;
        const [, name, value] = /^\s*([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
        const where = `Line ${i + 1} of the input "secrets-to-server"`;
        if (name === undefined || value === undefined) {
            problems.push({ message: `${where} is not NAME=value.` });
        }
        else if (secrets.has(name)) {
            problems.push({ message: `${where} gives ${name} a second time.` });
        }
        else if (value === '') {
            problems.push({
                message: `${where} gives ${name} no value.`,
                fix: 'Is the secret defined, and may this job see it?',
            });
        }
        else {
            secrets.set(name, value);
        }
    }
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
    return secrets;
}

;// CONCATENATED MODULE: ../packages/rollout/lib/rollback.js

const ATTEMPTS = 12;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 1000;
/**
 * Takes all traffic off the candidate, sees that it is off, then stops the candidate. In this order: scaling down must
 * never wait for or hinder the traffic. Tries for about ten seconds. Throws `conflict` at once when the lease is lost, as
 * then the target is somebody else's; `service-unavailable` when the weight could not be seen to be 0.
 */
async function rollBack(controls, fence, clock) {
    await insist(clock, async () => {
        await controls.setWeight(fence, 0);
        const { weight } = await controls.observe();
        if (weight !== 0)
            throw new lib/* UserError */.yo('service-unavailable', `The target still reports a weight of ${weight} %.`);
    });
    await insist(clock, () => controls.discard(fence));
}
async function insist(clock, work) {
    let delay = FIRST_DELAY_MS;
    for (let attempt = 1;; attempt++) {
        try {
            await work();
            return;
        }
        catch (error) {
            if (!(error instanceof lib/* UserError */.yo) || error.code === 'conflict')
                throw error;
            if (attempt === ATTEMPTS)
                throw unverified(error);
        }
        await clock.sleep(delay);
        delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    }
}
function unverified(error) {
    return new lib/* UserError */.yo('service-unavailable', {
        message: `The rollback could not be verified: ${error.message}`,
        fix: 'Look at the target, then run this action with `action: reconcile`.',
    }, { cause: error });
}

// EXTERNAL MODULE: ../packages/stats/lib/index.js + 17 modules
var stats_lib = __webpack_require__(40946);
;// CONCATENATED MODULE: ../packages/rollout/lib/text.js
/** `850ms`, `12s`, `4m 30s`, `2h 5m`: two units at most. */
function durationText(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)}ms`;
    if (milliseconds < 10_000)
        return `${Math.round(milliseconds / 100) / 10}s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return joined(minutes, 'm', seconds % 60, 's');
    return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'm');
}
function joined(large, largeUnit, small, smallUnit) {
    return small ? `${large}${largeUnit} ${small}${smallUnit}` : `${large}${largeUnit}`;
}
/** `12,345` */
function countText(count) {
    return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A share of 1 as per cent: `0 %`, `0.42 %`, `12 %`. */
function percentText(share) {
    const percent = share * 100;
    return `${percent === 0 || percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))} %`;
}
/** An e-value from its natural logarithm: `0.0021`, `1.4`, `38`, `2.3e+12`. */
function evidenceText(logE) {
    const log10 = logE / Math.LN10;
    if (log10 >= 4 || log10 < -4) {
        const exponent = Math.floor(log10);
        return `${(10 ** (log10 - exponent)).toFixed(1)}e${exponent < 0 ? '' : '+'}${exponent}`;
    }
    const value = 10 ** log10;
    return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

;// CONCATENATED MODULE: ../packages/rollout/lib/forecast.js


/** For each step with an analysis. Judged by errors, the metric every plan has. */
function forecast(plan, { badRate, requestsPerSecond }) {
    const { analysis } = plan;
    const { maxRelative, maxRate, toleratedRelative } = analysis.metrics[0];
    const passing = (0,stats_lib/* promotionTest */.eF)({ maxRelative, maxRate, burst: analysis.burst });
    const failing = (0,stats_lib/* rollbackTest */.JE)({ tolerated: toleratedRelative, burst: analysis.burst });
    const steps = plan.steps.slice(0, -1);
    const bad = Math.min(1, Math.max(5 * toleratedRelative * badRate, 2 * maxRate));
    return steps.map(step => {
        const share = step.weight / 100;
        const common = { share, stableRate: badRate };
        const toPass = Math.max(step.minRequests, (0,stats_lib/* forecastRequests */.mX)(passing, { ...common, alpha: analysis.alpha, candidateRate: badRate }));
        const alpha = analysis.alpha / (analysis.metrics.length * steps.length);
        const toRollBack = (0,stats_lib/* forecastRequests */.mX)(failing, { ...common, alpha, candidateRate: bad });
        return { weight: step.weight, toPass, toRollBack, ...timeOf(toPass, step, requestsPerSecond) };
    });
}
function timeOf(toPass, { weight, warmupMs, maxDurationMs }, requestsPerSecond) {
    if (!Number.isFinite(toPass))
        return { late: true };
    if (requestsPerSecond === undefined)
        return { late: false };
    const analysis = (toPass / ((weight / 100) * requestsPerSecond)) * 1000;
    return { milliseconds: warmupMs + analysis, late: analysis > maxDurationMs };
}
/** `10 %: about 372 candidate requests (3,720 in all, 7.4s)` */
function forecastText({ weight, toPass, milliseconds }) {
    if (!Number.isFinite(toPass))
        return `${weight} %: no number of requests would decide it`;
    const inAll = countText(toPass / (weight / 100));
    const time = milliseconds === undefined ? '' : `, ${durationText(milliseconds)}`;
    return `${weight} %: about ${countText(toPass)} candidate requests (${inAll} in all${time})`;
}

;// CONCATENATED MODULE: ../packages/rollout/lib/interval.js
/**
 * The difference of two observations; undefined when they cannot be compared: the target restarted, an arm is another
 * one now, or a counter went back.
 */
function intervalBetween(before, after) {
    if (before.epoch !== after.epoch)
        return undefined;
    const arms = ['candidate', 'stable'].map(arm => {
        const [then, now] = [before[arm], after[arm]];
        return then && now && then.digest === now.digest ? difference(then.counters, now.counters) : undefined;
    });
    const [candidate, stable] = arms;
    return candidate && stable ? { candidate, stable } : undefined;
}
function difference(before, after) {
    const bad = {};
    for (const name of Object.keys(after.bad))
        bad[name] = badSince(name, before, after);
    const delta = { routed: after.routed - before.routed, requests: after.requests - before.requests, bad };
    const back = delta.routed < 0 || delta.requests < 0 || Object.values(bad).some(count => count < 0);
    return back ? undefined : delta;
}
function addCounters(a, b) {
    const bad = { ...a.bad };
    for (const name of Object.keys(b.bad))
        bad[name] = (bad[name] ?? 0) + (b.bad[name] ?? 0);
    return { routed: a.routed + b.routed, requests: a.requests + b.requests, bad };
}
/** Requests that went bad between two counts; NaN, which no test takes, where the target does not tell. */
function badSince(metric, before, after) {
    return (after.bad[metric] ?? NaN) - (before.bad[metric] ?? NaN);
}
/** Requests of which nobody knows yet how they end. */
function underWay({ routed, requests }) {
    return routed - requests;
}
const noRequests = { routed: 0, requests: 0, bad: {} };
/** As the tests of `@sluice/stats` take it: the bad requests of one metric. What is not told is not none. */
function countsOf({ candidate, stable }, metric) {
    const arm = ({ requests, bad }) => ({ requests, errors: bad[metric] ?? NaN });
    return { candidate: arm(candidate), stable: arm(stable) };
}

;// CONCATENATED MODULE: ../packages/rollout/lib/metric-judge.js


/** The tests of one metric as they go on. */
class MetricJudge {
    name;
    #rollback;
    #promotion;
    /** Of the test for rolling back, step by step. */
    #rollbackCapitals = [];
    #promotionCapital;
    /** So many failures of stable may yet come from before the step. */
    #doubtful = Infinity;
    constructor(metric, burst) {
        const { name, maxRelative, maxRate, toleratedRelative } = metric;
        this.name = name;
        this.#rollback = (0,stats_lib/* rollbackTest */.JE)({ tolerated: toleratedRelative, burst });
        this.#promotion = (0,stats_lib/* promotionTest */.eF)({ maxRelative, maxRate, burst });
        this.#promotionCapital = (0,stats_lib/* startTest */.J9)(this.#promotion);
    }
    beginStep() {
        this.#rollbackCapitals.push((0,stats_lib/* startTest */.J9)(this.#rollback));
        this.#promotionCapital = (0,stats_lib/* startTest */.J9)(this.#promotion);
        this.#doubtful = Infinity;
    }
    /** @param underWay requests of stable, of which some may be from before the step */
    doubt(underWay) {
        this.#doubtful = underWay;
    }
    observe(interval) {
        const counts = countsOf(interval, this.name);
        const step = this.#rollbackCapitals.length - 1;
        this.#rollbackCapitals[step] = (0,stats_lib/* updateTest */.Ou)(this.#rollback, this.#rollbackCapitals[step], counts);
        const ignored = Math.min(this.#doubtful, counts.stable.errors);
        this.#doubtful -= ignored;
        const stable = { ...counts.stable, errors: counts.stable.errors - ignored };
        this.#promotionCapital = (0,stats_lib/* updateTest */.Ou)(this.#promotion, this.#promotionCapital, { ...counts, stable });
    }
    get promotionCapital() {
        return this.#promotionCapital;
    }
    /** Log e-value of the test for passing, had these counts come after that capital. */
    promotionAfter(capital, counts) {
        return (0,stats_lib/* logEvidence */.y8)(this.#promotion, (0,stats_lib/* updateTest */.Ou)(this.#promotion, capital, counts));
    }
    /** @param steps number of steps in all: those to come have an e-value of 1. */
    evidence(steps) {
        const begun = this.#rollbackCapitals.map(capital => (0,stats_lib/* logEvidence */.y8)(this.#rollback, capital));
        const toCome = Array.from({ length: steps - begun.length }, () => 0);
        return {
            metric: this.name,
            rollback: (0,stats_lib/* logMeanExp */.BN)([...begun, ...toCome]),
            promotion: (0,stats_lib/* logEvidence */.y8)(this.#promotion, this.#promotionCapital),
        };
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/judge.js



/** Level of the check that the requests were split as configured. */
const SPLIT_ALPHA = 0.001;
/**
 * Weighs what the arms did. Pure: counts in, decision out.
 *
 * Rolling back must be possible at any moment of any step with one error rate α for the whole rollout. So the evidence
 * is the mean of one e-process per step, each starting with its step and 1 before: a candidate that breaks only under
 * the load of a later step is found as fast as in the first, at the price of ln(steps). Several metrics share α.
 * A step is passed on its own evidence, for every metric, at α each. Requests that hang are told last: so it takes all
 * that were under way for bad until they have ended or had the time to.
 */
class Judge {
    #analysis;
    #steps;
    #metrics;
    #longestMs;
    #share = 0;
    #total = { candidate: noRequests, stable: noRequests };
    #claim;
    /**
     * @param steps number of steps that will be analysed
     * @param longestMs time after which every request has ended, if only by a timeout
     */
    constructor(analysis, steps, longestMs) {
        this.#analysis = analysis;
        this.#steps = steps;
        this.#longestMs = longestMs;
        this.#metrics = analysis.metrics.map(metric => new MetricJudge(metric, analysis.burst));
    }
    /** @param weight per cent */
    beginStep(weight) {
        this.#share = weight / 100;
        this.#total = { candidate: noRequests, stable: noRequests };
        this.#claim = undefined;
        for (const metric of this.#metrics)
            metric.beginStep();
    }
    /**
     * A request that was routed before the step and fails late would be counted against another share of the traffic: where
     * stable's share has shrunk, that flatters the candidate. So E good leaves out as many failures of stable as there may
     * be of such requests.
     *
     * @param underWay requests of stable that may be from before the step; all of them until this is told
     */
    doubt(underWay) {
        for (const metric of this.#metrics)
            metric.doubt(underWay);
    }
    observe(interval) {
        this.#total = {
            candidate: addCounters(this.#total.candidate, interval.candidate),
            stable: addCounters(this.#total.stable, interval.stable),
        };
        for (const metric of this.#metrics)
            metric.observe(interval);
    }
    /** @param minRequests candidate requests without which the step cannot be passed */
    decide(minRequests, look) {
        const evidence = this.evidence();
        const { rollback, split } = this.thresholds();
        const worse = evidence.find(e => e.rollback >= rollback);
        if (worse)
            return { kind: 'roll-back', metric: worse.metric };
        if (this.split() >= split)
            return { kind: 'split-mismatch' };
        return { kind: this.#passes(minRequests, look) ? 'pass' : 'continue' };
    }
    #passes(minRequests, look) {
        const { promotion } = this.thresholds();
        const enough = this.#total.candidate.requests >= minRequests;
        if (!enough || !this.evidence().every(e => e.promotion >= promotion)) {
            this.#claim = undefined;
            return false;
        }
        const fresh = { look, capitals: this.#metrics.map(metric => metric.promotionCapital) };
        this.#claim ??= fresh;
        if (this.#stands(fresh, look) || this.#stands(this.#claim, look))
            return true;
        if (this.#allEnded(this.#claim, look))
            this.#claim = fresh;
        return false;
    }
    /** True where the claim holds even if all of its requests that may still be under way end badly. */
    #stands(claim, now) {
        const then = claim.look.candidate;
        const requests = underWay(then);
        const unknown = this.#allEnded(claim, now) ? 0 : underWay(now.candidate);
        const { promotion } = this.thresholds();
        return this.#metrics.every((metric, i) => {
            const errors = Math.min(requests, unknown + badSince(metric.name, then, now.candidate));
            const stable = { requests: (requests * (1 - this.#share)) / this.#share, errors: 0 };
            return (metric.promotionAfter(claim.capitals[i], { candidate: { requests, errors }, stable }) >= promotion);
        });
    }
    #allEnded({ look }, now) {
        return now.atMs >= look.atMs + this.#longestMs;
    }
    evidence() {
        return this.#metrics.map(metric => metric.evidence(this.#steps));
    }
    /** Log of the Bayes factor that the requests are not split as configured. */
    split() {
        const { candidate, stable } = this.#total;
        return (0,stats_lib/* splitEvidence */.aN)(this.#share, { candidate: candidate.routed, stable: stable.routed });
    }
    /** What the logarithms must reach. */
    thresholds() {
        const { alpha } = this.#analysis;
        return {
            rollback: (0,stats_lib/* logThreshold */.kB)(alpha / this.#metrics.length),
            promotion: (0,stats_lib/* logThreshold */.kB)(alpha),
            split: (0,stats_lib/* logThreshold */.kB)(SPLIT_ALPHA),
        };
    }
    /** Both arms since the step began. */
    total() {
        return this.#total;
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/outcome.js
const isStop = (value) => 'reason' in value;

;// CONCATENATED MODULE: ../packages/rollout/lib/journal.js
/** What happened, for the report and the evidence. */
class Journal {
    steps = [];
    samples = [];
    events = [];
    #clock;
    #origin;
    constructor(clock) {
        this.#clock = clock;
        this.#origin = clock.monotonic();
    }
    elapsedMs() {
        return Math.round(this.#clock.monotonic() - this.#origin);
    }
    note(text) {
        this.events.push({ atMs: this.elapsedMs(), text });
    }
    sample(weight, judge) {
        this.samples.push({ atMs: this.elapsedMs(), weight, evidence: judge.evidence() });
    }
    endStep(weight, startMs, result, judge) {
        this.steps.push({
            weight,
            startMs,
            endMs: this.elapsedMs(),
            result,
            total: judge.total(),
            evidence: judge.evidence(),
            split: judge.split(),
        });
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/lease.js


/** True once its holder has been silent for longer than allowed, or a halt has lasted to its deadline. */
function isExpired(lease, now) {
    return now.getTime() > Date.parse(lease.renewedAt) + lease.ttlMs;
}
/** Somebody else is at work, and lives. */
function inProgress(lease, now) {
    const { holder, rollout, renewedAt } = lease;
    const age = durationText(Math.max(0, now.getTime() - Date.parse(renewedAt)));
    return new lib/* UserError */.yo('conflict', {
        message: `A rollout${rollout.candidate ? ` of version ${rollout.candidate.version}` : ''} by run ${holder} is in progress ` +
            `(last sign of life ${age} ago).`,
        fix: 'Give the deploying jobs one `concurrency` group without cancel-in-progress, so that they wait for each other.',
    });
}
/** Old leases are kept so long: a slow racer must find its number taken. */
const KEPT = 10;
/**
 * Leases as numbered files. Creating the next number is the compare-and-swap: it either succeeds for one or fails. Only
 * its holder rewrites a file.
 */
class FileLeases {
    #folder;
    #files;
    #clock;
    constructor(folder, files, clock) {
        this.#folder = folder;
        this.#files = files;
        this.#clock = clock;
    }
    async latest() {
        const fence = (await this.#fences()).at(-1);
        if (fence === undefined)
            return undefined;
        return JSON.parse((await this.#files.read(this.#path(fence))).toString('utf8'));
    }
    async take(after, wanted) {
        const lease = { ...wanted, fence: (after?.fence ?? 0) + 1, renewedAt: this.#clock.now().toISOString() };
        const won = await this.#files.create(this.#path(lease.fence), textOf(lease));
        if (!won || (await this.#isLost(lease))) {
            throw new lib/* UserError */.yo('conflict', {
                message: 'Another run took over the target at the same moment.',
                fix: 'Run this job again when that one has ended.',
            });
        }
        await this.#forgetOld();
        return lease;
    }
    async renew(lease) {
        if (await this.#isLost(lease)) {
            throw new lib/* UserError */.yo('conflict', 'Another run has taken over the target, because this one was silent for too long.');
        }
        const renewed = { ...lease, renewedAt: this.#clock.now().toISOString() };
        await this.#files.write(this.#path(lease.fence), textOf(renewed));
        return renewed;
    }
    async #isLost(lease) {
        return ((await this.#fences()).at(-1) ?? 0) > lease.fence;
    }
    /** Rising. */
    async #fences() {
        const names = await this.#files.glob(['*.json'], { cwd: this.#folder });
        return names
            .filter(name => /^\d+\.json$/.test(name))
            .map(name => parseInt(name, 10))
            .sort((a, b) => a - b);
    }
    async #forgetOld() {
        for (const fence of (await this.#fences()).slice(0, -KEPT))
            await this.#files.remove(this.#path(fence));
    }
    #path(fence) {
        return `${this.#folder}/${String(fence).padStart(8, '0')}.json`;
    }
}
function textOf(lease) {
    return `${JSON.stringify(lease, null, 2)}\n`;
}

;// CONCATENATED MODULE: ../packages/rollout/lib/session.js




/** A holder is taken for dead after three missed looks, but not before this. */
const LEAST_TTL_MS = 20_000;
/** While nothing can be at risk: copying a large model takes as long as it takes. */
const STAGING_TTL_MS = 10 * 60_000;
/** Looks that may fail one after the other. */
const FAILED_LOOKS = 5;
/** The time during which a run holds the lease of a target, and what it does with it. */
class Session {
    journal;
    #operator;
    #controls;
    #lease;
    constructor(operator, controls, lease) {
        this.#operator = operator;
        this.#controls = controls;
        this.#lease = lease;
        this.journal = new Journal(operator.clock);
    }
    get fence() {
        return this.#lease.fence;
    }
    get cancelled() {
        return this.#operator.signal.aborted;
    }
    /** Sleeps, with signs of life. Ends early on cancellation. */
    async pause(milliseconds) {
        const { clock, signal } = this.#operator;
        const piece = this.#lease.ttlMs / 3;
        for (let left = milliseconds; left > 0 && !signal.aborted; left -= piece) {
            await clock.sleep(Math.min(left, piece), signal);
            await this.#renewIfDue();
        }
    }
    /** The facts; a few failed looks are nothing yet. */
    async observe() {
        for (let failures = 1;; failures++) {
            try {
                return await this.#controls.observe();
            }
            catch (error) {
                if (!isUnreachable(error))
                    throw error;
                if (failures === FAILED_LOOKS || this.cancelled) {
                    return { reason: 'unreachable', detail: `The target could not be observed: ${error.message}` };
                }
            }
            await this.pause(this.#operator.plan.analysis.intervalMs);
        }
    }
    async remember(change) {
        await this.#renew({ rollout: { ...this.#lease.rollout, ...change } });
    }
    /** Work during which no sign of life can be given, and no traffic is at stake. */
    async unhurried(work) {
        const { ttlMs } = this.#lease;
        await this.#renew({ ttlMs: STAGING_TTL_MS });
        const result = await work();
        await this.#renew({ ttlMs });
        return result;
    }
    /** Frees the target. */
    async end(outcome) {
        await this.#renew({ phase: 'ended', rollout: { ...this.#lease.rollout, weight: 0, outcome } });
    }
    /** Leaves the rollout where it is; whoever comes after the deadline rolls it back. */
    async hold(ttlMs) {
        await this.#renew({ phase: 'held', ttlMs });
    }
    async #renewIfDue() {
        const age = this.#operator.clock.now().getTime() - Date.parse(this.#lease.renewedAt);
        if (age >= this.#lease.ttlMs / 3)
            await this.#renew({});
    }
    async #renew(change) {
        this.#lease = await this.#controls.leases.renew({ ...this.#lease, ...change });
    }
}
/**
 * Takes the lease of the target. A living holder is a `conflict`; one that has not been heard of is waited for until its
 * lease expires. What an earlier rollout left unfinished is not yet rolled back: see `clearLeftovers`.
 */
async function openSession(operator, controls, memo) {
    const { plan, holder, clock, log, signal } = operator;
    let before = await controls.leases.latest();
    if (before?.phase === 'active' && !isExpired(before, clock.now())) {
        const left = Date.parse(before.renewedAt) + before.ttlMs - clock.now().getTime();
        log.info(`Run ${before.holder} holds the target; waiting ${Math.ceil(left / 1000)}s for a sign of life.`);
        await clock.sleep(left + 1, signal);
        before = await controls.leases.latest();
        if (before?.phase === 'active' && !isExpired(before, clock.now()))
            throw inProgress(before, clock.now());
    }
    const lease = await controls.leases.take(before, {
        holder,
        phase: 'active',
        ttlMs: Math.max(LEAST_TTL_MS, 3 * plan.analysis.intervalMs),
        rollout: { ...memo, weight: 0, startedAt: clock.now().toISOString() },
    });
    return new Session(operator, controls, lease);
}
/** Rolls back what an earlier rollout left: a candidate without an owner. True when there was one. */
async function clearLeftovers({ clock, log }, controls, session, observed) {
    if (observed.weight === 0 && !observed.candidate)
        return false;
    const { candidate, weight } = observed;
    const what = `version ${candidate?.version ?? '?'} at ${weight} %, left by an unfinished rollout`;
    await rollBack(controls, session.fence, clock);
    log.warning(`Rolled back ${what}.`);
    session.journal.note(`Rolled back ${what}`);
    return true;
}
function isUnreachable(error) {
    return error instanceof lib/* UserError */.yo && (error.code === 'service-unavailable' || error.code === 'timeout');
}

;// CONCATENATED MODULE: ../packages/rollout/lib/step.js




/** A server that died so often during a step will not recover. */
const DEATHS = 3;
/** A sign of life for whoever watches the log. */
const TELL_EVERY_MS = 5000;
/** Gives the candidate its weight and watches until the evidence decides. Nothing means: passed. */
async function runStep(options) {
    const { step, judge, session, log } = options;
    const startMs = session.journal.elapsedMs();
    judge.beginStep(step.weight);
    const stop = (await shift(options)) ?? (await analyse(options));
    session.journal.endStep(step.weight, startMs, stop?.reason ?? 'passed', judge);
    session.journal.note(stop ? `${step.weight} %: ${stop.detail}` : `${step.weight} %: passed`);
    log.info(`${step.weight} %: ${stop ? stop.detail : `passed. ${describeEvidence(judge)}`}`);
    return stop;
}
/** Sets the weight, and sees that it is set. */
async function shift({ controls, session, step, candidate, log }) {
    // On record before it is done: whoever finds the target later knows what to expect.
    await session.remember({ weight: step.weight });
    if (session.cancelled)
        return cancelled;
    // A command that did not get through: what came of it the facts tell.
    const refused = await controls.setWeight(session.fence, step.weight).catch(unlessUnreachable);
    const seen = await session.observe();
    const stop = isStop(seen) ? seen : ((refused && ill(seen, step)) ?? factsAgainst(seen, step, candidate));
    if (stop)
        return stop;
    const shifted = `${step.weight} % of the requests go to version ${candidate.version}`;
    session.journal.note(shifted);
    log.info(`${shifted}.`);
    return undefined;
}
async function analyse(options) {
    const { session, step, analysis, judge, candidate, log } = options;
    const settledMs = session.journal.elapsedMs() + options.longestMs;
    await session.pause(step.warmupMs);
    const first = await session.observe();
    if (isStop(first))
        return first;
    const until = session.journal.elapsedMs() + step.maxDurationMs;
    let last = first;
    let before = first.stable ? underWay(first.stable.counters) : 0;
    judge.doubt(before);
    let toldMs = session.journal.elapsedMs();
    for (;;) {
        await session.pause(analysis.intervalMs);
        if (session.cancelled)
            return cancelled;
        const now = await session.observe();
        if (isStop(now))
            return now;
        const changed = factsAgainst(now, step, candidate);
        if (changed)
            return changed;
        const interval = intervalBetween(last, now);
        if (!interval)
            return { reason: 'target-changed', detail: 'The target restarted during the step.' };
        last = now;
        // Without a healthy stable version the comparison would flatter the candidate.
        if (now.stable?.ready) {
            judge.observe(interval);
            session.journal.sample(step.weight, judge);
            if (session.journal.elapsedMs() >= toldMs + TELL_EVERY_MS) {
                toldMs = session.journal.elapsedMs();
                log.info(`${step.weight} %: ${describeEvidence(judge)}`);
            }
            const look = { atMs: session.journal.elapsedMs(), candidate: now.candidate.counters };
            const decision = judge.decide(step.minRequests, look);
            if (decision.kind === 'roll-back')
                return worse(decision.metric, judge, step);
            if (decision.kind === 'split-mismatch')
                return mismatch(judge, step);
            if (decision.kind === 'pass' && now.candidate?.ready)
                return undefined;
        }
        if (before && session.journal.elapsedMs() >= settledMs)
            judge.doubt((before = 0));
        const over = died(first.candidate, now.candidate) ?? timeUp(options, until, now);
        if (over)
            return over;
    }
}
const cancelled = { reason: 'cancelled', detail: 'The job was cancelled.' };
function unlessUnreachable(error) {
    if (isUnreachable(error))
        return error;
    throw error;
}
function ill({ candidate }, step) {
    if (!candidate || candidate.ready)
        return undefined;
    const trouble = candidate.trouble ? ` (${candidate.trouble})` : '';
    return {
        reason: 'died',
        detail: `Version ${candidate.version} was not healthy when it should get ${step.weight} % of the requests${trouble}.`,
    };
}
/** What the target says against what was asked of it. */
function factsAgainst(seen, step, candidate) {
    if (seen.candidate?.digest === candidate.digest && seen.weight === step.weight)
        return undefined;
    const actual = seen.candidate ? `version ${seen.candidate.version} at ${seen.weight} %` : 'no candidate';
    return {
        reason: 'target-changed',
        detail: `The target has ${actual} instead of version ${candidate.version} at ${step.weight} %: it restarted, or somebody else changed it.`,
    };
}
function died(first, now) {
    const deaths = (now?.restarts ?? 0) - (first?.restarts ?? 0);
    if (deaths < DEATHS)
        return undefined;
    return {
        reason: 'died',
        detail: `The server of the candidate died ${deaths} times${now?.trouble ? ` (${now.trouble})` : ''}.`,
    };
}
function timeUp({ session, step, judge, deadlineMs }, until, now) {
    const elapsed = session.journal.elapsedMs();
    if (elapsed >= deadlineMs) {
        return {
            reason: 'deadline',
            detail: `The rollout was not over by its deadline (${durationText(deadlineMs)}).`,
        };
    }
    if (elapsed < until)
        return undefined;
    if (!now.stable?.ready) {
        return {
            reason: 'stable-down',
            detail: 'The stable version is not healthy, so there is nothing to compare with.',
        };
    }
    const { candidate } = judge.total();
    return {
        reason: 'undecided',
        detail: `${countText(candidate.requests)} candidate requests in ${durationText(step.maxDurationMs)} ` +
            `do not decide it (${describeEvidence(judge)}).`,
    };
}
function worse(metric, judge, step) {
    const { candidate, stable } = judge.total();
    const evidence = judge.evidence().find(e => e.metric === metric);
    const verb = metric === 'errors' ? 'failed' : 'were slow';
    const bad = (arm) => arm.bad[metric] ?? 0;
    return {
        reason: 'worse',
        detail: `${countText(bad(candidate))} of ${countText(candidate.requests)} candidate requests ${verb} ` +
            `(${percentText(bad(candidate) / Math.max(1, candidate.requests))}) at ${step.weight} %, against ` +
            `${countText(bad(stable))} of ${countText(stable.requests)} (${percentText(bad(stable) / Math.max(1, stable.requests))}) on stable: ` +
            `E = ${evidenceText(evidence.rollback)} ≥ ${evidenceText(judge.thresholds().rollback)}.`,
    };
}
function mismatch(judge, step) {
    const { candidate, stable } = judge.total();
    const all = candidate.routed + stable.routed;
    return {
        reason: 'split',
        detail: `The candidate got ${countText(candidate.routed)} of ${countText(all)} requests ` +
            `(${percentText(candidate.routed / Math.max(1, all))}) instead of ${step.weight} %: the counts cannot be trusted.`,
    };
}
function describeEvidence(judge) {
    const { candidate, stable } = judge.total();
    const thresholds = judge.thresholds();
    const metrics = judge
        .evidence()
        .map(({ metric, rollback, promotion }) => `${metric} ${candidate.bad[metric] ?? 0}/${candidate.requests} against ${stable.bad[metric] ?? 0}/${stable.requests}, ` +
        `E good ${evidenceText(promotion)} of ${evidenceText(thresholds.promotion)}, ` +
        `E worse ${evidenceText(rollback)} of ${evidenceText(thresholds.rollback)}`);
    return metrics.join('; ');
}

;// CONCATENATED MODULE: ../packages/rollout/lib/readiness.js




const LOOK_EVERY_MS = 100;
/** Waits until the stable version, where there is one, is healthy. Throws when it stays ill: nothing is touched then. */
async function awaitStable({ plan, clock }, session) {
    const until = clock.monotonic() + plan.target.startupTimeoutMs;
    for (;;) {
        const seen = await session.observe();
        if (isStop(seen) || !seen.stable || seen.stable.ready)
            return seen;
        if (session.cancelled)
            return cancelled;
        if (clock.monotonic() >= until) {
            const { version, trouble } = seen.stable;
            throw new lib/* UserError */.yo('service-unavailable', {
                message: `The stable version ${version} is not healthy after ${durationText(plan.target.startupTimeoutMs)}` +
                    `${trouble ? ` (${trouble})` : ''}: there would be nothing to compare with and nothing to go back to.`,
                fix: `Look at the server's log in the state folder.`,
            });
        }
        await session.pause(LOOK_EVERY_MS);
    }
}
/** Waits until the candidate is healthy. */
async function awaitCandidate({ plan, candidate, clock }, session) {
    const until = clock.monotonic() + plan.target.startupTimeoutMs;
    for (;;) {
        if (session.cancelled)
            return cancelled;
        const seen = await session.observe();
        if (isStop(seen))
            return seen;
        const arm = seen.candidate;
        if (arm?.digest !== candidate.digest) {
            return {
                reason: 'target-changed',
                detail: 'The candidate vanished from the target while it was starting.',
            };
        }
        if (arm.ready)
            return undefined;
        const trouble = arm.trouble ? ` (${arm.trouble})` : '';
        if (arm.restarts >= DEATHS) {
            return {
                reason: 'not-ready',
                detail: `The server of version ${candidate.version} does not start: it died ${arm.restarts} times${trouble}.`,
            };
        }
        if (clock.monotonic() >= until) {
            const patience = durationText(plan.target.startupTimeoutMs);
            return {
                reason: 'not-ready',
                detail: `The server of version ${candidate.version} was not healthy within ${patience}${trouble}.`,
            };
        }
        await session.pause(LOOK_EVERY_MS);
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/rollout.js









/** Stops that say nothing against the candidate: a person may look at them and decide. */
const UNDECIDED = ['undecided', 'split', 'stable-down'];
/** Requests on stable from which its error rate is worth a forecast. */
const ENOUGH_HISTORY = 200;
/** One rollout: Staging (weight 0) → per step: shift, verify, warm up, analyse → promotion in one write. */
class Rollout {
    #deployment;
    #session;
    #before;
    #forecast = [];
    #candidateLog;
    constructor(deployment, session) {
        this.#deployment = deployment;
        this.#session = session;
    }
    async run() {
        const { plan, target, candidate } = this.#deployment;
        const session = this.#session;
        await target.prepare(session.fence);
        const found = await awaitStable(this.#deployment, session);
        if (isStop(found))
            return this.#stop(found, 0);
        const before = (await clearLeftovers(this.#deployment, target, session, found))
            ? await target.observe()
            : found;
        this.#before = before;
        if (before.stable?.digest === candidate.digest)
            return this.#end('unchanged', 100);
        if (!before.stable && plan.onFirstRelease === 'refuse')
            return this.#end('refused', 0);
        if (before.stable) {
            const { version, digest } = before.stable;
            await session.remember({ previous: { version, digest } });
        }
        const stop = await this.#stage();
        if (stop)
            return this.#stop(stop, 0);
        if (!before.stable)
            return this.#promote();
        this.#tellForecast(before);
        // The recorded requests go on until the end is reached, so that it happens under load.
        return this.#withTraffic(before.url, async () => {
            const stopped = await this.#climb();
            return stopped ? this.#stop(stopped.stop, stopped.weight) : this.#promote();
        });
    }
    /** Starts the candidate, without traffic, and waits until it could take some. */
    async #stage() {
        const { target, candidate } = this.#deployment;
        await this.#session.unhurried(() => target.stage(this.#session.fence, candidate));
        this.#session.journal.note(`Version ${candidate.version} is being started`);
        const stop = await awaitCandidate(this.#deployment, this.#session);
        if (stop?.reason === 'not-ready')
            this.#candidateLog = await target.candidateLog();
        if (!stop)
            this.#session.journal.note(`Version ${candidate.version} is healthy`);
        return stop;
    }
    #tellForecast({ stable }) {
        const { plan, log } = this.#deployment;
        const { requests, bad } = stable.counters;
        const badRate = requests >= ENOUGH_HISTORY ? (bad.errors ?? 0) / requests : 0;
        const rate = plan.target.replay?.rate;
        this.#forecast = forecast(plan, {
            badRate,
            ...(rate === undefined ? {} : { requestsPerSecond: rate }),
        });
        log.info('If the candidate is as good as stable, the steps should take:');
        for (const step of this.#forecast)
            log.info(`  ${forecastText(step)}`);
        for (const { weight } of this.#forecast.filter(step => step.late)) {
            log.warning(`The step at ${weight} % is likely to end without a decision: it needs more time, traffic or weight.`);
        }
    }
    async #withTraffic(url, work) {
        const endTraffic = await this.#deployment.startTraffic?.(url);
        try {
            return await work();
        }
        finally {
            await endTraffic?.();
        }
    }
    async #climb() {
        const { plan, target, candidate, log } = this.#deployment;
        const steps = plan.steps.slice(0, -1);
        // One look more than a request may take, for the target to have counted it.
        const longestMs = plan.target.timeoutMs + plan.analysis.intervalMs;
        const judge = new Judge(plan.analysis, steps.length, longestMs);
        for (const step of steps) {
            const options = { controls: target, candidate, step, analysis: plan.analysis, judge, log, longestMs };
            const stop = await runStep({ ...options, session: this.#session, deadlineMs: plan.deadlineMs });
            if (stop)
                return { stop, weight: step.weight };
        }
        return undefined;
    }
    async #promote() {
        const { target, candidate, log } = this.#deployment;
        if (this.#session.cancelled)
            return this.#stop(cancelled, 0);
        try {
            await target.promote(this.#session.fence);
        }
        catch (error) {
            // The answer was lost, maybe not the command: the facts tell.
            if (!isUnreachable(error))
                throw error;
        }
        const after = await this.#session.observe();
        if (isStop(after))
            return this.#stop(after, 0);
        if (after.stable?.digest !== candidate.digest) {
            throw new lib/* UserError */.yo('conflict', `The target did not take version ${candidate.version} as its stable version.`);
        }
        this.#session.journal.note(`Version ${candidate.version} is the stable version`);
        log.info(`Version ${candidate.version} serves all requests at ${after.url}.`);
        return this.#end('promoted', 100);
    }
    async #stop(stop, weight) {
        const { plan, target, clock } = this.#deployment;
        const session = this.#session;
        if (stop.reason === 'cancelled') {
            // The runner kills the job in seconds: one write now, the rest in `post`.
            await target.setWeight(session.fence, 0);
            throw new lib/* UserError */.yo('cancelled', 'The job was cancelled; all traffic goes to the stable version.');
        }
        if (weight > 0 && plan.analysis.onInconclusive === 'hold' && UNDECIDED.includes(stop.reason)) {
            const left = plan.deadlineMs - session.journal.elapsedMs();
            if (left > 0) {
                session.journal.note(`Held at ${weight} % for at most ${durationText(left)}`);
                await session.hold(left);
                return this.#outcome('held', weight, stop);
            }
        }
        await rollBack(target, session.fence, clock);
        session.journal.note('All requests go to the stable version; the candidate was stopped');
        return this.#end('rolled-back', 0, stop);
    }
    async #end(state, weight, stop) {
        await this.#session.end(stop ? `${state}: ${stop.reason}` : state);
        return this.#outcome(state, weight, stop);
    }
    #outcome(state, weight, stop) {
        const { version, digest } = this.#deployment.candidate;
        const { journal } = this.#session;
        const previous = this.#before?.stable;
        return {
            state,
            ...(stop ? { stop } : {}),
            candidate: { version, digest },
            ...(previous ? { previous: { version: previous.version, digest: previous.digest } } : {}),
            weight,
            url: this.#before?.url ?? '',
            forecast: this.#forecast,
            steps: journal.steps,
            samples: journal.samples,
            events: journal.events,
            durationMs: journal.elapsedMs(),
            ...(this.#candidateLog === undefined ? {} : { candidateLog: this.#candidateLog }),
        };
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/deploy.js




/**
 * Takes a version from nothing to all the traffic, or back to nothing. Any exception rolls back and is thrown on.
 * Cancellation takes the traffic off in one write and throws `cancelled`; the lease stays for `finishUnfinished`.
 */
async function deploy(deployment) {
    const { target, candidate, onLease, clock, log } = deployment;
    const { version, digest } = candidate;
    const session = await openSession(deployment, target, { candidate: { version, digest } });
    onLease(session.fence);
    try {
        return await new Rollout(deployment, session).run();
    }
    catch (error) {
        if (!(error instanceof lib/* UserError */.yo && error.code === 'cancelled')) {
            try {
                await rollBack(target, session.fence, clock);
                await session.end('failed');
                log.warning('After an error, all traffic goes to the stable version.');
            }
            catch (second) {
                log.warning(`The rollback is not complete: ${second instanceof Error ? second.message : String(second)}`);
            }
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/take-over.js


/** Takes the lease after the one seen and rolls its rollout back. */
async function takeAndRollBack(operator, target, lease, why) {
    const session = await openSession(operator, target, lease?.rollout ?? {});
    operator.onLease(session.fence);
    await target.prepare(session.fence);
    const before = await target.observe();
    await rollBack(target, session.fence, operator.clock);
    await session.end('rolled-back');
    const candidate = before.candidate ?? lease?.rollout.candidate;
    const observed = await target.observe();
    const promoted = candidate !== undefined && observed.stable?.digest === candidate.digest;
    return {
        state: promoted ? 'promoted' : 'rolled-back',
        detail: promoted
            ? `Version ${candidate.version} had already taken over all traffic when its job ended.`
            : `Version ${candidate?.version ?? '?'} ${why}; all traffic goes to ${observed.stable ? `version ${observed.stable.version}` : 'nobody'}.`,
        ...(candidate ? { candidate: { version: candidate.version, digest: candidate.digest } } : {}),
        ...(lease?.rollout.previous ? { previous: lease.rollout.previous } : {}),
        observed,
    };
}

;// CONCATENATED MODULE: ../packages/rollout/lib/held.js





/** Gives a held candidate all traffic. It must be the version meant. Throws `conflict` where nothing is held. */
async function promoteHeld(operator, target, wanted) {
    const lease = await requireHeld(operator, target);
    const { candidate, previous } = lease.rollout;
    if (candidate?.digest !== wanted.digest) {
        throw new lib/* UserError */.yo('conflict', {
            message: `Version ${candidate?.version ?? '?'} is held, not version ${wanted.version}.`,
            fix: 'Look at what is held with `action: status`, and decide on that.',
        });
    }
    if (isExpired(lease, operator.clock.now())) {
        throw new lib/* UserError */.yo('conflict', {
            message: `The halt of version ${wanted.version} has lasted beyond the deadline of the rollout.`,
            fix: 'Run `action: reconcile` to roll it back, then deploy it again.',
        });
    }
    const session = await openSession(operator, target, lease.rollout);
    operator.onLease(session.fence);
    await target.prepare(session.fence);
    const { candidate: arm } = await target.observe();
    if (arm?.digest !== wanted.digest || !arm.ready) {
        await rollBack(target, session.fence, operator.clock);
        await session.end('rolled-back: not-ready');
        return {
            state: 'rolled-back',
            detail: `Version ${wanted.version} is no longer running well, so it was rolled back instead.`,
            candidate: wanted,
            observed: await target.observe(),
        };
    }
    await target.promote(session.fence);
    const observed = await target.observe();
    if (observed.stable?.digest !== wanted.digest) {
        throw new lib/* UserError */.yo('conflict', `The target did not take version ${wanted.version} as its stable version.`);
    }
    await session.end('promoted by hand');
    return {
        state: 'promoted',
        detail: `Version ${wanted.version}, which was held, got all traffic by decision of a person.`,
        candidate: wanted,
        ...(previous ? { previous } : {}),
        observed,
    };
}
/** Rolls a held candidate back. Throws `conflict` where nothing is held. */
async function rejectHeld(operator, target) {
    const lease = await requireHeld(operator, target);
    return takeAndRollBack(operator, target, lease, 'was rejected by decision of a person');
}
async function requireHeld({ clock }, { leases }) {
    const lease = await leases.latest();
    if (lease?.phase === 'held')
        return lease;
    if (lease?.phase === 'active' && !isExpired(lease, clock.now()))
        throw inProgress(lease, clock.now());
    throw new lib/* UserError */.yo('conflict', {
        message: 'No rollout is held, so there is nothing to decide.',
        fix: 'Use `action: deploy` to start one, or `action: reconcile` to clear what a dead job left.',
    });
}

// EXTERNAL MODULE: ../packages/rollout/lib/router/protocol.js
var protocol = __webpack_require__(22735);
;// CONCATENATED MODULE: ../packages/rollout/lib/local/router-controls.js



const TIMEOUT_MS = 5000;
/** Drives the router of a state folder through its admin side. It need not run: then calls are `service-unavailable`. */
class RouterControls {
    leases;
    folder;
    #metrics;
    #ports;
    #maskedToken = '';
    /** @param metrics what the counters are wanted for; none to only move traffic */
    constructor(folder, metrics, ports) {
        this.folder = folder;
        this.#metrics = metrics;
        this.#ports = ports;
        this.leases = new FileLeases(`${folder}/leases`, ports.files, ports.clock);
    }
    async observe() {
        const state = await this.state();
        const { url, epoch, weight, stable, candidate } = state;
        return {
            url,
            epoch,
            weight,
            ...(stable ? { stable: this.#arm(stable) } : {}),
            ...(candidate ? { candidate: this.#arm(candidate) } : {}),
        };
    }
    async setWeight(fence, weight) {
        await this.command({ do: 'weight', fence, weight });
    }
    async promote(fence) {
        await this.command({ do: 'promote', fence });
    }
    async discard(fence) {
        await this.command({ do: 'discard', fence });
    }
    state() {
        return this.#request('GET');
    }
    command(command) {
        return this.#request('POST', JSON.stringify(command));
    }
    async #request(method, body) {
        const { http } = this.#ports;
        const { admin, token } = await this.#routerFile();
        this.#mask(token);
        const answer = await http.request(`${admin}/`, {
            method,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            timeoutMs: TIMEOUT_MS,
            ...(body === undefined ? {} : { body }),
        });
        const said = JSON.parse(answer.body.toString('utf8'));
        if (answer.status === 200)
            return said;
        const { error } = said;
        if (answer.status === 409)
            throw new lib/* UserError */.yo('conflict', `The router refuses: ${error}.`);
        // 401: the router restarted just now, and its new token is not in the file yet.
        throw new lib/* UserError */.yo('service-unavailable', `The router refuses: ${error}.`);
    }
    /** Once: each time prints a command in the runner's log. */
    #mask(token) {
        if (token !== this.#maskedToken)
            this.#ports.secrets.add(token);
        this.#maskedToken = token;
    }
    async #routerFile() {
        const { files } = this.#ports;
        const path = `${this.folder}/${protocol/* ROUTER_FILE */.lF}`;
        if (await files.stat(path))
            return JSON.parse((await files.read(path)).toString('utf8'));
        throw new lib/* UserError */.yo('service-unavailable', 'The router is not running.');
    }
    #arm({ version, digest, ready, restarts, trouble, counters }) {
        return {
            version,
            digest,
            ready,
            restarts,
            ...(trouble === undefined ? {} : { trouble }),
            counters: this.#counters(counters),
        };
    }
    #counters(counters) {
        const bad = {};
        for (const metric of this.#metrics)
            bad[metric.name] = badRequests(counters, metric);
        return { routed: counters.routed, requests: counters.requests, bad };
    }
}
function badRequests({ errors, refused, latency }, { name, include4xx = false, slowerThanMs = Infinity }) {
    if (name === 'errors') {
        return Object.values(errors).reduce((sum, count) => sum + count, include4xx ? refused : 0);
    }
    const fast = protocol/* LATENCY_BOUNDS_MS */.M7.filter(bound => bound <= slowerThanMs).length;
    return latency.slice(fast).reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ../packages/rollout/lib/local/local-target.js



/** A router that was there may be restarting: it gets so long before another is started. */
const RESTART_MS = 2000;
const START_MS = 15_000;
const local_target_LOOK_EVERY_MS = 50;
const LOG_TAIL_BYTES = 4096;
/** Model servers and a router as processes of this machine, their state in a folder. */
class LocalTarget extends RouterControls {
    #spec;
    #environment;
    #ports;
    /** @param environment the whole one of the model servers, see `serverEnvironment` */
    constructor(folder, plan, environment, ports) {
        super(folder, plan.analysis.metrics, ports);
        this.#spec = plan.target;
        this.#environment = environment;
        this.#ports = ports;
    }
    async prepare(fence) {
        const running = await this.#running();
        if (running)
            this.#checkSettings(running);
        else
            await this.#start();
        const { stable, candidate } = await this.command({
            do: 'environment',
            fence,
            environment: this.#environment,
        });
        await this.#forgetReleases([stable?.digest, candidate?.digest]);
    }
    async stage(fence, { version, digest, materialise }) {
        const model = await materialise(`${this.folder}/releases/${digest}/model`);
        const { serve, health } = this.#spec;
        const cwd = this.#ports.files.resolve('.');
        await this.command({ do: 'stage', fence, arm: { version, digest, serve, model, cwd, health } });
    }
    async candidateLog() {
        const { candidate } = await this.state();
        return candidate ? this.#tail(candidate.log) : '';
    }
    /** The state of the running router, undefined when there is none. */
    async #running() {
        const { files } = this.#ports;
        const wasThere = await files.stat(`${this.folder}/${protocol/* ROUTER_FILE */.lF}`);
        return this.#await(wasThere ? RESTART_MS : 0);
    }
    async #await(patienceMs, failed) {
        const { clock } = this.#ports;
        const until = clock.monotonic() + patienceMs;
        for (;;) {
            try {
                return await this.state();
            }
            catch (error) {
                if (!(error instanceof lib/* UserError */.yo))
                    throw error;
            }
            await failed?.();
            if (clock.monotonic() >= until)
                return undefined;
            await clock.sleep(local_target_LOOK_EVERY_MS);
        }
    }
    async #start() {
        const { exec, files, log } = this.#ports;
        const { host, port, timeoutMs } = this.#spec;
        const before = await this.#readJson(protocol/* CONFIG_FILE */.g2);
        const kept = { fence: before?.fence ?? 0, stable: before?.stable ?? null };
        const config = { version: 1, host, port, timeoutMs, ...kept };
        await files.write(`${this.folder}/${protocol/* CONFIG_FILE */.g2}`, JSON.stringify(config, null, 2), { mode: 0o600 });
        await files.remove(`${this.folder}/${protocol/* FAILURE_FILE */.U5}`);
        const logFile = files.resolve(`${this.folder}/${protocol/* LOG_FILE */.UP}`);
        await exec.detach(exec.helper('router', 'keep', files.resolve(this.folder)), {
            cwd: files.resolve(this.folder),
            env: this.#environment,
            logFile,
        });
        const state = await this.#await(START_MS, () => this.#throwFailure());
        if (!state) {
            log.untrusted(await this.#tail(logFile));
            throw new lib/* UserError */.yo('timeout', `The router did not start within ${START_MS / 1000} s.`);
        }
        log.info(`The router listens at ${state.url} (process ${state.pid}).`);
    }
    async #throwFailure() {
        const failure = await this.#readJson(protocol/* FAILURE_FILE */.U5);
        if (!failure)
            return;
        throw new lib/* UserError */.yo('conflict', {
            message: `The router could not start: ${failure.failed}.`,
            fix: `Choose another target.port than ${this.#spec.port} if another program uses it; router.log in the state folder tells more.`,
        });
    }
    #checkSettings({ host, port, timeoutMs, pid }) {
        const wanted = this.#spec;
        if (host === wanted.host && port === wanted.port && timeoutMs === wanted.timeoutMs)
            return;
        throw new lib/* UserError */.yo('conflict', {
            message: `The router runs with host ${host}, port ${port} and a timeout of ${timeoutMs}ms; ` +
                `the plan says ${wanted.host}, ${wanted.port} and ${wanted.timeoutMs}ms.`,
            fix: `Changing them interrupts the service, so it is yours to do: kill -TERM ${pid}, then deploy again.`,
        });
    }
    /** Models of versions that are no longer served. */
    async #forgetReleases(served) {
        const { files } = this.#ports;
        const folder = `${this.folder}/releases`;
        if (!(await files.stat(folder)))
            return;
        const digests = new Set((await files.list(folder)).map(path => path.split('/')[0]));
        for (const digest of digests)
            if (!served.includes(digest))
                await files.remove(`${folder}/${digest}`);
    }
    async #tail(path) {
        const { files } = this.#ports;
        const size = (await files.stat(path))?.size ?? 0;
        const chunks = [];
        if (size)
            for await (const chunk of files.stream(path, { start: Math.max(0, size - LOG_TAIL_BYTES) }))
                chunks.push(chunk);
        return Buffer.concat(chunks).toString('utf8');
    }
    async #readJson(name) {
        const { files } = this.#ports;
        const path = `${this.folder}/${name}`;
        return (await files.stat(path))
            ? JSON.parse((await files.read(path)).toString('utf8'))
            : undefined;
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/local/replay.js


/** The recorded requests of a plan: one JSON text each. Throws `missing-file`, `empty-data`, `bad-data`. */
async function readBodies({ file, wrap, missing }, files, readRows) {
    const rows = /\.(jsonl|ndjson)$/i.test(file) ? await readLines(file, files) : await readRows(file, missing);
    if (rows.length)
        return rows.map(row => JSON.stringify(wrap === undefined ? row : { [wrap]: [row] }));
    throw new lib/* UserError */.yo('empty-data', { message: 'There is no row to replay.', location: { file } });
}
async function readLines(path, files) {
    const lines = (await files.read(path)).toString('utf8').split(/\r?\n/);
    return lines.flatMap((line, i) => {
        if (line.trim() === '')
            return [];
        try {
            return [JSON.parse(line)];
        }
        catch {
            throw new lib/* UserError */.yo('bad-data', {
                message: 'The line is not JSON.',
                location: { file: path, line: i + 1 },
            });
        }
    });
}
/**
 * A process that sends the bodies over and over, until the function it answers is called. It also ends with the job.
 * `env` is its environment, from which the headers take secrets.
 */
async function startReplay({ path, rate, concurrency, headers }, bodies, url, env, { exec, files, log, signal }) {
    const folder = await files.temporary('replay-');
    const spec = {
        url: url + path,
        bodies: `${folder}/bodies.jsonl`,
        headers: { 'content-type': 'application/json', ...headers },
        rate,
        concurrency,
    };
    await files.write(spec.bodies, `${bodies.join('\n')}\n`);
    await files.write(`${folder}/spec.json`, JSON.stringify(spec));
    const end = new AbortController();
    const output = [];
    const running = exec.run(exec.helper('router', 'replay', `${folder}/spec.json`), {
        env,
        signal: AbortSignal.any([end.signal, signal]),
        stdout: chunk => output.push(chunk),
        stderr: chunk => log.untrusted(chunk.toString('utf8')),
    });
    // Traffic that does not come is not the candidate's fault: it makes steps inconclusive, and no more.
    const over = running.then(({ exitCode }) => {
        if (end.signal.aborted || signal.aborted)
            return;
        log.warning(`The replay ended by itself with exit code ${exitCode ?? 'unknown'}.`);
    }, (error) => {
        log.warning(`The replay did not start: ${error instanceof Error ? error.message : String(error)}`);
    });
    log.info(`Replaying ${countText(bodies.length)} recorded requests at ${rate} per second to ${spec.url}.`);
    return async () => {
        end.abort();
        await over;
        const report = Buffer.concat(output).toString('utf8').trim();
        if (report)
            tell(JSON.parse(report), log);
    };
}
function tell({ sent, refused, failed }, log) {
    log.info(`Replayed ${countText(sent)} requests: ${countText(failed)} failed, ${countText(refused)} were answered 4xx.`);
    if (refused * 2 > sent) {
        log.warning('Most of the replayed requests were answered 4xx: they compare little. Do path, wrap and headers fit the server?');
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/local/server-environment.js

/** What programs need to run at all, and nobody's secret. */
const ALWAYS = [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    'LD_LIBRARY_PATH',
    'TEMP',
    'TMP',
    'SystemRoot',
    'USERPROFILE',
];
/**
 * The whole environment of the model servers: the little that programs need, the variables the plan names, and the
 * secrets it names. Throws `bad-input` with every name that is missing, or given without being asked for.
 */
function serverEnvironment({ env, secrets }, given, job) {
    const problems = [
        ...env
            .filter(name => job[name] === undefined)
            .map(name => ({
            message: `The plan hands the variable ${name} to the model server, but the job does not have it.`,
            fix: 'Set it under `env:` of the job. Credentials of the runner itself are never handed on.',
        })),
        ...secrets
            .filter(name => !given.has(name))
            .map(name => ({
            message: `The plan needs the secret ${name} for the model server.`,
            fix: `Add a line "${name}=…" to the input secrets-to-server.`,
        })),
        ...[...given.keys()]
            .filter(name => !secrets.includes(name))
            .map(name => ({
            message: `The input secrets-to-server gives ${name}, which the plan does not ask for.`,
            fix: `Add it to target.secrets of the plan, or leave it out.`,
        })),
    ];
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
    const named = [...ALWAYS, ...env].flatMap(name => job[name] === undefined ? [] : [[name, job[name]]]);
    return Object.fromEntries([...named, ...given]);
}

;// CONCATENATED MODULE: ../packages/rollout/lib/local/state-folder.js

/** Absolute folder for one model of the plan. `~/` is the home folder of the job's user. */
function stateFolder(plan, model, ports) {
    const { state } = plan.target;
    if (!state.startsWith('~/'))
        return ports.files.resolve(`${state}/${model}`);
    const environment = ports.exec.environment();
    const home = environment['HOME'] ?? environment['USERPROFILE'];
    if (home)
        return ports.files.resolve(`${home}/${state.slice(2)}/${model}`);
    throw new lib/* UserError */.yo('bad-plan', {
        message: `The state folder is ${state}, but this job has no home folder.`,
        location: { file: plan.file },
        fix: 'Give an absolute path.',
    });
}

// EXTERNAL MODULE: ../packages/schema/lib/index.js + 3 modules
var schema_lib = __webpack_require__(53080);
;// CONCATENATED MODULE: ../packages/rollout/lib/latency-bounds.js

/** The bounds of the router's latency histogram, as a plan names them. */
const LATENCY_BOUNDS = protocol/* LATENCY_BOUNDS_MS */.M7.map(milliseconds => ({
    milliseconds,
    text: milliseconds < 1000 ? `${milliseconds}ms` : `${milliseconds / 1000}s`,
}));

;// CONCATENATED MODULE: ../packages/rollout/lib/plan-check.js

/** What a schema cannot say. */
function checkPlan(plan, declared) {
    const problems = [];
    const report = (path, message, fix) => problems.push({ message, location: declared.locate(path), ...(fix ? { fix } : {}) });
    checkSteps(plan, declared.value, report);
    checkTarget(plan, report);
    checkAnalysis(plan, report);
    return problems;
}
function checkSteps({ steps, analysis, deadlineMs }, raw, report) {
    steps.forEach(({ weight, maxDurationMs }, i) => {
        const before = steps[i - 1]?.weight;
        if (before !== undefined && weight <= before) {
            report(['steps', i], `The weight ${weight} does not rise above the ${before} before it.`);
        }
        if (i < steps.length - 1 && maxDurationMs < analysis.intervalMs) {
            report(['steps', i], `The step may take ${durationText(maxDurationMs)}, less than one analysis interval (${durationText(analysis.intervalMs)}).`);
        }
    });
    const last = steps.length - 1;
    if (steps[last].weight !== 100) {
        report(['steps', last], `The last weight is ${steps[last].weight}, not 100.`, 'End the list with 100.');
    }
    const written = raw.steps[last];
    if (typeof written === 'object' && Object.keys(written).length > 1) {
        report(['steps', last], 'The last step hands over all traffic, so there is nothing left to compare: it takes no settings.', 'Write just 100.');
    }
    const longest = steps.slice(0, -1).reduce((sum, step) => sum + step.warmupMs + step.maxDurationMs, 0);
    if (longest > deadlineMs) {
        report(['deadline'], `The deadline (${durationText(deadlineMs)}) comes before the steps have had their time (${durationText(longest)}).`, 'Raise it, or lower max-duration.');
    }
}
/** A day; timers end at 24 of them. */
const LONGEST_TIMEOUT_MS = 86_400_000;
function checkTarget({ target }, report) {
    if (target.timeoutMs < 1 || target.timeoutMs > LONGEST_TIMEOUT_MS) {
        report(['target', 'timeout'], 'The timeout of a request must be at least 1ms and at most 24h.');
    }
    if (!target.serve.some(part => part.includes('{model}'))) {
        const fix = 'For example: serve: [node, serve.js, "{model}", --port, "{port}"].';
        report(['target', 'serve'], 'No argument contains {model}: both versions would serve the same.', fix);
    }
    for (const [header, value] of Object.entries(target.replay?.headers ?? {})) {
        for (const [, name] of value.matchAll(/\{(\w+)\}/g)) {
            if (target.secrets.includes(name))
                continue;
            const fix = 'Add it there, or mend the name.';
            report(['target', 'replay', 'headers', header], `{${name}} is not one of target.secrets.`, fix);
        }
    }
    for (const name of target.secrets.filter(name => target.env.includes(name))) {
        report(['target', 'secrets'], `"${name}" stands under env and under secrets.`, 'Remove it from one.');
    }
    for (const [key, path] of [
        ['health', target.health],
        ['replay', target.replay?.path],
    ]) {
        if (path?.startsWith('/-/'))
            report(['target', key], 'Paths below /-/ belong to the router.');
    }
}
function checkAnalysis({ analysis }, report) {
    if (analysis.intervalMs < 100)
        report(['analysis', 'interval'], 'The interval must be at least 100ms.');
    for (const { name, toleratedRelative, maxRelative } of analysis.metrics) {
        if (toleratedRelative >= maxRelative) {
            report(['analysis', name, 'tolerated-relative'], `${toleratedRelative} is not below max-relative (${maxRelative}).`);
        }
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/plan-schema.js

const duration = (description, byDefault) => ({
    type: 'string',
    pattern: '^(\\d+(\\.\\d+)?(ms|s|m|h|d))+$',
    description: `${description} Such as 500ms, 30s, 5m or 1h30m.`,
    default: byDefault,
});
const names = (description) => ({
    type: 'array',
    items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
    uniqueItems: true,
    description,
});
const path = (description) => ({ type: 'string', pattern: '^/', description });
/** The limits any metric has. */
const limits = (maxRate) => ({
    'max-relative': {
        type: 'number',
        exclusiveMinimum: 1,
        maximum: 100,
        default: 2,
        description: 'The candidate goes on once it is shown to fail less than so many times as often as stable …',
    },
    'max-rate': {
        type: 'number',
        exclusiveMinimum: 0,
        exclusiveMaximum: 1,
        default: maxRate,
        description: '… or once its rate is shown to lie below this: where neither fails, a ratio says nothing.',
    },
    'tolerated-relative': {
        type: 'number',
        minimum: 1,
        maximum: 100,
        default: 1,
        description: 'It is rolled back once it is shown to fail more than so many times as often as stable. Below max-relative.',
    },
});
const localTarget = {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'serve', 'state'],
    description: 'Where and how models are served.',
    properties: {
        kind: { enum: ['local'], description: 'Model servers and a router as processes on this machine.' },
        serve: {
            type: 'array',
            minItems: 1,
            items: { type: 'string', minLength: 1 },
            description: 'Program and arguments that serve a model: {model} is its folder or file, {port} the port to listen on at 127.0.0.1, which is in the variable PORT too.',
        },
        health: {
            ...path('Path that answers 2xx once the server can predict.'),
            default: '/health',
        },
        host: {
            type: 'string',
            minLength: 1,
            default: '127.0.0.1',
            description: 'Address the router listens on.',
        },
        port: {
            type: 'integer',
            minimum: 0,
            maximum: 65535,
            default: 8080,
            description: 'Port the router listens on; 0 takes any free one.',
        },
        state: {
            type: 'string',
            minLength: 1,
            description: 'Folder for what must outlive the job: versions being served, lease, logs. Relative to the workspace, or from ~/.',
        },
        env: names('Variables of the job that the model server gets; of the others only PATH and its like.'),
        secrets: names('Names that the input secrets-to-server must give.'),
        timeout: duration('A request that takes longer has failed.', '10s'),
        'startup-timeout': duration('A server that is not healthy by then does not start.', '60s'),
        replay: {
            type: 'object',
            additionalProperties: false,
            required: ['file', 'path'],
            description: 'Recorded rows to send as requests while the rollout runs, where there is no real traffic.',
            properties: {
                file: {
                    type: 'string',
                    minLength: 1,
                    description: 'CSV (each row becomes a JSON object) or JSON Lines (each line is a body).',
                },
                path: path('Path to POST them to.'),
                wrap: {
                    type: 'string',
                    minLength: 1,
                    description: 'Key under which the server wants a list of rows, such as instances: the body is {"instances": [row]}.',
                },
                missing: {
                    type: 'array',
                    items: { type: 'string' },
                    description: 'Cells of a CSV that become null, besides empty ones. Such as NA.',
                },
                headers: {
                    type: 'object',
                    propertyNames: { pattern: '^[A-Za-z0-9-]+$' },
                    additionalProperties: { type: 'string' },
                    description: 'Headers to send. {NAME} stands for one of the secrets: authorization: Bearer {API_TOKEN}.',
                },
                rate: {
                    type: 'number',
                    exclusiveMinimum: 0,
                    maximum: 10_000,
                    default: 100,
                    description: 'Requests per second.',
                },
                concurrency: {
                    type: 'integer',
                    minimum: 1,
                    maximum: 1000,
                    default: 8,
                    description: 'Requests under way at most.',
                },
            },
        },
    },
};
const weight = {
    type: 'number',
    exclusiveMinimum: 0,
    maximum: 100,
    description: 'Per cent of the requests that the candidate gets.',
};
const step = {
    anyOf: [
        weight,
        {
            type: 'object',
            additionalProperties: false,
            required: ['weight'],
            properties: {
                weight,
                'min-requests': {
                    type: 'integer',
                    minimum: 1,
                    default: 50,
                    description: 'Candidate requests without which the step never passes.',
                },
                'max-duration': duration('Without a decision by then the step is inconclusive.', '10m'),
                warmup: duration('What happens so soon after the change of weight does not count.', '1s'),
            },
        },
    ],
};
/** The schema of a rollout plan; published as docs/schemas/rollout-plan.schema.json. */
const rolloutPlanSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://sluice-ml.github.io/schemas/rollout-plan.schema.json',
    title: 'Sluice rollout plan',
    description: 'How a model version takes over production traffic.',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'target', 'steps'],
    properties: {
        version: { const: 1 },
        target: localTarget,
        steps: {
            type: 'array',
            minItems: 2,
            maxItems: 20,
            items: step,
            description: 'Weights, rising, the last one 100. Each but the last must be passed on evidence of its own.',
        },
        analysis: {
            type: 'object',
            additionalProperties: false,
            properties: {
                interval: duration('How often to look. The error rates hold however often that is.', '1s'),
                alpha: {
                    type: 'number',
                    minimum: 0.000001,
                    maximum: 0.2,
                    default: 0.05,
                    description: 'Probability of rolling back a candidate as good as stable, and of passing a bad one.',
                },
                errors: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                        ...limits(0.01),
                        'include-4xx': {
                            type: 'boolean',
                            default: false,
                            description: 'Count 4xx answers too. Useful where all requests are known to be good, as in a replay.',
                        },
                    },
                    description: 'Failed requests: 5xx, broken connections, timeouts, clients that gave up.',
                },
                latency: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['slower-than'],
                    properties: {
                        'slower-than': {
                            enum: LATENCY_BOUNDS.map(({ text }) => text),
                            description: 'A request that takes longer is a slow one. A bound of the histogram, so that it is exact.',
                        },
                        ...limits(0.05),
                    },
                    description: 'Slow requests, judged as errors are.',
                },
                burst: {
                    type: 'number',
                    minimum: 1,
                    maximum: 1000,
                    default: 1,
                    description: 'Variance-to-mean ratio of the errors per interval, where they come in bursts. Slows decisions by about that factor.',
                },
                'on-inconclusive': {
                    enum: ['rollback', 'hold'],
                    default: 'rollback',
                    description: 'What a step without a decision leads to: all traffic back to stable, or a halt at its weight until somebody promotes or rejects.',
                },
            },
        },
        'on-first-release': {
            enum: ['promote', 'refuse'],
            default: 'promote',
            description: 'What to do where no version is served yet, so that there is nothing to compare with.',
        },
        deadline: duration('The whole rollout, a halt included, ends by then: all traffic goes back to stable.', '1h'),
    },
};

;// CONCATENATED MODULE: ../packages/rollout/lib/plan.js





/** Reads a rollout plan. Throws UserError `bad-plan` with every problem and its line, `missing-file`. */
async function loadPlan(path, files) {
    const declared = await (0,schema_lib/* loadDeclared */.$)(path, files, rolloutPlanSchema, 'bad-plan');
    const plan = fill(declared);
    const problems = checkPlan(plan, declared);
    if (problems.length)
        throw new lib/* UserError */.yo('bad-plan', problems);
    return plan;
}
function fill({ value, file, text }) {
    const { target, analysis = {} } = value;
    return {
        file,
        sha256: (0,lib/* sha256 */.sc)(text),
        target: {
            kind: 'local',
            serve: target.serve,
            health: target.health ?? '/health',
            host: target.host ?? '127.0.0.1',
            port: target.port ?? 8080,
            state: target.state,
            env: target.env ?? [],
            secrets: target.secrets ?? [],
            timeoutMs: milliseconds(target.timeout ?? '10s'),
            startupTimeoutMs: milliseconds(target['startup-timeout'] ?? '60s'),
            ...(target.replay
                ? { replay: { rate: 100, concurrency: 8, missing: [], headers: {}, ...target.replay } }
                : {}),
        },
        steps: value.steps.map(step => fillStep(typeof step === 'number' ? { weight: step } : step)),
        analysis: {
            intervalMs: milliseconds(analysis.interval ?? '1s'),
            alpha: analysis.alpha ?? 0.05,
            burst: analysis.burst ?? 1,
            onInconclusive: analysis['on-inconclusive'] ?? 'rollback',
            metrics: fillMetrics(analysis),
        },
        onFirstRelease: value['on-first-release'] ?? 'promote',
        deadlineMs: milliseconds(value.deadline ?? '1h'),
    };
}
function fillStep(step) {
    return {
        weight: step.weight,
        minRequests: step['min-requests'] ?? 50,
        maxDurationMs: milliseconds(step['max-duration'] ?? '10m'),
        warmupMs: milliseconds(step.warmup ?? '1s'),
    };
}
function fillMetrics({ errors = {}, latency }) {
    const metrics = [
        { name: 'errors', ...fillLimits(errors, 0.01), include4xx: errors['include-4xx'] ?? false },
    ];
    if (latency) {
        const bound = LATENCY_BOUNDS.find(({ text }) => text === latency['slower-than']);
        metrics.push({ name: 'latency', ...fillLimits(latency, 0.05), slowerThanMs: bound.milliseconds });
    }
    return metrics;
}
function fillLimits(limits, maxRate) {
    return {
        maxRelative: limits['max-relative'] ?? 2,
        maxRate: limits['max-rate'] ?? maxRate,
        toleratedRelative: limits['tolerated-relative'] ?? 1,
    };
}
/** The schema let only durations through. Whole: timers take no others. */
function milliseconds(text) {
    return Math.round((0,lib/* parseDuration */.E9)(text));
}

;// CONCATENATED MODULE: ../packages/rollout/lib/status.js


/** What is, without touching it. */
async function describeStatus({ clock }, target) {
    const lease = await target.leases.latest();
    const observed = await lookAt(target);
    const { candidate, outcome } = lease?.rollout ?? {};
    const common = knownOf(lease, observed);
    if (!lease)
        return { state: 'idle', detail: 'Nothing has been deployed here yet.', ...common };
    const stable = observed?.stable
        ? `Version ${observed.stable.version} is stable${observed.stable.ready ? '' : ' but not healthy'}`
        : 'Nothing is being served';
    if (lease.phase === 'ended') {
        const last = candidate && outcome ? ` The last rollout, of version ${candidate.version}, ended: ${outcome}.` : '';
        return { state: 'idle', detail: `${stable}.${last}`, ...common };
    }
    const stale = isExpired(lease, clock.now()) ? ' It is abandoned: run `action: reconcile`.' : '';
    const weight = observed ? observed.weight : lease.rollout.weight;
    const where = `${stable}; version ${candidate?.version ?? '?'} gets ${weight} %`;
    return lease.phase === 'held'
        ? { state: 'held', detail: `${where} and waits for a decision.${stale}`, ...common }
        : { state: 'in-progress', detail: `${where}, rolled out by run ${lease.holder}.${stale}`, ...common };
}
/** What the lease remembers and what the target shows, as far as there is any. */
function knownOf(lease, observed) {
    const { candidate, previous } = lease?.rollout ?? {};
    return {
        ...(candidate ? { candidate } : {}),
        ...(previous ? { previous } : {}),
        ...(observed ? { observed } : {}),
    };
}
/** The facts, undefined where the target does not run. */
async function lookAt(target) {
    try {
        return await target.observe();
    }
    catch (error) {
        if (error instanceof lib/* UserError */.yo)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/reconcile.js






/**
 * Rolls back what nobody looks after any more: an expired lease, or a candidate without a lease. Restarts a target that
 * should serve and does not.
 */
async function reconcile(operator, target) {
    const { clock } = operator;
    const lease = await target.leases.latest();
    if (lease && lease.phase !== 'ended' && !isExpired(lease, clock.now())) {
        const { candidate, weight } = lease.rollout;
        const common = knownOf(lease, await lookAt(target));
        const what = `Version ${candidate?.version ?? '?'} at ${weight} %`;
        return lease.phase === 'held'
            ? { state: 'held', detail: `${what} waits for a decision; its deadline has not passed.`, ...common }
            : { state: 'in-progress', detail: `${what} is being rolled out by run ${lease.holder}.`, ...common };
    }
    const before = await lookAt(target);
    const left = lease?.phase === 'active' || lease?.phase === 'held' || before?.candidate !== undefined;
    if (left)
        return takeAndRollBack(operator, target, lease, 'was left by a rollout that ended without a decision');
    if (before?.stable) {
        return {
            state: 'idle',
            detail: `Version ${before.stable.version} serves all requests; nothing to do.`,
            observed: before,
        };
    }
    if (!lease)
        return { state: 'idle', detail: 'Nothing has been deployed here yet.' };
    return restart(operator, target);
}
/** A lease that ended well and a target that is not there: the machine was restarted. */
async function restart(operator, target) {
    const session = await openSession(operator, target, {});
    operator.onLease(session.fence);
    await target.prepare(session.fence);
    const found = await awaitStable(operator, session);
    await session.end('restarted');
    if (isStop(found))
        return { state: 'idle', detail: found.detail };
    return {
        state: 'idle',
        detail: found.stable
            ? `The target was not running; it serves version ${found.stable.version} again.`
            : 'The target was not running, and has no stable version to serve.',
        observed: found,
    };
}

;// CONCATENATED MODULE: ../packages/rollout/lib/unfinished.js

/**
 * For `post`: if the lease with that fence is still the latest and active, its main step did not get to its end. Rolls
 * back and answers what was found; undefined when all was in order.
 */
async function finishUnfinished(controls, fence, clock) {
    const lease = await controls.leases.latest();
    if (lease?.fence !== fence || lease.phase !== 'active')
        return undefined;
    await rollBack(controls, fence, clock);
    const { candidate } = lease.rollout;
    const observed = await controls.observe();
    const promoted = candidate !== undefined && observed.stable?.digest === candidate.digest;
    const outcome = promoted ? 'promoted' : 'rolled-back: the job ended early';
    await controls.leases.renew({
        ...lease,
        phase: 'ended',
        rollout: { ...lease.rollout, weight: 0, outcome },
    });
    return {
        state: promoted ? 'promoted' : 'rolled-back',
        detail: promoted
            ? `Version ${candidate.version} had taken over all traffic before the job ended.`
            : `The job ended before the rollout of version ${candidate?.version ?? '?'} did; it was rolled back.`,
        ...(candidate ? { candidate } : {}),
        observed,
    };
}

;// CONCATENATED MODULE: ../packages/rollout/lib/telling.js


/** Reasons that say something against the candidate itself. */
const AGAINST = ['worse', 'not-ready', 'died'];
/** A candidate that is worse or does not run fails; one about which nothing was shown is inconclusive. */
function verdictOfRollout({ state, stop }, { findings }) {
    if (state === 'promoted' || state === 'unchanged')
        return (0,lib/* verdictOf */.Vj)(findings);
    return stop && AGAINST.includes(stop.reason) ? 'fail' : 'inconclusive';
}
function headlineOfRollout(outcome) {
    const { state, candidate, previous, stop, weight, steps } = outcome;
    const version = `Version ${candidate.version}`;
    switch (state) {
        case 'promoted': {
            if (!previous)
                return `${version} is the first release and serves all requests.`;
            const requests = steps.reduce((sum, step) => sum + step.total.candidate.requests, 0);
            const failed = steps.reduce((sum, step) => sum + (step.total.candidate.bad.errors ?? 0), 0);
            return (`${version} serves all requests in place of ${previous.version}: ${steps.length} steps passed ` +
                `on ${countText(requests)} candidate requests, ${countText(failed)} of them failed.`);
        }
        case 'unchanged':
            return `${version} serves all requests already.`;
        case 'refused':
            return `${version} was not deployed: it would be the first release, which the plan refuses.`;
        case 'held':
            return `${version} is held at ${weight} %: ${lowerFirst(stop.detail)}`;
        case 'rolled-back':
            return `${version} was rolled back: ${lowerFirst(stop.detail)}`;
    }
}
function findingsOfRollout(outcome, { plan, findings }) {
    const { stop, forecast } = outcome;
    const all = [];
    if (stop) {
        all.push({
            rule: stop.reason === 'worse' ? 'worse-than-stable' : stop.reason,
            severity: AGAINST.includes(stop.reason) ? 'error' : 'warning',
            message: stop.detail,
            location: { file: plan.file },
            fix: FIX[stop.reason],
        });
    }
    for (const { weight } of forecast.filter(step => step.late)) {
        all.push({
            rule: 'slow-step',
            severity: 'notice',
            message: `The step at ${weight} % was forecast to end without a decision.`,
            location: { file: plan.file },
            fix: 'Give it a longer max-duration, a higher weight, more traffic, or wider limits.',
        });
    }
    return [...all, ...findings];
}
/** What a person does next. */
const FIX = {
    worse: 'Compare the logs of both servers for the requests that failed.',
    'not-ready': 'Start the server by hand with the same arguments and look at its last words in the report.',
    died: 'Look at the log of its server in the state folder.',
    undecided: 'Deploy again with more traffic, a longer max-duration or wider limits.',
    split: 'See what besides this router sends requests to the servers, then deploy again.',
    'stable-down': 'Mend the stable version first.',
    deadline: 'Raise the deadline, or shorten the steps.',
    'target-changed': 'See router.log in the state folder for why it restarted, then deploy again.',
    unreachable: 'See router.log in the state folder, then deploy again.',
    cancelled: 'Deploy again.',
};
function lowerFirst(text) {
    return text.replace(/^(The|A|Somebody)\b/, word => word.toLowerCase());
}

;// CONCATENATED MODULE: ../packages/rollout/lib/attestation.js


function releaseSubject(model, { version, digest }) {
    return { kind: 'release', name: `${model}:${version}`, sha256: digest };
}
function attestRollout(outcome, setting) {
    const { state, stop, candidate, previous, weight, url, steps } = outcome;
    return (0,lib/* statement */.qZ)([releaseSubject(setting.model, candidate)], lib/* PREDICATE */.W3.rollout, {
        ...commonOf(setting, {
            state,
            verdict: verdictOfRollout(outcome, setting),
            url,
            ...(previous ? { previous } : {}),
        }),
        ...(stop ? { reason: stop.reason, detail: stop.detail } : {}),
        weight,
        steps: steps.map(attestStep),
    });
}
function attestManual(outcome, about, verdict, setting) {
    const { state, detail, candidate, previous, observed } = outcome;
    const subjects = about ? [releaseSubject(setting.model, about)] : [];
    return (0,lib/* statement */.qZ)(subjects, lib/* PREDICATE */.W3.rollout, {
        ...commonOf(setting, {
            state,
            verdict,
            ...(previous ? { previous } : {}),
            ...(observed ? { url: observed.url } : {}),
        }),
        detail,
        ...(candidate && candidate.digest !== about?.digest
            ? { candidate: (0,lib/* describe */.q0)(releaseSubject(setting.model, candidate)) }
            : {}),
        ...(observed ? { weight: observed.weight } : {}),
        steps: [],
    });
}
function commonOf({ model, plan, environment, verified, finishedOn }, common) {
    const { state, verdict, previous, url } = common;
    return {
        state,
        verdict,
        ...(previous ? { previous: (0,lib/* describe */.q0)(releaseSubject(model, previous)) } : {}),
        ...(environment ? { environment } : {}),
        target: { kind: plan.target.kind, ...(url ? { url } : {}) },
        plan: { name: plan.file, digest: { sha256: plan.sha256 } },
        alpha: plan.analysis.alpha,
        verified: verified.map(({ stage, sha256 }) => ({ stage, digest: { sha256 } })),
        finishedOn,
    };
}
function attestStep({ weight, startMs, endMs, result, total, evidence, split }) {
    return {
        weight,
        seconds: (endMs - startMs) / 1000,
        result,
        candidate: total.candidate,
        stable: total.stable,
        evidence: evidence.map(({ metric, rollback, promotion }) => ({
            metric,
            log10Worse: log10(rollback),
            log10Good: log10(promotion),
        })),
        log10Split: log10(split),
    };
}
/** From a natural logarithm, to four places. */
function log10(log) {
    return Math.round((log / Math.LN10) * 1e4) / 1e4;
}

;// CONCATENATED MODULE: ../packages/rollout/lib/evidence-chart.js

/** Mermaid and the eye take no more. */
const MOST_POINTS = 60;
/** Powers of ten beyond which the chart is cut off: all that far is equally clear. */
const HIGHEST = 6;
const LOWEST = -2;
/** The e-values over time against their thresholds (natural logarithms), cut off far beyond them. */
function evidenceChart(samples, thresholds) {
    const points = thin(samples, MOST_POINTS);
    const metrics = points[0]?.evidence.map(({ metric }) => metric) ?? [];
    if (!points.length)
        return [];
    const kinds = ['rollback', 'promotion'];
    const words = { rollback: 'worse', promotion: 'good' };
    const series = metrics.flatMap((metric, i) => kinds.map(kind => ({
        name: metrics.length > 1 ? `E ${words[kind]} (${metric})` : `E ${words[kind]}`,
        logs: points.map(point => point.evidence[i][kind]),
    })));
    const limits = [
        { name: 'roll back', value: height(thresholds.rollback) },
        { name: 'pass', value: height(thresholds.promotion) },
    ];
    return [
        {
            kind: 'chart',
            form: 'line',
            title: 'Evidence (powers of ten) over the rollout',
            x: { label: 'time', values: points.map(({ atMs }) => durationText(atMs)) },
            y: { label: 'log10 E' },
            series: series.map(({ name, logs }) => ({ name, values: logs.map(height) })),
            limits: limits[0].value === limits[1].value ? [{ name: 'threshold', value: limits[0].value }] : limits,
        },
    ];
}
function height(logE) {
    const power = logE / Math.LN10;
    return Math.round(Math.min(HIGHEST, Math.max(LOWEST, power)) * 100) / 100;
}
/** Evenly spread, first and last kept. */
function thin(items, most) {
    if (items.length <= most)
        return [...items];
    return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]);
}

;// CONCATENATED MODULE: ../packages/rollout/lib/report.js




/** The report of a rollout, as data. */
function reportOfRollout(outcome, setting) {
    const { plan, verified } = setting;
    return {
        title: `Rollout of ${setting.model}`,
        verdict: verdictOfRollout(outcome, setting),
        headline: headlineOfRollout(outcome),
        blocks: [
            factsOf(outcome, setting),
            ...stepsOf(outcome, setting),
            { kind: 'heading', text: 'Next' },
            { kind: 'paragraph', text: nextStep(outcome) },
            ...findingBlocks(setting),
            ...evidenceChart(outcome.samples, thresholdsOf(setting)),
            ...forecastOf(outcome.forecast),
            ...lastWords(outcome),
            {
                kind: 'details',
                summary: 'What happened',
                blocks: [
                    {
                        kind: 'table',
                        columns: [{ label: 'After', align: 'right' }, { label: 'Event' }],
                        rows: outcome.events.map(({ atMs, text }) => ({ cells: [durationText(atMs), text] })),
                    },
                ],
            },
        ],
        footer: [
            ['Release ', { code: `sha256:${outcome.candidate.digest}` }],
            ['Plan ', { code: plan.file }, ' ', { code: `sha256:${plan.sha256.slice(0, 12)}` }],
            ...verified.map(({ stage, sha256 }) => [
                `Verified evidence of ${stage} `,
                { code: sha256.slice(0, 12) },
            ]),
        ],
    };
}
function thresholdsOf({ plan: { analysis } }) {
    return {
        rollback: (0,stats_lib/* logThreshold */.kB)(analysis.alpha / analysis.metrics.length),
        promotion: (0,stats_lib/* logThreshold */.kB)(analysis.alpha),
    };
}
function factsOf(outcome, { model, environment }) {
    const { candidate, previous, url, state, durationMs, weight } = outcome;
    const traffic = previous
        ? `${100 - weight} % version ${previous.version}, ${weight} % version ${candidate.version}`
        : `${weight} % version ${candidate.version}`;
    return {
        kind: 'facts',
        facts: [
            { name: 'Model', value: `${model} ${candidate.version}` },
            ...(environment ? [{ name: 'Environment', value: environment }] : []),
            { name: 'State', value: STATES[state] },
            { name: 'Traffic', value: traffic },
            { name: 'Address', value: { code: url } },
            { name: 'Duration', value: durationText(durationMs) },
        ],
    };
}
const STATES = {
    promoted: 'promoted',
    'rolled-back': 'rolled back',
    held: 'held for a decision',
    unchanged: 'unchanged',
    refused: 'refused',
};
function stepsOf({ steps }, setting) {
    if (!steps.length)
        return [];
    const thresholds = thresholdsOf(setting);
    const right = (label) => ({ label, align: 'right' });
    return [
        { kind: 'heading', text: 'Steps' },
        {
            kind: 'table',
            caption: `E is evidence: rolled back at E worse ≥ ${evidenceText(thresholds.rollback)}, ` +
                `passed at E good ≥ ${evidenceText(thresholds.promotion)}.`,
            columns: [
                right('Weight'),
                right('Time'),
                { label: 'Metric' },
                right('Candidate'),
                right('Rate'),
                right('Stable'),
                right('Rate'),
                right('E worse'),
                right('E good'),
                { label: 'Result' },
            ],
            rows: steps.flatMap(stepRows),
        },
    ];
}
function stepRows({ weight, startMs, endMs, result, total, evidence }) {
    const tone = result === 'passed' ? 'pass' : result === 'worse' || result === 'died' ? 'fail' : 'inconclusive';
    return evidence.map(({ metric, rollback, promotion }) => {
        const counts = ({ requests, bad }) => [
            `${countText(bad[metric] ?? 0)} of ${countText(requests)}`,
            requests ? percentText((bad[metric] ?? 0) / requests) : '–',
        ];
        return {
            tone,
            cells: [
                `${weight} %`,
                durationText(endMs - startMs),
                metric,
                ...counts(total.candidate),
                ...counts(total.stable),
                evidenceText(rollback),
                evidenceText(promotion),
                result.replaceAll('-', ' '),
            ],
        };
    });
}
function nextStep({ state, stop, candidate, previous }) {
    switch (state) {
        case 'promoted':
            return previous
                ? ['Nothing to do. To go back, deploy version ', { code: previous.version }, ' again.']
                : 'Nothing to do. The next version will be compared with this one.';
        case 'unchanged':
            return 'Nothing to do.';
        case 'refused':
            return ['Set ', { code: 'on-first-release: promote' }, ' in the plan to deploy a first version.'];
        case 'held':
            return [
                'Somebody decides: run this action with ',
                { code: 'action: promote' },
                ' and ',
                { code: `model-version: ${candidate.version}` },
                ', or with ',
                { code: 'action: reject' },
                '. Without a decision by the deadline ',
                { code: 'action: reconcile' },
                ' rolls it back.',
            ];
        case 'rolled-back':
            return `Users have the version they had. ${stop ? FIX[stop.reason] : ''}`;
    }
}
function findingBlocks({ findings }) {
    return findings.map(({ message, fix, severity }) => ({
        kind: 'paragraph',
        text: fix ? `${message} ${fix}` : message,
        tone: severity === 'error' ? 'fail' : severity === 'warning' ? 'warn' : 'neutral',
    }));
}
function forecastOf(forecast) {
    if (!forecast.length)
        return [];
    const requests = (count) => (Number.isFinite(count) ? countText(count) : 'never decides');
    return [
        {
            kind: 'details',
            summary: 'Forecast before the start',
            blocks: [
                {
                    kind: 'table',
                    caption: 'Candidate requests, if it is as good as stable; and if it fails five times as often, and at least at twice max-rate.',
                    columns: [
                        { label: 'Weight', align: 'right' },
                        { label: 'To pass', align: 'right' },
                        { label: 'Time', align: 'right' },
                        { label: 'To roll back', align: 'right' },
                    ],
                    rows: forecast.map(({ weight, toPass, toRollBack, milliseconds }) => ({
                        cells: [
                            `${weight} %`,
                            requests(toPass),
                            milliseconds === undefined ? '–' : durationText(milliseconds),
                            requests(toRollBack),
                        ],
                    })),
                },
            ],
        },
    ];
}
function lastWords({ candidateLog }) {
    if (!candidateLog)
        return [];
    return [
        {
            kind: 'details',
            summary: 'Last words of the candidate’s server',
            open: true,
            blocks: [{ kind: 'code', text: candidateLog }],
        },
    ];
}

;// CONCATENATED MODULE: ../packages/rollout/lib/result.js




/** All there is to say of a rollout. */
function resultOfRollout(outcome, setting) {
    const { state, stop, candidate, previous, weight, url } = outcome;
    return {
        stage: 'deploy-canary',
        verdict: verdictOfRollout(outcome, setting),
        headline: headlineOfRollout(outcome),
        findings: findingsOfRollout(outcome, setting),
        document: reportOfRollout(outcome, setting),
        evidence: attestRollout(outcome, setting),
        subjects: [releaseSubject(setting.model, candidate)],
        outputs: {
            url,
            state,
            'previous-version': previous?.version ?? '',
            'model-version': candidate.version,
            weight: String(weight),
            'rollback-reason': state === 'rolled-back' ? (stop?.reason ?? '') : '',
        },
        files: [],
    };
}
/** All there is to say of a decision by a person, a look, or a clean-up. */
function resultOfManual(outcome, asked, setting) {
    const { state, detail, candidate, previous, observed } = outcome;
    // The verdict is about what serves users now. A pass must never be read as one for a candidate that waits or was rejected.
    const about = state === 'promoted' ? candidate : observed?.stable;
    const meant = state === 'idle' ? observed?.stable : (candidate ?? observed?.stable);
    const verdict = verdictOfManual(outcome, asked);
    const subjects = about ? [releaseSubject(setting.model, about)] : [];
    const findings = verdict === 'warn'
        ? [
            {
                rule: 'abandoned-rollout',
                severity: 'warning',
                message: detail,
                fix: 'See why its job ended early.',
            },
        ]
        : [];
    const weight = state === 'promoted' ? 100 : (observed?.weight ?? 0);
    return {
        stage: 'deploy-canary',
        verdict,
        headline: detail,
        findings: [...findings, ...setting.findings],
        document: {
            title: `Rollout of ${setting.model}: ${asked}`,
            verdict,
            headline: detail,
            blocks: [
                {
                    kind: 'facts',
                    facts: [
                        ...(setting.environment ? [{ name: 'Environment', value: setting.environment }] : []),
                        { name: 'Stable', value: armText(observed?.stable) },
                        { name: 'Candidate', value: armText(observed?.candidate) },
                        { name: 'Weight of the candidate', value: `${observed?.weight ?? 0} %` },
                        ...(observed ? [{ name: 'Address', value: { code: observed.url } }] : []),
                    ],
                },
                ...setting.findings.map(({ message }) => ({
                    kind: 'paragraph',
                    text: message,
                    tone: 'warn',
                })),
            ],
        },
        evidence: attestManual(outcome, about, verdict, setting),
        subjects,
        outputs: {
            url: observed?.url ?? '',
            state,
            'previous-version': previous?.version ?? '',
            'model-version': meant?.version ?? '',
            weight: String(weight),
            'rollback-reason': state === 'rolled-back' ? asked : '',
        },
        files: [],
    };
}
/** A rejection and a clean-up do what they should; a promotion that ended as a rollback did not. */
function verdictOfManual({ state }, asked) {
    if (state !== 'rolled-back')
        return 'pass';
    if (asked === 'promote')
        return 'fail';
    return asked === 'reconcile' ? 'warn' : 'pass';
}
function armText(arm) {
    if (!arm)
        return 'none';
    return `version ${arm.version}${arm.ready ? '' : ', not healthy'}`;
}

;// CONCATENATED MODULE: ../packages/rollout/lib/index.js














// EXTERNAL MODULE: ../packages/tables/lib/index.js + 23 modules
var tables_lib = __webpack_require__(92794);
;// CONCATENATED MODULE: ../actions/lib/deploy-canary/admit.js


/** Follows promotions, as far as there is a registry. */
const ALIAS = 'production';
/** The release to deploy, its chain of evidence verified: from `needs`, else from the registry. */
async function admit(inputs, upstream, ports) {
    const { 'model-name': model, 'model-version': wanted } = inputs;
    const known = await ports.files.stat(inputs.registry);
    const registry = known ? (0,registry_lib/* openRegistry */.Me)(inputs.registry, ports.files, ports.clock) : undefined;
    const handed = (0,lib/* fileFor */.Yy)(upstream, 'release');
    if (!handed && wanted === undefined && upstream.length) {
        throw new lib/* UserError */.yo('upstream-missing', {
            message: 'The upstream jobs hand on no release.',
            fix: 'Let this job need the one with register-model, or give a `model-version` of the registry.',
        });
    }
    if (!handed && wanted === undefined) {
        throw new lib/* UserError */.yo('bad-input', {
            message: 'Nobody says which version: there is neither `needs` nor `model-version`.',
            fix: 'Pass `needs: ${{ toJSON(needs) }}` of a job with register-model, or a `model-version` of the registry.',
        });
    }
    const folder = handed && (await (0,lib/* fetchFile */.t2)(handed, ports));
    const { record, fetch, verified } = folder
        ? await admitHanded(folder, upstream, ports)
        : await admitRegistered(registry, model, wanted, inputs);
    await checkWanted(record, inputs, registry);
    if (folder)
        await registry?.importVersion(folder);
    const expectedCurrent = (await registry?.aliases(model))?.get(ALIAS)?.version ?? 'none';
    const candidate = { version: record.version, digest: (0,registry_lib/* hexOf */.ZD)(record.manifest), materialise: fetch };
    return { candidate, verified, ...(registry ? { registry, expectedCurrent } : {}) };
}
/** The stages before this one must have said so of these very bytes, and the statements must say what the links claim. */
async function admitHanded(folder, upstream, ports) {
    const release = await (0,registry_lib/* openRelease */.gS)(folder, ports.files);
    const { record } = release;
    const links = (0,lib/* chainOf */.dR)(upstream);
    const registered = (0,lib/* requireEvidence */.xU)(links, 'register-model', (0,registry_lib/* hexOf */.ZD)(record.manifest));
    const { predicateType } = await (0,lib/* fetchStatement */.Ss)(registered, ports);
    if (predicateType !== lib/* PREDICATE */.W3.release ||
        !registered.subjects.some(({ kind, sha256 }) => kind === 'model' && sha256 === record.content.sha256)) {
        throw new lib/* UserError */.yo('evidence-refused', {
            message: `The evidence of register-model does not say that this release holds the model sha256:${record.content.sha256.slice(0, 12)}.`,
        });
    }
    const read = (link) => (0,lib/* fetchStatement */.Ss)(link, ports);
    const testimonies = await (0,registry_lib/* requireChain */.Ld)({ links, read }, record.content.sha256, ['evaluate-gate']);
    const verified = [...testimonies.map(({ link }) => link), registered];
    return { record, fetch: to => release.fetch('model', to), verified: verified.map(idOf) };
}
/** What the registry keeps with the version is judged anew. */
async function admitRegistered(registry, model, wanted, { registry: folder }) {
    if (!registry) {
        throw new lib/* UserError */.yo('missing-file', {
            message: `There is no registry at "${folder}", and \`needs\` hands on no release.`,
            fix: 'Give the folder that register-model uses.',
        });
    }
    const record = await registry.require(model, wanted);
    const testimonies = await (0,registry_lib/* recheck */.gZ)(registry, record, ['evaluate-gate']);
    return {
        record,
        fetch: to => registry.fetch(model, record.version, 'model', to),
        verified: testimonies.map(({ link }) => idOf(link)),
    };
}
const idOf = ({ stage, evidence }) => ({
    stage,
    sha256: evidence.sha256,
});
/** A click on an old page, or `needs` of another pipeline, must not deploy something else than was meant. */
async function checkWanted(record, inputs, registry) {
    const { 'model-name': model, 'model-version': wanted } = inputs;
    const problem = (message) => new lib/* UserError */.yo('bad-input', { message, fix: 'Leave one of the two out.' });
    if (record.model !== model)
        throw problem(`The release is of model "${record.model}", not of "${model}".`);
    if (wanted === undefined || wanted === record.version)
        return;
    const named = await registry?.resolve(model, wanted);
    if (named?.version !== record.version) {
        throw problem(`\`needs\` hands on version ${record.version}, but \`model-version\` is ${wanted}.`);
    }
}
/** The traffic has moved already; an alias that somebody else moved meanwhile is theirs to explain. */
async function followWithAlias({ candidate, verified, registry, expectedCurrent }, inputs, { context }) {
    if (!registry || expectedCurrent === undefined) {
        const message = `There is no registry at "${inputs.registry}", so no alias "${ALIAS}" was set.`;
        return [{ rule: 'alias-not-set', severity: 'notice', message }];
    }
    try {
        await registry.setAlias(inputs['model-name'], ALIAS, candidate.version, {
            expectedCurrent,
            actor: context.actor,
            run: (0,lib/* runUrl */.Vp)(context) ?? context.runId,
            reason: 'deployed by canary',
            evidence: verified.map(({ sha256 }) => sha256),
        });
        return [];
    }
    catch (error) {
        if (!(error instanceof lib/* UserError */.yo) || error.code !== 'conflict')
            throw error;
        const message = `The version serves all requests, but the alias "${ALIAS}" was not set: ${error.problems[0].message}`;
        return [
            {
                rule: 'alias-not-set',
                severity: 'warning',
                message,
                fix: 'Set the alias by hand after a look at its history.',
            },
        ];
    }
}

;// CONCATENATED MODULE: ../actions/lib/deploy-canary/run.js




/** Name under which `post` finds what it may have to undo. */
const STATE = 'rollout';
/** Rolls a version out on evidence, or acts on a rollout that is under way. */
async function run(inputs, ports) {
    const secrets = inputs['secrets-to-server'] ?? new Map();
    for (const secret of secrets.values())
        ports.secrets.add(secret);
    const plan = await loadPlan(inputs.plan, ports.files);
    const upstream = (0,lib/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
    const environment = inputs.action === 'status' ? {} : serverEnvironment(plan.target, secrets, ports.exec.environment());
    const folder = stateFolder(plan, inputs['model-name'], ports);
    const means = {
        upstream,
        environment,
        target: new LocalTarget(folder, plan, environment, ports),
        operator: operatorOf(plan, folder, ports),
    };
    const result = await act(inputs, means, ports);
    return { ...result, outputs: result.outputs };
}
/** Undoes what main could not finish: it was cancelled, or killed. */
async function post(ports) {
    const saved = ports.state.read(STATE);
    if (!saved)
        return;
    const { folder, fence } = JSON.parse(saved);
    const outcome = await finishUnfinished(new RouterControls(folder, [], ports), fence, ports.clock);
    if (outcome)
        ports.log.warning(outcome.detail);
}
async function act(inputs, means, ports) {
    const { upstream, environment, target, operator } = means;
    const setting = settingOf(inputs, operator.plan, ports);
    switch (inputs.action) {
        case 'deploy': {
            const admitted = await admit(inputs, upstream, ports);
            const traffic = await trafficOf(operator.plan, environment, ports);
            const outcome = await deploy({ ...operator, ...traffic, target, candidate: admitted.candidate });
            const serves = outcome.state === 'promoted' || outcome.state === 'unchanged';
            const findings = serves ? await followWithAlias(admitted, inputs, ports) : [];
            return resultOfRollout(outcome, setting(admitted, findings));
        }
        case 'promote': {
            const admitted = await admit(inputs, upstream, ports);
            const outcome = await promoteHeld(operator, target, admitted.candidate);
            const findings = outcome.state === 'promoted' ? await followWithAlias(admitted, inputs, ports) : [];
            return resultOfManual(outcome, 'promote', setting(admitted, findings));
        }
        case 'reject':
            return resultOfManual(await rejectHeld(operator, target), 'reject', setting());
        case 'reconcile':
            return resultOfManual(await reconcile(operator, target), 'reconcile', setting());
        case 'status':
            return resultOfManual(await describeStatus(operator, target), 'status', setting());
    }
}
function operatorOf(plan, folder, ports) {
    const { clock, log, signal, context, state } = ports;
    const holder = (0,lib/* runUrl */.Vp)(context) ?? (context.runId || 'local');
    return {
        plan,
        holder: `${holder} attempt ${context.runAttempt}`,
        clock,
        log,
        signal,
        onLease: fence => state.save(STATE, JSON.stringify({ folder, fence })),
    };
}
function settingOf({ environment, 'model-name': model }, plan, { clock }) {
    return (admitted, findings = []) => ({
        model,
        plan,
        ...(environment ? { environment } : {}),
        verified: admitted?.verified ?? [],
        finishedOn: clock.now().toISOString(),
        findings,
    });
}
/** The recorded requests, read before anything is touched. */
async function trafficOf(plan, environment, ports) {
    const { replay } = plan.target;
    if (!replay)
        return {};
    const bodies = await readBodies(replay, ports.files, (path, missing) => readRows(path, missing, ports));
    return { startTraffic: (url) => startReplay(replay, bodies, url, environment, ports) };
}
async function readRows(path, missing, { files }) {
    const { rows, columns } = await (0,tables_lib/* readColumns */.Ej)(path, files, { missing });
    return Array.from({ length: rows }, (_, row) => Object.fromEntries([...columns].map(([name, column]) => [name, column.missing[row] ? null : column.values[row]])));
}

;// CONCATENATED MODULE: ../actions/lib/deploy-canary/index.js


const action = {
    name: 'deploy-canary',
    description: 'Gives a model version production traffic step by step, on statistical evidence, and takes it back by itself.',
    inputs: inputs,
    outputs: outputs,
    run: run,
    post: post,
};


/***/ }),

/***/ 22735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ LATENCY_BOUNDS_MS),
/* harmony export */   PP: () => (/* binding */ CANNOT_START),
/* harmony export */   U5: () => (/* binding */ FAILURE_FILE),
/* harmony export */   UP: () => (/* binding */ LOG_FILE),
/* harmony export */   b2: () => (/* binding */ ERROR_REASONS),
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   kQ: () => (/* binding */ SERVERS_FILE),
/* harmony export */   lF: () => (/* binding */ ROUTER_FILE)
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
/** Exit code of a router that could not start. At its very first start the keeper then gives up. */
const CANNOT_START = 3;
/** Upper bounds of the latency histogram in milliseconds; a last bucket holds the rest. */
const LATENCY_BOUNDS_MS = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];
/** 5xx answers, broken or refused connections, no answer in time, a client that went away first. */
const ERROR_REASONS = ['status', 'connection', 'timeout', 'aborted'];


/***/ })

};
