import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/project-files.js';

/** What a statement at the beginning of a line brings in at once; `import()` waits for its time. */
const IMPORT = /^(?:import|export)(?:\s[^'";=(]*?\sfrom)?\s*'([^']+)'/gm;

/** The files of the built program and the packages that are loaded with a file, before its first line runs. */
const loadedWith = (entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } => {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (!name.startsWith('.')) packages.add(name.split('/')[0] ?? name);
      else if (existsSync(join(dirname(file), name))) files.add(join(dirname(file), name));
    }
  }
  return { files, packages };
};

test('a bot that starts loads nothing that it may need later', () => {
  const { files, packages } = loadedWith(join(root, 'dist/cli/start.js'));
  // It saw the program.
  expect(files.size).toBeGreaterThan(250);
  expect([...packages]).toEqual(expect.arrayContaining(['grammy', 'ioredis', 'undici', 'zod']));
  const later = ['bullmq', 'hucre', 'pdfkit', 'prom-client', 'qrcode-generator', 'yaml'];
  expect(later.filter((name) => packages.has(name))).toEqual([]);
  // They are needed, and loaded by somebody.
  expect(loadedWith(join(root, 'dist/documents/tasks.js')).packages).toContain('hucre');
});

test('the command line loads the command that was asked for', () => {
  const { files } = loadedWith(join(root, 'dist/cli.js'));
  const commands = [...files].filter((file) => dirname(file) === join(root, 'dist/cli') && !file.endsWith('kit.js'));
  expect(commands).toEqual([]);
});
