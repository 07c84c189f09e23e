/** The run and its repository as the API stand-in shows them. */
export interface ApiWorld {
  /** `owner/name` */
  repository: string;
  /** Folder of the repository on this machine, for its workflow files. */
  repositoryRoot: string;
  /** Page addresses begin with it: `https://github.com`. */
  serverUrl: string;
  runId: string;
  sha: string;
  defaultBranch: string;
  actor: string;
  eventName: string;
  /** The webhook payload of the run. */
  event: Readonly<Record<string, unknown>>;
  environments: readonly Environment[];
}

export interface Environment {
  name: string;
  /** Asks on the terminal before a job may use it. */
  protected: boolean;
}
