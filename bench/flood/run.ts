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
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`;
const line = (name: string, words: string): void => console.log(`  ${name.padEnd(30)} ${words}`);

/** What the bot said to a person. */
const said = async ({ client }: House, chat: number): Promise<string[]> => {
  const { messages } = await client.chat(chat);
  return messages.filter(({ from }) => from === 'bot').map(({ text }) => text);
};

const show = (name: string, { latencies, unanswered }: Seen) => {
  const { p50, p99 } = percentiles(latencies);
  line(name, `p50 ${p50} ms, p99 ${p99} ms of ${latencies.length} answers; ${unanswered} never came`);
  return p99;
};

/** People register for some seconds while nothing else happens, or until `meanwhile` is over. */
const measure = async (house: House, others: readonly number[], seed: number, meanwhile: () => Promise<unknown>) => {
  const over = new AbortController();
  const people = register(house.client, others, deadline(), seededRandom(seed), over.signal);
  await meanwhile();
  over.abort();
  return people;
};

const runFlood = async ({ others, flooders, messages, idleSeconds }: FloodOptions): Promise<boolean> => {
  const house = await openHouse(process.cwd(), others + flooders + 1);
  try {
    const chats = Array.from({ length: others + flooders + 1 }, (_, i) => chatOf(i));
    const calm = chats.slice(0, others);
    const loud = chats.slice(others, others + flooders);
    const fast = chats.at(-1) ?? 0;
    await house.quiet();
    const idle = await measure(house, calm, 1, () => sleep(idleSeconds * 1000));
    await house.quiet();
    const before = await house.size();
    const began = performance.now();
    let took = 0;
    let typed = 0;
    const during = await measure(house, calm, 2, async () => {
      const typing = typeFast(house.client, fast).then((count) => {
        typed = count;
      });
      await Promise.all(loud.map((chat) => flood(house.client, chat, messages)));
      took = (performance.now() - began) / 1000;
      await Promise.all([typing, sleep(AFTERWARDS_MS)]);
    });
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
    const idleP99 = show('the others alone', idle);
    const floodP99 = show('the others during the flood', during);
    const ratio = floodP99 / idleP99;
    line('ratio of p99', `${ratio.toFixed(2)} (at most ${MOST_RATIO})`);
    line(
      'the flood',
      `${flooders * messages} messages in ${took.toFixed(0)} s; ${answered} answered, the rest dropped`,
    );
    line('told that it was too much', `${told} of ${flooders}`);
    line('served again afterwards', `${again} of ${flooders}`);
    line('fast typist', `${typed} messages, an album among them; refused ${refusedFast} times`);
    line('memory of the bot', `${mib(before.bot)} before, ${mib(after.bot)} after`);
    line('Redis', `${mib(after.redis - before.redis)} and ${after.keys - before.keys} keys more`);
    line('errors in the log', String(house.errors().length));
    const isWell = ratio <= MOST_RATIO && again === flooders && refusedFast + during.unanswered === 0;
    console.log(isWell ? 'met' : 'MISSED');
    return isWell;
  } finally {
    await house.close();
  }
};

const options = readOptions(process.argv.slice(2));
if (options === 'help') console.log(USAGE);
else if (!(await runFlood(options))) process.exitCode = 1;
