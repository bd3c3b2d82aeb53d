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
  /** Calls of the bot to the API, those refused with 429, and those refused otherwise but for people who blocked it. */
  readonly calls: number;
  readonly tooMany: number;
  readonly refused: number;
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

const ANNOUNCEMENT = /^a:ack:[^:]+$/;
const NUDGE = /^a:ack:[^:]+:n$/;

/** Counts what stands in everybody's chat and in the log of calls. */
export const tallyUp = async (
  simulator: SimulatorClient,
  { principals, officer, director }: Cast,
  texts: Texts,
  exported: CampaignExport,
): Promise<Tally> => {
  const heads = { reminder: beginningOf(texts, 'remind-head'), digest: beginningOf(texts, 'digest-head') };
  const counts = {
    messages: 0,
    edits: 0,
    typed: 0,
    reminders: 0,
    toMissing: 0,
    digests: 0,
    announced: 0,
    acknowledged: 0,
    nudges: 0,
  };
  const countOne = async ({ phone, unit }: Player): Promise<void> => {
    const { events } = await simulator.log(phone.id);
    counts.edits += events.filter(({ type, by }) => type === 'edited' && by === 'bot').length;
    const sent = events.filter(isSent);
    counts.typed += sent.filter(({ by }) => by === 'person').length;
    const said = sent.filter(({ by }) => by === 'bot');
    counts.messages += said.length;
    const reminders = said.filter(({ message }) => message.text.startsWith(heads.reminder));
    counts.reminders += reminders.length;
    counts.toMissing += reminders.filter((one) => wasMissing(one, unit, exported)).length;
    counts.digests += said.filter(({ message }) => message.text.startsWith(heads.digest)).length;
    const announced = said.filter(({ message }) => buttonOf(message, ANNOUNCEMENT) !== undefined);
    const nudged = said.filter(({ message }) => buttonOf(message, NUDGE) !== undefined);
    counts.announced += announced.length > 0 ? 1 : 0;
    counts.nudges += nudged.length;
    const asked = new Set([...announced, ...nudged].map(({ message }) => message.messageId));
    const chat = await phone.chat();
    const isConfirmed = (one: MessageView): boolean =>
      asked.has(one.messageId) && buttonOf(one, /^a:ack:/) === undefined;
    counts.acknowledged += chat.some(isConfirmed) ? 1 : 0;
  };
  for (const one of [...principals, officer, director]) await countOne(one);
  const { typed, ...rest } = counts;
  const calls = await simulator.calls();
  const code = (response: unknown): unknown => (response as { error_code?: unknown } | undefined)?.error_code;
  const codes = calls.filter(({ ok }) => !ok).map(({ response }) => code(response));
  return {
    ...rest,
    acts: typed + calls.filter(({ method }) => method.toLowerCase() === 'answercallbackquery').length,
    calls: calls.length,
    tooMany: codes.filter((one) => one === 429).length,
    refused: codes.filter((one) => one !== 429 && one !== 403).length,
  };
};
