import type { Block, Layout } from '@sluice/tables';
import type { TablePlan } from '../plan.js';
import type { ScanThread, StartThread } from '../scan-in-threads.js';
import type { ContractSource } from '../scan-job.js';
import { BlockJudge } from './block-judge.js';
import type { FromJudge, JudgedBlock, JudgeJob, Judging, ToJudge } from './judge-job.js';

/** Whoever judges blocks: this thread, or others. */
export interface Judges {
  /** Blocks that may wait for their verdict at once. */
  ahead: number;
  /** The blocks to come are of this file. */
  startFile(file: string, layout: Layout): void;
  judge(block: Block): Promise<JudgedBlock>;
  /** A buffer that was used before. */
  recycled(): Buffer | undefined;
  close(): Promise<void>;
}

export function judgeHere(plan: TablePlan, judging: Judging): Judges {
  const judge = new BlockJudge(plan, judging);
  let free: Buffer | undefined;
  return {
    ahead: 0,
    startFile: (file, layout) => judge.startFile(file, layout),
    judge: async block => {
      await Promise.resolve();
      const judged = judge.judge(block);
      free = block.bytes;
      return judged;
    },
    recycled: () => {
      const used = free;
      free = undefined;
      return used;
    },
    close: () => Promise.resolve(),
  };
}

/** Blocks that lie with a thread: the one it judges and the next. */
const AHEAD = 2;

interface Waiting {
  resolve: (judged: JudgedBlock) => void;
  reject: (error: Error) => void;
}

export function judgeInThreads(
  contract: ContractSource,
  judging: Judging,
  { count, start }: { count: number; start: StartThread },
): Judges {
  const waiting = new Map<number, Waiting>();
  const free: Buffer[] = [];
  let failure: Error | undefined;
  const failed = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  const threads = Array.from({ length: count }, () => {
    const entry = { load: 0, thread: undefined as unknown as ScanThread<ToJudge> };
    entry.thread = start<ToJudge>(
      { kind: 'judge', contract, ...judging } satisfies JudgeJob,
      ({ number, judged, bytes }: FromJudge) => {
        entry.load--;
        free.push(Buffer.from(bytes));
        waiting.get(number)?.resolve(judged);
        waiting.delete(number);
      },
      failed,
    );
    return entry;
  });
  let number = 0;
  return {
    ahead: AHEAD * count,
    startFile: (file, layout) => {
      for (const { thread } of threads) thread.post({ kind: 'file', file, layout });
    },
    judge: block => {
      if (failure) return Promise.reject(failure);
      const own = number++;
      const least = threads.reduce((a, b) => (b.load < a.load ? b : a));
      least.load++;
      const bytes = block.bytes.buffer as ArrayBuffer;
      const judged = new Promise<JudgedBlock>((resolve, reject) => waiting.set(own, { resolve, reject }));
      least.thread.post({ kind: 'block', number: own, block: { ...block, bytes } }, [bytes]);
      return judged;
    },
    recycled: () => free.pop(),
    close: async () => {
      await Promise.all(threads.map(({ thread }) => thread.terminate()));
    },
  };
}
