import { randomUUID } from 'node:crypto';
import type { Blob, BlobStore } from './blob-store.js';
import { readBody, Refusal, type HttpRequest, type Reply } from './http-exchange.js';
import type { Handler } from './loopback-server.js';
import type { Tokens } from './tokens.js';

/** What a signed download address leads to. */
export interface Download {
  path: string;
  size: number;
  contentType: string;
  /** Name to save it under. */
  fileName: string;
}

/** Signed addresses for uploads and downloads; the part of Azure's blob protocol that the toolkit speaks. */
export class BlobArea {
  readonly #blobs: BlobStore;
  readonly #tokens: Tokens;
  readonly #downloads = new Map<string, Download>();
  /** Set once the server listens. */
  origin = '';

  constructor(blobs: BlobStore, tokens: Tokens) {
    this.#blobs = blobs;
    this.#tokens = tokens;
  }

  uploadUrl(id: string): string {
    return `${this.origin}/blob/uploads/${id}?${this.#tokens.sign('upload', id)}`;
  }

  downloadUrl(download: Download): string {
    const id = randomUUID();
    this.#downloads.set(id, download);
    return `${this.origin}/blob/downloads/${id}?${this.#tokens.sign('download', id)}`;
  }

  readonly handle: Handler = async request => {
    const [, , kind, id = ''] = request.url.pathname.split('/');
    const purpose = kind === 'downloads' ? 'download' : 'upload';
    if (!this.#tokens.opens(purpose, id, request.url.searchParams)) throw forbidden();
    if (purpose === 'download') return this.#send(id, request);
    if (request.method === 'PUT') return this.#receive(id, request);
    throw new Refusal(405, { code: 'UnsupportedHttpVerb', message: `${request.method} is not for uploads.` });
  };

  #send(id: string, { method }: HttpRequest): Reply {
    const download = this.#downloads.get(id);
    if (!download)
      throw new Refusal(404, { code: 'BlobNotFound', message: 'The specified blob does not exist.' });
    const { path, size, contentType, fileName } = download;
    const headers = {
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    };
    if (method === 'HEAD') return { status: 200, headers: { ...headers, 'content-length': String(size) } };
    return { status: 200, headers, file: { path, size } };
  }

  async #receive(id: string, request: HttpRequest): Promise<Reply> {
    const { searchParams } = request.url;
    const component = searchParams.get('comp');
    if (component === 'block')
      await this.#blobs.stageBlock(id, searchParams.get('blockid') ?? '', request.body);
    else if (component === 'blocklist') await this.#blobs.commit(id, blockIdsIn(await readBody(request)));
    else await this.#blobs.put(id, request.body as AsyncIterable<Buffer>);
    return { status: 201, headers: created(this.#blobs.find(id)) };
  }
}

/** `<BlockList><Latest>id</Latest>…`: the order is that of the blob. */
function blockIdsIn(xml: Buffer): string[] {
  const found = xml.toString('utf8').matchAll(/<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/g);
  return [...found].map(match => match[2] as string);
}

function created(blob: Blob | undefined): Record<string, string> {
  return {
    etag: `"${blob?.sha256 ?? 'block'}"`,
    'last-modified': new Date().toUTCString(),
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2025-11-05',
  };
}

function forbidden(): Refusal {
  const code = 'AuthenticationFailed';
  return new Refusal(403, { code, message: 'The signature does not fit.' }, { 'x-ms-error-code': code });
}
