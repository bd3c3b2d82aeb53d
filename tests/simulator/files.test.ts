import { InputFile, InputMediaBuilder } from 'grammy';
import { describe, expect, it } from 'vitest';
import { png, refusal, startedPerson, startRig, token } from './support.js';

const mebibyte = 1024 * 1024;

describe('files', async () => {
  const rig = await startRig();
  const { api, client, raw, simulator } = rig;
  const hoa = await startedPerson(rig);
  const download = async (fileId: string) => {
    const { file_path } = await api.getFile(fileId);
    const response = await fetch(`${simulator.url}/file/bot${token}/${file_path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const lastMessage = async () => (await api.getUpdates({ offset: -1 })).at(-1)?.message;

  it('are uploaded, sent again by id, and downloaded unchanged', async () => {
    const content = png(800, 600, 5_000);
    const sent = await api.sendPhoto(hoa, new InputFile(content, 'anh.png'), {
      caption: '<b>Ảnh</b>',
      parse_mode: 'HTML',
    });
    const largest = sent.photo.at(-1)!;
    expect(largest).toMatchObject({ width: 800, height: 600, file_size: 5_000 });
    expect(sent).toMatchObject({ caption: 'Ảnh', caption_entities: [{ type: 'bold' }] });
    await expect(api.sendPhoto(hoa, largest.file_id)).resolves.toMatchObject({ photo: [{}, largest] });
    expect(await download(largest.file_id)).toEqual(content);
    expect(await download(sent.photo[0]!.file_id)).not.toEqual(content);
  });

  it('keep name and type as documents, in Vietnamese too', async () => {
    const content = Buffer.from('mã,tên\n1,Thanh Ba\n');
    const sent = await api.sendDocument(hoa, new InputFile(content, 'danh sách.csv'));
    expect(sent.document).toMatchObject({ file_name: 'danh sách.csv', file_size: content.byteLength });
    expect(Buffer.from(await download(sent.document.file_id))).toEqual(content);
    const shown = (await client.chat(hoa)).messages.at(-1);
    expect(shown?.media).toMatchObject({ kind: 'document', name: 'danh sách.csv' });
  });

  it('are refused by a wrong id, a wrong kind or a link', async () => {
    const { document } = await api.sendDocument(hoa, new InputFile(Buffer.from('x'), 'x.txt'));
    expect(await refusal(api.sendPhoto(hoa, 'khong-co'))).toBe(
      '400 Bad Request: wrong file identifier/HTTP URL specified',
    );
    expect(await refusal(api.sendPhoto(hoa, document.file_id))).toBe(
      "400 Bad Request: can't use file of type Document as Photo",
    );
    expect(await refusal(api.sendPhoto(hoa, 'https://vi.vn/a.jpg'))).toBe(
      '400 Bad Request: failed to get HTTP URL content',
    );
    expect(await refusal(api.getFile('khong-co'))).toBe('400 Bad Request: invalid file_id');
    expect(await refusal(api.sendDocument(hoa, new InputFile(Buffer.alloc(0), 'x')))).toBe(
      '400 Bad Request: file must be non-empty',
    );
  });

  it('are photos only within their measures', async () => {
    const send = (content: Uint8Array) => api.sendPhoto(hoa, new InputFile(content, 'a.png'));
    await expect(send(png(9_000, 1_000))).resolves.toBeDefined();
    expect(await refusal(send(png(9_000, 1_001)))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS');
    expect(await refusal(send(png(2_001, 100)))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS');
    expect(await refusal(send(Buffer.from('không phải ảnh')))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED');
    expect(await refusal(send(png(10, 10, 10 * mebibyte + 1)))).toContain('is too big for a photo');
  });

  it('may be 50 MB up and 20 MB down', async () => {
    const large = await api.sendDocument(hoa, new InputFile(new Uint8Array(50 * mebibyte), 'to.bin'));
    expect(await refusal(api.getFile(large.document.file_id))).toBe('400 Bad Request: file is too big');
    const larger = api.sendDocument(hoa, new InputFile(new Uint8Array(50 * mebibyte + 1), 'to.bin'));
    expect(await refusal(larger)).toBe('413 Request Entity Too Large');
    await client.upload(hoa, { kind: 'document', name: 'to.zip', size: 25 * mebibyte });
    const document = (await lastMessage())?.document;
    expect(document).toMatchObject({ file_name: 'to.zip', file_size: 25 * mebibyte });
    expect(await refusal(api.getFile(document!.file_id))).toBe('400 Bad Request: file is too big');
  });

  it('come from people with their bytes', async () => {
    const content = png(30, 20);
    await client.upload(hoa, { kind: 'photo', base64: Buffer.from(content).toString('base64'), caption: 'Minh chứng' });
    const message = await lastMessage();
    expect(message?.caption).toBe('Minh chứng');
    expect(await download(message!.photo!.at(-1)!.file_id)).toEqual(content);
    await client.upload(hoa, { kind: 'voice', mime: 'audio/ogg' });
    expect((await lastMessage())?.voice).toMatchObject({ mime_type: 'audio/ogg' });
  });

  it('come as an album in separate updates with one id', async () => {
    const { updateIds } = await client.album(hoa, [{ kind: 'photo' }, { kind: 'photo' }, { kind: 'video' }], 'Ba ảnh');
    const updates = await api.getUpdates({ offset: updateIds[0]! });
    expect(updates).toHaveLength(3);
    expect(new Set(updates.map((update) => update.message?.media_group_id)).size).toBe(1);
    expect(updates.map((update) => update.message?.caption)).toEqual(['Ba ảnh', undefined, undefined]);
  });

  it('go out as an album of at most ten, documents apart from photos', async () => {
    const photo = () => InputMediaBuilder.photo(new InputFile(png(10, 10), 'a.png'));
    await api.sendMediaGroup(hoa, [photo(), photo()]);
    const media = (await client.chat(hoa)).messages.slice(-2).map((message) => message.media);
    expect(media[0]?.mediaGroupId).toMatch(/^\d+$/);
    expect(media[1]?.mediaGroupId).toBe(media[0]?.mediaGroupId);
    const { document } = await api.sendDocument(hoa, new InputFile(Buffer.from('x'), 'x.txt'));
    const mixed = [
      { type: 'photo', media: media[0]?.fileId },
      { type: 'document', media: document.file_id },
    ];
    expect((await raw('sendMediaGroup', { chat_id: hoa, media: mixed })).body.description).toBe(
      "Bad Request: can't use the media of the specified type in the album",
    );
    expect(await refusal(api.sendMediaGroup(hoa, Array.from({ length: 11 }, photo)))).toBe(
      '400 Bad Request: too many messages to send as an album',
    );
  });

  it('carry captions of 1,024 code points', async () => {
    const file = () => new InputFile(png(10, 10), 'a.png');
    await expect(api.sendPhoto(hoa, file(), { caption: '😀'.repeat(1_024) })).resolves.toBeDefined();
    expect(await refusal(api.sendPhoto(hoa, file(), { caption: 'a'.repeat(1_025) }))).toBe(
      '400 Bad Request: message caption is too long',
    );
  });

  it('are read from the forms of other clients', async () => {
    const form = new FormData();
    form.append('chat_id', String(hoa));
    form.append('document', new Blob(['nội dung'], { type: 'text/plain' }), 'tệp.txt');
    const response = await fetch(`${simulator.url}/bot${token}/sendDocument`, { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({
      ok: true,
      result: { document: { file_name: 'tệp.txt', mime_type: 'text/plain', file_size: 10 } },
    });
  });
});
