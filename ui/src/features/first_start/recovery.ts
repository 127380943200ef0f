// A recovery key that was just issued stays on screen until it is kept; it is stored nowhere.

import { ref } from 'vue';

/** The key to print or save now; null for none. */
export const keyToKeep = ref<string | null>(null);

/** The key's groups as printed. */
export function groupsOfKey(key: string): string[] {
  return key.trim().split(/[-\s]+/u).filter(Boolean);
}

/** Whether what was typed back is the key's last group; case and spaces do not matter. */
export function isLastGroup(typed: string, key: string): boolean {
  const last = groupsOfKey(key).at(-1) ?? '';
  return last !== '' && typed.replace(/[\s-]+/gu, '').toUpperCase() === last.toUpperCase();
}
