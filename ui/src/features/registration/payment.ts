// A payment as typed, and what is wrong with it.

import type { Fen, TakePayment } from '../../bindings';
import { yuanOf } from '../../format';
import { readDay, readYuan } from '../../reading';
import { dateProblems } from '../../strings/identity';
import { registration as t } from '../../strings/registration';

/** A payment ready to be recorded. */
export type PaymentEntry = Omit<TakePayment, 'registration'>;

/** What is wrong with the amount typed. */
export function amountProblem(text: string, owes: Fen): string | null {
  const fen = readYuan(text);
  if (fen === null || fen === 0) return t.amountProblem;
  return fen > owes ? t.amountAbove(yuanOf(owes)) : null;
}

/** What is wrong with the day typed: it must exist and not lie after `today`. */
export function receivedProblem(text: string, today: string): string | null {
  const { iso, problem } = readDay(text);
  if (problem) return dateProblems[problem];
  return iso > today ? t.receivedLater : null;
}
