import { describe, expect, it } from 'vitest';
import { ladderOf } from '../../src/domain/ladder.js';
import { periodsToRemind } from '../../src/domain/reminder-plan.js';
import { at, calendar, campaign, periods, report, tick, told, type World, worldOf } from './season.js';

const school = { s1: { principals: ['hoa'] } };
const HOUR = 3_600_000;

/** Ticks every `step` ms from one local moment until another; what was said, with the local time. */
const run = (world: World, from: string, until: string, step = HOUR / 2): string[] => {
  const said: string[] = [];
  for (let now = at(from); now < at(until); now += step) {
    const local = new Date(now + 7 * HOUR).toISOString().slice(5, 16).replace('T', ' ');
    said.push(...told(tick(world, now)).map((line) => `${local} ${line}`));
  }
  return said;
};

describe('the ladder', () => {
  it('of a week due on Friday at 17:00', () => {
    const window = { opensAt: at('2026-10-05T00:00:00'), dueAt: at('2026-10-09T17:00:00') };
    expect(ladderOf(window, calendar).map((rung) => [rung.stage, rung.at, rung.until])).toEqual([
      ['opening', at('2026-10-05T06:30:00'), at('2026-10-08T00:00:00')],
      ['eighty', at('2026-10-08T18:24:00'), at('2026-10-09T06:30:00')],
      ['due', at('2026-10-09T06:30:00'), at('2026-10-09T17:00:00')],
      ['late1', at('2026-10-12T06:30:00'), at('2026-10-13T06:30:00')],
      ['late2', at('2026-10-13T06:30:00'), at('2026-10-14T06:30:00')],
      ['late3', at('2026-10-14T06:30:00'), at('2026-10-15T06:30:00')],
      ['escalate', at('2026-10-15T06:30:00'), at('2026-10-20T00:00:00')],
    ]);
  });

  it('keeps the due day on a day off, shifts the others to working mornings', () => {
    const window = { opensAt: at('2026-10-03T00:00:00'), dueAt: at('2026-10-11T17:00:00') };
    expect(ladderOf(window, calendar).map((rung) => [rung.stage, rung.at])).toEqual([
      ['opening', at('2026-10-05T06:30:00')],
      // 80 % is gone on Friday night; the next working morning would come after the due day.
      ['due', at('2026-10-11T06:30:00')],
      ['late1', at('2026-10-12T06:30:00')],
      ['late2', at('2026-10-13T06:30:00')],
      ['late3', at('2026-10-14T06:30:00')],
      ['escalate', at('2026-10-15T06:30:00')],
    ]);
  });

  it('tells the morning before when a duty is due before the morning', () => {
    const window = { opensAt: at('2026-10-05T00:00:00'), dueAt: at('2026-10-09T06:00:00') };
    const due = ladderOf(window, calendar).find((rung) => rung.stage === 'due');
    expect(due).toMatchObject({ at: at('2026-10-08T06:30:00'), until: at('2026-10-09T06:00:00') });
  });

  it('leaves out what came before the window opened', () => {
    const window = { opensAt: at('2026-10-09T10:00:00'), dueAt: at('2026-10-09T17:00:00') };
    expect(ladderOf(window, calendar).map((rung) => rung.stage)).toEqual([
      'opening',
      'eighty',
      'late1',
      'late2',
      'late3',
      'escalate',
    ]);
    expect(ladderOf(window, calendar)[1]?.until).toBe(window.dueAt);
  });
});

describe('plan', () => {
  it('nudges a silent principal up the ladder, then tells the officer once', () => {
    expect(run(worldOf(school), '2026-10-05T00:00:00', '2026-10-17T00:00:00')).toEqual([
      '10-05 06:30 hoa: W41 (opening)',
      '10-08 18:30 hoa: W41 (eighty)',
      '10-09 06:30 hoa: W41 (due)',
      '10-12 06:30 hoa: W41 (late1), W42 (opening)',
      '10-13 06:30 hoa: W41 (late2), W42 (listed)',
      '10-14 06:30 hoa: W41 (late3), W42 (listed)',
      '10-15 06:30 officer: silent s1 W41; not joined -',
      '10-15 18:30 hoa: W42 (eighty)',
      '10-16 06:30 hoa: W42 (due)',
    ]);
  });

  it('stops as soon as the duty is done', () => {
    const world = worldOf(school);
    run(world, '2026-10-05T00:00:00', '2026-10-09T08:00:00');
    report(world, 's1', '2026-W41');
    expect(run(world, '2026-10-09T08:00:00', '2026-10-17T00:00:00')).toEqual([
      '10-12 06:30 hoa: W42 (opening)',
      '10-15 18:30 hoa: W42 (eighty)',
      '10-16 06:30 hoa: W42 (due)',
    ]);
  });

  it('asks for registration, mending and signing alike', () => {
    const world = worldOf(school);
    world.pledges.clear();
    expect(run(world, '2026-09-28T00:00:00', '2026-10-02T00:00:00')).toEqual([
      '09-28 06:30 hoa: register (eighty)',
      '09-30 06:30 hoa: register (due)',
      '10-01 06:30 hoa: register (late1)',
    ]);
    const returned = at('2026-10-02T09:00:00');
    world.pledges.set('s1', [{ id: 'p-s1', status: 'returned', statusAt: returned }]);
    expect(run(world, '2026-10-02T09:00:00', '2026-10-08T00:00:00')).toEqual([
      '10-02 09:00 hoa: mend (opening)',
      '10-07 06:30 hoa: mend (due)',
    ]);
  });

  it('writes to the deputy where there is no principal, to both where two hold the post', () => {
    const world = worldOf({
      s1: { principals: ['hoa'], deputies: ['lan'] },
      s2: { deputies: ['tuấn'] },
      s3: { principals: ['an', 'bé'] },
    });
    expect(told(tick(world, at('2026-10-05T07:00:00')))).toEqual([
      'hoa: W41 (opening)',
      'tuấn: W41 (opening)',
      'an: W41 (opening)',
      'bé: W41 (opening)',
    ]);
  });

  it('puts all duties of a person into one message, the earliest due first', () => {
    const world = worldOf({ s1: { principals: ['hoa'] }, s2: { principals: ['hoa'] } });
    world.pledges.get('s1')?.push({ id: 'p2', status: 'approved', statusAt: at('2026-10-02T08:00:00') });
    expect(told(tick(world, at('2026-10-05T07:00:00')))).toEqual(['hoa: sign (opening), W41 (opening), W41 (opening)']);
    expect(told(tick(world, at('2026-10-05T17:00:00')))).toEqual([]);
  });

  it('counts apart who has not joined', () => {
    const world = worldOf({ s1: { principals: ['hoa'] }, s2: {}, s3: { principals: ['an'] } });
    report(world, 's3', '2026-W41');
    expect(told(tick(world, at('2026-10-15T07:00:00')))).toEqual(['officer: silent s1 W41; not joined s2']);
  });

  it('sends each overseer a digest, nobody where there is none', () => {
    const world = worldOf(school);
    world.overseers = { s1: ['binh', 'minh'] };
    expect(told(tick(world, at('2026-10-15T07:00:00')))).toEqual([
      'binh: silent s1 W41; not joined -',
      'minh: silent s1 W41; not joined -',
    ]);
    world.overseers = {};
    world.sent.clear();
    expect(told(tick(world, at('2026-10-15T07:00:00')))).toEqual([]);
  });

  it('lets the digest go first where a person is due both', () => {
    const world = worldOf({ s1: { principals: ['hoa'] } });
    world.overseers = { s1: ['hoa'] };
    expect(run(world, '2026-10-15T00:00:00', '2026-10-17T00:00:00')).toEqual([
      '10-15 06:30 hoa: silent s1 W41; not joined -',
      '10-16 06:30 hoa: W42 (due)',
    ]);
  });

  it('after an outage sends the newest stage once, and nothing that is too late', () => {
    const world = worldOf(school);
    expect(run(world, '2026-10-07T12:00:00', '2026-10-07T14:00:00')).toEqual(['10-07 12:00 hoa: W41 (opening)']);
    expect(run(worldOf(school), '2026-10-08T08:00:00', '2026-10-08T10:00:00')).toEqual([]);
    // Down over Friday: the due day has gone by, Monday is the first late day.
    expect(run(world, '2026-10-09T17:00:00', '2026-10-12T07:00:00')).toEqual([
      '10-12 06:30 hoa: W41 (late1), W42 (opening)',
    ]);
    // The digest of Thursday is made up for until Monday.
    expect(run(world, '2026-10-19T12:00:00', '2026-10-19T12:30:00')).toEqual([
      '10-19 12:00 hoa: W42 (late1), W43 (opening)',
      '10-19 12:00 officer: silent s1 W41; not joined -',
    ]);
  });

  it('makes up for nothing on a day off', () => {
    const world = worldOf(school);
    world.pledges.set('s1', [{ id: 'p-s1', status: 'returned', statusAt: at('2026-10-09T20:00:00') }]);
    expect(run(world, '2026-10-10T00:00:00', '2026-10-13T00:00:00')).toEqual(['10-12 06:30 hoa: mend (opening)']);
  });

  it('tells delivery from when until when a message may leave', () => {
    const world = worldOf(school);
    const now = at('2026-10-09T07:00:00');
    const [reminder] = tick(world, now).reminders;
    expect(reminder).toMatchObject({ notBefore: now, notAfter: at('2026-10-09T17:00:00') });
    expect(reminder?.keys).toEqual(['reminder-day-hoa-2026-10-09', 'reminder-report.p-s1.2026-W41-due-hoa']);
    const [digest] = tick(world, at('2026-10-15T07:00:00')).digests;
    expect(digest).toMatchObject({ notAfter: at('2026-10-15T21:00:00') });
    expect(digest?.keys).toEqual(['reminder-day-officer-2026-10-15', 'digest-officer-2026-10-15']);
  });

  it.each(['draft', 'closed'] as const)('has nothing to say about a %s campaign', (status) => {
    const world = worldOf(school);
    world.campaigns = [{ campaign: { ...campaign, status }, periods, units: ['s1'] }];
    expect(run(world, '2026-10-05T00:00:00', '2026-10-17T00:00:00')).toEqual([]);
  });

  it('asks the store for few periods only', () => {
    const ids = (now: string) => periodsToRemind(periods, at(now), calendar).map((period) => period.id);
    expect(ids('2026-12-01T08:00:00')).toEqual(['2026-W48', '2026-W49']);
    expect(ids('2026-12-10T08:00:00')).toEqual(['2026-W49', '2026-W50']);
    expect(ids('2027-03-01T08:00:00')).toEqual([]);
  });
});
