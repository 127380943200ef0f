// Lets a page hand words to the search box.

import { ref } from 'vue';

/** Words the search box should look for next; null for none. */
export const searchFor = ref<string | null>(null);
