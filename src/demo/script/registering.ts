import type { Calendar } from '../../domain/calendar.js';
import type { IsoDay } from '../../domain/iso-day.js';
import type { TextRef } from '../../locales/index.js';
import { join } from '../acts/join.js';
import { mend, register, sign } from '../acts/register.js';
import { review } from '../acts/review.js';
import type { Principal } from '../people/cast.js';
import { crowd, type Scene, type Stage } from '../stage.js';
import { atTime } from './time.js';

/** Of ten principals so many join on the morning of the first day, and so on: place in `JOINS` by the last digit of their place. */
const JOIN_SLOTS = [0, 1, 0, 2, 1, 0, 3, 2, 1, 4] as const;
const JOINS = [
  { day: 0, time: '08:00' },
  { day: 0, time: '09:30' },
  { day: 0, time: '14:00' },
  { day: 1, time: '08:30' },
  { day: 2, time: '09:00' },
] as const;
/** Working days of the registration window on which people register, from 0; those who wrote something vague are among the first. */
const REGISTER_DAYS = [0, 1, 2, 4, 6, 8, 11] as const;
const EARLY_DAYS = 4;

const joinSlot = ({ index }: Principal): number => JOIN_SLOTS[index % JOIN_SLOTS.length] ?? 0;

const registerDay = (one: Principal): number => {
  const slots = one.part.returned === undefined ? REGISTER_DAYS.length : EARLY_DAYS;
  const joined = JOINS[joinSlot(one)]?.day ?? 0;
  return Math.max(joined, REGISTER_DAYS[one.index % slots] ?? 0);
};

const counted = (id: string, count: number): TextRef | undefined => (count === 0 ? undefined : { id, args: { count } });

const joinScene =
  (slot: number) =>
  async (stage: Stage): Promise<TextRef | undefined> => {
    const { cast, invites } = stage;
    const due = cast.principals.filter((one) => joinSlot(one) === slot && !one.has('absent'));
    const count = await crowd(due, (one) =>
      one.phone.tell(() =>
        join(one, invites.get(one.unit) ?? '', { hesitant: one.has('hesitant'), types: one.index % 3 === 0 }),
      ),
    );
    return counted('demo-joined', count);
  };

const registerScene =
  (day: number) =>
  async ({ cast }: Stage): Promise<TextRef | undefined> => {
    const silent = (one: Principal): boolean =>
      one.has('absent') || one.has('unregistered') || one.has('late-register') || one.part.action === undefined;
    const due = cast.principals.filter((one) => registerDay(one) === day && !silent(one));
    return counted('demo-registered', await crowd(due, (one) => one.phone.tell(() => register(one))));
  };

/** What the officer decided is answered: the returned is mended, the approved signed. */
const answerScene = async ({ cast }: Stage): Promise<TextRef | undefined> => {
  let mended = 0;
  let signed = 0;
  await crowd(cast.principals, async (one) => {
    if (one.has('absent')) return;
    const toMend = one.has('unmended') ? undefined : await one.phone.newsButton(/^a:mend:/);
    const toSign = one.has('unsigned') ? undefined : await one.phone.newsButton(/^a:sign:/);
    if (toMend !== undefined) mended += 1;
    else if (toSign !== undefined) signed += 1;
    if (toMend !== undefined) await one.phone.tell(() => mend(one, toMend));
    else if (toSign !== undefined) await one.phone.tell(() => sign(one, toSign));
  });
  return mended + signed === 0 ? undefined : { id: 'demo-answered', args: { mended, signed } };
};

/** The officer's hour at the queue; told until the first pledge is returned, since one such hour is like another. */
const reviewScene = async ({ cast, returned: known }: Stage): Promise<TextRef | undefined> => {
  const work = () => review(cast.officer, cast.principals, known);
  const { approved, returned } = await (known.size === 0 ? cast.officer.phone.tell(work) : work());
  return approved + returned === 0 ? undefined : { id: 'demo-reviewed', args: { approved, returned } };
};

export const answerAt = (at: number): Scene => ({ at, play: answerScene });
export const reviewAt = (at: number): Scene => ({ at, play: reviewScene });

/** Registers what was forgotten, when the officer already knows of it. */
export const lateRegisterAt = (at: number): Scene => ({
  at,
  play: async ({ cast }) =>
    counted(
      'demo-registered-late',
      await crowd(
        cast.principals.filter((one) => one.has('late-register')),
        register,
      ),
    ),
});

/** Everything of the registration window: a morning, an hour of registering and an hour of reviewing on each working day. */
export const registering = (calendar: Calendar, days: readonly IsoDay[]): Scene[] => {
  const [first = ''] = days;
  const scenes: Scene[] = [
    {
      at: atTime(calendar, first, '07:30'),
      play: async ({ cast, invites }) => {
        for (const one of [cast.officer, cast.director])
          await one.phone.tell(() => join(one, invites.get(one.unit) ?? ''));
        return { id: 'demo-office-joined' };
      },
    },
  ];
  for (const [slot, { day, time }] of JOINS.entries()) {
    scenes.push({ at: atTime(calendar, days[day] ?? first, time), play: joinScene(slot) });
  }
  for (const [index, day] of days.entries()) {
    if (index > 0) scenes.push(answerAt(atTime(calendar, day, '08:15')));
    if (REGISTER_DAYS.some((one) => one === index)) {
      scenes.push({ at: atTime(calendar, day, '15:00'), play: registerScene(index) });
      scenes.push(reviewAt(atTime(calendar, day, '16:30')));
    }
  }
  return scenes;
};
