import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createTelegram } from '../../src/telegram/api.js';
import { createPacer } from '../../src/telegram/pace.js';

/** A Bot API that knows `getFile` and `getMe`, and answers a download as told. */
const openApi = async (download: (response: ServerResponse) => void) => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/file/')) return download(response);
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result: { file_id: 'f', file_path: 'a/b.jpg', id: 1 } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const telegram = createTelegram({
    token: '1:x',
    apiRoot,
    pacer: createPacer(),
    connections: 2,
    downloadSeconds: 0.5,
  });
  onTestFinished(async () => {
    await telegram.close();
    server.closeAllConnections();
    server.close();
  });
  return telegram;
};

test('downloads that are refused with a long page do not use the connections up', async () => {
  const { download, api } = await openApi((response) => {
    response.statusCode = 502;
    response.end('x'.repeat(2_000_000));
  });
  for (let i = 0; i < 4; i += 1) await expect(download('f')).rejects.toThrow('502');
  expect((await api.getMe()).id).toBe(1);
});

test('a download that does not come ends with an error', async () => {
  const { download, api } = await openApi(() => undefined);
  await expect(download('f')).rejects.toThrow();
  expect((await api.getMe()).id).toBe(1);
});

test('a download that stops half-way ends with an error', async () => {
  const { download } = await openApi((response) => {
    response.setHeader('content-length', '100');
    response.write('x');
  });
  await expect(download('f')).rejects.toThrow();
});
