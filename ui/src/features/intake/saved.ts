// What was typed for the registration saved last, so that one taken back can be put right and saved again.

import type { RegistrationId } from '../../bindings';
import { call } from '../../bridge';
import { onLock, refreshStart, startPage } from '../../desk';
import { draftBody, type IntakeEntry } from './entry';

let saved: { id: RegistrationId; body: string } | null = null;
onLock(() => (saved = null));

/** Keep it until the next one or until the desk is locked. */
export function keepSaved(id: RegistrationId, entry: IntakeEntry): void {
  saved = { id, body: draftBody(entry) };
}

/** Make it the draft again, unless another draft waits; whether it is. */
export async function reopenDraft(id: RegistrationId): Promise<boolean> {
  await refreshStart();
  if (saved?.id !== id || startPage.value?.draft) return false;
  await call('save_draft', { body: saved.body });
  saved = null;
  return true;
}
