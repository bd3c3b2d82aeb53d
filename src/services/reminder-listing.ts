import type { Duty } from '../domain/duty.js';
import type { Stage } from '../domain/ladder.js';
import type { ReminderPlan } from '../domain/planned-message.js';
import { members } from '../store/entities.js';
import { unitName, type Work } from './work.js';

/** A duty as a program reads it; `dueAt` is an ISO moment. */
export interface ListedDuty {
  readonly key: string;
  readonly kind: Duty['kind'];
  readonly unit: string;
  readonly campaign: string;
  readonly pledge?: string;
  readonly period?: string;
  readonly dueAt: string;
  /** Null for a duty that is only listed because the person is written to anyway. */
  readonly stage: Stage | null;
}
interface ListedUnit {
  readonly unit: string;
  readonly name: string;
}

/** A plan with the names of people and units, for the command line. */
export const listPlan = async (work: Work, { reminders, digests }: ReminderPlan) => {
  const people = [...reminders.map(({ member }) => member), ...digests.map(({ officer }) => officer)];
  const known = new Map((await work.tx.getMany(members, people)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => known.get(id) ?? id;
  const unitOf = (unit: string): ListedUnit => ({ unit, name: unitName(work, unit) });
  return {
    reminders: reminders.map(({ member, duties }) => ({
      member,
      name: nameOf(member),
      units: [...new Set(duties.map(({ duty }) => duty.unit))].map(unitOf),
      duties: duties.map(({ duty, stage }) => listDuty(duty, stage)),
    })),
    digests: digests.map(({ officer, silent, notJoined }) => ({
      officer,
      name: nameOf(officer),
      silent: silent.map(({ unit, duties }) => ({
        ...unitOf(unit),
        duties: duties.map((duty) => listDuty(duty, 'escalate')),
      })),
      notJoined: notJoined.map(unitOf),
    })),
  };
};
export type PlanListing = Awaited<ReturnType<typeof listPlan>>;

const listDuty = (duty: Duty, stage: Stage | undefined): ListedDuty => ({
  key: duty.key,
  kind: duty.kind,
  unit: duty.unit,
  campaign: duty.campaign,
  ...(duty.pledge === undefined ? {} : { pledge: duty.pledge }),
  ...(duty.period === undefined ? {} : { period: duty.period }),
  dueAt: new Date(duty.dueAt).toISOString(),
  stage: stage ?? null,
});
