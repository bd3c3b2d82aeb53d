import type { Update } from '../delivery/updates.js';
import type { Context } from './context.js';
import type { ProfileState } from './profile.js';
import type { Chat, Person, StoredFile, StoredMessage } from './types.js';

/** Grows with every change of what is kept; what another version kept is not read. */
const version = 1;
/** Numbers given out after the last snapshot must not be given out again: a bot remembers them. */
const leap = 1_000;

type KeptFile = Omit<StoredFile, 'content' | 'thumbnail'> & { thumbnail: string | undefined };
type KeptMessage = Omit<StoredMessage, 'file'> & { file: string | undefined };
type KeptChat = Pick<Chat, 'id' | 'type' | 'title' | 'readUpTo' | 'keyboard'> & { messages: KeptMessage[] };

/** All that a simulator keeps between runs, but for the bytes of files. */
export interface Snapshot {
  version: number;
  now: number;
  numbers: { rev: number; message: number; person: number };
  people: Person[];
  chats: KeptChat[];
  files: KeptFile[];
  lastUpdate: number;
  pending: Update[];
  profile: ProfileState;
}

/** What is kept, as plain data. */
export function takeSnapshot({ clock, world, files, updates, profile }: Context): Snapshot {
  return {
    version,
    now: clock.now(),
    numbers: world.numbers,
    people: [...world.people.values()],
    chats: [...world.chats.values()].map(({ id, type, title, readUpTo, keyboard, messages }) => {
      const kept = [...messages.values()].map((message) => ({ ...message, file: message.file?.fileId }));
      return { id, type, title, readUpTo, keyboard, messages: kept };
    }),
    files: files.all().map(({ content: _, ...file }) => ({ ...file, thumbnail: file.thumbnail?.fileId })),
    lastUpdate: updates.last,
    pending: updates.alive(),
    profile: profile.dump(),
  };
}

function restoreFiles(context: Context, kept: readonly KeptFile[], read: (file: KeptFile) => Uint8Array | undefined) {
  const byId = new Map<string, StoredFile>();
  const find = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  // Small copies were added before the photos that they belong to.
  for (const file of [...kept].sort((a, b) => Number(a.thumbnail !== undefined) - Number(b.thumbnail !== undefined))) {
    byId.set(file.fileId, { ...file, content: read(file), thumbnail: find(file.thumbnail) });
  }
  context.files.restore([...byId.values()]);
}

/** Puts a snapshot into a fresh simulator. @returns false, and nothing is changed, for one of another version */
export function restoreSnapshot(
  context: Context,
  snapshot: Snapshot,
  read: (file: KeptFile) => Uint8Array | undefined,
): boolean {
  if (snapshot.version !== version) return false;
  const { clock, world, files, updates, profile } = context;
  restoreFiles(context, snapshot.files, read);
  const { rev, message, person } = snapshot.numbers;
  world.numbers = { rev: rev + leap, message: message + leap, person };
  for (const one of snapshot.people) world.addPerson(one);
  for (const { id, type, title, readUpTo, keyboard, messages } of snapshot.chats) {
    const chat = world.addChat({ id, type, title });
    Object.assign(chat, { readUpTo, keyboard });
    for (const kept of messages) {
      chat.messages.set(kept.messageId, { ...kept, file: kept.file === undefined ? undefined : files.find(kept.file) });
    }
  }
  updates.restore(snapshot.lastUpdate + leap, snapshot.pending);
  profile.load(snapshot.profile);
  if (clock.simulated) clock.reset(snapshot.now);
  return true;
}
