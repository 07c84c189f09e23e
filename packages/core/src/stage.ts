import type { Document } from './document.js';
import type { Finding } from './finding.js';
import type { Subject } from './handover.js';
import type { Statement } from './statement.js';
import type { Verdict } from './verdict.js';

export type Stage = 'validate-data' | 'train' | 'evaluate-gate' | 'register-model' | 'deploy-canary';
export const STAGES: readonly Stage[] = [
  'validate-data',
  'train',
  'evaluate-gate',
  'register-model',
  'deploy-canary',
];

/** A file or folder to hand on. `publish()` uploads it and names it in the handover. */
export interface ProducedFile {
  role: string;
  /** Absolute path, or relative to the workspace. */
  path: string;
  kind: 'file' | 'folder';
  sha256: string;
  /** True for what deserves an artifact of its own (a model); the rest of a stage shares one. */
  own?: boolean;
}

/** All a stage says. It reports nowhere itself: `publish()` turns this into every channel. */
export interface StageResult {
  stage: Stage;
  verdict: Verdict;
  /** One sentence a tired person understands. */
  headline: string;
  findings: Finding[];
  document: Document;
  evidence: Statement;
  /** What the evidence is about, and later stages may rely on. */
  subjects: Subject[];
  /** Declared in action.yml; checked by the contract test. `publish()` adds those all actions share. */
  outputs: Record<string, string>;
  files: ProducedFile[];
}
