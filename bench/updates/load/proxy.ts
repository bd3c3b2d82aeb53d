import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Replies are held back so long that everything sent before the first of them counts as one trip, as it does for a person who waits. */
const REPLY_MS = 3;

export interface CountingProxy {
  readonly port: number;
  /** Bursts of commands so far: a burst begins when a client writes while none of its replies is outstanding. */
  readonly trips: number;
  close(): Promise<void>;
}

/** Stands between a bot and Redis and counts round trips: commands that are pipelined, or sent side by side, are one. */
export const startProxy = async (redisPort: number): Promise<CountingProxy> => {
  let trips = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(redisPort, '127.0.0.1');
    let outstanding = false;
    client.setNoDelay(true);
    upstream.setNoDelay(true);
    client.on('data', (chunk) => {
      if (!outstanding) trips += 1;
      outstanding = true;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      setTimeout(() => {
        outstanding = false;
        client.write(chunk);
      }, REPLY_MS);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get trips() {
      return trips;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
