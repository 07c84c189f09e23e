import type { Block, Finding } from '@sluice/core';
import type { Outcome } from '../judge.js';
import type { Profile } from '../profile-file.js';
import { describeHistory } from './describe-history.js';
import { historyFindings } from './history-findings.js';
import type { HistorySettings } from './history-settings.js';
import { judge, type Judged } from './judge-history.js';
import { seriesOf } from './history-quantities.js';
import type { PastProfile } from './past-profiles.js';
import { isColumn } from './read-profile.js';

export interface History {
  settings: HistorySettings;
  runs: readonly PastProfile[];
  judged: Judged[];
  findings: Finding[];
  outcomes: Outcome[];
  /** The section of the report. */
  blocks: Block[];
}

/**
 * Holds a profile against those of earlier runs: number of rows, and of each column the shares of missing and invalid values,
 * the mean, the number of different values, and the share of values never seen. Nothing depends on the order of the runs.
 * Runs over these very data, those without rows and those that cannot be read are left out; of the others, those over the same
 * data count once.
 */
export function compareWithHistory(
  current: Profile,
  past: readonly PastProfile[],
  settings: HistorySettings,
): History {
  const usable = past.filter(
    ({ profile }) =>
      profile.dataset !== current.dataset && profile.rows > 0 && profile.columns.every(isColumn),
  );
  const runs = [...new Map(usable.map(run => [run.profile.dataset, run])).values()];
  const judged = judge(
    seriesOf(
      current,
      runs.map(({ profile }) => profile),
    ),
    settings,
  );
  const found = { settings, runs, judged };
  return {
    ...found,
    findings: historyFindings(found),
    outcomes: outcomesOf(judged, settings),
    blocks: describeHistory(found),
  };
}

/** One rule for the table and one a column. */
function outcomesOf(judged: readonly Judged[], { severity }: HistorySettings): Outcome[] {
  const kept = new Map<string, boolean>();
  for (const { column, verdict } of judged) {
    const id = column === undefined ? 'row-count-history' : `${column}.history`;
    if (verdict !== 'too few') kept.set(id, (kept.get(id) ?? true) && verdict === 'as usual');
  }
  return [...kept].map(([id, isKept]) => ({ id, severity, kept: isKept }));
}
