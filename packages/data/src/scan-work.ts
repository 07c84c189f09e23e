import { BlockScanner, scanPart, type Part, type PartLayout } from '@sluice/tables';
import { compileContract } from './load-contract.js';
import { scanBlock } from './scan-here.js';
import { readyFor } from './record-schemas.js';
import type { FromWorker, ScanJob, ToWorker } from './scan-job.js';
import { SpillFile } from './spill-file.js';
import { hashSinks, TableScan } from './table-scan.js';

/** What a scanning thread does, whatever brings its messages. */
export class ScanThreadWork {
  readonly #scan: TableScan;
  readonly #spill: SpillFile;
  readonly #answer: (message: FromWorker, transfer: ArrayBuffer[]) => void;
  #scanner: BlockScanner | undefined;
  #layout: PartLayout | undefined;
  /** Done once all messages before are: parts are read asynchronously. */
  #done: Promise<void>;

  constructor(
    { contract, options, spillFile }: ScanJob,
    answer: (message: FromWorker, transfer: ArrayBuffer[]) => void,
  ) {
    const { value, file, text } = contract;
    // Lines of the contract are told by the thread that reports.
    const { plan } = compileContract({ value, file, text, locate: () => ({ file }) }, contract.options);
    this.#spill = new SpillFile(spillFile);
    this.#scan = new TableScan(
      plan,
      options,
      hashSinks(options, () => this.#spill),
    );
    this.#answer = answer;
    this.#done = readyFor(value);
  }

  /** Messages are worked off one after the other. Rejects where something is wrong with the program. */
  hear(message: ToWorker): Promise<void> {
    return (this.#done = this.#done.then(() => this.#work(message)));
  }

  async #work(message: ToWorker): Promise<void> {
    if (message.kind === 'file') {
      this.#scanner?.close();
      this.#scanner = new BlockScanner(message.layout);
    } else if (message.kind === 'block') {
      const { number, bytes, block } = message;
      const report = scanBlock(this.#scan, this.#scanner!, number, { ...block, bytes: Buffer.from(bytes) });
      this.#answer({ kind: 'block', number, bytes, ...(report ? { report } : {}) }, [bytes]);
    } else if (message.kind === 'parts') this.#layout = message.layout;
    else if (message.kind === 'part') await this.#scanPart(message.block, message.part);
    else {
      const state = this.#scan.state();
      this.#answer({ kind: 'state', state }, buffersOf(state));
      this.#spill.close();
    }
  }

  async #scanPart(block: number, part: Part): Promise<void> {
    this.#scan.startBlock(block);
    const report = await scanPart(this.#layout!, part, (batch, names) =>
      this.#scan.takeVectors(batch, names),
    );
    this.#answer({ kind: 'part', number: part.number, ...(report ? { report } : {}) }, []);
  }
}

/** The memory of all arrays of a state: given away rather than copied, since many keys take much of it. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return [];
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  return Object.values(value).flatMap(buffersOf);
}
