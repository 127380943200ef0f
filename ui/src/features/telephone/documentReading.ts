// Seeing a document: a name that was only heard, and a validity that nobody stated, are first read from it.

import { shallowRef } from 'vue';
import type { RegistrationView, Validity } from '../../bindings';
import { call } from '../../bridge';
import { onLock } from '../../desk';

/** What the document says; null for what it was not asked. */
export interface DocumentRead {
  name: string | null;
  validity: Validity | null;
}

/** What waits to be read from a document. */
export interface DocumentReading {
  /** The name that was heard; null where it was read before. */
  heard: string | null;
  /** Whether its validity is asked for. */
  validity: boolean;
  /** What the document says; null to leave it. */
  answer: (read: DocumentRead | null) => void;
}

const reading = shallowRef<DocumentReading | null>(null);
onLock(() => reading.value?.answer(null));

/** The document now being read. */
export const documentReading = reading;

function read(asked: Omit<DocumentReading, 'answer'>): Promise<DocumentRead | null> {
  reading.value?.answer(null);
  return new Promise((resolve) => {
    reading.value = {
      ...asked,
      answer: (found) => {
        reading.value = null;
        resolve(found);
      },
    };
  });
}

/** Whether the name is 字未核. */
export function isUnread(view: RegistrationView): boolean {
  return view.contact.name_heard !== null && view.contact.name_read === null;
}

/** Note that the document was seen, after what is open was read from it; null where that was broken off. */
export async function seeDocument(view: RegistrationView, command: 'see_original' | 'see_image'): Promise<RegistrationView | null> {
  const heard = isUnread(view) ? view.row.name : null;
  const validity = view.validity.kind === 'not_stated';
  const found = heard !== null || validity ? await read({ heard, validity }) : { name: null, validity: null };
  return found && call(command, { registration: view.row.id, ...found });
}
