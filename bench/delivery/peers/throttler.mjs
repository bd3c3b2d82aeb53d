import { apiThrottler } from '@grammyjs/transformer-throttler';
import { Api } from 'grammy';
import { apiRoot, chats, text, token } from './job.mjs';

const api = new Api(token, { apiRoot });
api.config.use(apiThrottler());
await Promise.allSettled(chats.map((chat) => api.sendMessage(chat, text)));
process.exit(0);
