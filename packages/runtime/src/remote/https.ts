import { ask, objectOf, readRange } from './requests.js';
import { StatusError, type Store } from './store.js';

/** Any web server. A presigned address carries its permission in its query. */
export const webStore: Store = {
  async head(url) {
    try {
      // Presigned addresses allow GET alone, so the first byte is asked for.
      const message = await ask(url, { range: 'bytes=0-0', 'accept-encoding': 'identity' });
      message.destroy();
      const size = /\/(\d+)$/.exec(message.headers['content-range'] ?? '')?.[1];
      const object = objectOf(message.headers);
      return size === undefined ? object : { ...object, size: Number(size) };
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      if (error.status === 404 || error.status === 410) return undefined;
      // Of an empty file there is no first byte.
      if (error.status === 416) return { size: 0, modified: new Date(0), version: '' };
      throw error;
    }
  },
  open: (url, range, version) => readRange(url, range, version ? { 'if-match': version } : {}),
};
