import type { ServiceJob } from '../services-port.js';
import { readJson, Refusal } from './http-exchange.js';
import type { Handler } from './loopback-server.js';
import { credentialOf, type Tokens } from './tokens.js';

/** One method of a service: fields in, JSON out. */
export type TwirpMethod = (fields: Fields, job: ServiceJob) => Promise<Record<string, unknown>>;
export type TwirpService = Readonly<Record<string, TwirpMethod>>;

/** Names without their package, as `ArtifactService`. */
export type TwirpServices = Readonly<Record<string, TwirpService>>;

const PACKAGE = 'github.actions.results.api.v1.';

/** Twirp over JSON: https://twitchtv.github.io/twirp/docs/spec_v7.html */
export function twirpArea(services: TwirpServices, tokens: Tokens): Handler {
  return async request => {
    const [, , service = '', name = ''] = request.url.pathname.split('/');
    const method = service.startsWith(PACKAGE)
      ? own(own(services, service.slice(PACKAGE.length)), name)
      : undefined;
    if (!method) throw twirpError('bad_route', `no method ${service}/${name}`);
    const job = tokens.jobOf(credentialOf(request.headers.authorization));
    if (!job) throw twirpError('unauthenticated', 'the runtime token is not of this run');
    const fields = new Fields(await readJson(request));
    const stated = fields.optional('workflow_run_backend_id');
    if (stated !== undefined && stated !== encodeURIComponent(job.runId))
      throw twirpError('permission_denied', `the token is not of run ${stated}`);
    return { status: 200, json: await method(fields, job) };
  };
}

/** What the record itself holds under the name: every object inherits a `constructor`. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Fields of a protobuf message in JSON: names in snake or camel case, int64 as text. */
export class Fields {
  readonly #values: Record<string, unknown>;

  constructor(values: Record<string, unknown>) {
    this.#values = values;
  }

  optional(name: string): string | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw twirpError('invalid_argument', `${name} must be a scalar`);
  }

  required(name: string): string {
    const value = this.optional(name);
    if (!value) throw twirpError('invalid_argument', `${name} is required`);
    return value;
  }

  integer(name: string): number {
    const text = this.required(name);
    if (!/^\d{1,15}$/.test(text)) throw twirpError('invalid_argument', `${name} must be a whole number`);
    return Number(text);
  }

  list(name: string): string[] {
    const value = this.#value(name) ?? [];
    if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value;
    throw twirpError('invalid_argument', `${name} must be a list of texts`);
  }

  #value(name: string): unknown {
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return this.#values[name] ?? this.#values[camel];
  }
}

const STATUS = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  bad_route: 404,
  not_found: 404,
  already_exists: 409,
  failed_precondition: 412,
} as const;

export function twirpError(code: keyof typeof STATUS, msg: string): Refusal {
  return new Refusal(STATUS[code], { code, msg });
}
