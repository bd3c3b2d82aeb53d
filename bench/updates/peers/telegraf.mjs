import { Agent } from 'node:http';
import { Redis } from '@telegraf/session/redis';
import { Composer, Markup, Scenes, session, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import * as dialog from './questions.mjs';
import { apiRoot, redisUrl, secret, serve, token } from './serve.mjs';

const contents = Markup.inlineKeyboard(
  dialog.CONTENTS.map((label, i) => [Markup.button.callback(label, `content:${i}`)]),
);
const skip = Markup.inlineKeyboard([Markup.button.callback(dialog.SKIP.text, dialog.SKIP.data)]);

const content = new Composer();
content.action(dialog.CONTENT_DATA, async (ctx) => {
  await ctx.answerCbQuery();
  ctx.wizard.state.content = Number(ctx.match[1]);
  await ctx.editMessageText(dialog.question('action'));
  return ctx.wizard.next();
});
content.use((ctx) => ctx.reply(dialog.PRESS_A_BUTTON));

/** A step that keeps what was typed and asks for the next answer. */
const typed = (step, next, extra) => {
  const composer = new Composer();
  composer.on(message('text'), async (ctx) => {
    if (step === 'deadline' && !dialog.DEADLINE.test(ctx.message.text)) return ctx.reply(dialog.DEADLINE_AGAIN);
    ctx.wizard.state[step] = ctx.message.text;
    await ctx.reply(dialog.question(next), extra);
    return ctx.wizard.next();
  });
  return composer;
};

const attachments = new Composer();
attachments.action(dialog.SKIP.data, async (ctx) => {
  await ctx.answerCbQuery();
  await ctx.editMessageText(dialog.summary(ctx.wizard.state));
  return ctx.scene.leave();
});

const register = new Scenes.WizardScene(
  'register',
  async (ctx) => {
    await ctx.reply(dialog.question('content'), contents);
    return ctx.wizard.next();
  },
  content,
  typed('action', 'target'),
  typed('target', 'deadline'),
  typed('deadline', 'responsible'),
  typed('responsible', 'attachments', skip),
  attachments,
);

// Its own agent is for https only; the bench speaks http.
const bot = new Telegraf(token, { telegram: { apiRoot, agent: new Agent({ keepAlive: true }), webhookReply: process.env.KNOW_RESULTS === undefined } });
const stage = new Scenes.Stage([register]);
bot.use(session({ store: Redis({ url: redisUrl }) }));
bot.use(stage.middleware());
bot.command('dangky', (ctx) => ctx.scene.enter('register'));

serve(bot.webhookCallback('/webhook', { secretToken: secret }));
