import { expect, test } from 'vitest';
import { type Action, may } from '../../src/domain/policy.js';
import type { Role } from '../../src/domain/role.js';
import { ACTIONS, ARGUMENTS, COMMANDS, openMatrix, type Seat, secretOf, UNITS } from './matrix.js';

const ME = 500;
/** Who tries: every role, from every place that a unit may have beside `s1` and its office. */
const WHERE: Readonly<Record<string, readonly [unit: string, roles: readonly Role[]]>> = {
  'the school itself': ['s1', ['principal', 'deputy']],
  'a school of the same office': ['s2', ['principal', 'deputy']],
  'a school of another office': ['x1', ['principal']],
  'the office above': ['PGD-232', ['officer', 'leader', 'admin']],
  'another office': ['PGD-9', ['officer', 'leader', 'admin']],
  'the department': ['SO', ['officer', 'leader', 'admin']],
};
const HOLDERS = Object.entries(WHERE).flatMap(([where, [unit, roles]]) =>
  roles.map((role): { who: string; posts: readonly Seat[] } => ({ who: `${role} of ${where}`, posts: [[unit, role]] })),
);
const OTHERS: readonly { who: string; posts?: readonly Seat[] }[] = [
  // What is held of somebody who lost the post: the member without it.
  { who: 'a former principal of the school', posts: [] },
  { who: 'an officer of a unit of another tenant', posts: [['elsewhere', 'officer']] },
  { who: 'a stranger' },
];

/** The right that each event of the history takes; `self`: the person's own affair. */
const RIGHTS: Readonly<Record<string, Action | 'self'>> = {
  'announcement.acknowledge': 'self',
  'announcement.cancel': 'announcement.send',
  'announcement.change': 'announcement.send',
  'announcement.correct': 'announcement.send',
  'announcement.nudge': 'announcement.send',
  'announcement.recall': 'announcement.send',
  'announcement.reschedule': 'announcement.send',
  'announcement.resume': 'announcement.send',
  'announcement.send': 'announcement.send',
  'campaign.closed': 'campaign.manage',
  'campaign.open': 'campaign.manage',
  'group.drop': 'announcement.send',
  'group.save': 'announcement.send',
  'invite.create': 'invite.create',
  'member.away': 'self',
  'member.back': 'self',
  'member.consent': 'self',
  'pledge.approved': 'pledge.review',
  'pledge.paper': 'pledge.sign-paper',
  'pledge.paper-back': 'pledge.sign-paper',
  'pledge.paper-confirmed': 'pledge.sign',
  'pledge.paper-contested': 'pledge.sign',
  'pledge.returned': 'pledge.review',
  'pledge.sign': 'pledge.sign',
  'pledge.undo': 'pledge.review',
  'pledge.withdraw': 'pledge.submit',
  // The person lays down an own post; of others' posts it is a right to fill them.
  'post.leave': 'self',
  'post.remove': 'invite.create',
  'post.hand-over': 'invite.create',
  'post.refuse': 'invite.create',
  'report.see': 'report.see',
  'settings.address': 'settings',
  'settings.calendar': 'settings',
  'settings.consent': 'settings',
  'settings.escalation': 'settings',
  'settings.kinds': 'settings',
  'settings.quiet': 'settings',
  'settings.welcome': 'settings',
};

type Matrix = Awaited<ReturnType<typeof openMatrix>>;
interface Event {
  readonly action: string;
  readonly unit?: string;
  readonly subject?: string;
}

const eventsBy = async ({ redis, keys }: Matrix, by: number): Promise<Event[]> => {
  const entries = await redis.xrange(keys.audit, '-', '+');
  const events = entries.map(([, flat]) =>
    Object.fromEntries(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1]]] : []))),
  );
  return events.filter((one) => one.by === String(by)) as unknown as Event[];
};

/** Tries every command and every button with what a forger could know; everything that was read. */
const tryAll = async (matrix: Matrix): Promise<string> => {
  const heard: string[] = [];
  for (const name of COMMANDS) {
    await matrix.command(ME, `/${name}`);
    await matrix.command(ME, `/${name} s1`);
  }
  for (const action of ACTIONS) {
    for (const args of ARGUMENTS) {
      const data = ['a', action, ...args].join(':');
      if (Buffer.byteLength(data) <= 64) await matrix.press(ME, data);
    }
    heard.push(await matrix.heard());
  }
  return heard.join('');
};

const open = async (posts: readonly Seat[] | undefined): Promise<Matrix> => {
  const matrix = await openMatrix();
  await matrix.seat('101', ['s1', 'principal']);
  if (posts !== undefined) await matrix.seat(String(ME), ...posts);
  for (const unit of ['s1', 's2', 'x1']) await matrix.file(unit);
  await matrix.announce();
  await matrix.claim();
  return matrix;
};

const stored = async ({ redis, keys }: Matrix) =>
  Promise.all([keys.pledges, keys.reports, keys.campaigns, keys.units, keys.invites].map((key) => redis.hgetall(key)));

test.each([...HOLDERS, ...OTHERS])(
  '$who reads and does only what the policy grants',
  { timeout: 180_000 },
  async ({ posts }) => {
    const matrix = await open(posts);
    const { tree } = await matrix.services.run(async ({ directory }) => directory);
    const mayDo = (action: Action, unit: string): boolean =>
      (posts ?? []).some(([own, role]) => may(action, { unit: own, role }, unit, tree));
    const before = await stored(matrix);
    const heard = await tryAll(matrix);

    const seen = UNITS.filter((unit) => heard.includes(secretOf(unit)));
    const readable = UNITS.filter((unit) => mayDo('pledge.view', unit));
    expect(seen.filter((unit) => !readable.includes(unit))).toEqual([]);
    // What may be read is found by these presses: the test sees when something is read.
    expect(seen.includes('s1')).toBe(mayDo('pledge.view', 's1'));

    const events = await eventsBy(matrix, ME);
    expect(events.filter(({ action }) => RIGHTS[action] === undefined)).toEqual([]);
    const wrong = events.filter(({ action, unit, subject }) => {
      const right = RIGHTS[action];
      const whole = right === 'settings' ? 'SO' : 'PGD-232';
      const target = unit ?? (subject?.startsWith('p-') ? subject.slice(2) : whole);
      return right !== undefined && right !== 'self' && !mayDo(right, target);
    });
    expect(wrong).toEqual([]);
    if (events.every(({ action }) => RIGHTS[action] === 'self')) expect(await stored(matrix)).toEqual(before);
    // Refusals are what is tried here; nothing else is worth a warning.
    expect(matrix.logged.filter((line) => !line.includes('"msg":"refused"'))).toEqual([]);
  },
);
