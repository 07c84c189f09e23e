export { headlineOf } from './headline.js';
export { planTraining, type TrainingInputs, type TrainingJob } from './job.js';
export { producedFiles } from './produced-files.js';
export { provenanceOf, subjectsOf, type Provenance } from './provenance.js';
export { reportOf } from './report.js';
export { train } from './train.js';
export type { Training } from './training.js';
