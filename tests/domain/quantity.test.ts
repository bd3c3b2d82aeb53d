import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, parseQuantity, progressAgainst } from '../../src/domain/quantity.js';

describe('parseQuantity', () => {
  it.each([
    ['18 tiết', { value: 18, unit: 'tiết' }],
    ['18tiết', { value: 18, unit: 'tiết' }],
    ['khoảng 20', { value: 20 }],
    ['Đã dạy được 18 tiết, còn 2 tiết', { value: 18, unit: 'tiết' }],
    ['1.250,5', { value: 1250.5 }],
    ['1,250.5', { value: 1250.5 }],
    ['1.250', { value: 1250 }],
    ['1,250', { value: 1250 }],
    ['1.250.000 đồng', { value: 1_250_000, unit: 'đồng' }],
    ['1 250 000 đồng', { value: 1_250_000, unit: 'đồng' }],
    ['1,5', { value: 1.5 }],
    ['1.5', { value: 1.5 }],
    ['0,125', { value: 0.125 }],
    ['-5 %', { value: -5, percent: true }],
    ['80%', { value: 80, percent: true }],
    ['80 % học sinh', { value: 80, percent: true, unit: 'học sinh' }],
    ['80 phần trăm', { value: 80, percent: true }],
    ['tám mươi phần trăm', { value: 80, percent: true }],
    ['12/15', { value: 12, of: 15 }],
    ['12/15 lớp', { value: 12, of: 15, unit: 'lớp' }],
    ['12 trên 15 giáo viên', { value: 12, of: 15, unit: 'giáo viên' }],
    ['mười lăm', { value: 15 }],
    ['mười lăm'.normalize('NFD'), { value: 15 }],
    ['muoi lam tiet', { value: 15, unit: 'tiet' }],
    ['hai mươi mốt tiết', { value: 21, unit: 'tiết' }],
    ['hai mươi tư', { value: 24 }],
    ['mot buoi', { value: 1, unit: 'buoi' }],
    ['hai muoi mot cay', { value: 21, unit: 'cay' }],
    ['năm', { value: 5 }],
    ['một trăm linh năm cây xanh', { value: 105, unit: 'cây xanh' }],
    ['ba nghìn hai trăm', { value: 3200 }],
    ['hai triệu đồng', { value: 2_000_000, unit: 'đồng' }],
    ['2 triệu', { value: 2_000_000 }],
    ['1,5 tỷ đồng', { value: 1_500_000_000, unit: 'đồng' }],
    ['1tr2', { value: 1_200_000 }],
    ['500k', { value: 500_000 }],
    ['twenty-one lessons', { value: 21, unit: 'lessons' }],
    ['two hundred', { value: 200 }],
    ['18-20 tiết', { value: 18, unit: 'tiết' }],
    ['20 tiết trước 15/1/2027', { value: 20, unit: 'tiết trước' }],
    ['đến 15/1 được 20 tiết', { value: 20, unit: 'tiết' }],
  ])('%s', (text, expected) => expect(parseQuantity(text)).toEqual(expected));

  it.each(['', 'chưa có', 'sẽ làm sau', 'se lam sau', 'năm học này', 'nam hoc nay', 'không đạt', 'ngày 15/1/2027'])(
    '%s holds no figure',
    (text) => expect(parseQuantity(text)).toBeUndefined(),
  );

  it.each(['1.25.3', '1,2,3', '1.2,5.3'])('%s cannot be read for certain', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it('reads back every number it writes, in both languages', () => {
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }).map((n) => n / 10),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom('vi' as const, 'en' as const), (value, locale) => {
        expect(parseQuantity(`được ${formatNumber(value, locale)} tiết`)).toEqual({ value, unit: 'tiết' });
      }),
    );
  });

  it('never fails, and gives only finite numbers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d.,/%k tr-]{0,20}$/)), (text) => {
        const value = parseQuantity(text)?.value;
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatNumber', () => {
  it('groups as each language does', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  });
});

describe('progressAgainst', () => {
  it.each([
    ['18 tiết', '36 tiết thực hành', 0.5],
    ['18', '36 tiết', 0.5],
    ['40 tiết', '36 tiết', 40 / 36],
    ['60%', '80% học sinh', 0.75],
    ['12/15 lớp', '80%', 1],
    ['12/15', '15 lớp', 0.8],
    ['50%', '36 tiết', 0.5],
    ['12 lớp', '100% lớp', undefined],
    ['12 lớp', '36 tiết', undefined],
    ['chưa có', '36 tiết', undefined],
    ['5', '0', undefined],
  ])('%s against %s', (figure, target, ratio) => {
    const found = progressAgainst(figure, target);
    if (ratio === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(ratio, 10);
  });
});
