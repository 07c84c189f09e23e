export const id = 8255;
export const ids = [8255];
export const modules = {

/***/ 18255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ../packages/tables/lib/block-scanner.js
var block_scanner = __webpack_require__(42947);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
;// CONCATENATED MODULE: ../packages/tables/lib/parts.js

/** Reads one part; undefined where it must be refused: whoever has the file says why. */
async function scanPart(layout, part, take) {
    const { readPart } = await Promise.all(/* import() */[__webpack_require__.e(2358), __webpack_require__.e(7148)]).then(__webpack_require__.bind(__webpack_require__, 22358));
    try {
        return await readPart(layout, part, batch => take(batch, layout.names));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ../packages/data/lib/load-contract.js + 46 modules
var load_contract = __webpack_require__(27824);
// EXTERNAL MODULE: ../packages/data/lib/scan-here.js
var scan_here = __webpack_require__(27098);
// EXTERNAL MODULE: ../packages/data/lib/spill-file.js
var spill_file = __webpack_require__(62657);
// EXTERNAL MODULE: ../packages/data/lib/table-scan.js + 2 modules
var table_scan = __webpack_require__(97376);
;// CONCATENATED MODULE: ../packages/data/lib/scan-work.js





/** What a scanning thread does, whatever brings its messages. */
class ScanThreadWork {
    #scan;
    #spill;
    #answer;
    #scanner;
    #layout;
    /** Done once all messages before are: parts are read asynchronously. */
    #done = Promise.resolve();
    constructor({ contract, options, spillFile }, answer) {
        const { value, file, text } = contract;
        // Lines of the contract are told by the thread that reports.
        const { plan } = (0,load_contract/* compileContract */.q)({ value, file, text, locate: () => ({ file }) }, contract.options);
        this.#spill = new spill_file/* SpillFile */.b(spillFile);
        this.#scan = new table_scan/* TableScan */.k(plan, options, (0,table_scan/* hashSinks */.n)(options.maxKeyBytes, () => this.#spill));
        this.#answer = answer;
    }
    /** Messages are worked off one after the other. Rejects where something is wrong with the program. */
    hear(message) {
        return (this.#done = this.#done.then(() => this.#work(message)));
    }
    async #work(message) {
        if (message.kind === 'file')
            this.#scanner = new block_scanner/* BlockScanner */.M(message.layout);
        else if (message.kind === 'block') {
            const { number, bytes, block } = message;
            const report = (0,scan_here/* scanBlock */.J)(this.#scan, this.#scanner, number, { ...block, bytes: Buffer.from(bytes) });
            this.#answer({ kind: 'block', number, bytes, ...(report ? { report } : {}) }, [bytes]);
        }
        else if (message.kind === 'parts')
            this.#layout = message.layout;
        else if (message.kind === 'part')
            await this.#scanPart(message.block, message.part);
        else {
            const state = this.#scan.state();
            this.#answer({ kind: 'state', state }, buffersOf(state));
            this.#spill.close();
        }
    }
    async #scanPart(block, part) {
        this.#scan.startBlock(block);
        const report = await scanPart(this.#layout, part, (batch, names) => this.#scan.takeVectors(batch, names));
        this.#answer({ kind: 'part', number: part.number, ...(report ? { report } : {}) }, []);
    }
}
/** The memory of all arrays of a state: given away rather than copied, since many keys take much of it. */
function buffersOf(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    if (ArrayBuffer.isView(value))
        return [value.buffer];
    return Object.values(value).flatMap(buffersOf);
}

;// CONCATENATED MODULE: ../packages/data/lib/scan-worker.js


/** Entry of a scanning thread (see scan-in-threads.ts). Resolves when its work is done. */
function main() {
    const port = external_node_worker_threads_.parentPort;
    if (!port)
        throw new Error('This is no program of its own: validate-data starts it as a worker thread.');
    const work = new ScanThreadWork(external_node_worker_threads_.workerData, (message, transfer) => port.postMessage(message, transfer));
    return new Promise(resolve => {
        port.on('message', (message) => {
            // What it rejects with ends the thread as an error, which its starter hears of.
            void work.hear(message);
        });
        port.on('close', () => resolve(0));
    });
}


/***/ })

};
