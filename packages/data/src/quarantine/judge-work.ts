import { compileContract } from '../load-contract.js';
import { readyFor } from '../record-schemas.js';
import { BlockJudge } from './block-judge.js';
import type { FromJudge, JudgeJob, ToJudge } from './judge-job.js';

/** What a judging thread does, whatever brings its messages. */
export class JudgeWork {
  readonly #judge: BlockJudge;
  readonly #answer: (message: FromJudge, transfer: ArrayBuffer[]) => void;
  /** Done once all messages before are, and what compiles schemas is loaded. */
  #done: Promise<void>;

  constructor(
    { contract, broken, suspects }: JudgeJob,
    answer: (message: FromJudge, transfer: ArrayBuffer[]) => void,
  ) {
    const { value, file, text } = contract;
    // Lines of the contract are told by the thread that reports.
    const { plan } = compileContract({ value, file, text, locate: () => ({ file }) }, contract.options);
    this.#judge = new BlockJudge(plan, { broken, suspects });
    this.#answer = answer;
    this.#done = readyFor(value);
  }

  /** Messages are worked off one after the other. Rejects where something is wrong with the program. */
  hear(message: ToJudge): Promise<void> {
    return (this.#done = this.#done.then(() => this.#work(message)));
  }

  #work(message: ToJudge): void {
    if (message.kind === 'file') this.#judge.startFile(message.file, message.layout);
    else {
      const { number, block } = message;
      const judged = this.#judge.judge({ ...block, bytes: Buffer.from(block.bytes) });
      const { bytes, rows } = judged;
      this.#answer({ number, judged, bytes: block.bytes }, [
        block.bytes,
        bytes.buffer as ArrayBuffer,
        rows.buffer as ArrayBuffer,
      ]);
    }
  }
}
