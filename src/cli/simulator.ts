import { type Command, Option } from 'commander';
import { between } from './demo.js';

interface Simulator {
  runSimulator(options: {
    port: number;
    token?: string | undefined;
    username?: string | undefined;
    name: string;
    clock?: string | undefined;
    data?: string | undefined;
    limits: boolean;
    people: number;
    lang: string;
    write(text: string): void;
  }): Promise<void>;
}

interface Options {
  readonly port: number;
  readonly token?: string;
  readonly username?: string;
  readonly name: string;
  readonly clock?: string;
  readonly data?: string;
  readonly limits: boolean;
  readonly people: number;
  readonly lang: string;
}

/** `giao-uoc simulator`: the Bot API simulator by itself, for authors of any bot. It is loaded when it is wanted. */
export const simulatorCommand =
  (load: () => Promise<Simulator>) =>
  (program: Command): void => {
    program
      .command('simulator')
      .description('run the Bot API simulator with its chat page, for any bot')
      .addOption(new Option('--port <port>', '0: a free one').argParser(between(0, 65_535)).default(8081))
      .option('--token <token>', 'token of the bot, 123456:ABC…; made up and printed where none is named')
      .option('--username <name>', 'username of the bot', 'my_bot')
      .option('--name <name>', 'how the bot is called', 'My bot')
      .option('--clock <moment>', 'a frozen clock that stands at this ISO moment; without it time is real')
      .option('--data <folder>', 'keep people, chats and files here between runs')
      .option('--no-limits', 'no flood limits')
      .addOption(new Option('--people <count>', 'so many people to begin with').argParser(between(1, 50)).default(3))
      .addOption(new Option('--lang <language>', 'language of the page').choices(['vi', 'en']).default('vi'))
      .action(async (options: Options) => {
        const { runSimulator } = await load();
        await runSimulator({ ...options, write: (text) => process.stdout.write(text) });
      });
  };
