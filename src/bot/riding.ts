import { setTimeout as sleep } from 'node:timers/promises';
import type { Telegram } from '../telegram/api.js';
import { type Call, isMessage, type Ride } from '../telegram/calls.js';
import type { Slot } from '../telegram/pace.js';
import type { Owed } from './owed.js';

/** A call that leaves in a webhook's response. */
export interface Carried {
  readonly call: Call;
  /** Whether it went out. */
  readonly sent: Promise<boolean>;
  /** Its place in the pace, for the call that is made where it did not. */
  readonly place: Slot | Promise<Slot>;
}

/** Telegram's connection is not held longer for a place in the pace. */
const PLACE_MS = 50;

const inTime = (place: Promise<Slot>): Promise<Slot | undefined> =>
  Promise.race([place.catch(() => undefined), sleep(PLACE_MS, undefined, { ref: false })]);

/** Puts a call on its way in a response: `carried` tells the replier what became of it, `ride` is for whoever writes the response. */
export const putOnItsWay = (call: Call, place: Slot): { readonly carried: Carried; readonly ride: Ride } => {
  let settle: (sent: boolean) => void = () => undefined;
  const sent = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const ride = {
    call,
    sent: () => {
      place.answered();
      settle(true);
    },
    // A response that went out is closed as well, in the end: the first word counts.
    lost: () => settle(false),
  };
  return { carried: { call, sent, place }, ride };
};

/**
 * The message of an answer that may leave in the webhook's response (ANSWERS_RIDE): its first, as far as nothing else stands before it.
 * @param isFree nothing of the chat is still to be said, and its person is in no haste
 */
export const messageToCarry = ({ calls: [first], after }: Owed, isFree: boolean): Call | undefined =>
  first !== undefined && isMessage(first) && after === undefined && isFree ? first : undefined;

/** What carries a message where its place in the pace is there before a response is late; else the place is for a call of its own. */
export const carryInPace = async (
  telegram: Pick<Telegram, 'place'>,
  call: Call,
): Promise<{ readonly carried: Carried; readonly ride: Ride | undefined }> => {
  const place = telegram.place(call, 'answer');
  const slot = place instanceof Promise ? await inTime(place) : place;
  if (slot !== undefined) return putOnItsWay(call, slot);
  return { carried: { call, sent: Promise.resolve(false), place }, ride: undefined };
};
