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
  /^RUNNER_TRACKING_ID$/,
  /^NODE_OPTIONS$/,
];

export function childEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !STRIPPED.some(pattern => pattern.test(name))) kept[name] = value;
  }
  return kept;
}
