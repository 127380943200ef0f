// Telling a scanner from a person: a keyboard-wedge scanner types a whole code faster than anybody can, and ends it with
// Enter or not at all.

import { foldWidth } from './reading';

/** What a scanner sent. */
export interface Scan {
  /** An admit ticket, a document number of 18 characters, or machine-readable lines. */
  kind: 'ticket' | 'number' | 'mrz';
  /** The characters, lines joined by line ends. */
  text: string;
}

/** The longest pause between two characters, in milliseconds: scanners take 1 to 20, and twelve keys in a row at 50 are beyond any typist. */
export const LONGEST_PAUSE = 50;
/** The longest pause between two machine-readable lines. */
const LINE_PAUSE = 500;

/** The character of a key, also of one that an input method has taken: its place on the keyboard still tells. */
export function characterOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'keyCode'>): string | null {
  if ([...event.key].length === 1 && event.keyCode !== 229) return foldWidth(event.key);
  const letter = /^Key([A-Z])$/u.exec(event.code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1];
  return letter ?? digit ?? (event.code === 'Comma' && event.shiftKey ? '<' : null);
}

const isMrzLine = (text: string): boolean => /^[A-Z0-9<]{44}$|^(?=.*<)[A-Z0-9<]{30}$/u.test(text) && text.includes('<');
const WHOLE_MRZ = /^(?:[A-Z0-9<]{88}|[A-Z0-9<]{90})$/u;

/** Collects the characters of one burst. */
export class Burst {
  #text = '';
  #last = Number.NEGATIVE_INFINITY;
  #lines: string[] = [];
  #lineAt = Number.NEGATIVE_INFINITY;

  /** Take a character at a moment in milliseconds; whether it begins a new burst. */
  type(character: string, at: number): boolean {
    const begins = at - this.#last > LONGEST_PAUSE;
    this.#text = begins ? character : this.#text + character;
    this.#last = at;
    return begins;
  }

  /** What the burst is once it is over; `line` where more lines must follow; null where a person typed, or nothing known. */
  end(at: number): Scan | 'line' | null {
    const text = at - this.#last > LONGEST_PAUSE * 2 ? '' : this.#text;
    this.reset();
    if (/^\d{12}$/u.test(text)) return { kind: 'ticket', text };
    if (/^\d{17}[\dX]$/iu.test(text)) return { kind: 'number', text: text.toUpperCase() };
    const upper = text.toUpperCase();
    if (WHOLE_MRZ.test(upper) && upper.includes('<')) return { kind: 'mrz', text: upper };
    return isMrzLine(upper) ? this.#line(upper, at) : null;
  }

  /** Forget what was typed; lines that wait for their next one are kept. */
  reset(): void {
    this.#text = '';
    this.#last = Number.NEGATIVE_INFINITY;
  }

  #line(line: string, at: number): Scan | 'line' {
    const before = this.#lines[0]?.length === line.length && at - this.#lineAt <= LINE_PAUSE ? this.#lines : [];
    this.#lines = [...before, line];
    this.#lineAt = at;
    if (this.#lines.length < (line.length === 44 ? 2 : 3)) return 'line';
    const text = this.#lines.join('\n');
    this.#lines = [];
    return { kind: 'mrz', text };
  }
}
