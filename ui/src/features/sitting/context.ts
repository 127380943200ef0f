// What the parts of a sitting's page share.

import { inject, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import type { SittingDetail } from '../../bindings';
import type { Task } from '../../task';

/** The sitting shown, and the one piece of work at a time that may change it. */
export interface SittingContext {
  detail: ShallowRef<SittingDetail | null>;
  /** Counts what was done. */
  turn: Ref<number>;
  task: Task;
  /** Show what a change answered. */
  take: (answer: SittingDetail) => void;
  /** Read it anew. */
  load: () => Promise<void>;
}

export const sittingKey: InjectionKey<SittingContext> = Symbol('sitting');

/** The sitting of the page around. */
export function useSitting(): SittingContext {
  const context = inject(sittingKey);
  if (!context) throw new Error('no sitting around this component');
  return context;
}
