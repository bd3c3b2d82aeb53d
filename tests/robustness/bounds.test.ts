import { expect, test } from 'vitest';
import { keptName } from '../../src/domain/evidence.js';
import { MAX_PLEDGES } from '../../src/domain/pledge.js';
import { createInvite, INVITE_DAYS, voidInvites } from '../../src/services/invites.js';
import { submitPledge } from '../../src/services/pledges.js';
import { SYSTEM } from '../../src/services/work.js';
import { at, CAMPAIGN, openWorld } from '../services/reminder-world.js';
import { actor, refusal } from '../services/report-world.js';
import { openDesk } from './desk.js';

const DAY = 86_400_000;

test('a unit registers so many pledges in a campaign, and not one more; what was sent before is no new one', async () => {
  const world = await openWorld(2);
  await world.seat(['11', 's1', 'principal'], ['12', 's2', 'principal']);
  world.clock.now = at('2026-09-10T08:00');
  const body = { content: '3', action: 'x', target: 'y', deadline: '2027-01-15', responsible: 'z', attachments: [] };
  const submit = (draft: string, [person, unit]: readonly [string, string] = ['11', 's1']) =>
    world.run(async (work) =>
      submitPledge(work, await actor(work, person, unit, 'principal'), { draft, campaign: CAMPAIGN, unit, body }),
    );
  for (let i = 0; i < MAX_PLEDGES; i += 1) await submit(`d${i}`);
  expect(await refusal(submit('one-more'))).toBe('pledges-full');
  expect(await submit('d0')).toMatchObject({ id: 'd0' });
  expect(await submit('other', ['12', 's2'])).toMatchObject({ unit: 's2' });
});

test('links that nobody used do not pile up: who makes new ones removes those that have long been too old', async () => {
  const { run, services, clock } = await openWorld(1);
  const { redis, keys } = services.store;
  const renew = () =>
    run(async (work) => {
      await voidInvites(work, SYSTEM, 's1', 'principal');
      createInvite(work, SYSTEM, 's1', 'principal');
    });
  for (let i = 0; i < 6; i += 1) {
    await renew();
    clock.now += INVITE_DAYS * DAY;
  }
  expect(await redis.hlen(keys.invites)).toBe(2);
  expect(await redis.scard(keys.invitesOf('s1'))).toBe(2);
});

test.each([
  ['bao-cao.pdf', 'bao-cao.pdf'],
  ['a\u202Efdp.exe', 'afdp.exe'],
  ['một\ntên\u0000.docx', 'một tên.docx'],
  [`${'ả'.repeat(300)}.pdf`, `${'ả'.repeat(95)}….pdf`],
  ['x'.repeat(300), `${'x'.repeat(99)}…`],
])('the file name %j is kept as %j', (name, kept) => {
  expect(keptName(name)).toBe(kept);
  expect(keptName(kept)).toBe(kept);
});

test('drafts and their files are so many and so long, whatever is sent', async () => {
  const { seat, greet, pledge, press, offer, redis, keys, clock } = await openDesk();
  clock.now = at('2026-10-06T08:00');
  await seat(['11', 's1', 'principal']);
  await greet(11);
  await pledge('s1', 'signed');
  const from = { id: 11, is_bot: false, first_name: 'Hoa' };
  let id = 0;
  for (const period of ['2026-W39', '2026-W40', '2026-W41'])
    for (let draft = 0; draft < 3; draft += 1) {
      await press(11, draft % 2 === 0 ? `a:report:p-s1:${period}` : 'a:register-new:thanh-ba-2026-2027');
      for (let file = 0; file < 12; file += 1) {
        id += 1;
        const document = { file_id: 'f'.repeat(90), file_unique_id: `u${id}`, file_name: `${'ả'.repeat(4000)}.pdf` };
        await offer({ message: { message_id: id, date: id * 60, chat: { ...from, type: 'private' }, from, document } });
      }
    }
  const session = JSON.parse((await redis.get(keys.session('11'))) ?? '{}');
  expect(session.parked.length).toBeLessThanOrEqual(5);
  expect(Math.max(...[session.dialog, ...session.parked].map(({ answers }) => answers.evidence?.length ?? 0))).toBe(10);
  expect(await redis.strlen(keys.session('11'))).toBeLessThan(50_000);
});
