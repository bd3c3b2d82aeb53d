import type { Command } from 'commander';
import { privacyRequests } from '../services/privacy.js';
import { print, withServices } from './kit.js';

const iso = (at: number): string => new Date(at).toISOString();

/** `giao-uoc privacy requests`: who asked, in which posts, to see or erase the data about them, and when that was answered. */
export const privacyCommand = (program: Command): void => {
  program
    .command('privacy')
    .description('requests of people about the data held about them')
    .command('requests')
    .description('list the requests and when they were answered')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withServices(async ({ services }) => {
        const requests = (await services.run(privacyRequests)).map(({ at, answeredAt, ...rest }) => ({
          at: iso(at),
          answeredAt: iso(answeredAt),
          ...rest,
        }));
        const lines = requests.map(({ at, kind, posts }) => `${at}  ${kind}, answered at once  ${posts || 'no post'}`);
        print(json, requests, lines.length === 0 ? ['no requests'] : lines);
      }),
    );
};
