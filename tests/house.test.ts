import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { errors } from '../src/errors.js';
import { filesOf, readProjectFile as read, root } from './support/project-files.js';

/** The code without its comments; strings are recognised so that what looks like a comment inside one stays. */
const withoutComments = (code: string): string =>
  code.replace(/("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/.*|\/\*[\s\S]*?\*\//g, '$1');
/** The marks of Vietnamese letters, taken apart (NFD), and the letter that has none. */
const vietnamese = /[\u0300-\u0303\u0306\u0309\u031B\u0323đĐ]/u;
const isVietnamese = (code: string): boolean =>
  // The program's name is the same in every language.
  vietnamese.test(withoutComments(code).replaceAll('Giao Ước', '').normalize('NFD'));

test('what a person reads in Vietnamese stands in the locales', () => {
  expect(isVietnamese(`const url = 'http://x'; // đây\n/* là */ 'lời'.length`)).toBe(true);
  expect(isVietnamese(`const url = 'http://x'; // đây\n/* là lời */ 'b'`)).toBe(false);
  const code = filesOf('src').filter(
    (path) => /\.(tsx?|lua)$/.test(path) && !/^src\/(locales|domain|simulator)\//.test(path),
  );
  const withVietnamese = code.filter((path) => isVietnamese(read(path)));
  expect(withVietnamese).toEqual([]);
});

test('files of src have at most 250 lines, comments included', () => {
  const long = filesOf('src').filter(
    (path) => /\.(tsx?|lua)$/.test(path) && read(path).trimEnd().split('\n').length > 250,
  );
  expect(long).toEqual([]);
});

test('no file names a place of the machine it was written on', () => {
  const folders = ['src', 'tests', 'scripts', 'bench', 'samples', '.ci'];
  const tops = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== '.env');
  const texts = [
    '.ts',
    '.tsx',
    '.mjs',
    '.js',
    '.json',
    '.md',
    '.yaml',
    '.yml',
    '.ftl',
    '.lua',
    '.chat',
    '.csv',
    '.html',
    '.css',
    '',
  ];
  const paths = [...folders.flatMap(filesOf), ...tops.map(({ name }) => name)].filter((path) =>
    texts.includes(extname(path)),
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => /(?<![\w.~-])\/(work|home|root|Users)\/[\w.-]/.test(read(path)))).toEqual([]);
});

describe('the texts', () => {
  /** Messages only: what a term (`-you`) is good for differs by language. */
  const ids = (locale: string) => {
    const files = filesOf(`src/locales/${locale}`).filter((path) => path.endsWith('.ftl'));
    const all = files.flatMap((path) => new FluentResource(read(path)).body.map(({ id }) => id));
    return all.filter((id) => !id.startsWith('-'));
  };

  test('stand in both languages under the same ids, each once', () => {
    const [vi, en] = [ids('vi'), ids('en')];
    expect(vi.length).toBeGreaterThan(0);
    expect({ onlyInVi: vi.filter((id) => !en.includes(id)), onlyInEn: en.filter((id) => !vi.includes(id)) }).toEqual({
      onlyInVi: [],
      onlyInEn: [],
    });
    for (const all of [vi, en]) expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test('give each case of a choice once: of two the first is said, and the other is lost', () => {
    type Part = { type?: string; variants?: { key: { name?: string; value?: unknown }; value: unknown }[] };
    const doubled = (value: unknown): string[] => {
      if (!Array.isArray(value)) {
        const { variants = [] } = (value ?? {}) as Part;
        const keys = variants.map(({ key }) => String(key.name ?? key.value));
        return [
          ...keys.filter((key, at) => keys.indexOf(key) !== at),
          ...variants.flatMap((variant) => doubled(variant.value)),
        ];
      }
      return value.flatMap(doubled);
    };
    expect(
      new FluentResource(
        'a = { $x ->\n    [b] { $y ->\n        [c] 1\n        [c] 2\n       *[d] 3\n    }\n   *[e] 4\n}',
      ).body.flatMap(({ value }) => doubled(value)),
    ).toEqual(['c']);
    const files = filesOf('src/locales').filter((path) => path.endsWith('.ftl'));
    const found = files.flatMap((path) =>
      new FluentResource(read(path)).body.flatMap(({ id, value }) =>
        doubled(value).map((key) => `${path} ${id} ${key}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('exist for every error', () => {
    const wanted = [...new Set(Object.values(errors).map(({ textId }) => textId))];
    expect(wanted.filter((id) => !ids('vi').includes(id))).toEqual([]);
  });
});
