import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { filesBelow, modified, newest } from './freshness.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const dist = join(root, 'dist');
const chunks = join(dist, 'chunks');
/** What is started by itself, in Node: as a process or as a thread. */
const entries = ['cli', 'simulator/main', 'documents/task-thread'];
/** The pages, which know a browser instead: module by module. */
const pages = 'tsconfig.page.json';
/** Written last, so that an interrupted build is stale. */
const stamp = join(dist, '.built');
/** File systems date a file by a coarser clock than ours, some in whole seconds. */
const COARSE_MS = 1000;

/** @returns {boolean} whether something in src or in how it is built is newer than the last whole build */
export function isStale() {
  const settings = ['package-lock.json', 'tsconfig.json', pages, 'scripts/build.mjs', 'scripts/bundle.mjs'];
  return modified(stamp) < Math.max(newest([src]), ...settings.map((name) => modified(join(root, name))));
}

/** Everything in src that is not compiled is an asset: texts, Lua scripts, pages, fonts. */
function copyAssets() {
  for (const file of filesBelow(src)) {
    if (['.ts', '.tsx'].includes(extname(file))) continue;
    const target = join(dist, relative(src, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

/**
 * What this build did not write is gone from src, but for chunks of the build before: a program that runs may still load them.
 * @param {number} begun when this build began, epoch milliseconds
 * @param {number} before when the one before began; 0: there was none
 */
function removeOrphans(begun, before) {
  for (const file of filesBelow(dist)) {
    const oldest = file.startsWith(chunks) && before > 0 ? before : begun;
    if (modified(file) < oldest - COARSE_MS) rmSync(file);
  }
}

/** Compiles src to dist and copies the assets; types are checked by `npm run typecheck`. @returns whether it went well; it has been printed why not */
export async function build() {
  const begun = Date.now();
  const before = modified(stamp);
  try {
    await bundle(Object.fromEntries(entries.map((name) => [name, join(src, `${name}.ts`)])), dist, { moves: true });
  } catch (error) {
    console.error(error.message);
    return false;
  }
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const paged = spawnSync(process.execPath, [tsc, '-p', join(root, pages), '--noEmit', 'false'], { stdio: 'inherit' });
  if (paged.status !== 0) return false;
  copyAssets();
  removeOrphans(begun, before);
  writeFileSync(stamp, '');
  // What is edited meanwhile may have been missed: it has to count as newer.
  utimesSync(stamp, begun / 1000, begun / 1000);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!isStale()) console.log('build: nothing has changed');
  else process.exitCode = (await build()) ? 0 : 1;
}
