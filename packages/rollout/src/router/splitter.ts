/** 1/φ: its multiples fill [0, 1) more evenly than those of any other number. */
const STEP = 0.618_033_988_749_894_9;

/**
 * Decides which requests go to the candidate: those whose place in the golden-ratio sequence lies below the weight.
 * Any run of n requests holds the candidate's share to within about ln n requests, so there are no bursts as with
 * random choice; and the pattern never repeats, so a replay that cycles through rows cannot fall into step with it
 * as it would with round robin.
 */
export class Splitter {
  #place = 0;

  /** Weight in per cent. */
  choosesCandidate(weight: number): boolean {
    this.#place = (this.#place + STEP) % 1;
    return this.#place * 100 < weight;
  }
}
