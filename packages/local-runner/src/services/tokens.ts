import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Permissions } from '../permissions.js';
import type { ServiceJob } from '../services-port.js';

/** Who may do what at the GitHub API stand-in. */
export interface ApiGrant {
  /** undefined for a token that is not the run's own: a personal one out of the user's secrets. */
  job: ServiceJob | undefined;
  allows(scope: string, access: 'read' | 'write'): boolean;
}

/** Issues and checks the run's tokens and signed addresses. The key lives as long as the services. */
export class Tokens {
  readonly #key = randomBytes(32);
  readonly #grants = new Map<string, ApiGrant>();

  /** @param personal the user's own secrets: what they may do on GitHub is unknown here, so they may all */
  constructor(personal: readonly string[] = []) {
    for (const token of personal) this.#grants.set(token, { job: undefined, allows: () => true });
  }

  /** A JWT like `ACTIONS_RUNTIME_TOKEN`: the toolkit reads the run and job out of its `scp`. */
  runtime(job: ServiceJob): string {
    // The scope splits at `:` and blanks, which a job's key may hold: `test (1, a)`.
    const ids = `${encodeURIComponent(job.runId)}:${encodeURIComponent(job.jobId)}`;
    const now = Math.floor(Date.now() / 1000);
    const head = encode({ alg: 'HS256', typ: 'JWT' });
    const body = encode({ scp: `Actions.Results:${ids}`, iat: now, exp: now + 35 * 24 * 3600 });
    return `${head}.${body}.${this.#sign(`${head}.${body}`)}`;
  }

  /** The job behind a runtime token, or undefined when these services did not issue it. */
  jobOf(token: string): ServiceJob | undefined {
    const [head, body, signature] = token.split('.');
    if (!head || !body || !signature || !same(signature, this.#sign(`${head}.${body}`))) return undefined;
    const { scp } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { scp: string };
    const [, runId, jobId] = scp.split(':');
    return { runId: decodeURIComponent(runId as string), jobId: decodeURIComponent(jobId as string) };
  }

  /** A token shaped like `GITHUB_TOKEN`, so that redaction and secret scanners treat it as one. */
  api(job: ServiceJob, permissions: Permissions): string {
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    const allows: ApiGrant['allows'] = (scope, access) => {
      const held = permissions[scope] ?? 'none';
      return held === 'write' || held === access;
    };
    this.#grants.set(token, { job, allows });
    return token;
  }

  /** What the bearer of an API token may do; undefined when GitHub would call it bad credentials. */
  grantOf(token: string): ApiGrant | undefined {
    return token === '' ? undefined : this.#grants.get(token);
  }

  /** Query string that opens one blob for one purpose. */
  sign(purpose: 'upload' | 'download', blob: string): string {
    return `sp=${purpose}&sig=${this.#sign(`${purpose}:${blob}`)}`;
  }

  opens(purpose: 'upload' | 'download', blob: string, query: URLSearchParams): boolean {
    return query.get('sp') === purpose && same(query.get('sig') ?? '', this.#sign(`${purpose}:${blob}`));
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** The credential of an `Authorization` header of either scheme: `Bearer …` or `token …`. */
export function credentialOf(header: string | undefined): string {
  return /^(?:bearer|token)\s+(\S+)$/i.exec(header ?? '')?.[1] ?? '';
}
