import { badRequest } from './api-error.js';

export interface Command {
  command: string;
  description: string;
}

const maxCommands = 100;

function readCommand(value: unknown): Command {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  if (fields === undefined) throw badRequest("Can't parse BotCommand: expected an Object");
  for (const name of ['command', 'description']) {
    if (fields[name] === undefined) throw badRequest(`Can't parse BotCommand: can't find field "${name}"`);
  }
  const command = String(fields.command).replace(/^\//, '');
  const description = String(fields.description).trim();
  const length = [...description].length;
  if (!/^[a-z0-9_]{1,32}$/.test(command) || length < 1 || length > 256) throw badRequest('BOT_COMMAND_INVALID');
  return { command, description };
}

/** Reads the `commands` parameter. @throws ApiError 400 */
export function readCommands(value: unknown): Command[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest('Expected an Array of BotCommand');
  if (value.length > maxCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return value.map(readCommand);
}

/** @throws ApiError 400 for anything but an empty or a two-letter code */
export function readLanguage(code: string): string {
  if (!/^([a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

export interface ProfileState {
  texts: [string, string][];
  commands: [string, Command[]][];
  menuButtons: [number | 'default', unknown][];
}

function refill<K, V>(map: Map<K, V>, entries: readonly [K, V][]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** What people see of the bot before they write: names, descriptions, command menus. */
export class Profile {
  /** By kind and language. */
  private readonly texts = new Map<string, string>();
  private readonly commands = new Map<string, Command[]>();
  private readonly menuButtons = new Map<number | 'default', unknown>();

  /** What is kept between runs, as lists of pairs. */
  dump(): ProfileState {
    return { texts: [...this.texts], commands: [...this.commands], menuButtons: [...this.menuButtons] };
  }

  /** Replaces everything. */
  load(state: ProfileState): void {
    refill(this.texts, state.texts);
    refill(this.commands, state.commands);
    refill(this.menuButtons, state.menuButtons);
  }

  text(kind: string, language: string): string {
    return this.texts.get(`${kind}|${language}`) ?? this.texts.get(`${kind}|`) ?? '';
  }

  /** An empty text removes it. */
  setText(kind: string, language: string, text: string): void {
    if (text === '') this.texts.delete(`${kind}|${language}`);
    else this.texts.set(`${kind}|${language}`, text);
  }

  /** @param scope `default`, `all_private_chats`, `chat:<id>`… */
  setCommands(scope: string, language: string, commands: Command[]): void {
    if (commands.length === 0) this.commands.delete(`${scope}|${language}`);
    else this.commands.set(`${scope}|${language}`, commands);
  }

  getCommands(scope: string, language: string): Command[] {
    return this.commands.get(`${scope}|${language}`) ?? [];
  }

  /** The menu in a private chat: the narrowest scope wins, and within a scope the person's language. */
  menuFor(chatId: number, language: string): Command[] {
    for (const scope of [`chat:${chatId}`, 'all_private_chats', 'default']) {
      for (const code of new Set([language, ''])) {
        const commands = this.commands.get(`${scope}|${code}`);
        if (commands !== undefined) return commands;
      }
    }
    return [];
  }

  setMenuButton(chatId: number | 'default', button: unknown): void {
    this.menuButtons.set(chatId, button);
  }

  menuButton(chatId: number | 'default'): unknown {
    return this.menuButtons.get(chatId) ?? this.menuButtons.get('default') ?? { type: 'commands' };
  }
}
