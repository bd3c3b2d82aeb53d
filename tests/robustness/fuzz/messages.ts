import fc from 'fast-check';
import { anyCommand, anyText } from './texts.js';

/** The fields of a message beside those that say who sent it when. */
export type Content = Readonly<Record<string, unknown>>;

const ENTITY_KINDS = ['bold', 'text_link', 'bot_command', 'custom_emoji', 'mention', 'blockquote', 'hologram'];
const entities = (text: string): fc.Arbitrary<Content> =>
  fc
    .array(
      fc.record({
        type: fc.constantFrom(...ENTITY_KINDS),
        offset: fc.nat(text.length + 5),
        length: fc.nat(text.length + 5),
        url: fc.constantFrom('http://x.example', ''),
      }),
      { maxLength: 3 },
    )
    .map((found) => (found.length === 0 ? {} : { entities: found }));
/** A command as Telegram marks it: only by the entity does grammY know it. */
const marked = (text: string): Content =>
  /^\/\w/.test(text)
    ? { text, entities: [{ type: 'bot_command', offset: 0, length: text.split(/\s/)[0]?.length }] }
    : { text };

const words = anyText.chain((text) => entities(text).map((more) => ({ text, ...more })));
const commands = anyCommand.map(marked);

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{6,20}$/);
const sized = fc.record(
  { file_id: ids, file_unique_id: ids, width: fc.nat(5000), height: fc.nat(5000), file_size: fc.nat(1e10) },
  { requiredKeys: ['file_id', 'file_unique_id', 'width', 'height'] },
);
const file = fc.record(
  {
    file_id: ids,
    file_unique_id: ids,
    file_name: fc.oneof(
      anyText,
      anyText.map((name) => `${name}.xlsx`),
      fc.constantFrom('../../etc/passwd', 'a.csv', '.xlsx', 'CON', 'x'.repeat(4000)),
    ),
    mime_type: fc.constantFrom('application/pdf', 'x', ''),
    file_size: fc.nat(1e10),
  },
  { requiredKeys: ['file_id', 'file_unique_id'] },
);
const withCaption = (content: fc.Arbitrary<Content>): fc.Arbitrary<Content> =>
  fc
    .tuple(content, fc.option(anyText, { nil: undefined }), fc.option(fc.constantFrom('a1', 'a2'), { nil: undefined }))
    .map(([body, caption, album]) => ({
      ...body,
      ...(caption === undefined ? {} : { caption }),
      ...(album === undefined ? {} : { media_group_id: album }),
    }));
const files = withCaption(
  fc.oneof(
    fc.array(sized, { maxLength: 3 }).map((photo) => ({ photo })),
    file.map((document) => ({ document })),
    file.map((video) => ({ video: { ...video, width: 1, height: 1, duration: 1 } })),
    file.map((one) => ({ animation: { ...one, width: 1, height: 1, duration: 1 }, document: one })),
  ),
);

const PLACE = { latitude: 21.3, longitude: 105.2 };
const USER = { id: 77, is_bot: false, first_name: 'X' };
/** Every other thing that a message of the Bot API may be, and some that it may become. */
const THINGS: readonly Content[] = [
  { location: PLACE },
  { location: { ...PLACE, live_period: 60 } },
  { venue: { location: PLACE, title: 't', address: 'a' }, location: PLACE },
  { contact: { phone_number: '+84', first_name: '\u202E', user_id: 5 } },
  { poll: { id: '1', question: '?', options: [], total_voter_count: 0, is_closed: false, type: 'regular' } },
  { dice: { emoji: '🎲', value: 6 } },
  { game: { title: 'g', description: 'd', photo: [] } },
  { story: { chat: { id: 5, type: 'channel', title: 's' }, id: 1 } },
  { paid_media: { star_count: 1, paid_media: [{ type: 'preview' }] } },
  { checklist: { title: 'c', tasks: [{ id: 1, text: 'x' }] } },
  { checklist_tasks_done: { marked_as_done_task_ids: [1] } },
  { web_app_data: { data: '{"__proto__":1}', button_text: 'b' } },
  { sticker: { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1, is_animated: false } },
  { voice: { file_id: 'v', file_unique_id: 'v', duration: 1 } },
  { audio: { file_id: 'v', file_unique_id: 'v', duration: 1, title: '<b>' } },
  { video_note: { file_id: 'v', file_unique_id: 'v', duration: 1, length: 1 } },
  { new_chat_members: [USER] },
  { left_chat_member: USER },
  { new_chat_title: '<b>' },
  { new_chat_photo: [] },
  { delete_chat_photo: true },
  { group_chat_created: true },
  { migrate_to_chat_id: -1_001 },
  { pinned_message: { message_id: 1, date: 0, chat: { id: 5, type: 'private' } } },
  { invoice: { title: 't', description: 'd', start_parameter: '', currency: 'VND', total_amount: 1 } },
  { successful_payment: { currency: 'XTR', total_amount: 1, invoice_payload: 'x' } },
  { refunded_payment: { currency: 'XTR', total_amount: 1, invoice_payload: 'x' } },
  { users_shared: { request_id: 1, users: [USER] } },
  { chat_shared: { request_id: 1, chat_id: -5 } },
  { gift: { gift: { id: '1' } } },
  { connected_website: 'x.example' },
  { write_access_allowed: { web_app_name: 'x' } },
  { passport_data: { data: [], credentials: {} } },
  { proximity_alert_triggered: { traveler: USER, watcher: USER, distance: 1 } },
  { boost_added: { boost_count: 1 } },
  { chat_background_set: { type: {} } },
  { forum_topic_created: { name: 'x', icon_color: 1 } },
  { giveaway: { chats: [], winners_selection_date: 0, winner_count: 1 } },
  { video_chat_started: {} },
  { message_auto_delete_timer_changed: { message_auto_delete_time: 1 } },
  { direct_message_price_changed: {} },
  { hologram_of_the_future: { x: 1 } },
  {},
];
/** What comes with a message of any kind. */
const ADDITIONS: readonly Content[] = [
  {},
  {},
  {},
  { forward_origin: { type: 'hidden_user', sender_user_name: '<', date: 0 } },
  { reply_to_message: { message_id: 1, date: 0, chat: { id: 5, type: 'private' } } },
  { external_reply: { origin: { type: 'user', date: 0, sender_user: USER } }, quote: { text: 'q', position: 0 } },
  { via_bot: { id: 6, is_bot: true, first_name: 'via' } },
  { message_thread_id: 5, is_topic_message: true },
  { has_protected_content: true, has_media_spoiler: true, effect_id: '5' },
  { reply_markup: { inline_keyboard: [[]] } },
];

/** The content of a message; what carries no text at all among it. */
export const anyContent: fc.Arbitrary<Content> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: words },
      { weight: 2, arbitrary: commands },
      { weight: 3, arbitrary: files },
      { weight: 2, arbitrary: fc.constantFrom(...THINGS) },
    ),
    fc.constantFrom(...ADDITIONS),
  )
  .map(([content, more]) => ({ ...more, ...content }));

/** How somebody is called and what their app says of itself. */
export const anySender: fc.Arbitrary<Content> = fc.record(
  {
    first_name: anyText.map((name) => name.slice(0, 64)),
    last_name: anyText.map((name) => name.slice(0, 64)),
    username: fc.constantFrom('hoa', ''),
    language_code: fc.constantFrom('vi', 'en', 'en-GB', 'zz', ''),
    is_premium: fc.boolean(),
  },
  { requiredKeys: ['first_name'] },
);
