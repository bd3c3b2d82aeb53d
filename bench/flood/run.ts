import { seededRandom } from '../../src/simulator/delivery/faults.js';
import { chatOf, deadline } from '../chaos/world.js';
import { percentiles } from '../updates/load/statistics.js';
import { type House, openHouse } from './house.js';
import { type FloodOptions, readOptions, USAGE } from './options.js';
import { flood, register, type Seen, typeFast } from './people.js';

const REFUSAL = 'quá nhiều tin';
/** The goal of the project: the others' p99 grows no more than so. */
const MOST_RATIO = 2;
const MIB = 1024 * 1024;
/** The others are measured for so long after the last message of the flood: answers to it are still going out. */
const AFTERWARDS_MS = 20_000;
/** The first dialog of a fresh process is slower than any that follows; it would make the comparison easier. */
const WARM_MS = 30_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`;
const line = (name: string, words: string): void => console.log(`  ${name.padEnd(30)} ${words}`);

/** What the bot said to a person. */
const said = async ({ client }: House, chat: number): Promise<string[]> => {
  const { messages } = await client.chat(chat);
  return messages.filter(({ from }) => from === 'bot').map(({ text }) => text);
};

const show = (name: string, answers: Seen['answers']): number => {
  const { p50, p99 } = percentiles(answers.map(({ ms }) => ms));
  const worst = answers.reduce((most, { ms }) => Math.max(most, ms), 0);
  line(name, `p50 ${p50} ms, p99 ${p99} ms, worst ${worst} ms of ${answers.length} answers`);
  return p99;
};

/** How much of one processor each program had. */
const sharesOf = (before: Record<string, number>, after: Record<string, number>, ms: number): string =>
  Object.entries(after)
    .map(([name, used]) => `${name} ${((100 * (used - (before[name] ?? 0))) / ms).toFixed(0)} %`)
    .join(', ');

const runFlood = async ({ others, flooders, messages, rate, idleSeconds }: FloodOptions): Promise<boolean> => {
  const house = await openHouse(process.cwd(), others + flooders + 1);
  try {
    const chats = Array.from({ length: others + flooders + 1 }, (_, i) => chatOf(i));
    const calm = chats.slice(0, others);
    const loud = chats.slice(others, others + flooders);
    const fast = chats.at(-1) ?? 0;
    await house.quiet();
    const over = new AbortController();
    const registering = register(house.client, calm, deadline(), seededRandom(1), over.signal);
    await sleep(WARM_MS);
    const alone = performance.now();
    await sleep(idleSeconds * 1000);
    const before = await house.size();
    const began = performance.now();
    const used = house.processors();
    const typing = typeFast(house.client, fast);
    await Promise.all(loud.map((chat, i) => flood(house.client, chat, messages, rate, i / loud.length)));
    const came = performance.now();
    const usedThen = house.processors();
    const [typed] = await Promise.all([typing, sleep(AFTERWARDS_MS)]);
    over.abort();
    const seen = await registering;
    const between = (from: number, to: number) => seen.answers.filter(({ at }) => at > from && at <= to);
    await house.quiet();
    const after = await house.size();
    const answers = await Promise.all(loud.map((chat) => said(house, chat)));
    const answered = answers.reduce((sum, texts) => sum + texts.length, 0);
    const told = answers.filter((texts) => texts.some((text) => text.includes(REFUSAL))).length;
    const refusedFast = (await said(house, fast)).filter((text) => text.includes(REFUSAL)).length;
    for (const chat of loud) await house.client.text(chat, '/trogiup');
    await house.quiet();
    const again = (await Promise.all(loud.map((chat) => said(house, chat)))).filter((texts) =>
      texts.at(-1)?.includes('/dangky'),
    ).length;

    console.log(`${flooders} people send ${messages} messages each while ${others} register`);
    const idleP99 = show('the others alone', between(alone, began));
    const floodP99 = show('the others during the flood', between(began, Number.POSITIVE_INFINITY));
    show('… while its messages come', between(began, came));
    show('… while it is answered', between(came, Number.POSITIVE_INFINITY));
    line('… and processor time of', sharesOf(used, usedThen, came - began));
    line('answers that never came', String(seen.unanswered));
    const ratio = floodP99 / idleP99;
    line('ratio of p99', `${ratio.toFixed(2)} (at most ${MOST_RATIO})`);
    line(
      'the flood',
      `${flooders * messages} messages in ${((came - began) / 1000).toFixed(0)} s; ${answered} answered, the rest dropped`,
    );
    line('told that it was too much', `${told} of ${flooders}`);
    line('served again afterwards', `${again} of ${flooders}`);
    line('fast typist', `${typed} messages, an album among them; refused ${refusedFast} times`);
    line('memory of the bot', `${mib(before.bot)} before, ${mib(after.bot)} after`);
    line('Redis', `${mib(after.redis - before.redis)} and ${after.keys - before.keys} keys more`);
    line('errors in the log', String(house.errors().length));
    const isWell = ratio <= MOST_RATIO && again === flooders && refusedFast + seen.unanswered === 0;
    console.log(isWell ? 'met' : 'MISSED');
    return isWell;
  } finally {
    await house.close();
  }
};

const options = readOptions(process.argv.slice(2));
if (options === 'help') console.log(USAGE);
else if (!(await runFlood(options))) process.exitCode = 1;
