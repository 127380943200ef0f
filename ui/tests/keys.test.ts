import { afterEach, expect, test, vi } from 'vitest';
import { bindingOf, installKeys, keyOf, pushKeys, workingKeys } from '../src/keys';

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((remove) => remove()));
const push = (...args: Parameters<typeof pushKeys>): void => void undo.push(pushKeys(...args));

const event = (key: string, init: KeyboardEventInit = {}): KeyboardEvent => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });

test('keys are named as they are written on the buttons', () => {
  expect(keyOf(event('Escape'))).toBe('Esc');
  expect(keyOf(event('l', { ctrlKey: true }))).toBe('Ctrl+L');
  expect(keyOf(event('+', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+=');
  expect(keyOf(event('F10'))).toBe('F10');
  expect(keyOf(event('F10', { shiftKey: true }))).not.toBe('F10');
});

test('the topmost layer has the key and gives it back', () => {
  const [below, above] = [vi.fn(), vi.fn()];
  push([{ key: 'F10', label: 'below', act: below }]);
  const remove = pushKeys([{ key: 'F10', label: 'above', act: above }]);
  bindingOf('F10')?.act();
  remove();
  bindingOf('F10')?.act();
  expect([above.mock.calls.length, below.mock.calls.length]).toEqual([1, 1]);
});

test('a dialog kills the keys below it', () => {
  push([{ key: 'F2', label: 'intake', act: vi.fn() }]);
  push([{ key: 'Esc', label: 'back', act: vi.fn() }], true);
  expect(bindingOf('F2')).toBeNull();
  expect(workingKeys.value.map((binding) => binding.key)).toEqual(['Esc']);
});

test('a key that does not work now is neither shown nor acts', () => {
  push([{ key: 'F8', label: 'payment', act: vi.fn(), enabled: () => false }]);
  expect(bindingOf('F8')).toBeNull();
  expect(workingKeys.value).toEqual([]);
});

test('reload, print and search of the web view are blocked, typing is not', () => {
  undo.push(installKeys(window));
  for (const blocked of [event('F5'), event('F12'), event('r', { ctrlKey: true }), event('p', { ctrlKey: true })]) {
    document.body.dispatchEvent(blocked);
    expect(blocked.defaultPrevented).toBe(true);
  }
  const typed = event('a');
  document.body.dispatchEvent(typed);
  expect(typed.defaultPrevented).toBe(false);
});

test('nothing acts while an input method composes', () => {
  undo.push(installKeys(window));
  const act = vi.fn();
  push([{ key: 'F10', label: 'save', act }]);
  document.body.dispatchEvent(event('F10', { isComposing: true }));
  expect(act).not.toHaveBeenCalled();
  document.body.dispatchEvent(event('F10'));
  expect(act).toHaveBeenCalledOnce();
});

test('a key held down acts once', () => {
  undo.push(installKeys(window));
  const act = vi.fn();
  push([{ key: 'F10', label: 'save', act }]);
  document.body.dispatchEvent(event('F10'));
  document.body.dispatchEvent(event('F10', { repeat: true }));
  expect(act).toHaveBeenCalledOnce();
});
