import { ask, objectOf, readRange, send, textOf } from './requests.js';
import { StatusError, type Store } from './store.js';

/**
 * `s3://bucket/key` with what the AWS tools read from the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
 * AWS_SESSION_TOKEN, AWS_REGION, AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL (MinIO, R2, Ceph). Without keys requests go
 * unsigned, as public buckets want them.
 */
export function s3Store(env: NodeJS.ProcessEnv, scheme = 's3'): Store {
  let region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
  const endpoint = env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'];
  const accessKeyId = env['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = env['AWS_SESSION_TOKEN'];

  const address = (bucket: string, key: string) => {
    const path = key.split('/').map(encodeURIComponent).join('/');
    if (endpoint) return new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${path}`);
    // A certificate for *.s3 does not cover a bucket with dots.
    return bucket.includes('.')
      ? new URL(`https://s3.${region}.amazonaws.com/${bucket}/${path}`)
      : new URL(`https://${bucket}.s3.${region}.amazonaws.com/${path}`);
  };

  const signed = async (url: URL, method: 'GET' | 'HEAD', headers: Record<string, string>) => {
    if (!accessKeyId || !secretAccessKey) return headers;
    const { AwsV4Signer } = await import('aws4fetch');
    const signer = new AwsV4Signer({
      url: url.href,
      method,
      headers,
      accessKeyId,
      secretAccessKey,
      ...(sessionToken ? { sessionToken } : {}),
      service: 's3',
      region,
    });
    return Object.fromEntries((await signer.sign()).headers.entries());
  };

  /** Does the work, once more where the bucket turns out to lie in another region. */
  const inRegion = async <T>(bucket: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (endpoint || !(error instanceof StatusError) || ![301, 307, 400, 403].includes(error.status))
        throw error;
      const actual = await regionOf(bucket);
      if (!actual || actual === region) throw error;
      region = actual;
      return work();
    }
  };

  return {
    head: ({ host: bucket, pathname }) =>
      inRegion(bucket, async () => {
        const url = address(bucket, decodeURIComponent(pathname.slice(1)));
        try {
          const message = await ask(url, await signed(url, 'HEAD', {}), 'HEAD');
          message.resume();
          return objectOf(message.headers);
        } catch (error) {
          if (error instanceof StatusError && error.status === 404) return undefined;
          throw error;
        }
      }),
    open: ({ host: bucket, pathname }, range, version) =>
      inRegion(bucket, async () => {
        const url = address(bucket, decodeURIComponent(pathname.slice(1)));
        const headers = await signed(url, 'GET', version ? { 'if-match': version } : {});
        return readRange(url, range, headers);
      }),
    async *list({ host: bucket, pathname }) {
      let token: string | undefined;
      do {
        const page = await inRegion(bucket, async () => {
          const url = address(bucket, '');
          url.searchParams.set('list-type', '2');
          url.searchParams.set('encoding-type', 'url');
          url.searchParams.set('prefix', decodeURIComponent(pathname.slice(1)));
          if (token) url.searchParams.set('continuation-token', token);
          return textOf(await ask(url, await signed(url, 'GET', {})));
        });
        for (const [, key = ''] of page.matchAll(/<Key>([^<]*)<\/Key>/g))
          yield `${scheme}://${bucket}/${decodeURIComponent(key.replaceAll('+', ' '))}`;
        token = /<NextContinuationToken>([^<]*)</.exec(page)?.[1];
      } while (token);
    },
  };
}

/** S3 tells the region of any bucket, to anybody. */
async function regionOf(bucket: string): Promise<string | undefined> {
  const message = await send(new URL(`https://s3.amazonaws.com/${bucket}`), {}, 'HEAD');
  message.resume();
  const region = message.headers['x-amz-bucket-region'];
  return typeof region === 'string' ? region : undefined;
}
