// What a trial of the scanner means for its settings.

import type { ScannerSettings } from '../../bindings';
import type { TrialScan } from '../../trial';

/** The pauses that can be set, in milliseconds. */
export const SHORTEST_PAUSE = 20;
export const LONGEST_PAUSE = 500;
/** A pause beyond this is a person's, however slow the scanner. */
const BY_HAND = 400;
const USUAL_PAUSE = 50;

/** Whether the settings understand the scan, would understand it if changed, or it was typed. */
export function judgeTrial(scan: TrialScan, settings: ScannerSettings): 'fits' | 'differs' | 'by_hand' {
  if (scan.longestPause > BY_HAND) return 'by_hand';
  const endsSo = scan.ending === 'enter' || scan.ending === settings.ending;
  return endsSo && scan.longestPause <= settings.longest_pause ? 'fits' : 'differs';
}

/** Settings that understand the scan with room to spare: half as much again, and never less than usual. */
export function settingsFor(scan: TrialScan): ScannerSettings {
  const roomy = Math.ceil((scan.longestPause * 1.5) / 10) * 10;
  return { longest_pause: Math.min(LONGEST_PAUSE, Math.max(USUAL_PAUSE, roomy)), ending: scan.ending };
}

/** A pause as typed; null where it is none that can be set. */
export function readPause(text: string): number | null {
  const pause = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return pause >= SHORTEST_PAUSE && pause <= LONGEST_PAUSE ? pause : null;
}
