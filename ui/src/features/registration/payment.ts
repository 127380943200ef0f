// A payment as typed, and what is wrong with it.

import type { Fen, TakePayment } from '../../bindings';
import { yuanOf } from '../../format';
import { readDay, readYuan } from '../../reading';
import { dateProblems } from '../../strings/identity';
import { money } from '../../strings/money';
import { registration as t } from '../../strings/registration';

/** A payment ready to be recorded. */
export type PaymentEntry = Omit<TakePayment, 'registration' | 'over'>;

/** What is wrong with the amount typed. More than is owed is asked about, not refused. */
export function amountProblem(text: string): string | null {
  const fen = readYuan(text);
  return fen === null || fen === 0 ? t.amountProblem : null;
}

/** What is wrong with an amount that shall be given back, of which at most `left` can be. */
export function refundProblem(text: string, left: Fen): string | null {
  const fen = readYuan(text);
  if (fen === null || fen === 0) return t.amountProblem;
  return fen > left ? money.refundAbove(yuanOf(left)) : null;
}

/** What is wrong with the day typed: it must exist and not lie after `today`. */
export function receivedProblem(text: string, today: string): string | null {
  const { iso, problem } = readDay(text);
  if (problem) return dateProblems[problem];
  return iso > today ? t.receivedLater : null;
}
