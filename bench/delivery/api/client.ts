import { fork } from 'node:child_process';
import type { ApiAnswers, ApiName, ApiReply, ApiRequests } from './protocol.js';

export interface Api {
  ask<N extends ApiName>(name: N, request: ApiRequests[N]): Promise<ApiAnswers[N]>;
  stop(): void;
}

/** Starts the strict Bot API in a process of its own. */
export const startApi = (): Api => {
  const child = fork(new URL('./main.js', import.meta.url));
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let last = 0;
  child.on('message', (reply: ApiReply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) caller?.resolve(reply.answer);
    else caller?.reject(new Error(reply.reason));
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the API process ended'));
  });
  return {
    ask: <N extends ApiName>(name: N, request: ApiRequests[N]) =>
      new Promise<ApiAnswers[N]>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve: resolve as (answer: unknown) => void, reject });
        child.send({ id: last, name, request });
      }),
    stop: () => child.disconnect(),
  };
};
