export const id = 171;
export const ids = [171];
export const modules = {

/***/ 64171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
// EXTERNAL MODULE: ../packages/document/lib/index.js + 39 modules
var document_lib = __webpack_require__(58777);
// EXTERNAL MODULE: ../packages/local-runner/lib/index.js + 123 modules
var local_runner_lib = __webpack_require__(26813);
// EXTERNAL MODULE: ../packages/runtime/lib/index.js + 18 modules
var runtime_lib = __webpack_require__(8664);
// EXTERNAL MODULE: ../packages/cli/lib/find-suite.js
var find_suite = __webpack_require__(80502);
// EXTERNAL MODULE: ../packages/cli/lib/flags.js
var lib_flags = __webpack_require__(30817);
// EXTERNAL MODULE: ../packages/cli/lib/terminal.js + 1 modules
var lib_terminal = __webpack_require__(37469);
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
    const question = `\n"${(0,document_lib/* plain */.pj)(name)}" asks for the environment ${(0,document_lib/* plain */.pj)(environment)}. Approve? [y/N, and a comment if you like] `;
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
        throw new lib/* UserError */.yo('missing-file', `--repo: there is no folder ${repo}.`);
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
    const near = word === undefined ? undefined : (0,lib/* nearest */.pA)(word, [...names, ...paths]);
    return new lib/* UserError */.yo('missing-file', {
        message,
        ...(paths.length ? { valid: paths } : {}),
        ...(near ? { fix: `Did you mean "${near}"?` } : {}),
    });
}
async function isFolder(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() ?? false;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
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
            return [`${(0,document_lib/* plain */.pj)(event.workflow)} (${(0,document_lib/* plain */.pj)(event.event)}): run ${event.runId}`];
        case 'job-wait':
            return [prefixed(event.job, `${markOf('held', color)} waits for ${event.for}: ${(0,document_lib/* plain */.pj)(event.detail)}`)];
        case 'step-start':
            return [prefixed(event.job, `${markOf('running', color)} ${(0,document_lib/* plain */.pj)(event.name)}`)];
        case 'log':
            return logs ? logLines(event, color) : [];
        case 'step-end': {
            if (event.conclusion === 'skipped')
                return [];
            const time = soft(`(${duration(event.durationMs)})`, color);
            return [prefixed(event.job, `${markOf(event.conclusion, color)} ${(0,document_lib/* plain */.pj)(event.name)} ${time}`)];
        }
        case 'job-end': {
            const why = event.reason ? `: ${(0,document_lib/* plain */.pj)(event.reason)}` : '';
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
        const where = file ? ` ${(0,document_lib/* plain */.pj)(file)}${line ? `:${line}` : ''}` : '';
        const head = `${word(level, color)}${where}${title ? ` ${(0,document_lib/* plain */.pj)(title)}:` : ''}`;
        return [prefixed(event.job, `${head} ${(0,document_lib/* plain */.pj)(message)}`)];
    }
    if (event.type === 'notice') {
        const { level, message, job, location } = event;
        const where = location ? ` ${(0,document_lib/* plain */.pj)(location.file)}${location.line ? `:${location.line}` : ''}` : '';
        const line = `${word(level, color)}${where} ${(0,document_lib/* plain */.pj)(message)}`;
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
    return `${(0,document_lib/* plain */.pj)(job)} | ${line}`.trimEnd();
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/run-view.js

function emptyView() {
    return { title: '', startedAt: 0, jobs: [] };
}
/** Takes one event in. @param now milliseconds of the clock that `render` will use. */
function apply(view, event, now) {
    switch (event.type) {
        case 'run-start':
            view.title = `${(0,document_lib/* plain */.pj)(event.workflow)} (${(0,document_lib/* plain */.pj)(event.event)})`;
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
                    name: (0,document_lib/* plain */.pj)(name),
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
        case 'step-end': {
            const { conclusion: state, durationMs } = event;
            update(view, event.job, job => Object.assign(stepOf(job, event.step, event.name), { state, durationMs }));
            break;
        }
        case 'job-end': {
            const { conclusion: state, durationMs, reason } = event;
            update(view, event.job, job => Object.assign(job, { state, durationMs, detail: (0,document_lib/* plain */.pj)(reason ?? '') }));
            break;
        }
        default:
    }
}
function waiting(key, id, name) {
    return { key, id, name: (0,document_lib/* plain */.pj)(name), state: 'waiting', detail: '', startedAt: 0, durationMs: 0, steps: [] };
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
/** Post steps are planned while the job runs. */
function stepOf(job, step, name) {
    const known = job.steps.find(candidate => candidate.step === step);
    if (known)
        return known;
    const made = { step, name: (0,document_lib/* plain */.pj)(name), state: 'waiting', startedAt: 0, durationMs: 0 };
    job.steps.push(made);
    return made;
}
function needsOf(needs) {
    return needs.length ? `needs ${needs.map(document_lib/* plain */.pj).join(', ')}` : '';
}
function waitsFor(event) {
    return `waits for ${event.for}: ${(0,document_lib/* plain */.pj)(event.detail)}`;
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
    return shown.map(step => stepLine(step, options));
}
function stepLine(step, { now, color }) {
    const mark = step.state === 'running' ? spinner(now, color) : markOf(step.state, color);
    return `      ${mark} ${time(step, now)} ${step.state === 'waiting' ? soft(step.name, color) : step.name}`;
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
/** A job tree that is drawn over where the output allows it, plain lines elsewhere. */
function progressOn(output, env, options) {
    const color = (0,lib_terminal/* usesColor */.cr)(output, env);
    return (0,lib_terminal/* canRedraw */.GP)(output, env) ? treeProgress(output, color, options) : lineProgress(output, color);
}
function lineProgress(output, color) {
    return {
        listen: event => {
            for (const line of linesOf(event, { color, logs: true }))
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
/** The last lines of each running step, told when it fails: what one would scroll up for. */
class Tails {
    #lines = new Map();
    linesOf(event, color) {
        if (event.type === 'log')
            this.#keep(event);
        if (event.type !== 'step-end')
            return [];
        const key = keyOf(event);
        const lines = this.#lines.get(key) ?? [];
        this.#lines.delete(key);
        if (event.conclusion !== 'failure')
            return [];
        return lines.map(line => `${soft(`${(0,document_lib/* plain */.pj)(event.job)} |`, color)}   ${line}`);
    }
    #keep(event) {
        const lines = this.#lines.get(keyOf(event));
        // The first group of a step repeats its settings; only what comes after is its own output.
        if (event.kind === 'endgroup' && !lines)
            this.#lines.set(keyOf(event), []);
        if (event.kind === 'output' && lines)
            this.#lines.set(keyOf(event), [...lines, printable(event.text)].slice(-TAIL));
    }
}
function keyOf({ job, step }) {
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
        throw new lib/* UserError */.yo('bad-input', `--event takes one name and one payload file, not ${values.join(', ')}.`);
    const [file] = files;
    const payload = file === undefined ? undefined : await readPayload((0,external_node_path_.resolve)(cwd, file), file);
    const name = names[0] ?? (payload && file !== undefined ? nameOf((0,external_node_path_.basename)(file), payload) : undefined);
    return { ...(name === undefined ? {} : { name }), ...(payload ? { payload } : {}) };
}
async function readPayload(path, shown) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined)
        throw new lib/* UserError */.yo('missing-file', `--event: "${shown}" cannot be read.`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new lib/* UserError */.yo('bad-input', { message: `--event: ${String(error)}`, location: { file: shown } });
    }
    if ((0,json/* isRecord */.u)(value))
        return value;
    throw new lib/* UserError */.yo('bad-input', {
        message: 'The payload of an event is a JSON object.',
        location: { file: shown },
    });
}
function nameOf(file, payload) {
    const stem = file.split('.')[0] ?? '';
    const key = Object.keys(TELLING).find(name => name in payload);
    // Events of one family share their payload: the file's name says which of them it is.
    const family = key !== undefined && stem.startsWith(TELLING[key]);
    return family || key === undefined ? stem : TELLING[key];
}

;// CONCATENATED MODULE: ../packages/cli/lib/run/read-secrets.js

/** Values never come from the command line: they would stand in the shell's history and in the list of processes. */
async function readSecrets(names = [], terminal) {
    const problems = names.flatMap(name => problemWith(name, terminal));
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
    const secrets = {};
    for (const name of names) {
        const value = terminal.env[name] ?? (await terminal.ask(`Value of the secret ${name}: `, { hidden: true }));
        if (value === undefined)
            throw new lib/* UserError */.yo('cancelled', `The secret ${name} was not given.`);
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
    const last = new Map();
    for (const record of records)
        if (record.kind === 'comment')
            last.set(record.id, record);
    const comments = [...last.values()].flatMap(({ issue, action, body }) => [
        {
            kind: 'details',
            summary: `Comment on #${issue} (${action})`,
            blocks: [{ kind: 'code', text: body, language: 'markdown' }],
        },
    ]);
    const others = records.filter(record => record.kind !== 'comment').map(recordRow);
    return [...section('Sent to the GitHub API', ['What', 'Where', 'Says'], others), ...comments];
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
            return row([`${record.status}`, `${record.method} ${record.path}`, refusalOf(record)], 'warn');
    }
}
function refusalOf({ message, needs, job }) {
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

;// CONCATENATED MODULE: ../packages/cli/lib/run/run-document.js





/**
 * What a run left, as a report like those of the actions. Strings may be untrusted: the renderers escape them.
 * @param redact takes the secrets out of what steps sent to the API; the engine has masked the rest.
 */
function runDocument({ report, folder, services }, redact) {
    const { workflow, event, conclusion, durationMs, jobs, notices } = report;
    const { records: sent = [], artifacts = [] } = services ?? {};
    const records = sent.map(redact);
    const stages = jobs.flatMap(stagesOf);
    const problems = [
        ...jobs.flatMap(problemRows),
        ...notices.filter(isGrave).map(noticeRow),
        ...leakRows(sent, records),
    ];
    return {
        title: workflow.name,
        verdict: conclusion === 'success' && problems.length ? 'warn' : OUTCOME[conclusion],
        headline: headlineOf(report, stages),
        blocks: [
            table('Jobs', ['Job', 'Result', 'Time', ''], jobs.map(jobRow)),
            ...section('Verdicts', ['Stage', 'Verdict', 'Why'], stages.map(stageRow)),
            ...section('Problems', ['Where', 'What'], problems),
            ...section('Job outputs', ['Job', 'Output', 'Value'], jobs.flatMap(outputRows)),
            ...apiBlocks(records),
            ...section('Reports', ['Stage', 'File'], stages.flatMap(reportRow)),
            ...section('Artifacts', ['Name', 'Bytes', 'Folder'], artifacts.map(({ name, size, folder: at }) => row([name, String(size), { code: at }]))),
        ],
        footer: [
            `${event} on ${report.ref.replace(/^refs\/heads\//, '')}`,
            `took ${duration(durationMs)}`,
            { code: folder },
        ],
    };
}
const OUTCOME = {
    success: 'pass',
    skipped: 'warn',
    cancelled: 'inconclusive',
    failure: 'fail',
};
function stagesOf(job) {
    return job.steps.flatMap(step => {
        const { verdict, headline } = step.outputs;
        if (headline === undefined || verdict === undefined || !isOutcome(verdict))
            return [];
        return [{ job, step, verdict }];
    });
}
function isOutcome(text) {
    return ['pass', 'warn', 'inconclusive', 'fail', 'error'].includes(text);
}
/** The first refusal says more than the bare conclusion. */
function headlineOf({ conclusion, durationMs, jobs }, stages) {
    const refusal = stages.find(({ verdict }) => !(0,lib/* allows */.NB)(verdict));
    const failed = jobs.find(job => job.conclusion === 'failure' && !job.continuedOnError);
    const counted = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'} in ${duration(durationMs)}`;
    if (conclusion === 'cancelled')
        return `Cancelled: ${counted}.`;
    if (conclusion === 'skipped')
        return 'No job ran.';
    if (conclusion === 'success')
        return `The workflow succeeded: ${counted}.`;
    if (refusal)
        return `${refusal.job.name} refused: ${refusal.step.outputs['headline'] ?? ''}`;
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
function stageRow({ step, verdict }) {
    return row([step.name, verdict, step.outputs['headline'] ?? ''], verdict);
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
function reportRow({ job, step }) {
    const path = step.outputs['report-path'];
    if (!path || !job.workspace)
        return [];
    return [row([step.name, { code: (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.join)(job.workspace, path) }])];
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

;// CONCATENATED MODULE: ../packages/cli/lib/run/run-command.js



















/** `sluice run <workflow>`. Returns the exit code: 0 success, 1 failure, 2 error, 130 cancelled. */
async function runCommand(argv, terminal) {
    if (argv.includes('--help')) {
        terminal.out.write(runHelp(terminal.out.columns));
        return 0;
    }
    const flags = (0,lib_flags/* parseFlags */.b)(argv, runFlags, 1);
    const json = flags.values['json'] !== undefined;
    const options = await readOptions(flags, terminal);
    const progress = progressOn(json ? terminal.err : terminal.out, terminal.env, {
        verbose: flags.values['verbose'] !== undefined,
        now: () => performance.now(),
    });
    const outcome = await execute(options, approvedIn(flags), terminal, progress);
    await show(outcome, redactorOf(options), json, terminal);
    return EXIT[outcome.conclusion];
}
const EXIT = {
    success: 0,
    skipped: 0,
    failure: 1,
    cancelled: 130,
};
async function readOptions({ values, positionals }, terminal) {
    const problems = [];
    const pairs = (name) => {
        const { pairs: found, wrong } = pairsOf(values[name]);
        problems.push(...wrong.map(text => ({ message: `--${name} ${text} is not NAME=VALUE.` })));
        return found;
    };
    const [inputs, vars, mapped] = [pairs('input'), pairs('var'), pairs('local-repository')];
    const parallel = values['parallel'] ? (0,lib/* parseInteger */.cG)(values['parallel'][0]) : undefined;
    if (values['parallel'] && !(parallel !== undefined && parallel >= 1))
        problems.push({ message: `--parallel ${values['parallel'][0]} is not a whole number ≥ 1.` });
    if (problems.length)
        throw new lib/* UserError */.yo('bad-input', problems);
    const { file, repositoryRoot } = await findWorkflow(positionals[0], values['repo']?.[0], terminal.cwd);
    const folders = Object.entries(mapped).map(([name, folder]) => [name, (0,external_node_path_.resolve)(terminal.cwd, folder)]);
    const localRepositories = Object.fromEntries(folders);
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
        intercepted: local_runner_lib/* interceptedActions */.X2,
        startServices: facts => (0,local_runner_lib/* startServices */.Fp)((0,local_runner_lib/* servicesOptionsOf */.UV)(facts)),
        debug: values['debug'] !== undefined,
        hostEnvironment: terminal.env,
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
        return await (0,local_runner_lib/* runWorkflow */.FZ)({ ...options, signal, kill, approve }, progress.listen);
    }
    finally {
        progress.end();
        cancellation.stop();
    }
}
/** What steps sent to the API was not masked, on GitHub neither: here at least it is not shown again. */
function redactorOf({ secrets = {} }) {
    const redactor = new runtime_lib/* Redactor */.pO();
    for (const value of Object.values(secrets))
        redactor.add(value);
    return redactor;
}
async function show(outcome, redactor, json, terminal) {
    const { out, env } = terminal;
    const { report, folder, services } = outcome;
    // Once more as a whole: what a colour parted in a log is in one piece again on a page.
    const document = redactor.redactValue(runDocument(outcome, record => redactor.redactValue(record)));
    const page = (0,external_node_path_.join)(folder, 'report.html');
    await (0,promises_.writeFile)(page, (0,document_lib/* renderHtml */.K2)(document));
    const summaries = report.jobs.flatMap(job => job.steps.flatMap(step => step.summaries));
    const summary = (0,external_node_path_.join)(folder, 'summary.md');
    if (summaries.length)
        await (0,promises_.writeFile)(summary, `${summaries.join('\n\n')}\n`);
    if (json) {
        const told = { ...report, folder, github: services?.records ?? [], artifacts: services?.artifacts ?? [] };
        out.write(`${JSON.stringify(redactor.redactValue(told), null, 2)}\n`);
        return;
    }
    out.write(`\n${(0,document_lib/* renderTerminal */.bF)(document, { width: out.columns, color: (0,lib_terminal/* usesColor */.cr)(out, env) })}`);
    if (summaries.length)
        out.write(`\nThe job summaries, as GitHub would show them: ${summary}`);
    out.write(`\nThe whole run as a page: ${page}\n`);
}


/***/ })

};
