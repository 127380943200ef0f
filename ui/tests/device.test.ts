import { afterEach, expect, test, vi } from 'vitest';
import { createApp } from 'vue';
import type { ScannerSettings } from '../src/bindings';
import { USUAL_SCANNER } from '../src/burst';
import { troubleOf, useCamera } from '../src/camera';
import { judgeTrial, readPause, settingsFor } from '../src/features/device/scanner';
import { installScanner, type ScanRoute } from '../src/scanner';
import { Trial, triesScanner, tryScanner, type TrialScan } from '../src/trial';

const undo: (() => void)[] = [];
afterEach(() => {
  undo.splice(0).forEach((remove) => remove());
  document.body.replaceChildren();
  vi.useRealTimers();
});

function trial(text: string, pause: number, ending: TrialScan['ending'] = 'enter'): TrialScan | null {
  const one = new Trial();
  [...text].forEach((character, index) => one.type(character, index * pause));
  return one.end(ending);
}

test('a trial measures the longest pause and tells what the code is, also of a code nobody knows', () => {
  expect(trial('260001000011', 31.2)).toEqual({ kind: 'ticket', text: '260001000011', longestPause: 32, ending: 'enter' });
  expect(trial('https://x', 5, 'tab')).toMatchObject({ kind: null, ending: 'tab' });
  expect(trial('12345', 5), 'too little for a code').toBeNull();
});

test('a pause of a second begins a new code', () => {
  const one = new Trial();
  one.type('9', 0);
  [...'260001000011'].forEach((character, index) => one.type(character, 2000 + index * 10));
  expect(one.end('nothing')).toMatchObject({ text: '260001000011', longestPause: 10 });
});

test('a scan fits its settings, differs from them, or was typed by hand', () => {
  const slow: ScannerSettings = { longest_pause: 300, ending: 'tab' };
  const scan = (longestPause: number, ending: TrialScan['ending']): TrialScan => ({ kind: 'ticket', text: '260001000011', longestPause, ending });
  expect(judgeTrial(scan(50, 'enter'), USUAL_SCANNER)).toBe('fits');
  expect(judgeTrial(scan(51, 'enter'), USUAL_SCANNER)).toBe('differs');
  expect(judgeTrial(scan(5, 'tab'), USUAL_SCANNER)).toBe('differs');
  expect(judgeTrial(scan(300, 'enter'), slow), 'Enter always ends a code').toBe('fits');
  expect(judgeTrial(scan(401, 'tab'), slow)).toBe('by_hand');
  for (const pause of [1, 50, 120, 333, 400]) {
    for (const ending of ['enter', 'tab', 'nothing'] as const) expect(judgeTrial(scan(pause, ending), settingsFor(scan(pause, ending)))).toBe('fits');
  }
  expect(settingsFor(scan(8, 'tab'))).toEqual({ longest_pause: 50, ending: 'tab' });
});

test('a pause is 20 to 500 milliseconds', () => {
  expect(['20', '500', '050'].map(readPause)).toEqual([20, 500, 50]);
  expect(['', '19', '501', '-50', '5e2', '50.5', '1000'].map(readPause)).toEqual([null, null, null, null, null, null, null]);
});

test('why there is no picture is known by the error, whatever the web view', () => {
  expect(troubleOf(new DOMException('', 'OverconstrainedError')), 'WebKit without a camera').toBe('absent');
  expect(troubleOf(new DOMException('', 'NotFoundError'))).toBe('absent');
  expect(troubleOf(new DOMException('', 'NotReadableError'))).toBe('busy');
  expect(troubleOf(new DOMException('', 'NotAllowedError'))).toBe('refused');
  expect([troubleOf(null), troubleOf('x'), troubleOf(new Error('x'))]).toEqual(['unknown', 'unknown', 'unknown']);
});

function camera(getUserMedia: () => Promise<unknown>): { camera: ReturnType<typeof useCamera>; leave: () => void } {
  vi.stubGlobal('navigator', { ...navigator, mediaDevices: { getUserMedia, enumerateDevices: () => Promise.resolve([]) } });
  undo.push(() => vi.unstubAllGlobals());
  let made: ReturnType<typeof useCamera> | undefined;
  const app = createApp({ setup: () => void (made = useCamera()), render: () => null });
  app.mount(document.createElement('div'));
  if (!made) throw new Error('not made');
  return { camera: made, leave: () => app.unmount() };
}

test('a camera s picture ends with its page, and one unplugged is told', async () => {
  const [stop, listeners] = [vi.fn(), new Map<string, () => void>()];
  const track = { stop, getSettings: () => ({}), addEventListener: (name: string, listener: () => void) => listeners.set(name, listener) };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  const { camera: one, leave } = camera(() => Promise.resolve(stream));
  await one.open();
  expect([one.stream.value, one.trouble.value]).toEqual([stream, null]);
  listeners.get('ended')?.();
  expect([one.stream.value, one.trouble.value]).toEqual([null, 'absent']);
  await one.open();
  stop.mockClear();
  leave();
  expect([stop.mock.calls.length, one.stream.value]).toEqual([1, null]);
});

test('a camera that does not open leaves a reason and can be tried again', async () => {
  const { camera: one } = camera(() => Promise.reject(new DOMException('', 'NotReadableError')));
  await one.open();
  expect([one.trouble.value, one.opening.value]).toEqual(['busy', false]);
});

function field(): HTMLInputElement {
  const input = document.createElement('input');
  document.body.append(input);
  return input;
}

/** Type as a scanner does; the keys that nobody stopped. */
function type(text: string, end: string, pause = 8): string[] {
  let at = performance.now() + 5000;
  const left: string[] = [];
  for (const key of [...text, end]) {
    const event = new KeyboardEvent('keydown', { key, code: key.length > 1 ? key : '', bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: at });
    if (document.activeElement?.dispatchEvent(event)) left.push(key);
    at += pause;
  }
  return left;
}

function listen(settings: ScannerSettings): { route: ScanRoute; taken: string[] } {
  const taken: string[] = [];
  const route: ScanRoute = { rules: () => settings, tries: triesScanner, wants: () => true, take: (scan) => taken.push(scan.text) };
  undo.push(installScanner(window, route));
  return { route, taken };
}

test('a code ends with the key that was set, and Enter always', () => {
  const { taken } = listen({ longest_pause: 50, ending: 'tab' });
  field().focus();
  expect(type('260001000011', 'Tab')).not.toContain('Tab');
  expect(type('260001000029', 'Enter')).not.toContain('Enter');
  expect(type('123', 'Tab'), 'a person goes on to the next field').toContain('Tab');
  expect(taken).toEqual(['260001000011', '260001000029']);
});

test('a Tab moves on where the scanner does not end with it, and silence ends nothing', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { taken } = listen(USUAL_SCANNER);
  field().focus();
  expect(type('260001000011', 'Tab')).toContain('Tab');
  vi.runAllTimers();
  expect(taken).toEqual([]);
});

test('silence ends the code of a scanner that sends nothing behind it', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { taken } = listen({ longest_pause: 50, ending: 'nothing' });
  field().focus();
  type('26000100001', '1');
  expect(taken).toEqual([]);
  vi.runAllTimers();
  expect(taken).toEqual(['260001000011']);
});

test('what is scanned into the trial is shown and goes nowhere else', () => {
  const { taken } = listen(USUAL_SCANNER);
  const [box, other] = [field(), field()];
  const shown: TrialScan[] = [];
  undo.push(tryScanner(box, (scan) => shown.push(scan)));
  box.focus();
  type('260001000011', 'Enter', 90);
  expect(shown).toMatchObject([{ text: '260001000011', longestPause: 90, ending: 'enter' }]);
  expect(type('1', 'Tab'), 'one can leave').toContain('Tab');
  expect(taken).toEqual([]);
  other.focus();
  type('260001000011', 'Enter');
  expect(taken, 'elsewhere it is a scan').toEqual(['260001000011']);
});
