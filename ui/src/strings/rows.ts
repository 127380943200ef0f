// How a registration is named in lists.

import type { RegistrationRow } from '../bindings';
import type { Tone } from '../elements/StatusIcon.vue';
import { levels, nextSteps, registrationStates } from './labels';

/** Occupation, work type and level in one line. */
export function offeringName(offering: { occupation: string; work_type: string | null; level: number; level_label?: string }): string {
  const type = offering.work_type ? `（${offering.work_type}）` : '';
  return `${offering.occupation}${type} ${offering.level_label ?? levels[offering.level] ?? ''}`;
}

/** What a registration waits for, or its own state where it is over. */
export function stepWord(row: RegistrationRow): string {
  return isOver(row) ? registrationStates[row.state] : nextSteps[row.next_step];
}

/** The colour of that. */
export function stepTone(row: RegistrationRow): Tone {
  if (isOver(row)) return 'calm';
  return row.next_step === 'nothing' ? 'pass' : 'look';
}

function isOver(row: RegistrationRow): boolean {
  return row.state !== 'open' && row.state !== 'provisional';
}
