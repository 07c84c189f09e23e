import { runProcess } from '../bundle/index.js';

await runProcess('doctor');
