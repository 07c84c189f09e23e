import type { Problem } from '@sluice/core';
import type { Declared } from '@sluice/schema';
import type { LogicalType } from './plan.js';

/** A contract as written: the shape that contract-schema.ts admits, of what matters here. */
export interface OdcsContract {
  id: string;
  version: string;
  name?: string;
  schema: OdcsTable[];
  slaProperties?: OdcsPromise[];
  slaDefaultElement?: string;
  servers?: OdcsServer[];
  customProperties?: OdcsCustomProperty[];
}

/** Where the data live; which other keys it has depends on its type. */
export interface OdcsServer {
  server: string;
  type: string;
  [key: string]: unknown;
}

/** A promise about the data: `freshness`, `retention`, … */
export interface OdcsPromise {
  property: string;
  value?: unknown;
  valueExt?: unknown;
  unit?: string;
  /** `table.column` */
  element?: string;
}

export interface OdcsTable {
  id?: string;
  name: string;
  properties: OdcsProperty[];
  quality?: OdcsQuality[];
  relationships?: OdcsRelationship[];
  customProperties?: OdcsCustomProperty[];
}

export interface OdcsRelationship {
  type?: string;
  /** Of a table only: `table.column`, several for a composite key. */
  from?: string | string[];
  to: string | string[];
}

export interface OdcsProperty {
  id?: string;
  name: string;
  physicalName?: string;
  logicalType?: LogicalType;
  logicalTypeOptions?: OdcsOptions;
  required?: boolean;
  unique?: boolean;
  primaryKey?: boolean;
  primaryKeyPosition?: number;
  classification?: string;
  quality?: OdcsQuality[];
  relationships?: OdcsRelationship[];
  customProperties?: OdcsCustomProperty[];
  /** Of an object: what stands in it. */
  properties?: OdcsProperty[];
  /** Of an array: what each of its items is. */
  items?: Omit<OdcsProperty, 'name'>;
}

export interface OdcsOptions {
  minimum?: number | string;
  maximum?: number | string;
  exclusiveMinimum?: number | string;
  exclusiveMaximum?: number | string;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  timezone?: boolean;
  defaultTimezone?: string;
  minProperties?: number;
  maxProperties?: number;
  /** Names of the properties an object must have. */
  required?: string[];
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
}

/** An operator, or none: see limit.ts. */
type Operators = { [operator: `must${string}`]: number | [number, number] | undefined };

export interface OdcsQuality extends Operators {
  id?: string;
  name?: string;
  description?: string;
  type?: 'library' | 'text' | 'custom';
  /** Of a `custom` rule. */
  engine?: string;
  implementation?: CustomRule;
  metric?: 'rowCount' | 'nullValues' | 'missingValues' | 'invalidValues' | 'duplicateValues';
  arguments?: {
    missingValues?: (string | null)[];
    validValues?: (string | number | boolean)[];
    pattern?: string;
    properties?: string[];
  };
  unit?: 'rows' | 'percent';
  severity?: 'error' | 'warning' | 'info';
}

/** A rule of our own engine; which keys it may have depends on `rule`. */
export interface CustomRule extends Operators {
  rule: CustomRuleName;
  expression?: string;
  column?: string;
  columns?: string[];
  /** All columns but these. */
  except?: string[];
  /** Another table, by the name of the input `tables`. */
  with?: string;
  label?: string;
  /** The column that tells the split of a row. */
  split?: string;
  similarity?: number;
  quantile?: number;
  method?: 'z' | 'iqr';
  factor?: number;
  within?: string;
  /** JSON Schema 2020-12. */
  schema?: Record<string, unknown> | boolean;
  unit?: 'rows' | 'percent';
}

export const CUSTOM_RULES = [
  'expression',
  'mean',
  'sd',
  'min',
  'max',
  'sum',
  'quantile',
  'distinct',
  'null-share',
  'outliers',
  'row-count-change',
  'freshness',
  'shared-rows',
  'shared-groups',
  'time-order',
  'label-conflicts',
  'near-duplicates',
  'json-schema',
  'correlation',
] as const;
export type CustomRuleName = (typeof CUSTOM_RULES)[number];

export interface OdcsCustomProperty {
  property: string;
  value: unknown;
}

export interface DeclaredContract extends Declared<OdcsContract> {
  /** What its schema says against it: such a contract is compiled only for its other problems. */
  problems?: readonly Problem[];
  /** Where something was taken out for that. */
  torn?: readonly (readonly (string | number)[])[];
}
