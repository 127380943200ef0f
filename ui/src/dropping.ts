// Drops and pastes anywhere on a page that takes a file, unless a dialog lies over it.

import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import type { Failure, OfferedFile } from './bindings';
import { receiveCopied, receiveDropped, toFailure } from './bridge';
import { hasDialog, isTyping } from './keys';
import { mayBeFile, readDrop, readOffered, readPaste, type Offered } from './dropped';

/**
 * Hand what is dropped or pasted to `take`, and what cannot be read to `refuse`. Tells whether files are being dragged
 * over the window.
 */
export function useDropping(take: (offered: Offered) => void, refuse: (failure: Failure) => void): Ref<boolean> {
  const over = ref(false);
  /** Elements entered and not left: each one on the way is entered before the one around it is left. */
  let inside = 0;

  function leave(): void {
    inside = 0;
    over.value = false;
  }
  function entered(event: DragEvent): void {
    inside += 1;
    over.value = !hasDialog() && mayBeFile(event.dataTransfer?.types ?? []);
  }
  function left(): void {
    inside -= 1;
    if (inside <= 0) leave();
  }
  async function askShell(question: () => Promise<OfferedFile>): Promise<void> {
    try {
      const offered = readOffered(await question());
      if (offered) take(offered);
    } catch (error) {
      refuse(toFailure(error));
    }
  }
  function dropped(event: DragEvent): void {
    leave();
    const offered = event.dataTransfer && !hasDialog() ? readDrop(event.dataTransfer) : null;
    if (offered === 'hidden') void askShell(receiveDropped);
    else if (offered) take(offered);
  }
  function pasted(event: ClipboardEvent): void {
    const offered = event.clipboardData && !hasDialog() ? readPaste(event.clipboardData, isTyping()) : null;
    if (!offered) return;
    // Text that only the field is shown is the field's; a file would fall into it as its path.
    if (offered !== 'hidden' || event.clipboardData?.types.includes('text/uri-list')) event.preventDefault();
    if (offered === 'hidden') void askShell(receiveCopied);
    else take(offered);
  }
  // While something is dragged the mouse itself is not heard: a drag that ended elsewhere ends here at the latest.
  const listeners = { dragenter: entered, dragleave: left, drop: dropped, paste: pasted, mousemove: leave } as const;
  const each = Object.entries(listeners) as [string, EventListener][];
  onMounted(() => each.forEach(([name, listener]) => window.addEventListener(name, listener)));
  onBeforeUnmount(() => each.forEach(([name, listener]) => window.removeEventListener(name, listener)));
  return over;
}
