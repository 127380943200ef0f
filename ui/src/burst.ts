// Telling a scanner from a person: a keyboard-wedge scanner types a whole code faster than anybody can.

import type { ScannerSettings } from './bindings';
import { foldWidth } from './reading';

/** What a scanner sent. */
export interface Scan {
  /** An admit ticket, a document number of 18 characters, or machine-readable lines. */
  kind: 'ticket' | 'number' | 'mrz';
  /** The characters, lines joined by line ends. */
  text: string;
}

/** A scanner as it is when nothing was set: scanners take 1 to 20 ms, and twelve keys in a row at 50 are beyond any typist. */
export const USUAL_SCANNER: ScannerSettings = { longest_pause: 50, ending: 'enter' };
/** How many pauses may pass between two machine-readable lines. */
const LINE_PAUSES = 10;
/** After how many pauses without a character a code is over. */
const SILENT_PAUSES = 2;

/** The character of a key, also of one that an input method has taken: its place on the keyboard still tells. */
export function characterOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'keyCode'>): string | null {
  if ([...event.key].length === 1 && event.keyCode !== 229) return foldWidth(event.key);
  const letter = /^Key([A-Z])$/u.exec(event.code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1];
  return letter ?? digit ?? (event.code === 'Comma' && event.shiftKey ? '<' : null);
}

const isMrzLine = (text: string): boolean => /^[A-Z0-9<]{44}$|^(?=.*<)[A-Z0-9<]{30}$/u.test(text) && text.includes('<');
const WHOLE_MRZ = /^(?:[A-Z0-9<]{88}|[A-Z0-9<]{90})$/u;

/** What a code is by its form; `line` where it is one of several machine-readable lines; null where it is nothing known. */
export function kindOf(text: string): Scan['kind'] | 'line' | null {
  if (/^\d{12}$/u.test(text)) return 'ticket';
  if (/^\d{17}[\dX]$/iu.test(text)) return 'number';
  const upper = text.toUpperCase();
  if (WHOLE_MRZ.test(upper) && upper.includes('<')) return 'mrz';
  return isMrzLine(upper) ? 'line' : null;
}

/** Collects the characters of one burst. */
export class Burst {
  readonly #rules: () => ScannerSettings;
  #text = '';
  #last = Number.NEGATIVE_INFINITY;
  #lines: string[] = [];
  #lineAt = Number.NEGATIVE_INFINITY;

  constructor(rules: () => ScannerSettings) {
    this.#rules = rules;
  }

  /** How long no character must come for a burst to be over, in milliseconds. */
  get silence(): number {
    return this.#rules().longest_pause * SILENT_PAUSES;
  }

  /** Take a character at a moment in milliseconds; whether it begins a new burst. */
  type(character: string, at: number): boolean {
    const begins = at - this.#last > this.#rules().longest_pause;
    this.#text = begins ? character : this.#text + character;
    this.#last = at;
    return begins;
  }

  /** What the burst is once it is over; `line` where more lines must follow; null where a person typed, or nothing known. */
  end(at: number): Scan | 'line' | null {
    const text = at - this.#last > this.silence ? '' : this.#text;
    this.reset();
    const kind = kindOf(text);
    if (kind === null) return null;
    const upper = text.toUpperCase();
    return kind === 'line' ? this.#line(upper, at) : { kind, text: upper };
  }

  /** Forget what was typed; lines that wait for their next one are kept. */
  reset(): void {
    this.#text = '';
    this.#last = Number.NEGATIVE_INFINITY;
  }

  #line(line: string, at: number): Scan | 'line' {
    const soon = at - this.#lineAt <= this.#rules().longest_pause * LINE_PAUSES;
    const before = soon && this.#lines[0]?.length === line.length ? this.#lines : [];
    this.#lines = [...before, line];
    this.#lineAt = at;
    if (this.#lines.length < (line.length === 44 ? 2 : 3)) return 'line';
    const text = this.#lines.join('\n');
    this.#lines = [];
    return { kind: 'mrz', text };
  }
}
