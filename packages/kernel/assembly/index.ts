// What the kernel exports; how it is called is told in ../src/kernel.ts.
export { scanPlainRows } from './plain-rows';
export { decodeDecimals, decodeIntegers } from './decode-numbers';
export { decodeBooleans, decodeDates } from './decode-values';
export { countNumbers, countsOf, listNumbers } from './number-table';
export { sketchNumbers } from './number-sketch';
export { compactHashes } from './hashing';
export { emptyHashes, findRepeats } from './hash-set';
export { countTexts } from './text-table';
export { measureTable, measureTexts } from './text-sketch';
