import { describe, expect, test } from 'vitest';
import { commitmentHash } from '../../src/domain/commitment.js';
import type { FileRef } from '../../src/domain/pledge.js';
import { historyOf } from '../../src/domain/pledge-history.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { exportCampaign } from '../../src/services/export.js';
import { tellOfPaper } from '../../src/services/paper-news.js';
import { recordPaper } from '../../src/services/paper-signatures.js';
import { signPledge, submitPledge } from '../../src/services/pledges.js';
import { SYSTEM } from '../../src/services/work.js';
import { createArchiveQueue } from '../../src/store/archive.js';
import { newsOf, openDesk, PLEDGE, TEXT } from './paper-world.js';
import { CAMPAIGN, OFFICE } from './reminder-world.js';
import { actor, photo, refusal } from './report-world.js';

describe('recording a signature on paper', () => {
  test('puts the commitment in force, hashed with the sheet, archived, in the history and in what is exported', async () => {
    const desk = await openDesk();
    expect(await desk.way('90')).toBe('open');
    const signed = await desk.record();
    expect([signed.status, signed.signature?.at, signed.signature?.paper?.day]).toEqual([
      'signed',
      desk.clock.now,
      '2026-09-10',
    ]);
    expect(signed.signature?.hash).toBe(commitmentHash(signed, undefined, desk.sheet));
    expect(signed.signature?.hash).not.toBe(commitmentHash(signed, undefined, { ...desk.sheet, files: [photo('x')] }));
    expect(signed.signature?.hash).not.toBe(commitmentHash(signed));
    expect(historyOf(signed).at(-1)).toMatchObject({
      kind: 'paper-signed',
      by: '90',
      role: 'officer',
      day: '2026-09-10',
    });
    const { redis, keys } = desk.services.store;
    expect(await createArchiveQueue(redis, keys).ids()).toEqual(['p-s1/pledge/tờ-1']);
    const exported = await desk.run((work) => exportCampaign(work, SYSTEM, CAMPAIGN));
    expect(exported.pledges[0]?.signature?.paper).toMatchObject({
      day: '2026-09-10',
      signer: 'principal',
      recordedAs: { role: 'officer', unit: OFFICE },
      sheet: [{ archive: 'tờ-1' }],
    });
    expect(await desk.way('90')).toBeUndefined();
  });

  test('who filed is told that a colleague approved, with the way to record; who approved, that it is signed', async () => {
    const desk = await openDesk();
    expect(await newsOf(desk)).toEqual(['90: ✅ Bản đăng ký thầy/cô nộp thay Trường 1 đã được duyệt.']);
    await desk.as('90', async (work, by) => tellOfPaper(work, by, await recordPaper(work, by, PLEDGE, 1, desk.sheet)));
    expect([...(await desk.owed()).keys()].some((id) => id.startsWith('tidings-92-'))).toBe(true);
  });

  test('not by the unit, not by whom it does not lie below, not where the person is its principal as well', async () => {
    const desk = await openDesk();
    await desk.seat(
      ['12', 's1', 'deputy'],
      ['21', 's2', 'principal'],
      ['93', OFFICE, 'officer'],
      ['93', 's1', 'deputy'],
    );
    expect(await refusal(desk.record('12'))).toBe('not-allowed');
    expect(await refusal(desk.record('21'))).toBe('not-allowed');
    const ownMatter = desk.run(async (work) =>
      recordPaper(work, await actor(work, '93', OFFICE, 'officer'), PLEDGE, 1, desk.sheet),
    );
    expect(await refusal(ownMatter)).toBe('own-matter');
    expect((await desk.current()).status).toBe('approved');
  });

  test('not by the one hand that filed and approved it; a colleague may', async () => {
    const desk = await openDesk({ approver: '90' });
    expect([await desk.way('90'), await desk.way('91')]).toEqual(['second', 'open']);
    expect(await refusal(desk.record('90'))).toBe('paper-second');
    expect((await desk.record('91')).status).toBe('signed');
  });

  test('the day lies between the approval and today; the sheet is a photo, a picture or PDF that can be archived', async () => {
    const desk = await openDesk();
    for (const day of ['2026-09-09', '2026-09-11', 'hôm nay', '']) {
      expect(await refusal(desk.record('90', { day })), day).toBe('paper-day');
    }
    const file = (kind: FileRef['kind'], name: string, size = 10): FileRef => ({ ...photo(name, size), kind, name });
    const foreign = [file('video', 'x.mp4'), file('document', 'x.docx'), file('document', 'x.pdf', 21 * 2 ** 20)];
    for (const files of [[], ...foreign.map((one) => [one]), Array.from({ length: 6 }, (_, i) => photo(`${i}`))]) {
      expect(await refusal(desk.record('90', { files }))).toBe('paper-file');
    }
    expect((await desk.record('90', { files: [file('document', 'bản quét.PDF')] })).status).toBe('signed');
  });

  test('pressed twice, or by two officers at once, it is one record', async () => {
    const desk = await openDesk();
    const outcomes = await Promise.all([refusal(desk.record('90')), refusal(desk.record('91'))]);
    expect(outcomes.sort()).toEqual(['already-signed', 'nothing was refused']);
    expect(await refusal(desk.record('90'))).toBe('already-signed');
    expect((await desk.current()).formerSignatures ?? []).toEqual([]);
  });

  test('not when the principal has joined; against a joining at the same moment one of the two comes first', async () => {
    const desk = await openDesk();
    const outcome = desk.as('90', async (work, by) => {
      const signed = await recordPaper(work, by, PLEDGE, 1, desk.sheet);
      // Somebody becomes principal before this commit.
      if ((await desk.current()).status === 'approved')
        await desk.seat(['11', 's1', 'principal']).catch(() => undefined);
      return signed;
    });
    expect(await refusal(outcome)).toBe('paper-joined');
    expect(await desk.way('90')).toBeUndefined();
    expect((await desk.as('11', (work, by) => signPledge(work, by, PLEDGE))).signature?.paper).toBeUndefined();
  });

  test('not another version than the one that was read, nothing before the approval, nothing in a closed campaign', async () => {
    const desk = await openDesk();
    expect(await refusal(desk.record('90', { version: 2 }))).toBe('stale');
    const other = { draft: 'q', campaign: CAMPAIGN, unit: 's2', body: TEXT };
    await desk.as('90', (work, by) => submitPledge(work, by, other));
    expect(await refusal(desk.as('90', (work, by) => recordPaper(work, by, 'q', 1, desk.sheet)))).toBe('stale');
    expect(await refusal(desk.as('90', (work, by) => recordPaper(work, by, 'none', 1, desk.sheet)))).toBe('not-found');
    await desk.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    expect(await refusal(desk.record())).toBe('campaign-closed');
  });

  test('a process that dies at the commit has recorded nothing, and owes no sheet', async () => {
    const desk = await openDesk();
    const died = desk.as('90', async (work, by) => {
      await tellOfPaper(work, by, await recordPaper(work, by, PLEDGE, 1, desk.sheet));
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect((await desk.current()).status).toBe('approved');
    const { redis, keys } = desk.services.store;
    expect(await createArchiveQueue(redis, keys).count()).toBe(0);
    expect((await desk.record()).status).toBe('signed');
  });
});
