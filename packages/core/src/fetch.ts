import { UserError } from './errors.js';
import type { FileRef, Link } from './handover.js';
import { digestOf } from './path-digest.js';
import type { Ports } from './ports.js';
import type { Statement } from './statement.js';

/**
 * The file or folder behind a reference: from its artifact, else from the path it was left at. Its digest is checked
 * before anyone sees it. Returns an absolute path.
 */
export async function fetchFile(ref: FileRef, ports: Pick<Ports, 'artifacts' | 'files'>): Promise<string> {
  const path = await locate(ref, ports);
  const digest = await digestOf(path, ports.files);
  if (digest.sha256 !== ref.sha256) {
    throw new UserError('digest-mismatch', {
      message: `The ${ref.role} "${ref.path}" has sha256:${digest.sha256}, but its stage handed on sha256:${ref.sha256}.`,
      fix: 'Somebody changed it in between. Run the stage that makes it again.',
    });
  }
  return path;
}

async function locate(
  ref: FileRef,
  { artifacts, files }: Pick<Ports, 'artifacts' | 'files'>,
): Promise<string> {
  if (ref.artifact && artifacts.available) {
    const folder = await artifacts.download(ref.artifact.id);
    return ref.path === '.' ? folder : `${folder}/${ref.path}`;
  }
  const path = files.resolve(ref.local ?? ref.path);
  if (await files.stat(path)) return path;
  throw new UserError('missing-file', {
    message: `The ${ref.role} "${ref.local ?? ref.path}" of an earlier stage is not here, and this server has no artifact service.`,
    fix: 'Run the stages in one workspace, or pass the file by its path.',
  });
}

/** The statement behind a link, with its digest and its subjects checked against what the link claims. */
export async function fetchStatement(
  link: Link,
  ports: Pick<Ports, 'artifacts' | 'files'>,
): Promise<Statement> {
  const path = await fetchFile(link.evidence, ports);
  const statement = JSON.parse((await ports.files.read(path)).toString('utf8')) as Statement;
  const stated = new Set(statement.subject.map(subject => subject.digest.sha256));
  const missing = link.subjects.find(subject => !stated.has(subject.sha256));
  if (missing) {
    throw new UserError('evidence-missing', {
      message: `The evidence of ${link.stage} does not speak of ${missing.name} (sha256:${missing.sha256}), though its result claims so.`,
    });
  }
  return statement;
}
