import { Worker } from 'node:worker_threads';
import type { Files } from '@sluice/core';
import type { Block, BlockReport, Layout } from '@sluice/tables';
import type { Part, PartLayout, PartReport } from '@sluice/tables';
import { partsHere, type BlockScan } from './scan-here.js';
import type { ContractSource, FromWorker, ScanJob, ToWorker } from './scan-job.js';
import type { ScanState, TableScanOptions } from './table-scan.js';

/** Blocks that lie with a worker: the one it scans, and what it goes on with while this thread scans one itself. */
const AHEAD = 3;
/** Bytes of parts that lie with all workers, unless it is a single one. */
const HELD_BYTES = 128 * 1024 * 1024;

/** A thread that scans blocks, or judges them. */
export interface ScanThread<To = ToWorker> {
  post(message: To, transfer?: ArrayBuffer[]): void;
  terminate(): Promise<unknown>;
}

/** @param heard takes what threads with such a job answer */
export type StartThread = <To>(
  job: object,
  heard: (message: never) => void,
  failed: (error: Error) => void,
) => ScanThread<To>;

/** Starts worker threads of node. `entry` is a module that runs `main` of scan-worker.ts. */
export function workersOf(entry: string): StartThread {
  return (job, heard, failed) => {
    const worker = new Worker(entry, { workerData: job });
    worker.on('message', message => heard(message as never));
    worker.on('error', failed);
    worker.on('exit', code => failed(new Error(`A scanning thread ended with ${code}.`)));
    return {
      post: (message, transfer) => worker.postMessage(message, transfer),
      terminate: () => {
        worker.removeAllListeners();
        return worker.terminate();
      },
    };
  };
}

/**
 * Scans blocks in several threads, each of which knows what it has seen; at the end all that is merged. This thread reads
 * and hashes the file, and cuts it into blocks: the bytes are read once, so that the digest is of what was scanned. What it
 * has read while all workers have enough to do, and while they start, it scans itself.
 * @param here the scan of this thread
 * @param count of all threads, with this one
 */
export async function scanInThreads(
  here: BlockScan,
  contract: ContractSource,
  files: Files,
  { examples, maxKeyBytes }: TableScanOptions,
  { count, start }: { count: number; start: StartThread },
): Promise<BlockScan> {
  const options = { examples, maxKeyBytes, scans: count };
  const pool = new ThreadPool();
  let folder: string | undefined;
  const close = async () => {
    const ended = await Promise.allSettled([pool.close(), here.close()]);
    if (folder !== undefined) await files.remove(folder);
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  };
  try {
    folder = await files.temporary('keys');
    for (let number = 1; number < count; number++) {
      const job: ScanJob = { contract, options, spillFile: `${folder}/${number}` };
      pool.add((heard, failed) => start<ToWorker>(job, heard, failed));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const parts = partsHere(here);
  return {
    startFile: layout => {
      here.startFile(layout);
      pool.startFile(layout);
    },
    take: (number, block, done) =>
      pool.hasRoom ? pool.take(number, block, done) : here.take(number, block, done),
    takeBatch: (number, batch, names) => here.takeBatch(number, batch, names),
    parts: {
      startFile: layout => {
        parts.startFile(layout);
        pool.startParts(layout);
      },
      take: (block, part, done) =>
        pool.hasRoomFor(part) ? pool.takePart(block, part, done) : parts.take(block, part, done),
    },
    settle: () => pool.settle(),
    finish: async () => {
      const scan = await here.finish();
      for (const state of await pool.states()) scan.merge(state);
      return scan;
    },
    recycled: () => pool.free.pop() ?? here.recycled(),
    close,
  };
}

interface Pending {
  block: Block;
  done: (report: BlockReport | undefined) => void;
}

interface PendingPart {
  bytes: number;
  done: (report: PartReport | undefined) => void;
}

class ThreadPool {
  /** Buffers that came back. */
  readonly free: Buffer[] = [];
  readonly #threads: { thread: ScanThread; load: number; state?: ScanState }[] = [];
  readonly #pending = new Map<number, Pending>();
  /** By the number of the part in its file. */
  readonly #parts = new Map<number, PendingPart>();
  /** Called whenever something was heard. */
  #wake: () => void = () => undefined;
  #failure: Error | undefined;

  /** @param start starts it */
  add(start: (heard: (message: FromWorker) => void, failed: (error: Error) => void) => ScanThread): void {
    const number = this.#threads.length;
    const heard = (message: FromWorker) => {
      this.#hear(number, message);
    };
    const failed = (error: Error) => {
      this.#failure ??= error;
      this.#wake();
    };
    this.#threads.push({ thread: start(heard, failed), load: 0 });
  }

  startFile(layout: Layout): void {
    for (const { thread } of this.#threads) thread.post({ kind: 'file', layout });
  }

  startParts(layout: PartLayout): void {
    for (const { thread } of this.#threads) thread.post({ kind: 'parts', layout });
  }

  /** For a block. Throws what went wrong in a worker. */
  get hasRoom(): boolean {
    if (this.#failure) throw this.#failure;
    return this.#threads.some(({ load }) => load < AHEAD);
  }

  hasRoomFor({ bytes: { byteLength } }: Part): boolean {
    const held = [...this.#parts.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    return this.hasRoom && (held === 0 || held + byteLength <= HELD_BYTES);
  }

  take(number: number, block: Block, done: Pending['done']): Promise<void> {
    this.#pending.set(number, { block, done });
    const { bytes, ...place } = block;
    const buffer = bytes.buffer as ArrayBuffer;
    this.#leastBusy().post({ kind: 'block', number, bytes: buffer, block: place }, [buffer]);
    return Promise.resolve();
  }

  takePart(block: number, part: Part, done: PendingPart['done']): Promise<void> {
    this.#parts.set(part.number, { bytes: part.bytes.byteLength, done });
    this.#leastBusy().post({ kind: 'part', block, part }, [part.bytes]);
    return Promise.resolve();
  }

  settle(): Promise<void> {
    return this.#until(() => this.#pending.size === 0 && this.#parts.size === 0);
  }

  async states(): Promise<ScanState[]> {
    for (const { thread } of this.#threads) thread.post({ kind: 'finish' });
    await this.#until(() => this.#threads.every(({ state }) => state));
    return this.#threads.map(({ state }) => state!);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ thread }) => thread.terminate()));
  }

  #hear(number: number, message: FromWorker): void {
    const thread = this.#threads[number]!;
    if (message.kind === 'state') thread.state = message.state;
    else if (message.kind === 'part') {
      const { done } = this.#parts.get(message.number)!;
      this.#parts.delete(message.number);
      thread.load--;
      done(message.report);
    } else {
      const { block, done } = this.#pending.get(message.number)!;
      this.#pending.delete(message.number);
      thread.load--;
      const bytes = Buffer.from(message.bytes);
      // A refused block is looked at again, so its bytes are not free.
      if (message.report) this.free.push(bytes);
      block.bytes = bytes;
      try {
        done(message.report);
      } catch (error) {
        this.#failure ??= error as Error;
      }
    }
    this.#wake();
  }

  /** It has one more to do now. */
  #leastBusy(): ScanThread {
    const least = this.#threads.reduce((a, b) => (b.load < a.load ? b : a));
    least.load++;
    return least.thread;
  }

  /** Resolves once it is so. Throws what went wrong in a thread. */
  async #until(reached: () => boolean): Promise<void> {
    for (;;) {
      if (this.#failure) throw this.#failure;
      if (reached()) return;
      await new Promise<void>(resolve => (this.#wake = resolve));
    }
  }
}
