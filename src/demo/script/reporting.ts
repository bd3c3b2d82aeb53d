import type { Calendar } from '../../domain/calendar.js';
import type { IsoDay } from '../../domain/iso-day.js';
import type { Period } from '../../domain/period.js';
import type { TextRef } from '../../locales/index.js';
import { acknowledge, announce, nudge } from '../acts/announce.js';
import { lookAtProgress, readReport } from '../acts/look.js';
import { report } from '../acts/report.js';
import type { Principal } from '../people/cast.js';
import { crowd, type Scene, type Stage } from '../stage.js';
import { answerAt, lateRegisterAt, reviewAt } from './registering.js';
import { atTime, workingDays } from './time.js';

/** Days and hours of a period, from its first working day, at which those report who need no reminder. */
const HOURS = [
  { day: 1, time: '10:00' },
  { day: 2, time: '15:30' },
  { day: 3, time: '09:00' },
  { day: 4, time: '10:30' },
] as const;
/** So many people's announcement is refused once with a 429. */
const REFUSALS = 3;

/** How people report in a period: the letter in their part. */
const ways = (one: Principal, index: number): string => (one.has('absent') ? '-' : (one.part.reports[index] ?? '-'));

const reportScene =
  (index: number, id: string, who: (one: Principal) => boolean): Scene['play'] =>
  async ({ cast, periods }: Stage): Promise<TextRef | undefined> => {
    const period = periods[index];
    if (period === undefined) return undefined;
    const signed = cast.principals.filter(
      (one) => who(one) && one.part.figures.length > 0 && !one.has('unsigned') && !one.has('unmended'),
    );
    const count = await crowd(signed, (one) =>
      index === 0 ? one.phone.tell(() => report(one, index, period.id)) : report(one, index, period.id),
    );
    return count === 0 ? undefined : { id, args: { count, week: index + 1 } };
  };

/** The first time the officer also opens a report: from then on its school cannot change it any more. */
const lookScene =
  (withDirector: boolean, isFirst = false): Scene['play'] =>
  async ({ cast: { officer, director, principals } }) => {
    await officer.phone.tell(async () => {
      await lookAtProgress(officer);
      const diligent = principals.find(({ part }) => part.attachment !== undefined);
      if (isFirst && diligent !== undefined) await readReport(officer, diligent.unit);
    });
    if (withDirector) await director.phone.tell(() => lookAtProgress(director, true));
    return { id: withDirector ? 'demo-looked-both' : 'demo-looked' };
  };

/** The announcement: composed, refused by Telegram now and then, acknowledged by most, nudged, acknowledged by some more. */
const announcing = (at: (day: number, time: string) => number): Scene[] => {
  const confirm =
    (fits: (one: Principal) => boolean): Scene['play'] =>
    async ({ cast }) => {
      const due = cast.principals.filter((one) => fits(one) && !one.has('absent') && !one.has('blocked'));
      const count = await crowd(due, (one) => one.phone.tell(() => acknowledge(one)));
      return count === 0 ? undefined : { id: 'demo-acknowledged', args: { count } };
    };
  return [
    {
      at: at(1, '08:00'),
      play: async ({ cast }) => {
        const count = await crowd(
          cast.principals.filter((one) => one.has('blocked')),
          async ({ phone }) => {
            await phone.block();
          },
        );
        return count === 0 ? undefined : { id: 'demo-blocked', args: { count } };
      },
    },
    {
      at: at(2, '09:00'),
      play: async ({ house, cast, season }) => {
        const refused = cast.principals.filter((one) => !one.has('absent') && !one.has('blocked')).slice(0, REFUSALS);
        for (const { phone } of refused) {
          const refusal = { kind: '429', method: 'sendMessage', chatId: phone.id, times: 1, retryAfter: 1 } as const;
          await house.simulator.fault(refusal);
        }
        await cast.officer.phone.tell(() => announce(cast.officer, season.announcement));
        return { id: 'demo-announced' };
      },
    },
    { at: at(2, '09:40'), play: confirm(({ index }) => index % 3 === 1) },
    { at: at(2, '14:00'), play: confirm(({ index }) => index % 3 === 2) },
    {
      at: at(3, '08:00'),
      play: async ({ cast }) => {
        await cast.officer.phone.tell(() => nudge(cast.officer));
        return { id: 'demo-nudged' };
      },
    },
    { at: at(3, '10:00'), play: confirm(({ index }) => index % 5 !== 0) },
  ];
};

/** One period: mornings with what is due, hours of reporting, the officer's look on the evening of the due day. */
const periodScenes = (calendar: Calendar, period: Period, index: number): Scene[] => {
  const days = workingDays(calendar, period.from, period.to);
  const at = (day: number, time: string): number =>
    atTime(calendar, days[Math.min(day, days.length - 1)] ?? period.from, time);
  const inTime = (one: Principal): boolean => ways(one, index) === 'o';
  const scenes: Scene[] = HOURS.map(({ day, time }, slot) => ({
    at: at(day, time),
    play: reportScene(index, 'demo-reported', (one) => inTime(one) && one.index % HOURS.length === slot),
  }));
  scenes.push(
    answerAt(at(0, '08:15')),
    { at: at(4, '07:15'), play: reportScene(index, 'demo-reported-reminded', (one) => ways(one, index) === 'm') },
    { at: at(4, '17:30'), play: lookScene(false, index === 0) },
  );
  if (index === 0) scenes.push(lateRegisterAt(at(4, '09:00')), reviewAt(at(4, '16:00')));
  return scenes;
};

/** What was not done in time is done after the period, by the button of the reminder that came that morning. */
const lateScene = (calendar: Calendar, after: IsoDay, index: number): Scene => ({
  at: atTime(calendar, after, '09:00'),
  play: reportScene(index, 'demo-reported-late', (one) => ways(one, index) === 'l'),
});

/** Everything of the periods that are played, and of the days after the last one until its digest has come. */
export const reporting = (calendar: Calendar, periods: readonly Period[]): Scene[] => {
  const scenes: Scene[] = [];
  for (const [index, period] of periods.entries()) {
    const [monday = '', , , thursday = ''] = calendar.nextWorkingDays(period.to, 4);
    scenes.push(...periodScenes(calendar, period, index), lateScene(calendar, monday, index));
    if (index === Math.min(1, periods.length - 1)) {
      const days = workingDays(calendar, period.from, period.to);
      scenes.push(...announcing((day, time) => atTime(calendar, days[day] ?? period.to, time)));
    }
    if (index === periods.length - 1) scenes.push({ at: atTime(calendar, thursday, '08:00'), play: lookScene(true) });
  }
  return scenes;
};
