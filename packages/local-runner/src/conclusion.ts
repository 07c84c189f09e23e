export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What `job.status`, `success()`, `failure()` and `cancelled()` go by while a job runs. */
export type Status = Exclude<Conclusion, 'skipped'>;

const RANK: Record<Conclusion, number> = { skipped: 0, success: 1, cancelled: 2, failure: 3 };

/** The worst of them; `skipped` when there is none. */
export function worstOf(conclusions: Iterable<Conclusion>): Conclusion {
  let worst: Conclusion = 'skipped';
  for (const conclusion of conclusions) if (RANK[conclusion] > RANK[worst]) worst = conclusion;
  return worst;
}
