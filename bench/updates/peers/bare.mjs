import { Bot, webhookCallback } from 'grammy';
import { apiRoot, secret, serve, token } from './serve.mjs';

/** As little as grammY needs: measured for how long a bot takes from its start to its first answered update. */
const bot = new Bot(token, { client: { apiRoot } });
bot.command('start', (ctx) => ctx.reply('Xin chào thầy/cô!'));

serve(webhookCallback(bot, 'http', { secretToken: secret }));
