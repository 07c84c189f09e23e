/** The adapters that need nothing of the runner: for tests and for processes of their own. */
export { systemClock } from './clock.js';
export { childEnvironment } from './environment.js';
export { NodeExec } from './exec.js';
export { NodeFiles } from './files.js';
export { Redactor } from './redaction.js';
export { filesWithRemotes } from './remote/index.js';
