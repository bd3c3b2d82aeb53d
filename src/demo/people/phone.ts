import { setTimeout as sleep } from 'node:timers/promises';
import type { MessageView, SimulatorClient, UploadInput } from '../../simulator/client.js';

const ANSWER_MS = 20_000;
const PAUSE_MS = 12;

/** A button as it stands in a message. */
export interface Found {
  readonly messageId: number;
  readonly data: string;
}
type Fits = (message: MessageView) => boolean;
const any: Fits = () => true;

/** The first button of a message whose callback data fits. */
export const buttonOf = ({ buttons, messageId }: MessageView, fits: RegExp): Found | undefined => {
  const data = buttons.flat().find((one) => one.data !== undefined && fits.test(one.data))?.data;
  return data === undefined ? undefined : { messageId, data };
};

/** One person's chat with the bot: acts, and waits for what the bot answers, as somebody who looks at the screen. */
export class Phone {
  /** Newest revision of a message that was there before the last act. */
  private seen = 0;
  /** Ids of the messages that are worth telling; collected where the person's chat is to be shown. */
  readonly told = new Set<number>();
  isShown = false;

  constructor(
    private readonly simulator: SimulatorClient,
    readonly id: number,
    private readonly signal: AbortSignal,
    /** Before every act, so that somebody who watches can follow. Real milliseconds. */
    private readonly pauseMs = 0,
  ) {}

  /** Opens the bot by a deep link; the bot's first answer. */
  open(payload: string, fits = any): Promise<MessageView> {
    return this.act(() => this.simulator.start(this.id, payload), fits);
  }

  say(text: string, fits = any): Promise<MessageView> {
    return this.act(() => this.simulator.text(this.id, text), fits);
  }

  press({ data, messageId }: Found, fits = any): Promise<MessageView> {
    return this.act(() => this.simulator.press(this.id, { data, messageId }), fits);
  }

  /** Sends files: one as it is, several as an album. */
  send(files: readonly UploadInput[], fits = any): Promise<MessageView> {
    const [only, ...more] = files;
    if (only === undefined) throw new Error('no file to send');
    const { caption, mediaGroup: _group, ...first } = only;
    return this.act(
      () =>
        more.length === 0
          ? this.simulator.upload(this.id, only)
          : this.simulator.album(this.id, [first, ...more], caption),
      fits,
    );
  }

  block(): Promise<unknown> {
    return this.simulator.block(this.id);
  }

  /** What the bot has said or changed since the person's last act, oldest first. */
  async news(): Promise<MessageView[]> {
    const { messages } = await this.simulator.chat(this.id, this.seen);
    return messages.filter(({ from, deleted }) => from === 'bot' && !deleted);
  }

  /** The newest button among the news whose data fits. */
  async newsButton(fits: RegExp): Promise<Found | undefined> {
    const news = await this.news();
    return news.map((message) => buttonOf(message, fits)).findLast((found) => found !== undefined);
  }

  /** All that stands in the chat, in its final form. */
  async chat(): Promise<MessageView[]> {
    return (await this.simulator.chat(this.id)).messages;
  }

  /** Remembers that what is said or changed during `work` is worth telling. */
  async tell<T>(work: () => Promise<T>): Promise<T> {
    if (!this.isShown) return work();
    const { rev } = await this.simulator.chat(this.id);
    const result = await work();
    for (const { messageId } of (await this.simulator.chat(this.id, rev)).messages) this.told.add(messageId);
    return result;
  }

  private async act(act: () => Promise<unknown>, fits: Fits): Promise<MessageView> {
    const before = await this.simulator.chat(this.id, this.seen);
    this.seen = before.messages.reduce((rev, message) => Math.max(rev, message.rev), this.seen);
    if (this.pauseMs > 0) await sleep(this.pauseMs);
    await act();
    for (const end = performance.now() + ANSWER_MS; performance.now() < end; await sleep(PAUSE_MS)) {
      this.signal.throwIfAborted();
      const answer = (await this.news()).find(fits);
      if (answer !== undefined) return answer;
    }
    const shown = (await this.news()).map(({ text }) => text).join(' / ');
    throw new Error(`the bot gave person ${this.id} no fitting answer, but: ${shown === '' ? 'nothing' : shown}`);
  }
}
