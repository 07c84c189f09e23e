import type { InterceptTable } from '../intercept.js';
import { cache, restoreOnly, saveOnly } from './cache.js';
import { checkout } from './checkout.js';
import { downloadArtifact } from './download-artifact.js';
import { setupNode, setupPython } from './setup.js';
import { uploadArtifact } from './upload-artifact.js';

/** Stand-ins for actions that would need a network or a runner's image. */
export const interceptedActions: InterceptTable = {
  'actions/checkout': checkout,
  'actions/upload-artifact': uploadArtifact,
  'actions/download-artifact': downloadArtifact,
  'actions/cache': cache,
  'actions/cache/restore': restoreOnly,
  'actions/cache/save': saveOnly,
  'actions/setup-node': setupNode,
  'actions/setup-python': setupPython,
};
