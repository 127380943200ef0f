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

/** Only the newest of several questions asked in a row may answer; the older ones answer undefined. */
export function useLatest(): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  let newest = 0;
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    const mine = ++newest;
    const answer = await work();
    return mine === newest ? answer : undefined;
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
