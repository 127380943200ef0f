// Where a scan goes while the desk stands at the door of an exam.

import { shallowRef } from 'vue';

/** Takes what was scanned; null where no exam is checked. */
export const atDoor = shallowRef<((text: string) => void) | null>(null);
