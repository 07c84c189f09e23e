import type { Permissions } from './permissions.js';

/**
 * The loopback services of one run, as the engine sees them. `startServices()` in `services/` makes one; the engine
 * only hands its addresses and tokens to the steps.
 */
export interface Services {
  /** Artifact-v4 and cache-v2 service, ending in `/`: `ACTIONS_RESULTS_URL`. */
  readonly resultsUrl: string;
  /** Stand-in for the REST API, without a trailing slash: `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** Any decodable JWT with `scp: … Actions.Results:<runId>:<jobId>`: `ACTIONS_RUNTIME_TOKEN`. */
  runtimeToken(job: ServiceJob): string;
  /** Stands in for `GITHUB_TOKEN`; the API stand-in refuses with 403 what its permissions do not allow. */
  apiToken(job: ServiceJob, permissions: Permissions): string;
  /** Told when someone let a job with an environment go on (or not): what `GET …/runs/{id}/approvals` would list. */
  reviewed?(review: Review): void;
}

export interface Review {
  environment: string;
  state: 'approved' | 'rejected';
  by: string;
  comment: string;
}

export interface ServiceJob {
  runId: string;
  /** Key of the job instance, unique within the run: `test`, `test (1, a)`, `call / build`. */
  jobId: string;
}
