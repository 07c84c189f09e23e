import { runStage } from '../bundle/index.js';

await runStage('deploy-canary');
