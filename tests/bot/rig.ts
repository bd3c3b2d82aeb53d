import { onTestFinished } from 'vitest';
import { createKeys } from '../../src/store/keys.js';
import { type BotOptions, type BotProcess, startBot } from '../support/bot.js';
import { quiet } from '../support/quiet.js';
import { redisUrl, testRedis, uniqueTenant } from '../support/redis.js';
import { type SimulatorProcess, startSimulatorProcess } from '../support/simulator.js';
import { openFixtures } from '../support/transcript/fixtures.js';
import { type PersonSpec, readPeople } from '../support/transcript/people.js';

/** A bot with its simulator and a tenant that holds Thanh Ba, its campaign and the people; everything ends with the test. */
export interface Rig {
  readonly simulator: SimulatorProcess;
  readonly tenant: string;
  readonly hoa: PersonSpec;
  readonly lan: PersonSpec;
  readonly bot: BotProcess;
  /** Another process of the same bot; the first one goes on unless it was killed. */
  startAgain(options?: Partial<BotOptions>): Promise<BotProcess>;
  quiet(bot?: BotProcess): Promise<void>;
  /** What the bot has said to a person since the last call, oldest first: texts of new and changed messages. */
  heard(person: PersonSpec): Promise<string[]>;
}

/** A client of the run's Redis, to look at and to disturb what is stored. */
export const createProbe = () => {
  const redis = testRedis();
  return { redis, keysOf: (tenant: string) => createKeys(tenant) };
};

/** Hoa (1001) and Lan (1002), principals who have written to the bot before. */
const people = 'Hoa=principal TH-08152, Lan=principal MN-08152';

interface RigOptions extends Partial<BotOptions> {
  /** Called before the bot starts; then what it says first is heard too. */
  readonly before?: (simulator: SimulatorProcess, tenant: string) => Promise<void>;
}

/** Seats the people and lets them write once, so that the bot may write to them. */
const seat = async (simulator: SimulatorProcess, persons: readonly PersonSpec[]): Promise<void> => {
  for (const { id, firstName, lastName } of persons) {
    await simulator.client.addPerson({ id, firstName, lastName, languageCode: 'vi' });
    await simulator.client.start(id);
  }
};

/** Fills a tenant: roster, open campaign, members. */
const fill = async (url: string, tenant: string): Promise<PersonSpec[]> => {
  const fixtures = await openFixtures({ redisUrl: url, tenant, now: Date.now });
  await fixtures.roster('samples/roster-thanh-ba.csv');
  await fixtures.campaign('samples/thanh-ba.campaign.yaml');
  const persons = readPeople(people);
  for (const person of persons) await fixtures.join(person);
  await fixtures.close();
  return persons;
};

const createListener = (simulator: SimulatorProcess) => {
  const seen = new Map<number, number>();
  return async ({ id }: PersonSpec): Promise<string[]> => {
    const { seq, events } = await simulator.client.log(id, seen.get(id) ?? 0);
    seen.set(id, seq);
    return events.flatMap(({ by, message }) => (by === 'bot' && message !== undefined ? [message.text] : []));
  };
};

/** Starts simulator, tenant and bot. The campaign takes registrations at this simulated moment. */
export const startRig = async ({ before, ...options }: RigOptions = {}): Promise<Rig> => {
  const tenant = uniqueTenant();
  const url = options.redisUrl ?? redisUrl();
  const clock = '2026-09-02T08:00:00+07:00';
  const [simulator, persons] = await Promise.all([startSimulatorProcess({ clock }), fill(url, tenant)]);
  onTestFinished(() => simulator.stop());
  await seat(simulator, persons);
  await before?.(simulator, tenant);
  const startAgain = async (more: Partial<BotOptions> = {}): Promise<BotProcess> => {
    const bot = await startBot({ apiRoot: simulator.url, redisUrl: url, tenant, clock, ...options, ...more });
    onTestFinished(() => bot.kill());
    return bot;
  };
  const bot = await startAgain();
  const [hoa, lan] = persons;
  if (hoa === undefined || lan === undefined) throw new Error('the people are missing');
  const heard = createListener(simulator);
  if (before === undefined) {
    await quiet(simulator.client, bot);
    for (const person of persons) await heard(person);
  }
  return {
    simulator,
    tenant,
    hoa,
    lan,
    bot,
    startAgain,
    heard,
    quiet: (other = bot) => quiet(simulator.client, other),
  };
};

/** Opens the register dialog at its question for the action; what was said so far is forgotten. */
export const openDialog = async ({ simulator, hoa, quiet: calm, heard }: Rig): Promise<void> => {
  await simulator.client.text(hoa.id, '/dangky');
  await simulator.client.text(hoa.id, '3');
  await calm();
  await heard(hoa);
};
