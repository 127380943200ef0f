// Listening to the shell while a component is on screen.

import { onBeforeUnmount, onMounted } from 'vue';
import { onEvent, type DeskEvent } from './bridge';

/** Call `handler` for each event while the component is mounted. Without events the pages work, only less live. */
export function useDeskEvent(event: DeskEvent, handler: () => void): void {
  let gone = false;
  let silence: (() => void) | null = null;
  onMounted(async () => {
    silence = await onEvent(event, handler).catch(() => null);
    if (gone) silence?.();
  });
  onBeforeUnmount(() => {
    gone = true;
    silence?.();
  });
}
