/**
 * The forms under which the runner also masks a secret: `HostContext.cs` and `ValueEncoders.cs` of actions/runner.
 * An encoder may answer '' for "no such form".
 */
export const encoders: readonly ((value: string) => string)[] = [
  value => base64(value, 0),
  // A secret inside `base64("user:secret")` starts at another bit offset; the runner knows all three.
  value => base64(value, 1),
  value => base64(value, 2),
  value => value.replaceAll('"', '\\"'),
  value => value.replaceAll("'", "''"),
  value => JSON.stringify(value).slice(1, -1),
  escapeUri,
  escapeXml,
  withoutDoubleQuotes,
  beforeAmpersand,
  afterAmpersand,
];

function base64(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

/** Like .NET's `Uri.EscapeDataString`, which also escapes `!'()*`. */
function escapeUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const XML: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };
function escapeXml(value: string): string {
  return value.replace(/[<>"'&]/g, c => XML[c]!);
}

function withoutDoubleQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/** PowerShell prints a failing command in coloured sections that end at `&`. Sections under six characters don't count. */
function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  const end = plus >= 0 ? plus + 2 : value.lastIndexOf('&') + 1;
  return end >= 6 ? value.slice(0, end) : '';
}

function afterAmpersand(value: string): string {
  const plus = value.indexOf('&+');
  // After `&+` one letter is coloured and so printed apart.
  const start = plus >= 0 ? plus + 3 : value.includes('&') ? value.lastIndexOf('&') + 1 : value.length;
  const section = value.slice(start);
  return section.length >= 6 ? section : '';
}
