import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import type { Locale } from '../domain/member.js';
import type { TextRef } from '../flows/view.js';
import { tellGroup } from '../services/group-chats.js';
import type { TurnRecords } from '../services/turns.js';
import type { Telegram } from '../telegram/api.js';
import type { Renderer } from '../telegram/render.js';
import { createApology } from './apology.js';
import { Dialogs } from './dialogs.js';
import type { CommandSpec } from './feature.js';
import { createFallback } from './features/home.js';
import { createFeatures, type FeatureDeps } from './features/index.js';
import type { FloodGuard } from './flood-guard.js';
import { createIntake, type Inbox } from './intake.js';
import type { OwedReplies } from './owed.js';
import { createProcess } from './process.js';
import type { Refusals } from './refusals.js';
import { createReplier } from './replier.js';
import { createRouter } from './router.js';
import { createTurns } from './turn.js';
import { createNearCommands, createTypedCommands } from './typed-words.js';

export interface BotDeps extends Omit<FeatureDeps, 'dialogs' | 'specs' | 'botUsername' | 'files'> {
  readonly botInfo: UserFromGetMe;
  readonly telegram: Telegram;
  readonly renderer: Renderer;
  readonly records: TurnRecords;
  readonly inbox: Inbox;
  readonly replies: OwedReplies;
  readonly log: Logger;
  readonly refusals: Refusals;
  readonly floodGuard?: FloodGuard;
  readonly answersRide?: boolean;
  isAway(error: unknown): boolean;
  onReachability(person: string, reachable: boolean): Promise<void>;
}

/** Wires the bot: features → dialogs → router → process → intake. */
export const createBot = (deps: BotDeps) => {
  const { telegram, log } = deps;
  const late: { dialogs?: Dialogs; specs: readonly CommandSpec[] } = { specs: [] };
  const features = createFeatures({
    ...deps,
    botUsername: () => deps.botInfo.username,
    files: { download: telegram.download, send: telegram.sendFile },
    dialogs: () => {
      if (late.dialogs === undefined) throw new Error('dialogs are not wired yet');
      return late.dialogs;
    },
    specs: () => late.specs,
  });
  late.dialogs = new Dialogs(features.flatMap((feature) => feature.dialogs ?? []));
  late.specs = features.flatMap((feature) => feature.commands ?? []);
  const onBlocked = (person: string): void =>
    void deps.onReachability(person, false).catch((error) => log.warn({ err: error }, 'reachability not stored'));
  const isHasty = (chat: string): boolean => deps.floodGuard?.isHasty(chat) === true;
  const replier = createReplier({ ...deps, onBlocked, isHasty });
  const words = (locale: Locale, ref: TextRef): string => deps.renderer.words(locale, ref);
  const router = createRouter(
    features,
    late.dialogs,
    createTypedCommands(late.specs, words),
    createFallback(() => late.specs, createNearCommands(late.specs, words), deps.adminIds),
  );
  const turns = createTurns(deps.records, deps.renderer);
  const process = createProcess({
    api: telegram.api,
    botInfo: deps.botInfo,
    turns,
    router,
    replier,
    log,
    refusals: deps.refusals,
    adminIds: deps.adminIds,
    onReachability: deps.onReachability,
    onGroup: (group) =>
      deps.run((work) => tellGroup(work, { ...group, link: `https://t.me/${deps.botInfo.username}` })),
    ...(deps.floodGuard === undefined ? {} : { floodGuard: deps.floodGuard }),
  });
  const apology = createApology({ renderer: deps.renderer, telegram });
  const intake = createIntake({ process, inbox: deps.inbox, apology, replier, log, isAway: deps.isAway });
  return { intake, replier, specs: late.specs };
};
export type BotParts = ReturnType<typeof createBot>;
