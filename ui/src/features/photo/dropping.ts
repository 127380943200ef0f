// Drops and pastes anywhere on a page that takes a photo, unless a dialog lies over it.

import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import { hasDialog, isTyping } from '../../keys';
import { readDrop, readPaste, type Offered } from './dropped';

/** While something is dragged over the window, it says so at least this often, in milliseconds. */
const QUIET = 600;

/** Hand what is dropped or pasted to `take`. Tells whether files are being dragged over the window. */
export function useDropping(take: (offered: Offered) => void): Ref<boolean> {
  const over = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function leave(): void {
    clearTimeout(timer);
    over.value = false;
  }
  function dragged(event: DragEvent): void {
    if (hasDialog() || !event.dataTransfer?.types.includes('Files')) return;
    over.value = true;
    clearTimeout(timer);
    timer = setTimeout(leave, QUIET);
  }
  function dropped(event: DragEvent): void {
    leave();
    if (event.dataTransfer && !hasDialog()) take(readDrop(event.dataTransfer));
  }
  function pasted(event: ClipboardEvent): void {
    const offered = event.clipboardData && !hasDialog() ? readPaste(event.clipboardData, isTyping()) : null;
    if (!offered) return;
    event.preventDefault();
    take(offered);
  }
  onMounted(() => {
    window.addEventListener('dragover', dragged);
    window.addEventListener('drop', dropped);
    window.addEventListener('paste', pasted);
  });
  onBeforeUnmount(() => {
    leave();
    window.removeEventListener('dragover', dragged);
    window.removeEventListener('drop', dropped);
    window.removeEventListener('paste', pasted);
  });
  return over;
}
