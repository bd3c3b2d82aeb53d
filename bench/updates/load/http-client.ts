import { connect, type Socket } from 'node:net';

export interface HttpResponse {
  readonly status: number;
  readonly body: string;
}

const HEAD_END = '\r\n\r\n';
/** Node's server closes what is idle for five seconds; a connection that old is not used again. */
const IDLE_MS = 4000;

interface Connection {
  readonly socket: Socket;
  usedAt: number;
  settle: ((error: Error | undefined, response?: HttpResponse) => void) | undefined;
}

/** The text of a chunked body; undefined when it is not whole. */
const unchunk = (received: Buffer, start: number): string | undefined => {
  const parts: Buffer[] = [];
  for (let from = start; ; ) {
    const line = received.indexOf('\r\n', from);
    if (line < 0) return undefined;
    const size = Number.parseInt(received.toString('latin1', from, line), 16);
    const next = line + 2 + size + 2;
    if (received.length < next) return undefined;
    if (size === 0) return Buffer.concat(parts).toString('utf8');
    parts.push(received.subarray(line + 2, line + 2 + size));
    from = next;
  }
};

/** The response in what has arrived so far; undefined while it is not whole. */
const parse = (received: Buffer): HttpResponse | undefined => {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const from = end + HEAD_END.length;
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  const whole = received.length >= from + length ? received.toString('utf8', from, from + length) : undefined;
  const body = /\r\ntransfer-encoding: *chunked/i.test(head) ? unchunk(received, from) : whole;
  return body === undefined ? undefined : { status: Number(head.slice(9, 12)), body };
};

/** Posts JSON to one address over kept connections, one request at a time on each; opens as many as are in use at once. */
export const createHttpClient = (url: string, headers: Readonly<Record<string, string>>) => {
  const { hostname, port, pathname, host } = new URL(url);
  const lines = Object.entries({ ...headers, host, 'content-type': 'application/json' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = `POST ${pathname} HTTP/1.1\r\n${lines.join('')}`;
  const idle: Connection[] = [];
  const open = new Set<Socket>();

  const opened = (): Connection => {
    const socket = connect(Number(port), hostname);
    const connection: Connection = { socket, usedAt: 0, settle: undefined };
    let received: Buffer = Buffer.alloc(0);
    const end = (error: Error | undefined, response?: HttpResponse): void => {
      const { settle } = connection;
      connection.settle = undefined;
      received = Buffer.alloc(0);
      settle?.(error, response);
    };
    open.add(socket.setNoDelay(true));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const response = parse(received);
      if (response === undefined) return;
      connection.usedAt = performance.now();
      idle.push(connection);
      end(undefined, response);
    });
    socket.on('error', (error) => end(error));
    socket.on('close', () => {
      open.delete(socket);
      end(new Error('the bot closed the connection'));
    });
    return connection;
  };

  const free = (): Connection => {
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
      if (!one.socket.destroyed && performance.now() - one.usedAt < IDLE_MS) return one;
      one.socket.destroy();
    }
    return opened();
  };

  return {
    post: (body: string): Promise<HttpResponse> =>
      new Promise((resolve, reject) => {
        const connection = free();
        connection.settle = (error, response) => (response === undefined ? reject(error) : resolve(response));
        connection.socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      }),
    close: (): void => {
      for (const socket of open) socket.destroy();
    },
  };
};
export type HttpClient = ReturnType<typeof createHttpClient>;
