import type { Redis } from 'ioredis';
import type { Calendar } from '../domain/calendar.js';
import type { Member } from '../domain/member.js';
import { type BotSession, readSession } from '../flows/session.js';
import type { Directories, PresentSettings } from '../store/directory.js';
import { members } from '../store/entities.js';
import type { Keys } from '../store/keys.js';
import { createKnownValues } from '../store/known-values.js';
import { replicaOf, replyField } from '../store/replies.js';
import type { CommitResult, CommitScript, ReadScript } from '../store/scripts.js';
import { type createSessions, storedRevision } from '../store/session.js';
import { beginTransaction } from '../store/transaction.js';
import type { Work } from './work.js';

export const SESSION_SECONDS = 400 * 24 * 3600;
/** What is read where none is stored. */
const NO_SESSION = JSON.stringify(readSession({}));
const DONE_SECONDS = 48 * 3600;
/** Some kilobytes each; more people than write within minutes. */
const KNOWN_MEMBERS = 5000;

export interface WorkDeps {
  readonly redis: Redis;
  readonly keys: Keys;
  readonly commit: CommitScript;
  readonly directories: Directories;
  /** The calendar that the tenant's settings make. */
  calendarOf(settings: PresentSettings): Calendar;
  now(): number;
  newId(): string;
}
export interface TurnDeps extends WorkDeps {
  readonly read: ReadScript;
  readonly sessions: ReturnType<typeof createSessions>;
  /** Id of this process: its death frees what it owes. */
  readonly replica: string;
}

/** What one update works with: what the read brought, and the commit that ends it. */
export interface OpenTurn extends Work {
  readonly member: Member | undefined;
  /** Changed in place; stored by the commit when it differs. */
  readonly session: BotSession;
  /** The answer of the person's turn before, where another replica gives it: this turn's comes after it. */
  readonly after: string | undefined;
  /** Drops the collected writes; the session stays as it is now. */
  restart(): void;
  /** Stores session, effects, owed calls (JSON, `owedSchema`; undefined: none are) and the done mark together, or nothing. */
  commit(owed: string | undefined): Promise<CommitResult>;
}

/** The answer that came last, where another replica gives it. */
const givenElsewhere = (said: string | undefined, replica: string): string | undefined =>
  said !== undefined && replicaOf(said) !== replica ? said : undefined;

/** Begins turns with one read; undefined when the update's effects are stored already. */
export const createTurnRecords = (deps: TurnDeps) => {
  const { redis, keys } = deps;
  const memberOf = createKnownValues(members.schema, keys.members, KNOWN_MEMBERS);

  const begin = async (updateId: number, person: string): Promise<OpenTurn | undefined> => {
    const sessionKey = keys.session(person);
    const { done, session: rawSession, member: rawMember, revisions } = await deps.read(updateId, person);
    if (done) return undefined;
    const access = deps.sessions.begin(sessionKey, rawSession);
    const session = readSession(await access.load());
    const tx = beginTransaction(redis, keys, deps.commit);
    const member = rawMember === null ? undefined : memberOf(person, rawMember);
    tx.adopt(members, person, member);

    const mine = replyField(updateId, deps.replica);

    /** Whoever has a session finds in it which answer came last; of a stranger none is made for that. */
    const saveSession = async (answers: boolean): Promise<void> => {
      if ((rawSession === null || !answers) && JSON.stringify(session) === (rawSession ?? NO_SESSION)) return;
      const rev = storedRevision(rawSession) ?? session.rev;
      session.rev = rev + 1;
      if (answers) session.said = mine;
      await access.save(session);
      tx.guardKey(sessionKey, rev);
      const json = access.collected()?.json;
      if (json) tx.write('SET', sessionKey, json, 'EX', String(SESSION_SECONDS));
    };

    const directory = await deps.directories.at(revisions);
    return {
      tx,
      directory,
      calendar: deps.calendarOf(directory.settings),
      now: deps.now(),
      newId: deps.newId,
      member,
      session,
      after: givenElsewhere(session.said, deps.replica),
      restart: () => {
        tx.discard();
        tx.adopt(members, person, member);
      },
      commit: async (owed) => {
        // A post may be taken away while the turn is under way: what was done or shown on its strength must not stand then.
        if (member !== undefined) tx.guard(members, person);
        await saveSession(owed !== undefined);
        if (owed !== undefined) tx.write('HSET', keys.replies, mine, owed);
        return tx.commit({ key: keys.done(updateId), ttlSeconds: DONE_SECONDS });
      },
    };
  };
  return { begin };
};
export type TurnRecords = ReturnType<typeof createTurnRecords>;

const MAX_RACES = 20;

/**
 * Runs a use case outside of an update (command line, jobs) as one transaction, again when it lost a race. The use case must have no
 * effect but its writes. Throws what the use case throws.
 */
export const createRunner = (deps: WorkDeps) => {
  const run = async <T>(useCase: (work: Work) => Promise<T>): Promise<T> => {
    for (let race = 1; race <= MAX_RACES; race += 1) {
      const tx = beginTransaction(deps.redis, deps.keys, deps.commit);
      const directory = await deps.directories.at(await deps.directories.revisions());
      const calendar = deps.calendarOf(directory.settings);
      const work: Work = { tx, directory, calendar, now: deps.now(), newId: deps.newId };
      const result = await useCase(work);
      if (tx.isEmpty || (await tx.commit()) === 'ok') return result;
    }
    throw new Error(`lost ${MAX_RACES} races in a row`);
  };
  return run;
};
export type Runner = ReturnType<typeof createRunner>;
