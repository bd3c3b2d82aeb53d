import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './freshness.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Inside node_modules, so that the compiled benches find the packages; Node 20 runs no TypeScript itself. */
const out = join(root, 'node_modules/.cache/bench');

const benches = readdirSync(join(root, 'bench')).filter((name) => existsSync(join(root, 'bench', name, 'run.ts')));
const [name, ...args] = process.argv.slice(2);

function prepare() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
  const compilerOptions = { noEmit: false, rootDir: root, outDir: out, typeRoots: [join(root, 'node_modules/@types')] };
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions,
    include: [join(root, 'bench', name)],
    exclude: [join(root, 'bench', name, 'peers')],
  };
  writeFileSync(join(out, 'tsconfig.json'), JSON.stringify(settings));
}

function compile() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', join(out, 'tsconfig.json')], { stdio: 'inherit' }).status === 0;
}

/** Texts, scripts and data that the compiled files read beside themselves. */
function copyAssets() {
  for (const file of [...filesBelow(join(root, 'src')), ...filesBelow(join(root, 'bench', name))]) {
    if (extname(file) === '.ts' || file.includes('/node_modules/') || file.includes('/peers/')) continue;
    const target = join(out, relative(root, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

if (!benches.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [options], where NAME is one of: ${benches.join(', ')}`);
  process.exitCode = 2;
} else {
  prepare();
  if (compile()) {
    copyAssets();
    const script = join(out, 'bench', name, 'run.js');
    process.exitCode = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
  } else {
    process.exitCode = 1;
  }
}
