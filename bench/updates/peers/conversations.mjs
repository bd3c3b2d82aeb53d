import { conversations, createConversation } from '@grammyjs/conversations';
import { RedisAdapter } from '@grammyjs/storage-redis';
import { Bot, InlineKeyboard, webhookCallback } from 'grammy';
import { Redis } from 'ioredis';
import * as dialog from './questions.mjs';
import { apiRoot, redisUrl, secret, serve, token } from './serve.mjs';

const contents = InlineKeyboard.from(dialog.CONTENTS.map((label, i) => [InlineKeyboard.text(label, `content:${i}`)]));
const skip = new InlineKeyboard().text(dialog.SKIP.text, dialog.SKIP.data);

async function register(conversation, ctx) {
  await ctx.reply(dialog.question('content'), { reply_markup: contents });
  const chosen = await conversation.waitForCallbackQuery(dialog.CONTENT_DATA, {
    otherwise: (other) => other.reply(dialog.PRESS_A_BUTTON),
  });
  const content = Number(chosen.match[1]);
  await chosen.answerCallbackQuery();

  await chosen.editMessageText(dialog.question('action'));
  const action = await conversation.form.text();
  await ctx.reply(dialog.question('target'));
  const target = await conversation.form.text();
  await ctx.reply(dialog.question('deadline'));
  const { match } = await conversation.waitForHears(dialog.DEADLINE, {
    otherwise: (other) => other.reply(dialog.DEADLINE_AGAIN),
  });
  await ctx.reply(dialog.question('responsible'));
  const responsible = await conversation.form.text();

  await ctx.reply(dialog.question('attachments'), { reply_markup: skip });
  const skipped = await conversation.waitForCallbackQuery(dialog.SKIP.data);
  await skipped.answerCallbackQuery();
  await skipped.editMessageText(dialog.summary({ content, action, target, deadline: match[0], responsible }));
}

const bot = new Bot(token, { client: { apiRoot } });
bot.use(conversations({ storage: new RedisAdapter({ instance: new Redis(redisUrl) }) }));
bot.use(createConversation(register));
bot.command('dangky', (ctx) => ctx.conversation.enter('register'));

serve(webhookCallback(bot, 'http', { secretToken: secret }));
