// Where a scan goes while part of a page listens for one: the door of an exam, or a part that is printed on.

import { shallowRef } from 'vue';

/** Takes what was scanned; null where nothing listens. */
export const listener = shallowRef<((text: string) => void) | null>(null);
