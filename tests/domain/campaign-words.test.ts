import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  campaignIdFrom,
  parseCampaignDay,
  parseHour,
  parseSchoolYear,
  parseWeekday,
} from '../../src/domain/campaign-words.js';
import { nearest } from '../../src/domain/nearest.js';

describe('words of a campaign file', () => {
  it('weekdays', () => {
    const typed = [
      'Monday',
      'thứ hai',
      'Thứ Sáu',
      'thu 6',
      'T6',
      '5',
      'fri',
      'Chủ nhật',
      'CN',
      '7',
      'thứ tư',
      'thu',
      '0',
      '8',
      'thứ 8',
      '',
    ];
    expect(typed.map(parseWeekday)).toEqual([
      1,
      1,
      5,
      5,
      5,
      5,
      5,
      7,
      7,
      7,
      3,
      4,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('hours', () => {
    const typed = ['0', '17', '17:00', '17h', '17h00', '17 giờ', '23', '24', '17:30', '', '-1'];
    expect(typed.map(parseHour)).toEqual([0, 17, 17, 17, 17, 17, 23, undefined, undefined, undefined, undefined]);
  });

  it('days and school years', () => {
    expect(
      ['2026-09-30', '30/09/2026', '30/9/2026', '30.9.2026', '31/2/2027', '9/2026', 'mai'].map(parseCampaignDay),
    ).toEqual(['2026-09-30', '2026-09-30', '2026-09-30', '2026-09-30', undefined, undefined, undefined]);
    expect(['2026-2027', '2026–2027', '2026/2027', '2026-2028', '2026'].map(parseSchoolYear)).toEqual([
      '2026-2027',
      '2026-2027',
      '2026-2027',
      undefined,
      undefined,
    ]);
  });

  it('ids are always valid and keep the year of a long title', () => {
    expect(campaignIdFrom('Giao ước thi đua năm học 2026-2027 ngành giáo dục', '2026-2027')).toBe(
      'giao-uoc-thi-dua-2026',
    );
    expect(campaignIdFrom('Thi đua 20/11', '2026-2027')).toBe('thi-dua-20-11');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) =>
        /^[a-z0-9-]{1,24}$/.test(campaignIdFrom(title, '2026-2027')),
      ),
    );
  });
});

describe('nearest word', () => {
  it('finds what was meant, and nothing where nothing was', () => {
    const keys = ['schoolYear', 'contents', 'indicatorGroups', 'title', 'kinds'];
    expect(['school_year', 'Content', 'indicator-group', 'titel', 'kind'].map((word) => nearest(word, keys))).toEqual(
      keys,
    );
    expect(['status', 'màu sắc', ''].map((word) => nearest(word, keys))).toEqual([undefined, undefined, undefined]);
    expect(nearest('title', [])).toBeUndefined();
  });
});
