import { setTimeout as sleep } from 'node:timers/promises';
import type { Period } from '../../domain/period.js';
import { acknowledge, announce } from '../acts/announce.js';
import { join } from '../acts/join.js';
import { mend, register, sign } from '../acts/register.js';
import { report } from '../acts/report.js';
import { review } from '../acts/review.js';
import type { House } from '../house/open.js';
import { quiet } from '../house/quiet.js';
import type { Cast, Player, Principal } from '../people/cast.js';
import type { Found } from '../people/phone.js';

/** How long something that the bot sends by itself may take. Real milliseconds. */
const NEWS_MS = 20_000;
const PAUSE_MS = 100;
/** The clock stops that often on the way, simulated: at 1, 7, 13 and 19 o'clock in Viet Nam. */
const STEP_MS = 6 * 3_600_000;
/** Working mornings that may pass until the officer's digest comes. */
const MAX_MORNINGS = 30;

/** What the guide does with. */
export interface Doing {
  readonly house: House;
  readonly cast: Cast;
  /** The principal that the guide accompanies; what they write is vague at first. */
  readonly hero: Principal;
  readonly announcement: string;
  readonly periods: readonly Period[];
  /** Payload of the invitation to a unit's post. */
  invitation(unit: string): string;
  hasDigest(): Promise<boolean>;
  /** Brings somebody's phone to the eye. */
  show(player: Player): void;
  readonly signal: AbortSignal;
}

/** The newest button that fits, waited for. */
const awaitButton = async ({ signal }: Doing, { phone }: Player, fits: RegExp): Promise<Found> => {
  for (const end = performance.now() + NEWS_MS; performance.now() < end; await sleep(PAUSE_MS)) {
    signal.throwIfAborted();
    const found = await phone.newsButton(fits);
    if (found !== undefined) return found;
  }
  throw new Error(`no button ${fits.source} came to person ${phone.id}`);
};

const moveTo = async ({ house, signal }: Doing, at: number): Promise<void> => {
  await house.simulator.moveClock({ to: new Date(at).toISOString(), stepMs: STEP_MS });
  await quiet(house, signal);
};

const joinAs = async (doing: Doing, player: Player): Promise<void> => {
  doing.show(player);
  await join(player, doing.invitation(player.unit));
};

const announceAndRead = async (doing: Doing): Promise<void> => {
  const { cast, hero, announcement } = doing;
  doing.show(cast.officer);
  await announce(cast.officer, announcement);
  doing.show(hero);
  await awaitButton(doing, hero, /^a:ack:/);
  await acknowledge(hero);
};

/** Moves on to the first period that is open, if none is yet, and reports by the reminder that comes then. */
const reportFirst = async (doing: Doing): Promise<void> => {
  const { house, hero, periods } = doing;
  const now = (await house.simulator.now()).now;
  const open = periods.findLast(({ opensAt }) => opensAt <= now);
  const period = open ?? periods[0];
  if (period === undefined) throw new Error('the campaign asks for no report');
  doing.show(hero);
  if (open === undefined) await moveTo(doing, house.services.calendar.morningOf(period.from));
  await report(hero, 0, period.id);
};

/** The officer decides on the hero's pledge, whatever words the visitor gave it. `returned`: units whose pledge is approved now. */
const decide = async (doing: Doing, returned: Set<string>): Promise<void> => {
  const { cast, hero, house } = doing;
  doing.show(cast.officer);
  const name = await house.services.run(async ({ directory }) => directory.tree.get(hero.unit)?.name ?? hero.unit);
  await review(cast.officer, [hero], returned, () => name);
};

/** Lets mornings come until the digest does. */
const awaitDigest = async (doing: Doing): Promise<void> => {
  const { house, cast } = doing;
  const { calendar } = house.services;
  doing.show(cast.officer);
  for (let mornings = 0; mornings < MAX_MORNINGS && !(await doing.hasDigest()); mornings += 1) {
    const today = calendar.dayOf((await house.simulator.now()).now);
    const [next = today] = calendar.nextWorkingDays(today, 1);
    await moveTo(doing, calendar.morningOf(next) + 30 * 60_000);
  }
};

/** What is done for somebody who does not want to do it, by the id of the step. */
export const DOINGS: Readonly<Record<string, (doing: Doing) => Promise<unknown>>> = {
  join: (doing) => joinAs(doing, doing.hero),
  office: async (doing) => {
    await joinAs(doing, doing.cast.officer);
    await joinAs(doing, doing.cast.director);
  },
  register: async (doing) => {
    doing.show(doing.hero);
    await register(doing.hero);
  },
  return: (doing) => decide(doing, new Set()),
  mend: async (doing) => {
    doing.show(doing.hero);
    await mend(doing.hero, await awaitButton(doing, doing.hero, /^a:mend:/));
  },
  approve: (doing) => decide(doing, new Set([doing.hero.unit])),
  sign: async (doing) => {
    doing.show(doing.hero);
    await sign(doing.hero, await awaitButton(doing, doing.hero, /^a:sign:/));
  },
  announce: announceAndRead,
  report: reportFirst,
  digest: awaitDigest,
};
