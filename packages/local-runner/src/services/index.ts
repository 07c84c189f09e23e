export type { ApiRecord } from './github-api/api-record.js';
export type { ApiWorld, Environment } from './github-api/api-world.js';
export { servicesOptionsOf, type RunFacts } from './run-facts.js';
export {
  startServices,
  type KeptArtifact,
  type LocalServices,
  type ServicesOptions,
  type ServicesReport,
} from './start-services.js';
