import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { formatMoment } from '../../src/domain/moment.js';
import { parseMoment } from '../../src/domain/moment-text.js';
import { meansNow } from '../../src/domain/now-words.js';

const calendar = createCalendar();
/** A Thursday, 10:15. */
const now = Date.parse('2026-09-03T10:15:00+07:00');
const read = (words: string): string => {
  const result = parseMoment(words, { now, calendar, days: 366 });
  if (result.ok) return formatMoment(calendar, result.at);
  const meant = result.suggestion === undefined ? '' : ` ${formatMoment(calendar, result.suggestion)}`;
  return result.reason + meant;
};

describe('a moment as people type it', () => {
  test.each([
    ['7h sáng mai', '04/09/2026 07:00'],
    ['7h sang mai', '04/09/2026 07:00'],
    ['15/1/2027 8:00', '15/01/2027 08:00'],
    ['8:00 15/1/2027', '15/01/2027 08:00'],
    ['lúc 8 giờ ngày 15/1/2027', '15/01/2027 08:00'],
    ['17 giờ 30 thứ sáu', '04/09/2026 17:30'],
    ['17h30 thứ 6', '04/09/2026 17:30'],
    ['thứ hai tuần sau 7h', '07/09/2026 07:00'],
    ['7h thứ hai tới', '07/09/2026 07:00'],
    ['2h chiều', '03/09/2026 14:00'],
    ['2 giờ chiều mai', '04/09/2026 14:00'],
    ['chiều mai 2h', '04/09/2026 14:00'],
    ['7h tối nay', '03/09/2026 19:00'],
    ['tối mai 7h', '04/09/2026 19:00'],
    ['12h trưa', '03/09/2026 12:00'],
    ['1h trưa mai', '04/09/2026 13:00'],
    ['8 giờ rưỡi sáng mai', '04/09/2026 08:30'],
    ['8h rưỡi mai', '04/09/2026 08:30'],
    ['10h', '04/09/2026 10:00'],
    ['10:16', '03/09/2026 10:16'],
    ['9h ngày kia', '05/09/2026 09:00'],
    ['30 phút nữa', '03/09/2026 10:45'],
    ['2 giờ nữa', '03/09/2026 12:15'],
    ['sau 2 tiếng', '03/09/2026 12:15'],
    ['tomorrow 7am', '04/09/2026 07:00'],
    ['7:30 pm today', '03/09/2026 19:30'],
    ['in 20 minutes', '03/09/2026 10:35'],
    ['24h hôm nay', '04/09/2026 00:00'],
    ['2026-10-01 06:45', '01/10/2026 06:45'],
    ['7 ruoi sang mai', '04/09/2026 07:30'],
    ['7 rưỡi', '04/09/2026 07:30'],
    ['chiều mai 2 rưỡi', '04/09/2026 14:30'],
    ['bảy giờ rưỡi sáng mai', '04/09/2026 07:30'],
    ['mai 8 giờ mười lăm', '04/09/2026 08:15'],
    ['sáng mai lúc 7 rưỡi', '04/09/2026 07:30'],
    ['7h kém 15 sáng mai', '04/09/2026 06:45'],
    ['8 giờ kém mười sáng mai', '04/09/2026 07:50'],
    ['7.30 sáng mai', '04/09/2026 07:30'],
    ['một tiếng nữa', '03/09/2026 11:15'],
    ['nửa tiếng nữa', '03/09/2026 10:45'],
    ['8h sáng mai 04/09', '04/09/2026 08:00'],
    ['8h thứ sáu 04/09', '04/09/2026 08:00'],
    ['8h 05/09', '05/09/2026 08:00'],
    ['8h 5.9', '05/09/2026 08:00'],
    ['8 giờ ngày 5', '05/09/2026 08:00'],
    ['ba giờ chiều thứ hai', '07/09/2026 15:00'],
    ['8h mùng 5', '05/09/2026 08:00'],
    ['mung 5 8h', '05/09/2026 08:00'],
    ['8h ngày mồng năm', '05/09/2026 08:00'],
    ['7h30 sáng mồng 5/10', '05/10/2026 07:30'],
    ['8h mùng một tháng mười', '01/10/2026 08:00'],
    ['8h mùng 5 tháng này', '05/09/2026 08:00'],
    ['8h thứ bảy mùng 5', '05/09/2026 08:00'],
    ['8h mai mùng 4', '04/09/2026 08:00'],
    ['8h chào mừng 20/11', '20/11/2026 08:00'],
    ['gửi bảy giờ', '04/09/2026 07:00'],
  ])('%s → %s', (words, moment) => {
    expect(read(words)).toBe(moment);
  });

  test.each([
    ['sáng mai', 'no-hour 04/09/2026 08:00'],
    ['15/1/2027', 'no-hour 15/01/2027 08:00'],
    ['hôm nay', 'no-hour'],
    ['8h hôm nay', 'past'],
    ['2/9/2026 8:00', 'past'],
    ['31/2 8h', 'no-such-day'],
    ['25h', 'unreadable'],
    ['8h75', 'unreadable'],
    ['khi nào tiện', 'unreadable'],
    ['', 'unreadable'],
    ['7', 'unreadable'],
    ['8h 1/1/2030', 'too-far'],
    ['7.300 sáng mai', 'unreadable'],
    ['7h kém 75 sáng mai', 'unreadable'],
    ['8h mai 5/9', 'unreadable'],
    ['mai 8 giờ lăm', 'unreadable'],
    ['mùng 5', 'no-hour 05/09/2026 08:00'],
    ['8h mùng 1 tết', 'which-day'],
    ['8h mùng 5 âm lịch', 'unreadable'],
    ['8h rằm tháng 8', 'which-day'],
    ['8h mai mùng 5', 'unreadable'],
    ['8h mai thứ bảy', 'unreadable'],
    ['8h thứ ba 5/10', 'which-day'],
    ['8h 5/9 6/9', 'which-day'],
    ['8h từ mùng 5 đến mùng 7', 'which-day'],
    ['8h tuần sau', 'which-day'],
    ['8h tháng 9', 'which-day'],
    ['bay gio', 'unreadable'],
    ['gửi luôn bây giờ cho kịp', 'unreadable'],
    ['gui ngay bay gio cho kip', 'unreadable'],
  ])('%s is refused: %s', (words, reason) => {
    expect(read(words)).toBe(reason);
  });

  test('another hour alone keeps the day that stood, unless it is over', () => {
    const standing = (words: string, day: string): string => {
      const result = parseMoment(words, { now, calendar, days: 366, day });
      return result.ok ? formatMoment(calendar, result.at) : result.reason;
    };
    expect(standing('9h30', '2026-09-04')).toBe('04/09/2026 09:30');
    expect(standing('11h30', '2026-09-04')).toBe('04/09/2026 11:30');
    expect(standing('11h30 mai', '2026-09-08')).toBe('04/09/2026 11:30');
    expect(standing('9h30', '2026-09-03')).toBe('04/09/2026 09:30');
  });

  test('now, but no hour and no day', () => {
    const now = [
      'gửi ngay',
      'Gửi ngay đi!',
      'gui luon',
      'ngay bây giờ',
      'ngay bay gio',
      'bây giờ',
      'send now',
      'Gửi ngay, không hẹn giờ',
    ];
    const not = ['bay gio', 'gui bay gio', 'gửi bảy giờ', 'ngay mai', 'gửi ngay sáng mai', 'ngày 5', 'gửi'];
    expect(now.filter((words) => !meansNow(words))).toEqual([]);
    expect(not.filter(meansNow)).toEqual([]);
  });

  test('never throws, and what it reads lies ahead', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (words) => {
        const result = parseMoment(words, { now, calendar, days: 366 });
        expect(!result.ok || result.at > now).toBe(true);
      }),
    );
  });
});
