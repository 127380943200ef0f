// Trying a scanner: what it sends is measured and shown, and goes nowhere.

import { shallowRef } from 'vue';
import type { ScannerEnding } from './bindings';
import { characterOf, kindOf, type Scan } from './burst';
import { endingOf } from './scanner';

/** What a scanner sent at a trial. */
export interface TrialScan {
  /** What the code is by its form; null for nothing the desk knows. */
  kind: Scan['kind'] | 'line' | null;
  /** The characters. */
  text: string;
  /** The longest pause between two of them, in milliseconds. */
  longestPause: number;
  /** The key behind them. */
  ending: ScannerEnding;
}

/** No scanner pauses longer inside a code, in milliseconds. */
const OVER = 1000;
/** Fewer characters are no code. */
const SHORTEST = 6;

/** Collects what comes until the code is over. */
export class Trial {
  #text = '';
  #last = 0;
  #longest = 0;

  /** Take a character at a moment in milliseconds. */
  type(character: string, at: number): void {
    if (this.#text === '' || at - this.#last > OVER) {
      this.#text = '';
      this.#longest = 0;
    } else {
      this.#longest = Math.max(this.#longest, at - this.#last);
    }
    this.#text += character;
    this.#last = at;
  }

  /** What came, now that it is over; null where it was too little. */
  end(ending: ScannerEnding): TrialScan | null {
    const text = this.#text;
    this.#text = '';
    if ([...text].length < SHORTEST) return null;
    return { kind: kindOf(text), text: text.toUpperCase(), longestPause: Math.ceil(this.#longest), ending };
  }
}

const seen = shallowRef<((scan: TrialScan) => void) | null>(null);
let box: HTMLElement | null = null;
let trial = new Trial();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Show `show` what is scanned while `field` has the focus; call the answer to stop. */
export function tryScanner(field: HTMLElement, show: (scan: TrialScan) => void): () => void {
  box = field;
  trial = new Trial();
  seen.value = show;
  return () => {
    clearTimeout(timer);
    seen.value = box = null;
  };
}

/** Put the focus where a scan is tried. */
export function returnToTrial(): void {
  box?.focus();
}

function finish(ending: ScannerEnding): boolean {
  clearTimeout(timer);
  const scan = trial.end(ending);
  if (scan) seen.value?.(scan);
  return scan !== null;
}

/** Whether a trial takes the key. A Tab or Enter behind no code stays what it is: one must be able to leave. */
export function triesScanner(event: KeyboardEvent): boolean {
  if (!seen.value || document.activeElement !== box) return false;
  const ending = endingOf(event);
  if (ending !== null && finish(ending)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  const character = ending === null ? characterOf(event) : null;
  if (character !== null) {
    trial.type(character, event.timeStamp);
    clearTimeout(timer);
    timer = setTimeout(() => finish('nothing'), OVER);
  }
  return true;
}
