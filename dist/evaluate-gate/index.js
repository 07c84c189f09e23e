import { runStage } from '../bundle/index.js';

await runStage('evaluate-gate');
