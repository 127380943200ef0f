// How the desk's scanner types, as the desk keeps it.

import { shallowReadonly, shallowRef } from 'vue';
import type { ScannerSettings } from './bindings';
import { call } from './bridge';
import { USUAL_SCANNER } from './burst';

const settings = shallowRef<ScannerSettings>(USUAL_SCANNER);

/** The settings in force. */
export const scannerSettings = shallowReadonly(settings);

/** Read them from the desk, once somebody works. */
export async function loadScannerSettings(): Promise<void> {
  settings.value = await call('scanner_settings');
}

/** Change them. */
export async function setUpScanner(next: ScannerSettings): Promise<void> {
  settings.value = await call('set_up_scanner', next);
}
