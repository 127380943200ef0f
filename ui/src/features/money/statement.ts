// A statement on its way in: received, read, confirmed line by line or all exact ones at once.

import { computed, shallowRef } from 'vue';
import type { BookedView, Booking, DebtorView, StatementLineView, StatementView } from '../../bindings';
import { call } from '../../bridge';
import { useTask } from '../../task';

/** What a line pays of what somebody owes: what is left over stays a transfer. */
export function bookingFor({ row, fen }: StatementLineView, { registration, owed }: DebtorView): Booking {
  return { row, allocations: [{ registration, fen: Math.min(fen, owed) }] };
}

/** The statement of one page. */
export function useStatement(booked: (answer: BookedView) => void) {
  const task = useTask();
  const token = shallowRef<string | null>(null);
  const view = shallowRef<StatementView | null>(null);
  const of = (grade: StatementLineView['grade']) => computed(() => (view.value?.lines ?? []).filter((line) => line.grade === grade));
  const [exact, nobody, done] = [of('exact'), of('none'), of(null)];
  const doubtful = computed(() => (view.value?.lines ?? []).filter((line) => line.grade === 'likely' || line.grade === 'several'));

  async function read(): Promise<void> {
    const from = token.value;
    if (from === null) return;
    const answer = await task.run(() => call('read_statement', { token: from, columns: null }));
    if (answer) view.value = answer;
  }

  async function take(from: string): Promise<void> {
    view.value = null;
    token.value = from;
    await read();
  }

  async function book(bookings: Booking[]): Promise<void> {
    const from = token.value;
    if (from === null || bookings.length === 0) return;
    const answer = await task.run(() => call('book_statement', { token: from, columns: null, bookings }));
    if (!answer) return;
    booked(answer);
    await read();
  }

  return { task, view, exact, doubtful, nobody, done, take, book };
}
