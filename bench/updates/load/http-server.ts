import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Answers one request: its path and body, and how to respond with JSON, now or later. */
export type Answer = (path: string, body: string, respond: (status: number, json: string) => void) => void;

const HEAD_END = Buffer.from('\r\n\r\n');
const REASON: Readonly<Record<number, string>> = { 200: 'OK', 400: 'Bad Request' };

/** The length of a body; throws where it is not given, which none of the measured clients does. */
const bodyLength = (head: string): number => {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined && !head.startsWith('GET ')) throw new Error('a request without a content-length');
  return Number(length ?? 0);
};

const write = (socket: Socket, status: number, json: string): void => {
  if (socket.destroyed) return;
  const head = `HTTP/1.1 ${status} ${REASON[status] ?? ''}\r\ncontent-type: application/json\r\n`;
  socket.write(`${head}content-length: ${Buffer.byteLength(json)}\r\nconnection: keep-alive\r\n\r\n${json}`);
};

const serve = (socket: Socket, answer: Answer): void => {
  let rest: Buffer = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(HEAD_END); end >= 0; end = rest.indexOf(HEAD_END)) {
      const head = rest.toString('latin1', 0, end);
      const from = end + HEAD_END.length;
      const until = from + bodyLength(head);
      if (rest.length < until) return;
      const body = rest.toString('utf8', from, until);
      rest = rest.subarray(until);
      answer(head.split(' ', 2)[1] ?? '/', body, (status, json) => write(socket, status, json));
    }
  });
};

/**
 * HTTP for load: as much of the protocol as Bot API clients use, at a third of what Node's server costs, so that the measured bot has
 * its processor to itself. Listens on a free port of this machine.
 */
export const startHttpServer = async (answer: Answer): Promise<number> => {
  const server = createServer((socket) => serve(socket, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
