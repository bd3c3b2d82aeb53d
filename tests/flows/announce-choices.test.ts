import { describe, expect, test } from 'vitest';
import { announceFlow, contentOf, momentIn } from '../../src/flows/announce.js';
import { audienceOf } from '../../src/flows/announce-audience.js';
import { advance } from '../../src/flows/engine.js';
import { text } from '../../src/flows/view.js';
import { DAY, dataOf, env, idsOf, photo, play, press, TO_REVIEW, typed, ways } from './announce-play.js';

describe('the states', () => {
  const more = {
    campaigns: [
      { id: 'c2', title: 'Đợt hai' },
      { id: 'c1', title: 'Đợt một' },
    ],
    earlier: [{ id: 'a9', label: text('announce-earlier') }],
  };
  const known = env(more);
  const toStates = [...TO_REVIEW];

  test('are asked only where there is a campaign or an earlier announcement', () => {
    expect(play(toStates).state.step).toBe('review');
    expect(play(toStates, known).state.step).toBe('states');
    expect(dataOf(play(toStates, env({ earlier: more.earlier })))).not.toContain('d:draft00001:states:=unregistered');
  });

  test('bring the questions that they need, and no others', () => {
    const campaign = play([...toStates, press('states', '=returned'), press('states', 'done')], known);
    expect(campaign.state.step).toBe('campaign');
    const chosen = advance(announceFlow, campaign.state, press('campaign', '=c1'), known);
    expect(audienceOf(chosen.state.answers, known)).toMatchObject({ states: ['returned'], campaign: 'c1' });
    const earlier = play([...toStates, press('states', '=unacknowledged'), press('states', 'done')], known);
    expect(earlier.state.step).toBe('earlier');
    const silent = advance(announceFlow, earlier.state, press('earlier', '=a9'), known);
    expect(silent.state.step).toBe('review');
    expect(audienceOf(silent.state.answers, known)).toEqual({
      top: 'P',
      kinds: [],
      roles: ['principal'],
      states: ['unacknowledged'],
      earlier: 'a9',
    });
  });
});

describe('a saved group', () => {
  const group = {
    id: 'g1',
    name: 'Mầm non',
    audience: { top: 'P', kinds: ['MN'], roles: ['deputy' as const], states: [] },
    by: 'o',
    at: 0,
    rev: 1,
  };
  const known = env({ groups: [group] });

  test('answers all of the audience at once, and another unit is asked for anew', () => {
    const used = play([typed('Mời họp'), press('unit', '=g-g1')], known);
    expect(used.state.step).toBe('review');
    expect(audienceOf(used.state.answers, known)).toEqual(group.audience);
    const edit = advance(announceFlow, used.state, press('review', 'edit'), known);
    const unit = advance(announceFlow, edit.state, press('edit', 'unit'), known);
    const other = advance(announceFlow, unit.state, press('unit', '=P'), known);
    expect(other.state.answers.group).toBeNull();
    expect(audienceOf(other.state.answers, known)).toEqual(group.audience);
  });

  test('that was dropped meanwhile leaves what it held', () => {
    const used = play([typed('Mời họp'), press('unit', '=g-g1')], known);
    expect(audienceOf(used.state.answers, env())).toEqual(group.audience);
  });
});

describe('the moment', () => {
  const toMoment = [...TO_REVIEW, press('review', '>at')];

  test('is asked for by request alone, typed or chosen, and taken back', () => {
    expect(play(toMoment).state.step).toBe('at');
    const set = play([...toMoment, typed('7h sáng mai')]);
    expect(momentIn(set.state.answers)).toBe(Date.parse('2026-09-04T07:00:00+07:00'));
    expect(set.state.step).toBe('review');
    expect(idsOf(set)).toContain('announce-at');
    const back = [press('review', '>at'), press('at', '=now')].reduce(
      (turn, input) => advance(announceFlow, turn.state, input, env()),
      set,
    );
    expect(momentIn(back.state.answers)).toBeUndefined();
    expect(ways(back)).toEqual(['submit']);
  });

  test('in quiet hours can be kept as urgent', () => {
    expect(ways(play([...toMoment, typed('22h tối nay')]))).toEqual(['submit', 'urgent']);
  });

  test('that has passed, or is no moment, is asked for again', () => {
    for (const [words, id] of [
      ['8h hôm nay', 'moment-past'],
      ['sớm nhé', 'moment-unreadable'],
      ['ngày mai', 'moment-no-hour'],
    ] as const) {
      const turn = play([...toMoment, typed(words)]);
      expect([turn.state.step, idsOf(turn)[0]]).toEqual(['at', id]);
    }
  });

  test('offered on another day is an old button', () => {
    const offered = dataOf(play(toMoment)).find((data) => data.includes(':at:=t')) ?? '';
    const tomorrow = env({ now: DAY + 86_400_000 });
    const late = advance(announceFlow, play(toMoment).state, press('at', offered.split(':').at(-1) ?? ''), tomorrow);
    expect(late.stale).toBe(true);
  });
});

test('a file that was attached can be dropped: its words stay', () => {
  const kept = play([{ kind: 'file', file: photo, caption: 'Lịch họp' }, press('unit', 'back')]);
  expect(dataOf(kept)).toContain('d:draft00001:message:=nofile');
  const dropped = advance(announceFlow, kept.state, press('message', '=nofile'), env());
  expect(dropped.state.step).toBe('message');
  expect(contentOf(dropped.state.answers)).toEqual({ text: 'Lịch họp' });
});

test('who is away makes urgency a choice by day', () => {
  const away = env({ preview: { people: 2, units: 3, emptyUnits: 0, sample: [], away: 1 } });
  expect(ways(play(TO_REVIEW, away))).toEqual(['submit', 'urgent']);
});

describe('“everybody” in words', () => {
  const begun = [typed('Mời họp')];

  test('is the whole of what is below, then every kind', () => {
    const kinds = play([...begun, typed('gửi tất cả các trường')]);
    expect(kinds.state).toMatchObject({ step: 'kinds', answers: { unit: 'P' } });
    expect(advance(announceFlow, kinds.state, typed('toan bo'), env()).state.step).toBe('roles');
  });

  test('beside a tick is asked again', () => {
    const ticked = play([...begun, typed('tất cả'), press('kinds', '=mn')]);
    const again = advance(announceFlow, ticked.state, typed('tất cả'), env());
    expect(again.state).toMatchObject({ step: 'kinds', answers: { kinds: ['mn'] } });
  });
});
