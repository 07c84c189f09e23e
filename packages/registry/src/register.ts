import { digestOf, UserError, type Clock, type Files, type PathDigest, type Statement } from '@sluice/core';
import { putBytes, putFile } from './blobs.js';
import { refreshIndex } from './image-index.js';
import { ensureLayout, listVersions, type Store } from './layout.js';
import { checkMemberPaths } from './member-path.js';
import { checkName } from './names.js';
import { ANNOTATION, hexOf, MEDIA, type Descriptor } from './oci.js';
import { packAttachment, packModel, type Packed } from './pack.js';
import type { Attachment, EvidenceEntry, VersionRecord } from './record.js';
import type { RegisterRequest, Registration } from './registry.js';
import { nextVersion } from './version.js';
import { race } from './race.js';
import { canonicalVersions, claimDigest, createVersion, findTwin, previousOf } from './versions.js';

/**
 * Registers a model. The order makes a kill at any point harmless: blobs, configuration, manifest, evidence, then
 * the version record, which is the commit point, then what can be derived from it. Doing it again completes it.
 */
export async function register(store: Store, request: RegisterRequest, clock: Clock): Promise<Registration> {
  const { files } = store;
  const path = await digestAs(request.sha256, request.path, files);
  if (!path.files.length) {
    throw new UserError('missing-file', { message: `"${files.relative(request.path)}" holds no file.` });
  }
  checkMemberPaths(path.files.map(file => file.path));
  const model = packModel(request.model, path, {
    ...request,
    metadata: request.metadata ?? {},
  });
  await ensureLayout(store);
  await putPacked(store, model, files.resolve(request.path));

  const known = await findTwin(store, model.manifest.descriptor);
  const registration = known
    ? unchanged(known, request)
    : await commit(store, await recordOf(store, request, model, clock), request);
  await refreshIndex(store);
  const previous = previousOf(await canonicalVersions(store), registration.record.version);
  return previous === undefined ? registration : { ...registration, previous };
}

/** Digests it anew: what was judged must be what is kept. */
async function digestAs(sha256: string | undefined, path: string, files: Files): Promise<PathDigest> {
  const digest = await digestOf(path, files);
  if (sha256 === undefined || digest.sha256 === sha256) return digest;
  throw new UserError('digest-mismatch', {
    message: `"${files.relative(path)}" has sha256:${digest.sha256}, not sha256:${sha256}.`,
    fix: 'It changed after it was judged. Run the stages again.',
  });
}

/** Stores the files, then what refers to them. */
export async function putPacked(store: Store, packed: Packed, root: string): Promise<void> {
  for (const member of packed.members) {
    await putFile(store, packed.content.kind === 'file' ? root : `${root}/${member.path}`, member);
  }
  await putBytes(store, packed.config?.bytes ?? '{}');
  await putBytes(store, packed.manifest.bytes);
}

function unchanged(record: VersionRecord, { version = 'auto' }: RegisterRequest): Registration {
  if (version === 'auto' || version === record.version) return { event: 'unchanged', record };
  throw new UserError('conflict', {
    message: `This very model is version ${record.version} already; it cannot be ${version} as well.`,
    fix: 'One digest has one version. Set "version" to auto, or give version the alias you want.',
  });
}

type Draft = Omit<VersionRecord, 'version'>;

async function recordOf(store: Store, request: RegisterRequest, model: Packed, clock: Clock): Promise<Draft> {
  const subject = model.manifest.descriptor;
  const { license, description } = request;
  return {
    sluice: 1,
    model: request.model,
    manifest: subject,
    content: model.content,
    ...(license ? { license } : {}),
    ...(description ? { description } : {}),
    metadata: request.metadata ?? {},
    evidence: await attachEvidence(store, subject, request.evidence ?? []),
    attachments: await attachFiles(store, subject, request.attachments ?? []),
    origin: request.origin,
    registeredAt: clock.now().toISOString(),
  };
}

async function attachEvidence(
  store: Store,
  subject: Descriptor,
  evidence: NonNullable<RegisterRequest['evidence']>,
): Promise<EvidenceEntry[]> {
  const entries: EvidenceEntry[] = [];
  for (const { link, path } of evidence) {
    const { predicateType } = JSON.parse((await store.files.read(path)).toString('utf8')) as Statement;
    const content = await digestAs(link.evidence.sha256, path, store.files);
    const packed = packAttachment(subject, content, MEDIA.statement, {
      [ANNOTATION.role]: 'evidence',
      [ANNOTATION.stage]: link.stage,
      [ANNOTATION.predicateType]: predicateType,
    });
    await putPacked(store, packed, store.files.resolve(path));
    const { stage, verdict, subjects } = link;
    entries.push({
      stage,
      verdict,
      subjects,
      sha256: packed.content.sha256,
      manifest: packed.manifest.descriptor,
    });
  }
  return entries;
}

async function attachFiles(
  store: Store,
  subject: Descriptor,
  attachments: NonNullable<RegisterRequest['attachments']>,
): Promise<Attachment[]> {
  const attached: Attachment[] = [];
  for (const { role, path, sha256 } of attachments) {
    const content = await digestAs(sha256, path, store.files);
    checkMemberPaths(content.files.map(file => file.path));
    const type = `application/vnd.sluice.${checkName('role', role)}.v1`;
    const packed = packAttachment(subject, content, type, { [ANNOTATION.role]: role });
    await putPacked(store, packed, store.files.resolve(path));
    attached.push({ role, content: packed.content, manifest: packed.manifest.descriptor });
  }
  return attached;
}

/** Takes a number, then the digest. Who loses the number tries the next; who loses the digest has the winner's version. */
function commit(store: Store, draft: Draft, request: RegisterRequest): Promise<Registration> {
  return race(`the versions of ${draft.model}`, async () => {
    const twin = await findTwin(store, draft.manifest);
    if (twin) return unchanged(twin, request);
    const record = withVersion(draft, nextVersion(await listVersions(store), request));
    if (!(await createVersion(store, record))) return undefined;
    const winner = await claimDigest(store, hexOf(record.manifest), record.version);
    return winner === record.version ? { event: 'registered', record } : undefined;
  });
}

/** In the order people read it. */
function withVersion(draft: Draft, version: string): VersionRecord {
  const { sluice, model, ...rest } = draft;
  return { sluice, model, version, ...rest };
}
