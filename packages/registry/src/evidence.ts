import type { Statement } from '@sluice/core';
import { readBlob } from './blobs.js';
import { damaged } from './damage.js';
import { openItem } from './item.js';
import type { Store } from './layout.js';
import type { EvidenceEntry, VersionRecord } from './record.js';
import type { Testimony } from './registry.js';

/** The statements that let the version in, read back and re-hashed. */
export async function readEvidence(store: Store, record: VersionRecord): Promise<Testimony[]> {
  return Promise.all(record.evidence.map(entry => readEntry(store, record, entry)));
}

async function readEntry(store: Store, record: VersionRecord, entry: EvidenceEntry): Promise<Testimony> {
  const { stage, verdict, subjects, manifest, sha256 } = entry;
  const what = `the evidence of ${stage}`;
  const content = { kind: 'file', sha256 } as const;
  const { members } = await openItem(store, { what, manifest, content, subject: record.manifest });
  const statement = parseStatement(await readBlob(store, members[0]!.layer), what);
  const path = `blobs/sha256/${sha256}`;
  return {
    link: { stage, verdict, subjects, evidence: { role: 'evidence', path, kind: 'file', sha256 } },
    statement,
  };
}

function parseStatement(json: Buffer, what: string): Statement {
  try {
    return JSON.parse(json.toString('utf8')) as Statement;
  } catch {
    throw damaged(what, 'is not JSON');
  }
}
