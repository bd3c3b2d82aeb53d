import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { jsonLine, startProgram } from './support/child.js';
import { readProjectFile, root } from './support/project-files.js';
import { startSimulatorProcess, TOKEN } from './support/simulator.js';

const ADMIN = 4001;
/** Whom the image runs as is a number of no consequence: anybody but root. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** The command line that runs a command as the image would, with one writable folder. */
const contained = (folder: string, command: readonly string[]): [string, ...string[]] => {
  const script = join(root, 'tests/support/read-only.sh');
  const spaces = isRoot ? ['-m'] : ['-r', '-m'];
  return ['unshare', ...spaces, 'sh', script, root, folder, isRoot ? String(NOBODY) : '', ...command];
};

const writableFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'gu-image-'));
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  await chmod(folder, 0o700);
  return folder;
};

/** Why this machine cannot show it: no name spaces for this user, or a Node that others may not run. */
const hindrance = await (async (): Promise<string | undefined> => {
  const folder = await writableFolder();
  const [program, ...args] = contained(folder, [process.execPath, '-e', 'process.exit(0)']);
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  await rm(folder, { recursive: true });
  return status === 0 ? undefined : String(error ?? stderr).trim();
})();
const title = hindrance === undefined ? '' : ` (not shown here: ${hindrance})`;

test.skipIf(hindrance !== undefined)(
  `the program runs as a plain user on a read-only file system with one writable folder${title}`,
  { timeout: 120_000 },
  async () => {
    const folder = await writableFolder();
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const simulator = await startSimulatorProcess();
    onTestFinished(simulator.stop);
    const env = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: simulator.url,
      TENANT: 'image',
      DATA_DIR: folder,
      PORT: '0',
      ADMIN_IDS: String(ADMIN),
    };
    const run = (...command: string[]) => {
      const [program, ...args] = contained(folder, command);
      return startProgram(program, args, env);
    };
    // What holds the program must hold: nothing else can be written, and the folder can.
    const write = (place: string) => run('sh', '-c', `: > ${place}/.written`).ended;
    expect(await Promise.all(['/', '/mnt', '/mnt/dist', '/tmp', '/dev/shm', folder].map(write))).toEqual([
      ...Array(5).fill(2),
      0,
    ]);

    const bot = run(process.execPath, 'dist/cli.js', 'start');
    await bot.line((line) => (jsonLine(line)?.msg === 'ready' ? true : undefined));
    await simulator.client.addPerson({ id: ADMIN, firstName: 'Hoa', languageCode: 'vi' });
    await simulator.client.start(ADMIN);
    const said = async () => (await simulator.client.chat(ADMIN)).messages.filter(({ from }) => from === 'bot');
    await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
    const backup = join(folder, 'all.gub');
    expect(await run(process.execPath, 'dist/cli.js', 'backup', backup, '--with-evidence').ended).toBe(0);
    // SIGTERM goes to the program itself: what is before it has become it.
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['all.gub', 'redis']));

    // Another one goes on with what the first has left.
    const next = run(process.execPath, 'dist/cli.js', 'start');
    await next.line((line) => (jsonLine(line)?.msg === 'ready' ? true : undefined));
    expect(await next.stop('SIGTERM')).toBe(0);
  },
);

test('the image runs as a plain user, with its data in one volume, and compose takes all else away', () => {
  const stages = readProjectFile('Dockerfile').split(/^FROM /m);
  const last = stages.at(-1)?.split('\n') ?? [];
  const at = (start: string) => last.findIndex((line) => line.startsWith(start));
  expect(last[at('USER ')]).toBe('USER node');
  expect(last.filter((line) => line.startsWith('USER '))).toHaveLength(1);
  expect(at('USER ')).toBeLessThan(at('ENTRYPOINT '));
  // Nothing is owned by that user but the folder of the data.
  expect(last.filter((line) => /chown/.test(line))).toEqual([expect.stringContaining('chown node:node /data')]);
  expect(last.filter((line) => line.startsWith('VOLUME'))).toEqual(['VOLUME /data']);
  const compose = readProjectFile('compose.yaml');
  for (const words of ['read_only: true', 'no-new-privileges:true', 'cap_drop: [ALL]'])
    expect(compose).toContain(words);
});
