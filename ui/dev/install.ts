// Puts an object where @tauri-apps/api looks for the shell.

import type { FileReceived } from '../src/bindings';

type Answer = (request: never) => unknown;

/** Answer commands from `handlers`, and files from `receive`; answers come later and are copies, as from the shell. */
export function installShell(handlers: Record<string, Answer>, receive: (bytes: Uint8Array) => FileReceived): void {
  async function invoke(command: string, args: unknown): Promise<unknown> {
    await Promise.resolve();
    if (command.startsWith('plugin:event|')) return 0;
    if (command === 'receive_file') return receive(args as Uint8Array);
    const handler = handlers[command];
    if (!handler) throw `unknown command ${command}`;
    const { request = null } = args as { request?: unknown };
    return structuredClone(handler(request as never) ?? null);
  }
  const convertFileSrc = (path: string, scheme: string): string => `/${scheme}/${encodeURIComponent(path)}`;
  Object.assign(window, {
    __TAURI_INTERNALS__: { invoke, convertFileSrc, transformCallback: () => 0 },
    __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => undefined },
  });
}
