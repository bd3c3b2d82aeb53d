import { stdin } from 'node:process';
import { type Command, Option } from 'commander';
import { parseDeadline } from '../domain/deadline.js';
import { formatDay } from '../domain/iso-day.js';
import { currentBody, PLEDGE_STATUSES, type Pledge, type PledgeStatus } from '../domain/pledge.js';
import { checkSpecificity, type Finding, type PledgeTexts } from '../domain/specificity/index.js';
import { createZone } from '../domain/zone.js';
import { type Locale, loadTexts } from '../locales/index.js';
import { listPledges } from '../services/pledge-list.js';
import { contentTitle } from '../services/pledges.js';
import { unitName, type Work } from '../services/work.js';
import { plainText, print, withServices, writeLine } from './kit.js';

interface ListOptions {
  readonly campaign?: string;
  readonly unit?: string;
  readonly status?: PledgeStatus;
  readonly json?: boolean;
}

const rowOf = (work: Work, pledge: Pledge) => {
  const { deadline, action, target } = currentBody(pledge);
  const { signature } = pledge;
  const signed =
    signature === undefined
      ? null
      : { at: new Date(signature.at).toISOString(), hash: signature.hash, paperDay: signature.paper?.day ?? null };
  return {
    id: pledge.id,
    unit: pledge.unit,
    name: unitName(work, pledge.unit),
    campaign: pledge.campaign,
    status: pledge.status,
    statusAt: new Date(pledge.statusAt).toISOString(),
    version: pledge.versions.length,
    content: contentTitle(work, pledge),
    action,
    target,
    deadline,
    signed,
  };
};

/** A commitment that an office recorded from paper is told from one that was signed in the bot. */
const statusId = ({ status, signed }: ReturnType<typeof rowOf>): string =>
  status === 'signed' && signed?.paperDay ? 'pledge-status-signed-paper' : `pledge-status-${status}`;

/** `giao-uoc pledges list`: by unit as in the roster, oldest first. */
export const pledgesCommand = (program: Command): void => {
  program
    .command('pledges')
    .description('registered pledges')
    .command('list')
    .description('list pledges')
    .option('--campaign <id>', 'of this campaign only')
    .option('--unit <code>', 'of this unit and all below it')
    .addOption(new Option('--status <status>', 'in this status only').choices(PLEDGE_STATUSES))
    .option('--json', 'print JSON')
    .action(({ json, ...filter }: ListOptions) =>
      withServices(async ({ services, say }) => {
        const rows = await services.run(async (work) =>
          (await listPledges(work, filter)).map((pledge) => rowOf(work, pledge)),
        );
        const lines = rows.map((row) =>
          [
            row.id,
            row.unit,
            row.name,
            say({ id: statusId(row) }),
            formatDay(row.deadline),
            row.action.replaceAll('\n', ' '),
          ].join('\t'),
        );
        print(json, rows, rows.length === 0 ? [say({ id: 'cli-no-pledge' })] : lines);
      }),
    );
};

const FIELDS = ['action', 'target', 'deadline', 'responsible'] as const;

/** Reads one line; throws an Error whose message says what is wrong with it. */
const readTexts = (line: string): PledgeTexts => {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    FIELDS.map((field) => {
      const text = given[field] ?? '';
      if (typeof text === 'object') throw new Error(`"${field}" is not a text`);
      return [field, String(text)];
    }),
  );
};

/** Findings of one pledge; a deadline that can be read but is over is called past, not unreadable. */
const check = (texts: PledgeTexts, today: string): { verdict: string; findings: Finding[] } => {
  const typed = (texts.deadline ?? '').trim();
  const parsed = typed === '' ? undefined : parseDeadline(typed, { today });
  const parseDay = (): string | undefined => (parsed?.ok ? parsed.day : undefined);
  const { verdict, findings } = checkSpecificity(texts, { today, parseDay });
  const isPast = parsed?.ok === false && parsed.reason === 'past';
  const past: Finding = { code: 'deadline-past', field: 'deadline', args: { day: typed } };
  return { verdict, findings: findings.map((one) => (isPast && one.code === 'deadline-unreadable' ? past : one)) };
};

/** Lines end with a newline alone: node's readline also breaks at U+2028, which may stand in a JSON text. */
const linesOf = async function* (input: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
};

const checkLines = async (locale: Locale): Promise<void> => {
  const texts = loadTexts();
  const today = createZone('Asia/Ho_Chi_Minh').dayOf(Date.now());
  const said = ({ code, field, args }: Finding) => ({
    code,
    field,
    message: plainText(texts, locale, { id: `finding-${code}`, ...(args && { args }) }),
    example: plainText(texts, locale, { id: `finding-${code}.example`, ...(args && { args }) }),
  });
  let number = 0;
  for await (const raw of linesOf(stdin)) {
    number += 1;
    const line = raw.replace(/^\uFEFF/, '').trim();
    if (line === '') continue;
    try {
      const { verdict, findings } = check(readTexts(line), today);
      await writeLine(JSON.stringify({ verdict, findings: findings.map(said) }));
    } catch (error) {
      // In place of the verdict, so that the nth line out still answers the nth line in.
      await writeLine(JSON.stringify({ error: error instanceof Error ? error.message : String(error), line: number }));
      process.exitCode = 1;
    }
  }
};

/** `giao-uoc pledge check`: pledges as JSON lines on standard input, verdicts and findings out. Needs no Redis and no settings. */
export const pledgeCheckCommand = (program: Command): void => {
  program
    .command('pledge')
    .description('one pledge')
    .command('check')
    .description(
      'read JSON lines {"action","target","deadline","responsible"} and print {"verdict","findings"} for each; ' +
        'for a line that cannot be read {"error","line"}, and exit code 1 at the end; blank lines are skipped',
    )
    .addOption(new Option('--lang <language>', 'language of the messages').choices(['vi', 'en']).default('vi'))
    .action(({ lang }: { lang: Locale }) => checkLines(lang));
};
