import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filesOf, root } from './support/project-files.js';

const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const run = promisify(execFile);

const reportSchema = z.object({
  summary: z.object({ unchanged: z.number(), changed: z.number() }),
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.unknown(), location: z.object({ path: z.unknown() }) }),
  ),
});

interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** What the linter, with our biome.json, says about a tree; and how many files it looked at. */
async function lint(folder: string): Promise<{ findings: Finding[]; files: number }> {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const ended = run(process.execPath, args, { cwd: folder, maxBuffer: 1e8 });
  const { stdout } = await ended.catch((error: { stdout: string }) => error);
  const { summary, diagnostics } = reportSchema.parse(JSON.parse(stdout));
  const findings = diagnostics.map(({ category, message, location }) => ({
    rule: category,
    file: z.union([z.string(), z.object({ file: z.string() }).transform(({ file }) => file)]).parse(location.path),
    text: JSON.stringify(message),
  }));
  return { findings, files: summary.unchanged + summary.changed };
}

/** A tree with our settings and the given files. */
function tree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gu-house-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['biome.json', 'package.json']) cpSync(join(root, name), join(folder, name));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('the linter looks at every source file', async () => {
  const folder = tree({});
  for (const name of ['src', 'tests']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const { files } = await lint(folder);
  const code = [...filesOf('src'), ...filesOf('tests')].filter((path) =>
    /\.(tsx?|mjs|js|json|css|html|svg)$/.test(path),
  );
  expect(code.length).toBeGreaterThan(30);
  expect(files).toBe(code.length + 2);
}, 60_000);

/** Design §2: which folders each folder may import. Written again here, so that a slip in biome.json shows. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  flows: ['domain'],
  store: ['domain'],
  services: ['flows', 'store', 'domain'],
  telegram: ['domain'],
  jobs: ['telegram', 'services', 'flows', 'domain', 'documents'],
  bot: ['telegram', 'services', 'flows', 'domain', 'documents'],
  web: ['services', 'domain', 'documents'],
  documents: ['services', 'domain'],
  cli: ['services', 'domain', 'documents'],
  simulator: [],
  locales: [],
};
const targets = [...Object.keys(allowed), 'demo'];
const withoutTexts = ['domain', 'simulator', 'locales'];

describe('the dependency rule', () => {
  test('every import of one folder by another is refused or accepted as the design says', async () => {
    const files: Record<string, string> = {};
    const expected: string[] = [];
    const add = (from: string, target: string, isAllowed: boolean) => {
      const name = `src/${from}/to-${target.replace('/', '-')}.ts`;
      files[name] = `export { x } from '../${target}.js';\n`;
      if (!isAllowed) expected.push(name);
    };
    for (const [from, may] of Object.entries(allowed)) {
      for (const target of targets) {
        const isText = target === 'locales' && !withoutTexts.includes(from);
        if (target !== from) add(from, `${target}/x`, may.includes(target) || isText);
      }
      add(from, 'errors', !['domain', 'simulator'].includes(from));
      add(from, 'config', from === 'cli');
      add(from, 'main', from === 'cli');
      add(from, 'cli', false);
    }
    add('telegram', 'flows/view', true);
    for (const target of targets) {
      files[`src/demo/to-${target}.ts`] = `export { x } from '../${target}/x.js';\n`;
      files[`src/deep-${target}.ts`] = `export { x } from './${target}/x.js';\n`;
      expected.push(`src/deep-${target}.ts`);
    }
    for (const name of ['main', 'worker', 'cli']) {
      files[`src/${name}.ts`] = targets
        .map((target) => `export { x as ${target} } from './${target}/x.js';`)
        .join('\n');
    }
    const { findings } = await lint(tree(files));
    const refused = findings.filter(({ rule }) => rule === 'lint/style/noRestrictedImports');
    expect(refused.map(({ file }) => file).sort()).toEqual(expected.sort());
    for (const { text } of refused) expect(text).toContain('Dependency rule');
  }, 60_000);

  test('no way of writing an import gets around it', async () => {
    const ways = [
      `import '../store/x.js';`,
      `import type { X } from '../store/x.js';\nexport type Y = X;`,
      `export * from '../store/x.js';`,
      `export const load = () => import('../store/x.js');`,
      `export { x } from '../../src/store/x.js';`,
      `export { x } from './sub/../../store/deep/x.js';`,
      `export { Redis } from 'ioredis';`,
      `export { Bot } from 'grammy/web';`,
    ];
    const files = Object.fromEntries(ways.map((text, index) => [`src/domain/way-${index}.ts`, text]));
    const { findings } = await lint(tree(files));
    const caught = findings.filter(({ rule }) => rule === 'lint/style/noRestrictedImports').map(({ file }) => file);
    expect([...new Set(caught)].sort()).toEqual(Object.keys(files).sort());
  });

  test('every folder of src has a rule', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = new Set(targets);
    expect(folders.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the linter', () => {
  const filler = (lines: number) => Array.from({ length: lines }, (_, index) => `  use(${index});`).join('\n');

  test.each<[string, string, Record<string, string>]>([
    [
      'a cycle of imports',
      'lint/suspicious/noImportCycles',
      {
        'src/domain/a.ts': `import { b } from './b.js';\nexport const a = () => b;\n`,
        'src/domain/b.ts': `import { a } from './a.js';\nexport const b = () => a;\n`,
      },
    ],
    [
      'a cycle of types',
      'lint/suspicious/noImportCycles',
      {
        'src/domain/a.ts': `import type { B } from './b.js';\nexport type A = B[];\n`,
        'src/domain/b.ts': `import type { A } from './a.js';\nexport type B = A[];\n`,
      },
    ],
    ['any', 'lint/suspicious/noExplicitAny', { 'src/bot/a.ts': 'export const a = (x: any) => x;\n' }],
    [
      'a promise that nobody waits for',
      'lint/nursery/noFloatingPromises',
      { 'src/bot/a.ts': 'const f = async () => 1;\nexport function g(): void {\n  f();\n}\n' },
    ],
    ['the environment', 'lint/style/noProcessEnv', { 'src/bot/a.ts': 'export const a = process.env.BOT_TOKEN;\n' }],
    [
      'a long file',
      'lint/style/noExcessiveLinesPerFile',
      { 'src/bot/a.ts': `import { use } from './b.js';\n${filler(250)}\n` },
    ],
    [
      'a long function',
      'lint/complexity/noExcessiveLinesPerFunction',
      { 'src/bot/a.ts': `import { use } from './b.js';\nexport function f(): void {\n${filler(41)}\n}\n` },
    ],
    ['a file name', 'lint/style/useFilenamingConvention', { 'src/bot/aB.ts': 'export const a = 1;\n' }],
  ])('refuses %s', async (_name, rule, files) => {
    const { findings } = await lint(tree(files));
    expect([...new Set(findings.map((finding) => finding.rule))]).toContain(rule);
  });

  test('lets main and config read the environment', async () => {
    const text = 'export const a = process.env.BOT_TOKEN;\n';
    const { findings } = await lint(tree({ 'src/main.ts': text, 'src/config.ts': text }));
    expect(findings).toEqual([]);
  });
});

test('what every update passes keeps no WeakMap; the simulator may', async () => {
  const text = 'export const kept = new WeakMap<object, number>();\n';
  const passed = ['bot', 'services', 'flows', 'store', 'telegram'].map((folder) => `src/${folder}/kept.ts`);
  const { findings } = await lint(tree(Object.fromEntries([...passed, 'src/simulator/kept.ts'].map((f) => [f, text]))));
  const refused = findings.filter(({ rule }) => rule === 'lint/style/noRestrictedGlobals');
  expect(refused.map(({ file }) => file).sort()).toEqual(passed.sort());
});
