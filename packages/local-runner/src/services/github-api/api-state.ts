import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the stand-in remembers of the repository from run to run, as GitHub would. */
export interface ApiState {
  lastId: number;
  comments: Comment[];
  statuses: CommitStatus[];
  deployments: Deployment[];
  checkRuns: CheckRun[];
}

export interface Comment {
  id: number;
  issue: number;
  body: string;
  author: string;
  bot: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface CommitStatus {
  id: number;
  sha: string;
  context: string;
  state: string;
  description: string;
  targetUrl: string;
  createdAt: string;
}

export interface Deployment {
  id: number;
  environment: string;
  ref: string;
  sha: string;
  task: string;
  description: string;
  payload: unknown;
  creator: string;
  createdAt: string;
  statuses: DeploymentStatus[];
}

export interface DeploymentStatus {
  id: number;
  state: string;
  description: string;
  environment: string;
  environmentUrl: string;
  logUrl: string;
  createdAt: string;
}

export interface CheckRun {
  id: number;
  name: string;
  sha: string;
  status: string;
  conclusion: string | null;
  output: unknown;
}

const EMPTY: ApiState = { lastId: 0, comments: [], statuses: [], deployments: [], checkRuns: [] };

/** The state in its file. Every change reads, changes and replaces it in one go, so that runs side by side agree. */
export class StateFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  read(): ApiState {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return structuredClone(EMPTY);
      throw error;
    }
    return JSON.parse(text) as ApiState;
  }

  change<T>(work: (state: ApiState) => T): T {
    const state = this.read();
    const result = work(state);
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.tmp`, `${JSON.stringify(state, null, 2)}\n`);
    renameSync(`${this.#path}.tmp`, this.#path);
    return result;
  }
}
