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

/** The response in what has arrived so far; undefined while it is not whole. Throws on what no measured server sends. */
const parse = (received: Buffer): HttpResponse | undefined => {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`a response without a content-length: ${head.slice(0, 200)}`);
  const from = end + HEAD_END.length;
  if (received.length < from + Number(length)) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', from, from + Number(length)) };
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
      try {
        const response = parse(received);
        if (response === undefined) return;
        connection.usedAt = performance.now();
        idle.push(connection);
        end(undefined, response);
      } catch (error) {
        socket.destroy(error as Error);
      }
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
