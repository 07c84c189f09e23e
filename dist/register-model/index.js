import { runStage } from '../bundle/index.js';

await runStage('register-model');
