import type { Problem } from '@sluice/core';
import type { Declared, Path } from '@sluice/schema';
import { formatConfidence } from './format.js';
import { METRICS } from './metrics/catalogue.js';
import type { StatsSpec } from './policy.js';
import type { RawPolicy } from './policy-raw.js';
import { problemsOfRule } from './rule-check.js';

/** What a JSON Schema cannot say: how the parts of a policy must fit each other. */
export function checkPolicy(declared: Declared<RawPolicy>, stats: StatsSpec): Problem[] {
  const { value } = declared;
  const problems: Problem[] = [];
  const tell: Tell = (path, problem) => problems.push({ ...problem, location: declared.locate(path) });
  const ids = new Set<string>();
  value.rules.forEach((rule, i) => {
    const at: Path = ['rules', i];
    if (ids.has(rule.id)) {
      tell([...at, 'id'], { message: `Two rules are named "${rule.id}".`, fix: 'Give each its own id.' });
    }
    ids.add(rule.id);
    for (const [key, problem] of problemsOfRule(rule)) tell(key ? [...at, key] : at, problem);
  });
  checkTasks(value, tell);
  checkResamples(stats, value.stats?.resamples === undefined ? 'confidence' : 'resamples', tell);
  checkBaseline(value, tell);
  checkData(value, tell);
  checkWaivers(value, ids, tell);
  return problems;
}

type Tell = (path: Path, problem: Omit<Problem, 'location'>) => void;

/** So many resamples must lie beyond a bound for it to be more than the outermost of them. */
const BEYOND = 10;

function checkResamples({ resamples, confidence }: StatsSpec, given: keyof StatsSpec, tell: Tell): void {
  const needed = Math.ceil(BEYOND / (1 - confidence) - 1e-6);
  if (resamples >= needed) return;
  tell(['stats', given], {
    message: `${resamples} resamples are too few for bounds of ${formatConfidence(confidence)}.`,
    fix: `Set "resamples" to ${needed} or more.`,
  });
}

function checkBaseline({ baseline }: RawPolicy, tell: Tell): void {
  const { missing, first_release: first } = baseline ?? {};
  if (missing !== 'absolute_only' || first) return;
  tell(['baseline', 'missing'], {
    message: 'absolute_only lets a model pass without any comparison.',
    fix: 'Confirm it with `first_release: true`. It is refused again once a baseline has existed.',
  });
}

function checkData({ data = {} }: RawPolicy, tell: Tell): void {
  if (data.probabilities !== undefined && !data.classes) {
    tell(['data', 'probabilities'], {
      message: 'Nothing says which class each probability of the array belongs to.',
      fix: 'List the classes in "data.classes".',
    });
  }
}

function checkWaivers({ waivers = [] }: RawPolicy, ids: ReadonlySet<string>, tell: Tell): void {
  waivers.forEach(({ rule, until, slice }, i) => {
    if (!ids.has(rule)) {
      tell(['waivers', i, 'rule'], { message: `There is no rule "${rule}" to waive.`, valid: [...ids] });
    }
    if (!isDay(until)) tell(['waivers', i, 'until'], { message: `${until} is no day of the calendar.` });
    if (slice !== undefined && !slice.includes('='))
      tell(['waivers', i, 'slice'], { message: 'A slice is written column=value.' });
  });
}

/** JavaScript takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function checkTasks(value: RawPolicy, tell: Tell): void {
  let task = value.task;
  value.rules.forEach((rule, i) => {
    const known = METRICS.get(rule.metric);
    const elsewhere = rule.from === 'metrics' || rule.file !== undefined || rule.path !== undefined;
    if (!known || elsewhere || known.task === 'values') return;
    if (task && known.task !== task) {
      tell(['rules', i, 'metric'], {
        message: `${rule.metric} is a metric of ${known.task}, but this policy judges a ${task}.`,
        fix: 'Keep one policy per task.',
      });
    }
    task ??= known.task;
  });
}
