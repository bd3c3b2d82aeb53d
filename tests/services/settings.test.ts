import { describe, expect, test } from 'vitest';
import { tenantSettingsSchema } from '../../src/domain/tenant-settings.js';
import { loadTexts } from '../../src/locales/index.js';
import { agreedText, presentConsent } from '../../src/services/consent.js';
import { historyDetails } from '../../src/services/history-details.js';
import { historyRows } from '../../src/services/history-export.js';
import { changeSettings, undoSettings } from '../../src/services/settings.js';
import { settingsYaml } from '../../src/services/settings-export.js';
import { isSettingsYaml, readSettingsYaml } from '../../src/services/settings-file.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import type { AuditAction } from '../../src/store/audit-actions.js';
import { readProjectFile } from '../support/project-files.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

const UNSET = tenantSettingsSchema.parse({});
const texts = loadTexts();

const change = (run: Awaited<ReturnType<typeof openWorld>>['run'], settings: object, seen: number) =>
  run((work) =>
    changeSettings(work, SYSTEM, tenantSettingsSchema.parse({ ...work.directory.settings, ...settings }), seen),
  );

describe('the file', () => {
  test.each(['vi', 'en'] as const)('what is exported in %s is read back as it was', (locale) => {
    const file = readSettingsYaml(readProjectFile('samples/thiet-lap.yaml'), UNSET);
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    for (const address of ['teacher', 'comrade', 'formal', 'familiar'] as const) {
      const settings = {
        ...file.settings,
        address,
        escalation: { ...file.settings.escalation, digestTo: 'leaders' as const, digestAt: '' as const },
        quiet: { from: '22:00', to: '05:45', daysOff: true },
        consent: { vi: 'Dòng một: "có"\n\n# dòng hai', en: 'yes' },
      };
      const yaml = settingsYaml({ ...settings, rev: 7, at: 0, by: 'x' }, (ref) => texts.format(locale, ref));
      expect(isSettingsYaml(yaml)).toBe(true);
      expect(readSettingsYaml(yaml, UNSET)).toEqual({ ok: true, settings, revision: 7 });
    }
  });

  test('what a file leaves out stays; what it empties is emptied', () => {
    const present = tenantSettingsSchema.parse({
      address: 'formal',
      calendar: { holidays: [{ from: '2027-02-01', to: '2027-02-14', name: 'Tết' }], workingDays: ['2027-02-20'] },
    });
    const read = readSettingsYaml('calendar:\n  workingDays: ""\nquiet:\n  from: 22h\n', present);
    expect(read).toMatchObject({
      ok: true,
      settings: {
        address: 'formal',
        quiet: { from: '22:00', to: '06:30' },
        calendar: { holidays: present.calendar.holidays, workingDays: [] },
      },
    });
    expect(readSettingsYaml('calendar:\n  holidays: []\n', present)).toMatchObject({
      settings: { calendar: { holidays: [], workingDays: ['2027-02-20'] } },
    });
  });

  test('every problem has its line and field', () => {
    const yaml = `address: bạn
quiet:
  daysof: không
  to: 26:00
calendar:
  holidays:
    - from: 31/02/2027
      to: 14/02/2027
kinds:
  - key: "a:b"
    name: X
escalation:
  lateReminders: 9
  digestAt: trưa
consent: x
xyzzy: 1
`;
    const read = readSettingsYaml(yaml, UNSET);
    expect(read.ok ? [] : read.problems.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '1 address bad-address',
      '3 quiet.daysof unknown-key-near',
      '4 quiet.to bad-clock',
      '7 calendar.holidays[1].from bad-day',
      '10 kinds[1].key bad-kind-key',
      '13 escalation.lateReminders bad-count',
      '14 escalation.digestAt bad-clock',
      '15 consent not-map',
      '16 xyzzy unknown-key',
    ]);
    const crossed = readSettingsYaml('escalation:\n  digestAt: 5:00\n', UNSET);
    expect(crossed.ok ? [] : crossed.problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 in-quiet-hours']);
  });

  test('is told from a campaign', () => {
    expect(isSettingsYaml(readProjectFile('samples/thiet-lap.yaml'))).toBe(true);
    expect(isSettingsYaml(readProjectFile('samples/thanh-ba.campaign.yaml'))).toBe(false);
  });
});

test('another replica works with a change from its next round on, at no trip more', async () => {
  const world = await openWorld(1);
  const other = await world.replica();
  expect(await other.run(async ({ calendar }) => calendar.isQuiet(at('2026-09-25T20:00')))).toBe(false);
  expect(await change(world.run, { quiet: { from: '19:00', to: '06:30', daysOff: false } }, 0)).toMatchObject({
    ok: true,
    rev: 1,
  });
  expect(await other.run(async ({ calendar }) => calendar.isQuiet(at('2026-09-25T20:00')))).toBe(true);
  expect(other.settings().quiet.from).toBe('19:00');
  expect(other.calendar.isQuiet(at('2026-09-25T20:00'))).toBe(true);
});

test('of two who change at once the second is told, and nothing is lost', async () => {
  const { run } = await openWorld(1);
  await change(run, { address: 'comrade' }, 0);
  await expect(change(run, { address: 'formal' }, 0)).rejects.toMatchObject({ code: 'settings-changed' });
  expect(await run(async ({ directory }) => directory.settings.address)).toBe('comrade');
  const both = await Promise.allSettled([
    change(run, { address: 'formal' }, 1),
    change(run, { welcome: { vi: 'Chào', en: '' } }, 1),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await run(async ({ directory }) => directory.settings.rev)).toBe(2);
});

test('who changed what when stands in the history, without what was written', async () => {
  const { run } = await openWorld(1);
  await change(run, { address: 'comrade', consent: { vi: 'Bí mật', en: '' } }, 0);
  const lines: string[] = [];
  for await (const { by, action, subject, detail } of await run(async (work) => historyRows(work, {})))
    if (action.startsWith('settings.')) lines.push(`${by} ${action} ${subject} ${detail}`);
  expect(lines).toEqual(['system settings.address 1 form: teacher > comrade', 'system settings.consent 1 vi']);
  expect(await change(run, { address: 'comrade' }, 1)).toMatchObject({ ok: true, changes: [], rev: 1 });
});

describe('a line of the history tells from what to what', () => {
  type Run = Awaited<ReturnType<typeof openWorld>>['run'];
  const told = (run: Run, action: AuditAction, subject: string) =>
    run(async (work) =>
      (await historyDetails(work, { id: '1-0', at: 0, by: SYSTEM, action, subject })).map((ref) =>
        texts.format('en', ref),
      ),
    );

  test('also when it was changed again since; of texts only that they changed', async () => {
    const { run } = await openWorld(1);
    await change(run, { address: 'comrade', consent: { vi: 'Bí mật', en: '' } }, 0);
    await change(run, { quiet: { from: '22:00', to: '05:30', daysOff: false } }, 1);
    expect(await told(run, 'settings.address', '1')).toEqual(['• Form of address (in Vietnamese): thầy/cô → đồng chí']);
    expect(await told(run, 'settings.consent', '1')).toEqual(['• Text of consent (Vietnamese): changed']);
    expect(await told(run, 'settings.quiet', '2')).toEqual(['• Quiet hours: 21:00–06:30 → 22:00–05:30']);
  });

  test('of many changes the first, shortly; of what is not kept nothing', async () => {
    const { run } = await openWorld(1);
    const name = 'Trung tâm '.repeat(4).trim();
    const kinds = Array.from({ length: 9 }, (_, i) => ({
      key: `K${i}`,
      vi: `${name}${i}`,
      en: `${i}${name}`,
      sort: 'school',
    }));
    expect(await change(run, { kinds }, 0)).toMatchObject({ ok: true });
    const lines = await told(run, 'settings.kinds', '1');
    expect([lines.length, lines.at(-1)]).toEqual([3, '… and 7 more']);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(130);
    expect(await told(run, 'settings.kinds', '7')).toEqual([]);
    expect(await told(run, 'settings.kinds', 'x')).toEqual([]);
    expect(await told(run, 'pledge.sign', '1')).toEqual([]);
  });
});

test('the last change can be taken back, an older one not', async () => {
  const { run } = await openWorld(1);
  await change(run, { address: 'comrade' }, 0);
  await change(run, { address: 'formal' }, 1);
  await expect(run((work) => undoSettings(work, SYSTEM, 1))).rejects.toMatchObject({ code: 'settings-changed' });
  await run((work) => undoSettings(work, SYSTEM, 2));
  expect(await run(async ({ directory }) => directory.settings.address)).toBe('comrade');
  await run((work) => undoSettings(work, SYSTEM, 3));
  expect(await run(async ({ directory }) => directory.settings.address)).toBe('formal');
});

test('what was agreed to stays readable; a text that comes back is the same version', async () => {
  const { run } = await openWorld(1);
  const version = () => run(async (work) => presentConsent(work).version);
  const own = await version();
  await change(run, { consent: { vi: 'Bản một', en: '' } }, 0);
  const first = await version();
  await change(run, { consent: { vi: 'Bản hai', en: 'Second' } }, 1);
  expect(new Set([own, first, await version()]).size).toBe(3);
  const say = (ref: Parameters<typeof texts.format>[1] | undefined) => ref && texts.format('en', ref);
  expect(say(await run((work) => agreedText(work, first)))).toBe('Bản một');
  expect(say(await run((work) => agreedText(work, own)))).toContain('personal data');
  expect(await run((work) => agreedText(work, 'unknown'))).toBeUndefined();
  await change(run, { consent: { vi: 'Bản một', en: '' } }, 2);
  expect(await version()).toBe(first);
});

test('a roster is read with the names of the tenant’s kinds', async () => {
  const { run } = await openWorld(1);
  const kind = { key: 'TTHTCĐ', vi: 'Trung tâm học tập cộng đồng', en: '', sort: 'school', words: [] };
  await change(run, { kinds: [kind] }, 0);
  const csv = `code,name,kind,parent_code,locality\n${OFFICE},Phòng GD&ĐT,phong,,\nt1,TT Một,trung tâm học tập cộng đồng,${OFFICE},\n`;
  await run((work) => importRoster(work, SYSTEM, Buffer.from(csv), { keep: true }));
  const unit = await run(async ({ directory: { tree } }) => ({ ...tree.get('t1'), office: tree.isOffice('t1') }));
  expect(unit).toMatchObject({ kind: 'TTHTCĐ', office: false });
});

test('the form of address is the tenant’s, at the beginning of a sentence too', () => {
  let address = 'teacher';
  const spoken = loadTexts(() => address);
  const say = (): string[] => [
    spoken.format('vi', { id: 'dialog-press-a-button' }),
    spoken.format('vi', { id: 'join-offer', args: { role: 'A', unit: 'B' } }),
  ];
  expect(say()).toEqual(['Mời thầy/cô bấm một nút dưới đây.', expect.stringMatching(/^Thầy\/cô được mời/)]);
  address = 'comrade';
  expect(say()).toEqual(['Mời đồng chí bấm một nút dưới đây.', expect.stringMatching(/^Đồng chí được mời/)]);
});
