import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, modified, newest } from './freshness.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const dist = join(root, 'dist');
/** What runs in Node, and the pages, which know a browser instead. */
const projects = ['tsconfig.build.json', 'tsconfig.page.json'];
/** Written last, so that an interrupted build is stale. */
const stamp = join(dist, '.built');

/** @returns {boolean} whether something in src or the compiler's settings is newer than the last whole build */
export function isStale() {
  const settings = ['package-lock.json', 'tsconfig.json', ...projects].map((name) => modified(join(root, name)));
  return modified(stamp) < Math.max(newest([src]), ...settings);
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

/** A module whose source was removed must not live on in dist. */
function removeOrphans() {
  for (const file of existsSync(dist) ? filesBelow(dist) : []) {
    const name = relative(dist, file);
    const sources = [name, ...['.ts', '.tsx'].map((extension) => name.replace(/\.js(\.map)?$/, extension))];
    if (file !== stamp && !sources.some((source) => existsSync(join(src, source)))) rmSync(file);
  }
}

/** Compiles src to dist and copies the assets. @returns {boolean} whether it went well; tsc has printed why not */
export function build() {
  const started = new Date();
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const compile = (project) =>
    spawnSync(process.execPath, [tsc, '-p', join(root, project), '--noEmit', 'false'], { stdio: 'inherit' }).status ===
    0;
  if (!projects.every(compile)) return false;
  copyAssets();
  removeOrphans();
  writeFileSync(stamp, '');
  // What is edited while tsc runs may have been missed: it has to count as newer.
  utimesSync(stamp, started, started);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!isStale()) console.log('build: nothing has changed');
  else process.exitCode = build() ? 0 : 1;
}
