import { SECRET_PATTERNS } from './secret-patterns.js';

const MASK = '***';

/** Shorter values would blank out ordinary words. */
const MIN_LENGTH = 4;

/** Names of variables whose values count as secrets even though nobody registered them. */
const SECRET_NAME =
  /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY|_KEY|_PAT|_AUTH)$/i;
const PUBLIC_NAME = /^(GITHUB_|RUNNER_)(?!TOKEN)|^(npm_|NODE_)/;
const MIN_ENV_LENGTH = 8;

/** Forms in which a known secret may appear in a text. */
function encodingsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const forms = [value, encodeURIComponent(value), escapeXml(value), JSON.stringify(value).slice(1, -1)];
  forms.push(bytes.toString('hex'), bytes.toString('hex').toUpperCase());
  // Base64 of a text that holds the secret depends on where in a group of three bytes it starts; the characters
  // that also encode a neighbour are left out.
  for (let shift = 0; shift < 3; shift++) {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const clean = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
    forms.push(clean, clean.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms.filter(form => form.length >= MIN_LENGTH);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Replaces every known secret, in any of its forms, and everything that looks like a provider's token, by `***`. */
export class Redactor {
  readonly #values = new Set<string>();
  #pattern: RegExp | undefined;

  /** Registers the value whole and, as the runner does, line by line. */
  add(value: string): void {
    const lines = value.split(/\r?\n/).map(line => line.trim());
    for (const part of [value.trim(), ...lines]) {
      if (part.length < MIN_LENGTH) continue;
      for (const form of encodingsOf(part)) this.#values.add(form);
    }
    this.#pattern = undefined;
  }

  /** Registers the values of variables that are named like secrets. */
  addEnvironment(env: NodeJS.ProcessEnv): void {
    for (const [name, value] of Object.entries(env)) {
      if (!value || value.length < MIN_ENV_LENGTH || PUBLIC_NAME.test(name)) continue;
      if (SECRET_NAME.test(name)) this.add(value);
    }
  }

  redact(text: string): string {
    let result = text;
    if (this.#values.size) {
      this.#pattern ??= new RegExp(
        [...this.#values]
          .sort((a, b) => b.length - a.length)
          .map(escapeRegExp)
          .join('|'),
        'g',
      );
      result = result.replace(this.#pattern, MASK);
    }
    for (const pattern of SECRET_PATTERNS) result = result.replace(pattern, MASK);
    return result;
  }

  /** Redacts every string in a JSON value, keys included. */
  redactValue<T>(value: T): T {
    if (typeof value === 'string') return this.redact(value) as T;
    if (Array.isArray(value)) return value.map(item => this.redactValue<unknown>(item)) as T;
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [this.redact(key), this.redactValue<unknown>(item)]),
      ) as T;
    }
    return value;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
