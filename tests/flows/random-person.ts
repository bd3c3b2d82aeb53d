import fc from 'fast-check';
import { parseDeadline } from '../../src/domain/deadline.js';
import { readButtonData } from '../../src/flows/button-data.js';
import { advance, start, type Turn } from '../../src/flows/engine.js';
import type { Answers, DialogState, Flow, Input } from '../../src/flows/flow.js';
import { type JoinEnv, joinFlow } from '../../src/flows/join.js';
import { type RegisterEnv, registerFlow } from '../../src/flows/register.js';
import { text } from '../../src/flows/view.js';

const registerEnv: RegisterEnv = {
  campaignTitle: 'Giao ước',
  unitName: 'Trường Tiểu học Thanh Ba',
  hintOf: () => undefined,
  contents: [1, 2, 3].map((id) => ({ id: String(id), label: `Nội dung ${id}` })),
  deadlines: () => [{ id: '2027-01-15', label: '15/01/2027' }],
  deadlineExample: () => ({ day: '15/1/2027', month: 4 }),
  readDeadline: (typed) => {
    const parsed = parseDeadline(typed, { today: '2026-09-02', from: '2026-09-21', to: '2027-05-31' });
    return parsed.ok ? { ok: true, value: parsed.day } : { ok: false, problem: text('deadline-unreadable') };
  },
  check: ({ action }) => (action.length > 20 ? [] : [{ field: 'action', message: text('m'), example: text('e') }]),
};
const joinEnv: JoinEnv = {
  unitName: 'Trường Tiểu học Thanh Ba',
  role: text('role-principal'),
  suggestedName: 'Nguyễn Thị Hoa',
  isMember: false,
  held: [],
  isSingle: true,
  consent: { id: 'join-consent-body' },
  consentVersion: '2026-01',
  now: 0,
};
export interface Subject<E> {
  readonly flow: Flow<E>;
  readonly env: E;
}
export const register: Subject<RegisterEnv> = { flow: registerFlow, env: registerEnv };
export const join: Subject<JoinEnv> = { flow: joinFlow, env: joinEnv };

/** What a person can do: press one of the buttons that are there (by place), press something old or forged, type, send. */
type Act =
  | { readonly kind: 'button'; readonly place: number }
  | { readonly kind: 'again'; readonly back: number }
  | Input;

const steps = [
  'content',
  'action',
  'target',
  'deadline',
  'responsible',
  'attachments',
  'review',
  'edit',
  'consent',
  'name',
  'x',
];
const verbs = [
  'back',
  'skip',
  'done',
  'clear',
  'keep',
  'submit',
  'edit',
  '=1',
  '=yes',
  '=no',
  'action',
  'toString',
  '',
];
const words = fc.oneof(
  fc.constantFrom(
    '1',
    '2',
    'Nội dung 2',
    '15/1/2027',
    'cuối tháng 3',
    'Mở thư viện xanh ở sân trường',
    '🌳',
    '\u200b',
    '/',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.nat(6000).map((length) => 'ă'.repeat(length)),
);
const sent = fc.record({ id: fc.nat(50), at: fc.nat(20) });
const file = fc.record({
  kind: fc.constantFrom('photo', 'document', 'video'),
  fileId: fc.string({ minLength: 1 }),
  uniqueId: fc.constantFrom('a', 'b', 'c'),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('button'), place: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again'), back: fc.integer({ min: 1, max: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('press'),
      step: fc.constantFrom(...steps),
      verb: fc.constantFrom(...verbs),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('text'), text: words, sent }, { requiredKeys: ['kind', 'text'] }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { kind: fc.constant('file'), file, album: fc.constantFrom('p', 'q'), caption: words },
      { requiredKeys: ['kind', 'file'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('other'), what: fc.constantFrom('sticker', 'voice') }) },
) as fc.Arbitrary<Act>;

const pressesOf = ({ replies }: Turn): Input[] =>
  replies.flatMap((reply) => {
    const buttons = reply.kind === 'toast' ? [] : (reply.view.buttons ?? []).flat();
    return buttons.flatMap((button): Input[] => {
      const data = 'data' in button ? readButtonData(button.data) : undefined;
      return data?.family === 'dialog' ? [{ kind: 'press', step: data.step, verb: data.verb }] : [];
    });
  });

/** Plays what a person does, telling of each input with the state before and the turn that it made. */
export const play = <E>(
  { flow, env }: Subject<E>,
  acts: readonly Act[],
  seen: (before: DialogState, input: Input, turn: Turn) => void,
  seed: Answers = {},
): void => {
  let turn = start(flow, 'draft12345', seed, env);
  const shown: Input[] = [...pressesOf(turn)];
  let present = [...shown];
  for (const one of acts) {
    const input =
      one.kind === 'button'
        ? present[one.place % Math.max(present.length, 1)]
        : one.kind === 'again'
          ? shown.at(-one.back)
          : one;
    if (input === undefined) continue;
    const before = turn.state;
    turn = advance(flow, before, input, env);
    seen(before, input, turn);
    const presses = pressesOf(turn);
    shown.push(...presses);
    if (presses.length > 0) present = presses;
  }
};

/** What a person does in a row. */
export const acts = fc.array(act, { maxLength: 40 });
