export { isLicense } from './license.js';
export { admit, findCandidate, recheck, type Admission, type Candidate } from './admission.js';
export { JUDGES, requireChain, type Chain, type Judge } from './chain.js';
export { openRegistry } from './embedded-registry.js';
export { isName } from './names.js';
export { hexOf, type Descriptor } from './oci.js';
export { findingsOf, releaseStatement, subjectsOf, type Outcome } from './outcome.js';
export type { AliasEntry, Attachment, Content, EvidenceEntry, Origin, VersionRecord } from './record.js';
export type {
  AliasChange,
  AliasOutcome,
  Bump,
  RegisterRequest,
  Registration,
  Registry,
  Testimony,
} from './registry.js';
export { openRelease, type Release } from './release.js';
export { headlineOf, reportOf } from './report.js';
export { compareVersions, isSemantic, isVersion } from './version.js';
