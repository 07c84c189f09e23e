import type { Block, Finding, Table } from '@sluice/core';
import type { DeclaredContract } from '../contract.js';
import { showCounted } from '../wording.js';
import type { Change } from './change.js';
import { diffContracts } from './diff-contracts.js';

export interface ContractDiff {
  changes: Change[];
  findings: Finding[];
  block: Block;
}

/**
 * What changed against an earlier contract. A breaking change is an error unless the version says so: a new major version
 * (below 1.0.0, a new minor one) tells those who rely on the contract.
 * @param earlier what to call the earlier one: a path, or a commit
 */
export function compareContracts(
  before: DeclaredContract,
  after: DeclaredContract,
  earlier: string,
): ContractDiff {
  const changes = diffContracts(before.value, after.value);
  const versions = { old: before.value.version, now: after.value.version };
  const announced = announces(versions.old, versions.now);
  const findings = changes.map((change): Finding => {
    const breaking = change.kind === 'breaking';
    return {
      rule: breaking ? 'contract-breaking-change' : 'contract-change',
      severity: breaking && !announced ? 'error' : 'notice',
      message: `${change.where || 'The contract'}: ${change.what} was ${change.before}, is ${change.after}.`,
      location: after.locate(change.path),
      ...(breaking && !announced ? { fix: fixFor(versions.old) } : {}),
    };
  });
  return { changes, findings, block: blockOf(changes, earlier, versions) };
}

function fixFor(version: string): string {
  const next = nextVersion(version);
  return `Data may now break what relied on version ${version}. If that is meant, raise the version${next ? ` to ${next}` : ''}.`;
}

const parts = (version: string) =>
  /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/
    .exec(version)
    ?.slice(1)
    .map((part: string | undefined) => Number(part ?? 0));

/** As Semantic Versioning has it: the first number that is not 0 stands for what others rely on. */
function announces(old: string, now: string): boolean {
  const [a, b] = [parts(old), parts(now)];
  if (!a || !b) return old !== now;
  if (b[0]! !== a[0]!) return b[0]! > a[0]!;
  return a[0] === 0 && b[1]! > a[1]!;
}

function nextVersion(version: string): string | undefined {
  const [major, minor] = parts(version) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

function blockOf(
  changes: readonly Change[],
  earlier: string,
  { old, now }: { old: string; now: string },
): Block {
  const against = `${earlier}, version ${old === now ? old : `${old} → ${now}`}`;
  if (!changes.length) return { kind: 'paragraph', text: `The contract demands the same as ${against}.` };
  const table: Table = {
    kind: 'table',
    columns: [
      { label: 'Where' },
      { label: 'What' },
      { label: 'Before' },
      { label: 'Now' },
      { label: 'Change' },
    ],
    rows: changes
      .toSorted((a, b) => a.kind.localeCompare(b.kind))
      .map(({ kind, where, what, before, after }) => ({
        tone: kind === 'breaking' ? 'warn' : 'neutral',
        cells: [{ code: where || 'contract' }, what, before, after, kind],
      })),
  };
  const breaking = changes.filter(({ kind }) => kind === 'breaking').length;
  const summary = `Contract against ${against}: ${showCounted(changes.length, 'change')}, ${breaking} breaking`;
  return { kind: 'details', summary, blocks: [table], open: breaking > 0 };
}
