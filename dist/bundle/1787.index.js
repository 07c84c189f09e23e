export const id = 1787;
export const ids = [1787];
export const modules = {

/***/ 80502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUITE),
/* harmony export */   g: () => (/* binding */ findSuite)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The name under which workflows use the suite's actions: `uses: sluice-ml/sluice/actions/train@v1`. */
const SUITE = 'sluice-ml/sluice';
/** The folder of this installation, which has `actions/<name>/action.yml`; undefined when it was taken apart. */
function findSuite(from) {
    for (let folder = from;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'actions', 'validate-data', 'action.yml')))
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return undefined;
    }
}


/***/ }),

/***/ 49342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 14245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ interceptedActions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ../node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(56416);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/run-program.js

/** Runs a program to its end by argv; a failure is a result, not an exception. */
function runProgram(argv, options) {
    const [file, ...args] = argv;
    // Set inside a git hook, they would point git at the repository the hook runs in.
    const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !name.startsWith('GIT_')));
    return new Promise(resolve => {
        const settings = { ...options, env, encoding: 'buffer', maxBuffer: 2 ** 30 };
        (0,external_node_child_process_.execFile)(file, args, settings, (error, stdout, stderr) => {
            const code = error ? error.code : 0;
            const exitCode = typeof code === 'number' ? code : undefined;
            resolve({ exitCode, stdout, stderr: stderr.toString('utf8').trim() || (error?.message ?? '') });
        });
    });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/cache-archive.js







/** The toolkit's version of a cache: entries saved for other paths or by other means of compression stay apart. */
function cacheVersion(paths) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...paths, 'gzip', '1.0'].join('|'))
        .digest('hex');
}
/**
 * What the patterns name now, relative to the workspace. Paths outside it belong to this machine (`~/.npm` is the
 * user's own, and warm already): they are left alone, with a notice.
 */
async function cacheablePaths(lines, { workspace, log }) {
    const inside = [];
    const outside = [];
    for (const line of lines) {
        const negated = line.startsWith('!') ? '!' : '';
        const path = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, line
            .slice(negated.length)
            .trim()
            .replace(/^~(?=$|[\\/])/, (0,external_node_os_.homedir)())));
        const out = path.startsWith('..') || (0,external_node_path_.isAbsolute)(path);
        (out ? outside : inside).push(out ? line : negated + (path.split(external_node_path_.sep).join('/') || '.'));
    }
    if (outside.length)
        log.notice(`Not cached, since outside the workspace this machine's own are used: ${outside.join(', ')}`);
    const found = await (0,dist.glob)(inside, { cwd: workspace, dot: true, onlyFiles: false, expandDirectories: false });
    return found.sort();
}
/** Packs the paths into an archive in the folder, and returns it. */
async function packCache(paths, folder, context) {
    const [archive, manifest] = [(0,external_node_path_.join)(folder, 'cache.tgz'), (0,external_node_path_.join)(folder, 'manifest.txt')];
    // A name may hold a line break, or look like an option; between NULs it is a name.
    await (0,promises_.writeFile)(manifest, paths.join('\0'));
    await tar(['-czf', archive, '-C', context.workspace, '--null', '--files-from', manifest], context);
    return archive;
}
async function unpackCache(archive, context) {
    await tar(['-xzf', archive, '-C', context.workspace], context);
}
async function tar(args, { workspace, env, signal }) {
    const { exitCode, stderr } = await runProgram(['tar', ...args], { cwd: workspace, env, signal });
    if (exitCode !== 0)
        throw new errors/* UserError */.yo('command-failed', `tar ended with ${exitCode ?? 'no exit code'}: ${stderr}`);
}

// EXTERNAL MODULE: ../packages/core/lib/parse.js
var parse = __webpack_require__(55520);
;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/inputs.js

/** Declares inputs by their defaults: `undefined` for none. */
function declare(defaults) {
    const entries = Object.entries(defaults);
    return Object.fromEntries(entries.map(([name, text]) => [name, text === undefined ? {} : { default: text }]));
}
function inputOf({ inputs }, name) {
    return (inputs[name.toLowerCase()] ?? '').trim();
}
function requiredOf(context, name) {
    const value = inputOf(context, name);
    if (!value)
        throw new errors/* UserError */.yo('bad-input', { message: `Input required and not supplied: ${name}` });
    return value;
}
/** As the toolkit reads booleans; empty is false. */
function flagOf(context, name) {
    const text = inputOf(context, name);
    const value = text === '' ? false : (0,parse/* parseBoolean */.yG)(text);
    if (value !== undefined)
        return value;
    throw new errors/* UserError */.yo('bad-input', {
        message: `Input "${name}" is ${JSON.stringify(text)}.`,
        valid: ['true', 'false'],
    });
}
function choiceOf(context, name, values) {
    const text = inputOf(context, name);
    const value = values.find(candidate => candidate === text);
    if (value)
        return value;
    throw new errors/* UserError */.yo('bad-input', {
        message: `Input "${name}" is ${JSON.stringify(text)}.`,
        valid: [...values],
    });
}
function linesOf(context, name) {
    const lines = inputOf(context, name)
        .split('\n')
        .map(line => line.trim());
    return lines.filter(line => line !== '');
}
/** A text of the `github` context. */
function githubOf({ github }, name) {
    const value = github[name];
    return typeof value === 'string' ? value : '';
}
/** The services of the run, with their doors for this process. */
function servicesOf({ services }) {
    if (services && 'artifacts' in services)
        return services;
    throw new errors/* UserError */.yo('service-unavailable', {
        message: 'This run has no loopback services, so artifacts and caches cannot be kept.',
    });
}
/** Refuses what a stand-in cannot do, all of it at once. */
function refuse(reasons) {
    if (reasons.length)
        throw new errors/* UserError */.yo('unsupported', reasons.map(message => ({ message })));
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/cache.js






const saving = {
    path: undefined,
    key: undefined,
    'upload-chunk-size': undefined,
    enablecrossosarchive: 'false',
};
const restoring = {
    ...saving,
    'restore-keys': undefined,
    'fail-on-cache-miss': 'false',
    'lookup-only': 'false',
};
/** `actions/cache`: restores now, saves at the end of a job that succeeded. */
const cache = {
    inputs: declare({ ...restoring, 'save-always': 'false' }),
    main: async (context) => {
        const { key, hit, outputs } = await restore(context);
        const save = async (later) => {
            if (hit?.key === key)
                later.log.info(`Cache hit occurred on the primary key ${key}, not saving cache.`);
            else
                await saveCache(later, key);
        };
        return { outputs, post: { condition: 'success()', run: save } };
    },
};
/** `actions/cache/restore`. */
const restoreOnly = {
    inputs: declare(restoring),
    main: async (context) => {
        const { key, hit, outputs } = await restore(context);
        return {
            outputs: { ...outputs, 'cache-primary-key': key, ...(hit ? { 'cache-matched-key': hit.key } : {}) },
        };
    },
};
/** `actions/cache/save`. */
const saveOnly = {
    inputs: declare(saving),
    main: async (context) => {
        requiredOf(context, 'path');
        await saveCache(context, requiredOf(context, 'key'));
        return {};
    },
};
async function restore(context) {
    const { log } = context;
    requiredOf(context, 'path');
    const key = requiredOf(context, 'key');
    const keys = [key, ...linesOf(context, 'restore-keys')];
    if (keys.length > 10)
        throw new errors/* UserError */.yo('bad-input', 'Key Validation Error: Keys are limited to a maximum of 10.');
    for (const each of keys)
        checkKey(each);
    const paths = linesOf(context, 'path');
    const hit = await servicesOf(context).cache.find(keys, cacheVersion(paths));
    if (!hit) {
        if (flagOf(context, 'fail-on-cache-miss')) {
            const message = `Failed to restore cache entry. Exiting as fail-on-cache-miss is set. Input key: ${key}`;
            throw new errors/* UserError */.yo('missing-file', message);
        }
        log.info(`Cache not found for input keys: ${keys.join(', ')}`);
        // As the real action: no output at all on a miss.
        return { key, hit, outputs: {} };
    }
    if (flagOf(context, 'lookup-only'))
        log.info(`Cache found and can be restored from key: ${hit.key}`);
    else {
        await unpackCache(hit.path, context);
        log.info(`Cache restored from key: ${hit.key}`);
    }
    return { key, hit, outputs: { 'cache-hit': String(hit.key === key) } };
}
/** A cache is a convenience: what goes wrong with it warns and fails nothing. */
async function saveCache(context, key) {
    const { log } = context;
    const { cache: store, blobs, cacheWritable } = servicesOf(context);
    checkKey(key);
    if (!cacheWritable) {
        log.warning(`Failed to save: GitHub gives this event a read-only cache; key ${key} is not saved.`);
        return;
    }
    const lines = linesOf(context, 'path');
    const version = cacheVersion(lines);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temp, 'cache-'));
    try {
        const paths = await cacheablePaths(lines, context);
        if (!paths.length)
            throw new Error('Path(s) specified in the action for caching do(es) not exist, hence no cache is being saved.');
        const archive = await packCache(paths, folder, context);
        const blob = await store.reserve(key, version);
        try {
            await blobs.put(blob, (0,external_node_fs_.createReadStream)(archive));
            await store.finalize(key, version, blobs.find(blob).size);
            log.info(`Cache saved with key: ${key}`);
        }
        finally {
            await store.release(key, version);
        }
    }
    catch (error) {
        log.warning(`Failed to save: ${error instanceof Error ? error.message : String(error)}`);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function checkKey(key) {
    if (key.length <= 512 && !key.includes(','))
        return;
    const why = key.length > 512 ? 'cannot be larger than 512 characters' : 'cannot contain commas';
    throw new errors/* UserError */.yo('bad-input', `Key Validation Error: ${key} ${why}.`);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/copy-files.js



/** Enough to keep a disk busy, too few to run out of file handles. */
const AT_ONCE = 32;
/**
 * Copies the files into the folder, by reference where the file system can (never as hard links: a step that writes to
 * its copy must not write to the repository). Links stay links, modes stay. Returns how many there were; files that are
 * gone do not count.
 */
async function copyFiles(root, files, target) {
    const folders = new Set(files.map(file => (0,external_node_path_.dirname)((0,external_node_path_.join)(target, file))));
    for (const folder of folders)
        await (0,promises_.mkdir)(folder, { recursive: true });
    const queue = files.values();
    let copied = 0;
    const worker = async () => {
        for (const file of queue)
            if (await copyEntry((0,external_node_path_.join)(root, file), (0,external_node_path_.join)(target, file)))
                copied++;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return copied;
}
async function copyEntry(from, to) {
    const found = await (0,promises_.lstat)(from).catch(() => undefined);
    if (!found)
        return false;
    if (found.isSymbolicLink())
        await copy_files_link(from, to);
    // The place of a submodule, empty as after a checkout without submodules.
    else if (found.isDirectory())
        await (0,promises_.mkdir)(to, { recursive: true });
    else if (found.isFile())
        await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_FICLONE);
    else
        return false;
    return !found.isDirectory();
}
async function copy_files_link(from, to) {
    await (0,promises_.rm)(to, { force: true });
    await (0,promises_.symlink)(await (0,promises_.readlink)(from), to);
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/repository-files.js




/** Earlier runs, this one's workspaces among them: never part of a repository. */
const STATE = '.sluice/local/';
/** Without git nothing says what is generated; these always are. */
const GENERATED = ['node_modules', '.git', '.sluice'];
/**
 * What a checkout of the folder as it stands would hold: tracked files and those that a commit would add. Outside git
 * all files but the generated.
 */
async function listRepositoryFiles(root, env) {
    const top = await findTop(root, env);
    if (top === undefined)
        return { files: await walk(root) };
    const listed = await runProgram(['git', 'ls-files', '-co', '-z', '--exclude-standard'], { cwd: root, env });
    if (listed.exitCode !== 0)
        throw new errors/* UserError */.yo('unsupported', `git ls-files: ${listed.stderr}`);
    const names = new Set(listed.stdout.toString('utf8').split('\0'));
    // A name with a slash at its end is another repository inside this one, which no commit would add.
    const files = [...names].filter(name => name !== '' && !name.endsWith('/') && !name.startsWith(STATE));
    return { files, git: { top, head: await resolveCommit('HEAD', root, env) } };
}
/** The commit a name stands for in this repository; branches of `origin` count. */
async function resolveCommit(name, root, env) {
    if (name.startsWith('-'))
        return undefined;
    for (const candidate of [name, `origin/${name}`]) {
        const argv = ['git', 'rev-parse', '--verify', '--quiet', `${candidate}^{commit}`];
        const { exitCode, stdout } = await runProgram([...argv], { cwd: root, env });
        if (exitCode === 0)
            return stdout.toString('utf8').trim();
    }
    return undefined;
}
async function findTop(root, env) {
    const found = await runProgram(['git', 'rev-parse', '--show-toplevel'], { cwd: root, env });
    if (found.exitCode === 0) {
        // A scratch folder inside somebody's repository is no part of it.
        const ignored = await runProgram(['git', 'check-ignore', '--quiet', '.'], { cwd: root, env });
        return ignored.exitCode === 0 ? undefined : found.stdout.toString('utf8').trim();
    }
    if (found.exitCode === undefined || found.stderr.includes('not a git repository'))
        return undefined;
    // For example a repository of another user, which git will not read: copying everything instead would be wrong.
    throw new errors/* UserError */.yo('unsupported', `git: ${found.stderr}`);
}
async function walk(root, inside = '') {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, inside), { withFileTypes: true });
    const found = [];
    for (const entry of entries) {
        if (GENERATED.includes(entry.name))
            continue;
        const path = inside ? `${inside}/${entry.name}` : entry.name;
        if (entry.isDirectory())
            found.push(...(await walk(root, path)));
        else
            found.push(path);
    }
    return found;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/checkout.js







const inputs = declare({
    repository: undefined,
    ref: undefined,
    path: undefined,
    clean: 'true',
    lfs: 'false',
    submodules: 'false',
    'sparse-checkout': undefined,
    'github-server-url': undefined,
    // Of no effect here: nothing is fetched, so there are no credentials, no progress and no depth.
    token: undefined,
    'ssh-key': undefined,
    'ssh-known-hosts': undefined,
    'ssh-strict': undefined,
    'ssh-user': undefined,
    'persist-credentials': undefined,
    filter: undefined,
    'sparse-checkout-cone-mode': undefined,
    'fetch-depth': undefined,
    'fetch-tags': undefined,
    'show-progress': undefined,
    'set-safe-directory': undefined,
    'allow-unsafe-pr-checkout': undefined,
});
/** `actions/checkout`: the repository as it stands on this machine, uncommitted changes included. */
const checkout = {
    inputs,
    check: unsupported,
    main: async (context) => {
        refuse(unsupported(context.inputs));
        refuseOther(context);
        const target = targetOf(context);
        await (0,promises_.mkdir)(target, { recursive: true });
        await refuseElsewhere(context, target);
        if (flagOf(context, 'clean'))
            await empty(target);
        const commit = await fill(context, target);
        const ref = inputOf(context, 'ref') || githubOf(context, 'ref');
        return { outputs: { ref, commit: commit ?? '' } };
    },
};
function unsupported(given) {
    const reasons = [];
    if (given['sparse-checkout']?.trim())
        reasons.push('"sparse-checkout" is not supported here: all files are copied.');
    if (given['submodules'] && !/^false$/i.test(given['submodules'].trim()))
        reasons.push('"submodules" is not supported here: fetching them may need a network.');
    const server = given['github-server-url']?.trim();
    if (server && server !== 'https://github.com')
        reasons.push(`"github-server-url" ${server} is out of reach here.`);
    return reasons;
}
function refuseOther(context) {
    const [wanted, own] = [inputOf(context, 'repository'), githubOf(context, 'repository')];
    if (!wanted || wanted.toLowerCase() === own.toLowerCase())
        return;
    const message = `The repository ${wanted} is not on this machine; only ${own} is.`;
    throw new errors/* UserError */.yo('unsupported', { message });
}
function targetOf(context) {
    const target = (0,external_node_path_.resolve)(context.workspace, inputOf(context, 'path') || '.');
    if (contains(context.workspace, target))
        return target;
    const message = `Repository path '${target}' is not under '${context.workspace}'`;
    throw new errors/* UserError */.yo('bad-input', { message });
}
/** Emptying the target must never empty the repository, nor what a link in it leads to. */
async function refuseElsewhere({ workspace, repositoryRoot }, target) {
    const paths = [workspace, repositoryRoot, target].map(path => (0,promises_.realpath)(path));
    const [inside, root, real] = (await Promise.all(paths));
    if (contains(real, root))
        throw new errors/* UserError */.yo('bad-input', { message: `The workspace ${target} holds the repository itself.` });
    if (!contains(inside, real))
        throw new errors/* UserError */.yo('bad-input', {
            message: `'${target}' is by a link '${real}', outside of the workspace.`,
        });
}
function contains(parent, path) {
    const inside = (0,external_node_path_.relative)(parent, path);
    return inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
}
async function empty(folder) {
    const names = await (0,promises_.readdir)(folder);
    await Promise.all(names.map(name => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true })));
}
/** Returns the commit checked out, if there is one. */
async function fill(context, target) {
    const { repositoryRoot: root, env, log } = context;
    const { files, git } = await listRepositoryFiles(root, env);
    const ref = inputOf(context, 'ref');
    const wanted = ref ? await commitOf(ref, context, git?.head) : git?.head;
    const whole = git !== undefined && (await (0,promises_.realpath)(git.top)) === (await (0,promises_.realpath)(root));
    if (wanted !== git?.head) {
        if (!whole)
            throw new errors/* UserError */.yo('unsupported', `"ref" ${ref}: only a whole git repository has other commits here.`);
        await cloneInto(target, git.top, context);
        await mustRun(['git', '-c', 'core.hooksPath=', 'checkout', '--quiet', '--detach', wanted], target, env);
        log.info(`Checked out ${wanted ?? ''} of this machine's repository.`);
        return wanted;
    }
    if (whole && git.head !== undefined)
        await cloneInto(target, git.top, context);
    const count = await copyFiles(root, files, target);
    log.info(`Copied ${count} files of the working tree${git?.head ? ` at ${git.head}` : ''}.`);
    return git?.head;
}
/** The run's own ref and commit mean the working tree, whatever their name. */
async function commitOf(ref, context, head) {
    const { github, repositoryRoot, env } = context;
    if ([github['ref'], github['ref_name'], github['head_ref'], github['sha']].includes(ref))
        return head;
    const commit = await resolveCommit(ref, repositoryRoot, env);
    if (commit !== undefined)
        return commit;
    throw new errors/* UserError */.yo('unsupported', {
        message: `"ref" ${ref} is not in the repository on this machine.`,
        fix: `Fetch it first: git fetch origin ${ref}`,
    });
}
/**
 * History and index without a copy of the objects, so that `git log` and `git diff` work in the job. Pushing from it
 * is made impossible: it would go to the repository on this machine.
 */
async function cloneInto(target, top, { env, log }) {
    const names = await (0,promises_.readdir)(target);
    if (names.length)
        return;
    try {
        await mustRun(['git', 'clone', '--quiet', '--shared', '--no-checkout', '--template=', '--', top, '.'], target, env);
        await mustRun(['git', 'remote', 'set-url', '--push', 'origin', 'nowhere://pushing-is-not-possible-here'], target, env);
        await mustRun(['git', 'read-tree', 'HEAD'], target, env);
    }
    catch (error) {
        await (0,promises_.rm)((0,external_node_path_.join)(target, '.git'), { recursive: true, force: true });
        log.notice(`The workspace has no git history: ${String(error)}`);
    }
}
async function mustRun(argv, cwd, env) {
    const { exitCode, stderr } = await runProgram(argv, { cwd, env });
    if (exitCode !== 0)
        throw new errors/* UserError */.yo('command-failed', `${argv.slice(0, 2).join(' ')}: ${stderr}`);
}

// EXTERNAL MODULE: ../node_modules/picomatch/index.js
var picomatch = __webpack_require__(55180);
// EXTERNAL MODULE: ../packages/local-runner/lib/services/zip.js
var zip = __webpack_require__(18634);
;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/download-artifact.js







const download_artifact_inputs = declare({
    name: undefined,
    'artifact-ids': undefined,
    path: undefined,
    pattern: undefined,
    'merge-multiple': 'false',
    'github-token': undefined,
    repository: '${{ github.repository }}',
    'run-id': '${{ github.run_id }}',
    'skip-decompress': 'false',
    'digest-mismatch': 'error',
});
/** `actions/download-artifact`, straight from the artifact service of this process. */
const downloadArtifact = {
    inputs: download_artifact_inputs,
    main: async (context) => {
        refuseOtherRuns(context);
        choiceOf(context, 'digest-mismatch', ['ignore', 'info', 'warn', 'error']);
        const folder = (0,external_node_path_.resolve)(context.workspace, inputOf(context, 'path').replace(/^~/, (0,external_node_os_.homedir)()) || '.');
        const chosen = choose(context, servicesOf(context).artifacts.list());
        const apart = !inputOf(context, 'name') && !flagOf(context, 'merge-multiple') && chosen.length !== 1;
        for (const artifact of chosen) {
            await place(artifact, apart ? (0,external_node_path_.join)(folder, artifact.name) : folder, flagOf(context, 'skip-decompress'));
            context.log.info(`- ${artifact.name} (ID ${artifact.id}): ${artifact.size} bytes, sha256:${artifact.sha256}`);
        }
        context.log.info(`Total of ${chosen.length} artifact(s) downloaded`);
        return { outputs: { 'download-path': folder } };
    },
};
/** With a token the real action reaches into other runs and repositories; they are not here. */
function refuseOtherRuns(context) {
    if (!inputOf(context, 'github-token'))
        return;
    const [run, repository] = [inputOf(context, 'run-id'), inputOf(context, 'repository')];
    if (run && run !== context.runId)
        throw new errors/* UserError */.yo('unsupported', `The artifacts of run ${run} are not on this machine; only those of this run are.`);
    if (repository && repository !== githubOf(context, 'repository'))
        throw new errors/* UserError */.yo('unsupported', `The artifacts of ${repository} are not on this machine.`);
}
function choose(context, all) {
    const [name, ids, pattern] = [
        inputOf(context, 'name'),
        inputOf(context, 'artifact-ids'),
        inputOf(context, 'pattern'),
    ];
    if (name && ids) {
        const message = "Inputs 'name' and 'artifact-ids' cannot be used together. Please specify only one.";
        throw new errors/* UserError */.yo('bad-input', message);
    }
    if (name)
        return [byName(name, all)];
    if (ids)
        return byIds(ids, all, context);
    return pattern ? all.filter(artifact => picomatch.isMatch(artifact.name, pattern)) : [...all];
}
function byName(name, all) {
    const found = all.find(artifact => artifact.name === name);
    if (found)
        return found;
    const names = all.map(artifact => artifact.name);
    throw new errors/* UserError */.yo('missing-file', { message: `Artifact '${name}' not found in this run.`, valid: names });
}
function byIds(text, all, { log }) {
    const ids = text
        .split(',')
        .map(id => id.trim())
        .filter(id => id !== '');
    const found = all.filter(artifact => ids.includes(String(artifact.id)));
    if (!found.length)
        throw new errors/* UserError */.yo('missing-file', `None of the provided artifact IDs were found: ${text}`);
    const missing = ids.filter(id => !found.some(artifact => String(artifact.id) === id));
    if (missing.length)
        log.warning(`Could not find the following artifact IDs: ${missing.join(', ')}`);
    return found;
}
async function place(artifact, folder, asIs) {
    const zipped = artifact.mimeType === 'application/zip';
    if (zipped && !asIs)
        return (0,zip/* unzip */.$)(artifact.path, folder);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.copyFile)(artifact.path, (0,external_node_path_.join)(folder, zipped ? `${artifact.name}.zip` : artifact.name));
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/setup.js





/** `actions/setup-node`: this machine's Node, since nothing is downloaded. */
const setupNode = {
    inputs: declare({
        'always-auth': undefined,
        'node-version': undefined,
        'node-version-file': undefined,
        architecture: undefined,
        'check-latest': undefined,
        'registry-url': undefined,
        scope: undefined,
        token: undefined,
        cache: undefined,
        'package-manager-cache': undefined,
        'cache-dependency-path': undefined,
        mirror: undefined,
        'mirror-token': undefined,
    }),
    check: given => refusals(given, 'registry-url'),
    main: async (context) => {
        refuse(refusals(context.inputs, 'registry-url'));
        const version = (await versionOf(['node', '--version'], context))?.replace(/^v/, '');
        if (version === undefined)
            throw absent('Node.js', 'node');
        tell(context, 'Node.js', inputOf(context, 'node-version'), version);
        return { outputs: { 'node-version': `v${version}`, 'cache-hit': 'false' } };
    },
};
/** `actions/setup-python`: this machine's Python; `python` means `python3` where only that exists. */
const setupPython = {
    inputs: declare({
        'python-version': undefined,
        'python-version-file': undefined,
        architecture: undefined,
        cache: undefined,
        'cache-dependency-path': undefined,
        'check-latest': undefined,
        token: undefined,
        'update-environment': undefined,
        'allow-prereleases': undefined,
        freethreaded: undefined,
        'pip-version': undefined,
        'pip-install': undefined,
    }),
    check: given => refusals(given, 'pip-install'),
    main: async (context) => {
        refuse(refusals(context.inputs, 'pip-install'));
        const found = await findPython(context);
        if (!found)
            throw absent('Python', 'python3');
        tell(context, 'Python', inputOf(context, 'python-version'), found.version);
        const path = found.name === 'python' ? [] : [await nameAsPython(found.path, context.temp)];
        return {
            path,
            outputs: { 'python-version': found.version, 'python-path': found.path, 'cache-hit': 'false' },
        };
    },
};
function refusals(given, name) {
    return given[name]?.trim() ? [`"${name}" is not supported here: it needs a network.`] : [];
}
function absent(language, program) {
    const message = `${language} is not installed on this machine (there is no "${program}" in the PATH).`;
    return new errors/* UserError */.yo('unsupported', { message, fix: `Install it; nothing is downloaded here.` });
}
function tell({ log }, language, wanted, version) {
    const used = `${language} ${version} of this machine is used`;
    if (wanted && !mayMean(wanted, version))
        log.warning(`${used}, not ${wanted}: nothing is downloaded here.`);
    else
        log.notice(`${used}${wanted ? ` for ${wanted}` : ''}.`);
}
/** False only for a plain version (`22`, `3.12.1`, `20.x`) that this is not; ranges and aliases are not judged. */
function mayMean(wanted, version) {
    const plain = /^v?(\d+(?:\.\d+)*)(?:\.[x*])*$/.exec(wanted)?.[1];
    return plain === undefined || version === plain || version.startsWith(`${plain}.`);
}
async function findPython(context) {
    const facts = 'import platform, sys; print(sys.executable); print(platform.python_version())';
    for (const name of ['python', 'python3']) {
        const [path, version] = (await versionOf([name, '-c', facts], context))?.split(/\r?\n/) ?? [];
        if (path && version?.startsWith('3.'))
            return { name, path, version };
    }
    return undefined;
}
/** A folder for the PATH in which `python` is this Python. A script, for a link would leave its virtual environment. */
async function nameAsPython(path, temp) {
    const folder = (0,external_node_path_.join)(temp, 'setup-python');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const quoted = `'${path.replaceAll("'", `'\\''`)}'`;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'python'), `#!/bin/sh\nexec ${quoted} "$@"\n`);
    await (0,promises_.chmod)((0,external_node_path_.join)(folder, 'python'), 0o755);
    return folder;
}
async function versionOf(argv, { workspace, env, signal }) {
    const { exitCode, stdout } = await runProgram(argv, { cwd: workspace, env, signal });
    return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/find-files.js




const WILDCARD = /[*?[]/;
/**
 * The files that `actions/upload-artifact` would find and the root it would choose: patterns one per line, a folder
 * means all below it, `!` excludes, `~` is the home folder. Hidden means a name that begins with a dot.
 */
async function findFiles(workspace, patterns, hidden) {
    const lines = patterns.filter(line => !line.startsWith('#'));
    const absolute = (line) => (0,external_node_path_.resolve)(workspace, line.replace(/^~(?=$|[\\/])/, (0,external_node_os_.homedir)()));
    const excluded = lines.filter(line => line.startsWith('!')).map(line => absolute(line.slice(1).trim()));
    const ignore = excluded.flatMap(pattern => withDescendants(escapedPattern(pattern)));
    const searches = lines.filter(line => !line.startsWith('!')).map(line => split(absolute(line)));
    const files = new Set();
    for (const search of searches) {
        for (const file of await filesOf(search, ignore))
            if (hidden || !isHidden(search.path, file))
                files.add(file);
    }
    const sorted = [...files].sort();
    return { files: sorted, root: rootOf(topmost(searches.map(search => search.path)), sorted) };
}
function split(pattern) {
    const segments = pattern.split(external_node_path_.sep);
    const first = segments.findIndex(segment => WILDCARD.test(segment));
    if (first < 0)
        return { path: pattern, rest: '' };
    return { path: segments.slice(0, first).join(external_node_path_.sep) || external_node_path_.sep, rest: segments.slice(first).join('/') };
}
async function filesOf({ path, rest }, ignore) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found)
        return [];
    const cwd = found.isDirectory() ? path : (0,external_node_path_.dirname)(path);
    const pattern = rest || (found.isDirectory() ? '**' : (0,dist/* escapePath */.ft)((0,external_node_path_.basename)(path)));
    const options = { cwd, ignore, dot: true, absolute: true, braceExpansion: false, expandDirectories: false };
    return (await (0,dist.glob)(withDescendants(pattern), options)).map(file => (0,external_node_path_.resolve)(file));
}
/** What a pattern matches and, where that is a folder, all below it. */
function withDescendants(pattern) {
    return [pattern, `${pattern}/**`];
}
/** Wildcards stay, the path before them is literal. */
function escapedPattern(pattern) {
    const { path, rest } = split(pattern);
    return external_node_path_.posix.join((0,dist/* escapePath */.ft)(path.split(external_node_path_.sep).join('/')), rest);
}
function isHidden(base, file) {
    const names = [(0,external_node_path_.basename)(base), ...(0,external_node_path_.relative)(base, file).split(external_node_path_.sep)];
    return names.some(name => name.startsWith('.'));
}
/** Without those that lie below another. */
function topmost(paths) {
    const unique = [...new Set(paths)];
    return unique.filter(path => !unique.some(other => other !== path && `${path}${external_node_path_.sep}`.startsWith((0,external_node_path_.join)(other, external_node_path_.sep))));
}
/** One plain file: its folder. One pattern: the part before the wildcards. Several: what they have in common. */
function rootOf(paths, files) {
    const [first = external_node_path_.sep, ...others] = paths;
    if (!others.length)
        return files.length === 1 && files[0] === first ? (0,external_node_path_.dirname)(first) : first;
    const split = paths.map(path => path.split(external_node_path_.sep));
    const shared = split[0].findIndex((segment, i) => split.some(path => path[i] !== segment));
    return split[0].slice(0, shared < 0 ? undefined : shared).join(external_node_path_.sep) || external_node_path_.sep;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/upload-artifact.js






const upload_artifact_inputs = declare({
    name: 'artifact',
    path: undefined,
    'if-no-files-found': 'warn',
    // Of no effect here: an artifact lives as long as its run's folder.
    'retention-days': undefined,
    'compression-level': '6',
    overwrite: 'false',
    'include-hidden-files': 'false',
    archive: 'true',
});
/** `actions/upload-artifact`, straight into the artifact service of this process. */
const uploadArtifact = {
    inputs: upload_artifact_inputs,
    main: async (context) => {
        requiredOf(context, 'path');
        const whenNone = choiceOf(context, 'if-no-files-found', ['warn', 'error', 'ignore']);
        const patterns = linesOf(context, 'path');
        const found = await findFiles(context.workspace, patterns, flagOf(context, 'include-hidden-files'));
        if (!found.files.length) {
            reportNone(context, whenNone, patterns);
            return {};
        }
        const { id, name, size, sha256 } = await store(found, context);
        context.log.info(`Artifact ${name} (ID ${id}): ${found.files.length} files, ${size} bytes, sha256:${sha256}`);
        const repository = `${githubOf(context, 'server_url')}/${githubOf(context, 'repository')}`;
        const page = `${repository}/actions/runs/${context.runId}/artifacts/${id}`;
        return { outputs: { 'artifact-id': String(id), 'artifact-url': page, 'artifact-digest': sha256 } };
    },
};
function reportNone({ log }, whenNone, patterns) {
    const message = `No files were found with the provided path: ${patterns.join(', ')}. No artifacts will be uploaded.`;
    if (whenNone === 'error')
        throw new errors/* UserError */.yo('missing-file', message);
    if (whenNone === 'warn')
        log.warning(message);
    else
        log.info(message);
}
async function store({ files, root }, context) {
    const { artifacts, blobs } = servicesOf(context);
    const zipped = flagOf(context, 'archive');
    if (!zipped && files.length > 1) {
        throw new errors/* UserError */.yo('bad-input', {
            message: `When 'archive' is set to false, only a single file can be uploaded. Found ${files.length} files to upload.`,
        });
    }
    const name = zipped ? inputOf(context, 'name') : (0,external_node_path_.basename)(files[0]);
    if (flagOf(context, 'overwrite'))
        await artifacts.remove(name);
    const members = files.map(path => ({ path, name: (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/') }));
    const content = zipped ? (0,zip/* zipOf */.d)(members, levelOf(context)) : (0,external_node_fs_.createReadStream)(files[0]);
    const type = zipped || name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream';
    return upload(name, type, content, context.jobId, { artifacts, blobs });
}
async function upload(name, type, content, jobId, { artifacts, blobs }) {
    const blob = artifacts.reserve(name, jobId, type);
    try {
        await blobs.put(blob, content);
        return await artifacts.finalize(name, blobs.find(blob));
    }
    catch (error) {
        await artifacts.release(name);
        throw error;
    }
}
function levelOf(context) {
    const level = (0,parse/* parseInteger */.cG)(inputOf(context, 'compression-level'));
    if (level !== undefined && level >= 0 && level <= 9)
        return level;
    const message = `Input "compression-level" is ${JSON.stringify(inputOf(context, 'compression-level'))}.`;
    throw new errors/* UserError */.yo('bad-input', { message, valid: ['0', '…', '9'] });
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/intercepted/index.js





/** Stand-ins for actions that would need a network or a runner's image. */
const interceptedActions = {
    'actions/checkout': checkout,
    'actions/upload-artifact': uploadArtifact,
    'actions/download-artifact': downloadArtifact,
    'actions/cache': cache,
    'actions/cache/restore': restoreOnly,
    'actions/cache/save': saveOnly,
    'actions/setup-node': setupNode,
    'actions/setup-python': setupPython,
};


/***/ }),

/***/ 61360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ unsupported),
/* harmony export */   q: () => (/* binding */ StepChecker)
/* harmony export */ });
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26076);
/* harmony import */ var _check_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67982);


/** GitHub's limit for composite actions within composite actions. */
const MAX_DEPTH = 10;
/** Finds the steps that cannot run here, inside the composite actions they use too. */
class StepChecker {
    resolver;
    place;
    /** Composite actions already looked into. */
    seen = new Set();
    constructor(resolver, place) {
        this.resolver = resolver;
        this.place = place;
    }
    async check(steps, place = this.place, depth = 1) {
        const problems = [];
        for (const step of steps) {
            if (step.kind === 'run')
                problems.push(...(0,_check_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .checkShell */ .r)(step.shell));
            else
                problems.push(...(await this.checkUses(step, place, depth)));
        }
        return problems;
    }
    async checkUses(step, place, depth) {
        const resolved = await this.resolver.resolve(step.uses, place);
        const problem = unsupported(resolved, step);
        if (problem)
            return [problem];
        if (resolved.kind === 'intercept')
            return checkIntercept(resolved.intercept, step);
        if (resolved.kind !== 'action' || resolved.action.kind !== 'composite')
            return [];
        const { action } = resolved;
        if (depth > MAX_DEPTH) {
            const message = `Composite actions may be nested ${MAX_DEPTH} deep at most.`;
            return [{ message, location: step.usesAt }];
        }
        if (this.seen.has(action.folder))
            return [];
        this.seen.add(action.folder);
        return this.check(action.steps, { workspace: place.workspace, root: resolved.root }, depth + 1);
    }
}
/** Why the step cannot run, if it can't. */
function unsupported(resolved, step) {
    if (resolved.kind === 'unsupported') {
        const { reason, fix } = resolved;
        return { message: reason, location: step.usesAt, ...(fix === undefined ? {} : { fix }) };
    }
    if (resolved.kind === 'action' && resolved.action.kind === 'unsupported') {
        const { using, at } = resolved.action;
        const reason = using === 'docker' ? 'needs Docker' : `runs with \`${using}\`, which the runner does not know`;
        return { message: `The action \`${step.uses}\` ${reason}.`, location: at };
    }
    return undefined;
}
function checkIntercept(intercept, step) {
    if (typeof intercept === 'function' || !('check' in intercept))
        return [];
    return intercept.check(literals(step.with)).map(message => ({ message, location: step.usesAt }));
}
function literals(tree) {
    const values = {};
    for (const { key, value } of (0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(tree)) {
        const text = (0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
        if (text !== undefined && !text.includes('${{'))
            values[key.toLowerCase()] = text;
    }
    return values;
}


/***/ }),

/***/ 67982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ checkWorkflow),
/* harmony export */   r: () => (/* binding */ checkShell)
/* harmony export */ });
/* harmony import */ var _steps_shells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98761);
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26076);


/** What the workflow wants besides steps and calls, and cannot have here. */
function checkWorkflow(workflow) {
    const problems = checkDefaults(workflow.defaults);
    for (const job of workflow.jobs) {
        if (job.kind === 'call')
            continue;
        for (const { key, at } of job.unsupported) {
            const docker = key === 'container' || key === 'services';
            const reason = docker ? 'needs Docker' : 'means nothing outside GitHub’s own runners';
            problems.push({ message: `\`${key}\` of job "${job.id}" ${reason}.`, location: at });
        }
        problems.push(...checkDefaults(job.defaults));
    }
    return problems;
}
function checkDefaults(defaults) {
    return checkShell((0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(defaults, 'run', 'shell')));
}
/** An expression is judged when the step starts. */
function checkShell(shell) {
    const text = String(shell?.value ?? '');
    if (text === '' || text.includes('${{') || (0,_steps_shells_js__WEBPACK_IMPORTED_MODULE_1__/* .isShell */ .H7)(text))
        return [];
    return [
        {
            message: `Unknown shell "${text}".`,
            location: shell.at,
            valid: [..._steps_shells_js__WEBPACK_IMPORTED_MODULE_1__/* .SHELL_NAMES */ .YG, "a command with '{0}' for the script"],
        },
    ];
}


/***/ }),

/***/ 85242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ loadPlan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/local-runner/lib/syntax/parse.js + 2 modules
var parse = __webpack_require__(53788);
// EXTERNAL MODULE: ../packages/local-runner/lib/syntax/read-steps.js
var read_steps = __webpack_require__(8846);
// EXTERNAL MODULE: ../packages/local-runner/lib/syntax/tree.js
var syntax_tree = __webpack_require__(26076);
;// CONCATENATED MODULE: ../packages/local-runner/lib/syntax/read-workflow.js



/**
 * @param root absolute folder of the repository
 * @param file relative to it
 * Throws a UserError `bad-workflow` with everything GitHub's parser finds wrong.
 */
async function readWorkflow(root, file, content) {
    const { tree, template } = await (0,parse/* parseWorkflowFile */.d)(file, content);
    const templates = new Map(template.jobs.map(job => [job.id.value, job]));
    return {
        file,
        root,
        name: (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(tree, 'name')) || file,
        runName: (0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(tree, 'run-name')),
        on: (0,syntax_tree/* child */.jf)(tree, 'on'),
        env: (0,syntax_tree/* child */.jf)(tree, 'env'),
        defaults: (0,syntax_tree/* child */.jf)(tree, 'defaults'),
        permissions: (0,syntax_tree/* child */.jf)(tree, 'permissions'),
        concurrency: (0,syntax_tree/* child */.jf)(tree, 'concurrency'),
        jobs: (0,syntax_tree/* entriesOf */.Mc)((0,syntax_tree/* child */.jf)(tree, 'jobs')).map(entry => readJob(entry, templates.get(entry.key))),
        tree,
    };
}
function readJob(entry, template) {
    const { key, value: tree } = entry;
    const base = {
        id: key,
        at: entry.at,
        name: (0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(tree, 'name')),
        needs: (0,syntax_tree/* textsOf */.CB)((0,syntax_tree/* child */.jf)(tree, 'needs')),
        condition: { text: template.if.expression, at: (0,syntax_tree/* child */.jf)(tree, 'if')?.at ?? entry.at },
        permissions: (0,syntax_tree/* child */.jf)(tree, 'permissions'),
        concurrency: (0,syntax_tree/* child */.jf)(tree, 'concurrency'),
        strategy: (0,syntax_tree/* child */.jf)(tree, 'strategy'),
    };
    return template.type === 'job' ? readStepsJob(base, entry, template) : readCallJob(base, entry);
}
const UNSUPPORTED = ['container', 'services', 'snapshot', 'cancel-timeout-minutes'];
function readStepsJob(base, { value: tree }, template) {
    return {
        ...base,
        kind: 'steps',
        runsOn: (0,syntax_tree/* child */.jf)(tree, 'runs-on'),
        env: (0,syntax_tree/* child */.jf)(tree, 'env'),
        defaults: (0,syntax_tree/* child */.jf)(tree, 'defaults'),
        environment: (0,syntax_tree/* child */.jf)(tree, 'environment'),
        outputs: (0,syntax_tree/* mapping */.pq)((0,syntax_tree/* child */.jf)(tree, 'outputs')),
        timeout: (0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(tree, 'timeout-minutes')),
        continueOnError: (0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(tree, 'continue-on-error')),
        steps: (0,read_steps/* readSteps */.I)((0,syntax_tree/* child */.jf)(tree, 'steps'), template.steps.map(step => step.if?.expression)),
        unsupported: (0,syntax_tree/* entriesOf */.Mc)(tree).filter(({ key }) => UNSUPPORTED.includes(key)),
    };
}
function readCallJob(base, { value: tree }) {
    const uses = (0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(tree, 'uses'));
    const secrets = (0,syntax_tree/* child */.jf)(tree, 'secrets');
    return {
        ...base,
        kind: 'call',
        uses: (0,syntax_tree/* textOf */.b6)(uses),
        usesAt: uses.at,
        with: (0,syntax_tree/* child */.jf)(tree, 'with'),
        secrets: (0,syntax_tree/* textOf */.b6)(secrets) === 'inherit' ? 'inherit' : (0,syntax_tree/* mapping */.pq)(secrets),
    };
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/check-call.js

/** Whether the call gives the inputs and secrets that the called workflow declares, and no others. */
function checkCall(job, { file, on }) {
    const offers = on.kind === 'mapping' ? on.entries.some(({ key }) => key === 'workflow_call') : undefined;
    const listed = on.kind === 'sequence' ? on.items.some(item => (0,syntax_tree/* textOf */.b6)(item) === 'workflow_call') : undefined;
    if (!(offers ?? listed ?? (0,syntax_tree/* textOf */.b6)(on) === 'workflow_call'))
        return [{ message: `${file} cannot be called: it has no \`on: workflow_call\`.`, location: job.usesAt }];
    const call = (0,syntax_tree/* child */.jf)(on, 'workflow_call');
    return [
        ...compare('Input', (0,syntax_tree/* child */.jf)(call, 'inputs'), job.with, job),
        ...(job.secrets === 'inherit' ? [] : compare('Secret', (0,syntax_tree/* child */.jf)(call, 'secrets'), job.secrets, job)),
    ];
}
function compare(kind, declared, given, job) {
    // One expression for the whole mapping is compared when it is evaluated.
    if (given && !(0,syntax_tree/* mapping */.pq)(given))
        return [];
    const has = (entries, name) => entries.some(({ key }) => key.toLowerCase() === name.toLowerCase());
    const missing = (0,syntax_tree/* entriesOf */.Mc)(declared)
        .filter(({ key, value }) => (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(value, 'required')) === 'true' && !has((0,syntax_tree/* entriesOf */.Mc)(given), key))
        .map(({ key }) => ({
        message: `${kind} "${key}" is required by ${job.uses}, but not given.`,
        location: job.usesAt,
    }));
    const unknown = (0,syntax_tree/* entriesOf */.Mc)(given)
        .filter(({ key }) => !has((0,syntax_tree/* entriesOf */.Mc)(declared), key))
        .map(({ key, at }) => ({
        message: `${kind} "${key}" is not declared by ${job.uses}.`,
        location: at,
        valid: (0,syntax_tree/* entriesOf */.Mc)(declared).map(entry => entry.key),
    }));
    return [...missing, ...unknown];
}

// EXTERNAL MODULE: ../packages/local-runner/lib/plan/check-steps.js
var check_steps = __webpack_require__(61360);
// EXTERNAL MODULE: ../packages/local-runner/lib/plan/check-workflow.js
var check_workflow = __webpack_require__(67982);
// EXTERNAL MODULE: ../packages/local-runner/lib/plan/uses.js
var plan_uses = __webpack_require__(97728);
;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/load-plan.js








/** GitHub's limit, counting the first. */
const MAX_DEPTH = 10;
/**
 * Reads the workflow, what it calls and the actions it uses, as far as they can be known before a run.
 * Throws one UserError (`bad-workflow`, or `unsupported` if that is all) with everything in the way.
 */
async function loadPlan(root, path, resolver) {
    const loader = new Loader(root, resolver);
    const absolute = (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(root, path);
    const file = (0,external_node_path_.relative)(root, absolute).split(external_node_path_.sep).join('/');
    const content = await (0,promises_.readFile)(absolute, 'utf8').catch(() => undefined);
    if (content === undefined)
        throw new errors/* UserError */.yo('missing-file', { message: `There is no workflow file ${path}.` });
    const workflow = await loader.load({ root, file, content }, []);
    loader.throwProblems();
    return { workflow: workflow, called: loader.called };
}
class Loader {
    root;
    resolver;
    called = new Map();
    problems = [];
    broken = false;
    constructor(root, resolver) {
        this.root = root;
        this.resolver = resolver;
    }
    /** @param callers absolute files of the workflows on the way here */
    async load(source, callers) {
        const workflow = await this.attempt(() => readWorkflow(source.root, source.file, source.content));
        if (!workflow)
            return undefined;
        this.problems.push(...(0,check_workflow/* checkWorkflow */.q)(workflow));
        const steps = new check_steps/* StepChecker */.q(this.resolver, { workspace: this.root, root: workflow.root });
        const chain = [...callers, (0,external_node_path_.join)(source.root, source.file)];
        for (const job of workflow.jobs) {
            if (job.kind === 'call')
                await this.loadCalled(job, workflow, chain);
            else
                await this.attempt(async () => this.problems.push(...(await steps.check(job.steps))));
        }
        return workflow;
    }
    throwProblems() {
        const problems = this.problems.filter(({ message, location }, index, all) => {
            const same = (other) => other.message === message && JSON.stringify(other.location) === JSON.stringify(location);
            return all.findIndex(same) === index;
        });
        if (problems.length)
            throw new errors/* UserError */.yo(this.broken ? 'bad-workflow' : 'unsupported', problems);
    }
    async loadCalled(job, caller, chain) {
        const source = this.locate(job.uses, caller);
        if ('message' in source) {
            this.problems.push({ ...source, location: job.usesAt });
            return;
        }
        const path = (0,external_node_path_.join)(source.root, source.file);
        const content = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        const reason = refusal(source.file, path, content, chain);
        if (reason !== undefined) {
            this.refuse([{ message: reason, location: job.usesAt }]);
            return;
        }
        const workflow = await this.load({ ...source, content: content }, chain);
        if (!workflow)
            return;
        this.called.set(job, workflow);
        this.refuse(checkCall(job, workflow));
    }
    refuse(problems) {
        this.broken ||= problems.length > 0;
        this.problems.push(...problems);
    }
    locate(uses, caller) {
        const parsed = (0,plan_uses/* parseUses */.A)(uses);
        if (parsed?.kind === 'local' || parsed?.kind === 'self')
            return { root: caller.root, file: parsed.path };
        const folder = parsed?.kind === 'remote' ? this.resolver.folderOf(parsed.repository) : undefined;
        if (parsed?.kind === 'remote' && folder !== undefined)
            return { root: folder, file: parsed.path };
        return {
            message: `The workflow \`${uses}\` is not on this machine, and the local runner downloads nothing.`,
        };
    }
    /** Keeps the problems of a file that GitHub's parser refuses, and goes on with the next. */
    async attempt(work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            this.broken = true;
            this.problems.push(...error.problems);
            return undefined;
        }
    }
}
function refusal(file, path, content, chain) {
    if (content === undefined)
        return `There is no workflow file ${file}.`;
    if (chain.includes(path))
        return `${file} calls itself.`;
    if (chain.length >= MAX_DEPTH)
        return `Reusable workflows may be nested ${MAX_DEPTH} deep at most.`;
    return undefined;
}


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ Resolver)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../packages/local-runner/lib/syntax/parse.js + 2 modules
var parse = __webpack_require__(53788);
// EXTERNAL MODULE: ../packages/local-runner/lib/syntax/read-steps.js
var read_steps = __webpack_require__(8846);
// EXTERNAL MODULE: ../packages/local-runner/lib/syntax/tree.js
var syntax_tree = __webpack_require__(26076);
;// CONCATENATED MODULE: ../packages/local-runner/lib/syntax/read-action.js





/**
 * Reads `action.yml` or `action.yaml` of the folder; undefined when there is neither.
 * @param shown how the folder is called in messages
 * Throws a UserError `bad-workflow` for a file GitHub would refuse.
 */
async function readAction(folder, shown) {
    for (const name of ['action.yml', 'action.yaml']) {
        const content = await readIfThere((0,external_node_path_.join)(folder, name));
        if (content !== undefined)
            return read_action_parse(folder, shown === '' ? name : `${shown}/${name}`, content);
    }
    return undefined;
}
async function readIfThere(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw error;
    }
}
function read_action_parse(folder, file, content) {
    const { tree, template } = (0,parse/* parseActionFile */.E)(file, content);
    const base = { file, folder, inputs: readInputs((0,syntax_tree/* child */.jf)(tree, 'inputs')) };
    const using = (0,syntax_tree/* child */.jf)(tree, 'runs', 'using');
    const runs = template.runs;
    switch ((0,syntax_tree/* textOf */.b6)(using)) {
        case 'composite':
            return { ...base, kind: 'composite', ...readComposite(tree, runs) };
        case 'node12':
        case 'node16':
        case 'node20':
        case 'node24':
            return { ...base, kind: 'node', ...readNode(runs) };
        default:
            return { ...base, kind: 'unsupported', using: (0,syntax_tree/* textOf */.b6)(using) ?? '', at: using.at };
    }
}
/** Node 12 and 16 are gone; the runner serves such actions with 20. */
function readNode({ using, main, pre, preIf, post, postIf }) {
    return {
        using: using === 'node24' ? 'node24' : 'node20',
        main,
        ...(pre === undefined ? {} : { pre }),
        ...(preIf === undefined ? {} : { preIf }),
        ...(post === undefined ? {} : { post }),
        ...(postIf === undefined ? {} : { postIf }),
    };
}
function readComposite(tree, runs) {
    const conditions = 'steps' in runs ? runs.steps.map(step => step.if?.expression) : [];
    return {
        steps: (0,read_steps/* readSteps */.I)((0,syntax_tree/* child */.jf)(tree, 'runs', 'steps'), conditions),
        outputs: (0,syntax_tree/* entriesOf */.Mc)((0,syntax_tree/* child */.jf)(tree, 'outputs')).flatMap(({ key, value }) => {
            const output = (0,syntax_tree/* scalar */.d_)((0,syntax_tree/* child */.jf)(value, 'value'));
            return output ? [{ name: key, value: output }] : [];
        }),
    };
}
function readInputs(tree) {
    const inputs = {};
    for (const { key, value } of (0,syntax_tree/* entriesOf */.Mc)(tree)) {
        const fallback = (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(value, 'default'));
        const deprecationMessage = (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(value, 'deprecationMessage'));
        inputs[key] = {
            required: (0,syntax_tree/* textOf */.b6)((0,syntax_tree/* child */.jf)(value, 'required')) === 'true',
            ...(fallback === undefined ? {} : { default: fallback }),
            ...(deprecationMessage === undefined ? {} : { deprecationMessage }),
        };
    }
    return inputs;
}

// EXTERNAL MODULE: ../packages/local-runner/lib/plan/uses.js
var plan_uses = __webpack_require__(97728);
;// CONCATENATED MODULE: ../packages/local-runner/lib/plan/resolver.js



/** Finds actions on this machine: in folders, in mapped repositories, among the stand-ins. Downloads nothing. */
class Resolver {
    intercepted;
    repositories;
    constructor(intercepted, repositories) {
        this.intercepted = lowerKeys(intercepted);
        this.repositories = lowerKeys(repositories);
    }
    /** Throws a UserError `bad-workflow` for an action.yml that GitHub would refuse. */
    async resolve(text, place) {
        const uses = (0,plan_uses/* parseUses */.A)(text);
        switch (uses?.kind) {
            case undefined:
                return {
                    kind: 'unsupported',
                    reason: `\`uses: ${text}\` names neither ./path, $/path nor owner/name@ref.`,
                };
            case 'docker':
                return { kind: 'unsupported', reason: `\`uses: ${text}\` needs Docker.` };
            case 'local':
                return this.read((0,external_node_path_.join)(place.workspace, uses.path), uses.path, place.root, undefined);
            case 'self':
                return this.read((0,external_node_path_.join)(place.root, uses.path), uses.path, place.root, undefined);
            case 'remote':
                return this.resolveRemote(text, uses);
        }
    }
    /** Absolute folder of a mapped repository. */
    folderOf(repository) {
        return this.repositories.get(repository.toLowerCase());
    }
    async resolveRemote(text, uses) {
        const origin = { repository: uses.repository, ref: uses.ref };
        const intercept = this.intercepted.get((0,plan_uses/* keyOf */.T)(uses));
        if (intercept)
            return { kind: 'intercept', intercept, name: (0,plan_uses/* keyOf */.T)(uses), origin };
        const folder = this.folderOf(uses.repository);
        if (folder !== undefined) {
            const resolved = await this.read((0,external_node_path_.join)(folder, uses.path), (0,plan_uses/* keyOf */.T)(uses), folder, origin);
            if (resolved.kind !== 'absent')
                return resolved;
            return {
                kind: 'unsupported',
                reason: `\`uses: ${text}\`: there is no action.yml in ${resolved.folder}.`,
            };
        }
        const known = [...this.intercepted.keys(), ...[...this.repositories.keys()].map(name => `${name}/…`)];
        return {
            kind: 'unsupported',
            reason: `The action \`${text}\` is not on this machine, and the local runner downloads nothing.`,
            fix: `Besides ./path it runs: ${known.sort().join(', ') || 'nothing else here'}.`,
        };
    }
    async read(folder, shown, root, origin) {
        const action = await readAction(folder, shown);
        return action ? { kind: 'action', action, root, origin } : { kind: 'absent', folder };
    }
}
function lowerKeys(record) {
    return new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}


/***/ }),

/***/ 97728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseUses),
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/** undefined for what is none of these. */
function parseUses(text) {
    if (/^\.[\\/]/.test(text))
        return { kind: 'local', path: text.slice(2).replaceAll('\\', '/') };
    if (text.startsWith('$/'))
        return { kind: 'self', path: text.slice(2) };
    if (text.startsWith('docker://'))
        return { kind: 'docker' };
    const match = /^([^/@\s]+\/[^/@\s]+)(?:\/([^@\s]*))?@(\S+)$/.exec(text);
    if (!match)
        return undefined;
    return { kind: 'remote', repository: match[1], path: match[2] ?? '', ref: match[3] };
}
/** `owner/name` or `owner/name/path`, in lower case: key of the maps. */
function keyOf({ repository, path }) {
    return (path === '' ? repository : `${repository}/${path}`).toLowerCase();
}


/***/ }),

/***/ 18634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unzip),
/* harmony export */   d: () => (/* binding */ zipOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89517);
/* harmony import */ var yazl__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68198);







/** A zip of the files as a stream. @param level of deflate: 0 (store) to 9. */
function zipOf(members, level) {
    const zip = new yazl__WEBPACK_IMPORTED_MODULE_6__/* .ZipFile */ .u();
    const output = zip.outputStream.pipe(new node_stream__WEBPACK_IMPORTED_MODULE_4__.PassThrough());
    zip.on('error', error => output.destroy(error));
    for (const { path, name } of members)
        zip.addFile(path, name, { compress: level > 0, compressionLevel: level });
    zip.end();
    return output;
}
/**
 * Unpacks into the folder, over what is there. Names that lead out of the folder are an error (yauzl refuses
 * `..` and absolute paths); symbolic links come out as plain files, and no file is executable, as on GitHub.
 */
async function unzip(archive, folder) {
    const zip = await yauzl__WEBPACK_IMPORTED_MODULE_5__.openPromise(archive);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    for await (const entry of zip.eachEntry()) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.fileName);
        if (entry.fileName.endsWith('/')) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target, { recursive: true });
            continue;
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(await zip.openReadStreamPromise(entry), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target));
    }
}


/***/ }),

/***/ 98761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YG: () => (/* binding */ SHELL_NAMES),
  UU: () => (/* binding */ argvOf),
  CK: () => (/* binding */ findShell),
  H7: () => (/* binding */ isShell)
});

// UNUSED EXPORTS: ShellError

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ../packages/local-runner/lib/process/which.js


/** The executable a shell would start for this name; undefined when there is none. */
function which(name, path) {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat', ''] : [''];
    const folders = (0,external_node_path_.isAbsolute)(name) ? [''] : path.split(external_node_path_.delimiter).filter(folder => folder !== '');
    for (const folder of folders) {
        for (const ending of endings) {
            const candidate = (0,external_node_path_.join)(folder, name + ending);
            if (isExecutable(candidate))
                return candidate;
        }
    }
    return undefined;
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/steps/shells.js

/** Arguments and file endings of the shells the runner knows (`ScriptHandlerHelpers.cs`). */
const BUILT_IN = {
    bash: { args: '--noprofile --norc -e -o pipefail {0}', ending: '.sh' },
    sh: { args: '-e {0}', ending: '.sh' },
    python: { args: '{0}', ending: '.py' },
    pwsh: { args: `-command ". '{0}'"`, ending: '.ps1' },
    powershell: { args: `-command ". '{0}'"`, ending: '.ps1' },
    cmd: { args: '/D /E:ON /V:OFF /S /C "CALL "{0}""', ending: '.cmd' },
};
const SHELL_NAMES = Object.keys(BUILT_IN);
class ShellError extends Error {
}
/** Whether the text names a built-in shell or is a template with `{0}`: what may stand in a workflow. */
function isShell(text) {
    const [name, args] = split(text);
    return args === '' ? Object.hasOwn(BUILT_IN, name) : args.includes('{0}');
}
/**
 * @param shell as in the workflow; '' for the default, which is `bash -e {0}` where bash exists, else `sh -e {0}`
 * @param path where to look for the program
 * Throws a ShellError when it is no shell or not installed.
 */
function findShell(shell, path) {
    if (shell === '')
        return defaultShell(path);
    if (!isShell(shell)) {
        throw new ShellError(`Invalid shell option. Shell must be a valid built-in (${SHELL_NAMES.join(', ')}) or a format string containing '{0}'; got '${shell}'`);
    }
    const [name, args] = split(shell);
    const program = which(name, path);
    if (program === undefined)
        throw new ShellError(`The shell '${name}' is not installed on this machine`);
    return assemble(program, name, args || BUILT_IN[name].args);
}
/** `{0}` replaced in the arguments, which are split at blanks outside double quotes. */
function argvOf({ program, args }, script) {
    const parts = args.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
    return [program, ...parts.map(part => part.replaceAll('"', '').replaceAll('{0}', script))];
}
function defaultShell(path) {
    const program = which('bash', path) ?? which('sh', path);
    if (program === undefined)
        throw new ShellError('Neither bash nor sh is installed on this machine');
    return assemble(program, 'sh', BUILT_IN['sh'].args);
}
function assemble(program, name, args) {
    const powershell = name === 'pwsh' || name === 'powershell';
    return {
        program,
        args,
        ending: BUILT_IN[name]?.ending ?? '',
        fixUp: script => powershell
            ? `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`
            : name === 'cmd'
                ? `@echo off\r\n${script}`
                : script,
    };
}
function split(shell) {
    const blank = shell.indexOf(' ');
    return blank < 0 ? [shell, ''] : [shell.slice(0, blank), shell.slice(blank + 1).trim()];
}


/***/ }),

/***/ 53788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ parseActionFile),
  d: () => (/* binding */ parseWorkflowFile)
});

// EXTERNAL MODULE: ../node_modules/@actions/workflow-parser/dist/index.js
var dist = __webpack_require__(36307);
// EXTERNAL MODULE: ../node_modules/@actions/workflow-parser/dist/actions/index.js + 5 modules
var actions = __webpack_require__(79988);
// EXTERNAL MODULE: ../node_modules/@actions/workflow-parser/dist/model/convert.js + 22 modules
var convert = __webpack_require__(44555);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../packages/local-runner/lib/syntax/aliases.js


/** Far above any workflow; some lines that refer to one another can stand for billions of nodes. */
const MOST_NODES = 20_000;
/**
 * Refuses a document whose aliases hold themselves or stand for more than memory can hold, before anybody follows them.
 * Throws a UserError `bad-workflow`.
 */
function checkAliases(file, content) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const counter = new NodeCounter(alias => {
        const { line, col } = lines.linePos(alias.range?.[0] ?? 0);
        return { file, line, column: col };
    });
    const size = counter.sizeOf((0,yaml_dist/* parseDocument */.Tp)(content, { lineCounter: lines, uniqueKeys: false }).contents);
    if (counter.aliases && size > MOST_NODES)
        throw new errors/* UserError */.yo('bad-workflow', {
            message: `Its aliases stand for more than ${MOST_NODES} values in all.`,
            location: { file },
        });
}
/** Counts nodes as often as aliases repeat them, in document order: an alias means the last anchor of its name. */
class NodeCounter {
    aliases = 0;
    #place;
    /** By anchor; undefined while the node is being counted. */
    #sizes = new Map();
    constructor(place) {
        this.#place = place;
    }
    sizeOf(node) {
        if ((0,yaml_dist/* isPair */.tO)(node))
            return this.sizeOf(node.key) + this.sizeOf(node.value);
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            return this.#sizeBehind(node);
        if (!(0,yaml_dist/* isCollection */.P3)(node))
            return 1;
        const { anchor, items } = node;
        if (anchor !== undefined)
            this.#sizes.set(anchor, undefined);
        const size = items.reduce((sum, item) => sum + this.sizeOf(item), 1);
        if (anchor !== undefined)
            this.#sizes.set(anchor, size);
        return size;
    }
    #sizeBehind(alias) {
        this.aliases++;
        const { source } = alias;
        if (this.#sizes.has(source) && this.#sizes.get(source) === undefined)
            throw new errors/* UserError */.yo('bad-workflow', {
                message: `The alias *${source} stands inside of what it means.`,
                location: this.#place(alias),
            });
        return this.#sizes.get(source) ?? 1;
    }
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/syntax/yaml.js

/** Reads a document that GitHub's parser has accepted; anchors are resolved, keys are strings. */
function readYaml(file, content) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(content, { lineCounter: lines, uniqueKeys: false });
    const place = (node) => {
        const { line, col } = lines.linePos(node.range?.[0] ?? 0);
        return { file, line, column: col };
    };
    return yaml_convert(document.contents ?? undefined, { document, place, file });
}
function yaml_convert(node, reading) {
    if ((0,yaml_dist/* isAlias */.Vj)(node))
        return yaml_convert(node.resolve(reading.document), reading);
    if (!node)
        return { kind: 'scalar', value: null, at: { file: reading.file } };
    const at = reading.place(node);
    if ((0,yaml_dist/* isSeq */.oP)(node))
        return { kind: 'sequence', items: node.items.map(item => yaml_convert(item, reading)), at };
    if ((0,yaml_dist/* isMap */.jh)(node)) {
        const entries = node.items.map(({ key, value }) => {
            const name = yaml_convert(key, reading);
            return { key: String(name.value), at: name.at, value: yaml_convert(value, reading) };
        });
        return { kind: 'mapping', entries, at };
    }
    return { kind: 'scalar', value: (0,yaml_dist/* isScalar */.jn)(node) ? literal(node.value) : null, at };
}
function literal(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

;// CONCATENATED MODULE: ../packages/local-runner/lib/syntax/parse.js






/** Parses and checks with GitHub's own parser. Throws a UserError `bad-workflow` with every error it found. */
async function parseWorkflowFile(file, content) {
    checkAliases(file, content);
    const { context, value } = (0,dist/* parseWorkflow */.hM)({ name: file, content }, new dist/* NoOperationTraceWriter */.P0());
    if (!value)
        return refuse(context, file);
    const options = { errorPolicy: convert/* ErrorPolicy */.t.TryConversion };
    const template = await (0,dist/* convertWorkflowTemplate */.DE)(context, value, undefined, options);
    if (context.errors.count)
        return refuse(context, file);
    return { tree: readYaml(file, content), template };
}
/** The same for an `action.yml`. */
function parseActionFile(file, content) {
    checkAliases(file, content);
    const { context, value } = (0,actions/* parseAction */.wE)({ name: file, content }, new dist/* NoOperationTraceWriter */.P0());
    if (!value)
        return refuse(context, file);
    const template = (0,actions/* convertActionTemplate */.C)(context, value, { errorPolicy: convert/* ErrorPolicy */.t.TryConversion });
    if (context.errors.count)
        return refuse(context, file);
    return { tree: readYaml(file, content), template };
}
/** The parser quotes what it stumbles over, which may be a whole file that was none of a workflow. */
function parse_short(message) {
    const line = message.replaceAll(/\s+/g, ' ');
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
const LONGEST = 300;
function refuse(context, file) {
    const problems = new Map();
    for (const { rawMessage, range } of context.errors.getErrors()) {
        const start = range?.start;
        const place = start ? { line: start.line, column: start.column } : {};
        // Conversion finds again some of what parsing found.
        problems.set(`${place.line}:${place.column} ${rawMessage}`, {
            message: parse_short(rawMessage),
            location: { file, ...place },
        });
    }
    throw new errors/* UserError */.yo('bad-workflow', [...problems.values()]);
}


/***/ }),

/***/ 8846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readSteps)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26076);

/** `conditions` come from GitHub's converter, in the order of the steps. */
function readSteps(tree, conditions) {
    const names = new Set((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(tree).flatMap(step => (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(step, 'id')) ?? []));
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(tree).map((step, index) => readStep(step, conditions[index] ?? 'success()', names));
}
function readStep(tree, condition, names) {
    const id = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'id'));
    const uses = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'uses'));
    const base = {
        id,
        contextName: id ?? generateName((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(uses), names),
        at: tree.at,
        name: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'name')),
        condition: { text: condition, at: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'if')?.at ?? tree.at },
        env: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'env'),
        continueOnError: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'continue-on-error')),
        timeout: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'timeout-minutes')),
    };
    if (uses)
        return { ...base, kind: 'uses', uses: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(uses), usesAt: uses.at, with: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'with') };
    return {
        ...base,
        kind: 'run',
        run: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'run')),
        shell: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'shell')),
        workingDirectory: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .child */ .jf)(tree, 'working-directory')),
    };
}
/** `__run`, `__self`, `__owner_name`, numbered from the second on. */
function generateName(uses, names) {
    const stem = uses === undefined ? '__run' : `__${nameOf(uses)}`;
    let name = stem;
    for (let n = 2; names.has(name); n++)
        name = `${stem}_${n}`;
    names.add(name);
    return name;
}
function nameOf(uses) {
    if (/^[.$]/.test(uses))
        return 'self';
    return uses.replace(/@.*$/s, '').split('/').slice(0, 2).join('_').replace(/[^\w-]/g, '_'); // prettier-ignore
}


/***/ }),

/***/ 26076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   TM: () => (/* binding */ scalarsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
/** The value under the keys; undefined when a step of the way is missing or no mapping. */
function child(tree, ...keys) {
    let current = tree;
    for (const key of keys)
        current = entriesOf(current).findLast(entry => entry.key === key)?.value;
    return current;
}
function entriesOf(tree) {
    return tree?.kind === 'mapping' ? tree.entries : [];
}
function itemsOf(tree) {
    return tree?.kind === 'sequence' ? tree.items : [];
}
function mapping(tree) {
    return tree?.kind === 'mapping' ? tree : undefined;
}
function scalar(tree) {
    return tree?.kind === 'scalar' ? tree : undefined;
}
/** As GitHub turns literals into strings; undefined for what is no scalar. */
function textOf(tree) {
    return tree?.kind === 'scalar' ? (tree.value === null ? '' : String(tree.value)) : undefined;
}
/** One scalar or a list of them, as in `needs: a` and `needs: [a, b]`. */
function textsOf(tree) {
    const items = tree?.kind === 'sequence' ? tree.items : tree ? [tree] : [];
    return items.flatMap(item => textOf(item) ?? []);
}
/** All scalars below, with their places. */
function* scalarsOf(tree) {
    if (tree?.kind === 'scalar')
        yield tree;
    for (const item of itemsOf(tree))
        yield* scalarsOf(item);
    for (const entry of entriesOf(tree))
        yield* scalarsOf(entry.value);
}


/***/ })

};
