import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BubbleWords, drawChat } from '../../src/demo/screen/bubbles.js';
import { widthOf, wrap } from '../../src/demo/screen/width.js';
import type { MessageView } from '../../src/simulator/client.js';

const words: BubbleWords = {
  moment: (at) => ({ day: new Date(at).toISOString().slice(0, 10), time: new Date(at).toISOString().slice(11, 16) }),
  file: (kind, name) => `(${name ?? kind})`,
  album: (count) => `(${count} ảnh)`,
  leftOut: (count) => `… ${count} …`,
};
const message = (
  messageId: number,
  from: 'bot' | 'person',
  text: string,
  more: Partial<MessageView> = {},
): MessageView => ({
  messageId,
  from,
  date: 1_788_253_200,
  text,
  html: '',
  media: undefined,
  buttons: [],
  replyKeyboard: undefined,
  replyTo: undefined,
  extra: undefined,
  edited: false,
  deleted: false,
  taken: true,
  rev: messageId,
  ...more,
});
const photo = (group: string): Partial<MessageView> => ({
  media: {
    kind: 'photo',
    fileId: '',
    name: undefined,
    mime: undefined,
    size: 1,
    width: 1,
    height: 1,
    mediaGroupId: group,
    path: '',
  },
});

describe('the width of text in a terminal', () => {
  test('counts letters with their marks once, pictographs twice', () => {
    expect(widthOf('Nguyễn Thị Hoa')).toBe(14);
    expect(widthOf('Nguyễn'.normalize('NFD'))).toBe(6);
    expect(widthOf('✅ Duyệt')).toBe(8);
    expect(widthOf('↩️ Trả lại')).toBe(10);
    expect(widthOf('–…“”')).toBe(4);
  });

  test('is kept by wrapping, which loses no word', () => {
    const lines = fc.array(fc.stringMatching(/^[a-zđễ✅ .]{0,60}$/u), { maxLength: 4 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 2, max: 40 }), (texts, width) => {
        const wrapped = wrap(texts.join('\n'), width);
        expect(Math.max(...wrapped.map(widthOf))).toBeLessThanOrEqual(width);
        expect(wrapped.join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
      }),
    );
  });
});

describe('a chat in the terminal', () => {
  test('shows the bot on the left with its buttons, the person on the right', () => {
    const buttons = [
      [
        { text: '✅ Gửi', data: 'x' },
        { text: 'Sửa', data: 'y' },
      ],
    ];
    const chat = [message(1, 'person', '/dangky'), message(2, 'bot', 'Đơn vị làm việc gì?', { buttons })];
    expect(drawChat(chat, () => true, 40, words)).toEqual([
      '            ── 2026-09-01 ──',
      '                             ╭─────────╮',
      '                             │ /dangky │',
      '                       09:00 ╰─────────╯',
      '╭─────────────────────╮',
      '│ Đơn vị làm việc gì? │',
      '╰─────────────────────╯ 09:00',
      ' [ ✅ Gửi ]  [ Sửa ]',
    ]);
  });

  test('is never wider than the terminal, and shows an album as one', () => {
    const long = 'Mỗi lớp đọc sách tại thư viện xanh ở sân trường một tiết mỗi tuần. '.repeat(4);
    const chat = [
      message(1, 'bot', long, { buttons: [[{ text: long, data: 'x' }]] }),
      message(2, 'person', 'Ảnh', photo('a')),
      message(3, 'person', '', photo('a')),
      message(4, 'person', long),
    ];
    const lines = drawChat(chat, () => true, 60, words);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.includes('(2 ảnh)'))).toHaveLength(1);
  });

  test('says how many messages it leaves out, and leaves out none alone or deleted', () => {
    const chat = [1, 2, 3, 4, 5].map((id) => message(id, 'bot', `tin ${id}`, { deleted: id === 5 }));
    const shown = (told: readonly number[]): string[] =>
      drawChat(chat, ({ messageId }) => told.includes(messageId), 40, words).filter((line) => /tin|…/.test(line));
    expect(shown([1, 4]).map((line) => line.trim())).toEqual(['│ tin 1 │', '… 2 …', '│ tin 4 │']);
    expect(shown([1, 2, 4]).map((line) => line.trim())).toEqual(['│ tin 1 │', '│ tin 2 │', '│ tin 3 │', '│ tin 4 │']);
  });
});
