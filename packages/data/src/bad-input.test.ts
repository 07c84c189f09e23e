import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Problem } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

/** A line of bad-input/catalogue.yaml, which says what the keys mean. */
interface Entry {
  fixture?: string;
  rule?: string;
  refused?: string;
  line?: number;
  row?: number;
  at?: number;
  says?: string;
  like?: string;
  reason?: string;
}
interface Expected {
  findings?: Finding[];
  code?: string;
  problems?: Problem[];
}

const KEYS = ['fixture', 'rule', 'refused', 'line', 'row', 'at', 'says', 'like', 'reason', 'note'];
const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const catalogue = parse(read('bad-input/catalogue.yaml')) as Record<string, Record<string, Entry>>;
const upstream = JSON.parse(read('bad-input/upstream.json')) as Record<string, { names: string[] }>;

function expectedOf(fixture: string): Expected {
  const places = ['fixtures', 'contract-fixtures'].map(folder => `${folder}/${fixture}/expected.json`);
  const place = places.find(path => existsSync(join(root, path)));
  return JSON.parse(read(place ?? places[0]!)) as Expected;
}

/** Whether a finding names that line of the data, or row of a binary format: where it stands, or in its examples. */
function names({ location, examples = [] }: Finding, kind: 'line' | 'row', line: number): boolean {
  const isData = !location?.file.startsWith('contract.');
  return (
    (isData && location?.line === line) ||
    examples.some(text => new RegExp(`^(line|row) ${line}\\b`).test(text))
  );
}

function shows({ findings = [], code, problems = [] }: Expected, entry: Entry): boolean {
  const { rule, refused, line, row, at, says = '' } = entry;
  if (rule === undefined)
    return code === refused && problems.some(it => it.location?.line === line && it.message.includes(says));
  const named = findings.filter(finding => finding.rule === rule && finding.message.includes(says));
  if (line !== undefined) return named.some(finding => names(finding, 'line', line));
  if (row !== undefined) return named.some(finding => names(finding, 'row', row));
  return named.some(({ location }) => location?.line === at);
}

describe.each(Object.entries(catalogue))('bad input of %s', (list, entries) => {
  it('names all kinds that are known there, and no other', () => {
    const names = upstream[list]?.names ?? Object.keys(entries);
    expect(Object.keys(entries).sort()).toEqual([...names].sort());
  });

  it.each(Object.entries(entries))('%s', (_, entry) => {
    const { fixture, like, reason, rule, refused, line, row, at } = entry;
    expect(KEYS).toEqual(expect.arrayContaining(Object.keys(entry)));
    expect([fixture, like, reason].filter(key => key !== undefined)).toHaveLength(1);
    if (like !== undefined) expect(entries[like]).toBeDefined();
    if (reason !== undefined) expect(reason).toMatch(/\.$/);
    if (fixture === undefined) return;
    expect([rule, refused].filter(key => key !== undefined)).toHaveLength(1);
    expect([line, row, at].filter(key => key !== undefined).length).toBeLessThan(2);
    expect({ fixture, shown: shows(expectedOf(fixture), entry) }).toEqual({ fixture, shown: true });
  });
});

it('leads from one name to another to what is shown or does not apply', () => {
  for (const entries of Object.values(catalogue))
    for (const start of Object.keys(entries)) {
      let name = start;
      for (let steps = 0; entries[name]!.like !== undefined; steps++) {
        expect(steps).toBeLessThan(3);
        name = entries[name]!.like!;
      }
    }
});
