import { expect, test } from 'vitest';
import type { ArrivalView } from '../src/bindings';
import { rememberedAmong } from '../src/camera';
import { mayBeFile, readDrop, readOffered, readPaste } from '../src/dropped';
import { keyOf } from '../src/keys';
import { nextArrival } from '../src/watchedFolder';

interface Item { kind: string; webkitGetAsEntry?: () => { isDirectory: boolean } | null }

const file = (name: string): File => new File(['x'], name, { type: 'image/jpeg' });
const data = (files: File[], text = '', items: Item[] = []): DataTransfer =>
  ({ files, types: text.startsWith('file:') ? ['text/uri-list'] : ['text/plain'], items: items.length > 0 ? items : files.map(() => ({ kind: 'file' })), getData: () => text }) as unknown as DataTransfer;

test('one dropped file is the photo; several, a folder and text are told', () => {
  const one = file('a.jpg');
  expect(readDrop(data([one]))).toEqual({ file: one });
  expect(readDrop(data([one, file('b.jpg'), file('c.jpg')]))).toEqual({ refused: 'several', count: 3 });
  expect(readDrop(data([file('照片')], '', [{ kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true }) }]))).toEqual({ refused: 'folder', count: 1 });
  expect(readDrop(data([], '张三'))).toEqual({ refused: 'text', count: 0 });
});

test('text pasted into a field stays text, also where an office program puts a picture of it beside it', () => {
  const picture = file('image.png');
  expect(readPaste(data([], '张三'), true)).toBeNull();
  expect(readPaste(data([picture], '张三'), true)).toBeNull();
  expect(readPaste(data([picture], '张三'), false)).toEqual({ file: picture });
  expect(readPaste(data([], '张三'), false)).toBeNull();
});

test('a picture copied in a viewer or a file copied in a file manager is the photo whatever has the focus', () => {
  const picture = file('image.png');
  const copied = file('考生.jpg');
  expect(readPaste(data([picture]), true)).toEqual({ file: picture });
  expect(readPaste(data([copied], '/media/stick/考生.jpg'), true)).toEqual({ file: copied });
  expect(readPaste(data([copied, picture], '/a/考生.jpg\n/a/image.png'), true)).toEqual({ refused: 'several', count: 2 });
});

test('where the page is shown nothing of the clipboard or of a drop, the shell is asked', () => {
  expect(readPaste(data([]), true)).toBe('hidden');
  expect(readDrop(data([], 'file:///a.jpg'))).toBe('hidden');
  expect([mayBeFile(['Files']), mayBeFile(['text/uri-list', 'text/html']), mayBeFile(['text/plain'])]).toEqual([true, true, false]);
  expect(readOffered({ kind: 'received', token: 'a' })).toEqual({ token: 'a' });
  expect(readOffered({ kind: 'several', count: 2 })).toEqual({ refused: 'several', count: 2 });
  expect([readOffered({ kind: 'folder' }), readOffered({ kind: 'nothing' })]).toEqual([{ refused: 'folder', count: 1 }, null]);
});

test('one key goes from the newest photo to the one before and begins anew', () => {
  const arrivals = ['c', 'b', 'a'].map((token) => ({ token }) as ArrivalView);
  const passed = new Set<string>();
  const take = (): string | undefined => {
    const one = nextArrival(arrivals, passed)?.token;
    if (one) passed.add(one);
    return one;
  };
  expect([take(), take()]).toEqual(['c', 'b']);
  arrivals.unshift({ token: 'd' } as ArrivalView);
  expect([take(), take(), take()], 'one that came meanwhile is the newest').toEqual(['d', 'a', 'd']);
  expect(nextArrival([], passed)).toBeNull();
});

test('the camera that was chosen is known by its id, or by its name when ids have changed', () => {
  const cameras = [{ id: '1', label: '内置' }, { id: '2', label: '高拍仪' }];
  expect(rememberedAmong(cameras, '2\n高拍仪')).toBe(cameras[1]);
  expect(rememberedAmong(cameras, '9\n高拍仪')).toBe(cameras[1]);
  expect(rememberedAmong(cameras, '9\n'), 'a nameless one is not any nameless one').toBeNull();
  expect(rememberedAmong(cameras, null)).toBeNull();
});

test('the space bar alone is a key of the desk', () => {
  const key = (ctrlKey: boolean): string => keyOf({ key: ' ', ctrlKey, metaKey: false, shiftKey: false, altKey: false });
  expect([key(false), key(true)]).toEqual(['Space', 'Ctrl+ ']);
});
