// Looking at the live picture while a person sits before the camera: one frame at a time, a few times a second.

import { onBeforeUnmount, shallowRef, type Ref } from 'vue';
import type { FrameView } from '../../bindings';
import { examineFrame } from '../../bridge';
import { frameOf } from './frame';

/** Pixels down of a frame that is looked at: enough for eyes and lips. */
const HEIGHT = 480;
const QUALITY = 0.85;
/** From the beginning of one look to the next at least, in milliseconds. */
const EVERY = 250;

/**
 * Examine what `picture` shows until the component goes. The next frame is taken only when the answer to the last one is
 * there; what cannot be examined shows nothing and hinders nobody.
 */
export function useLive(picture: () => HTMLVideoElement | null): Ref<FrameView | null> {
  const seen = shallowRef<FrameView | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  async function look(): Promise<void> {
    const began = performance.now();
    const video = picture();
    const frame = video && (await frameOf(video, HEIGHT, QUALITY).catch(() => null));
    const answer = frame ? await examineFrame(new Uint8Array(await frame.arrayBuffer())).catch(() => null) : null;
    if (gone) return;
    seen.value = answer;
    timer = setTimeout(() => void look(), Math.max(0, EVERY - (performance.now() - began)));
  }
  timer = setTimeout(() => void look());
  onBeforeUnmount(() => {
    gone = true;
    clearTimeout(timer);
  });
  return seen;
}
