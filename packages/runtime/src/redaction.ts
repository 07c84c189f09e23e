import { stripSequences } from '@sluice/document';
import { KnownTexts } from './known-texts.js';
import { formsOf, MIN_LENGTH } from './secret-forms.js';
import { SECRET_HINT, SECRET_PATTERNS } from './secret-patterns.js';

const MASK = '***';

/** Names of variables whose values count as secrets even though nobody registered them. */
const SECRET_NAME =
  /(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|_PASS|_PWD|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY|_KEY|_PAT|_AUTH|CONNECTION_STRING)S?$/i;
const MIN_ENV_LENGTH = 8;

/** Replaces every known secret, in any of its forms, and everything that looks like a provider's token, by `***`. */
export class Redactor {
  readonly #known = new KnownTexts();

  /** Length of the longest form of a registered secret. */
  get longest(): number {
    return this.#known.longest;
  }

  /** Registers the value whole and, as the runner does, line by line. */
  add(value: string): void {
    const lines = value.split(/\r\n|[\r\n]/).map(line => line.trim());
    for (const part of new Set([value.trim(), ...lines])) {
      if (part.length >= MIN_LENGTH) for (const form of formsOf(part)) this.#known.add(form);
    }
  }

  /** Registers the values of variables that are named like secrets. */
  addEnvironment(env: NodeJS.ProcessEnv): void {
    for (const [name, value] of Object.entries(env)) {
      if (value && value.length >= MIN_ENV_LENGTH && SECRET_NAME.test(name)) this.add(value);
    }
  }

  redact(text: string): string {
    // Renderers drop terminal sequences, and then a secret is whole again that one of them had parted.
    const bare = stripSequences(text);
    const masked = this.#mask(bare);
    return masked !== bare || bare === text ? masked : this.#mask(text);
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

  /** Whether a secret stands in the text as it is. */
  finds(text: string): boolean {
    return this.#findIn(text).length > 0;
  }

  #mask(text: string): string {
    let masked = '';
    let position = 0;
    for (const [start, end] of this.#findIn(text).sort(([a], [b]) => a - b)) {
      if (start > position || masked === '') masked += text.slice(position, start) + MASK;
      position = Math.max(position, end);
    }
    return masked + text.slice(position);
  }

  /** All are looked for in the text as it came: behind the mask of one, half of another would not be found. */
  #findIn(text: string): [start: number, end: number][] {
    const found = this.#known.findIn(text);
    if (!SECRET_HINT.test(text)) return found;
    for (const pattern of SECRET_PATTERNS)
      for (const match of text.matchAll(pattern)) found.push([match.index, match.index + match[0].length]);
    return found;
  }
}
