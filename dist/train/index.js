import { runStage } from '../bundle/index.js';

await runStage('train');
