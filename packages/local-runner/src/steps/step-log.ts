import { MAX_MESSAGE_LENGTH, MAX_PER_LEVEL, type Annotation } from '../commands/annotation.js';
import type { LogKind, RunEvent } from '../events.js';
import type { Masker } from '../masks/masker.js';

/** Where the lines and annotations of one step go. Nothing passes unmasked. */
export class StepLog {
  readonly annotations: Annotation[] = [];
  private dropped = 0;

  constructor(
    private readonly job: string,
    private readonly step: number,
    private readonly masker: Masker,
    private readonly emit: (event: RunEvent) => void,
    private readonly showDebug: boolean,
  ) {}

  output(text: string): void {
    this.write('output', text);
  }

  debug(text: string): void {
    if (this.showDebug) this.write('debug', text);
  }

  group(title: string): void {
    this.write('group', title);
  }

  endGroup(): void {
    this.write('endgroup', '');
  }

  error(message: string): void {
    this.annotate({ level: 'error', message });
  }

  warning(message: string): void {
    this.annotate({ level: 'warning', message });
  }

  notice(message: string): void {
    this.annotate({ level: 'notice', message });
  }

  /** Logged always; kept as an annotation only within the runner's limits. */
  annotate(annotation: Annotation): void {
    const message = this.masker.mask(annotation.message).slice(0, MAX_MESSAGE_LENGTH);
    const kept = { ...annotation, message, ...this.maskPlace(annotation) };
    this.write(annotation.level, message);
    if (this.annotations.filter(({ level }) => level === annotation.level).length >= MAX_PER_LEVEL) {
      this.dropped++;
      return;
    }
    this.annotations.push(kept);
    this.emit({ type: 'annotation', job: this.job, step: this.step, annotation: kept });
  }

  /** Annotations beyond the limit: GitHub shows them nowhere but in the log. */
  get droppedAnnotations(): number {
    return this.dropped;
  }

  /** false: a blank value, which cannot be masked. */
  mask(value: string): boolean {
    return this.masker.add(value);
  }

  private maskPlace({ title, file }: Annotation): Partial<Annotation> {
    return {
      ...(title === undefined ? {} : { title: this.masker.mask(title) }),
      ...(file === undefined ? {} : { file: this.masker.mask(file) }),
    };
  }

  private write(kind: LogKind, text: string): void {
    for (const line of this.masker.mask(text).split(/\r\n|\n/))
      this.emit({ type: 'log', job: this.job, step: this.step, text: line, kind });
  }
}
