import { badRequest } from '../core/api-error.js';
import type { Upload } from '../core/types.js';
import { checkBytes } from '../text/clean.js';

/** Parts of a form; a part with a file name is a file. */
export interface MultipartForm {
  values: Record<string, string>;
  files: Map<string, Upload>;
}

const lineEnd = '\r\n';
const headerEnd = '\r\n\r\n';

function malformed(): Error {
  return badRequest("can't parse multipart form data");
}

function readBoundary(contentType: string): string {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const found = boundary?.[1] ?? boundary?.[2];
  if (found === undefined) throw malformed();
  return found;
}

/** A parameter of a header: quoted, bare, or percent-encoded after `name*=UTF-8''`. */
function readParameter(headers: string, name: string): string | undefined {
  const encoded = new RegExp(`;\\s*${name}\\*=UTF-8''([^;\\r\\n]+)`, 'i').exec(headers)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  const plain = new RegExp(`;\\s*${name}=(?:"([^"\\r\\n]*)"|([^;\\r\\n]*))`, 'i').exec(headers);
  return plain?.[1] ?? plain?.[2];
}

function addPart(form: MultipartForm, part: Buffer): void {
  const split = part.indexOf(headerEnd);
  if (split < 0) throw malformed();
  const headers = part.toString('utf8', 0, split);
  const content = part.subarray(split + headerEnd.length);
  const name = readParameter(headers, 'name');
  if (name === undefined) throw malformed();
  const fileName = readParameter(headers, 'filename');
  checkBytes(part.subarray(0, split));
  if (fileName === undefined) {
    checkBytes(content);
    form.values[name] = content.toString('utf8');
  } else {
    const mime = /^content-type:\s*([^;\r\n]+)/im.exec(headers)?.[1]?.trim();
    form.files.set(name, { name: fileName === '' ? undefined : fileName, mime, content });
  }
}

/**
 * Reads a form as Telegram does: more lenient than the parser of undici, which refuses what grammY sends
 * (no blank after the colon, file names without quotes).
 * @throws ApiError 400
 */
export function readMultipart(body: Buffer, contentType: string): MultipartForm {
  const delimiter = `--${readBoundary(contentType)}`;
  const form: MultipartForm = { values: {}, files: new Map() };
  let at = body.indexOf(delimiter);
  if (at < 0) throw malformed();
  for (;;) {
    at += delimiter.length;
    if (body.toString('latin1', at, at + 2) === '--') return form;
    const end = body.indexOf(lineEnd + delimiter, at);
    if (end < 0) throw malformed();
    addPart(form, body.subarray(at, end));
    at = end + lineEnd.length;
  }
}
