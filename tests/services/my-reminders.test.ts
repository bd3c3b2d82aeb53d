import { describe, expect, it } from 'vitest';
import type { Pace } from '../../src/domain/pace.js';
import { setPace } from '../../src/services/my-reminders.js';
import { notifyAll } from '../../src/services/notify.js';
import { runReminders } from '../../src/services/reminders.js';
import type { Runner } from '../../src/services/turns.js';
import { members } from '../../src/store/entities.js';
import { at, openWorld } from './reminder-world.js';

const schoolOfTwo = async () => {
  const world = await openWorld(1);
  await world.seat(['1', 's1', 'principal'], ['2', 's1', 'deputy'], ['9', 'PGD-232', 'officer']);
  await world.pledge('s1', 'signed');
  const tick = async (local: string): Promise<string[]> => {
    const before = new Set((await world.owed()).keys());
    world.clock.now = at(local);
    await runReminders(world.run, { at: world.clock.now });
    return [...(await world.owed()).keys()].filter((id) => !before.has(id));
  };
  return { ...world, tick, pace: paceOf(world.run) };
};
const paceOf =
  (run: Runner) =>
  (id: string, change: { [K in keyof Pace]: Pace[K] | undefined }): Promise<unknown> =>
    run(async (work) => {
      const member = await work.tx.get(members, id);
      const [post] = member?.posts ?? [];
      if (member === undefined || post === undefined) throw new Error(`no post of ${id}`);
      return setPace(work, { member, post }, change);
    });
const REMINDED = 'reminder-1-2026-09-21';

describe('a person who set a pace', () => {
  it('is reminded at their hour, by what stands in the store', async () => {
    const { tick, pace } = await schoolOfTwo();
    await pace('1', { rhythm: { minute: 600 } });
    expect(await tick('2026-09-21T06:30')).toEqual([]);
    expect(await tick('2026-09-21T10:00')).toEqual([REMINDED]);
    await pace('1', { rhythm: undefined });
    expect(await tick('2026-09-24T18:30')).toEqual(['reminder-1-2026-09-24']);
  });

  it('snoozes: what is on its way is dropped, and comes again the same day, once', async () => {
    const { tick, pace, text } = await schoolOfTwo();
    expect(await tick('2026-09-21T06:30')).toEqual([REMINDED]);
    await pace('1', { snooze: { until: at('2026-09-21T14:00') } });
    expect(await text(REMINDED)).toBeUndefined();
    expect(await tick('2026-09-21T13:59')).toEqual([]);
    const [again = ''] = await tick('2026-09-21T14:00');
    expect(await text(again)).toContain('⏰ Nhắc lại như thầy/cô đã hẹn.');
    expect(await tick('2026-09-21T14:01')).toEqual([]);
  });

  it('is away: the deputy gets the reminders and the news, told for whom', async () => {
    const { tick, pace, text, run, owed } = await schoolOfTwo();
    await pace('1', { away: { from: '2026-09-21', to: '2026-09-23', standIn: '2' } });
    expect(await tick('2026-09-21T06:30')).toEqual(['reminder-2-2026-09-21']);
    expect(await text('reminder-2-2026-09-21')).toContain('👤 Thầy/cô nhận thay Người 1 trong thời gian vắng mặt.');
    await run((work) => notifyAll(work, 'news', ['1'], { body: [{ id: 'remind-last' }] }, 's1'));
    expect([...(await owed()).keys()].filter((id) => id.startsWith('news')).sort()).toEqual(['news-1', 'news-2']);
    // Back on Thursday: all that is open, once.
    const [back = ''] = await tick('2026-09-24T06:30');
    expect(await text(back)).toContain('Mừng thầy/cô trở lại');
  });
});
