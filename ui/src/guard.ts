// An input method owns the keyboard while it composes: its Enter picks a word and must do nothing else.

const OWN_KEYS = /^(Enter|Escape|F\d{1,2})$/;

/** Whether an input method is composing. The Enter that ends a composition reports only key code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether the key must reach nobody but the input method. */
export function mustStop(event: KeyboardEvent): boolean {
  return isComposing(event) && (OWN_KEYS.test(event.key) || event.keyCode === 229 || event.ctrlKey);
}

/** Stop such keys before any other listener sees them. Call once, before anything else listens on `target`. */
export function installGuard(target: Window): () => void {
  const stop = (event: KeyboardEvent): void => {
    if (mustStop(event)) event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', stop, { capture: true });
  return () => target.removeEventListener('keydown', stop, { capture: true });
}
