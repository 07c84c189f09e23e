export { annotationsOf, type Annotation } from './annotations.js';
export { openHost, type Host, type HostOptions } from './host.js';
export { toolkitHttp } from './http.js';
export { publish, type Publication, type Publisher } from './publish.js';
export { reportOf, reportOfBug, reportOfUserError, type Report } from './report.js';
export { runAction, type AnyAction, type Ended } from './run-action.js';
export { bodyWith, upsertComment, type Section } from './sticky-comment.js';
export type { Comment, GitHub, StatusState } from './github.js';
export * from './node.js';
