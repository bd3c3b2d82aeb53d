import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { inviteCards } from '../documents/invite-cards.js';
import { inviteCsv, inviteXlsx } from '../documents/invite-sheet.js';
import { type InviteRow, type InviteWords, inviteWords } from '../documents/invite-words.js';
import { formatDay } from '../domain/iso-day.js';
import { ROLES, type Role } from '../domain/role.js';
import { appError } from '../errors.js';
import { type InviteLine, inviteInto } from '../services/invite-sheet.js';
import { SYSTEM } from '../services/work.js';
import { type Cli, print, withServices } from './kit.js';

const FORMATS = ['csv', 'xlsx', 'cards'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly role: Role;
  readonly all?: boolean;
  readonly replace?: boolean;
  readonly bot: string;
  readonly json?: boolean;
  readonly format?: Format;
  readonly out?: string;
}

/** Units per commit: nobody who is typing waits behind a country's links. */
const BATCH = 500;

const DOCUMENTS: Readonly<
  Record<Format, (rows: readonly InviteRow[], words: InviteWords) => Buffer | Promise<Buffer>>
> = {
  csv: inviteCsv,
  xlsx: inviteXlsx,
  cards: inviteCards,
};

const chosenUnits = ({ services }: Cli, codes: readonly string[], { all }: Options): Promise<string[]> =>
  services.run(async ({ directory: { tree } }) => {
    const schools = [...tree.units()]
      .map(({ code }) => code)
      .filter((code) => tree.isOpen(code) && !tree.isOffice(code));
    const chosen = all ? schools : [...codes];
    if (chosen.length === 0) throw appError('not-found', {}, { message: 'Name a unit, or use --all.' });
    const unknown = chosen.find((code) => !tree.isOpen(code));
    if (unknown !== undefined) throw appError('not-found', {}, { message: `There is no unit ${unknown}.` });
    return chosen;
  });

const makeLinks = async (cli: Cli, codes: readonly string[], options: Options): Promise<InviteLine[]> => {
  const units = await chosenUnits(cli, codes, options);
  const lines: InviteLine[] = [];
  for (let from = 0; from < units.length; from += BATCH) {
    const posts = units.slice(from, from + BATCH).map((unit) => ({ unit, role: options.role }));
    const replace = options.replace ?? false;
    lines.push(...(await cli.services.run((work) => inviteInto(work, SYSTEM, posts, { replace }))));
  }
  return lines;
};

const invite = async (cli: Cli, codes: readonly string[], options: Options, command: Command): Promise<void> => {
  const { format, out, bot } = options;
  if (format !== undefined && out === undefined) command.error('error: --format needs --out FILE', { exitCode: 2 });
  const lines = await makeLinks(cli, codes, options);
  const rows = lines.map((line) => ({
    ...line,
    link: `https://t.me/${bot}?start=${line.payload}`,
    until: formatDay(cli.services.calendar.dayOf(line.expiresAt)),
  }));
  if (format !== undefined && out !== undefined)
    await writeFile(out, await DOCUMENTS[format](rows, inviteWords(rows, cli.say)));
  print(
    options.json,
    rows.map(({ unit, name, role, payload, link }) => ({ unit, name, role, payload, link })),
    out === undefined
      ? rows.map(({ unit, name, role, link }) => [unit, name, cli.say({ id: `role-${role}` }), link].join('\t'))
      : [cli.say({ id: 'cli-invite-written', args: { count: rows.length, file: out } })],
  );
};

/** `giao-uoc invite UNIT --role R`, or `--all` for every unit that is no office: single-use, expiring deep links. */
export const inviteCommand = (program: Command): void => {
  program
    .command('invite')
    .description('create single-use deep links that open a post')
    .argument('[units...]', 'codes of the units')
    .addOption(new Option('--role <role>', 'the post').choices([...ROLES]).default('principal'))
    .option('--all', 'one for every unit that is not an office')
    .option('--replace', 'links made before for these posts no longer work')
    .addOption(
      new Option('--format <format>', 'a table, or cards with QR codes to print on A4 (PDF)').choices([...FORMATS]),
    )
    .option('--out <file>', 'where to write the table or the cards')
    .option('--bot <username>', 'user name of the bot, for the links', 'giao_uoc_bot')
    .option('--json', 'print JSON')
    .action((codes: string[], options: Options, command: Command) =>
      withServices((cli) => invite(cli, codes, options, command)),
    );
};
