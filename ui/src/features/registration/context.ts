// One registration on screen, shared by its panels.

import { inject, provide, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import type { Failure, RegistrationId, RegistrationView, UndoView } from '../../bindings';
import { call } from '../../bridge';
import { refreshStart, refreshStatus } from '../../desk';
import { useTask } from '../../task';

/** A registration with the one way to change it. */
export interface RegistrationContext {
  /** The registration's id. */
  id: RegistrationId;
  /** What is shown; null until it was read. */
  view: ShallowRef<RegistrationView | null>;
  /** Whether something is under way. */
  running: Ref<boolean>;
  /** Why the last change was refused. */
  failure: Ref<Failure | null>;
  /** The newest step, where it can be taken back. */
  undo: ShallowRef<UndoView | null>;
  /** Make a change; its answer is shown at once. Whether it was made and the registration is still there. */
  act: (work: () => Promise<RegistrationView | null>) => Promise<boolean>;
  /** Read it anew. */
  reload: () => Promise<void>;
}

const KEY: InjectionKey<RegistrationContext> = Symbol('registration');

/** Open a registration for the panels below. */
export function provideRegistration(id: RegistrationId): RegistrationContext {
  const view = shallowRef<RegistrationView | null>(null);
  const { running, failure, run } = useTask();
  const undo = shallowRef<UndoView | null>(null);
  async function readUndo(): Promise<void> {
    undo.value = await call('undoable', { registration: id }).catch(() => null);
  }
  async function act(work: () => Promise<RegistrationView | null>): Promise<boolean> {
    const changed = await run(work);
    if (!changed) return false;
    view.value = changed;
    await readUndo();
    await refreshStart().catch(() => undefined);
    return true;
  }
  async function reload(): Promise<void> {
    view.value = (await call('registration', { registration: id }).catch(() => null)) ?? view.value;
    await readUndo();
    await refreshStatus().catch(() => undefined);
  }
  const context = { id, view, undo, running, failure, act, reload };
  provide(KEY, context);
  return context;
}

/** The registration of the page around. */
export function useRegistration(): RegistrationContext {
  const context = inject(KEY);
  if (!context) throw new Error('a panel stands outside its registration');
  return context;
}
