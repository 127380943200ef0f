// What went to the candidate of the page around, and sending.

import { onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { DispatchId, DispatchMeans, DispatchRegister, RegistrationView } from '../../bindings';
import { askReason } from '../../ask';
import { call, copyFile } from '../../bridge';
import { ticket as t } from '../../strings/ticket';
import { useTask, type Task } from '../../task';

/** The register with everything that may be done to it. */
export interface Dispatch extends Task {
  /** What went out; null until it was read. */
  register: ShallowRef<DispatchRegister | null>;
  /** What was done last, said to the clerk. */
  told: Ref<string>;
  /** Note that the ticket went out. */
  note: (means: DispatchMeans) => Promise<void>;
  /** Take a line back, with a reason that is asked for. */
  takeBack: (dispatch: DispatchId) => Promise<void>;
  /** Put the ticket's file onto the clipboard. */
  copy: () => Promise<void>;
  /** Save the ticket as a picture. */
  picture: () => Promise<void>;
  /** Write a draft for the mail program and open it. */
  letter: () => Promise<void>;
}

/** The register of a registration, read again whenever its ticket changes. */
export function useDispatch(view: Ref<RegistrationView>): Dispatch {
  const task = useTask();
  const register = shallowRef<DispatchRegister | null>(null);
  const told = ref('');
  const of = (): { registration: string } => ({ registration: view.value.row.id });

  async function read(): Promise<void> {
    register.value = (await call('dispatch_register', of()).catch(() => null)) ?? register.value;
  }
  async function note(means: DispatchMeans): Promise<void> {
    told.value = '';
    register.value = (await task.run(() => call('note_dispatch', { ...of(), means, addressee: '' }))) ?? register.value;
  }
  async function takeBack(dispatch: DispatchId): Promise<void> {
    const reason = await askReason({ title: t.takeBackAsk, text: t.takeBackMeans, yes: t.takeBack });
    if (reason === null) return;
    register.value = (await task.run(() => call('take_back_dispatch', { dispatch, reason }))) ?? register.value;
  }
  async function copy(): Promise<void> {
    const copied = await task.run(async () => copyFile(await call('save_paper', { ...of(), paper: 'admit_ticket' })));
    if (copied !== undefined) told.value = copied ? t.copied : t.copiedElsewhere;
  }
  async function picture(): Promise<void> {
    const saved = await task.run(() => call('ticket_picture', of()));
    if (saved) told.value = t.saved(saved.path);
  }
  async function letter(): Promise<void> {
    const saved = await task.run(() => call('ticket_letter', of()));
    if (!saved) return;
    told.value = t.letterSaved(saved.path);
    await task.run(() => call('open_file', saved));
  }
  watch(() => [view.value.ticket?.id, view.value.print_jobs], () => void read());
  onMounted(read);
  return { ...task, register, told, note, takeBack, copy, picture, letter };
}
