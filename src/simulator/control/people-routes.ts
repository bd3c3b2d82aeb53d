import { Hono } from 'hono';
import type { z } from 'zod';
import type { Context } from '../core/context.js';
import type { StoredFile } from '../core/types.js';
import { newMediaGroupId } from '../methods/send.js';
import { ControlError } from './control-error.js';
import type { Done, PeopleActions } from './people.js';
import { press } from './press.js';
import * as requests from './requests.js';

/** The JSON body, checked. @throws ControlError 400 with what is wrong and where */
export async function readBody<T extends z.ZodType>(
  request: { text(): Promise<string> },
  schema: T,
): Promise<z.infer<T>> {
  const text = await request.text();
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ControlError(400, 'the body is no JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new ControlError(400, issues.join('; '));
}

export function readId(text: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id)) throw new ControlError(400, `"${text}" is no id`);
  return id;
}

type Item = z.infer<typeof requests.albumInput>['items'][number];

function storeFile(context: Context, item: Item): StoredFile {
  const content = item.base64 === undefined ? undefined : new Uint8Array(Buffer.from(item.base64, 'base64'));
  const visual = item.kind === 'photo' || item.kind === 'video' || item.kind === 'sticker';
  return context.files.add({
    kind: item.kind,
    name: item.name,
    mime: item.mime,
    size: item.size ?? content?.byteLength ?? 1_024,
    content: item.size === undefined || item.size === content?.byteLength ? content : undefined,
    width: item.width ?? (visual ? 1_280 : 0),
    height: item.height ?? (visual ? 960 : 0),
  });
}

function merge(parts: Done[]): Done {
  return {
    updateIds: parts.flatMap((part) => part.updateIds),
    messageIds: parts.flatMap((part) => part.messageIds),
  };
}

function contactOf(input: z.infer<typeof requests.contactInput>): Record<string, unknown> {
  const contact = { phone_number: input.phoneNumber, first_name: input.firstName };
  return input.userId === undefined ? contact : { ...contact, user_id: input.userId };
}

/** Routes for what people write and send. */
function contentRoutes(app: Hono, context: Context, people: PeopleActions): void {
  app.post('/people/:id/text', async (c) => {
    const input = await readBody(c.req, requests.textInput);
    return c.json(people.send(readId(c.req.param('id')), input));
  });
  app.post('/people/:id/texts', async (c) => {
    const { texts } = await readBody(c.req, requests.textsInput);
    const id = readId(c.req.param('id'));
    return c.json(merge(texts.map((text) => people.send(id, { text }))));
  });
  app.post('/people/:id/press', async (c) => {
    return c.json(press(people, readId(c.req.param('id')), await readBody(c.req, requests.pressInput)));
  });
  app.post('/people/:id/upload', async (c) => {
    const input = await readBody(c.req, requests.uploadInput);
    const { caption, mediaGroup, ...item } = input;
    return c.json(people.upload(readId(c.req.param('id')), storeFile(context, item), caption ?? '', mediaGroup));
  });
  app.post('/people/:id/album', async (c) => {
    const { items, caption } = await readBody(c.req, requests.albumInput);
    const group = newMediaGroupId();
    const id = readId(c.req.param('id'));
    const sent = items.map((item, index) =>
      people.upload(id, storeFile(context, item), index === 0 ? (caption ?? '') : '', group),
    );
    return c.json(merge(sent));
  });
  app.post('/people/:id/location', async (c) => {
    const location = await readBody(c.req, requests.locationInput);
    return c.json(people.send(readId(c.req.param('id')), { extra: { location } }));
  });
  app.post('/people/:id/contact', async (c) => {
    const contact = contactOf(await readBody(c.req, requests.contactInput));
    return c.json(people.send(readId(c.req.param('id')), { extra: { contact } }));
  });
}

/** Routes for people under `/simulator`. */
export function peopleRoutes(context: Context, people: PeopleActions): Hono {
  const app = new Hono();
  contentRoutes(app, context, people);
  app.get('/people', (c) => c.json([...context.world.people.values()]));
  app.post('/people', async (c) => c.json(people.add(await readBody(c.req, requests.newPerson))));
  app.post('/groups', async (c) => {
    const { id, title } = await readBody(c.req, requests.newGroup);
    const chat = context.world.addChat({ id: id ?? -context.world.newPersonId(), type: 'group', title });
    return c.json({ id: chat.id, title: chat.title });
  });
  app.post('/people/:id/start', async (c) => {
    const { payload } = await readBody(c.req, requests.startInput);
    const text = payload === undefined || payload === '' ? '/start' : `/start ${payload}`;
    return c.json(people.send(readId(c.req.param('id')), { text }));
  });
  app.post('/people/:id/edit', async (c) => {
    const { messageId, text } = await readBody(c.req, requests.editInput);
    return c.json(people.edit(readId(c.req.param('id')), messageId, text));
  });
  app.post('/people/:id/forward', async (c) => {
    return c.json(people.forward(readId(c.req.param('id')), await readBody(c.req, requests.forwardInput)));
  });
  app.post('/people/:id/block', (c) => c.json(people.setBlocked(readId(c.req.param('id')), true)));
  app.post('/people/:id/unblock', (c) => c.json(people.setBlocked(readId(c.req.param('id')), false)));
  app.post('/people/:id/deactivate', (c) => c.json(people.deactivate(readId(c.req.param('id')))));
  return app;
}
