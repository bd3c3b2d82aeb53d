import fc from 'fast-check';
import { anyContent, anySender, type Content } from './messages.js';
import { ANSWERS, anyText } from './texts.js';
import { anyOther, type Fields } from './updates.js';

/** What becomes of the data of a button that can be seen. */
const TAMPER = {
  asItIs: (data: string) => data,
  cut: (data: string) => data.slice(0, Math.ceil(data.length / 2)),
  longer: (data: string) => `${data}${'x'.repeat(64)}`.slice(0, 64),
  otherStep: (data: string) => data.replace(/:[^:]*$/, ':=0'),
  otherDraft: (data: string) => data.replace(/^(d:)[^:]*/, '$1AAAAAAAA'),
  otherUnit: (data: string) => data.replace(/s\d+|PGD-232/, 'SO'),
  otherFamily: (data: string) => data.replace(/^[ad]:/, (family) => (family === 'a:' ? 'd:' : 'a:')),
  moreArguments: (data: string) => `${data}:-1:__proto__`.slice(0, 64),
} as const;
type Tampering = keyof typeof TAMPER;

/** One thing that a person does. Buttons are named by their place among those that can be seen then. */
export type Act =
  | { readonly kind: 'message'; readonly content: Content; readonly sender: Content }
  | { readonly kind: 'edit'; readonly ago: number; readonly text: string }
  | { readonly kind: 'press'; readonly place: number; readonly how: Tampering }
  | { readonly kind: 'forged'; readonly data: string }
  | { readonly kind: 'other'; readonly fields: Fields };

export const tampered = (data: string, how: Tampering): string => TAMPER[how](data);

const press: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('press' as const),
  place: fc.nat(30),
  how: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Tampering>('asItIs') },
    { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(TAMPER) as Tampering[])) },
  ),
});
const message = (content: fc.Arbitrary<Content>): fc.Arbitrary<Act> =>
  fc.record({ kind: fc.constant('message' as const), content, sender: anySender });
const answer = message(fc.constantFrom(...ANSWERS).map((text) => ({ text })));
const edit: fc.Arbitrary<Act> = fc.record({ kind: fc.constant('edit' as const), ago: fc.nat(4), text: anyText });

/** What somebody may do, the sensible about as often as not. `actions`: the names of all buttons. */
export const anyAct = (person: number, actions: readonly string[]): fc.Arbitrary<Act> => {
  const part = fc.oneof(fc.constantFrom('s1', 'p-s1', '2026-W40', '0', '1', 'PGD-232', '__proto__', ''), anyText);
  const forged: fc.Arbitrary<Act> = fc
    .tuple(fc.constantFrom(...actions), fc.array(part, { maxLength: 3 }))
    .map(([action, args]) => ({ kind: 'forged', data: ['a', action, ...args].join(':').slice(0, 64) }));
  const other: fc.Arbitrary<Act> = anyOther(person).map((fields) => ({ kind: 'other', fields }));
  return fc.oneof(
    { weight: 6, arbitrary: message(anyContent) },
    { weight: 4, arbitrary: press },
    { weight: 3, arbitrary: answer },
    { weight: 1, arbitrary: edit },
    { weight: 1, arbitrary: forged },
    { weight: 1, arbitrary: other },
  );
};
