import type { Duty } from './duty.js';
import type { IsoDay } from './iso-day.js';
import type { Stage } from './ladder.js';
import type { Again } from './pace.js';

/** What both kinds of message have. `notBefore` and `notAfter` are epoch ms: a message that could not leave in between is dropped. */
type Message = {
  notBefore: number;
  notAfter: number;
  /** To be recorded, all or none, in the commit that stores the message; refused when one is there. */
  keys: string[];
};

/**
 * `stage` is absent for a duty that is only listed because the person is written to anyway. Earliest due first. `standsInFor`: absent people
 * whose duties are among them. `again`: the pause that has ended and for whose sake it is sent.
 */
export type Reminder = Message & {
  member: string;
  duties: { duty: Duty; stage?: Stage }[];
  standsInFor: string[];
  again?: Pick<Again, 'key' | 'why'>;
};

/** For one officer: who is silent although reminded three times, and apart from them who has not joined. */
export type Digest = Message & { officer: string; silent: { unit: string; duties: Duty[] }[]; notJoined: string[] };

export type ReminderPlan = { reminders: Reminder[]; digests: Digest[] };

/** The key that stands for the one message which a person gets on a local day. */
export const personDayKey = (member: string, day: IsoDay): string => `reminder-day-${member}-${day}`;
