import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, startBot } from '../bot.js';
import { startNode } from '../child.js';
import { quiet } from '../quiet.js';
import { uniqueTenant } from '../redis.js';
import { type SimulatorProcess, startSimulatorProcess } from '../simulator.js';
import { type Fixtures, openFixtures } from './fixtures.js';
import type { InviteNames } from './invites.js';
import { type PersonSpec, readPeople } from './people.js';
import { putPledge } from './pledges.js';
import type { Element } from './script.js';

type Directive = Extract<Element, { kind: 'directive' }>;

/** Everything in the office's own time zone. */
const ZONE = '+07:00';
const DEFAULT_ROSTER = 'samples/roster-thanh-ba.csv';
const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Reads `2026-09-02 08:00`, or `+3d`, `+2h`, `+30m` from `now`. Epoch milliseconds. */
const readMoment = (value: string, now: number): number => {
  const [, count, unit] = /^\+(\d+)([mhd])$/.exec(value) ?? [];
  if (count !== undefined) return now + Number(count) * unitMs[unit as keyof typeof unitMs];
  const at = Date.parse(`${value.replace(' ', 'T')}:00${ZONE}`);
  if (Number.isNaN(at)) throw new Error(`"${value}" is no moment: write 2026-09-02 08:00 or +1d, +2h, +30m`);
  return at;
};

/** The simulator, the bot and what its tenant holds: the stage on which a transcript is played. */
export interface Stage {
  readonly simulator: SimulatorProcess;
  readonly people: readonly PersonSpec[];
  readonly fixtures: Fixtures;
  bot(): BotProcess;
  quiet(): Promise<void>;
  /** A directive between the turns: the clock, a restart, a fixture. */
  direct(directive: Directive): Promise<void>;
  /** `giao-uoc …` on the same tenant; its lines. */
  command(args: readonly string[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const createStage = async (
  setting: readonly Directive[],
  redisUrl: string,
  invites: InviteNames,
): Promise<Stage> => {
  const settingOf = (name: string): string | undefined => setting.find((one) => one.name === name)?.value;
  let now = readMoment(settingOf('clock') ?? '2026-09-02 08:00', 0);
  const people = readPeople(settingOf('people') ?? 'Hoa');
  const admins = (settingOf('admin') ?? '')
    .split(/[\s,]+/)
    .flatMap((name) => people.find((person) => person.name === name)?.id ?? []);
  const tenant = uniqueTenant();
  const dataDir = await mkdtemp(join(tmpdir(), 'gu-chat-'));
  const iso = (): string => new Date(now).toISOString();
  const [simulator, fixtures] = await Promise.all([
    startSimulatorProcess({ clock: iso() }),
    openFixtures({ redisUrl, tenant, now: () => now }),
  ]);
  const start = (): Promise<BotProcess> =>
    startBot({ apiRoot: simulator.url, redisUrl, tenant, dataDir, clock: iso(), adminIds: admins });

  const direct = async ({ name, value, raw }: Directive): Promise<void> => {
    if (name === 'roster') return value === 'none' ? undefined : fixtures.roster(value);
    if (name === 'campaign') return fixtures.campaign(value);
    if (name === 'pledge') return void (await putPledge(fixtures, people, value));
    if (name === 'invite') return addInvite(value);
    throw new Error(`nobody knows ${raw}; see tests/transcripts/README.md`);
  };

  const addInvite = async (value: string): Promise<void> => {
    const [, label = '', role = '', unit = ''] = /^<(.+)>\s+(\S+)(?:\s+(\S+))?$/.exec(value) ?? [];
    if (role === 'foreign') return invites.add(label);
    const post = readPeople(`x=${role} ${unit}`)[0]?.posts[0];
    if (post === undefined) throw new Error(`@invite ${value}: write <name> role unit, or <name> foreign`);
    invites.add(label, await fixtures.invite(post.unit, post.role));
  };

  await fixturesFirst(setting, fixtures, people, direct);
  await seatPeople(simulator, people);
  // Last: its first tick may write to people, who must have written to it by then.
  let bot = await start();
  await quiet(simulator.client, bot);

  const moveTo = async (to: number): Promise<void> => {
    now = to;
    const { followed } = await simulator.client.moveClock({ to: iso() });
    if (!followed) throw new Error('the bot did not follow the clock');
  };

  return {
    simulator,
    people,
    fixtures,
    bot: () => bot,
    quiet: () => quiet(simulator.client, bot),
    direct: async (directive) => {
      if (directive.name === 'clock') return moveTo(readMoment(directive.value, now));
      if (directive.name !== 'restart') return direct(directive);
      await bot.kill();
      bot = await start();
    },
    command: async (args) => {
      const env = { REDIS_URL: redisUrl, TENANT: tenant, DATA_DIR: dataDir, BOT_TOKEN: '', LOG_LEVEL: 'warn' };
      const child = startNode('dist/cli.js', args, env);
      const code = await child.ended;
      return [...child.lines, ...(code === 0 ? [] : [`(mã ${code})`])];
    },
    close: async () => {
      await bot.kill();
      await Promise.all([simulator.stop(), fixtures.close(), rm(dataDir, { recursive: true, force: true })]);
    },
  };
};

const ENTITIES = ['campaign', 'pledge', 'invite'];

/** What stands in Redis before anybody says a word: the roster, then campaigns, people, and what they have done. */
const fixturesFirst = async (
  setting: readonly Directive[],
  fixtures: Fixtures,
  people: readonly PersonSpec[],
  direct: (directive: Directive) => Promise<void>,
): Promise<void> => {
  const roster = setting.find(({ name }) => name === 'roster');
  await direct(roster ?? { kind: 'directive', raw: '', name: 'roster', value: DEFAULT_ROSTER });
  for (const person of people) await fixtures.join(person);
  for (const kind of ENTITIES) for (const one of setting.filter(({ name }) => name === kind)) await direct(one);
};

/** Who holds a post has written to the bot before, so that it may write to them. */
const seatPeople = async ({ client }: SimulatorProcess, people: readonly PersonSpec[]): Promise<void> => {
  for (const { id, firstName, lastName, locale, posts } of people) {
    await client.addPerson({ id, firstName, ...(lastName === '' ? {} : { lastName }), languageCode: locale });
    if (posts.length > 0) await client.start(id);
  }
};
