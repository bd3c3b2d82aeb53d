import { describe, expect, it } from 'vitest';
import { meansAllRight, meansReceived } from '../../src/domain/receipt-words.js';
import { meansAsBefore, meansGoingOn, meansSelf, meansShortAnswer, meansThanks } from '../../src/domain/small-words.js';
import { meansFinished, meansNothing } from '../../src/domain/text.js';
import { readName } from '../../src/flows/person-name.js';

const only = (means: (words: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  expect(yes.filter((words) => !means(words))).toEqual([]);
  expect(no.filter(means)).toEqual([]);
};

describe('small words', () => {
  it('going on, but no sentence that begins so', () =>
    only(
      meansGoingOn,
      ['Tiếp tục', 'tiep tuc a', 'làm tiếp đi', 'tiep', 'Continue.'],
      ['tiếp tục mở thư viện', 'tiếp sức đến trường', 'tiếp khách'],
    ));
  it('thanks, but nothing that follows them', () =>
    only(
      meansThanks,
      ['cảm ơn', 'Xin cảm ơn ạ!', 'da cam on em nhieu', 'cám ơn', 'Thank you'],
      ['cảm ơn, cho tôi xem báo cáo tuần trước của trường', 'lễ cảm ơn', 'thanks, report'],
    ));
  it('yes and no alone', () =>
    only(
      meansShortAnswer,
      ['ok', 'ok em', 'rõ rồi ạ', 'Vâng ạ', 'được rồi', 'đồng ý', 'không'],
      ['không báo cáo', 'được 5 tiết', 'có 2 bản'],
    ));
  it('received or read, but no wish to see it, nor a sentence about something else', () =>
    only(
      meansReceived,
      [
        'đã nhận',
        'Da nhan.',
        'dạ đã nhận và đọc ạ',
        'tôi đã đọc rồi',
        'nhận được rồi',
        'đã xem thông báo này rồi nhé',
        'da doc cong van',
        'vừa nhận được thông báo',
        'trường đã tiếp nhận',
        'Received and read',
        'seen',
      ],
      [
        'xem thông báo',
        'đọc',
        'đã nhận 5 bộ sách',
        'chưa nhận',
        'chưa đọc',
        'nhận',
        'đã đọc sách cho học sinh',
        'read me',
      ],
    ));
  it('what was written before, but no sentence that goes on', () =>
    only(
      meansAsBefore,
      [
        'như tuần trước',
        'Vẫn như kỳ trước ạ',
        'giong tuan truoc',
        'như cũ',
        'như báo cáo tuần trước',
        'Same as last week.',
      ],
      ['như tuần trước, thêm 2 tiết đọc', 'nhu cau doc sach', 'tuần trước', 'dạy như kế hoạch'],
    ));
  it('all right, but no no, nor a figure', () =>
    only(
      meansAllRight,
      ['ok', 'ok em', 'rõ', 'dạ rõ ạ', 'đã rõ', 'vâng', 'được rồi', 'Hiểu rồi.'],
      ['không', 'chưa rõ', 'không rõ', 'rõ ràng', 'được 5 tiết', 'đồng ý'],
    ));
  it('oneself, but nobody called Minh', () =>
    only(
      meansSelf,
      ['tôi', 'chính tôi', 'Bản thân tôi', 'toi phu trach', 'em ạ', 'myself'],
      ['Minh', 'Em Thị Hoa', 'tôi và cô Lan'],
    ));
  it('no more to send', () =>
    only(
      meansFinished,
      ['xong', 'hết ảnh rồi', 'gửi hết rồi ạ', 'không còn ảnh nữa', 'gui xong'],
      ['hết năm học', 'không còn học sinh bỏ học', 'gửi ảnh sau'],
    ));
  it('nothing, also not yet', () =>
    only(
      meansNothing,
      ['không', 'chưa có', 'chưa có khó khăn gì', 'không có ảnh', 'khong co gi ca', 'chưa có ạ'],
      ['không có kinh phí', 'chưa có nhà đa năng', 'không gian đọc sách'],
    ));
});

describe('a typed name', () => {
  const read = (value: string, answers = {}) => readName(value, { answers });
  const taken = (value: string) => {
    const reading = read(value);
    return reading.ok ? reading.value : undefined;
  };

  it('loses what is said before it', () => {
    expect(taken('tôi tên là nguyễn thị hoa')).toBe('Nguyễn Thị Hoa');
    expect(taken('cô Nguyễn Thị Hoa')).toBe('Nguyễn Thị Hoa');
    expect(taken('toi la tran van binh')).toBe('Tran Van Binh');
    expect(taken('My name is Ann Lee')).toBe('Ann Lee');
  });

  it('keeps family names that look like such words', () => {
    for (const name of ['Hồ Thị Lan', 'Lã Văn Tên', 'Tô Thị Em', 'Minh Anh', 'Cồ Thị Thảo'])
      expect(taken(name)).toBe(name);
  });

  it('of one word is asked about once', () => {
    const asked = read('cô hoa');
    expect(asked).toMatchObject({ ok: false, instead: { value: 'Hoa' }, remember: { nameDoubted: 'Hoa' } });
    expect(read('hoa', asked.remember)).toEqual({ ok: true, value: 'Hoa' });
    expect(read('lan', asked.remember)).toMatchObject({ ok: false });
  });
});
