import { describe, expect, test } from 'vitest';
import { runReminders } from '../../src/services/reminders.js';
import { holders, members } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE, openWorld } from './reminder-world.js';

const DUE_DAY = at('2026-09-25T06:30');

describe('a reminder, when it goes out', () => {
  test('says what is due until when, and its button starts the report', async () => {
    const { run, seat, pledge, clock, text } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed');
    clock.now = DUE_DAY;
    await runReminders(run, { at: clock.now });
    expect(await text('reminder-11-2026-09-25')).toBe(
      [
        '🔔 Nhắc việc · Trường 1',
        'Hôm nay là hạn cuối báo cáo tuần 21/09 – 27/09/2026. Đơn vị chưa gửi báo cáo, mời thầy/cô gửi trước hạn.',
        'Việc đăng ký: “Mở thư viện xanh s1”',
        'Thời hạn: 17:00 thứ Sáu, 25/09/2026',
        '[a:report:p-s1:2026-W39]',
        '[a:snz:2026-09-25:840] [a:snz:2026-09-28:am]',
      ].join('\n'),
    );
  });

  test('is dropped when its duty was done meanwhile, or when it is too late', async () => {
    const { run, seat, pledge, report, clock, text } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed');
    clock.now = DUE_DAY;
    await runReminders(run, { at: clock.now });
    clock.now = at('2026-09-25T17:00');
    expect(await text('reminder-11-2026-09-25')).toBeUndefined();
    clock.now = DUE_DAY + 60_000;
    expect(await text('reminder-11-2026-09-25')).toContain('Trường 1');
    await report('s1', '2026-W39');
    expect(await text('reminder-11-2026-09-25')).toBeUndefined();
  });

  test('names two duties in one message, and what is left when one is done', async () => {
    const { run, seat, pledge, report, clock, owed, text } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed', 'p-one');
    await pledge('s1', 'returned', 'p-two');
    clock.now = DUE_DAY;
    await runReminders(run, { at: clock.now });
    expect((await owed()).size).toBe(1);
    expect(await text('reminder-11-2026-09-25')).toBe(
      [
        '🔔 Nhắc việc · Trường 1',
        'Đơn vị còn 2 việc chưa làm, mời thầy/cô thực hiện:',
        'Việc đăng ký: “Mở thư viện xanh s1”',
        '',
        '• Sửa bản đăng ký được trả lại, đã quá hạn (thời hạn: đến hết thứ Sáu, 18/09/2026)',
        '',
        '• Báo cáo tuần 21/09 – 27/09/2026, hạn 17:00 thứ Sáu, 25/09/2026',
        '[a:mend:p-two:target]',
        '[a:report:p-one:2026-W39]',
        '[a:snz:2026-09-25:840] [a:snz:2026-09-28:am]',
      ].join('\n'),
    );
    await report('s1', '2026-W39', 'p-one');
    // What is left was only listed: that is no reason to disturb anybody.
    expect(await text('reminder-11-2026-09-25')).toBeUndefined();
  });

  test('is about what is left when one of two was done meanwhile', async () => {
    const { run, seat, pledge, report, clock, text } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed', 'p-one');
    await pledge('s1', 'signed', 'p-two');
    clock.now = DUE_DAY;
    await runReminders(run, { at: clock.now });
    expect(await text('reminder-11-2026-09-25')).toContain('Đơn vị còn 2 việc chưa làm');
    await report('s1', '2026-W39', 'p-one');
    const left = await text('reminder-11-2026-09-25');
    expect(left).toContain('Hôm nay là hạn cuối báo cáo');
    expect(left).toContain('[a:report:p-two:2026-W39]');
    expect(left).not.toContain('p-one');
  });

  test('is not for somebody who has given up the post', async () => {
    const { run, seat, clock, text } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    clock.now = at('2026-09-01T08:00');
    await runReminders(run, { at: clock.now });
    expect(await text('reminder-11-2026-09-01')).toContain(`[a:register:${CAMPAIGN}]`);
    await run(async ({ tx }) => {
      const member = await tx.get(members, '11');
      if (member !== undefined) tx.put(members, '11', { ...member, posts: [] });
    });
    expect(await text('reminder-11-2026-09-01')).toBeUndefined();
  });

  test('of signing leads to signing', async () => {
    const { run, seat, pledge, clock, text } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'approved');
    clock.now = at('2026-09-18T08:00');
    await runReminders(run, { at: clock.now });
    expect(await text('reminder-11-2026-09-18')).toBe(
      [
        '🔔 Nhắc việc · Trường 1',
        'Hôm nay là hạn cuối ký cam kết. Bản đăng ký đã được duyệt, mời hiệu trưởng ký.',
        'Việc đăng ký: “Mở thư viện xanh s1”',
        'Thời hạn: đến hết thứ Sáu, 18/09/2026',
        '[a:sign:p-s1]',
        '[a:snz:2026-09-18:840] [a:snz:2026-09-21:am]',
      ].join('\n'),
    );
  });
});

describe('a digest, when it goes out', () => {
  const climb = async () => {
    const world = await openWorld(20);
    const { seat, run, clock } = world;
    // s20 has not joined.
    await seat(
      ['90', OFFICE, 'officer'],
      ...Array.from({ length: 19 }, (_, i) => [`${11 + i}`, `s${i + 1}`, 'principal'] as const),
    );
    clock.now = at('2026-09-24T08:00');
    const { counts } = await runReminders(run, { at: clock.now });
    expect(counts).toMatchObject({ reminders: 0, digests: 1 });
    return world;
  };

  test('names who is silent, cuts a long list with a count, and counts apart who has not joined', async () => {
    const { text } = await climb();
    const names = Array.from({ length: 15 }, (_, i) => `• Trường ${i + 1}`);
    expect(await text('digest-90-2026-09-24')).toBe(
      [
        '📋 Tổng hợp đơn vị chưa thực hiện, ngày 24/09/2026',
        'Các đơn vị dưới đây đã quá hạn và đã được nhắc mà đến nay chưa thực hiện.',
        '',
        'Giao ước thi đua năm học 2026-2027 ngành giáo dục Thanh Ba',
        'Chưa đăng ký: 19 đơn vị',
        ...names,
        '… và 4 đơn vị khác.',
        '',
        'Chưa tham gia hệ thống, nên chưa nhận được nhắc việc: 1 đơn vị',
        '• Trường 20',
        '[a:progress]',
      ].join('\n'),
    );
  });

  test('does not name who did it meanwhile or joined meanwhile, and is dropped when nobody is left', async () => {
    const { text, pledge, seat, run } = await climb();
    for (let i = 1; i <= 18; i += 1) await pledge(`s${i}`, 'signed');
    await seat(['40', 's20', 'principal']);
    const said = await text('digest-90-2026-09-24');
    expect(said).toContain('Chưa đăng ký: 1 đơn vị\n• Trường 19');
    expect(said).not.toContain('Chưa tham gia');
    await pledge('s19', 'signed');
    expect(await text('digest-90-2026-09-24')).toBeUndefined();
    expect(await run((work) => work.tx.get(holders, 's20'))).toBeDefined();
  });

  test('is not for somebody who oversees them no more', async () => {
    const { text, run } = await climb();
    await run(async ({ tx }) => {
      await tx.get(holders, OFFICE);
      tx.put(holders, OFFICE, { posts: [] });
    });
    expect(await text('digest-90-2026-09-24')).toBeUndefined();
  });
});
