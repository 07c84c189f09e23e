import { allows, UserError, type Finding } from '@sluice/core';
import type { Waiver } from './policy.js';
import type { Case, RuleResult } from './result.js';

const ended = ({ until }: Waiver, today: string | undefined) => today === undefined || until < today;

/** Throws UserError `bad-policy` where every rule that could refuse a model is waived whole: no gate would be left. */
export function requireUnwaived({ policy, today }: Pick<Case, 'policy' | 'today'>): void {
  const { rules, waivers = [] } = policy;
  const holding = waivers.filter(waiver => waiver.slice === undefined && !ended(waiver, today));
  const blocking = rules.filter(({ severity }) => severity === 'block');
  if (!blocking.every(({ id }) => holding.some(({ rule }) => rule === id))) return;
  throw new UserError('bad-policy', {
    message: `Every rule that could refuse a model is waived (${blocking.map(({ id }) => id).join(', ')}), so this gate can never refuse one.`,
    ...(holding[0] ? { location: holding[0].location } : {}),
    fix: 'Waive single slices, or keep a rule that decides.',
  });
}

/**
 * Turns what is waived into a warning. A waiver that has ended waives nothing and is named; one that nothing needs any
 * more is named too.
 */
export function applyWaivers(
  results: RuleResult[],
  { policy, today }: Pick<Case, 'policy' | 'today'>,
): { results: RuleResult[]; findings: Finding[] } {
  const { waivers = [] } = policy;
  const used = new Set<Waiver>();
  const applied = results.map(result => {
    if (allows(result.verdict)) return result;
    const waiver = waivers.find(candidate => covers(candidate, result) && !ended(candidate, today));
    if (!waiver) return result;
    used.add(waiver);
    return { ...result, verdict: 'warn' as const, waiver };
  });
  const findings = waivers.flatMap((waiver): Finding[] => {
    const { rule, slice, until, by, location } = waiver;
    const what = slice === undefined ? `rule "${rule}"` : `rule "${rule}" where ${slice}`;
    if (ended(waiver, today)) {
      const message = `The waiver of ${what} by ${by} ended on ${until}: it waives nothing.`;
      return [
        {
          rule: 'waiver-ended',
          severity: 'warning',
          message,
          location,
          fix: 'Remove it, or have it renewed.',
        },
      ];
    }
    if (used.has(waiver)) return [];
    const message = `Nothing needs the waiver of ${what} by ${by}.`;
    return [{ rule: 'waiver-unused', severity: 'notice', message, location, fix: 'Remove it.' }];
  });
  return { results: applied, findings };
}

/** What was not compared, or not fit to be, cannot be waived. */
function covers({ rule, slice }: Waiver, result: RuleResult): boolean {
  if (rule !== result.rule.id || result.cause !== undefined) return false;
  return (
    slice === undefined || (result.slice && slice === `${result.slice.column}=${result.slice.value}`) === true
  );
}
