import { sha256, UserError, type Finding, type Ports } from '@sluice/core';
import { loadPolicy, parsePolicy, type Policy, type Rule } from './policy.js';

/** Where the policy is read from on a pull request: its base where git can give it, strictly its base, or its head. */
export type PolicyRef = 'auto' | 'base' | 'head';

export interface FoundPolicy {
  policy: Policy;
  /** Of its bytes. */
  sha256: string;
  /** The commit it is of, where that is not the one checked out. */
  commit?: string;
  findings: Finding[];
}

type Means = Pick<Ports, 'files' | 'exec' | 'context' | 'signal'>;

/**
 * Reads the policy a model is held against. A pull request must not lower the bar it has to clear, so there it is the
 * policy of the base branch that counts. Throws UserError `bad-policy`, `missing-file`.
 */
export async function findPolicy(path: string, ref: PolicyRef, ports: Means): Promise<FoundPolicy> {
  const { baseSha: base = '', eventName } = ports.context;
  if (ref === 'head' || !/^(pull_request|merge_group)/.test(eventName)) return ofHead(path, ports);
  if (!/^[0-9a-f]{40,64}$/.test(base))
    return unprotected(path, ref, ports, {
      message: `The event ${eventName} does not tell its base, whose policy counts.`,
      fix: 'Is GITHUB_EVENT_PATH readable for this step?',
    });
  const shown = await show(base, path, ports);
  if (shown.kind === 'found') return ofBase(path, base, shown.text, ports);
  if (shown.kind === 'absent') {
    return ofHead(path, ports, {
      rule: 'policy-new',
      severity: 'notice',
      message: `The base of this pull request has no "${path}": judged by the one it brings.`,
      fix: 'Review it: from the next pull request on it counts.',
    });
  }
  return unprotected(path, ref, ports, {
    message: `The policy of the base (${base.slice(0, 12)}) cannot be read here: ${shown.why}.`,
    fix: 'Check out with `fetch-depth: 2` or more, or `fetch-depth: 0`.',
  });
}

/** Where the policy of the base is out of reach: strictly, that is an error. */
function unprotected(
  path: string,
  ref: PolicyRef,
  ports: Means,
  { message, fix }: { message: string; fix: string },
): Promise<FoundPolicy> {
  if (ref === 'base') throw new UserError('bad-policy', { message, fix });
  return ofHead(path, ports, {
    rule: 'policy-unprotected',
    severity: 'notice',
    message: `${message} Judged by that of the pull request itself, which may have changed it.`,
    fix,
  });
}

async function ofHead(path: string, { files }: Means, finding?: Finding): Promise<FoundPolicy> {
  const policy = await loadPolicy(path, files);
  return { policy, sha256: sha256(await files.read(path)), findings: finding ? [finding] : [] };
}

async function ofBase(path: string, base: string, text: Buffer, ports: Means): Promise<FoundPolicy> {
  const { files } = ports;
  const file = files.relative(files.resolve(path));
  const policy = await parsePolicy(text.toString('utf8'), file);
  const found = { policy, sha256: sha256(text), commit: base };
  const head = (await files.stat(files.resolve(path))) ? await files.read(path) : undefined;
  if (head?.equals(text)) return { ...found, findings: [] };
  return {
    ...found,
    findings: [
      {
        rule: 'policy-changed',
        severity: 'notice',
        message: `This pull request changes "${file}": judged by that of its base. ${await difference(policy, head, file)}`,
        location: { file },
        fix: 'Merge the policy on its own first where the new one should count.',
      },
    ],
  };
}

async function difference(before: Policy, head: Buffer | undefined, file: string): Promise<string> {
  if (!head) return 'It removes the file.';
  let after: Policy;
  try {
    after = await parsePolicy(head.toString('utf8'), file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return 'The new one is not valid.';
  }
  const [ours, theirs] = [before, after].map(
    ({ rules }) => new Map(rules.map(rule => [rule.id, essence(rule)])),
  );
  const list = (what: string, ids: string[]) => (ids.length ? [`${what}: ${ids.join(', ')}`] : []);
  const parts = [
    ...list(
      'rules added',
      [...theirs!.keys()].filter(id => !ours!.has(id)),
    ),
    ...list(
      'removed',
      [...ours!.keys()].filter(id => !theirs!.has(id)),
    ),
    ...list(
      'changed',
      [...ours!.keys()].filter(id => theirs!.has(id) && theirs!.get(id) !== ours!.get(id)),
    ),
  ];
  return parts.length ? `${parts.join('; ')}.` : 'Its rules are the same.';
}

/** A rule without where it stands and what follows from its metric. */
const essence = (rule: Rule) =>
  JSON.stringify(rule, (key, value: unknown) =>
    key === 'location' || key === 'definition' ? undefined : value,
  );

type Shown = { kind: 'found'; text: Buffer } | { kind: 'absent' } | { kind: 'unknown'; why: string };

async function show(commit: string, path: string, ports: Means): Promise<Shown> {
  const file = ports.files.relative(ports.files.resolve(path));
  const read = () => git(['show', `${commit}:./${file}`], ports);
  const has = async () => (await git(['cat-file', '-e', `${commit}^{commit}`], ports)) !== undefined;
  if (!(await has())) {
    // A shallow clone lacks it; without credentials this works where the repository may be read by anybody.
    await git(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', commit], ports);
    if (!(await has())) return { kind: 'unknown', why: 'git does not have that commit' };
  }
  const text = await read();
  return text ? { kind: 'found', text } : { kind: 'absent' };
}

/** What git prints; undefined where it fails, or is not there. */
async function git(args: string[], { exec, files, signal }: Means): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    const { exitCode } = await exec.run(['git', ...args], {
      cwd: files.resolve('.'),
      env: { ...exec.environment(), GIT_TERMINAL_PROMPT: '0' },
      stdout: chunk => chunks.push(chunk),
      timeoutMs: 20_000,
      signal,
    });
    return exitCode === 0 ? Buffer.concat(chunks) : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
