import type { Declared } from '@sluice/schema';
import type { LogicalType } from './plan.js';

/** A contract as written: the shape that contract-schema.ts admits, of what matters here. */
export interface OdcsContract {
  id: string;
  version: string;
  name?: string;
  schema: OdcsTable[];
  slaProperties?: { property: string }[];
}

export interface OdcsTable {
  name: string;
  properties: OdcsProperty[];
  quality?: OdcsQuality[];
  customProperties?: OdcsCustomProperty[];
}

export interface OdcsProperty {
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
  customProperties?: OdcsCustomProperty[];
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
}

export interface OdcsQuality {
  id?: string;
  name?: string;
  type?: 'library' | 'text';
  metric?: 'rowCount' | 'nullValues' | 'missingValues' | 'invalidValues' | 'duplicateValues';
  arguments?: {
    missingValues?: (string | null)[];
    validValues?: (string | number | boolean)[];
    pattern?: string;
    properties?: string[];
  };
  unit?: 'rows' | 'percent';
  severity?: 'error' | 'warning' | 'info';
  /** Operators: see limit.ts. */
  [operator: `must${string}`]: number | [number, number] | undefined;
}

export interface OdcsCustomProperty {
  property: string;
  value: unknown;
}

export type DeclaredContract = Declared<OdcsContract>;
