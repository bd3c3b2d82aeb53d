import { currentBody, pledgeSchema } from '../../src/domain/pledge.js';
import { reportSchema } from '../../src/domain/report.js';
import type { Store } from '../../src/store/open.js';
import type { Ear } from './ear.js';
import { type Course, isAnswer } from './member.js';
import { BROADCAST } from './world.js';

export interface Tally {
  readonly expected: number;
  readonly found: number;
  readonly lost: number;
  readonly doubled: number;
  /** Stored, and confirmed to nobody. */
  readonly unconfirmed: number;
}

export interface Verdict {
  readonly steps: number;
  readonly pledges: Tally;
  readonly reports: Tally;
  readonly broadcast: Tally;
  /** Dialogs that never got an answer. */
  readonly unanswered: readonly string[];
  /** Pledges that are gone although no power cut took what was written when they were confirmed. */
  readonly lostForNothing: number;
  /** Buttons that were not there when they were to be pressed. */
  readonly missing: readonly string[];
  /** Dialogs that had to be begun anew because what was acknowledged was lost. */
  readonly setbacks: number;
  /** Answers that were said more than once, the broadcast included. */
  readonly doubled: number;
}

/** A confirmation is heard so long after it was stored. */
const HEARD_MS = 5000;

const tally = (expected: readonly string[], present: readonly string[]): Tally => {
  const counts = new Map<string, number>();
  for (const one of present) counts.set(one, (counts.get(one) ?? 0) + 1);
  const found = expected.filter((one) => counts.has(one)).length;
  const doubled = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  return {
    expected: expected.length,
    found,
    lost: expected.length - found,
    doubled,
    unconfirmed: counts.size - found,
  };
};

/** Compares what people saw confirmed with what is stored and with what was said. */
export const judge = async (
  { redis, keys }: Store,
  ear: Ear,
  courses: ReadonlyMap<number, Course>,
  broadcast: boolean,
  gaps: readonly { readonly from: number; readonly to: number }[] = [],
): Promise<Verdict> => {
  const all = [...courses.values()];
  const stored = Object.values(await redis.hgetall(keys.pledges))
    .map((raw) => currentBody(pledgeSchema.parse(JSON.parse(raw))))
    .filter(({ action }) => action.startsWith('Trồng '))
    .map(({ action, target }) => `${action} | ${target}`);
  const narratives = Object.values(await redis.hgetall(keys.reports)).map(
    (raw) => reportSchema.parse(JSON.parse(raw)).body.narrative,
  );
  const said = [...courses.keys()].map((chat) => ear.all(chat));
  const copies = said.map((texts) => texts.filter((text) => text.includes(BROADCAST)).length);
  const answers = said.reduce((sum, texts) => sum + texts.filter(isAnswer).length, 0);
  const steps = all.reduce((sum, one) => sum + one.steps, 0);
  const more = copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  const reached = copies.filter((count) => count > 0).length;
  const kept = new Set(stored);
  const lostForNothing = all
    .flatMap(({ pledges }) => pledges)
    .filter(({ action, target, isMended }) => !isMended && !kept.has(`${action} | ${target}`))
    .filter(({ at }) => !gaps.some(({ from, to }) => at >= from && at <= to + HEARD_MS));
  const due = broadcast ? copies.length : 0;
  return {
    steps,
    pledges: tally(
      all.flatMap(({ pledges }) => pledges.map(({ action, target }) => `${action} | ${target}`)),
      stored,
    ),
    reports: tally(
      all.flatMap(({ reports }) => reports),
      narratives,
    ),
    broadcast: { expected: due, found: reached, lost: due - reached, doubled: more, unconfirmed: 0 },
    unanswered: all.flatMap(({ unanswered }) => unanswered),
    missing: all.flatMap(({ missing }) => missing),
    lostForNothing: lostForNothing.length,
    setbacks: all.reduce((sum, one) => sum + one.setbacks, 0),
    doubled: Math.max(0, answers - steps) + more,
  };
};
