import { describe, expect, test } from 'vitest';
import { redisUrl } from '../support/redis.js';
import { createInviteNames } from '../support/transcript/invites.js';
import { readPeople } from '../support/transcript/people.js';
import { play } from '../support/transcript/play.js';
import { readScript, writeScript } from '../support/transcript/script.js';

const timeout = 120_000;

describe('a transcript', () => {
  test('is read as what people do; what the bot said is left to be said again', () => {
    const source =
      '# Một câu.\n@clock 2026-09-02 08:00\n\n#Hoa /dangky\n#bot\n# không phải lời\n\n#Hoa Dòng một\n\n\\#dòng ba\n\n#bot → Bình\nChữ\n';
    expect(readScript(source).map(({ kind, raw }) => [kind, raw])).toEqual([
      ['comment', '# Một câu.'],
      ['directive', '@clock 2026-09-02 08:00'],
      ['turn', '#Hoa /dangky'],
      ['comment', '# không phải lời'],
      ['turn', '#Hoa Dòng một\n\n\\#dòng ba'],
    ]);
    expect(readScript(source).at(-1)).toMatchObject({ person: 'Hoa', said: 'Dòng một\n\n#dòng ba' });
  });

  test('is written the same way however it was spaced', () => {
    const write = (source: string) => writeScript(readScript(source).map((element) => ({ element, answers: [] })));
    const spaced = '# Một câu.\n\n\n@clock 2026-09-02 08:00\n@people Hoa\n#Hoa /toi\n@clock +1d\n';
    expect(write(spaced)).toBe('# Một câu.\n@clock 2026-09-02 08:00\n@people Hoa\n\n#Hoa /toi\n\n@clock +1d\n');
    expect(write(write(spaced))).toBe(write(spaced));
  });

  test('names invites instead of showing them', () => {
    const invites = createInviteNames();
    invites.add('mời-Hoa', 'AAAA1111');
    expect(invites.fill('/start <mời-Hoa> <lạ>')).toBe('/start AAAA1111 <lạ>');
    expect(invites.hide('https://t.me/bot?start=AAAA1111 https://t.me/bot?start=BBBB')).toBe(
      'https://t.me/bot?start=<mời-Hoa> https://t.me/bot?start=<mời-2>',
    );
    expect(invites.fill('<mời-2>')).toBe('BBBB');
  });

  test('refuses people in posts that do not exist', () => {
    expect(readPeople('Hoa=principal A + officer B, Ann=deputy C en, Lan')).toMatchObject([
      {
        name: 'Hoa',
        id: 1001,
        locale: 'vi',
        posts: [
          { role: 'principal', unit: 'A' },
          { role: 'officer', unit: 'B' },
        ],
      },
      { name: 'Ann', id: 1002, locale: 'en', posts: [{ role: 'deputy', unit: 'C' }] },
      { name: 'Lan', id: 1003, posts: [] },
    ]);
    expect(() => readPeople('Hoa=boss A')).toThrow('is no post');
  });
});

describe('the runner', () => {
  test('writes what really happened: a missing, an invented and a wrong message differ', { timeout }, async () => {
    const right = await play('@people Hoa\n\n#Hoa /toi\n\n#Hoa /huy\n', redisUrl());
    expect(right).toMatchObject({ faults: [], failure: undefined });
    expect(right.text).toMatch(
      /^@people Hoa\n\n#Hoa \/toi\n#bot\nKính chào thầy\/cô\.[^#]+\n\n#Hoa \/huy\n#bot\nKhông có việc nào đang nhập dở\.\n$/,
    );
    const wrong = right.text
      .replace('Không có việc nào', 'Có một việc')
      .replace('#Hoa /huy', '#bot\nThêm một tin.\n\n#Hoa /huy');
    expect((await play(wrong, redisUrl())).text).toBe(right.text);
  });

  test('says where it could not go on, and keeps the rest of the script', { timeout }, async () => {
    const { text, failure } = await play(
      '@people Hoa\n\n#Hoa /toi\n\n#Hoa [Không có nút này]\n\n#Hoa /huy\n',
      redisUrl(),
    );
    expect(String(failure)).toContain('no button "Không có nút này"');
    expect(text).toContain('#bot\nKính chào');
    expect(text.endsWith('#Hoa [Không có nút này]\n\n#Hoa /huy\n')).toBe(true);
    expect(String((await play('#Hoa (nhảy)\n', redisUrl())).failure)).toContain('nobody knows how to do (nhảy)');
  });
});
