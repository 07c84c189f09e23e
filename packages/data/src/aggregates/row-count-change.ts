import { allows, type Limit } from '../limit.js';
import { showCount } from '../wording.js';
import type { AggregateCheck } from './aggregate-check.js';

/** Rows beyond, or fewer than, those of the previous profile. */
export function measureRowCountChange(limit: Limit): AggregateCheck['measure'] {
  return ({ rows }, { previous }) => {
    if (!previous)
      return { unknown: 'no earlier profile is given; name one in the input "previous-profile"' };
    if (previous.rows === 0 && limit.unit === 'percent')
      return { kept: false, found: 'the earlier data had no rows' };
    const change = rows - previous.rows;
    const percent = previous.rows
      ? ` (${change >= 0 ? '+' : ''}${((100 * change) / previous.rows).toFixed(1)} %)`
      : '';
    const found = `${showCount(previous.rows)} rows became ${showCount(rows)}${percent}`;
    return { kept: allows(limit, change, previous.rows), found };
  };
}
