import { describe, expect, test } from 'vitest';
import { figureDoubt } from '../../src/domain/figure-doubt.js';

const doubt = (figure: string, target: string): string => {
  const found = figureDoubt(figure, target);
  if (found === undefined) return '';
  return found.code === 'far' ? `far ${found.times}` : found.code;
};

describe('what a figure may not mean', () => {
  test.each([
    ['12/15 phần trăm', '50 cây', 'mixed'],
    ['12/15%', '80% học sinh', 'mixed'],
    ['hơn một nửa', '50 cây', 'part'],
    ['quá nửa số lớp', '15 lớp', 'part'],
    ['hon mot nua', '15 lớp', 'part'],
    ['hai phần ba', '15 lớp', 'part'],
    ['2 phần 3 số lớp', '15 lớp', 'part'],
    ['more than half', '15 classes', 'part'],
    ['three quarters', '15 classes', 'part'],
    ['một nửa', '1 thư viện, 500 đầu sách', 'part'],
    ['75', '80% học sinh', 'percent'],
    ['120 học sinh', '80% học sinh', 'percent'],
    ['500 cây', '50 cây', 'far 10'],
    ['151', '50 cây bóng mát', 'far 3'],
    ['2026', '50 cây', 'far 40.5'],
    ['400%', '50 cây', 'far 4'],
  ])('%s of %s: %s', (figure, target, code) => {
    expect(doubt(figure, target)).toBe(code);
  });
});

describe('what is taken without a question', () => {
  test.each([
    ['0', '80% học sinh'],
    ['18 tiết', '20 tiết đọc'],
    ['150 cây', '50 cây'],
    ['75%', '80% học sinh'],
    ['12/15', '80% lớp'],
    ['12/15 lớp', '15 lớp'],
    ['80%', '50 cây'],
    ['5 phần quà', '20 phần quà'],
    ['5 cây nữa', '20 cây'],
    ['10 tiết, nửa số lớp tham gia', '20 tiết'],
    ['60%, hơn một nửa', '80% học sinh'],
    ['12 lớp (quá nửa)', '15 lớp'],
    ['70 em', '20 học sinh'],
    ['40 tiết', '2 tiết mỗi tuần'],
    ['40 buổi', '2 buổi/tuần'],
    ['600 sách', '1 thư viện, 500 đầu sách'],
    ['300 em', 'học sinh đọc sách đều'],
    ['nhiều lắm', '50 cây'],
  ])('%s of %s', (figure, target) => {
    expect(doubt(figure, target)).toBe('');
  });
});
