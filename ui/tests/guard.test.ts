import { afterEach, expect, test } from 'vitest';
import { installGuard, mustStop } from '../src/guard';

const press = (key: string, init: KeyboardEventInit & { keyCode?: number } = {}): KeyboardEvent =>
  Object.defineProperty(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }), 'keyCode', { value: init.keyCode ?? 0 });

let remove: (() => void) | null = null;
afterEach(() => remove?.());

function heard(event: KeyboardEvent): boolean {
  remove = installGuard(window);
  let reached = false;
  const listen = (): void => void (reached = true);
  document.body.addEventListener('keydown', listen);
  document.body.dispatchEvent(event);
  document.body.removeEventListener('keydown', listen);
  return reached;
}

test('an Enter that picks a word reaches nobody', () => {
  expect(heard(press('Enter', { isComposing: true }))).toBe(false);
});

test('the Enter that ends a composition reports key code 229 and reaches nobody', () => {
  expect(heard(press('Enter', { keyCode: 229 }))).toBe(false);
});

test('a plain Enter is left alone', () => {
  expect(heard(press('Enter', { keyCode: 13 }))).toBe(true);
});

test("the desk's own keys are dead while composing and letters are not", () => {
  for (const key of ['F2', 'F10', 'Escape']) expect(mustStop(press(key, { isComposing: true }))).toBe(true);
  expect(mustStop(press('l', { isComposing: true, ctrlKey: true }))).toBe(true);
  expect(mustStop(press('a', { isComposing: true }))).toBe(false);
});
