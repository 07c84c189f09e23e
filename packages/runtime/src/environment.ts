/**
 * What must not reach an untrusted child: the runner's own tokens (any dependency of a training script could write cache
 * entries with them) and inputs. Best effort: a process of the same user can read more; containers isolate better.
 */
const STRIPPED = [
  /^ACTIONS_/,
  /^INPUT_/,
  /^STATE_/,
  /^GITHUB_TOKEN$/,
  /^GH_TOKEN$/,
  /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/,
  /^NODE_OPTIONS$/,
];

export function childEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !STRIPPED.some(pattern => pattern.test(name))) kept[name] = value;
  }
  return kept;
}

/**
 * By this mark the runner finds what a job left running, and ends it. A training must bear it; a server that is to outlive
 * the job must not.
 */
export function withoutOrphanMark(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'RUNNER_TRACKING_ID'));
}
