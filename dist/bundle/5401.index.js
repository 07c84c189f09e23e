export const id = 5401;
export const ids = [5401];
export const modules = {

/***/ 13375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ kernelBytes),
/* harmony export */   Pq: () => (/* binding */ kernelFloats),
/* harmony export */   U7: () => (/* binding */ freeArray),
/* harmony export */   Wh: () => (/* binding */ kernelInts),
/* harmony export */   ci: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _kernel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58027);

/**
 * Arrays in the memory of the kernel, which its loops read and fill. The memory is given back when the array has been
 * collected: keep the array itself, not a part of it (`subarray`).
 */
function kernelBytes(length) {
    const { at, keep } = piece(length);
    return keep(Buffer.from(buffer(), at, length));
}
function kernelInts(length) {
    const { at, keep } = piece(4 * length);
    return keep(new Int32Array(buffer(), at, length));
}
function kernelFloats(length) {
    const { at, keep } = piece(8 * length);
    return keep(new Float64Array(buffer(), at, length));
}
/** Where the array lies in the kernel; undefined of one that lies elsewhere. */
function addressOf(array) {
    return (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().memory.addressOf(array);
}
/** The array is used no more: sooner than the garbage collector would say so. Its bytes belong to others from now on. */
function freeArray(array) {
    const owner = owners.get(array);
    if (owner)
        (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().regions.free(owner.region);
}
/** Each lives as long as its array does. */
const owners = new WeakMap();
function piece(bytes) {
    const { regions } = (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)();
    const owner = { region: 0 };
    owner.region = regions.open(owner);
    return {
        at: regions.allocate(owner.region, bytes),
        keep: (array) => {
            owners.set(array, owner);
            return array;
        },
    };
}
function buffer() {
    return (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().memory.memory.buffer;
}


/***/ }),

/***/ 47448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeCells)
/* harmony export */ });
/* harmony import */ var _arrays_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13375);

let room;
/** Where the loops find the cells; what lies elsewhere is copied, and stays there until the next call. */
function placeCells(cells, rows) {
    const { bytes, starts, ends, offset, stride } = cells;
    const at = (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(bytes);
    const first = (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(starts);
    const last = (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(ends);
    if (at === undefined || first === undefined || last === undefined)
        return copyCells(cells, rows);
    return [at, first + 4 * offset, last + 4 * offset, stride];
}
function copyCells({ bytes, starts, ends, offset, stride }, rows) {
    let length = 0;
    for (let row = 0; row < rows; row++)
        length += Math.max(0, ends[offset + row * stride] - starts[offset + row * stride]);
    if (!room || room.starts.length < rows || room.bytes.length < length)
        room = { bytes: (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .kernelBytes */ .Nt)(2 * length + 64), starts: (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .kernelInts */ .Wh)(2 * rows), ends: (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .kernelInts */ .Wh)(2 * rows) };
    let at = 0;
    for (let row = 0; row < rows; row++) {
        const [start, end] = [starts[offset + row * stride], ends[offset + row * stride]];
        room.starts[row] = at;
        room.ends[row] = at + end - start;
        if (end <= start)
            continue;
        room.bytes.set(bytes.subarray(start, end), at);
        at += end - start;
    }
    return [(0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(room.bytes), (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(room.starts), (0,_arrays_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(room.ends), 1];
}


/***/ }),

/***/ 58027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DU: () => (/* binding */ PLAIN_ROOM),
  yn: () => (/* binding */ UNREAD),
  UF: () => (/* binding */ kernel)
});

;// CONCATENATED MODULE: ../packages/kernel/lib/memory.js
const PAGE = 65_536;
/** Loops look so many bytes past what they were given. */
const SLACK = 128;
/** Nothing lies at the front: 0 is no address. */
const FIRST = 1024;
const LEAST_CLASS = 6;
/** Pages at first: 16 MB, of which only those that are written to take room. */
const INITIAL = 256;
const MOST = 65_536;
/**
 * The memory of the kernel. It is shared (with nobody: each thread has its own) because then arrays that look at it stay
 * valid when it grows. Pieces are powers of two of bytes; those given back are used again.
 */
class KernelMemory {
    memory = new WebAssembly.Memory({ initial: INITIAL, maximum: MOST, shared: true });
    /** A view of all of it; another one once it has grown. */
    view = new DataView(this.memory.buffer);
    #top = FIRST;
    /** Every growth makes another buffer object of the same bytes. */
    #buffers = new WeakSet([this.memory.buffer]);
    /** By size class: pieces that were given back. */
    #free = [];
    /** Zeroed memory. Throws RangeError where there is no more. */
    allocate(bytes) {
        const size = Math.max(LEAST_CLASS, Math.ceil(Math.log2(bytes)));
        const used = this.#free[size]?.pop();
        if (used !== undefined) {
            new Uint8Array(this.memory.buffer, used, bytes).fill(0);
            return { at: used, size };
        }
        const at = this.#top;
        const top = at + 2 ** size;
        const missing = top + SLACK - this.view.byteLength;
        if (missing > 0)
            this.#grow(Math.ceil(missing / PAGE));
        this.#top = top;
        return { at, size };
    }
    release(at, size) {
        (this.#free[size] ??= []).push(at);
    }
    /** Where an array lies in this memory; undefined of one that lies elsewhere. */
    addressOf(array) {
        return this.#buffers.has(array.buffer) ? array.byteOffset : undefined;
    }
    /** Doubles at least: every growth makes a buffer object, by whose size the garbage collector takes its turns. */
    #grow(missing) {
        const pages = this.view.byteLength / PAGE;
        this.memory.grow(Math.max(missing, Math.min(pages, MOST - pages)));
        this.view = new DataView(this.memory.buffer);
        this.#buffers.add(this.memory.buffer);
    }
}

;// CONCATENATED MODULE: ../packages/kernel/lib/powers.js
const LEAST = -27;
const powers_MOST = 22;
const ALL = 1n << 128n;
/** The tables that assembly/decimal.ts reads: 10^0 … 10^22 as float64, 10^0 … 10^8 as u64, then `powersOfFive`. */
function powers() {
    const tables = [
        powersOfTen(),
        BigUint64Array.from({ length: 9 }, (_, power) => 10n ** BigInt(power)),
        powersOfFive(),
    ];
    return Buffer.concat(tables.map(({ buffer }) => new Uint8Array(buffer)));
}
/**
 * 5^-27 … 5^22 as two 64-bit halves each, high one first: the first 128 bits; those of negative powers rounded up (Eisel and
 * Lemire).
 */
function powersOfFive() {
    const halves = [];
    for (let power = LEAST; power <= powers_MOST; power++) {
        const bits = power < 0 ? reciprocal(5n ** BigInt(-power)) : normal(5n ** BigInt(power));
        halves.push(bits >> 64n, bits & (2n ** 64n - 1n));
    }
    return BigUint64Array.from(halves);
}
function reciprocal(five) {
    const digits = BigInt(five.toString(2).length);
    return (1n << (digits + 127n)) / five + 1n;
}
function normal(five) {
    let bits = five;
    while (bits << 1n < ALL)
        bits <<= 1n;
    return bits;
}
/** 10^0 … 10^22: those that a float64 holds exactly. */
function powersOfTen() {
    return Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
}

;// CONCATENATED MODULE: ../packages/kernel/lib/regions.js
/**
 * Who holds which memory. A region is given back as a whole when its owner has been collected, or says that it is done; the
 * kernel too asks for memory, in the name of a region.
 */
class Regions {
    #memory;
    #regions = new Map();
    #collected = new FinalizationRegistry(region => this.free(region));
    #last = 0;
    constructor(memory) {
        this.#memory = memory;
    }
    open(owner) {
        const region = ++this.#last;
        this.#regions.set(region, new Map());
        this.#collected.register(owner, region);
        return region;
    }
    allocate(region, bytes) {
        const { at, size } = this.#memory.allocate(bytes);
        this.#regions.get(region).set(at, size);
        return at;
    }
    release(region, at) {
        const pieces = this.#regions.get(region);
        this.#memory.release(at, pieces.get(at));
        pieces.delete(at);
    }
    /** All of it. What is done twice counts once. */
    free(region) {
        for (const [at, size] of this.#regions.get(region) ?? [])
            this.#memory.release(at, size);
        this.#regions.delete(region);
    }
}

;// CONCATENATED MODULE: ../packages/kernel/lib/wasm.js
/** Made by scripts/build/kernel.js from assembly/. */
const WASM = 'AGFzbQEAAAABmAESYAJ/fwBgBH9/f38AYAN/f38BfGAFf39/f3wBf2AEf39/fwF/YAN/f38Bf2AHf39/f39/fwF/YAh/f39/f39/fwF/YAJ/fwF/YAF/AGACf38BfmADfn9/AXxgCX9/f39/f398fwF/YAl/f39/f39/f38Bf2ADf39/AGAKf39/f39/f39/fwF/YAV/f39/fwF/YAN/fHwBfwIwAwNlbnYIYWxsb2NhdGUACANlbnYHcmVsZWFzZQAAA2VudgZtZW1vcnkCA4ACgIAEAx0cAAkDCgEECwwNDg8QAAEDEQQBBQUABgYHBwICAgfqARANc2NhblBsYWluUm93cwAMDmRlY29kZURlY2ltYWxzABoOZGVjb2RlSW50ZWdlcnMAGQ5kZWNvZGVCb29sZWFucwAYC2RlY29kZURhdGVzABcMY291bnROdW1iZXJzABAIY291bnRzT2YADwtsaXN0TnVtYmVycwAODXNrZXRjaE51bWJlcnMAEw1jb21wYWN0SGFzaGVzABQLZW1wdHlIYXNoZXMAFgtmaW5kUmVwZWF0cwAVCmNvdW50VGV4dHMACQxtZWFzdXJlVGFibGUACwxtZWFzdXJlVGV4dHMACgZtZW1vcnkCAAqzWhyCAgEFfyAAKAIQIQMgACgCGCEGIAAoAhQhBSAAIAFBAXU2AgggACAAKAIEIAFBAnQQADYCGCAAIAAoAgQgACgCCEEEdBAANgIQIAAgACgCBCAAKAIIQQN0EAA2AhQgA0UEQA8LIAAoAhAgAyAAKAIAQQR0/AoAACAAKAIUIAUgACgCAEEDdPwKAAADQCAEIAAoAgBIBEAgACgCECAEQQR0aigCACABQQFrcSECA0AgACgCGCACQQJ0aigCAARAIAJBAWogAUEBa3EhAgwBCwsgACgCGCACQQJ0aiAEQQFqIgQ2AgAMAQsLIAAoAgQgAxABIAAoAgQgBhABIAAoAgQgBRABCzAAIABEAAAAAAAA8H85AwggACAAKAIgQYCAARAANgIkIAAgACgCIEGAgAIQADYCKAuWAgMCfAR/AX4gACgCJCEKIAAoAiAhByAAKAIcQQFrIQgDQCACIANIBEACQCAKIAEgAkEDdGorAwBEAAAAAAAAAACgIgZEAAAAAAAAMEOgIgW9QoCAgICAgICYwwB9IgunQQN0akEAIAtCgAhUIAVEAAAAAAAAMMOgIAZhcRsiAEUEQCAGIAZiDQEgByAGvUKV+Kn6l7fem55/fkIoiKcgCHEiAEEEdGoiCSsDACEFA0AgBUQAAAAAAAAAAGIgBSAGYnEEQCAHIABBAWogCHEiAEEEdGoiCSsDACEFDAELCyAJQQhqIQALIAArAwAiBUQAAAAAAAAAAGEEQCACDwsgACAFIASgOQMACyACQQFqIQIMAQsLIAMLjAIBA38gASAAayIEQYzlnrp5cyEDA0AgAEEEaiICIAFNBEAgACgCACIAIARzQbHz3fF5bCIEQQ92IARzIQQgA0ENd0HrlK+veGwgAEHR2vjkfGxqIQMgAiEADAELCyAAIAFJBEAgACgCAEEBIAEgAGtBA3R0QQFrcSIAIARzQbHz3fF5bCIBQQ92IAFzIQQgA0ENd0HrlK+veGwgAEHR2vjkfGxqIQMLIAQgAyADQRB2c0HrlK+veGwiAEENdiAAc0G13MqVfGwiAEEQdiAAc3MiAEGV08feBXMiAUEQdiABc0HrlK+veGwiAUENdiABc0G13MqVfGwhASAArSADIAEgAUEQdnNzrUIghoQL3gMCBHsBfwNAIAEgAkgEQCAAIAFBA3RqIgj9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/fABIgQgCP0ABBD9DAAAAAAAAAAAAAAAAAAAAAD98AEiBf0NBAUGBwwNDg8UFRYXHB0eHyIGIAZBEP2tAf1R/QxryuuFa8rrhWvK64VryuuF/bUBIgcgB0EN/a0B/VH9DDWussI1rrLCNa6ywjWussL9tQEhByAGIAQgBf0NAAECAwgJCgsQERITGBkaGyAHIAdBEP2tAf1R/VEiBP0MlenRW5Xp0VuV6dFblenRW/1RIgUgBUEQ/a0B/VH9DGvK64VryuuFa8rrhWvK64X9tQEiBSAFQQ39rQH9Uf0MNa6ywjWussI1rrLCNa6ywv21ASIFIAVBEP2tAf1R/VEiBf0MkzWHG5M1hxuTNYcbkzWHG/1RIgYgBkEQ/a0B/VH9DGvK64VryuuFa8rrhWvK64X9tQEiBiAGQQ39rQH9Uf0MNa6ywjWussI1rrLCNa6ywv21ASEGIAMgBCAGIAZBEP2tAf1R/VEiBCAF/Q0AAQIDEBESEwQFBgcUFRYX/QsEACADIAQgBf0NCAkKCxgZGhsMDQ4PHB0eH/0LBBAgAUEEaiEBIANBIGohAwwBCwsL+QECB38CfiAAKAIQIQggACgCCCIEQQFrIQkgBEEBdSEKIAAoAgAhBSABIAAoAhRBA3RqIQQDQCACIANIBEACQCAALQAMIQcgASACQQN0aikDACILUARAIABBAToADAUgCCALQiCIpyAJcSIHQQN0aiIGKQMAIQwDQCALIAxSIAxCAFJxBEAgCCAHQQFqIAlxIgdBA3RqIgYpAwAhDAwBCwsgBikDAEIAUiIHRQRAIAUgCkYNAiAGIAs3AwAgBUEBaiEFCwsgBwRAIAQgCzcDACAEQQhqIQQLIAJBAWohAgwCCwsLIAAgBTYCACAAIAQgAWtBA3Y2AhQgAgveAgIFfgJ/IAAgAHmnIgishiIAIAIgAUEbakEEdGoiAikDACIEfiEDIABCIIgiBSAEQv////8PgyIGfiAGIABC/////w+DIgZ+QiCIfCEAIARCIIgiBCAFfiAAQiCIfCAEIAZ+IABC/////w+DfEIgiHwiAEL/A4NC/wNRBEAgAikDCCIEQv////8PgyIHIAV+IAYgB35CIIh8IQcgAEIBfCAAIARCIIgiACAFfiAHQiCIfCAAIAZ+IAdC/////w+DfEIgiHwiACADfCIDIABUGyEACyAAQj+IpyIJIAFB6qQNbEEQdWogCGtBvghqIQIgACAJQQlqrCIEiCIFQn6DIAUgAUF8TiADQgFYcSAFQgODQgFRcSAFIASGIABRcRsiACAAQgGDfEIBiCIAQoCAgICAgIAQWgR+IAJBAWohAkKAgICAgICACAUgAAtC/////////3eDIAKsQjSGhL8L6AUCDX8BfiAAKAIQRQRAIABBgAEQAgsgACgCECERIAAoAhQhEiAAKAIYIRMgACgCCEEBdEEBayEOIAhFIRRBfyELIAQgBWxBAnQhDANAIAUgBkgEQCAUIAMgDGooAgAgAiAMaigCACIKayIJSgRAIABBfzYCDCAFDwsgCaxClfip+pe33puef34hFiAJIQggASAKaiIVIQoDQCAIQQhKBEAgFiAKKQMAhUKlvuP00YyH2Z9/fkIdiSEWIAhBCGshCCAKQQhqIQoMAQsLIA4gFiAKKQMAQn8gCEECdKwiFoYgFoZCf4WDhUKlvuP00YyH2Z9/fiIWIBZCHYiFQguIpyIPcSEIA0ACQCATIAhBAnRqKAIAQQFrIgtBAEgEQCAAIAAoAgAiAUEBajYCACAAKAIgIAkgACgCHGpBCGpJBEAgACAAKAIEQYCAASAJQQhqIgIgAkGAgAFIGyICEAA2AhwgACACIAAoAhxqNgIgCyAAKAIcIBUgCfwKAAAgACgCECABQQR0aiICIA82AgAgAiAJNgIEIAIgACgCHDYCCCACQQA2AgwgACgCFCABQQN0aiAHOQMAIAAgCSAAKAIcajYCHCAAIAkgACgCJGo2AiQgACgCGCAIQQJ0aiABQQFqNgIAIAAoAggiAiAAKAIARgRAIAAgAkECdBACCyAAIAE2AgwgBQ8LIBEgC0EEdGoiDSgCACAPRgR/IA0oAgQgCUYFQQALBH8gDSgCCCEQQQAhCgJ/A0AgCSAKa0EISgRAQQAgCiAQaikDACAKIBVqKQMAUg0CGiAKQQhqIQoMAQsLQn8gCSAKa0ECdKwiFoYgFoZCf4UiFiAKIBBqKQMAgyAKIBVqKQMAIBaDUQsFQQALBEAgEiALQQN0aiIIIAgrAwAgB6A5AwAgDSgCDEUNASAAIAs2AgwgBQ8FIAhBAWogDnEhCAwCCwALCyAFQQFqIQUgDCAEQQJ0aiEMDAELCyAAIAs2AgwgBgu/AwINfwJ+IAAoAiRFBEAgABADCyAAKAIsIQ8gACgCMCEQIAAoAiQhESAAKAIoIRIgBCAFbEECdCEKQf////8HIQsDQCAFIAZIBEACQCACIApqKAIAIRQgAyAKaigCACEVIAgEf0EABSAUIBVOBH9BAQUgECABIBRqLQAAai0AAEEBRgsLDQAgBwRAIBUgFGshCQUgASAVaiETQQAhCSABIBRqIQwDQCAMIBNJBEAgCSAMLQAAQcABcUGAAUdqIQkgDEEBaiEMDAELCwsgCAR/QQEFIA9B/wcgCSAJQf8HThtqLQAAC0UNACANQQFqIQ0gFiAJrHwhFiALIAkgCSALShshCyAOIAkgCSAOSBshDiARIAEgFGogASAVahAFIhdCMoinaiEJIBdCDoZCgMAAhHlCAXynIgwgCS0AAEsEQCAJIAw6AAALIBIgF0I0iKdBA3RqIgkgCSsDAEQAAAAAAADwP6A5AwAgBUEBaiEFIAogBEECdGohCgwCCwsLIA1BAEoEQCAAIAArAwAgDbegOQMAIAAgACsDGCAWuaA5AxggACAAKwMIIAu3pDkDCCAAIAArAxAgDrelOQMQCyAFC5sCAwV/AX4CfCAAKAIkRQRAIAAQAwsDQCAHIAEoAgBIBEAgAiABKAIQIAdBBHRqIgMoAgxxRQRAIAEoAhQgB0EDdGorAwAhCiADKAIIIgQgAygCBGohBUEAIQYgBCEDA0AgAyAFSQRAIAYgAy0AAEHAAXFBgAFHaiEGIANBAWohAwwBCwsgACAAKwMAIAqgOQMAIAAgACsDGCAGtyIJIAqioDkDGCAAIAkgACsDCKQ5AwggACAJIAArAxClOQMQIAAoAiQgBCAFEAUiCEIyiKdqIQMgCEIOhkKAwACEeUIBfKciBCADLQAASwRAIAMgBDoAAAsgACgCKCAIQjSIp0EDdGoiAyADKwMAIAqgOQMACyAHQQFqIQcMAQsLC+cCAQp/IAVBAnQhESAEIANrIRAgCCELIAlBBGohDCAGIQQgAyAJKAIAIg5BAnRqIQ0gASIKIQUCQANAIAcgDkoEQCAAIAUgBUGACGoiBSACQQFqIgggBSAISBsgCyAMEA0hEiAMIQgDQCAIIBJJBEACQCAIKAIAIhMgAGotAAAhDyAEQQFKBEAgDyALQf8BcUcNBiANIAo2AgAgDSAQaiATNgIAIA0gEWohDSAEQQFrIQQgE0EBaiEKBSAPQQpGBEAgE0EBayATIAogE0gEfyAAIBNqQQFrLQAAQQ1GBUEACxsiBCAKRiAGQQFGcSACIBNMcg0HIA0gCjYCACANIBBqIAQ2AgAgE0EBaiIKIQEgBiEEIAMgDkEBaiIOQQJ0aiENIAcgDkYNAgUgD0ENRwR/QQEFIAAgE2otAAFBCkcLDQcLCyAIQQRqIQgMAgsLCwwBCwsgCSAONgIAIAEPCyAJIA42AgAgAQvEBQMBfgJ7AX8gA/0PIQYDQCABIAJIBEAgACABaiID/QAEACIHIAb9IyAH/QwKCgoKCgoKCgoKCgoKCgoK/SP9UCAH/QwNDQ0NDQ0NDQ0NDQ0NDQ0N/SMgB/0MIiIiIiIiIiIiIiIiIiIiIv0j/VD9UP1krSAD/QAEECIHIAb9IyAH/QwKCgoKCgoKCgoKCgoKCgoK/SP9UCAH/QwNDQ0NDQ0NDQ0NDQ0NDQ0N/SMgB/0MIiIiIiIiIiIiIiIiIiIiIv0j/VD9UP1krUIQhoQgA/0ABCAiByAG/SMgB/0MCgoKCgoKCgoKCgoKCgoKCv0j/VAgB/0MDQ0NDQ0NDQ0NDQ0NDQ0NDf0jIAf9DCIiIiIiIiIiIiIiIiIiIiL9I/1Q/VD9ZK1CIIaEIAP9AAQwIgcgBv0jIAf9DAoKCgoKCgoKCgoKCgoKCgr9I/1QIAf9DA0NDQ0NDQ0NDQ0NDQ0NDQ39IyAH/QwiIiIiIiIiIiIiIiIiIiIi/SP9UP1Q/WStQjCGhCIFe6chCCAEIAEgBXqnajYCACAEIAEgBSAFQgF9gyIFeqdqNgIEIAQgASAFIAVCAX2DIgV6p2o2AgggBCABIAUgBUIBfYMiBXqnajYCDCAEIAEgBSAFQgF9gyIFeqdqNgIQIAQgASAFIAVCAX2DIgV6p2o2AhQgBCABIAUgBUIBfYMiBXqnajYCGCAEIAEgBSAFQgF9gyIFeqdqNgIcIAQgASAFIAVCAX2DIgV6p2o2AiAgBCABIAUgBUIBfYMiBXqnajYCJCAEIAEgBSAFQgF9gyIFeqdqNgIoIAQgASAFIAVCAX2DIgV6p2o2AiwgBSAFQgF9gyEFIARBMGohAwNAIAVCAFIEQCADIAEgBXqnajYCACAFIAVCAX2DIQUgA0EEaiEDDAELCyAEIAhBAnRqIQQgAUFAayEBDAELCyAEC4sBAgF/AXwDQCACQYAISARAIAAoAiQgAkEDdGorAwBEAAAAAAAAAABkBEAgASACtzkDACABQQhqIQELIAJBAWohAgwBCwtBACECA0AgAiAAKAIcSARAIAAoAiAgAkEEdGorAwAiA0QAAAAAAAAAAGIEQCABIAM5AwAgAUEIaiEBCyACQQFqIQIMAQsLC+wBAwV/AnwCfgNAIAIgBUoEQCAFQQN0IgYgA2ogASAGaiIGKQMAIQsgACgCJCAGKwMAIgpEAAAAAAAAMEOgIgm9QoCAgICAgICYwwB9IgynQQN0akEAIAxCgAhUIAlEAAAAAAAAMMOgIAphcRsiBAR/IAQFIAAoAiAiCCAAKAIcQQFrIgcgC0KV+Kn6l7fem55/fkIoiKdxIgRBBHRqIgYrAwAhCQNAIAlEAAAAAAAAAABiIAkgCmJxBEAgCCAEQQFqIAdxIgRBBHRqIgYrAwAhCQwBCwsgBkEIagsrAwA5AwAgBUEBaiEFDAELCwudAQAgACgCJEUEQCAARAAAAAAAAPB/OQMAIABEAAAAAAAA8P85AwggACAAKAIYQYDAABAANgIkIABBwAA2AhwgACAAKAIYQYAIEAA2AiALIAAgASACIAMgBBAEIQIDQCACIANIBH8gACABIAJBA3RqKwMARAAAAAAAAAAAoCAEEBEFQQALBEAgACABIAJBAWogAyAEEAQhAgwBCwsgAgv0AwMCfAh/AX4gACgCECAAKAIURgRAQQAPCyAAIAAoAhBBAWo2AhAgASAAKwMAYwRAIAAgATkDAAsgASAAKwMIZARAIAAgATkDCAsgACgCJCABRAAAAAAAADBDoCIDvUKAgICAgICAmMMAfSINp0EDdGpBACANQoAIVCADRAAAAAAAADDDoCABYXEbIgUEQCAFIAI5AwAFIAAoAhwiDCAAKAIQQQF0SARAIAAoAiAhCCAAIAxBAXQiBTYCHCAAIAAoAhggBUEEdBAANgIgA0AgByAMSARAIAggB0EEdGoiCSkDACENIAkrAwAiBEQAAAAAAAAAAGIEQCAAKAIgIgsgACgCHEEBayIKIA1Clfip+pe33puef35CKIincSIGQQR0aiIFKwMAIQMDQCADRAAAAAAAAAAAYiADIARicQRAIAsgBkEBaiAKcSIGQQR0aiIFKwMAIQMMAQsLIAUgBDkDACAFIAkrAwg5AwgLIAdBAWohBwwBCwsgACgCGCAIEAELIAAoAiAiBiAAKAIcQQFrIgcgAb1Clfip+pe33puef35CKIincSIFQQR0aiIAKwMAIQMDQCADRAAAAAAAAAAAYiABIANicQRAIAYgBUEBaiAHcSIFQQR0aiIAKwMAIQMMAQsLIAAgATkDACAAIAI5AwgLQQELyAUDB34DfAp/IAAoAjghDyAAKAI8IRAgACgCQCERIAAoAjRBAUYhEiAAKAJIIhUgAkEDdGshEyAAKAJEQQFGIhQEQCABIAIgAyAVEAYLIAArAwghDCAAKwMQIQ0DQCACIANIBEACQCABIAJBA3RqKwMARAAAAAAAAAAAoCILIAthBEAgDyASBH8gC0QAAAAAcJmUQaOcRAAAAAAAAEBBoEQAAACA//9PQaREAAAAAAAAAACl/AIFQf///wAgC70iBkIqiKdB////AHEiFWsgFUGAgIABaiAGQgBTGwsiFUEKdUECdGooAgAiFkUNASAL/AIiF7cgC2EgC5lEAAAAAAAAkEFjcQRAIAUgF6wiBnwhBSAEIAYgBn58IQQFIBEgC70iBkI0iEL/D4OnQQJ0aigCACIXRQ0CIBcgFykDACAGQv////////8Hg0IAQoCAgICAgIAIIAZCgICAgICAgPj/AINQG4QiB0L/////D4MiCCAGQj+HIgaFIAZ9fDcDACAXIBcpAwggB0IgiCIHIAaFIAZ9fDcDCCAXIAggCH4iCSAHIAh+IghCIYZ8IgYgFykDEHwiCjcDECAXIAYgClatIBcpAxgiCiAGIAlUrSAHIAd+IAhCH4h8fHx8IgY3AxggBiAKVARAIBcgFykDIEIBfDcDIAsLIA5BAWohDiALIAwgCyAMYxshDCALIA0gCyANZBshDSAWIBVB/wdxQQJ0aiIVIBUoAgBBAWo2AgAgFARAIBAgEyACQQN0aikDACIGQjKIp2ohFSAGQg6GQoDAAIR5QgF8pyIWIBUtAABLBEAgFSAWOgAACwsLIAJBAWohAgwCCwsLIAAgACsDACAOt6A5AwAgACAMOQMIIAAgDTkDECAAIAUgACkDGHw3AxggACAEIAApAyB8NwMgIAQgACkDIFYEQCAAIAApAyhCAXw3AygLIAIL5gIDAXwBfgF/IAAoAjhFBEAgACgCMCEGIABEAAAAAAAA8H85AwggAEQAAAAAAADw/zkDECAAIAZBgIABEAA2AjggACAGQYCAARAANgI8IAAgBkGAwAAQADYCQCAAKAJEQQFGBEAgACAGQaDAABAANgJICwsDQCACIANIBEAgACABIAIgAyACQYAIaiICIAIgA0obIgYQEiICIAZIBEAgASACQQN0aisDAEQAAAAAAAAAAKAhBCAAKAI4IAAoAjRBAUYEfyAERAAAAABwmZRBo5xEAAAAAAAAQEGgRAAAAID//09BpEQAAAAAAAAAAKX8AgVB////ACAEvSIFQiqIp0H///8AcSIGayAGQYCAgAFqIAVCAFMbC0EKdUECdGoiBigCAEUEQCAGIAAoAjBBgCAQADYCAAsgACgCQCAEvUI0iEL/D4OnQQJ0aiIGKAIARQRAIAYgACgCMEEwEAA2AgALCwwBCwsLXAIDfwF8IABBACABIAIQBiACIQMDQCABIARKBEAgACAEQQN0IgVqKwMAIgYgBmEEQCADIAIgBWopAwBCIIk3AwAgA0EIaiEDCyAEQQFqIQQMAQsLIAMgAmtBA3YL6gECCH8CfiAAQQA2AhQgACABQQAgAhAHIQUDQCACIAVKBEBBACEDIAAoAhAhBiAAIAAoAggiCEEBdCIENgIIIAAgACgCBCAEQQN0EAA2AhADQCADIAhIBEAgBiADQQN0aikDACILQgBSBEAgACgCECIKIAAoAghBAWsiCSALQiCIp3EiBEEDdGoiBykDACEMA0AgCyAMUiAMQgBScQRAIAogBEEBaiAJcSIEQQN0aiIHKQMAIQwMAQsLIAcgCzcDAAsgA0EBaiEDDAELCyAAKAIEIAYQASAAIAEgBSACEAchBQwBCwsgACgCFAteAQF/IABBADYCACAAQQA6AAwgACgCCCICIAFOBEAgACgCEEEAIAJBA3T8CwAPCyAAKAIIQQBKBEAgACgCBCAAKAIQEAELIAAgATYCCCAAIAAoAgQgAUEDdBAANgIQC/IDAgd/AXwDQCAEIAdKBEAgBSAHQQN0akQAAAAAAAD4fyACIAhqKAIAIAEgCGooAgAiC2siCkEKRgR/IAAgC2oiCygCAEGw4MCBA3MhDCALLwEIQbDgAHMiDSANQfbsAWogCygCBEGt4MDpAnMiCyALQf/s2fsHaiAMQfbs2bMHaiAMcnJycnJBgIGChHhxBH9BgICAgHgFIAxBCmwgDEEIdmpB/4H8B3EiDEH/AXFB5ABsIAxBEHZqIQwgDUH/AXFBCmwgDUEIdmoiDUUgC0EIdkH/AXFBCmwgC0EQdkH/AXFqIgtFIAtBDEtycgR/QQEFIAtBAkcEfyALIAtBA3ZzQQFxQR5qBUEcQR0gDEEDcQR/QQEFIAxB5ABwBH9BAAUgDEGQA3ALCxsLIA1ICwR/QYCAgIB4BSALQQlqQQxwQZkBbEECakEFbiANakEBayENIAwgDEEBayALQQJLGyILQQBIBH9BfwUgC0HkAG0LIQwgC0HtAmwgC0ECdWogDGsgDEECdWogDWpB7PQrawsLBUGAgICAeAsiC7dEAAAAAHCZlEGiIAtBgICAgHhGGyIOOQMAIAYgB2ogDiAOYSILBH9BAAVBBEEBIApBAEobCzoAACAJIAtFaiEJIAdBAWohByAIIANBAnRqIQgMAQsLIAkLxgECB38BfANAIAQgCEoEQCACIAlqKAIAIAEgCWooAgAiC2shCiAAIAtqKAIAIQwgCkEERiIHBEAgDEH05NWrBkYhBwsgB7dEAAAAAAAA+H8gBwR/IAcFIAxB5sKxmwdGIApBBUZxBH8gACALai0ABEHlAEYFQQALCxsiDiAOYSEHIAUgCEEDdGogDjkDACAGIAhqIAcEf0EABUEEQQEgCkEAShsLOgAAIA0gB0VqIQ0gCEEBaiEIIAkgA0ECdGohCQwBCwsgDQuPBAMBfAd/AX4gA0ECdCELAkAgBEEASgR/IAIoAgAgASgCAGtBCEoFQQALBEAgBkEEIAT8CwAFA0AgBCAJSgRAIAAgASAKaigCAGoiDi0AAEEtRiEDIAAgAiAKaigCAGoiDSAOayADayIPQQFrQQhJBHwgAyAOaikDAEKw4MCBg4aMmDCFQgggD619QgKGIhCGIBCGIhBC9uzZs+fOnbv2AHwgEIRCgIGChIiQoMCAf4NQBHwgEEIKfiAQQgiIfCIQQv+BgIDwH4NC5ICAgIDI0Ad+IBBCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIi5BUQAAAAAAAD4fwsFRAAAAAAAAPh/CyANIA5rIQ29IAOtQj+Ghb8iCCAIYSEDIAUgCUEDdGogCDkDACAGIAlqIAMEf0EABUEEQQEgDUEAShsLOgAAIAwgA0VqIQwgCUEBaiEJIAogC2ohCgwBCwtBACEKIAxFDQELQQAhA0EAIQkDQCADIARIBEAgAyAGai0AAEEERgRAIAAgAiAJaigCAGoiDCAAIAEgCWooAgBqIg1rQQBKBHwgDSAMIAcQGwVEAAAAAAAA+H8LIQggDCANayEMIAUgA0EDdGogCDkDACADIAZqIAggCGEEf0EABUEEQQEgDEEAShsLOgAACyAKIAMgBmotAABBAEdqIQogA0EBaiEDIAkgC2ohCQwBCwsLIAoL6AUDA34BfAd/IANBAnQhDgJAIARBAEoEfyACKAIAIAEoAgBrQQhKBUEACwRAIAZBBCAE/AsABQNAIAQgDEoEQCAAIAEgDWooAgBqIhEtAABBLUYhA0QAAAAAAAD4fyELIAAgAiANaigCAGoiEiARayADayIQQQFrQQhJBEACQCADIBFqKQMAQrDgwIGDhoyYMIVCCCAQrX1CAoYiCIYgCIYiCEKevPjw4cOHjx6FIglCgYKEiJCgwIABfSAJQn+Fg0KAgYKEiJCgwIB/gyIJUARAIAhC9uzZs+fOnbv2AHwgCIRCgIGChIiQoMCAf4NQBHwgCEIKfiAIQgiIfCIIQv+BgIDwH4NC5ICAgIDI0Ad+IAhCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIi5BUQAAAAAAAD4fwshCwwBC0J/IAl6Qgd9IgmGQgiGIgogCIMgCkJ/hSAIQgiGg4QhCCAQQQFGBH9BAQUgCCAIQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/g0IAUgsNACAIQgp+IAhCCIh8IghC/4GAgPAfg0LkgICAgMjQB34gCEIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiLkgB0EHIAlCA4ina0EDdGorAwCjIQsLCyASIBFrIRAgC70gA61CP4aFvyILIAthIQMgBSAMQQN0aiALOQMAIAYgDGogAwR/QQAFQQRBASAQQQBKGws6AAAgDyADRWohDyAMQQFqIQwgDSAOaiENDAELC0EAIQ0gD0UNAQtBACEDQQAhDANAIAMgBEgEQCADIAZqLQAAQQRGBEAgACACIAxqKAIAaiIPIAAgASAMaigCAGoiEGtBAEoEfCAQIA8gBxAcBUQAAAAAAAD4fwshCyAPIBBrIQ8gBSADQQN0aiALOQMAIAMgBmogCyALYQR/QQAFQQRBASAPQQBKGws6AAALIA0gAyAGai0AAEEAR2ohDSADQQFqIQMgDCAOaiEMDAELCwsgDQuaBAMDfgF8A38gACAALQAAIgBBLUYiByAAQStGIAcbQQBHaiIHIAFGIAEgB2tBE0tyBEBEAAAAAAAA+H8PC0EIIAEgB2siASABQQhPGyEIQQggASAIayIBIAFBCE8bIQkgBykDEEKw4MCBg4aMmDCFQgggASAJayIBrX1CAoYiA4YgA4YiAyADQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/gyAHKQMAQrDgwIGDhoyYMIVCCCAIrX1CAoYiBIYgBIYiBCAEQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/gyAHKQMIQrDgwIGDhoyYMIVCCCAJrX1CAoYiBYYgBYYiBSAFQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/g4SEQgBSBH5CfwUgAiABQQN0aikDuAEgAiAJQQN0aikDuAEgAiAIQQN0aikDuAFCAH4gBEIKfiAEQgiIfCIEQv+BgIDwH4NC5ICAgIDI0Ad+IARCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIh8fiAFQgp+IAVCCIh8IgRC/4GAgPAfg0LkgICAgMjQB34gBEIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiHx+IANCCn4gA0IIiHwiA0L/gYCA8B+DQuSAgICAyNAHfiADQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIfAsiA0J/UQRARAAAAAAAAPh/DwsgA7oiBpogBiAAQS1GGwvFCgMEfgF8Bn8gASAAIAAtAAAiCEEtRiIKIAhBK0YgChtBAEdqIgprIQsCQCAKIAopAwAiA0Ku3Ljx4sWLly6FIgRCgYKEiJCgwIABfSAEQn+Fg0KAgYKEiJCgwIB/gyIEekIDiKdqIgwgAUkgBEIAUnEEfiABIAxrQQFrIQkgC0EBRiALQRRLcg0BIANCsODAgYOGjJgwhUIIIAwgCmutfUIChiIDhiADhiIDQvbs2bPnzp279gB8IAOEQoCBgoSIkKDAgH+DUAR+IANCCn4gA0IIiHwiA0L/gYCA8B+DQuSAgICAyNAHfiADQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIBUJ/CyIEQn9SBH5BCCABIAxBAWoiCmsiCyALQQhPGyEMQQggCyAMayILIAtBCE8bIQ0gCikDEEKw4MCBg4aMmDCFQgggCyANayILrX1CAoYiA4YgA4YiBSAFQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/gyAKKQMAQrDgwIGDhoyYMIVCCCAMrX1CAoYiA4YgA4YiAyADQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/gyAKKQMIQrDgwIGDhoyYMIVCCCANrX1CAoYiBoYgBoYiBiAGQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/g4SEQgBSBH5CfwUgAiALQQN0aikDuAEgAiANQQN0aikDuAEgBCACIAxBA3RqKQO4AX4gA0IKfiADQgiIfCIDQv+BgIDwH4NC5ICAgIDI0Ad+IANCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIh8fiAGQgp+IAZCCIh8IgNC/4GAgPAfg0LkgICAgMjQB34gA0IQiEL/gYCA8B+DQoGAgICA4gl+fEIgiHx+IAVCCn4gBUIIiHwiA0L/gYCA8B+DQuSAgICAyNAHfiADQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIfAsFIAQLBSALRSALQRNLcg0BQQggASAKayILIAtBCE8bIQxBCCALIAxrIgsgC0EITxshDSAKKQMQQrDgwIGDhoyYMIVCCCALIA1rIgutfUIChiIDhiADhiIDIANC9uzZs+fOnbv2AHyEQoCBgoSIkKDAgH+DIAopAwBCsODAgYOGjJgwhUIIIAytfUIChiIEhiAEhiIEIARC9uzZs+fOnbv2AHyEQoCBgoSIkKDAgH+DIAopAwhCsODAgYOGjJgwhUIIIA2tfUIChiIFhiAFhiIFIAVC9uzZs+fOnbv2AHyEQoCBgoSIkKDAgH+DhIRCAFIEfkJ/BSACIAtBA3RqKQO4ASACIA1BA3RqKQO4ASACIAxBA3RqKQO4AUIAfiAEQgp+IARCCIh8IgRC/4GAgPAfg0LkgICAgMjQB34gBEIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiHx+IAVCCn4gBUIIiHwiBEL/gYCA8B+DQuSAgICAyNAHfiAEQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIfH4gA0IKfiADQgiIfCIDQv+BgIDwH4NC5ICAgIDI0Ad+IANCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIh8CwsiA0J/UQ0AAnwgA7pBACAJayIARQ0AGiAAQWpOIANCgKCUpY0dWHEgAEEWTHEEQCADuSEHIABBAEgEfCAHIAJBACAAa0EDdGorAwCjBSAHIAIgAEEDdGorAwCiCwwBC0QAAAAAAAAAACADUA0AGiAAQWVIIABBFkpyBHxEAAAAAAAA+H8FIAMgACACQYACahAICwsiB5ogByAIQS1GGw8LIAAgASACEB0LnwUDBn8BfgF8IABBAWogACAALQAAIghBK0YgCEEtRnIbIgAhBgNAIAAgAUkEfyAALQAAQTBrQf8BcUEJTQVBAAsEQCAAIgNBAWohACADMQAAQjB9IAlCCn58IQkMAQsLIAAgBmshBSAAIAFJBH8gAC0AAEEuRgVBAAsEfyAAQQFqIgAhBANAIAAgAUkEfyAALQAAQTBrQf8BcUEJTQVBAAsEQCAAIgNBAWohACADMQAAQjB9IAlCCn58IQkMAQsLIAVBACAAIARrayIEawUgBQsiA0ETSgRAA0AgASAGSwR/IAYtAABBMEYEf0EBBSAGLQAAQS5GCwVBAAsEQCAHIAYtAABBMEZqIQcgBkEBaiEGDAELCyADIAdrIQMLIANFIANBE0pyBEBEAAAAAAAA+H8PCwJ8IAAgAUkEQCAALQAAQSByQeUARwRARAAAAAAAAPh/DwsgASAAQQJBASAAQQFqIAFJIgMEfyAALQABQS1GBSADCyIFBH9BAQUgAEEBaiABSQR/IAAtAAFBK0YFQQALCxtqIgBGIAEgAGtBA0tyBEBEAAAAAAAA+H8PC0EAIQYDQCAAIAFJBH8gAC0AAEEwa0H/AXFBCU0FQQALBEAgACIDQQFqIQAgAzEAAEIwfacgBkEKbGohBgwBCwsgACABSQRARAAAAAAAAPh/DwsgBEEAIAZrIAYgBRtqIQQLIAm6IARFDQAaIARBak4gCUKAoJSljR1YcSAEQRZMcQRAIAm5IQogBEEASAR8IAogAkEAIARrQQN0aisDAKMFIAogAiAEQQN0aisDAKILDAELRAAAAAAAAAAAIAlQDQAaIARBZUggBEEWSnIEfEQAAAAAAAD4fwUgCSAEIAJBgAJqEAgLCyIKmiAKIAhBLUYbCw==';

;// CONCATENATED MODULE: ../packages/kernel/lib/kernel.js




/** State of a cell that the loops leave to their caller (assembly/states.ts). */
const UNREAD = 4;
/** Integers that `scanPlainRows` needs room for: the number of rows, the stops of a stretch, and those of a window more. */
const PLAIN_ROOM = 1 + 1024 + 64;
let loaded;
/** The kernel of this thread, compiled when it is first asked for: a millisecond. */
function kernel() {
    return (loaded ??= load());
}
function load() {
    const memory = new KernelMemory();
    const regions = new Regions(memory);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(WASM, 'base64')), {
        env: {
            memory: memory.memory,
            allocate: (region, bytes) => regions.allocate(region, bytes),
            // Addresses come as signed integers.
            release: (region, at) => regions.release(region, at >>> 0),
        },
    });
    const tables = powers();
    const { at } = memory.allocate(tables.length);
    new Uint8Array(memory.memory.buffer, at).set(tables);
    return { loops: exports, memory, regions, powers: at };
}


/***/ }),

/***/ 34839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kn: () => (/* binding */ examineDeclared),
  MM: () => (/* binding */ examineFile),
  $e: () => (/* binding */ loadDeclared),
  U0: () => (/* binding */ parseDeclared)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var lib_errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../packages/schema/lib/aliases.js

/** Aliases that stand for what they stand in: their value would have no end. */
function problemsWithAliases(document, lines, file) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Alias(_, alias, path) {
            const target = alias.resolve(document);
            if (target && !path.includes(target))
                return;
            const name = JSON.stringify(alias.source);
            problems.push({
                message: target
                    ? `The alias ${name} stands inside of what it stands for.`
                    : `The alias ${name} has no anchor before it.`,
                location: placeOf(alias, lines, file),
                fix: 'Write the value out.',
            });
        },
    });
    return problems;
}
/** Of the first alias, where they stand for more than a file of this kind can mean. */
function tooManyAliases(document, lines, file) {
    let first;
    (0,dist/* visit */.YR)(document, {
        Node(_, node) {
            if (!(0,dist/* isAlias */.Vj)(node))
                return undefined;
            first = node;
            return dist/* visit */.YR.BREAK;
        },
    });
    return {
        message: 'The aliases of this file stand for too many values.',
        location: first ? placeOf(first, lines, file) : { file },
        fix: 'Write the values out, or use fewer aliases of aliases.',
    };
}
function placeOf(node, lines, file) {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    return { file, line, column: col };
}

;// CONCATENATED MODULE: ../packages/schema/lib/duplicates.js

/** Keys that a map has twice. (The parser's own check compares every key with every other.) */
function problemsWithKeys(document, lines, file) {
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Map(_, map) {
            const seen = new Map();
            for (const { key } of map.items) {
                const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : String(key);
                const { line, col } = lines.linePos(((0,dist/* isNode */.Ll)(key) ? key.range?.[0] : undefined) ?? 0);
                const first = seen.get(name);
                if (first === undefined)
                    seen.set(name, line);
                else {
                    problems.push({
                        message: `The key ${JSON.stringify(name)} is there already, in line ${first}; keys of a map are unique.`,
                        location: { file, line, column: col },
                    });
                }
            }
        },
    });
    return problems;
}

// EXTERNAL MODULE: ../packages/schema/lib/explain.js + 1 modules
var explain = __webpack_require__(1301);
;// CONCATENATED MODULE: ../packages/schema/lib/locate.js

/** Maps a path in the value to its place in the file; a missing value to its nearest ancestor. */
function locator(document, lines, file) {
    return (path) => {
        let node = document.contents;
        let offset = startOf(document.contents) ?? 0;
        for (const step of path) {
            const pair = (0,dist/* isMap */.jh)(node) ? node.items.find(item => keyOf(item.key) === String(step)) : undefined;
            const next = pair ? pair.value : (0,dist/* isSeq */.oP)(node) ? node.items[Number(step)] : undefined;
            const start = pair ? startOf(pair.key) : startOf(next);
            if (start === undefined)
                break;
            offset = start;
            node = next;
        }
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
}
/** The source of the number at the path. */
function writtenAt(document, path) {
    const node = document.getIn(path, true);
    return (0,dist/* isScalar */.jn)(node) && typeof node.value === 'number' ? node.source : undefined;
}
function keyOf(key) {
    return (0,dist/* isScalar */.jn)(key) ? String(key.value) : String(key);
}
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ../packages/schema/lib/nesting.js

/** Levels that a person's file has; a parser that recurses must not be led to the end of its stack. */
const MOST_LEVELS = 200;
/** Below this no closer look is needed. */
const PLAINLY_FEW = 64;
/** The line, from 1, where the text nests deeper than any person writes; undefined where it does not. */
function findDeepNesting(text) {
    return mayBeDeep(text) ? deepLine(text) : undefined;
}
/** A bound that counts brackets in texts too, and so is quick. */
function mayBeDeep(text) {
    let brackets = 0;
    let marks = 0;
    for (let at = 0; at < text.length; at++) {
        const c = text.charCodeAt(at);
        if (c === 0x0a || c === 0x0d)
            marks = 0;
        else if (c === 0x5b || c === 0x7b)
            brackets += 1;
        else if (c === 0x20 || c === 0x2d || c === 0x3f || c === 0x3a)
            marks += 1;
        if (brackets > PLAINLY_FEW || marks > 2 * PLAINLY_FEW)
            return true;
    }
    return false;
}
/**
 * Flow collections by their brackets. A block collection stands to the right of the one around it, so there are no more of
 * them than a line has columns before its first content, and indicators.
 */
function deepLine(text) {
    let line = 1;
    let flow = 0;
    let block = 0;
    let leading = true;
    let isScalar = false;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        const first = token[0];
        // What follows this mark is a plain scalar or the lines of a block scalar.
        const afterMark = isScalar;
        isScalar = token === '\u001f';
        if (!afterMark && !isScalar) {
            if (first === '[' || first === '{')
                flow += 1;
            else if (first === ']' || first === '}')
                flow -= 1;
            else if (first === '\n' || first === '\r')
                [block, leading] = [0, true];
            else if (first === ' ' && leading)
                block += token.length;
            else if (flow === 0 && ['-', '?', ':'].includes(token))
                block += 1;
            if (first !== '\n' && first !== '\r' && first !== ' ')
                leading = false;
        }
        if (flow + block > MOST_LEVELS)
            return line;
        line += token.split('\n').length - 1;
    }
    return undefined;
}

// EXTERNAL MODULE: ../packages/schema/lib/precompiled.js
var precompiled = __webpack_require__(1437);
;// CONCATENATED MODULE: ../packages/schema/lib/validator.js

const compiled = new WeakMap();
/** The validator of a schema: the one made when the bundle was built, else compiled now. */
async function validatorOf(schema) {
    let validator = compiled.get(schema);
    if (!validator) {
        const ready = precompiled/* precompiled */.t.get(String(schema['$id']));
        validator = ready ? await ready() : (await Promise.all(/* import() */[__webpack_require__.e(6804), __webpack_require__.e(1630)]).then(__webpack_require__.bind(__webpack_require__, 1630))).newCompiler().compile(schema);
        compiled.set(schema, validator);
    }
    return validator;
}

;// CONCATENATED MODULE: ../packages/schema/lib/declared.js








/** Plenty for anything a person writes; a hostile file must not fill the memory. */
const MAX_BYTES = 1024 * 1024;
/** Problems told one by one. */
const MOST_PROBLEMS = 100;
/**
 * Reads a declarative file (YAML 1.2 or JSON) and checks it against the schema. Throws one UserError of the given
 * code with every problem: file, line, the valid values, a fix. Unknown keys are problems where the schema closes
 * its objects. Anchors are expanded with a limit, merge keys and custom tags are refused.
 */
async function loadDeclared(path, files, schema, code) {
    return admitted(await examineFile(path, files, schema, code), code);
}
/** As `loadDeclared`, from text. */
async function parseDeclared(text, file, schema, code) {
    return admitted(await examineDeclared(text, file, schema, code), code);
}
/** As `loadDeclared`, but tells what the schema says against it instead of throwing that. */
async function examineFile(path, files, schema, code) {
    const file = files.relative(files.resolve(path));
    const bytes = await files.read(path);
    if (bytes.length > MAX_BYTES) {
        throw new lib_errors/* UserError */.yo(code, {
            message: `${bytes.length} bytes are too many for a file like this (at most ${MAX_BYTES}).`,
            location: { file },
        });
    }
    return examineDeclared(bytes.toString('utf8'), file, schema, code);
}
/** As `examineFile`, from text. */
async function examineDeclared(text, file, schema, code) {
    const deep = findDeepNesting(text);
    if (deep !== undefined) {
        throw new lib_errors/* UserError */.yo(code, {
            message: 'This is nested too deeply.',
            location: { file, line: deep },
            fix: 'No file of this kind has more than 200 levels; look for a bracket that is never closed.',
        });
    }
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        uniqueKeys: false,
        version: '1.2',
        prettyErrors: false,
    });
    const locate = locator(document, lines, file);
    const syntax = syntaxProblems(document, lines, file);
    if (syntax.length)
        throw new lib_errors/* UserError */.yo(code, atMost(syntax, file));
    const value = declared_valueOf(document, () => new lib_errors/* UserError */.yo(code, tooManyAliases(document, lines, file)));
    const validate = await validatorOf(schema);
    const errors = validate(value) ? [] : (validate.errors ?? []);
    const written = (path) => writtenAt(document, path);
    const { problems, faults } = (0,explain/* explain */.W)(errors, value, locate);
    return { value, file, text, locate, written, problems: atMost(problems, file), faults };
}
function admitted({ problems, ...declared }, code) {
    if (problems.length)
        throw new lib_errors/* UserError */.yo(code, problems);
    return { ...declared, value: declared.value };
}
/** Throws the error where aliases of aliases amount to too much. */
function declared_valueOf(document, tooMuch) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw error instanceof ReferenceError ? tooMuch() : error;
    }
}
function atMost(problems, file) {
    const rest = problems.length - MOST_PROBLEMS;
    if (rest <= 0)
        return problems;
    return [...problems.slice(0, MOST_PROBLEMS), { message: `${rest} more problems.`, location: { file } }];
}
function syntaxProblems(document, lines, file) {
    const problems = [...document.errors, ...document.warnings].map(error => {
        const { line, col } = lines.linePos(error.pos[0]);
        const location = { file, line, column: col };
        if (error.code === 'MULTIPLE_DOCS')
            return {
                message: 'A second YAML document begins here; a file of this kind holds one.',
                location,
                fix: 'Bring it to a file of its own, or take the line "---" out.',
            };
        return { message: error.message.split('\n')[0], location };
    });
    if (problems.length)
        return problems;
    problems.push(...problemsWithKeys(document, lines, file), ...problemsWithAliases(document, lines, file));
    // A number JSON cannot hold would slip through comparisons; it fails here, by line.
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            if (typeof node.value !== 'number' || Number.isFinite(node.value))
                return;
            const { line, col } = lines.linePos((0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0);
            problems.push({
                message: `${node.source ?? 'This number'} is not a finite number.`,
                location: { file, line, column: col },
            });
        },
    });
    return problems;
}


/***/ }),

/***/ 1301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain),
  V: () => (/* binding */ nameOf)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
;// CONCATENATED MODULE: ../packages/schema/lib/wordings.js
const counted = (count, one, many = `${one}s`) => `${String(count)} ${count === 1 ? one : many}`;
const few = (one, many) => ({
    is: ({ limit }) => (limit === 1 ? `must not be empty` : `must have at least ${counted(limit, one, many)}`),
});
const many = (one, several) => ({
    is: ({ limit }) => `must have at most ${counted(limit, one, several)}`,
});
const BOUNDS = {
    '>=': 'at least',
    '>': 'more than',
    '<=': 'at most',
    '<': 'less than',
};
const bound = {
    is: ({ comparison, limit }, shown) => `must be ${BOUNDS[String(comparison)]} ${String(limit)}, not ${shown}`,
};
/** Plain words for what ajv says in those of JSON Schema. */
const WORDINGS = {
    minItems: few('item'),
    maxItems: many('item'),
    minLength: few('character'),
    maxLength: many('character'),
    minProperties: few('key'),
    maxProperties: many('key'),
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
    multipleOf: { is: ({ multipleOf }, shown) => `must be a multiple of ${String(multipleOf)}, not ${shown}` },
    pattern: { is: ({ pattern }, shown) => `must match ${String(pattern)}, and ${shown} does not` },
    format: { is: ({ format }, shown) => `must be a valid ${String(format)}, not ${shown}` },
    uniqueItems: {
        is: ({ i, j }) => i === undefined
            ? 'has an item twice'
            : `has the same item twice, in places ${Number(j) + 1} and ${Number(i) + 1}`,
        fix: () => 'Take one of them out.',
    },
    contains: { is: () => 'lacks an item that it must have' },
    propertyNames: { is: ({ propertyName }) => `cannot have the key ${JSON.stringify(propertyName)}` },
    dependentRequired: {
        is: ({ property, missingProperty }) => `has "${String(property)}" and so needs "${String(missingProperty)}"`,
    },
    not: { is: (_, shown) => `cannot be ${shown}` },
    oneOf: {
        is: ({ passingSchemas }, shown) => passingSchemas
            ? `can be read in two ways that exclude each other: ${shown}`
            : `fits none of the ways it can be written: ${shown}`,
    },
    anyOf: { is: (_, shown) => `fits none of the ways it can be written: ${shown}` },
    'false schema': { is: () => 'has no place here', fix: () => 'Take it out.' },
};
/** As `WORDINGS`; what they do not know is told in ajv's words. */
function wordingOf(error, shown) {
    const params = error.params;
    const wording = Object.hasOwn(WORDINGS, error.keyword) ? WORDINGS[error.keyword] : undefined;
    if (!wording)
        return { is: `${error.message ?? 'is not valid'}, but is ${shown}` };
    return { is: wording.is(params, shown), ...(wording.fix ? { fix: wording.fix(params) } : {}) };
}

;// CONCATENATED MODULE: ../packages/schema/lib/explain.js


/** More say nothing new, and sorting out combinators takes time in proportion to their square. */
const MOST_ERRORS = 2000;
/**
 * Turns ajv's errors into problems a person can act on. Where a value may take several forms (`anyOf`, `oneOf`), only
 * the errors of the form it comes nearest to are told.
 */
function explain(errors, value, locate) {
    const told = relevant(errors.slice(0, MOST_ERRORS));
    const problems = told.map(error => describeError(error, value, locate));
    const seen = new Set();
    const distinct = problems.filter(problem => {
        const key = JSON.stringify([problem.location, problem.message]);
        return seen.has(key) ? false : seen.add(key);
    });
    return { problems: distinct, faults: told.map(error => faultOf(error, value)) };
}
/** The value it is about: of a key that is not known, that key. */
function faultOf({ instancePath, params }, value) {
    const { additionalProperty, unevaluatedProperty } = params;
    const key = additionalProperty ?? unevaluatedProperty;
    return [...pathOf(instancePath, value), ...(key === undefined ? [] : [key])];
}
/** The errors worth telling: combinators only stand for their branches, and one branch is enough. */
function relevant(errors) {
    const combinators = errors.filter(e => e.keyword === 'anyOf' || e.keyword === 'oneOf' || e.keyword === 'if');
    let kept = errors.filter(e => !combinators.includes(e));
    for (const combinator of combinators.filter(e => e.keyword !== 'if')) {
        // The same rule may judge many items of a list: only the errors of this one are its own.
        const inside = kept.filter(e => e.schemaPath.startsWith(`${combinator.schemaPath}/`) &&
            `${e.instancePath}/`.startsWith(`${combinator.instancePath}/`));
        const branches = groupBy(inside, branchOf(combinator));
        const deepest = [...branches.values()].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
        if (deepest)
            kept = kept.filter(e => !inside.includes(e) || deepest.includes(e));
        else
            kept.push(combinator);
    }
    return kept;
}
const branchOf = (combinator) => (error) => error.schemaPath.slice(combinator.schemaPath.length + 1).split('/')[0];
/** A branch that got further into the value, past its type, is the one that was meant. */
function depthOf(errors) {
    const deepest = Math.max(...errors.map(e => e.instancePath.split('/').length));
    return deepest + (errors.some(e => e.keyword === 'type' || e.keyword === 'const') ? 0 : 0.5);
}
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items)
        groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
    return groups;
}
function describeError(error, value, locate) {
    const path = pathOf(error.instancePath, value);
    const name = path.length ? nameOf(path) : 'The file';
    const params = error.params;
    switch (error.keyword) {
        case 'additionalProperties':
        case 'unevaluatedProperties': {
            const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
            const known = Object.keys((error.parentSchema?.['properties'] ?? {}));
            const near = (0,errors/* nearest */.pA)(key, known);
            return {
                message: `${path.length ? `${name} has` : 'There is'} no key "${key}".`,
                location: locate([...path, key]),
                ...(near ? { fix: `Did you mean "${near}"?` } : known.length ? { valid: known } : {}),
            };
        }
        case 'required':
            return { message: `${name} needs "${String(params['missingProperty'])}".`, location: locate(path) };
        case 'enum':
            return {
                message: `${name} cannot be ${show(error.data)}.`,
                location: locate(path),
                valid: params['allowedValues'].map(String),
            };
        case 'const':
            return {
                message: `${name} must be ${show(params['allowedValue'])}, not ${show(error.data)}.`,
                location: locate(path),
            };
        case 'type':
            return {
                message: `${name} must be ${[params['type']].flat().join(' or ')}, not ${show(error.data)}.`,
                location: locate(path),
            };
        default: {
            const { is, fix } = wordingOf(error, show(error.data));
            return { message: `${name} ${is}.`, location: locate(path), ...(fix ? { fix } : {}) };
        }
    }
}
/** JSON pointer → path, with indexes as numbers where the value is an array. */
function pathOf(pointer, value) {
    const path = [];
    let current = value;
    for (const raw of pointer.split('/').slice(1)) {
        const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(Array.isArray(current) ? Number(key) : key);
        current = current?.[key];
    }
    return path;
}
/** `rules[2].min` */
function nameOf(path) {
    return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('');
}
function show(value) {
    const text = JSON.stringify(value);
    if (text === undefined)
        return 'nothing';
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}


/***/ }),

/***/ 44879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ asCells)
});

// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/tables/lib/decimal-text.js
var decimal_text = __webpack_require__(24064);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/text-writer.js

/** Texts one behind the other in a growing buffer, all of them ASCII. */
class TextWriter {
    bytes;
    at = 0;
    constructor(capacity) {
        this.bytes = Buffer.allocUnsafe(Math.max(64, capacity));
    }
    /** Makes room for so many bytes more. */
    reserve(length) {
        if (this.at + length <= this.bytes.length)
            return;
        const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length));
        this.bytes.copy(larger, 0, 0, this.at);
        this.bytes = larger;
    }
    text(text) {
        this.reserve(text.length);
        for (let i = 0; i < text.length; i++)
            this.bytes[this.at++] = text.charCodeAt(i);
    }
    /** Any float64 as JavaScript writes it; small integers without making a string. */
    number(value) {
        const integer = Math.abs(value);
        if (integer > 0xffffffff || integer !== Math.floor(integer) || Object.is(value, -0)) {
            this.text(String(value));
            return;
        }
        this.reserve(11);
        if (value < 0)
            this.bytes[this.at++] = bytes/* MINUS */.N5;
        this.digits(integer, lengthOf(integer));
    }
    /** The last so many digits of a non-negative integer. */
    digits(value, count) {
        this.reserve(count);
        let rest = value;
        for (let i = this.at + count - 1; i >= this.at; i--) {
            const next = Math.floor(rest / 10);
            this.bytes[i] = bytes/* ZERO */.f2 + (rest - next * 10);
            rest = next;
        }
        this.at += count;
    }
    byte(b) {
        this.reserve(1);
        this.bytes[this.at++] = b;
    }
}
function lengthOf(value) {
    let length = 1;
    for (let power = 10; value >= power; power *= 10)
        length++;
    return length;
}
const DASH = bytes/* MINUS */.N5;
const COLON = 0x3a;
const T = 0x54;
const Z = 0x5a;
const MS_PER_DAY = 86_400_000;
/** `2024-02-29`, of milliseconds since 1970; years outside 0 to 9999 with a sign and six digits (ISO 8601). */
function writeDate(to, milliseconds) {
    // Days since 1 March of the year 0, in eras of 400 years (H. Hinnant, "chrono-compatible low-level date algorithms").
    const days = Math.floor(milliseconds / MS_PER_DAY) + 719_468;
    const era = Math.floor(days / 146_097);
    const dayOfEra = days - era * 146_097;
    const yearOfEra = Math.floor((dayOfEra -
        Math.floor(dayOfEra / 1460) +
        Math.floor(dayOfEra / 36_524) -
        Math.floor(dayOfEra / 146_096)) /
        365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.floor(yearOfEra / 100));
    const shifted = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
    const month = shifted < 10 ? shifted + 3 : shifted - 9;
    const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    if (year < 0 || year > 9999) {
        to.text(year < 0 ? '-' : '+');
        const magnitude = Math.abs(year);
        to.digits(magnitude, Math.max(6, lengthOf(magnitude)));
    }
    else
        to.digits(year, 4);
    to.byte(DASH);
    to.digits(month, 2);
    to.byte(DASH);
    to.digits(day, 2);
}
/**
 * `14:03:59`, with as many groups of three digits behind the second as are needed.
 * @param milliseconds of the day; @param rest what comes below, in units of 10 ** -digits seconds
 */
function writeTime(to, milliseconds, rest, digits) {
    const seconds = Math.floor(milliseconds / 1000);
    to.digits(Math.floor(seconds / 3600), 2);
    to.byte(COLON);
    to.digits(Math.floor(seconds / 60) % 60, 2);
    to.byte(COLON);
    to.digits(seconds % 60, 2);
    const ms = milliseconds % 1000;
    if (ms === 0 && rest === 0)
        return;
    to.byte(bytes/* DOT */.y0);
    to.digits(ms, 3);
    if (rest === 0)
        return;
    if (digits === 9 && rest % 1000 === 0)
        to.digits(rest / 1000, 3);
    else
        to.digits(rest, digits - 3);
}
/** `2024-02-29T14:03:59Z`, without the `Z` where the zone is not known. */
function writeTimestamp(to, milliseconds, rest, { digits, utc }) {
    writeDate(to, milliseconds);
    to.byte(T);
    writeTime(to, milliseconds - Math.floor(milliseconds / MS_PER_DAY) * MS_PER_DAY, rest, digits);
    if (utc)
        to.byte(Z);
}

;// CONCATENATED MODULE: ../packages/tables/lib/as-cells.js



/**
 * Any column as cells of a typed file, for readers that know only these. Numbers are written with all their digits,
 * dates and times by ISO 8601; NaN and infinities, which JSON cannot write as numbers, are strings.
 */
function asCells(column, rows) {
    if (column.encoding === 'cells')
        return column;
    return column.encoding === 'numbers' ? writeNumbers(column, rows) : lookUp(column, rows);
}
const written = new WeakMap();
/** The dictionary is written once, however many batches share it. */
function cellsOf({ dictionary, size }) {
    if (dictionary.encoding === 'cells')
        return dictionary;
    let cells = written.get(dictionary);
    if (!cells)
        written.set(dictionary, (cells = writeNumbers(dictionary, size)));
    return cells;
}
function lookUp(column, rows) {
    const entries = cellsOf(column);
    const { offset, stride } = entries;
    const { indices } = column;
    const starts = new Int32Array(rows);
    const ends = new Int32Array(rows).fill(-1);
    const kinds = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
        const index = indices[row];
        if (index < 0)
            continue;
        const k = offset + index * stride;
        starts[row] = entries.starts[k];
        ends[row] = entries.ends[k];
        kinds[row] = entries.kinds?.[k] ?? batch/* CellKind */.B.string;
    }
    return {
        encoding: 'cells',
        bytes: entries.bytes,
        starts,
        ends,
        offset: 0,
        stride: 1,
        kinds,
        ascii: entries.ascii,
    };
}
/** A usual length of a number. */
const LENGTH = 12;
function writeNumbers(column, rows) {
    const to = new TextWriter(rows * LENGTH);
    const starts = new Int32Array(rows);
    const ends = new Int32Array(rows).fill(-1);
    const kinds = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
        if (column.present && !column.present[row])
            continue;
        starts[row] = to.at;
        kinds[row] = writeValue(to, column, row);
        ends[row] = to.at;
    }
    return { encoding: 'cells', bytes: to.bytes, starts, ends, offset: 0, stride: 1, kinds, ascii: true };
}
/** Answers the kind of the cell. */
function writeValue(to, column, row) {
    const { type, exact, utc } = column;
    const value = column.values[row];
    switch (type) {
        case 'boolean':
            to.text(value ? 'true' : 'false');
            return value ? batch/* CellKind */.B.true : batch/* CellKind */.B.false;
        case 'integer':
        case 'number':
            if (exact)
                to.text((0,decimal_text/* decimalText */.N)(exact.units[row], exact.scale));
            else
                to.number(value);
            return Number.isFinite(value) ? batch/* CellKind */.B.number : batch/* CellKind */.B.string;
        case 'date':
            writeDate(to, value);
            return batch/* CellKind */.B.string;
        case 'time':
            // More than a day or less than nothing is no time, and so looks like none.
            if (value < 0 || value >= 86_400_000)
                to.number(value);
            else
                writeTime(to, value, restOf(column, row), exact?.scale ?? 3);
            return batch/* CellKind */.B.string;
        case 'timestamp':
            writeTimestamp(to, value, restOf(column, row), { digits: exact?.scale ?? 3, utc });
            return batch/* CellKind */.B.string;
    }
}
/** What a time has below the millisecond, in the units of its exact value. */
function restOf({ exact }, row) {
    if (!exact || exact.scale <= 3)
        return 0;
    const perMs = 10n ** BigInt(exact.scale - 3);
    const rest = exact.units[row] % perMs;
    return Number(rest < 0n ? rest + perMs : rest);
}


/***/ }),

/***/ 41177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ CellKind),
/* harmony export */   I: () => (/* binding */ cellText)
/* harmony export */ });
const CellKind = { string: 0, number: 1, true: 2, false: 3, object: 4, array: 5 };
/** The text of a cell, undefined for one that is not there. Bytes that are not UTF-8 become U+FFFD. */
function cellText(column, row) {
    const at = column.offset + row * column.stride;
    const start = column.starts[at];
    const end = column.ends[at];
    if (end < start)
        return undefined;
    return column.ascii
        ? column.bytes.toString('latin1', start, end)
        : column.bytes.toString('utf8', start, end);
}


/***/ }),

/***/ 48882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ CR),
/* harmony export */   Hv: () => (/* binding */ OPEN_BRACE),
/* harmony export */   KE: () => (/* binding */ COMMA),
/* harmony export */   LF: () => (/* binding */ LF),
/* harmony export */   N5: () => (/* binding */ MINUS),
/* harmony export */   WL: () => (/* binding */ OPEN_BRACKET),
/* harmony export */   b9: () => (/* binding */ PLUS),
/* harmony export */   bh: () => (/* binding */ BOM),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   ex: () => (/* binding */ equalBytes),
/* harmony export */   f2: () => (/* binding */ ZERO),
/* harmony export */   jA: () => (/* binding */ QUOTE),
/* harmony export */   oH: () => (/* binding */ COLON),
/* harmony export */   r_: () => (/* binding */ BACKSLASH),
/* harmony export */   rc: () => (/* binding */ CLOSE_BRACE),
/* harmony export */   t6: () => (/* binding */ SPACE),
/* harmony export */   wn: () => (/* binding */ TAB),
/* harmony export */   wt: () => (/* binding */ CLOSE_BRACKET),
/* harmony export */   y0: () => (/* binding */ DOT),
/* harmony export */   z3: () => (/* binding */ isBlank),
/* harmony export */   zo: () => (/* binding */ seesSame)
/* harmony export */ });
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** The byte order mark, in UTF-8. */
const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);
/** What may stand between the tokens of JSON. */
const isBlank = (b) => b === SPACE || b === LF || b === TAB || b === CR;
/** True where `bytes[start, end)` is exactly `key`. */
function equalBytes(bytes, start, end, key) {
    if (end - start !== key.length)
        return false;
    for (let i = 0; i < key.length; i++)
        if (bytes[start + i] !== key[i])
            return false;
    return true;
}
/** Whether the view shows the very bytes. Small buffers share their memory: the same one may lie elsewhere in it. */
function seesSame(view, bytes) {
    return (view.buffer === bytes.buffer &&
        view.byteOffset === bytes.byteOffset &&
        view.byteLength === bytes.byteLength);
}
/** The same bytes, to be read four at a time. */
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}


/***/ }),

/***/ 24064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ decimalText)
/* harmony export */ });
/** `units / 10 ** scale` with all its digits; a scale below zero stands for zeros at the end. */
function decimalText(units, scale) {
    if (scale <= 0)
        return scale === 0 ? units.toString() : (units * 10n ** BigInt(-scale)).toString();
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}


/***/ }),

/***/ 39764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ws: () => (/* binding */ CellState),
  vW: () => (/* binding */ decodeNumbers),
  LS: () => (/* binding */ numberVector)
});

// EXTERNAL MODULE: ../packages/kernel/lib/arrays.js
var arrays = __webpack_require__(13375);
// EXTERNAL MODULE: ../packages/kernel/lib/kernel.js + 4 modules
var kernel = __webpack_require__(58027);
// EXTERNAL MODULE: ../packages/kernel/lib/cells.js
var lib_cells = __webpack_require__(47448);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/digits.js
/** Bytes of a word that belong to a text of so many bytes which ends where the word ends; by length, 0 to 8. */
const LAST_WORD = Int32Array.of(0, 0xff000000, 0xffff0000, 0xffffff00, -1, -1, -1, -1, -1);
const WORD_BEFORE = Int32Array.of(0, 0, 0, 0, 0, 0xff000000, 0xffff0000, 0xffffff00, -1);
/**
 * The number written in `[start, end)` with up to eight digits and nothing else; −1 where something else stands. Without a
 * loop, which pays for long numbers. `end` must be at least 8: it looks at the eight bytes before.
 */
function digits8(view, start, end) {
    const length = end - start;
    const low = (view.getInt32(end - 4, true) ^ 0x30303030) & LAST_WORD[length];
    const high = (view.getInt32(end - 8, true) ^ 0x30303030) & WORD_BEFORE[length];
    // A digit is now a byte from 0 to 9: adding 0x76 sets the high bit of all others.
    if (((low + 0x76767676) | low | (high + 0x76767676) | high) & 0x80808080)
        return -1;
    return fourDigits(high) * 10_000 + fourDigits(low);
}
/** The first digit lies in the lowest byte. Pairs are joined first, then the two pairs. */
function fourDigits(word) {
    const pairs = (Math.imul(word, 10) + (word >>> 8)) & 0x00ff00ff;
    return (pairs & 0xff) * 100 + (pairs >>> 16);
}

;// CONCATENATED MODULE: ../packages/tables/lib/parse-number.js


const POWERS = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
const INVERSES = POWERS.map(power => 1 / power);
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const FIVES = Float64Array.from({ length: 11 }, (_, k) => 5 ** k);
const TWO_53 = 2 ** 53;
/**
 * Puts the finite decimal number written in `bytes[start, end)`, correctly rounded, into `into[at]`, and answers true;
 * NaN and false where there is none. No blanks, no hex, no `NaN`, no `Infinity`. `view` looks at the same bytes.
 *
 * Numbers go through the array, not through return values, because those of functions that are not inlined are boxed.
 * @param whole only a sign and digits count; integers past 2⁵³ are rounded
 */
function parseNumber(bytes, view, start, end, whole, into, at) {
    const sign = bytes[start];
    const first = sign === lib_bytes/* MINUS */.N5 || sign === lib_bytes/* PLUS */.b9 ? start + 1 : start;
    // The short way looks at the eight bytes before a digit.
    if (first >= 8 && first < end) {
        let point = first;
        const last = Math.min(end, first + 9);
        while (point < last && bytes[point] !== lib_bytes/* DOT */.y0)
            point++;
        const read = point === last
            ? parseWhole(view, first, end, into, at)
            : !whole && parseParts(view, first, point, end, into, at);
        if (read) {
            if (sign === lib_bytes/* MINUS */.N5)
                into[at] = -into[at];
            return true;
        }
    }
    return parseSlowly(bytes, start, end, whole, into, at);
}
/** Up to 16 digits; false for what must be read with more care. */
function parseWhole(view, start, end, into, at) {
    const length = end - start;
    if (length > 16)
        return false;
    const high = length > 8 ? digits8(view, start, end - 8) : 0;
    const low = digits8(view, length > 8 ? end - 8 : start, end);
    const value = high * 1e8 + low;
    into[at] = value;
    return high >= 0 && low >= 0 && value <= TWO_53;
}
/** Up to eight digits, a point, digits; false for what must be read with more care. */
function parseParts(view, start, point, end, into, at) {
    const places = end - point - 1;
    const whole = digits8(view, start, point);
    if (whole < 0 || (places === 0 && point === start))
        return false;
    if (places > 8)
        return places <= 18 && whole <= 9 && parseLongPart(view, whole, point + 1, end, into, at);
    const part = digits8(view, point + 1, end);
    const power = POWERS[places];
    const mantissa = whole * power + part;
    // An exact integer divided by an exact power of ten is rounded once only.
    into[at] = mantissa / power;
    return part >= 0 && mantissa <= TWO_53;
}
/** `whole` below 10, and 9 to 18 decimal places: what languages write for a float64. */
function parseLongPart(view, whole, start, end, into, at) {
    const places = end - start;
    const first = digits8(view, start, start + 8);
    const second = digits8(view, start + 8, Math.min(start + 16, end));
    const third = places > 16 ? digits8(view, start + 16, end) : 0;
    if (first < 0 || second < 0 || third < 0)
        return false;
    const low = places > 16 ? second * POWERS[places - 16] + third : second;
    return divide(whole * 1e8 + first, low, places - 8, places, into, at);
}
/**
 * Puts (high · 10^lowDigits + low) / 10^places, correctly rounded; false where this way cannot tell. What an approximate
 * quotient leaves is computed exactly (Dekker 1971), and the corrected quotient taken only where its rounding is beyond
 * doubt.
 */
function divide(high, low, lowDigits, places, into, at) {
    // 10^k = 5^k · 2^k: below 2⁵³ the product with 5^k is exact, so that with 10^k is, and the sum is as (sum, rest).
    if (high * FIVES[lowDigits] >= TWO_53)
        return false;
    const product = high * POWERS[lowDigits];
    const sum = product + low;
    const rest = low - (sum - product);
    const divisor = POWERS[places];
    const inverse = INVERSES[places];
    const quotient = sum * inverse;
    const back = quotient * divisor;
    const correction = (sum - back - roundingError(quotient, divisor, back) + rest) * inverse;
    // Ziv's test: a correction a little larger or smaller must lead to the same number.
    const value = quotient + correction * (1 + 1e-14);
    into[at] = value;
    return value === quotient + correction * (1 - 1e-14);
}
/** a·b − fl(a·b), exactly, by Veltkamp's splitting. */
function roundingError(a, b, product) {
    const c = 134_217_729 * a;
    const aHigh = c - (c - a);
    const aLow = a - aHigh;
    const d = 134_217_729 * b;
    const bHigh = d - (d - b);
    const bLow = b - bHigh;
    return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
function parseSlowly(bytes, start, end, whole, into, at) {
    into[at] = NaN;
    const b = bytes[start];
    // Most texts that are no number start with a letter.
    if (b > 0x39 || b < lib_bytes/* PLUS */.b9)
        return false;
    const text = bytes.toString('latin1', start, end);
    const value = DECIMAL.test(text) && !(whole && /[.e]/i.test(text)) ? Number(text) : NaN;
    if (!Number.isFinite(value))
        return false;
    into[at] = value;
    return true;
}

;// CONCATENATED MODULE: ../packages/tables/lib/decode-numbers.js




/** What stands in a cell. */
const CellState = {
    /** A value of the type asked for. */
    value: 0,
    /** Nothing, or a text that means so. */
    missing: 1,
    /** Something else. */
    invalid: 2,
    /** NaN or an infinity, written out. */
    notFinite: 3,
};
/** Room for the largest batch, in the memory of the kernel. */
function numberVector(rows) {
    const values = (0,arrays/* kernelFloats */.Pq)(rows);
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * rows);
    return { values, words, states: (0,arrays/* kernelBytes */.Nt)(rows) };
}
/**
 * Reads the cells of a column as numbers (finite decimals; with `integer` only sign and digits, or in JSON any number
 * without a fraction). Answers how many are something else.
 */
function decodeNumbers(column, rows, options, into) {
    if (column.kinds)
        return decodeJsonNumbers(column, column.kinds, rows, options, into);
    return decodeText(column, rows, options, into);
}
/** The loops of the kernel read what is written as usual. */
function decodeText(column, rows, { integer, missing }, { values, states }) {
    const { loops, powers } = (0,kernel/* kernel */.UF)();
    const cells = (0,lib_cells/* placeCells */.$)(column, rows);
    const into = [rows, (0,arrays/* addressOf */.ci)(values), (0,arrays/* addressOf */.ci)(states)];
    let others = integer
        ? loops.decodeIntegers(...cells, ...into, powers)
        : loops.decodeDecimals(...cells, ...into, powers);
    if (missing.likeNumbers)
        others += dropMissing(column, rows, missing, values, states);
    if (others === 0)
        return 0;
    const { bytes, starts, ends, offset, stride } = column;
    const view = (0,lib_bytes/* viewOf */.du)(bytes);
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        if (states[row] !== kernel/* UNREAD */.yn)
            continue;
        states[row] = stateOf(integer, bytes, view, starts[k], ends[k], missing, values, row);
        if (states[row] === CellState.value)
            others--;
    }
    return others;
}
/** Texts such as `-999` that mean a missing value; answers how many of them were read as numbers. */
function dropMissing({ bytes, starts, ends, offset, stride }, rows, missing, values, states) {
    let dropped = 0;
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        if (states[row] !== CellState.value || !missing.has(bytes, starts[k], ends[k]))
            continue;
        values[row] = NaN;
        states[row] = CellState.missing;
        dropped++;
    }
    return dropped;
}
/** Of a cell that the kernel does not read. */
function stateOf(integer, bytes, view, start, end, missing, values, row) {
    if (missing.has(bytes, start, end))
        return CellState.missing;
    if (parseNumber(bytes, view, start, end, integer, values, row))
        return CellState.value;
    return stateOfText(bytes, start, end, missing);
}
function decodeJsonNumbers({ bytes, starts, ends, offset, stride }, kinds, rows, { integer, missing }, { values, states }) {
    const view = (0,lib_bytes/* viewOf */.du)(bytes);
    let others = 0;
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        const start = starts[k];
        const end = ends[k];
        let state = CellState.invalid;
        values[row] = NaN;
        if (end < start)
            state = CellState.missing;
        else if (kinds[k] === batch/* CellKind */.B.string)
            state = stateOfText(bytes, start, end, missing);
        else if (kinds[k] === batch/* CellKind */.B.number && parseNumber(bytes, view, start, end, false, values, row))
            state = integer && !Number.isInteger(values[row]) ? CellState.invalid : CellState.value;
        states[row] = state;
        if (state === CellState.value)
            continue;
        values[row] = NaN;
        others++;
    }
    return others;
}
const NOT_FINITE = /^[+-]?(nan|inf|infinity)$/i;
/** Of a text that is no number. */
function stateOfText(bytes, start, end, missing) {
    if (missing.has(bytes, start, end))
        return CellState.missing;
    const short = end - start >= 3 && end - start <= 9;
    return short && NOT_FINITE.test(bytes.toString('latin1', start, end))
        ? CellState.notFinite
        : CellState.invalid;
}


/***/ }),

/***/ 72647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ BATCH_CELLS)
/* harmony export */ });
/** Cells held by one batch at most: 16 Ki cells are 128 KiB of offsets, which stay in the processor's cache. */
const BATCH_CELLS = 16_384;


/***/ }),

/***/ 90595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Tokens)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48882);

/** A small set of texts, such as `NA` and `-999`, that cells are compared with as bytes. */
class Tokens {
    texts;
    /** Some token could be taken for a number, as `-999`. */
    likeNumbers;
    /** Some token is `true` or `false`. */
    likeBooleans;
    #empty;
    #keys;
    /** 1 for bytes that some token starts with: most cells are ruled out by one look. */
    first = new Uint8Array(256);
    constructor(texts) {
        this.texts = [...new Set(texts)];
        this.likeNumbers = this.texts.some(text => /\d/.test(text));
        this.likeBooleans = this.texts.includes('true') || this.texts.includes('false');
        this.#empty = this.texts.includes('');
        this.#keys = this.texts.filter(text => text !== '').map(text => Buffer.from(text));
        for (const key of this.#keys)
            this.first[key[0]] = 1;
    }
    has(bytes, start, end) {
        if (start === end)
            return this.#empty;
        if (this.first[bytes[start]] === 0)
            return false;
        for (const key of this.#keys)
            if ((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(bytes, start, end, key))
                return true;
        return false;
    }
}


/***/ }),

/***/ 42389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ copyNumbers)
/* harmony export */ });
/* harmony import */ var _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39764);

/**
 * The numbers of a column that stores them as such, in the form that `decodeNumbers` gives those of cells: NaN and
 * infinities are states, not values. With `integer`, a value with a fraction is invalid. Answers how many are something
 * else than a value; undefined for a dictionary of texts. Texts that mean a missing value are not looked for: where some of
 * them look like numbers, take the cells (`asCells`).
 */
function copyNumbers(column, rows, options, into) {
    if (column.encoding === 'numbers')
        return copyVector(column, rows, options.integer, into);
    const { dictionary, indices } = column;
    if (dictionary.encoding === 'cells')
        return undefined;
    const { values, present } = dictionary;
    let others = 0;
    for (let row = 0; row < rows; row++) {
        const index = indices[row];
        const there = index >= 0 && (!present || present[index] === 1);
        const value = there ? values[index] : NaN;
        const state = there ? stateOf(value, options.integer) : _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.missing;
        into.values[row] = state === _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.value ? value : NaN;
        into.states[row] = state;
        if (state !== _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.value)
            others++;
    }
    return others;
}
function copyVector({ values, present }, rows, integer, into) {
    let others = 0;
    for (let row = 0; row < rows; row++) {
        const value = values[row];
        const state = !present || present[row] === 1 ? stateOf(value, integer) : _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.missing;
        into.values[row] = state === _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.value ? value : NaN;
        into.states[row] = state;
        if (state !== _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.value)
            others++;
    }
    return others;
}
function stateOf(value, integer) {
    // NaN for NaN and the infinities, else 0.
    if (value - value !== 0)
        return _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.notFinite;
    return integer && value !== Math.floor(value) ? _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.invalid : _decode_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .CellState */ .ws.value;
}


/***/ })

};
