import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KINDS = ['output', 'env', 'path', 'state', 'step_summary'] as const;
export type CommandFile = (typeof KINDS)[number];

/** The files behind `GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_STATE` and `GITHUB_STEP_SUMMARY`. */
export class CommandFiles {
  private constructor(readonly paths: Readonly<Record<CommandFile, string>>) {}

  /** Five empty files, new for each step. */
  static async create(temp: string): Promise<CommandFiles> {
    const folder = join(temp, '_runner_file_commands');
    await mkdir(folder, { recursive: true });
    const id = randomUUID();
    const paths = Object.fromEntries(KINDS.map(kind => [kind, join(folder, `${kind}_${id}`)]));
    for (const path of Object.values(paths)) await writeFile(path, '');
    return new CommandFiles(paths as Record<CommandFile, string>);
  }

  /** '' when the step removed it. */
  async read(kind: CommandFile): Promise<string> {
    const text = await readFile(this.paths[kind], 'utf8').catch(() => '');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  /** In bytes. */
  async size(kind: CommandFile): Promise<number> {
    return stat(this.paths[kind]).then(
      ({ size }) => size,
      () => 0,
    );
  }

  async remove(): Promise<void> {
    for (const path of Object.values(this.paths)) await rm(path, { force: true });
  }
}
