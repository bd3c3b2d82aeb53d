import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const TIMEOUT_MS = 60_000;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}
const NONE: Answer = { status: 502, type: 'text/plain', body: Buffer.alloc(0) };

const readAnswer = async (response: IncomingMessage): Promise<Answer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const type = response.headers['content-type'] ?? 'text/plain';
  return { status: response.statusCode ?? 502, type, body: Buffer.concat(chunks) };
};

/** Passes a body on; 502 when there was no answer. */
const pass = (port: number, path: string, headers: NodeJS.Dict<string | string[]>, body: Buffer, agent: Agent) =>
  new Promise<Answer>((resolve) => {
    const call = request({ port, host: '127.0.0.1', path, method: 'POST', headers, agent, timeout: TIMEOUT_MS });
    call.on('response', (response) => {
      readAnswer(response).then(resolve, () => resolve(NONE));
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(NONE));
    call.end(body);
  });

/**
 * A load balancer as simple as they come: one replica after the other, no memory of who had whom. A dead one gives 502. Now and then it
 * hands one update to two replicas at once.
 * @param twice the share of updates that go to two
 */
export const startBalancer = async (twice: number, random: () => number) => {
  const targets: number[] = [];
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  let doubled = 0;
  const next = (): number | undefined => {
    turn += 1;
    return targets[turn % Math.max(1, targets.length)];
  };
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const first = next();
    const send = (port: number) => pass(port, incoming.url ?? '/', incoming.headers, body, agent);
    const isDoubled = targets.length > 1 && random() < twice;
    const second = isDoubled ? next() : undefined;
    if (isDoubled) doubled += 1;
    const other = second === undefined ? undefined : send(second);
    const answer = first === undefined ? NONE : await send(first);
    await other;
    response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': answer.body.length });
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/telegram`,
    add: (target: number): void => void targets.push(target),
    remove: (target: number): void => {
      const at = targets.indexOf(target);
      if (at >= 0) targets.splice(at, 1);
    },
    /** How many updates went to two replicas at once. */
    get doubled() {
      return doubled;
    },
    close: async (): Promise<void> => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
export type Balancer = Awaited<ReturnType<typeof startBalancer>>;
