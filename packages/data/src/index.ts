export { contractSchema } from './contract-schema.js';
export { describeValidation } from './describe.js';
export { compareWithReference } from './drift/drift.js';
export { datasetName } from './dataset.js';
export { compareWithHistory, type History } from './drift/history.js';
export { HISTORY_DEFAULTS, type HistorySettings } from './drift/history-settings.js';
export { readPastProfiles, type PastProfile } from './drift/past-profiles.js';
export { profileData } from './drift/profile-data.js';
export { readProfile } from './drift/read-profile.js';
export { readThresholds, type Thresholds } from './drift/read-thresholds.js';
export { asReference, loadReference, type Reference } from './drift/reference.js';
export { keptSample, sampleBoth, sampleData, sampleOf } from './drift/whole-rows.js';
export {
  CATEGORICAL_METHODS,
  DRIFT_DEFAULTS,
  DRIFT_PRESETS,
  NUMERIC_METHODS,
  type DriftSettings,
} from './drift/settings.js';
export { compareContracts, type ContractDiff } from './diff/describe-diff.js';
export { EXPORT_FORMATS, exportContract, type ExportFormat } from './export/export-contract.js';
export { importText } from './import/read-contract.js';
export type { TableData } from './rows/read-references.js';
export { evidenceOf } from './evidence.js';
export { inferContract } from './infer/infer-contract.js';
export { compileContract, loadContract, type Contract } from './load-contract.js';
export type { ColumnProfile } from './profile.js';
export { writeProfile, type Profile } from './profile-file.js';
export type { ScanOptions } from './scan-table.js';
export { loadShards, type MergeOptions } from './shards/merge-shards.js';
export { profileShard, type ShardProfile } from './shards/profile-shard.js';
export type { ShardNumber } from './shards/divide-files.js';
export type { ShardSettings } from './shards/manifest.js';
export { validateData, validateShards, type ValidateOptions, type Validation } from './validate-data.js';
export { separateRows, type Separated, type WrittenRows } from './quarantine/separate-rows.js';
export { checkTargets, type Targets } from './quarantine/targets.js';
export { FAIL_ON, type FailOn } from './verdict-for.js';
export { findData, type FoundData } from './find-data.js';
export { serverData, type ServerData } from './server-data.js';
export { checkServerFiles } from './server-data-files.js';
export { azureAccount } from './server-data-place.js';
export { delimiterByte, encodingName } from '@sluice/tables';
