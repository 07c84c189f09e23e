import type { Subject } from './handover.js';

/** in-toto Statement v1: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export interface Statement<P = unknown> {
  _type: 'https://in-toto.io/Statement/v1';
  subject: ResourceDescriptor[];
  predicateType: string;
  predicate: P;
}

/** in-toto ResourceDescriptor, the part the suite uses. */
export interface ResourceDescriptor {
  name: string;
  digest: { sha256: string };
  annotations?: Record<string, string>;
}

export const PREDICATE = {
  testResult: 'https://in-toto.io/attestation/test-result/v0.1',
  provenance: 'https://slsa.dev/provenance/v1',
  release: 'https://in-toto.io/attestation/release/v0.1',
  rollout: 'https://sluice-ml.github.io/attestation/rollout/v1',
} as const;

/** Predicate of https://in-toto.io/attestation/test-result/v0.1 */
export interface TestResult {
  result: 'PASSED' | 'WARNED' | 'FAILED';
  /** What was judged by: contract, policy, plan, each with its digest. */
  configuration: ResourceDescriptor[];
  passedTests?: string[];
  warnedTests?: string[];
  failedTests?: string[];
  /** URL of the run, where there is one. */
  url?: string;
}

export function describe(subject: Subject): ResourceDescriptor {
  return { name: subject.name, digest: { sha256: subject.sha256 }, annotations: { kind: subject.kind } };
}

export function statement<P>(subjects: Subject[], predicateType: string, predicate: P): Statement<P> {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(describe),
    predicateType,
    predicate,
  };
}
