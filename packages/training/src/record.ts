import { isSha256 } from '@sluice/core';
import { COMPONENTS, type Component, type ComponentRecord } from './fingerprint.js';
import type { Metrics } from './metrics.js';

/** A produced file or folder as it was when the training ended. */
export interface Captured {
  kind: 'file' | 'folder';
  sha256: string;
  /** Bytes in all. */
  size: number;
  /** Number of files. */
  files: number;
}

/** Outputs that the user declares, in the order they are restored in: the others may lie inside the model's folder. */
export const DECLARED = ['model', 'metrics', 'predictions'] as const;
export type DeclaredRole = (typeof DECLARED)[number];

export type CapturedOutputs = { model: Captured } & Partial<Record<DeclaredRole, Captured>>;

/** Where and when a result came about. */
export interface RunRecord {
  repository: string;
  id: string;
  attempt: number;
  sha: string;
  ref: string;
  /** Page of the run; empty where there is none. */
  url: string;
  /** ISO 8601. */
  started: string;
  finished: string;
  seconds: number;
}

/** What is kept of a training: enough to know it again, to check what is restored, and to tell what changed since. */
export interface TrainingRecord {
  sluice: 1;
  model: string;
  fingerprint: string;
  components: Record<Component, ComponentRecord>;
  outputs: CapturedOutputs;
  metrics: Metrics;
  /** `name==version`, where Python is used. */
  packages: string[];
  run: RunRecord;
}

/** The record as it is written to files. */
export const recordText = (record: TrainingRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** Reads a record that may come from anywhere; undefined when it is not one, down to every field used. */
export function parseRecord(text: string): TrainingRecord | undefined {
  const value = parse(text);
  if (!isObject(value) || value['sluice'] !== 1) return undefined;
  const { model, fingerprint, components, outputs, metrics, packages, run } = value;
  const sound =
    typeof model === 'string' &&
    isSha256(fingerprint) &&
    isObject(components) &&
    COMPONENTS.every(name => isComponent(components[name])) &&
    isObject(outputs) &&
    isCaptured(outputs['model']) &&
    Object.entries(outputs).every(([role, item]) => isRole(role) && isCaptured(item)) &&
    isObject(metrics) &&
    Object.values(metrics).every(Number.isFinite) &&
    Array.isArray(packages) &&
    packages.every(isText) &&
    isRun(run);
  return sound ? (value as unknown as TrainingRecord) : undefined;
}

function isRole(role: string): role is DeclaredRole {
  return DECLARED.includes(role as DeclaredRole);
}

function isComponent(value: unknown): boolean {
  return (
    isObject(value) &&
    isSha256(value['sha256']) &&
    isObject(value['facts']) &&
    Object.values(value['facts']).every(isText)
  );
}

function isCaptured(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, sha256, size, files } = value;
  return (
    (kind === 'file' || kind === 'folder') && isSha256(sha256) && [size, files].every(Number.isSafeInteger)
  );
}

function isRun(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { repository, id, attempt, sha, ref, url, started, finished, seconds } = value;
  return (
    [repository, id, sha, ref, url].every(isText) &&
    [started, finished].every(time => isText(time) && Number.isFinite(Date.parse(time))) &&
    Number.isSafeInteger(attempt) &&
    Number.isFinite(seconds)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
