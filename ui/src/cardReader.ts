// The card reader on the counter, as the desk keeps it.

import { computed, shallowReadonly, shallowRef } from 'vue';
import type { ReaderChoices } from './bindings';
import { call } from './bridge';

const choices = shallowRef<ReaderChoices | null>(null);

/** What is known of readers; null until the desk has answered. */
export const readerChoices = shallowReadonly(choices);

/** Whether a reader stands on the counter. */
export const hasReader = computed(() => (choices.value?.chosen ?? null) !== null);

/** Read the choices from the desk, once somebody works. */
export async function loadReaderChoices(): Promise<void> {
  choices.value = await call('reader_choices');
}

/** Choose a reader by its id; null for none. */
export async function chooseReader(reader: string | null): Promise<void> {
  choices.value = await call('choose_reader', { reader });
}
