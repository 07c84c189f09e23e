import type { Http } from '@sluice/core';
import type { Check } from './check.js';

type Environment = Readonly<Record<string, string | undefined>>;

const TIMEOUT_MS = 10_000;

/** The services that stages use where they are: artifacts between jobs, the cache between runs. */
export async function checkServices(env: Environment, http: Http): Promise<Check[]> {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: results, ACTIONS_CACHE_URL: old } = env;
  const cache = env['ACTIONS_CACHE_SERVICE_V2'] ? results : (old ?? results);
  return Promise.all([
    token && results
      ? reach('artifact service', results, http)
      : {
          state: 'note' as const,
          subject: 'artifact service',
          message:
            'not offered here: files stay on the machine, and stages of different jobs need a shared folder',
        },
    token && cache
      ? reachCache(cache, env, http)
      : {
          state: 'note' as const,
          subject: 'cache service',
          message: 'not offered here: nothing is reused from run to run',
        },
  ]);
}

async function reachCache(url: string, env: Environment, http: Http): Promise<Check> {
  const mode = env['ACTIONS_CACHE_MODE'];
  if (mode === 'none' || mode === 'read')
    return {
      state: 'note',
      subject: 'cache service',
      message: `this run may ${mode === 'read' ? 'only read' : 'not use'} it, because of the event that started it`,
    };
  return reach('cache service', url, http);
}

/** Any answer will do: what would be said to a real request is between the toolkit and the service. */
async function reach(subject: string, url: string, http: Http): Promise<Check> {
  const host = new URL(url).host;
  try {
    const { status } = await http.request(url, { timeoutMs: TIMEOUT_MS });
    if (status < 500) return { state: 'pass', subject, message: `${host} answers` };
    return { state: 'warn', subject, message: `${host} answers with HTTP ${status}` };
  } catch (error) {
    return {
      state: 'warn',
      subject,
      message: `${host} does not answer: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'Allow it in the firewall of the runner; NO_PROXY and HTTPS_PROXY are heeded.',
    };
  }
}
