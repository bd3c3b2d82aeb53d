import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './support/project-files.js';

/** What the build starts from, as small as can be: a program that loads a part later, which reads a text beside itself. */
const PROJECT: Readonly<Record<string, string>> = {
  'src/cli.ts': "console.log(await (await import('./words/say.js')).say());\n",
  'src/words/say.ts':
    "import { readFileSync } from 'node:fs';\nexport const say = (): string => readFileSync(new URL('./word.txt', import.meta.url), 'utf8');\n",
  'src/words/word.txt': 'một',
  'src/words/old.txt': 'cũ',
  'src/simulator/main.ts': 'export {};\n',
  'src/documents/task-thread.ts': 'export {};\n',
  'src/simulator/page/main.tsx': 'export {};\n',
};

const HOUR_S = 3600;

const project = () => {
  const folder = mkdtempSync(join(tmpdir(), 'gu-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const name of ['scripts', 'tsconfig.json', 'tsconfig.page.json', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(PROJECT)) write(name, text);
  const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return {
    write,
    remove: (name: string) => rmSync(join(folder, name)),
    has: (name: string) => existsSync(join(folder, name)),
    chunks: () => readdirSync(join(folder, 'dist/chunks')).filter((name) => name.endsWith('.js')),
    build: () => node('scripts/build.mjs'),
    run: () => node('dist/cli.js').stdout.trim(),
    /** As if these had been built so many hours ago; nothing named: all of it. */
    age: (hours: number, ...names: string[]): void => {
      const then = Date.now() / 1000 - hours * HOUR_S;
      const all = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
      for (const name of names.length > 0 ? names : all) utimesSync(join(folder, 'dist', name), then, then);
    },
  };
};

test('what is loaded later finds its texts, what is gone goes, and a running program keeps the chunks it was built with', {
  timeout: 60_000,
}, () => {
  const { write, remove, has, chunks, build, run, age } = project();
  expect(build()).toMatchObject({ status: 0, stderr: '' });
  expect(run()).toBe('một');
  const [first = ''] = chunks();
  expect(build().stdout).toBe('build: nothing has changed\n');

  age(2);
  write('src/words/word.txt', 'hai');
  write('src/words/say.ts', `${PROJECT['src/words/say.ts']}console.log('mới');\n`);
  remove('src/words/old.txt');
  expect(build().status).toBe(0);
  expect(run()).toBe('mới\nhai');
  expect(has('dist/words/old.txt')).toBe(false);
  expect(chunks()).toContain(first);

  age(1);
  age(2, join('chunks', first));
  write('src/words/word.txt', 'ba');
  expect(build().status).toBe(0);
  expect(run()).toBe('mới\nba');
  expect(chunks()).not.toContain(first);
});

test('a program that cannot be built says why, and counts as not built', { timeout: 60_000 }, () => {
  const { write, build } = project();
  write('src/cli.ts', "import './nowhere.js';\n");
  const failed = build();
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('nowhere.js');
  expect(build().status).toBe(1);
});
