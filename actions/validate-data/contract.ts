import { UserError, type Block, type Files, type Finding, type Ports, type ProducedFile } from '@sluice/core';
import { compareContracts, exportContract, inferContract, loadContract } from '@sluice/data';
import type { Contract, FoundData, ScanOptions } from '@sluice/data';
import { earlierContract } from './baseline.js';
import { folderOf, produce, type Inputs } from './produce.js';

/** The contract that the data are held against, and what is to be said about it. */
export interface ContractInUse {
  contract: Contract;
  notes: Finding[];
  blocks: Block[];
}

export interface Around {
  inputs: Inputs;
  ports: Ports;
  options: ScanOptions;
  /** Milliseconds since 1970. */
  now: number;
  produced: ProducedFile[];
}

export async function contractFor(data: FoundData, around: Around): Promise<ContractInUse> {
  const { inputs, ports, now, produced } = around;
  const inUse =
    inputs.contract === 'infer' ? await inferred(data, around) : await written(inputs, ports, now);
  for (const format of inputs['export-contract'] ?? []) {
    const { declared, plan } = inUse.contract;
    const { name, content } = exportContract(declared.value, plan.name, format);
    await produce('contract', `${folderOf(inputs)}/${name}`, content, ports, produced);
  }
  return inUse;
}

/** Throws UserError `missing-file`, and what `loadContract` throws. */
export async function readWritten(inputs: Inputs, { files }: Ports, now: number): Promise<Contract> {
  if (!(await files.stat(inputs.contract))) {
    throw new UserError('missing-file', {
      message: `The contract "${inputs.contract}" does not exist.`,
      fix: 'With `contract: infer` a first one is written from the data.',
    });
  }
  return loadContract(inputs.contract, files, {
    table: inputs.table,
    missing: inputs['missing-values'],
    environment: inputs.environment,
    now,
    allowLossy: inputs['allow-lossy-import'],
  });
}

async function written(inputs: Inputs, ports: Ports, now: number): Promise<ContractInUse> {
  const contract = await readWritten(inputs, ports, now);
  const losses = contract.losses.map(({ message, location }): Finding => {
    return { rule: 'lossy-import', severity: 'warning', message, ...(location ? { location } : {}) };
  });
  const baseline = inputs['contract-baseline'];
  if (baseline === undefined) return { contract, notes: losses, blocks: [] };
  const earlier = await earlierContract(baseline, inputs.contract, ports);
  if (!earlier) {
    const message = `There is no contract at ${baseline} to tell changes against.`;
    const note: Finding = {
      rule: 'contract-change',
      severity: 'notice',
      message,
      location: { file: contract.file },
    };
    return { contract, notes: [...losses, note], blocks: [] };
  }
  const { findings, block } = compareContracts(earlier, contract.declared, baseline);
  return { contract, notes: [...losses, ...findings], blocks: [block] };
}

async function inferred({ paths, files }: FoundData, around: Around): Promise<ContractInUse> {
  const { inputs, ports, options, now, produced } = around;
  if (inputs['contract-baseline'] !== undefined) {
    throw new UserError('bad-input', {
      message: 'A contract that is inferred has no earlier version: "contract-baseline" needs a written one.',
    });
  }
  const missing = inputs['missing-values'];
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
  return { contract: await loadContract(path, ports.files, { missing, now }), notes: [note], blocks: [] };
}

/** The number of rows in the profile of an earlier run. Throws UserError `bad-input` for what is no profile. */
export async function previousProfile(
  path: string | undefined,
  files: Files,
): Promise<{ rows: number } | undefined> {
  if (path === undefined) return undefined;
  const value = parseJson((await files.read(path)).toString('utf8')) as
    { kind?: unknown; rows?: unknown } | undefined;
  const rows = value?.kind === 'profile' ? value.rows : undefined;
  if (typeof rows === 'number' && Number.isSafeInteger(rows) && rows >= 0) return { rows };
  throw new UserError('bad-input', {
    message: `"${path}" is not a profile.`,
    location: { file: path },
    fix: 'Name the profile.json that an earlier run of validate-data wrote.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
