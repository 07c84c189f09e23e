import { runProcess } from '../bundle/index.js';

await runProcess('scan-worker');
