import { expect } from 'vitest';
import { type BotSession, readSession } from '../../../src/flows/session.js';
import type { Call } from '../../../src/telegram/calls.js';
import type { CallOutcome } from '../../../src/telegram/perform.js';
import { openDesk } from '../desk.js';
import { type Act, tampered } from './inputs.js';
import type { Fields } from './updates.js';

interface Said {
  readonly call: Call;
  readonly outcome: CallOutcome;
}
interface Button {
  readonly data: string;
  readonly message: number;
}

/** Telegram's word on a notice is not asked here: the press is none of its own. */
const noticeProblem = ({ payload: { text = '' } }: Call): string[] =>
  [...String(text)].length > 200 || /\p{Cs}/u.test(String(text)) ? ['a notice that Telegram refuses'] : [];

/** The files of these inputs were never uploaded; words and buttons are judged before. */
const NO_FILE = /wrong file identifier/;

const callProblem = ({ call, outcome }: Said): string[] => {
  if (call.method === 'answerCallbackQuery') return noticeProblem(call);
  if (outcome.ok || ['gone', 'unchanged'].includes(outcome.failure.kind)) return [];
  if (outcome.failure.kind === 'refused' && NO_FILE.test(outcome.failure.reason)) return [];
  return [`${call.method}: ${JSON.stringify(outcome.failure)} for ${JSON.stringify(call.payload).slice(0, 600)}`];
};

/** Answers that a draft held and holds no more, although nothing but a message came. */
const lostAnswers = (before: BotSession, after: BotSession): string[] => {
  const drafts = [before.dialog, ...before.parked].filter((one) => one !== undefined);
  const kept = [after.dialog, ...after.parked];
  return drafts.flatMap((draft) => {
    const now = kept.find((one) => one?.draftId === draft.draftId);
    if (now === undefined) {
      const isDone = after.finished.some(({ draftId }) => draftId === draft.draftId);
      return isDone || after.parked.length >= 5 ? [] : [`the draft ${draft.flow} is gone`];
    }
    return Object.keys(draft.answers)
      .filter((step) => step !== draft.step && draft.answers[step] !== undefined && now.answers[step] === undefined)
      .map((step) => `the answer ${draft.flow}.${step} is gone`);
  });
};

/** The bot's core under inputs of any kind: what each of them did wrong. */
export const openWatch = async (schools: number) => {
  const said = new Map<string, Said[]>();
  const buttons = new Map<string, Button[]>();
  const onCall = (call: Call, outcome: CallOutcome): void => {
    const chat = String(call.payload.chat_id ?? '');
    said.set(chat, [...(said.get(chat) ?? []), { call, outcome }]);
    const markup = call.payload.reply_markup as { inline_keyboard?: { callback_data?: string }[][] } | undefined;
    const message = outcome.ok ? (outcome.messageId?.() ?? Number(call.payload.message_id ?? 0)) : 0;
    const found = (markup?.inline_keyboard ?? []).flat().flatMap(({ callback_data: data }) => data ?? []);
    if (found.length > 0)
      buttons.set(chat, [...found.map((data) => ({ data, message })), ...(buttons.get(chat) ?? [])].slice(0, 30));
  };
  const desk = await openDesk(schools, { onCall });
  const { redis, keys, logged } = desk;
  const steps = new Set<string>();
  let messages = 100_000;
  let wasLong = false;
  let count = 0;

  const session = async (person: number): Promise<BotSession> =>
    readSession(JSON.parse((await redis.get(keys.session(String(person)))) ?? '{}'));
  /** Until every answer that the update's commit owes was given. */
  const answered = async (): Promise<void> => {
    const field = `${desk.last()}:desk`;
    while ((await redis.hexists(keys.replies, field)) === 1) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  const fieldsOf = (person: number, act: Act): Fields => {
    const from = { id: person, is_bot: false, first_name: 'Hoa', language_code: 'vi' };
    const chat = { id: person, type: 'private', first_name: 'Hoa' };
    if (act.kind === 'other') return act.fields;
    if (act.kind === 'message') {
      messages += 1;
      const sender = { ...from, ...act.sender };
      return { message: { message_id: messages, date: messages * 60, ...act.content, from: sender, chat } };
    }
    if (act.kind === 'edit')
      return {
        edited_message: {
          message_id: messages - act.ago,
          date: messages * 60,
          edit_date: 1,
          text: act.text,
          from,
          chat,
        },
      };
    const seen = buttons.get(String(person)) ?? [];
    const button = seen[act.kind === 'press' ? act.place % Math.max(1, seen.length) : 0];
    const data = act.kind === 'forged' ? act.data : tampered(button?.data ?? 'a:x', act.how);
    const message = { message_id: button?.message ?? 1, date: 5, chat, text: 'x' };
    return { callback_query: { id: String(desk.last()), from, chat_instance: '1', data, message } };
  };

  const mustAnswer = ({ kind, ...act }: Act): boolean => {
    if (kind === 'press' || kind === 'forged') return true;
    if (kind !== 'message') return false;
    const { text, media_group_id: album } = (act as { content: { text?: string; media_group_id?: string } }).content;
    // The rest of a text that Telegram cut, and of an album, is answered with its beginning. (All else comes a minute apart.)
    const isRest = wasLong || album !== undefined;
    wasLong = (text?.length ?? 0) >= 4000;
    return !isRest;
  };

  /** Hands one input in; everything that was wrong with what the bot made of it. */
  const act = async (person: number, one: Act): Promise<string[]> => {
    const chat = String(person);
    count += 1;
    const before = await session(person);
    if (before.dialog !== undefined) steps.add(`${before.dialog.flow}.${before.dialog.step}`);
    said.clear();
    const wants = mustAnswer(one);
    const isTaken = await desk.offer(fieldsOf(person, one));
    await answered();
    const all = [...said.values()].flat();
    const after = await session(person);
    const failures = logged
      .splice(0)
      .filter((line) => (JSON.parse(line) as { level: number }).level >= 50 && !NO_FILE.test(line));
    return [
      ...(isTaken ? [] : ['the update failed']),
      ...failures.map((line) => line.slice(0, 1500)),
      ...all.flatMap(callProblem),
      ...(wants && !all.some(({ call }) => call.payload.chat_id === chat || call.method === 'answerCallbackQuery')
        ? [`no answer to ${JSON.stringify(one).slice(0, 300)}; said ${JSON.stringify(all).slice(0, 600)}`]
        : []),
      ...(one.kind === 'message' ? lostAnswers(before, after) : []),
      ...(JSON.stringify(after).length > 300_000 ? ['the session grows'] : []),
    ];
  };

  return {
    ...desk,
    act,
    buttonsOf: (person: number) => buttons.get(String(person)) ?? [],
    sessionOf: session,
    /** Forgets what the person saw and typed, and gives them the posts anew. */
    forget: async (person: number): Promise<void> => {
      buttons.delete(String(person));
      wasLong = false;
      await redis.del(keys.session(String(person)));
    },
    /** Every question that waited for an input, `<flow>.<step>`. */
    steps,
    inputs: () => count,
    expectNothing: (problems: readonly string[]): void => expect(problems).toEqual([]),
  };
};
export type Watch = Awaited<ReturnType<typeof openWatch>>;
