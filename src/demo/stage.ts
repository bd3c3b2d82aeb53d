import type { Campaign } from '../domain/campaign.js';
import type { Period } from '../domain/period.js';
import type { TextRef } from '../locales/index.js';
import type { House } from './house/open.js';
import { quiet } from './house/quiet.js';
import type { Cast, Principal } from './people/cast.js';
import type { Season } from './season.js';

/** So many people act at the same time. */
const CROWD = 16;

/** What the scenes are played with. */
export interface Stage {
  readonly house: House;
  readonly cast: Cast;
  readonly season: Season;
  readonly campaign: Campaign;
  /** The periods that are played, in time order. */
  readonly periods: readonly Period[];
  /** Invites by unit: payloads of `/start`. */
  readonly invites: ReadonlyMap<string, string>;
  /** Units whose pledge was returned once. */
  readonly returned: Set<string>;
  readonly signal: AbortSignal;
}

/** Something that happens at a moment. */
export interface Scene {
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * Plays it, and tells what happened; undefined when there is nothing to tell.
   * @param before how many calls the bot had made when the clock was moved to this moment
   */
  play(stage: Stage, before: number): Promise<TextRef | undefined>;
}

/** Moves the clock to the scene, lets the bot do what is due, plays it, and lets the bot come to rest. */
export const playScene = async (stage: Stage, scene: Scene): Promise<TextRef | undefined> => {
  const { house, signal } = stage;
  const { calls } = await house.simulator.pending();
  house.setNow(scene.at);
  const { followed } = await house.simulator.moveClock({ to: new Date(scene.at).toISOString() });
  if (!followed) throw new Error('the bot did not follow the clock');
  await quiet(house, signal);
  const told = await scene.play(stage, calls);
  await quiet(house, signal);
  return told;
};

/** Lets people act side by side. @returns how many did what they set out to do (`act` gives false: not) */
export const crowd = async (
  people: readonly Principal[],
  act: (one: Principal) => Promise<boolean | undefined> | Promise<void>,
): Promise<number> => {
  const waiting = [...people];
  let count = 0;
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      if ((await act(one)) !== false) count += 1;
  };
  await Promise.all(Array.from({ length: CROWD }, worker));
  return count;
};
