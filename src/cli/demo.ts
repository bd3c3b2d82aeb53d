import { type Command, InvalidArgumentError, Option } from 'commander';

/** The story in the terminal; it stands in a folder of its own, which is loaded only when it is wanted. */
interface Story {
  runDemo(
    options: {
      units: number;
      periods: number;
      json: boolean;
      full: boolean;
      locale: 'vi' | 'en';
      output: NodeJS.WriteStream;
      progress: NodeJS.WriteStream;
    },
    errorOutput: NodeJS.WriteStream,
  ): Promise<number>;
}

/** The chat page, which somebody lives the story in. */
interface Page {
  runPage(
    options: { port: number; fresh: boolean; open: boolean; locale: 'vi' | 'en'; output: NodeJS.WriteStream },
    errorOutput: NodeJS.WriteStream,
  ): Promise<number>;
}

interface Options {
  readonly story?: boolean;
  readonly port: number;
  readonly fresh: boolean;
  readonly open: boolean;
  readonly units: number;
  readonly periods: number;
  readonly json?: boolean;
  readonly chats: 'short' | 'full';
  readonly lang: 'vi' | 'en';
}

/** A whole number within bounds, both included. */
export const between =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`must be a whole number from ${least} to ${most}`);
    return number;
  };

const runStory = async (load: () => Promise<Story>, options: Options): Promise<number> => {
  const { units, periods, json = false, chats, lang } = options;
  const progress = json ? process.stderr : process.stdout;
  const story = { units, periods, json, full: chats === 'full', locale: lang, output: process.stdout, progress };
  return (await load()).runDemo(story, process.stderr);
};

/** `giao-uoc demo`: the chat page, or with `--story` a season of Thanh Ba in the terminal. What is wanted is loaded. */
export const demoCommand =
  (loadPage: () => Promise<Page>, loadStory: () => Promise<Story>) =>
  (program: Command): void => {
    program
      .command('demo')
      .description('try it in a browser, without a token and without Telegram; --story: watch it in the terminal')
      .addOption(new Option('--port <port>', 'of the page; 0: a free one').argParser(between(0, 65_535)).default(0))
      .option('--fresh', 'begin anew: wipe what an earlier run has kept', false)
      .option('--no-open', 'do not open the browser')
      .option('--story', 'a season of 59 schools at simulated time, told in the terminal')
      .addOption(new Option('--units <count>', 'story: so many schools').argParser(between(1, 59)).default(59))
      .addOption(
        new Option('--periods <count>', 'story: so many weeks of reporting').argParser(between(1, 3)).default(3),
      )
      .addOption(
        new Option('--chats <how>', 'story: shorten the chats, or show every message')
          .choices(['short', 'full'])
          .default('short'),
      )
      .addOption(
        new Option('--lang <language>', 'language of what the demo itself says').choices(['vi', 'en']).default('vi'),
      )
      .option('--json', 'story: print the result as JSON')
      .action(async (options: Options) => {
        if (options.story) {
          process.exitCode = await runStory(loadStory, options);
          return;
        }
        const { port, fresh, open, lang } = options;
        const { runPage } = await loadPage();
        process.exitCode = await runPage({ port, fresh, open, locale: lang, output: process.stdout }, process.stderr);
      });
  };
