import type { Location } from '@sluice/core';
import type { OdcsContract, OdcsQuality } from '../contract.js';
import type { LogicalType } from '../plan.js';
import { isIdle } from '../possible-limits.js';
import { between, ColumnDraft, contractOf, customRule, type Importing } from './importing.js';
import { jdkPattern } from './strptime.js';
import type { Field, Message } from './text-proto.js';

const TYPES: Record<string, LogicalType | undefined> = {
  BYTES: 'string',
  INT: 'integer',
  FLOAT: 'number',
  STRUCT: 'object',
};
const PASSED = ['name', 'annotation', 'is_categorical', 'type', 'lifecycle_stage'];
/** Stages in which TFDV does not look at a feature. */
const ASLEEP = ['PLANNED', 'ALPHA', 'DEBUG_ONLY', 'DEPRECATED', 'DISABLED', 'DERIVED'];
/** What is only about how features are fed to a model. */
const OF_TENSORS = [
  'tensor_representation_group',
  'generate_legacy_feature_spec',
  'represent_variable_length_as_ragged',
  'annotation',
  'name',
];

/** Paths of the source are the numbers of fields, from the top. */
export function locatorOf(root: Message, file: string): (path: readonly (string | number)[]) => Location {
  return path => {
    let message: Message | undefined = root;
    let line = 1;
    for (const step of path) {
      const field: Field | undefined = message?.fields[Number(step)];
      if (!field) break;
      line = field.line;
      message = typeof field.value === 'object' ? field.value : undefined;
    }
    return { file, line };
  };
}

/** A schema of TensorFlow Data Validation. A column that it does not know is an anomaly there, so it is an error here. */
export function importTfdv(root: Message, importing: Importing): OdcsContract {
  const drafts: ColumnDraft[] = [];
  const domains = new Map(
    children(root, 'string_domain').map(({ value }) => [text(value, 'name') ?? '', words(value)]),
  );
  const defaults = root.fields
    .filter(({ name }) => name === 'default_environment')
    .map(({ value }) => wordOf(value));
  const quality: OdcsQuality[] = [];
  for (const [i, { name, value }] of root.fields.entries()) {
    if (name === 'feature' && typeof value === 'object') {
      const draft = new FeatureImport(value, i, domains, defaults, importing).draft();
      if (!draft) continue;
      importing.originate(['schema', 0, 'properties', drafts.length], [i]);
      drafts.push(draft);
    } else if (name === 'dataset_constraints' && typeof value === 'object') {
      for (const { rule, at } of datasetRules(value, i, importing)) {
        importing.originate(['schema', 0, 'quality', quality.length], at);
        quality.push(rule);
      }
    } else if (!['string_domain', 'default_environment', ...OF_TENSORS].includes(name)) {
      importing.lose([i], `"${name}" of a TFDV schema has no counterpart in a contract.`);
    }
  }
  const extra = { property: 'sluice.extraColumns', value: 'error' };
  const properties = drafts.map(({ property }) => property);
  return contractOf('tfdv', '1.0.0', [
    { name: 'examples', customProperties: [extra], ...(quality.length ? { quality } : {}), properties },
  ]);
}

function datasetRules(
  value: Message,
  i: number,
  importing: Importing,
): { rule: OdcsQuality; at: number[] }[] {
  const known = ['min_examples_count', 'max_examples_count'];
  for (const [j, field] of value.fields.entries())
    if (!known.includes(field.name))
      importing.lose([i, j], `"${field.name}" of the dataset has no counterpart in a contract.`);
  const rules = between(number(value, known[0]!), number(value, known[1]!)).map((operator): OdcsQuality => ({
    metric: 'rowCount',
    ...operator,
  }));
  return rules
    .filter(rule => !isIdle(rule))
    .map(rule => {
      const key = rule['mustBeGreaterOrEqualTo'] === undefined ? known[1] : known[0];
      return { rule, at: [i, value.fields.findLastIndex(({ name }) => name === key)] };
    });
}

class FeatureImport {
  readonly #feature: Message;
  readonly #at: number;
  readonly #draft: ColumnDraft;
  readonly #domains: ReadonlyMap<string, string[]>;
  readonly #defaults: readonly string[];
  readonly #importing: Importing;

  constructor(
    feature: Message,
    at: number,
    domains: ReadonlyMap<string, string[]>,
    defaults: readonly string[],
    importing: Importing,
  ) {
    this.#feature = feature;
    this.#at = at;
    this.#draft = new ColumnDraft(text(feature, 'name') ?? '');
    this.#domains = domains;
    this.#defaults = defaults;
    this.#importing = importing;
  }

  draft(): ColumnDraft | undefined {
    const feature = this.#feature;
    const { property } = this.#draft;
    const stage = text(feature, 'lifecycle_stage');
    if ((stage !== undefined && ASLEEP.includes(stage)) || flag(feature, 'deprecated')) {
      this.#lose(
        0,
        `The feature "${property.name}" is not looked at (${stage ?? 'deprecated'}); a contract has no such columns.`,
      );
      return undefined;
    }
    const type = TYPES[text(feature, 'type') ?? ''];
    if (type) property.logicalType = type;
    if (!feature.fields.some(({ name }) => name === 'presence'))
      this.#lose(0, `The feature "${property.name}" may be absent; the columns of a contract must be there.`);
    for (const [j, field] of feature.fields.entries()) this.#field(field, j);
    this.#environments();
    return this.#draft;
  }

  #field({ name, value }: Field, j: number): void {
    const draft = this.#draft;
    const message = typeof value === 'object' ? value : { line: 0, fields: [] };
    switch (name) {
      case 'presence': {
        this.#presence(message, j);
        return;
      }
      case 'value_count':
        if (number(message, 'min') !== 1 || number(message, 'max') !== 1)
          this.#lose(j, 'A cell of a table holds one value.');
        return;
      case 'shape':
        if (children(message, 'dim').some(({ value: dim }) => number(dim, 'size') !== 1))
          this.#lose(j, 'A cell of a table holds one value.');
        return;
      case 'int_domain':
      case 'float_domain': {
        this.#range(message, j);
        return;
      }
      case 'string_domain': {
        this.#allow(words(message));
        return;
      }
      case 'domain': {
        this.#domain(wordOf(value), j);
        return;
      }
      case 'bool_domain':
        if (draft.property.logicalType === 'string')
          this.#allow([text(message, 'true_value') ?? 'true', text(message, 'false_value') ?? 'false']);
        else draft.rule({ metric: 'invalidValues', arguments: { validValues: [0, 1] }, mustBe: 0 });
        return;
      case 'time_domain': {
        this.#times(message, j);
        return;
      }
      case 'unique_constraints':
        for (const operator of between(number(message, 'min'), number(message, 'max')))
          draft.rule(customRule({ rule: 'distinct', ...operator }));
        return;
      case 'distribution_constraints':
      case 'in_environment':
      case 'not_in_environment':
        return;
      default:
        if (!PASSED.includes(name))
          this.#lose(
            j,
            `"${name}" of the feature "${draft.property.name}" has no counterpart in a contract.`,
          );
    }
  }

  #presence(presence: Message, j: number): void {
    const fraction = number(presence, 'min_fraction') ?? 0;
    if (fraction >= 1) this.#draft.property.required = true;
    else if (fraction > 0) {
      const most = Number((100 * (1 - fraction)).toPrecision(12));
      this.#draft.rule({ metric: 'nullValues', mustBeLessOrEqualTo: most, unit: 'percent' });
    }
    if ((number(presence, 'min_count') ?? 0) > 1)
      this.#lose(j, 'A least number of values cannot be said in a contract; a least share can.');
  }

  #range(domain: Message, j: number): void {
    const known = ['min', 'max', 'disallow_nan', 'disallow_inf', ...PASSED];
    for (const [k, { name }] of domain.fields.entries())
      if (!known.includes(name))
        this.#importing.lose([this.#at, j, k], `"${name}" of a domain has no counterpart in a contract.`);
    const [least, most] = [number(domain, 'min'), number(domain, 'max')];
    if (least !== undefined && Number.isFinite(least)) this.#draft.option({ minimum: least });
    if (most !== undefined && Number.isFinite(most)) this.#draft.option({ maximum: most });
  }

  #domain(name: string, j: number): void {
    const values = this.#domains.get(name);
    if (values) this.#allow(values);
    else this.#lose(j, `There is no string_domain "${name}".`);
  }

  /** Of the mass that the domain must have, the rest may be anything. */
  #allow(validValues: string[]): void {
    const constraints = children(this.#feature, 'distribution_constraints')[0]?.value;
    const mass = (constraints && number(constraints, 'min_domain_mass')) ?? 1;
    const most = Number((100 * (1 - mass)).toPrecision(12));
    const limit = mass >= 1 ? { mustBe: 0 } : { mustBeLessOrEqualTo: most, unit: 'percent' as const };
    this.#draft.rule({ metric: 'invalidValues', arguments: { validValues }, ...limit });
  }

  #times(domain: Message, j: number): void {
    const format = text(domain, 'string_format');
    const pattern = format === undefined ? undefined : jdkPattern(format);
    if (pattern === undefined) this.#lose(j, 'The format of the times has no counterpart in a contract.');
    else {
      this.#draft.property.logicalType = 'timestamp';
      this.#draft.option({ format: pattern });
    }
  }

  #environments(): void {
    const named = (name: string) =>
      this.#feature.fields.filter(field => field.name === name).map(({ value }) => wordOf(value));
    const [within, without] = [named('in_environment'), named('not_in_environment')];
    const all = [...new Set([...within, ...this.#defaults])].filter(name => !without.includes(name));
    if (this.#defaults.length || within.length) this.#draft.custom('sluice.environments', all);
    else if (without.length) this.#draft.custom('sluice.notInEnvironments', without);
  }

  #lose(j: number, message: string): void {
    this.#importing.lose([this.#at, j], message);
  }
}

function children(message: Message, name: string): { value: Message }[] {
  return message.fields.flatMap(field =>
    field.name === name && typeof field.value === 'object' ? [{ value: field.value }] : [],
  );
}

const last = (message: Message, name: string) => message.fields.findLast(field => field.name === name)?.value;
const words = (domain: Message) =>
  domain.fields.filter(({ name }) => name === 'value').map(({ value }) => wordOf(value));
const flag = (message: Message, name: string) => last(message, name) === true;

function text(message: Message, name: string): string | undefined {
  const value = last(message, name);
  return typeof value === 'string' ? value : undefined;
}

function number(message: Message, name: string): number | undefined {
  const value = last(message, name);
  return typeof value === 'number' ? value : undefined;
}

const wordOf = (value: Field['value']) => (typeof value === 'object' ? '' : String(value));
