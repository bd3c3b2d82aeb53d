import { Queue, Worker } from 'bullmq';
import { Api, GrammyError } from 'grammy';
import { Redis } from 'ioredis';
import { apiRoot, chats, text, token } from './job.mjs';

const connection = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
const api = new Api(token, { apiRoot });
const queue = new Queue('broadcast', { connection });
await queue.addBulk(chats.map((chat) => ({ name: 'send', data: { chat } })));

let done = 0;
const send = async (job) => {
  try {
    await api.sendMessage(job.data.chat, text);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 429) throw error;
    await worker.rateLimit((error.parameters.retry_after ?? 1) * 1000);
    throw Worker.RateLimitError();
  }
};
const worker = new Worker('broadcast', send, {
  connection,
  concurrency: 50,
  limiter: { max: 30, duration: 1000 },
});
worker.on('completed', () => {
  done += 1;
  if (done === chats.length) process.exit(0);
});
