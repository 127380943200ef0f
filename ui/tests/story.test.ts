import { createApp, nextTick, type App as Application } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import App from '../src/App.vue';
import { takeStatus } from '../src/desk';
import { installGuard } from '../src/guard';
import { installKeys } from '../src/keys';
import { Desk, handlers, refuse } from '../dev/desk';
import { installShell } from '../dev/install';

let app: Application;
let desk: Desk;
const undo: (() => void)[] = [];

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(300);
  await nextTick();
}

function open(stage: 'not_set_up' | 'locked' | 'unlocked', change: (desk: Desk) => void = () => undefined): Promise<void> {
  desk = new Desk(stage);
  change(desk);
  installShell(handlers(desk), (bytes) => ({ token: 'photo', bytes: bytes.length }));
  document.body.innerHTML = '<div id="desk"></div>';
  app = createApp(App);
  app.mount('#desk');
  takeStatus({ ...desk.status, stage: 'locked', clerk: null });
  return settle();
}

const find = <E extends HTMLElement>(test: string): E => {
  const found = document.querySelector<E>(`[data-test="${test}"]`);
  if (!found) throw new Error(`${test} is not on the page`);
  return found;
};

async function key(name: string, init: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  if (name === 'Enter' && !event.defaultPrevented && target instanceof HTMLButtonElement) target.click();
  await settle();
}

async function type(test: string, text: string): Promise<void> {
  const field = find<HTMLInputElement>(test);
  expect((document.activeElement as HTMLElement | null)?.dataset['test'], 'the focus waits where the text goes').toBe(test);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await nextTick();
  await key('Enter');
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  undo.push(installGuard(window), installKeys(window));
});

afterEach(() => {
  app.unmount();
  undo.splice(0).forEach((remove) => remove());
  vi.useRealTimers();
});

async function fillIntake(): Promise<void> {
  await key('F2');
  await type('number', '11010519491231002X');
  await type('name', '王梅');
  await type('validity', '长');
  find<HTMLInputElement>('original-seen').click();
  await key('Enter');
  await type('telephone', '13800000001');
  await key('Enter');
  await key('Enter');
  await key('Enter');
  await key('Enter');
  await type('spell-0-occupation', '仲裁员');
  await type('spell-0-start', '201703');
  await key('Enter');
}

test('a registration goes from nothing to a printed ticket by the keyboard alone', async () => {
  await open('unlocked');
  await fillIntake();
  expect(find('verdict-bar').dataset['tone']).toBe('pass');
  await key('F10');
  expect(desk.registrations.size).toBe(1);
  await key('F7');
  find<HTMLInputElement>('material-work-history-commitment').click();
  await settle();
  desk.registrations.forEach((view) => (view.photo = desk.photoOf({ photo: { token: 'a', reason: null } })));
  await key('F8');
  await key('F10');
  expect(find('fee-state').textContent).toContain('已缴清');
  for (const step of ['seat', 'ticket', 'print_ticket']) {
    expect(find('next-step').dataset['stepName']).toBe(step);
    await key('F10');
  }
  expect(find('ticket-number').textContent).toBe('260001000017');
  expect(desk.jobs.map((job) => job.paper)).toEqual(['admit_ticket']);
});

test('a wrong number keeps the clerk in its field with the reason', async () => {
  await open('unlocked');
  await key('F2');
  await type('number', '110105194912310021');
  expect(find('problem-number').textContent).toContain('校验位');
  expect(document.activeElement).toBe(find('number'));
});

test('leaving keeps a draft and coming back goes on with it', async () => {
  await open('unlocked');
  await key('F2');
  await type('number', '11010519491231002X');
  await type('name', '王梅');
  await key('Escape');
  expect(find('draft').textContent).toContain('没填完');
  await key('F10');
  expect(find<HTMLInputElement>('name').value).toBe('王梅');
});

test('a refusal is explained and what was typed stays', async () => {
  await open('unlocked');
  const refusing = { ...handlers(desk), register: () => refuse('disk_full') };
  installShell(refusing, (bytes) => ({ token: 'photo', bytes: bytes.length }));
  await fillIntake();
  await key('F10');
  expect(find('failure').dataset['code']).toBe('disk_full');
  expect(find<HTMLInputElement>('name').value).toBe('王梅');
});

test('a button pressed twice registers once', async () => {
  await open('unlocked');
  await fillIntake();
  find('register').click();
  find('register').click();
  await settle();
  expect(desk.registrations.size).toBe(1);
});

test('a clerk chooses a name with the arrows and unlocks with Enter', async () => {
  await open('locked');
  find<HTMLInputElement>('clerk-clerk-2').click();
  await key('Enter');
  await type('passphrase', 'right-one');
  expect(find('clerk').textContent).toContain('赵一鸣');
});

test('a wrong passphrase says how long to wait', async () => {
  await open('locked');
  await key('Enter');
  await type('passphrase', 'wrong');
  expect(find('failure').textContent).toContain('请等 5 秒');
  expect(find<HTMLButtonElement>('unlock').disabled).toBe(true);
});
