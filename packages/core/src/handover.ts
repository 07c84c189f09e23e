import type { Stage } from './stage.js';
import type { Verdict } from './verdict.js';

/** What evidence is about: bytes with a name. `sha256` is lower-case hex; of a folder see `folderDigest`. */
export interface Subject {
  kind: 'dataset' | 'model' | 'predictions' | 'release';
  name: string;
  sha256: string;
}

/** A file or folder a stage left for the next ones, found by artifact id or, without the service, by path. */
export interface FileRef {
  /** What it is for: `evidence`, `model`, `predictions`, `metrics`, `profile`, `record`, … */
  role: string;
  /** Path inside the artifact; relative to the workspace where there is no artifact. POSIX separators. */
  path: string;
  kind: 'file' | 'folder';
  sha256: string;
  artifact?: { id: number; name: string };
  /** Where it lies on the machine that made it, relative to the workspace. */
  local?: string;
}

/** One link of the evidence chain: who judged what, how, and where the statement is. */
export interface Link {
  stage: Stage;
  verdict: Verdict;
  subjects: Subject[];
  evidence: FileRef;
}

/**
 * The one wire between stages: the JSON of the `result` output. It names files and digests and carries none of
 * their content. `chain` repeats the links of all earlier stages, so a job needs only its direct upstream.
 */
export interface Handover extends Link {
  sluice: 1;
  model: string;
  files: FileRef[];
  chain: Link[];
  run: { repository: string; id: string; attempt: number; sha: string };
}
