import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SimulatorClient } from '../../src/simulator/client.js';

const root = resolve(import.meta.dirname, '../..');

/** Builds the simulator alone, so that the test also proves that it needs nothing of ours. */
async function build(directory: string): Promise<string> {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { rootDir: join(root, 'src/simulator'), outDir: join(directory, 'out'), sourceMap: false },
    include: [join(root, 'src/simulator')],
    // The page is built for browsers, by tsconfig.page.json.
    exclude: [join(root, 'src/simulator/page')],
  };
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
  await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', directory, '--noEmit', 'false']);
  return join(directory, 'out/main.js');
}

describe('the simulator as a process', () => {
  let directory: string;
  let main: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gu-simulator-'));
    main = await build(directory);
  }, 60_000);
  afterAll(() => rm(directory, { recursive: true, force: true }));

  async function start(...options: string[]) {
    const child = spawn(process.execPath, [main, '--token', '123456:abc', ...options], { stdio: 'pipe' });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    return { child, client: new SimulatorClient((JSON.parse(line) as { url: string }).url) };
  }

  it('says where it is, keeps the given time, and ends on SIGTERM', async () => {
    const { child, client } = await start('--port', '0', '--clock', '2026-09-01T01:00:00Z', '--no-limits');
    expect(await client.now()).toEqual({ now: Date.parse('2026-09-01T01:00:00Z'), simulated: true });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends with its parent when asked to', async () => {
    const { child } = await start('--exit-with-stdin');
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says what is wrong with its options', async () => {
    const child = spawn(process.execPath, [main, '--token', 'falsch'], { stdio: 'pipe' });
    const [text] = (await once(child.stderr, 'data')) as [Buffer];
    expect(text.toString()).toContain('token must look like');
    expect(await once(child, 'exit')).toEqual([2, null]);
  });
});
