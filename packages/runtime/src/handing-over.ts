import {
  chainOf,
  type FileRef,
  type Files,
  type Handover,
  type ProducedFile,
  type RunContext,
  type StageResult,
} from '@sluice/core';

export interface Uploaded {
  id: number;
  name: string;
  /** Absolute folder that the paths in the artifact are relative to. */
  root: string;
}

/** The JSON of the `result` output. `uploaded` tells the artifact of each produced file, where there is one. */
export function handover(
  result: StageResult,
  model: string,
  files: Map<ProducedFile, Uploaded | undefined>,
  upstream: readonly Handover[],
  context: RunContext,
  port: Files,
): Handover {
  const refs = [...files].map(([file, uploaded]) => refOf(file, uploaded, port));
  const evidence = refs.find(ref => ref.role === 'evidence') as FileRef;
  return {
    sluice: 1,
    stage: result.stage,
    verdict: result.verdict,
    model,
    subjects: result.subjects,
    evidence,
    files: refs.filter(ref => ref !== evidence),
    chain: chainOf(upstream),
    run: { repository: context.repository, id: context.runId, attempt: context.runAttempt, sha: context.sha },
  };
}

function refOf(file: ProducedFile, uploaded: Uploaded | undefined, port: Files): FileRef {
  const absolute = port.resolve(file.path);
  const local = port.relative(absolute);
  const inside = uploaded ? absolute.slice(uploaded.root.length + 1).replaceAll('\\', '/') : local;
  return {
    role: file.role,
    kind: file.kind,
    // The whole artifact, where its root is the folder itself.
    path: inside || '.',
    sha256: file.sha256,
    local,
    ...(uploaded ? { artifact: { id: uploaded.id, name: uploaded.name } } : {}),
  };
}
