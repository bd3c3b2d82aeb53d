import type { Texts } from '../../locales/index.js';
import type { CampaignExport } from '../../services/export.js';
import type { EventView, MessageView, SimulatorClient } from '../../simulator/client.js';
import type { Cast, Player } from '../people/cast.js';
import { buttonOf } from '../people/phone.js';
import { wasMissing } from './reminded.js';

/** What was seen on the way, counted in the simulator: nothing of it is the bot's own word. */
export interface Tally {
  /** Messages and presses of people. */
  readonly acts: number;
  /** New messages of the bot, and how often it changed one in place. */
  readonly messages: number;
  readonly edits: number;
  /** Calls of the bot to the API, those refused with 429, and what was refused otherwise: not for people who blocked it, not for edits without a change. */
  readonly calls: number;
  readonly tooMany: number;
  readonly refused: readonly string[];
  readonly reminders: number;
  /** Reminders whose every duty was still open when they were sent. */
  readonly toMissing: number;
  readonly digests: number;
  /** The announcement: who got it, who confirmed it, and reminders to confirm. */
  readonly announced: number;
  readonly acknowledged: number;
  readonly nudges: number;
}

type Sent = EventView & { readonly message: MessageView };
const isSent = (event: EventView): event is Sent => event.type === 'sent' && event.message !== undefined;

/** How a text begins, up to its first argument. */
export const beginningOf = (texts: Texts, id: string): string => {
  const mark = '\u0001';
  const args = Object.fromEntries(['unit', 'day'].map((name) => [name, mark]));
  return (texts.format('vi', { id, args }).split(mark)[0] ?? '').replace(/<[^>]*>/g, '').trimEnd();
};

/** An edit that changes nothing is the price of progress messages that survive a crash. */
const UNCHANGED = /message is not modified/;
const ANNOUNCEMENT = /^a:ack:[^:]+$/;
const NUDGE = /^a:ack:[^:]+:n$/;

/** What one chat holds. */
const countChat = async (
  simulator: SimulatorClient,
  { phone, unit }: Player,
  heads: { readonly reminder: string; readonly digest: string },
  exported: CampaignExport,
) => {
  const { events } = await simulator.log(phone.id);
  const sent = events.filter(isSent);
  const said = sent.filter(({ by }) => by === 'bot');
  const reminders = said.filter(({ message }) => message.text.startsWith(heads.reminder));
  const announced = said.filter(({ message }) => buttonOf(message, ANNOUNCEMENT) !== undefined);
  const nudged = said.filter(({ message }) => buttonOf(message, NUDGE) !== undefined);
  const asked = new Set([...announced, ...nudged].map(({ message }) => message.messageId));
  const isConfirmed = (one: MessageView): boolean => asked.has(one.messageId) && buttonOf(one, /^a:ack:/) === undefined;
  return {
    typed: sent.length - said.length,
    messages: said.length,
    edits: events.filter(({ type, by }) => type === 'edited' && by === 'bot').length,
    reminders: reminders.length,
    toMissing: reminders.filter((one) => wasMissing(one, unit, exported)).length,
    digests: said.filter(({ message }) => message.text.startsWith(heads.digest)).length,
    announced: announced.length > 0 ? 1 : 0,
    acknowledged: (await phone.chat()).some(isConfirmed) ? 1 : 0,
    nudges: nudged.length,
  };
};

/** Counts what stands in everybody's chat and in the log of calls. */
export const tallyUp = async (
  simulator: SimulatorClient,
  { principals, officer, director }: Cast,
  texts: Texts,
  exported: CampaignExport,
): Promise<Tally> => {
  const heads = { reminder: beginningOf(texts, 'remind-head'), digest: beginningOf(texts, 'digest-head') };
  const chats: Awaited<ReturnType<typeof countChat>>[] = [];
  for (const one of [...principals, officer, director]) chats.push(await countChat(simulator, one, heads, exported));
  const sum = (name: keyof (typeof chats)[number]): number => chats.reduce((total, chat) => total + chat[name], 0);
  const calls = await simulator.calls();
  const refusals = calls
    .filter(({ ok }) => !ok)
    .map(({ method, response }) => ({ method, ...(response as { error_code?: number; description?: string }) }));
  return {
    acts: sum('typed') + calls.filter(({ method }) => method.toLowerCase() === 'answercallbackquery').length,
    messages: sum('messages'),
    edits: sum('edits'),
    calls: calls.length,
    tooMany: refusals.filter(({ error_code }) => error_code === 429).length,
    refused: refusals
      .filter(
        ({ error_code, description = '' }) => ![429, 403].includes(error_code ?? 0) && !UNCHANGED.test(description),
      )
      .map(({ method, description }) => `${method}: ${description}`),
    reminders: sum('reminders'),
    toMissing: sum('toMissing'),
    digests: sum('digests'),
    announced: sum('announced'),
    acknowledged: sum('acknowledged'),
    nudges: sum('nudges'),
  };
};
