import { UserError, type Ports } from '@sluice/core';
import { importText, type Contract } from '@sluice/data';

/** No option of git, and nothing it would read as a range or a path. */
const REF = /^[A-Za-z0-9][A-Za-z0-9_./@{}^~-]*$/;
/** As much as a contract may have. */
const MAX_BYTES = 1024 * 1024;

/**
 * An earlier contract: the file at the path, or else the contract as it was at that git ref. undefined where the ref knows no
 * such file. Throws UserError `bad-input` for what is neither, `bad-contract` for one that cannot be read.
 */
export async function earlierContract(
  baseline: string,
  contract: string,
  ports: Ports,
): Promise<Contract['declared'] | undefined> {
  const { files } = ports;
  if (await files.stat(baseline)) {
    const text = (await files.read(baseline)).toString('utf8');
    return (await importText(text, files.relative(baseline))).declared;
  }
  if (
    !REF.test(baseline) ||
    !(await git(['rev-parse', '--verify', '--quiet', `${baseline}^{commit}`], ports))
  ) {
    throw new UserError('bad-input', {
      message: `"${baseline}" is neither a file nor a git ref that is known here.`,
      fix: 'Check out with `fetch-depth: 0`, so that earlier commits are there.',
    });
  }
  const object = `${baseline}:./${files.relative(contract)}`;
  if (!(await git(['cat-file', '-e', object], ports))) return undefined;
  const text = await git(['show', object], ports);
  return (
    text && (await importText(text.toString('utf8'), `${files.relative(contract)} at ${baseline}`)).declared
  );
}

/** What git prints; undefined where it fails. */
async function git(argv: readonly string[], { exec, files, signal }: Ports): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const result = await exec.run(['git', ...argv], {
    cwd: files.resolve('.'),
    env: exec.environment(),
    signal,
    stdout: chunk => {
      bytes += chunk.length;
      if (bytes <= MAX_BYTES) chunks.push(chunk);
    },
    stderr: () => undefined,
  });
  if (bytes > MAX_BYTES) {
    throw new UserError('bad-contract', `The earlier contract has ${bytes} bytes; ${MAX_BYTES} are allowed.`);
  }
  return result.exitCode === 0 ? Buffer.concat(chunks) : undefined;
}
