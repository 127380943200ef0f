// How a registration is named in lists.

import type { RegistrationRow } from '../bindings';
import type { Tone } from '../elements/StatusIcon.vue';
import { levels, nextSteps, registrationStates } from './labels';

/** Occupation and work type. */
export function occupationName({ occupation, work_type }: { occupation: string; work_type: string | null }): string {
  return work_type ? `${occupation}（${work_type}）` : occupation;
}

/** An offering by its number in the plan, its work type or else its occupation, and its level. */
export function numberedOffering(number: number, { occupation, work_type, level_label }: { occupation: string; work_type: string | null; level_label: string }): string {
  return `${number}  ${work_type ?? occupation} ${level_label}`;
}

/** Occupation, work type and level in one line. */
export function offeringName(offering: { occupation: string; work_type: string | null; level: number; level_label?: string }): string {
  return `${occupationName(offering)} ${offering.level_label ?? levels[offering.level] ?? ''}`;
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
