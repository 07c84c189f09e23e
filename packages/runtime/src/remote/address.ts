const OBJECT_STORES = /^(s3|gs|az|lakefs):\/\/([^/]+)\/(.*)$/s;
const WEB = /^https?:\/\//i;

/** Whether the path names something on the network. */
export function isRemote(path: string): boolean {
  return OBJECT_STORES.test(path) || WEB.test(path);
}

/** Only the web has queries; in a key of an object store any character may stand for itself. */
export function addressOf(path: string): URL {
  const [, scheme, bucket, key = ''] = OBJECT_STORES.exec(path) ?? [];
  if (!scheme || !bucket) return new URL(path);
  return new URL(`${scheme}://${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`);
}

/** The address as it may be told: a query often carries a signature, and a user name a password. */
export function shownAddress(path: string): string {
  if (!WEB.test(path)) return path;
  const url = new URL(path);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** What stands before the first character that means something to a pattern. */
export function literalPart(pattern: string): string {
  const magic = pattern.search(/[*?{[]/);
  const literal = magic < 0 ? pattern : pattern.slice(0, magic);
  return literal.slice(0, literal.lastIndexOf('/') + 1);
}
