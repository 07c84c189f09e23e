import { parseArgs } from 'node:util';
import { nearest, UserError, type Problem } from '@sluice/core';

export interface FlagSpec {
  description: string;
  /** How the value is shown in the help: `FILE`. A flag without one takes no value. */
  value?: string;
  /** May be given several times. */
  many?: boolean;
  /** The value may be left out; of a word that follows after a blank, this says whether it is one. */
  optional?: (text: string) => boolean;
}

export type FlagSpecs = Readonly<Record<string, FlagSpec>>;

export interface Flags {
  /** By name, in the order given; '' for a flag without a value. */
  values: Readonly<Record<string, readonly string[]>>;
  positionals: readonly string[];
}

/**
 * Reads `--name value`, `--name=value` and words. Throws one UserError with every problem: unknown flags with the
 * nearest known one, values missing or too many, flags given twice.
 */
export function parseFlags(argv: readonly string[], specs: FlagSpecs, mostWords: number): Flags {
  const problems: Problem[] = [];
  const values: Record<string, string[]> = {};
  const positionals: string[] = [];
  const tokens = tokenize(argv, specs);
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    const spec = specs[token.name];
    const next = tokens[i + 1];
    const follower =
      spec?.optional && token.value === undefined && next?.kind === 'positional' ? next : undefined;
    const taken = follower && spec?.optional?.(follower.value) ? follower.value : undefined;
    if (taken !== undefined) tokens.splice(i + 1, 1);
    const problem = spec ? misuse(token, spec, values) : unknown(token.rawName, specs);
    if (problem) problems.push(problem);
    else (values[token.name] ??= []).push(token.value ?? taken ?? '');
  }
  const surplus = positionals.slice(mostWords).map(word => ({ message: `Unexpected argument "${word}".` }));
  problems.push(...surplus);
  if (problems.length) throw new UserError('bad-input', problems);
  return { values, positionals };
}

type Token = ReturnType<typeof tokenize>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

function tokenize(argv: readonly string[], specs: FlagSpecs) {
  const options = Object.entries(specs).map(([name, { value, optional }]) => {
    const type: 'string' | 'boolean' = value !== undefined && !optional ? 'string' : 'boolean';
    return [name, { type, multiple: true }] as const;
  });
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

function misuse(
  { rawName, name, value, inlineValue }: OptionToken,
  spec: FlagSpec,
  values: Record<string, string[]>,
): Problem | undefined {
  if (spec.value === undefined && value !== undefined) return { message: `${rawName} takes no value.` };
  if (spec.value !== undefined && !spec.optional) {
    if (value === undefined) return { message: `${rawName} needs a value: ${rawName} ${spec.value}.` };
    // More likely the value was forgotten than that it looks like a flag.
    if (!inlineValue && /^--?[a-z]/i.test(value))
      return {
        message: `${rawName} needs a value.`,
        fix: `If "${value}" is meant as one, write ${rawName}=${value}.`,
      };
  }
  if (values[name] && !spec.many) return { message: `${rawName} is given twice.` };
  return undefined;
}

function unknown(rawName: string, specs: FlagSpecs): Problem {
  const names = Object.keys(specs);
  const near = nearest(rawName.replace(/^-+/, ''), names);
  const message = `There is no flag "${rawName}".`;
  return near ? { message, fix: `Did you mean "--${near}"?` } : { message, fix: 'See --help.' };
}

/** `name=value` → both; undefined when it is not of that form. */
export function parsePair(text: string): [name: string, value: string] | undefined {
  const at = text.indexOf('=');
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
}
