import { z } from 'zod';

// Bodies of the control API.
const mediaKind = z.enum(['photo', 'document', 'video', 'voice', 'sticker', 'audio']);

export const newPerson = z.strictObject({
  id: z.int().positive().optional(),
  firstName: z.string().min(1),
  lastName: z.string().optional(),
  username: z.string().optional(),
  languageCode: z.string().optional(),
  about: z.string().optional(),
  invitation: z.string().optional(),
});

export const textInput = z.strictObject({ text: z.string(), replyTo: z.int().optional() });

/** Several messages at once: what a flood does, at the cost of one request. */
export const textsInput = z.strictObject({ texts: z.array(z.string()).min(1).max(100) });

export const pressInput = z
  .strictObject({ label: z.string().optional(), data: z.string().optional(), messageId: z.int().optional() })
  .refine((input) => input.label !== undefined || input.data !== undefined, 'label or data is needed');

const uploadItem = {
  kind: mediaKind,
  name: z.string().optional(),
  mime: z.string().optional(),
  /** Bytes, where the content does not matter. */
  size: z.int().nonnegative().optional(),
  base64: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
};

export const uploadInput = z.strictObject({
  ...uploadItem,
  caption: z.string().optional(),
  mediaGroup: z.string().optional(),
});

export const albumInput = z.strictObject({
  items: z.array(z.strictObject(uploadItem)).min(2).max(10),
  caption: z.string().optional(),
});

export const locationInput = z.strictObject({ latitude: z.number(), longitude: z.number() });

export const contactInput = z.strictObject({
  phoneNumber: z.string(),
  firstName: z.string(),
  userId: z.int().optional(),
});

export const editInput = z.strictObject({ messageId: z.int(), text: z.string() });

export const forwardInput = z.strictObject({
  messageId: z.int().optional(),
  text: z.string().optional(),
  senderName: z.string().optional(),
});

export const startInput = z.strictObject({
  payload: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,64}$/, 'Telegram opens no link with such a payload')
    .optional(),
});

export const newGroup = z.strictObject({ id: z.int().negative().optional(), title: z.string() });

export const clockInput = z.union([
  z.strictObject({
    to: z.iso.datetime({ offset: true }),
    /** Stops on the way that often, simulated milliseconds, so that nothing due in between is passed over. */
    stepMs: z.number().min(60_000).optional(),
  }),
  z.strictObject({ advanceMs: z.number().nonnegative() }),
]);

const callFault = z.strictObject({
  kind: z.enum(['429', '500', '502', '502-after', 'reset-before', 'reset-after', 'timeout', 'slow']),
  method: z.string().default('*'),
  chatId: z.int().optional(),
  times: z.int().positive().nullish(),
  probability: z.number().min(0).max(1).default(1),
  seed: z.int().default(1),
  /** Seconds. */
  retryAfter: z.int().positive().default(1),
  /** Real milliseconds. */
  ms: z.number().nonnegative().default(1_000),
});

export const faultInput = z.discriminatedUnion('kind', [
  callFault,
  z.strictObject({
    kind: z.literal('duplicate-updates'),
    probability: z.number().min(0).max(1).default(1),
    seed: z.int().default(1),
  }),
  z.strictObject({ kind: z.literal('outage'), on: z.boolean() }),
]);

export const redeliverInput = z.strictObject({ updateId: z.int() });

export type FaultInput = z.input<typeof faultInput>;
export type UploadInput = z.input<typeof uploadInput>;
export type UploadItem = z.input<typeof albumInput>['items'][number];
export type ClockInput = z.input<typeof clockInput>;
