// Where a scanned code goes: a ticket to its registration, machine-readable lines and numbers to the intake.

import { shallowRef } from 'vue';
import type { Scan } from './burst';
import { call } from './bridge';
import { currentPage, deskStatus, go } from './desk';
import { listener } from './listening';
import { searchFor } from './frame/search';
import { returnToTrial } from './trial';

/** What the intake should take over next; null for nothing. */
export const forIntake = shallowRef<Scan | null>(null);

/** Whether a scan is taken from the field it was typed into; a number stays in the field that asks for it. */
export function wantsScan(scan: Scan, field: Element | null): boolean {
  const test = field?.closest<HTMLElement>('[data-test]')?.dataset['test'] ?? '';
  return deskStatus.value?.stage === 'unlocked' && !(scan.kind === 'number' && test === 'number');
}

/** Take a scan to where it belongs. Where devices are tried nothing acts: it is to be scanned once more, into the trial. */
export async function takeScan(scan: Scan): Promise<void> {
  if (currentPage.value.name === 'device') return returnToTrial();
  if (listener.value) return listener.value(scan.text);
  const onIntake = currentPage.value.name === 'intake';
  if (scan.kind === 'mrz' || (scan.kind === 'number' && onIntake)) {
    forIntake.value = scan;
    if (!onIntake) await go({ name: 'intake' });
    return;
  }
  const found = await call('search', { text: scan.text }).catch(() => null);
  const only = found?.rows.length === 1 ? found.rows[0] : undefined;
  if (only) await go({ name: 'registration', id: only.id });
  else searchFor.value = scan.text;
}
