import { clip } from '../plain.js';

/** Characters that fit below a chart before labels touch. */
const LABEL_ROOM = 90;
const LONGEST = 24;
/** What tells two days or two shares apart. */
const SHORTEST = 6;

/** The labels as short as they must be to stand side by side, and still different. */
export function fittingLabels(labels: readonly string[]): string[] {
  const room = Math.min(LONGEST, Math.max(SHORTEST, Math.floor(LABEL_ROOM / Math.max(1, labels.length))));
  const seen = new Map<string, number>();
  return shortened(labels, room).map(label => distinct(label, seen));
}

function shortened(labels: readonly string[], room: number): readonly string[] {
  if (labels.every(label => label.length <= room)) return labels;
  const found = dates(labels, room) ?? starts(labels, room) ?? rounded(labels);
  return found ?? withoutCommon(labels, room).map(label => clip(label, room));
}

/** Mermaid would draw two categories of one name on top of each other. */
function distinct(label: string, seen: Map<string, number>): string {
  const text = label || '–';
  const count = (seen.get(text) ?? 0) + 1;
  seen.set(text, count);
  return count === 1 ? text : distinct(`${text} (${count})`, seen);
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Dates and times by the parts in which they differ; undefined where one of them is none. */
function dates(labels: readonly string[], room: number): string[] | undefined {
  const parts = labels.map(label => ISO.exec(label));
  if (!parts.every(part => part !== null)) return undefined;
  const same = (...groups: number[]) =>
    groups.every(group => parts.every(part => part[group] === parts[0]?.[group]));
  const form = (write: (part: string[]) => string) => parts.map(part => write([...part].map(p => p || '00')));
  const forms = [
    ...(same(1, 2, 3) ? [form(([, , , , h, m]) => `${h}:${m}`)] : []),
    form(([, y]) => `${y}`),
    form(([, y, m]) => `${y}-${m}`),
    ...(same(1) ? [form(([, , m, d]) => `${m}-${d}`)] : []),
    form(([, y = '', m]) => `'${y.slice(2)}-${m}`),
    form(([, y = '', m, d]) => `${y.slice(2)}-${m}-${d}`),
    ...(same(1) ? [form(([, , M, d, h, m]) => `${M}-${d} ${h}:${m}`)] : []),
    form(([whole = '']) => whole),
  ];
  const telling = forms.filter(each => new Set(each).size === new Set(labels).size);
  const width = (each: string[]) => Math.max(...each.map(label => label.length));
  return (
    telling.find(each => width(each) <= room) ??
    telling.toSorted((a, b) => width(a) - width(b))[0] ??
    undefined
  );
}

/** Of ranges, where they begin. */
function starts(labels: readonly string[], room: number): readonly string[] | undefined {
  const begun = labels.map(label => /^(.+?) ?[–…] ?.+$/.exec(label)?.[1]);
  if (!begun.every(start => start !== undefined) || new Set(begun).size < new Set(labels).size)
    return undefined;
  return shortened(begun, room);
}

/** Numbers with as few decimals as tell them apart. */
function rounded(labels: readonly string[]): string[] | undefined {
  const numbers = labels.map(label => (/^-?\d{1,12}(\.\d{1,20})?$/.test(label) ? Number(label) : NaN));
  if (numbers.some(Number.isNaN)) return undefined;
  for (let decimals = 0; decimals <= 6; decimals++) {
    const texts = numbers.map(value => value.toFixed(decimals));
    if (new Set(texts).size === new Set(labels).size) return texts;
  }
  return undefined;
}

/** Where cutting the ends would leave them alike, what they begin with alike is cut instead: whole words. */
function withoutCommon(labels: readonly string[], room: number): readonly string[] {
  const cut = labels.map(label => clip(label, room));
  if (new Set(cut).size === new Set(labels).size || labels.length < 2) return labels;
  const [first = ''] = labels;
  let length = 0;
  while (length < first.length && labels.every(label => label[length] === first[length])) length += 1;
  while (length > 0 && !/[^\p{L}\p{N}]/u.test(first[length - 1] ?? '')) length -= 1;
  return labels.map(label => label.slice(length));
}
