import { type Command, InvalidArgumentError, Option } from 'commander';

/** What the demo is asked for; it stands in a folder of its own, which is loaded only when it is wanted. */
interface Demo {
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
interface Options {
  readonly units: number;
  readonly periods: number;
  readonly json?: boolean;
  readonly chats: 'short' | 'full';
  readonly lang: 'vi' | 'en';
}

const between =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`must be a whole number from ${least} to ${most}`);
    return number;
  };

/** `giao-uoc demo`: a season of Thanh Ba in the terminal. `load` brings the demo. */
export const demoCommand =
  (load: () => Promise<Demo>) =>
  (program: Command): void => {
    program
      .command('demo')
      .description('live a season of 59 schools at simulated time, without a token and without Telegram')
      .option('--story', 'the story in the terminal (the default)')
      .addOption(new Option('--units <count>', 'so many schools').argParser(between(1, 59)).default(59))
      .addOption(new Option('--periods <count>', 'so many weeks of reporting').argParser(between(1, 3)).default(3))
      .addOption(
        new Option('--chats <how>', 'shorten the chats, or show every message')
          .choices(['short', 'full'])
          .default('short'),
      )
      .addOption(
        new Option('--lang <language>', 'language of what the demo itself says').choices(['vi', 'en']).default('vi'),
      )
      .option('--json', 'print the result as JSON')
      .action(async ({ units, periods, json = false, chats, lang }: Options) => {
        const { runDemo } = await load();
        process.exitCode = await runDemo(
          {
            units,
            periods,
            json,
            full: chats === 'full',
            locale: lang,
            output: process.stdout,
            progress: json ? process.stderr : process.stdout,
          },
          process.stderr,
        );
      });
  };
