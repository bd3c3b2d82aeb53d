import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadConfig } from '../config.js';
import {
  type AnnouncementAudience,
  AUDIENCE_STATES,
  type AudienceState,
  SCHEDULE_DAYS,
} from '../domain/announcement.js';
import type { AudiencePreview } from '../domain/announcement-reach.js';
import { formatMoment } from '../domain/moment.js';
import { parseMoment } from '../domain/moment-text.js';
import type { FileRef } from '../domain/pledge.js';
import { postsThatMay } from '../domain/policy.js';
import { ROLES, type Role } from '../domain/role.js';
import { normalise } from '../domain/text.js';
import { previewAudience } from '../services/announcement-audience.js';
import { listGroups } from '../services/announcement-groups.js';
import { audienceText } from '../services/announcement-report.js';
import { sendAnnouncement } from '../services/announcements.js';
import { memberOf } from '../services/deliveries.js';
import type { Actor, Work } from '../services/work.js';
import { uploadFile } from '../wiring-upload.js';
import { type Cli, print, withServices } from './kit.js';

interface Options {
  readonly file?: string;
  readonly media?: string;
  readonly by?: string;
  readonly unit?: string;
  readonly kind?: readonly string[];
  readonly role?: readonly Role[];
  readonly state?: readonly AudienceState[];
  readonly campaign?: string;
  readonly earlier?: string;
  readonly group?: string;
  readonly at?: string;
  readonly urgent?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const WRONG_USAGE = 2;

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (value: string, before: readonly T[] = []): readonly T[] => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new InvalidArgumentError(`must be one of ${allowed.join(', ')}`);
    return [...before, found];
  };
const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `giao-uoc announce [TEXT]`: what the running bot then sends. */
export const announceCommand = (program: Command): void => {
  program
    .command('announce')
    .description('announce to an audience in the name of a member; the running bot sends it')
    .argument('[text]', 'the words; or --file')
    .option('--file <file>', 'read the words from a file, or from standard input (-)')
    .option('--media <file>', 'a photo, video or document; uploaded once, to the sender, and sent again by its id')
    .option('--by <member>', 'Telegram id of the sender; default: the first of ADMIN_IDS')
    .option('--unit <code>', 'the unit at the top of the audience; default: the sender’s own')
    .option('--kind <kind>', 'only units of this kind; may be given several times', several)
    .option('--role <role>', `${ROLES.join(', ')}; may be given several times; default: principal`, oneOf(ROLES))
    .option('--state <state>', `only those: ${AUDIENCE_STATES.join(', ')}`, oneOf(AUDIENCE_STATES))
    .option('--campaign <id>', 'the campaign of the states; default: the newest open one')
    .option('--earlier <id>', 'the announcement that was not acknowledged')
    .option('--group <name>', 'a saved audience instead of the options above')
    .option('--at <moment>', 'when: 2027-01-15T08:00+07:00, "15/1/2027 8:00", "7am tomorrow"; default: now')
    .addOption(new Option('--urgent', 'at its moment, quiet hours and absences or not'))
    .option('--dry-run', 'only show whom it would reach')
    .option('--json', 'print JSON')
    .action((text: string | undefined, options: Options) => withServices((cli) => announce(cli, text, options)));
};

const refuse = ({ say }: Cli, id: string, args: Record<string, string | number> = {}): void => {
  console.error(say({ id, args }));
  process.exitCode = WRONG_USAGE;
};

const read = async (source: string): Promise<string> => {
  if (source !== '-') return readFile(source, 'utf8');
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** Epoch milliseconds; undefined: not readable, or past. */
const momentOf = ({ services: { calendar, deps } }: Cli, typed: string): number | undefined => {
  const now = deps.now();
  if (/^\d{4}-\d\d-\d\dT/.test(typed)) {
    const at = Date.parse(typed);
    return at > now ? at : undefined;
  }
  const found = parseMoment(typed, { now, calendar, days: SCHEDULE_DAYS });
  return found.ok ? found.at : undefined;
};

/** The sender in a post that may announce there. */
const actorOf = async (work: Work, id: string, unit: string | undefined): Promise<Actor | undefined> => {
  const member = await memberOf(work, id);
  const posts = member?.posts ?? [];
  const [post] =
    unit === undefined
      ? posts.filter((one) => postsThatMay('announcement.send', [one], one.unit, work.directory.tree).length > 0)
      : postsThatMay('announcement.send', posts, unit, work.directory.tree);
  return member === undefined || post === undefined ? undefined : { member, post };
};

const audienceOf = async (work: Work, actor: Actor, options: Options): Promise<AnnouncementAudience | undefined> => {
  if (options.group !== undefined)
    return (await listGroups(work, actor)).find(({ name }) => name === normalise(options.group ?? ''))?.audience;
  const states = [...(options.state ?? [])];
  const campaign = options.campaign ?? work.directory.campaigns.find(({ status }) => status === 'open')?.id;
  const ofUnits = states.some((state) => state !== 'unacknowledged');
  return {
    top: options.unit ?? actor.post.unit,
    kinds: [...(options.kind ?? [])],
    roles: [...(options.role ?? (['principal'] as const))],
    states,
    ...(ofUnits && campaign !== undefined ? { campaign } : {}),
    ...(states.includes('unacknowledged') && options.earlier !== undefined ? { earlier: options.earlier } : {}),
  };
};

const announce = async (cli: Cli, typed: string | undefined, options: Options): Promise<void> => {
  const { services, config } = cli;
  const words = normalise(options.file === undefined ? (typed ?? '') : await read(options.file));
  if (words === '') return refuse(cli, 'cli-announce-no-text');
  const at = options.at === undefined ? undefined : momentOf(cli, options.at);
  if (options.at !== undefined && at === undefined) return refuse(cli, 'cli-announce-moment', { typed: options.at });
  const by = options.by ?? config.adminIds[0] ?? '';
  const actor = await services.run((work) => actorOf(work, by, options.unit));
  if (actor === undefined) return refuse(cli, 'cli-announce-sender', { by: by === '' ? '–' : by });
  const audience = await services.run((work) => audienceOf(work, actor, options));
  if (audience === undefined) return refuse(cli, 'cli-announce-group', { group: options.group ?? '' });
  const urgent = options.urgent ?? false;
  const when = at ?? services.deps.now();
  const preview = await services.run((work) => previewAudience(work, audience, actor.member.id, when));
  const sendAt = urgent ? when : services.calendar.afterQuietHours(when);
  const told = { cli, options, audience, preview, sendAt };
  if (options.dryRun) return show(told, undefined);
  const file = options.media === undefined ? undefined : await upload(cli, options.media, actor);
  const moment = at === undefined ? {} : { at };
  const content = { draft: services.deps.newId(), text: words, ...(file === undefined ? {} : { file }) };
  const made = await services.run((work) => sendAnnouncement(work, actor, { ...content, audience, urgent, ...moment }));
  await show({ ...told, sendAt: made.sendAt }, made.id);
};

/** Into the sender's own chat, so that the sender sees what goes out with the words. */
const upload = async ({ config, services, say }: Cli, path: string, actor: Actor): Promise<FileRef> => {
  const { botToken: token = '' } = loadConfig(undefined, ['BOT_TOKEN']);
  const caption = say({ id: 'cli-announce-upload' });
  return uploadFile({ config, token, services }, { path, chat: actor.member.id, caption });
};

interface Told {
  readonly cli: Cli;
  readonly options: Options;
  readonly audience: AnnouncementAudience;
  readonly preview: AudiencePreview;
  readonly sendAt: number;
}

const show = async ({ cli, options, audience, preview, sendAt }: Told, id: string | undefined): Promise<void> => {
  const { say, services } = cli;
  const whom = await services.run(async (work) => say(audienceText(work, audience)));
  const moment = formatMoment(services.calendar, sendAt);
  const { people, units, emptyUnits, sample, away } = preview;
  const lines = [
    whom,
    say({ id: 'announce-people', args: { people, units: units - emptyUnits } }),
    ...sample.map((one) => say({ id: 'announce-sample-person', args: { ...one } })),
    ...(people > sample.length ? [say({ id: 'announce-sample-more', args: { count: people - sample.length } })] : []),
    ...(emptyUnits === 0 ? [] : [say({ id: 'announce-empty-units', args: { count: emptyUnits } })]),
    say({ id: id === undefined ? 'cli-announce-dry' : 'cli-announce-done', args: { moment, people, id: id ?? '' } }),
  ];
  const facts = { audience, people, units, emptyUnits, away, sample, sendAt: new Date(sendAt).toISOString() };
  print(options.json, { ...(id === undefined ? {} : { id }), dryRun: options.dryRun ?? false, ...facts }, lines);
};
