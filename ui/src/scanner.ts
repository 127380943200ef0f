// Listening for a scanner whatever has the focus; what it typed into a field on the way is taken out again.

import { Burst, LONGEST_PAUSE, characterOf, type Scan } from './burst';

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

/**
 * Listen on `target` before anything else does. `wants` may leave a burst to the field it was typed into; `take` gets the
 * others.
 */
export function installScanner(target: Window, wants: (scan: Scan, field: Element | null) => boolean, take: (scan: Scan) => void): () => void {
  const burst = new Burst();
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

  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return burst.reset();
    if (event.key === 'Enter' || event.code === 'Enter' || event.code === 'NumpadEnter') {
      if (finish(event.timeStamp)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      return;
    }
    const character = characterOf(event);
    if (character === null) return event.key === 'Shift' ? undefined : burst.reset();
    if (burst.type(character, event.timeStamp)) held = before(target.document.activeElement);
    clearTimeout(timer);
    // A scanner that is set to send no Enter is done when it stops.
    timer = setTimeout(() => finish(event.timeStamp + LONGEST_PAUSE), LONGEST_PAUSE * 2);
  };
  target.addEventListener('keydown', listen, { capture: true });
  return () => {
    clearTimeout(timer);
    target.removeEventListener('keydown', listen, { capture: true });
  };
}
