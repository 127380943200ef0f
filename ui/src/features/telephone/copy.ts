// Putting a text on the clipboard. The web view allows it only within the key or the click that asks for it: nothing may be
// waited for first.

/** Copy a text; whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  if (copyBySelection(text)) return true;
  return navigator.clipboard.writeText(text).then(() => true, () => false);
}

/** What copies without waiting, everywhere: a selection of its own. The focus goes back to where it was. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.focus();
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
