import { Api } from 'grammy';
import { apiRoot, chats, text, token } from './job.mjs';

const api = new Api(token, { apiRoot });
const rounds = Number(process.env.ROUNDS ?? 1);
const waiting = Array.from({ length: rounds }, () => chats).flat();
const caller = async () => {
  for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop()) await api.sendMessage(chat, text);
};
await Promise.all(Array.from({ length: 100 }, caller));
process.exit(0);
