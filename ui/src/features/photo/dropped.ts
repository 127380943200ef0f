// What was dropped on the window or pasted into it: one photo, something that is none, or text that is none of ours.

/** One file, or why there is not one. */
export type Offered = { file: File } | { refused: 'several' | 'folder' | 'text'; count: number };

/** What a drop brought. */
export function readDrop(data: DataTransfer): Offered {
  const files = [...data.files];
  const isFolder = [...data.items].some((item) => item.kind === 'file' && item.webkitGetAsEntry?.()?.isDirectory === true);
  if (isFolder) return { refused: 'folder', count: 1 };
  return oneOf(files) ?? { refused: 'text', count: 0 };
}

/**
 * What the clipboard holds for the photo; null where the paste is the field's. Office programs put a picture of the
 * text beside the text, and file managers the path beside the file.
 */
export function readPaste(data: DataTransfer, isTyping: boolean): Offered | null {
  const files = [...data.files];
  const text = data.getData('text/plain').trim();
  const isPath = files.some((file) => text.includes(file.name));
  if (isTyping && text !== '' && !isPath) return null;
  return oneOf(files);
}

function oneOf(files: readonly File[]): Offered | null {
  const [file, ...more] = files;
  if (!file) return null;
  return more.length > 0 ? { refused: 'several', count: files.length } : { file };
}
