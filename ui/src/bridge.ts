// The only place that speaks to the shell. Everything else calls commands by name, with the generated types.

import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Code, Commands, Failure, FileReceived, FrameView, OfferedFile, SavedFile } from './bindings';

/** The name of a command. */
export type CommandName = keyof Commands;

type Arguments<N extends CommandName> = Commands[N]['request'] extends null ? [] : [request: Commands[N]['request']];

/** A command that was refused or broke; carries what the sentence needs. */
export class Refusal extends Error {
  /** What the shell reported. */
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'Refusal';
    this.failure = failure;
  }
}

/** Any rejected value as a failure. What has not the shape of one is a fault of the program itself. */
export function toFailure(value: unknown): Failure {
  if (value instanceof Refusal) return value.failure;
  if (typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string') {
    const values = 'values' in value && typeof value.values === 'object' ? value.values : null;
    return { code: value.code as Code, values: textsOf(values ?? {}) };
  }
  return { code: 'internal', values: {} };
}

function textsOf(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** Call a command. Rejects with a `Refusal`, never with anything else. */
export async function call<N extends CommandName>(name: N, ...args: Arguments<N>): Promise<Commands[N]['answer']> {
  try {
    return await invoke<Commands[N]['answer']>(name, args.length === 0 ? {} : { request: args[0] });
  } catch (error) {
    throw new Refusal(toFailure(error));
  }
}

/** Hand a file's bytes to the desk as they are; the answer's token names them in later requests. */
export function receiveFile(bytes: Uint8Array): Promise<FileReceived> {
  return sendBytes('receive_file', bytes);
}

/** Have a frame of the camera's live picture looked at, a small JPEG; nothing of it is kept. */
export function examineFrame(bytes: Uint8Array): Promise<FrameView> {
  return sendBytes('examine_frame', bytes);
}

/** Receive what was dropped on the window last, where only the shell can see it. */
export function receiveDropped(): Promise<OfferedFile> {
  return ask('receive_dropped');
}

/** Receive the picture or file that was copied in another program, where only the shell can see it. */
export function receiveCopied(): Promise<OfferedFile> {
  return ask('receive_copied');
}

/** Put a file that the desk saved onto the clipboard; false where its folder was opened instead. */
export function copyFile(file: SavedFile): Promise<boolean> {
  return ask('copy_file', { request: file });
}

async function ask<T>(command: string, message: { request?: unknown } = {}): Promise<T> {
  try {
    return await invoke<T>(command, message);
  } catch (error) {
    throw new Refusal(toFailure(error));
  }
}

async function sendBytes<T>(command: string, bytes: Uint8Array): Promise<T> {
  try {
    return await invoke<T>(command, bytes);
  } catch (error) {
    throw new Refusal(toFailure(error));
  }
}

/** The address of a stored or prepared photo, by the SHA-256 of its bytes. */
export function photoUrl(sha256: string): string {
  return resource(`photo/${sha256}`);
}

/** The address of the small picture of a photo that arrived in the watched folder. */
export function arrivalUrl(token: string): string {
  return resource(`arrival/${token}`);
}

/** The address of the original that a photo was made from, by the SHA-256 of its bytes. */
export function originalUrl(sha256: string): string {
  return resource(`original/${sha256}`);
}

/** The address of a bundled font file. */
export function fontUrl(file: string): string {
  return resource(`font/${file}`);
}

/** `desk://localhost/…`, or `http://desk.localhost/…` where the web view allows no own scheme. */
function resource(path: string): string {
  return convertFileSrc(path, 'desk').replaceAll('%2F', '/');
}

/** What the shell tells unasked. */
export type DeskEvent = 'print_queue' | 'watched_folder';

/** Listen for `<event>_changed`; call the answer to stop. */
export async function onEvent(event: DeskEvent, handler: () => void): Promise<() => void> {
  try {
    return await listen(`${event}_changed`, () => handler());
  } catch (error) {
    throw new Refusal(toFailure(error));
  }
}
