/** One thing the doctor looked at. `note` is neither good nor bad. */
export interface Check {
  state: 'pass' | 'note' | 'warn' | 'fail';
  subject: string;
  message: string;
  fix?: string;
}
