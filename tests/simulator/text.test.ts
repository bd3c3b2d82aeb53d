import { describe, expect, it } from 'vitest';
import { refusal, startedPerson, startRig, token } from './support.js';

const cannotParse = "400 Bad Request: can't parse entities: ";

describe('text', async () => {
  const rig = await startRig();
  const { api, client, raw } = rig;
  const hoa = await startedPerson(rig);
  const send = (text: string, parse_mode?: 'HTML' | 'MarkdownV2' | 'Markdown') =>
    api.sendMessage(hoa, text, parse_mode === undefined ? {} : { parse_mode });

  it('sends, marks and shows a message', async () => {
    const sent = await send('Kính chào <b>thầy &amp; cô</b>', 'HTML');
    expect(sent).toMatchObject({
      text: 'Kính chào thầy & cô',
      entities: [{ type: 'bold', offset: 10, length: 9 }],
      chat: { id: hoa, type: 'private' },
      from: { is_bot: true },
    });
    const { messages } = await client.chat(hoa);
    expect(messages.at(-1)).toMatchObject({ from: 'bot', html: 'Kính chào <b>thầy &amp; cô</b>' });
  });

  it('takes 4,096 code points after the entities are parsed, and not one more', async () => {
    const atLimit = '😀'.repeat(4096);
    await expect(send(`<b>${atLimit}</b>`, 'HTML')).resolves.toMatchObject({ text: atLimit });
    expect(await refusal(send('a'.repeat(4097)))).toBe('400 Bad Request: message is too long');
    expect(await refusal(send('ệ'.repeat(12_000)))).toBe('400 Bad Request: text is too long');
  });

  it('refuses what is empty before or after trimming, and trims', async () => {
    expect(await refusal(send(''))).toBe('400 Bad Request: message text is empty');
    expect(await refusal(send(' \n '))).toBe('400 Bad Request: text must be non-empty');
    const { entities, text } = await send('\n  a <b>b </b> \n', 'HTML');
    expect({ text, entities }).toEqual({ text: 'a b', entities: [{ type: 'bold', offset: 2, length: 1 }] });
  });

  it.each([
    ['zero-width characters', '\u200B\u200D\uFEFF'],
    ['directional marks', '\u202E\u2066'],
    ['blanks of other kinds', '\u2003\u3000\u2800'],
  ])('refuses a text that shows nothing: %s', async (_what, text) => {
    expect(await refusal(send(text))).toBe('400 Bad Request: text must be non-empty');
    expect(await refusal(send(`<b>${text}</b>`, 'HTML'))).toBe('400 Bad Request: text must be non-empty');
  });

  it.each([
    ['a text', { text: 'a\uD83D' }],
    ['a button', { text: 'a', reply_markup: { inline_keyboard: [[{ text: '\uDC00', callback_data: 'x' }]] } }],
    ['a keyboard in a text', { text: 'a', reply_markup: '{"inline_keyboard":[[{"text":"\\ud800","url":"x.vn"}]]}' }],
  ])('refuses half a character in %s', async (_what, fields) => {
    const { body } = await raw('sendMessage', { chat_id: hoa, ...fields });
    expect(body).toMatchObject({ error_code: 400, description: 'Bad Request: strings must be encoded in UTF-8' });
  });

  it('refuses bytes that are no UTF-8, as JSON and as a form', async () => {
    const send = async (type: string, body: string) => {
      const bytes = Buffer.from(body, 'latin1');
      const headers = { 'content-type': type };
      const response = await fetch(`${rig.simulator.url}/bot${token}/sendMessage`, {
        method: 'POST',
        headers,
        body: bytes,
      });
      return ((await response.json()) as { description?: string }).description;
    };
    const json = `{"chat_id":${hoa},"text":"a\xff"}`;
    const form = `--x\r\ncontent-disposition: form-data; name="text"\r\n\r\na\xff\r\n--x--`;
    const words = 'Bad Request: strings must be encoded in UTF-8';
    expect(await send('application/json', json)).toBe(words);
    expect(await send('multipart/form-data; boundary=x', form)).toBe(words);
  });

  it('reads null as the text "null"', async () => {
    const { body } = await raw('sendMessage', { chat_id: hoa, text: 'x', reply_markup: null });
    expect(body).toMatchObject({ error_code: 400, description: 'Bad Request: object expected as reply markup' });
    const { body: mode } = await raw('sendMessage', { chat_id: hoa, text: 'x', parse_mode: null });
    expect(mode).toMatchObject({ error_code: 400, description: 'Bad Request: unsupported parse_mode' });
    const { body: preview } = await raw('sendMessage', { chat_id: hoa, text: 'x', link_preview_options: null });
    expect(preview).toMatchObject({ description: 'Bad Request: object expected as link preview options' });
    const { body: sent } = await raw('sendMessage', { chat_id: hoa, text: null });
    expect(sent).toMatchObject({ ok: true, result: { text: 'null' } });
  });

  it.each([
    ['ổ <p>x</p>', 'Unsupported start tag "p" at byte offset 4'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('refuses the HTML %j', async (html, reason) => {
    expect(await refusal(send(html, 'HTML'))).toBe(cannotParse + reason);
  });

  it.each([
    ['Điểm 3.5', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['a-b', "Character '-' is reserved and must be escaped with the preceding '\\'"],
    ['đ *x', "Can't find end of Bold entity at byte offset 3"],
    ['_x', "Can't find end of Italic entity at byte offset 0"],
    ['[x](http://a.vn', "Can't find end of a URL at byte offset 4"],
  ])('refuses the MarkdownV2 %j', async (markdown, reason) => {
    expect(await refusal(send(markdown, 'MarkdownV2'))).toBe(cannotParse + reason);
  });

  it('refuses an open mark of the old Markdown', async () => {
    expect(await refusal(send('tên_tệp', 'Markdown'))).toBe(
      `${cannotParse}Can't find end of the entity starting at byte offset 4`,
    );
  });

  it('understands nested marks, links, code and quotations', async () => {
    const html =
      '<b>a <i>b</i></b> <a href="https://vi.vn/x?a=1&amp;b=2">c</a> <pre><code class="language-ts">d</code></pre>';
    const { entities } = await send(html, 'HTML');
    expect(entities).toEqual([
      { type: 'bold', offset: 0, length: 3 },
      { type: 'italic', offset: 2, length: 1 },
      { type: 'text_link', offset: 4, length: 1, url: 'https://vi.vn/x?a=1&b=2' },
      { type: 'pre', offset: 6, length: 1, language: 'ts' },
    ]);
    const markdown = await send('*a _b_* [c](https://vi.vn/) `d` ||e||\n>q\n>r', 'MarkdownV2');
    expect(markdown.text).toBe('a b c d e\nq\nr');
    expect(markdown.entities?.map((entity) => entity.type)).toEqual([
      'bold',
      'italic',
      'text_link',
      'code',
      'spoiler',
      'blockquote',
    ]);
  });

  it('checks the bounds of entities in UTF-16 units', async () => {
    const bold = (offset: number, length: number) =>
      api.sendMessage(hoa, '😀b', { entities: [{ type: 'bold', offset, length }] });
    await expect(bold(2, 1)).resolves.toMatchObject({ entities: [{ offset: 2, length: 1 }] });
    expect(await refusal(bold(1, 2))).toContain('entity begins in a middle of a UTF-16 symbol');
    expect(await refusal(bold(0, 1))).toContain('ends in a middle of a UTF-16 symbol');
    expect(await refusal(bold(2, 5))).toContain('ends after the end of the text at UTF-16 offset 7');
  });

  it('marks commands, links and names by itself', async () => {
    const { entities } = await send('/dangky xem https://vi.vn/a, @binh #thidua a@b.vn');
    expect(entities?.map((entity) => entity.type)).toEqual(['bot_command', 'url', 'mention', 'hashtag', 'email']);
  });

  it('answers a message that exists, or refuses', async () => {
    const first = await send('a');
    const reply = await api.sendMessage(hoa, 'b', { reply_parameters: { message_id: first.message_id } });
    expect(reply.reply_to_message?.message_id).toBe(first.message_id);
    const missing = api.sendMessage(hoa, 'b', { reply_parameters: { message_id: 999_999 } });
    expect(await refusal(missing)).toBe('400 Bad Request: message to be replied not found');
  });
});
