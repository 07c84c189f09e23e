import { join } from 'node:path';
import type { Intercept, InterceptTable } from '../intercept.js';
import type { Action } from '../syntax/action.js';
import { readAction } from '../syntax/read-action.js';
import { keyOf, parseUses, type Uses } from './uses.js';

/** What a step's `uses` turned out to be. */
export type Resolved =
  | { kind: 'action'; action: Action; root: string; origin: Origin }
  | { kind: 'intercept'; intercept: Intercept; name: string; origin: Origin }
  /** A local folder without action.yml: perhaps an earlier step of the run makes it. */
  | { kind: 'absent'; folder: string }
  | { kind: 'unsupported'; reason: string; fix?: string };

/** Where an action comes from: undefined for local ones. */
export type Origin = { repository: string; ref: string } | undefined;

/** The folders in which a `uses` is looked up. */
export interface Place {
  /** For `./path`. */
  workspace: string;
  /** For `$/path`. */
  root: string;
}

/** Finds actions on this machine: in folders, in mapped repositories, among the stand-ins. Downloads nothing. */
export class Resolver {
  private readonly intercepted: ReadonlyMap<string, Intercept>;
  private readonly repositories: ReadonlyMap<string, string>;

  constructor(intercepted: InterceptTable, repositories: Readonly<Record<string, string>>) {
    this.intercepted = lowerKeys(intercepted);
    this.repositories = lowerKeys(repositories);
  }

  /** Throws a UserError `bad-workflow` for an action.yml that GitHub would refuse. */
  async resolve(text: string, place: Place): Promise<Resolved> {
    const uses = parseUses(text);
    switch (uses?.kind) {
      case undefined:
        return {
          kind: 'unsupported',
          reason: `\`uses: ${text}\` names neither ./path, $/path nor owner/name@ref.`,
        };
      case 'docker':
        return { kind: 'unsupported', reason: `\`uses: ${text}\` needs Docker.` };
      case 'local':
        return this.read(join(place.workspace, uses.path), uses.path, place.root, undefined);
      case 'self':
        return this.read(join(place.root, uses.path), uses.path, place.root, undefined);
      case 'remote':
        return this.resolveRemote(text, uses);
    }
  }

  /** Absolute folder of a mapped repository. */
  folderOf(repository: string): string | undefined {
    return this.repositories.get(repository.toLowerCase());
  }

  private async resolveRemote(text: string, uses: Extract<Uses, { kind: 'remote' }>): Promise<Resolved> {
    const origin = { repository: uses.repository, ref: uses.ref };
    const intercept = this.intercepted.get(keyOf(uses));
    if (intercept) return { kind: 'intercept', intercept, name: keyOf(uses), origin };
    const folder = this.folderOf(uses.repository);
    if (folder !== undefined) {
      const resolved = await this.read(join(folder, uses.path), keyOf(uses), folder, origin);
      if (resolved.kind !== 'absent') return resolved;
      return {
        kind: 'unsupported',
        reason: `\`uses: ${text}\`: there is no action.yml in ${resolved.folder}.`,
      };
    }
    const known = [...this.intercepted.keys(), ...[...this.repositories.keys()].map(name => `${name}/…`)];
    return {
      kind: 'unsupported',
      reason: `The action \`${text}\` is not on this machine, and the local runner downloads nothing.`,
      fix: `Besides ./path it runs: ${known.sort().join(', ') || 'nothing else here'}.`,
    };
  }

  private async read(folder: string, shown: string, root: string, origin: Origin): Promise<Resolved> {
    const action = await readAction(folder, shown);
    return action ? { kind: 'action', action, root, origin } : { kind: 'absent', folder };
  }
}

function lowerKeys<T>(record: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}
