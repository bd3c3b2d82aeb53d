import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { docsPage } from './docs.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.jpg': 'image/jpeg',
};

const require = createRequire(import.meta.url);
const page = fileURLToPath(new URL('../page/', import.meta.url));
const preact = dirname(require.resolve('preact/package.json'));
const font = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));

/** Serves the files below a folder. @param prefix of the request's path that stands for the folder */
export function serveFolder(app: Hono, prefix: string, folder: string): void {
  app.get(`${prefix}/*`, async (c) => {
    const name = normalize(decodeURIComponent(c.req.path.slice(prefix.length + 1)));
    const type = types[extname(name)];
    if (name.startsWith('..') || type === undefined) return c.json({ error: 'no such file' }, 404);
    try {
      const content = await readFile(join(folder, name));
      return c.body(new Uint8Array(content), 200, {
        'content-type': type,
        'cache-control': extname(name) === '.ttf' ? 'max-age=86400' : 'no-cache',
      });
    } catch {
      return c.json({ error: 'no such file' }, 404);
    }
  });
}

/** The chat page at `/`, what it loads under `/simulator/page`, and its documentation at `/docs`. */
export function pageRoutes(url: () => string): Hono {
  const app = new Hono();
  app.get('/', async (c) => c.html(await readFile(join(page, 'index.html'), 'utf8')));
  app.get('/favicon.ico', (c) => c.redirect('/simulator/page/icon.svg'));
  app.get('/docs', (c) => c.html(docsPage(url())));
  // The order counts: the first that fits serves.
  serveFolder(app, '/simulator/page/preact', preact);
  serveFolder(app, '/simulator/page/font', font);
  serveFolder(app, '/simulator/page', page);
  return app;
}
