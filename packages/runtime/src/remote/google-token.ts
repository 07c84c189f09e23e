import { createSign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ask, textOf } from './requests.js';

const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_only';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

/** What GOOGLE_APPLICATION_CREDENTIALS may hold, as far as we read it. */
interface CredentialsFile {
  type?: string;
  // service_account
  client_email?: string;
  private_key?: string;
  token_uri?: string;
  // external_account: workload identity federation, what google-github-actions/auth writes
  audience?: string;
  subject_token_type?: string;
  token_url?: string;
  service_account_impersonation_url?: string;
  credential_source?: {
    file?: string;
    url?: string;
    headers?: Record<string, string>;
    format?: { type?: string; subject_token_field_name?: string };
  };
}

/**
 * An access token from the environment: one that is there already (CLOUDSDK_AUTH_ACCESS_TOKEN, GOOGLE_OAUTH_ACCESS_TOKEN), or
 * by GOOGLE_APPLICATION_CREDENTIALS, a service account's key or workload identity federation. undefined: none is
 * given, and only public objects can be read.
 */
export async function googleToken(env: NodeJS.ProcessEnv, now: () => number): Promise<string | undefined> {
  const ready = env['CLOUDSDK_AUTH_ACCESS_TOKEN'] || env['GOOGLE_OAUTH_ACCESS_TOKEN'];
  const path = env['GOOGLE_APPLICATION_CREDENTIALS'] || env['GOOGLE_GHA_CREDS_PATH'];
  if (ready || !path) return ready || undefined;
  const credentials = JSON.parse(await readFile(path, 'utf8')) as CredentialsFile;
  if (credentials.type === 'service_account') return serviceAccountToken(credentials, now);
  if (credentials.type === 'external_account') return federatedToken(credentials);
  throw new Error(
    `GOOGLE_APPLICATION_CREDENTIALS is of type "${credentials.type}"; service_account and external_account can be used`,
  );
}

/** RFC 7523: a signed claim for a token. */
async function serviceAccountToken(credentials: CredentialsFile, now: () => number): Promise<string> {
  const audience = credentials.token_uri ?? 'https://oauth2.googleapis.com/token';
  const issued = Math.floor(now() / 1000);
  const claim = {
    iss: credentials.client_email,
    scope: SCOPE,
    aud: audience,
    iat: issued,
    exp: issued + 3600,
  };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claim)}`;
  const signature = createSign('RSA-SHA256')
    .update(text)
    .sign(credentials.private_key ?? '', 'base64url');
  return accessToken(await post(audience, { grant_type: JWT_BEARER, assertion: `${text}.${signature}` }));
}

/** RFC 8693: the job's own identity for a token, and that, where asked for, for one of a service account. */
async function federatedToken(credentials: CredentialsFile): Promise<string> {
  const token = accessToken(
    await post(credentials.token_url ?? 'https://sts.googleapis.com/v1/token', {
      grant_type: TOKEN_EXCHANGE,
      audience: credentials.audience ?? '',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token_type: credentials.subject_token_type ?? '',
      subject_token: await subjectToken(credentials),
    }),
  );
  const impersonation = credentials.service_account_impersonation_url;
  if (!impersonation) return token;
  const answer = await post(impersonation, { scope: [SCOPE] }, { authorization: `Bearer ${token}` });
  return accessToken({ access_token: answer['accessToken'] });
}

async function subjectToken({ credential_source: source = {} }: CredentialsFile): Promise<string> {
  const text = source.file
    ? await readFile(source.file, 'utf8')
    : await get(source.url ?? '', source.headers ?? {});
  if (source.format?.type !== 'json') return text.trim();
  return String((JSON.parse(text) as Record<string, unknown>)[source.format.subject_token_field_name ?? '']);
}

async function get(url: string, headers: Record<string, string>): Promise<string> {
  return textOf(await ask(new URL(url), headers));
}

/** A form, but JSON where a header is given. */
async function post(
  url: string,
  body: Record<string, unknown>,
  headers?: Record<string, string>,
): Promise<Record<string, unknown>> {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('sluice', [], { socketTimeout: 30_000 });
  const content = headers
    ? JSON.stringify(body)
    : new URLSearchParams(body as Record<string, string>).toString();
  const type = headers ? 'application/json' : 'application/x-www-form-urlencoded';
  const answer = await client.post(url, content, { 'content-type': type, ...headers });
  const text = await answer.readBody();
  const status = answer.message.statusCode ?? 0;
  if (status !== 200) throw new Error(`${new URL(url).host} gives no token (status ${status})`);
  return JSON.parse(text) as Record<string, unknown>;
}

function accessToken(answer: Record<string, unknown>): string {
  const token = answer['access_token'];
  if (typeof token !== 'string' || !token) throw new Error('the answer holds no access token');
  return token;
}
