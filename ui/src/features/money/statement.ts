// A statement on its way in: received, its columns put right, read, confirmed line by line or all exact ones at once.

import { computed, shallowRef } from 'vue';
import type { BookedView, Booking, DebtorView, StatementColumn, StatementField, StatementLineView, StatementView } from '../../bindings';
import { call } from '../../bridge';
import { withField } from '../../sheet';
import { statementFields } from '../../strings/money';
import { useTask } from '../../task';

/** What a line pays of what somebody owes: what is left over stays a transfer. */
export function bookingFor({ row, fen }: StatementLineView, { registration, owed }: DebtorView): Booking {
  return { row, allocations: [{ registration, fen: Math.min(fen, owed) }] };
}

/** What no line can be read without, as far as no column holds it. */
export function missingOf(columns: readonly StatementColumn[]): string[] {
  const has = (...fields: StatementField[]): boolean => columns.some(({ field }) => field !== null && fields.includes(field));
  return [...(has('day') ? [] : [statementFields.day]), ...(has('credit', 'amount') ? [] : [statementFields.credit])];
}

/** The statement of one page. */
export function useStatement(booked: (answer: BookedView) => void) {
  const task = useTask();
  const token = shallowRef<string | null>(null);
  const view = shallowRef<StatementView | null>(null);
  /** As a clerk said; null to leave it to the templates and the heading. */
  const said = shallowRef<StatementColumn[] | null>(null);
  /** As far as the heading tells, where that is too little to read a line. */
  const guessed = shallowRef<StatementColumn[]>([]);
  const columns = computed(() => said.value ?? view.value?.columns ?? guessed.value);
  const of = (grade: StatementLineView['grade']) => computed(() => (view.value?.lines ?? []).filter((line) => line.grade === grade));
  const [exact, nobody, done] = [of('exact'), of('none'), of(null)];
  const doubtful = computed(() => (view.value?.lines ?? []).filter((line) => line.grade === 'likely' || line.grade === 'several'));

  async function read(): Promise<void> {
    const from = token.value;
    if (from === null) return;
    const answer = await task.run(() => call('read_statement', { token: from, columns: said.value }));
    if (answer) view.value = answer;
    else if (task.failure.value?.code === 'statement_unreadable') guessed.value = await call('statement_columns', { token: from, columns: null }).catch(() => []);
  }

  async function take(from: string): Promise<void> {
    [view.value, said.value, guessed.value, token.value] = [null, null, [], from];
    await read();
  }

  /** Say what a column holds; a remark may stand in several. */
  async function setColumn(at: number, field: StatementField | null): Promise<void> {
    said.value = withField(columns.value, at, field, ['remark']);
    if (view.value || missingOf(said.value).length === 0) await read();
  }

  async function saveTemplate(name: string): Promise<void> {
    await task.run(() => call('save_statement_template', { name, columns: columns.value }));
    await read();
  }

  async function forgetTemplate(name: string): Promise<void> {
    await task.run(() => call('forget_statement_template', { name }));
    if (token.value !== null) await take(token.value);
  }

  async function book(bookings: Booking[]): Promise<void> {
    const from = token.value;
    if (from === null || bookings.length === 0) return;
    const answer = await task.run(() => call('book_statement', { token: from, columns: said.value, bookings }));
    if (!answer) return;
    booked(answer);
    await read();
  }

  return { task, view, columns, exact, doubtful, nobody, done, take, setColumn, saveTemplate, forgetTemplate, book };
}
