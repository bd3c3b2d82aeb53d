import { Context } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { AppError } from '../errors.js';
import { text } from '../flows/view.js';
import type { Ride } from '../telegram/calls.js';
import { type AdmissionDeps, createAdmission } from './admission.js';
import { errorText } from './answering.js';
import { askConsentAnew } from './features/consent.js';
import type { Passage } from './flood-guard.js';
import { handleInFittingPost } from './other-post.js';
import { outsideView } from './outside.js';
import { isReadable } from './readable.js';
import { noteRefusal } from './refusals.js';
import type { Replier } from './replier.js';
import type { createRouter, TurnContext } from './router.js';
import type { Turn, Turns } from './turn.js';

/** After so many lost races something is wrong rather than busy. */
const MAX_RACES = 20;

export interface ProcessDeps extends AdmissionDeps {
  readonly api: Context['api'];
  readonly botInfo: UserFromGetMe;
  readonly turns: Turns;
  readonly router: ReturnType<typeof createRouter>;
  readonly replier: Replier;
  readonly log: Logger;
  /** Telegram ids in ADMIN_IDS. */
  readonly adminIds: readonly string[];
}

/** Handles a turn; what was refused is counted and told, and nothing else of the turn is kept. */
const orRefuse = async (turn: Turn, adminIds: readonly string[], handle: () => unknown): Promise<void> => {
  try {
    await handleInFittingPost(turn, handle);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    turn.restart();
    noteRefusal(turn, error);
    // Who holds no post is told how to get one.
    const isOutside = error.code === 'not-allowed' && turn.actor === undefined;
    turn.say(isOutside ? await outsideView(adminIds, turn) : { body: [errorText(error)] });
  }
};

/** One update, again when it loses a race: resolves when its effects are stored. */
const createServe =
  ({ turns, router, replier, log, refusals, onReachability, adminIds }: ProcessDeps) =>
  async (ctx: TurnContext, passage: Passage, mayRide: boolean): Promise<Ride | undefined> => {
    for (let race = 1; race <= MAX_RACES; race += 1) {
      const open = await turns.begin(ctx);
      if (open === undefined) {
        await replier.resume(ctx.update.update_id);
        return undefined;
      }
      if (open.turn.member?.blockedAt !== undefined) {
        // Whoever writes can be reached again. Stored first and read anew, so that no handler works on the old member.
        await onReachability(open.turn.person.id, true);
        continue;
      }
      ctx.turn = open.turn;
      if (passage === 'tell') open.turn.say({ body: [text('too-much')] });
      else await orRefuse(open.turn, adminIds, () => router(ctx));
      if (ctx.message !== undefined) askConsentAnew(open.turn);
      const { result, owed } = await open.commit();
      if (result === 'done') {
        await replier.resume(ctx.update.update_id);
        return undefined;
      }
      if (result === 'ok') {
        const { updateId, person } = open.turn;
        for (const reason of open.refusals) refusals.add(reason, { update: updateId, person: person.id });
        if (mayRide) return replier.ride(updateId, owed);
        replier.send(updateId, owed);
        return undefined;
      }
      log.debug({ update: ctx.update.update_id, race }, 'lost a race, reading again');
    }
    throw new Error(`update ${ctx.update.update_id} lost ${MAX_RACES} races`);
  };

/**
 * One update = one read, one commit (design §3). The returned function resolves when the update's effects are stored; only then is the update
 * acknowledged. Rejects when they could not be stored: Redis is away, or a defect. `mayRide`: resolves with a call for the acknowledgement to carry.
 */
export const createProcess = (deps: ProcessDeps) => {
  const { refusals, floodGuard } = deps;
  const admit = createAdmission(deps);
  const serve = createServe(deps);

  const answer = async (ctx: TurnContext, mayRide: boolean): Promise<Ride | undefined> => {
    const passage = await admit(ctx);
    if (passage === 'drop') return undefined;
    const person = String(ctx.from?.id);
    const work = () => serve(ctx, passage, mayRide);
    try {
      return await (floodGuard === undefined ? work() : floodGuard.inTurn(person, work));
    } catch (error) {
      floodGuard?.undo(person, passage);
      throw error;
    }
  };

  // Not `bot.handleUpdate`: it makes an API client anew for each update, which costs more than the turn itself.
  return async (update: Update, { mayRide }: { mayRide: boolean }): Promise<Ride | undefined> => {
    if (isReadable(update)) return answer(new Context(update, deps.api, deps.botInfo) as TurnContext, mayRide);
    refusals.add('update-shape', { update: update.update_id });
    return undefined;
  };
};
export type Process = ReturnType<typeof createProcess>;

/** Updates with the same key are handled one after another: those of one chat, or of one person's presses. */
export const orderKey = (update: Update): string =>
  String(
    // What is not from Telegram may lack any part (`readable.ts`).
    update.message?.chat?.id ??
      update.edited_message?.chat?.id ??
      update.callback_query?.from?.id ??
      update.my_chat_member?.chat?.id ??
      update.update_id,
  );
