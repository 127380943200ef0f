// The draft: kept by the desk while one types, so that leaving loses nothing.

import { onBeforeUnmount, ref, watch } from 'vue';
import { ask } from '../../ask';
import { call } from '../../bridge';
import { guardLeaving } from '../../desk';
import { intake as t } from '../../strings/intake';
import { debounce } from '../../task';
import { draftBody, isTouched, type IntakeEntry } from './entry';

const WAIT = 800;

/** Keep `entry` as a draft while it changes, unless it is none: a correction is not. */
export function useDraft(entry: IntakeEntry, kept = true) {
  const state = ref<'none' | 'pending' | 'kept' | 'failed'>('none');
  let over = !kept;
  async function keep(): Promise<boolean> {
    cancel();
    if (over || !isTouched(entry)) return true;
    try {
      await call('save_draft', { body: draftBody(entry) });
      state.value = 'kept';
      return true;
    } catch {
      state.value = 'failed';
      return false;
    }
  }
  const { soon, cancel } = debounce(() => void keep(), WAIT);
  watch(entry, () => {
    if (over) return;
    state.value = 'pending';
    soon();
  });
  /** Throw the draft away and keep no new one until `begin` is called. */
  async function discard(): Promise<void> {
    over = true;
    cancel();
    state.value = 'none';
    await call('discard_draft').catch(() => undefined);
  }
  function begin(): void {
    over = false;
    cancel();
    state.value = 'none';
    guardLeaving(async () => (await keep()) || ask({ title: t.leaveAsk, yes: t.leave, no: t.stay }));
  }
  onBeforeUnmount(cancel);
  return { state, discard, begin };
}
