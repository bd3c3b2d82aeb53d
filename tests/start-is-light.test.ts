import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from './support/project-files.js';

const dist = join(root, 'dist');
/** What a statement at the beginning of a line brings in at once; `import()` waits for its time. */
const IMPORT = /^(?:import|export)(?:\s[^'";=(]*?\sfrom)?\s*"([^"]+)"/gm;

/** The modules that a file was put together from, below the project, by its source map; one that only passes on what others hold has none. */
const madeOf = (file: string): string[] => {
  if (!existsSync(`${file}.map`)) return [];
  const { sources } = z.object({ sources: z.array(z.string()) }).parse(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  return sources.map((source) => relative(root, join(dirname(file), source)));
};

interface Loaded {
  /** The files that are opened. */
  readonly files: readonly string[];
  /** The modules of ours in them, without their folder and ending. */
  readonly modules: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/** What is loaded with a file of the built program, before its first line runs. */
const loadedWith = (entry: string): Loaded => {
  const files = new Set([join(dist, entry)]);
  const modules = new Set<string>();
  const packages = new Set<string>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (name.startsWith('.')) files.add(join(dirname(file), name));
      else packages.add(name);
    }
    for (const name of madeOf(file)) {
      if (name.startsWith('src/')) modules.add(name.slice('src/'.length).replace(/\.tsx?$/, ''));
      else packages.add(/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? name);
    }
  }
  return { files: [...files], modules, packages };
};

/** The file that the command line loads for `start`. */
const startFile = (): string => {
  const [, file = ''] = /^\s*start: .*import\("\.\/(.+?)"\)/m.exec(readFileSync(join(dist, 'cli.js'), 'utf8')) ?? [];
  return file;
};

test('a bot that starts opens few files, and loads nothing that it may need later', () => {
  const { files, modules, packages } = loadedWith(startFile());
  // It saw the program.
  expect(modules.size).toBeGreaterThan(250);
  expect([...packages]).toEqual(expect.arrayContaining(['grammy', 'ioredis', 'undici', 'zod']));
  const later = ['bullmq', 'hucre', 'pdfkit', 'prom-client', 'qrcode-generator', 'yaml'];
  expect(later.filter((name) => packages.has(name))).toEqual([]);
  // Module by module it would be 700.
  expect(files.length).toBeLessThan(70);
  // They are needed, and loaded by somebody.
  expect(loadedWith('documents/task-thread.js').packages).toContain('hucre');
});

test('the command line loads the command that was asked for', () => {
  const { modules } = loadedWith('cli.js');
  const commands = [...modules].filter((name) => name.startsWith('cli/') && name !== 'cli/kit');
  expect(modules).toContain('cli');
  expect(commands).toEqual([]);
});

test('no package that says at each start that it is out of date is loaded', () => {
  expect(loadedWith(startFile()).packages).not.toContain('whatwg-url');
});
