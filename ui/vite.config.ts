import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** The shipped front end: plain files in `dist`, served by the shell under a strict content policy. */
export default defineConfig({
  plugins: [vue()],
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['safari16', 'chrome110'],
    // An inlined resource would be a data: address, which the content policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the program itself, not over a network: one file is as quick as several.
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
});
