import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readXlsx } from '../../src/documents/xlsx.js';
import { startNode } from '../support/child.js';
import { redisUrl } from '../support/redis.js';
import { CAMPAIGN, openSeason } from '../support/season-store.js';

// Each command is a process of its own, and the cores are shared.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let season: Awaited<ReturnType<typeof openSeason>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gu-cli-'));
  season = await openSeason();
  const officer = await season.join('1', 'officer', 'PGD-232');
  for (const [person, unit] of [
    ['2', 'TH-08156'],
    ['3', 'MN-08152'],
  ] as const) {
    await season.submit(await season.join(person, 'principal', unit), `pledge-${person}`);
  }
  await season.approve(officer, 'pledge-2');
});
afterAll(() => rm(folder, { recursive: true }));

const cli = async (args: readonly string[], env: Record<string, string> = {}) => {
  const child = startNode('dist/cli.js', args, {
    REDIS_URL: redisUrl(),
    TENANT: season.tenant,
    DATA_DIR: folder,
    ...env,
  });
  return { code: await child.ended, text: child.lines.join('\n') };
};

test('pledges list: all, or those of a unit, a campaign, a status', async () => {
  const ids = async (...args: string[]) =>
    JSON.parse((await cli(['pledges', 'list', '--json', ...args])).text).map(({ id }: { id: string }) => id);
  expect(await ids()).toEqual(['pledge-3', 'pledge-2']);
  expect(await ids('--unit', 'TH-08156')).toEqual(['pledge-2']);
  expect(await ids('--campaign', CAMPAIGN, '--status', 'submitted')).toEqual(['pledge-3']);
  expect((await cli(['pledges', 'list', '--unit', 'TH-08156'])).text).toMatch(
    /^pledge-2\tTH-08156\tTrường Tiểu học Vân Lĩnh\tĐã duyệt, chờ ký\t15\/01\/2027\t/,
  );
  expect(await cli(['pledges', 'list', '--unit', 'no-such'])).toEqual({ code: 1, text: 'There is no unit no-such.' });
  expect((await cli(['pledges', 'list', '--status', 'no-such'])).code).toBe(2);
});

test('export: to standard output or a file; what is not there yet is wrong usage', async () => {
  const { text } = await cli(['export', CAMPAIGN, '--format', 'json']);
  expect(JSON.parse(text).pledges).toHaveLength(2);
  const out = join(folder, 'out.json');
  expect((await cli(['export', CAMPAIGN, '--out', out])).code).toBe(0);
  expect(JSON.parse(await readFile(out, 'utf8')).units).toHaveLength(59);
  expect((await cli(['export', CAMPAIGN, '--format', 'xlsx'])).code).toBe(2);
  const table = join(folder, 'out.xlsx');
  expect((await cli(['export', CAMPAIGN, '--format', 'xlsx', '--out', table])).code).toBe(0);
  const sheets = (await readXlsx(await readFile(table))) ?? [];
  expect(sheets.map(({ rows }) => rows.length)).toEqual([60, 3, expect.any(Number)]);
  expect((await cli(['export', CAMPAIGN, '--format', 'docx'])).code).toBe(2);
  const missing = await cli(['export', 'no-such']);
  expect(missing.code).toBe(1);
  expect(missing.text.split('\n')).toHaveLength(1);
});

test('doctor: what is well and what is not', async () => {
  // The season is over, and no worker has told the officers what waited for them.
  await season.run(async ({ tx }) => {
    tx.write('DEL', tx.keys.outbox);
    tx.write('DEL', tx.keys.outboxDue);
  });
  const well = await cli(['doctor', '--json']);
  const { ok, checks } = JSON.parse(well.text);
  expect([well.code, ok], well.text).toEqual([0, true]);
  expect(checks.find(({ name }: { name: string }) => name === 'holds').figures).toMatchObject({
    units: 61,
    members: 3,
    campaigns: 1,
    pledges: 2,
  });
  const noRedis = await cli(['doctor', '--json'], { REDIS_URL: 'redis://127.0.0.1:1' });
  expect(noRedis.code).toBe(1);
  expect(JSON.parse(noRedis.text).checks).toMatchObject([
    { name: 'settings', ok: true },
    { name: 'redis', ok: false },
    { name: 'telegram' },
  ]);
  const token = '123456:secret-token';
  const noTelegram = await cli(['doctor', '--json'], { BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
  expect(JSON.parse(noTelegram.text).checks.at(-1)).toMatchObject({ name: 'telegram', ok: false });
  expect(noTelegram.text).not.toContain(token);
  expect((await cli(['doctor'], { TENANT: 'NOT ALLOWED' })).text).toMatch(/BAD {2}settings: TENANT/);
});

test('an expected error is one sentence, wrong usage is 2', async () => {
  expect(await cli(['import', 'units', 'no-such.csv'])).toEqual({
    code: 1,
    text: 'no-such.csv: there is no such file.',
  });
  expect((await cli(['no-such-command'])).code).toBe(2);
  expect((await cli(['export'])).code).toBe(2);
  expect((await cli(['--help'])).code).toBe(0);
});

test('invite: a table or cards into a file; what is not possible is refused whole', async () => {
  const out = join(folder, 'cards.pdf');
  expect(await cli(['invite', 'TH-08152', 'MN-08156', '--format', 'cards', '--out', out])).toMatchObject({
    code: 0,
    text: `Đã tạo 2 liên kết, ghi vào ${out}.`,
  });
  expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await cli(['invite', 'TH-08152', '--format', 'xlsx'])).code).toBe(2);
  expect((await cli(['invite', 'TH-08152', 'PGD-232'])).code).toBe(1);
});
