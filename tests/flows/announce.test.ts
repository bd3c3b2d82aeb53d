import { describe, expect, test } from 'vitest';
import { type AnnouncementAudience, CAPTION_MAX, TEXT_MAX } from '../../src/domain/announcement.js';
import { announceFlow, contentOf } from '../../src/flows/announce.js';
import { audienceOf } from '../../src/flows/announce-audience.js';
import { announcementView } from '../../src/flows/announcement-view.js';
import { advance, again } from '../../src/flows/engine.js';
import type { DialogState, Input } from '../../src/flows/flow.js';
import { text } from '../../src/flows/view.js';
import { loadTexts } from '../../src/locales/index.js';
import { createRenderer } from '../../src/telegram/render.js';
import {
  dataOf,
  env,
  idsOf,
  NIGHT,
  photo,
  play,
  press,
  submitBy,
  TO_REVIEW,
  typed,
  viewsOf,
  ways,
} from './announce-play.js';

describe('the message', () => {
  test('takes words up to the limit, in code points', () => {
    expect(play([typed('📣'.repeat(TEXT_MAX))]).state.step).toBe('unit');
    const long = play([typed('x'.repeat(TEXT_MAX + 1))]);
    expect(long.state.step).toBe('message');
    expect(idsOf(long)).toContain('announce-too-long');
  });

  test('takes a file with its caption, and formatting in between is no obstacle', () => {
    const turn = play([{ kind: 'file', file: photo, caption: ' Lịch họp ' }]);
    expect(turn.state.step).toBe('unit');
    expect(contentOf(turn.state.answers)).toEqual({ text: 'Lịch họp', file: photo });
  });

  test('keeps a file whose caption is missing or too long, and asks for the words alone', () => {
    for (const [caption, id] of [
      [undefined, 'announce-file-words'],
      ['x'.repeat(CAPTION_MAX + 1), 'announce-caption-long'],
    ] as const) {
      const input: Input = { kind: 'file', file: photo, ...(caption === undefined ? {} : { caption }) };
      expect(idsOf(play([input]))).toContain(id);
      expect(idsOf(play([input, typed('x'.repeat(CAPTION_MAX + 1))]))).toContain('announce-too-long');
      expect(contentOf(play([input, typed('Lịch họp')]).state.answers)).toEqual({ text: 'Lịch họp', file: photo });
    }
  });

  test('answers an album once and says that one file is kept', () => {
    const album = (uniqueId: string, caption?: string): Input => ({
      kind: 'file',
      file: { ...photo, uniqueId },
      album: 'g',
      ...(caption === undefined ? {} : { caption }),
    });
    const first = play([album('u', 'Lịch họp')]);
    const second = advance(announceFlow, first.state, album('u2'), env());
    expect(second).toEqual({ state: first.state, replies: [] });
    expect(idsOf(play([album('u', 'Lịch họp'), ...TO_REVIEW.slice(1)]))).toContain('announce-album');
  });
});

describe('the audience', () => {
  test('is searched: one match is taken, several are offered, none is answered', () => {
    expect(play([typed('Mời họp'), typed('Đồng Xuân')]).state.answers.unit).toBe('TH-1');
    const several = play([typed('Mời họp'), typed('Tiểu học')]);
    expect(idsOf(several)).toContain('announce-unit-many');
    expect(dataOf(several)).toEqual(
      expect.arrayContaining(['d:draft00001:unit:=P', 'd:draft00001:unit:=TH-1', 'd:draft00001:unit:=TH-2']),
    );
    expect(idsOf(play([typed('Mời họp'), typed('Hạ Hòa')]))).toContain('announce-unit-none');
  });

  test('has pages where more match than a screen holds, also when the audience is changed', () => {
    const many = Array.from({ length: 19 }, (_, i) => ({ id: `MN-${i}`, label: `Trường Mầm non ${i}` }));
    const known = env({ find: () => many });
    const offered = (turn: ReturnType<typeof play>): string[] =>
      dataOf(turn).flatMap((data) => /:unit:=(MN-\d+|before|after)$/.exec(data)?.[1] ?? []);
    const words = [typed('Mời họp'), typed('mầm non')];
    const to = (...ways: string[]) => play([...words, ...ways.map((way) => press('unit', `=${way}`))], known);
    const names = (from: number, end: number): string[] => many.slice(from, end).map(({ id }) => id);
    expect(offered(to())).toEqual([...names(0, 8), 'after']);
    expect(offered(to('after'))).toEqual([...names(8, 16), 'before', 'after']);
    expect(offered(to('after', 'after'))).toEqual([...names(16, 19), 'before']);
    expect(offered(to('after', 'after', 'before'))).toEqual(offered(to('after')));
    expect(to('after', 'MN-9').state.answers.unit).toBe('MN-9');
    const mended = { ...to('after', 'MN-9').state, step: 'unit', editing: true as const };
    expect(advance(announceFlow, mended, press('unit', '=after'), known).state.step).toBe('unit');
  });

  test('is everything and the principals unless said otherwise; all kinds ticked is no choice', () => {
    const everything: AnnouncementAudience = { top: 'P', kinds: [], roles: ['principal'], states: [] };
    expect(audienceOf(play(TO_REVIEW).state.answers, env())).toEqual(everything);
    expect(audienceOf({ unit: 'P', kinds: ['th', 'mn'], roles: ['principal'] }, env())).toEqual(everything);
    expect(audienceOf({ unit: 'P', kinds: ['th'], roles: ['leader', 'deputy'] }, env())).toEqual({
      top: 'P',
      kinds: ['TH'],
      roles: ['deputy'],
      states: [],
    });
  });

  test('offers the posts that the chosen kinds have, and keeps no tick of another', () => {
    const office = { key: 'phong', kind: 'Phòng', units: 1, roles: ['officer', 'leader', 'admin'] as const };
    const known = env({ kindsUnder: () => [...env().kindsUnder('P'), office] });
    const at = (...kinds: string[]) =>
      play(
        [
          typed('Mời họp'),
          press('unit', '=P'),
          ...kinds.map((one) => press('kinds', `=${one}`)),
          press('kinds', 'done'),
        ],
        known,
      );
    const posts = (...kinds: string[]) => dataOf(at(...kinds)).flatMap((data) => /:roles:=(.+)$/.exec(data)?.[1] ?? []);
    expect(posts()).toEqual(['principal', 'deputy', 'officer', 'leader']);
    expect(posts('th', 'mn')).toEqual(['principal', 'deputy']);
    expect(posts('phong')).toEqual(['officer', 'leader']);
    // The principals are ticked from the beginning, unseen here: that is no answer.
    const none = advance(announceFlow, at('phong').state, press('roles', 'done'), known);
    expect([none.state.step, idsOf(none)[0]]).toEqual(['roles', 'dialog-nothing-yet']);
    const leaders = advance(announceFlow, at('phong').state, press('roles', '=leader'), known);
    const done = advance(announceFlow, leaders.state, press('roles', 'done'), known).state.answers;
    expect(audienceOf(done, known)).toMatchObject({ kinds: ['Phòng'], roles: ['leader'] });
    // Other kinds chosen afterwards: nobody holds the post there, so who there is.
    expect(audienceOf({ ...done, roles: ['principal'] }, known).roles).toEqual(['officer', 'leader']);
    expect(audienceOf({ ...done, kinds: ['th'] }, known).roles).toEqual(['principal']);
  });

  test('drops kinds that another unit does not have, and does not ask for kinds where there is one', () => {
    expect(audienceOf({ unit: 'TH-1', kinds: ['th'], roles: ['principal'] }, env()).kinds).toEqual([]);
    expect(play([typed('Mời họp'), typed('Đồng Xuân')]).state.step).toBe('roles');
  });
});

describe('the summary', () => {
  test('is preceded by exactly what recipients will see', () => {
    const views = viewsOf(play(TO_REVIEW));
    expect(views[0]).toEqual(announcementView({ text: 'Mời họp' }, 'Phòng GD&ĐT', { button: 'a:ann-sample' }));
    expect(views[1]?.body).toContainEqual(text('announce-people', { people: 2, units: 2 }));
  });

  test('is submitted by the way that was pressed; a way that it does not offer is no way', () => {
    const turn = play(TO_REVIEW);
    expect(submitBy(turn, 'submit')).toMatchObject({ submit: true, how: 'submit' });
    const night = env({ now: NIGHT });
    const urgent = dataOf(play(TO_REVIEW, night)).find((data) => data.includes(':urgent')) ?? '';
    const forged = advance(
      announceFlow,
      turn.state,
      press('review', urgent.slice('d:draft00001:review:'.length)),
      env(),
    );
    expect(forged).toMatchObject({ stale: true });
    expect(forged.submit).toBeUndefined();
  });

  test('offers both ways in quiet hours', () => {
    const night = env({ now: NIGHT });
    expect(ways(play(TO_REVIEW))).toEqual(['submit']);
    expect(ways(play(TO_REVIEW, night))).toEqual(['submit', 'urgent']);
    expect(submitBy(play(TO_REVIEW, night), 'urgent', night)).toMatchObject({ submit: true, how: 'urgent' });
  });

  test('offers no sending when nobody is there, and a button from before does not send', () => {
    const before = play(TO_REVIEW);
    const nobody = env({ preview: { people: 0, units: 1, emptyUnits: 1, sample: [], away: 0 } });
    const turn = play(TO_REVIEW, nobody);
    expect(idsOf(turn)).toContain('announce-nobody');
    expect(ways(turn)).toEqual([]);
    expect(submitBy(before, 'submit', nobody).submit).toBeUndefined();
  });

  test('comes again with its preview when the draft is taken up later', () => {
    const state: DialogState = play(TO_REVIEW).state;
    expect(viewsOf(again(announceFlow, state, env()))).toHaveLength(2);
  });
});

test('the longest words, the longest names and the acknowledgement fit whole into one message or caption', () => {
  const renderer = createRenderer(loadTexts());
  const office = 'Ủ'.repeat(200);
  for (const locale of ['vi', 'en'] as const) {
    const foot = text('announcement-acknowledged', { moment: '02/09/2026 08:05' });
    const corrected = text('announcement-corrected', { moment: '02/09/2026 08:05' });
    const words = renderer.message(announcementView({ text: 'x'.repeat(TEXT_MAX) }, office, { foot }, corrected), {
      chat: '1',
      locale,
    });
    expect(String(words.payload.text)).toContain('x'.repeat(TEXT_MAX));
    const file = announcementView({ text: 'x'.repeat(CAPTION_MAX), file: photo }, office, { foot }, corrected);
    const caption = renderer.message(file, { chat: '1', locale });
    expect(caption.method).toBe('sendPhoto');
    expect(String(caption.payload.caption)).toContain('x'.repeat(CAPTION_MAX));
  }
});
