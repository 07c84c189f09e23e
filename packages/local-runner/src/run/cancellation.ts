/** Cancels one job, once, for a reason. */
export class Cancellation {
  private readonly controller = new AbortController();
  private why: string | undefined;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get reason(): string | undefined {
    return this.why;
  }

  cancel(reason: string): void {
    if (this.controller.signal.aborted) return;
    this.why = reason;
    this.controller.abort(new Error(reason));
  }
}
