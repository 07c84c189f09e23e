export { addressOf, freeArray, kernelBytes, kernelFloats, kernelInts } from './arrays.js';
export { placeCells, type PlacedCells, type TextCells } from './cells.js';
export { kernel, PLAIN_ROOM, UNREAD } from './kernel.js';
export { NumberSketch, UNIT_EXPONENT, type CellCounts, type SketchedNumbers } from './number-sketch.js';
export { NumberTable } from './number-table.js';
export { RepeatFinder } from './repeat-finder.js';
export { TextSketch, type SketchedTexts } from './text-sketch.js';
export { TextTable } from './text-table.js';
