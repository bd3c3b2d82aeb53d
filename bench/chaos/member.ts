import { setTimeout as sleep } from 'node:timers/promises';
import { type SimulatorClient, SimulatorError } from '../../src/simulator/client.js';
import type { Ear } from './ear.js';
import { findPlace, type Step } from './place.js';

export interface Confirmed {
  readonly action: string;
  readonly target: string;
  readonly at: number;
  /** The bot forgot a part of this dialog: what it stored may be mixed of this pledge and the draft of another. */
  readonly isMended: boolean;
}

/** What one person did and saw. */
export interface Course {
  /** Updates that the person caused: as many answers are due. */
  steps: number;
  /** Dialogs that were never answered, with the step at which. */
  readonly unanswered: string[];
  /** Buttons that were not there although the message that had them was the last one heard of. */
  readonly missing: string[];
  /** How often a dialog was gone on with from another question, for what had been answered was lost. */
  setbacks: number;
  /** What the bot confirmed, and when (`performance.now()`): the action of each pledge, and the narrative of the report. */
  readonly pledges: Confirmed[];
  readonly reports: string[];
}

const ANSWER_MS = 90_000;
/** Whoever may have been forgotten looks sooner what else is asked. */
const LOSSY_ANSWER_MS = 10_000;
const WORDS = ['Bước ', 'Gửi cho cán bộ duyệt', 'Gửi báo cáo, hay sửa lại', 'Đã gửi bản đăng ký', 'Đã gửi báo cáo'];

/** Whether a message belongs to one of the dialogs below, as opposed to what the bot says of its own. */
export const isAnswer = (text: string): boolean => WORDS.some((words) => text.includes(words));

const pledgeSteps = (action: string, target: string, deadline: string, atOnce: boolean): Step[] => [
  { text: '/dangky', answer: 'Bước 1/6' },
  { text: '3', answer: 'Bước 2/6' },
  { text: action, answer: 'Bước 3/6' },
  { text: target, answer: 'Bước 4/6', atOnce },
  { text: deadline, answer: 'Bước 5/6' },
  { text: 'Cô Trần Thị Lan, Phó hiệu trưởng', answer: 'Bước 6/6' },
  { press: 'Bỏ qua', answer: 'Gửi cho cán bộ duyệt' },
  { press: '✅ Gửi', answer: 'Đã gửi bản đăng ký' },
];

const reportSteps = (narrative: string): Step[] => [
  { text: '/baocao', answer: 'Bước 1/4' },
  { text: '200 đầu sách', answer: 'Bước 2/4' },
  { text: narrative, answer: 'Bước 3/4' },
  { press: 'Bỏ qua', answer: 'Bước 4/4' },
  { press: 'Bỏ qua', answer: 'Gửi báo cáo, hay sửa lại' },
  { press: '✅ Gửi', answer: 'Đã gửi báo cáo' },
];

export interface MemberDeps {
  readonly client: SimulatorClient;
  readonly ear: Ear;
  readonly random: () => number;
  /** ISO-like day that the campaign takes as a deadline, dd/MM/yyyy. */
  readonly deadline: string;
  /** Whether what was acknowledged may be lost: the person then answers the question that is asked. */
  readonly lossy: boolean;
}

/** A principal who files one report and registers some pledges, and who thinks a little before each answer. */
export const live = async (deps: MemberDeps, chat: number, pledges: number): Promise<Course> => {
  const { client, ear, random, deadline, lossy } = deps;
  const course: Course = { steps: 0, unanswered: [], missing: [], setbacks: 0, pledges: [], reports: [] };

  /** @param seen words of the message with the button: of one that was said twice, the other keeps buttons that are old */
  const pressBelow = async (label: string, seen: string): Promise<void> => {
    const messageId = ear.where(chat, seen);
    try {
      await client.press(chat, { label, ...(messageId === undefined ? {} : { messageId }) });
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error;
      course.missing.push(`${chat} ${label} below “${seen}”`);
    }
  };
  const act = async ({ text, press }: Step, seen: string): Promise<void> => {
    course.steps += 1;
    if (text !== undefined) await client.text(chat, text);
    else await pressBelow(press ?? '', seen);
  };
  const answered = (step: Step, after: number): Promise<boolean> =>
    ear.hears(chat, step.answer, after, lossy ? LOSSY_ANSWER_MS : ANSWER_MS);

  /** Does a step and, where two are written at once, the next. @returns the last step that was done, and whether both were answered */
  const take = async (steps: readonly Step[], i: number, after: number): Promise<[number, boolean]> => {
    const [step, next] = [steps[i], steps[i + 1]];
    if (step === undefined) throw new Error('there is no such step');
    const done = next?.atOnce ? [step, next] : [step];
    for (const [k, one] of done.entries()) await act(one, steps[i + k - 1]?.answer ?? '');
    const last = i + done.length - 1;
    for (const one of done) if (!(await answered(one, after))) return [last, false];
    return [last, true];
  };
  const places = { chat, client, ear };
  /** @returns the step that was not answered */
  const walk = async (steps: readonly Step[]): Promise<Step | undefined> => {
    for (let i = 0; i < steps.length; ) {
      await sleep(random() * 400);
      const after = ear.now();
      const [last, isAnswered] = await take(steps, i, after);
      // What was acknowledged may be gone: one goes on from the question that is asked now.
      const place = isAnswered ? last : lossy ? await findPlace(places, steps, after) : undefined;
      if (place === undefined) return steps[last];
      if (!isAnswered) course.setbacks += 1;
      i = place + 1;
    }
    return undefined;
  };
  const dialog = async (name: string, steps: readonly Step[]): Promise<boolean> => {
    const failed = await walk(steps);
    if (failed !== undefined) course.unanswered.push(`${chat} ${name}: ${failed.answer}`);
    return failed === undefined;
  };

  await sleep(random() * 2000);
  const narrative = `Dựng giá sách thứ ${chat} của trường.`;
  if (await dialog('report', reportSteps(narrative))) course.reports.push(narrative);
  for (let round = 1; round <= pledges; round += 1) {
    const action = `Trồng ${round + 10} cây bóng mát ở sân trường số ${chat}, đợt ${round}`;
    const target = `${round + 10} cây sống sau ${round + 1} tháng ở sân ${chat}`;
    const steps = pledgeSteps(action, target, deadline, random() < 0.2);
    const before = course.setbacks;
    if (await dialog(`pledge ${round}`, steps))
      course.pledges.push({ action, target, at: performance.now(), isMended: course.setbacks > before });
  }
  return course;
};
