import { describe, expect, it } from 'vitest';
import { refusal, startedPerson, startRig } from './support.js';

const command = (name: string, description = 'Việc') => ({ command: name, description });

describe('menus', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const hoa = await startedPerson(rig);
  const seen = async (language?: string) => (await client.commands(hoa, language)).map((item) => item.command);

  it('show the narrowest scope, and within it the language', async () => {
    expect(await seen()).toEqual([]);
    await api.setMyCommands([command('start')]);
    await api.setMyCommands([command('help')], { language_code: 'en' });
    expect([await seen('vi'), await seen('en')]).toEqual([['start'], ['help']]);
    await api.setMyCommands([command('toi')], { scope: { type: 'all_private_chats' } });
    expect([await seen('vi'), await seen('en')]).toEqual([['toi'], ['toi']]);
    const scope = { type: 'chat', chat_id: hoa } as const;
    await api.setMyCommands([command('duyet')], { scope, language_code: 'vi' });
    expect([await seen(), await seen('en')]).toEqual([['duyet'], ['toi']]);
    expect(await api.getMyCommands({ scope, language_code: 'vi' })).toEqual([command('duyet')]);
    await api.deleteMyCommands({ scope, language_code: 'vi' });
    expect(await seen()).toEqual(['toi']);
  });

  it('refuse what Telegram refuses', async () => {
    const set = (...commands: { command: string; description: string }[]) => api.setMyCommands(commands);
    expect(await refusal(set(command('đăngký')))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await refusal(set(command('Dangky')))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await refusal(set(command('a', '')))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    expect(await refusal(set(command('a', 'x'.repeat(257))))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
    const many = Array.from({ length: 101 }, (_, index) => command(`c${index}`));
    expect(await refusal(set(...many))).toBe('400 Bad Request: BOT_COMMANDS_TOO_MUCH');
    await expect(set(...many.slice(1))).resolves.toBe(true);
    const unknown = api.setMyCommands([command('a')], { scope: { type: 'chat', chat_id: 42 } });
    expect(await refusal(unknown)).toBe('400 Bad Request: chat not found');
  });

  it('name and describe the bot by language', async () => {
    await api.setMyName('Giao Ước');
    await api.setMyDescription('Theo dõi giao ước thi đua');
    await api.setMyShortDescription('Emulation covenants', { language_code: 'en' });
    expect(await api.getMyName({ language_code: 'en' })).toEqual({ name: 'Giao Ước' });
    expect(await api.getMyDescription()).toEqual({ description: 'Theo dõi giao ước thi đua' });
    expect(await api.getMyShortDescription()).toEqual({ short_description: '' });
    expect(await api.getMyShortDescription({ language_code: 'en' })).toEqual({
      short_description: 'Emulation covenants',
    });
    await api.setChatMenuButton({ chat_id: hoa, menu_button: { type: 'commands' } });
    expect(await api.getChatMenuButton({ chat_id: hoa })).toEqual({ type: 'commands' });
    expect(await api.getMe()).toMatchObject({ id: 123456, is_bot: true, username: 'giao_uoc_bot' });
    expect(await api.getChat(hoa)).toMatchObject({ id: hoa, type: 'private', first_name: 'Hoa' });
  });
});
