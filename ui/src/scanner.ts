// Listening for a scanner whatever has the focus; what it typed into a field on the way is taken out again.

import type { ScannerSettings } from './bindings';
import { Burst, characterOf, type Scan } from './burst';

/** What a scan is for. */
export interface ScanRoute {
  /** How the scanner types. */
  rules: () => ScannerSettings;
  /** Whether the key belongs to a trial of the scanner, which sees it instead. */
  tries: (event: KeyboardEvent) => boolean;
  /** Whether a scan is taken from the field it was typed into. */
  wants: (scan: Scan, field: Element | null) => boolean;
  /** Take a scan to where it belongs. */
  take: (scan: Scan) => void;
}

/** The key that ends a code: Enter, which also stands between the lines of a document, or the one that was set. */
export function endingOf(event: Pick<KeyboardEvent, 'key' | 'code'>): 'enter' | 'tab' | null {
  if (event.key === 'Enter' || event.code === 'Enter' || event.code === 'NumpadEnter') return 'enter';
  return event.key === 'Tab' || event.code === 'Tab' ? 'tab' : null;
}

/** What stood in a field before a burst began. */
interface Before {
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  value: string;
}

function before(target: Element | null): Before | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
  return isField ? { field: target, value: target.value } : null;
}

/** Put back what stood there. An input method gives up what it composes when its field loses the focus. */
function restore({ field, value }: Before): void {
  if (!field.isConnected) return;
  field.blur();
  if (field.value !== value) {
    field.value = value;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  }
  field.focus();
}

/** Listen on `target` before anything else does. */
export function installScanner(target: Window, { rules, tries, wants, take }: ScanRoute): () => void {
  const burst = new Burst(rules);
  let held: Before | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the burst that is over was taken. */
  function finish(at: number): boolean {
    clearTimeout(timer);
    const found = burst.end(at);
    if (found === null) return false;
    if (found !== 'line' && !wants(found, held?.field ?? null)) return false;
    if (held) restore(held);
    held = null;
    if (found !== 'line') take(found);
    return true;
  }

  function end(event: KeyboardEvent): void {
    if (!finish(event.timeStamp)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return burst.reset();
    if (tries(event)) return burst.reset();
    const ending = endingOf(event);
    if (ending === 'enter' || (ending !== null && ending === rules().ending)) return end(event);
    const character = characterOf(event);
    if (character === null) return event.key === 'Shift' ? undefined : burst.reset();
    if (burst.type(character, event.timeStamp)) held = before(target.document.activeElement);
    clearTimeout(timer);
    if (rules().ending === 'nothing') timer = setTimeout(() => finish(event.timeStamp + burst.silence), burst.silence);
  };
  target.addEventListener('keydown', listen, { capture: true });
  return () => {
    clearTimeout(timer);
    target.removeEventListener('keydown', listen, { capture: true });
  };
}
