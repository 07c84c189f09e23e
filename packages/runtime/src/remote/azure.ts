import type { BlobServiceClient, ContainerClient } from '@azure/storage-blob';
import { ChangedError, StatusError, type Store } from './store.js';

/**
 * `az://container/blob`, with AZURE_STORAGE_CONNECTION_STRING, or AZURE_STORAGE_ACCOUNT and one of AZURE_STORAGE_KEY,
 * AZURE_STORAGE_SAS_TOKEN or (public containers) neither. By Azure's own client, which the artifacts need anyway.
 */
export function azureStore(env: NodeJS.ProcessEnv): Store {
  let service: Promise<BlobServiceClient> | undefined;
  const container = async (name: string): Promise<ContainerClient> => {
    service ??= openService(env);
    return (await service).getContainerClient(name);
  };
  return {
    async head({ host, pathname }) {
      try {
        const blob = (await container(host)).getBlobClient(decodeURIComponent(pathname.slice(1)));
        const { contentLength = 0, lastModified, etag = '' } = await blob.getProperties();
        return { size: contentLength, modified: lastModified ?? new Date(0), version: etag };
      } catch (error) {
        const told = translated(error);
        if (told instanceof StatusError && told.status === 404) return undefined;
        throw told;
      }
    },
    async open({ host, pathname }, { start, end }, version) {
      try {
        const blob = (await container(host)).getBlobClient(decodeURIComponent(pathname.slice(1)));
        const answer = await blob.download(start, end === undefined ? undefined : end - start, {
          ...(version ? { conditions: { ifMatch: version } } : {}),
        });
        return answer.readableStreamBody as AsyncIterable<Buffer>;
      } catch (error) {
        throw translated(error);
      }
    },
    async *list({ host, pathname }) {
      try {
        const prefix = decodeURIComponent(pathname.slice(1));
        for await (const { name } of (await container(host)).listBlobsFlat({ prefix }))
          yield `az://${host}/${name}`;
      } catch (error) {
        throw translated(error);
      }
    },
  };
}

async function openService(env: NodeJS.ProcessEnv): Promise<BlobServiceClient> {
  const azure = await import('@azure/storage-blob');
  const connection = env['AZURE_STORAGE_CONNECTION_STRING'];
  if (connection) return azure.BlobServiceClient.fromConnectionString(connection);
  const account = env['AZURE_STORAGE_ACCOUNT'];
  if (!account)
    throw new StatusError(401, 'neither AZURE_STORAGE_ACCOUNT nor AZURE_STORAGE_CONNECTION_STRING is set');
  const address = `https://${account}.blob.core.windows.net`;
  const key = env['AZURE_STORAGE_KEY'];
  if (key) return new azure.BlobServiceClient(address, new azure.StorageSharedKeyCredential(account, key));
  const sas = env['AZURE_STORAGE_SAS_TOKEN']?.replace(/^\??/, '?') ?? '';
  return new azure.BlobServiceClient(`${address}${sas}`);
}

/** The client has its own patience with what is worth asking again. */
function translated(error: unknown): unknown {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode === 412) return new ChangedError();
  return statusCode === undefined ? error : new StatusError(statusCode, code ?? '');
}
