export { fakeClock, type FakeClock } from './clock.js';
export { hasEscapedKey } from './escaped-keys.js';
export { failing } from './failing.js';
export { recordingLog, type RecordingLog } from './log.js';
export { testContext, testPorts, type TestPorts } from './ports.js';
