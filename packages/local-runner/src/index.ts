export type { Annotation, AnnotationLevel } from './commands/annotation.js';
export type { Conclusion } from './conclusion.js';
export type { LogKind, Notice, PlannedJob, PlannedStep, RunEvent, RunListener } from './events.js';
export type * from './intercept.js';
export { interceptedActions } from './intercepted/index.js';
export {
  TIMINGS,
  type Approval,
  type ApprovalRequest,
  type RepositoryFacts,
  type RunOptions,
  type StartedServices,
  type Timings,
  type WorkflowOutcome,
} from './options.js';
export type { Access, Permissions } from './permissions.js';
export type { JobReport, RunReport, StepReport } from './report.js';
export { checkWorkflowFile } from './plan/check-workflow-file.js';
export { runWorkflow } from './run/run-workflow.js';
export type { Review, ServiceJob, Services } from './services-port.js';
export * from './services/index.js';
