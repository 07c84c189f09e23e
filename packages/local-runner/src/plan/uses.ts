/** What `uses:` of a step or job refers to. */
export type Uses =
  /** `./path`: in the workspace, so it needs a checkout first. */
  | { kind: 'local'; path: string }
  /** `$/path`: in the repository that the file with this `uses` belongs to, at the same commit. */
  | { kind: 'self'; path: string }
  | { kind: 'docker' }
  /** `owner/name/path@ref`. */
  | { kind: 'remote'; repository: string; path: string; ref: string };

/** undefined for what is none of these. */
export function parseUses(text: string): Uses | undefined {
  if (/^\.[\\/]/.test(text)) return { kind: 'local', path: text.slice(2).replaceAll('\\', '/') };
  if (text.startsWith('$/')) return { kind: 'self', path: text.slice(2) };
  if (text.startsWith('docker://')) return { kind: 'docker' };
  const match = /^([^/@\s]+\/[^/@\s]+)(?:\/([^@\s]*))?@(\S+)$/.exec(text);
  if (!match) return undefined;
  return { kind: 'remote', repository: match[1]!, path: match[2] ?? '', ref: match[3]! };
}

/** `owner/name` or `owner/name/path`, in lower case: key of the maps. */
export function keyOf({ repository, path }: { repository: string; path: string }): string {
  return (path === '' ? repository : `${repository}/${path}`).toLowerCase();
}
