import { STAGES, type Stage } from '@sluice/core';
import type { AnyAction } from '@sluice/runtime';

/** Each loads its action only when it is called, so that a command pays for no other. */
export type ActionTable = Readonly<Record<Stage, () => Promise<{ action: AnyAction }>>>;

export const actionTable: ActionTable = {
  'validate-data': () => import('@sluice/actions/validate-data'),
  train: () => import('@sluice/actions/train'),
  'evaluate-gate': () => import('@sluice/actions/evaluate-gate'),
  'register-model': () => import('@sluice/actions/register-model'),
  'deploy-canary': () => import('@sluice/actions/deploy-canary'),
};

export function stageOf(word: string | undefined): Stage | undefined {
  return STAGES.find(stage => stage === word);
}
