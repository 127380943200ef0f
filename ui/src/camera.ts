// The camera's live picture, and why there is none.

import { onBeforeUnmount, ref, shallowRef } from 'vue';

/** Why there is no picture. */
export type CameraTrouble = 'absent' | 'busy' | 'refused' | 'unsupported' | 'unknown';

/** By the error's name. WebKit reports a missing camera as constraints that nothing fulfils. */
const TROUBLES: Record<string, CameraTrouble> = {
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  DevicesNotFoundError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotSupportedError: 'unsupported',
};

/** What an error of `getUserMedia` means. */
export function troubleOf(error: unknown): CameraTrouble {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return TROUBLES[name] ?? 'unknown';
}

/** A camera of a component; its picture ends with it. */
export function useCamera() {
  const stream = shallowRef<MediaStream | null>(null);
  const trouble = ref<CameraTrouble | null>(null);
  const opening = ref(false);
  let gone = false;

  function close(): void {
    stream.value?.getTracks().forEach((track) => track.stop());
    stream.value = null;
  }
  async function open(): Promise<void> {
    close();
    trouble.value = null;
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    if (!devices) {
      trouble.value = 'unsupported';
      return;
    }
    opening.value = true;
    try {
      const found = await devices.getUserMedia({ video: true, audio: false });
      stream.value = found;
      // Unplugged, the picture would stand still without a word.
      found.getVideoTracks()[0]?.addEventListener('ended', () => {
        close();
        trouble.value = 'absent';
      });
      if (gone) close();
    } catch (error) {
      trouble.value = troubleOf(error);
    } finally {
      opening.value = false;
    }
  }
  onBeforeUnmount(() => {
    gone = true;
    close();
  });
  return { stream, trouble, opening, open, close };
}
