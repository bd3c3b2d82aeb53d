import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clip,
  codePointLength,
  containsFolded,
  fold,
  meansEverybody,
  meansFinished,
  normalise,
} from '../../src/domain/text.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'ệ',
      'e',
      '\u0323',
      '\u0302',
      ' ',
      '\u00A0',
      '\n',
      '\r',
      '\u200D',
      '\uFE0F',
      '👩',
      '🏫',
      '\u202E',
      '\uD83D',
    ),
  }),
);

describe('normalise', () => {
  it.each([
    ['composes', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['trims and collapses', '  Trồng \u00A0\t 50\u2003cây  ', 'Trồng 50 cây'],
    ['keeps newlines, trims each line', ' một \r\n  hai \r ba ', 'một\nhai\nba'],
    ['keeps at most one empty line', 'một\n\n\n \n\nhai', 'một\n\nhai'],
    ['removes zero-width characters', 'tr\u200Bườ\uFEFFng\u2060', 'trường'],
    ['composes across what it removes', 'e\u200B\u0323', 'ẹ'],
    ['removes direction controls', '\u202Eabc\u202C \u2066x\u2069\u200F', 'abc x'],
    ['removes control characters', 'a\u0000b\u0007c\u009Bd', 'abcd'],
    ['keeps emoji sequences', '👩\u200D🏫 ❤\uFE0F\u200D🔥 👨🏽\u200D🏫', '👩\u200D🏫 ❤\uFE0F\u200D🔥 👨🏽\u200D🏫'],
    ['removes a joiner between letters', 'a\u200Db', 'ab'],
    ['removes unpaired surrogates', 'a\uD83Db\uDE00', 'ab'],
    ['keeps paired ones', '😀', '😀'],
    ['of nothing is nothing', ' \u200B\u00A0\n', ''],
  ])('%s', (_name, input, expected) => {
    expect(normalise(input)).toBe(expected);
  });

  it('leaves what most people type as it is, letter by letter: its short way and its long one agree', () => {
    for (let code = 0x21; code < 0x1f00; code += 1) {
      const letter = String.fromCharCode(code);
      // An unpaired surrogate beside it makes the text take the long way, and is gone afterwards.
      expect(`${code} ${normalise(`x${letter} ${letter}x`)}`).toBe(
        `${code} ${normalise(`\uD83Dx${letter} ${letter}x`)}`,
      );
    }
  });

  it('is idempotent, trimmed and encodable', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(once).toBe(once.trim());
        expect(() => encodeURIComponent(once)).not.toThrow();
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Đẩy mạnh Nâng Cao', 'day manh nang cao'],
    ['ĐIỂM TRƯỜNG Đồng Xuân', 'diem truong dong xuan'],
    ['Ðề án', 'de an'],
    ['20 m²', '20 m2'],
    ['', ''],
  ])('%s', (input, expected) => {
    expect(fold(input)).toBe(expected);
  });

  it('is the same for NFC and NFD, and idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('containsFolded', () => {
  it('ignores case and diacritics', () => {
    expect(containsFolded('Trường Mầm non ĐỒNG XUÂN', 'đong xuân')).toBe(true);
    expect(containsFolded('Trường Mầm non Đồng Xuân', 'Thanh Ba')).toBe(false);
    expect(containsFolded('x', '')).toBe(true);
  });
});

describe('codePointLength and clip', () => {
  it('counts code points', () => {
    expect(codePointLength('Đủ 😀')).toBe(4);
  });

  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['ab cd', 4, 'ab…'],
    ['😀😀😀', 2, '😀…'],
    ['👩\u200D🏫x', 3, '👩…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
    ['', 5, ''],
  ])('%s within %d', (text, max, expected) => {
    expect(clip(text, max)).toBe(expected);
  });

  it('never exceeds the limit and is a prefix', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 30 }), (text, max) => {
        const clipped = clip(text, max);
        expect(codePointLength(clipped)).toBeLessThanOrEqual(Math.max(0, max));
        if (clipped !== text) expect(text.startsWith(clipped.slice(0, -1))).toBe(true);
      }),
    );
  });
});

describe('nothing more to send', () => {
  it.each(['xong', 'Xong rồi ạ', 'het roi.', 'tiếp tục', 'done'])('%s says so', (words) => {
    expect(meansFinished(words)).toBe(true);
  });

  it.each(['xong 3 lớp', 'chưa xong', 'hết giờ', ''])('%s does not', (words) => {
    expect(meansFinished(words)).toBe(false);
  });
});

describe('everybody', () => {
  it.each(['tất cả', 'Gửi cho tất cả các trường ạ', 'toan bo', 'mọi đơn vị', 'all'])('%s means it', (words) => {
    expect(meansEverybody(words)).toBe(true);
  });

  it.each(['mới', 'mời', 'tất cả trường mầm non', 'tất cả Thanh Ba', ''])('%s does not', (words) => {
    expect(meansEverybody(words)).toBe(false);
  });
});
