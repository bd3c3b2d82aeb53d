import type { FileRef } from '../../src/domain/pledge.js';
import type { Role } from '../../src/domain/role.js';
import { AppError } from '../../src/errors.js';
import { submitReport } from '../../src/services/reports.js';
import type { Actor, Work } from '../../src/services/work.js';
import { members } from '../../src/store/entities.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

export type World = Awaited<ReturnType<typeof openWorld>>;

export const photo = (uniqueId: string, size = 1000): FileRef => ({
  kind: 'photo',
  fileId: `f-${uniqueId}`,
  uniqueId,
  size,
});
export const body = (figure: string, evidence: FileRef[] = []) => ({
  figure,
  narrative: 'Trồng cây',
  evidence,
  difficulties: '',
});

/** A person acting for a unit, as the bot would read them. */
export const actor = async (work: Work, id: string, unit: string, role: Role): Promise<Actor> => {
  const member = await work.tx.get(members, id);
  if (member === undefined) throw new Error(`nobody is ${id}`);
  return { member, post: { unit, role, since: 0 } };
};

export const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'nothing was refused';
};

export const submit = (
  world: World,
  period: string,
  change: { base?: number; files?: FileRef[]; figure?: string } = {},
) =>
  world.run(async (work) =>
    submitReport(work, await actor(work, '11', 's1', 'principal'), {
      pledge: 'p-s1',
      period,
      body: body(change.figure ?? '30 cây', change.files),
      base: change.base ?? 0,
    }),
  );

/** Two schools with a principal each, an officer above, a signed pledge of the first; the third week has begun. */
export const openSeason = async (): Promise<World> => {
  const world = await openWorld(2);
  await world.seat(['11', 's1', 'principal'], ['12', 's2', 'principal'], ['90', OFFICE, 'officer']);
  await world.pledge('s1', 'signed');
  world.clock.now = at('2026-10-06T08:00');
  return world;
};

export const auditOf = async ({ services: { store } }: World): Promise<string[]> => {
  const lines = await store.redis.xrange(store.keys.audit, '-', '+');
  return lines
    .map(([, fields]) => fields[fields.indexOf('action') + 1] ?? '')
    .filter((one) => /report|evidence/.test(one));
};
