import { runStage } from '../bundle/index.js';

await runStage('validate-data');
