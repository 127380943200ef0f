// A list on its way in: received, read, its columns put right, registered.

import { computed, reactive, shallowRef } from 'vue';
import type { Channel, Column, ListField, ListView, ReadList } from '../../bindings';
import { call } from '../../bridge';
import { withField } from '../../sheet';
import { useTask } from '../../task';

/** What holds for rows that do not say it themselves, as typed. */
export interface Defaults {
  offering: string;
  month: string;
  employer: string;
  channel: Channel;
  accept_doubles: boolean;
}

/** The import of one page. */
export function useImporting() {
  const task = useTask();
  const token = shallowRef<string | null>(null);
  const columns = shallowRef<Column[] | null>(null);
  const view = shallowRef<ListView | null>(null);
  const defaults = reactive<Defaults>({ offering: '', month: '', employer: '', channel: 'counter', accept_doubles: false });
  /** What the columns hold: as was said, else as the desk read it. */
  const shown = computed(() => columns.value ?? view.value?.columns ?? []);
  const done = computed(() => view.value?.rows.some((row) => row.outcome === 'registered') ?? false);

  function request(of: string): ReadList {
    const { offering, month, employer, channel, accept_doubles: acceptDoubles } = defaults;
    return {
      token: of,
      columns: columns.value,
      defaults: { offering: offering || null, month: month || null, employer: employer.trim() },
      channel,
      accept_doubles: acceptDoubles,
    };
  }

  /** Read the list as things are set now; nothing is written. */
  async function read(): Promise<void> {
    const of = token.value;
    if (of === null || done.value) return;
    const answer = await task.run(() => call('read_list', request(of)));
    if (answer) view.value = answer;
  }

  /** Take another list; what was typed about the one before stays. */
  async function take(of: string): Promise<void> {
    forget();
    token.value = of;
    await read();
  }

  async function setColumn(at: number, field: ListField | null): Promise<void> {
    columns.value = withField(shown.value, at, field);
    await read();
  }

  /** Register everybody who can be. */
  async function register(): Promise<void> {
    const of = token.value;
    if (of === null) return;
    const answer = await task.run(() => call('import_list', request(of)));
    if (answer) view.value = answer;
  }

  function forget(): void {
    token.value = null;
    columns.value = null;
    view.value = null;
    task.failure.value = null;
  }

  return { task, view, columns: shown, token, defaults, done, read, take, setColumn, register };
}
