import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { type CampaignFacts, type Duty, dutiesOf, type PledgeFacts, reportedKey } from '../../src/domain/duty.js';
import { periodsOf } from '../../src/domain/period.js';

const calendar = createCalendar();
const at = (local: string): number => Date.parse(`${local}+07:00`);
const campaign: CampaignFacts = {
  id: 'thi-dua-2026',
  status: 'open',
  registration: { from: '2026-09-07', to: '2026-09-30' },
  cadence: { every: 'weekly', weekday: 5, hour: 17, from: '2026-10-05', to: '2026-12-27' },
};
const periods = periodsOf(campaign.cadence, calendar);
const duties = (
  now: string,
  pledges: PledgeFacts[],
  reported: string[] = [],
  over: Partial<CampaignFacts> = {},
): Duty[] =>
  dutiesOf(
    { campaign: { ...campaign, ...over }, periods, unit: 'TB01', pledges, reported: new Set(reported) },
    at(now),
    calendar,
  );
const pledge = (status: PledgeFacts['status'], since: string, signed?: string): PledgeFacts => ({
  id: 'p1',
  status,
  statusAt: at(since),
  signature: signed === undefined ? undefined : { at: at(signed) },
});
const named = (found: Duty[]): string[] => found.map((duty) => [duty.kind, duty.period].filter(Boolean).join(' '));

describe('register', () => {
  it('is asked for from the window on, due at its end, until the cadence ends', () => {
    expect(duties('2026-09-06T23:59:59', [])).toEqual([]);
    expect(duties('2026-09-07T00:00:00', [])).toEqual([
      {
        key: 'register.thi-dua-2026.TB01',
        kind: 'register',
        unit: 'TB01',
        campaign: 'thi-dua-2026',
        opensAt: at('2026-09-07T00:00:00'),
        dueAt: at('2026-10-01T00:00:00'),
        closesAt: at('2026-12-28T00:00:00'),
      },
    ]);
    expect(named(duties('2026-12-27T23:59:59', []))).toEqual(['register']);
    expect(duties('2026-12-28T00:00:00', [])).toEqual([]);
  });

  it('is done by a submitted pledge, not by a cancelled one', () => {
    expect(duties('2026-09-10T08:00:00', [pledge('submitted', '2026-09-09T08:00:00')])).toEqual([]);
    expect(named(duties('2026-09-10T08:00:00', [pledge('cancelled', '2026-09-09T08:00:00')]))).toEqual(['register']);
  });

  it.each(['draft', 'closed'] as const)('is nobody’s in a %s campaign', (status) => {
    expect(duties('2026-09-10T08:00:00', [], [], { status })).toEqual([]);
  });
});

describe('mend and sign', () => {
  it.each([
    ['returned', 'mend'],
    ['approved', 'sign'],
  ] as const)('%s: %s, due with registration, or three working days later', (status, kind) => {
    const early = duties('2026-09-10T09:00:00', [pledge(status, '2026-09-10T08:00:00')]);
    expect(early).toMatchObject([
      { kind, pledge: 'p1', opensAt: at('2026-09-10T08:00:00'), dueAt: at('2026-10-01T00:00:00') },
    ]);
    // A Friday: Monday, Tuesday, Wednesday.
    const late = duties('2026-10-02T17:00:00', [pledge(status, '2026-10-02T16:00:00')]);
    expect(late).toMatchObject([{ kind, dueAt: at('2026-10-08T00:00:00') }]);
  });

  it('is another duty when it is returned again', () => {
    const once = duties('2026-09-20T08:00:00', [pledge('returned', '2026-09-10T08:00:00')]);
    const again = duties('2026-09-20T08:00:00', [pledge('returned', '2026-09-12T08:00:00')]);
    expect(once[0]?.key).not.toBe(again[0]?.key);
  });

  it('leaves at least two weeks after the season', () => {
    const [duty] = duties('2026-12-27T09:00:00', [pledge('returned', '2026-12-26T08:00:00')]);
    expect(duty?.closesAt).toBe((duty?.dueAt ?? 0) + 14 * 86_400_000);
  });
});

describe('report', () => {
  const signed = pledge('signed', '2026-10-07T08:00:00', '2026-10-07T08:00:00');

  it('is asked for each opened period, the one of the signing included, late and missed ones too', () => {
    expect(named(duties('2026-10-20T08:00:00', [signed]))).toEqual([
      'report 2026-W41',
      'report 2026-W42',
      'report 2026-W43',
    ]);
    expect(duties('2026-10-20T08:00:00', [signed])[0]).toMatchObject({
      key: 'report.p1.2026-W41',
      opensAt: at('2026-10-07T08:00:00'),
      dueAt: at('2026-10-09T17:00:00'),
      closesAt: at('2026-10-12T00:00:00'),
    });
    expect(duties('2027-03-01T08:00:00', [signed])).toHaveLength(12);
  });

  it('is not asked for a period that was due when the pledge was signed', () => {
    const late = pledge('signed', '2026-10-09T17:00:00', '2026-10-09T17:00:00');
    expect(named(duties('2026-10-12T08:00:00', [late]))).toEqual(['report 2026-W42']);
  });

  it('is done by the report of that pledge and period', () => {
    expect(named(duties('2026-10-12T08:00:00', [signed], [reportedKey('p1', '2026-W41')]))).toEqual([
      'report 2026-W42',
    ]);
    expect(duties('2026-10-12T08:00:00', [signed], [reportedKey('p2', '2026-W41')])).toHaveLength(2);
  });

  it('goes on while a signed pledge is amended, ends when it is completed or cancelled', () => {
    const when = '2026-10-12T08:00:00';
    expect(named(duties(when, [{ ...signed, status: 'submitted' }]))).toEqual(['report 2026-W41', 'report 2026-W42']);
    // A change that was returned may be dropped: only an approved one is to be signed.
    expect(named(duties(when, [{ ...signed, status: 'returned' }]))).toEqual(['report 2026-W41', 'report 2026-W42']);
    expect(named(duties(when, [{ ...signed, status: 'approved' }])).sort()).toEqual([
      'report 2026-W41',
      'report 2026-W42',
      'sign',
    ]);
    expect(duties(when, [{ ...signed, status: 'completed' }])).toEqual([]);
  });
});

it('keys hold no colon and stay apart', () => {
  const key = (unit: string, id: string): string | undefined =>
    dutiesOf(
      { campaign: { ...campaign, id }, periods, unit, pledges: [], reported: new Set() },
      at('2026-09-10T08:00:00'),
      calendar,
    )[0]?.key;
  expect(key('a:b', 'x')).not.toContain(':');
  expect(new Set([key('a:b', 'x'), key('a%3Ab', 'x'), key('b-c', 'a'), key('c', 'a-b')]).size).toBe(4);
});
