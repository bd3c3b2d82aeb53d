import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadConfig } from '../config.js';
import { type ProgramRole, startProgram } from '../main.js';

const STOP_MS = 10_000;

/** An ISO moment as epoch milliseconds. */
export const moment = (value: string): number => {
  const at = Date.parse(value);
  if (Number.isNaN(at)) throw new InvalidArgumentError('must be a moment such as 2026-09-01T08:00+07:00');
  return at;
};

/** `giao-uoc start`: runs until SIGTERM or SIGINT, then finishes what is in hand within 10 s. */
export const startCommand = (program: Command): void => {
  program
    .command('start')
    .description('run the bot')
    .addOption(new Option('--role <role>', 'what this process does').choices(['all', 'bot', 'worker']).default('all'))
    .addOption(new Option('--clock <moment>', 'start at this moment and follow the simulator').argParser(moment))
    .option('--exit-with-stdin', 'stop when standard input ends: whoever started it has died')
    .action(async ({ role, clock, exitWithStdin }: { role: ProgramRole; clock?: number; exitWithStdin?: boolean }) => {
      const config = loadConfig(undefined, ['BOT_TOKEN']);
      const running = await startProgram(config, config.botToken ?? '', {
        role,
        ...(clock === undefined ? {} : { clock }),
      });
      const stop = (): void => {
        running.log.info('stopping');
        const late = setTimeout(() => process.exit(1), STOP_MS);
        late.unref();
        running.stop().then(
          () => process.exit(0),
          (error) => {
            running.log.error({ err: error }, 'could not stop cleanly');
            process.exit(1);
          },
        );
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
      if (exitWithStdin) process.stdin.resume().once('close', stop);
      if (await running.ready) running.log.info({ role, port: running.port, replica: running.replica }, 'ready');
    });
};
