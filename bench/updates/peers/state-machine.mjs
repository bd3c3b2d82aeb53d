import { RedisAdapter } from '@grammyjs/storage-redis';
import { Bot, InlineKeyboard, session, webhookCallback } from 'grammy';
import { Redis } from 'ioredis';
import * as dialog from './questions.mjs';
import { apiRoot, redisUrl, secret, serve, token } from './serve.mjs';

const contents = InlineKeyboard.from(dialog.CONTENTS.map((label, i) => [InlineKeyboard.text(label, `content:${i}`)]));
const skip = new InlineKeyboard().text(dialog.SKIP.text, dialog.SKIP.data);
const NEXT = { action: 'target', target: 'deadline', deadline: 'responsible', responsible: 'attachments' };

const bot = new Bot(token, { client: { apiRoot } });
const storage = new RedisAdapter({ instance: new Redis(redisUrl) });
bot.use(session({ initial: () => ({ step: 'idle', answers: {} }), storage }));

bot.command('dangky', async (ctx) => {
  ctx.session = { step: 'content', answers: {} };
  await ctx.reply(dialog.question('content'), { reply_markup: contents });
});

bot.callbackQuery(dialog.CONTENT_DATA, async (ctx) => {
  await ctx.answerCallbackQuery();
  if (ctx.session.step !== 'content') return;
  ctx.session.answers.content = Number(ctx.match[1]);
  ctx.session.step = 'action';
  await ctx.editMessageText(dialog.question('action'));
});

bot.callbackQuery(dialog.SKIP.data, async (ctx) => {
  await ctx.answerCallbackQuery();
  if (ctx.session.step !== 'attachments') return;
  ctx.session.step = 'review';
  await ctx.editMessageText(dialog.summary(ctx.session.answers));
});

bot.on('message:text', async (ctx) => {
  const { step, answers } = ctx.session;
  const next = NEXT[step];
  if (next === undefined) return void (await ctx.reply(dialog.PRESS_A_BUTTON));
  if (step === 'deadline' && !dialog.DEADLINE.test(ctx.message.text)) return void (await ctx.reply(dialog.DEADLINE_AGAIN));
  answers[step] = ctx.message.text;
  ctx.session.step = next;
  await ctx.reply(dialog.question(next), next === 'attachments' ? { reply_markup: skip } : {});
});

serve(webhookCallback(bot, 'http', { secretToken: secret }));
