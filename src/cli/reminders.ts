import { type Command, Option } from 'commander';
import { isRealTelegram } from '../clock.js';
import { formatDay } from '../domain/calendar.js';
import { listPlan, type PlanListing } from '../services/reminder-listing.js';
import { dutyText } from '../services/reminder-views.js';
import { type ReminderCounts, runReminders } from '../services/reminders.js';
import type { Work } from '../services/work.js';
import { type Cli, print, withServices } from './kit.js';
import { moment } from './start.js';

interface Options {
  readonly at?: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `giao-uoc reminders run`: owes what is due at a moment, or only shows it. What is owed is sent by the running bot. */
export const remindersCommand = (program: Command): void => {
  program
    .command('reminders')
    .description('reminders of what is due')
    .command('run')
    .description('remind those who have not done what is due, and send the digests; the running bot delivers them')
    .addOption(new Option('--at <moment>', 'as if it were this moment; default: now').argParser(moment))
    .option('--dry-run', 'only show who would be reminded of what')
    .option('--json', 'print JSON')
    .action((options: Options) => withServices((cli) => run(cli, options)));
};

const run = async (cli: Cli, options: Options): Promise<void> => {
  const { services, config, say } = cli;
  const { dryRun = false, json } = options;
  const present = services.deps.now();
  const at = options.at ?? present;
  // The simulator has a clock of its own; real people would be reminded of what is not due yet.
  const real = isRealTelegram(config.telegramApiRoot);
  if (!dryRun && real && at > present) {
    console.error(say({ id: 'cli-remind-future' }));
    process.exitCode = 2;
    return;
  }
  const { plan, counts } = await runReminders(services.run, { at, dryRun, now: real && !dryRun ? present : at });
  await services.run(async (work) => {
    const listing = await listPlan(work, plan);
    const shown = dryRun ? { ...counts, reminders: plan.reminders.length, digests: plan.digests.length } : counts;
    const moments = { at: new Date(at).toISOString(), dryRun, quiet: services.calendar.isQuiet(at) };
    print(json, { ...moments, counts: shown, ...listing }, linesOf(cli, work, at, listing, [dryRun, shown]));
  });
};

const linesOf = (
  cli: Cli,
  work: Work,
  at: number,
  { reminders, digests }: PlanListing,
  [dryRun, counts]: [boolean, ReminderCounts],
): string[] => {
  const { say, services } = cli;
  const head = say({ id: 'cli-remind-at', args: { at: timeText(cli, at) } });
  if (services.calendar.isQuiet(at)) return [`${head} ${say({ id: 'cli-remind-quiet' })}`];
  if (reminders.length + digests.length === 0) return [`${head} ${say({ id: 'cli-remind-none' })}`];
  const duty = (one: PlanListing['reminders'][number]['duties'][number]): string => {
    const what = dutyText(work, one);
    const stage = { id: `remind-stage-${one.stage ?? 'listed'}` };
    return say({ id: 'cli-remind-duty', args: { what, stage } });
  };
  const told = reminders.map(({ name, units, duties }) => {
    const unit = units.map((one) => one.name).join(', ');
    return say({ id: 'cli-remind-reminder', args: { name, unit, duties: duties.map(duty).join('; ') } });
  });
  const climbed = digests.flatMap(({ name, silent, notJoined }) => [
    say({ id: 'cli-remind-digest', args: { name, silent: silent.length, notJoined: notJoined.length } }),
    ...silent.map((one) => {
      const duties = [...new Set(one.duties.map((missing) => say(dutyText(work, missing))))].join('; ');
      return `  ${say({ id: 'cli-remind-silent', args: { unit: one.name, duties } })}`;
    }),
    ...notJoined.map((one) => `  ${say({ id: 'cli-remind-not-joined', args: { unit: one.name } })}`),
  ]);
  const { skipped, tooLate } = counts;
  const total = { reminders: counts.reminders, digests: counts.digests, skipped, tooLate };
  return [head, ...told, ...climbed, say({ id: dryRun ? 'cli-remind-dry' : 'cli-remind-sent', args: total })];
};

/** `06:30 15/10/2026`, in the tenant's zone. */
const timeText = ({ services: { calendar } }: Cli, at: number): string => {
  const minute = calendar.minuteOf(at);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)} ${formatDay(calendar.dayOf(at))}`;
};
