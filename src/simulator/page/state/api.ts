import type { ChatView, WorldView } from '../../control/wire.js';
import type { CallRecord } from '../../core/call-log.js';
import type { Command } from '../../core/profile.js';

/** A file as the page sends it. */
export interface SentFile {
  kind: 'photo' | 'document' | 'video';
  name: string;
  mime: string;
  base64: string;
  width?: number;
  height?: number;
}

async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = { method, headers: { 'content-type': 'application/json' } };
  const response = await fetch(
    `/simulator/${path}`,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

const get = <T>(path: string): Promise<T> => request('GET', path);
const post = <T = unknown>(path: string, body: unknown = {}): Promise<T> => request('POST', path, body);

/** The control API, as far as the page uses it. Rejects with the simulator's own words. */
export const api = {
  world: () => get<WorldView>('world'),
  chat: (id: number) => get<ChatView>(`chats/${id}`),
  read: (id: number, upTo: number) => post(`chats/${id}/read`, { upTo }),
  commands: (id: number) => get<Command[]>(`commands/${id}`),
  calls: async (last: number) => {
    const { calls } = await get<{ calls: number }>('updates/pending');
    return get<CallRecord[]>(`calls?after=${Math.max(0, calls - last)}`);
  },
  addPerson: (firstName: string, languageCode: string) => post<{ id: number }>('people', { firstName, languageCode }),
  text: (id: number, text: string, replyTo?: number) => post(`people/${id}/text`, { text, replyTo }),
  start: (id: number, payload?: string) => post(`people/${id}/start`, { payload }),
  press: (id: number, messageId: number, data: string) =>
    post<{ queryId?: string }>(`people/${id}/press`, { messageId, data }),
  edit: (id: number, messageId: number, text: string) => post(`people/${id}/edit`, { messageId, text }),
  upload: (id: number, file: SentFile, caption: string) => post(`people/${id}/upload`, { ...file, caption }),
  album: (id: number, items: SentFile[], caption: string) => post(`people/${id}/album`, { items, caption }),
  contact: (id: number, firstName: string) =>
    post(`people/${id}/contact`, { phoneNumber: '+84900000000', firstName, userId: id }),
  location: (id: number) => post(`people/${id}/location`, { latitude: 21.4991, longitude: 105.1405 }),
  block: (id: number) => post(`people/${id}/block`),
  unblock: (id: number) => post(`people/${id}/unblock`),
  moveClock: (to: number, stepMs: number) => post('clock', { to: new Date(to).toISOString(), stepMs }),
  fault: (fault: Record<string, unknown>) => post('faults', fault),
  clearFaults: () => request('DELETE', 'faults'),
};
