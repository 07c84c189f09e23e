import type { Problem } from '@sluice/core';
import type { Declared, Path } from '@sluice/schema';
import { formatConfidence } from './format.js';
import { METRICS } from './metrics/catalogue.js';
import type { StatsSpec } from './policy.js';
import type { RawPolicy, RawRule } from './policy-raw.js';
import { problemsOfRule } from './rule-check.js';
import { judgement } from './rule-schema.js';

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
  checkSeverity(value, tell);
  checkContradictions(value, tell);
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

/** Where every rule only warns, nothing is ever refused. */
function checkSeverity({ rules, defaults = {} }: RawPolicy, tell: Tell): void {
  if (rules.some(({ severity = defaults.severity ?? 'block' }) => severity === 'block')) return;
  const first = rules.findIndex(({ severity }) => severity !== undefined);
  tell(first < 0 ? ['defaults', 'severity'] : ['rules', first, 'severity'], {
    message: 'Every rule only warns, so this gate can never refuse a model.',
    fix: 'Let at least one rule block (`severity: block`). To only watch, give the step `continue-on-error: true`.',
  });
}

/** What a rule says besides its limit and what becomes of it. */
function subjectOf(rule: RawRule): string {
  const left = new Set(['id', 'min', 'max', 'using', ...Object.keys(judgement)]);
  return JSON.stringify(
    Object.entries(rule)
      .filter(([key]) => !left.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A minimum above a maximum of the same: nothing keeps both. Bounds only narrow what keeps them, but for lenient ones. */
function checkContradictions({ rules, defaults = {} }: RawPolicy, tell: Tell): void {
  const blocks = ({ severity = defaults.severity ?? 'block' }: RawRule) => severity === 'block';
  const least = rules.filter(rule => blocks(rule) && rule.min !== undefined && rule.using !== 'upper_bound');
  rules.forEach((rule, i) => {
    const { max, using } = rule;
    if (max === undefined || using === 'lower_bound' || !blocks(rule)) return;
    const other = least.find(one => one !== rule && one.min! > max && subjectOf(one) === subjectOf(rule));
    if (!other) return;
    tell(['rules', i, 'max'], {
      message: `No model can keep both rules: "${rule.id}" allows ${rule.metric} up to ${max}, "${other.id}" from ${other.min!} on.`,
      fix: 'Let the minimum lie below the maximum.',
    });
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
