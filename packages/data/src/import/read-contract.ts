import { UserError, type Files, type Problem } from '@sluice/core';
import { examineDeclared, examineFile, parseDeclared, type Examined } from '@sluice/schema';
import { contractSchema } from '../contract-schema.js';
import type { DeclaredContract, OdcsContract } from '../contract.js';
import { keepDigits } from '../kept-digits.js';
import { mendContract } from '../mend-contract.js';
import { importExpectations } from './expectation-suite.js';
import { Importing, isRecord, type Source } from './importing.js';
import { importJsonSchema } from './json-schema.js';
import { importDataPackage, importTableSchema } from './table-schema.js';
import { parseTextProto } from './text-proto.js';
import { importTfdv, locatorOf } from './tfdv.js';

export interface ImportOptions {
  /** Use a schema of another kind though not all it says can be carried over. */
  allowLossy?: boolean;
}

/** Fields that a TFDV schema begins with, after comments. */
const TEXT_PROTO =
  /^(?:\s|#[^\n]*\n)*(?:feature|sparse_feature|weighted_feature|string_domain|int_domain|float_domain|default_environment|dataset_constraints|tensor_representation_group|generate_legacy_feature_spec)\s*[{:<]/;
const ANYTHING = {};
const FIX = 'Take it out, say it in a contract (ODCS), or set "allow-lossy-import" to go on without it.';

/**
 * The contract in a file: ODCS, or what a Table Schema, Data Package, JSON Schema, TFDV schema or Great Expectations suite
 * says, recognised by its content. Throws UserError `bad-contract`, also for what cannot be carried over, unless
 * `allowLossy`: then that is in `losses`.
 */
export async function readContract(
  path: string,
  files: Files,
  { allowLossy = false }: ImportOptions = {},
): Promise<{ declared: DeclaredContract; losses: readonly Problem[] }> {
  const text = (await files.read(path)).toString('utf8');
  // Most contracts are what they should be: one look, and they are read once.
  if (/\bkind\b["']?\s*:\s*["']?DataContract/.test(text)) {
    const examined = await examineFile(path, files, contractSchema, 'bad-contract');
    return { declared: (await withoutFaults(examined)) ?? admitted(examined), losses: [] };
  }
  const { declared, losses } = await importText(text, files.relative(files.resolve(path)));
  if (losses.length && !allowLossy)
    throw new UserError(
      'bad-contract',
      losses.map(loss => ({ ...loss, fix: FIX })),
    );
  return { declared, losses };
}

/** As `readContract`, from text that is not plainly ODCS. */
export async function importText(
  text: string,
  file: string,
): Promise<{ declared: DeclaredContract; losses: readonly Problem[] }> {
  if (TEXT_PROTO.test(text)) {
    const root = parseTextProto(text, file);
    const source = { file, text, value: root, locate: locatorOf(root, file) };
    return carriedOver(source, importing => importTfdv(root, importing));
  }
  const source: Source = await parseDeclared(text, file, ANYTHING, 'bad-contract');
  const { value } = source;
  const importer = isRecord(value) ? importerFor(value) : undefined;
  if (importer && isRecord(value)) return carriedOver(source, importing => importer(value, importing));
  const examined = await examineDeclared(text, file, contractSchema, 'bad-contract');
  return { declared: admitted(examined), losses: [] };
}

/** Throws what the schema says against it. */
function admitted({ problems, ...declared }: Omit<Examined, 'faults'>): DeclaredContract {
  if (problems.length) throw new UserError('bad-contract', problems);
  const contract: DeclaredContract = { ...declared, value: declared.value as OdcsContract };
  keepDigits(contract);
  return contract;
}

/**
 * A contract that its schema does not admit, without what is at fault, to be compiled for its other problems: so that all are
 * told at once. undefined for one that is right, and where too little is left.
 */
async function withoutFaults({
  problems,
  faults,
  ...examined
}: Examined): Promise<DeclaredContract | undefined> {
  const mended = problems.length ? mendContract(examined.value, faults) : undefined;
  if (!mended) return undefined;
  const text = JSON.stringify(mended.value);
  const rest = await examineDeclared(text, examined.file, contractSchema, 'bad-contract');
  if (rest.problems.length) return undefined;
  const { value } = admitted({ ...examined, value: mended.value, problems: [] });
  return { ...examined, value, problems, torn: mended.torn };
}

function importerFor(value: Record<string, unknown>) {
  if (value['kind'] !== undefined || value['apiVersion'] !== undefined) return undefined;
  if (Array.isArray(value['resources'])) return importDataPackage;
  if (Array.isArray(value['fields'])) return importTableSchema;
  if (Array.isArray(value['expectations'])) return importExpectations;
  const isSchema = /json-schema\.org/.test(String(value['$schema'])) || value['type'] === 'object';
  return isSchema && (isRecord(value['properties']) || value['$ref'] !== undefined)
    ? importJsonSchema
    : undefined;
}

async function carriedOver(source: Source, carry: (importing: Importing) => OdcsContract) {
  const importing = new Importing(source);
  const made = carry(importing);
  const { file, text } = source;
  // What was made must be a contract by the same rules as one that is written by hand.
  const { value } = await checked(made, file);
  const locate = (path: readonly (string | number)[]) => importing.locate(path);
  const declared: DeclaredContract = { value, file, text, locate };
  return { declared, losses: importing.losses };
}

async function checked(contract: OdcsContract, file: string): Promise<DeclaredContract> {
  try {
    return await parseDeclared<OdcsContract>(JSON.stringify(contract), file, contractSchema, 'bad-contract');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // Lines would be those of the contract made, which nobody sees.
    const problems = error.problems.map(({ message }) => ({
      message: `As a contract: ${message}`,
      location: { file },
    }));
    throw new UserError('bad-contract', problems, { cause: error });
  }
}
