import { setTimeout as sleep } from 'node:timers/promises';
import { type SimulatorClient, SimulatorError } from '../../src/simulator/client.js';
import type { Ear } from './ear.js';

/** One step of a dialog: what the person does, and words of the answer. */
interface Step {
  readonly text?: string;
  readonly press?: string;
  readonly answer: string;
  /** Written together with the step before, without waiting for its answer. */
  readonly atOnce?: boolean;
}

/** What one person did and saw. */
export interface Course {
  /** Updates that the person caused: as many answers are due. */
  steps: number;
  /** Dialogs that were never answered, with the step at which. */
  readonly unanswered: string[];
  /** Buttons that were not there although the message that had them was the last one heard of. */
  readonly missing: string[];
  /** Dialogs that were begun anew because their answer was lost. */
  setbacks: number;
  /** What the bot confirmed: the action of each pledge, and the narrative of the report. */
  readonly pledges: { readonly action: string; readonly target: string }[];
  readonly reports: string[];
}

const ANSWER_MS = 90_000;
const LOSSY_ANSWER_MS = 40_000;
const MOST_SETBACKS = 5;
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
  /** Whether what was acknowledged may be lost: the person then begins the dialog anew. */
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

  /** @returns the step that was not answered */
  const walk = async (steps: readonly Step[]): Promise<Step | undefined> => {
    for (const [i, step] of steps.entries()) {
      if (step.atOnce) continue;
      await sleep(random() * 400);
      const after = ear.now();
      const next = steps[i + 1]?.atOnce ? steps[i + 1] : undefined;
      await act(step, steps[i - 1]?.answer ?? '');
      if (next !== undefined) await act(next, step.answer);
      for (const due of next === undefined ? [step] : [step, next]) if (!(await answered(due, after))) return due;
    }
    return undefined;
  };
  const dialog = async (name: string, stepsOf: (attempt: number) => readonly Step[]): Promise<number | undefined> => {
    for (let attempt = 0; ; attempt += 1) {
      const failed = await walk(stepsOf(attempt));
      if (failed === undefined) return attempt;
      if (!lossy || attempt >= MOST_SETBACKS) {
        course.unanswered.push(`${chat} ${name}: ${failed.answer}`);
        return undefined;
      }
      course.setbacks += 1;
      await client.text(chat, '/huy');
      await sleep(500);
    }
  };

  await sleep(random() * 2000);
  const narrative = (attempt: number): string => `Dựng giá sách thứ ${chat} của trường, lần ${attempt + 1}.`;
  const reported = await dialog('report', (attempt) => reportSteps(narrative(attempt)));
  if (reported !== undefined) course.reports.push(narrative(reported));
  for (let round = 1; round <= pledges; round += 1) {
    const atOnce = random() < 0.2;
    const made = (attempt: number) => ({
      action: `Trồng ${round + 10} cây bóng mát ở sân trường số ${chat}, đợt ${round}.${attempt}`,
      target: `${round + 10} cây sống sau ${round + 1} tháng ở sân ${chat}`,
    });
    const done = await dialog(`pledge ${round}`, (attempt) => {
      const { action, target } = made(attempt);
      return pledgeSteps(action, target, deadline, atOnce);
    });
    if (done !== undefined) course.pledges.push(made(done));
  }
  return course;
};
