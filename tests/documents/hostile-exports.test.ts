import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAnnouncementSheets } from '../../src/jobs/announcement-sheet.js';
import { loadTexts } from '../../src/locales/index.js';
import { sheetOf } from '../../src/services/announcement-sheet.js';
import { sendAnnouncement } from '../../src/services/announcements.js';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { members } from '../../src/store/entities.js';
import { createOutboxQueue } from '../../src/store/outbox-queue.js';
import { startNode } from '../support/child.js';
import { redisUrl } from '../support/redis.js';
import { CAMPAIGN, openSeason } from '../support/season-store.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Names that a spreadsheet would run, of schools and of the people who head them. */
const HOSTILE = [
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("http://x","y")',
  '@SUM(A1)',
  '+84 912',
  '-2+3',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
] as const;
const schools = HOSTILE.map((_, i) => `x${i}`);
const texts = loadTexts();
let folder: string;
let season: Awaited<ReturnType<typeof openSeason>>;

/** The names as they are stored: an import takes blanks at the edges away. */
const stored = HOSTILE.map((name) => name.trim());
const csvRow = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gu-hostile-'));
  season = await openSeason();
  const { run, join: joinAs, submit, approve, sign, report } = season;
  const head = ['code', 'name', 'kind', 'parent_code', 'locality'];
  const rows = HOSTILE.map((name, i) => [schools[i] ?? '', name, 'TH', 'PGD-232', name]);
  const file = Buffer.from([head, ...rows].map(csvRow).join('\n'));
  expect(await run((work) => importRoster(work, SYSTEM, file, { partial: true, keep: true }))).toMatchObject({
    ok: true,
  });
  const officer = await joinAs('1', 'officer', 'PGD-232');
  for (const [i, unit] of schools.entries()) {
    const principal = await joinAs(`5${i}`, 'principal', unit);
    const name = HOSTILE[i] ?? '';
    await run(async ({ tx }) => {
      const member = await tx.get(members, principal.member.id);
      if (member !== undefined) tx.put(members, member.id, { ...member, name });
    });
    await submit(principal, `pledge-${i}`);
    await approve(officer, `pledge-${i}`);
    await sign(principal, `pledge-${i}`);
    await report(unit, `pledge-${i}`, '2026-W39');
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command that writes a file, and gives the file. */
const written = async (name: string, ...args: string[]): Promise<Buffer> => {
  const out = join(folder, name);
  const env = { REDIS_URL: redisUrl(), TENANT: season.tenant, DATA_DIR: folder };
  const child = startNode('dist/cli.js', [...args, '--out', out], env);
  expect(await child.ended, child.lines.join('\n')).toBe(0);
  return readFile(out);
};

/** Every name stands in the file, as a text. */
const expectHarmlessCsv = (file: Buffer, names: readonly string[]): void => {
  const cells = (parse(file, { bom: true }) as string[][]).flat();
  expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell))).toEqual([]);
  for (const name of names) expect(cells).toContain(`'${name}`);
};
const expectHarmlessXlsx = async (file: Buffer, names: readonly string[]): Promise<void> => {
  const { sheets } = await openXlsx(file, { readStyles: true });
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  // A carriage return is no character of XML's.
  for (const name of names) expect(cells.map((cell) => String(cell).trim())).toContain(name.trim());
  for (const sheet of sheets) for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
};

test('the history as CSV', async () => {
  expectHarmlessCsv(await written('history.csv', 'history', '--format', 'csv'), stored);
});

test('a campaign as a workbook, with the names of people', async () => {
  const file = await written('campaign.xlsx', 'export', CAMPAIGN, '--format', 'xlsx', '--with-names');
  await expectHarmlessXlsx(file, stored);
});

test('links as CSV and as a workbook', async () => {
  const args = ['invite', ...schools, '--role', 'deputy', '--bot', 'giaouoc_bot', '--format'];
  expectHarmlessCsv(await written('links.csv', ...args, 'csv'), stored);
  await expectHarmlessXlsx(await written('links.xlsx', ...args, 'xlsx'), stored);
});

test('who has an announcement, as a workbook', async () => {
  const { run, store } = season;
  const audience = { top: 'PGD-232', kinds: [], roles: ['principal' as const], states: [] };
  await run(async (work) => {
    const member = await work.tx.get(members, '1');
    const post = member?.posts[0];
    if (member === undefined || post === undefined) throw new Error('the officer is missing');
    return sendAnnouncement(work, { member, post }, { draft: 'a1', text: '=1+1', audience, urgent: true });
  });
  const outbox = createOutboxQueue(store.redis, store.keys);
  const owed = await outbox.read(await store.redis.hkeys(store.keys.outbox));
  const start = owed.find((one) => one && !(one instanceof Error) && one.purpose.kind === 'announcement-start');
  if (start === undefined || start instanceof Error) throw new Error('the announcement does not begin');
  await run((work) => settleDeliveries(work, [{ entry: start, outcome: { status: 'dropped' } }]));

  const make = createAnnouncementSheets({
    calendar: { dayOf: () => '2026-09-02', minuteOf: () => 480 },
    read: (id) => run((work) => sheetOf(work, id)),
    words: (locale, ref) => texts.format(locale, ref),
  });
  const file = await make('a1', 'vi');
  if (file === undefined) throw new Error('there is no such announcement');
  await expectHarmlessXlsx(Buffer.from((await file.toRaw()) as Uint8Array), [...stored, ...HOSTILE]);
});
