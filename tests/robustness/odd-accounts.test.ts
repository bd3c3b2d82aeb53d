import { expect, test } from 'vitest';
import { createInvite } from '../../src/services/invites.js';
import { SYSTEM } from '../../src/services/work.js';
import { holders, members, units } from '../../src/store/entities.js';
import { OFFICE } from '../services/reminder-world.js';
import { openDesk } from './desk.js';

/** As long as a roster and Telegram let names be. */
const UNIT = `Trường Phổ thông Dân tộc Bán trú ${'Nguyễn Thị Minh Khai '.repeat(8)}`.trim().slice(0, 200);
const PERSON = `${'Nguyễn Thị Thanh Huyền '.repeat(4).slice(0, 79)}n`;
const CODE = 'TRUONG-PTDTBT-TH-VA-THCS-0123456789-ABCD';

/** A school whose name and code are as long as they may be, and a principal with an account of the barest kind. */
const openLong = async () => {
  const desk = await openDesk(1);
  const { run, client } = desk;
  await run(async ({ tx }) => {
    const unit = { code: CODE, name: UNIT, kind: 'TH', parent: OFFICE, locality: '' };
    tx.put(units, CODE, unit);
    tx.write('HINCRBY', tx.keys.revisions, 'units', '1');
  });
  // No user name, no last name, and a first name that says nothing.
  await client.addPerson({ id: 31, firstName: '.' });
  await client.addPerson({ id: 90, firstName: 'B' });
  for (const id of [31, 90]) await client.text(id, '/start');
  const payload = await run(async (work) => createInvite(work, SYSTEM, CODE, 'principal'));
  const officer = await run(async (work) => createInvite(work, SYSTEM, OFFICE, 'officer'));
  /** What Telegram refused, but for what comes of presses that are offered here without its knowing. */
  const refused = async () =>
    (await client.calls())
      .filter((call) => !call.ok)
      .map(({ method, response }) => `${method}: ${JSON.stringify(response)}`)
      .filter((one) => !/query is too old|can't be edited|message to edit not found|not modified/.test(one));
  /** The data of the newest button whose data begins so, in somebody's chat. */
  const button = (id: number, begin: string): Promise<string> =>
    expect
      .poll(async () =>
        JSON.stringify((await client.chat(id)).messages)
          .match(new RegExp(`"(${begin}[^"]*)"`, 'g'))
          ?.at(-1),
      )
      .toBeDefined()
      .then(async () => {
        const all = JSON.stringify((await client.chat(id)).messages).match(new RegExp(`"${begin}[^"]*"`, 'g'));
        return (all?.at(-1) ?? '""').slice(1, -1);
      });
  return { ...desk, payload, officer, refused, button };
};

test('an account without a user name or a usable name joins; the longest names fit every button and message', async () => {
  const { run, text, press, payload, officer, refused, button, client } = await openLong();
  const join = async (id: number, link: string, name: string): Promise<void> => {
    await text(id, `/start ${link}`);
    await press(id, await button(id, 'd:\\w+:consent:=yes'));
    // Nothing that Telegram calls the person is offered as their name.
    expect(JSON.stringify((await client.chat(id)).messages)).not.toContain(':name:=telegram');
    await text(id, name);
  };
  await join(90, officer, PERSON);
  await join(31, payload, `${PERSON}X`);
  expect(await run((work) => work.tx.get(members, '31'))).toBeUndefined();
  await text(31, PERSON);
  expect(await run((work) => work.tx.get(members, '31'))).toMatchObject({ name: PERSON });
  for (const words of ['/toi', '/start', `/donvi ${CODE}`, '/thumoi']) await text(31, words);
  await press(31, `a:people:${CODE}`);
  await press(31, 'a:leave');
  for (const words of ['/thumoi', `/thumoi ${CODE}`, `/donvi ${CODE}`]) await text(90, words);
  await press(90, `a:people:${CODE}`);
  await press(90, await button(90, `a:prm:${CODE}`));
  await press(90, await button(90, `a:prx:${CODE}`));
  expect((await run((work) => work.tx.get(holders, CODE)))?.posts).toEqual([]);
  await press(90, 'a:nj:0');
  await press(90, await button(90, `a:nju:${CODE}`));
  await expect.poll(async () => (await client.calls()).length).toBeGreaterThan(15);
  expect(await refused()).toEqual([]);
});
