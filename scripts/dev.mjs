import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isStale } from './build.mjs';

/** An editor saves in several steps, and a branch changes many files: wait until it is quiet. Milliseconds. */
const QUIET = 200;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let program;
let timer;
let building = Promise.resolve();

function start() {
  program = spawn(process.execPath, [join(root, 'dist/cli.js'), 'start', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  program.once('exit', (code) => {
    if (code) console.error(`dev: the program ended with ${code}; it starts again when a file changes`);
    program = undefined;
  });
}

/** The old program finishes what is in hand before the new one starts: two would poll against each other. */
function restart() {
  if (program === undefined) return start();
  program.once('exit', start);
  program.kill('SIGTERM');
}

/** One after the other: a file may change while a build is under way. */
function rebuild() {
  building = building.then(async () => {
    if (isStale() && (await build())) restart();
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    if (program === undefined) process.exit(0);
    program.removeAllListeners('exit').once('exit', (code) => process.exit(code ?? 0));
    program.kill('SIGTERM');
  });
}
watch(join(root, 'src'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(rebuild, QUIET);
});
start();
