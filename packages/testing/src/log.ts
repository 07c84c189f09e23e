import type { Log } from '@sluice/core';

export interface RecordingLog extends Log {
  /** `level: message`, in order. */
  lines: string[];
}

export function recordingLog(): RecordingLog {
  const lines: string[] = [];
  const record = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  return {
    lines,
    info: record('info'),
    debug: record('debug'),
    notice: record('notice'),
    warning: record('warning'),
    untrusted: record('untrusted'),
    fence: work => work(),
    group(title, work) {
      lines.push(`group: ${title}`);
      return work();
    },
  };
}
