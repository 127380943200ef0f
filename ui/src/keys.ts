// The desk's own keys. Whatever is on screen registers what it can do; the key bar shows just that.

import { computed, onBeforeUnmount, onMounted, shallowReactive } from 'vue';
import { isComposing } from './guard';

/** A key as it is written on buttons. */
export type KeyName =
  | 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'F11' | 'Esc' | 'Enter' | 'Space'
  | 'Ctrl+L' | 'Ctrl+1' | 'Ctrl+2' | 'Ctrl+3' | 'Ctrl+4' | 'Ctrl+5' | 'Ctrl+6' | 'Ctrl+7' | 'Ctrl+8' | 'Ctrl+9' | 'Ctrl+0' | 'Ctrl+M' | 'Ctrl+S' | 'Ctrl+R' | 'Ctrl+J' | 'Ctrl+H' | 'Ctrl+E' | 'Ctrl+K' | 'Ctrl+W' | 'Ctrl+Z' | 'Ctrl+=' | 'Ctrl+-' | 'Ctrl+Delete';

/** One thing a key does here and now. */
export interface KeyBinding {
  /** The key. */
  key: KeyName;
  /** What it does, for the key bar. */
  label: string;
  /** Do it. */
  act: () => void;
  /** Whether it works at this moment; always, where left out. */
  enabled?: () => boolean;
}

interface Layer {
  bindings: readonly KeyBinding[];
  /** A dialog: keys of what lies below are dead. */
  modal: boolean;
}

const layers = shallowReactive<Layer[]>([]);

/** Keys of the web view that would reload, print or search the page. */
const BLOCKED = new Set(['F5', 'F11', 'F12', 'Ctrl+R', 'Ctrl+P', 'Ctrl+F', 'Ctrl+G', 'Ctrl+U', 'Ctrl+0', 'Ctrl+Shift+R', 'Ctrl+Shift+I', 'F7', 'F10', 'F3', 'F6', 'Ctrl+S', 'Ctrl+J']);

/** The name of the key of an event, such as `Ctrl+L`. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  if (event.key === 'Escape') return 'Esc';
  if (event.key === ' ' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) return 'Space';
  if (!event.ctrlKey && !event.metaKey) return event.altKey || event.shiftKey ? `Other+${event.key}` : event.key;
  const key = event.key === '+' ? '=' : event.key;
  return `Ctrl+${event.shiftKey && event.key !== '+' ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;
}

/** The binding a key has now: the topmost layer decides, and a dialog hides what lies below it. */
export function bindingOf(key: string): KeyBinding | null {
  for (const layer of [...layers].reverse()) {
    const found = layer.bindings.find((binding) => binding.key === key && works(binding));
    if (found) return found;
    if (layer.modal) return null;
  }
  return null;
}

function works(binding: KeyBinding): boolean {
  return binding.enabled?.() ?? true;
}

/** What the key bar shows: every key that works now, once, in the order of the keyboard. */
export const workingKeys = computed<KeyBinding[]>(() => {
  const keys = new Map<KeyName, KeyBinding>();
  for (const layer of layers) {
    if (layer.modal) keys.clear();
    for (const binding of layer.bindings) if (works(binding)) keys.set(binding.key, binding);
  }
  return [...keys.values()].sort((a, b) => rank(a.key) - rank(b.key));
});

function rank(key: KeyName): number {
  const number = /^F(\d+)$/.exec(key)?.[1];
  return number === undefined ? (key === 'Esc' ? 50 : 60) : Number(number);
}

/** Whether a field with text of its own has the focus: there Ctrl+Z is the field's. */
export function isTyping(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) return !field.readOnly;
  return field instanceof HTMLInputElement && !field.readOnly && !['checkbox', 'radio', 'file', 'button'].includes(field.type);
}

/** Whether a dialog is open: what lies below is not to be touched. */
export function hasDialog(): boolean {
  return layers.some((layer) => layer.modal);
}

/** Put a layer of keys on top; call the answer to take it away. */
export function pushKeys(bindings: readonly KeyBinding[], modal = false): () => void {
  const layer = { bindings, modal };
  layers.push(layer);
  return () => {
    const index = layers.indexOf(layer);
    if (index >= 0) layers.splice(index, 1);
  };
}

/** Keys of a component while it is on screen. */
export function useKeys(bindings: readonly KeyBinding[], modal = false): void {
  let remove: (() => void) | null = null;
  onMounted(() => {
    remove = pushKeys(bindings, modal);
  });
  onBeforeUnmount(() => remove?.());
}

/** Listen for the desk's keys. Install after the guard: nothing acts while an input method composes. */
export function installKeys(target: Window): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const key = keyOf(event);
    const binding = bindingOf(key);
    if (binding || BLOCKED.has(key)) event.preventDefault();
    if (!binding || event.repeat) return;
    event.stopPropagation();
    binding.act();
  };
  target.addEventListener('keydown', listen, { capture: true });
  return () => target.removeEventListener('keydown', listen, { capture: true });
}
