/** One thing the run did to GitHub, in order; shown at the end and written to `github.json` of the run. */
export type ApiRecord = { at: string; job: string } & (
  | { kind: 'comment'; action: 'created' | 'updated' | 'deleted'; id: number; issue: number; body: string }
  | { kind: 'status'; sha: string; context: string; state: string; description: string }
  | { kind: 'deployment'; id: number; environment: string; ref: string; description: string }
  | {
      kind: 'deployment-status';
      deployment: number;
      environment: string;
      state: string;
      description: string;
      url: string;
    }
  | { kind: 'dispatch'; workflow: string; ref: string; inputs: Record<string, string>; runId: number }
  | { kind: 'repository-dispatch'; eventType: string; payload: unknown }
  | { kind: 'check-run'; id: number; name: string; conclusion: string }
  | { kind: 'refused'; method: string; path: string; status: number; message: string; needs?: string }
);

/** Distributes over the union, as `Omit` does not. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A record before the area adds when and by which job. */
export type ApiEvent = Without<ApiRecord, 'at' | 'job'>;
