import fc from 'fast-check';
import { anyContent, type Content } from './messages.js';
import { anyText } from './texts.js';

export type Fields = Readonly<Record<string, unknown>>;

const GROUP = { id: -1_001_234, type: 'supergroup', title: '<b>' };
const CHATS: readonly Content[] = [
  { id: -5, type: 'group', title: 'g' },
  GROUP,
  { ...GROUP, is_forum: true },
  { id: -1_009, type: 'channel', title: 'c', username: 'c' },
];
/** Who writes in a group or channel: somebody, nobody, an anonymous admin, a channel, the bot of Telegram itself. */
const AUTHORS = (person: number): readonly Content[] => [
  { from: { id: person, is_bot: false, first_name: 'Hoa' } },
  {},
  { from: { id: 1_087_968_824, is_bot: true, first_name: 'Group' }, sender_chat: GROUP },
  { sender_chat: { id: -1_009, type: 'channel', title: 'c' }, author_signature: 'x' },
  { from: { id: 777_000, is_bot: false, first_name: 'Telegram' }, is_automatic_forward: true },
];
const user = (id: number) => ({ id, is_bot: false, first_name: 'Hoa', language_code: 'vi' });

/** Every kind of update that the bot is not asked for, or that concerns nobody. `person` is a member of the tenant. */
export const othersOf = (person: number): readonly Fields[] => {
  const chat = { id: person, type: 'private', first_name: 'Hoa' };
  const from = user(person);
  const message = { message_id: 3, date: 5, chat, from, text: 'x' };
  const change = { chat: GROUP, from, date: 0, old_chat_member: { user: from, status: 'left' } };
  const poll = { id: '1', question: 'q', options: [], is_closed: false, type: 'quiz', total_voter_count: 0 };
  return [
    { channel_post: { ...message, chat: CHATS[3], from: undefined } },
    { edited_channel_post: { ...message, chat: CHATS[3], from: undefined } },
    { business_connection: { id: 'b', user: from, user_chat_id: person, date: 0, is_enabled: true } },
    { business_message: { ...message, business_connection_id: 'b' } },
    { edited_business_message: { ...message, business_connection_id: 'b' } },
    { deleted_business_messages: { business_connection_id: 'b', chat, message_ids: [1] } },
    { inline_query: { id: '1', from, query: '<b>', offset: '' } },
    { chosen_inline_result: { result_id: '1', from, query: '' } },
    { shipping_query: { id: '1', from, invoice_payload: 'x', shipping_address: {} } },
    { pre_checkout_query: { id: '1', from, currency: 'XTR', total_amount: 1, invoice_payload: 'x' } },
    { purchased_paid_media: { from, paid_media_payload: 'x' } },
    { poll },
    { poll_answer: { poll_id: '1', user: from, option_ids: [0] } },
    { poll_answer: { poll_id: '1', voter_chat: GROUP, option_ids: [] } },
    { my_chat_member: { ...change, new_chat_member: { user: from, status: 'member' } } },
    { my_chat_member: { ...change, chat, new_chat_member: { user: from, status: 'kicked', until_date: 0 } } },
    { my_chat_member: { ...change, chat, new_chat_member: { user: from, status: 'member' } } },
    { chat_member: { ...change, new_chat_member: { user: from, status: 'administrator' } } },
    { chat_join_request: { chat: GROUP, from, user_chat_id: person, date: 0 } },
    { message_reaction: { chat, message_id: 1, user: from, date: 0, old_reaction: [], new_reaction: [] } },
    { message_reaction_count: { chat: GROUP, message_id: 1, date: 0, reactions: [] } },
    { chat_boost: { chat: GROUP, boost: { boost_id: '1', source: {} } } },
    { removed_chat_boost: { chat: GROUP, boost_id: '1', remove_date: 0, source: {} } },
    { managed_bot: { user: from } },
    { update_of_the_future: { from, chat, x: 1 } },
    {},
  ];
};

/** Messages in groups and channels, and edits, of whomever. */
const elsewhere = (person: number): fc.Arbitrary<Fields> =>
  fc
    .tuple(
      fc.constantFrom('message', 'edited_message'),
      fc.constantFrom(...CHATS),
      fc.constantFrom(...AUTHORS(person)),
      anyContent,
    )
    .map(([kind, chat, author, content]) => ({ [kind]: { message_id: 9, date: 5, ...content, chat, ...author } }));

/** A button pressed in a group, below a message of somebody's inline query, or below one that is too old to be shown. */
const pressesElsewhere = (person: number): fc.Arbitrary<Fields> =>
  fc
    .tuple(
      fc.constantFrom<readonly Fields[]>(
        [{ inline_message_id: 'x' }],
        [{ message: { message_id: 1, date: 0, chat: { id: person, type: 'private' } } }],
        [{ message: { message_id: 1, date: 5, chat: GROUP, text: 'x' } }],
        [{}],
      ),
      fc.oneof(
        anyText.map((text) => ({ data: Buffer.from(text).subarray(0, 64).toString() })),
        fc.constantFrom<Fields>({ game_short_name: 'g' }, { data: '' }, {}),
      ),
    )
    .map(([[where], what]) => ({
      callback_query: { id: '1', from: user(person), chat_instance: '1', ...where, ...what },
    }));

/** What nobody has to be answered for, or need not: the process must live, nothing may be refused or set aside. */
export const anyOther = (person: number): fc.Arbitrary<Fields> =>
  fc.oneof(fc.constantFrom(...othersOf(person)), elsewhere(person), pressesElsewhere(person));

const NAMES = ['message', 'edited_message', 'callback_query', 'my_chat_member'];
const junk = fc.oneof(
  fc.anything({ maxDepth: 2, values: [fc.string(), fc.integer(), fc.constant(null), fc.boolean()] }),
  fc.constantFrom<unknown>(null, 0, '', [], { chat: null }, { from: {} }, { chat: { id: 'x' } }),
);
const PARTS = [
  'message_id',
  'date',
  'chat',
  'from',
  'text',
  'photo',
  'document',
  'caption',
  'data',
  'message',
  'entities',
];

/** Nothing that Telegram sends: parts of a served update that are of another kind, or missing. */
export const anyMalformed = (person: number): fc.Arbitrary<Fields> =>
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PARTS), junk, fc.boolean())
    .map(([name, part, value, isWhole]) => {
      const chat = { id: person, type: 'private' };
      const sound: Fields = {
        id: '1',
        message_id: 1,
        date: 5,
        chat,
        from: user(person),
        text: 'x',
        chat_instance: '1',
      };
      return JSON.parse(JSON.stringify({ [name]: isWhole ? value : { ...sound, [part]: value } }) ?? '{}') as Fields;
    });
