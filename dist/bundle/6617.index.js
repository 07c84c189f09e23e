export const id = 6617;
export const ids = [6617];
export const modules = {

/***/ 70459:
/***/ ((module) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://netlib.org/slatec/fnlib/dcsevl.f}.
*
* The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
*/



// VARIABLES //

var ALGMCS = [
	+0.1276642195630062933333333333333e-30,
	-0.3401102254316748799999999999999e-29,
	+0.1025680058010470912000000000000e-27,
	-0.3547598158101070547199999999999e-26,
	+0.1429227355942498147573333333333e-24,
	-0.6831888753985766870111999999999e-23,
	+0.3962837061046434803679306666666e-21,
	-0.2868042435334643284144622399999e-19,
	+0.2683181998482698748957538846666e-17,
	-0.3399615005417721944303330599666e-15,
	+0.6221098041892605227126015543416e-13,
	-0.1809129475572494194263306266719e-10,
	+0.9810825646924729426157171547487e-8,
	-0.1384948176067563840732986059135e-4,
	+0.1666389480451863247205729650822e+0
];
var LEN = ALGMCS.length;


// MAIN //

/**
* Evaluates the n-term Chebyshev series at `x`.
*
* ## References
*
* -   Broucke, Roger. 1973. "Algorithm: Ten Subroutines for the Manipulation of Chebyshev Series." _Communications of the ACM_ 16 (4). New York, NY, USA: ACM: 254–56. doi:[10.1145/362003.362037](https://doi.org/10.1145/362003.362037).
* -   Fox, Leslie, and Ian Bax Parker. 1968. _Chebyshev polynomials in numerical analysis_. Oxford Mathematical Handbooks. London, United Kingdom: Oxford University Press. <https://books.google.com/books?id=F8NzsEtJCD0C>.
*
* @private
* @param {number} x - value at which the series is to be evaluated
* @returns {number} series value
*/
function dcseval( x ) {
	var twox;
	var b2;
	var b1;
	var b0;
	var i;

	if ( x < -1.1 || x > 1.1 ) {
		return NaN;
	}
	b1 = 0.0;
	b0 = 0.0;
	twox = 2.0 * x;
	for ( i = 0; i < LEN; i++ ) {
		b2 = b1;
		b1 = b0;
		b0 = (twox*b1) - b2 + ALGMCS[ i ];
	}
	return ( b0-b2 ) * 0.5;
}


// EXPORTS //

module.exports = dcseval;


/***/ }),

/***/ 10298:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://netlib.org/fn/d9lgmc.f}.
*
* The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
*/



// MODULES //

var pow = __webpack_require__( 93828 );
var dceval = __webpack_require__( 70459 );


// VARIABLES //

var XBIG = 94906265.62425156;
var XMAX = 3.745194030963158e306;


// MAIN //

/**
* Computes the log gamma correction factor for `x >= 10`.
*
* ```tex
* \log(\gamma(x)) = \log(\sqrt{2*\Pi}) + (x-0.5) \cdot \log(x) - x \operatorname{R9LGMC}(x).
* ```
*
* @private
* @param {number} x - input value
* @returns {number} correction value
*/
function gammaCorrection( x ) {
	if ( x < 10.0 ) {
		return NaN;
	}
	// Check for underflow...
	if ( x >= XMAX ) {
		return 0.0;
	}
	if ( x < XBIG ) {
		return dceval( (2.0*pow( 10.0/x, 2.0 )) - 1.0 ) / x;
	}
	return 1.0 / (x * 12.0);
}


// EXPORTS //

module.exports = gammaCorrection;


/***/ }),

/***/ 81498:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



/**
* Evaluate the natural logarithm of the beta function.
*
* @module @stdlib/math-base-special-betaln
*
* @example
* var betaln = require( '@stdlib/math-base-special-betaln' );
*
* var v = betaln( 0.0, 0.0 );
* // returns Infinity
*
* v = betaln( 1.0, 1.0 );
* // returns 0.0
*
* v = betaln( -1.0, 2.0 );
* // returns NaN
*
* v = betaln( 5.0, 0.2 );
* // returns ~1.218
*
* v = betaln( 4.0, 1.0 );
* // returns ~-1.386
*
* v = betaln( NaN, 2.0 );
* // returns NaN
*/

// MODULES //

var main = __webpack_require__( 10461 );


// EXPORTS //

module.exports = main;


/***/ }),

/***/ 10461:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://www.netlib.org/slatec/fnlib/albeta.f}.
*
* The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
*/



// MODULES //

var gammaln = __webpack_require__( 19413 );
var log1p = __webpack_require__( 181 );
var gamma = __webpack_require__( 61979 );
var max = __webpack_require__( 83700 );
var min = __webpack_require__( 60786 );
var ln = __webpack_require__( 7804 );
var LN_SQRT_TWO_PI = __webpack_require__( 33660 );
var NINF = __webpack_require__( 44325 );
var PINF = __webpack_require__( 75331 );
var correction = __webpack_require__( 10298 );


// MAIN //

/**
* Evaluates the natural logarithm of the beta function.
*
* @param {NonNegativeNumber} a - first input value
* @param {NonNegativeNumber} b - second input value
* @returns {number} natural logarithm of beta function
*
* @example
* var v = betaln( 0.0, 0.0 );
* // returns Infinity
*
* @example
* var v = betaln( 1.0, 1.0 );
* // returns 0.0
*
* @example
* var v = betaln( -1.0, 2.0 );
* // returns NaN
*
* @example
* var v = betaln( 5.0, 0.2 );
* // returns ~1.218
*
* @example
* var v = betaln( 4.0, 1.0 );
* // returns ~-1.386
*
* @example
* var v = betaln( NaN, 2.0 );
* // returns NaN
*/
function betaln( a, b ) {
	var corr;
	var p;
	var q;

	p = min( a, b );
	q = max( a, b );

	if ( p < 0.0 ) {
		return NaN;
	}
	if ( p === 0.0 ) {
		return PINF;
	}
	if ( q === PINF ) {
		return NINF;
	}
	// Case: p and q are big
	if ( p >= 10.0 ) {
		corr = correction( p ) + correction( q ) - correction( p+q );
		return ( -0.5*ln( q ) ) + LN_SQRT_TWO_PI + corr + ( (p-0.5) * ln( p/(p+q) ) ) + ( q*log1p( -p/(p+q) ) ); // eslint-disable-line max-len
	}
	// Case: p is small, but q is big
	if ( q >= 10.0 ) {
		corr = correction( q ) - correction( p+q );
		return gammaln( p ) + corr + p - (p*ln( p+q )) + ( (q-0.5)*log1p( -p/(p+q) ) ); // eslint-disable-line max-len
	}
	// Case: p and q are small
	return ln( gamma( p ) * ( gamma( q ) / gamma( p+q ) ) );
}


// EXPORTS //

module.exports = betaln;


/***/ }),

/***/ 6617:
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
// EXTERNAL MODULE: ../packages/registry/lib/version.js
var version = __webpack_require__(75087);
// EXTERNAL MODULE: ../packages/registry/lib/names.js
var names = __webpack_require__(32731);
;// CONCATENATED MODULE: ../actions/lib/deploy-canary/inputs.js


const inputs_inputs = {
    ...common_inputs/* commonInputs */.j,
    plan: inputs/* input */.h.text({ description: 'The rollout plan, a YAML file.', required: true }),
    action: inputs/* input */.h.choice(['deploy', 'promote', 'reject', 'status', 'reconcile'], {
        description: '`deploy` rolls a version out. `promote` and `reject` decide about one that is held. `status` only looks. `reconcile` closes what a dead job left behind and starts a service that is down; run it on a schedule.',
        default: 'deploy',
    }),
    'model-version': inputs/* input */.h.custom('a version or an alias of the registry', text => ((0,version/* isVersion */.lF)(text.trim()) || (0,names/* isName */.E)(text.trim()) ? text.trim() : undefined), {
        description: 'Version to deploy or promote, or an alias that names it. Default: the one that register-model hands on through `needs`.',
    }),
    registry: inputs/* input */.h.text({
        description: 'Folder of the registry. Versions come from it where `needs` hands on no release, and its alias `production` follows a promotion.',
        default: '.sluice/registry',
    }),
    environment: inputs/* input */.h.text({
        description: 'Name of the deployment environment, shown in the report and in the evidence.',
    }),
    'secrets-to-server': inputs/* input */.h.custom('one NAME=value per line', parseSecrets, {
        description: 'Secrets for the model servers, one `NAME=value` per line, named under `target.secrets` of the plan. Masked everywhere; only the servers and their router see them.',
    }),
};
const outputs = {
    url: 'Where the model is served.',
    state: '`promoted`, `rolled-back`, `held`, `unchanged` or `refused`; of the other actions also `in-progress` or `idle`.',
    'model-version': 'The version it was about.',
    'previous-version': 'The version that was stable before. Empty for a first release.',
    weight: 'Per cent of the requests that version gets in the end.',
    'rollback-reason': 'Why it was rolled back: `worse`, `not-ready`, `died`, `undecided`, `split`, `abandoned`, `stable-down`, `deadline`, `target-changed`, `unreachable`; empty otherwise.',
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
        throw new errors/* UserError */.yo('bad-input', problems);
    return secrets;
}

// EXTERNAL MODULE: ../packages/core/lib/needs.js
var needs = __webpack_require__(81146);
// EXTERNAL MODULE: ../packages/core/lib/context.js
var lib_context = __webpack_require__(2284);
// EXTERNAL MODULE: ../packages/rollout/lib/plan.js + 3 modules
var lib_plan = __webpack_require__(68393);
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
        throw new errors/* UserError */.yo('bad-input', problems);
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
    throw new errors/* UserError */.yo('bad-plan', {
        message: `The state folder is ${state}, but this job has no home folder.`,
        location: { file: plan.file },
        fix: 'Give an absolute path.',
    });
}

// EXTERNAL MODULE: ../packages/rollout/lib/router/protocol.js
var router_protocol = __webpack_require__(22735);
// EXTERNAL MODULE: ../packages/rollout/lib/text.js
var lib_text = __webpack_require__(79458);
;// CONCATENATED MODULE: ../packages/rollout/lib/lease.js


/**
 * True once its holder has been silent for longer than allowed, or a halt has lasted to its deadline. A sign of life from the
 * future is none either: since it was written the time of day was set back, and a living holder would have written anew.
 */
function isExpired(lease, now) {
    const age = now.getTime() - Date.parse(lease.renewedAt);
    return age > lease.ttlMs || age < -lease.ttlMs;
}
/** Somebody else is at work, and lives. */
function inProgress(lease, now) {
    const { holder, rollout, renewedAt } = lease;
    const age = (0,lib_text/* durationText */.S5)(Math.max(0, now.getTime() - Date.parse(renewedAt)));
    return new errors/* UserError */.yo('conflict', {
        message: `A rollout${rollout.candidate ? ` of version ${rollout.candidate.version}` : ''} by ${holder} is in progress ` +
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
    #state;
    #folder;
    #files;
    #clock;
    /** @param state the state folder of the target; whoever takes a lease makes it private */
    constructor(state, files, clock) {
        this.#state = state;
        this.#folder = `${state}/leases`;
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
        await this.#files.privateFolder(this.#state);
        const won = await this.#files.create(this.#path(lease.fence), textOf(lease));
        if (!won || (await this.#isLost(lease))) {
            throw new errors/* UserError */.yo('conflict', {
                message: 'Another run took over the target at the same moment.',
                fix: 'Run this job again when that one has ended.',
            });
        }
        await this.#forgetOld();
        return lease;
    }
    async renew(lease) {
        if (await this.#isLost(lease)) {
            throw new errors/* UserError */.yo('conflict', 'Another run has taken over the target, because this one was silent for too long.');
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

;// CONCATENATED MODULE: ../packages/rollout/lib/local/router-file.js


/**
 * How to reach the router of a state folder, or `service-unavailable` where there is none. Whoever could write this file
 * could have our commands, and the secrets of the servers with them, sent to himself: so the folder must be this user's
 * alone (UserError `permission`), and the address this machine.
 */
async function readRouterFile(folder, files) {
    const path = `${folder}/${router_protocol/* ROUTER_FILE */.lF}`;
    if (!(await files.stat(path)))
        throw new errors/* UserError */.yo('service-unavailable', 'The router is not running.');
    await files.privateFolder(folder);
    const found = parse((await files.read(path)).toString('utf8'));
    if (isRouterFile(found))
        return found;
    throw new errors/* UserError */.yo('service-unavailable', {
        message: `"${path}" does not tell how to reach a router on this machine.`,
        fix: 'See who wrote it, end the router if it runs, remove the file, then deploy again.',
    });
}
function isRouterFile(found) {
    const { pid, epoch, url, admin, token } = found;
    const texts = [epoch, url, admin, token].every(value => typeof value === 'string');
    return texts && Number.isSafeInteger(pid) && isLoopback(admin);
}
/** As the router writes it. Names are not taken: what they stand for is up to others. */
function isLoopback(address) {
    return /^http:\/\/(127\.0\.0\.1|\[::1\]):\d{1,5}$/.test(address);
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

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
        this.leases = new FileLeases(folder, ports.files, ports.clock);
    }
    async observe() {
        return this.#observed(await this.state());
    }
    async attend(fence, termMs) {
        return this.#observed(await this.command({ do: 'lease', fence, termMs, held: false }));
    }
    async hold(fence, milliseconds) {
        await this.command({ do: 'lease', fence, termMs: milliseconds, held: true });
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
        const { http, files } = this.#ports;
        const { admin, token, epoch } = await readRouterFile(this.folder, files);
        this.#mask(token);
        const answer = await http.request(`${admin}/`, {
            method,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            timeoutMs: TIMEOUT_MS,
            ...(body === undefined ? {} : { body }),
        });
        const said = router_controls_parse(answer.body.toString('utf8'));
        if (answer.status === 200 && said.epoch === epoch)
            return said;
        const { error = 'what answers there is not the router' } = said;
        if (answer.status === 409)
            throw new errors/* UserError */.yo('conflict', `The router refuses: ${error}.`);
        // 401: the router restarted just now, and its new token is not in the file yet.
        throw new errors/* UserError */.yo('service-unavailable', `The router refuses: ${error}.`);
    }
    /** Once: each time prints a command in the runner's log. */
    #mask(token) {
        if (token !== this.#maskedToken)
            this.#ports.secrets.add(token);
        this.#maskedToken = token;
    }
    #observed({ url, epoch, weight, stable, candidate, dropped }) {
        return {
            url,
            epoch,
            weight,
            ...(stable ? { stable: this.#arm(stable) } : {}),
            ...(candidate ? { candidate: this.#arm(candidate) } : {}),
            ...(dropped ? { dropped } : {}),
        };
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
        const { routed, requests, aborted } = counters;
        return { routed, requests, aborted, bad };
    }
}
/** After a restart of the machine another program may listen where the router did. */
function router_controls_parse(text) {
    try {
        return (JSON.parse(text) ?? {});
    }
    catch {
        return {};
    }
}
function badRequests({ errors, refused, latency }, { name, include4xx = false, slowerThanMs = Infinity }) {
    if (name === 'errors') {
        return Object.values(errors).reduce((sum, count) => sum + count, include4xx ? refused : 0);
    }
    const fast = router_protocol/* LATENCY_BOUNDS_MS */.M7.filter(bound => bound <= slowerThanMs).length;
    return latency.slice(fast).reduce((sum, count) => sum + count, 0);
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ../packages/rollout/lib/local/whole-lines.js

/** A line longer than this is not held until its end comes; it is left out. */
const LONGEST_LINE = 64 * 1024;
const LEFT_OUT = '(a line that is too long to show)';
/**
 * Hands text on by whole lines. Chunks end anywhere, inside a secret too, and half a secret is not known as one.
 */
class WholeLines {
    #say;
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #rest = '';
    #skipping = false;
    constructor(say) {
        this.#say = say;
    }
    take(chunk) {
        this.#rest += this.#decoder.write(chunk);
        const end = this.#rest.lastIndexOf('\n') + 1;
        if (end)
            this.#hand(this.#rest.slice(0, end - 1));
        this.#rest = this.#rest.slice(end);
        if (this.#rest.length <= LONGEST_LINE)
            return;
        this.#rest = '';
        this.#skipping = true;
    }
    /** What came last may lack its line break. */
    end() {
        const rest = this.#rest + this.#decoder.end();
        this.#rest = '';
        if (rest || this.#skipping)
            this.#hand(rest);
    }
    #hand(text) {
        const lines = text.split('\n');
        // The end of a line whose beginning was left out.
        if (this.#skipping)
            lines[0] = LEFT_OUT;
        this.#skipping = false;
        this.#say(lines.map(line => (line.length > LONGEST_LINE ? LEFT_OUT : line)).join('\n'));
    }
}
/**
 * The whole lines of a piece of a file. Its first line may be half a one, unless the piece is the file's beginning; its last
 * may still be being written.
 */
function wholeLines(piece, isBeginning) {
    const from = isBeginning ? 0 : piece.indexOf('\n') + 1;
    const to = piece.lastIndexOf('\n') + 1;
    return from < to && (isBeginning || from > 0) ? piece.slice(from, to) : '';
}

;// CONCATENATED MODULE: ../packages/rollout/lib/local/local-target.js




/** A router that was there may be restarting: it gets so long before another is started. */
const RESTART_MS = 2000;
const START_MS = 15_000;
const LOOK_EVERY_MS = 50;
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
    candidateLog({ digest }) {
        return this.#tail(`${this.folder}/${(0,router_protocol/* serverLog */.ae)(digest)}`);
    }
    /** The state of the running router, undefined when there is none. */
    async #running() {
        const { files } = this.#ports;
        const wasThere = await files.stat(`${this.folder}/${router_protocol/* ROUTER_FILE */.lF}`);
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
                if (!(error instanceof errors/* UserError */.yo))
                    throw error;
            }
            await failed?.();
            if (clock.monotonic() >= until)
                return undefined;
            await clock.sleep(LOOK_EVERY_MS);
        }
    }
    async #start() {
        const { exec, files, log } = this.#ports;
        const { host, port, timeoutMs } = this.#spec;
        const before = await this.#readJson(router_protocol/* CONFIG_FILE */.g2);
        const kept = { fence: before?.fence ?? 0, stable: before?.stable ?? null };
        const config = { version: 1, host, port, timeoutMs, ...kept };
        await files.write(`${this.folder}/${router_protocol/* CONFIG_FILE */.g2}`, JSON.stringify(config, null, 2), { mode: 0o600 });
        await files.remove(`${this.folder}/${router_protocol/* FAILURE_FILE */.U5}`);
        const logFile = files.resolve(`${this.folder}/${router_protocol/* LOG_FILE */.UP}`);
        await exec.detach(exec.helper('router', 'keep', files.resolve(this.folder)), {
            cwd: files.resolve(this.folder),
            env: this.#environment,
            logFile,
        });
        const state = await this.#await(START_MS, () => this.#throwFailure());
        if (!state) {
            log.untrusted(await this.#tail(logFile));
            throw new errors/* UserError */.yo('timeout', `The router did not start within ${START_MS / 1000} s.`);
        }
        log.info(`The router listens at ${state.url} (process ${state.pid}).`);
    }
    async #throwFailure() {
        const failure = await this.#readJson(router_protocol/* FAILURE_FILE */.U5);
        if (!failure)
            return;
        throw new errors/* UserError */.yo('conflict', {
            message: `The router could not start: ${failure.failed}.`,
            fix: `Choose another target.port than ${this.#spec.port} if another program uses it; router.log in the state folder tells more.`,
        });
    }
    #checkSettings({ protocol, host, port, timeoutMs, pid }) {
        if (protocol !== router_protocol/* PROTOCOL */.nl) {
            throw new errors/* UserError */.yo('conflict', {
                message: 'The router was started by another release of Sluice, which this one does not understand.',
                fix: `Replacing it interrupts the service, so it is yours to do: kill -TERM ${pid}, then deploy again.`,
            });
        }
        const wanted = this.#spec;
        if (host === wanted.host && port === wanted.port && timeoutMs === wanted.timeoutMs)
            return;
        throw new errors/* UserError */.yo('conflict', {
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
    /** Its last lines, whole ones: of half a secret nobody would know that it is one. */
    async #tail(path) {
        const { files } = this.#ports;
        const size = (await files.stat(path))?.size ?? 0;
        const start = Math.max(0, size - LOG_TAIL_BYTES);
        const chunks = [];
        if (size)
            for await (const chunk of files.stream(path, { start }))
                chunks.push(chunk);
        return wholeLines(Buffer.concat(chunks).toString('utf8'), start === 0);
    }
    async #readJson(name) {
        const { files } = this.#ports;
        const path = `${this.folder}/${name}`;
        return (await files.stat(path))
            ? JSON.parse((await files.read(path)).toString('utf8'))
            : undefined;
    }
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
            throw new errors/* UserError */.yo('service-unavailable', `The target still reports a weight of ${weight} %.`);
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
            if (!(error instanceof errors/* UserError */.yo) || error.code === 'conflict')
                throw error;
            if (attempt === ATTEMPTS)
                throw unverified(error);
        }
        await clock.sleep(delay);
        delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    }
}
function unverified(error) {
    return new errors/* UserError */.yo('service-unavailable', {
        message: `The rollback could not be verified: ${error.message}`,
        fix: 'Look at the target, then run this action with `action: reconcile`.',
    }, { cause: error });
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

;// CONCATENATED MODULE: ../packages/stats/lib/sequential-errors.js
/**
 * Bets that the candidate's risk of error is `alternatives` times the stable's, against `null` times it. Given the
 * c + s errors of an interval with n_c and n_s requests, c ~ Bin(c + s, θ(r)) with θ(r) = r·n_c / (r·n_c + n_s) under
 * a relative risk r, so the base rate cancels and may swing from interval to interval (Lindon and Malek,
 * arXiv 2011.03567; Turner, Ly and Grünwald, arXiv 2106.02693).
 *
 * - `alternatives` all above `null`: the null is "risk ≤ null", by the monotone likelihood ratio.
 * - all below: the null is "risk ≥ null".
 *
 * Exact for rare errors (Poisson), conservative for Bernoulli errors at any rate and any null: of n requests that fail
 * with probability p, E[e^(ax)] = (1 + p(e^a − 1))^n ≤ e^(np(e^a − 1)), which is what Poisson counts have.
 */
function relativeRiskTest(nullRisk, alternatives) {
    const sides = new Set(alternatives.map(r => Math.sign(r - nullRisk)));
    if (!(nullRisk > 0) || sides.size !== 1 || sides.has(0) || !alternatives.every(r => r > 0)) {
        throw new RangeError('the alternatives must be positive and lie on one side of the null');
    }
    const bet = (risk) => ({
        weight: 1 / alternatives.length,
        logFactor: ({ candidate, stable }) => {
            checkCounts(candidate);
            checkCounts(stable);
            // Without requests on both arms the interval compares nothing.
            if (candidate.requests === 0 || stable.requests === 0)
                return 0;
            const ratio = stable.requests / candidate.requests;
            return (candidate.errors * Math.log((risk / (risk + ratio)) * ((nullRisk + ratio) / nullRisk)) +
                stable.errors * Math.log((nullRisk + ratio) / (risk + ratio)));
        },
    });
    return { bets: alternatives.map(bet) };
}
/**
 * Bets that the candidate's error rate is below `maxRate`, against the null "in every interval at least maxRate".
 * Each request multiplies the capital by q/p or (1−q)/(1−p); the expectation is 1 at rate p and less above. It works
 * where `relativeRiskTest` is silent: without any error on either arm.
 */
function errorRateTest(maxRate) {
    if (!(maxRate > 0 && maxRate < 1))
        throw new RangeError(`a rate lies between 0 and 1, not ${maxRate}`);
    return {
        bets: RATE_BETS.map(([share, weight]) => {
            const rate = share * maxRate;
            const onError = Math.log(share);
            const onSuccess = Math.log1p(-rate) - Math.log1p(-maxRate);
            return {
                weight,
                logFactor: ({ candidate }) => {
                    checkCounts(candidate);
                    return candidate.errors * onError + (candidate.requests - candidate.errors) * onSuccess;
                },
            };
        }),
    };
}
/** Rate as a share of the limit, and weight. Not 0: a single error must not bankrupt the bet. */
const RATE_BETS = [
    [0.01, 0.4],
    [0.1, 0.2],
    [0.3, 0.2],
    [0.6, 0.2],
];
function checkCounts({ requests, errors }) {
    if (!(errors >= 0 && requests >= errors && Number.isFinite(requests))) {
        throw new RangeError(`${errors} errors of ${requests} requests cannot be`);
    }
}

;// CONCATENATED MODULE: ../packages/stats/lib/sequential.js
/** The state before any observation. */
function startTest(test) {
    return test.bets.map(() => 0);
}
/** The state after one more observation. Throws RangeError where the observation gives no finite factor. */
function updateTest(test, capital, observation) {
    return test.bets.map((bet, i) => {
        const factor = bet.logFactor(observation);
        if (!Number.isFinite(factor))
            throw new RangeError(`a bet's factor is e^${factor}`);
        return capital[i] + factor;
    });
}
/** Natural logarithm of the e-value: of the weighted mean of the bets' capital. */
function logEvidence(test, capital) {
    return logMeanExp(capital, test.bets.map(bet => bet.weight));
}
/** The threshold ln(1/α) that the log e-value must reach to reject at level α. */
function logThreshold(alpha) {
    return -Math.log(alpha);
}
/** ln Σ w_i e^(x_i), without overflow. Weights default to equal ones; they must sum to 1. */
function logMeanExp(logs, weights) {
    const top = Math.max(...logs);
    const sum = logs.reduce((s, x, i) => s + (weights?.[i] ?? 1 / logs.length) * Math.exp(x - top), 0);
    return top + Math.log(sum);
}
/**
 * The mean of several tests of the same null (or of nulls that hold together): again an e-process of it, as the mean
 * of non-negative supermartingales is one. It rejects where any of them does, at the price of ln(number of tests).
 */
function meanOfTests(tests) {
    const share = 1 / tests.length;
    return {
        bets: tests.flatMap(test => test.bets.map(bet => ({ ...bet, weight: bet.weight * share }))),
    };
}
/**
 * Tempers a test for requests that fail in bursts: every log factor is divided by the variance-to-mean ratio `burst`
 * of the interval counts (≥ 1). Still an e-process by Jensen's inequality, and slower by about that factor.
 */
function temperTest(test, burst) {
    if (!(burst >= 1))
        throw new RangeError(`the burst factor must be ≥ 1, not ${burst}`);
    return {
        bets: test.bets.map(({ weight, logFactor }) => ({
            weight,
            logFactor: observation => logFactor(observation) / burst,
        })),
    };
}

;// CONCATENATED MODULE: ../packages/stats/lib/sequential-canary.js


/**
 * Evidence that the candidate fails more often than `tolerated` (1: as often) times the stable. Null: "risk ≤
 * tolerated". At E ≥ 1/α a good candidate is rolled back with probability ≤ α, whatever the looks, weights and
 * common shocks.
 */
function rollbackTest(options = {}) {
    const { tolerated = 1, burst = 1 } = options;
    return temperTest(relativeRiskTest(tolerated, [1.5, 2, 3, 5, 10].map(factor => factor * tolerated)), burst);
}
/**
 * Evidence that the candidate is good enough. Null: "risk ≥ maxRelative × the stable's AND rate ≥ maxRate" in every
 * interval. Both halves hold under it, so the test of either half alone is an e-process of it, and so is their mean.
 * Rejecting says: the relative risk is below maxRelative, or the rate is below maxRate.
 */
function promotionTest(options) {
    const { maxRelative, maxRate, burst = 1 } = options;
    if (!(maxRelative > 1))
        throw new RangeError(`maxRelative must be above 1, not ${maxRelative}`);
    const risks = [0.75, 1, 1.25].filter(risk => risk < maxRelative);
    return temperTest(meanOfTests([relativeRiskTest(maxRelative, risks), errorRateTest(maxRate)]), burst);
}

;// CONCATENATED MODULE: ../packages/stats/lib/sequential-forecast.js

/**
 * Candidate requests until the test reaches 1/α if the counts came exactly as expected: about the median, a little
 * below the mean, and half of what the unluckiest tenth needs. Infinity where it never gets there.
 */
function forecastRequests(test, options) {
    const { alpha, share, candidateRate, stableRate } = options;
    const ratio = (1 - share) / share;
    const perRequest = {
        candidate: { requests: 1, errors: candidateRate },
        stable: { requests: ratio, errors: stableRate * ratio },
    };
    const growth = test.bets.map(bet => bet.logFactor(perRequest));
    if (!growth.some(rate => rate > 0))
        return Infinity;
    const weights = test.bets.map(bet => bet.weight);
    const reached = (n) => logMeanExp(growth.map(rate => rate * n), weights) >= logThreshold(alpha);
    let most = 1;
    while (!reached(most))
        most *= 2;
    // Convex in n and below the threshold at 0, so it crosses once.
    let least = most / 2;
    while (most - least > 1) {
        const middle = Math.floor((least + most) / 2);
        if (reached(middle))
            most = middle;
        else
            least = middle;
    }
    return Math.ceil(most);
}

;// CONCATENATED MODULE: ../packages/rollout/lib/forecast.js


/** For each step with an analysis. Judged by errors, the metric every plan has. */
function forecast(plan, { badRate, requestsPerSecond }) {
    const { analysis } = plan;
    const { maxRelative, maxRate, toleratedRelative } = analysis.metrics[0];
    const passing = promotionTest({ maxRelative, maxRate, burst: analysis.burst });
    const failing = rollbackTest({ tolerated: toleratedRelative, burst: analysis.burst });
    const steps = plan.steps.slice(0, -1);
    const bad = Math.min(1, Math.max(5 * toleratedRelative * badRate, 2 * maxRate));
    return steps.map(step => {
        const share = step.weight / 100;
        const common = { share, stableRate: badRate };
        const toPass = Math.max(step.minRequests, forecastRequests(passing, { ...common, alpha: analysis.alpha, candidateRate: badRate }));
        const alpha = analysis.alpha / (analysis.metrics.length * steps.length);
        const toRollBack = forecastRequests(failing, { ...common, alpha, candidateRate: bad });
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
    const inAll = (0,lib_text/* countText */.lT)(toPass / (weight / 100));
    const time = milliseconds === undefined ? '' : `, ${(0,lib_text/* durationText */.S5)(milliseconds)}`;
    return `${weight} %: about ${(0,lib_text/* countText */.lT)(toPass)} candidate requests (${inAll} in all${time})`;
}

// EXTERNAL MODULE: ../node_modules/@stdlib/math-base-special-betaln/lib/index.js
var lib = __webpack_require__(81498);
;// CONCATENATED MODULE: ../packages/stats/lib/sequential-split.js

/** Concentration of the prior around the configured share. */
const KAPPA = 100;
/**
 * Natural logarithm of the Bayes factor for "the candidate's share is not `share`" (sample ratio mismatch):
 * [B(κθ + c, κ(1−θ) + s) / B(κθ, κ(1−θ))] / [θ^c (1−θ)^s], κ = 100 (Lindon and Malek, arXiv 2011.03567). A
 * martingale under the configured share 0 < θ < 1, so it may be looked at after every request. Start anew per step.
 */
function splitEvidence(share, { candidate, stable }) {
    if (!(share > 0 && share < 1))
        throw new RangeError(`a share lies between 0 and 1, not ${share}`);
    if (!(candidate >= 0 && stable >= 0))
        throw new RangeError(`${candidate} and ${stable} are no counts`);
    const a = KAPPA * share;
    const b = KAPPA * (1 - share);
    return (lib(a + candidate, b + stable) -
        lib(a, b) -
        candidate * Math.log(share) -
        stable * Math.log1p(-share));
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
    const delta = {
        routed: after.routed - before.routed,
        requests: after.requests - before.requests,
        aborted: after.aborted - before.aborted,
        bad,
    };
    const back = Object.values({ ...delta, bad: 0 }).some(count => count < 0) ||
        Object.values(bad).some(count => count < 0);
    return back ? undefined : delta;
}
function addCounters(a, b) {
    const bad = { ...a.bad };
    for (const name of Object.keys(b.bad))
        bad[name] = (bad[name] ?? 0) + (b.bad[name] ?? 0);
    return {
        routed: a.routed + b.routed,
        requests: a.requests + b.requests,
        aborted: a.aborted + b.aborted,
        bad,
    };
}
/** Requests that went bad between two counts; NaN, which no test takes, where the target does not tell. */
function badSince(metric, before, after) {
    return (after.bad[metric] ?? NaN) - (before.bad[metric] ?? NaN);
}
/** Requests of which nobody knows yet how they end. That of those given up nobody ever will. */
function underWay({ routed, requests, aborted }) {
    return routed - requests - aborted;
}
const noRequests = { routed: 0, requests: 0, aborted: 0, bad: {} };
/** As the tests of `@sluice/stats` take it: the bad requests of one metric. What is not told is not none. */
function countsOf({ candidate, stable }, metric) {
    const arm = ({ requests, bad }) => ({ requests, errors: bad[metric] ?? NaN });
    return { candidate: arm(candidate), stable: arm(stable) };
}
/** The requests that clients gave up, among all that are over. */
function abandonedOf({ candidate, stable }) {
    const arm = ({ requests, aborted }) => ({ requests: requests + aborted, errors: aborted });
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
        this.#rollback = rollbackTest({ tolerated: toleratedRelative, burst });
        this.#promotion = promotionTest({ maxRelative, maxRate, burst });
        this.#promotionCapital = startTest(this.#promotion);
    }
    beginStep() {
        this.#rollbackCapitals.push(startTest(this.#rollback));
        this.#promotionCapital = startTest(this.#promotion);
        this.#doubtful = Infinity;
    }
    /** @param underWay requests of stable, of which some may be from before the step */
    doubt(underWay) {
        this.#doubtful = underWay;
    }
    observe(interval) {
        const counts = countsOf(interval, this.name);
        const step = this.#rollbackCapitals.length - 1;
        this.#rollbackCapitals[step] = updateTest(this.#rollback, this.#rollbackCapitals[step], counts);
        const ignored = Math.min(this.#doubtful, counts.stable.errors);
        this.#doubtful -= ignored;
        const stable = { ...counts.stable, errors: counts.stable.errors - ignored };
        this.#promotionCapital = updateTest(this.#promotion, this.#promotionCapital, { ...counts, stable });
    }
    get promotionCapital() {
        return this.#promotionCapital;
    }
    /** Log e-value of the test for passing, had these counts come after that capital. */
    promotionAfter(capital, counts) {
        return logEvidence(this.#promotion, updateTest(this.#promotion, capital, counts));
    }
    /** @param steps number of steps in all: those to come have an e-value of 1. */
    evidence(steps) {
        const begun = this.#rollbackCapitals.map(capital => logEvidence(this.#rollback, capital));
        const toCome = Array.from({ length: steps - begun.length }, () => 0);
        return {
            metric: this.name,
            rollback: logMeanExp([...begun, ...toCome]),
            promotion: logEvidence(this.#promotion, this.#promotionCapital),
        };
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/judge.js



/** Level of the checks that the counts may be compared: split as configured, and clients as patient with both arms. */
const DOUBT_ALPHA = 0.001;
/**
 * Weighs what the arms did. Pure: counts in, decision out.
 *
 * Rolling back must be possible at any moment of any step with one error rate α for the whole rollout. So the evidence
 * is the mean of one e-process per step, each starting with its step and 1 before: a candidate that breaks only under
 * the load of a later step is found as fast as in the first, at the price of ln(steps). Several metrics share α.
 * A step is passed on its own evidence, for every metric, at α each. Requests that hang are told last: so it takes all
 * that were under way for bad until they have ended or had the time to.
 *
 * A request that its client gave up is no error of the arm. But where clients give up on the candidate far more often, what
 * is left to count flatters it: that is told apart, and no step is passed on it.
 */
class Judge {
    #analysis;
    #steps;
    #metrics;
    #longestMs;
    /** That clients give up on the candidate more often than errors are allowed to be. */
    #patience;
    #impatience;
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
        const tolerated = Math.max(...analysis.metrics.map(({ maxRelative }) => maxRelative));
        this.#patience = rollbackTest({ tolerated, burst: analysis.burst });
        this.#impatience = startTest(this.#patience);
    }
    /** @param weight per cent */
    beginStep(weight) {
        this.#share = weight / 100;
        this.#total = { candidate: noRequests, stable: noRequests };
        this.#claim = undefined;
        this.#impatience = startTest(this.#patience);
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
        this.#impatience = updateTest(this.#patience, this.#impatience, abandonedOf(interval));
    }
    /** @param minRequests candidate requests without which the step cannot be passed */
    decide(minRequests, look) {
        const evidence = this.evidence();
        const { rollback, doubt } = this.thresholds();
        const worse = evidence.find(e => e.rollback >= rollback);
        if (worse)
            return { kind: 'roll-back', metric: worse.metric };
        if (this.split() >= doubt)
            return { kind: 'split-mismatch' };
        if (logEvidence(this.#patience, this.#impatience) >= doubt)
            return { kind: 'abandoned' };
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
        return splitEvidence(this.#share, { candidate: candidate.routed, stable: stable.routed });
    }
    /** What the logarithms must reach. */
    thresholds() {
        const { alpha } = this.#analysis;
        return {
            rollback: logThreshold(alpha / this.#metrics.length),
            promotion: logThreshold(alpha),
            doubt: logThreshold(DOUBT_ALPHA),
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

;// CONCATENATED MODULE: ../packages/rollout/lib/session.js




/**
 * A holder that gives no sign of life for so long is taken for dead: by whoever comes next, and by the target itself, which
 * then takes the candidate off. Three signs may get lost.
 */
const TERM_MS = 15_000;
const SIGN_EVERY_MS = TERM_MS / 3;
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
        for (let left = milliseconds; left > 0 && !signal.aborted; left -= SIGN_EVERY_MS) {
            await clock.sleep(Math.min(left, SIGN_EVERY_MS), signal);
            if (left > SIGN_EVERY_MS)
                await this.#attend();
            await this.#renewIfDue();
        }
    }
    /** The facts, and a sign of life to the target; a few failed looks are nothing yet. */
    async observe() {
        for (let failures = 1;; failures++) {
            try {
                return await this.#controls.attend(this.fence, TERM_MS);
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
    /** Gives signs of life beside work that takes as long as it takes, such as copying a large model. */
    async attending(work) {
        const over = new AbortController();
        const signs = this.#attendUntil(over.signal);
        // Whose lease is lost must not go on, but only hears of it once the work is over.
        signs.catch(() => undefined);
        try {
            return await work();
        }
        finally {
            over.abort();
            await signs;
        }
    }
    /**
     * Frees the target. The outcome stands even where that cannot be written down, on a full disk say: the lease then runs
     * out by itself.
     */
    async end(outcome) {
        try {
            await this.#renew({ phase: 'ended', rollout: { ...this.#lease.rollout, weight: 0, outcome } });
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo && error.code === 'conflict')
                throw error;
            this.#operator.log.warning(`The lease could not be ended (${error instanceof Error ? error.message : String(error)}); it expires in ${TERM_MS / 1000} s.`);
        }
    }
    /** Leaves the rollout where it is. At the deadline the target takes the candidate off, or whoever comes later. */
    async hold(milliseconds) {
        await this.#controls.hold(this.fence, milliseconds);
        await this.#renew({ phase: 'held', ttlMs: milliseconds });
    }
    async #attendUntil(signal) {
        const { clock } = this.#operator;
        // What takes no time needs no sign.
        await clock.sleep(0, signal);
        while (!signal.aborted) {
            await Promise.all([this.#attend(), this.#renewIfDue()]);
            await clock.sleep(SIGN_EVERY_MS, signal);
        }
    }
    async #attend() {
        try {
            await this.#controls.attend(this.fence, TERM_MS);
        }
        catch (error) {
            // The next look tells what is wrong.
            if (!isUnreachable(error))
                throw error;
        }
    }
    async #renewIfDue() {
        const age = this.#operator.clock.now().getTime() - Date.parse(this.#lease.renewedAt);
        if (Math.abs(age) >= SIGN_EVERY_MS)
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
    const { holder, clock, signal } = operator;
    const before = await awaitFree(operator, controls);
    if (signal.aborted)
        throw new errors/* UserError */.yo('cancelled', 'The job was cancelled before it touched anything.');
    const lease = await controls.leases.take(before, {
        holder,
        phase: 'active',
        ttlMs: TERM_MS,
        rollout: { ...memo, weight: 0, startedAt: clock.now().toISOString() },
    });
    return new Session(operator, controls, lease);
}
/** The latest lease, once nobody living holds it. */
async function awaitFree({ clock, log, signal }, { leases }) {
    const before = await leases.latest();
    if (before?.phase !== 'active' || isExpired(before, clock.now()))
        return before;
    const left = Date.parse(before.renewedAt) + before.ttlMs - clock.now().getTime();
    const patience = Math.min(left, before.ttlMs);
    log.info(`The target is held by ${before.holder}; waiting ${Math.ceil(patience / 1000)}s for a sign of life.`);
    await clock.sleep(patience + 1, signal);
    const after = await leases.latest();
    const sign = after?.fence !== before.fence || after.renewedAt !== before.renewedAt;
    if (sign && after?.phase === 'active' && !isExpired(after, clock.now()))
        throw inProgress(after, clock.now());
    return after;
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
    return error instanceof errors/* UserError */.yo && (error.code === 'service-unavailable' || error.code === 'timeout');
}

;// CONCATENATED MODULE: ../packages/rollout/lib/stops.js

/** A server that died so often during a step will not recover. */
const DEATHS = 3;
const cancelled = { reason: 'cancelled', detail: 'The job was cancelled.' };
/** The candidate should get requests and cannot answer them. */
function ill({ candidate }, due) {
    if (!candidate || candidate.ready)
        return undefined;
    const trouble = candidate.trouble ? ` (${candidate.trouble})` : '';
    return {
        reason: 'died',
        detail: `Version ${candidate.version} was not healthy when it should get ${due}${trouble}.`,
    };
}
/** What the target says against what was asked of it. */
function factsAgainst(seen, step, candidate) {
    if (seen.candidate?.digest === candidate.digest && seen.weight === step.weight)
        return undefined;
    const gone = droppedBy(seen, candidate);
    if (gone)
        return gone;
    const actual = seen.candidate ? `version ${seen.candidate.version} at ${seen.weight} %` : 'no candidate';
    return {
        reason: 'target-changed',
        detail: `The target has ${actual} instead of version ${candidate.version} at ${step.weight} %: it restarted, or somebody else changed it.`,
    };
}
/** The target took the candidate off by itself. */
function droppedBy({ dropped }, candidate) {
    if (dropped?.digest !== candidate.digest)
        return undefined;
    return {
        reason: 'target-changed',
        detail: `The target took version ${candidate.version} off by itself: ${dropped.why}.`,
    };
}
/** Why the target has another stable version than the one that was promoted. */
function notPromoted(seen, candidate, refused = '') {
    return (ill(seen, 'all requests') ??
        droppedBy(seen, candidate) ?? {
        reason: 'target-changed',
        detail: `The target did not take version ${candidate.version} as its stable version. ${refused}`.trim(),
    });
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
function worse(metric, judge, step) {
    const { candidate, stable } = judge.total();
    const verb = metric === 'errors' ? 'failed' : 'were slow';
    const bad = (arm) => arm.bad[metric] ?? 0;
    return {
        reason: 'worse',
        detail: `${(0,lib_text/* countText */.lT)(bad(candidate))} of ${(0,lib_text/* countText */.lT)(candidate.requests)} candidate requests ${verb} ` +
            `(${share(bad(candidate), candidate.requests)}) at ${step.weight} % of the traffic, against ` +
            `${(0,lib_text/* countText */.lT)(bad(stable))} of ${(0,lib_text/* countText */.lT)(stable.requests)} (${share(bad(stable), stable.requests)}) on stable.`,
    };
}
function mismatch(judge, step) {
    const { candidate, stable } = judge.total();
    const all = candidate.routed + stable.routed;
    return {
        reason: 'split',
        detail: `The candidate got ${(0,lib_text/* countText */.lT)(candidate.routed)} of ${(0,lib_text/* countText */.lT)(all)} requests ` +
            `(${share(candidate.routed, all)}) instead of ${step.weight} %: the counts cannot be trusted.`,
    };
}
function abandoned(judge, step) {
    const { candidate, stable } = judge.total();
    const told = ({ requests, aborted }) => `${(0,lib_text/* countText */.lT)(aborted)} of ${(0,lib_text/* countText */.lT)(requests + aborted)}`;
    return {
        reason: 'abandoned',
        detail: `Clients gave up ${told(candidate)} candidate requests before they were answered at ${step.weight} % of the traffic, against ` +
            `${told(stable)} on stable: what is left to count flatters the candidate.`,
    };
}
function share(part, whole) {
    return (0,lib_text/* percentText */.fL)(part / Math.max(1, whole));
}

;// CONCATENATED MODULE: ../packages/rollout/lib/step.js





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
    log.info(`${step.weight} %: ${stop ? stop.detail : 'passed.'} ${describeEvidence(judge)}`);
    return stop;
}
/** Sets the weight, and sees that it is set. */
async function shift({ controls, session, step, candidate, log }) {
    // On record before it is done: whoever finds the target later knows what to expect.
    await session.remember({ weight: step.weight });
    if (session.cancelled)
        return cancelled;
    const refused = await controls.setWeight(session.fence, step.weight).catch(unlessUnreachable);
    const seen = await session.observe();
    const stop = isStop(seen)
        ? seen
        : ((refused && ill(seen, `${step.weight} % of the requests`)) ?? factsAgainst(seen, step, candidate));
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
            if (decision.kind === 'abandoned')
                return abandoned(judge, step);
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
/** A command that did not get through: what came of it the facts tell. */
function unlessUnreachable(error) {
    if (isUnreachable(error))
        return error;
    throw error;
}
function timeUp({ session, step, judge, deadlineMs }, until, now) {
    const elapsed = session.journal.elapsedMs();
    if (elapsed >= deadlineMs) {
        return {
            reason: 'deadline',
            detail: `The rollout was not over by its deadline (${(0,lib_text/* durationText */.S5)(deadlineMs)}).`,
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
        detail: `It was still undecided after ${(0,lib_text/* durationText */.S5)(step.maxDurationMs)} and ` +
            `${(0,lib_text/* countText */.lT)(candidate.requests)} candidate requests at ${step.weight} % of the traffic.`,
    };
}
function describeEvidence(judge) {
    const { candidate, stable } = judge.total();
    const thresholds = judge.thresholds();
    const metrics = judge
        .evidence()
        .map(({ metric, rollback, promotion }) => `${metric} ${candidate.bad[metric] ?? 0}/${candidate.requests} against ${stable.bad[metric] ?? 0}/${stable.requests}, ` +
        `E good ${(0,lib_text/* evidenceText */.rS)(promotion)} of ${(0,lib_text/* evidenceText */.rS)(thresholds.promotion)}, ` +
        `E worse ${(0,lib_text/* evidenceText */.rS)(rollback)} of ${(0,lib_text/* evidenceText */.rS)(thresholds.rollback)}`);
    return metrics.join('; ');
}

;// CONCATENATED MODULE: ../packages/rollout/lib/readiness.js




const readiness_LOOK_EVERY_MS = 100;
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
            throw new errors/* UserError */.yo('service-unavailable', {
                message: `The stable version ${version} is not healthy after ${(0,lib_text/* durationText */.S5)(plan.target.startupTimeoutMs)}` +
                    `${trouble ? ` (${trouble})` : ''}: there would be nothing to compare with and nothing to go back to.`,
                fix: `Look at the server's log in the state folder.`,
            });
        }
        await session.pause(readiness_LOOK_EVERY_MS);
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
            const detail = 'The candidate vanished from the target while it was starting.';
            return droppedBy(seen, candidate) ?? { reason: 'target-changed', detail };
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
            const patience = (0,lib_text/* durationText */.S5)(plan.target.startupTimeoutMs);
            return {
                reason: 'not-ready',
                detail: `The server of version ${candidate.version} was not healthy within ${patience}${trouble}.`,
            };
        }
        await session.pause(readiness_LOOK_EVERY_MS);
    }
}

;// CONCATENATED MODULE: ../packages/rollout/lib/rollout.js










/** Stops that say nothing against the candidate: a person may look at them and decide. */
const UNDECIDED = ['undecided', 'split', 'abandoned', 'stable-down'];
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
        await session.attending(() => target.prepare(session.fence));
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
        await this.#session.attending(() => target.stage(this.#session.fence, candidate));
        this.#session.journal.note(`Version ${candidate.version} is being started`);
        const stop = await awaitCandidate(this.#deployment, this.#session);
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
        const endTraffic = await this.#session.attending(async () => this.#deployment.startTraffic?.(url));
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
        // The answer may be lost and not the command: the facts tell.
        const refused = await target.promote(this.#session.fence).catch(unlessUnreachable);
        const after = await this.#session.observe();
        if (isStop(after))
            return this.#stop(after, 0);
        if (after.stable?.digest !== candidate.digest)
            return this.#stop(notPromoted(after, candidate, refused?.message), 0);
        log.info(`Version ${candidate.version} serves all requests at ${after.url}.`);
        return this.#promoted();
    }
    #promoted() {
        this.#session.journal.note(`Version ${this.#deployment.candidate.version} is the stable version`);
        return this.#end('promoted', 100);
    }
    async #stop(stop, weight) {
        const { plan, target, candidate, clock } = this.#deployment;
        const session = this.#session;
        if (stop.reason === 'cancelled') {
            // The runner kills the job in seconds. What it does not come to, `post` does; at a terminal there is none.
            await rollBack(target, session.fence, clock);
            await session.end('rolled-back: cancelled');
            throw new errors/* UserError */.yo('cancelled', `The job was cancelled; version ${candidate.version} was rolled back.`);
        }
        if (weight > 0 && plan.analysis.onInconclusive === 'hold' && UNDECIDED.includes(stop.reason)) {
            const left = plan.deadlineMs - session.journal.elapsedMs();
            if (left > 0) {
                session.journal.note(`Held at ${weight} % for at most ${(0,lib_text/* durationText */.S5)(left)}`);
                await session.hold(left);
                return this.#outcome('held', weight, stop);
            }
        }
        if (stop.reason === 'unreachable')
            await this.#revive();
        await rollBack(target, session.fence, clock);
        if (stop.reason === 'not-ready' || stop.reason === 'died')
            this.#candidateLog = await target.candidateLog(candidate);
        const after = await session.observe();
        // It was out of reach just when it was to promote, and obeyed all the same.
        if (!isStop(after) && after.stable?.digest === candidate.digest)
            return this.#promoted();
        session.journal.note(this.#before?.stable
            ? 'All requests go to the stable version; the candidate was stopped'
            : 'The candidate was stopped; nothing is served');
        return this.#end('rolled-back', 0, stop);
    }
    /** A target that is gone altogether serves nobody. Started anew it comes up with what was stable. */
    async #revive() {
        const { target, log } = this.#deployment;
        try {
            await this.#session.attending(() => target.prepare(this.#session.fence));
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo) || error.code === 'conflict')
                throw error;
            log.warning(`The target could not be started again: ${error.message}`);
        }
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
        if (!(error instanceof errors/* UserError */.yo && error.code === 'cancelled')) {
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

// EXTERNAL MODULE: ../packages/core/lib/statement.js
var statement = __webpack_require__(91922);
// EXTERNAL MODULE: ../packages/core/lib/finding.js
var finding = __webpack_require__(33266);
;// CONCATENATED MODULE: ../packages/rollout/lib/telling.js


/** Reasons that say something against the candidate itself. */
const AGAINST = ['worse', 'not-ready', 'died'];
/** A candidate that is worse or does not run fails; one about which nothing was shown is inconclusive. */
function verdictOfRollout({ state, stop }, { findings }) {
    if (state === 'promoted' || state === 'unchanged')
        return (0,finding/* verdictOf */.V)(findings);
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
            return (`${version} serves all requests in place of ${previous.version}: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} passed ` +
                `on ${(0,lib_text/* countText */.lT)(requests)} candidate requests, ${(0,lib_text/* countText */.lT)(failed)} of them failed.`);
        }
        case 'unchanged':
            return `${version} serves all requests already.`;
        case 'refused':
            return `${version} was not deployed: it would be the first release, which the plan refuses.`;
        case 'held':
            return `${version} is held at ${weight} %: ${clauseOf(stop.detail, version)}`;
        case 'rolled-back':
            return `${version} was rolled back: ${clauseOf(stop.detail, version)}`;
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
    'not-ready': 'Start its server by hand with the same arguments.',
    died: 'See why its server ended; the whole log is in the state folder.',
    undecided: 'Deploy again with more traffic, a longer max-duration or wider limits.',
    split: 'See what besides this router sends requests to the servers, then deploy again.',
    abandoned: 'See whether the candidate is slower than its clients are patient; a latency limit in the plan judges that.',
    'stable-down': 'Mend the stable version first.',
    deadline: 'Raise the deadline, or shorten the steps.',
    'target-changed': 'See router.log in the state folder for why it restarted, then deploy again.',
    unreachable: 'See router.log in the state folder, then deploy again.',
    cancelled: 'Deploy again.',
};
/** A sentence as the second half of one that begins with the version. */
function clauseOf(sentence, version) {
    if (sentence.startsWith(`${version} `))
        return `it${sentence.slice(version.length)}`;
    return sentence.replace(/^(The|It|A|Clients|Somebody)\b/, word => word.toLowerCase());
}

;// CONCATENATED MODULE: ../packages/rollout/lib/attestation.js


function releaseSubject(model, { version, digest }) {
    return { kind: 'release', name: `${model}:${version}`, sha256: digest };
}
function attestRollout(outcome, setting) {
    const { state, stop, candidate, previous, weight, url, steps } = outcome;
    return (0,statement/* statement */.qZ)([releaseSubject(setting.model, candidate)], statement/* PREDICATE */.W3.rollout, {
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
    return (0,statement/* statement */.qZ)(subjects, statement/* PREDICATE */.W3.rollout, {
        ...commonOf(setting, {
            state,
            verdict,
            ...(previous ? { previous } : {}),
            ...(observed ? { url: observed.url } : {}),
        }),
        detail,
        ...(candidate && candidate.digest !== about?.digest
            ? { candidate: (0,statement/* describe */.q0)(releaseSubject(setting.model, candidate)) }
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
        ...(previous ? { previous: (0,statement/* describe */.q0)(releaseSubject(model, previous)) } : {}),
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
const POINTS = 48;
/** Beyond twice of what decides all is equally clear. */
const FURTHEST = 2;
/**
 * The whole rollout on one axis of time, from its start to its end: what share of the traffic the candidate had, and how
 * far the evidence was. The evidence for passing starts anew with each step; so that it shows how far the rollout has come,
 * it is stacked: 1 is the first step passed, 2 the second.
 */
function rolloutCharts({ candidate, samples, steps, durationMs, weight }, thresholds, stepsInAll) {
    const metrics = samples[0]?.evidence.map(({ metric }) => metric) ?? [];
    if (!metrics.length)
        return [];
    const times = Array.from({ length: POINTS }, (_, i) => (durationMs * i) / (POINTS - 1));
    const x = axisOf(times, durationMs);
    const weightAt = (ms) => {
        if (ms === durationMs)
            return weight;
        return steps.findLast(({ startMs }) => startMs <= ms)?.weight ?? 0;
    };
    const seen = times.map(ms => samples.findLast(({ atMs }) => atMs <= ms));
    const passedBefore = (sample) => steps.filter(step => step.endMs < sample.atMs && step.result === 'passed').length;
    const series = metrics.flatMap((metric, i) => {
        const of = (height) => seen.map(sample => (sample ? round(height(sample.evidence[i], sample)) : 0));
        const named = (name) => (metrics.length > 1 ? `${name} (${metric})` : name);
        return [
            { name: named('worse'), values: of(e => cut(e.rollback / thresholds.rollback)) },
            {
                name: named('good'),
                values: of((e, sample) => passedBefore(sample) + Math.min(1, cut(e.promotion / thresholds.promotion))),
            },
        ];
    });
    return [
        {
            kind: 'chart',
            form: 'line',
            title: `Traffic of version ${candidate.version}`,
            x,
            y: { label: '% of the requests' },
            series: [{ name: 'share', values: times.map(weightAt) }],
        },
        {
            kind: 'chart',
            form: 'line',
            title: 'Evidence over the rollout',
            x,
            y: { label: 'steps passed' },
            series,
            limits: limitsOf(stepsInAll),
        },
    ];
}
/** At 1 a candidate is rolled back, whatever the step. */
function limitsOf(stepsInAll) {
    if (stepsInAll === 1)
        return [{ name: 'worse: rolled back; good: passed', value: 1 }];
    return [
        { name: 'worse: rolled back; good: first step passed', value: 1 },
        { name: 'good: all steps passed', value: stepsInAll },
    ];
}
function axisOf(times, durationMs) {
    const [label, unit] = durationMs < 600_000 ? ['seconds', 1000] : ['minutes', 60_000];
    // As few digits as still tell one point from the next.
    const digits = Math.max(0, Math.ceil(-Math.log10(durationMs / unit / (POINTS - 1))));
    return {
        label: `${label} since the start`,
        values: times.map(ms => (ms / unit).toFixed(Math.min(digits, 6))),
    };
}
function cut(height) {
    return Math.min(FURTHEST, Math.max(-1, height));
}
function round(value) {
    return Math.round(value * 100) / 100;
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
            { kind: 'heading', text: 'Next' },
            { kind: 'paragraph', text: nextStep(outcome) },
            ...findingBlocks(setting),
            ...lastWords(outcome),
            ...stepsOf(outcome, setting),
            ...rolloutCharts(outcome, thresholdsOf(setting), plan.steps.length - 1),
            ...forecastOf(outcome.forecast),
            {
                kind: 'details',
                summary: 'What happened',
                blocks: [
                    {
                        kind: 'table',
                        columns: [{ label: 'After', align: 'right' }, { label: 'Event' }],
                        rows: outcome.events.map(({ atMs, text }) => ({ cells: [(0,lib_text/* durationText */.S5)(atMs), text] })),
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
        rollback: logThreshold(analysis.alpha / analysis.metrics.length),
        promotion: logThreshold(analysis.alpha),
    };
}
function factsOf(outcome, { model, environment }) {
    const { candidate, url, state, durationMs } = outcome;
    return {
        kind: 'facts',
        facts: [
            { name: 'Model', value: `${model} ${candidate.version}` },
            ...(environment ? [{ name: 'Environment', value: environment }] : []),
            { name: 'State', value: STATES[state] },
            { name: 'Traffic', value: trafficOf(outcome) },
            { name: 'Address', value: { code: url } },
            { name: 'Duration', value: (0,lib_text/* durationText */.S5)(durationMs) },
        ],
    };
}
/** Who gets how much in the end; nobody, where nothing is served. */
function trafficOf({ candidate, previous, weight }) {
    const shares = [
        { version: candidate.version, share: weight },
        ...(previous && previous.digest !== candidate.digest
            ? [{ version: previous.version, share: 100 - weight }]
            : []),
    ];
    const told = shares.flatMap(({ version, share }) => (share > 0 ? [`${share} % version ${version}`] : []));
    return told.join(', ') || 'none: no version is served';
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
            caption: `E is evidence: rolled back at E worse ≥ ${(0,lib_text/* evidenceText */.rS)(thresholds.rollback)}, ` +
                `passed at E good ≥ ${(0,lib_text/* evidenceText */.rS)(thresholds.promotion)}.`,
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
            rows: steps.flatMap(step => stepRows(step, thresholds.rollback)),
        },
        ...givenUp(steps),
    ];
}
/** Requests that count for neither arm, where there were any. */
function givenUp(steps) {
    const sum = (arm) => steps.reduce((all, { total }) => all + total[arm].aborted, 0);
    const [candidate, stable] = [sum('candidate'), sum('stable')];
    if (!candidate && !stable)
        return [];
    return [
        {
            kind: 'paragraph',
            text: `Clients gave up ${(0,lib_text/* countText */.lT)(candidate)} candidate requests and ${(0,lib_text/* countText */.lT)(stable)} of stable before they ` +
                'were answered. These count for neither version.',
        },
    ];
}
function stepRows({ weight, startMs, endMs, result, total, evidence }, limit) {
    return evidence.map(({ metric, rollback, promotion }) => {
        // Where one metric ended the step, the others did not.
        const own = result === 'worse' && rollback < limit ? 'ended' : result;
        const counts = ({ requests, bad }) => [
            `${(0,lib_text/* countText */.lT)(bad[metric] ?? 0)} of ${(0,lib_text/* countText */.lT)(requests)}`,
            requests ? (0,lib_text/* percentText */.fL)((bad[metric] ?? 0) / requests) : '–',
        ];
        return {
            tone: toneOf(own),
            cells: [
                `${weight} %`,
                (0,lib_text/* durationText */.S5)(endMs - startMs),
                metric,
                ...counts(total.candidate),
                ...counts(total.stable),
                (0,lib_text/* evidenceText */.rS)(rollback),
                (0,lib_text/* evidenceText */.rS)(promotion),
                own.replaceAll('-', ' '),
            ],
        };
    });
}
function toneOf(result) {
    if (result === 'passed')
        return 'pass';
    if (result === 'ended')
        return 'neutral';
    return result === 'worse' || result === 'died' ? 'fail' : 'inconclusive';
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
                '. Without a decision by the deadline it is rolled back by itself.',
            ];
        case 'rolled-back':
            return [
                previous
                    ? `Version ${previous.version} serves all requests, as before.`
                    : 'Nothing is served: there was no version before this one.',
                stop ? ` ${FIX[stop.reason]}` : '',
            ];
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
    const requests = (count) => (Number.isFinite(count) ? (0,lib_text/* countText */.lT)(count) : 'never decides');
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
                            milliseconds === undefined ? '–' : (0,lib_text/* durationText */.S5)(milliseconds),
                            requests(toRollBack),
                        ],
                    })),
                },
            ],
        },
    ];
}
function lastWords({ candidateLog }) {
    if (candidateLog === undefined)
        return [];
    if (!candidateLog.trim())
        return [{ kind: 'paragraph', text: 'Its server printed nothing.' }];
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

;// CONCATENATED MODULE: ../packages/rollout/lib/take-over.js


/** Takes the lease after the one seen and rolls its rollout back. */
async function takeAndRollBack(operator, target, lease, why) {
    const session = await openSession(operator, target, lease?.rollout ?? {});
    operator.onLease(session.fence);
    await session.attending(() => target.prepare(session.fence));
    const before = await target.attend(session.fence, TERM_MS);
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
        throw new errors/* UserError */.yo('conflict', {
            message: `Version ${candidate?.version ?? '?'} is held, not version ${wanted.version}.`,
            fix: 'Look at what is held with `action: status`, and decide on that.',
        });
    }
    if (isExpired(lease, operator.clock.now())) {
        throw new errors/* UserError */.yo('conflict', {
            message: `The halt of version ${wanted.version} has lasted beyond the deadline of the rollout.`,
            fix: 'Run `action: reconcile` to roll it back, then deploy it again.',
        });
    }
    const session = await openSession(operator, target, lease.rollout);
    operator.onLease(session.fence);
    await session.attending(() => target.prepare(session.fence));
    const { candidate: arm } = await target.attend(session.fence, TERM_MS);
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
        throw new errors/* UserError */.yo('conflict', `The target did not take version ${wanted.version} as its stable version.`);
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
    throw new errors/* UserError */.yo('conflict', {
        message: 'No rollout is held, so there is nothing to decide.',
        fix: 'Use `action: deploy` to start one, or `action: reconcile` to clear what a dead job left.',
    });
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
        : observed
            ? 'Nothing is being served'
            : 'The target is not running';
    if (lease.phase === 'ended') {
        const last = candidate && outcome ? ` The last rollout, of version ${candidate.version}, ended: ${outcome}.` : '';
        return { state: 'idle', detail: `${stable}.${last}`, ...common };
    }
    const stale = isExpired(lease, clock.now()) ? ' It is abandoned: run `action: reconcile`.' : '';
    const gone = observed && goneText(observed, lease);
    if (gone)
        return {
            state: lease.phase === 'held' ? 'held' : 'in-progress',
            detail: `${stable}; ${gone}.${stale}`,
            ...common,
        };
    const version = `version ${candidate?.version ?? '?'}`;
    const where = observed
        ? `${stable}; ${version} gets ${observed.weight} %`
        : `${stable}; ${version} had ${lease.rollout.weight} %`;
    return lease.phase === 'held'
        ? { state: 'held', detail: `${where}, until somebody decides.${stale}`, ...common }
        : { state: 'in-progress', detail: `${where}, rolled out by ${lease.holder}.${stale}`, ...common };
}
/** Of a candidate that should have requests and is no longer there. */
function goneText({ candidate, dropped }, { rollout }) {
    if (candidate || rollout.weight === 0)
        return undefined;
    const version = `version ${rollout.candidate?.version ?? '?'}`;
    return dropped && dropped.digest === rollout.candidate?.digest
        ? `the target took ${version} off by itself: ${dropped.why}`
        : `${version} is no longer there`;
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
        if (error instanceof errors/* UserError */.yo)
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
            : { state: 'in-progress', detail: `${what} is being rolled out by ${lease.holder}.`, ...common };
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
    await session.attending(() => target.prepare(session.fence));
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

;// CONCATENATED MODULE: ../packages/rollout/lib/local/replay.js



/** The recorded requests of a plan: one JSON text each. Throws `missing-file`, `empty-data`, `bad-data`. */
async function readBodies({ file, wrap, missing }, files, readRows) {
    const rows = /\.(jsonl|ndjson)$/i.test(file) ? await readLines(file, files) : await readRows(file, missing);
    if (rows.length)
        return rows.map(row => JSON.stringify(wrap === undefined ? row : { [wrap]: [row] }));
    throw new errors/* UserError */.yo('empty-data', { message: 'There is no row to replay.', location: { file } });
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
            throw new errors/* UserError */.yo('bad-data', {
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
    const complaints = new WholeLines(text => log.untrusted(text));
    const running = exec.run(exec.helper('router', 'replay', `${folder}/spec.json`), {
        env,
        signal: AbortSignal.any([end.signal, signal]),
        stdout: chunk => output.push(chunk),
        stderr: chunk => complaints.take(chunk),
    });
    // Traffic that does not come is not the candidate's fault: it makes steps inconclusive, and no more.
    const over = running.then(({ exitCode }) => {
        complaints.end();
        if (end.signal.aborted || signal.aborted)
            return;
        log.warning(`The replay ended by itself with exit code ${exitCode ?? 'unknown'}.`);
    }, (error) => {
        log.warning(`The replay did not start: ${error instanceof Error ? error.message : String(error)}`);
    });
    log.info(`Replaying ${(0,lib_text/* countText */.lT)(bodies.length)} recorded ${bodies.length === 1 ? 'request' : 'requests'} at ${rate} per second to ${spec.url}.`);
    return async () => {
        end.abort();
        await over;
        const report = Buffer.concat(output).toString('utf8');
        // Without its line break it is not whole: the process was killed.
        if (report.endsWith('\n'))
            tell(JSON.parse(report), log);
    };
}
function tell({ sent, refused, failed, aborted }, log) {
    const givenUp = aborted ? `, ${(0,lib_text/* countText */.lT)(aborted)} were still unanswered at the end` : '';
    log.info(`Replayed ${(0,lib_text/* countText */.lT)(sent)} ${sent === 1 ? 'request' : 'requests'}: ${(0,lib_text/* countText */.lT)(failed)} failed, ${(0,lib_text/* countText */.lT)(refused)} were answered 4xx${givenUp}.`);
    if (refused * 2 > sent) {
        log.warning('Most of the replayed requests were answered 4xx: they compare little. Do path, wrap and headers fit the server?');
    }
}

// EXTERNAL MODULE: ../packages/tables/lib/read-columns.js + 1 modules
var read_columns = __webpack_require__(9214);
// EXTERNAL MODULE: ../packages/core/lib/fetch.js
var lib_fetch = __webpack_require__(46203);
// EXTERNAL MODULE: ../packages/registry/lib/embedded-registry.js + 3 modules
var embedded_registry = __webpack_require__(99680);
// EXTERNAL MODULE: ../packages/registry/lib/oci.js
var oci = __webpack_require__(32734);
// EXTERNAL MODULE: ../packages/registry/lib/release.js
var lib_release = __webpack_require__(6330);
// EXTERNAL MODULE: ../packages/registry/lib/chain.js
var chain = __webpack_require__(13630);
// EXTERNAL MODULE: ../packages/registry/lib/admission.js
var admission = __webpack_require__(43326);
;// CONCATENATED MODULE: ../actions/lib/deploy-canary/admit.js


/** Follows promotions, as far as there is a registry. */
const ALIAS = 'production';
/** The release to deploy, its chain of evidence verified: from `needs`, else from the registry. */
async function admit(inputs, upstream, ports) {
    const { 'model-name': model, 'model-version': wanted } = inputs;
    const known = await ports.files.stat(inputs.registry);
    const registry = known ? (0,embedded_registry/* openRegistry */.M)(inputs.registry, ports.files, ports.clock) : undefined;
    const handed = (0,needs/* fileFor */.Yy)(upstream, 'release');
    if (!handed && wanted === undefined && upstream.length) {
        throw new errors/* UserError */.yo('upstream-missing', {
            message: 'The upstream jobs hand on no release.',
            fix: 'Let this job need the one with register-model, or give a `model-version` of the registry.',
        });
    }
    if (!handed && wanted === undefined) {
        throw new errors/* UserError */.yo('bad-input', {
            message: 'Nobody says which version: there is neither `needs` nor `model-version`.',
            fix: 'Pass `needs: ${{ toJSON(needs) }}` of a job with register-model, or a `model-version` of the registry.',
        });
    }
    const folder = handed && (await (0,lib_fetch/* fetchFile */.t2)(handed, ports));
    const { record, fetch, verified } = folder
        ? await admitHanded(folder, upstream, ports)
        : await admitRegistered(registry, model, wanted, inputs);
    await checkWanted(record, inputs, registry);
    if (folder)
        await registry?.importVersion(folder);
    const expectedCurrent = (await registry?.aliases(model))?.get(ALIAS)?.version ?? 'none';
    const candidate = { version: record.version, digest: (0,oci/* hexOf */.ZD)(record.manifest), materialise: fetch };
    return { candidate, verified, ...(registry ? { registry, expectedCurrent } : {}) };
}
/** The stages before this one must have said so of these very bytes, and the statements must say what the links claim. */
async function admitHanded(folder, upstream, ports) {
    const release = await (0,lib_release/* openRelease */.gS)(folder, ports.files);
    const { record } = release;
    const links = (0,needs/* chainOf */.dR)(upstream);
    const registered = (0,needs/* requireEvidence */.xU)(links, 'register-model', (0,oci/* hexOf */.ZD)(record.manifest));
    const { predicateType } = await (0,lib_fetch/* fetchStatement */.Ss)(registered, ports);
    if (predicateType !== statement/* PREDICATE */.W3.release ||
        !registered.subjects.some(({ kind, sha256 }) => kind === 'model' && sha256 === record.content.sha256)) {
        throw new errors/* UserError */.yo('evidence-refused', {
            message: `The evidence of register-model does not say that this release holds the model sha256:${record.content.sha256.slice(0, 12)}.`,
        });
    }
    const read = (link) => (0,lib_fetch/* fetchStatement */.Ss)(link, ports);
    const testimonies = await (0,chain/* requireChain */.Ld)({ links, read }, record.content.sha256, ['evaluate-gate']);
    const verified = [...testimonies.map(({ link }) => link), registered];
    return { record, fetch: to => release.fetch('model', to), verified: verified.map(idOf) };
}
/** What the registry keeps with the version is judged anew. */
async function admitRegistered(registry, model, wanted, { registry: folder }) {
    if (!registry) {
        throw new errors/* UserError */.yo('missing-file', {
            message: `There is no registry at "${folder}", and \`needs\` hands on no release.`,
            fix: 'Give the folder that register-model uses.',
        });
    }
    const record = await registry.require(model, wanted);
    const testimonies = await (0,admission/* recheck */.gZ)(registry, record, ['evaluate-gate']);
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
    const problem = (message) => new errors/* UserError */.yo('bad-input', { message, fix: 'Leave one of the two out.' });
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
            run: (0,lib_context/* runUrl */.V)(context) ?? context.runId,
            reason: 'deployed by canary',
            evidence: verified.map(({ sha256 }) => sha256),
        });
        return [];
    }
    catch (error) {
        // Whatever it was: an error now would hide that the version serves.
        const why = error instanceof errors/* UserError */.yo
            ? error.problems[0].message
            : error instanceof Error
                ? error.message
                : String(error);
        const message = `The version serves all requests, but the alias "${ALIAS}" was not set: ${why}`;
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
    const plan = await (0,lib_plan/* loadPlan */.Y)(inputs.plan, ports.files);
    (0,needs/* requireUpstream */.V2)(inputs.needs, inputs['optional-needs']);
    const upstream = (0,needs/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
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
            const traffic = await run_trafficOf(operator.plan, environment, ports);
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
    const run = (0,lib_context/* runUrl */.V)(context) ?? context.runId;
    return {
        plan,
        holder: run ? `run ${run} attempt ${context.runAttempt}` : 'a command on this machine',
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
async function run_trafficOf(plan, environment, ports) {
    const { replay } = plan.target;
    if (!replay)
        return {};
    const bodies = await readBodies(replay, ports.files, (path, missing) => readRows(path, missing, ports));
    return { startTraffic: (url) => startReplay(replay, bodies, url, environment, ports) };
}
async function readRows(path, missing, { files }) {
    const { rows, columns } = await (0,read_columns/* readColumns */.E)(path, files, { missing });
    return Array.from({ length: rows }, (_, row) => Object.fromEntries([...columns].map(([name, column]) => [name, column.missing[row] ? null : column.values[row]])));
}

;// CONCATENATED MODULE: ../actions/lib/deploy-canary/index.js


const action = {
    name: 'deploy-canary',
    description: 'Gives a model version production traffic step by step, on statistical evidence, and takes it back by itself.',
    inputs: inputs_inputs,
    outputs: outputs,
    run: run,
    post: post,
};


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


/***/ })

};
