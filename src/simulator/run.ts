import { randomBytes } from 'node:crypto';
import { startSimulator } from './server.js';

export interface RunOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** As BotFather gives it; one is made up where none is named. */
  readonly token?: string | undefined;
  readonly username?: string | undefined;
  readonly name: string;
  /** ISO moment at which a frozen clock stands. */
  readonly clock?: string | undefined;
  /** A folder to keep everything in between runs. */
  readonly data?: string | undefined;
  readonly limits: boolean;
  /** So many people are there to begin with. */
  readonly people: number;
  /** Language of the page: `vi` or `en`. */
  readonly lang: string;
  write(text: string): void;
}

const names = ['An', 'Chi', 'Dung', 'Giang', 'Hoa', 'Khoa', 'Lan', 'Minh', 'Nga', 'Phong'];

async function addPeople(url: string, count: number, languageCode: string): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const firstName = names[place % names.length] ?? '';
    const body = JSON.stringify({ firstName, languageCode });
    await fetch(`${url}/simulator/people`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
}

/** Runs the simulator by itself until SIGINT or SIGTERM, for whoever writes a bot. Says where the page and the Bot API are. */
export async function runSimulator(options: RunOptions): Promise<void> {
  const token = options.token ?? `7000000001:${randomBytes(12).toString('base64url')}`;
  const { port, username: botUsername, name: botName, clock: now, data: dataDir, limits } = options;
  const simulator = await startSimulator({ token, port, botUsername, botName, now, dataDir, limits });
  if (!simulator.restored) await addPeople(simulator.url, options.people, options.lang);
  options.write(
    [
      `Chat page:      ${simulator.url}/?lang=${options.lang}`,
      `Bot API root:   ${simulator.url}   (instead of https://api.telegram.org)`,
      `Bot token:      ${token}`,
      `Documentation:  ${simulator.url}/docs`,
      'Ctrl-C stops it.',
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await simulator.close();
}
