// The size of all text, 100 to 150 %, kept on this computer.

import { ref } from 'vue';

/** The sizes offered, in percent. */
export const scales = [100, 110, 125, 150] as const;

const KEY = 'desk.text-size';

/** The present size in percent. */
export const scale = ref<number>(100);

/** Apply a size and remember it. */
export function setScale(percent: number): void {
  const known = scales.find((size) => size === percent) ?? 100;
  scale.value = known;
  document.documentElement.style.fontSize = `calc(var(--base) * ${known / 100})`;
  localStorage.setItem(KEY, String(known));
}

/** One size up (1) or down (-1). */
export function stepScale(step: 1 | -1): void {
  const index = scales.findIndex((size) => size === scale.value);
  setScale(scales[Math.min(Math.max(index + step, 0), scales.length - 1)] ?? 100);
}

/** Apply the size that was remembered. */
export function restoreScale(): void {
  setScale(Number(localStorage.getItem(KEY) ?? 100));
}
