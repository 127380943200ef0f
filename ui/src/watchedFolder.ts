// The watched folder and what arrived in it, as the desk keeps it.

import { shallowReadonly, shallowRef } from 'vue';
import type { ArrivalView, WatchedFolder } from './bindings';
import { call } from './bridge';
import { onLock } from './desk';

const watched = shallowRef<WatchedFolder | null>(null);
onLock(() => (watched.value = null));

/** What is known of it; null until the desk has answered. */
export const watchedFolder = shallowReadonly(watched);

/** Read it from the desk, once somebody works and whenever the desk tells of a change. */
export async function loadWatchedFolder(): Promise<void> {
  watched.value = await call('watched_folder');
}

/** Watch another folder; none where the path is empty. */
export async function watchFolder(folder: string): Promise<void> {
  watched.value = await call('watch_folder', { folder });
}

/** Take a photo off the tray, or lay it back. */
export async function markArrival(token: string, taken: boolean): Promise<void> {
  watched.value = await call('mark_arrival', { token, taken });
}

/**
 * What one key takes: the newest that was not passed over. Pressed again it goes on to the one before, and begins anew
 * when all were seen.
 */
export function nextArrival(arrivals: readonly ArrivalView[], passed: ReadonlySet<string>): ArrivalView | null {
  return arrivals.find((one) => !passed.has(one.token)) ?? arrivals[0] ?? null;
}
