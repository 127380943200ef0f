// Running one thing at a time: a button pressed twice does its work once, and a refusal is kept for the notice.

import { ref, shallowRef, type Ref } from 'vue';
import type { Failure } from './bindings';
import { toFailure } from './bridge';
import { refreshStatus } from './desk';

/** A piece of work with its state. */
export interface Task {
  /** Whether it is under way. */
  running: Ref<boolean>;
  /** Why it ended badly the last time. */
  failure: Ref<Failure | null>;
  /** Do the work unless it is under way; undefined when it was not done or failed. */
  run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** A task of a component. */
export function useTask(): Task {
  const running = ref(false);
  const failure = shallowRef<Failure | null>(null);
  async function run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (running.value) return undefined;
    running.value = true;
    failure.value = null;
    try {
      return await work();
    } catch (error) {
      failure.value = toFailure(error);
      if (failure.value.code === 'locked') await refreshStatus().catch(() => undefined);
      return undefined;
    } finally {
      running.value = false;
    }
  }
  return { running, failure, run };
}

/** Of several questions asked in a row only the newest may show its answer: take a turn, ask, then see if it still is. */
export function useTurns(): () => () => boolean {
  let newest = 0;
  return () => {
    const mine = ++newest;
    return () => mine === newest;
  };
}

/** Call `work` once `wait` milliseconds have passed without another call. */
export function debounce(work: () => void, wait: number): { soon: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const soon = (): void => {
    cancel();
    timer = setTimeout(work, wait);
  };
  return { soon, cancel };
}
