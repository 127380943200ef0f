// A passphrase is judged by its length alone.

import { firstStart } from '../../strings/entry';

/** The fewest characters; the desk refuses fewer. */
export const MINIMUM = 8;

/** What is wrong with a new passphrase. */
export function passphraseProblem(passphrase: string): string | null {
  const length = [...passphrase].length;
  return length < MINIMUM ? firstStart.short(length) : null;
}

/** What is wrong with its repetition. */
export function repetitionProblem(passphrase: string, again: string): string | null {
  return passphrase === again ? null : firstStart.different;
}
