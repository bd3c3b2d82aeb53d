import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import { ladderOf } from '../../src/domain/ladder.js';
import { settingsDiff } from '../../src/domain/settings-diff.js';
import { editedSettings, withHoliday, withKind } from '../../src/domain/settings-edits.js';
import { settingsFlaws } from '../../src/domain/settings-rules.js';
import {
  parseAddress,
  parseQuiet,
  parseReaders,
  parseSettingTime,
  parseYesNo,
} from '../../src/domain/settings-words.js';
import { calendarSettingsOf, tenantSettingsSchema } from '../../src/domain/tenant-settings.js';
import { createKinds } from '../../src/domain/unit-kinds.js';
import { createUnitTree } from '../../src/domain/unit-tree.js';

const UNSET = tenantSettingsSchema.parse({});
const at = (local: string): number => Date.parse(`${local}:00+07:00`);
const HOME = { zone: 'Asia/Ho_Chi_Minh', country: 'VN' };

test('nothing set is what the program does of itself', () => {
  expect(calendarSettingsOf(UNSET, HOME)).toEqual(calendarSettingsSchema.parse({}));
  expect(settingsFlaws(UNSET)).toEqual([]);
});

test.each([
  ['21:00-06:00', { from: '21:00', to: '06:00' }],
  ['từ 21h đến 6h30', { from: '21:00', to: '06:30' }],
  ['22 giờ – 5 giờ', { from: '22:00', to: '05:00' }],
  ['20:30 tới 7:00', { from: '20:30', to: '07:00' }],
  ['không', { from: '00:00', to: '00:00' }],
  ['25:00-06:00', undefined],
  ['21:00', undefined],
  ['21:00-21:00', undefined],
  ['tối đến sáng', undefined],
  ['1-2-3', undefined],
])('quiet hours as people type them: %s', (typed, read) => {
  expect(parseQuiet(typed)).toEqual(read);
});

test('words of the file: with marks or without, in both languages', () => {
  expect(['thầy/cô', 'Thầy cô', 'đồng chí', 'ONG/BA', 'anh - chị', 'bạn'].map(parseAddress)).toEqual([
    'teacher',
    'teacher',
    'comrade',
    'formal',
    'familiar',
    undefined,
  ]);
  expect(['có', 'Không', 'yes', 'false', 'maybe'].map(parseYesNo)).toEqual([true, false, true, false, undefined]);
  expect(['tất cả', 'Chuyên viên', 'leaders', 'ai đó'].map(parseReaders)).toEqual([
    'all',
    'officers',
    'leaders',
    undefined,
  ]);
  expect(['6', '6:30', '6h', '24h', '24:30', '7:75', 'x'].map(parseSettingTime)).toEqual([
    '06:00',
    '06:30',
    '06:00',
    '00:00',
    undefined,
    undefined,
    undefined,
  ]);
});

describe('what does not fit together is named', () => {
  const flawOf = (settings: object): string[] =>
    settingsFlaws(tenantSettingsSchema.parse(settings)).map(({ path, code }) => `${path.join('.')} ${code}`);

  test.each([
    [{ quiet: { from: '06:30', to: '06:00' } }, ['quiet.to quiet-too-long']],
    [{ escalation: { digestAt: '05:00' } }, ['escalation.digestAt in-quiet-hours']],
    [{ escalation: { newsAt: '21:00' } }, ['escalation.newsAt in-quiet-hours']],
    [{ escalation: { digestAt: '06:30', newsAt: '20:59' } }, []],
    [{ quiet: { from: '00:00', to: '00:00' }, escalation: { digestAt: '03:00' } }, []],
    [
      { calendar: { holidays: [{ from: '2027-02-14', to: '2027-02-01', name: '' }] } },
      ['calendar.holidays.0.to from-after-to'],
    ],
    [
      { calendar: { holidays: [{ from: '2027-01-01', to: '2027-12-31', name: '' }] } },
      ['calendar.holidays.0.to range-too-long'],
    ],
    [
      {
        kinds: [
          { key: 'MN', vi: 'Mầm non' },
          { key: 'mn', vi: 'Nhà trẻ' },
        ],
      },
      ['kinds.1.key kind-twice'],
    ],
    [
      {
        kinds: [
          { key: 'MN', vi: 'Mầm non' },
          { key: 'X', vi: 'mam non' },
        ],
      },
      ['kinds.1 kind-taken'],
    ],
  ])('%j', (settings, flaws) => {
    expect(flawOf(settings)).toEqual(flaws);
  });
});

test('a difference tells each thing once, and not the order of lists', () => {
  const a = tenantSettingsSchema.parse({
    calendar: { holidays: [{ from: '2027-02-01', to: '2027-02-14', name: 'Tết' }], weekend: [7, 6] },
  });
  const b = tenantSettingsSchema.parse({
    address: 'comrade',
    quiet: { from: '22:00' },
    calendar: {
      weekend: [6, 7],
      holidays: [
        { from: '2027-06-01', to: '2027-07-31', name: 'Hè' },
        { from: '2027-02-01', to: '2027-02-14', name: 'Tết Đinh Mùi' },
      ],
    },
  });
  expect(settingsDiff(a, a)).toEqual([]);
  expect(settingsDiff(a, b).map(({ group, field, before, after }) => [group, field, before, after])).toEqual([
    ['address', 'form', 'teacher', 'comrade'],
    ['quiet', 'hours', '21:00–06:30', '22:00–06:30'],
    ['calendar', 'holiday', 'Tết', 'Tết Đinh Mùi'],
    ['calendar', 'holiday', undefined, 'Hè'],
  ]);
});

describe('the calendar that settings make', () => {
  const calendarOf = (settings: object) =>
    createCalendar(calendarSettingsOf(tenantSettingsSchema.parse(settings), HOME));

  test('days off are quiet as a whole where the tenant says so', () => {
    const calendar = calendarOf({ quiet: { daysOff: true } });
    // 26/09/2026 is a Saturday.
    expect(calendar.isQuiet(at('2026-09-26T10:00'))).toBe(true);
    expect(calendar.isQuiet(at('2026-09-25T10:00'))).toBe(false);
    expect(calendar.afterQuietHours(at('2026-09-25T22:00'))).toBe(at('2026-09-28T06:30'));
    expect(calendar.afterQuietHours(at('2026-09-26T10:00'))).toBe(at('2026-09-28T06:30'));
    expect(calendar.isQuietMinute(10 * 60)).toBe(false);
    const open = calendarOf({ quiet: { daysOff: true }, calendar: { weekend: [7] } });
    expect(open.isQuiet(at('2026-09-26T10:00'))).toBe(false);
  });

  test('a duty that falls due on a quiet day is told on the last morning before', () => {
    const calendar = calendarOf({ quiet: { daysOff: true } });
    const ladder = ladderOf({ opensAt: at('2026-09-14T00:00'), dueAt: at('2026-09-27T17:00') }, calendar);
    expect(ladder.find(({ stage }) => stage === 'due')?.at).toBe(at('2026-09-25T06:30'));
    expect(ladder.every((rung) => !calendar.isQuiet(rung.at))).toBe(true);
  });

  test('fewer reminders, then the office above at its hour, then the one above that', () => {
    const escalation = { lateReminders: 1, digestAt: '16:00', higherAfter: 2 };
    const window = { opensAt: at('2026-09-21T00:00'), dueAt: at('2026-09-25T17:00') };
    const after = ladderOf(window, calendarOf({ escalation })).slice(3);
    expect(after.map(({ stage, at: moment }) => [stage, moment])).toEqual([
      ['late1', at('2026-09-28T06:30')],
      ['escalate', at('2026-09-29T16:00')],
      ['higher', at('2026-10-01T16:00')],
    ]);
    const more = ladderOf(window, calendarOf({ escalation: { lateReminders: 5 } })).map(({ stage }) => stage);
    expect(more.slice(3)).toEqual(['late1', 'late2', 'late3', 'late4', 'late5', 'escalate']);
  });

  test('without public holidays the second of September is a day like others', () => {
    expect(calendarOf({}).isWorkingDay('2026-09-02')).toBe(false);
    expect(calendarOf({ calendar: { publicHolidays: false } }).isWorkingDay('2026-09-02')).toBe(true);
  });
});

test('kinds of the tenant: read by their names, schools or offices as it says', () => {
  const own = { key: 'TTHTCĐ', vi: 'Trung tâm học tập cộng đồng', en: '', sort: 'school' as const, words: ['tt htcđ'] };
  const kinds = createKinds([own, { key: 'MN', vi: 'Trường mầm non', en: 'Nursery', sort: '' as const, words: [] }]);
  expect(['TT HTCĐ', 'trung tam hoc tap cong dong', 'nursery', 'Mầm non'].map(kinds.of)).toEqual([
    'TTHTCĐ',
    'TTHTCĐ',
    'MN',
    'MN',
  ]);
  expect(kinds.sortOf('tthtcđ')).toBe('school');
  expect(kinds.sortOf('MN')).toBe('school');
  expect(kinds.named('mn')).toEqual({ vi: 'Trường mầm non', en: 'Nursery' });
  expect(kinds.named('TH')).toBeUndefined();
  const unit = (code: string, kind: string, parent?: string) => ({
    code,
    name: code,
    kind,
    locality: '',
    rev: 1,
    ...(parent === undefined ? {} : { parent }),
  });
  const units = [unit('A', 'so'), unit('B', 'TTHTCĐ', 'A'), unit('C', 'TH', 'B')];
  expect(createUnitTree(units).isOffice('B')).toBe(true);
  expect(createUnitTree(units, kinds).isOffice('B')).toBe(false);
});

describe('what a button changes', () => {
  test.each([
    ['address', 'comrade', { address: 'comrade' }],
    ['quiet', '22000600', { quiet: { from: '22:00', to: '06:00' } }],
    ['weekend', '7', { calendar: { weekend: [7] } }],
    ['digest', '', { escalation: { digestAt: '' } }],
    ['news', '1100', { escalation: { newsAt: '11:00' } }],
    ['higher', '5', { escalation: { higherAfter: 5 } }],
  ])('%s %s', (edit, value, expected) => {
    expect(editedSettings(UNSET, edit, value)).toMatchObject(expected);
  });

  test.each([
    ['address', 'boss'],
    ['quiet', '2500'],
    ['quiet', '22002500'],
    ['weekend', '123'],
    ['late', '0'],
    ['late', '6'],
    ['higher', '21'],
    ['news', ''],
    ['daysOff', 'yes'],
    ['dropHoliday', '0'],
    ['dropKind', '-1'],
    ['constructor', 'x'],
    ['', ''],
  ])('a forged one changes nothing: %s %s', (edit, value) => {
    expect(editedSettings(UNSET, edit, value)).toBeUndefined();
  });

  test('a holiday of the same days takes another name, a kind keeps what rosters write for it', () => {
    const holiday = { from: '2027-02-01', to: '2027-02-14', name: 'Tết' };
    const twice = withHoliday(withHoliday(UNSET, holiday), { ...holiday, name: 'Tết Đinh Mùi' });
    expect(twice.calendar.holidays).toEqual([{ ...holiday, name: 'Tết Đinh Mùi' }]);
    const kinds = [{ key: 'X', vi: 'Một', en: '', sort: 'school' as const, words: ['mot'] }];
    const renamed = withKind({ ...UNSET, kinds }, { key: 'x', vi: 'Hai', en: 'Two', sort: '' });
    expect(renamed.kinds).toEqual([{ key: 'X', vi: 'Hai', en: 'Two', sort: 'school', words: ['mot'] }]);
  });
});
