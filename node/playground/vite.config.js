import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.PLAYGROUND_PORT ?? 8087}`;

/**
 * The content security policy of the server allows scripts of its own only, so nothing is
 * written into index.html. The development server hands questions on to the fake or the real one.
 */
export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    // What is shipped and under which terms; a test looks at it.
    license: { fileName: 'licences.json' }
  },
  // What Carbon's own styles will have to change some day is nobody's matter here.
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } }
  },
  test: {
    include: ['test/**/*.test.{ts,js}'],
    // Plain functions, which leave nothing behind: a worker for each file would take most of the time.
    pool: 'threads',
    isolate: false
  }
});
