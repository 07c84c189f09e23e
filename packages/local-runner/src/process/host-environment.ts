const ALLOWED = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  // Without these nothing starts on Windows.
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
  'ProgramFiles',
  'ProgramFiles(x86)',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
].map(name => name.toLowerCase());

/**
 * The part of the machine's environment that steps may see. Everything else stays out: a developer's shell is full of
 * credentials that no runner would have.
 */
export function hostEnvironment(from: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) {
    if (value === undefined) continue;
    if (ALLOWED.includes(name.toLowerCase()) || name.startsWith('LC_')) allowed[name] = value;
  }
  return allowed;
}

/** The value of the variable whatever the case of its name: `Path` on Windows. */
export function pathOf(env: Readonly<Record<string, string>>): string {
  return env['PATH'] ?? Object.entries(env).find(([name]) => name.toLowerCase() === 'path')?.[1] ?? '';
}
