import { expect, test } from 'vitest';
import { z } from 'zod';
import { filesOf, readProjectFile } from './support/project-files.js';

const names = z.record(z.string(), z.string()).default({});
const packageSchema = z.object({ dependencies: names, devDependencies: names });
const entrySchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  optional: z.boolean().optional(),
  dev: z.boolean().optional(),
  dependencies: names,
  optionalDependencies: names,
});
type Entry = z.infer<typeof entrySchema>;

const own = packageSchema.parse(JSON.parse(readProjectFile('package.json')));
const lock = z
  .object({ packages: z.record(z.string(), entrySchema) })
  .parse(JSON.parse(readProjectFile('package-lock.json'))).packages;
const installed = Object.entries(lock).filter(([path]) => path !== '');

/** The package that one at `path` finds by a name, as Node does: its own folder first, then those above. */
const found = (path: string, name: string): Entry | undefined => {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const here = lock[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
    if (here !== undefined || at === '') return here;
  }
};

test('versions are exact, and the lock file has these', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('the lock file installs on every platform: all that anything asks for is in it, checked by its hash, from any registry', () => {
  const missing = installed.flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => found(path, name) === undefined)
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('no package that must be there runs a script at installation', () => {
  const scripts = installed.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
  expect(scripts.map(([path]) => path)).toEqual([]);
});

test('docs/dependencies.md names every package that is asked for, at its version, and none that is not', () => {
  const text = readProjectFile('docs/dependencies.md');
  const rows = text.slice(text.indexOf('## At run time'), text.indexOf('## For development'));
  const named = [...rows.matchAll(/`([@a-z][^`\s]*)` (\d+\.\d+\.\d+)/g)].map(
    ([, name, version]) => `${name} ${version}`,
  );
  const asked = Object.entries(own.dependencies).map(([name, version]) => `${name} ${version}`);
  expect(named.sort()).toEqual(asked.sort());
  const development = text.slice(text.indexOf('## For development'), text.indexOf('## Overrides'));
  const tools = Object.keys(own.devDependencies).filter((name) => !name.startsWith('@types/'));
  expect(tools.filter((name) => !development.includes(`\`${name}\``))).toEqual([]);
});

test('every run-time package is imported by the program', () => {
  const code = filesOf('src')
    .filter((path) => /\.(tsx?|mjs|json)$/.test(path))
    .map(readProjectFile)
    .join('\n');
  const unused = Object.keys(own.dependencies).filter((name) => !code.includes(`'${name}`));
  expect(unused).toEqual([]);
});
