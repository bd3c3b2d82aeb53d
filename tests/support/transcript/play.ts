import { act } from './acts.js';
import { createListener } from './answers.js';
import { createInviteNames } from './invites.js';
import { type Element, readScript, writeScript } from './script.js';
import { createStage, type Stage } from './stage.js';

type Directive = Extract<Element, { kind: 'directive' }>;

/** Log lines from here on are defects; expected troubles are warnings. */
const ERROR_LEVEL = 50;
/** On a machine that is too busy a connection may time out; the answers must be the same all the same. */
const ofTheMachine = /^redis is away/;

export interface Played {
  /** The transcript as it really went. */
  readonly text: string;
  /** What no transcript may contain: errors in the log, presses that were never answered. */
  readonly faults: readonly string[];
  /** Why it could not be played to the end; the text holds what was played, and the rest as it was. */
  readonly failure: unknown;
}

const menuLines = async (stage: Stage, name: string): Promise<string[]> => {
  const person = stage.people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`@menu ${name}: no such person`);
  const commands = await stage.simulator.client.commands(person.id);
  return ['#menu', ...commands.map(({ command, description }) => `/${command} – ${description}`)];
};

/** Plays a transcript through the real bot: what people do is done, what the bot does is written down. */
export const play = async (source: string, redisUrl: string): Promise<Played> => {
  const elements = readScript(source);
  const firstAct = elements.findIndex(({ kind }) => kind === 'turn' || kind === 'command');
  const setting = elements.slice(0, firstAct).filter((one): one is Directive => one.kind === 'directive');
  const invites = createInviteNames();
  const stage = await createStage(setting, redisUrl, invites);
  const faults: string[] = [];
  const errorsOf = (): string[] =>
    stage
      .bot()
      .log()
      .filter(({ level, msg }) => level >= ERROR_LEVEL && !ofTheMachine.test(msg))
      .map((line) => JSON.stringify(line));
  try {
    const listener = createListener(stage.simulator.client, stage.people);
    await listener.skip();

    const turn = async ({ person: name, said }: Extract<Element, { kind: 'turn' }>): Promise<string[]> => {
      const person = stage.people.find((one) => one.name === name);
      if (person === undefined) throw new Error(`#${name}: no such person; see @people`);
      const pressed = await act(stage.simulator.client, person.id, invites.fill(said));
      await stage.quiet();
      const { lines, answered } = await listener.since(person);
      const unanswered = pressed.filter(({ queryId }) => queryId !== undefined && !answered.includes(queryId));
      if (unanswered.length > 0) faults.push(`#${name} ${said}: the press was not answered`);
      return lines;
    };

    const perform = async (element: Element): Promise<string[]> => {
      if (element.kind === 'comment') return [];
      if (element.kind === 'turn') return turn(element);
      if (element.kind === 'directive' && element.name === 'menu') return menuLines(stage, element.value);
      if (element.kind === 'directive' && element.name === 'restart') faults.push(...errorsOf());
      const printed = element.kind === 'command' ? await stage.command(element.args.slice(1)) : [];
      if (element.kind === 'directive') await stage.direct(element);
      await stage.quiet();
      return [...printed, ...(await listener.since(undefined)).lines];
    };

    const blocks = elements.map((element) => ({ element, answers: [] as string[] }));
    const playAll = async (): Promise<void> => {
      for (const { element, answers } of blocks.slice(firstAct))
        answers.push(...(await perform(element)).map(invites.hide));
    };
    const failure = await playAll().then(
      () => undefined,
      (error: unknown) => error,
    );
    faults.push(...errorsOf());
    return { text: writeScript(blocks), faults, failure };
  } finally {
    await stage.close();
  }
};
