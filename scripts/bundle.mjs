import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const src = join(dirname(fileURLToPath(import.meta.url)), '../src');

/**
 * Packages that stay in node_modules: they read files beside their own, or share classes with one that does. All others are taken in: to find
 * and open some three hundred files of them is half of what a start takes.
 */
const APART = ['bullmq', 'date-holidays', 'ioredis', 'pdfkit'];
/** `telegraf-session-redis` asks for a package that is ioredis here (package.json, overrides), and would load a second copy of it. */
const STAND_INS = { redis: 'ioredis' };
/**
 * grammY loads node-fetch, whose parts are deprecated in Node 24, which says so at each start. Nobody calls it: every client is given a pool
 * (telegram/pool-fetch.ts).
 */
const NO_FETCH = 'node-fetch';

const nodeFetch = {
  name: 'no-node-fetch',
  resolveId: { filter: { id: new RegExp(`^${NO_FETCH}$`) }, handler: (id) => `\0${id}` },
  load: { filter: { id: new RegExp(`^\0${NO_FETCH}$`) }, handler: () => 'export default globalThis.fetch;' },
};

const ADDRESS = 'import.meta.url';
const MARK = /__ADDRESS_OF__\("([^"]+)"\)/g;

/** Modules find their texts and scripts by their own address, which in a bundle is another's. Lines stay where they are, so source maps hold. */
const keepAddresses = (addressOf) => ({
  name: 'keep-addresses',
  transform: {
    filter: { id: { exclude: /node_modules|^\0/ }, code: ADDRESS },
    handler: (code, id) => ({ code: code.replaceAll(ADDRESS, `__ADDRESS_OF__(${JSON.stringify(id)})`), map: null }),
  },
  renderChunk: (code, { fileName }) =>
    code.includes('__ADDRESS_OF__')
      ? { code: code.replaceAll(MARK, (_, id) => addressOf(id, fileName)), map: null }
      : null,
});

/** For what stays on this machine: a module is where it was written. */
const whereWritten = (id) => JSON.stringify(pathToFileURL(id).href);
/** For what is moved about: seen from the chunk, a module is where its assets are copied to. */
const whereCopied = (id, chunk) =>
  `new URL(${JSON.stringify(relative(dirname(chunk), relative(src, id)).split(sep).join('/'))}, ${ADDRESS}).href`;

/**
 * Compiles TypeScript and puts the modules together that each entry loads; what is loaded later stays in files of its own, in `chunks`.
 * @param {Record<string, string>} entries source files by the name of what they become
 * @param {string} folder where to write
 * @param {{ moves?: boolean }} [options] `moves`: the folder holds copies of all assets of src, and goes elsewhere with them
 * @returns the paths of what was written, below the folder. Rejects when a module is not found or cannot be parsed; types are not checked.
 */
export async function bundle(entries, folder, { moves = false } = {}) {
  const isApart = (id) => APART.some((name) => id === name || id.startsWith(`${name}/`));
  const bundled = await rolldown({
    input: entries,
    platform: 'node',
    external: isApart,
    resolve: { alias: STAND_INS, extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [nodeFetch, keepAddresses(moves ? whereCopied : whereWritten)],
  });
  const { output } = await bundled.write({
    dir: folder,
    format: 'esm',
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await bundled.close();
  return output.map(({ fileName }) => fileName);
}
