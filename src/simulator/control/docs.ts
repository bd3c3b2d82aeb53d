import { methodNames } from '../methods/registry.js';

/** Headings of the documentation with what stands below them: HTML, made of nothing that comes from outside. */
const sections: readonly (readonly [string, string])[] = [
  [
    'Start',
    `<pre>giao-uoc simulator --port 8081 --token 123456:ABC</pre>
<p>Give your bot the address instead of <code>https://api.telegram.org</code>: in grammY <code>client: { apiRoot: URL }</code>, in
Telegraf <code>telegram: { apiRoot: URL }</code>, in aiogram <code>TelegramAPIServer.from_base(URL)</code>, in python-telegram-bot
<code>base_url(URL + '/bot')</code>. Long polling and webhooks (http or https, also to this machine) both work. Then write to the bot from
the <a href="/">chat page</a>. <code>--clock 2026-09-01T07:00+07:00</code> starts with a frozen clock that the page moves;
<code>--data FOLDER</code> keeps everything between runs.</p>`,
  ],
  [
    'Methods',
    `<p>These are answered; any other is refused with <code>404 Not Found: method not found</code>.</p><ul class="methods">
${methodNames.map((name) => `<li><code>${name}</code></li>`).join('')}</ul>`,
  ],
  [
    'How strict it is',
    `<ul>
<li>Texts: 1–4096 characters after parsing, captions 1024; HTML, Markdown and MarkdownV2 are parsed as Telegram does, with its words for
what cannot be parsed. Entities of commands, links, mentions, e-mails and tags are found as in Telegram.</li>
<li>Keyboards: <code>callback_data</code> 1–64 bytes (<code>BUTTON_DATA_INVALID</code>), 100 buttons, empty labels dropped, links to
localhost refused; a message with a reply keyboard cannot be edited; editing without <code>reply_markup</code> takes an inline keyboard away.</li>
<li>Edits: <code>message is not modified</code>, <code>message to edit not found</code>; deletions after 48 hours are refused.</li>
<li>Presses: an answer after 15 s, or a second one, is <code>query is too old…</code>; at most 200 characters.</li>
<li>Files: 50 MB up, 20 MB down, photos 10 MB with width + height ≤ 10,000 and ratio ≤ 20; a <code>file_id</code> of another kind is refused.</li>
<li>People: no first message to somebody who has not written; 403 for who blocked the bot or has left Telegram.</li>
<li>Pace: 30 messages a second over all, one a second in a chat after a burst of three, 20 a minute in a group; 429 with
<code>retry_after</code>, and calls before that are refused again. <code>--no-limits</code> switches it off.</li>
<li>Updates: 409 for a second poller or for polling under a webhook, offsets, <code>allowed_updates</code> that persist, 24 hours of life;
webhooks are serial per chat, tried again after 0, 2, 4, 8 … s, with the secret header and calls in the answer.</li>
<li>Parameters are read as a form is: <code>null</code> in JSON becomes the text "null".</li>
</ul>`,
  ],
  [
    'Where it differs',
    `<ul>
<li>One bot, private chats; groups exist only as something to send to. No inline mode, payments, games, polls, sticker sets, business accounts.</li>
<li>Link previews are checked but not made; links as files are not fetched, because the simulator makes no traffic of its own.</li>
<li>Flood limits are measured in real time even when the clock is simulated; Telegram does not publish its numbers.</li>
<li>Photos have two sizes; nothing is scaled or encoded anew.</li>
<li>It listens on 127.0.0.1 only, without TLS: it is a tool for one machine, and whoever can reach it may do everything.</li>
</ul>`,
  ],
  [
    'Control API',
    `<p>Everything that the page does can be scripted with JSON under <code>/simulator</code>; errors are <code>{error}</code>.</p><table>
<tr><td><code>POST /people</code></td><td><code>{firstName, lastName?, username?, languageCode?, id?, about?, invitation?}</code></td></tr>
<tr><td><code>POST /people/ID/text</code></td><td><code>{text, replyTo?}</code>; also <code>texts {texts}</code>, <code>start {payload?}</code>,
<code>press {label | data, messageId?}</code>, <code>upload</code>, <code>album</code>, <code>edit</code>, <code>forward</code>,
<code>location</code>, <code>contact</code>, <code>block</code>, <code>unblock</code>, <code>deactivate</code></td></tr>
<tr><td><code>GET /chats/ID?after=REV</code></td><td>the chat as it looks; <code>/log</code>: what happened in it</td></tr>
<tr><td><code>GET /events</code></td><td>server-sent events: everything as it happens</td></tr>
<tr><td><code>GET /calls?after=SEQ</code></td><td>what the bot called and what it was answered</td></tr>
<tr><td><code>POST /clock</code></td><td><code>{to, stepMs?}</code> or <code>{advanceMs}</code>; <code>GET /clock?after=MS</code> is a long poll for
programs that follow it</td></tr>
<tr><td><code>POST /faults</code></td><td><code>{kind: "429" | "500" | "502" | "reset-before" | "reset-after" | "timeout" | "slow", method?,
chatId?, times?, probability?, retryAfter?, ms?}</code>, <code>{kind: "duplicate-updates"}</code>, <code>{kind: "outage", on}</code>;
<code>DELETE</code> clears them</td></tr>
<tr><td><code>POST /redeliver</code></td><td><code>{updateId}</code>: an update comes once more</td></tr>
<tr><td><code>GET /updates/pending</code></td><td>what the bot has not taken: for tests that wait</td></tr>
</table>`,
  ],
];

const style = `body{font:16px/1.6 "Be Vietnam Pro",system-ui,sans-serif;color:#17212b;max-width:860px;margin:0 auto;padding:24px 20px 60px}
h1{font-size:28px;letter-spacing:-.02em}h2{margin-top:36px;font-size:20px}a{color:#0b62a8}
code{font:14px ui-monospace,"Cascadia Mono","Liberation Mono",monospace;background:#eef2f5;border-radius:5px;padding:1px 5px}
pre{background:#17212b;color:#e8f3f0;border-radius:12px;padding:14px 16px;overflow:auto}table{border-collapse:collapse;width:100%}
td{border-top:1px solid #dde4ea;padding:8px 10px 8px 0;vertical-align:top}td:first-child{white-space:nowrap}
.methods{columns:3;list-style:none;padding:0}@media(max-width:700px){.methods{columns:1}td{display:block;border:0;padding:3px 0}}`;

/** The page of documentation. @param url where the simulator can be reached */
export const docsPage = (url: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bot API simulator</title><link rel="icon" href="/simulator/page/icon.svg">
<link rel="stylesheet" href="/simulator/page/style/font.css">
<style>${style}</style></head><body><main>
<h1>Bot API simulator</h1>
<p>A Telegram Bot API of one bot on this machine, as strict as the real one, with people to play, a clock to move and faults to switch on.
It runs at <code>${url}</code>.</p>
${sections.map(([head, body]) => `<h2>${head}</h2>\n${body.replaceAll('URL', `<b>${url}</b>`)}`).join('\n')}
</main></body></html>
`;
