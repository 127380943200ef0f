// What is wrong with how a candidate is reached: only what was begun must be whole.

import type { FieldCheck } from '../../form';
import { telephoneProblem } from '../../reading';
import { telephoneProblems } from '../../strings/identity';
import { telephone as t } from '../../strings/telephone';

/** The fields looked at. */
export interface Reach {
  delivery: string;
  courier_recipient: string;
  courier_telephone: string;
  courier_address: string;
  caller_telephone: string;
}

/** Why a telephone that may be left empty cannot be one. */
export function optionalTelephone(typed: string): string | null {
  const problem = typed.trim() === '' ? null : telephoneProblem(typed);
  return problem ? telephoneProblems[problem] : null;
}

/** The checks by field. */
export function contactChecks(entry: Reach): Record<string, FieldCheck> {
  const courier = (text: string): string | null => (entry.delivery === 'courier' && text.trim() === '' ? t.courierMissing : null);
  return {
    courier_recipient: () => courier(entry.courier_recipient),
    courier_telephone: () => courier(entry.courier_telephone) ?? (entry.delivery === 'courier' ? optionalTelephone(entry.courier_telephone) : null),
    courier_address: () => courier(entry.courier_address),
    caller_telephone: () => optionalTelephone(entry.caller_telephone),
  };
}
