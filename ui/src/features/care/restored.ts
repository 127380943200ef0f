// Said on the page that follows a restore.

import { ref } from 'vue';

/** A backup was just restored and everybody must log in again. */
export const justRestored = ref(false);
