import { keep } from './keeper.js';
import { replay } from './replay.js';
import { serve } from './serve.js';

/** Answers the exit code. */
type Role = (argument: string) => Promise<number>;

/** `router keep <state folder>`: a supervised router. `serve`: a bare one. `replay <file>`: recorded traffic. */
const roles: Record<string, Role> = { keep, serve, replay };

/** The router's program. Answers the exit code. */
export async function main([role = '', argument]: readonly string[]): Promise<number> {
  const play = roles[role];
  if (!play || argument === undefined) {
    console.error(`usage: router ${Object.keys(roles).join('|')} <path>`);
    return 2;
  }
  return play(argument);
}
