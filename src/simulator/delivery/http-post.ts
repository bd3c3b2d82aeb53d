import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface PostAnswer {
  status: number;
  reason: string;
  retryAfter: number;
  contentType: string;
  body: string;
}

async function readAnswer(response: IncomingMessage): Promise<PostAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode ?? 0,
    reason: response.statusMessage ?? '',
    retryAfter: Number.parseInt(response.headers['retry-after'] ?? '0', 10) || 0,
    contentType: response.headers['content-type'] ?? '',
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Posts JSON over a kept connection. Rejects when there is no whole answer within `timeoutMs`. */
export function postJson(
  url: URL,
  body: string,
  options: { agent: Agent; headers: Record<string, string>; timeoutMs: number },
): Promise<PostAnswer> {
  const { agent, timeoutMs } = options;
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...options.headers,
  };
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, { method: 'POST', agent, headers, timeout: timeoutMs }, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    request.on('timeout', () => request.destroy(new Error('Read timeout expired')));
    request.on('error', reject);
    request.end(body);
  });
}
