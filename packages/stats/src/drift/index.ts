export * from './binning.js';
export * from './bounds.js';
export * from './divergences.js';
export * from './domain-classifier.js';
export * from './homogeneity.js';
export * from './kolmogorov-smirnov.js';
export * from './random-features.js';
export type { Cell } from './steps.js';
export * from './wasserstein.js';
