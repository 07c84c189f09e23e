import type { Reply } from '../http-exchange.js';
import type { Call } from './route.js';

/** One page of a list with GitHub's `Link` header, by which octokit finds the others. */
export function page<T>(
  items: readonly T[],
  call: Call,
  shape: (slice: readonly T[]) => unknown = x => x,
): Reply {
  const size = Math.min(100, positive(call.query.get('per_page')) ?? 30);
  const last = Math.max(1, Math.ceil(items.length / size));
  const current = positive(call.query.get('page')) ?? 1;
  const links = [
    ...(current > 1 ? [link(call.url, current - 1, 'prev'), link(call.url, 1, 'first')] : []),
    ...(current < last ? [link(call.url, current + 1, 'next'), link(call.url, last, 'last')] : []),
  ];
  const slice = items.slice((current - 1) * size, current * size);
  return { status: 200, json: shape(slice), headers: links.length ? { link: links.join(', ') } : {} };
}

function link(url: URL, number: number, rel: string): string {
  const target = new URL(url);
  target.searchParams.set('page', String(number));
  return `<${target.href}>; rel="${rel}"`;
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
