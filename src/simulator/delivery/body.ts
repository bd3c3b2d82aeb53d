import type { IncomingMessage } from 'node:http';
import { ApiError, badRequest } from '../core/api-error.js';
import { Args } from '../core/args.js';
import { maxUploadBytes } from '../core/files.js';
import { checkBytes, checkHalves } from '../text/clean.js';
import { readMultipart } from './multipart.js';

/** Room for the other fields of the form around the file. */
const maxBodyBytes = maxUploadBytes + 1024 * 1024;

function tooLarge(): ApiError {
  return new ApiError(413, 'Request Entity Too Large');
}

/** The whole body. @throws ApiError 413 over 50 MB */
function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('error', () => reject(badRequest('the request was cut off')));
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // The rest is read and dropped: closing here would reset the connection before the answer is seen.
      if (size <= maxBodyBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () => {
      const [only] = chunks;
      if (size > maxBodyBytes) reject(tooLarge());
      else resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    });
  });
}

function readForm(body: Buffer, contentType: string): Args {
  const { values, files } = readMultipart(body, contentType);
  for (const file of files.values()) if (file.content.byteLength > maxUploadBytes) throw tooLarge();
  return new Args(values, files);
}

function readJson(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  checkBytes(body);
  const source = body.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw badRequest("can't parse request JSON object");
  }
  checkHalves(source, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest("can't parse request JSON object");
  }
  return value as Record<string, unknown>;
}

/** Parameters from the query string and from a body of JSON, form or multipart. @throws ApiError 400, 413 */
export async function readArgs(request: IncomingMessage, query: string): Promise<Args> {
  const inUrl = query === '' ? {} : Object.fromEntries(new URLSearchParams(query));
  if (request.method !== 'POST') return new Args(inUrl);
  const body = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) {
    const form = readForm(body, contentType);
    return new Args({ ...inUrl, ...form.values }, form.files);
  }
  if (contentType.startsWith('application/json')) {
    const json = readJson(body);
    return new Args(query === '' ? json : { ...inUrl, ...json });
  }
  checkBytes(body);
  return new Args({ ...inUrl, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) });
}
