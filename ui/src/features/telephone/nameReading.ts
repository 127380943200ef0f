// Seeing a document: a name that was only heard is first read from it, character by character.

import { shallowRef } from 'vue';
import type { RegistrationView } from '../../bindings';
import { call } from '../../bridge';
import { onLock } from '../../desk';

/** A name waiting to be read from the document. */
export interface NameReading {
  heard: string;
  /** The name as the document has it; null to leave it. */
  answer: (name: string | null) => void;
}

const reading = shallowRef<NameReading | null>(null);
onLock(() => reading.value?.answer(null));

/** The name now being read. */
export const nameReading = reading;

function read(heard: string): Promise<string | null> {
  reading.value?.answer(null);
  return new Promise((resolve) => {
    reading.value = {
      heard,
      answer: (name) => {
        reading.value = null;
        resolve(name);
      },
    };
  });
}

/** Whether the name is 字未核. */
export function isUnread(view: RegistrationView): boolean {
  return view.contact.name_heard !== null && view.contact.name_read === null;
}

/** Note that the document was seen, after its name was read where it was only heard; null where that was broken off. */
export async function seeDocument(view: RegistrationView, command: 'see_original' | 'see_image'): Promise<RegistrationView | null> {
  const name = isUnread(view) ? await read(view.row.name) : null;
  if (isUnread(view) && name === null) return null;
  return call(command, { registration: view.row.id, name });
}
