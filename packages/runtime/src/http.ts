import { Readable } from 'node:stream';
import { UserError, type Http, type HttpRequest, type HttpResponse } from '@sluice/core';

const DEFAULT_TIMEOUT_MS = 30_000;

/** The Http port on the toolkit's client, which honours HTTPS_PROXY and NO_PROXY. Redirects are answers. */
export const toolkitHttp: Http = {
  async request(url: string, request: HttpRequest = {}): Promise<HttpResponse> {
    const { method = 'GET', headers = {}, body, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
    const { HttpClient } = await import('@actions/http-client');
    const client = new HttpClient('sluice', [], { socketTimeout: timeoutMs, allowRedirects: false });
    const host = new URL(url).host;
    try {
      const answer = await client.request(method, url, sendable(body), headers);
      const content = await answer.readBodyBuffer!();
      return {
        status: answer.message.statusCode ?? 0,
        headers: flatten(answer.message.headers),
        body: content,
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = /timeout/i.test(message) ? 'timeout' : 'service-unavailable';
      throw new UserError(
        code,
        { message: `${method} to ${host} did not work: ${message}.` },
        { cause: error },
      );
    } finally {
      client.dispose();
    }
  },
};

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
}

function sendable(body: string | Uint8Array | undefined): string | NodeJS.ReadableStream | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : Readable.from([body]);
}
