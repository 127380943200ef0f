import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { portrait } from './portrait';

/** Puts an invented shell under the front end, so that its pages can be looked at without building the app. */
function inventedShell(): Plugin {
  return {
    name: 'invented-shell',
    transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: '/dev/shell.ts' }, injectTo: 'head-prepend' }],
    configureServer(server) {
      server.middlewares.use('/desk/photo/', (request, response) => {
        response.setHeader('Content-Type', 'image/svg+xml').end(portrait(basename(request.url ?? '')));
      });
      server.middlewares.use('/desk/font/', (request, response) => {
        const file = join(import.meta.dirname, '../../src-tauri/resources/fonts', basename(request.url ?? ''));
        if (existsSync(file)) response.end(readFileSync(file));
        else response.writeHead(404).end();
      });
    },
  };
}

export default defineConfig({ root: join(import.meta.dirname, '..'), plugins: [vue(), inventedShell()], server: { port: 5603 } });
