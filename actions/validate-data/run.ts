import { runUrl, sha256, upstreamOf, UserError } from '@sluice/core';
import type { Finding, InputsOf, Ports, ProducedFile, StageResult } from '@sluice/core';
import {
  describeValidation,
  evidenceOf,
  findData,
  inferContract,
  loadContract,
  validateData,
} from '@sluice/data';
import type { Contract, ScanOptions, Validation } from '@sluice/data';
import type { inputs as specs } from './inputs.js';

type Inputs = InputsOf<typeof specs>;

export async function run(inputs: Inputs, ports: Ports): Promise<StageResult> {
  upstreamOf(inputs.needs, inputs['optional-needs']);
  const { files, clock, log } = ports;
  const paths = await findData(inputs.data, files);
  const options = scanOptions(inputs, ports);
  const produced: ProducedFile[] = [];
  const { contract, notes } = await contractFor(paths, inputs, ports, options, produced);
  const started = clock.monotonic();
  const validation = await validateData(paths, contract, files, {
    ...options,
    failOn: inputs['fail-on'],
    notes,
  });
  log.info(`Read ${validation.profile.bytes} bytes in ${Math.round(clock.monotonic() - started)} ms.`);
  const profilePath = `${folderOf(inputs)}/profile.json`;
  await produce('profile', profilePath, `${JSON.stringify(validation.profile, null, 2)}\n`, ports, produced);
  return resultOf(validation, profilePath, produced, ports);
}

const folderOf = (inputs: Inputs) => `${inputs['report-dir']}/validate-data`;

function scanOptions(inputs: Inputs, ports: Ports): ScanOptions {
  return {
    format: inputs.format,
    ...(inputs.delimiter === undefined ? {} : { delimiter: inputs.delimiter }),
    examples: inputs['max-examples'],
    maxColumns: inputs['max-columns'],
    maxRowBytes: inputs['max-row-size'],
    maxBytes: inputs['max-decompressed-size'],
    maxKeyBytes: inputs['max-key-memory'],
    signal: ports.signal,
  };
}

async function contractFor(
  paths: readonly string[],
  inputs: Inputs,
  ports: Ports,
  options: ScanOptions,
  produced: ProducedFile[],
): Promise<{ contract: Contract; notes: Finding[] }> {
  const missing = inputs['missing-values'];
  const { files } = ports;
  if (inputs.contract !== 'infer') {
    if (!(await files.stat(inputs.contract))) {
      throw new UserError('missing-file', {
        message: `The contract "${inputs.contract}" does not exist.`,
        fix: 'With `contract: infer` a first one is written from the data.',
      });
    }
    return {
      contract: await loadContract(inputs.contract, files, { table: inputs.table, missing }),
      notes: [],
    };
  }
  const path = `${folderOf(inputs)}/contract.yaml`;
  const text = await inferContract(paths, inputs['model-name'], files, { ...options, missing });
  await produce('contract', path, text, ports, produced);
  const note: Finding = {
    rule: 'inferred-contract',
    severity: 'warning',
    message: 'The contract was inferred from these very data, so keeping it proves nothing yet.',
    location: { file: path, line: 1 },
    fix: `Review ${path}, commit it, and name it in the input "contract".`,
  };
  return { contract: await loadContract(path, files, { missing }), notes: [note] };
}

async function produce(
  role: string,
  path: string,
  content: string,
  { files }: Ports,
  produced: ProducedFile[],
): Promise<void> {
  await files.write(path, content);
  produced.push({ role, path, kind: 'file', sha256: sha256(content) });
}

function resultOf(
  validation: Validation,
  profilePath: string,
  files: ProducedFile[],
  { context }: Ports,
): StageResult {
  const { verdict, headline, findings, outcomes, profile, dataset, contract } = validation;
  const kept = outcomes.filter(outcome => outcome.kept).length;
  return {
    stage: 'validate-data',
    verdict,
    headline,
    findings,
    document: describeValidation(validation),
    evidence: evidenceOf(validation, runUrl(context)),
    subjects: [dataset],
    outputs: {
      rows: String(profile.rows),
      columns: String(profile.columns.length),
      'failing-checks': String(outcomes.length - kept),
      'passing-checks': String(kept),
      'data-digest': dataset.sha256,
      'profile-path': profilePath,
      'contract-path': contract.file,
    },
    files,
  };
}
