/** One thing the doctor looked at. `note` is neither good nor bad. */
export interface Check {
  state: 'pass' | 'note' | 'warn' | 'fail';
  subject: string;
  message: string;
  fix?: string;
  /** Of the repository, where it is about one. */
  file?: string;
  line?: number;
}

export type Hint = Omit<Check, 'subject'>;
