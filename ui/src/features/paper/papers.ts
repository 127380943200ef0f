// Printing and saving the papers of a registration.

import { onMounted, ref, shallowRef, type Ref } from 'vue';
import { askReason } from '../../ask';
import type { Paper, PrinterChoices, RegistrationView } from '../../bindings';
import { call } from '../../bridge';
import { papers } from '../../strings/labels';
import { registration as t } from '../../strings/registration';
import { useTask } from '../../task';
import { wasPrinted } from '../registration/next';

/** The papers of a registration. */
export type RegistrationPaper = Exclude<Paper, 'recovery_sheet'>;

/** The papers of `view`; `changed` is called after each print. */
export function usePapers(view: Ref<RegistrationView>, changed: () => Promise<void>) {
  const choices = shallowRef<PrinterChoices | null>(null);
  const saved = ref<string | null>(null);
  const { running, failure, run } = useTask();

  async function print(paper: RegistrationPaper): Promise<void> {
    let reason: string | null = null;
    if (wasPrinted(view.value, paper)) {
      reason = await askReason({ title: t.reprintAsk(papers[paper]), yes: t.reprint });
      if (reason === null) return;
    }
    const request = { paper, registration: view.value.row.id, reprint_reason: reason };
    if (await run(() => call('print_paper', request))) await changed();
  }
  async function save(paper: RegistrationPaper): Promise<void> {
    const file = await run(() => call('save_paper', { paper, registration: view.value.row.id }));
    if (file) saved.value = file.path;
  }
  async function open(): Promise<void> {
    const path = saved.value;
    if (path !== null) await run(() => call('open_file', { path }));
  }
  async function choose(paper: RegistrationPaper, printer: string): Promise<void> {
    choices.value = (await run(() => call('choose_printer', { paper, printer }))) ?? choices.value;
  }
  async function retry(job: string): Promise<void> {
    if (await run(() => call('retry_print', { job }))) await changed();
  }
  onMounted(async () => {
    choices.value = (await run(() => call('printer_choices'))) ?? null;
  });
  return { choices, saved, running, failure, print, save, open, choose, retry };
}
