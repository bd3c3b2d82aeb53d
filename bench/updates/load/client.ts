import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { LoadAnswers, LoadName, LoadRequests, Reply } from './protocol.js';

export interface Load {
  readonly pid: number;
  /** Asks the load process for one thing. Throws what it could not do. */
  ask<N extends LoadName>(name: N, request: LoadRequests[N]): Promise<LoadAnswers[N]>;
  stop(): void;
}

/** Starts the load process. */
export const startLoad = (): Load => {
  const child = fork(new URL('./main.js', import.meta.url));
  const gone = once(child, 'exit').then(() => [{ ok: false, reason: 'the load process ended' } satisfies Reply]);
  return {
    pid: child.pid ?? 0,
    ask: async <N extends LoadName>(name: N, request: LoadRequests[N]) => {
      const answered = new Promise<[unknown]>((resolve) => child.once('message', (message) => resolve([message])));
      child.send({ name, request });
      const [reply] = (await Promise.race([answered, gone])) as [Reply];
      if (!reply.ok) throw new Error(reply.reason);
      return reply.answer as LoadAnswers[N];
    },
    stop: () => child.disconnect(),
  };
};
