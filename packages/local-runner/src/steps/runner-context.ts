import { dirname } from 'node:path';
import type { JobState } from '../run/job-state.js';

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { win32: 'Windows', darwin: 'macOS' };
const ARCHITECTURES: Record<string, string> = { x64: 'X64', ia32: 'X86', arm: 'ARM', arm64: 'ARM64' };

/** The `runner` context, and the RUNNER_… variables. */
export function runnerContext({
  run,
  temp,
  toolCache,
  workspace,
}: Pick<JobState, 'run' | 'temp' | 'toolCache' | 'workspace'>): Record<string, string> {
  return {
    os: SYSTEMS[process.platform] ?? 'Linux',
    arch: ARCHITECTURES[process.arch] ?? process.arch.toUpperCase(),
    name: 'Sluice local runner',
    environment: 'self-hosted',
    temp,
    tool_cache: toolCache,
    workspace: dirname(workspace),
    ...(run.debug ? { debug: '1' } : {}),
  };
}
