import { badRequest } from '../core/api-error.js';
import type { Args } from '../core/args.js';
import type { Context, Method } from '../core/context.js';
import { botUser } from '../core/present.js';
import { readCommands, readLanguage } from '../core/profile.js';
import { codePoints } from '../text/format.js';
import { findChat } from './target.js';

const plainScopes = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']);
const chatScopes = new Set(['chat', 'chat_administrators', 'chat_member']);

/** The scope as a key: its type, and for narrow scopes the chat and the user. @throws ApiError 400 */
function readScope(context: Context, args: Args): string {
  const value = args.json('scope', 'BotCommandScope');
  if (value === undefined) return 'default';
  if (typeof value !== 'object' || value === null) {
    throw badRequest("Can't parse BotCommandScope: BotCommandScope must be an Object");
  }
  const { type, chat_id: chatId, user_id: userId } = value as Record<string, unknown>;
  if (typeof type === 'string' && plainScopes.has(type)) return type;
  if (typeof type !== 'string' || !chatScopes.has(type)) {
    throw badRequest("Can't parse BotCommandScope: Unsupported type specified");
  }
  const chat = findChat(context, String(chatId ?? ''));
  return type === 'chat_member' ? `${type}:${chat.id}:${String(userId)}` : `${type}:${chat.id}`;
}

const setMyCommands: Method = (context, args) => {
  const commands = readCommands(args.json('commands', 'commands'));
  context.profile.setCommands(readScope(context, args), readLanguage(args.text('language_code')), commands);
  return true;
};

const getMyCommands: Method = (context, args) =>
  context.profile.getCommands(readScope(context, args), readLanguage(args.text('language_code')));

const deleteMyCommands: Method = (context, args) => {
  context.profile.setCommands(readScope(context, args), readLanguage(args.text('language_code')), []);
  return true;
};

/** A text of the profile, by language: how it is called, where it stands in the request, how long it may be. */
function textMethods(kind: string, field: string, suffix: string, limit: number): Record<string, Method> {
  const set: Method = (context, args) => {
    const text = args.text(field);
    if (codePoints(text) > limit) throw badRequest(`${field.toUpperCase()}_TOO_LONG`);
    context.profile.setText(kind, readLanguage(args.text('language_code')), text);
    return true;
  };
  const get: Method = (context, args) => {
    const text = context.profile.text(kind, readLanguage(args.text('language_code')));
    return { [field]: text === '' && kind === 'name' ? context.bot.firstName : text };
  };
  return { [`setMy${suffix}`]: set, [`getMy${suffix}`]: get };
}

const buttonTypes = new Set(['commands', 'web_app', 'default']);

function menuChat(context: Context, args: Args): number | 'default' {
  return args.has('chat_id') ? findChat(context, args.text('chat_id')).id : 'default';
}

const setChatMenuButton: Method = (context, args) => {
  const button = args.json('menu_button', 'menu button') ?? { type: 'default' };
  const type = typeof button === 'object' && button !== null ? (button as Record<string, unknown>).type : undefined;
  if (typeof type !== 'string' || !buttonTypes.has(type)) {
    throw badRequest("Can't parse menu button: MenuButton has unsupported type");
  }
  context.profile.setMenuButton(menuChat(context, args), button);
  return true;
};

const getMe: Method = (context) => ({
  ...botUser(context),
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
});

export const profileMethods: Readonly<Record<string, Method>> = {
  getMe,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  ...textMethods('name', 'name', 'Name', 64),
  ...textMethods('description', 'description', 'Description', 512),
  ...textMethods('short_description', 'short_description', 'ShortDescription', 120),
  setChatMenuButton,
  getChatMenuButton: (context, args) => context.profile.menuButton(menuChat(context, args)),
  logOut: () => true,
  close: () => true,
};
