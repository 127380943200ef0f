import { expect, test } from 'vitest';
import type { ScannerSettings } from '../src/bindings';
import { Burst, characterOf, USUAL_SCANNER, type Scan } from '../src/burst';

/** Type a text with a pause between the characters, from a moment on; when the last one came. */
function type(burst: Burst, text: string, pause: number, from = 0): number {
  [...text].forEach((character, index) => burst.type(character, from + index * pause));
  return from + (text.length - 1) * pause;
}

const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;

const usual = (): Burst => new Burst(() => USUAL_SCANNER);

function scanned(text: string, pause = 8, rules: ScannerSettings = USUAL_SCANNER): Scan | 'line' | null {
  const burst = new Burst(() => rules);
  return burst.end(type(burst, text, pause) + pause);
}

test('a code typed faster than a person can is a scan of its kind', () => {
  expect(scanned('260001000011')).toEqual({ kind: 'ticket', text: '260001000011' });
  expect(scanned('11010519491231002x')).toEqual({ kind: 'number', text: '11010519491231002X' });
  expect(scanned('15400000001'), 'a telephone number is not known').toBeNull();
  expect(scanned('260001000011', 50)).not.toBeNull();
  expect(scanned('260001000011', 51), 'a person').toBeNull();
});

test('a slow scanner is heard once its pause is set, and a document takes longer between its lines', () => {
  const slow: ScannerSettings = { longest_pause: 200, ending: 'enter' };
  expect(scanned('260001000011', 180)).toBeNull();
  expect(scanned('260001000011', 180, slow)).toEqual({ kind: 'ticket', text: '260001000011' });
  const burst = new Burst(() => slow);
  const first = type(burst, PASSPORT[0], 150);
  expect(burst.end(first + 150)).toBe('line');
  expect(burst.end(type(burst, PASSPORT[1], 150, first + 1900))).toBe('line');
  const again = type(burst, PASSPORT[0], 5, first + 60_000);
  expect(burst.end(again)).toBe('line');
  expect(burst.end(type(burst, PASSPORT[1], 5, again + 1500))).toEqual({ kind: 'mrz', text: PASSPORT.join('\n') });
});

test('a code behind what a person typed begins anew', () => {
  const burst = usual();
  const last = type(burst, '王', 1);
  expect(burst.type('2', last + 51)).toBe(true);
  expect(burst.end(type(burst, '60001000011', 5, last + 56) + 5)).toEqual({ kind: 'ticket', text: '260001000011' });
});

test('what lies too far back is over', () => {
  const burst = usual();
  const last = type(burst, '260001000011', 5);
  expect(burst.end(last + 101)).toBeNull();
});

test('machine-readable lines are whole with their last line, or come as one', () => {
  const burst = usual();
  const first = type(burst, PASSPORT[0].toLowerCase(), 3);
  expect(burst.end(first + 3)).toBe('line');
  const second = type(burst, PASSPORT[1], 3, first + 100);
  expect(burst.end(second + 3)).toEqual({ kind: 'mrz', text: PASSPORT.join('\n') });
  expect(scanned(PASSPORT.join(''), 3)).toEqual({ kind: 'mrz', text: PASSPORT.join('') });
});

test('a second line that comes too late is a first one', () => {
  const burst = usual();
  const first = type(burst, PASSPORT[0], 3);
  expect(burst.end(first)).toBe('line');
  const second = type(burst, PASSPORT[1], 3, first + 2000);
  expect(burst.end(second)).toBe('line');
});

test('a key that an input method has taken is told by its place', () => {
  const taken = { key: 'Process', keyCode: 229, shiftKey: false };
  expect(characterOf({ ...taken, code: 'KeyP' })).toBe('P');
  expect(characterOf({ ...taken, code: 'Digit7' })).toBe('7');
  expect(characterOf({ ...taken, code: 'Comma', shiftKey: true })).toBe('<');
  expect(characterOf({ ...taken, code: 'ArrowUp' })).toBeNull();
  expect(characterOf({ key: '７', keyCode: 0, code: '', shiftKey: false })).toBe('7');
  expect(characterOf({ key: 'Shift', keyCode: 16, code: 'ShiftLeft', shiftKey: true })).toBeNull();
});
