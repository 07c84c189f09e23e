import type { Permissions } from '../../permissions.js';
import type { Review } from '../../services-port.js';
import { isRecord } from '../../plan/payload.js';
import { Refusal, type Reply } from '../http-exchange.js';
import type { ApiEvent } from './api-record.js';
import type { StateFile } from './api-state.js';
import type { ApiWorld } from './api-world.js';

/** One operation of the REST API. Paths are below `/repos/{owner}/{repo}`. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  /** `issues/:number/comments` */
  path: string;
  /** Any one of these lets the token write; reading is free, as on a public repository. */
  needs?: Permissions;
  handle(call: Call): Reply | Promise<Reply>;
}

/** One request, understood. */
export interface Call {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Body;
  /** Address of the request, for links to other pages. */
  url: URL;
  /** Root of the API: `http://127.0.0.1:PORT/api/repos/o/r`. */
  base: string;
  world: ApiWorld;
  state: StateFile;
  /** Answers to the approval prompts of this run so far. */
  reviews: readonly Review[];
  /** Login and kind of the caller: the Actions bot, or the user behind a token of their own. */
  author: { login: string; bot: boolean };
  record(event: ApiEvent): void;
}

/** The JSON body; reading a field of the wrong kind answers 422 as GitHub does. */
export class Body {
  constructor(readonly values: Readonly<Record<string, unknown>>) {}

  text(name: string, options: { limit?: number } = {}): string {
    const value = this.values[name];
    if (typeof value !== 'string' || value === '')
      throw invalid(`"${name}" wasn't supplied or is not a text.`);
    return this.#within(name, value, options.limit);
  }

  optionalText(name: string, options: { limit?: number } = {}): string {
    const value = this.values[name] ?? '';
    if (typeof value !== 'string') throw invalid(`"${name}" is not a text.`);
    return this.#within(name, value, options.limit);
  }

  choice(name: string, values: readonly string[]): string {
    const value = this.text(name);
    if (values.includes(value)) return value;
    throw invalid(`"${name}" is not one of ${values.join(', ')}.`);
  }

  record(name: string): Record<string, unknown> {
    const value = this.values[name] ?? {};
    if (!isRecord(value)) throw invalid(`"${name}" is not an object.`);
    return value;
  }

  #within(name: string, value: string, limit = Infinity): string {
    if (value.length > limit) throw invalid(`${name} is too long (maximum is ${limit} characters)`);
    return value;
  }
}

const DOCS = 'https://docs.github.com/rest';

export function invalid(message: string): Refusal {
  return new Refusal(422, {
    message: `Validation Failed: ${message}`,
    documentation_url: DOCS,
    status: '422',
  });
}

export function notFound(message = 'Not Found'): Refusal {
  return new Refusal(404, { message, documentation_url: DOCS, status: '404' });
}

export function unauthorized(message: string): Refusal {
  return new Refusal(401, { message, documentation_url: DOCS, status: '401' });
}

/** GitHub's own words, and the header in which it names what would do. */
export function forbidden(needs: Permissions): Refusal {
  const accepted = Object.entries(needs).map(([scope, access]) => `${scope.replaceAll('-', '_')}=${access}`);
  const message = 'Resource not accessible by integration';
  return new Refusal(
    403,
    { message, documentation_url: DOCS, status: '403' },
    { 'x-accepted-github-permissions': accepted.join('; ') },
  );
}

/** Values of the `:name` segments, or undefined when the path is another. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, segment] of wanted.entries()) {
    const value = given[i] as string;
    if (segment.startsWith(':')) params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return params;
}

/** A number in the path; anything else does not exist. */
export function numberOf(text: string | undefined): number {
  if (!text || !/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
}
