import { type SimulatorClient, SimulatorError } from '../../src/simulator/client.js';
import type { Ear } from './ear.js';

/** One step of a dialog: what the person does, and words of the answer. */
export interface Step {
  readonly text?: string;
  readonly press?: string;
  readonly answer: string;
  /** Written together with the step before, without waiting for its answer. */
  readonly atOnce?: boolean;
}

/** A power cut may follow another; whoever has begun so often gives up. */
const MOST_TRIES = 12;
const QUESTION_MS = 10_000;
const LOOK_MS = 100;
const DRAFT = /bản nháp chưa gửi|soạn dở, chưa gửi/;
/** A draft of a pledge may be that of the round before, which was sent and is forgotten: it is left alone. */
const WAYS_ON = ['Soạn bản mới', 'Tiếp tục'];

/**
 * Where a dialog stands for a person whom the bot forgot in part: by the question that it shows; where it shows none, they type the command
 * again, and begin anew or take up the draft that it tells of. Gives the step whose answer that question is; undefined when nothing helps.
 */
export const findPlace = async (
  { chat, client, ear }: { readonly chat: number; readonly client: SimulatorClient; readonly ear: Ear },
  steps: readonly Step[],
  after: number,
): Promise<number | undefined> => {
  const stepOf = (text: string): number => steps.findIndex(({ answer }) => text.includes(answer));
  const says = (text: string): boolean => stepOf(text) >= 0 || DRAFT.test(text);
  const listen = async (mark: number): Promise<string | undefined> => {
    const end = performance.now() + QUESTION_MS;
    for (;;) {
      const text = ear.newest(chat, mark, says);
      if (text !== undefined || performance.now() > end) return text;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  const goOn = async (): Promise<void> => {
    for (const label of WAYS_ON) if (await presses(client, chat, label)) return;
  };
  let shown = ear.newest(chat, after, says);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (shown !== undefined && stepOf(shown) >= 0) return stepOf(shown);
    const mark = ear.now();
    if (shown === undefined) await client.text(chat, steps[0]?.text ?? '');
    else await goOn();
    shown = await listen(mark);
  }
  return undefined;
};

/** Whether there was such a button to press below the newest message that has one. */
const presses = async (client: SimulatorClient, chat: number, label: string): Promise<boolean> => {
  try {
    await client.press(chat, label);
    return true;
  } catch (error) {
    if (error instanceof SimulatorError) return false;
    throw error;
  }
};
