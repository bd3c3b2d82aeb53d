import { actingPost, type Locale, type Member } from '../domain/member.js';
import type { Texts } from '../locales/index.js';
import type { Call } from '../telegram/calls.js';
import type { CommandSpec } from './feature.js';

/** The commands that a member's acting role sees, in the order of the features. */
export const commandsFor = (member: Member, specs: readonly CommandSpec[]): readonly CommandSpec[] => {
  const role = actingPost(member)?.role;
  return specs.filter(({ menu }) => menu === 'all' || (menu !== 'hidden' && role !== undefined && menu.includes(role)));
};

const listOf = (specs: readonly CommandSpec[], locale: Locale, texts: Texts) =>
  specs.map(({ name, alias }) => ({
    // English readers get the English alias where there is one.
    command: locale === 'en' ? (alias ?? name) : name,
    description: texts.format(locale, { id: `command-${name}` }),
  }));

/** The call that sets the menu of one person's chat, in their language. */
export const menuCall = (member: Member, specs: readonly CommandSpec[], texts: Texts): Call => ({
  method: 'setMyCommands',
  payload: {
    commands: listOf(commandsFor(member, specs), member.locale, texts),
    scope: { type: 'chat', chat_id: Number(member.id) },
  },
});

/** The calls that set what strangers see, in both languages. */
export const defaultMenuCalls = (specs: readonly CommandSpec[], texts: Texts): Call[] => {
  const open = specs.filter(({ menu }) => menu === 'all');
  return [
    { method: 'setMyCommands', payload: { commands: listOf(open, 'vi', texts) } },
    { method: 'setMyCommands', payload: { commands: listOf(open, 'en', texts), language_code: 'en' } },
  ];
};
