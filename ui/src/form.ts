// Walking through a form: Enter checks a field and goes on, Shift+Enter goes back, the last one rests on the button.

import { nextTick, reactive, ref, type Ref } from 'vue';

/** Why a field is not in order, as a sentence; null where it is. */
export type FieldCheck = () => string | null | Promise<string | null>;

/** A form's fields by name. */
export interface Form {
  /** The element that holds all fields and the primary button. */
  root: Ref<HTMLElement | null>;
  /** What is wrong, by field. */
  problems: Record<string, string | null>;
  /** Check one field; whether it is in order. */
  check: (name: string) => Promise<boolean>;
  /** Check all; the name of the first that is not in order. */
  checkAll: () => Promise<string | null>;
  /** Forget a field's problem, as soon as it is typed in again. */
  clear: (name: string) => void;
  /** Put the focus into a field. */
  focus: (name: string) => void;
  /** Listens on the root. */
  onKeydown: (event: KeyboardEvent) => void;
}

const STEPS = 'input:not([type=hidden]):not([type=file]), select, button[data-step]';

/**
 * The stops of the walk, in the order of the page: of a group of radio buttons only the chosen one, and nothing in a
 * part that is passed over because nothing in it is needed; Tab still goes there, and `from` is where one stands.
 */
export function stepsOf(root: ParentNode, from: HTMLElement | null = null): HTMLElement[] {
  const seen = new Set<string>();
  return [...root.querySelectorAll<HTMLElement>(STEPS)].filter((element) => {
    if (element.matches(':disabled') || element.tabIndex < 0) return false;
    if (element !== from && element.closest('[data-passed-over]')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    if (seen.has(element.name)) return false;
    const chosen = root.querySelector(`input[type=radio][name="${element.name}"]:checked`);
    if (chosen !== null && chosen !== element) return false;
    seen.add(element.name);
    return true;
  });
}

/** The name of the field an element belongs to. */
export function fieldOf(element: Element): string | null {
  return element.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
}

/** A form whose fields are checked by `checks`, in their order; asked for anew each time, since rows come and go. */
export function useForm(checks: () => Record<string, FieldCheck>): Form {
  const root = ref<HTMLElement | null>(null);
  const problems = reactive<Record<string, string | null>>({});

  async function check(name: string): Promise<boolean> {
    problems[name] = (await checks()[name]?.()) ?? null;
    return problems[name] === null;
  }
  async function checkAll(): Promise<string | null> {
    let first: string | null = null;
    for (const name of Object.keys(checks())) if (!(await check(name))) first ??= name;
    return first;
  }
  function focus(name: string): void {
    void nextTick(() => root.value?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, select, [data-focus]):not(:disabled)`)?.focus());
  }
  async function walk(from: HTMLElement, back: boolean): Promise<void> {
    const name = fieldOf(from);
    if (!back && name !== null && !(await check(name))) return;
    await nextTick();
    const steps = root.value ? stepsOf(root.value, from) : [];
    const next = steps[steps.indexOf(from) + (back ? -1 : 1)];
    next?.focus();
    if (next instanceof HTMLInputElement && !['radio', 'checkbox'].includes(next.type)) next.select();
  }
  function onKeydown(event: KeyboardEvent): void {
    const target = event.target;
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || !(target instanceof HTMLElement)) return;
    if (!target.matches(STEPS) || (target.tagName === 'BUTTON' && !event.shiftKey)) return;
    event.preventDefault();
    void walk(target, event.shiftKey);
  }
  return { root, problems, check, checkAll, focus, onKeydown, clear: (name) => (problems[name] = null) };
}
