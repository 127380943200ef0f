// What was dropped on the window or pasted into it: one file, several, a folder, or text that is none of ours.

import type { OfferedFile } from './bindings';

/** One file, one that the shell received, or why there is not one. */
export type Offered = { file: File } | { token: string } | { refused: 'several' | 'folder' | 'text'; count: number };

/** What the shell was handed, where only it can see that; null for nothing. */
export function readOffered(offered: OfferedFile): Offered | null {
  if (offered.kind === 'received') return { token: offered.token };
  if (offered.kind === 'several') return { refused: 'several', count: offered.count };
  return offered.kind === 'folder' ? { refused: 'folder', count: 1 } : null;
}

/** Whether what is dragged may be a file: WebKit on Linux tells of its address alone. */
export function mayBeFile(types: readonly string[]): boolean {
  return types.includes('Files') || types.includes('text/uri-list');
}

/** What a drop brought; `hidden` where the page is told of a file's address alone. */
export function readDrop(data: DataTransfer): Offered | 'hidden' {
  const files = [...data.files];
  const isFolder = [...data.items].some((item) => item.kind === 'file' && item.webkitGetAsEntry?.()?.isDirectory === true);
  if (isFolder) return { refused: 'folder', count: 1 };
  return oneOf(files) ?? (data.types.includes('text/uri-list') ? 'hidden' : { refused: 'text', count: 0 });
}

/**
 * What the clipboard holds for the page; null where the paste is the field's, `hidden` where the page is shown nothing
 * of it. Office programs put a picture of the text beside the text, and file managers the path beside the file.
 */
export function readPaste(data: DataTransfer, isTyping: boolean): Offered | 'hidden' | null {
  const files = [...data.files];
  const text = data.getData('text/plain').trim();
  const isPath = files.some((file) => text.includes(file.name));
  if (isTyping && text !== '' && !isPath) return null;
  return oneOf(files) ?? (text === '' ? 'hidden' : null);
}

function oneOf(files: readonly File[]): Offered | null {
  const [file, ...more] = files;
  if (!file) return null;
  return more.length > 0 ? { refused: 'several', count: files.length } : { file };
}
